### The page will not take the new password.

symptom-password_rejected =
    .label = New password is refused
    .name = the page refuses the new password
    .desk = Ask what the page says. Ask them to open the newest link again. Never ask for the password.
    .intro = Don't write your password here. We can sort this out without it.

fix-password_mismatch =
    .title = 🔑 Type the same password in both boxes
    .why = If even one character differs, the page won't go on.
    .steps =
        1. Clear both boxes
        2. If there's an eye icon, tap it so you can see what you type
        3. Type the same password in both, and compare them before you confirm
    .question = Did it go through?
    .worked = It did
    .not_worked = It didn't
    .name = the two entries differ
    .desk = Ask them to show and compare both boxes. If that fails, ask what the page says. Never ask for the password.
    .again = Next time, use the eye icon to see what you type.

fix-password_too_weak =
    .title = 🔑 Make the password longer
    .why = Length counts far more than symbols.
    .steps =
        1. Use 15 characters or more
        2. String together several unrelated words, or let a password manager make one
        3. Leave out names, birthdays, the service's name and common patterns
        4. If the page shows rules, meet those, too
    .question = Was the new password accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = password too short or against the rules
    .desk = Ask which rule the page shows, and suggest a long password that meets it. Never ask for the password.
    .again = Next time, let a password manager make a long one, so you needn't remember it.

fix-session_expired =
    .title = 🔗 Start again from the link in the email
    .why = A page left open for long may no longer save anything.
    .steps =
        1. Close the page you have open
        2. Open the link in the newest reset email
        3. If it doesn't open, send one new email from the reset page
        4. When the page opens, set your password right away
    .question = Was the new password accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = page expired
    .desk = Ask them to send one new email and follow its link to the end in one go.
    .again = Next time, set the password as soon as the page opens.
