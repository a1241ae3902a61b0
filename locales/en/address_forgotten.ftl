### The registered address is not known, or can no longer be read.

symptom-address_forgotten =
    .label = I lost or forgot my address
    .name = the registered address is forgotten or out of reach
    .desk = Check the identity. Look up every address the user gave.

fix-address_recall =
    .title = ✉️ Let's track down your address
    .why = Old mails hold good clues. Go slowly: many tries in a row can pause resets for a while.
    .steps =
        1. Search each mailbox you have for "{ $service }". If it wrote to you there, that address is a candidate
        2. Look in your password manager, or in the logins your browser has saved
        3. If you can still get into the app, look at its account page
        4. Ask once for a reset mail with the likeliest address: { $reset }
        5. If nothing comes, wait { $delivery } before you try the next
    .question = Did a reset mail arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = looking for the registered address
    .desk = Look up every address the user gave. Tell them only whether one of them is registered.

fix-address_use_phone =
    .title = 📱 Let's reset by phone instead
    .why = If your phone number is registered, you can reset without reading your mail.
    .steps =
        1. Open the reset page: { $reset }
        2. Choose to reset by phone number (if it isn't offered, this way is closed)
        3. Enter the registered number and ask once for a code
        4. Enter the newest code within { $code_life }, and set a password
        5. Once you're in, change the registered address to one you can read
    .question = Did the reset work?
    .worked = It worked
    .not_worked = It didn't
    .name = reset by phone
    .desk = Look up whether today's phone number is registered. If so, lead the user through the reset by phone again.

fix-address_needs_support =
    .title = 💬 A person from support takes it from here
    .why = With neither address nor phone to use, someone has to check that it's you before going on.
    .steps =
        1. Look for an old phone or computer that is still logged in. You may be able to change the address there
        2. If there is none, write down every address you might have registered
        3. Think back: when you started, when you last logged in, and on what device
    .question = Could you log in on your own?
    .worked = I'm in
    .not_worked = I couldn't
    .name = registered address to be settled by support
    .desk = Check the identity, then have the registered address changed to one that can be read.
