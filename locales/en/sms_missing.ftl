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
    .desk = Check on the phone whether the registered number is today's. If not, check the identity.

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
    .title = ⚙️ Check the settings that block SMS
    .why = Settings that keep spam SMS away can stop codes too.
    .why-au = au's 「迷惑SMSブロック」 (spam SMS block) is on from the start, and very rarely stops an SMS you need.
    .why-softbank = Refusing SMS (電話番号メール), or a strong spam filter, can stop codes too.
    .steps =
        1. In your phone company's app or member page, open the settings for refusing SMS or blocking spam SMS
        2. If SMS from abroad or from unknown numbers are refused, turn that off for now
        3. Look at your phone's own block list and unblock numbers you don't recognize for now
        4. Ask once for a code, and use the newest one
        5. When it arrives, put the settings back
    .steps-docomo =
        1. Open docomo's 「SMS拒否設定」 (refusing SMS)
        2. If 「SMS一括拒否」 (refuse all SMS) is on, turn it off for now
        3. If SMS from abroad or from other Japanese companies are refused, turn that off too
        4. Ask once for a code, and use the newest one
        5. When it arrives, put the settings back
    .steps-au =
        1. Open the settings for au's 「迷惑SMSブロック」 (spam SMS block)
        2. Turn it off for now
        3. Ask once for a code, and use the newest one
        4. When it arrives, turn the block back on
    .steps-softbank =
        1. In My SoftBank, open 「メール設定」 (mail settings), then 「迷惑メール対策」 (spam protection)
        2. If SMS (電話番号メール) are refused, even only from abroad, turn that off for now
        3. If the spam filter is at 「強」 (strong), set it to 「標準」 (standard)
        4. Ask once for a code, and use the newest one
        5. When it arrives, put the settings back
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .name = SMS refused by a setting
    .desk = See in the send log whether the SMS was refused. If so, ask for a picture of the blocking settings.

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

fix-sms_delay =
    .title = ⏳ Waiting is likely faster right now
    .why = An SMS can be late. If you ask for another code, the first one may stop working.
    .steps =
        1. Keep the page that asks for the code open
        2. Wait { $delivery }
        3. When the code comes, enter it right away
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .later = Ask me later
    .waiting =
        ⏳ I'll ask you again at { $until }.
        Until then, wait and don't ask for another code. If it comes sooner, enter it right away.
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
    .why = After many requests, codes may stop for a while. Waiting is the quickest way out.
    .steps =
        1. Don't ask again. Wait { $rate_limit }
        2. After that, ask once for a code
        3. Enter the newest code right away
    .question = Did a code arrive?
    .worked = It arrived
    .not_worked = Not yet
    .later = Ask me later
    .waiting =
        ⏳ I'll get back to you at { $until }.
        Until then, don't ask for any codes.
    .name = too many codes requested
    .desk = See in the send log how often and when codes were asked for. Say until when not to ask again.
