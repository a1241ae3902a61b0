# The question cards. How to write them: docs/texts.md.

ask-provider =
    .title = ✉️ Where should the reset email arrive?
    .meaning = It means the part after the @ in the address you registered. Your phone carrier may be a different one. ahamo, povo, LINEMO and low-cost SIMs usually come without a carrier email address, so most people there pick Gmail, iCloud or the like.
    .why = Look at what comes after the @ (for example @docomo.ne.jp → docomo)
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
    .rakuten = Rakuten Mail
    .known-rakuten = Rakuten Mail
    .gmail = Gmail
    .known-gmail = Gmail
    .yahoo_jp = Yahoo! JAPAN Mail
    .known-yahoo_jp = Yahoo! JAPAN Mail
    .icloud = iCloud Mail
    .known-icloud = iCloud Mail
    .outlook = Outlook
    .known-outlook = Outlook
    .other = Work, school, etc.
    .known-other = another email (work, school or other)
    .name = your email

ask-waited =
    .title = ❓ When did you last request it?
    .title-mail_missing = ❓ When did you last request the reset email?
    .title-sms_missing = ❓ When did you last request a code?
    .why = Where to look next depends on the time.
    .why-mail_missing = If it was just now, the email may still be on its way.
    .why-sms_missing = A text can arrive late.
    .just_now = Within 15 minutes
    .known-just_now = requested within the last 15 minutes
    .minutes = 15 minutes to 1 hour ago
    .known-minutes = requested in the last hour
    .hours = Today, over an hour ago
    .known-hours = requested over an hour ago, today
    .days = Yesterday or earlier
    .known-days = requested yesterday or before
    .name = when it was last requested

ask-arrived_late =
    .title = ❓ Did it take long to arrive?
    .title-code_rejected = 🔢 Did the code take long to arrive?
    .meaning = It means the time from pressing the button until the email or text arrived.
    .why = The time limit runs from when it was sent, not from when it arrived.
    .yes = It came late
    .known-yes = it arrived late
    .no = It came right away
    .known-no = it arrived right away
    .name = time it took to arrive

ask-requests_sent =
    .title = ❓ How many times did you request it?
    .title-mail_missing = ❓ How many times did you request the reset email?
    .title-link_invalid = ❓ How many times did you request the reset email?
    .title-sms_missing = ❓ How many times did you request a code?
    .title-code_rejected = ❓ How many times did you request a code?
    .why = If you requested it more than once, only the newest one works.
    .why-mail_missing = After many requests in a row, nothing may come for a while.
    .why-link_invalid = If there are several, only the link in the newest email works.
    .why-sms_missing = After many requests in a row, nothing may come for a while.
    .why-code_rejected = If there are several, only the newest code works.
    .one = Once
    .known-one = requested just once
    .known-one-mail_missing = reset email requested just once
    .known-one-link_invalid = reset email requested just once
    .known-one-sms_missing = code requested just once
    .known-one-code_rejected = code requested just once
    .several = More than once
    .known-several = requested more than once
    .known-several-mail_missing = reset email requested more than once
    .known-several-link_invalid = reset email requested more than once
    .known-several-sms_missing = code requested more than once
    .known-several-code_rejected = code requested more than once
    .name = number of requests

ask-address_access =
    .title = ✉️ Can you still read email at your registered address?
    .title-address_forgotten = ✉️ Can you still read email at any address you may have used?
    .why = The reset email goes to the address you registered.
    .why-mail_missing = After a change of carrier or plan, the old address may no longer work.
    .why-address_forgotten = Even one of them is enough to start with.
    .yes = I still can
    .yes-address_forgotten = Yes, at one at least
    .known-yes = can read email at the registered address
    .known-yes-address_forgotten = can read email at a possible address
    .no = Not any more
    .no-address_forgotten = No, at none of them
    .known-no = can't read email at the registered address
    .known-no-address_forgotten = can't read email at any possible address
    .name = access to the registered address

ask-signs_in_with =
    .title = 🔑 How do you usually sign in?
    .meaning = It means signing in with a button that carries another service's name, like "Sign in with Google".
    .why = If you use a Google, Apple or LINE button, there is usually no reset email.
    .password = With a password
    .known-password = signs in with a password
    .other_service = With Google, LINE etc.
    .known-other_service = signs in with Google, LINE etc.
    .name = usual way of signing in

ask-spam_folder =
    .title = 📥 Let's look in your spam folder
    .title-au = 📥 Let's look in your other folders
    .title-outlook = 📥 Let's look in Junk Email and Other
    .title-icloud = 📥 Let's look in your junk folder
    .meaning = The spam folder is where ads and suspicious emails are sorted automatically. Real email sometimes lands there by mistake.
    .why = Reset emails often end up there.
    .why-docomo = Filtered email often lands here and is deleted after 30 days.
    .why-au = au usually stops spam before it reaches you. If there's nothing, we'll move on.
    .why-rakuten = Depending on your settings, email with links goes there.
    .why-softbank = Your phone's mail app may have sorted it elsewhere.
    .why-ymobile = Real email sometimes ends up in spam.
    .why-yahoo_jp = Reset emails often end up there, and are deleted after a while.
    .why-icloud = Reset emails often end up there, and are deleted after about 30 days.
    .why-gmail = Reset emails often end up there, and are deleted after about 30 days.
    .why-outlook = Reset emails often end up in one of these two.
    .steps =
        1. Open the spam (or junk) folder in your mail app
        2. Look for "{ $service }" in the subject or sender
    .steps-docomo =
        1. Open your spam folder (Android: docomo mail; iPhone: the Mail app)
        2. Look for "{ $service }" in the subject or sender
    .steps-au =
        1. Open the folder list in your mail app
        2. Open the other folders, too, not only the inbox
        3. Look for "{ $service }" in the subject or sender
    .steps-softbank =
        1. Open the spam folder in your mail app (on an iPhone, open Messages, too)
        2. Look for "{ $service }" in the subject or sender
    .steps-ymobile =
        1. Open your spam folder (Yahoo! JAPAN Mail for @yahoo.ne.jp, else your mail app)
        2. Look for "{ $service }" in the subject or sender
    .steps-rakuten =
        1. In Rakuten Link, open Rakuten Mail's 「迷惑メールフォルダー」 (Spam folder)
        2. Look for "{ $service }" in the subject or sender
    .steps-gmail =
        1. From the menu (≡) at the top left, open Spam
        2. Look for "{ $service }" in the subject or sender
    .steps-yahoo_jp =
        1. In the folder list, open 「迷惑メール」 (spam)
        2. Look for "{ $service }" in the subject or sender
    .steps-icloud =
        1. Open the list of mailboxes in your mail app
        2. Open Junk under iCloud
        3. Look for "{ $service }" in the subject or sender
    .steps-outlook =
        1. Open Junk Email and look for "{ $service }"
        2. If it isn't there, go back to the inbox and look in Other
    .question = Was it there?
    .question-au = Was it in any of them?
    .found_there = It was there
    .known-found_there = found in the spam folder
    .known-found_there-au = found in another folder
    .checked_not_there = I looked, it wasn't there
    .known-checked_not_there = not in the spam folder
    .known-checked_not_there-au = not in the other folders either
    .name = spam folder

ask-inbox_tabs =
    .title = 📥 Let's look in Gmail's All Mail
    .meaning = Gmail sorts your email into tabs such as Primary, Updates and Promotions. All Mail shows everything in one place, apart from spam and the trash.
    .why = It may be in another tab, such as Updates or Promotions.
    .steps =
        1. From the menu (≡) at the top left, open All Mail
        2. Type "{ $service }" in the search box at the top
    .question = Did you find it?
    .found_there = I found it
    .known-found_there = found in another Gmail tab
    .checked_not_there = I looked, it wasn't there
    .known-checked_not_there = not in Gmail's All Mail either
    .name = Gmail's All Mail

ask-mailbox_full =
    .title = ⚙️ Let's see if your mailbox has room
    .why = A full mailbox may not take new email.
    .why-rakuten = Beyond 1 GB, no new email arrives.
    .why-gmail = A full mailbox may not take new email. Google Photos and Drive count, too.
    .why-yahoo_jp = A full mailbox may not take new email. Spam counts, too.
    .why-icloud = A full mailbox may not take new email. Photos and backups count, too.
    .steps =
        1. Open your email settings
        2. See how much space is used and how much is left
    .steps-rakuten =
        1. In Rakuten Link's settings, look at Rakuten Mail's storage
        2. See if it has reached 1 GB
    .steps-gmail =
        1. In Gmail, tap your picture at the top right
        2. See if your storage is full
    .steps-yahoo_jp =
        1. In the settings of Yahoo! JAPAN Mail, look at the space used
        2. See if any is left
    .steps-icloud =
        1. In your iPhone's Settings, tap your name (on a computer, open iCloud.com)
        2. See how much iCloud storage is left
    .question = Was it full?
    .yes = It was full
    .known-yes = the mailbox is full
    .no = There was room
    .known-no = the mailbox has room
    .name = room in the mailbox

ask-address_typo =
    .title = ✉️ Check the address you entered
    .why-docomo = One slip stops it (docmo, dokomo …).
    .why-au = One slip stops it (eweb.ne.jp …).
    .why-softbank = One slip stops it (softbak …).
    .why-gmail = One slip stops it (gmial, gmai …).
    .why-yahoo_jp = One slip stops it (yhoo …).
    .why-outlook = One slip stops it (outrook …).
    .steps =
        1. Read what you typed after the @, character by character
        2. Check for .com / .co.jp mix-ups and spaces
    .offer = Or paste the address here. I check it and don't keep it.
    .question = Did you find a typo?
    .yes = Yes, a typo
    .known-yes = there was a typo in the address
    .no = No, it's right
    .known-no = there is no typo in the address
    .name = typo in the address

ask-address_form =
    .title = ✉️ Let's look at the dots in your address
    .meaning = It means an address with ".." before the @, or a "." right before the @. docomo and au used to give out such addresses.
    .why = Many services can't send to some old docomo and au addresses.
    .steps =
        1. Look for two dots in a row (like taro..abc@)
        2. Look for a dot right before the @ (like taro.@)
    .question = Does either one fit yours?
    .regular = Neither
    .known-regular = the dots in the address are fine
    .irregular = Yes, one does
    .known-irregular = the address has unusual dots
    .name = dots in the address

ask-address_exact =
    .title = ✉️ Let's compare it with the address you registered
    .meaning = It means the same capital letters, the same "+word" and the same dots as when you made the account.
    .why = Some services care about capital letters and "+word".
    .steps =
        1. Open an older email from "{ $service }" and look at the address it was sent to
        2. Compare capital letters, "+word" and dots with what you typed
        3. Check that the first letter isn't a capital
    .question = Did you type it exactly like that?
    .yes = Exactly like that
    .known-yes = the address was typed as registered
    .no = It was different
    .known-no = the address differed in capitals or "+"
    .name = capital letters, "+word" and dots

ask-work_mailbox =
    .title = ✉️ Is your registered address a work or school one?
    .meaning = It means an address from a company, a school or another organization. You may read it in Outlook or Gmail: what counts is the name after the @.
    .why = Work and school systems may quarantine email before you see it.
    .why-link_invalid = At work or school, a safety check may open the link before you do.
    .yes = Work or school
    .known-yes = registered with a work or school address
    .no = A personal one
    .known-no = registered with a personal address
    .name = work or school address

ask-hide_my_email =
    .title = ✉️ Did you choose Apple's Hide My Email when you signed up?
    .meaning = With Hide My Email you sign up with an address that Apple makes up for you. Email to it is forwarded to your own address.
    .why = If so, the reset email comes through Apple's forwarding.
    .yes = I did
    .known-yes = signed up with Hide My Email
    .no = I didn't
    .known-no = Hide My Email isn't used
    .name = Apple's Hide My Email

ask-forwarded =
    .title = ✉️ Is your registered address forwarded to another one?
    .meaning = It means a setting that automatically passes on email from one address to another.
    .why = The other mailbox may refuse forwarded email.
    .yes = It's forwarded
    .known-yes = email is forwarded to another address
    .no = It isn't
    .known-no = email isn't forwarded
    .name = email forwarding

ask-sent_notice =
    .title = ❓ After you pressed Send, did the page say it was sent?
    .why = If it didn't, your request may not have gone through.
    .yes = It did
    .known-yes = the page said it was sent
    .no = Nothing happened
    .known-no = nothing happened after pressing Send
    .name = message that it was sent

ask-device =
    .title = 📱 What do you read that email on?
    .why = Settings are in different places on different devices.
    .iphone = iPhone or iPad
    .known-iphone = iPhone or iPad
    .android = Android phone
    .known-android = Android
    .computer = Computer
    .known-computer = computer
    .name = device for reading email

ask-domain_allowed =
    .title = ⚙️ Let's check your email filter settings
    .meaning = "{ $domain }" is the part after the @ in { $service }'s addresses. Some email settings use it to decide what to let in. Enter your PIN or password only on the carrier's own screens.
    .why = Some settings stop email from services before it reaches you.
    .why-docomo = Your settings may be blocking our email.
    .why-gmail = A filter you once made may be moving it elsewhere.
    .why-yahoo_jp = Email from anyone you once blocked won't reach your inbox.
    .why-icloud = Email from anyone you once blocked may go to the trash.
    .why-outlook = Email from anyone you once blocked won't reach your inbox.
    .steps =
        1. In your email settings, open the part about spam
        2. See if { $domain } is among the senders you allow
        3. Check that it isn't among the senders you block
    .steps-docomo =
        1. Tap "Settings page" below, then go to 「メール設定」 (Mail settings)
        2. Sign in (enter your password on docomo's page only)
        3. Under spam settings, open 「受信リスト」 (Accept list)
        4. Look for { $domain }
    .steps-docomo-android =
        1. In the docomo mail app, tap 「その他」 (Other), then 「メール設定」 (Mail settings)
        2. Open 「ドコモメール設定サイト」 (Settings site)
        3. Under spam settings, open 「受信リスト」 (list of senders to accept)
        4. Look for { $domain }
    .steps-docomo-iphone =
        1. Turn off Wi-Fi (the page needs docomo's network)
        2. Tap "Settings page" below; if it doesn't open in Safari, open it there
        3. Go to 「メール設定」 (Mail settings) and sign in
        4. Open 「受信リスト」 (Accept list)
        5. Look for { $domain }
    .steps-au =
        1. From My au or "Settings page" below, open 「迷惑メールフィルター」 (Spam filter)
        2. Sign in with your au ID
        3. Open 「受信リストに登録する」 (Accept list)
        4. Look for { $domain }
    .steps-au-android =
        1. In the mail app's 「メール設定画面」 (Mail settings), tap the spam filter line
        2. Tap 「迷惑メールフィルターの設定/確認へ」 (its settings), PIN on au's page only
        3. Open 「受信リストに登録する」 (Accept list)
        4. Look for { $domain }
    .steps-au-iphone =
        1. Tap "Settings page" below; if it doesn't open in Safari, open it there
        2. Open 「迷惑メールフィルター」 (Spam filter)
        3. Sign in with your au ID
        4. Open 「受信リストに登録する」 (Accept list)
        5. Look for { $domain }
    .steps-softbank =
        1. In My SoftBank, open 「メール設定」 (Mail settings), then 「迷惑メール対策」 (Spam)
        2. Tap 「詳細設定をみる」 (Details), then 「Eメール(i)」 (for i.softbank.jp) or 「S!メール」
        3. Look for { $domain } in 「受信許可リスト」 (Allow list)
    .steps-ymobile =
        1. For @ymobile.ne.jp: in My Y!mobile's 「設定・サポート」 (Settings), open spam settings
        2. For @yahoo.ne.jp: open Yahoo! JAPAN Mail's settings in a browser
        3. See if { $domain } is among the senders you allow, or those you block
    .steps-uqmobile =
        1. Tap "Settings page" below and follow it to the spam filter settings
        2. See if { $domain } is among the senders you allow
        3. Check that it isn't among the senders you block
    .steps-rakuten =
        1. In Rakuten Link, open Rakuten Mail's spam settings ("Settings page" below tells how)
        2. See if { $domain } is on 「受信リスト」 (Accept list)
        3. Check that it isn't on 「拒否リスト」 (Refuse list)
    .steps-gmail =
        1. Open Gmail in a computer's browser (on a phone, ask the browser for the desktop site)
        2. In the settings, See all settings → Filters and Blocked Addresses
        3. Look for { $domain } or { $sender }
    .steps-yahoo_jp =
        1. Open Yahoo! JAPAN Mail in a browser and go to its settings
        2. Look at your blocked senders and filters
        3. Look for { $domain } or { $sender }
    .steps-icloud =
        1. In your iPhone's Settings, under Mail (may be in Apps), look at the senders you blocked
        2. Open iCloud.com in a browser and look at Mail's rules
        3. Look for { $domain } or { $sender }
    .steps-outlook =
        1. Open Outlook in a browser, then Settings → Mail → Junk email
        2. Look at your blocked senders and your rules
        3. Look for { $domain } or { $sender }
    .question = Do your settings let { $domain } in?
    .question-docomo = Was { $domain } there?
    .question-au = Was { $domain } there?
    .question-softbank = Was { $domain } there?
    .question-gmail = Was it blocked or filtered?
    .question-yahoo_jp = Was it blocked or filtered?
    .question-icloud = Was it blocked or filtered?
    .question-outlook = Was it blocked or filtered?
    .yes = Yes, they do
    .yes-docomo = It was there
    .yes-au = It was there
    .yes-softbank = It was there
    .yes-gmail = No, it wasn't
    .yes-yahoo_jp = No, it wasn't
    .yes-icloud = No, it wasn't
    .yes-outlook = No, it wasn't
    .known-yes = email from { $service } is let in
    .desk-yes = settings let the official domain in
    .known-yes-docomo = { $service } is on the accept list
    .desk-yes-docomo = official domain is on the accept list
    .known-yes-au = { $service } is on the accept list
    .desk-yes-au = official domain is on the accept list
    .known-yes-softbank = { $service } is on the allow list
    .desk-yes-softbank = official domain is on the allow list
    .known-yes-gmail = { $service } isn't blocked
    .desk-yes-gmail = official domain is not blocked
    .known-yes-yahoo_jp = { $service } isn't blocked
    .desk-yes-yahoo_jp = official domain is not blocked
    .known-yes-icloud = { $service } isn't blocked
    .desk-yes-icloud = official domain is not blocked
    .known-yes-outlook = { $service } isn't blocked
    .desk-yes-outlook = official domain is not blocked
    .no = No, they don't
    .no-docomo = It wasn't there
    .no-au = It wasn't there
    .no-softbank = It wasn't there
    .no-gmail = Yes, it was
    .no-yahoo_jp = Yes, it was
    .no-icloud = Yes, it was
    .no-outlook = Yes, it was
    .known-no = email from { $service } isn't let in
    .desk-no = settings don't let the official domain in
    .known-no-docomo = { $service } isn't on the accept list
    .desk-no-docomo = official domain is not on the accept list
    .known-no-au = { $service } isn't on the accept list
    .desk-no-au = official domain is not on the accept list
    .known-no-softbank = { $service } isn't on the allow list
    .desk-no-softbank = official domain is not on the allow list
    .known-no-gmail = { $service } was blocked
    .desk-no-gmail = official domain was blocked
    .known-no-yahoo_jp = { $service } was blocked
    .desk-no-yahoo_jp = official domain was blocked
    .known-no-icloud = { $service } was blocked
    .desk-no-icloud = official domain was blocked
    .known-no-outlook = { $service } was blocked
    .desk-no-outlook = official domain was blocked
    .name = settings for receiving email

ask-link_age =
    .title = 🔗 How long ago did you request the reset email?
    .title-code_rejected = 🔢 How long ago did you request the code?
    .title-password_rejected = 🔗 How long ago did you request the reset email?
    .meaning = It means the time since you pressed Send, not since anything arrived. If you can't remember, look at the date and time of the email or text. If that came late, it was sent before then.
    .why = The link works for { $link_life } after it's sent. If unsure, check the email's date.
    .why-code_rejected = The code works for { $code_life } after it's sent. If unsure, check when it came.
    .why-password_rejected = The link works for { $link_life }. After that, even an open page won't take a password.
    .within_limit = Under { $link_life }
    .within_limit-code_rejected = Under { $code_life }
    .known-within_limit = the link is still within its time limit
    .known-within_limit-code_rejected = the code is still within its time limit
    .over_limit = Over { $link_life }
    .over_limit-code_rejected = Over { $code_life }
    .known-over_limit = the link is past its time limit
    .known-over_limit-code_rejected = the code is past its time limit
    .name = time since the request

ask-link_source =
    .title = 🔗 Let's find the newest email
    .title-code_rejected = 🔢 Let's find the newest code
    .why = If there are several, only the link in the newest email works.
    .why-code_rejected = If there are several, only the newest code works.
    .steps =
        1. Search your email for "{ $service }"
        2. Find the one with the latest time (if they are grouped, open the group)
        3. See if that's the one you opened
    .steps-code_rejected =
        1. Open the texts or emails with codes
        2. Find the one with the latest time
        3. Compare it with the code you entered
    .question = Did you open the newest email?
    .question-code_rejected = Did you enter the newest code?
    .latest = The newest
    .known-latest = opened the newest email
    .known-latest-code_rejected = entered the newest code
    .older = An older one
    .known-older = opened an older email
    .known-older-code_rejected = entered an older code
    .name = newest or older

ask-link_copied =
    .title = 🔗 How did you open the link?
    .meaning = It means whether you tapped the link in the email, or copied its URL and pasted it into a browser.
    .why = When you copy a link, its end can get lost or a space can slip in.
    .offer = You can paste the URL here and I'll see if it's cut off. I won't open it, and I'll remove your message.
    .yes = I copied and pasted it
    .known-yes = the link was copied and pasted
    .no = I tapped it
    .known-no = the link was tapped in the email
    .name = way of opening the link

ask-same_device =
    .title = 🔗 Did you open the link on the device and browser you requested it from?
    .meaning = It means opening the link on the phone or computer where you pressed Send, in the same browser.
    .why = Some links only open on the same device, in the same browser.
    .yes = The same
    .known-yes = link opened on the same device
    .no = Another device or browser
    .known-no = link opened on another device or browser
    .name = device the link was opened on

ask-fresh_link =
    .title = 🔗 Have you requested a new link and opened it right away?
    .meaning = It means requesting the reset email once more and opening the link in the newest email as soon as it arrives.
    .why = If even a new link fails, its age isn't the reason.
    .dead = Yes, it failed, too
    .known-dead = a new link failed, too
    .not_tried = Not tried yet
    .known-not_tried = no new link tried yet
    .name = new link

ask-link_host =
    .title = 🔗 Let's see where the link leads
    .meaning = The part of the URL after "https://", up to the first "/", tells where a link leads.
    .steps =
        1. If the page is still open, look at its URL
        2. Read the part after "https://", up to the first "/"
        3. If you've closed it, leave it closed and press "I don't know"
    .offer = You can paste the URL here and I'll compare it. I won't open it, and I'll remove your message.
    .question = Was it { $site }?
    .official = Yes, it was
    .known-official = the link leads to the official site
    .other = Something else
    .known-other = the link leads to another site
    .name = where the link leads

ask-phone_registered =
    .title = 📱 Is your current phone number registered with { $service }?
    .title-sms_missing = 📱 Is a phone number registered with { $service }?
    .why = Codes only go to a number you registered beforehand.
    .why-address_forgotten = If so, you can reset without email.
    .yes = It's registered
    .known-yes = a phone number is registered
    .no = It isn't
    .known-no = no phone number registered
    .name = registered phone number

ask-phone_changed =
    .title = 📱 Has your phone number changed since you registered it?
    .why = If you only changed carrier and kept your number, it hasn't changed.
    .yes = The number changed
    .known-yes = the phone number has changed
    .no = It's the same number
    .known-no = the phone number is the same
    .name = change of phone number

ask-phone_line =
    .title = 📱 Which carrier is your number with?
    .why = Go by your number, not your email.
    .docomo = docomo
    .known-docomo = phone number with docomo
    .au = au
    .known-au = phone number with au
    .softbank = SoftBank
    .known-softbank = phone number with SoftBank
    .ymobile = Y!mobile
    .known-ymobile = phone number with Y!mobile
    .uqmobile = UQ mobile
    .known-uqmobile = phone number with UQ mobile
    .rakuten = Rakuten Mobile
    .known-rakuten = phone number with Rakuten Mobile
    .mvno = ahamo, povo, low-cost SIM
    .known-mvno = phone number with ahamo, a low-cost SIM etc.
    .internet = Internet number (050 etc.)
    .known-internet = internet phone number (050 etc.)
    .other = Abroad, landline or other
    .known-other = phone number abroad, landline or other
    .name = carrier of the phone number

ask-line_changed =
    .title = 📱 Have you recently changed carrier or SIM and kept your number?
    .meaning = It means moving to another carrier, or to another SIM, without changing your phone number.
    .why = Right after a change, texts may start working later than the rest.
    .yes = Recently, yes
    .known-yes = carrier or SIM changed recently
    .no = No change
    .known-no = no recent change of carrier or SIM
    .name = change of carrier or SIM

ask-second_sim =
    .title = 📱 Do you use two phone numbers on that phone?
    .meaning = It means using two numbers on one phone, often called dual SIM. The second one is often an eSIM.
    .why = If one of the lines is off, texts to its number don't arrive.
    .yes = Two numbers
    .known-yes = two numbers on the phone
    .no = Just one
    .known-no = one number on the phone
    .name = numbers on the phone

ask-sms_blocked =
    .title = ⚙️ Let's look for settings that stop texts
    .meaning = It means settings that stop spam texts, or texts from abroad or from strangers, before they reach you. Your carrier has some, and so does your phone's messages app. ahamo runs on docomo's network, povo on au's, LINEMO on SoftBank's.
    .why = Settings against spam or texts from abroad can stop codes, too.
    .why-docomo = 「危険SMS拒否」 (refuse dangerous texts) may have been switched on for you.
    .why-au = 「迷惑SMSブロック」 (spam text block) is on by default and may stop a real text.
    .why-softbank = Settings against spam texts can stop codes, too.
    .why-ymobile = Settings against spam texts can stop codes, too.
    .why-rakuten = 「迷惑SMS拒否設定」 (refuse spam texts) is on by default.
    .why-mvno = The network behind it can stop texts, too (docomo's for ahamo, au's for povo).
    .steps =
        1. In your carrier's app or member page, look for settings that stop texts
        2. In your messages app, look at the senders you blocked
    .steps-docomo =
        1. In My docomo, open 「SMS拒否設定」 (Refuse texts)
        2. See what it refuses: dangerous texts, all texts, texts from abroad
        3. In your messages app, look at the senders you blocked
    .steps-au =
        1. On au's support page, look at 「迷惑SMSブロック」 (Spam text block)
        2. In your messages app, look at the senders you blocked
        3. Look for a setting that stops texts from strangers, too
    .steps-softbank =
        1. In My SoftBank, open 「迷惑メール対策」 (Spam)
        2. Look at 「迷惑SMSフィルター」 (spam) and 「URLリンク付きSMSの拒否」 (texts with links)
        3. Look for a setting that refuses texts by number, too
        4. In your messages app, look at the senders you blocked
    .steps-ymobile =
        1. In My Y!mobile's 「設定・サポート」 (Settings), open spam settings
        2. Look at 「迷惑SMSフィルター」 (spam) and 「URLリンク付きSMSの拒否」 (texts with links)
        3. In your messages app, look at the senders you blocked
    .steps-rakuten =
        1. In 「my 楽天モバイル」 (my Rakuten Mobile), open 「契約プラン」 (Plan)
        2. See if 「迷惑SMS拒否設定」 (Refuse spam texts) is on
        3. In your messages app, look at the senders you blocked
    .steps-mvno =
        1. On your provider's member page, look for settings that stop texts
        2. In your messages app, look at the senders you blocked
    .question = Is a setting that stops texts on?
    .yes = One is on
    .known-yes = a setting that stops texts is on
    .no = Nothing is on
    .known-no = no setting stops texts
    .name = settings that stop texts

ask-sms_spam_folder =
    .title = 📱 Let's look in your messages app's other folders
    .meaning = Texts (SMS) come to your phone number. Those from strangers may be sorted into another folder.
    .why = Texts from unknown senders may go to another folder.
    .steps =
        1. In the app where you read texts, open the spam folder
        2. On an iPhone, open Unknown Senders from the menu in Messages
        3. In +メッセージ (+Message), open the tab 「不明な差出人」 (Unknown senders)
    .question = Was the text with the code there?
    .found_there = It was there
    .known-found_there = text found in another folder
    .checked_not_there = I looked, it wasn't there
    .known-checked_not_there = not in the other text folders either
    .name = other text folders

ask-code_from =
    .title = 🔢 Where do you get the code?
    .meaning = An authenticator app shows a number that changes about every 30 seconds. Google Authenticator is one.
    .why = A code from a text or email and one from an app fail for different reasons.
    .sms = By text
    .known-sms = code comes by text
    .mail = By email
    .known-mail = code comes by email
    .app = From an authenticator app
    .known-app = code from an authenticator app
    .app_lost = I can't use the app anymore
    .known-app_lost = authenticator app can't be used
    .name = where the code comes from

ask-app_current =
    .title = 📲 Let's see if your app is up to date
    .why = With an old app, the reset may not go through.
    .why-mail_missing = With an old app, your request may not go through.
    .why-link_invalid = An old app may not open the link properly.
    .why-login_fails = An old app may not let you in, even with the right password.
    .steps =
        1. Find "{ $service }" in the App Store or Google Play
        2. See if there is an update button (if so, yours is old)
    .question = Was it up to date?
    .yes = Up to date
    .known-yes = the app is up to date
    .no = It was old
    .known-no = the app is out of date
    .web = I don't use the app
    .known-web = a browser is used, not the app
    .name = app up to date or not

ask-error_shown =
    .title = ❓ Did the page show an error?
    .title-mail_missing = ❓ Did you see an error when you requested the email?
    .title-link_invalid = ❓ What did you see when you opened the link?
    .title-sms_missing = ❓ Did you see an error when you requested the code?
    .title-code_rejected = ❓ What did you see when you entered the code?
    .title-password_rejected = ❓ What did you see when you entered your new password?
    .title-login_fails = ❓ What did you see when you tried to sign in?
    .why = Pick whatever comes closest.
    .why-login_fails = More tries may lock the account, so don't try again now. Pick what you remember.
    .none = No error
    .none-password_rejected = Only about the password
    .known-none = no error on the page
    .known-none-password_rejected = the page only spoke of the password
    .expired = It has expired
    .known-expired = the page said it has expired
    .invalid = It's not correct
    .invalid-mail_missing = The address is wrong
    .invalid-link_invalid = The link isn't valid
    .invalid-sms_missing = The number is wrong
    .invalid-code_rejected = The code is wrong
    .invalid-password_rejected = The link or page isn't valid
    .invalid-login_fails = The password is wrong
    .known-invalid = the page said it isn't correct
    .known-invalid-mail_missing = the page said the address is wrong
    .known-invalid-link_invalid = the page said the link isn't valid
    .known-invalid-sms_missing = the page said the number is wrong
    .known-invalid-code_rejected = the page said the code is wrong
    .known-invalid-password_rejected = the page said the link or page isn't valid
    .known-invalid-login_fails = the page said the password is wrong
    .used = It was already used
    .known-used = the page said it was already used
    .too_many = Too many tries
    .too_many-login_fails = It's locked
    .known-too_many = the page said too many tries
    .known-too_many-login_fails = the page said it's locked
    .server = Busy or out of order
    .known-server = the page said busy or out of order
    .unknown = I can't remember
    .name = what the page said

ask-changes_seen =
    .title = 🛡 Don't tap the email's links. Check the official site instead
    .why = Keeping your account safe comes first.
    .steps =
        1. Don't give a code or password to anyone
        2. Type { $site } into your browser yourself
        3. If you can sign in, look at your registered address, phone number and name
    .question = Has anything changed that you didn't change?
    .yes = Something has changed
    .known-yes = an unexpected change was made
    .no = Nothing has changed
    .known-no = no unexpected changes
    .unknown = Can't sign in / don't know
    .name = unknown changes
