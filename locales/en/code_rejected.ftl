### The code came, the page refuses it.

symptom-code_rejected =
    .label = My code isn't accepted
    .name = the code arrived but is not accepted
    .desk = Ask what the page says. Ask them to send one new code and enter the newest. Never ask for the code.
    .intro = Don't write the code here. It belongs on the reset page and nowhere else.

fix-code_expired =
    .title = 🔢 Let's send a new code
    .why = A code works once, for { $code_life } after it is sent.
    .steps =
        1. Keep the page that asks for the code open
        2. Send one new code
        3. Enter it as soon as it arrives
        4. If it's late again, reset by email from the reset page
    .question = Was the code accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = code expired
    .desk = See in the send log when the newest code went out. If it has expired, ask them to send one new code.
    .again = Next time, open the page first, then send the code.

fix-code_superseded =
    .title = 🔢 Enter the newest code
    .why = When several codes were sent, only the last one works.
    .steps =
        1. Find the code with the latest time in your texts or email
        2. Clear the code box and enter it (no need to send another)
    .question = Was the code accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = older code used
    .desk = See in the send log when the newest code went out. Ask them to enter the one from that time.
    .again = Next time, send one code and give it a moment.

fix-code_mistyped =
    .title = 🔢 Type the code again, digit by digit
    .why = A space or a missing digit can get a correct code refused.
    .steps =
        1. Clear the code box
        2. In the newest text or email, find the number of about 6 digits (not the sender's number)
        3. Type it without spaces
    .question = Was the code accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = code mistyped (missing digit, full-width)
    .desk = Ask them to check the number of digits, spaces, and full-width digits. Never ask for the code itself.
    .again = Next time, tap the code your keyboard suggests.

fix-authenticator_clock =
    .title = ⚙️ Let your phone set its clock by itself
    .meaning = An authenticator app makes its codes from the time of day. If your phone's clock differs from the service's, so do the codes.
    .why = Authenticator codes depend on the time. If your phone's clock is off, they're refused.
    .steps =
        1. In your phone's settings, turn on automatic date and time (if it's on, turn it off and on again)
        2. Open the authenticator app and wait until the number for "{ $service }" changes
        3. Enter the new number right away
    .question = Was the code accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = phone clock is off (authenticator app)
    .desk = Ask them to set the phone's clock automatically and try a new code. Check the server's clock. Never ask for the code.
    .again = Next time, leave your phone's clock on automatic.

fix-second_factor_lost =
    .title = 🔑 Let's look for your recovery codes
    .meaning = Recovery codes are spare codes you were given when you turned on two-step verification. Some services call them backup codes.
    .why = With a recovery code you can get in without the app or the phone.
    .steps =
        1. Look for recovery codes: on paper, in a photo, in a password manager
        2. See if the authenticator app is still on an older phone or tablet
        3. If you find a code, enter it on the official page only (not here)
        4. If your phone is lost, ask your carrier to block the line
    .question = Could you sign in?
    .worked = I'm in
    .not_worked = Not yet
    .name = authenticator app or device lost
    .desk = Ask if there are recovery codes. If not, check the identity, then start removing two-step verification.
    .again = Next time, keep your recovery codes somewhere other than the phone.
