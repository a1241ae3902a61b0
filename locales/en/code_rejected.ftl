### The code came, the page refuses it.

symptom-code_rejected =
    .label = My code isn't accepted
    .name = the code arrived but is not accepted
    .desk = Ask what the page says. Have one new code asked for and the newest one entered. Never ask for the code.
    .intro = Don't write the code here. It belongs on the reset page and nowhere else.

fix-code_expired =
    .title = 🔢 Let's get a new code
    .why = A code works once, and only for { $code_life }. After that it is refused, even if you type it correctly.
    .steps =
        1. Keep the page that asks for the code open
        2. Ask once for a new code
        3. When it arrives, enter that newest code right away
    .question = Was the code accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = code expired
    .desk = See in the send log when the newest code went out. If it is past its life, have one new code asked for.

fix-code_superseded =
    .title = 🔢 Enter the newest code
    .why = When several codes were sent, only the last one works.
    .steps =
        1. Open your SMS and find the code with the latest time
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
        2. In the text of the newest SMS, find the number of about 6 digits (not the sender's number)
        3. Type it in plain digits, without spaces
        4. Count the digits before you send
    .question = Was the code accepted?
    .worked = It was
    .not_worked = It wasn't
    .name = code mistyped (full-width or missing digit)
    .desk = Have width, number of digits and spaces checked. Never ask for the code itself.
