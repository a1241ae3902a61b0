### Prepared answers of the support team: /reply KEY sends .text to the user, in the user's language. Add your own in both languages.

reply-thanks =
    .name = お礼と確認中
    .text = ご連絡ありがとうございます。内容を確認しています。分かりしだい、ここにお返事します。
reply-hours =
    .name = 返事の目安
    .text = 確認に少し時間がかかります。このチャットは閉じても大丈夫です。返事が届くと、Telegram がお知らせします。
reply-screenshot =
    .name = 画面の写真のお願い
    .text = いま出ている画面のスクリーンショットか写真を、このチャットに送ってください。送る前に、アドレスやパスワードが写っていないか確かめてください。
reply-details =
    .name = 表示された文のお願い
    .text = 画面に出ている文を、このチャットにそのまま書いてください。パスワードや認証コードは書かないでください。
reply-no_password =
    .name = パスワードは聞きません
    .text = 担当者が、パスワードや認証コードをお聞きすることはありません。もし送ってしまったときは、すぐにパスワードを変えてください。
reply-newest =
    .name = いちばん新しいメールだけ
    .text = 再設定メールを何度か送ったときは、いちばん新しいメールのリンクだけが使えます。
reply-code =
    .name = 電話での本人確認
    .text = お電話の方は、このチャットで /code と送ってください。出てきた6桁のコードを、電話で担当者に伝えてください。
reply-solved =
    .name = 完了にしてよいか
    .text = ほかに困っていることはありますか？ なければ、この件を完了にします。
