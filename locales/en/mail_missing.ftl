# The reset mail has not arrived. How to write texts: docs/texts.md.

symptom-mail_missing =
    .label = The mail hasn't come
    .name = the reset mail has not arrived
    .desk = See in the send log whether a mail went out or bounced. If none went out, look up the account.
    .intro = A few short questions will show why it hasn't come. Hold off asking for another mail until I say so.

fix-spam_folder =
    .title = 📥 Let's look in the spam folder
    .why = Reset mails often end up there.
    .why-au = On au, spam is usually stopped before it reaches a folder. Your app may sort mail too, so have a quick look.
    .steps =
        1. Open the spam (junk) folder in your mail app
        2. Look for "{ $service }" and open the newest mail
        3. Mark it as not spam
        4. Tap its reset link
    .steps-docomo =
        1. Open 「迷惑メールフォルダ」 (the spam folder) in docomo mail
        2. Look for "{ $service }" and move the newest mail to the inbox
        3. Open that mail and tap its reset link
    .steps-au =
        1. In your mail app, open the folders other than the inbox
        2. Look for "{ $service }" and open the newest mail
        3. Tap its reset link
    .steps-softbank =
        1. Open the spam folder in your mail app
        2. Look for "{ $service }" and move the newest mail to the inbox
        3. Open that mail and tap its reset link
    .steps-ymobile =
        1. Open the spam folder, in the app or a browser
        2. Look for "{ $service }" and open the newest mail
        3. Mark it as not spam
        4. Tap its reset link
    .steps-gmail =
        1. From the Gmail menu, open the spam folder
        2. Look for "{ $service }" and open the newest mail (if they are grouped, open the group)
        3. Mark it as not spam
        4. Tap its reset link
    .steps-yahoo_jp =
        1. Open the folder 「迷惑メール」 (spam) in Yahoo! JAPAN Mail
        2. Look for "{ $service }" and open the newest mail
        3. Mark it as not spam
        4. Tap its reset link
    .steps-icloud =
        1. In your mail app, open the junk folder under iCloud
        2. Look for "{ $service }" and move the newest mail to the inbox
        3. Open that mail and tap its reset link
    .steps-outlook =
        1. Open the junk folder (or Other in the inbox, if you found it there)
        2. Look for "{ $service }" and open the newest mail
        3. Mark it as not junk
        4. Tap its reset link
    .question = Did the mail open?
    .worked = It opened
    .not_worked = Can't find it
    .name = in the spam folder
    .desk = See in the send log whether it was delivered. If so, have every folder searched for the sender.

fix-inbox_tab =
    .title = 📥 Let's look in Gmail's other tabs
    .why = It may have gone to another tab instead of Primary.
    .steps =
        1. From the Gmail menu, open Promotions or Social
        2. Look for "{ $service }". If it is not there, look in All Mail
        3. Open the newest mail and tap its link
    .question = Did the mail open?
    .worked = It opened
    .not_worked = Can't find it
    .name = in another Gmail tab
    .desk = See in the send log whether it was delivered. If so, have All Mail searched for the sender.

fix-address_typo =
    .title = ✉️ Let's type the address again, slowly
    .why = If even one letter is wrong, the mail does not come.
    .steps =
        1. Open { $reset }
        2. Type your address in half-width letters
        3. Check what comes after the @, and that no space follows
        4. Ask for the reset mail once
        5. When it comes, open only the newest mail
    .question = Has it come?
    .worked = It came
    .not_worked = Not yet
    .name = typo in the address
    .desk = Compare the address the user gave with the registered one, character by character.

fix-address_not_registered =
    .title = ✉️ Let's find the address you registered
    .why = You may have registered another one. The page says "sent" whatever address you enter.
    .steps =
        1. Search every mailbox you use for "{ $service }"
        2. Find the address that got mail from "{ $service }" before
        3. Enter that address at { $reset } and ask for the mail once
        4. When it comes, open only the newest mail
    .question = Has it come?
    .worked = It came
    .not_worked = Not yet
    .name = may have registered another address
    .desk = Look up every address the user gave. Tell them only whether one of them is registered.

fix-address_unreachable =
    .title = ✉️ Let's try a way without mail
    .why = If you can no longer read mail at your registered address, a reset mail will not reach you. A person from support can settle this once they know it is you.
    .steps =
        1. Open { $reset }
        2. If it offers 「電話番号で再設定」 (reset by phone), go on with your registered number
        3. If not, leave it to a person from support
    .steps-docomo =
        1. Open { $reset }
        2. If it offers 「電話番号で再設定」 (reset by phone), go on with your registered number
        3. If you left docomo within the last 31 days, ask docomo if you can keep the old address through 「メール持ち運び」 (paid)
        4. If none of this helps, leave it to a person from support
    .steps-au =
        1. Open { $reset }
        2. If it offers 「電話番号で再設定」 (reset by phone), go on with your registered number
        3. If you left au within the last 31 days, ask au if you can keep the old address through 「メール持ち運び」 (paid)
        4. If none of this helps, leave it to a person from support
    .steps-softbank =
        1. Open { $reset }
        2. If it offers 「電話番号で再設定」 (reset by phone), go on with your registered number
        3. If you left SoftBank within the last 31 days, ask SoftBank if you can keep the old address through 「メール持ち運び」 (paid)
        4. If none of this helps, leave it to a person from support
    .question = Did the reset work?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = registered address cannot be read
    .desk = Check the identity, then have the registered address changed to one that can be read.

fix-carrier_pc_mail_block =
    .title = ⚙️ Let's allow mail from { $domain }
    .meaning = Mobile carriers count everything not sent from a phone as "mail from PCs". Mail from services is part of that.
    .why = Phone mail is sometimes set to stop mail sent by computers and services.
    .why-docomo = With docomo set to 「受信拒否 強」 (refuse strictly), mail sent by services does not come.
    .steps =
        1. In your mail settings, open the part about spam or receiving mail
        2. Add { $domain } to the senders to accept, and save
        3. At { $reset }, ask for the mail once
        4. When it comes, open only the newest mail
    .steps-docomo =
        1. In the docomo mail app, open 「その他」 → 「メール設定」 → 「ドコモメール設定サイト」
        2. In the part about spam, open the page where you enter whose mail to accept
        3. Add { $domain } and save
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .steps-au =
        1. In the mail app's 「メール設定画面」, open 「メールアドレス変更・迷惑メールフィルター・自動転送」
        2. Tap 「迷惑メールフィルターの設定/確認へ」 (enter your PIN on au's page only)
        3. Among the individual settings, open 「受信リストに登録する」 and add { $domain }
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .steps-docomo-iphone =
        1. Turn Wi-Fi off, open 「ドコモお客様サポート」 (docomo support) in Safari, then 「メール設定」 (enter your password on docomo's page only)
        2. In the part about spam, open the page where you enter whose mail to accept
        3. Add { $domain } and save
        4. At { $reset }, ask for the email once
        5. When it comes, open only the newest email
    .steps-au-iphone =
        1. Turn Wi-Fi off, open au's support in Safari, then its spam filter settings (enter your PIN on au's page only)
        2. Among the individual settings, open 「受信リストに登録する」 (accept list) and add { $domain }
        3. At { $reset }, ask for the email once
        4. When it comes, open only the newest email
    .steps-softbank =
        1. In My SoftBank, open 「メール設定」 → 「迷惑メール対策」 → 「詳細設定をみる」
        2. Choose 「Eメール(i)」 or 「S!メール」 (for i.softbank.jp, 「Eメール(i)」)
        3. Add { $domain } to 「受信許可リスト」 (the allow list)
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .steps-ymobile =
        1. On Y!mobile's customer page, open the mail settings
        2. In the part about spam, open the list of senders to accept
        3. Add { $domain } and save
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .steps-uqmobile =
        1. From your mail app's settings, open UQ mobile's spam settings
        2. Open the list of senders to accept
        3. Add { $domain } and save
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .steps-rakuten =
        1. In the settings of Rakuten Mail, find the part about spam or receiving mail
        2. Add { $domain } to the senders to accept, and save
        3. At { $reset }, ask for the mail once
        4. When it comes, open only the newest mail
    .question = Has it come?
    .worked = It came
    .not_worked = Not yet
    .name = stopped by carrier's mail settings
    .desk = See in the send log whether the carrier refused it. If so, ask for a picture of the allow list.

fix-carrier_filter_overrides =
    .title = ⚙️ Let's loosen a strict filter a little
    .meaning = A spoofing filter checks whether mail really comes from whom it says, and stops what it doubts. Real mail can be stopped too.
    .why = Even with the sender on your list, a stricter setting may stop the mail first. You can set it back after the reset.
    .why-docomo = When 「かんたん設定」 (the easy setting) is strict, mail from services or with links may be stopped. You can set it back after the reset.
    .why-au = With 「なりすまし規制」 (the spoofing filter) on 「高」, real mail may be stopped too. You can set it back after the reset.
    .why-softbank = Refusing mail with links, or spoofed mail, comes before 「受信許可リスト」 (the allow list). You can set it back after the reset.
    .steps =
        1. In your mail settings, open the part about spam
        2. Turn off any setting that refuses mail with links (URLs)
        3. If the spoofing filter is strict, lower it one step
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .steps-docomo =
        1. In the docomo mail app, open 「その他」 → 「メール設定」 → 「ドコモメール設定サイト」
        2. In the part about spam, look at 「かんたん設定」 (the easy setting)
        3. If it is 「受信拒否 強」 or 「キッズオススメ」, change it to 「受信拒否 弱」 (on a child's phone, together with a parent)
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .steps-au =
        1. In the mail app's 「メール設定画面」, open 「メールアドレス変更・迷惑メールフィルター・自動転送」
        2. Tap 「迷惑メールフィルターの設定/確認へ」 (enter your PIN on au's page only)
        3. If 「なりすまし規制」 is on 「高」 (high), change it to 「低」 (low)
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .steps-docomo-iphone =
        1. Turn Wi-Fi off, open 「ドコモお客様サポート」 (docomo support) in Safari, then 「メール設定」 (enter your password on docomo's page only)
        2. In 「迷惑メール対策」 (spam protection), look at 「かんたん設定」 (easy setup)
        3. If it is 「受信拒否 強」 (refuse strictly) or 「キッズオススメ」 (for children), change it to 「受信拒否 弱」 (refuse lightly), on a child's phone with somebody at home
        4. At { $reset }, ask for the email once
        5. When it comes, open only the newest email
    .steps-au-iphone =
        1. Turn Wi-Fi off, open au's support in Safari, then its spam filter settings (enter your PIN on au's page only)
        2. If 「なりすまし規制」 (spoofing filter) is on 「高」 (high), change it to 「低」 (low)
        3. At { $reset }, ask for the email once
        4. When it comes, open only the newest email
    .steps-softbank =
        1. In My SoftBank, open 「メール設定」 → 「迷惑メール対策」 → 「詳細設定をみる」 and choose your kind of mail
        2. If mail with links (URLs) is refused, set it to be accepted
        3. If spoofed mail is refused, add { $domain } to its 「救済リスト」 (exceptions)
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .steps-ymobile =
        1. On Y!mobile's customer page, open the mail settings
        2. If mail with links (URLs) is refused, turn that off
        3. If the spam filter or the spoofing filter is strict, lower it one step
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .steps-uqmobile =
        1. From your mail app's settings, open UQ mobile's spam settings
        2. If mail with links (URLs) is refused, turn that off
        3. If the spoofing filter is strict, lower it one step
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .question = Has it come?
    .worked = It came
    .not_worked = Not yet
    .name = spoofing or URL filter stopped it
    .desk = See in the send log why it was refused. Ask for a picture of the spoofing and URL filter settings.

fix-address_irregular =
    .title = ✉️ Let's change to another address
    .why = Many services cannot send to an address with two dots in a row, or a dot right before the @. A person from support can help.
    .why-docomo = docomo gave out addresses like this until about 2009. Mail between phones works, but many services cannot send to them. A person from support can help.
    .why-au = au gave out addresses like this until about 2009. Mail between phones works, but many services cannot send to them. A person from support can help.
    .steps =
        1. Look for a phone or computer still signed in to "{ $service }"
        2. If there is one, change your registered address there
        3. If not, leave it to a person from support
    .question = Is it solved?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = address with unusual dots
    .desk = Check the identity, then have the registered address changed to another one.

fix-work_quarantine =
    .title = 📥 Let's see if work or school is holding it
    .meaning = Quarantine is a place where work and school systems put email that looks suspicious, before you see it. It is not your junk folder.
    .why = Work and school systems sometimes quarantine email before you see it. At some places you can release it yourself.
    .steps =
        1. Look for an email notice that mentions quarantine
        2. With Microsoft 365, open security.microsoft.com/quarantine with your work or school account and release the email from "{ $service }" (or request its release)
        3. With Google Workspace, or if you can't see the quarantine, ask the people who run your email to look there
        4. Have them allow { $domain }, then ask for the reset email once
        5. If a private address is registered too, reset with that one
    .question = Has it come?
    .worked = It came
    .not_worked = Not yet
    .name = held in quarantine at work or school
    .desk = See in the send log whether their server took it. If so, have their administrator look in the quarantine.

fix-apple_relay_off =
    .title = ⚙️ Let's look at Apple's Hide My Email
    .meaning = With Hide My Email you register with an address that Apple makes up. Email to it is forwarded to your own.
    .why = While forwarding is off for the hidden address, nothing comes. If you made the account with Apple's button, that button may let you in.
    .steps =
        1. In your iPhone's Settings, tap your name
        2. Open Sign in with Apple. If "{ $service }" is not there, open iCloud, then Hide My Email
        3. Look at the hidden address you used for "{ $service }". If it is off, turn it on again
        4. See that it forwards to an address you can read
        5. Enter the hidden address at { $reset } and ask for the reset email once
    .question = Has it come where it forwards to?
    .worked = It came
    .not_worked = Not yet
    .name = Hide My Email forwarding is off
    .desk = Look up whether the account has an Apple relay address. If so, have the forwarding setting checked.

fix-mailbox_drops =
    .title = 💬 Let's have your email provider looked into
    .why = A provider sometimes accepts an email and then throws it away, so that it is in no folder. You can't see that on your side. A person from support can look into it.
    .why-outlook = With Outlook and Hotmail, email has been reported to be accepted and then to be in no folder. You can't see that on your side. A person from support can look into it.
    .steps =
        1. Don't ask for another reset email
        2. Think of an address with another provider that you can read now (don't write it here)
        3. Talk to a person from support
    .question = Is it solved?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = accepted and dropped by the provider
    .desk = The log will say "delivered". Send to another address, and write to the provider's postmaster.

fix-address_letter_case =
    .title = ✉️ Type the address as you registered it
    .why = Some services take an address with other capitals, or without its "+word", for a different one.
    .steps =
        1. Open an older email from "{ $service }" and look at the address in its "To:" line
        2. At { $reset }, type it exactly like that. If you find none, type it all in small letters
        3. If your phone makes the first letter a capital, change it to a small one
        4. If you added a "+word" when you registered, type that too
        5. Ask for the reset email once
    .question = Has it come?
    .worked = It came
    .not_worked = Not yet
    .name = capitals or "+word" differ
    .desk = Compare capitals, "+word" and dots with the account. If they differ, have it asked for in the registered form.

fix-registered_typo =
    .title = ✉️ Let's have the registered address checked
    .why = If the address itself was misspelled when the account was made, the right one gets nothing. Only a person from support can correct that.
    .steps =
        1. Search your email for "{ $service }" and see if anything came when you registered
        2. If nothing ever came, tell the person from support
    .question = Is it solved?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = registered address misspelled
    .desk = Look for an account one letter or one domain away. Check the identity, then correct the address.

fix-request_not_sent =
    .title = ⚙️ Reload the page and send it again
    .why = An ad blocker or a stuck "not a robot" check can stop the request, and the page says nothing.
    .steps =
        1. Open { $reset } afresh
        2. If you use something that blocks ads, turn it off for this page
        3. Wait until the "not a robot" check is done, then press send once
        4. If nothing happens, do the same in another browser or on your phone
        5. Once the page says that it is sent, wait for the email
    .question = Did it say so, and has the email come?
    .worked = It came
    .not_worked = Not yet
    .name = request never went out
    .desk = See whether the send log has a request at that time. If not, have it sent from another browser.

fix-mail_app_stale =
    .title = 📥 Let's look at your mailbox in a browser
    .why = Your mail app may not be fetching new email.
    .steps =
        1. Pull the list in your mail app down to load new email
        2. If it is not there, open your email provider's site in a browser and sign in
        3. Search for "{ $service }" (in spam, too)
        4. If you find it, open the link in the newest email
    .question = Did it turn up?
    .worked = It turned up
    .not_worked = Can't find it
    .name = mail app not fetching
    .desk = See in the send log whether it was delivered. If so, have the mailbox looked at in a browser, not the app.

fix-forwarding_rejected =
    .title = 📥 Let's look in the mailbox before forwarding
    .meaning = Before email is accepted, it is checked whether it really comes from its sender. Forwarded email comes from the server in between and may fail that check.
    .why = Forwarded email may fail the check of its sender and be refused by the mailbox it goes to.
    .steps =
        1. Open the original mailbox in a browser and look for "{ $service }" (in spam, too)
        2. If it is not there, set forwarding to keep a copy in the original mailbox
        3. At { $reset }, ask for the reset email once
        4. Open it in the original mailbox, not where it is forwarded to
        5. If you can't open the original mailbox, talk to a person from support about an address without forwarding
    .question = Was it in the original mailbox?
    .worked = It was there
    .not_worked = Not there
    .name = forwarded email refused
    .desk = See in the send log for a refusal (SPF, DMARC) by the second mailbox. Ask for an address without forwarding.

fix-account_missing =
    .title = 💬 Let's find out how your account stands
    .why = The page says "sent" whatever address you enter. A person from support can look up how your account stands.
    .steps =
        1. Search your mail for "{ $service }"
        2. See if a mail says that the account was closed or suspended
        3. If you find none, leave it to a person from support
    .question = Is it solved?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = state of the account to be checked
    .desk = Look up the address the user gave: is the account suspended, closed or not there?

fix-domain_blocked =
    .title = ⚙️ Let's stop blocking { $domain }
    .why = While it is blocked, the mail does not reach your inbox.
    .why-icloud = Blocks and rules keep mail out of your inbox. Some mail is stopped before it reaches any folder.
    .why-outlook = Blocks and rules keep mail out of your inbox.
    .steps =
        1. In your mail settings, open the list of blocked senders
        2. If { $domain } or { $sender } is there, remove it
        3. At { $reset }, ask for the mail once
        4. When it comes, open only the newest mail
    .steps-gmail =
        1. In a browser, best on a computer, open Gmail's settings and look at filters and blocked senders
        2. If { $domain } or { $sender } is there, remove it
        3. At { $reset }, ask for the mail once
        4. When it comes, open only the newest mail
    .steps-yahoo_jp =
        1. In a browser, open the settings of Yahoo! JAPAN Mail and look at refused senders and sorting rules
        2. If { $domain } or { $sender } is there, remove it
        3. At { $reset }, ask for the mail once
        4. When it comes, open only the newest mail
    .steps-icloud =
        1. In your iPhone's settings, take { $sender } off the people you blocked
        2. Open iCloud Mail in a browser and remove any rule that moves or deletes mail from { $domain }
        3. At { $reset }, ask for the mail once
        4. When it comes, open only the newest mail
    .steps-outlook =
        1. Open Outlook in a browser and go to the junk mail settings
        2. Take { $domain } off the blocked senders and add it to the safe ones
        3. If a Sweep rule clears away { $sender }, remove it
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .question = Has it come?
    .worked = It came
    .not_worked = Not yet
    .name = sender blocked by mail settings
    .desk = See in the send log whether it was delivered. If so, ask for a picture of the block list and rules.

fix-mailbox_full =
    .title = ⚙️ Let's make room in your mailbox
    .why = As long as it is full, new mail does not get in.
    .why-docomo = When docomo mail is full, the oldest mails go. Let's make room and try.
    .why-softbank = When an i.softbank.jp mailbox is full, the oldest mails go. Let's make room and try.
    .why-gmail = Gmail shares its free 15 GB with Google Drive and Photos. Let's start with mail.
    .why-yahoo_jp = As long as it is full, new mail does not get in. Spam counts towards the limit too.
    .why-icloud = iCloud's free 5 GB are shared with photos and more. Let's start with mail.
    .steps =
        1. Delete mail you don't need, large attachments first
        2. Empty the trash
        3. At { $reset }, ask for the mail once
        4. When it comes, open only the newest mail
    .steps-gmail =
        1. Delete mail you don't need (if that is not enough, things you don't need in Drive or Photos)
        2. Empty the trash
        3. At { $reset }, ask for the mail once
        4. When it comes, open only the newest mail
    .steps-yahoo_jp =
        1. Delete mail you don't need
        2. Look through 「迷惑メール」 (spam) for the reset mail, then clear that too
        3. Empty the trash
        4. At { $reset }, ask for the mail once
        5. When it comes, open only the newest mail
    .steps-icloud =
        1. Delete mail you don't need (if that is not enough, other things you don't need in iCloud)
        2. Empty the mail trash
        3. At { $reset }, ask for the mail once
        4. When it comes, open only the newest mail
    .question = Has it come?
    .worked = It came
    .not_worked = Not yet
    .name = mailbox full
    .desk = See in the send log for a "mailbox full" bounce. If there is one, have room made, then one new request.

fix-delivery_delay =
    .title = ⏳ Let's give it a little more time
    .why = Just after you ask, it can take { $delivery } to arrive. No need to sit and wait: I'll ask you then, and meanwhile we go on looking in other places.
    .why-uqmobile = On UQ mobile, email sent around the full hour may be late. No need to sit and wait: I'll ask you then, and meanwhile we go on looking in other places.
    .steps =
        1. Don't ask again (the link in the first email would stop working)
        2. When it comes, open only the newest email
    .question = Has it come by now?
    .worked = It's here already
    .not_worked = Already waited that long
    .later = Wait: { $until }
    .waiting =
        ⏳ I'll ask you at { $until }
        Until then, don't ask for another email. You can do something else. If it comes sooner, open its link.
    .name = delivery delay
    .desk = See in the send log when it was sent and whether it is being retried. Say how long to wait.

fix-rate_limited =
    .title = ⏳ Let's stop asking and wait a while
    .why = After many requests in a row, the service may stop sending. That usually ends after { $rate_limit }. No need to sit and wait: I'll ask you then, and meanwhile we go on looking in other places.
    .steps =
        1. Until then, don't ask again
        2. If an email has already come, open only the newest one
    .question = Has one come already?
    .worked = It's here already
    .not_worked = Already waited that long
    .later = Wait: { $until }
    .waiting =
        ⏳ I'll ask you at { $until }
        Until then, don't ask for a reset email. You can close this screen.
    .name = sending paused after many requests
    .desk = See in the send log how often and when it was asked for. Say until when not to ask again.

fix-system_error =
    .title = ⏳ Let's wait until the trouble is over
    .why = The service may not be able to send right now. Let's give it { $outage }. No need to sit and wait: I'll ask you then, and meanwhile we go on looking in other places.
    .steps =
        1. Until then, don't ask again
        2. Meanwhile, look for notices at { $site }
    .question = Has it come by now?
    .worked = It's here already
    .not_worked = Already waited that long
    .later = Wait: { $until }
    .waiting =
        ⏳ I'll ask you at { $until }
        Until then, don't ask for a reset email. You can close this screen.
    .name = service busy or out of order
    .desk = See in the send log whether mail to others went out then. If not, say when it should work again.

fix-app_outdated =
    .title = 📲 Let's update the app
    .why = With an old app, the reset may not go through.
    .steps =
        1. Update "{ $service }" in the App Store or Google Play
        2. Open the app and ask for the reset mail once
        3. When it comes, open only the newest mail
    .question = Has it come?
    .worked = It came
    .not_worked = Not yet
    .name = app out of date
    .desk = Ask for the app's version. Have one mail asked for in a browser, and see whether the send log shows it.

fix-mail_forwarded =
    .title = 📥 Let's see if the mail was moved elsewhere
    .why = A forwarding rule, a filter or a mail program on a computer may have taken it.
    .why-outlook = A forwarding or sorting rule may have moved or deleted it.
    .steps =
        1. Search all your folders for "{ $service }"
        2. Look in any mailbox you forward to, and in the mail program on your computer
        3. If you find it, open only the newest mail
    .steps-gmail =
        1. Open All Mail in Gmail and look for "{ $service }" (look in the trash too)
        2. Open Gmail's settings on a computer and look at forwarding and filters
        3. Look in the mailbox it forwards to, and in the mail program on your computer
        4. If you find it, open only the newest mail
    .steps-yahoo_jp =
        1. Look for "{ $service }" in all folders of Yahoo! JAPAN Mail (the trash too)
        2. In its settings, look at sorting rules and forwarding
        3. Look in the mailbox it forwards to, and in the mail program on your computer
        4. If you find it, open only the newest mail
    .steps-icloud =
        1. Look for "{ $service }" in all folders of your mail app (the trash too)
        2. Open iCloud Mail's settings in a browser and look at forwarding and rules
        3. Look in the mailbox it forwards to
        4. If you find it, open only the newest mail
    .steps-outlook =
        1. Look for "{ $service }" in all folders of Outlook (deleted mail too)
        2. Open Outlook's settings in a browser and look at rules and forwarding
        3. Look in the mailbox it forwards to, and in the mail program on your computer
        4. If you find it, open only the newest mail
    .question = Did it turn up?
    .worked = It turned up
    .not_worked = Can't find it
    .name = moved by forwarding or a rule
    .desk = See in the send log whether it was delivered. If so, ask for a picture of forwarding and rules.

fix-social_login =
    .title = 🔑 Let's sign in with your usual service's button
    .why = An account started through Google, Apple, LINE or the like usually has no password to reset, so no mail is sent.
    .why-gmail = An account started through Google usually has no password to reset, so no mail is sent.
    .why-yahoo_jp = An account started through Yahoo! JAPAN or the like usually has no password to reset, so no mail is sent.
    .why-icloud = An account started through Apple usually has no password to reset, so no mail is sent.
    .why-outlook = An account started through Microsoft or the like usually has no password to reset, so no mail is sent.
    .steps =
        1. Open the login page of "{ $service }"
        2. Tap the button of the service you registered with: Google, Apple, LINE or another
        3. Choose your account there
    .steps-gmail =
        1. Open the login page of "{ $service }"
        2. If there is a Google button, tap it and choose this Gmail account
        3. If not, think back: was it Apple, LINE or another button?
    .steps-yahoo_jp =
        1. Open the login page of "{ $service }"
        2. If there is a Yahoo! JAPAN button, tap it and choose your usual ID
        3. If not, think back: was it Google, LINE or another button?
    .steps-icloud =
        1. Open the login page of "{ $service }"
        2. If there is an Apple button, tap it and go on with your usual account
        3. If not, think back: was it Google, LINE or another button?
    .steps-outlook =
        1. Open the login page of "{ $service }"
        2. If there is a Microsoft button, tap it and choose this address
        3. If not, think back: was it Google, LINE or another button?
    .question = Are you signed in?
    .worked = I'm in
    .not_worked = It didn't work
    .name = signs in through another service
    .desk = Look up whether the account signs in through another service. If so, have that button used.

fix-sender_suppressed =
    .title = 💬 Let's have support see if sending is blocked
    .why = If a mail to you once bounced, the service may have stopped sending to your address. Only a person from support can look that up and lift it.
    .steps =
        1. See if other mail from "{ $service }" stopped coming at some point too
        2. Leave it to a person from support, and tell them what you saw
    .question = Is it solved?
    .worked = It's solved
    .not_worked = Not solved yet
    .name = address may be on a suppression list
    .desk = Look up earlier bounces and whether sending is stopped. If so, lift it and send one mail.
