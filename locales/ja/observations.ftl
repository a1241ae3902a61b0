# 質問のカード。書き方は docs/texts.md にある。

ask-provider =
    .title = ✉️ どこのメールか教えてください
    .why = 会社ごとに、メールの止まりやすい場所が違います。電話の契約先ではなく、メールアドレスの@から後ろで選びます。
    .steps =
        docomo.ne.jp → ドコモ
        ezweb.ne.jp、au.com → au
        softbank.ne.jp、i.softbank.jp → ソフトバンク
        ymobile.ne.jp、yahoo.ne.jp → ワイモバイル
        uqmobile.jp → UQ mobile
        rakumail.jp → 楽メール
        gmail.com → Gmail
        yahoo.co.jp → Yahoo!メール
        icloud.com、me.com → iCloudメール
        outlook.jp、hotmail → Outlook
    .question = 再設定メールが届くはずのアドレスは、どれですか？
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
    .rakuten = 楽メール(rakumail)
    .known-rakuten = 楽メール
    .gmail = Gmail
    .known-gmail = Gmail
    .yahoo_jp = Yahoo!メール
    .known-yahoo_jp = Yahoo!メール
    .icloud = iCloudメール
    .known-icloud = iCloudメール
    .outlook = Outlook
    .known-outlook = Outlook
    .other = その他
    .known-other = その他のメール
    .name = メールの会社

ask-waited =
    .title = ❓ いつ送ったか教えてください
    .why = たった時間で、次に見る場所が変わります。
    .why-mail_missing = 送ったばかりなら、まだ届く途中かもしれません。
    .why-sms_missing = SMSは遅れて届くことがあります。
    .question = 最後に送ったのは、いつですか？
    .question-mail_missing = 再設定メールを最後に送ったのは、いつですか？
    .question-sms_missing = コードを最後に送ったのは、いつですか？
    .just_now = 15分以内
    .known-just_now = 送って15分以内
    .minutes = 1時間以内
    .known-minutes = 送って1時間以内
    .hours = 今日のもっと前
    .known-hours = 送ったのは今日のもっと前
    .days = 昨日か、その前
    .known-days = 送ったのは昨日か、その前
    .name = 送った時刻

ask-arrived_late =
    .title = ❓ 届くまでにかかった時間を教えてください
    .title-code_rejected = 🔢 コードが届くまでの時間を教えてください
    .meaning = 送信を押してから、メールやSMSが届くまでの時間のことです。
    .why = 期限は、届いたときではなく、送られたときから数えます。
    .question = 送ってから届くまで、長くかかりましたか？
    .yes = 遅れて届いた
    .known-yes = 送ってから遅れて届いた
    .no = すぐ届いた
    .known-no = 送ってすぐ届いた
    .name = 届くまでの時間

ask-requests_sent =
    .title = ❓ 何回頼んだか教えてください
    .title-mail_missing = ❓ メールを何回頼んだか教えてください
    .title-link_invalid = ❓ メールを何回頼んだか教えてください
    .title-sms_missing = ❓ コードを何回頼んだか教えてください
    .title-code_rejected = ❓ コードを何回頼んだか教えてください
    .why = 何度か頼むと、使えるのはいちばん新しいものだけになります。
    .why-mail_missing = 続けて何度も頼むと、しばらく送ってもらえなくなることがあります。
    .why-link_invalid = 何通も頼んだときは、いちばん新しいメールのリンクだけが使えます。
    .why-sms_missing = 続けて何度も頼むと、しばらくコードを送ってもらえなくなることがあります。
    .why-code_rejected = 何度か頼んだときは、いちばん新しいコードだけが使えます。
    .question = 全部で何回頼みましたか？
    .question-mail_missing = 再設定メールを、全部で何回頼みましたか？
    .question-link_invalid = 再設定メールを、全部で何回頼みましたか？
    .question-sms_missing = コードを、全部で何回頼みましたか？
    .question-code_rejected = コードを、全部で何回頼みましたか？
    .one = 1回
    .known-one = 頼んだのは1回
    .several = 2回以上
    .known-several = 2回以上頼んだ
    .name = 頼んだ回数

ask-address_access =
    .title = ✉️ 登録したメールが今も読めるか教えてください
    .title-address_forgotten = ✉️ 登録したかもしれないアドレスを考えてみましょう
    .why = 再設定メールは、登録したアドレスに届きます。
    .why-mail_missing = 再設定メールは、登録したアドレスに届きます。携帯会社を変えると、前のアドレスは使えなくなることがあります。
    .why-address_forgotten = 今も読めるアドレスが1つでもあれば、ひとつずつ試せます。
    .question = 登録したアドレスのメールは、今も読めますか？
    .question-address_forgotten = 心当たりのアドレスの中に、今もメールを読めるものがありますか？
    .yes = 今も読める
    .yes-address_forgotten = ある
    .known-yes = 登録アドレスは読める
    .known-yes-address_forgotten = 読めるアドレスがある
    .no = もう読めない
    .no-address_forgotten = ない
    .known-no = 登録アドレスは読めない
    .known-no-address_forgotten = 読めるアドレスがない
    .name = 登録アドレスが読めるか

ask-signs_in_with =
    .title = 🔑 いつものログインのしかたを教えてください
    .meaning = 「Googleでログイン」のように、別のサービスの名前が付いたボタンで入っている場合のことです。
    .why = Google・Apple・LINEなど別のサービスでログインしている場合、再設定メールは送られません。
    .question = いつもは、どうやってログインしていましたか？
    .password = パスワードで
    .known-password = パスワードでログイン
    .desk-password = いつもはパスワードでログイン
    .other_service = Googleなどで
    .known-other_service = 別のサービスでログイン
    .desk-other_service = いつもは別のサービスでログイン
    .name = ログインのしかた

ask-spam_folder =
    .title = 📥 迷惑メールフォルダを見てみましょう
    .title-au = 📥 迷惑メールフォルダは探さなくて大丈夫です
    .title-outlook = 📥 迷惑メールと「その他」を見てみましょう
    .meaning = 迷惑メールフォルダは、広告やあやしいメールが自動で分けられる場所です。大事なメールがまちがって入ることがあります。
    .why = 再設定メールは、ここに入っていることがよくあります。
    .why-docomo = 電話帳にない相手からのメールは、設定によってここに入ります。
    .why-au = auは、迷惑メールと見たメールをフォルダに入れず、届く前に止めます。だから、ここには無いのがふつうです。
    .why-softbank = 迷惑メールと見られて、別のフォルダに入ったかもしれません。
    .why-ymobile = ワイモバイルのフィルターは、大事なメールも迷惑メールに入れることがあります。
    .why-yahoo_jp = 再設定メールは、ここに入っていることがよくあります。時間がたつと消えるので、早めに見ます。
    .why-outlook = 再設定メールは、この2か所に入っていることがよくあります。
    .steps =
        1. メールアプリで「迷惑メール」を開く
        2. 件名か差出人で「{ $service }」を探す
    .steps-docomo =
        1. ドコモメールを開く
        2. 「迷惑メールフォルダ」を開く
        3. 件名か差出人で「{ $service }」を探す
    .steps-au =
        1. もう見つけてあるときだけ「入っていた」を押す
    .steps-softbank =
        1. メールアプリで迷惑メールのフォルダを開く（なければ「見たけど無い」を押す）
        2. 件名か差出人で「{ $service }」を探す
    .steps-ymobile =
        1. ワイモバイルのメールを、アプリかブラウザで開く
        2. 迷惑メールのフォルダを開く
        3. 件名か差出人で「{ $service }」を探す
    .steps-gmail =
        1. Gmailのメニューから迷惑メールを開き、「{ $service }」を探す
        2. なければ「すべてのメール」を開き、もう一度探す
    .steps-yahoo_jp =
        1. Yahoo!メールのフォルダ一覧を開く
        2. 「迷惑メール」を開く
        3. 件名か差出人で「{ $service }」を探す
    .steps-icloud =
        1. メールアプリで、メールボックスの一覧を開く
        2. iCloudの迷惑メールを開く
        3. 件名か差出人で「{ $service }」を探す
    .steps-outlook =
        1. 迷惑メールのフォルダを開き、「{ $service }」を探す
        2. なければ受信トレイに戻り、「その他」を開いて探す
    .question = 入っていましたか？
    .question-au = そこに入っていましたか？
    .found_there = 入っていた
    .known-found_there = 迷惑メールに入っていた
    .checked_not_there = 見たけど無い
    .checked_not_there-au = 入っていない
    .known-checked_not_there = 迷惑メールは確認済み
    .known-checked_not_there-au = 迷惑メールには入っていない
    .name = 迷惑メールフォルダ

ask-inbox_tabs =
    .title = 📥 Gmailのほかのタブも見てみましょう
    .meaning = Gmailの「プロモーション」や「ソーシャル」は、お知らせのメールが自動で分けられる場所です。
    .why = Gmailは、届いたメールをいくつかのタブに分けます。
    .steps =
        1. Gmailのメニューから「プロモーション」を開き、「{ $service }」を探す
        2. 「ソーシャル」でも同じように探す
    .question = 入っていましたか？
    .found_there = 入っていた
    .known-found_there = 別のタブに入っていた
    .desk-found_there = Gmailの別のタブに入っていた
    .checked_not_there = 見たけど無い
    .known-checked_not_there = ほかのタブは確認済み
    .desk-checked_not_there = Gmailの別のタブは確認済み
    .name = Gmailのタブ

ask-mailbox_full =
    .title = ⚙️ メールの空き容量を見てみましょう
    .why = いっぱいになると、新しいメールが入らなくなることがあります。
    .why-docomo = ドコモメールはいっぱいになると古いメールから消えるので、原因になることはあまりありません。念のため見ます。
    .why-softbank = i.softbank.jpのメールはいっぱいになると古いメールから消えるので、原因になることはあまりありません。念のため見ます。
    .why-gmail = 無料の容量は、Googleのドライブや写真と合わせて15GBです。いっぱいだと、メールは届きません。
    .why-yahoo_jp = いっぱいになると、新しいメールが入らなくなることがあります。迷惑メールも容量に入ります。
    .why-icloud = 無料の容量は、写真などと合わせて5GBです。いっぱいだと、新しいメールは届きません。
    .steps =
        1. メールの設定を開く
        2. 使っている容量と、残りの容量を見る
    .steps-gmail =
        1. GmailかGoogleアカウントで、保存容量を見る
        2. 15GB（追加で買っていればその量）に達していないか見る
    .steps-yahoo_jp =
        1. Yahoo!メールの設定で、使っている容量を見る
        2. 残りがあるか見る
    .steps-icloud =
        1. iPhoneの設定で自分の名前を押し、iCloudを開く
        2. 使っている容量と、残りの容量を見る
    .question = いっぱいになっていますか？
    .yes = いっぱい
    .known-yes = メールの容量がいっぱい
    .no = 空きがある
    .known-no = メールの容量に空きあり
    .name = メールの空き容量

ask-address_typo =
    .title = ✉️ 入力したアドレスを見直してみましょう
    .why = 1文字違うだけで、メールは届きません。別の人に届くこともあります。
    .steps =
        1. @から後ろを1文字ずつ見る（gmial.com や docmo.ne.jp になっていないか）
        2. 「.com」と「.co.jp」を取り違えていないか見る
        3. 全角の文字や、前後の空白がないか見る
    .offer = 迷うときは、入力したアドレスをここに貼ってください。形を見るだけで、保存はしません。
    .question = 打ち間違いはありましたか？
    .yes = あった
    .known-yes = アドレスの打ち間違いあり
    .no = なかった
    .known-no = アドレスの打ち間違いなし
    .name = アドレスの打ち間違い

ask-address_form =
    .title = ✉️ アドレスの「.」の場所を見てみましょう
    .meaning = アドレスの@より前に「..」があったり、@のすぐ前に「.」があったりする形のことです。昔のドコモやauでは作れました。
    .why = 昔のドコモやauのアドレスには、多くのサービスが送れない形のものがあります。
    .steps =
        1. 点が2つ続いていないか見る（例: taro..abc@）
        2. @のすぐ前に点がないか見る（例: taro.@）
    .question = どちらかに当てはまりますか？
    .regular = 当てはまらない
    .known-regular = アドレスの形はふつう
    .desk-regular = アドレスの「.」の並びはふつう
    .irregular = 当てはまる
    .known-irregular = 点の並びが特別なアドレス
    .name = アドレスの形

ask-address_exact =
    .title = ✉️ 登録したときと同じ形か見てみましょう
    .meaning = アドレスの大文字と小文字、「+」から後ろの文字、「.」まで、登録したときと同じかということです。
    .why = 大文字と小文字や、「+」から後ろまで見分けるサービスがあります。
    .steps =
        1. 「{ $service }」から前に届いたメールを開き、宛先（To）のアドレスを見る
        2. 大文字と小文字、「+」から後ろ、「.」を、入力したものと見比べる
        3. スマホが最初の1文字を大文字にしていないか見る
    .question = まったく同じ形で入力していましたか？
    .yes = 同じだった
    .known-yes = 登録したときと同じ形で入力
    .no = 違っていた
    .known-no = 大文字や「+」が登録と違う
    .name = 大文字・「+」・「.」

ask-work_mailbox =
    .title = ✉️ 会社や学校のアドレスか教えてください
    .meaning = 会社・学校・団体からもらったアドレスのことです。OutlookやGmailの画面で読んでいても、@から後ろが会社や学校の名前なら、こちらです。
    .why = 会社や学校のメールは、外からのメールを届く前に隔離（検疫）することがあります。
    .why-link_invalid = 会社や学校のメールでは、安全チェックがリンクを先に開いたり、書き換えたりすることがあります。
    .question = 登録したのは、会社や学校のアドレスですか？
    .yes = 会社・学校のもの
    .known-yes = 会社・学校のメール
    .no = 個人のもの
    .known-no = 個人のメール
    .name = 会社・学校のメールか

ask-hide_my_email =
    .title = ✉️ 「メールを非公開」を使ったか教えてください
    .meaning = 「メールを非公開」は、本当のアドレスの代わりに、Appleが作ったアドレスで登録する機能です。そこに届いたメールは、自分のメールへ転送されます。
    .why = Appleの「メールを非公開」で登録すると、再設定メールはAppleの転送を通って届きます。
    .question = 登録のとき、Appleの「メールを非公開」を選びましたか？
    .yes = 選んだ
    .known-yes = 「メールを非公開」で登録
    .no = 選んでいない
    .known-no = 「メールを非公開」は使っていない
    .name = Appleの「メールを非公開」

ask-forwarded =
    .title = ✉️ メールを転送しているか教えてください
    .meaning = あるアドレスに届いたメールを、自動で別のアドレスへ送る設定のことです。
    .why = 転送したメールは、転送先が受け取らないことがあります。
    .question = 登録したアドレスのメールを、別のアドレスへ転送していますか？
    .yes = 転送している
    .known-yes = 別のアドレスへ転送している
    .no = していない
    .known-no = 転送はしていない
    .name = メールの転送

ask-sent_notice =
    .title = ❓ 送信を押したあとの画面を教えてください
    .why = 送ったという知らせが出ていなければ、まだ送られていないのかもしれません。
    .question = 送信を押したあと、送ったという知らせが出ましたか？
    .yes = 出た
    .known-yes = 送ったという知らせが出た
    .no = 出ていない
    .known-no = 送ったという知らせが出ない
    .name = 送ったという知らせ

ask-device =
    .title = 📱 お使いの機器を教えてください
    .why = 機器によって、設定の場所が違います。
    .question = どれを使っていますか？
    .iphone = iPhone・iPad
    .known-iphone = iPhone・iPad
    .android = Android
    .known-android = Android
    .computer = パソコン
    .known-computer = パソコン
    .name = 機器

ask-domain_allowed =
    .title = ⚙️ 「{ $domain }」を受け取る設定か見てみましょう
    .title-gmail = ⚙️ 「{ $domain }」を止めていないか見てみましょう
    .title-yahoo_jp = ⚙️ 「{ $domain }」を止めていないか見てみましょう
    .title-icloud = ⚙️ 「{ $domain }」を止めていないか見てみましょう
    .title-outlook = ⚙️ 「{ $domain }」を止めていないか見てみましょう
    .meaning = 「{ $domain }」は、{ $service }のメールアドレスの@から後ろです。ここで相手を見分けて、受け取るかどうかを決める設定があります。
    .why = 受信の設定によっては、「{ $sender }」からのメールが届く前に止まります。
    .why-docomo = ドコモの設定によっては、パソコンやサービスから送ったメールが届く前に止まります。
    .why-au = auの設定によっては、パソコンやサービスから送ったメールが届く前に止まります。
    .why-softbank = ソフトバンクの設定によっては、パソコンやサービスから送ったメールが届く前に止まります。
    .why-ymobile = ワイモバイルの設定によっては、パソコンやサービスから送ったメールが届く前に止まります。
    .why-uqmobile = UQ mobileの設定によっては、パソコンやサービスから送ったメールが届く前に止まります。
    .why-rakuten = 楽メールの設定によっては、パソコンやサービスから送ったメールが届く前に止まることがあります。
    .why-gmail = 前にブロックした相手のメールは、受信トレイに入りません。
    .why-yahoo_jp = 前に受信を断った相手のメールは、受信箱に入りません。
    .why-icloud = 前に拒否した相手のメールは、受信箱に入りません。
    .why-outlook = 前に拒否した相手や、まとめて消すようにした相手のメールは、受信トレイに残りません。
    .steps =
        1. メールの設定で、迷惑メール対策か受信の設定を開く
        2. 許可する相手に「{ $domain }」があるか、拒否する相手に入っていないか見る
    .steps-docomo =
        1. ドコモメールアプリで「その他」→「メール設定」→「ドコモメール設定サイト」を開く
        2. 迷惑メール対策の中の、受信する相手を登録する画面を開く
        3. 「{ $domain }」があるか見る
    .steps-au =
        1. メールアプリの「メール設定画面」で「メールアドレス変更・迷惑メールフィルター・自動転送」を開く
        2. 「迷惑メールフィルターの設定/確認へ」を押す（暗証番号はauの画面にだけ入れる）
        3. 個別設定の「受信リストに登録する」を開き、「{ $domain }」があるか見る
    .steps-docomo-iphone =
        1. Wi-Fiを切り、Safariで「ドコモお客様サポート」の「メール設定」を開く（パスワードはドコモの画面にだけ入れる）
        2. 迷惑メール対策の中の、受信する相手を登録する画面を開く
        3. 「{ $domain }」があるか見る
    .steps-au-iphone =
        1. Wi-Fiを切り、Safariでauのサポートから、迷惑メールフィルターの設定を開く（暗証番号はauの画面にだけ入れる）
        2. 個別設定の「受信リストに登録する」を開き、「{ $domain }」があるか見る
    .steps-softbank =
        1. My SoftBankで「メール設定」→「迷惑メール対策」→「詳細設定をみる」を開く
        2. 「Eメール(i)」か「S!メール」を選ぶ（i.softbank.jpは「Eメール(i)」）
        3. 「受信許可リスト」に「{ $domain }」があるか見る
    .steps-ymobile =
        1. ワイモバイルの契約者ページで、メールの設定を開く
        2. 迷惑メール対策の中の、受信を許可する相手の一覧を開く
        3. 「{ $domain }」があるか見る
    .steps-uqmobile =
        1. メールアプリの設定から、UQ mobileの迷惑メールの設定を開く
        2. 受信を許可する相手の一覧を開く
        3. 「{ $domain }」があるか見る
    .steps-rakuten =
        1. 楽メールの設定を開く
        2. 迷惑メールや受信についての設定を探す
        3. 受け取る相手に「{ $domain }」があるか見る
    .steps-gmail =
        1. パソコンかブラウザでGmailを開き、設定に入る
        2. フィルタと、ブロックした相手の一覧を見る
        3. 「{ $domain }」か「{ $sender }」がないか見る
    .steps-yahoo_jp =
        1. ブラウザでYahoo!メールを開き、設定に入る
        2. 受信を断る相手の一覧と、振り分けの設定を見る
        3. 「{ $domain }」か「{ $sender }」がないか見る
    .steps-icloud =
        1. iPhoneの設定で、拒否した相手の一覧を見る
        2. ブラウザでiCloudのメールを開き、振り分けのルールを見る
        3. 「{ $domain }」か「{ $sender }」がないか見る
    .steps-outlook =
        1. ブラウザでOutlookを開き、設定の迷惑メールの項目に入る
        2. 拒否する相手の一覧と、ルールを見る
        3. 「{ $domain }」か「{ $sender }」がないか見る
    .question = 「{ $domain }」のメールを受け取る設定になっていましたか？
    .question-docomo = 「{ $domain }」はありましたか？
    .question-au = 「{ $domain }」はありましたか？
    .question-softbank = 「{ $domain }」はありましたか？
    .question-ymobile = 「{ $domain }」はありましたか？
    .question-uqmobile = 「{ $domain }」はありましたか？
    .question-rakuten = 「{ $domain }」はありましたか？
    .question-gmail = 止める設定に入っていましたか？
    .question-yahoo_jp = 止める設定に入っていましたか？
    .question-icloud = 止める設定に入っていましたか？
    .question-outlook = 止める設定に入っていましたか？
    .yes = なっていた
    .yes-docomo = あった
    .yes-au = あった
    .yes-softbank = あった
    .yes-ymobile = あった
    .yes-uqmobile = あった
    .yes-rakuten = あった
    .yes-gmail = 入っていない
    .yes-yahoo_jp = 入っていない
    .yes-icloud = 入っていない
    .yes-outlook = 入っていない
    .known-yes = 受け取る設定
    .desk-yes = 公式のドメインは受信許可に入っている
    .known-yes-gmail = 止める設定なし
    .desk-yes-gmail = 公式のドメインは止められていない
    .known-yes-yahoo_jp = 止める設定なし
    .desk-yes-yahoo_jp = 公式のドメインは止められていない
    .known-yes-icloud = 止める設定なし
    .desk-yes-icloud = 公式のドメインは止められていない
    .known-yes-outlook = 止める設定なし
    .desk-yes-outlook = 公式のドメインは止められていない
    .no = なっていない
    .no-docomo = なかった
    .no-au = なかった
    .no-softbank = なかった
    .no-ymobile = なかった
    .no-uqmobile = なかった
    .no-rakuten = なかった
    .no-gmail = 入っていた
    .no-yahoo_jp = 入っていた
    .no-icloud = 入っていた
    .no-outlook = 入っていた
    .known-no = 受け取る設定ではない
    .desk-no = 公式のドメインが受信許可に入っていない
    .known-no-gmail = 止める設定に入っていた
    .desk-no-gmail = 公式のドメインを止める設定だった
    .known-no-yahoo_jp = 止める設定に入っていた
    .desk-no-yahoo_jp = 公式のドメインを止める設定だった
    .known-no-icloud = 止める設定に入っていた
    .desk-no-icloud = 公式のドメインを止める設定だった
    .known-no-outlook = 止める設定に入っていた
    .desk-no-outlook = 公式のドメインを止める設定だった
    .name = 受信の設定

ask-link_age =
    .title = 🔗 送ってからの時間を見てみましょう
    .title-code_rejected = 🔢 送ってからの時間を見てみましょう
    .title-password_rejected = 🔗 リンクの期限を確かめましょう
    .meaning = 再設定の画面で送信を押してから、今までの時間のことです。届いてからの時間ではありません。
    .why = リンクが使えるのは、送られてから{ $link_life }です。遅れて届いた分も、この中に入ります。
    .why-code_rejected = コードが使えるのは、送られてから{ $code_life }です。遅れて届いた分も、この中に入ります。
    .why-password_rejected = リンクの期限は、送られてから{ $link_life }です。期限が切れると、開いたままの画面でもパスワードを変えられません。
    .steps =
        1. 再設定の画面で送信を押した時刻を思い出す
        2. 分からなければ、メールの日付と時刻を見る
    .steps-code_rejected =
        1. コードを送るボタンを押した時刻を思い出す
        2. 分からなければ、SMSやメールの時刻を見る（届くのが遅れたなら、送られたのはその前です）
    .question = 再設定メールを送ってから、どのくらいたちましたか？
    .question-code_rejected = コードを送ってから、どのくらいたちましたか？
    .within_limit = { $link_life }以内
    .within_limit-code_rejected = { $code_life }以内
    .known-within_limit = リンクは期限内
    .known-within_limit-code_rejected = コードは期限内
    .over_limit = { $link_life }を過ぎた
    .over_limit-code_rejected = { $code_life }を過ぎた
    .known-over_limit = リンクは期限切れ
    .known-over_limit-code_rejected = コードは期限切れ
    .name = 送ってからの時間

ask-link_source =
    .title = 🔗 いちばん新しいメールか確かめましょう
    .title-code_rejected = 🔢 いちばん新しいコードか確かめましょう
    .why = 何通も届いているときは、いちばん新しいメールのリンクだけが使えます。
    .why-code_rejected = 何度か届いているときは、いちばん新しいコードだけが使えます。
    .steps =
        1. メールを「{ $service }」で検索する
        2. 届いた時刻がいちばん新しいものを見つける（まとめて表示されていたら、広げて見る）
        3. 開いたのがそのメールか見る
    .steps-code_rejected =
        1. コードの届いたSMSかメールの一覧を開く
        2. 届いた時刻がいちばん新しいものを見る
        3. 入れたコードと同じか見比べる
    .question = 開いたのは、いちばん新しいメールですか？
    .question-code_rejected = 入れたのは、いちばん新しいコードですか？
    .latest = いちばん新しい
    .known-latest = 最新のメール
    .desk-latest = 開いたのは最新のメール
    .known-latest-code_rejected = 最新のコード
    .desk-latest-code_rejected = 入れたのは最新のコード
    .older = 前のものだった
    .known-older = 前のメールのリンク
    .desk-older = 開いたのは前のメール
    .known-older-code_rejected = 前のコード
    .desk-older-code_rejected = 入れたのは前のコード
    .name = 最新のものか

ask-link_copied =
    .title = 🔗 リンクの開き方を教えてください
    .meaning = メールのリンクを指で押したか、文字をコピーしてブラウザに貼り付けたか、ということです。
    .why = コピーして貼ると、途中で切れたり、空白が入ったりすることがあります。
    .offer = コピーしたリンクをここに貼れば、途中で切れていないかを見ます。開かずに見るだけで、メッセージはすぐ消します。
    .question = リンクは、どうやって開きましたか？
    .yes = コピーした
    .known-yes = リンクをコピーして開いた
    .no = そのまま押した
    .known-no = リンクをそのまま押した
    .name = リンクの開き方

ask-same_device =
    .title = 🔗 リンクを開いた機器を教えてください
    .meaning = 再設定の画面で送信を押した機器とブラウザで、そのままリンクを開いたか、ということです。
    .why = 再設定を始めたのと同じ機器とブラウザでないと、開けないリンクがあります。
    .question = 再設定メールを送ったのと同じ機器とブラウザで開きましたか？
    .yes = 同じ
    .known-yes = 送ったのと同じ機器で開いた
    .no = 別のもの
    .known-no = 別の機器かブラウザで開いた
    .name = リンクを開いた機器

ask-fresh_link =
    .title = 🔗 新しいリンクでも試したか教えてください
    .meaning = もう一度送り、届いた中でいちばん新しいメールのリンクを、届いてすぐに開いたか、ということです。
    .why = 送ってすぐの新しいリンクもだめなら、期限とは別のところに原因があります。
    .question = もう一度送って、いちばん新しいリンクをすぐに開いてみましたか？
    .dead = それもだめだった
    .known-dead = 新しいリンクもすぐ使えなかった
    .not_tried = まだ試していない
    .known-not_tried = 新しいリンクはまだ試していない
    .name = 新しいリンク

ask-link_host =
    .title = 🔗 リンクの行き先を確かめましょう
    .meaning = リンクの行き先は、アドレスの「https://」のあと、最初の「/」までの部分で分かります。
    .why = 本物のメールのリンクは、「{ $site }」につながります。
    .steps =
        1. リンクを開いた画面がまだあれば、アドレスの欄を見る
        2. そのアドレスを、最初の「/」まで読む（「https://」は飛ばす）
        3. もう閉じていたら、開き直さずに「分からない」を押す
    .offer = 見比べにくければ、リンクをここに貼っても大丈夫です。開かずに行き先だけを見て、メッセージはすぐ消します。
    .question = そこは「{ $site }」でしたか？
    .official = そうだった
    .known-official = リンク先は公式サイト
    .other = 違っていた
    .known-other = リンク先が公式サイトではない
    .name = リンクの行き先

ask-phone_registered =
    .title = 📱 電話番号を登録してあるか教えてください
    .why = コードは、前もって登録した電話番号にだけ届きます。
    .why-address_forgotten = 電話番号を登録してあれば、メールを使わずに再設定できます。
    .question = 「{ $service }」に、今使っている電話番号を登録しましたか？
    .question-sms_missing = 「{ $service }」に、電話番号を登録しましたか？
    .yes = 登録した
    .known-yes = 電話番号は登録済み
    .no = していない
    .known-no = 電話番号は登録していない
    .name = 電話番号の登録

ask-phone_changed =
    .title = 📱 電話番号が変わっていないか教えてください
    .why = 番号を変えると、コードは登録したときの前の番号に送られます。
    .question = 登録したあとに、電話番号を変えましたか？
    .yes = 変えた
    .known-yes = 登録後に番号を変えた
    .no = 変えていない
    .known-no = 番号は変えていない
    .name = 電話番号の変更

ask-phone_line =
    .title = 📱 その番号の携帯会社を教えてください
    .why = SMSの止まりやすい場所は、携帯会社ごとに違います。メールではなく、電話番号の契約先で選びます。
    .question = 登録した電話番号は、どこの契約ですか？
    .docomo = ドコモ
    .known-docomo = 電話はドコモ
    .au = au
    .known-au = 電話はau
    .softbank = ソフトバンク
    .known-softbank = 電話はソフトバンク
    .ymobile = ワイモバイル
    .known-ymobile = 電話はワイモバイル
    .uqmobile = UQ mobile
    .known-uqmobile = 電話はUQ mobile
    .rakuten = 楽天モバイル
    .known-rakuten = 電話は楽天モバイル
    .mvno = 格安SIM・ahamoなど
    .known-mvno = 電話は格安SIM・ahamoなど
    .internet = 050などのネット電話
    .known-internet = インターネットの電話番号
    .other = 海外・固定電話など
    .known-other = 海外・固定などの電話番号
    .name = 電話番号の契約先

ask-line_changed =
    .title = 📱 携帯会社やSIMを変えたか教えてください
    .meaning = 番号をそのままにして、別の携帯会社に乗り換えたり、SIMを入れ替えたりしたか、ということです。
    .why = 乗り換えたばかりだと、SMSだけ遅れて使えるようになることがあります。
    .question = 最近、番号はそのままで、携帯会社かSIMを変えましたか？
    .yes = 変えた
    .known-yes = 最近、携帯会社かSIMを変えた
    .no = 変えていない
    .known-no = 携帯会社もSIMも変えていない
    .name = 乗り換え・SIMの変更

ask-second_sim =
    .title = 📱 番号が2つ入ったスマホか教えてください
    .meaning = 1台のスマホで2つの電話番号を使うことです。デュアルSIMやeSIMと呼ばれます。
    .why = 番号が2つあると、片方の回線が切れていて、その番号のSMSだけ届かないことがあります。
    .question = そのスマホで、電話番号を2つ使っていますか？
    .yes = 2つ使っている
    .known-yes = スマホに番号が2つある
    .no = 1つだけ
    .known-no = スマホの番号は1つ
    .name = スマホの番号の数

ask-sms_blocked =
    .title = ⚙️ SMSを止める設定を見てみましょう
    .why = 迷惑SMSや、知らない相手・海外からのSMSを止める設定は、コードまで止めることがあります。
    .why-docomo = ドコモの「危険SMS拒否設定」は、はじめから入っています。「SMS拒否設定」で、ほかのSMSを止めていることもあります。
    .why-au = auの「迷惑SMSブロック」は、はじめから入っています。ごくまれに、必要なSMSも止めます。
    .why-softbank = ソフトバンクの回線では、迷惑SMSを止める設定や「電話番号メール拒否」で、コードが止まることがあります。
    .why-ymobile = ワイモバイルの回線では、迷惑SMSを止める設定で、コードが止まることがあります。
    .why-rakuten = 楽天モバイルの「迷惑SMS拒否設定」は、はじめから入っています。止められたSMSは、あとから見られません。
    .why-mvno = 格安SIMやahamoなどでも、元の回線の会社の設定で、コードが止まることがあります。
    .steps =
        1. 携帯会社の会員ページかアプリで、SMSを止める設定が入っていないか見る
        2. スマホのSMSアプリで、ブロックした相手を見る
    .steps-docomo =
        1. My docomoで「SMS拒否設定」を開き、止めているものがないか見る（危険SMS、一括、海外、国内のほかの会社）
        2. スマホのSMSアプリで、ブロックした相手を見る
    .steps-au =
        1. auの「迷惑SMSブロック」が入っているか見る
        2. スマホのSMSアプリで、ブロックした相手や、知らない相手を止める設定を見る
    .steps-softbank =
        1. My SoftBankの迷惑メール対策で、「迷惑SMSフィルター」「URLリンク付きSMSの拒否」「電話番号メール拒否」を見る
        2. スマホのSMSアプリで、ブロックした相手を見る
    .steps-ymobile =
        1. ワイモバイルの契約者ページの迷惑メール対策で、「迷惑SMSフィルター」「URLリンク付きSMSの拒否」を見る
        2. スマホのSMSアプリで、ブロックした相手を見る
    .steps-rakuten =
        1. 「my 楽天モバイル」の「契約プラン」で、「迷惑SMS拒否設定」が入っているか見る
        2. スマホのSMSアプリで、ブロックした相手を見る
    .steps-mvno =
        1. 契約している会社の会員ページで、SMSを止める設定を見る（ahamoはドコモの、povoはauの、LINEMOはソフトバンクの回線です）
        2. スマホのSMSアプリで、ブロックした相手を見る
    .question = SMSを止める設定が、入っていましたか？
    .yes = 入っていた
    .known-yes = SMSを止める設定あり
    .no = 入っていない
    .known-no = SMSを止める設定なし
    .name = SMSを止める設定

ask-sms_spam_folder =
    .title = 📱 SMSの別のフォルダを見てみましょう
    .meaning = SMSは、電話番号あてに届く短いメッセージです。知らない相手からのものは、別のフォルダに分けられることがあります。
    .why = 知らない相手からのSMSは、別の場所に分けられることがあります。
    .steps =
        1. いつものSMSアプリを開く
        2. 迷惑メッセージや、知らない差出人のフォルダを開く
        3. +メッセージなら、連絡先にない相手を分ける設定も見る
    .question = コードのSMSは入っていましたか？
    .found_there = 入っていた
    .known-found_there = SMSは別フォルダにあった
    .checked_not_there = 見たけど無い
    .known-checked_not_there = SMSの別フォルダは確認済み
    .name = SMSの迷惑フォルダ

ask-code_from =
    .title = 🔢 どこでコードを見るか教えてください
    .meaning = 認証アプリは、数字が30秒ほどで変わるアプリです。Google Authenticatorなどがあります。
    .why = SMSやメールで届くコードと、認証アプリのコードでは、直し方が違います。
    .question = コードは、どこで見ますか？
    .sms = SMS
    .known-sms = コードはSMSで届く
    .mail = メール
    .known-mail = コードはメールで届く
    .app = 認証アプリ
    .known-app = コードは認証アプリで見る
    .app_lost = アプリが使えない
    .known-app_lost = 認証アプリか、その機器がない
    .name = コードを見る場所

ask-app_current =
    .title = 📲 アプリが新しいか見てみましょう
    .why = 古いアプリだと、再設定がうまく進まないことがあります。
    .why-mail_missing = 古いアプリだと、メールを頼んでも、うまく伝わらないことがあります。
    .why-link_invalid = 古いアプリだと、リンクが正しく開かないことがあります。
    .why-login_fails = 古いアプリだと、正しいパスワードでもログインできないことがあります。
    .steps =
        1. App StoreかGoogle Playで「{ $service }」を探す
        2. 更新のボタンが出ているか見る（出ていれば古い版）
    .question = アプリは最新でしたか？
    .yes = 最新だった
    .known-yes = アプリは最新
    .no = 古かった
    .known-no = アプリが古い
    .web = アプリではない
    .known-web = ブラウザで利用
    .name = アプリの新しさ

ask-error_shown =
    .title = ❓ 画面に何と出たか教えてください
    .title-mail_missing = ❓ メールを頼んだときの画面を教えてください
    .title-link_invalid = ❓ リンクを開いたときの画面を教えてください
    .title-sms_missing = ❓ コードを頼んだときの画面を教えてください
    .title-code_rejected = ❓ コードを入れたときの画面を教えてください
    .title-password_rejected = ❓ 新しいパスワードを入れたときの画面を教えてください
    .title-login_fails = ❓ ログインを押したときの画面を教えてください
    .why = 画面の言葉は、原因を見分ける手がかりになります。
    .why-mail_missing = メールが送られる前に、画面で止まったのかもしれません。
    .why-sms_missing = SMSが送られる前に、画面で止まったのかもしれません。
    .why-login_fails = ロックされていたら、もう試さずに待つのが先です。もう一度ログインする前に教えてください。
    .question = いちばん近いのは、どれですか？
    .none = エラーは出ていない
    .none-password_rejected = パスワードの注意だけ
    .known-none = 画面のエラーなし
    .known-none-password_rejected = 画面はパスワードの注意だけ
    .expired = 期限が切れている
    .known-expired = 期限切れと出た
    .invalid = 無効・正しくない
    .invalid-mail_missing = アドレスが正しくない
    .invalid-link_invalid = リンクが無効
    .invalid-sms_missing = 電話番号が正しくない
    .invalid-code_rejected = コードが正しくない
    .invalid-password_rejected = リンクや画面が無効
    .invalid-login_fails = パスワードが違う
    .known-invalid = 無効と出た
    .known-invalid-mail_missing = アドレスが正しくないと出た
    .known-invalid-sms_missing = 番号が正しくないと出た
    .known-invalid-code_rejected = コードが正しくないと出た
    .known-invalid-login_fails = パスワードが違うと出た
    .used = もう使われている
    .known-used = 使用済みと出た
    .too_many = 回数が多すぎる
    .too_many-login_fails = ロック・回数が多い
    .known-too_many = 回数が多すぎると出た
    .known-too_many-login_fails = ロックされたと出た
    .server = 混雑・システムの不具合
    .known-server = 混雑や不具合と出た
    .unknown = 覚えていない
    .name = 画面の表示

ask-changes_seen =
    .title = 🛡 まず、覚えのないメールのリンクは開かないでください
    .why = アカウントを守るのが先です。登録のようすは、自分で開いた公式サイトで見ます。
    .steps =
        1. そのメールのリンクやボタンは押さず、コードはだれにも教えない
        2. ブラウザに「{ $site }」と自分で打って開き、ログインする
        3. 登録アドレス、電話番号、名前などを見る
    .question = 自分では変えていないのに、変わっているところがありましたか？
    .yes = 変わっていた
    .known-yes = 覚えのない変更あり
    .no = 変わっていない
    .known-no = 覚えのない変更なし
    .unknown = ログインできない・分からない
    .name = 覚えのない変更
