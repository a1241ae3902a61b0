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
    .title = ❓ Tell me when you asked for it
    .why = Where to look next depends on the time.
    .why-mail_missing = If you asked just now, the email may still be on its way.
    .why-sms_missing = A text can arrive late.
    .question = When did you last ask?
    .question-mail_missing = When did you last ask for the reset email?
    .question-sms_missing = When did you last ask for a code?
    .just_now = In the last 15 minutes
    .known-just_now = asked in the last 15 minutes
    .minutes = In the last hour
    .known-minutes = asked in the last hour
    .hours = Earlier today
    .known-hours = asked earlier today
    .days = Yesterday or before
    .known-days = asked yesterday or before
    .name = when you asked

ask-arrived_late =
    .title = ❓ Tell me how long it took to arrive
    .title-code_rejected = 🔢 Tell me how long the code took to arrive
    .meaning = It means the time from asking for the email or text until it arrived.
    .why = The time limit counts from when it was sent, not from when it arrived.
    .question = Did it arrive long after you asked for it?
    .yes = It came late
    .known-yes = arrived long after it was asked for
    .no = It came at once
    .known-no = arrived soon after it was asked for
    .name = time it took to arrive

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

ask-address_exact =
    .title = ✉️ Let's see if you typed it as you registered it
    .meaning = It means the same capital and small letters, the same "+word" and the same dots as when you made the account.
    .why = Some services tell capital letters from small ones, and an address with "+word" from one without.
    .steps =
        1. Open an older email from "{ $service }" and look at the address in its "To:" line
        2. Compare capitals, "+word" and dots with what you typed
        3. Look at the first letter, too: phones often make it a capital
    .question = Did you type it exactly like that?
    .yes = Exactly like that
    .known-yes = address typed as registered
    .no = It was different
    .known-no = capitals or "+word" differ from the registered address
    .name = capitals, "+word" and dots

ask-work_mailbox =
    .title = ✉️ Tell me if it is a work or school address
    .meaning = It means an address you got from a company, a school or another organization. You may read it in Outlook or Gmail: what counts is the name after the @.
    .why = Work and school systems sometimes quarantine email from outside before you see it.
    .why-link_invalid = At work or school, a safety check may open the link before you, or rewrite it.
    .question = Is your registered address a work or school address?
    .yes = Work or school
    .known-yes = work or school mailbox
    .no = Private
    .known-no = private mailbox
    .name = work or school mailbox

ask-hide_my_email =
    .title = ✉️ Tell me if you used Apple's Hide My Email
    .meaning = With Hide My Email you register with an address that Apple makes up. Email to it is forwarded to your own.
    .why = If you registered with Hide My Email, the reset email comes through Apple's forwarding.
    .question = Did you choose Hide My Email when you made the account?
    .yes = Yes, I did
    .known-yes = registered with Hide My Email
    .no = No
    .known-no = no Hide My Email
    .name = Apple's Hide My Email

ask-forwarded =
    .title = ✉️ Tell me if your email is forwarded
    .meaning = It means a setting that passes email for one address on to another by itself.
    .why = The mailbox you forward to may refuse forwarded email.
    .question = Is email to your registered address forwarded to another one?
    .yes = It's forwarded
    .known-yes = forwarded to another mailbox
    .no = No
    .known-no = not forwarded
    .name = forwarding

ask-sent_notice =
    .title = ❓ Tell me what happened when you pressed send
    .why = If no notice appeared, your request may not have gone out at all.
    .question = Did the page say that the email was sent?
    .yes = It did
    .known-yes = page said that it was sent
    .no = Nothing happened
    .known-no = page never said that it was sent
    .name = notice that it was sent

ask-device =
    .title = 📱 Tell me which device you use
    .why = Settings are in different places on different devices.
    .question = Which one are you using?
    .iphone = iPhone or iPad
    .known-iphone = iPhone or iPad
    .android = Android
    .known-android = Android
    .computer = Computer
    .known-computer = computer
    .name = device

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
    .steps-docomo-iphone =
        1. Turn Wi-Fi off, open 「ドコモお客様サポート」 (docomo support) in Safari, then 「メール設定」 (enter your password on docomo's page only)
        2. In the part about spam, open the page where you enter whose mail to accept
        3. Look for { $domain }
    .steps-au-iphone =
        1. Turn Wi-Fi off, open au's support in Safari, then its spam filter settings (enter your PIN on au's page only)
        2. Among the individual settings, open 「受信リストに登録する」 (accept list) and look for { $domain }
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
    .title = 🔗 Let's see how long ago you asked for it
    .title-code_rejected = 🔢 Let's see how long ago you asked for it
    .title-password_rejected = 🔗 Let's see if the link has expired
    .meaning = It means the time since you pressed send on the reset page, not the time since anything arrived.
    .why = The link works for { $link_life } after it is sent. If it came late, that time is already partly used up.
    .why-code_rejected = The code works for { $code_life } after it is sent. If it came late, that time is already partly used up.
    .why-password_rejected = The link works for { $link_life } after it is sent. After that the page will not take a password, even if it is still open.
    .steps =
        1. Think back to when you pressed send on the reset page
        2. If you can't remember, look at the date and time of the email
    .steps-code_rejected =
        1. Think back to when you pressed the button for a code
        2. If you can't remember, look at the time of the text or email (if it came late, it was sent before that)
    .question = How long ago did you ask for the reset email?
    .question-code_rejected = How long ago did you ask for the code?
    .within_limit = Under { $link_life }
    .within_limit-code_rejected = Under { $code_life }
    .known-within_limit = link within its time
    .known-within_limit-code_rejected = code within its time
    .over_limit = Over { $link_life }
    .over_limit-code_rejected = Over { $code_life }
    .known-over_limit = link past its time
    .known-over_limit-code_rejected = code past its time
    .name = time since you asked for it

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

ask-same_device =
    .title = 🔗 Tell me where you opened the link
    .meaning = It means whether you opened the link on the device, and in the browser, where you had asked for the email.
    .why = Some links open only on the device and in the browser that asked for them.
    .question = Did you open it on the device and in the browser you asked with?
    .yes = The same
    .known-yes = opened on the device that asked
    .no = Another one
    .known-no = opened on another device or browser
    .name = where the link was opened

ask-fresh_link =
    .title = 🔗 Tell me if you have tried a fresh link
    .meaning = It means asking once more, and opening the link in the newest email as soon as it came.
    .why = If even a fresh link is dead, the reason is something other than its age.
    .question = Have you asked again and opened the newest link at once?
    .dead = That was dead, too
    .known-dead = a fresh link was dead as well
    .not_tried = Not tried yet
    .known-not_tried = no fresh link tried yet
    .name = fresh link

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

ask-phone_line =
    .title = 📱 Tell me whose line your number is on
    .why = Each carrier stops texts in a different place. Go by your phone number's contract, not by your email.
    .question = Which carrier is your registered number with?
    .docomo = docomo
    .known-docomo = docomo phone line
    .au = au
    .known-au = au phone line
    .softbank = SoftBank
    .known-softbank = SoftBank phone line
    .ymobile = Y!mobile
    .known-ymobile = Y!mobile phone line
    .uqmobile = UQ mobile
    .known-uqmobile = UQ mobile phone line
    .rakuten = Rakuten Mobile
    .known-rakuten = Rakuten Mobile phone line
    .mvno = Low-cost SIM, ahamo etc.
    .known-mvno = low-cost SIM or online plan
    .internet = Internet number (VoIP)
    .known-internet = internet phone number
    .other = Abroad, landline, other
    .known-other = number abroad or landline
    .name = carrier of the number

ask-line_changed =
    .title = 📱 Tell me if you changed carrier or SIM
    .meaning = It means moving to another carrier, or to another SIM, and keeping your number.
    .why = Just after a change, texts may start working later than the rest.
    .question = Have you changed carrier or SIM lately and kept your number?
    .yes = Yes, I have
    .known-yes = carrier or SIM changed lately
    .no = No
    .known-no = same carrier and SIM
    .name = change of carrier or SIM

ask-second_sim =
    .title = 📱 Tell me if your phone has two numbers
    .meaning = It means using two numbers on one phone, often called dual SIM or eSIM.
    .why = With two numbers, one line may be switched off, and its texts do not come.
    .question = Do you use two phone numbers on that phone?
    .yes = Two numbers
    .known-yes = two numbers on the phone
    .no = Only one
    .known-no = one number on the phone
    .name = numbers on the phone

ask-sms_blocked =
    .title = ⚙️ Let's look for settings that stop texts
    .why = Settings that stop spam texts, or texts from abroad or from strangers, can stop codes too.
    .why-docomo = docomo's 「危険SMS拒否設定」 (refuse dangerous texts) is on from the start. 「SMS拒否設定」 (refuse texts) may stop others, too.
    .why-au = au's 「迷惑SMSブロック」 (spam text block) is on from the start. Very rarely it stops a text you need.
    .why-softbank = On a SoftBank line, the spam text settings or 「電話番号メール拒否」 (refuse texts) may stop the code.
    .why-ymobile = On a Y!mobile line, the spam text settings may stop the code.
    .why-rakuten = Rakuten Mobile's 「迷惑SMS拒否設定」 (refuse spam texts) is on from the start. A text it stops cannot be read later.
    .why-mvno = On a low-cost SIM or a plan like ahamo, settings of the network behind it may stop the code.
    .steps =
        1. In your carrier's app or member page, look for settings that stop texts
        2. In your messages app, look at the senders you blocked
    .steps-docomo =
        1. In My docomo, open 「SMS拒否設定」 and see what it refuses (dangerous texts, all texts, texts from abroad or from other carriers)
        2. In your messages app, look at the senders you blocked
    .steps-au =
        1. See if au's 「迷惑SMSブロック」 is on
        2. In your messages app, look at the senders you blocked, and for a setting that stops strangers
    .steps-softbank =
        1. In My SoftBank's part about spam, look at 「迷惑SMSフィルター」 (spam text filter), 「URLリンク付きSMSの拒否」 (refuse texts with links) and 「電話番号メール拒否」 (refuse texts)
        2. In your messages app, look at the senders you blocked
    .steps-ymobile =
        1. On Y!mobile's customer page, in the part about spam, look at 「迷惑SMSフィルター」 (spam text filter) and 「URLリンク付きSMSの拒否」 (refuse texts with links)
        2. In your messages app, look at the senders you blocked
    .steps-rakuten =
        1. In 「my 楽天モバイル」 (my Rakuten Mobile), open 「契約プラン」 (plan) and see if 「迷惑SMS拒否設定」 is on
        2. In your messages app, look at the senders you blocked
    .steps-mvno =
        1. On your provider's member page, look for settings that stop texts (ahamo uses docomo's network, povo au's, LINEMO SoftBank's)
        2. In your messages app, look at the senders you blocked
    .question = Is a setting that stops texts switched on?
    .yes = It's on
    .known-yes = a setting that stops texts is on
    .no = Nothing is on
    .known-no = no setting stops texts
    .name = settings that stop texts

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

ask-code_from =
    .title = 🔢 Tell me where you get the code
    .meaning = An authenticator app shows a number that changes about every 30 seconds. Google Authenticator is one.
    .why = A code from a text or email and one from an authenticator app fail for different reasons.
    .question = Where do you get the code?
    .sms = Text (SMS)
    .known-sms = code comes by text
    .mail = Email
    .known-mail = code comes by email
    .app = Authenticator app
    .known-app = code from an authenticator app
    .app_lost = The app is gone
    .known-app_lost = authenticator app or its device is gone
    .name = where the code comes from

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
    .title-login_fails = ❓ Tell me what the page said when you logged in
    .why = Its words help to tell one reason from another.
    .why-mail_missing = Your request may have been stopped before any mail was sent.
    .why-sms_missing = Your request may have been stopped before any SMS was sent.
    .why-login_fails = If it is locked, waiting comes before any other try. Tell me before you log in again.
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
    .invalid-login_fails = Wrong password
    .known-invalid = page said "not valid"
    .known-invalid-mail_missing = page said "address not valid"
    .known-invalid-sms_missing = page said "number not valid"
    .known-invalid-code_rejected = page said "wrong code"
    .known-invalid-login_fails = page said "wrong password"
    .used = It was already used
    .known-used = page said "already used"
    .too_many = Too many tries
    .too_many-login_fails = Locked, too many tries
    .known-too_many = page said "too many tries"
    .known-too_many-login_fails = page said "locked"
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
