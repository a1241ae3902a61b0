### 障害のお知らせ。話している人が読みます。

incident =
    .title = ⚠️ いま、届きにくくなっています
    .noticed = { $where }で{ $since }から障害が起きているようです。
    .noticed_all = { $since }から障害が起きているようです。
    .by_hand = { $where }で{ $since }から障害が起きています。
    .by_hand_all = { $since }から障害が起きています。
    .yes_noticed = はい。{ $where }で{ $since }から障害が起きているようです（{ $what }）。
    .yes_noticed_all = はい。{ $since }から障害が起きているようです（{ $what }）。
    .yes_by_hand = はい。{ $where }で{ $since }から障害が起きています（{ $what }）。
    .yes_by_hand_all = はい。{ $since }から障害が起きています（{ $what }）。
    .words = 📣 { $words }
    .steps =
        おさまるまで、送り直さずにお待ちください。
        「おさまったら知らせる」を押すと、おさまったときにここへお知らせします。
    .waiting = おさまったら、ここへお知らせします。それまで何もしなくて大丈夫です。
    .wait = おさまったら知らせる
    .came = 届いた
    .onward = 待たずに調べる
    .at = { $where }（{ $what }）
    .everywhere = 全体（{ $what }）
    .desk_noticed = ⚠️ { $which }で、{ $since }から障害が起きているようです。{ $people }人が来ています。新しく来た人には先にお知らせします。`todoku incident` かコンソールで、言葉を足したり閉じたりできます。
    .desk_by_hand = ⚠️ { $which }の障害を登録しました（{ $since }から）。新しく来た人には先にお知らせします。
    .desk_over = ✅ { $which }の障害は{ $until }に終わりました。待っている人にお知らせします。

over =
    .title = ✅ 障害はおさまったようです
    .why = お待たせしました。
    .steps =
        1. 再設定ページで、再設定メールを1回だけ送る
        2. { $delivery }待って、いちばん新しいメールを開く
    .steps-sms_missing =
        1. 再設定ページで、コードを1回だけ送る
        2. いちばん新しいSMSのコードを使う
    .question = 届きましたか？
