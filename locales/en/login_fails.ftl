### The reset is done, signing in still fails.

symptom-login_fails =
    .label = Reset done, can't sign in
    .name = signing in fails after the reset
    .desk = Look up whether the reset went through and whether the account is suspended. Ask what the page says.

fix-login_locked =
    .title = ⏳ Let's stop trying and wait a little
    .meaning = A lock keeps everybody out for a while after several wrong tries. Your account hasn't gone.
    .why = Your account is locked. That usually ends after { $lock }, but trying in the meantime can make it longer.
    .steps =
        1. Until then, don't sign in and don't open the app
        2. When it's time, sign in once, reading your new password as you type
        3. If it's urgent, or you don't know why it's locked, talk to a person
    .question = What would you like to do?
    .worked = I'm already signed in
    .not_worked = I've waited long enough
    .later = Message me at { $until }
    .waiting =
        I'll ask you at { $until }.
        Until then, don't try to sign in. You can close this chat.
    .name = account locked (too many tries)
    .desk = See why it is locked and until when. If urgent, check the identity and unlock. Tries not theirs: suspect misuse.
    .again = Next time, after two wrong tries, stop and reset your password instead.

fix-login_typo =
    .title = 🔑 Type it once more, slowly
    .why = A new password is easy to mistype.
    .steps =
        1. Check your email address for a space before or after it
        2. Clear the password box, and tap the eye icon if there is one
        3. Watch the capitals (phones like to capitalize the first letter)
        4. Sign in once
    .question = Could you sign in?
    .worked = I'm in
    .not_worked = Not yet
    .name = typing mistake when signing in
    .desk = Look up whether the account is suspended. Ask them to type it by hand on another device. Never ask for the password.
    .again = Next time, let a password manager fill it in.

fix-old_password_autofilled =
    .title = 🔑 Type the new password yourself
    .why = Your phone or browser may be filling in the old one.
    .steps =
        1. Clear the password box
        2. Ignore the suggestions and type the new password
        3. Sign in, and save the new one if you're asked
    .question = Could you sign in?
    .worked = I'm in
    .not_worked = Not yet
    .name = old password filled in automatically
    .desk = Ask them to type the new one by hand, without autofill. Never ask for the password.
    .again = Next time, when you change a password, update the saved one, too.

fix-login_app_outdated =
    .title = 📲 Update the app
    .why = An old app may keep you out even with the right password.
    .steps =
        1. Find "{ $service }" in the App Store or Google Play
        2. If there's an update button, tap it
        3. Open the app again and sign in
        4. If you can't update, sign in at { $site } in your browser
    .question = Could you sign in?
    .worked = I'm in
    .not_worked = Not yet
    .name = app out of date (signing in)
    .desk = Ask for the app's version. Ask them to sign in on the official site in a browser.
    .again = Next time, keep automatic updates on.
