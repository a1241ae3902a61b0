### Changes nobody made, emails nobody asked for.

symptom-account_suspicious =
    .label = Activity I don't recognize
    .name = emails or changes the user does not recognize
    .desk = Check the identity. Look up changes of address or number that the user did not make.
    .intro = Let's take this calmly. First, let's protect your account.

fix-account_compromised =
    .title = 🛡 Let's secure your account, step by step
    .why =
        { $emergency ->
            [none] Do as much as you can. After that, our team takes over right away.
           *[other] If someone may be in there now, tap "Lock my account" first. After that, our team takes over right away.
        }
    .steps =
        1. Change the password of the email you registered
        2. Go to { $site } yourself and, if you can sign in, change your password there, too
        3. Check that the registered email and phone number are yours
    .question = Did you manage that?
    .worked = I did all of it
    .not_worked = I couldn't do it all
    .name = suspected unauthorized login
    .desk = Check the identity at once. Look up what was changed, then start securing the account.
    .again = Next time, a password used nowhere else and two-step verification keep others out.

fix-unrequested_reset_mail =
    .title = 🛡 You can leave that email alone
    .why = Someone may have mistyped their own address. Your password doesn't change unless the link is used.
    .steps =
        1. Don't tap the link in the email
        2. Go to { $site } yourself and see if your usual password works
        3. Check that the registered email and phone number are yours
    .question = Is everything as usual?
    .worked = All as usual
    .not_worked = Something's off
    .name = reset email nobody asked for
    .desk = Look up changes to the account, and in the send log how many emails went out. A change makes it urgent.
    .again = Next time, leave a reset email you didn't ask for alone, and nothing happens.
