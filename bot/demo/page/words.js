// The page's own words, in Japanese and English.

const WORDS = {
  ja: {
    lead: "この画面は、お使いのパソコンの中だけで動くデモです。Telegram にも、インターネットにもつながっていません。",
    people: "だれとして話しますか",
    add: "ほかの人を追加",
    addButton: "追加",
    language: "アプリの言語",
    languageNote: "Telegram の言語設定にあたります。",
    explanation: "電話の画面は Telegram のチャットの代わりです。ボットは本物と同じプログラムで動いています。サポート担当への引き継ぎは「サポート」の画面に届きます。",
    openSupport: "サポートの画面を開く",
    openConsole: "サポート用コンソールを開く",
    consoleNote: "コンソールは、担当者がブラウザーで使う画面です。ログイン画面のボタンが、名前とパスワードとコードを入れてくれます。",
    supportNews: "サポートの画面を開く(新着あり)",
    block: "ボットをブロック",
    unblock: "ブロックを解除",
    start: "開始",
    bot: "ボット",
    typing: "入力中…",
    message: "メッセージ",
    messages: "メッセージの一覧",
    send: "送信",
    attach: "写真やファイルを送る",
    commands: "コマンドの一覧",
    menu: "メニュー",
    back: "チャットに戻る",
    close: "閉じる",
    newest: "最新のメッセージへ",
    edited: "編集済み",
    editOne: "編集",
    editing: "メッセージを編集中",
    replyOne: "返信",
    replying: "返信先",
    pinned: "固定メッセージ",
    text: "メッセージ",
    document: "ファイル",
    video: "動画",
    sticker: "スタンプ",
    copied: "コピーしました",
    copyThis: "コピーしてください:",
    copy: "コピー",
    ok: "OK",
    link: "このリンクを開きますか？",
    open: "開く",
    cancel: "キャンセル",
    madeUp: "見本のアドレスなので、開いてもページはありません。",
    showMore: "続きを表示",
    showLess: "たたむ",
    opensLink: "リンク",
    copies: "コピー",
    today: "今日",
    photo: "写真",
    voice: "音声メッセージ",
    contact: "連絡先",
    location: "位置情報",
    topics: "トピック",
    general: "General",
    closed: "終了",
    noTopics: "まだ何も届いていません。チャットで「担当者に相談」を選ぶと、ここに届きます。",
    writeAs: "書き手",
    failed: "うまく送れませんでした。もう一度お試しください。",
    offline: "接続が切れました。デモは動いていますか?",
    forum_topic_created: "トピックが作成されました",
    forum_topic_edited: "トピックが変更されました",
    forum_topic_closed: "トピックが終了しました",
    forum_topic_reopened: "トピックが再開されました",
    pinned_message: "メッセージがピン留めされました",
  },
  en: {
    lead: "A demo that runs on your machine alone. Nothing here goes to Telegram or to the internet.",
    people: "Who do you want to be?",
    add: "Add somebody",
    addButton: "Add",
    language: "Language of the app",
    languageNote: "Stands for the language set in Telegram.",
    explanation: "The phone stands in for a Telegram chat. The bot behind it is the real program. What it hands over to people arrives in the support view.",
    openSupport: "Open the support view",
    openConsole: "Open the support console",
    consoleNote: "The console is what agents use in a browser. A button on its sign-in page fills in name, password and code.",
    supportNews: "Open the support view (something is new)",
    block: "Block the bot",
    unblock: "Unblock",
    start: "START",
    bot: "bot",
    typing: "typing…",
    message: "Message",
    messages: "Messages",
    send: "Send",
    attach: "Send a photo or a file",
    commands: "Commands",
    menu: "Menu",
    back: "Back to the chat",
    close: "Close",
    newest: "To the newest message",
    edited: "edited",
    editOne: "Edit",
    editing: "Editing a message",
    replyOne: "Reply",
    replying: "Replying to",
    pinned: "Pinned message",
    text: "Message",
    document: "File",
    video: "Video",
    sticker: "Sticker",
    copied: "Copied",
    copyThis: "To copy:",
    copy: "Copy",
    ok: "OK",
    link: "Open this link?",
    open: "Open",
    cancel: "Cancel",
    madeUp: "The address is a made-up example: there is no page behind it.",
    showMore: "Show more",
    showLess: "Show less",
    opensLink: "link",
    copies: "copies",
    today: "Today",
    photo: "Photo",
    voice: "Voice message",
    contact: "Contact",
    location: "Location",
    topics: "Topics",
    general: "General",
    closed: "closed",
    noTopics: "Nothing has arrived yet. When somebody in the chat asks for a person, it shows up here.",
    writeAs: "Write as",
    failed: "That did not go through. Please try again.",
    offline: "The connection is gone. Is the demo still running?",
    forum_topic_created: "Topic created",
    forum_topic_edited: "Topic changed",
    forum_topic_closed: "Topic closed",
    forum_topic_reopened: "Topic reopened",
    pinned_message: "Message pinned",
  },
};

let language = "en";

export function speak(code) {
  language = code === "ja" ? "ja" : "en";
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = t(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", t(element.dataset.label));
    if (element.matches("button, a")) element.title = t(element.dataset.label);
    if (element.matches("textarea")) element.placeholder = t(element.dataset.label);
  }
}

export function t(key) {
  return WORDS[language][key] ?? key;
}

export function clock(seconds) {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(seconds * 1000);
}

export function day(seconds) {
  const date = new Date(seconds * 1000);
  if (date.toDateString() === new Date().toDateString()) return t("today");
  return new Intl.DateTimeFormat(language, { month: "long", day: "numeric" }).format(date);
}
