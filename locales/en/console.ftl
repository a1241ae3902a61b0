### The support console in the browser: signing in, the agent's own account, the audit log, errors.

## Around every page.
console-frame =
    .product = todoku support
    .skip = Skip to content
    .nav = Menu
    .insight = Insight
    .cases = Cases
    .incidents = Outages
    .caller = Caller
    .audit = Audit log
    .account = Account
    .leave = Sign out
    .language = Language
    .zone = Times are in { $zone }.
    .back = Back
    .copy = Copy
    .copied = Copied
    .print = Print
    .show = Show
    .hide = Hide

## The sign-in page. `.wait` and `.closed` are said to anybody, whether there is such an agent or not.
console-login =
    .title = Sign in
    .lead = For support agents.
    .name = Name
    .password = Password
    .code = Code from your authenticator app
    .code_hint = Six digits. Each code works once.
    .lost = Phone not at hand?
    .recovery = Recovery code
    .recovery_hint = Instead of the code. Each one works once.
    .enter = Sign in
    .left = You are signed out.
    .refused = That did not work. The name, the password or the code is wrong, or the code has been used. Try again with a new code.
    .wait = Too many tries went wrong, so none is looked at now. Try again in about { $span }.
    .closed = Too many tries went wrong, so none is taken from this browser any more. Ask your administrator for a reset (todoku agent reset).

## Before something that must not be done by whoever finds the browser open.
console-proof =
    .title = Is it you?
    .password = Current password

## After the first sign-in.
console-welcome =
    .step = First set-up, 1 of 2
    .title = Choose your own password
    .lead = The password you were handed stops working after this.
    .choose = Use this password

console-password =
    .title = Change password
    .lead = You'll be signed out everywhere else.
    .new = New password
    .hint = At least { $shortest } characters. Longer is safer; symbols and capitals are not needed.
    .again = New password, once more
    .short = Too short. Use at least { $shortest } characters.
    .long = Too long. Use at most { $longest } characters.
    .common = Many people use this one, so it is soon guessed. Choose another.
    .own = Too close to your name or the service's. Choose another.
    .differs = The two fields differ. Type both again.

console-recovery =
    .step = First set-up, 2 of 2
    .title = Recovery codes
    .once = They are shown only now. When your authenticator app is not at hand, type one instead of the code.
    .keep = Print them, or keep them in a password manager. Kept on the phone alone, they are lost with it.
    .kept = I have kept them
    .renew = New recovery codes
    .renew_lead = The ones you have stop working.

console-authenticator =
    .title = Change authenticator app
    .lead = For a new phone. Once the new app is set up, the old one's codes stop working.
    .begin = Next
    .scan = Scan with the new app
    .scan_lead = Scan this with your authenticator app and type the six digits it shows. You have { $minutes } minutes.
    .qr = QR code for the authenticator app
    .by_hand = It cannot be scanned?
    .by_hand_hint = Choose "enter a key" in the app and type this.
    .code = Code from the new app
    .code_hint = Six digits
    .prove = Switch to the new app
    .wrong = That is not the code. Type the digits the new app shows now.
    .late = Time is up. Start again.

console-account =
    .title = Account
    .keys = How you sign in
    .password = Password
    .password_is = Set
    .authenticator = Authenticator app
    .authenticator_is = Set up
    .recovery = Recovery codes
    .left = { $n } left
    .sessions = Where you are signed in
    .sessions_hint = You are signed out after 30 minutes without use, and 12 hours after signing in.
    .browser_unknown = Unknown browser
    .here = This browser
    .begun = Since
    .seen = last used
    .end = Sign out
    .end_others = Sign out everywhere else
    .done_password = The password is changed. You are signed out everywhere else.
    .done_authenticator = The new app is in use. You are signed out everywhere else.
    .done_sessions = Signed out.

## The audit log. What stands in it by itself is in console-audit and console-outcome.
console-log =
    .lead = Who did what, and when. What was said is not kept here.
    .when = When
    .who = Who
    .what = What
    .case = Case
    .unknown = Unknown
    .erased = Erased
    .empty = Nothing is recorded yet.
    .pages = Pages
    .newer = Newer
    .older = Older

## What could not be read and was set aside.
console-aside =
    .title = Set aside
    .lead = These could not be read, so they were put out of the way. Whoever they belong to was told and can go on.
    .banner =
        { $n ->
            [one] { $n } thing could not be read and was set aside
           *[other] { $n } things could not be read and were set aside
        }
    .when = When
    .what = What
    .id = ID
    .is_session = A conversation's state
    .is_case = A case
    .is_record = A line of a case's history
    .is_row = A message on its way
    .is_reminder = A reminder
    .is_alarm = A case's timer
    .is_agent = An agent's account
    .is_other = A record of the bot's own
    .next = An operator can put one back with “todoku aside retry ID” or erase it with “todoku aside drop ID”. After 30 days it is erased by itself.
    .empty = Nothing is set aside.

## Outages: those that go on, those of the past, and a form.
console-incidents =
    .title = Outages
    .lead = While one goes on, whoever comes with the same trouble is told first. When it is over, everybody who waits is told.
    .open = Going on
    .none = No outage is known at the moment.
    .past = Over
    .which = Where
    .since = Since
    .until = Until
    .how = Found
    .noticed = By how many came
    .by_hand = By hand
    .words = Words for users
    .close = It is over
    .new = Enter an outage
    .provider = Where
    .when = Since (empty: now)
    .when_hint = Like 14:10.
    .words_ja = Words for users (Japanese)
    .words_en = Words for users (English)
    .words_hint = Not needed. At most 300 characters.
    .add = Enter
    .wrong = Nothing was entered. Check the time and the words.
    .changed = Somebody else has just changed it. See how it is now.
    .done_opened = Entered.
    .done_closed = Ended. Everybody who waits is told.

## What was done: one attribute for each id that the console records.
console-audit =
    .sign_in = Sign-in
    .sign_out = Sign-out
    .confirm = Confirmation
    .enrolled = First set-up
    .password_changed = Password changed
    .authenticator_changed = Authenticator app changed
    .recovery_renewed = New recovery codes
    .sessions_ended = Sessions ended
    .agent_added = Agent added
    .agent_reset = Agent reset
    .agent_removed = Agent removed
    .cases_exported = List of cases exported
    .case_read = Case read
    .case_exported = Case exported
    .case_claim = Case taken
    .case_reply = Reply
    .case_note = Note
    .case_step = User asked to try a fix
    .case_back = Given back to the bot
    .case_close = Case closed
    .case_cause = Cause recorded
    .case_reopen = Case reopened
    .case_assign = Case assigned
    .case_snooze = Case snoozed
    .case_wake = Snooze ended
    .case_tag = Tag added
    .case_untag = Tag removed
    .case_erase = Everything about a user erased
    .case_account = Account looked at
    .case_ask_account = User asked for the account
    .caller = Caller check
    .incident_opened = Outage entered
    .incident_closed = Outage ended

console-outcome =
    .refused = Refused
    .recovery = By recovery code

## Errors: what happened, and what to do. The numbers are those of HTTP.
console-error =
    .title_400 = This cannot be read
    .text_400 = Go back and try again.
    .title_403 = This page is out of date
    .text_403 = Nothing was changed. Open the page anew and try again.
    .title_404 = There is no such page
    .text_404 = The address is wrong, or the page is gone.
    .title_409 = It was changed elsewhere
    .text_409 = Somebody changed it at the same moment. Try again.
    .title_415 = This can't be shown here
    .text_415 = Only JPEG, PNG and WebP pictures of up to 10 MB are shown. Open other files in the case's topic in Telegram.
    .title_421 = The console does not open here
    .text_421 = Open it at the https address your administrator gave you, or on its own machine (127.0.0.1).
    .title_429 = Too many requests
    .text_429 = Wait a minute and try again.
    .title_500 = Something went wrong
    .text_500 = The fault is ours. Try again in a while; if it stays, tell your administrator.
    .title_503 = Not available right now
    .text_503 = It is busy, or its store cannot be reached. Wait a moment and try again.
    .title_other = This cannot be done
    .text_other = Go back and try again.
    .home = To the first page

## Shown for a moment when a link on another site led here.
console-bounce =
    .title = Opening the page
    .go_on = Press here if it does not open

## Only in the demo on one's own machine.
console-demo =
    .mark = Demo only
    .what = This button is there only in the demo on your own machine.
    .fill = Fill in name, password and current code
    .used = The current code has been used. The next one comes in { $n } s.

## Lengths of time on the list, to the minute.
console-span =
    .minutes = { $m } min
    .hours = { $h } h { $m } min
    .days = { $d } d { $h } h

## What is new while a page is open. `.first` and `.again` stand before a case's number in a notification.
console-arrivals =
    .listen_hint = By sound and desktop notification, in this browser, while a page of the console is open.
    .listen = 🔔 Alert me
    .listening = 🔔 Alerts on (turn off)
    .denied = This browser does not allow notifications, so you will hear a sound only. You can allow them in the browser's settings.
    .new = New
    .changed = Updated
    .first = New case
    .again = New activity
    .urgent = 🚨 Suspected unauthorized login
    .see_all = Mark all as seen

## What single keys do on the list and on a case, told in a dialog.
console-keys =
    .show = ⌨ Shortcuts
    .title = Keyboard shortcuts
    .when = They work while you aren't typing.
    .next = Next case
    .before = Previous case
    .open = Open the case
    .take = Take the case
    .nobodys = Open the next unassigned case
    .search = Search
    .reply = Write a reply
    .send = Send the reply you have written
    .note = Write a note
    .finish = Close the case (goes to the reason)
    .up = Back to the list
    .help = Show these shortcuts
    .escape = Leave a field, close this
    .on = Use single-key shortcuts
    .close = Close

## Who has a case, until when it is put off, and its tags. { $when } is a time.
console-hold =
    .assign = Assign to
    .me = { $agent } (you)
    .nobody = Nobody
    .assign_do = Assign
    .snooze = Snooze
    .snooze_hint = Off your list until then. It comes back at once if the user writes.
    .last = An answer was promised, so it comes back by { $when }.
    .end_hour = For 1 hour ({ $when })
    .end_evening = Until this evening ({ $when })
    .end_tomorrow = Until tomorrow morning ({ $when })
    .end_monday = Until next Monday ({ $when })
    .end_cut = Until shortly before the promise ({ $when })
    .snooze_do = Snooze
    .snoozed = Snoozed until { $when }
    .wake = End the snooze
    .tags = Tags
    .tag = Tag
    .any_tag = Any
    .tag_hint = A short word or two
    .tag_do = Add
    .untag = Remove the tag “{ $tag }”
    .no_colleague = There is no such agent. Choose one from the list.
    .no_end = Choose from the list how long to snooze.
    .no_tag = The tag is empty, so nothing was added.
    .refused_promised = The promised answer is due too soon to snooze this case. Reply to the user first.
    .refused_full = A case can have { $most } tags. Remove one to add another.
    .done_assign = The case is assigned.
    .done_snooze = The case is snoozed. It is back on the list at that time, or when the user writes.
    .done_wake = The snooze is over.
    .done_tag = The tag is added.
    .done_untag = The tag is removed.
