### `todoku graph`の図の言葉

graph =
    .heading = 「{ $symptom }」の、いちばん通りやすい道
    .heading_for = 「{ $symptom }」の、いちばん通りやすい道（{ $provider }）
    .heading_advice = 「{ $symptom }」で読めること
    .down = 下へ：どの質問にもよくある答えをして、どの対処でも直らないとき
    .aside = 右へ：ほかの答えから進む先。そこの対処で直らなければ、左の続きへ戻ります
    .ask = 質問
    .fix = 対処
    .look = 見直し
    .advice = 案内
    .wait = 待って、また聞く
    .solved = 解決
    .handoff = 担当者に相談
    .later = あとで聞いて
    .elsewhere = 図のほかの場所に続く
