### The frame around the diagnosis: menus, notices, waits, the hand-off, and the words for support.

## Buttons at the foot of every card. Keep them short: three share a row.
nav =
    .back = ‹ 戻る
    .more = ⋯
    .restart = 最初からやり直す
    .human = 人に相談
    .human_now = すぐつなぐ
    .hand_over = 担当者に相談する
    .language = English
    .answers = ここまでに分かったこと
    .help = 使いかた
    .privacy = 保存しているもの
    .resume = ‹ 戻る
    .topics = ほかの項目を見る
    .another = 別の相談
    .undo = ↩ 取り消す

## Buttons that copy something, or open a page. The cards name them with the same words.
tool =
    .copy = 📋 { $text } をコピー
    .reset = 再設定ページ
    .support = サポートのページ
    .emergency = アカウントをロックする
    .settings = 設定ページ
    .mailbox = メールを開く

## How far it is.
progress =
    .line =
        { $n ->
            [1] 次に、試すことをお見せします。
           *[other] あと{ $n }問くらいです。
        }

## What stays of a card once its remedy has been tried, to scroll back to.
trace =
    .fix =
        { $title }
        → { $result }
    .later =
        { $title }
        → { $until }に、もう一度お聞きします

## What stands behind "⋯".
more =
    .title = ⋯ そのほか
    .body = 担当者の受付時間: { $open_hours }。時間の外に相談しても、次の受付時間に順番にお返事します。

## Who has a plan without a mailbox of its own.
no_mailbox =
    .label = ahamo・povo・格安SIM
    .why = ahamo・povo・格安SIMには、ふつうメールアドレスが付きません。登録に使ったメールを選んでください。

## The button every question has.
answer =
    .unknown = 分からない

## The last line of a card: what is known so far. Example: 分かったこと: ドコモ・迷惑メールは確認済み
known =
    .more = ほか{ $n }件の答え
    .line = ✓ { $items }
    .separator = ・

menu =
    .title = 👋 { $service }に、もう一度入れるようにお手伝いします
    .why = いくつかの質問で、うまくいかない理由を見つけます。パスワードや認証コードは、ここに書かないでください。
    .question = いま、どうなっていますか？ 選ぶか、そのまま書いてください。
    .pick = ほかに困っていることを、下から選んでください。

topics =
    .title = 💡 どれを見ますか？
    .why = 再設定のしかたと、そのあと安心して使うためのこつです。

language =
    .title = 🌐 ことばを選んでください / Choose a language
    .ja = 日本語
    .en = English

answers =
    .title = 📝 ここまでに分かったこと
    .some = 直したいものを押すと、その質問に戻ります。ほかの答えはそのままです。
    .nothing = まだ何もお聞きしていません。

help =
    .title = 💬 使いかた
    .body =
        質問には、ボタンでも文章でも答えられます。「ドコモです。迷惑メールは見ました」のように、まとめて書いても大丈夫です。読み取ったことは次のメッセージの先頭に出て、取り消せます。

        /back ひとつ戻る
        /restart 最初からやり直す
        /status ここまでに分かったこと
        /human 担当者に相談する{ $phone ->
            [none] {""}
           *[other]
                {""}
                /code 電話で使う確認コード
        }
        /language ことばを変える
        /privacy 保存しているもの
        /mydata その写しを受け取る
        /forget すべて消す

privacy =
    .title = 🔒 保存しているもの
    .body =
        ・選んだ答え、文章から読み取った答え、その時刻。次に見る場所を決めるためです。最後に使った日から{ $session_days }日で消えます。
        ・そのほかの文章、アドレス、リンクそのものは保存しません。アドレスやリンクの入ったメッセージは、できるだけこのチャットから消します。
        ・担当者に相談したときは、表示名、ここまでの記録、やりとりを保存します。アドレスや番号は伏せ字です。終わってから{ $retention_days }日で消えます。
        ・担当者が調べるために登録アドレスかユーザー名をお聞きしたときは、鍵をかけて保存します。見られるのは対応する担当者だけで、見たことは記録されます。終われば消えます。
        ・どなたのものか分からない集計（答え、対処、回数、時間）は、/forget のあとも残ります。
        ・パスワード、認証コード、メールのリンクはお聞きしません。
        ・/forget で、いつでもすべて消せます（担当者の画面からも1分ほどで消えます）。

forget =
    .title = 🔒 すべて消しますか？
    .why = このチャットの答えと記録を消します。元には戻せません。
    .yes = すべて消す
    .done = 🔒 このチャットについて保存していたものを、すべて消しました。また使うときは /start と送ってください。

## A second look, when the answers leave no cause.
look =
    .title = 👀 見落としやすいところを、もう一度見てみませんか？
    .why = ここまでの答えに合う原因は、すべて試しました。答えのどれかが、実際と少し違うのかもしれません。

## Why this remedy is shown: one short line on top of the card.
reason =
    .certain = 原因はこれのようです（{ $fact }）。
    .only = 考えられる原因で、残ったのはこれだけです。

## On every card while a wait is running.
meanwhile =
    .note = ⏳ { $until }に、もう一度お聞きします。それまでは送り直さず、ほかの原因を見ていきましょう。

## Cards shown when a wait is over.
again-delivery =
    .title = ⏳ その後、どうなりましたか
    .why = 待つ時間が過ぎました。迷惑メールフォルダも、もう一度見てみてください。
    .why-sms_missing = 待つ時間が過ぎました。メッセージの一覧を、もう一度見てみてください。
    .question = 届いていましたか？
    .worked = 届いていた
    .not_worked = まだ届かない

again-rate_limit =
    .title = ⏳ 送る前に待つ時間が過ぎました
    .why = 続けて送ったときの制限は、もう解けているはずです。
    .steps =
        1. 再設定ページで、再設定メールを1回だけ送る
        2. { $delivery }待って、いちばん新しいメールを開く
    .steps-sms_missing =
        1. 再設定ページで、コードを1回だけ送る
        2. いちばん新しいSMSのコードを使う
    .question = 届きましたか？
    .worked = 届いた
    .not_worked = まだ届かない

again-outage =
    .title = ⏳ もう一度試してみましょう
    .why = サービスの不具合なら、もう直っているかもしれません。
    .steps =
        1. 再設定ページで、再設定メールを1回だけ送る
        2. いちばん新しいメールのリンクを開く
    .steps-link_invalid =
        1. 取っておいたメールの同じリンクを、もう一度だけ押す
        2. 期限切れと出たら、再設定ページで1回だけ送り直す
    .question = できましたか？
    .worked = できた
    .not_worked = まだできない

again-lock =
    .title = ⏳ 待つ時間が過ぎました
    .why = ロックは、もう解けているころです。
    .steps =
        1. 新しいパスワードを見ながら、1回だけログインする
        2. またロックと出たら、もう試さずに「まだできない」を押す
    .question = ログインできましたか？
    .worked = できた
    .not_worked = まだできない

## The mail, the code or the page is there; the password is still to be set.
arrived =
    .title = 🔑 あと少しです。新しいパスワードを決めましょう
    .title-password_rejected = 🔑 あと少しです。新しいパスワードで入ってみましょう
    .title-address_forgotten = ✉️ アドレスが分かりました。再設定メールを送りましょう
    .steps =
        1. いちばん新しいメールのリンクを開く
        2. 新しいパスワードを2回入れて、決定する（ほかで使っていない、15文字以上が目安）
        3. そのパスワードでログインする
    .steps-link_invalid =
        1. 開いたページで、新しいパスワードを2回入れて、決定する（15文字以上が目安）
        2. そのパスワードでログインする
    .steps-sms_missing =
        1. 届いたコードを、再設定の画面に入れる
        2. 新しいパスワードを2回入れて、決定する（15文字以上が目安）
        3. そのパスワードでログインする
    .steps-code_rejected =
        1. 次の画面で、新しいパスワードを2回入れて、決定する（15文字以上が目安）
        2. そのパスワードでログインする
    .steps-password_rejected =
        1. ログイン画面を開く
        2. いま決めたパスワードで、1回ログインする
    .steps-address_forgotten =
        1. 再設定ページで、分かったアドレスに1回だけ送る
        2. 届いたメールのリンクを開き、新しいパスワードを決める
        3. そのパスワードでログインする
    .question = ログインできましたか？
    .in = ログインできた
    .not = まだ入れない

onward =
    .title = ❓ どこで止まっていますか？

## The end. `.was`: what it was. A cause may say in `.again` what helps the next time.
solved =
    .title = ✅ ログインできましたね。おつかれさまでした
    .was =
        原因: { $cause }
        { $again }
    .after = 落ち着いたら、次の3つをしておくと安心です。
    .question = このチャットは役に立ちましたか？（5がいちばん良い）
    .missing = 何が足りなかったか、1つだけ教えてください。
    .thanks = ありがとうございました。また困ったら、/start と送ってください。

aftercare-registered_data =
    .line = ・登録しているアドレスと電話番号が、いまのものか見る
aftercare-own_password =
    .line = ・ほかと同じパスワードなら、ここだけのものに変える
aftercare-two_step =
    .line = ・2段階認証があれば、オンにする

csat =
    .stars-1 = 1
    .stars-2 = 2
    .stars-3 = 3
    .stars-4 = 4
    .stars-5 = 5
    .slow = 時間がかかった
    .unclear = 説明が分かりにくかった
    .unsolved = 解決していない
    .else = そのほか

## The hand-off: first lines.
handoff =
    .start = 担当者におつなぎします。同じ説明をくり返さずにすむように、少しだけ教えてください。
    .end_of_road = ここで試せることは、すべて試しました。担当者におつなぎするので、少しだけ教えてください。

intake-addresses =
    .title = 💬 登録したかもしれないアドレスは、いくつありますか？
    .why = 数だけで大丈夫です。
    .one = 1つ
    .two = 2つ
    .several = 3つ以上
    .name = 心当たりのアドレス
intake-since =
    .title = 💬 { $service }は、いつごろから使っていますか？
    .months = 1年以内
    .years = 1〜5年前から
    .many_years = 5年より前から
    .name = 使い始め
intake-last_login =
    .title = 💬 最後にログインできたのは、いつごろですか？
    .this_month = 1か月以内
    .this_year = 1年以内
    .earlier = もっと前
    .name = 最後のログイン
intake-device =
    .title = 💬 いま使っている端末はどれですか？
    .iphone = iPhone・iPad
    .android = Android
    .computer = パソコン
    .name = 端末
intake-app_version =
    .title = 💬 アプリのバージョンは分かりますか？
    .why = 「5.2.1」のような数字です。分かれば、書いて送ってください。
    .web = ブラウザで使っている
    .name = アプリのバージョン
intake-error_words =
    .title = 💬 画面に、どんなエラーが出ましたか？
    .why = 分かれば、画面のとおりに書いて送ってください。番号やアドレスは伏せ字にします。
    .none = エラーは出ていない
    .name = エラーの言葉

## Which account it is about: asked only where support has to look it up. The answer is sealed, not masked.
## In an open case: `.tell` is the button, `.asked` is said when support asks, `.unsent` where a message is no account.
intake-account =
    .title = 🔑 登録したメールアドレスか、ユーザー名は何ですか？
    .why = 担当者が記録を調べるのに使います。見るのは、対応する担当者だけです。
    .why-address_forgotten = 心当たりを3つまで、ここに書いてください。見るのは、対応する担当者だけです。
    .unknown = この質問をとばす
    .name = アカウント
    .given = 受け取り済み（ほかの人には見えません）
    .secret = パスワードかコードのようです。書くのは、メールアドレスかユーザー名だけで大丈夫です。
    .unread = メールアドレスかユーザー名だけを、ここに書いてください。書かずに進むこともできます。
    .tell = 🔑 アカウントを伝える
    .asked = 担当者から、どのアカウントか教えてほしいとのことです。
    .unsent = いまのメッセージは、担当者に送っていません。ここには、メールアドレスかユーザー名だけを書いてください。ほかの用件は「書かずに進む」を押してから書いてください。

handed_off =
    .title = 💬 担当者に伝えました（受付番号 { $case }）
    .title_urgent = 🛡 担当者に至急で伝えました（受付番号 { $case }）
    .title_worked = ✅ よかったです。担当者にも伝えました（受付番号 { $case }）
    .title_not_worked = 💬 うまくいかなかったと、担当者に伝えました（受付番号 { $case }）
    .urgent = だれかに使われていそうなら、返事を待たずに、下の「アカウントをロックする」を押してください。
    .why = ・{ $promise }までに、このチャットでお返事します。
    .next = ・書いていただければ、{ $promise }までにお返事します。
    .body =
        ・伝えたいことは、ここにそのまま書いてください。
        ・アドレスや番号は、伏せ字になります。パスワードやコードの写った写真は送らないでください。
        ・記録は、対応が終わって{ $retention_days }日で消えます。/forget で、いつでも消せます。
    .account = ・どのアカウントかは、下の「アカウントを伝える」から教えてください。担当者だけが見ます。
    .phone = ・電話（{ $phone }）では、/code の確認コードが使えます。
    .screenshot = ・エラーの画面があれば、スクリーンショットを送ってください（アドレスやパスワードが写っていないもの）。

## An open case, shown first to whoever starts again. `.why`: while the user waits for an answer; `.next`: otherwise.
open_case =
    .title = 📨 担当者への相談が続いています（受付番号 { $case }）
    .why = { $promise }までに、このチャットでお返事します。
    .next = 書いていただければ、{ $promise }までにお返事します。
    .body = ここに書いたことや送ったものは、担当者に届きます。ほかのことで困っているときは「別の相談」を押してください。

## An open case, shown first to whoever starts again. `.why`: while the user waits for an answer; `.next`: otherwise.
## Short notices, and lines on top of a card.
notice =
    .stale = このボタンは、もう使えません。いちばん下のメッセージのボタンを押してください。
    .gone = この会話は終わっています。下の新しいメッセージから始めてください。
    .busy = いま混み合っています。少し待って、もう一度押してください。
    .no_way_back = ここより前には戻れません。
    .contradiction = いまの答えは、前の答えと合わないようです。新しい答えで進めます。違うときは、⋯の「ここまでに分かったこと」で直せます。
    .welcome_back = おかえりなさい。前回の続きから始めます。
    .trouble = うまく処理できませんでした。もう一度お願いします。
    .flood = 続けて届いたものが多すぎて、読みきれていません。少し待ってから送ってください。
    .missed = しばらく応答できませんでした。押したボタンが届いていないかもしれないので、もう一度お見せします。
    .anew = ここまでのやり取りの記録が読めなくなりました。申し訳ありません。もう一度はじめからうかがいます。
    .unsent = メッセージを1通お送りできませんでした。ここから続けられます。
    .unsent_by_support = サポートからのメッセージを1通お送りできませんでした。もう一度書いてほしいと、ここでお伝えください。

## Answers to things that are no text.
sent =
    .photo = 写真は読み取れず、保存もしていません。画面に出た言葉を、ここに書いてみてください。
    .sticker = ありがとうございます。続きは、下のボタンからお願いします。
    .voice = 音声は聞き取れません。下のボタンで答えてください。
    .video = 動画は見られず、保存もしていません。下のボタンで答えてください。
    .document = ファイルは開けず、保存もしていません。下のボタンで答えてください。
    .contact = 連絡先は使わず、保存もしていません。下のボタンで答えてください。
    .location = 位置情報は使わず、保存もしていません。下のボタンで答えてください。
    .other = これは読み取れませんでした。下のボタンで答えてください。

## The bot's profile and its command menu.
bot =
    .description = { $service }のパスワード再設定メールが届かない、リンクが開けない。そんなとき、いくつかの質問で原因を見つけ、解決までご案内します。解決しないときは、担当者におつなぎします。
    .short = { $service }のパスワード再設定で困ったときの相談チャット
command =
    .start = はじめる
    .help = 使いかた
    .back = ひとつ戻る
    .restart = 最初からやり直す
    .human = 担当者に相談する
    .language = ことばを変える (Language)
    .privacy = 保存しているもの
    .status = ここまでに分かったこと
    .code = 電話で使う確認コード
    .mydata = 保存しているものの写しを受け取る
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
month =
    .m1 = 1
    .m2 = 2
    .m3 = 3
    .m4 = 4
    .m5 = 5
    .m6 = 6
    .m7 = 7
    .m8 = 8
    .m9 = 9
    .m10 = 10
    .m11 = 11
    .m12 = 12
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
    .cause = 🔎 原因: { $cause }
    .topic_high = 🚨 未対応（至急）
    .topic_open = 🆕 未対応
    .topic_claimed = 🙋 対応中
    .topic_closed = 🏁 完了
    .rated = 評価: { $stars } / 5
    .disturbed = ⚠️ 引き継ぎのとき、{ $provider }で障害が続いていました
    .disturbed_all = ⚠️ 引き継ぎのとき、障害が続いていました
    .trying = ▶️ お願いした対処: { $cause }
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
    .human = 担当者に相談
    .skip = すぐつなぐ
    .read = （文章から読み取り）{ $items }
    .status_open = 未対応
    .status_claimed = 対応中
    .status_closed = 完了
