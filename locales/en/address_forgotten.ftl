### The registered address is not known, or can no longer be read.

symptom-address_forgotten =
    .label = I don't know which email
    .name = registered email address forgotten or out of reach
    .desk = Check the identity. Look up every address it may be.

fix-address_recall =
    .title = ✉️ Let's find the email you signed up with
    .why = Old emails from the service are the best clue.
    .steps =
        1. Search each of your mailboxes for "{ $service }"
        2. Look in your password manager and in your browser's saved passwords
        3. Send one reset email to the likeliest address from the reset page
        4. If nothing comes, wait { $delivery } before you try the next one
    .question = Did a reset email arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = looking for the registered email address
    .desk = Ask for every address it may be, and look each of them up.
    .again = Next time, keep the email you signed up with in your password manager.

fix-address_use_phone =
    .title = 📱 Let's reset with your phone number instead
    .why = If your number is registered, you don't need your email.
    .steps =
        1. On the reset page, choose to reset by phone number (if it isn't offered, tap "It didn't work")
        2. Enter the registered number and send one code
        3. Enter the code within { $code_life }
        4. Set a new password
    .question = Did the reset work?
    .worked = It worked
    .not_worked = It didn't work
    .name = reset by phone number
    .desk = Look up whether the current phone number is registered. If so, guide the user through the reset by phone again.
    .again = Next time, change the registered email to one you can read.

fix-address_needs_support =
    .title = 💬 A person takes it from here
    .why = Without the email or the phone number, someone has to check it's you.
    .steps =
        1. See if an old phone or computer is still signed in
        2. If not, tap "Talk to a person"
    .question = Could you sign in on your own?
    .worked = I'm in
    .not_worked = I couldn't
    .name = registered email address to be settled by support
    .desk = Check the identity, then start changing the registered address to one that can be read.
    .again = Next time, change the registered email to one you can read.
