### The reset is done, logging in still fails.

symptom-login_fails =
    .label = Reset done, can't log in
    .name = logging in fails after the reset
    .desk = Look up whether the reset went through and whether the account is suspended. Ask what the page says.

fix-login_typo =
    .title = 🔑 Type it once more, slowly
    .why = A new password is easy to mistype.
    .steps =
        1. Check your address for spaces before or after it, and for full-width letters
        2. Clear the password box, and tap the eye icon if there is one
        3. Type the password, watching capitals (phones like to capitalize the first letter)
        4. Look it over, then log in once
    .question = Could you log in?
    .worked = I'm in
    .not_worked = Not yet
    .name = typing mistake at login
    .desk = Look up whether the account is suspended. Have it typed by hand on another device. Never ask for the password.

fix-old_password_autofilled =
    .title = 🔑 Type the new password yourself
    .why = Your phone or browser may be filling in the old one.
    .steps =
        1. Clear the password box
        2. Skip the suggestions and type the new password
        3. Log in, and if you're asked to save the password, save the new one
        4. If your password manager still has the old one, update it
    .question = Could you log in?
    .worked = I'm in
    .not_worked = Not yet
    .name = old password filled in automatically
    .desk = Have the new one typed by hand, without autofill. Never ask for the password.

fix-login_app_outdated =
    .title = 📲 Update the app
    .why = An old app may keep you out even with the right password.
    .steps =
        1. Find "{ $service }" in the App Store or on Google Play
        2. If there is an update button, tap it
        3. Close the app, open it again and log in
        4. If it can't be updated, open { $site } in your browser and log in there
    .question = Could you log in?
    .worked = I'm in
    .not_worked = Not yet
    .name = app out of date (login)
    .desk = Ask for the app's version. Have the login tried on the official site in a browser.
