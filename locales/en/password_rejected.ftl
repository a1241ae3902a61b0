### The page will not take the new password.

symptom-password_rejected =
    .label = New password is refused
    .name = the page refuses the new password
    .desk = Ask what the page says. Have the newest link opened again. Never ask for the password.
    .intro = Don't write your password here. We can sort this out without it.

fix-password_mismatch =
    .title = 🔑 Type the same password in both boxes
    .why = If even one letter differs, the page won't go on.
    .steps =
        1. Clear both boxes
        2. If there's an eye icon, tap it so you can see what you type
        3. Type the password in the first box
        4. Type it again in the second, and compare the two before you send
    .question = Did it go through?
    .worked = It did
    .not_worked = It didn't
    .name = the two entries differ
    .desk = Have both boxes shown and compared. If that fails, ask what the page says. Never ask for the password.

fix-password_too_weak =
    .title = 🔑 Make the password longer
    .why = Length makes a password strong, far more than symbols do.
    .steps =
        1. If it has fewer than 15 characters, make it 15 or more
        2. String together several unrelated words, or let a password manager make one
        3. Leave out names, birthdays, the service's name and common patterns
        4. If the page has rules on length or kinds of characters, meet those too
    .question = Was the new password accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = password too weak or against the rules
    .desk = Ask which rule the page shows, and have a long one chosen that fits it. Never ask for the password.

fix-session_expired =
    .title = 🔗 Start again from the link in the mail
    .why = A page left open for long can expire, and then it won't save.
    .steps =
        1. Close the page you have open
        2. Open the link in the newest reset mail
        3. If it doesn't open, ask once for a new mail (or a new code, if you reset by phone) and use only that one
        4. When the page opens, set your password straight away
    .question = Was the new password accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = page expired
    .desk = Have one new mail asked for, and its link followed to the end in one go.
