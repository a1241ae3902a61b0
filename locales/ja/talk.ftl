### What is said back to somebody who writes: what was read, what was not clear, and what becomes of things pasted.

## The first line of the card after a message. Example: 読み取り: ドコモ / 迷惑メールは確認済み
heard =
    .line = 読み取り: { $items }
    .separator = { " / " }
    .unknown = { $name }は分からない
    .fix = { $name }: { $result }
    .solved = 解決した
    .undone = 読み取ったことを取り消しました。

typed =
    .unread = うまく読み取れませんでした。短く言いかえるか、近いボタンを押してみてください。
    .known = そのことは、もう聞いています。続きはこちらです。
    .intake = ここは、下のボタンで答えてください。書いていただいた文章は保存していません。
    .greeting = こんにちは。うまくいかないところを、一緒に見つけましょう。
    .thanks = どういたしまして。
    .cancel = 分かりました。ここまでの答えは残しておきます。戻ってきたら、続きを書くか、上のボタンを押せば再開できます。
    .gives_up = ここまで、おつかれさまでした。答えは残しておきます。あとは担当者に任せることもできます。下のボタンから相談できます。
    .fed_up = 分かりにくいところが多くて、すみません。続けるのが大変なら、下のボタンから担当者に相談できます。
    .abuse = うまくいかないと、つらいですよね。続けるのが大変なら、下のボタンから担当者に相談できます。
    .out_of_scope = それは、ここではお答えできません。お手伝いできるのは、{ $service }のパスワード再設定だけです。
    .outage = いまのところ、障害の情報は入っていません。公式のお知らせは { $support } で確かめられます。画面にエラーが出ていたら、その言葉をここに書いてください。そこから調べます。
    .was_it_sent = 送信の記録は、ここでは見られません。質問に答えてもらって、届かない理由を探しています。記録は、担当者なら調べられます。
    .abilities = { $service }のパスワード再設定がうまくいかない原因を、いくつかの質問で見つけます。ここで解決しないときは、担当者につなぎます。
    .who = 自動で答えるプログラムです。人とやりとりしたいときは、下のボタンから担当者に相談できます。
    .cannot = 難しければ、しなくても大丈夫です。できなかったほうのボタンを押すと、別の方法に進みます。
    .any = はっきりしなくても大丈夫です。いちばん近いものを選んでください。
    .glad = よかったです。
    .go_on = では、続きを見てみましょう。

## "When do you answer?" Without a case: open now or not; with one: by when that case is answered.
hours =
    .open = 担当者の受付時間は、{ $open_hours }です。いま相談すると、{ $promise }までにお返事します。
    .closed = いまは受付時間の外です（受付は{ $open_hours }）。いま相談しておけば、{ $promise }までにお返事します。
    .promise = 受付番号 { $case } には、{ $promise }までに、このチャットでお返事します。受付時間は{ $open_hours }です。

## "Call me."
calls =
    .none = お電話はしていません。担当者は、このチャットでお返事します。書いていただいた電話番号は、担当者には伏せ字で届きます。
    .phone = こちらからお電話はしていません。担当者は、このチャットでお返事します。お急ぎのときは { $phone } にかけられます。

## The days and times at which support is open, put together by the program.
open_hours =
    .line =
        { $days } { $opens }〜{ $closes }{ $city ->
            [Tokyo] { "" }
           *[other] （{ $city }の時間）
        }
    .range = { $first }〜{ $last }
    .separator = 、

## The offer to go on in the language that somebody writes in, in that language.
tongue =
    .ja = 日本語でも続けられます。下の「日本語」を押すと切り替わります。
    .en = I can go on in English, too. Press "English" below to switch.

## What was written could not be read, twice; then once more: a person first.
lost =
    .title = 💬 うまく読み取れませんでした
    .why = いちばん近いものを選んでください。
stuck =
    .title = 💬 担当者に相談してみませんか？
    .why = 書いていただいたことを、うまく読み取れません。近いものがあれば、下から選んでもかまいません。

## The user wrote something that is not certain.
doubt =
    .title = ❓ こういうことですか？
    .question = 近いものを押してください。違うときは、もう一度書いても大丈夫です。
    .none = どれも違う
    .answer = 「{ $label }」ということですか？ いちばん近いものを押してください。
    .denied = 分かりました。では、下から選んでください。

## An answer that does not fit an earlier one. { $what } is the name of the question.
conflict =
    .title = ❓ 前の答えと違うようです
    .why = { $what }について、前の答えと合いません。
    .question = 正しいのはどちらですか？
other_symptom =
    .title = ❓ 困っていることが変わりましたか？
    .question = どちらの続きを見ましょうか？

## "Why do you ask?"
why =
    .ask = いま考えられる原因は{ $n }つです。この答えで、そのうちのいくつかを外せます。
    .fix = 残っている原因は{ $n }つです。早く試せて、当てはまりやすいものから順に見ています。
    .intake = 担当者が、起きていることと、ご本人かどうかを確かめるために使います。
    .other = 何が起きているかで、見る場所が変わるからです。選びにくければ、困っていることをそのまま書いてください。

## A copy of what is kept of the conversation, as a file.
mydata =
    .file = chat-data.txt
    .caption = このチャットについて保存しているものの写しです。/forget と送ると、すべて消せます。
    .title = このチャットについて保存しているもの（{ $at }）
    .kept =
        どこに、いつまで: 下の答えと時刻だけを、この相談チャットのサーバーに保存しています。最後に使った日から{ $session_days }日で消えます。
        書いていただいた文章は保存していません。担当者に伝えるために書いた答えだけは、伏せ字にして残します。アドレス、リンク、パスワードは保存していません。
    .case =
        担当者への相談（受付番号 { $case }）: お名前（表示名）、ここまでの記録、担当者とのやりとりを、伏せ字にして担当者側に保存しています。終わってから{ $retention_days }日で消えます。やりとりは、このチャットでそのまま読めます。担当者のメモは、この写しには入りません。
    .said = 答えと操作:
    .nothing = 答えと操作: まだありません
    .row = { $at } { $name }: { $value }
    .json = 同じ内容をJSONの形で:
    .is_reminded = 時間になったので、もう一度聞いた
    .is_human = 担当者への相談を始めた
    .is_intake = 担当者に伝えること
    .is_skip = 質問を飛ばして、担当者につないだ
    .is_case = 担当者への相談
    .is_csat = 評価
    .is_step = 担当者が案内した手順
    .is_returned = 担当者がボットに戻した
    .is_closed = 担当者への相談が完了
    .is_solved = 解決した

## After a message was taken off the chat, or could not be.
erased =
    .address = 🔒 アドレスの入ったメッセージは、このチャットから消しました。アドレスは保存していません。
    .address_not = 🔒 アドレスは保存していません。メッセージはこちらから消せなかったので、長押しして消しておきましょう。
    .account = 🔒 ありがとうございます。大切にしまい、このチャットからは消しました。見られるのは、対応する担当者だけです。
    .account_not = 🔒 ありがとうございます。大切にしまいました。メッセージは消せなかったので、長押しして削除してください。
    .link = 🔒 リンクの入ったメッセージは、このチャットから消しました。リンクがあると、ほかの人もアカウントに入れてしまうからです。
    .link_not = 🔒 リンクがあると、ほかの人もアカウントに入れてしまいます。メッセージをこちらから消せなかったので、長押しして消しておきましょう。
    .phishing = 🔒 まちがって押さないように、リンクの入ったメッセージをこのチャットから消しました。
    .phishing_not = 🔒 メッセージをこちらから消せませんでした。まちがって押さないように、長押しして消しておきましょう。
    .secret = 🔒 コードやパスワードのようだったので、メッセージをこのチャットから消しました。どちらも、こちらからお聞きすることはありません。パスワードなら、{ $site } を自分で開いて変えておきましょう。
    .secret_not = 🔒 コードやパスワードのようでしたが、メッセージをこちらから消せませんでした。長押しして消しておきましょう。パスワードなら、{ $site } を自分で開いて変えておきましょう。
