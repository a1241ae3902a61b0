### What is said back to somebody who writes: what was read, what was not clear, and what becomes of things pasted.

## The first line of the card after a message. Example: I read: Gmail / spam folder checked
heard =
    .line = I read: { $items }
    .separator = { " / " }
    .unknown = { $name }: can't tell
    .fix = { $name }: { $result }
    .solved = it is solved
    .undone = I've taken that back.

typed =
    .unread = I couldn't make that out. Put it in fewer words, or press the button that comes closest.
    .known = I know that already. Here is where we are.
    .intake = Use the buttons for this one. I haven't kept what you wrote.
    .greeting = Hello. Let's find out together where it gets stuck.
    .thanks = You're welcome.
    .cancel = All right. Your answers stay, so you can go on at any time.
    .abuse = It's hard when nothing works. Go on here, or press "Human" and a person takes over.
    .out_of_scope = I can't help with that here. All I know is how to reset a { $service } password.
    .cannot = If it's too hard, leave it. Press the button that says it didn't work, and we'll try another way.
    .any = You don't have to be sure. Pick what comes closest.
    .glad = Good to hear.
    .go_on = Then let's look further.

lost =
    .title = 💬 I couldn't make that out twice in a row
    .why = Pick what comes closest, write it again, or let a person take over.

## The user wrote something that is not certain.
doubt =
    .title = ❓ Did you mean this?
    .question = Press what comes closest. If it's something else, write it again in other words.
    .none = None of these
    .answer = Do you mean "{ $label }"? Press what comes closest.
    .denied = All right. Then pick below.

## An answer that does not fit an earlier one. { $what } is the name of the question.
conflict =
    .title = ❓ That differs from your earlier answer
    .why = It is about this: { $what }.
    .question = Which one is right?
other_symptom =
    .title = ❓ Are you stuck at something else now?
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
    .intake = Support needs it to find out what happened, and that it is really you.
    .other = Where to look depends on what happened. If it's hard to pick, write what's wrong in your own words.

## After a message was taken off the chat, or could not be.
erased =
    .address = 🔒 I removed the message with the address from this chat. The address is not kept.
    .address_not = 🔒 The address is not kept. I couldn't remove your message, so press and hold it and delete it.
    .account = 🔒 Thank you. I locked it away and removed your message from this chat. Only the person who takes your case can see it.
    .account_not = 🔒 Thank you, I locked it away. I couldn't remove your message, so press and hold it and delete it.
    .link = 🔒 I removed the message with the link from this chat, because with the link anyone could open your account.
    .link_not = 🔒 With the link anyone could open your account. I couldn't remove your message, so press and hold it and delete it.
    .phishing = 🔒 I removed the message with the link from this chat, so that nobody taps it by mistake.
    .phishing_not = 🔒 I couldn't remove your message. Press and hold it and delete it, so that nobody taps the link by mistake.
    .secret = 🔒 That looked like a code or a password, so I removed your message from this chat. I never ask for either. If it was a password, open { $site } yourself and change it.
    .secret_not = 🔒 That looked like a code or a password, but I couldn't remove your message. Press and hold it and delete it. If it was a password, open { $site } yourself and change it.
