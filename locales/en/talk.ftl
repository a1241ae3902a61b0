### What is said back to somebody who writes: what was read, what was not clear, and what becomes of things pasted.

## The first line of the card after a message. Example: I read: Gmail / spam folder checked
heard =
    .line = I read: { $items }
    .separator = { " / " }
    .unknown = { $name }: not sure
    .fix = { $name }: { $result }
    .solved = it's solved
    .undone = I've taken that back.

typed =
    .unread = I couldn't make that out. Try fewer words, or press the button that comes closest.
    .known = I know that already. Here is where we are.
    .intake = Use the buttons below for this one. I haven't kept what you wrote.
    .greeting = Hello. Let's find out together what's in the way.
    .thanks = You're welcome.
    .cancel = All right. Your answers stay here. When you're back, write where you left off or press a button above.
    .gives_up = You've done a lot already. Your answers stay here, and a person can take it from here: use the button below.
    .fed_up = I'm sorry this is such a hassle. If it's too much, a person can help you: use the button below.
    .abuse = It's hard when nothing works. If it's too much, a person can help you: use the button below.
    .out_of_scope = I can't help with that here. All I know is how to reset a { $service } password.
    .outage = I don't know of any outage at the moment. Official notices are at { $support }. If a page shows an error, tell me what it says, and we'll start from there.
    .was_it_sent = I can't see the sending records from here. I ask questions to find out why it isn't there. A person from support can look the records up.
    .abilities = I ask a few questions to find out why resetting your { $service } password doesn't work. If we can't solve it here, I'll connect you to a person.
    .who = I'm a program that answers by itself. If you'd rather talk to a person, use the button below.
    .cannot = If it's too hard, leave it. Press the button that says it didn't work, and we'll try another way.
    .any = You don't have to be sure. Pick what comes closest.
    .glad = Good to hear.
    .go_on = Then let's keep looking.

## "When do you answer?" Without a case: open now or not; with one: by when that case is answered.
hours =
    .open = Support is open { $open_hours }. If you ask for a person now, you'll have an answer by { $promise }.
    .closed = Support is closed right now (open { $open_hours }). If you ask for a person now, you'll have an answer by { $promise }.
    .promise = Case { $case } gets an answer here in this chat by { $promise }. Support is open { $open_hours }.

## "Call me."
calls =
    .none = Support doesn't make phone calls. A person answers here in this chat. A phone number you write reaches them masked.
    .phone = Support doesn't call you. A person answers here in this chat. If it's urgent, you can call { $phone }.

## The days and times at which support is open, put together by the program.
open_hours =
    .line =
        { $days } { $opens }–{ $closes }{ $city ->
            [Tokyo] { " Japan time" }
           *[other] { " " }({ $city } time)
        }
    .range = { $first }–{ $last }
    .separator = { ", " }

## The offer to go on in the language that somebody writes in, in that language.
tongue =
    .ja = 日本語でも続けられます。下の「日本語」を押すと切り替わります。
    .en = I can go on in English, too. Press "English" below to switch.

## What was written could not be read, twice; then once more: a person first.
lost =
    .title = 💬 I couldn't make that out
    .why = Pick what comes closest.
stuck =
    .title = 💬 Would you like to talk to a person?
    .why = I can't make out what you wrote. If one of these comes close, you can pick it instead.

## The user wrote something that is not certain.
doubt =
    .title = ❓ Did you mean this?
    .question = Press what comes closest. If it's something else, say it in other words.
    .none = None of these
    .answer = Do you mean "{ $label }"? Press what comes closest.
    .denied = All right. Then pick below.

## An answer that does not fit an earlier one. { $what } is the name of the question.
conflict =
    .title = ❓ That differs from your earlier answer
    .why = It's about this: { $what }.
    .question = Which one is right?
other_symptom =
    .title = ❓ Are you stuck on something else now?
    .question = Which one shall we go on with?

## "Why do you ask?"
why =
    .ask =
        { $n ->
            [one] One cause is still possible. Your answer shows whether it fits.
           *[other] { $n } causes are still possible. Your answer rules some of them out.
        }
    .fix =
        { $n ->
            [one] One cause is left.
           *[other] { $n } causes are left. What is quick to try and often fits comes first.
        }
    .intake = Support needs it to find out what happened, and to make sure it's really you.
    .other = Where to look depends on what happened. If it's hard to pick, tell me what's wrong in your own words.

## A copy of what is kept of the conversation, as a file.
mydata =
    .file = chat-data.txt
    .caption = A copy of what is kept about this chat. Send /forget to erase it all.
    .title = What is kept about this chat ({ $at })
    .kept =
        Where and until when: only the answers below and their times, on the server of this help chat. They are erased { $session_days } days after you last used it.
        What you write is not kept, except answers that you type for support, and those are masked. Addresses, links and passwords are not kept.
    .case =
        Your case with support ({ $case }): the name you go by, the record so far and what you and support wrote, masked, on support's side. It is erased { $retention_days } days after the case is closed. You can read the messages in this chat. Support's own notes are not in this copy.
    .said = Your answers and what you did:
    .nothing = Your answers and what you did: nothing yet
    .row = { $at } { $name }: { $value }
    .json = The same as JSON:
    .is_reminded = the time had come, so you were asked again
    .is_human = you asked for a person
    .is_intake = what support needs
    .is_skip = you skipped the questions to reach a person
    .is_case = case with support
    .is_csat = rating
    .is_step = a step that support asked for
    .is_returned = support gave the chat back to the bot
    .is_closed = case closed
    .is_solved = solved

## After a message was taken off the chat, or could not be.
erased =
    .address = 🔒 I removed the message with the address from this chat. The address is not kept.
    .address_not = 🔒 The address is not kept. I couldn't remove your message, so press and hold it and delete it.
    .account = 🔒 Thank you. I locked it away and removed your message from this chat. Only the person who takes your case can see it.
    .account_not = 🔒 Thank you, I locked it away. I couldn't remove your message, so press and hold it and delete it.
    .link = 🔒 I removed the message with the link from this chat, because anyone with the link could get into your account.
    .link_not = 🔒 Anyone with the link could get into your account. I couldn't remove your message, so press and hold it and delete it.
    .phishing = 🔒 I removed the message with the link from this chat, so that nobody taps it by mistake.
    .phishing_not = 🔒 I couldn't remove your message. Press and hold it and delete it, so that nobody taps the link by mistake.
    .secret = 🔒 That looked like a code or a password, so I removed your message from this chat. I never ask for either. If it was a password, open { $site } yourself and change it.
    .secret_not = 🔒 That looked like a code or a password, but I couldn't remove your message. Press and hold it and delete it. If it was a password, open { $site } yourself and change it.
