### The reset is done, logging in still fails.

symptom-login_fails =
    .label = 再設定したのに入れない
    .name = 再設定のあともログインできない

fix-login_typo =
    .title = 🔑 ゆっくり入れ直しましょう
    .why = 変えたばかりのパスワードは、打ち間違えやすいものです。
    .steps =
        1. 登録アドレスの前後に、空白や全角が入っていないか見る
        2. パスワードの欄を空にし、目の形の印があれば押す
        3. 大文字と小文字を見ながら、半角で打つ（最初の1文字が大文字になりがちです）
        4. 見直してから、1回だけログインする
    .question = ログインできましたか？
    .worked = できた
    .not_worked = できない
    .name = ログイン時の打ち間違い

fix-old_password_autofilled =
    .title = 🔑 新しいパスワードを自分で入れましょう
    .why = スマホやブラウザが、前のパスワードを自動で入れてしまうことがあります。
    .steps =
        1. パスワードの欄を空にする
        2. 出てくる候補は選ばず、新しいパスワードを打つ
        3. ログインして、保存するか聞かれたら新しいほうを保存する
        4. パスワード管理アプリに前のものが残っていたら、書き換える
    .question = ログインできましたか？
    .worked = できた
    .not_worked = できない
    .name = 前のパスワードの自動入力

fix-login_app_outdated =
    .title = 📲 アプリを新しくしましょう
    .why = アプリが古いと、正しいパスワードでも入れないことがあります。
    .steps =
        1. App StoreかGoogle Playで「{ $service }」を探す
        2. 更新のボタンが出ていたら押す
        3. アプリを閉じて開き直し、ログインする
        4. 更新できなければ、ブラウザで { $site } を開いてログインする
    .question = ログインできましたか？
    .worked = できた
    .not_worked = できない
    .name = アプリが古い（ログイン）
