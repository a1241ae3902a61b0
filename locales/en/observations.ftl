# The question cards. How to write them: docs/texts.md.

ask-provider =
    .title = ✉️ Tell me which mail you use
    .why = Each provider stops mail in a different place. Go by what comes after the @, not by your phone contract.
    .steps =
        docomo.ne.jp → docomo
        ezweb.ne.jp, au.com → au
        softbank.ne.jp, i.softbank.jp → SoftBank
        ymobile.ne.jp, yahoo.ne.jp → Y!mobile
        uqmobile.jp → UQ mobile
        rakumail.jp → Rakuten Mail
        gmail.com → Gmail
        yahoo.co.jp → Yahoo! JAPAN Mail
        icloud.com, me.com → iCloud Mail
        outlook.jp, hotmail → Outlook
    .question = Which address should the reset mail go to?
    .docomo = docomo
    .known-docomo = docomo
    .au = au
    .known-au = au
    .softbank = SoftBank
    .known-softbank = SoftBank
    .ymobile = Y!mobile
    .known-ymobile = Y!mobile
    .uqmobile = UQ mobile
    .known-uqmobile = UQ mobile
    .rakuten = Rakuten Mail (rakumail)
    .known-rakuten = Rakuten Mail
    .gmail = Gmail
    .known-gmail = Gmail
    .yahoo_jp = Yahoo! JAPAN Mail
    .known-yahoo_jp = Yahoo! JAPAN Mail
    .icloud = iCloud Mail
    .known-icloud = iCloud Mail
    .outlook = Outlook
    .known-outlook = Outlook
    .other = Another one
    .known-other = another mail provider
    .name = mail provider

ask-waited =
    .title = ❓ Tell me how long you have waited
    .title-mail_missing = ❓ Tell me how long you have waited for the mail
    .title-sms_missing = ❓ Tell me how long you have waited for the SMS
    .why = Where to look next depends on the time.
    .why-mail_missing = If you asked just now, the mail may still be on its way.
    .why-sms_missing = An SMS can arrive late.
    .question = How long ago did you last ask?
    .question-mail_missing = How long ago did you last ask for the reset mail?
    .question-sms_missing = How long ago did you last ask for a code?
    .minutes = Under an hour
    .known-minutes = asked less than an hour ago
    .hours = A few hours
    .known-hours = asked a few hours ago
    .days = A day or more
    .known-days = asked a day or more ago
    .name = time waited

ask-requests_sent =
    .title = ❓ Tell me how many times you asked
    .title-mail_missing = ❓ Tell me how many times you asked for the mail
    .title-link_invalid = ❓ Tell me how many times you asked for the mail
    .title-sms_missing = ❓ Tell me how many times you asked for a code
    .title-code_rejected = ❓ Tell me how many times you asked for a code
    .why = If you asked several times, only the newest one works.
    .why-mail_missing = After many requests in a row, the service may stop sending for a while.
    .why-link_invalid = If you asked several times, only the link in the newest mail works.
    .why-sms_missing = After many requests in a row, the service may stop sending codes for a while.
    .why-code_rejected = If you asked several times, only the newest code works.
    .question = How many times did you ask in all?
    .question-mail_missing = How many times did you ask for the reset mail?
    .question-link_invalid = How many times did you ask for the reset mail?
    .question-sms_missing = How many times did you ask for a code?
    .question-code_rejected = How many times did you ask for a code?
    .one = Once
    .known-one = asked once
    .several = More than once
    .known-several = asked more than once
    .name = number of requests

ask-address_access =
    .title = ✉️ Tell me if you can still read the mailbox you registered
    .title-address_forgotten = ✉️ Think of the addresses you may have used
    .why = The reset mail goes to the address you registered.
    .why-mail_missing = The reset mail goes to the address you registered. After a change of carrier, the old address may no longer work.
    .why-address_forgotten = If you can still read even one of them, you can try them one by one.
    .question = Can you still read mail at your registered address?
    .question-address_forgotten = Can you still read mail at any of them?
    .yes = I still can
    .yes-address_forgotten = Yes
    .known-yes = registered mailbox can be read
    .known-yes-address_forgotten = a possible mailbox can be read
    .no = Not any more
    .no-address_forgotten = No
    .known-no = registered mailbox cannot be read
    .known-no-address_forgotten = no possible mailbox can be read
    .name = access to the registered mailbox

ask-signs_in_with =
    .title = 🔑 Tell me how you usually sign in
    .meaning = It means getting in with a button like "Sign in with Google", which carries the name of another service.
    .why = If you sign in through Google, Apple, LINE or the like, no reset mail is sent.
    .question = What do you usually sign in with?
    .password = A password
    .known-password = signs in by password
    .desk-password = usually signs in by password
    .other_service = Google etc.
    .known-other_service = signs in through another service
    .desk-other_service = usually signs in through another service
    .name = way of signing in

ask-spam_folder =
    .title = 📥 Let's look in the spam folder
    .title-au = 📥 No need to search the spam folder
    .title-outlook = 📥 Let's look in Junk and Other
    .meaning = The spam folder is where advertising and suspicious mail is sorted by itself. Real mail can land there by mistake.
    .why = Reset mails often end up there.
    .why-docomo = Depending on your settings, mail from anyone outside your phone book goes there.
    .why-au = au stops what it takes for spam before it reaches you, so there is usually nothing in a folder.
    .why-softbank = The mail may have been taken for spam and put in another folder.
    .why-ymobile = Y!mobile's filter sometimes puts real mail into the spam folder.
    .why-yahoo_jp = Reset mails often end up there. Older ones are deleted after a time, so let's look early.
    .why-outlook = Reset mails often end up in one of these two.
    .steps =
        1. Open the spam (junk) folder in your mail app
        2. Look for "{ $service }" in the subject or sender
    .steps-docomo =
        1. Open docomo mail
        2. Open 「迷惑メールフォルダ」 (the spam folder)
        3. Look for "{ $service }" in the subject or sender
    .steps-au =
        1. Answer "It was there" only if you have found it already
    .steps-softbank =
        1. Open the spam folder in your mail app (if there is none, answer "Not there")
        2. Look for "{ $service }" in the subject or sender
    .steps-ymobile =
        1. Open your Y!mobile mail in the app or a browser
        2. Open the spam folder
        3. Look for "{ $service }" in the subject or sender
    .steps-gmail =
        1. From the Gmail menu, open the spam folder and look for "{ $service }"
        2. If it is not there, open All Mail and look again
    .steps-yahoo_jp =
        1. Open the list of folders in Yahoo! JAPAN Mail
        2. Open 「迷惑メール」 (spam)
        3. Look for "{ $service }" in the subject or sender
    .steps-icloud =
        1. Open the list of mailboxes in your mail app
        2. Open the junk folder under iCloud
        3. Look for "{ $service }" in the subject or sender
    .steps-outlook =
        1. Open the junk folder and look for "{ $service }"
        2. If it is not there, go back to the inbox, open Other and look again
    .question = Was it there?
    .question-au = Did you already find it there?
    .found_there = It was there
    .known-found_there = found in the spam folder
    .checked_not_there = Not there
    .checked_not_there-au = No
    .known-checked_not_there = spam folder checked
    .known-checked_not_there-au = not in the spam folder
    .name = spam folder

ask-inbox_tabs =
    .title = 📥 Let's look in Gmail's other tabs
    .meaning = "Promotions" and "Social" are places where Gmail sorts mail from services by itself.
    .why = Gmail sorts your mail into several tabs.
    .steps =
        1. From the Gmail menu, open Promotions and look for "{ $service }"
        2. Do the same in Social
    .question = Was it there?
    .found_there = It was there
    .known-found_there = found in another tab
    .desk-found_there = found in another of Gmail's tabs
    .checked_not_there = Not there
    .known-checked_not_there = other tabs checked
    .desk-checked_not_there = Gmail's other tabs checked
    .name = Gmail tabs

ask-mailbox_full =
    .title = ⚙️ Let's see if your mailbox has room
    .why = A full mailbox may take no new mail.
    .why-docomo = When docomo mail is full, the oldest mails go, so this is rarely the reason. Let's make sure.
    .why-softbank = When an i.softbank.jp mailbox is full, the oldest mails go, so this is rarely the reason. Let's make sure.
    .why-gmail = The free 15 GB are shared with Google Drive and Photos. When they are full, mail does not get in.
    .why-yahoo_jp = A full mailbox may take no new mail. Spam counts towards the limit too.
    .why-icloud = The free 5 GB are shared with photos and more. When they are full, new mail does not get in.
    .steps =
        1. Open the settings of your mail
        2. See how much space is used and how much is left
    .steps-gmail =
        1. In Gmail or your Google account, look at your storage
        2. See if 15 GB (or more, if you pay for more) are used up
    .steps-yahoo_jp =
        1. In the settings of Yahoo! JAPAN Mail, look at the space used
        2. See if any is left
    .steps-icloud =
        1. In your iPhone's settings, tap your name, then iCloud
        2. See how much space is used and how much is left
    .question = Is it full?
    .yes = It's full
    .known-yes = mailbox full
    .no = There is room
    .known-no = mailbox has room
    .name = room in the mailbox

ask-address_typo =
    .title = ✉️ Let's reread the address you entered
    .why = One wrong letter and the mail does not come. It may even reach a stranger.
    .steps =
        1. Read what comes after the @, letter by letter (not gmial.com or docmo.ne.jp?)
        2. Check that ".com" and ".co.jp" are not mixed up
        3. Look for full-width letters, and for spaces before or after
    .offer = If you're unsure, paste the address you typed here. I only look at its form and don't keep it.
    .question = Did you find a typo?
    .yes = Yes, I did
    .known-yes = typo in the address
    .no = No, it's right
    .known-no = no typo in the address
    .name = typo in the address

ask-address_form =
    .title = ✉️ Let's look at the dots in your address
    .meaning = It means an address with ".." before the @, or a "." right before the @. docomo and au once gave out such addresses.
    .why = Some old docomo and au addresses have a form that many services cannot send to.
    .steps =
        1. Look for two dots in a row (like taro..abc@)
        2. Look for a dot right before the @ (like taro.@)
    .question = Do you see either of them?
    .regular = Neither
    .known-regular = ordinary address
    .desk-regular = no unusual dots in the address
    .irregular = Yes, I do
    .known-irregular = address with unusual dots
    .name = form of the address

ask-domain_allowed =
    .title = ⚙️ Let's see if mail from { $domain } is allowed
    .title-gmail = ⚙️ Let's see if you block { $domain }
    .title-yahoo_jp = ⚙️ Let's see if you block { $domain }
    .title-icloud = ⚙️ Let's see if you block { $domain }
    .title-outlook = ⚙️ Let's see if you block { $domain }
    .meaning = "{ $domain }" is the part after the @ in the addresses of { $service }. Some mailboxes decide by it what to let in.
    .why = Some mail settings stop mail from { $sender } before it reaches you.
    .why-docomo = Some docomo settings stop mail sent by computers and services before it reaches you.
    .why-au = Some au settings stop mail sent by computers and services before it reaches you.
    .why-softbank = Some SoftBank settings stop mail sent by computers and services before it reaches you.
    .why-ymobile = Some Y!mobile settings stop mail sent by computers and services before it reaches you.
    .why-uqmobile = Some UQ mobile settings stop mail sent by computers and services before it reaches you.
    .why-rakuten = Some Rakuten Mail settings may stop mail sent by computers and services before it reaches you.
    .why-gmail = Mail from anyone you once blocked does not reach your inbox.
    .why-yahoo_jp = Mail from anyone you once blocked does not reach your inbox.
    .why-icloud = Mail from anyone you once blocked does not reach your inbox.
    .why-outlook = Mail from anyone you blocked, or set to be cleared away, does not stay in your inbox.
    .steps =
        1. In your mail settings, open the part about spam or receiving mail
        2. See if { $domain } is among those allowed, and not among those refused
    .steps-docomo =
        1. In the docomo mail app, open 「その他」 → 「メール設定」 → 「ドコモメール設定サイト」
        2. In the part about spam, open the page where you enter whose mail to accept
        3. Look for { $domain }
    .steps-au =
        1. In the mail app's 「メール設定画面」, open 「メールアドレス変更・迷惑メールフィルター・自動転送」
        2. Tap 「迷惑メールフィルターの設定/確認へ」 (enter your PIN on au's page only)
        3. Among the individual settings, open 「受信リストに登録する」 and look for { $domain }
    .steps-softbank =
        1. In My SoftBank, open 「メール設定」 → 「迷惑メール対策」 → 「詳細設定をみる」
        2. Choose 「Eメール(i)」 or 「S!メール」 (for i.softbank.jp, 「Eメール(i)」)
        3. Look for { $domain } in 「受信許可リスト」 (the allow list)
    .steps-ymobile =
        1. On Y!mobile's customer page, open the mail settings
        2. In the part about spam, open the list of senders to accept
        3. Look for { $domain }
    .steps-uqmobile =
        1. From your mail app's settings, open UQ mobile's spam settings
        2. Open the list of senders to accept
        3. Look for { $domain }
    .steps-rakuten =
        1. Open the settings of Rakuten Mail
        2. Find the part about spam or receiving mail
        3. See if { $domain } is among the senders to accept
    .steps-gmail =
        1. Open Gmail in a browser, best on a computer, and go to its settings
        2. Look at your filters and the list of blocked senders
        3. Look for { $domain } or { $sender }
    .steps-yahoo_jp =
        1. Open Yahoo! JAPAN Mail in a browser and go to its settings
        2. Look at the list of refused senders and at your sorting rules
        3. Look for { $domain } or { $sender }
    .steps-icloud =
        1. In your iPhone's settings, look at the list of people you blocked
        2. Open iCloud Mail in a browser and look at your rules
        3. Look for { $domain } or { $sender }
    .steps-outlook =
        1. Open Outlook in a browser and go to the junk mail settings
        2. Look at the list of blocked senders and at your rules
        3. Look for { $domain } or { $sender }
    .question = Is mail from { $domain } allowed?
    .question-docomo = Was { $domain } there?
    .question-au = Was { $domain } there?
    .question-softbank = Was { $domain } there?
    .question-ymobile = Was { $domain } there?
    .question-uqmobile = Was { $domain } there?
    .question-rakuten = Was { $domain } there?
    .question-gmail = Is it blocked anywhere?
    .question-yahoo_jp = Is it blocked anywhere?
    .question-icloud = Is it blocked anywhere?
    .question-outlook = Is it blocked anywhere?
    .yes = It's allowed
    .yes-docomo = It was there
    .yes-au = It was there
    .yes-softbank = It was there
    .yes-ymobile = It was there
    .yes-uqmobile = It was there
    .yes-rakuten = It was there
    .yes-gmail = Not blocked
    .yes-yahoo_jp = Not blocked
    .yes-icloud = Not blocked
    .yes-outlook = Not blocked
    .known-yes = sender allowed
    .desk-yes = official domain is on the allow list
    .known-yes-gmail = sender not blocked
    .desk-yes-gmail = official domain is not blocked
    .known-yes-yahoo_jp = sender not blocked
    .desk-yes-yahoo_jp = official domain is not blocked
    .known-yes-icloud = sender not blocked
    .desk-yes-icloud = official domain is not blocked
    .known-yes-outlook = sender not blocked
    .desk-yes-outlook = official domain is not blocked
    .no = It isn't
    .no-docomo = Not there
    .no-au = Not there
    .no-softbank = Not there
    .no-ymobile = Not there
    .no-uqmobile = Not there
    .no-rakuten = Not there
    .no-gmail = It's blocked
    .no-yahoo_jp = It's blocked
    .no-icloud = It's blocked
    .no-outlook = It's blocked
    .known-no = sender not allowed
    .desk-no = official domain is not on the allow list
    .known-no-gmail = sender blocked
    .desk-no-gmail = official domain was blocked
    .known-no-yahoo_jp = sender blocked
    .desk-no-yahoo_jp = official domain was blocked
    .known-no-icloud = sender blocked
    .desk-no-icloud = official domain was blocked
    .known-no-outlook = sender blocked
    .desk-no-outlook = official domain was blocked
    .name = receiving settings

ask-link_age =
    .title = 🔗 Let's see when the mail came
    .title-code_rejected = 🔢 Let's see when the code came
    .title-password_rejected = 🔗 Let's see if the link has expired
    .why = The link works for { $link_life } after it is sent.
    .why-code_rejected = The code works for { $code_life } after it is sent.
    .why-password_rejected = The link works for { $link_life }. After that the page will not take a password, even if it is still open.
    .steps =
        1. Open the reset mail
        2. Look at its date and time
    .steps-code_rejected =
        1. Open the SMS or mail with the code
        2. Look at the time it came
    .question = How long ago did it come?
    .question-password_rejected = How long ago did the reset mail come?
    .within_limit = Under { $link_life }
    .within_limit-code_rejected = Under { $code_life }
    .known-within_limit = link within its time
    .known-within_limit-code_rejected = code within its time
    .over_limit = Over { $link_life }
    .over_limit-code_rejected = Over { $code_life }
    .known-over_limit = link past its time
    .known-over_limit-code_rejected = code past its time
    .name = time since it came

ask-link_source =
    .title = 🔗 Let's see if it is the newest mail
    .title-code_rejected = 🔢 Let's see if it is the newest code
    .why = When several mails came, only the link in the newest one works.
    .why-code_rejected = When several codes came, only the newest one works.
    .steps =
        1. Search your mail for "{ $service }"
        2. Find the one with the latest time (if they are grouped, open the group)
        3. See if that is the one you opened
    .steps-code_rejected =
        1. Open the SMS or mails with codes
        2. Find the one with the latest time
        3. Compare it with the code you entered
    .question = Was it the newest mail?
    .question-code_rejected = Was it the newest code?
    .latest = The newest
    .known-latest = newest mail
    .desk-latest = opened the newest mail
    .known-latest-code_rejected = newest code
    .desk-latest-code_rejected = entered the newest code
    .older = An older one
    .known-older = link from an older mail
    .desk-older = opened an older mail
    .known-older-code_rejected = older code
    .desk-older-code_rejected = entered an older code
    .name = newest or older

ask-link_copied =
    .title = 🔗 Tell me how you opened the link
    .meaning = It means whether you tapped the link in the mail, or copied its letters and pasted them into a browser.
    .why = When a link is copied, its end can get lost or a space can slip in.
    .offer = If you paste the copied link here, I look whether it is cut off. I don't open it, and I remove the message.
    .question = How did you open it?
    .yes = Copied it
    .known-yes = link copied and pasted
    .no = Tapped it
    .known-no = link tapped
    .name = way of opening the link

ask-link_host =
    .title = 🔗 Let's see where the link leads
    .meaning = Where a link leads stands after "https://", up to the first "/".
    .why = The link in a real mail leads to { $site }.
    .steps =
        1. If the page is still open, look at the address bar
        2. Read it up to the first "/" (leave out "https://")
        3. If you have closed it, leave it closed and answer "I don't know"
    .offer = If it's hard to compare, you can paste the link here. I only look where it leads, don't open it, and remove the message.
    .question = Was it { $site }?
    .official = Yes, it was
    .known-official = link leads to the official site
    .other = Something else
    .known-other = link leads to another site
    .name = where the link leads

ask-phone_registered =
    .title = 📱 Tell me if your phone number is registered
    .why = Codes go only to a number you registered beforehand.
    .why-address_forgotten = With a registered phone number you can reset without any mail.
    .question = Did you register the number you use now with { $service }?
    .question-sms_missing = Did you register a phone number with { $service }?
    .yes = Yes, I did
    .known-yes = phone number registered
    .no = No
    .known-no = no phone number registered
    .name = registered phone number

ask-phone_changed =
    .title = 📱 Tell me if your phone number has changed
    .why = After a change, the code still goes to the old number you registered.
    .question = Has your number changed since you registered it?
    .yes = It has changed
    .known-yes = number changed since then
    .no = It's the same
    .known-no = number unchanged
    .name = change of number

ask-sms_blocked =
    .title = ⚙️ Let's see if your phone refuses SMS
    .why = If SMS messages from unknown or foreign senders are refused, the code may be refused too.
    .why-docomo = On a docomo line, 「SMS拒否設定」 (refusing SMS) may stop the code.
    .why-au = A code cannot come from a sender you refuse. au's own 「迷惑SMSブロック」 is normally on, so it does not count here.
    .why-softbank = On a SoftBank line, 「電話番号メール拒否」 may stop the code.
    .steps =
        1. On your carrier's site, look at the settings for refusing SMS
        2. In your SMS app, look at the senders you blocked
    .steps-docomo =
        1. On docomo's site, look at 「SMS拒否設定」 (all SMS, foreign SMS, SMS from other carriers)
        2. In your SMS app, look at the senders you blocked
    .steps-au =
        1. In your SMS app, look at the senders you blocked
        2. See if you set your phone to refuse SMS from unknown or foreign senders
    .steps-softbank =
        1. On SoftBank's site, look at 「電話番号メール拒否」
        2. In your SMS app, look at the senders you blocked
    .question = Are SMS messages being refused?
    .yes = Yes, they are
    .known-yes = SMS are refused
    .no = No
    .known-no = SMS are not refused
    .name = SMS refusal

ask-sms_spam_folder =
    .title = 📱 Let's look in your SMS app's other folders
    .meaning = A text (SMS) comes to your phone number. Texts from strangers may be sorted into another folder.
    .why = An SMS from an unknown sender may be put in a place of its own.
    .steps =
        1. Open the app you read SMS in
        2. Open the folder for spam or unknown senders (on an iPhone: Messages, then Filters, then Unknown Senders)
        3. In the +メッセージ (+Message) app, see if senders outside your contacts are filtered
    .question = Was the SMS with the code there?
    .found_there = It was there
    .known-found_there = SMS found in another folder
    .checked_not_there = Not there
    .known-checked_not_there = other SMS folders checked
    .name = SMS spam folder

ask-app_current =
    .title = 📲 Let's see if your app is up to date
    .why = With an old app, the reset may not go through.
    .why-mail_missing = With an old app, your request for the mail may not go through.
    .why-link_invalid = An old app may not open the link properly.
    .why-login_fails = An old app may not let you in, even with the right password.
    .steps =
        1. Find "{ $service }" in the App Store or Google Play
        2. See if there is a button to update it (if so, yours is old)
    .question = Is your app up to date?
    .yes = Up to date
    .known-yes = app up to date
    .no = It's old
    .known-no = app out of date
    .web = I don't use an app
    .known-web = uses a browser
    .name = version of the app

ask-error_shown =
    .title = ❓ Tell me what the page said
    .title-mail_missing = ❓ Tell me what the page said when you asked for the mail
    .title-link_invalid = ❓ Tell me what the page said when you opened the link
    .title-sms_missing = ❓ Tell me what the page said when you asked for the code
    .title-code_rejected = ❓ Tell me what the page said when you entered the code
    .title-password_rejected = ❓ Tell me what the page said about your new password
    .why = Its words help to tell one reason from another.
    .why-mail_missing = Your request may have been stopped before any mail was sent.
    .why-sms_missing = Your request may have been stopped before any SMS was sent.
    .question = Which of these comes closest?
    .none = No error
    .none-password_rejected = Only about the password
    .known-none = no error on the page
    .known-none-password_rejected = page spoke only of the password
    .expired = It has expired
    .known-expired = page said "expired"
    .invalid = Not valid
    .invalid-mail_missing = The address is not valid
    .invalid-link_invalid = The link is not valid
    .invalid-sms_missing = The number is not valid
    .invalid-code_rejected = The code is wrong
    .invalid-password_rejected = The link or page is invalid
    .known-invalid = page said "not valid"
    .known-invalid-mail_missing = page said "address not valid"
    .known-invalid-sms_missing = page said "number not valid"
    .known-invalid-code_rejected = page said "wrong code"
    .used = It was already used
    .known-used = page said "already used"
    .too_many = Too many tries
    .known-too_many = page said "too many tries"
    .server = Busy or out of order
    .known-server = page said "busy" or "out of order"
    .unknown = Can't remember
    .name = what the page said

ask-changes_seen =
    .title = 🛡 First, open no link in a mail you did not ask for
    .why = Keeping the account safe comes first. We look at it on the official site, which you open yourself.
    .steps =
        1. Tap no link or button in such a mail, and tell nobody a code
        2. Type { $site } into your browser yourself and sign in
        3. Look at your registered address, phone number, name and so on
    .question = Has anything changed that you did not change?
    .yes = Something has
    .known-yes = unknown changes seen
    .no = Nothing has
    .known-no = no unknown changes
    .unknown = Can't get in / don't know
    .name = unknown changes
