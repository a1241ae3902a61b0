### The frame around the diagnosis: menus, notices, waits, the hand-off, and the words for support.

## Buttons at the foot of every card. Keep them short: three share a row.
nav =
    .back = ‹ 戻る
    .restart = 最初から
    .human = 担当者へ
    .human_now = すぐ引き継ぐ
    .hand_over = 担当者に引き継ぐ
    .language = 🌐 Language
    .answers = これまでの答えを直す
    .resume = 続きに戻る
    .topics = ほかの項目を見る
    .another = 別の困りごと
    .undo = ↩ 読み取りを取り消す

## The button every question has.
answer =
    .unknown = 分からない

## The last line of a card: what is known so far. Example: 分かったこと: ドコモ・迷惑メールは確認済み
known =
    .line = 分かったこと: { $items }
    .separator = ・

menu =
    .title = 👋 { $service }のパスワード再設定をお手伝いします
    .why = いくつかの質問で、うまくいかない原因を見つけます。パスワードや認証コードは、ここに書かないでください。
    .question = いま、どうなっていますか？ 下から選ぶか、そのまま文章で書いてください。
    .pick = ほかに困っていることを、下から選んでください。

topics =
    .title = 💡 知りたいことを選んでください
    .why = 再設定のしかたと、そのあとも安心して使うためのこつです。
    .question = どれを見ますか？

language =
    .title = 🌐 ことばを選んでください / Choose a language
    .ja = 日本語
    .en = English

answers =
    .title = 📝 これまでの答え
    .some = 直したい答えを押すと、その質問に戻ります。ほかの答えはそのまま残ります。
    .nothing = まだ何も聞いていません。

help =
    .title = 💬 使いかた
    .body =
        カードの質問には、ボタンでも文章でも答えられます。「ドコモです。迷惑メールは見ました」のように、まとめて書いても大丈夫です。読み取ったことは次のカードの先頭に出て、取り消せます。分からないときは「分からない」で大丈夫です。

        /back ひとつ戻る
        /restart 最初から
        /status これまでの答え
        /human 担当者に引き継ぐ
        /code 電話で使う確認コード
        /language ことばを変える
        /privacy 保存しているもの
        /forget すべて消す

privacy =
    .title = 🔒 保存しているもの
    .body =
        ・選んだ答えと、文章から読み取った答え、その時刻。次にどこを見るかを決めるために使い、最後に使った日から{ $session_days }日で消えます。
        ・引き継いだときは、担当者が答えられるように、お名前（表示名）、ここまでの記録、担当者とのやりとりを保存します。アドレスや番号などは伏せ字にします。終わってから{ $retention_days }日で、担当者の画面からも消えます。
        ・引き継ぐ前に書いていただいた文章は、その場で読むだけで保存しません。
        ・アドレスやリンクは、その場で形を見るだけで保存しません。そのメッセージは、できるかぎりこのチャットから消します。
        ・パスワード、認証コード、メールのリンクはお聞きしません。
        ・/forget と送ると、すべて消せます。担当者の画面からも、1分ほどで消えます。

forget =
    .title = 🔒 すべて消しますか？
    .why = このチャットの答えと記録を消します。元には戻せません。
    .yes = すべて消す
    .done = 🔒 このチャットについて保存していたものを、すべて消しました。また使うときは /start と送ってください。

## A second look, when the answers leave no cause.
look =
    .title = 👀 見落としやすいところを、もう一度見てみませんか
    .why = ここまでの答えに合う原因は、すべて試しました。答えのどれかが、実際と少し違うのかもしれません。
    .question = どれを見直しますか？

## Why this remedy is shown: one short line on top of the card.
reason =
    .certain = 原因はこれのようです。決め手: { $fact }
    .only = ここで分かる原因のうち、残ったのはこれだけです。
    .next = 次に考えられるのは、これです。
    .look = 念のため、もう一度だけ確かめます。

## On every card while a wait is running.
meanwhile =
    .note = ⏳ { $until }に、もう一度お聞きします。その間、ほかの原因を見ていきます。「送る」手順があっても、時間になるまで飛ばしてください。

## Cards shown when a wait is over.
again-delivery =
    .title = ⏳ その後、届きましたか？
    .title-sms_missing = ⏳ その後、SMSは届きましたか？
    .why = 待つ時間が過ぎたので、お聞きしています。
    .question = 迷惑メールフォルダも、もう一度見てみてください。届いていましたか？
    .question-sms_missing = メッセージの一覧を、もう一度見てみてください。届いていましたか？
    .worked = 届いていた
    .not_worked = まだ届かない

again-rate_limit =
    .title = ⏳ 待つ時間が過ぎました
    .title-sms_missing = ⏳ 待つ時間が過ぎました
    .why = 続けて申し込んだときの制限は、もう解けているはずです。
    .steps =
        1. { $reset } を開いて、再設定メールを1回だけ申し込む
        2. { $delivery }待って、いちばん新しいメールを開く
    .steps-sms_missing =
        1. 再設定の画面で、コードを1回だけ送る
        2. いちばん新しいSMSのコードを使う
    .question = 届きましたか？
    .worked = 届いた
    .not_worked = まだ届かない

again-outage =
    .title = ⏳ そろそろ直っているころです
    .why = サービスの不具合は、時間がたつと直ることが多いです。
    .steps =
        1. { $reset } を開いて、再設定メールを1回だけ申し込む
        2. いちばん新しいメールのリンクを開く
    .steps-link_invalid =
        1. 待っておいたメールの同じリンクを、もう一度だけ押す
        2. 期限切れと出たら、{ $reset } から1回だけ申し込み直す
    .question = できましたか？
    .worked = できた
    .not_worked = まだできない

again-lock =
    .title = ⏳ 待つ時間が過ぎました
    .why = ロックは、もう解けていることが多いころです。
    .steps =
        1. 新しいパスワードを見ながら、1回だけログインする
        2. またロックと出たら、もう試さずに、担当者に相談する
    .question = ログインできましたか？
    .worked = できた
    .not_worked = まだできない

solved =
    .title = ✅ よかったです。あと少しだけ
    .why = また困らないように、落ち着いたら次の3つをしておくと安心です。
    .question = このチャットは役に立ちましたか？ 5がいちばん良い評価です。
    .onward = このあと困ったら、下のボタンから続けられます。

aftercare-registered_data =
    .line = 1. 登録しているアドレスと電話番号が、いまも自分のものか見る
aftercare-own_password =
    .line = 2. ほかで使っていない、長いパスワードにする（15文字以上が目安）
aftercare-two_step =
    .line = 3. 2段階認証があれば、オンにする

csat =
    .stars-1 = 1
    .stars-2 = 2
    .stars-3 = 3
    .stars-4 = 4
    .stars-5 = 5

rated =
    .title = ✅ ありがとうございました
    .body = また困ったときは、/start と送ってください。
    .onward = このあと困ったら、下のボタンから続けられます。

## The hand-off: first lines.
handoff =
    .start = 担当者に引き継ぎます。同じ説明をくり返さずにすむよう、いくつかだけ教えてください。
    .end_of_road = ここで試せることは、すべて試しました。担当者に引き継ぎます。いくつかだけ教えてください。

intake-addresses =
    .title = 💬 登録したかもしれないアドレスは、いくつありますか
    .why = 数だけで大丈夫です。アドレスそのものは書かないでください。
    .one = 1つ
    .two = 2つ
    .several = 3つ以上
    .name = 心当たりのアドレス
intake-since =
    .title = 💬 { $service }は、いつごろから使っていますか
    .months = 1年以内
    .years = 1〜5年前から
    .many_years = 5年より前から
    .name = 使い始め
intake-last_login =
    .title = 💬 最後にログインできたのは、いつごろですか
    .this_month = 1か月以内
    .this_year = 1年以内
    .earlier = もっと前
    .name = 最後のログイン
intake-device =
    .title = 💬 いま使っている端末はどれですか
    .iphone = iPhone・iPad
    .android = Android
    .computer = パソコン
    .name = 端末
intake-app_version =
    .title = 💬 アプリのバージョンは分かりますか
    .why = 「5.2.1」のような数字です。分かれば、そのまま書いて送ってください。
    .web = ブラウザで使っている
    .name = アプリのバージョン
intake-error_words =
    .title = 💬 画面に出たエラーの言葉は分かりますか
    .why = 分かれば、画面のとおりに書いて送ってください。番号やアドレスは、伏せてから保存します。
    .none = エラーは出ていない
    .name = エラーの言葉

handed_off =
    .title = 💬 担当者に引き継ぎました（受付番号 { $case }）
    .why = 担当者がここまでの内容を確認して、{ $promise }までにお返事します。
    .next = ここに書くと、担当者が{ $promise }までにお返事します。
    .body =
        返事はこのチャットに届きます。伝えたいことは、ここにそのまま書いてください。アドレスや番号は、伏せ字にしてから担当者に届きます。

        写真やファイルは、そのまま届きます。アドレスやパスワードが写っていないか、見てから送ってください。

        { $support } から問い合わせるときは、受付番号を伝えてください。電話では /code の確認コードが使えます。

        お返事のために、ここまでの記録とやりとりを伏せ字にして保存し、終わってから{ $retention_days }日で消します。/forget で、いつでも消せます。

## An open case, shown first to whoever starts again. `.why`: while the user waits for an answer; `.next`: otherwise.
open_case =
    .title = 📨 担当者への相談が続いています（受付番号 { $case }）
    .why = { $promise }までに、担当者がこのチャットでお返事します。
    .next = ここに書くと、担当者が{ $promise }までにお返事します。
    .body = ここに書いたことや送ったものは、担当者に届きます。ほかのことで困っているときは、「別の困りごと」を押してください。

## Short notices, and lines on top of a card.
notice =
    .stale = このボタンは、もう使えません。いちばん新しいカードのボタンを押してください。
    .gone = この会話は終わっています。下の新しいカードから始めてください。
    .busy = いま混み合っています。少し待って、もう一度押してください。
    .no_way_back = ここより前には戻れません。
    .contradiction = いまの答えは、前の答えと合わないようです。新しいほうを信じて進めます。違うときは「これまでの答えを直す」で直せます。
    .welcome_back = おかえりなさい。前回の続きから始めます。
    .trouble = うまく処理できませんでした。もう一度お願いします。
    .flood = 続けて届いたものが多すぎて、読みきれていません。少し待ってから送ってください。
    .missed = しばらく応答できませんでした。押したボタンが届いていないかもしれないので、もう一度お見せします。
    .anew = ここまでのやり取りの記録が読めなくなりました。申し訳ありません。もう一度はじめからうかがいます。
    .unsent = メッセージを1通お送りできませんでした。ここから続けられます。
    .unsent_by_support = サポートからのメッセージを1通お送りできませんでした。もう一度書いてほしいと、ここでお伝えください。

## Answers to things that are no text.
sent =
    .photo = 写真は読み取れず、保存もしていません。画面の言葉は、担当者への引き継ぎのときに文字で教えてください。
    .sticker = ありがとうございます。続きは、下のボタンからお願いします。
    .voice = 音声は聞き取れません。下のボタンで答えてください。
    .video = 動画は見られず、保存もしていません。下のボタンで答えてください。
    .document = ファイルは開けず、保存もしていません。下のボタンで答えてください。
    .contact = 連絡先は使わず、保存もしていません。下のボタンで答えてください。
    .location = 位置情報は使わず、保存もしていません。下のボタンで答えてください。
    .other = これは読み取れませんでした。下のボタンで答えてください。

## The bot's profile and its command menu.
bot =
    .description = { $service }のパスワード再設定メールが届かない、リンクが開けない。そんなとき、いくつかの質問で原因を見つけ、解決までご案内します。解決しないときは、担当者に引き継ぎます。
    .short = { $service }のパスワード再設定で困ったときの相談チャット
command =
    .start = はじめる
    .help = 使いかた
    .back = ひとつ戻る
    .restart = 最初から
    .human = 担当者に引き継ぐ
    .language = ことばを変える (Language)
    .privacy = 保存しているもの
    .status = これまでの答え
    .code = 電話で使う確認コード
    .forget = すべて消す

## Durations and times, put together by the program.
format =
    .minutes = { $n }分
    .hours = { $n }時間
    .days = { $n }日
    .about = 約{ $span }
    .today = { $clock }ごろ
    .tomorrow = 明日{ $clock }ごろ
    .later = { $month }月{ $day }日（{ $weekday }）{ $clock }ごろ
weekday =
    .mon = 月
    .tue = 火
    .wed = 水
    .thu = 木
    .fri = 金
    .sat = 土
    .sun = 日
provider =
    .unknown = お使いのメール

## What support reads.
summary =
    .title = 📋 受付 { $case }: { $symptom }
    .high = 🔴 優先: 不正ログインの疑い
    .symptom_unknown = 症状は未選択
    .user = 利用者: { $name }
    .why = 引き継ぎの理由: { $why }
    .why_asked = 利用者が担当者を希望
    .why_nothing_left = 試せる対処がなくなった
    .why_suspicion = 不正ログインの疑い
    .why_for_support = 担当者だけができる対処になった
    .why_unsolved = 完了のあとも未解決
    .first = 👉 最初にすること
    .first_high = 急いで本人確認をする。登録の記録で変更を調べ、アカウントを守る手続きに進む。
    .first_worked = 直ったことを確かめ、ほかに困っていることがなければ完了にする。
    .first_unknown = 何に困っているかと、画面の文を聞く。パスワードや認証コードは聞かない。
    .status_open = 状態: 未対応
    .status_claimed = 状態: 対応中（{ $agent }）
    .status_closed = 状態: 完了
    .topic_high = 🚨 未対応（至急）
    .topic_open = 🆕 未対応
    .topic_claimed = 🙋 対応中
    .topic_closed = 🏁 完了
    .rated = 評価: { $stars } / 5
    .trying = ▶️ 頼んだ対処: { $cause }
    .ruled_out = 除外した原因（← 決め手の答え）
    .ruled_out_row = { $cause } ← { $by }
    .more = ほか { $n }件
    .more_percent = ほか { $n }件（{ $percent }%）
    .promised = 回答の目安: { $promise }まで
    .said = 利用者の答え
    .unsure = 分からない: { $items }
    .clashes = ⚠️ 食い違い: { $text }
    .clash = 答えは「{ $value }」、聞き取りの言葉は「{ $text }」
    .clash_unread = 答えは「{ $value }」、聞き取りでは画面の言葉を書いている
    .tried = 案内したこと
    .tried_nothing = まだ何も案内していません
    .tried_row = { $name } → { $result }
    .worked = 試して「{ $value }」
    .not_worked = 試したが「{ $value }」
    .not_waited = 待つようお願いしたが、待っていない。{ $value }
    .still_waiting = 待つようお願いした（結果はまだ）
    .suspected = 残る原因
    .suspected_row = { $cause }（{ $why }）
    .percent = { $percent }%
    .stop = 。
    .doubted = 「{ $name }」の答えとは合わない
    .intake = 聞き取り
    .intake_nothing = 聞き取り: なし（利用者が飛ばした）
transcript =
    .user = 利用者
    .bot = ボット
    .agent = 担当者
    .reminded = （時間になったので、ボットから声をかけました）
    .human = 担当者へ
    .skip = すぐ引き継ぐ
    .read = （文章から読み取り）{ $items }
    .status_open = 未対応
    .status_claimed = 対応中
    .status_closed = 完了
