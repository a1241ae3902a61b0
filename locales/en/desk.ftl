### The case: what the user is told of it, and what the support team reads and presses in its topic.

## To the user.
case =
    .step = Support would like you to try this.
    .writes = 📨 Case { $case } is open: what you write here goes to support.
    .reads = 📨 Case { $case } is still open with support. I read what you write here; what I can't read goes to them.
    .received = 📨 Support has your message. You'll hear from a person here by { $promise }.
    .passed_on = 📨 I couldn't read that, so support has it now (case { $case }). You'll hear from a person here by { $promise }.
    .passed_on_unseen = 📨 I can't look at that, so support has it now (case { $case }). You'll hear from a person here by { $promise }.
    .given_back = I'll carry on with you from here. Pick what you are stuck on now.
    .claimed = 💬 A person from support is looking at it now. You'll get their answer in this chat.
    .late = ⏳ Sorry to keep you waiting. Nobody has been able to answer yet. You'll hear from us by { $promise }.
    .held_up = ⏳ Support is hard to reach right now. What you wrote is saved and will go through as soon as possible. No need to send it again.
    .not_fetched = 📎 { $what } { $name }: it could not be fetched from Telegram, so support doesn't have it. If they still need it, send it here again.
    .from_agent =
        👤 Support

        { $text }
    .from_agent_media = 👤 From support
    .edited =
        👤 Support (edited)

        { $text }
closed =
    .title = 💬 Support has closed this case
    .question = Is it solved?
    .solved = Yes, solved
    .not_solved = Not yet

## A code that proves on the phone whose case it is.
code =
    .given =
        🔢 To read out to support on the phone

        Case: { $case }
        Code: { $code }

        The code changes every { $seconds } seconds. Give it only when support asks on the phone. They never ask for your password or a code you got by text.
    .no_phone = 💬 Support answers here, in this chat. There is no phone line.
    .no_case = 🔢 The code is for people whose case is with support. To talk to a person, send /human.

## On the user's or the agent's own message, where a sign is not enough.
mark =
    .delivered = ✅ Delivered
    .failed_blocked = ❌ Not delivered: the user has blocked the bot
    .failed_gone = ❌ Not delivered: the account no longer exists
    .failed_too_long = ❌ Not delivered: it is too long. Send it in parts
    .failed_too_old = ❌ Too old to be edited. Send a new message
    .failed_not_found = ❌ Not delivered: the message or file can't be fetched. It may have been deleted, or copying is switched off where it was written. Send it again, or in another way
    .failed_sealed = ❌ Not delivered: the bot's token changed before this could go out. Send it again
    .failed_other = ❌ Not delivered: Telegram did not accept it. Change it and send it again

## In the topic. { $agent } is the name of a member of the team, { $text } a cause, a reason or a number.
desk =
    .opened = Handed over
    .rejoined = 🔁 The user carried on with the bot and has asked for a person again. The summary above is up to date.
    .claimed = 🙋 { $agent } took this case
    .reminded = ⏰ The user has been waiting for { $span }. To take the case, press "Take it".
    .step = ▶️ { $agent } asked the user to try "{ $text }". The result will show up here.
    .worked = ✅ The user tried "{ $text }": it worked
    .not_worked = ✖️ The user tried "{ $text }": it did not work
    .given_back = ↩️ { $agent } gave the user back to the bot
    .closed = 🏁 { $agent } closed the case
    .closed_reason = 🏁 { $agent } closed the case: { $text }
    .reopened = 🔓 { $agent } reopened the case
    .unsolved = 🔓 The user says it isn't solved. The case is open again.
    .rated = ⭐ The user's rating: { $text } of 5
    .assigned = 👉 { $agent } gave this case to { $text }
    .unassigned = 👉 { $agent } gave this case up. Nobody has it now.
    .snoozed = 💤 { $agent } snoozed this case until { $when }. It comes back earlier if the user writes.
    .woke = 🔔 The snooze is over
    .woken = 🔔 { $agent } ended the snooze
    .tagged = 🏷️ { $agent } added the tag “{ $text }”
    .untagged = 🏷️ { $agent } removed the tag “{ $text }”
    .left = 🚫 The user has blocked the bot. Nothing arrives until they unblock it.
    .back = 🔔 The user has unblocked the bot. Messages arrive again.
    .account_shown = 🔑 { $agent } looked at the account
    .account_asked = 🔑 { $agent } asked the user for the account. You'll see here when it's given.
    .account_given = 🔑 The user has given the account. Only whoever has the case can see it.
    .cause_asked = What was it? The case is closed either way.
    .cause_told = 🔎 What it was, says { $agent }: { $text }
    .message = { $name }: { $text }
    .media = { $name }
    .edited = (edited) { $name }: { $text }
    .contact = { $name }: (sent a contact; its content was not kept)
    .location = { $name }: (sent a location; its content was not kept)
    .other = { $name }: (sent something the bot can't accept)
    .nobody = no name
    .withheld =
        📎 { $name } (too large to pass on under a masked name)
        { $caption }
    .not_fetched =
        📎 { $what } { $name }: it could not be fetched from Telegram. The user was asked to send it again if you need it.
        { $text }
    .lost = 📎 A picture or file from the user could not be fetched. Ask them to send it again.
    .continued = 🔁 The earlier topic is gone, so the case continues here. "Transcript" shows what was said before.

## Buttons under the packet. Two share a row.
control =
    .claim = 🙋 Take it
    .taken = 🙋 { $agent }
    .step = ▶️ Try a fix
    .transcript = 📄 Transcript
    .close = 🏁 Close
    .reopen = 🔓 Reopen
    .account = 🔑 Show the account
    .account_ask = 🔑 Ask for the account

## Commands in the topic, as the menu shows them.
order =
    .claim = Take this case
    .note = Leave a note for the team alone
    .reply = Send a saved reply
    .step = Have the user try a fix
    .back = Give the user back to the bot
    .close = Close the case (a reason may follow)
    .cause = Say what it was, once the case is closed
    .reopen = Reopen the case
    .transcript = Get the transcript as a file
    .help = How it works

hint =
    .elsewhere = This command works inside a case's topic.
    .anonymous = Messages written as an anonymous administrator are not sent. Switch off "Remain anonymous" in your admin rights.
    .forward = Forwarded messages are not sent to the user. Write the text yourself.
    .via_bot = Messages written through another bot are not sent to the user. Write the text yourself.
    .not_member = Only members of this group can do that.
    .stale = This button no longer works. Use the ones under the pinned message.
    .note = Write the note after /note. The user does not see it.
    .replies = Write a key after /reply; it is sent in the user's language.
    .step = What should the user try? The result will show up here.
    .step_none = Write the name of a cause after /step, such as spam_folder.
    .cause = To say what it was, write /cause and a few words. They are kept masked, and the user does not see them.
    .transcript = 📄 Transcript of { $case } (masked)
    .account =
        🔑 { $text }

        Only you see this. The look is on record.
    .help =
        What you write goes to the user. So do pictures, files, replies and edits.
        👀 on its way  👍 delivered  ❌ not delivered

        /claim take the case
        /note for the team alone
        /reply a saved reply
        /step have the user try a fix
        /back give back to the bot
        /close close it
        /cause say what it was
        /reopen reopen it
        /transcript the transcript as a file
    .unknown = There is no such command, so nothing was sent. /help lists the commands.
    .refused_claimed = { $agent } has already taken this case.
    .refused_yours = This case is already yours.
    .refused_closed = This case is closed, so nothing has changed. /reopen reopens it.
    .refused_not_closed = This case is open.
    .refused_too_late = It was closed more than three days ago and can't be reopened. If the user asks for a person, a new case begins.
    .refused_gone = This case has been erased, so nothing was sent. The topic will be gone soon, too.
    .refused_not_yours = Only whoever has taken the case can see the account or ask for it.
    .refused_no_account = There is no account any more: the user gave none, or the case was closed in between.
    .refused_named = The account is here already. The user was not asked again.
    .refused_unopened = The account cannot be opened, because the bot's token has changed since. Ask the user to start again and give it once more.
    .refused_promised = The promised answer is due too soon to snooze this case. Reply to the user first.
    .refused_full = This case has all the tags it can take.

## Below the packet's heading: how support handles the case.
held =
    .snoozed = 💤 Snoozed until { $when }
    .tags = 🏷️ { $tags }
