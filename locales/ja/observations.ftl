# 質問のカード。書き方は docs/texts.md にある。

ask-provider =
    .title = ✉️ どこのメールに届くはずですか？
    .meaning = 登録したメールアドレスの、@より後ろのことです。携帯の契約先とは違うことがあります。ahamo・povo・LINEMOや格安SIMには、ふつう携帯会社のメールアドレスが付かないので、GmailやiCloudなどを選ぶ方が多いです。
    .why = @より後ろで選んでください（例: @docomo.ne.jp → ドコモ）
    .docomo = ドコモ
    .known-docomo = ドコモ
    .au = au
    .known-au = au
    .softbank = ソフトバンク
    .known-softbank = ソフトバンク
    .ymobile = ワイモバイル
    .known-ymobile = ワイモバイル
    .uqmobile = UQ mobile
    .known-uqmobile = UQ mobile
    .rakuten = 楽メール
    .known-rakuten = 楽メール
    .gmail = Gmail
    .known-gmail = Gmail
    .yahoo_jp = Yahoo!メール
    .known-yahoo_jp = Yahoo!メール
    .icloud = iCloudメール
    .known-icloud = iCloudメール
    .outlook = Outlook
    .known-outlook = Outlook
    .other = 会社・学校など
    .known-other = その他のメール（会社・学校など）
    .name = 使っているメール

ask-waited =
    .title = ❓ 最後に送ったのは、いつですか？
    .title-mail_missing = ❓ 再設定メールを最後に送ったのは、いつですか？
    .title-sms_missing = ❓ コードの送信を最後に押したのは、いつですか？
    .why = 送ってからの時間で、次に見る場所が変わります。
    .why-mail_missing = 送ったばかりなら、まだ届く途中かもしれません。
    .why-sms_missing = SMSは遅れて届くことがあります。
    .just_now = 15分以内
    .known-just_now = 送ってから15分以内
    .minutes = 15分〜1時間前
    .known-minutes = 送ってから1時間以内
    .hours = 今日（1時間より前）
    .known-hours = 今日、1時間以上前に送った
    .days = 昨日かそれより前
    .known-days = 送ったのは昨日か、その前
    .name = 最後に送った時刻

ask-arrived_late =
    .title = ❓ 届くまで時間がかかりましたか？
    .title-code_rejected = 🔢 コードが届くまでに、時間がかかりましたか？
    .meaning = 送信のボタンを押してから、メールやSMSが届くまでの時間のことです。
    .why = 期限は、届いたときではなく、送られたときから数えます。
    .yes = 遅れて届いた
    .known-yes = 送ってから遅れて届いた
    .no = すぐ届いた
    .known-no = 送ってすぐ届いた
    .name = 届くまでの時間

ask-requests_sent =
    .title = ❓ 全部で何回送りましたか？
    .title-mail_missing = ❓ 再設定メールを何回送りましたか？
    .title-link_invalid = ❓ 再設定メールを何回送りましたか？
    .title-sms_missing = ❓ コードの送信を何回押しましたか？
    .title-code_rejected = ❓ コードの送信を何回押しましたか？
    .why = 何度か送ると、使えるのはいちばん新しいものだけです。
    .why-mail_missing = 続けて何度も送ると、しばらく届かなくなることがあります。
    .why-link_invalid = 何通もあるときは、いちばん新しいメールのリンクだけが使えます。
    .why-sms_missing = 続けて何度も押すと、しばらく届かなくなることがあります。
    .why-code_rejected = 何度か押したときは、いちばん新しいコードだけが使えます。
    .one = 1回だけ
    .known-one = 送ったのは1回だけ
    .known-one-mail_missing = 再設定メールを送ったのは1回だけ
    .known-one-link_invalid = 再設定メールを送ったのは1回だけ
    .known-one-sms_missing = コードの送信を押したのは1回だけ
    .known-one-code_rejected = コードの送信を押したのは1回だけ
    .several = 2回以上
    .known-several = 送ったのは2回以上
    .known-several-mail_missing = 再設定メールを2回以上送った
    .known-several-link_invalid = 再設定メールを2回以上送った
    .known-several-sms_missing = コードの送信を2回以上押した
    .known-several-code_rejected = コードの送信を2回以上押した
    .name = 送った回数

ask-address_access =
    .title = ✉️ 登録したアドレスのメールは、いまも読めますか？
    .title-address_forgotten = ✉️ 心当たりのアドレスに、いまも読めるものはありますか？
    .why = 再設定メールは、登録したアドレスに届きます。
    .why-mail_missing = 携帯会社や料金プランを変えると、前のアドレスは使えなくなることがあります。
    .why-address_forgotten = 読めるものが1つでもあれば、そこから試せます。
    .yes = いまも読める
    .yes-address_forgotten = ある
    .known-yes = 登録アドレスのメールは読める
    .known-yes-address_forgotten = いまも読めるアドレスがある
    .no = もう読めない
    .no-address_forgotten = 1つもない
    .known-no = 登録アドレスのメールは読めない
    .known-no-address_forgotten = いまも読めるアドレスはない
    .name = 登録アドレスのメールが読めるか

ask-signs_in_with =
    .title = 🔑 いつもは、どうやってログインしていましたか？
    .meaning = 「Googleでログイン」のように、別のサービスの名前が付いたボタンで入っていたか、ということです。
    .why = GoogleやLINEのボタンで入っていた場合、再設定メールはふつう届きません。
    .password = パスワードを入れて
    .known-password = いつもはパスワードでログイン
    .other_service = GoogleやLINEのボタンで
    .known-other_service = いつもはGoogleやLINEなどでログイン
    .name = いつものログイン方法

ask-spam_folder =
    .title = 📥 迷惑メールフォルダを見ましょう
    .title-au = 📥 ほかのフォルダも見てみましょう
    .title-outlook = 📥 「迷惑メール」と「その他」を見てみましょう
    .title-icloud = 📥 「迷惑メール」を見てみましょう
    .meaning = 迷惑メールフォルダは、広告やあやしいメールが自動で分けられる場所です。大事なメールが、間違って入ることもあります。
    .why = 再設定メールは、ここに入っていることがよくあります。
    .why-docomo = 迷惑メールと判定されたメールは、ここに入ります。30日で自動的に消えます。
    .why-au = auは、迷惑メールをふつう届く前に止めます。なければ次へ進みます。
    .why-rakuten = リンクのあるメールは、設定によってここに入ります。
    .why-softbank = スマホのアプリが、別の場所に分けたのかもしれません。
    .why-ymobile = 大事なメールも、迷惑メールに入ることがあります。
    .why-yahoo_jp = ここに入っていることがよくあります。しばらくすると消えます。
    .why-icloud = ここに入っていることがよくあります。30日ほどで消えます。
    .why-gmail = ここに入っていることがよくあります。30日ほどで消えます。
    .why-outlook = 再設定メールは、この2か所に入っていることがよくあります。
    .steps =
        1. メールアプリで、迷惑メールのフォルダを開く
        2. 件名か差出人に「{ $service }」がないか見る
    .steps-docomo =
        1. 迷惑メールフォルダを開く（Androidはドコモメール、iPhoneは「メール」アプリ）
        2. 件名か差出人に「{ $service }」がないか見る
    .steps-au =
        1. メールアプリで、フォルダの一覧を開く
        2. 受信箱のほかのフォルダも開く
        3. 件名か差出人に「{ $service }」がないか見る
    .steps-softbank =
        1. メールアプリで迷惑メールのフォルダを開く（iPhoneは「メッセージ」アプリも）
        2. 件名か差出人に「{ $service }」がないか見る
    .steps-ymobile =
        1. 迷惑メールを開く（@yahoo.ne.jpはYahoo!メール、@ymobile.ne.jpはメールアプリ）
        2. 件名か差出人に「{ $service }」がないか見る
    .steps-rakuten =
        1. 「Rakuten Link」で、楽メールの「迷惑メールフォルダー」を開く
        2. 件名か差出人に「{ $service }」がないか見る
    .steps-gmail =
        1. 左上のメニュー（≡）から「迷惑メール」を開く
        2. 件名か差出人に「{ $service }」がないか見る
    .steps-yahoo_jp =
        1. フォルダの一覧から「迷惑メール」を開く
        2. 件名か差出人に「{ $service }」がないか見る
    .steps-icloud =
        1. メールアプリで、メールボックスの一覧を開く
        2. iCloudの「迷惑メール」を開く
        3. 件名か差出人に「{ $service }」がないか見る
    .steps-outlook =
        1. 「迷惑メール」を開き、「{ $service }」を探す
        2. なければ受信トレイに戻り、「その他」でも探す
    .question = 入っていましたか？
    .question-au = どこかに入っていましたか？
    .found_there = 入っていた
    .known-found_there = 迷惑メールフォルダに入っていた
    .known-found_there-au = ほかのフォルダに入っていた
    .checked_not_there = 見たけど、なかった
    .known-checked_not_there = 迷惑メールフォルダにはなかった
    .known-checked_not_there-au = ほかのフォルダにもなかった
    .name = 迷惑メールフォルダ

ask-inbox_tabs =
    .title = 📥 「すべてのメール」を見ましょう
    .meaning = Gmailは、届いたメールを「メイン」「新着」「プロモーション」などのタブに自動で分けます。「すべてのメール」なら、迷惑メールとごみ箱のほかは、1か所で探せます。
    .why = 「新着」や「プロモーション」など、別のタブに入ることがあります。
    .steps =
        1. 左上のメニュー（≡）から「すべてのメール」を開く
        2. 上の検索欄に「{ $service }」と入れて探す
    .question = 見つかりましたか？
    .found_there = 見つかった
    .known-found_there = Gmailの別のタブに入っていた
    .checked_not_there = 見たけど、なかった
    .known-checked_not_there = Gmailの「すべてのメール」にもなかった
    .name = Gmailの「すべてのメール」

ask-mailbox_full =
    .title = ⚙️ メールの空き容量を見てみましょう
    .why = いっぱいだと、新しいメールが届かないことがあります。
    .why-rakuten = 1GBを超えると、新しいメールは届きません。
    .why-gmail = いっぱいだと届かないことがあります。容量は、写真やドライブと共通です。
    .why-yahoo_jp = いっぱいだと届かないことがあります。迷惑メールも容量に入ります。
    .why-icloud = いっぱいだと届かないことがあります。容量は、写真やバックアップと共通です。
    .steps =
        1. メールの設定を開く
        2. 使っている容量と、残りの容量を見る
    .steps-rakuten =
        1. 「Rakuten Link」の設定で、楽メールの容量を見る
        2. 1GBに達していないか見る
    .steps-gmail =
        1. Gmailで、右上の自分のアイコンを押す
        2. 保存容量がいっぱいになっていないか見る
    .steps-yahoo_jp =
        1. Yahoo!メールの設定で、使っている容量を見る
        2. 残りがあるか見る
    .steps-icloud =
        1. iPhoneの「設定」で、自分の名前を押す（パソコンならiCloud.comを開く）
        2. iCloudの、残りの容量を見る
    .question = いっぱいになっていましたか？
    .yes = いっぱいだった
    .known-yes = メールボックスがいっぱいだった
    .no = 空きがあった
    .known-no = メールボックスに空きがあった
    .name = メールの空き容量

ask-address_typo =
    .title = ✉️ 入力したアドレスを確かめましょう
    .why-docomo = 1文字違うだけで届きません（docmo、dokomoなど）。
    .why-au = 1文字違うだけで届きません（eweb.ne.jpなど）。
    .why-softbank = 1文字違うだけで届きません（softbakなど）。
    .why-gmail = 1文字違うだけで届きません（gmial、gmaiなど）。
    .why-yahoo_jp = 1文字違うだけで届きません（yhooなど）。
    .why-outlook = 1文字違うだけで届きません（outrookなど）。
    .steps =
        1. 入力したアドレスの、@より後ろを1文字ずつ見る
        2. 「.com」と「.co.jp」の違い、全角の文字、空白がないか見る
    .offer = アドレスをここに貼れば、つづりを見ます。保存はしません。
    .question = 打ち間違いはありましたか？
    .yes = あった
    .known-yes = アドレスに打ち間違いがあった
    .no = なかった
    .known-no = アドレスに打ち間違いはなかった
    .name = アドレスの打ち間違い

ask-address_form =
    .title = ✉️ アドレスのドットを見てみましょう
    .meaning = @より前に「..」があったり、@のすぐ前に「.」があったりするアドレスのことです。昔のドコモやauでは作れました。
    .why = 昔のドコモやauのアドレスには、多くのサービスから送れない形があります。
    .steps =
        1. 「.」が2つ続いていないか見る（例: taro..abc@）
        2. @のすぐ前に「.」がないか見る（例: taro.@）
    .question = どちらかに当てはまりますか？
    .regular = 当てはまらない
    .known-regular = アドレスのドットに問題はない
    .irregular = 当てはまる
    .known-irregular = アドレスのドットの位置が特殊
    .name = アドレスの「.」

ask-address_exact =
    .title = ✉️ 登録のときと同じ形か見ましょう
    .meaning = アドレスの大文字と小文字、「+」から後ろの文字、「.」まで、登録したときと同じか、ということです。
    .why = 大文字と小文字や、「+」から後ろを区別するサービスがあります。
    .steps =
        1. 「{ $service }」から前に届いたメールを開き、宛先のアドレスを見る
        2. 大文字と小文字、「+」から後ろ、「.」を、入力したものと見比べる
        3. 最初の1文字が、大文字になっていないか見る
    .question = まったく同じ形で入力していましたか？
    .yes = 同じだった
    .known-yes = 登録と同じ形でアドレスを入れた
    .no = 違っていた
    .known-no = 登録と大文字や「+」が違っていた
    .name = アドレスの大文字・「+」・「.」

ask-work_mailbox =
    .title = ✉️ 登録したのは、会社や学校のアドレスですか？
    .meaning = 会社・学校・団体からもらったアドレスのことです。OutlookやGmailの画面で読んでいても、@より後ろが会社や学校の名前なら、こちらです。
    .why = 会社や学校では、届く前に隔離（検疫）されることがあります。
    .why-link_invalid = 会社や学校では、安全チェックがリンクを先に開くことがあります。
    .yes = 会社や学校のアドレス
    .known-yes = 会社・学校のアドレスで登録
    .no = 個人のアドレス
    .known-no = 個人のアドレスで登録
    .name = 会社・学校のアドレスか

ask-hide_my_email =
    .title = ✉️ 登録のとき、Appleの「メールを非公開」を選びましたか？
    .meaning = 「メールを非公開」は、自分のアドレスの代わりに、Appleが作ったアドレスで登録する機能です。そこに届いたメールは、自分のアドレスへ転送されます。
    .why = 選んでいると、再設定メールはAppleの転送を通って届きます。
    .yes = 選んだ
    .known-yes = 「メールを非公開」で登録
    .no = 選んでいない
    .known-no = 「メールを非公開」は使っていない
    .name = Appleの「メールを非公開」

ask-forwarded =
    .title = ✉️ 登録したアドレスのメールを、別のアドレスへ転送していますか？
    .meaning = あるアドレスに届いたメールを、自動で別のアドレスへ送る設定のことです。
    .why = 転送したメールは、転送先で止まることがあります。
    .yes = 転送している
    .known-yes = 別のアドレスへ転送している
    .no = していない
    .known-no = 転送はしていない
    .name = メールの転送

ask-sent_notice =
    .title = ❓ 送信を押したあと、「送った」という案内は出ましたか？
    .why = 案内が出ていなければ、まだ送られていないのかもしれません。
    .yes = 出た
    .known-yes = 送ったという案内が出た
    .no = 何も起きなかった
    .known-no = 送信を押しても何も起きなかった
    .name = 送ったという案内

ask-device =
    .title = 📱 そのメールは、何で見ていますか？
    .why = 機器によって、設定の場所が違います。
    .iphone = iPhone・iPad
    .known-iphone = iPhone・iPad
    .android = Androidのスマホ
    .known-android = Android
    .computer = パソコン
    .known-computer = パソコン
    .name = メールを見ている機器

ask-domain_allowed =
    .title = ⚙️ メールの受信設定を見てみましょう
    .meaning = 「{ $domain }」は、{ $service }のメールアドレスの、@より後ろです。これで相手を見分けて、受け取るかどうかを決める設定があります。暗証番号やパスワードは、携帯会社の画面にだけ入れます。
    .why = サービスからのメールを、届く前に止める設定があります。
    .why-docomo = 受け取らない設定かもしれません。
    .why-gmail = 前に作ったフィルタで、別の場所に移っているかもしれません。
    .why-yahoo_jp = 前に拒否した相手のメールは、受信箱に届きません。
    .why-icloud = 前に拒否した相手のメールは、ごみ箱に入ることがあります。
    .why-outlook = 前に拒否した相手のメールは、受信トレイに入りません。
    .steps =
        1. メールの設定で、迷惑メール対策の画面を開く
        2. 許可する相手に「{ $domain }」があるか見る
        3. 拒否する相手に入っていないか見る
    .steps-docomo =
        1. 下の「設定ページ」を押し、「メール設定」に進む
        2. dアカウントなどでログインする（パスワードはドコモの画面にだけ入れる）
        3. 迷惑メール対策の中の「受信リスト」（受信する相手を登録する画面）を開く
        4. 「{ $domain }」があるか見る
    .steps-docomo-android =
        1. ドコモメールアプリで「その他」→「メール設定」を押す
        2. 「ドコモメール設定サイト」を開く
        3. 迷惑メール対策の中の「受信リスト」（受信する相手を登録する画面）を開く
        4. 「{ $domain }」があるか見る
    .steps-docomo-iphone =
        1. Wi-Fiを切る（ドコモの回線で開くため）
        2. 下の「設定ページ」を押し、Safariで開く
        3. 「メール設定」に進み、ログインする（パスワードはドコモの画面にだけ入れる）
        4. 迷惑メール対策の中の「受信リスト」を開く
        5. 「{ $domain }」があるか見る
    .steps-au =
        1. 「My au」か下の「設定ページ」から、「迷惑メールフィルター」を開く
        2. au IDでログインする（暗証番号はauの画面にだけ入れる）
        3. 個別設定の「受信リストに登録する」を開く
        4. 「{ $domain }」があるか見る
    .steps-au-android =
        1. メールアプリの「メール設定画面」で、「…迷惑メールフィルター…」を押す
        2. 「迷惑メールフィルターの設定/確認へ」を押す（暗証番号はauの画面にだけ入れる）
        3. 個別設定の「受信リストに登録する」を開く
        4. 「{ $domain }」があるか見る
    .steps-au-iphone =
        1. 下の「設定ページ」を押す（Safari以外で開いたら、Safariで開き直す）
        2. 「迷惑メールフィルター」に進む
        3. au IDでログインする（暗証番号はauの画面にだけ入れる）
        4. 個別設定の「受信リストに登録する」を開く
        5. 「{ $domain }」があるか見る
    .steps-softbank =
        1. My SoftBankで「メール設定」→「迷惑メール対策」を開く
        2. 「詳細設定をみる」→「Eメール(i)」（i.softbank.jp）か「S!メール」を選ぶ
        3. 「受信許可リスト」に「{ $domain }」があるか見る
    .steps-ymobile =
        1. @ymobile.ne.jpなら、My Y!mobileの「設定・サポート」で、迷惑メール対策を開く
        2. @yahoo.ne.jpなら、ブラウザでYahoo!メールの設定を開く
        3. 「{ $domain }」が、許可する相手にあるか、拒否する相手にないか見る
    .steps-uqmobile =
        1. 下の「設定ページ」の説明を見て、迷惑メールフィルターの設定を開く
        2. 許可する相手に「{ $domain }」があるか見る
        3. 拒否する相手に入っていないか見る
    .steps-rakuten =
        1. 「Rakuten Link」で、楽メールの迷惑メールの設定を開く（手順は下の「設定ページ」）
        2. 「受信リスト」に「{ $domain }」があるか見る
        3. 「拒否リスト」に入っていないか見る
    .steps-gmail =
        1. パソコンのブラウザでGmailを開く（スマホなら、ブラウザをパソコン用の表示にする）
        2. 設定の「すべての設定を表示」→「フィルタとブロック中のアドレス」を開く
        3. 「{ $domain }」か「{ $sender }」がないか見る
    .steps-yahoo_jp =
        1. ブラウザでYahoo!メールを開き、設定に入る
        2. 受信拒否と、フィルターの一覧を見る
        3. 「{ $domain }」か「{ $sender }」がないか見る
    .steps-icloud =
        1. iPhoneの「設定」のメール（「アプリ」の中にあることも）で「受信拒否設定」を見る
        2. ブラウザでiCloud.comのメールを開き、設定の「ルール」を見る
        3. 「{ $domain }」か「{ $sender }」がないか見る
    .steps-outlook =
        1. ブラウザでOutlookを開き、設定→「メール」→「迷惑メール」を開く
        2. 拒否した相手と、ルールの一覧を見る
        3. 「{ $domain }」か「{ $sender }」がないか見る
    .question = 「{ $domain }」は、受け取れる設定でしたか？
    .question-docomo = 「{ $domain }」はありましたか？
    .question-au = 「{ $domain }」はありましたか？
    .question-softbank = 「{ $domain }」はありましたか？
    .question-gmail = 止める設定に入っていましたか？
    .question-yahoo_jp = 止める設定に入っていましたか？
    .question-icloud = 止める設定に入っていましたか？
    .question-outlook = 止める設定に入っていましたか？
    .yes = 受け取れる設定だった
    .yes-docomo = あった
    .yes-au = あった
    .yes-softbank = あった
    .yes-gmail = 入っていなかった
    .yes-yahoo_jp = 入っていなかった
    .yes-icloud = 入っていなかった
    .yes-outlook = 入っていなかった
    .known-yes = { $service }のメールは受け取れる設定
    .desk-yes = 公式のドメインは受け取れる設定
    .known-yes-docomo = { $service }は受信リストにある
    .desk-yes-docomo = 公式のドメインは受信リストにある
    .known-yes-au = { $service }は受信リストにある
    .desk-yes-au = 公式のドメインは受信リストにある
    .known-yes-softbank = { $service }は受信許可リストにある
    .desk-yes-softbank = 公式のドメインは受信許可リストにある
    .known-yes-gmail = { $service }のメールは止めていない
    .desk-yes-gmail = 公式のドメインは止められていない
    .known-yes-yahoo_jp = { $service }のメールは止めていない
    .desk-yes-yahoo_jp = 公式のドメインは止められていない
    .known-yes-icloud = { $service }のメールは止めていない
    .desk-yes-icloud = 公式のドメインは止められていない
    .known-yes-outlook = { $service }のメールは止めていない
    .desk-yes-outlook = 公式のドメインは止められていない
    .no = 受け取れない設定だった
    .no-docomo = なかった
    .no-au = なかった
    .no-softbank = なかった
    .no-gmail = 入っていた
    .no-yahoo_jp = 入っていた
    .no-icloud = 入っていた
    .no-outlook = 入っていた
    .known-no = { $service }のメールを受け取れない設定
    .desk-no = 公式のドメインを受け取れない設定
    .known-no-docomo = { $service }が受信リストにない
    .desk-no-docomo = 公式のドメインが受信リストにない
    .known-no-au = { $service }が受信リストにない
    .desk-no-au = 公式のドメインが受信リストにない
    .known-no-softbank = { $service }が受信許可リストにない
    .desk-no-softbank = 公式のドメインが受信許可リストにない
    .known-no-gmail = { $service }のメールを止める設定だった
    .desk-no-gmail = 公式のドメインを止める設定だった
    .known-no-yahoo_jp = { $service }のメールを止める設定だった
    .desk-no-yahoo_jp = 公式のドメインを止める設定だった
    .known-no-icloud = { $service }のメールを止める設定だった
    .desk-no-icloud = 公式のドメインを止める設定だった
    .known-no-outlook = { $service }のメールを止める設定だった
    .desk-no-outlook = 公式のドメインを止める設定だった
    .name = メールの受信設定

ask-link_age =
    .title = 🔗 再設定メールを送ってから、どのくらいたちましたか？
    .title-code_rejected = 🔢 コードの送信を押してから、どのくらいたちましたか？
    .title-password_rejected = 🔗 再設定メールを送ってから、どのくらいたちましたか？
    .meaning = 送信のボタンを押してから、いままでの時間のことです。届いてからの時間ではありません。分からないときは、メールやSMSの日付と時刻を見てください。遅れて届いたなら、送られたのはその前です。
    .why = リンクの期限は、送られてから{ $link_life }です。メールの日時でも分かります。
    .why-code_rejected = コードの期限は、送られてから{ $code_life }です。届いた時刻でも、だいたい分かります。
    .why-password_rejected = リンクの期限は{ $link_life }です。過ぎると、開いた画面でもパスワードを変えられません。
    .within_limit = { $link_life }以内
    .within_limit-code_rejected = { $code_life }以内
    .known-within_limit = リンクはまだ期限内
    .known-within_limit-code_rejected = コードはまだ期限内
    .over_limit = { $link_life }を過ぎた
    .over_limit-code_rejected = { $code_life }を過ぎた
    .known-over_limit = リンクの期限が切れている
    .known-over_limit-code_rejected = コードの期限が切れている
    .name = 送ってからの時間

ask-link_source =
    .title = 🔗 最新のメールか確かめましょう
    .title-code_rejected = 🔢 最新のコードか確かめましょう
    .why = 何通もあるときは、いちばん新しいメールのリンクだけが使えます。
    .why-code_rejected = 何度か届いたときは、いちばん新しいコードだけが使えます。
    .steps =
        1. メールを「{ $service }」で検索する
        2. 届いた時刻がいちばん新しいものを見つける（まとまっていたら、広げて見る）
        3. 開いたのがそのメールか見る
    .steps-code_rejected =
        1. コードが届いたSMSかメールを開く
        2. 届いた時刻がいちばん新しいものを見る
        3. 入れたコードと見比べる
    .question = 開いたのは、いちばん新しいメールでしたか？
    .question-code_rejected = 入れたのは、いちばん新しいコードでしたか？
    .latest = いちばん新しかった
    .known-latest = 開いたのは最新のメール
    .known-latest-code_rejected = 入れたのは最新のコード
    .older = 前のものだった
    .known-older = 開いたのは前のメール
    .known-older-code_rejected = 入れたのは前のコード
    .name = 最新のものか

ask-link_copied =
    .title = 🔗 リンクは、どう開きましたか？
    .meaning = メールのリンクをそのまま押したか、URLをコピーしてブラウザに貼り付けたか、ということです。
    .why = コピーして貼ると、途中で切れたり、空白が入ったりすることがあります。
    .offer = コピーしたURLをここに貼れば、切れていないか見ます。開かずに見て、メッセージはすぐ消します。
    .yes = コピーして貼った
    .known-yes = リンクをコピーして開いた
    .no = そのまま押した
    .known-no = リンクをそのまま押した
    .name = リンクの開き方

ask-same_device =
    .title = 🔗 送信したのと同じ機器・ブラウザでリンクを開きましたか？
    .meaning = 再設定ページで送信を押したスマホやパソコンの、同じブラウザで、リンクを開いたか、ということです。
    .why = 同じ機器の、同じブラウザでないと開けないリンクがあります。
    .yes = 同じだった
    .known-yes = 送信したのと同じ機器でリンクを開いた
    .no = 別の機器かブラウザだった
    .known-no = 別の機器かブラウザでリンクを開いた
    .name = リンクを開いた機器

ask-fresh_link =
    .title = 🔗 もう一度送って、新しいリンクをすぐに開いてみましたか？
    .meaning = もう一度再設定メールを送り、いちばん新しいメールのリンクを、届いてすぐに開いたか、ということです。
    .why = 新しいリンクもだめなら、期限とは別の原因です。
    .dead = 試したけど、だめだった
    .known-dead = 新しいリンクもだめだった
    .not_tried = まだ試していない
    .known-not_tried = 新しいリンクはまだ試していない
    .name = 新しいリンク

ask-link_host =
    .title = 🔗 リンク先を確かめましょう
    .meaning = リンク先は、URLの「https://」のあと、最初の「/」までの部分で分かります。
    .steps =
        1. 開いた画面が残っていれば、URLの欄を見る
        2. 「https://」の次から、最初の「/」の前までを読む
        3. もう閉じていたら、開き直さずに「分からない」を押す
    .offer = URLをここに貼れば、代わりに見比べます。開かずに見て、メッセージはすぐ消します。
    .question = 「{ $site }」でしたか？
    .official = そうだった
    .known-official = リンク先は公式サイト
    .other = 違っていた
    .known-other = リンク先は公式サイトではない
    .name = リンク先

ask-phone_registered =
    .title = 📱 「{ $service }」に、いまの電話番号を登録してありますか？
    .title-sms_missing = 📱 「{ $service }」に、電話番号を登録してありますか？
    .why = コードは、前もって登録した電話番号にだけ届きます。
    .why-address_forgotten = 登録してあれば、メールを使わずに再設定できます。
    .yes = 登録してある
    .known-yes = 電話番号は登録してある
    .no = 登録していない
    .known-no = 電話番号は登録していない
    .name = 電話番号の登録

ask-phone_changed =
    .title = 📱 登録後に電話番号を変えましたか？
    .why = 番号がそのままなら、携帯会社を変えていても「変えていない」です。
    .yes = 番号を変えた
    .known-yes = 登録したあとに電話番号を変えた
    .no = 番号は変えていない
    .known-no = 電話番号は変えていない
    .name = 電話番号の変更

ask-phone_line =
    .title = 📱 その電話番号はどこの契約ですか？
    .why = メールではなく、電話番号の契約先で選びます。
    .docomo = ドコモ
    .known-docomo = 電話番号はドコモ
    .au = au
    .known-au = 電話番号はau
    .softbank = ソフトバンク
    .known-softbank = 電話番号はソフトバンク
    .ymobile = ワイモバイル
    .known-ymobile = 電話番号はワイモバイル
    .uqmobile = UQ mobile
    .known-uqmobile = 電話番号はUQ mobile
    .rakuten = 楽天モバイル
    .known-rakuten = 電話番号は楽天モバイル
    .mvno = ahamo・povo・LINEMO・格安SIM
    .known-mvno = 電話番号は格安SIMやahamoなど
    .internet = 050で始まる番号など
    .known-internet = 050などのインターネットの電話番号
    .other = 海外・固定・その他の番号
    .known-other = 海外・固定などの電話番号
    .name = 電話番号の契約先

ask-line_changed =
    .title = 📱 最近、番号はそのままで、携帯会社やSIMを変えましたか？
    .meaning = 電話番号を変えずに、別の携帯会社に乗り換えたり、SIMを入れ替えたりしたか、ということです。
    .why = 変えたばかりだと、SMSだけ遅れて使えるようになることがあります。
    .yes = 最近変えた
    .known-yes = 最近、携帯会社かSIMを変えた
    .no = 変えていない
    .known-no = 最近、携帯会社もSIMも変えていない
    .name = 携帯会社やSIMの変更

ask-second_sim =
    .title = 📱 そのスマホで、電話番号を2つ使っていますか？
    .meaning = 1台のスマホで2つの電話番号を使うことです。デュアルSIMと呼ばれ、eSIMを足して使うことがよくあります。
    .why = 片方の回線が切れていると、その番号のSMSだけ届きません。
    .yes = 2つ使っている
    .known-yes = スマホに電話番号が2つある
    .no = 1つだけ
    .known-no = スマホの電話番号は1つ
    .name = スマホの電話番号の数

ask-sms_blocked =
    .title = ⚙️ SMSを止める設定を見てみましょう
    .meaning = 迷惑SMSや、海外・知らない相手からのSMSを、届く前に止める設定のことです。携帯会社の設定と、スマホのSMSアプリの設定があります。ahamoはドコモの、povoはauの、LINEMOはソフトバンクの回線です。
    .why = 迷惑SMSや海外からのSMSを止める設定が、コードも止めることがあります。
    .why-docomo = 「危険SMS拒否」が、自動で入っていることがあります。
    .why-au = 「迷惑SMSブロック」は自動で入り、まれに必要なSMSも止めます。
    .why-softbank = 迷惑SMSを止める設定が、コードも止めることがあります。
    .why-ymobile = 迷惑SMSを止める設定が、コードも止めることがあります。
    .why-rakuten = 「迷惑SMS拒否設定」は、はじめから入っています。
    .why-mvno = 元の回線の設定で止まることもあります（ahamoはドコモ、povoはau）。
    .steps =
        1. 携帯会社の会員ページかアプリで、SMSを止める設定を見る
        2. スマホのSMSアプリで、ブロックした相手を見る
    .steps-docomo =
        1. My docomoで「SMS拒否設定」を開く
        2. 危険SMS、一括、海外など、拒否しているものを見る
        3. スマホのSMSアプリで、ブロックした相手を見る
    .steps-au =
        1. auのサポートのページで「迷惑SMSブロック」を見る
        2. スマホのSMSアプリで、ブロックした相手を見る
        3. 知らない相手からのSMSを止める設定も見る
    .steps-softbank =
        1. My SoftBankの「迷惑メール対策」を開く
        2. 「迷惑SMSフィルター」と「URLリンク付きSMSの拒否」を見る
        3. 電話番号メールを拒否する設定も見る
        4. スマホのSMSアプリで、ブロックした相手を見る
    .steps-ymobile =
        1. My Y!mobileの「設定・サポート」で、迷惑メール対策を開く
        2. 「迷惑SMSフィルター」と「URLリンク付きSMSの拒否」を見る
        3. スマホのSMSアプリで、ブロックした相手を見る
    .steps-rakuten =
        1. 「my 楽天モバイル」で「契約プラン」を開く
        2. 「迷惑SMS拒否設定」が入っているか見る
        3. スマホのSMSアプリで、ブロックした相手を見る
    .steps-mvno =
        1. 契約している会社の会員ページで、SMSを止める設定を見る
        2. スマホのSMSアプリで、ブロックした相手を見る
    .question = SMSを止める設定が入っていましたか？
    .yes = 入っていた
    .known-yes = SMSを止める設定が入っていた
    .no = 入っていなかった
    .known-no = SMSを止める設定はなかった
    .name = SMSを止める設定

ask-sms_spam_folder =
    .title = 📱 SMSの別のフォルダを見ましょう
    .meaning = SMSは、電話番号あてに届く短いメッセージです。知らない相手からのものは、別のフォルダに分けられることがあります。
    .why = 知らない相手からのSMSは、別のフォルダに入ることがあります。
    .steps =
        1. いつものSMSアプリで、迷惑メッセージのフォルダを開く
        2. iPhoneなら「メッセージ」のメニューから「不明な差出人」を開く
        3. +メッセージなら「不明な差出人」のタブを開く
    .question = コードのSMSは入っていましたか？
    .found_there = 入っていた
    .known-found_there = SMSは別のフォルダに入っていた
    .checked_not_there = 見たけど、なかった
    .known-checked_not_there = SMSの別のフォルダにもなかった
    .name = SMSの別のフォルダ

ask-code_from =
    .title = 🔢 コードは、どこで見ますか？
    .meaning = 認証アプリは、30秒ほどで変わる数字を出すアプリです。Google Authenticatorなどがあります。
    .why = SMSやメールで届くコードと、認証アプリのコードでは、直し方が違います。
    .sms = SMSで届く
    .known-sms = コードはSMSで届く
    .mail = メールで届く
    .known-mail = コードはメールで届く
    .app = 認証アプリで見る
    .known-app = コードは認証アプリで見る
    .app_lost = 認証アプリが使えない
    .known-app_lost = 認証アプリが使えない
    .name = コードを見る場所

ask-app_current =
    .title = 📲 アプリが最新か見てみましょう
    .why = 古いアプリだと、再設定がうまく進まないことがあります。
    .why-mail_missing = 古いアプリだと、送信したつもりでも送れていないことがあります。
    .why-link_invalid = 古いアプリだと、リンクが正しく開かないことがあります。
    .why-login_fails = 古いアプリだと、正しいパスワードでもログインできないことがあります。
    .steps =
        1. App StoreかGoogle Playで「{ $service }」を探す
        2. 更新のボタンが出ているか見る（出ていれば古い版）
    .question = アプリは最新でしたか？
    .yes = 最新だった
    .known-yes = アプリは最新だった
    .no = 古かった
    .known-no = アプリが古かった
    .web = アプリは使っていない
    .known-web = アプリではなくブラウザを使っている
    .name = アプリが最新か

ask-error_shown =
    .title = ❓ 画面に、エラーは出ましたか？
    .title-mail_missing = ❓ 送信時にエラーは出ましたか？
    .title-link_invalid = ❓ リンクを開くと、何と出ましたか？
    .title-sms_missing = ❓ コードの送信を押したとき、エラーは出ましたか？
    .title-code_rejected = ❓ コードを入れたら何と出ましたか？
    .title-password_rejected = ❓ 新しいパスワードを入れたとき、何と出ましたか？
    .title-login_fails = ❓ ログインしようとしたとき、何と出ましたか？
    .why = 下から、いちばん近いものを選んでください。
    .why-login_fails = 続けるとロックされることがあります。試さずに、覚えているものを選んでください。
    .none = エラーは出なかった
    .none-password_rejected = パスワードの注意だけ
    .known-none = 画面にエラーは出なかった
    .known-none-password_rejected = 画面に出たのはパスワードの注意だけ
    .expired = 期限切れと出た
    .known-expired = 画面に期限切れと出た
    .invalid = 正しくないと出た
    .invalid-mail_missing = アドレスが違うと出た
    .invalid-link_invalid = リンクが無効と出た
    .invalid-sms_missing = 電話番号が違うと出た
    .invalid-code_rejected = コードが違うと出た
    .invalid-password_rejected = リンクや画面が無効と出た
    .invalid-login_fails = パスワードが違うと出た
    .known-invalid = 画面に正しくないと出た
    .known-invalid-mail_missing = 画面にアドレスが違うと出た
    .known-invalid-link_invalid = 画面にリンクが無効と出た
    .known-invalid-sms_missing = 画面に電話番号が違うと出た
    .known-invalid-code_rejected = 画面にコードが違うと出た
    .known-invalid-password_rejected = 画面にリンクや画面が無効と出た
    .known-invalid-login_fails = 画面にパスワードが違うと出た
    .used = もう使われていると出た
    .known-used = 画面にもう使われていると出た
    .too_many = 回数が多すぎると出た
    .too_many-login_fails = ロックされたと出た
    .known-too_many = 画面に回数が多すぎると出た
    .known-too_many-login_fails = 画面にロックと出た
    .server = 混雑・不具合と出た
    .known-server = 画面に混雑・不具合と出た
    .unknown = 覚えていない
    .name = 画面に出た言葉

ask-changes_seen =
    .title = 🛡 届いたメールのリンクは押さずに、公式サイトで確かめましょう
    .why = アカウントを守るのが先です。
    .steps =
        1. コードやパスワードは、だれにも教えない
        2. ブラウザに「{ $site }」と自分で入れて開く
        3. ログインできたら、登録アドレス、電話番号、名前を見る
    .question = 自分では変えていないのに、変わったところはありましたか？
    .yes = 変わっていた
    .known-yes = 覚えのない変更があった
    .no = 変わっていなかった
    .known-no = 覚えのない変更はなかった
    .unknown = ログインできない・分からない
    .name = 覚えのない変更
