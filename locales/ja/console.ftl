### The support console in the browser: signing in, the agent's own account, the audit log, errors.

## Around every page.
console-frame =
    .product = todoku サポート
    .skip = 本文へ
    .nav = メニュー
    .insight = 状況
    .cases = 一覧
    .incidents = 障害
    .caller = 電話の確認
    .audit = 操作の記録
    .account = アカウント
    .leave = ログアウト
    .language = ことば
    .zone = 時刻は { $zone } の時間です。
    .back = 戻る
    .copy = コピー
    .copied = コピーしました
    .print = 印刷
    .show = 表示
    .hide = 隠す

## The sign-in page. `.wait` and `.closed` are said to anybody, whether there is such an agent or not.
console-login =
    .title = ログイン
    .lead = サポート担当者のページです。
    .name = 名前
    .password = パスワード
    .code = 認証アプリのコード
    .code_hint = 6桁の数字。1つのコードは1回だけ使えます。
    .lost = スマホが手元にないとき
    .recovery = リカバリーコード
    .recovery_hint = コードのかわりに入力します。1つは1回だけ使えます。
    .enter = ログイン
    .left = ログアウトしました。
    .refused = ログインできませんでした。名前、パスワード、コードのどれかが違うか、使用済みのコードです。新しいコードでもう一度お試しください。
    .wait = 失敗が続いたため、いまは受け付けていません。{ $span }ほどしてから、もう一度お試しください。
    .closed = 失敗が多すぎるため、この端末からは受け付けていません。管理者に知らせて、再登録（todoku agent reset）をしてもらってください。

## Before something that must not be done by whoever finds the browser open.
console-proof =
    .title = 本人の確認
    .password = いまのパスワード

## After the first sign-in.
console-welcome =
    .step = 初めての設定 1/2
    .title = 自分のパスワードを決める
    .lead = 渡されたパスワードは、これで使えなくなります。
    .choose = このパスワードにする

console-password =
    .title = パスワードを変える
    .lead = 変えると、ほかの端末ではログアウトされます。
    .new = 新しいパスワード
    .hint = { $shortest }文字以上。長いほど安全です。記号や大文字は、なくてもかまいません。
    .again = 新しいパスワード（もう一度）
    .short = 短すぎます。{ $shortest }文字以上にしてください。
    .long = 長すぎます。{ $longest }文字までにしてください。
    .common = よく使われるパスワードなので、すぐに当てられます。別のものにしてください。
    .own = 名前やサービス名に近いので、当てられやすくなります。別のものにしてください。
    .differs = 2つの欄の内容が違います。もう一度入力してください。

console-recovery =
    .step = 初めての設定 2/2
    .title = リカバリーコード
    .once = 表示するのは、いまだけです。認証アプリが使えないときに、コードのかわりに入力します。
    .keep = 印刷するか、パスワード管理アプリに保存してください。スマホだけに置くと、なくしたときに使えません。
    .kept = 保存したので次へ
    .renew = リカバリーコードを作り直す
    .renew_lead = 作り直すと、前のリカバリーコードは使えなくなります。

console-authenticator =
    .title = 認証アプリを変える
    .lead = スマホを替えるときに使います。新しいアプリを登録すると、前のアプリのコードは使えなくなります。
    .begin = 次へ
    .scan = 新しいアプリで読み取る
    .scan_lead = 認証アプリでこのコードを読み取り、表示された6桁の数字を入力してください。{ $minutes }分以内にお願いします。
    .qr = 認証アプリで読み取るQRコード
    .by_hand = 読み取れないとき
    .by_hand_hint = 認証アプリで「キーを入力」を選び、次の文字を入れます。
    .code = 新しいアプリのコード
    .code_hint = 6桁の数字
    .prove = 新しいアプリに切り替える
    .wrong = コードが違います。新しいアプリにいま出ている数字を入力してください。
    .late = 時間が過ぎました。もう一度はじめからお願いします。

console-account =
    .title = アカウント
    .keys = ログインに使うもの
    .password = パスワード
    .password_is = 設定済み
    .authenticator = 認証アプリ
    .authenticator_is = 登録済み
    .recovery = リカバリーコード
    .left = 残り { $n }個
    .sessions = ログイン中の端末
    .sessions_hint = 30分使わないか、ログインから12時間たつと、自動でログアウトします。
    .browser_unknown = 不明な端末
    .here = この端末
    .begun = 開始
    .seen = 最後の操作
    .end = ログアウトさせる
    .end_others = ほかの端末をすべてログアウトさせる
    .done_password = パスワードを変えました。ほかの端末はログアウトされました。
    .done_authenticator = 認証アプリを切り替えました。ほかの端末はログアウトされました。
    .done_sessions = ログアウトさせました。

## The audit log. What stands in it by itself is in console-audit and console-outcome.
console-log =
    .lead = だれが、いつ、何をしたか。やり取りの内容は残しません。
    .when = 日時
    .who = だれが
    .what = 何を
    .case = 受付番号
    .unknown = 不明
    .erased = 消去済み
    .empty = まだ記録はありません。
    .pages = ページ
    .newer = 新しい記録
    .older = 古い記録

## What could not be read and was set aside.
console-aside =
    .title = 読めなかったもの
    .lead = 読み取れなかったため、別の場所に移しました。関係する方にはお知らせし、そのまま続けられるようにしています。
    .banner = 読み取れずに別の場所へ移したものが{ $n }件あります
    .when = 日時
    .what = 内容
    .id = ID
    .is_session = 会話の記録
    .is_case = 受付
    .is_record = 受付の履歴の1行
    .is_row = 送信前のメッセージ
    .is_reminder = リマインダー
    .is_alarm = 受付のタイマー
    .is_agent = 担当者のアカウント
    .is_other = ボットの内部の記録
    .next = 運用の担当者が、元に戻す（todoku aside retry ID）か、消す（todoku aside drop ID）ことができます。30日たつと自動で消えます。
    .empty = 移したものはありません。

## Outages: those that go on, those of the past, and a form.
console-incidents =
    .title = 障害
    .lead = 続いている間、同じことで困っている人には先にお知らせします。終わると、待っている人に連絡します。
    .open = 続いている障害
    .none = いま続いている障害はありません。
    .past = 終わった障害
    .which = どこで
    .since = いつから
    .until = いつまで
    .how = きっかけ
    .noticed = 人数の増え方から
    .by_hand = 登録
    .words = 利用者への言葉
    .close = 終わりにする
    .new = 障害を登録する
    .provider = どこで
    .when = いつから（空欄なら今から）
    .when_hint = 14:10 のように入れます。
    .words_ja = 利用者への言葉（日本語）
    .words_en = 利用者への言葉（英語）
    .words_hint = なくてもかまいません。300字までです。
    .add = 登録する
    .wrong = 登録していません。時刻と言葉を確かめてください。
    .changed = ほかの人が先に変更しました。いまの状態を確かめてください。
    .done_opened = 登録しました。
    .done_closed = 終わりにしました。待っている人に連絡します。

## What was done: one attribute for each id that the console records.
console-audit =
    .sign_in = ログイン
    .sign_out = ログアウト
    .confirm = 本人の確認
    .enrolled = 初めての設定
    .password_changed = パスワードの変更
    .authenticator_changed = 認証アプリの変更
    .recovery_renewed = リカバリーコードの作り直し
    .sessions_ended = 端末のログアウト
    .agent_added = 担当者の追加
    .agent_reset = 担当者の再登録
    .agent_removed = 担当者の削除
    .cases_exported = 一覧を書き出し
    .case_read = 件の閲覧
    .case_exported = 件の書き出し
    .case_claim = 担当になる
    .case_reply = 返信
    .case_note = メモ
    .case_step = 対処を試してもらう
    .case_back = ボットに戻す
    .case_close = 完了にする
    .case_cause = 原因を記録する
    .case_reopen = もう一度開く
    .case_assign = 担当者の変更
    .case_snooze = 後回し
    .case_wake = 後回しをやめる
    .case_tag = タグを付ける
    .case_untag = タグを外す
    .case_erase = 利用者の記録を消去
    .case_account = アカウントを表示
    .case_ask_account = アカウントを尋ねる
    .caller = 電話の確認
    .incident_opened = 障害の登録
    .incident_closed = 障害の終わり

console-outcome =
    .refused = 失敗
    .recovery = リカバリーコードを使用

## Errors: what happened, and what to do. The numbers are those of HTTP.
console-error =
    .title_400 = 送信された内容を読み取れません
    .text_400 = 前のページに戻り、もう一度お試しください。
    .title_403 = このページは古くなっています
    .text_403 = 何も変更していません。ページを開き直して、もう一度お試しください。
    .title_404 = ページが見つかりません
    .text_404 = アドレスが違うか、なくなったページです。
    .title_409 = ほかで変更されています
    .text_409 = 同時に変更がありました。もう一度お試しください。
    .title_415 = ここには表示できません
    .text_415 = JPEG、PNG、WebP の画像（10MBまで）だけを表示します。ほかのファイルは、Telegramのこの件のトピックで開いてください。
    .title_421 = このアドレスでは開けません
    .text_421 = 管理者が決めた https のアドレスか、このコンピューター自身（127.0.0.1）で開いてください。
    .title_429 = アクセスが多すぎます
    .text_429 = 1分ほど待ってから、もう一度お試しください。
    .title_500 = うまくいきませんでした
    .text_500 = こちらの問題です。時間をおいて、もう一度お試しください。続くときは管理者に知らせてください。
    .title_503 = いまは応答できません
    .text_503 = 混み合っているか、保存先につながりません。少し待ってから、もう一度お試しください。
    .title_other = この操作はできません
    .text_other = 前のページに戻り、もう一度お試しください。
    .home = 最初のページへ

## Shown for a moment when a link on another site led here.
console-bounce =
    .title = ページを開いています
    .go_on = 開かないときは、ここを押してください

## Only in the demo on one's own machine.
console-demo =
    .mark = デモ専用
    .what = このボタンは、自分のコンピューターで動かすデモにだけ現れます。
    .fill = いまのコードまで自動で入力
    .used = いまのコードは使用済みです。次のコードまで { $n }秒。

## Lengths of time on the list, to the minute.
console-span =
    .minutes = { $m }分
    .hours = { $h }時間{ $m }分
    .days = { $d }日{ $h }時間

## What is new while a page is open. `.first` and `.again` stand before a case's number in a notification.
console-arrivals =
    .listen_hint = 音とデスクトップの通知で知らせます。このブラウザで、このコンソールを開いているあいだ働きます。
    .listen = 🔔 新着を知らせる
    .listening = 🔔 お知らせ中（止める）
    .denied = このブラウザでは通知が許可されていないため、音だけで知らせます。通知はブラウザの設定で許可できます。
    .new = 新着
    .changed = 更新
    .first = 新しい件
    .again = 動きがあった件
    .urgent = 🚨 不正ログインの疑い
    .see_all = すべて既読にする

## What single keys do on the list and on a case, told in a dialog.
console-keys =
    .show = ⌨ キー操作
    .title = キー操作
    .when = 文字を入力していないときに使えます。
    .next = 次の件へ
    .before = 前の件へ
    .open = 件を開く
    .take = 担当する
    .nobodys = 次の未対応を開く
    .search = 検索する
    .reply = 返信を書く
    .send = 書いた返信を送る
    .note = メモを書く
    .finish = 完了にする（理由の欄へ）
    .up = 一覧に戻る
    .help = この説明を開く
    .escape = 入力欄から出る、閉じる
    .on = 1文字のキーを使う
    .close = 閉じる

## Who has a case, until when it is put off, and its tags. { $when } is a time.
console-hold =
    .assign = 担当者を変える
    .me = { $agent }（自分）
    .nobody = 担当なし（未対応）
    .assign_do = 変える
    .snooze = 後回し
    .snooze_hint = その時刻まで「自分の担当」と「未対応」から外れます。利用者が書くと、すぐに戻ります。
    .last = 約束した回答があるため、遅くとも{ $when }に戻ります。
    .end_hour = 1時間後（{ $when }）
    .end_evening = 今日の夕方（{ $when }）
    .end_tomorrow = 明日の朝（{ $when }）
    .end_monday = 次の月曜日（{ $when }）
    .end_cut = 約束の前まで（{ $when }）
    .snooze_do = 後回しにする
    .snoozed = { $when }まで後回し
    .wake = 後回しをやめる
    .tags = タグ
    .tag = タグ
    .any_tag = すべて
    .tag_hint = 短い言葉
    .tag_do = 付ける
    .untag = タグ「{ $tag }」を外す
    .no_colleague = その担当者はいません。一覧から選び直してください。
    .no_end = いつまで後回しにするかを、一覧から選び直してください。
    .no_tag = タグの言葉が空です。付けていません。
    .refused_promised = 約束した回答の時刻が近いため、後回しにできません。先に利用者へ返信してください。
    .refused_full = タグは{ $most }個までです。どれかを外すと付けられます。
    .done_assign = 担当者を変えました。
    .done_snooze = 後回しにしました。時刻になるか利用者が書くと、一覧に戻ります。
    .done_wake = 後回しをやめました。
    .done_tag = タグを付けました。
    .done_untag = タグを外しました。
