### The reset is done, logging in still fails.

symptom-login_fails =
    .label = Reset done, can't log in
    .name = logging in fails after the reset
    .desk = Look up whether the reset went through and whether the account is suspended. Ask what the page says.

fix-login_locked =
    .title = ⏳ Let's stop trying and wait
    .meaning = A lock keeps everybody out for a while after several wrong tries. Your account has not gone.
    .why = The account is locked. That usually ends after { $lock }, but trying meanwhile may prolong it. No need to sit and wait: I'll ask you then.
    .steps =
        1. Until then, don't try to sign in (and don't open the app)
        2. Meanwhile, have your new password where you can see it
        3. When the time is up, sign in once, reading it off
        4. If it is urgent, or still locked then, talk to a person from support: they can unlock it
        5. If those tries were not yours, tell them that, too
    .question = Can you sign in by now?
    .worked = I'm in already
    .not_worked = Already waited that long
    .later = Wait: { $until }
    .waiting =
        ⏳ I'll ask you at { $until }
        Until then, don't try to sign in. You can close this screen.
    .name = login locked (too many tries)
    .desk = See why it is locked and until when. If urgent, check the identity and unlock. Tries not theirs: suspect misuse.

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
