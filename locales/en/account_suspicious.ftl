### Changes nobody made, mails nobody asked for.

symptom-account_suspicious =
    .label = Activity I don't recognize
    .name = mails or changes the user does not recognize
    .desk = Check the identity. Look up changes of address or number that the user did not make.
    .intro = Let's take this calmly. First, we make your account safe.

fix-account_compromised =
    .title = 🛡 Let's secure what we can, one by one
    .why = Do as much as you can. Then a person from support takes over, with priority.
    .steps =
        1. Go to { $site } yourself. If you can still log in, switch to a long password you use nowhere else
        2. If you can log out on all devices, do that
        3. Check the registered address and phone. If they were changed, take a screenshot, then correct them
        4. Change your mailbox's password too, and stop any forwarding you didn't set up
        5. If you use the same password elsewhere, change it there as well
    .question = Is your account safe now?
    .worked = It's safe now
    .not_worked = Not yet
    .name = suspected takeover (priority)
    .desk = Check the identity at once. Look up what was changed, and have the account secured.

fix-unrequested_reset_mail =
    .title = 🛡 You can leave that mail alone
    .why = Someone may have mistyped their own address. Your password stays the same unless the link is used.
    .steps =
        1. Don't tap any link in the mail
        2. Go to { $site } yourself and see if your usual password works
        3. Check that the registered address and phone are yours
        4. If you're worried, set a longer password, and turn on two-step verification if it's offered
    .question = Is everything as usual?
    .worked = All as usual
    .not_worked = Not as usual
    .name = reset mail nobody asked for
    .desk = Look up changes to the account, and in the send log how many mails went out. A change makes it urgent.
