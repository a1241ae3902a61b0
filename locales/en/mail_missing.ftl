# The reset email has not arrived. How to write texts: docs/texts.md.

symptom-mail_missing =
    .label = Reset email hasn't arrived
    .name = the reset email has not arrived
    .desk = Check the send log: was an email sent, and did it bounce? If nothing was sent, look up the account.
    .intro = Let's find out why. Don't send another request yet.

fix-spam_folder =
    .title = 📥 Open the email in your spam folder
    .title-au = 📥 Look in your other folders
    .meaning = The spam folder is where email that looks suspicious goes. It's separate from the inbox, and you get no alert when something lands there.
    .why = Reset emails often end up there.
    .why-docomo = Filtered email often lands here and is deleted after 30 days.
    .why-au = Email that au blocks isn't in any folder. Check what your app has filed away.
    .why-softbank = Email that SoftBank blocks isn't here. Check what your app has filed away.
    .why-rakuten = Rakuten's email service often puts email with links in spam.
    .steps =
        1. Open the spam folder in your email app (if there's none, in a browser)
        2. Find "{ $service }" and move the newest email to your inbox
        3. Open that email and tap the reset link
    .steps-docomo =
        1. Open your spam folder (Android: docomo mail; iPhone: the Mail app)
        2. Find "{ $service }" and move the newest email to your inbox
        3. Open that email and tap the reset link
    .steps-au =
        1. In your email app, open the folders other than the inbox
        2. Find "{ $service }" and open the newest email
        3. Tap the reset link
    .steps-softbank =
        1. If your email app has a spam folder, open it
        2. Find "{ $service }" and move the newest email to your inbox
        3. Open that email and tap the reset link
    .steps-ymobile =
        1. Open the spam folder: in Yahoo! Mail for @yahoo.ne.jp, else in your email app
        2. Find "{ $service }" and move the newest email to your inbox
        3. Open that email and tap the reset link
    .steps-rakuten =
        1. In Rakuten Link's email, open 「迷惑メールフォルダー」 (spam folder)
        2. Find "{ $service }" and move the newest email to your inbox
        3. Open that email and tap the reset link
    .steps-gmail =
        1. Open Spam from the Gmail menu (≡)
        2. Find "{ $service }" and open the newest email
        3. Report it as not spam, then tap the reset link
    .steps-yahoo_jp =
        1. In Yahoo! JAPAN Mail, open the 「迷惑メール」 (spam) folder
        2. Find "{ $service }" and open the newest email
        3. Report it as not spam, then tap the reset link
    .steps-icloud =
        1. In the Mail app's mailbox list, open Junk under iCloud
        2. Find "{ $service }" and move the newest email to your inbox
        3. Open that email and tap the reset link
    .steps-outlook =
        1. Open the Junk Email folder (or the Other tab, if you saw it there)
        2. Find "{ $service }" and open the newest email
        3. Report it as not junk, then tap the reset link
    .question = Could you open it?
    .worked = I opened it
    .not_worked = I looked, it's not there
    .name = the email went to the spam folder
    .desk = Check the send log for delivery. If it was delivered, ask the user to search all folders for the sender.
    .again = Next time, look in the spam folder first.

fix-inbox_tab =
    .title = 📥 Open the email in another Gmail tab
    .meaning = Gmail sorts new email into tabs such as Primary, Updates and Promotions by itself.
    .why = Reset emails may go to Updates instead of Primary.
    .steps =
        1. Open All Mail from the Gmail menu (≡)
        2. Search for "{ $service }"
        3. If it's not there, look in Updates, Promotions and Social too
        4. Open the newest email and tap the reset link
    .question = Could you open it?
    .worked = I opened it
    .not_worked = I looked, it's not there
    .name = the email went to another Gmail tab
    .desk = Check the send log for delivery. If it was delivered, ask the user to search All Mail for the sender.
    .again = Next time, search All Mail in Gmail.

fix-address_typo =
    .title = ✉️ Type your email address again, slowly
    .why = One wrong character is enough to stop the email.
    .steps =
        1. Open the reset page
        2. Type your email address one character at a time
        3. Check the part after the @, and that there's no space at the end
        4. Request one reset email
        5. When it arrives, open only the newest email
    .question = Has it arrived?
    .worked = It arrived
    .not_worked = Not yet
    .name = there was a typo in the address entered
    .desk = Compare the registered address the user gave (shown in the case) with the account and the send log.
    .again = Next time, pick the address your keyboard or browser suggests.

fix-address_not_registered =
    .title = ✉️ Find the email address you registered
    .meaning = A page may look the same whether an address is registered or not. That keeps others from finding out who has an account.
    .why = You may have registered a different one.
    .steps =
        1. Search every mailbox you use for "{ $service }"
        2. Find the address "{ $service }" has emailed before
        3. On the reset page, enter that address and request one reset email
        4. When it arrives, open only the newest email
    .question = Has it arrived?
    .worked = It arrived
    .not_worked = Not yet
    .name = the account has a different address
    .desk = Look up the registered address the user gave (shown in the case). If it's unknown, search by the intake answers.
    .again = Next time, save the address you sign up with in a password manager.

fix-address_unreachable =
    .title = ✉️ Try a way that doesn't need email
    .meaning = When you change your mobile carrier, you usually lose the old carrier's email address. Some carriers let you keep it for a fee.
    .why = A reset email won't help if you can't read that mailbox any more.
    .why-docomo = If you moved from docomo to ahamo, you can't get the old address back later.
    .why-au = Soon after leaving au, you may be able to keep its address for a fee.
    .why-rakuten = Soon after leaving Rakuten Mobile, you may be able to keep its address for a fee.
    .why-ymobile = Soon after leaving Y!mobile, you may be able to keep its address for a fee.
    .why-softbank = Soon after leaving SoftBank, you may be able to keep its address for a fee.
    .why-uqmobile = A UQ mobile address ends with the contract.
    .steps =
        1. Open the reset page
        2. If you can reset by phone number, use your registered number
        3. If not, talk to a person
    .steps-docomo =
        1. If the reset page offers a reset by phone number, use your registered number
        2. Within 31 days of leaving, ask docomo about 「ドコモメール持ち運び」 (paid)
        3. If neither works, talk to a person
    .steps-au =
        1. If the reset page offers a reset by phone number, use your registered number
        2. Within 31 days of leaving, ask au about it (「auメール持ち運び」)
        3. If neither works, talk to a person
    .steps-softbank =
        1. If the reset page offers a reset by phone number, use your registered number
        2. Within 31 days of leaving, ask SoftBank about it (「メールアドレス持ち運び」)
        3. If neither works, talk to a person
    .steps-ymobile =
        1. If the reset page offers a reset by phone number, use your registered number
        2. Within 31 days of leaving, ask Y!mobile about it (「メールアドレス持ち運び」)
        3. If neither works, talk to a person
    .steps-rakuten =
        1. If the reset page offers a reset by phone number, use your registered number
        2. Within 31 days of leaving, ask Rakuten Mobile about it (「楽メール持ち運び」)
        3. If neither works, talk to a person
    .question = Did the reset work?
    .worked = Yes, it worked
    .not_worked = Not yet
    .name = the registered mailbox can't be read
    .desk = Check the user's identity, then start changing the registered address to one the user can read.
    .again = Next time, update your registered address before you lose the old one.

fix-carrier_pc_mail_block =
    .title = ⚙️ Allow email from { $service }
    .meaning = Mobile carriers call email that wasn't sent from a mobile phone "email from PCs" and may block it. Email from online services counts as that too. Enter your PIN or password only on the carrier's own screens.
    .steps =
        1. In your email settings, open the spam settings
        2. Add { $domain } to the senders you accept, and save
        3. Request one email on the reset page
        4. Open only the newest email
    .steps-docomo =
        1. Tap "Settings page" below, then go to 「メール設定」 (Mail settings)
        2. In 「受信リスト」 (accept list), choose 「設定を利用する」 (use it)
        3. Add { $domain } and tap the last confirm button
        4. Request one email on the reset page
        5. Open only the newest email
    .steps-docomo-android =
        1. In the docomo mail app, tap 「その他」 (Other), then 「メール設定」 (Mail settings)
        2. Open 「ドコモメール設定サイト」 (Settings site), then 「受信リスト」 (accept list)
        3. Choose 「設定を利用する」 (use it), add { $domain } and confirm
        4. Request one email on the reset page
        5. Open only the newest email
    .steps-docomo-iphone =
        1. Turn off Wi-Fi (the page needs docomo's network); turn it on again afterwards
        2. Tap "Settings page" below; if it doesn't open in Safari, open it there
        3. Go to 「メール設定」 (Mail settings), then 「受信リスト」 (Accept list)
        4. Choose 「設定を利用する」 (use it), add { $domain } and confirm
        5. Request one email and open it
    .steps-au =
        1. In My au, open 「迷惑メールフィルター」 (Spam filter) and sign in with your au ID
        2. Open 「受信リストに登録」 (Accept list)
        3. Add { $domain } with 「ドメイン一致」 (domain) and confirm
        4. Request one email on the reset page
        5. Open only the newest email
    .steps-au-android =
        1. In the mail app's settings, tap the line with 「迷惑メールフィルター」 (spam filter)
        2. Tap 「迷惑メールフィルターの設定/確認へ」 (its settings)
        3. Add { $domain } in 「受信リストに登録」 (Accept list) and confirm
        4. Request one email on the reset page
        5. Open only the newest email
    .steps-au-iphone =
        1. Tap "Settings page" below; if it doesn't open in Safari, open it there
        2. Go to 「迷惑メールフィルター」 (Spam filter) and sign in with your au ID
        3. In 「受信リストに登録」 (Accept list), add { $domain } with 「ドメイン一致」 (domain) and confirm
        4. Request one email on the reset page
        5. Open only the newest email
    .steps-softbank =
        1. In My SoftBank, open 「メール設定」 (Mail settings), then 「迷惑メール対策」 (Spam)
        2. Under 「許可するメールの登録」 (allowed email), tap 「登録する」 (Add)
        3. Add { $domain } with 「後方一致」 (ends with) and confirm
        4. Request one email on the reset page
        5. Open only the newest email
    .steps-ymobile =
        1. For @yahoo.ne.jp, unblock the sender in Yahoo! JAPAN Mail
        2. For others, open My Y!mobile's 「設定・サポート」 (Settings), then spam settings
        3. Add { $domain } to 「許可するメールの登録」 (allowed email) and confirm
        4. Request one email on the reset page
        5. Open only the newest email
    .steps-uqmobile =
        1. In your email app's settings, open the spam filter
        2. Add { $domain } to the senders you accept, and confirm
        3. Request one email on the reset page
        4. Open only the newest email
    .steps-rakuten =
        1. In Rakuten Link, open Rakuten Mail's spam filter
        2. Add { $domain } to 「受信リスト」 (accept list) and confirm
        3. Request one email on the reset page
        4. Open only the newest email
    .question = Has it arrived?
    .worked = It arrived
    .not_worked = Not yet
    .name = the carrier's settings blocked the email
    .desk = Check the send log for a refusal (docomo sends none). Ask in the chat for a photo of the accept list.
    .again = Next time, the setting you just added will help, so keep it.

fix-carrier_filter_overrides =
    .title = ⚙️ Loosen a strict filter for now
    .meaning = A spoofing filter checks whether an email really comes from its sender. It can stop genuine email too, forwarded email for example. Enter your PIN or password only on the carrier's own screens.
    .why = A strict filter can block email even from senders you've allowed.
    .why-docomo = 「受信拒否 強」 (strict) may keep the email out of your inbox.
    .why-au = On 「高」 (high), the spoofing filter may block genuine email.
    .why-softbank = SoftBank's filter for email with links comes before the allow list.
    .steps =
        1. In your email settings, open the spam settings
        2. If email with links (URLs) is blocked, turn that off
        3. If the spoofing filter is strict, lower it one step, and save
        4. Request one email on the reset page
        5. Open the newest email and set the filter back
    .steps-docomo =
        1. Tap "Settings page" below, then go to 「メール設定」 (Mail settings)
        2. In 「かんたん設定」 (Easy setup), change 「受信拒否 強」 to 「受信拒否 弱」 (light)
        3. Confirm to the end (if it's on 「キッズオススメ」 (kids), ask a parent first)
        4. Request one email on the reset page
        5. Open only the newest email
    .steps-docomo-android =
        1. In the docomo mail app, tap 「その他」 (Other), then 「メール設定」 (Mail settings)
        2. Open 「ドコモメール設定サイト」 (Settings site)
        3. In 「かんたん設定」 (Easy setup), change 「受信拒否 強」 to 「受信拒否 弱」 (light)
        4. Confirm to the end (if it's on 「キッズオススメ」 (kids), ask a parent first)
        5. Request one email, then open only the newest
    .steps-docomo-iphone =
        1. Turn off Wi-Fi (the page needs docomo's network); turn it on again afterwards
        2. Tap "Settings page" below; if it doesn't open in Safari, open it there
        3. In 「メール設定」 (Mail settings), change 「受信拒否 強」 to 「受信拒否 弱」 (light)
        4. Confirm to the end (if it's on 「キッズオススメ」 (kids), ask a parent first)
        5. Request one email, then open only the newest
    .steps-au =
        1. In My au, open 「迷惑メールフィルター」 (Spam filter) and sign in with your au ID
        2. If 「なりすまし規制」 (spoofing) is 「高」 (high), choose 「低」 (low) and confirm
        3. Request one email on the reset page
        4. Open the newest email and set the filter back
    .steps-au-android =
        1. In the mail app's settings, tap the line with 「迷惑メールフィルター」 (spam filter)
        2. Tap 「迷惑メールフィルターの設定/確認へ」 (its settings)
        3. If 「なりすまし規制」 (spoofing) is 「高」 (high), choose 「低」 (low) and confirm
        4. Request one email on the reset page
        5. Open the newest email and set the filter back
    .steps-au-iphone =
        1. Tap "Settings page" below; if it doesn't open in Safari, open it there
        2. Go to 「迷惑メールフィルター」 (Spam filter) and sign in with your au ID
        3. If 「なりすまし規制」 (spoofing) is 「高」 (high), choose 「低」 (low) and confirm
        4. Request one email on the reset page
        5. Open the newest email and set the filter back
    .steps-softbank =
        1. In My SoftBank, open 「迷惑メール対策」 (Spam), then 「詳細設定をみる」 (Details)
        2. Accept 「URLリンク付きメール」 (email with links)
        3. If the spam filter is 「強」 (strong), choose 「標準」 (standard), then confirm
        4. Request one email on the reset page
        5. Open the newest email and set the filters back
    .steps-ymobile =
        1. Open the spam settings: Yahoo! JAPAN Mail for @yahoo.ne.jp, My Y!mobile for others
        2. If email with links (URLs) is blocked, turn that off
        3. If a filter is strict, lower it one step, and confirm
        4. Request one email on the reset page
        5. Open the newest email and set the filter back
    .steps-uqmobile =
        1. In your email app's settings, open the spam filter
        2. If email with links (URLs) is blocked, turn that off
        3. If the spoofing filter is strict, lower it one step, and save
        4. Request one email on the reset page
        5. Open the newest email and set the filter back
    .question = Has it arrived?
    .worked = It arrived
    .not_worked = Not yet
    .name = a strict carrier filter blocked the email
    .desk = Check the send log for the reason it was refused. Ask in the chat for a photo of the spoofing and URL filter settings.
    .again = Next time, loosen the filter first, then request the email.

fix-address_irregular =
    .title = ✉️ Switch to another email address
    .meaning = An address with two dots in a row, or with a dot right before the @, doesn't follow today's rules for email addresses.
    .why = Email often can't reach an address with two dots in a row or a dot before the @.
    .why-docomo = docomo issued addresses like yours until about 2009. Many services can't reach them.
    .why-au = au issued addresses like yours until about 2009. Many services can't reach them.
    .steps =
        1. Look for a phone or computer that's still signed in to "{ $service }"
        2. If there is one, change your registered email address there
        3. If not, talk to a person
    .question = Could you change it?
    .worked = I changed it
    .not_worked = Not yet
    .name = unusual dots in the address
    .desk = Check the user's identity, then start changing the registered address to a different one.
    .again = Next time, use the address you changed to.

fix-work_quarantine =
    .title = 📥 Check quarantine at work or school
    .meaning = Quarantine is where work and school systems hold suspicious email before you see it. In Microsoft 365 you may be able to release email yourself; in Google Workspace only administrators see it. If you registered a personal address too, you can use that one.
    .why = Work or school may hold email before it reaches you.
    .steps =
        1. Look for a notice in your email that mentions quarantine
        2. If there is one, release the email there (or request its release)
        3. If not, ask your IT desk to allow { $domain }
        4. Request one email on the reset page
        5. Then open only the newest email
    .question = Has it arrived?
    .worked = It arrived
    .not_worked = Not yet
    .name = the email was quarantined at work or school
    .desk = Check the send log: did their server accept it? If so, the user's administrator should check the quarantine.
    .again = Next time, use a personal address if you have one registered.

fix-apple_relay_off =
    .title = ⚙️ Check Apple's Hide My Email
    .meaning = With Hide My Email you register with an address that Apple creates. Email to it is forwarded to your own. If you created the account with Sign in with Apple, that button may still let you in.
    .why = While forwarding is off for the hidden address, nothing arrives.
    .steps =
        1. In your iPhone's Settings, tap your name
        2. Open Sign in with Apple, or iCloud, then Hide My Email
        3. Check that "{ $service }" is on and forwards to an address you can read
        4. Enter the hidden address on the reset page and request one email
    .question = Has it arrived at the forwarding address?
    .worked = It arrived
    .not_worked = Not yet
    .name = Hide My Email wasn't forwarding the email
    .desk = Look up whether the account has an Apple relay address. If so, ask the user to check the forwarding setting.
    .again = Next time, check that forwarding is on before you request the email.

fix-mailbox_drops =
    .title = 💬 Let us check where the email went
    .meaning = An email server can accept an email and then throw it away. The sender's log says "delivered", so a person has to look into it.
    .why = Some email is accepted and then ends up in no folder at all.
    .why-outlook = With Outlook and Hotmail, some accepted email has ended up in no folder at all.
    .steps =
        1. Don't request another reset email
        2. Think of another email address that you can read (don't write it here)
        3. Talk to a person
    .question = What would you like to do?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = the email was accepted, then dropped
    .desk = The log says "delivered". Start changing to another address, and write to the provider's postmaster.
    .again = Next time, use an address with another email provider.

fix-address_letter_case =
    .title = ✉️ Type the address just as you registered it
    .meaning = A "+" adds a tag to an address, as in taro+shop@… If you registered with a tag, type it too.
    .why = For some services, capitals or a "+" tag make it a different address.
    .steps =
        1. Look at the "To:" line of an older email from "{ $service }"
        2. On the reset page, type it exactly like that (if unsure, all in lower case)
        3. If the first letter turns into a capital, change it back
        4. Request one reset email
        5. When it arrives, open only the newest email
    .question = Has it arrived?
    .worked = It arrived
    .not_worked = Not yet
    .name = capitals or "+" didn't match the account
    .desk = Compare capitals, "+" and dots in the registered address the user gave (shown in the case) with the account.
    .again = Next time, copy the address from an earlier email.

fix-registered_typo =
    .title = ✉️ Let us check the registered address
    .why = If it was registered with a typo, only a person from support can correct it.
    .steps =
        1. Search your email for "{ $service }" messages from when you registered
        2. If nothing ever came, tell the person from support
    .question = What would you like to do?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = there was a typo in the registered address
    .desk = Look for an account one character or one domain away. Check the user's identity, then correct the address.
    .again = Next time, check that the welcome email arrives when you register.

fix-request_not_sent =
    .title = ⚙️ Reload the page and try again
    .why = An ad blocker, for example, can stop the request.
    .steps =
        1. Reload the reset page
        2. If you use an ad blocker, turn it off for this page
        3. When the "I'm not a robot" check is done, press the button once
        4. If nothing happens, try another browser or your phone
        5. Then open only the newest email
    .question = Has it arrived?
    .worked = It arrived
    .not_worked = Not yet
    .name = the request never went through
    .desk = Check the send log for a request at that time. If there's none, ask the user to try another browser.
    .again = Next time, wait for the page to say it was sent.

fix-mail_app_stale =
    .title = 📥 Refresh your email
    .why = Your email app may not have loaded new email.
    .why-softbank = On an iPhone, email to @softbank.ne.jp may arrive in the Messages app.
    .steps =
        1. Pull down the list in your email app to refresh it
        2. If it's not there, open your email in a browser and sign in
        3. Search for "{ $service }" (in spam too)
        4. Open the newest email and tap the reset link
    .steps-softbank =
        1. Pull down the list in your email app to refresh it
        2. On an iPhone, look for "{ $service }" in the Messages app too
        3. Open the newest email and tap the reset link
    .question = Did you find it?
    .worked = I found it
    .not_worked = I looked, it's not there
    .name = the email app hadn't loaded new email
    .desk = Check the send log for delivery. If it was delivered, ask the user to look in a browser, not in the app.
    .again = Next time, pull down the list to refresh it first.

fix-forwarding_rejected =
    .title = 📥 Look in the mailbox you forward from
    .meaning = Forwarded email comes from the server in between. It may fail the check of its sender, and the next mailbox stops it.
    .why = The mailbox you forward to may refuse forwarded email.
    .steps =
        1. Open the original mailbox in a browser and look for "{ $service }"
        2. If it's not there, set forwarding to keep a copy there
        3. Request one email on the reset page
        4. In the original mailbox, open only the newest email
        5. If you can't open it, talk to a person
    .question = Was it in the original mailbox?
    .worked = It was there
    .not_worked = I looked, it's not there
    .name = the other mailbox refused the email
    .desk = Check the send log for a refusal (SPF, DMARC) by the second mailbox. Suggest an address without forwarding.
    .again = Next time, look in the original mailbox first.

fix-account_missing =
    .title = 💬 Let us check your account
    .why = After an account is closed or suspended, reset emails may stop.
    .steps =
        1. Search your email for "{ $service }"
        2. Look for a notice that your account was closed or suspended
        3. Talk to a person (it's fine if you found nothing)
    .question = What would you like to do?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = the account was closed or suspended
    .desk = Look up the registered address the user gave (shown in the case): suspended, closed, or not registered?
    .again = Next time, read notices about your account when they arrive.

fix-domain_blocked =
    .title = ⚙️ Unblock the sender
    .meaning = Email from blocked senders doesn't reach the inbox. In Gmail it goes to Spam; in iCloud it may go to the trash.
    .why-icloud = Email from blocked senders may be in the trash.
    .steps =
        1. In your email settings, open the list of blocked senders
        2. If { $domain } is there, remove it
        3. Request one email on the reset page
        4. Then open only the newest email
    .steps-gmail =
        1. Open Gmail on a computer (on a phone, use the desktop site)
        2. See all settings → Filters and Blocked Addresses
        3. If { $domain } is there, remove it
        4. Request one email on the reset page
        5. Then open only the newest email
    .steps-yahoo_jp =
        1. In a browser, check Yahoo! JAPAN Mail's blocked senders and filters
        2. If { $domain } is there, remove it
        3. Add it to 「救済リスト」 (exceptions) of 「なりすましメール拒否」 (spoofing)
        4. Request one email on the reset page
        5. Then open only the newest email
    .steps-icloud =
        1. In your iPhone's Mail settings, take { $domain } off the blocked list
        2. In iCloud Mail in a browser, check Rules under the gear icon too
        3. Request one email on the reset page
        4. Then open only the newest email
    .steps-outlook =
        1. In a browser, open Outlook: Settings → Mail → Junk email
        2. Move { $domain } from the blocked list to the safe list
        3. Remove any rule that moves or deletes it
        4. Request one email on the reset page
        5. Then open only the newest email
    .question = Has it arrived?
    .worked = It arrived
    .not_worked = Not yet
    .name = the sender was blocked
    .desk = Check the send log for delivery. If delivered, ask in the chat for a photo of the block list and rules.
    .again = Next time, check the sender before you block it.

fix-mailbox_full =
    .title = ⚙️ Make room in your mailbox
    .why = A full mailbox may not take new email.
    .why-docomo = With docomo this is rarely the cause, but let's make room to be sure.
    .why-softbank = When an @i.softbank.jp mailbox is full, the oldest emails are deleted.
    .why-rakuten = Past 1 GB, a Rakuten mailbox can't receive new email.
    .why-gmail = A full mailbox may not take new email. Google Drive and Photos count, too.
    .why-yahoo_jp = A full mailbox may not take new email. Spam counts, too.
    .why-icloud = A full mailbox may not take new email. Photos and backups count, too.
    .steps =
        1. Delete email you don't need, large attachments first
        2. Empty the trash
        3. On the reset page, request one reset email
        4. When it arrives, open only the newest email
    .steps-gmail =
        1. Delete email you don't need (if that's not enough, files or photos too)
        2. Empty the trash
        3. On the reset page, request one reset email
        4. When it arrives, open only the newest email
    .steps-yahoo_jp =
        1. Delete email you don't need
        2. Check 「迷惑メール」 (spam) for the reset email, then clear that too
        3. Empty the trash
        4. On the reset page, request one reset email
        5. When it arrives, open only the newest email
    .steps-icloud =
        1. Delete email you don't need (if that's not enough, photos or backups too)
        2. Empty the mail trash
        3. On the reset page, request one reset email
        4. When it arrives, open only the newest email
    .question = Has it arrived?
    .worked = It arrived
    .not_worked = Not yet
    .name = the mailbox was full
    .desk = Check the send log for a "mailbox full" bounce. If there is one, ask the user to make room, then request one email.
    .again = Next time, make room before it fills up again.

fix-delivery_delay =
    .title = ⏳ Give it a little more time
    .meaning = When it's busy, email waits its turn on a server along the way. If you request another one, the first link stops working.
    .why = At busy times it can take { $delivery } or longer.
    .why-uqmobile = On UQ mobile, email sent around the full hour may be late.
    .steps =
        1. Don't request another one while you wait
        2. When it arrives, open only the newest email
    .question = Has it arrived by now?
    .worked = It's here already
    .not_worked = I've waited long enough
    .later = Message me at { $until }
    .waiting =
        ⏳ I'll check in with you at { $until }
        Until then, don't request another one. If it arrives sooner, go ahead and open its link.
    .name = the email was delayed
    .desk = Check the send log: when was it sent, is it being retried? Tell the user in the chat how long to wait.
    .again = Next time, request one email and give it time.

fix-rate_limited =
    .title = ⏳ Stop requesting and wait a while
    .meaning = After many requests in a short time, a service may stop sending for a while to prevent abuse.
    .why = Too many requests can pause sending. It usually ends after { $rate_limit }.
    .steps =
        1. Until the time is up, don't request another reset email
        2. If one has already arrived, open only the newest
    .question = Has one arrived?
    .worked = It's here already
    .not_worked = I've waited long enough
    .later = Message me at { $until }
    .waiting =
        ⏳ I'll check in with you at { $until }
        Until then, don't request a reset email. You can close this chat.
    .name = sending was paused after many requests
    .desk = Check the send log: how many requests, and when was the last? Tell the user until when to wait.
    .again = Next time, request one email and give it time.

fix-system_error =
    .title = ⏳ Wait for the service to recover
    .why = The service may not be able to send right now. Give it { $outage }.
    .steps =
        1. Until the time is up, don't request another reset email
        2. Look for news of an outage from "{ $service }"
    .question = Has one arrived?
    .worked = It's here already
    .not_worked = I've waited long enough
    .later = Message me at { $until }
    .waiting =
        ⏳ I'll check in with you at { $until }
        Until then, don't request a reset email. You can close this chat.
    .name = the service was busy or down
    .desk = Check the send log: did others get email then? If there was an outage, say in the chat when it should be over.
    .again = Next time, look for news of an outage before you try again.

fix-app_outdated =
    .title = 📲 Update the app
    .why = In an old app, the reset may not go through.
    .steps =
        1. Update "{ $service }" in the App Store or Google Play
        2. Open the app and request one reset email
        3. When it arrives, open only the newest email
    .question = Has it arrived?
    .worked = It arrived
    .not_worked = Not yet
    .name = the app was out of date
    .desk = Ask for the app version. Ask the user to request one email in a browser, and check if the send log shows it.
    .again = Next time, update the app first. Automatic updates help.

fix-mail_forwarded =
    .title = 📥 Check if the email was moved
    .why = Forwarding, a filter or an email program on a computer may have moved it.
    .why-outlook = Forwarding or a rule may have moved or deleted it.
    .steps =
        1. Search all folders for "{ $service }" (the trash too)
        2. Look in any mailbox you forward to, and in email programs on your computer
        3. If you find it, open only the newest email
    .steps-gmail =
        1. Search All Mail and Trash in Gmail for "{ $service }"
        2. On a computer, open See all settings in Gmail → Forwarding and POP/IMAP
        3. Look in the mailbox it forwards to, and in email programs on your computer
        4. If you find it, open only the newest email
    .steps-yahoo_jp =
        1. Search all folders of Yahoo! JAPAN Mail for "{ $service }" (the trash too)
        2. In a browser, open its settings: filters and forwarding
        3. Look in the mailbox it forwards to, and in email programs on your computer
        4. If you find it, open only the newest email
    .steps-icloud =
        1. Search all folders in your Mail app for "{ $service }" (the trash too)
        2. In a browser, open iCloud Mail's settings: forwarding and rules
        3. Look in the mailbox it forwards to
        4. If you find it, open only the newest email
    .steps-outlook =
        1. Search all folders in Outlook for "{ $service }" (deleted items too)
        2. In a browser, open Outlook's settings: rules and forwarding
        3. Look in the mailbox it forwards to, and in email programs on your computer
        4. If you find it, open only the newest email
    .question = Did you find it?
    .worked = I found it
    .not_worked = I looked, it's not there
    .name = forwarding or a filter moved the email
    .desk = Check the send log for delivery. If delivered, ask in the chat for a photo of the forwarding and rules.
    .again = Next time, search all folders first.

fix-social_login =
    .title = 🔑 Sign in with the button you usually use
    .meaning = If you started with a Google or LINE button, you usually have no password just for "{ $service }". You use that button every time.
    .why = If you signed up with Google or LINE, there's usually no password to reset.
    .why-gmail = If you signed up with Google, there's usually no password to reset.
    .why-yahoo_jp = If you signed up with Yahoo! JAPAN, there's usually no password to reset.
    .why-icloud = If you signed up with Apple, there's usually no password to reset.
    .why-outlook = If you signed up with Microsoft, there's usually no password to reset.
    .steps =
        1. Open the page where you sign in to "{ $service }"
        2. Tap the button you signed up with: Google, Apple, LINE or another
        3. Choose your usual account
    .steps-gmail =
        1. Open the page where you sign in to "{ $service }"
        2. If there's a Google button, tap it and choose this Gmail account
        3. If that doesn't work, try another button, such as Apple or LINE
    .steps-yahoo_jp =
        1. Open the page where you sign in to "{ $service }"
        2. If there's a Yahoo! JAPAN button, tap it and choose your usual ID
        3. If that doesn't work, try another button, such as Google or LINE
    .steps-icloud =
        1. Open the page where you sign in to "{ $service }"
        2. If there's an Apple button, tap it and continue with your usual account
        3. If that doesn't work, try another button, such as Google or LINE
    .steps-outlook =
        1. Open the page where you sign in to "{ $service }"
        2. If there's a Microsoft button, tap it and choose this address
        3. If that doesn't work, try another button, such as Google or LINE
    .question = Are you signed in?
    .worked = I'm signed in
    .not_worked = It didn't work
    .name = the account signs in with Google or LINE
    .desk = Look up whether the account signs in with another service. If so, tell the user in the chat which button.
    .again = Next time, use that button. You won't need a password.

fix-sender_suppressed =
    .title = 💬 Let us check if sending is paused
    .meaning = After an email bounces, a service may put the address on a "do not send" list. Only a person from support can take it off.
    .why = After an email bounced, some services stop sending to that address.
    .steps =
        1. Check whether other email from "{ $service }" stopped arriving at some point
        2. Tell the person from support what you saw
    .question = What would you like to do?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = the address was on a do-not-send list
    .desk = Check the send log for earlier bounces and a suppression. If sending is stopped, lift it and send one email.
    .again = Next time, tell us as soon as emails stop coming.
