### The frame around the diagnosis: menus, notices, waits, the hand-off, and the words for support.

## Buttons at the foot of every card. Keep them short: three share a row.
nav =
    .back = ‹ Back
    .more = ⋯
    .restart = Start over
    .human = Talk to us
    .human_now = Connect me
    .hand_over = Talk to a person
    .language = 日本語
    .answers = What I know so far
    .help = How this works
    .privacy = What is kept
    .resume = ‹ Back
    .topics = More topics
    .another = New topic
    .undo = ↩ Undo

## Buttons that copy something, or open a page. The cards name them with the same words.
tool =
    .copy = 📋 Copy { $text }
    .reset = Reset page
    .support = Support page
    .emergency = Lock my account
    .settings = Settings page
    .mailbox = Open your email

## How far it is.
progress =
    .line =
        { $n ->
            [1] Next, I'll show you what to try.
           *[other] About { $n } questions left.
        }

## What stays of a card once its remedy has been tried, to scroll back to.
trace =
    .fix =
        { $title }
        → { $result }
    .later =
        { $title }
        → I'll ask again at { $until }

## What stands behind "⋯".
more =
    .title = ⋯ More
    .body = People answer { $open_hours }. If you write at another time, you'll hear back in the next opening hours.

## Who has a plan without a mailbox of its own.
no_mailbox =
    .label = ahamo, povo, budget SIM
    .why = ahamo, povo and budget SIMs usually come without an email address. Pick the one you signed up with.

## The button every question has.
answer =
    .unknown = I don't know

## The last line of a card: what is known so far. Example: So far: Gmail · spam folder checked
known =
    .more = { $n } more answers
    .line = ✓ { $items }
    .separator = { " · " }

menu =
    .title = 👋 Let's get you back into { $service }
    .why = A few questions will find what's in the way. Don't write passwords or codes here.
    .question = Where are you stuck? Pick one, or just type it.
    .pick = Where else are you stuck? Pick below.

topics =
    .title = 💡 Which one would you like to read?
    .why = How to reset your password, and how to stay safe afterwards.

language =
    .title = 🌐 ことばを選んでください / Choose a language
    .ja = 日本語
    .en = English

answers =
    .title = 📝 What I know so far
    .some = Tap an answer to change it. The others stay as they are.
    .nothing = I haven't asked you anything yet.

help =
    .title = 💬 How this works
    .body =
        Answer with the buttons or in your own words. You can say several things at once, like "Gmail, nothing in spam". What I understood is shown at the top of my next message, and you can undo it.

        /back one step back
        /restart start over
        /status what I know so far
        /human talk to a person{ $phone ->
            [none] {""}
           *[other]
                {""}
                /code a code for the phone
        }
        /language change the language
        /privacy what is kept
        /mydata get a copy of it
        /forget erase everything

privacy =
    .title = 🔒 What is kept
    .body =
        • The answers you pick or write, and when. They decide what to look at next, and are erased { $session_days } days after you last used this chat.
        • Otherwise not your messages, email addresses or links themselves. Messages with one are removed from this chat where possible.
        • If you talk to a person: your display name, the record so far and what you both write. Addresses and numbers are masked. Erased { $retention_days } days after the end.
        • Anonymous figures (answers, remedies, presses, minutes) stay after /forget: nothing in them leads to you.
        • I never ask for a password, a code or the link from the email.
        • If support needs it, you are asked for your registered email or user name. It is kept locked, only the person on your case can look, each look is recorded, and it is erased at the end.
        • /forget erases everything at any time (within about a minute on support's side, too).

forget =
    .title = 🔒 Erase everything?
    .why = Your answers and everything kept about this chat will be gone. There is no way back.
    .yes = Erase everything
    .done = 🔒 Everything kept about this chat is erased. Send /start to use it again.

## A second look, when the answers leave no cause.
look =
    .title = 👀 Which of these shall we check again?
    .why = Everything that fits your answers has been tried. One of the answers may not be quite right.

## Why this remedy is shown: one short line on top of the card.
reason =
    .certain = This looks like the cause ({ $fact }).
    .only = It's the only cause left that fits.

## On every card while a wait is running.
meanwhile =
    .note = ⏳ I'll ask you again at { $until }. Until then, don't send another request; let's look at other causes.

## Cards shown when a wait is over.
again-delivery =
    .title = ⏳ How did it go?
    .why = The wait is over. Look in the spam folder once more, too.
    .why-sms_missing = The wait is over. Look through your messages once more.
    .question = Is it there?
    .worked = Yes, it's there
    .not_worked = Not yet

again-rate_limit =
    .title = ⏳ You can send a new request now
    .why = The limit on repeated requests should be lifted.
    .steps =
        1. Send one reset email from the reset page, just once
        2. Wait { $delivery } and open the newest email
    .steps-sms_missing =
        1. Send one code from the reset page, just once
        2. Use the code in the newest text
    .question = Did it arrive?
    .worked = It arrived
    .not_worked = Not yet

again-outage =
    .title = ⏳ Let's try once more
    .why = If the service had a problem, it may be fixed by now.
    .steps =
        1. Send one reset email from the reset page, just once
        2. Open the link in the newest email
    .steps-link_invalid =
        1. Tap the same link in the email you kept, just once
        2. If it says expired, send one new email from the reset page
    .question = Did it work?
    .worked = It worked
    .not_worked = Not yet

again-lock =
    .title = ⏳ The wait is over
    .why = The lock should have ended by now.
    .steps =
        1. Sign in once, reading your new password as you type
        2. If it's still locked, stop and tap "Not yet"
    .question = Could you sign in?
    .worked = I'm in
    .not_worked = Not yet

## The mail, the code or the page is there; the password is still to be set.
arrived =
    .title = 🔑 Nearly there. Now set your new password
    .title-password_rejected = 🔑 Nearly there. Now sign in with it
    .title-address_forgotten = ✉️ You know the address. Now send the reset email
    .steps =
        1. Open the link in the newest email
        2. Enter a new password twice and confirm (15 characters or more, used nowhere else)
        3. Sign in with it
    .steps-link_invalid =
        1. On the page that opened, enter a new password twice and confirm (15 characters or more)
        2. Sign in with it
    .steps-sms_missing =
        1. Enter the code on the reset page
        2. Enter a new password twice and confirm (15 characters or more)
        3. Sign in with it
    .steps-code_rejected =
        1. On the next page, enter a new password twice and confirm (15 characters or more)
        2. Sign in with it
    .steps-password_rejected =
        1. Open the sign-in page
        2. Sign in once with the password you just set
    .steps-address_forgotten =
        1. Send one reset email to that address from the reset page
        2. Open the link in it and set a new password
        3. Sign in with it
    .question = Are you in?
    .in = Yes, I'm in
    .not = Not yet

onward =
    .title = ❓ Where are you stuck now?

## The end. `.was`: what it was. A cause may say in `.again` what helps the next time.
solved =
    .title = ✅ You're back in. Well done
    .was =
        The cause: { $cause }
        { $again }
    .after = When you have a quiet minute:
    .question = Did this chat help? (5 is best)
    .missing = What was missing? One tap is enough.
    .thanks = Thank you. If you get stuck again, send /start.

aftercare-registered_data =
    .line = • Check that your registered email and phone number are current
aftercare-own_password =
    .line = • If you use this password on other sites, change it there
aftercare-two_step =
    .line = • Turn on two-step verification if there is one

csat =
    .stars-1 = 1
    .stars-2 = 2
    .stars-3 = 3
    .stars-4 = 4
    .stars-5 = 5
    .slow = It took too long
    .unclear = The steps were unclear
    .unsolved = It isn't solved
    .else = Something else

## The hand-off: first lines.
handoff =
    .start = I'll connect you with a person. A few questions first, so you don't have to explain it all again.
    .end_of_road = That was everything I can try with you. I'll connect you with a person; a few questions first.

intake-addresses =
    .title = 💬 How many email addresses could be the registered one?
    .why = Just the number.
    .one = One
    .two = Two
    .several = Three or more
    .name = Possible addresses
intake-since =
    .title = 💬 How long have you used { $service }?
    .months = Less than a year
    .years = One to five years
    .many_years = More than five years
    .name = User since
intake-last_login =
    .title = 💬 When did you last get in?
    .this_month = Within a month
    .this_year = Within a year
    .earlier = Longer ago
    .name = Last sign-in
intake-device =
    .title = 💬 Which device are you using?
    .iphone = iPhone or iPad
    .android = Android
    .computer = Computer
    .name = Device
intake-app_version =
    .title = 💬 Do you know the version of the app?
    .why = It looks like "5.2.1". If you know it, type it here.
    .web = I use a browser
    .name = App version
intake-error_words =
    .title = 💬 What did the error say?
    .why = If you can, type it exactly as shown. Numbers and addresses are masked.
    .none = There was no error
    .name = Error words

## Which account it is about: asked only where support has to look it up. The answer is sealed, not masked.
## In an open case: `.tell` is the button, `.asked` is said when support asks, `.unsent` where a message is no account.
intake-account =
    .title = 🔑 Which email address or user name is your account under?
    .why = Support needs it to look things up. Only the person on your case sees it.
    .why-address_forgotten = Write up to three it could be. Only the person on your case sees them.
    .unknown = Skip this question
    .name = Account
    .given = Given, and locked
    .secret = That looked like a password or a code. I only need the email address or the user name.
    .unread = Write just the email address or the user name, nothing else. Or go on without it.
    .tell = 🔑 Tell us your account
    .asked = Support would like to know which account this is about.
    .unsent = I haven't passed that on. Write just the email address or the user name here. For anything else, tap "Go on without it" first.

handed_off =
    .title = 💬 Sent to the support team (case { $case })
    .title_urgent = 🛡 Sent to the support team as urgent (case { $case })
    .title_worked = ✅ Good. I've told the support team (case { $case })
    .title_not_worked = 💬 I've told the support team it didn't help (case { $case })
    .urgent = If someone may be using your account, don't wait for us: tap "Lock my account" below.
    .why = • You'll hear back in this chat by { $promise }.
    .next = • If you write, you'll hear back by { $promise }.
    .body =
        • To add something, just write it here.
        • Addresses and numbers are masked. Don't send photos that show a password or a code.
        • The record is erased { $retention_days } days after your case is closed, or any time with /forget.
    .account = • To tell us which account it is, use "Tell us your account" below. Only the person on your case sees it.
    .phone = • If you call { $phone }, /code gives you a code that proves the case is yours.
    .screenshot = • If you saw an error, send a screenshot of it (without your address or password in it).

## An open case, shown first to whoever starts again. `.why`: while the user waits for an answer; `.next`: otherwise.
open_case =
    .title = 📨 Your case with support is open ({ $case })
    .why = You'll hear back in this chat by { $promise }.
    .next = If you write, you'll hear back by { $promise }.
    .body = What you write or send here goes to the support team. For something else, tap "New topic".

## An open case, shown first to whoever starts again. `.why`: while the user waits for an answer; `.next`: otherwise.
## Short notices, and lines on top of a card.
notice =
    .stale = This button no longer works. Use the buttons of the last message.
    .gone = That conversation has ended. Start again with the new message below.
    .busy = It's busy right now. Wait a moment and press again.
    .no_way_back = You can't go back from here.
    .contradiction = That doesn't fit an earlier answer. I'll go with the newer one. If that's wrong, change it under ⋯, "What I know so far".
    .welcome_back = Welcome back. Here is where we were.
    .trouble = Something went wrong. Try once more.
    .flood = That was too much at once, and I couldn't read it all. Wait a moment before you send more.
    .missed = I was away for a while. A button you pressed may not have reached me, so here it is again.
    .anew = I can't read my notes of our conversation any more. Sorry about that. Let's start over.
    .unsent = One of my messages couldn't be sent to you. This is where we are.
    .unsent_by_support = A message from the support team couldn't be sent to you. Ask them here to write it again.

## Answers to things that are no text.
sent =
    .photo = I can't read photos, and I haven't kept it. Type the words you see on the screen instead.
    .sticker = Thank you. Go on with the buttons below.
    .voice = I can't listen to voice messages. Use the buttons below.
    .video = I can't watch videos, and I haven't kept it. Use the buttons below.
    .document = I can't open files, and I haven't kept it. Use the buttons below.
    .contact = I don't use contacts, and I haven't kept it. Use the buttons below.
    .location = I don't use locations, and I haven't kept it. Use the buttons below.
    .other = I couldn't read that. Use the buttons below.

## The bot's profile and its command menu.
bot =
    .description = Your { $service } reset email hasn't come, or its link doesn't work? A few questions find out why and get you back in. If they can't, a person takes over.
    .short = Help with resetting your { $service } password
command =
    .start = Start
    .help = How this works
    .back = One step back
    .restart = Start over
    .human = Talk to a person
    .language = Change the language (言語)
    .privacy = What is kept
    .status = What I know so far
    .code = A code for the phone
    .mydata = Get a copy of what is kept
    .forget = Erase everything

## Durations and times, put together by the program.
format =
    .minutes =
        { $n ->
            [one] { $n } minute
           *[other] { $n } minutes
        }
    .hours =
        { $n ->
            [one] { $n } hour
           *[other] { $n } hours
        }
    .days =
        { $n ->
            [one] { $n } day
           *[other] { $n } days
        }
    .about = about { $span }
    .today = about { $clock }
    .tomorrow = about { $clock } tomorrow
    .later = about { $clock } on { $weekday }, { $month } { $day }
month =
    .m1 = Jan
    .m2 = Feb
    .m3 = Mar
    .m4 = Apr
    .m5 = May
    .m6 = Jun
    .m7 = Jul
    .m8 = Aug
    .m9 = Sep
    .m10 = Oct
    .m11 = Nov
    .m12 = Dec
weekday =
    .mon = Mon
    .tue = Tue
    .wed = Wed
    .thu = Thu
    .fri = Fri
    .sat = Sat
    .sun = Sun
provider =
    .unknown = your email

## What support reads.
summary =
    .title = 📋 Case { $case }: { $symptom }
    .high = 🔴 Priority: suspected unauthorized login
    .symptom_unknown = no symptom chosen
    .user = User: { $name }
    .why = Handed over because { $why }
    .why_asked = the user asked for a person
    .why_nothing_left = no remedy was left to try
    .why_suspicion = an unauthorized login is suspected
    .why_for_support = only support can do what comes next
    .why_unsolved = it was not solved after closing
    .first = 👉 Do this first
    .first_high = Check the identity at once. Look up what was changed, and have the account secured.
    .first_worked = Make sure that it is solved; if there is nothing else, close.
    .first_unknown = Ask what the trouble is and what the page says. Never ask for a password or a code.
    .status_open = Status: open
    .status_claimed = Status: in progress ({ $agent })
    .status_closed = Status: closed
    .cause = 🔎 What it was: { $cause }
    .topic_high = 🚨 Open, urgent
    .topic_open = 🆕 Open
    .topic_claimed = 🙋 In progress
    .topic_closed = 🏁 Closed
    .rated = Rating: { $stars } of 5
    .disturbed = ⚠️ At the hand-off there was an outage at { $provider }
    .disturbed_all = ⚠️ At the hand-off there was an outage
    .trying = ▶️ Asked to try: { $cause }
    .ruled_out = Ruled out (← by which answer)
    .ruled_out_row = { $cause } ← { $by }
    .more = { $n } more answers
    .more_percent = { $n } more ({ $percent } %)
    .promised = Answer expected by { $promise }
    .said = What the user said
    .unsure = Does not know: { $items }
    .clashes = ⚠️ Does not fit: { $text }
    .clash = the answer is "{ $value }", the words typed for support say "{ $text }"
    .clash_unread = the answer is "{ $value }", and yet words of the page were typed for support
    .tried = What the user was asked to do
    .tried_nothing = nothing yet
    .tried_row = { $name } → { $result }
    .worked = done: "{ $value }"
    .not_worked = done, but: "{ $value }"
    .not_waited = asked to wait, but did not: { $value }
    .still_waiting = asked to wait, outcome not known yet
    .suspected = What it may still be
    .suspected_row = { $cause } ({ $why })
    .percent = { $percent } %
    .stop = { "; " }
    .doubted = does not fit the answer to "{ $name }"
    .intake = What support needs
    .intake_nothing = What support needs: nothing (the user skipped it)
transcript =
    .user = User
    .bot = Bot
    .agent = Support
    .reminded = (The time had come, so the bot asked by itself.)
    .human = Talk to a person
    .skip = Connect now
    .read = (read in a message) { $items }
    .status_open = open
    .status_claimed = in progress
    .status_closed = closed
