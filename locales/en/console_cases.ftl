### The support console: the list of cases, a case, the caller check, erasing. Words shared with exports are in view.ftl.

## The list. { $n } is a number of cases, { $span } a length of time.
console-list =
    .title = Cases
    .filters = Filter and search
    .narrow = Filter and sort
    .search = Search
    .search_hint = Number, name …
    .status = Show
    .status_active = Not closed
    .status_open = Open
    .status_claimed = In progress
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
    .whose_nobody = Unassigned
    .whose_snoozed = Snoozed
    .whose_all = All
    .nobodys = Open the next unassigned case
    .left = { $span } left
    .export = Export
    .apply = Search
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

## A case. { $agent } is a colleague, { $n } a number of messages or characters.
console-case =
    .up = Back to the list
    .nobodys = Nobody has taken this case yet.
    .yours = This is your case.
    .others = This is { $agent }'s case. You can still act on it; everybody sees that it was you.
    .was = Closed. It was { $agent }'s case.
    .closed = Closed.
    .jump = Go to the reply
    .go_reply = Reply
    .waits = The user has been waiting { $span }.
    .promise = Promised: { $when }.
    .promise_late = Promised: { $when }. That has passed.
    .answered = Support wrote last.
    .story = What happened
    .before =
        { $n ->
            [one] Chat with the bot ({ $n } message)
           *[other] Chat with the bot ({ $n } messages)
        }
    .earlier =
        { $n ->
            [one] { $n } earlier item
           *[other] { $n } earlier items
        }
    .hidden =
        { $n ->
            [one] { $n } even earlier item is not shown.
           *[other] { $n } even earlier items are not shown.
        }
    .all = Show everything
    .quiet = Nothing yet since the user asked for a person.
    .damaged =
        { $n ->
            [one] { $n } record of this case can't be read and is left out.
           *[other] { $n } records of this case can't be read and are left out.
        }
    .suspected_more =
        { $n ->
            [one] { $n } more cause
           *[other] { $n } more causes
        }
    .zone = In Telegram each device shows its own time.
    .picture = Picture from { $name } ({ $when })
    .picture_lost = The picture could not be fetched. You can see it in the case's topic in Telegram.
    .picture_perhaps = Open as a picture
    .attachment = The file itself is in the case's topic in Telegram.
    .reply = Reply to the user
    .reply_hint = { $name } reads { $language }. At most { $longest } characters.
    .reply_send = Send reply
    .left =
        { $n ->
            [one] { $n } character left
           *[other] { $n } characters left
        }
    .over =
        { $n ->
            [one] { $n } character too many
           *[other] { $n } characters too many
        }
    .draft = Your earlier draft is back.
    .canned = Saved replies
    .insert = Insert
    .note = Note for colleagues
    .note_hint = The user never sees it.
    .note_add = Add note
    .act = Actions
    .claim = Take the case
    .claim_hint = The user is told that a person is looking at it.
    .account = Show the account
    .account_hint = The address or user name the user gave. It is shown once; that you looked is on record.
    .ask_account = Ask for the account
    .ask_account_hint = The question appears in the user's chat. Only whoever has the case can see the answer.
    .step = Have the user try a fix
    .step_hint = The bot walks them through it and reports the result here.
    .step_more =
        { $n ->
            [one] Find another fix ({ $n })
           *[other] Find other fixes ({ $n })
        }
    .step_find = Find by the name of the cause
    .step_none = No fix matches.
    .step_send = Ask them to try it
    .likely = { $cause } ({ $percent }%)
    .back = Give the user back to the bot
    .back_hint = The bot carries on where it was. The case stays open.
    .back_do = Give back
    .close = Close the case
    .close_reason = Reason, for colleagues only (optional)
    .close_do = Close and ask the user
    .cause = What was it?
    .cause_none = No answer
    .cause_hint = Likeliest first. For colleagues only.
    .cause_words = In your own words, if it was something else
    .cause_do = Save
    .reopen = Reopen
    .reopen_hint = Possible within 72 hours of closing.
    .reopen_late = It was closed more than 72 hours ago. If the user writes again, a new case begins.
    .export = Export
    .with_notes = With notes
    .without_notes = Without notes
    .erase = Erase everything about this user…
    .new = There is something new in this case.
    .stale = This page has stopped updating. Reload it; what you have typed stays.
    .done_claim = The case is yours now. The user has been told.
    .done_reply = Your reply is on its way to the user.
    .done_note = The note is saved.
    .done_step = The user has been asked to try it.
    .done_ask_account = The user has been asked. "Show the account" appears once they answer.
    .done_back = The user is back with the bot.
    .done_close = The case is closed. The user is asked whether the problem is solved.
    .done_cause = It is saved what it was.
    .done_reopen = The case is open again, and yours.
    .done_caller = The code was right: the caller is the user of this case.
    .empty_reply = Write something first. Nothing was sent.
    .empty_note = Write something first. Nothing was saved.
    .too_long = That is { $n } characters; the limit is { $longest }. Nothing was sent, and your text is below.
    .no_cause = Choose a fix first.
    .no_answer = Choose what it was first.
    .overtaken = A colleague has replied in the meantime. Read it above; if your reply still fits, send it again.
    .refused_claimed = { $agent } took it first. It is { $agent }'s case now.
    .refused_yours = The case is already yours.
    .refused_closed = { $agent } has closed the case in the meantime. Nothing was sent. To reply, reopen it; your text is below.
    .refused_not_closed = The case is already open.
    .refused_too_late = It was closed more than 72 hours ago and can't be reopened.
    .refused_gone = The case is gone.
    .refused_not_yours = Only whoever has taken the case can see the account or ask for it.
    .refused_no_account = There is no account any more: the user gave none, or the case was closed in between.
    .refused_named = The account is here already. The user was not asked again.
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
    .what = This erases the conversation, every case of this user with its notes and files, the topic in Telegram, and anything still waiting to be sent. The user is told. It can't be undone.
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
