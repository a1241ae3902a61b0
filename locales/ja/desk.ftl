### The case: what the user is told of it, and what the support team reads in its topic.

## To the user.
case =
    .step = 担当者から、これを試してほしいとのことです。
    .given_back = 担当者から、続きはこちらでお手伝いするように頼まれました。いま困っていることを選んでください。
    .claimed = 💬 担当者が確認を始めました。返事は、このチャットに届きます。
    .late = ⏳ お待たせしています。まだ担当者が返事をできていません。{ $promise }までにお返事します。
    .from_agent =
        👤 担当者

        { $text }
    .from_agent_media = 👤 担当者から
    .edited =
        👤 担当者（書き直しました）

        { $text }
closed =
    .title = 💬 担当者が、この件を終わりにしました
    .question = 解決しましたか？
    .solved = 解決した
    .not_solved = まだ解決していない

## In the topic. { $agent } is the name of a member of the team, { $text } a cause, a reason or a number.
desk =
    .opened = 引き継ぎました
    .rejoined = 🔁 利用者がボットで続きを試し、また担当者を呼びました。上の内容を新しくしました。
    .claimed = 🙋 { $agent } さんが担当します
    .reminded = ⏰ 利用者が { $minutes } 分待っています
    .step = ▶️ { $agent } さんが「{ $text }」を試すように頼みました
    .worked = ✅ 「{ $text }」を試して、うまくいったそうです
    .not_worked = ✖️ 「{ $text }」を試しましたが、うまくいかなかったそうです
    .given_back = ↩️ { $agent } さんが利用者をボットに戻しました
    .closed = 🏁 { $agent } さんが終わりにしました
    .closed_reason = 🏁 { $agent } さんが終わりにしました: { $text }
    .reopened = 🔓 { $agent } さんが、もう一度開きました
    .unsolved = 🔓 利用者は「まだ解決していない」と答えました。もう一度開きました。
    .rated = ⭐ 利用者の評価: { $text } / 5
    .message = { $name }: { $text }
    .media = { $name }
    .edited = （書き直し）{ $name }: { $text }
    .contact = { $name }: （連絡先が送られました。中身は受け取っていません）
    .location = { $name }: （位置情報が送られました。中身は受け取っていません）
    .other = { $name }: （受け取れない種類のものが送られました）
    .nobody = 名前なし
