### The support console: the list of cases, a case, the caller check, erasing. Words shared with exports are in view.ftl.

## The list. { $n } is a number of cases, { $span } a length of time.
console-list =
    .title = Cases
    .filters = Filter and search
    .narrow = Filter and sort
    .search = Search
    .search_hint = Search by number, symptom, name …
    .status = Show
    .status_active = Not closed
    .status_open = Unclaimed
    .status_claimed = Claimed
    .status_closed = Closed
    .status_all = All
    .sort = Order
    .sort_urgent = Most urgent first
    .sort_waiting = Longest waiting first
    .sort_newest = Newest first
    .urgent = Suspected unauthorized logins only
    .waiting = Waiting only
    .whose = Whose cases
    .whose_mine = Mine
    .whose_nobody = Unclaimed
    .whose_snoozed = Snoozed
    .whose_all = All
    .nobodys = Open the next unclaimed case
    .left = { $span } left
    .export = Export
    .apply = Show
    .clear = Clear filters
    .found =
        { $n ->
            [one] { $n } case
           *[other] { $n } cases
        }
    .waits =
        { $n ->
            [0] Nobody is waiting for an answer.
            [one] { $n } user is waiting for an answer.
           *[other] { $n } users are waiting for an answer.
        }
    .waited = waiting { $span }
    .overdue = { $span } overdue
    .answered = answered
    .nobody = nobody's yet
    .you = you
    .pages = Pages
    .page = Page { $n } of { $of }
    .earlier = Previous
    .later = Next
    .csv = This list as a table (CSV)
    .quiet = Nobody needs you now
    .quiet_text = A user who asks for a person appears here by themselves; this page does not have to be reloaded.
    .never = No case yet
    .no_match = Nothing matches
    .no_match_text = Try fewer words, or clear the filters.
    .done_erased = It is erased. The user has been told.
    .live = This list keeps itself up to date.
    .stale = This list no longer keeps itself up to date. Reload the page.

## A case. { $agent } is a colleague, { $n } a number of messages or signs.
console-case =
    .nobodys = Nobody has taken this case yet.
    .yours = This is your case.
    .others = This is { $agent }'s case. You can still act; everybody sees that it was you.
    .was = Closed. It was { $agent }'s case.
    .closed = Closed.
    .ago = for { $span }
    .jump = Go to the reply
    .waits = The user has been waiting { $span }.
    .promise = Promised: { $when }.
    .promise_late = Promised: { $when }. That has passed.
    .answered = Support spoke last.
    .packet = In short
    .story = What happened
    .before =
        { $n ->
            [one] Before the hand-off: { $n } message with the bot
           *[other] Before the hand-off: { $n } messages with the bot
        }
    .hidden =
        { $n ->
            [one] { $n } earlier item is not shown.
           *[other] { $n } earlier items are not shown.
        }
    .all = Show everything
    .quiet = Nothing since the hand-off.
    .damaged = { $n } records of this case cannot be read and are left out.
    .attachment = The picture or file itself is in the case's topic in Telegram.
    .reply = Reply to the user
    .reply_hint = { $name } reads { $language }. At most { $longest } signs.
    .reply_send = Send reply
    .left = { $n } signs left
    .over = { $n } signs too many
    .draft = A draft from before is back.
    .canned = Prepared answers
    .insert = Insert
    .note = Note for colleagues
    .note_hint = The user never sees it.
    .note_add = Add note
    .act = Work on it
    .claim = Take the case
    .claim_hint = The user is told that somebody is looking at it.
    .account = Show the account
    .account_hint = The address or user name the user gave. It is shown once; that you looked is on record.
    .step = Let the user try a step
    .step_hint = The bot leads through it and reports back here.
    .step_send = Let them try it
    .steps_likely = What it may still be
    .steps_own = Others of this symptom
    .steps_rest = All others
    .likely = { $cause } ({ $percent } %)
    .back = Give the user back to the bot
    .back_hint = The bot goes on where it was. The case stays open.
    .back_do = Give back
    .close = Close the case
    .close_reason = Reason, for colleagues (optional)
    .close_do = Close
    .reopen = Open again
    .reopen_hint = Within 72 hours of closing.
    .reopen_late = It was closed more than 72 hours ago. If the user writes again, a new case begins.
    .export = Export
    .with_notes = With notes
    .without_notes = Without notes
    .more = More
    .erase = Erase everything about this user …
    .new = New in this case.
    .moved = This case has changed: { $what }. What you have typed is still here.
    .stale = This page no longer keeps itself up to date. Reload it; what you have typed stays.
    .done_claim = It is yours now. The user has been told.
    .done_reply = It is on its way to the user.
    .done_note = The note is kept.
    .done_step = The user is asked to try it.
    .done_back = The user goes on with the bot.
    .done_close = It is closed. The user is asked whether it is solved.
    .done_reopen = It is open again, and yours.
    .done_caller = The code was right: the caller is the user of this case.
    .empty_reply = Write something first. Nothing was sent.
    .empty_note = Write something first. Nothing was kept.
    .too_long = That is { $n } signs; { $longest } fit. Nothing was sent, your text is below.
    .no_cause = Choose a step first.
    .overtaken = A colleague has answered meanwhile. Read it above; if your reply still fits, send it again.
    .refused_claimed = { $agent } took it first. It is { $agent }'s case now.
    .refused_yours = It was yours already.
    .refused_closed = { $agent } has closed the case meanwhile. Nothing was sent. To answer, open it again; your text is below.
    .refused_not_closed = It is open already.
    .refused_too_late = It was closed more than 72 hours ago and cannot be opened any more.
    .refused_gone = The case is gone.
    .refused_not_yours = Only whoever has taken the case can see the account.
    .refused_no_account = There is no account any more: the user gave none, or the case was closed in between.
    .refused_unopened = The account cannot be opened, because the bot's token has changed since. Ask the user to start again and give it once more.

## Which account a case is about. Shown once, to the agent whose case it is.
console-shown =
    .title = The user's account
    .lead = Case { $case }
    .hint = As the user wrote it. Leave this page once you have looked it up. To see it again, press the button again. Closing the case erases it.
    .back = Back to the case

console-erase =
    .title = Erase everything about this user?
    .lead = Case { $case }: { $name }, { $symptom }
    .what = This erases the conversation, every case of this user with notes and files, its topic in Telegram, and what waits to be sent. The user is told. It cannot be undone.
    .when = Do it when the user asks for it. They can also do it themselves by sending /forget to the bot.
    .stays = The audit log keeps that you erased something, not whom it was about.
    .do = Erase for good
    .keep = Keep everything

console-caller =
    .title = Who is on the phone?
    .lead = Ask the caller for the case number, and to send /code to the bot. They read out the six digits; you type both here. Nothing personal has to be asked.
    .number = Case number
    .number_hint = Seven digits, like 482-9137
    .code = Code
    .code_hint = Six digits. Good for a minute or two, once.
    .check = Check
    .wrong = Number and code do not belong together, or the code has run out. Ask for a fresh one: /code.
    .limited = Too many wrong codes. Wait a quarter of an hour, or answer in the chat.
