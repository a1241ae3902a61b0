### The phone route: no SMS code comes.

symptom-sms_missing =
    .label = SMS code hasn't arrived
    .name = the text with the code has not arrived
    .desk = Look up whether a phone number is registered, and in the send log whether a text went out.

fix-phone_not_registered =
    .title = ✉️ Let's reset by email
    .why = Texts only work if you registered a phone number.
    .steps =
        1. On the reset page, enter your registered address
        2. Request one reset email
        3. Open the link in the newest email
        4. If it isn't there, look in the spam folder, too
    .question = Did the reset work?
    .worked = It worked
    .not_worked = It didn't work
    .name = no phone number was registered
    .desk = Look up whether a phone number is registered. If not, guide the user through the reset by email.
    .again = Next time, you can also reset by text if you register a phone number.

fix-phone_changed =
    .title = 📱 Use your old number, or reset by email
    .why = If the account has your old number, no code reaches the new one.
    .steps =
        1. If you still have the old number, request one code for it
        2. If not, request one email on the reset page
        3. Reset with the newest code or link
        4. Once you're in, change the registered number to your new one
    .question = Did the reset work?
    .worked = It worked
    .not_worked = It didn't work
    .name = the account had the old phone number
    .desk = Ask whether the last two digits registered are those of today's number. If not, check the identity.
    .again = Next time, update the registered number when yours changes.

fix-phone_typo =
    .title = 📱 Let's type your phone number again
    .why = One wrong digit, and no code arrives.
    .steps =
        1. If you're unsure of your number, look it up in your phone's settings
        2. Type it the way the example on the page does
        3. Compare it digit by digit
        4. Request one code, and use the newest one
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = the phone number was mistyped
    .desk = Check in the send log where the text went. If not to the registered number, ask them to type it again.
    .again = Next time, check the number before you press Send.

fix-sms_blocked =
    .title = ⚙️ Let texts through for now
    .why = Settings against spam texts can stop codes, too.
    .why-docomo = 「危険SMS拒否」 (refuse dangerous texts) may have been switched on for you.
    .why-au = 「迷惑SMSブロック」 (spam text block) is on by default and may stop a real text.
    .why-softbank = Settings against spam texts or texts from abroad can stop codes, too.
    .why-ymobile = Settings against spam texts or texts with links can stop codes, too.
    .why-rakuten = A text that was stopped can't be read later, so turn this off first.
    .why-mvno = The network behind it can stop codes, too.
    .steps =
        1. In your carrier's app or member page, open the settings for refusing texts
        2. If texts from abroad or unknown numbers are refused, turn that off
        3. On your phone, unblock any blocked number you don't know
        4. Request one code, and use the newest one
        5. Either way, put the settings back afterwards
    .steps-docomo =
        1. In My docomo, open 「SMS拒否設定」 (Refuse texts)
        2. If all texts, or those from abroad or other carriers, are refused, turn that off
        3. If none of these is on, turn off 「危険SMS拒否」 (Dangerous texts)
        4. Request one code, and use the newest one
        5. Either way, put the settings back afterwards
    .steps-au =
        1. Open au's 「迷惑SMSブロック」 (Spam text block) and turn it off
        2. Request one code, and use the newest one
        3. When it arrives, turn it back on
    .steps-softbank =
        1. In My SoftBank, open 「メール設定」 (Mail settings), then 「迷惑メール対策」 (Spam)
        2. Turn off 「迷惑SMSフィルター」 (spam) and 「URLリンク付きSMSの拒否」 (texts with links)
        3. If texts by number are refused, even only from abroad, turn that off
        4. Request one code, and use the newest one
        5. Either way, put the settings back afterwards
    .steps-ymobile =
        1. In My Y!mobile's 「設定・サポート」 (Settings), open spam settings
        2. Turn off 「迷惑SMSフィルター」 (spam) and 「URLリンク付きSMSの拒否」 (texts with links)
        3. If texts from abroad are refused, turn that off
        4. Request one code, and use the newest one
        5. Either way, put the settings back afterwards
    .steps-rakuten =
        1. In 「my 楽天モバイル」 (my Rakuten Mobile), open 「契約プラン」 (Plan)
        2. Turn off 「迷惑SMS拒否設定」 (Refuse spam texts)
        3. Request one code
        4. Look in both Messages and Rakuten Link
        5. When it arrives, turn it back on
    .steps-mvno =
        1. On your provider's member page, open the settings for texts (for ahamo, My docomo)
        2. Turn off what is on (if you can't, ask the provider)
        3. On your phone, unblock any blocked number you don't know
        4. Request one code, and use the newest one
        5. Either way, put the settings back afterwards
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = a setting blocked the text
    .desk = Check in the send log whether the text was refused. If so, ask for a picture of the blocking settings.
    .again = Next time, turn that setting off for a moment, then request a code.

fix-sms_spam_folder =
    .title = 📱 Look in your messages app's other folders
    .why = Texts from unknown numbers may go to another folder.
    .steps =
        1. In the app where you read texts, open the spam folder
        2. On an iPhone, open Unknown Senders from the menu in Messages
        3. In +メッセージ (+Message), open the tab 「不明な差出人」 (Unknown senders)
        4. Enter the newest code right away
        5. If it has expired, request one code and look in the same place
    .question = Could you use a code?
    .worked = It worked
    .not_worked = It didn't work
    .name = the text went to another folder
    .desk = Check in the send log whether the text was delivered. If so, ask them to look in the filtered messages.
    .again = Next time, look in that folder first.

fix-sms_other_app =
    .title = 📱 Look in your other messages apps
    .why = A code may land in an app you don't usually use.
    .why-rakuten = A text may land in Rakuten Link or in Messages.
    .steps =
        1. Open every messages app on your phone, such as Messages and +Message
        2. Look at the newest message in each
        3. If the code is there, enter it right away
        4. If it has expired, request one code and look in the same app
    .steps-rakuten =
        1. Open Rakuten Link and look for new messages
        2. Look in your phone's Messages, too
        3. If the code is there, enter it right away
        4. If it has expired, request one code and look in both apps
    .question = Did you find the code?
    .worked = I found it
    .not_worked = I looked, it wasn't there
    .name = the text went to another app
    .desk = Check in the send log whether the text was delivered. If so, ask them to look in Rakuten Link or other apps.
    .again = Next time, look in that app first.

fix-sms_delay =
    .title = ⏳ Give it a little more time
    .why = A text can be { $delivery } late.
    .steps =
        1. Don't request another code while you wait (the first one may stop working)
        2. Keep the page that asks for the code open
        3. When the code arrives, enter it right away
    .question = Has it arrived by now?
    .worked = It's here already
    .not_worked = I've waited long enough
    .later = Message me at { $until }
    .waiting =
        ⏳ I'll check in with you at { $until }
        Until then, don't request another code. If it arrives sooner, enter it right away.
    .name = the text was delayed
    .desk = Check in the send log when the text went out and what became of it. Tell them how long to wait.
    .again = Next time, request one code and give it time.

fix-sms_no_reception =
    .title = 📱 Check your phone's signal
    .why = Texts come over the mobile network. Wi-Fi alone may not be enough.
    .steps =
        1. If airplane mode is on, turn it off
        2. Go where you have a mobile signal
        3. Check that it isn't a landline or a data-only SIM (texts may not reach those)
        4. If your phone is nearly full, delete what you don't need
        5. Request one code, and use the newest one
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = the phone couldn't receive texts
    .desk = Check in the send log whether the text failed. Ask about airplane mode, no signal, a contract without texts.
    .again = Next time, request the code where you have a mobile signal.

fix-sms_limit =
    .title = ⏳ Stop sending, and wait a while
    .why = After many requests, codes may stop for a while, usually { $rate_limit }.
    .steps =
        1. Until then, don't request any more codes
        2. After that, request one code
        3. Enter the newest code right away
    .question = Has it arrived by now?
    .worked = It's here already
    .not_worked = I've waited long enough
    .later = Message me at { $until }
    .waiting =
        ⏳ I'll check in with you at { $until }
        Until then, don't request any codes. You can close this screen.
    .name = codes were paused after many requests
    .desk = Check in the send log how often and when codes were requested. Tell them until when to wait.
    .again = Next time, request one code and give it time.

fix-sms_voip_number =
    .title = 📱 Check that your number can get codes
    .meaning = It means a phone number used through an app or the internet: Google Voice, Skype, or a Japanese number that begins with 050.
    .why = Codes may not reach internet numbers such as 050 numbers.
    .steps =
        1. Check that the number you registered comes from a mobile carrier
        2. If it's an internet number, reset by email on the reset page
        3. Once you're in, change it to a mobile carrier's number
        4. If you can't use email either, talk to a person
    .question = Did the reset work?
    .worked = It worked
    .not_worked = It didn't work
    .name = the number is an internet phone number
    .desk = Look up whether the number is VoIP or 050. If so, use email, or check the identity and change the number.
    .again = Next time, use a number from a mobile carrier.

fix-sms_second_sim =
    .title = 📱 Turn on the line you registered
    .why = With two numbers on one phone, one line may be off.
    .steps =
        1. In your phone's settings, open the part about mobile networks or SIMs
        2. If the line of your registered number is off, turn it on
        3. Check that it's the number you entered on the reset page
        4. Request one code, and use the newest one
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = the line of the registered number was off
    .desk = Check the registered number. Ask whether its line is on and which of the two numbers was entered.
    .again = Next time, turn on that line before you request a code.

fix-sms_just_ported =
    .title = 📱 Check that texts work on your new line
    .why = Right after a change, texts may start working later than the rest.
    .steps =
        1. Turn your phone off and on again
        2. Ask somebody to send you a text
        3. If that doesn't arrive either, ask your carrier whether texts work yet
        4. See if a setting that stops spam texts is on
        5. Once texts arrive, request one code
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = texts didn't work yet after a switch
    .desk = Ask when and to which carrier they switched. If the text failed, ask them to try another text.
    .again = Next time, test your texts right after a carrier switch.
