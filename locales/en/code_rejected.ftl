### The code came, the page refuses it.

symptom-code_rejected =
    .label = My code isn't accepted
    .name = the code arrived but is not accepted
    .desk = Ask what the page says. Have one new code asked for and the newest one entered. Never ask for the code.
    .intro = Don't write the code here. It belongs on the reset page and nowhere else.

fix-code_expired =
    .title = 🔢 Let's get a new code
    .why = A code works once, and only for { $code_life } after it is sent. One that came late may have expired before you saw it.
    .steps =
        1. Keep the page that asks for the code open
        2. Ask once for a new code
        3. When it arrives, enter that newest code right away
        4. If it is late again, reset by email: { $reset }
    .question = Was the code accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = code expired
    .desk = See in the send log when the newest code went out. If it is past its life, have one new code asked for.

fix-code_superseded =
    .title = 🔢 Enter the newest code
    .why = When several codes were sent, only the last one works.
    .steps =
        1. Open your texts or email and find the code with the latest time
        2. Clear the code box
        3. Enter that code (there's no need to ask for another)
    .question = Was the code accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = older code used
    .desk = See in the send log when the newest code went out. Have the one of that time entered.

fix-code_mistyped =
    .title = 🔢 Type the code again, digit by digit
    .why = A space, a missing digit or a full-width digit (１２３) can get a correct code refused.
    .steps =
        1. Clear the code box
        2. In the newest text or email, find the number of about 6 digits (not the sender's number)
        3. Type it in plain digits, without spaces
        4. Count the digits before you send
    .question = Was the code accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = code mistyped (full-width or missing digit)
    .desk = Have width, number of digits and spaces checked. Never ask for the code itself.

fix-authenticator_clock =
    .title = ⚙️ Let your phone set its clock by itself
    .meaning = An authenticator app makes its codes from the time of day. If your phone's clock differs from the service's, the codes differ as well.
    .why = An authenticator app makes codes from the time. If your phone's clock is off, even a code typed correctly is refused.
    .steps =
        1. In your phone's settings, have date and time set automatically (if that is on, turn it off and on again)
        2. Open the authenticator app and find the line for "{ $service }"
        3. Wait until the number changes
        4. Enter the new number right away
    .question = Was the code accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = clock behind the authenticator app is off
    .desk = Have the phone's clock set automatically and a new code tried. Check the server's clock. Never ask for the code.

fix-second_factor_lost =
    .title = 🔑 Let's look for your recovery codes
    .meaning = Recovery codes are spare codes you were given when you turned on two-step verification. Some services call them backup codes.
    .why = Without the app or the phone, a recovery code lets you in. Without one, a person from support can help once they know it is you.
    .steps =
        1. Look for recovery codes: on paper, in a photo, in a password manager
        2. See if the authenticator app is still on an older phone or a tablet
        3. If you find a code, enter it on the official page only (not here)
        4. If not, talk to a person from support
        5. If your phone is lost, have your carrier block the line
    .question = Could you sign in?
    .worked = I'm in
    .not_worked = Not yet
    .name = authenticator app or device lost
    .desk = Ask if there are recovery codes. If not, check the identity, then have two-step verification removed.
