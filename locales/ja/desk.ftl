### The case: what the user is told of it, and what the support team reads and presses in its topic.

## To the user.
case =
    .step = 担当者から、これを試してほしいとのことです。
    .writes = 📨 受付番号 { $case } の相談が続いています。ここに書いたことは、担当者に届きます。
    .reads = 📨 受付番号 { $case } の相談も続いています。ここに書いたことはこのチャットで読み取り、読み取れないときは担当者に届けます。
    .received = 📨 担当者に届けました。{ $promise }までに、このチャットでお返事します。
    .passed_on = 📨 読み取れなかったので、担当者に届けました（受付番号 { $case }）。{ $promise }までに、このチャットでお返事します。
    .passed_on_unseen = 📨 ここでは中身を見られないので、担当者に届けました（受付番号 { $case }）。{ $promise }までに、このチャットでお返事します。
    .given_back = ここからは、またボットがお手伝いします。いま困っていることを、下のボタンで選んでください。
    .claimed = 💬 担当者が確認を始めました。返事は、このチャットに届きます。
    .late = ⏳ お待たせしています。まだ担当者が返事をできていません。{ $promise }までにお返事します。
    .held_up = ⏳ いま担当者につながりにくくなっています。書いていただいたことは残っていて、つながりしだい届きます。送り直さなくて大丈夫です。
    .not_fetched = 📎 { $what } { $name }: Telegram から取り出せず、担当者に届いていません。必要なときは、このチャットにもう一度送ってください。
    .from_agent =
        👤 担当者

        { $text }
    .from_agent_media = 👤 担当者から
    .edited =
        👤 担当者（書き直しました）

        { $text }
closed =
    .title = 💬 担当者が、この件を完了にしました
    .question = 解決しましたか？
    .solved = 解決した
    .not_solved = まだ解決していない

## A code that proves on the phone whose case it is.
code =
    .given =
        🔢 電話で担当者に伝える番号です

        受付番号: { $case }
        確認コード: { $code }

        コードは{ $seconds }秒ごとに変わります。電話で聞かれたときだけ、伝えてください。パスワードやSMSのコードは、担当者も聞きません。
    .no_phone = 💬 電話の窓口はありません。担当者は、このチャットでお返事します。
    .no_case = 🔢 確認コードは、担当者につながったあとに使えます。担当者に相談するには /human と送ってください。

## On the user's or the agent's own message, where a sign is not enough.
mark =
    .delivered = ✅ 届きました
    .failed_blocked = ❌ 届きませんでした: 利用者がボットをブロックしています
    .failed_gone = ❌ 届きませんでした: 相手のアカウントが、もうありません
    .failed_too_long = ❌ 届きませんでした: 長すぎます。分けて送ってください
    .failed_too_old = ❌ 古いので、もう書き直せません。新しく送ってください
    .failed_not_found = ❌ 届きませんでした: メッセージやファイルを取り出せません。消されたか、書いた場所でコピーが止められています。もう一度、または別の方法で送ってください
    .failed_sealed = ❌ 届きませんでした: 送る前にボットのトークンが変わりました。もう一度送ってください
    .failed_other = ❌ 届きませんでした: Telegram が受け取りませんでした。書き直して送ってください

## In the topic. { $agent } is the name of a member of the team, { $text } a cause, a reason or a number.
desk =
    .opened = 引き継ぎました
    .rejoined = 🔁 利用者がボットで続きを試し、また担当者を呼びました。上の内容を新しくしました。
    .claimed = 🙋 { $agent } さんが担当します
    .reminded = ⏰ 利用者が{ $span }待っています。担当する人は「担当する」を押してください。
    .step = ▶️ { $agent } さんが「{ $text }」を試してほしいと伝えました。結果はここに出ます。
    .worked = ✅ 「{ $text }」を試して、うまくいったそうです
    .not_worked = ✖️ 「{ $text }」を試しましたが、うまくいかなかったそうです
    .given_back = ↩️ { $agent } さんが利用者をボットに戻しました
    .closed = 🏁 { $agent } さんが完了にしました
    .closed_reason = 🏁 { $agent } さんが完了にしました: { $text }
    .reopened = 🔓 { $agent } さんが、もう一度開きました
    .unsolved = 🔓 利用者は「まだ解決していない」と答えました。もう一度開きました。
    .rated = ⭐ 利用者の評価: { $text } / 5
    .assigned = 👉 { $agent } さんが、担当を { $text } さんに変えました
    .unassigned = 👉 { $agent } さんが、担当を外しました。いまはだれも担当していません。
    .snoozed = 💤 { $agent } さんが { $when } まで後回しにしました。利用者が書くと、その前に戻ります。
    .woke = 🔔 後回しの時間が終わりました
    .woken = 🔔 { $agent } さんが後回しをやめました
    .tagged = 🏷️ { $agent } さんがタグ「{ $text }」を付けました
    .untagged = 🏷️ { $agent } さんがタグ「{ $text }」を外しました
    .left = 🚫 利用者がボットをブロックしました。解除されるまで、何も届きません。
    .back = 🔔 利用者がブロックを解除しました。また届きます。
    .account_shown = 🔑 { $agent }さんがアカウントを見ました
    .account_asked = 🔑 { $agent } さんが、どのアカウントかを利用者に尋ねました。答えが届くと、ここに出ます。
    .account_given = 🔑 利用者がアカウントを伝えました。見られるのは、この件を担当している人だけです。
    .cause_asked = 原因は何でしたか？ 答えなくても、完了のままです。
    .cause_told = 🔎 { $agent } さんの答えた原因: { $text }
    .message = { $name }: { $text }
    .media = { $name }
    .edited = （書き直し）{ $name }: { $text }
    .contact = { $name }: （連絡先が送られました。中身は受け取っていません）
    .location = { $name }: （位置情報が送られました。中身は受け取っていません）
    .other = { $name }: （受け取れない種類のものが送られました）
    .nobody = 名前なし
    .withheld =
        📎 { $name }（大きすぎるため、名前を伏せて渡せません）
        { $caption }
    .not_fetched =
        📎 { $what } { $name }: Telegram から取り出せませんでした。必要なら送り直してほしいと、利用者に伝えました。
        { $text }
    .lost = 📎 利用者の写真かファイルを取り出せませんでした。送り直してもらってください。
    .continued = 🔁 前のトピックがなくなったので、ここで続けます。これまでの会話は「会話の記録」で見られます。

## Buttons under the packet. Two share a row.
control =
    .claim = 🙋 担当する
    .taken = 🙋 { $agent }
    .step = ▶️ 試してもらう
    .transcript = 📄 会話の記録
    .close = 🏁 完了にする
    .reopen = 🔓 もう一度開く
    .account = 🔑 アカウントを見る
    .account_ask = 🔑 アカウントを尋ねる

## Commands in the topic, as the menu shows them.
order =
    .claim = この件を担当する
    .note = チームだけのメモを残す
    .reply = 用意した返事を送る
    .step = 利用者に対処を試してもらう
    .back = 利用者をボットに戻す
    .close = 完了にする（理由も書けます）
    .cause = 原因を記録する（完了のあと）
    .reopen = もう一度開く
    .transcript = 会話の記録をファイルで受け取る
    .help = 使いかた

hint =
    .elsewhere = このコマンドは、それぞれの件のトピックの中で使います。
    .anonymous = 匿名の管理者として書いた文は、送られません。グループの管理者設定で「匿名で送信」を切ってください。
    .forward = 転送された文は、利用者に送られません。本文を自分で書いて送ってください。
    .via_bot = ほかのボットを通した文は、利用者に送られません。本文を自分で書いて送ってください。
    .not_member = このグループのメンバーだけが操作できます。
    .stale = このボタンは、もう使えません。いちばん上の固定メッセージのボタンを使ってください。
    .note = /note のあとにメモを書いてください。利用者には見えません。
    .replies = /reply のあとにキーを書くと、利用者の言語で送られます。
    .step = どの対処を試してもらいますか？ 結果はここに出ます。
    .step_none = /step のあとに原因の名前（spam_folder など）を書いてください。
    .cause = 何が原因だったかを、/cause のあとに短く書いてください。伏せ字にして残し、利用者には見えません。
    .transcript = 📄 { $case } の会話の記録（伏せ字済み）
    .account =
        🔑 { $text }

        見えるのはあなただけです。見たことは記録されます。
    .help =
        ふつうに書くと、利用者に届きます。写真、ファイル、返信、書き直しも届きます。
        👀 受け取りました　👍 届きました　❌ 届きませんでした

        /claim 担当する
        /note メモ（利用者には見えません）
        /reply 用意した返事
        /step 対処を試してもらう
        /back ボットに戻す
        /close 完了にする
        /cause 原因を記録する
        /reopen もう一度開く
        /transcript 会話の記録
    .unknown = 知らないコマンドなので、何も送っていません。/help で使いかたが出ます。
    .refused_claimed = { $agent } さんがもう担当しています。
    .refused_yours = もうあなたの担当です。
    .refused_closed = この件は完了しているので、何も変えていません。/reopen でもう一度開けます。
    .refused_not_closed = この件は開いています。
    .refused_too_late = 完了から3日たったので、もう開けません。利用者がまた担当者を呼ぶと、新しい件になります。
    .refused_gone = この件は消去されたので、何も送っていません。このトピックもまもなく消えます。
    .refused_not_yours = アカウントを見たり尋ねたりできるのは、この件を担当している人だけです。
    .refused_no_account = アカウントはありません。利用者が書かなかったか、一度完了したため消えています。
    .refused_named = アカウントはもう届いています。利用者には尋ねていません。
    .refused_unopened = ボットのトークンが変わったため、アカウントを開けません。利用者に、はじめからやり直してもう一度書いてもらってください。
    .refused_promised = 約束した回答の時刻が近いため、後回しにできません。先に利用者へ返信してください。
    .refused_full = タグはこれ以上付けられません。

## Below the packet's heading: how support handles the case.
held =
    .snoozed = 💤 { $when } まで後回し
    .tags = 🏷️ { $tags }
