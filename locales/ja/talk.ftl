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
    .unread = うまく読み取れませんでした。短く言いかえるか、いちばん近いボタンを押してください。
    .known = そのことは、もう聞いています。続きはこちらです。
    .intake = ここはボタンで答えてください。書いていただいた文章は保存していません。
    .greeting = こんにちは。うまくいかないところを、一緒に見つけましょう。
    .thanks = どういたしまして。
    .cancel = 分かりました。答えは残してあるので、いつでも続きから始められます。
    .abuse = うまくいかないと、つらいですよね。このまま続けるか、「担当者へ」を押せば人に代われます。
    .out_of_scope = それは、ここではお答えできません。お手伝いできるのは、{ $service }のパスワード再設定だけです。
    .cannot = 難しければ、しなくても大丈夫です。できなかったほうのボタンを押すと、別の方法に進みます。
    .any = はっきりしなくても大丈夫です。いちばん近いものを選んでください。
    .glad = よかったです。
    .go_on = では、続きを見てみましょう。

lost =
    .title = 💬 2回続けて、うまく読み取れませんでした
    .why = いちばん近いものを選んでください。書き直しても、人に代わってもかまいません。

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
    .ask = いま考えられる原因は{ $n }個です。この答えで、そのうちのどれかを外せます。
    .fix = 残っている原因は{ $n }個です。早く試せて、当てはまりやすいものから順に見ています。
    .intake = 担当者が、起きていることと、ご本人かどうかを確かめるために使います。
    .other = 何が起きているかで、見る場所が変わるからです。選びにくければ、困っていることをそのまま書いてください。

## After a message was taken off the chat, or could not be.
erased =
    .address = 🔒 アドレスの入ったメッセージは、このチャットから消しました。アドレスは保存していません。
    .address_not = 🔒 アドレスは保存していません。メッセージはこちらから消せなかったので、長押しして消しておきましょう。
    .link = 🔒 リンクの入ったメッセージは、このチャットから消しました。リンクがあると、ほかの人もアカウントを開けてしまうからです。
    .link_not = 🔒 リンクがあると、ほかの人もアカウントを開けてしまいます。メッセージをこちらから消せなかったので、長押しして消しておきましょう。
    .phishing = 🔒 まちがって押さないように、リンクの入ったメッセージをこのチャットから消しました。
    .phishing_not = 🔒 メッセージをこちらから消せませんでした。まちがって押さないように、長押しして消しておきましょう。
    .secret = 🔒 コードやパスワードのようだったので、メッセージをこのチャットから消しました。どちらも、こちらからお聞きすることはありません。パスワードなら、{ $site } を自分で開いて変えておきましょう。
    .secret_not = 🔒 コードやパスワードのようでしたが、メッセージをこちらから消せませんでした。長押しして消しておきましょう。パスワードなら、{ $site } を自分で開いて変えておきましょう。
