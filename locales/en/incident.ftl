### An outage: what users read.

incident =
    .title = ⚠️ Delivery is disturbed right now
    .noticed = There is probably an outage at { $where } since { $since }.
    .noticed_all = There is probably an outage since { $since }.
    .by_hand = There is an outage at { $where } since { $since }.
    .by_hand_all = There is an outage since { $since }.
    .yes_noticed = Yes, there is probably an outage at { $where } since { $since } ({ $what }).
    .yes_noticed_all = Yes, there is probably an outage since { $since } ({ $what }).
    .yes_by_hand = Yes, there is an outage at { $where } since { $since } ({ $what }).
    .yes_by_hand_all = Yes, there is an outage since { $since } ({ $what }).
    .words = 📣 { $words }
    .steps =
        Please wait until it is over, and don't send it again meanwhile.
        Press "Tell me when it's over", and I'll write to you here.
    .waiting = I'll write to you here when it is over. There is nothing you need to do until then.
    .wait = Tell me when it's over
    .came = It's here
    .onward = Look into it now
    .at = { $where } ({ $what })
    .everywhere = everywhere ({ $what })
    .desk_noticed = ⚠️ Probably an outage since { $since }: { $which }. { $people } people have come with it. Newcomers are told first. With `todoku incident` or in the console you can add words or close it.
    .desk_by_hand = ⚠️ An outage was entered, since { $since }: { $which }. Newcomers are told first.
    .desk_over = ✅ The outage is over since { $until }: { $which }. Everybody who waits is told.

over =
    .title = ✅ The outage seems to be over
    .why = Thank you for waiting.
    .steps =
        1. On the reset page, send the reset email once
        2. Wait { $delivery }, then open the newest email
    .steps-sms_missing =
        1. On the reset page, send the code once
        2. Use the code from the newest text message
    .question = Is it here?
