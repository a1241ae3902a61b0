### The phone route: no SMS code comes.

symptom-sms_missing =
    .label = The SMS hasn't come
    .name = the SMS with the code has not arrived
    .desk = Look up whether a phone number is registered, and in the send log whether an SMS went out.

fix-phone_not_registered =
    .title = ✉️ Let's reset by mail
    .why = Reset by SMS works only if you added your phone number beforehand. If you don't remember doing that, mail is the surer way.
    .steps =
        1. Open the reset page: { $reset }
        2. Type your registered address and send it once
        3. Open the link in the newest mail
        4. If you can't see a mail, look in the spam folder too
    .question = Did the reset by mail work?
    .worked = It worked
    .not_worked = It didn't
    .name = phone number not registered
    .desk = Look up whether a phone number is registered. If not, lead the user through the reset by mail.

fix-phone_changed =
    .title = 📱 See if your old number still works
    .why = If the account still has your old number, no code will reach your new one.
    .steps =
        1. If you still have the phone with the old number, ask for one code with that number
        2. If not, ask once for a reset mail: { $reset }
        3. Reset with the newest code or link
        4. Once you're in, change the registered number to your new one
    .question = Did the reset work?
    .worked = It worked
    .not_worked = It didn't
    .name = phone number changed
    .desk = Ask whether the last two digits registered are those of today's number. If not, check the identity.

fix-phone_typo =
    .title = 📱 Type your phone number again
    .why = With one wrong digit, the code can't reach you.
    .steps =
        1. Not sure of your number? Look it up in your phone's settings
        2. Type it the way the example on the reset page does
        3. Compare it digit by digit before you send
        4. Ask once for a code, and use the newest one
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = phone number mistyped
    .desk = See in the send log where the SMS went. If that is not the registered number, have it typed again.

fix-sms_blocked =
    .title = ⚙️ Turn off what stops texts for now
    .why = Settings that keep spam texts away can stop codes too.
    .why-docomo = 「危険SMS拒否設定」 (refuse dangerous texts) is on from the start. Settings that refuse other texts may stop codes as well.
    .why-au = 「迷惑SMSブロック」 (spam text block) is on from the start, and very rarely stops a text you need.
    .why-softbank = Spam text settings, or refusing texts from abroad, can stop codes too.
    .why-ymobile = Spam text settings, or refusing texts with links, can stop codes too.
    .why-rakuten = 「迷惑SMS拒否設定」 (refuse spam texts) is on from the start. A text it stopped cannot be read later, so turn it off and ask again.
    .why-mvno = On a low-cost SIM or a plan like ahamo, settings of the network behind it can stop codes too.
    .steps =
        1. In your carrier's app or member page, open the settings for refusing texts or blocking spam
        2. If texts from abroad or from unknown numbers are refused, turn that off for now
        3. Look at your phone's own block list and unblock numbers you don't recognize for now
        4. Ask once for a code, and use the newest one
        5. When it arrives, put the settings back
    .steps-docomo =
        1. In My docomo, open 「SMS拒否設定」 (refuse texts)
        2. If all texts, or texts from abroad or from other carriers, are refused, turn that off for now
        3. If none of these is on, turn 「危険SMS拒否設定」 (refuse dangerous texts) off for now
        4. Ask once for a code, and use the newest one
        5. When it arrives, put the settings back
    .steps-au =
        1. Open the settings for au's 「迷惑SMSブロック」 (spam text block)
        2. Turn it off for now
        3. Ask once for a code, and use the newest one
        4. When it arrives, turn the block back on
    .steps-softbank =
        1. In My SoftBank, open 「メール設定」 (mail settings), then 「迷惑メール対策」 (spam protection)
        2. If 「迷惑SMSフィルター」 (spam text filter) or 「URLリンク付きSMSの拒否」 (refuse texts with links) is on, turn it off for now
        3. If texts (電話番号メール) are refused, even only from abroad, turn that off for now
        4. Ask once for a code, and use the newest one
        5. When it arrives, put the settings back
    .steps-ymobile =
        1. On Y!mobile's customer page, open the settings about spam
        2. If 「迷惑SMSフィルター」 (spam text filter) or 「URLリンク付きSMSの拒否」 (refuse texts with links) is on, turn it off for now
        3. If texts from abroad are refused, turn that off for now
        4. Ask once for a code, and use the newest one
        5. When it arrives, put the settings back
    .steps-rakuten =
        1. In 「my 楽天モバイル」 (my Rakuten Mobile), open 「契約プラン」 (plan)
        2. Turn 「迷惑SMS拒否設定」 off for now
        3. Ask once for a code
        4. Look both in your phone's messages app and in Rakuten Link
        5. When it arrives, turn the setting back on
    .steps-mvno =
        1. On your provider's member page, open the settings for refusing texts or blocking spam (for ahamo, that is My docomo)
        2. Turn off what is on for now. If you can't, ask the provider
        3. Look at your phone's own block list and unblock numbers you don't recognize for now
        4. Ask once for a code, and use the newest one
        5. When it arrives, put the settings back
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = texts refused by a setting
    .desk = See in the send log whether the text was refused. If so, ask for a picture of the blocking settings.

fix-sms_spam_folder =
    .title = 📱 Look among your filtered messages
    .why = An SMS from an unknown number may be put in a separate list.
    .steps =
        1. Open your SMS app
        2. Look in its spam list, or its list of unknown senders
        3. If you use +Message (+メッセージ) and 「連絡先未登録者をフィルタリング」 (filter unknown senders) is on in its settings, turn it off for now
        4. If a code is there, enter the newest one right away
        5. If it has expired, ask once for a new code and look in the same place
    .question = Could you use a code?
    .worked = It worked
    .not_worked = It didn't
    .name = SMS filed as spam
    .desk = See in the send log whether the SMS was delivered. If so, have the filtered messages looked at.

fix-sms_other_app =
    .title = 📱 Look in your other messages apps
    .why = When a phone has more than one app for texts, a code may land in the one you don't use.
    .why-rakuten = With Rakuten Mobile, a text may land in Rakuten Link or in your phone's messages app.
    .steps =
        1. Open every messages app on your phone (such as Messages and +Message)
        2. Look at the newest message in each (its notifications may be off)
        3. If the code is there, enter it right away
        4. If it has expired, ask once for a code and look in the same app
    .steps-rakuten =
        1. Open Rakuten Link and look for new messages
        2. Open your phone's messages app and look there, too
        3. If the code is there, enter it right away
        4. If it has expired, ask once for a code and look in both apps
    .question = Did you find the code?
    .worked = I found it
    .not_worked = Can't find it
    .name = text landed in another app
    .desk = See in the send log whether the text was delivered. If so, have Rakuten Link or other apps looked at.

fix-sms_delay =
    .title = ⏳ Let's give it a little more time
    .why = A text can be { $delivery } late. No need to sit and wait: I'll ask you then, and meanwhile we go on looking in other places.
    .steps =
        1. Don't ask again (the first code may stop working)
        2. Keep the page that asks for the code open
        3. When the code comes, enter it right away
    .question = Has it come by now?
    .worked = It's here already
    .not_worked = Already waited that long
    .later = Wait: { $until }
    .waiting =
        ⏳ I'll ask you at { $until }
        Until then, don't ask for another code. If it comes sooner, enter it right away.
    .name = SMS delayed
    .desk = See in the send log when the SMS went out and what became of it. Say how long to wait.

fix-sms_no_reception =
    .title = 📱 Check your phone's signal
    .why = SMS comes over the mobile network. With Wi-Fi alone, it may not arrive.
    .steps =
        1. If airplane mode is on, turn it off
        2. Go where you have mobile signal
        3. Check that the number you entered can get SMS: a landline can't, and a data-only SIM may not
        4. If your phone is nearly full, delete what you don't need
        5. Ask once for a code, and use the newest one
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = phone cannot receive SMS (signal, SIM, number)
    .desk = See in the send log whether the SMS failed. Ask about flight mode, no signal, a contract without SMS.

fix-sms_limit =
    .title = ⏳ Let's stop and wait for a while
    .why = After many requests, codes may stop for a while. That usually ends after { $rate_limit }. No need to sit and wait: I'll ask you then, and meanwhile we go on looking in other places.
    .steps =
        1. Until then, don't ask again
        2. After that, ask once for a code
        3. Enter the newest code right away
    .question = Has it come by now?
    .worked = It's here already
    .not_worked = Already waited that long
    .later = Wait: { $until }
    .waiting =
        ⏳ I'll ask you at { $until }
        Until then, don't ask for any codes. You can close this screen.
    .name = too many codes requested
    .desk = See in the send log how often and when codes were asked for. Say until when not to ask again.

fix-sms_voip_number =
    .title = 📱 See if your number can get codes
    .meaning = It means a phone number used through an app or the internet: Google Voice, Skype, or a Japanese number that begins with 050.
    .why = Codes often cannot be sent to internet numbers such as Google Voice, Skype or 050 numbers, even if ordinary texts reach them.
    .steps =
        1. Check that the number you registered comes from a mobile carrier
        2. If it is an internet number, reset by email: { $reset }
        3. Once you're in, change the registered number to one from a mobile carrier
        4. If email is no way either, talk to a person from support
    .question = Did the reset work?
    .worked = It worked
    .not_worked = It didn't
    .name = internet phone number (VoIP)
    .desk = Look up whether the number is VoIP or 050. If so, use email, or check the identity and change the number.

fix-sms_second_sim =
    .title = 📱 See if the line you registered is on
    .why = With two numbers on one phone, one line may be off, and its texts do not come.
    .steps =
        1. In your phone's settings, open the part about mobile networks or SIMs
        2. If the line of your registered number is off, turn it on
        3. Check that this is the number you entered on the reset page
        4. Ask once for a code, and use the newest one
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = other number, or its line is off
    .desk = Check the registered number. Ask whether its line is on and which of the two numbers was entered.

fix-sms_just_ported =
    .title = 📱 See if texts work on your new line
    .why = Just after a change of carrier or SIM, texts may start working later than the rest.
    .steps =
        1. Turn your phone off and on again
        2. Have somebody send you a text
        3. If that doesn't come either, ask your new carrier whether texts work yet
        4. See if a setting that stops spam texts is on for the new line
        5. Once texts come, ask once for a code
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = texts not working yet after a switch
    .desk = Ask when and to which carrier they switched. If the text failed, have another text tried.
