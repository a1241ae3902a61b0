### 会話の終わり方のまとめ（`todoku report`）。運用する人が、メールなどで読みます。

report =
    .title = { $service }: { $first } から { $last } までに始まった会話の終わり方
    .nothing = この期間に始まった会話はありません。
    .all = 会話: { $n }件
    .share = { $name }: { $n }件（{ $percent }%、95%信頼区間 { $least }〜{ $most }%）
    .verified = 解決（確認済み）
    .claimed = 解決（本人の申告）
    .handed_over = 担当者へ引き継ぎ
    .silent = 返事なし
    .returned = 再び相談
    .durable = 確認済みのうち、1週間続いたもの: { $n }件
    .medians = 中央値: ボタン { $presses }回、メッセージ { $messages }通、{ $minutes }分
    .by_symptom = 困りごと別
    .by_provider = メールサービス別
    .by_language = 言語別
    .by_version = 知識の版別
    .group = { $name } ({ $id }): { $n }件
    .group_bare = { $name }: { $n }件
    .unnamed = 聞いていません
    .classes = 確認済み: 解決したという返事のあと、72時間以内に同じ困りごとで戻ってきていません。本人の申告: まだ72時間たっていません。再び相談: 72時間以内に同じ困りごとで戻ってきました。返事なし: その後の連絡がありません。解決には数えません。
    .limits = 記録を消した人や、別のアカウントから戻ってきた人は見分けられません。信頼区間は、偶然だけで起こりうる幅です。
