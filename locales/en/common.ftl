### The frame around the diagnosis: menus, notices, waits, the hand-off, and the words for support.

## Buttons at the foot of every card. Keep them short: three share a row.
nav =
    .back = ‹ Back
    .restart = Restart
    .human = Human
    .human_now = Hand over
    .hand_over = Hand over to a person
    .language = 🌐 言語
    .answers = Change an earlier answer
    .resume = Back to where I was
    .topics = More topics
    .another = Another problem
    .undo = ↩ Take that back

## The button every question has.
answer =
    .unknown = I don't know

## The last line of a card: what is known so far. Example: So far: Gmail · spam folder checked
known =
    .line = So far: { $items }
    .separator = { " · " }

menu =
    .title = 👋 Let's get you back into { $service }
    .why = A few questions will find what is in the way. Don't write passwords or codes here.
    .question = Where are you stuck? Pick below, or just write it.
    .pick = Where else are you stuck? Pick below.

topics =
    .title = 💡 Pick what you want to know
    .why = How to reset, and how to stay safe afterwards.
    .question = Which one?

language =
    .title = 🌐 ことばを選んでください / Choose a language
    .ja = 日本語
    .en = English

answers =
    .title = 📝 Your answers so far
    .some = Press an answer to change it. The others stay as they are.
    .nothing = I haven't asked anything yet.

help =
    .title = 💬 How this works
    .body =
        Answer each card with its buttons or in your own words. You can say several things at once, like "Gmail, nothing in spam". What I read stands at the top of the next card, and you can take it back. If you can't tell, "I don't know" is fine.

        /back one step back
        /restart start over
        /status your answers so far
        /human hand over to a person
        /code a code for the phone
        /language change the language
        /privacy what is kept
        /forget erase everything

privacy =
    .title = 🔒 What is kept
    .body =
        • The answers you pick, the answers read in what you write, and when you gave them. They decide what to look at next, and are erased { $session_days } days after you last used the chat.
        • When you hand over: the name you go by, the record so far and what you and support write, so that they can answer you. Addresses and numbers are masked. It is erased { $retention_days } days after the case is closed, on support's side too.
        • What you write before you hand over is read on the spot and not kept.
        • Of an address or a link only the form is looked at, on the spot. It is not kept, and the message is removed from this chat where possible.
        • I never ask for a password, a code or the link from the mail.
        • Send /forget to erase everything. On support's side it is gone within about a minute.

forget =
    .title = 🔒 Erase everything?
    .why = Your answers and everything kept about this chat will be gone. There is no way back.
    .yes = Erase everything
    .done = 🔒 Everything kept about this chat is erased. Send /start to use it again.

## A second look, when the answers leave no cause.
look =
    .title = 👀 Shall we look again where things are easily missed?
    .why = Everything that fits your answers has been tried. One of the answers may not be quite right.
    .question = Which one shall we check again?

## Why this remedy is shown: one short line on top of the card.
reason =
    .certain = This seems to be it, because: { $fact }
    .only = Of the causes known here, this is the only one left.
    .next = This is the next most likely one.
    .look = One more look, to be sure.

## On every card while a wait is running.
meanwhile =
    .note = ⏳ I'll ask you again at { $until }. Meanwhile, let's look at other causes. Until then, skip any step that sends a new request.

## Cards shown when a wait is over.
again-delivery =
    .title = ⏳ Has it arrived by now?
    .title-sms_missing = ⏳ Has the text arrived by now?
    .why = The wait is over, so I'm asking.
    .question = Look in the spam folder once more, too. Is it there?
    .question-sms_missing = Look through your messages once more. Is it there?
    .worked = It's there
    .not_worked = Not yet

again-rate_limit =
    .title = ⏳ The wait is over
    .title-sms_missing = ⏳ The wait is over
    .why = The limit on repeated requests should be lifted by now.
    .steps =
        1. Open { $reset } and ask for one reset mail, once
        2. Wait { $delivery } and open the newest mail
    .steps-sms_missing =
        1. Send one code from the reset page, once
        2. Use the code in the newest text
    .question = Did it arrive?
    .worked = It arrived
    .not_worked = Not yet

again-outage =
    .title = ⏳ It may be working again
    .why = A fault at the service usually passes with time.
    .steps =
        1. Open { $reset } and ask for one reset mail, once
        2. Open the link in the newest mail
    .steps-link_invalid =
        1. Tap the same link in the mail you kept, once more
        2. If it says expired, ask for one new mail at { $reset }
    .question = Did it work?
    .worked = It worked
    .not_worked = Not yet

again-lock =
    .title = ⏳ The wait is over
    .why = The lock has most likely ended by now.
    .steps =
        1. Sign in once, reading your new password off
        2. If it is still locked, stop trying and talk to a person from support
    .question = Could you sign in?
    .worked = I'm in
    .not_worked = Not yet

solved =
    .title = ✅ Good. Three small things remain
    .why = When you have a quiet minute, these keep it from happening again.
    .question = Did this chat help? 5 is best.
    .onward = If the next step gives you trouble, go on with a button below.

aftercare-registered_data =
    .line = 1. Check that the registered address and phone number are still yours
aftercare-own_password =
    .line = 2. Use a long password you use nowhere else (15 characters or more)
aftercare-two_step =
    .line = 3. Turn on two-step verification if there is one

csat =
    .stars-1 = 1
    .stars-2 = 2
    .stars-3 = 3
    .stars-4 = 4
    .stars-5 = 5

rated =
    .title = ✅ Thank you
    .body = If you get stuck again, send /start.
    .onward = If the next step gives you trouble, go on with a button below.

## The hand-off: first lines.
handoff =
    .start = I'll hand you over to a person. A few questions first, so that you don't have to explain everything again.
    .end_of_road = That was everything that can be tried here. I'll hand you over to a person. A few questions first.

intake-addresses =
    .title = 💬 How many addresses could be the registered one?
    .why = The number is enough. Don't write the addresses.
    .one = One
    .two = Two
    .several = Three or more
    .name = Possible addresses
intake-since =
    .title = 💬 Since when have you used { $service }?
    .months = Less than a year
    .years = One to five years
    .many_years = More than five years
    .name = User since
intake-last_login =
    .title = 💬 When did you last get in?
    .this_month = Within a month
    .this_year = Within a year
    .earlier = Longer ago
    .name = Last login
intake-device =
    .title = 💬 Which device are you using?
    .iphone = iPhone or iPad
    .android = Android
    .computer = Computer
    .name = Device
intake-app_version =
    .title = 💬 Do you know the version of the app?
    .why = It looks like "5.2.1". If you know it, type it.
    .web = I use a browser
    .name = App version
intake-error_words =
    .title = 💬 What exactly did the error say?
    .why = If you know, type it as it stands on the screen. Numbers and addresses are masked before anything is kept.
    .none = There was no error
    .name = Error words

handed_off =
    .title = 💬 Handed over to support (case { $case })
    .why = A person looks at all of this and answers by { $promise }.
    .next = When you write, a person answers by { $promise }.
    .body =
        The answer comes here, in this chat. To add something, write it here. Addresses and numbers are masked before support sees them.

        Photos and files go through as they are. Look first that no address or password is in them.

        If you contact { $support } yourself, give them the number. On the phone, /code gives you a code that proves it is yours.

        So that they can answer, the record and what you both write are kept, masked, until { $retention_days } days after the end. /forget erases it any time.

## An open case, shown first to whoever starts again. `.why`: while the user waits for an answer; `.next`: otherwise.
open_case =
    .title = 📨 Your case with support is open: { $case }
    .why = You will hear from a person here by { $promise }.
    .next = When you write, a person answers here by { $promise }.
    .body = What you write or send here goes to support. For something else, press "Another problem".

## Short notices, and lines on top of a card.
notice =
    .stale = This button no longer works. Use the newest card.
    .gone = That conversation has ended. Start again with the new card below.
    .busy = It's busy right now. Wait a moment and press again.
    .no_way_back = You can't go back from here.
    .contradiction = That doesn't fit an earlier answer. I'll trust the newer one. If that's wrong, press "Change an earlier answer".
    .welcome_back = Welcome back. Here is where we were.
    .trouble = Something went wrong. Try once more.
    .flood = That was too much at once, and I couldn't read it all. Wait a moment before you send more.
    .missed = I was away for a while. A button you pressed may not have reached me, so here it is again.
    .anew = I can't read my notes of our conversation any more. Sorry about that. Let's start over.
    .unsent = One of my messages couldn't be sent to you. This is where we are.
    .unsent_by_support = A message from the support team couldn't be sent to you. Ask them here to write it again.

## Answers to things that are no text.
sent =
    .photo = I can't read photos, and I haven't kept it. You can type the words on the screen at the hand-off.
    .sticker = Thank you. Go on with the buttons below.
    .voice = I can't listen to voice messages. Use the buttons below.
    .video = I can't watch videos, and I haven't kept it. Use the buttons below.
    .document = I can't open files, and I haven't kept it. Use the buttons below.
    .contact = I don't use contacts, and I haven't kept it. Use the buttons below.
    .location = I don't use locations, and I haven't kept it. Use the buttons below.
    .other = I couldn't read that. Use the buttons below.

## The bot's profile and its command menu.
bot =
    .description = Your { $service } reset mail hasn't come, or its link is dead? A few questions find out why and get you back in. If they can't, a person takes over.
    .short = Help with resetting your { $service } password
command =
    .start = Start
    .help = How this works
    .back = One step back
    .restart = Start over
    .human = Hand over to a person
    .language = Change the language (言語)
    .privacy = What is kept
    .status = Your answers so far
    .code = A code for the phone
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
    .later = about { $clock } on { $weekday } { $month }/{ $day }
weekday =
    .mon = Mon
    .tue = Tue
    .wed = Wed
    .thu = Thu
    .fri = Fri
    .sat = Sat
    .sun = Sun
provider =
    .unknown = your mail

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
    .topic_high = 🚨 Open, urgent
    .topic_open = 🆕 Open
    .topic_claimed = 🙋 In progress
    .topic_closed = 🏁 Closed
    .rated = Rating: { $stars } of 5
    .trying = ▶️ Asked to try: { $cause }
    .ruled_out = Ruled out (← by which answer)
    .ruled_out_row = { $cause } ← { $by }
    .more = { $n } more
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
    .human = Human
    .skip = Hand over
    .read = (read in a message) { $items }
    .status_open = open
    .status_claimed = in progress
    .status_closed = closed
