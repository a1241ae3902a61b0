"""The nouns of a user's circumstances: whose mailbox, which line, which device, which code.

They come before the words of every other table, in a lexicon of their own; the older rules go on reading what they know.
Names in Latin letters stand with the English ones: a Japanese name is also looked for inside of an English word.
"""

from typing import Final

from flows.understand.lexicon import Word

_BRAND_JA: Final = r"(?:gmail|ジーメール|グーグル|google|outlook|アウトルック)(?:の?(?:メール|アドレス))?"
_BOX_JA: Final = (
    rf"(?:メール(?:アドレス|ボックス)?|アドレス|メアド|アド(?=で|を|が|な|は)|アカウント|受信箱|{_BRAND_JA})"
)
_ORG_JA: Final = (
    r"(?:(?<!携帯)(?<!電話)(?<!通信)(?<!運営)(?<!たくの)(?<!ちらの)会社|職場|勤務先|勤め先|社用|社内|業務|仕事"
    r"|学校|大学(?:院)?|高校|学生|病院|役所|市役所|役場|研究室|研究所|法人|団体|組合|バイト先)"
)
_GIVEN_JA: Final = r"(?:用|支給|配布|(?:から|で)(?:支給|配布|もら|使って|使わ|配ら)[ぁ-ん]{0,5})?の?"
_BOX_EN: Final = (
    r"(?:e-?mails?|mails?|mail ?box|inbox|address|account|gmail|outlook|domain)(?: address| account| inbox)?"
)
_ORG_EN: Final = (
    r"(?:work|company|office|school|university|uni|college|corporate|business|employer|student|campus|hospital"
    r"|government|council|firm|organi[sz]ation)"
)
_PRESS_EN: Final = "".join(
    rf"|(?<={verb} )(?:send|submit)"
    for verb in ("press", "pressed", "pressing", "click", "clicked", "tap", "tapped", "hit", "push")
)
_DEVICE_JA: Final = r"(?:端末|スマホ|パソコン|機器|デバイス|携帯|ブラウザー?|機械|タブレット|電話)"
_DEVICE_EN: Final = r"(?:device|phone|computer|browser|laptop|machine|tablet|mobile|pc)"
_DONE_JA: Final = r"(?:てしま(?:って|い)|ちゃって|て(?=[、 ]|認証|[2二]段階))"
_CODE_JA: Final = r"(?:認証|確認|承認|本人確認|ワンタイム)?(?:用の?)?(?:[46]桁の?)?(?:コード|番号|数字)"
_CODE_EN: Final = (
    r"(?:verification |confirmation |security |one[- ]time |(?:six|6)[- ]digit |the |my |a |your |reset )*(?:codes?|pin"
    r"|otp|digits)"
)

MAILBOXES: Final = (
    Word(
        "formerbox",
        rf"(?:前|昔|元|以前|旧|辞めた|退職した|卒業した)(?:の|いた)?{_ORG_JA}{_GIVEN_JA}{_BOX_JA}",
        rf"(?:my |the )?(?:old|former|previous|ex-?|last) {_ORG_EN}(?:'?s?)? {_BOX_EN}",
    ),
    Word(
        "workbox",
        rf"{_ORG_JA}{_GIVEN_JA}{_BOX_JA}",
        rf"(?:(?:my|our|an?|his|her) |(?<!your )(?<!ur )(?<!the ))(?:{_ORG_EN}(?:'s)?|employer's) (?:own )?{_BOX_EN}"
        rf"|the {_ORG_EN}(?:'s)? (?:own )?(?:outlook|gmail|mailbox|mail ?box|inbox)"
        rf"|{_BOX_EN} (?:from|at|of|that) (?:my |our |the )?{_ORG_EN}(?: gave me| runs| provides)?",
    ),
    Word(
        "platform",
        r"グーグルワークスペース|マイクロソフト365|オフィス365",
        r"google ?workspace|g suite|(?:microsoft|office|ms) ?365|m365|o365|exchange (?:online|server)",
    ),
    Word(
        "ownbox",
        r"(?:個人|プライベート|私用)(?:用)?の?(?:メール(?:アドレス)?|アドレス|メアド|アカウント)",
        r"(?:my |a )?(?:private|personal) (?:e-?mail|mail|address|inbox|mailbox|gmail|account)(?: address)?",
    ),
    Word(
        "forward",
        r"自動転送|転送(?!速度|(?:設定)?(?:する|の)*(?:方法|仕方|やり方))(?:の?設定)?",
        r"(?:auto-?)?forward(?:s|ed|ing)?",
        verb=True,
    ),
    Word(
        "capital",
        r"(?:(?:先頭|最初|頭|はじめ|(?:一|1)文字目)[^。、\n]{0,8})?大文字(?!小文字)",
        r"(?:an? |the |with )*(?:big|capital|upper[- ]?case) (?:first )?(?:letters?|initial)|capitali[sz](?:es?|ed|ing)|capitals?(?! of)"
        r"|first letter(?=[^.!?\n]{0,40}(?:big|capital|upper))|caps(?: lock)?|upper[- ]?case",
    ),
    Word(
        "exactly",
        r"大文字(?:も|と|や)?小文字(?:も|まで)?|一字一句|一文字も違わず",
        r"letter (?:for|by) letter|upper and lower case",
    ),
    Word(
        "alias",
        r"プラス(?:記号|付き|つき|以降|以下|のあと)?(?=[^。\n]{0,8}(?:つけ|付け|付き|つき|なし|入れ|抜|登録|省))|エイリアス",
        r"plus (?:sign|alias|address|part|tag|bit)|\+ ?(?:sign|alias|tag|part)|(?<![a-z0-9])\+[a-z][a-z0-9]*|e-?mail alias",
    ),
)
SENDING: Final = (
    Word(
        "captcha",
        r"(?:私は)?ロボットではありません|画像認証|キャプチャ",
        r"i'?m not a robot|i am not a robot|(?:re)?captcha",
    ),
    Word(
        "sendbutton",
        r"「?(?:再設定メールを|メールを|リンクを)?(?:送信|送る)」?(?:する)?の?ボタン|「?送信」?(?=を?(?:押|タップ|クリック|ポチ))",
        r"(?:the )?(?:send|submit|request|send[- ](?:e?mail|link)) ?(?:reset |link |mail |e-?mail |request )?button"
        r"|submit(?= (?:does|did|won|has|just)(?![a-z]))" + _PRESS_EN,
    ),
    Word(
        "second",
        r"(?:[23]|二|三)(?:通|回|本|つ|個)目の?(?:メール|リンク|やつ|url|再設定メール)?|もう(?:一|1)(?:通|回|度)(?:送|頼|申|出|もら|取)[ぁ-ん]{0,5}(?:メール|リンク|url|やつ)?"
        r"|新しく(?:送|頼|申|もら|届|来|取)[ぁ-ん]{0,5}(?:メール|リンク|url|やつ)?|(?:送り|取り|頼み)(?:直|なお)し(?:た|て)(?:もらった)?(?:新しい|最新の)?(?:メール|リンク|url"
        r"|やつ)?|再送(?:し|さ)[ぁ-ん]{0,5}(?:メール|リンク|url|やつ)?|新しい(?:メール|リンク|url)",
        r"(?:an?other|a second|the second|a new|the new|a fresh|the fresh|a third|the third|the next|a brand new|a newer"
        r"|two fresh|two new|second|third)"
        r" (?:reset )?(?:e-?mails?|mails?|links?|ones?|request|try|attempt)",
    ),
)
LINES: Final = (
    Word(
        "voip",
        r"(?<!\d)050(?:番号|の番号|から始まる番号|で始まる番号|プラス)?(?!\d? ?(?:円|ギガ|回))|(?<![a-z])ip電話|(?:ネット|インターネット|クラウド)電話|グーグルボイス"
        r"|スカイプ(?:の)?(?:電話)?番号|バーチャル番号",
        (
            r"(?:an? )?(?:internet|voip|virtual|online) (?:phone |telephone )?(?:numbers?|lines?|phones?)|voip|google voice"
            r"|skype(?: number)?|text ?now|050(?: number)?"
        ),
    ),
    Word(
        "abroad",
        r"固定電話|家の電話|(?:海外|外国|国外)(?:の)?(?:携帯|電話|sim)?の?番号|海外の(?:携帯|電話|sim)",
        (
            r"land ?line|home phone|(?:foreign|overseas|us|uk|american|british|korean|chinese|non-japanese) (?:phone "
            r"|mobile )?(?:number|sim|line)"
        ),
    ),
    Word(
        "mvno",
        r"格安(?:sim|スマホ|携帯|の?回線|モバイル)|アハモ|ポヴォ|ラインモ|イルモ|マイネオ|リブモ|日本通信"
        r"|(?:ocn|biglobe|ビッグローブ|nuro|ニューロ|line|ライン|イオン|jcom|トーン) ?モバイル",
        (
            r"ahamo|povo(?:2\.0)?|linemo|irumo|mineo|iijmio|iij|mvno|libmo|b-mobile|(?:cheap|budget|discount|low[- ]cost) (?:sim"
            r"|carrier|operator|mobile)(?: card| plan)?"
        ),
    ),
    Word("rakutenline", r"楽天モバイル|楽天(?=の(?:スマホ|携帯|電話|回線|sim))", r"rakuten ?mobile"),
    Word(
        "sims",
        r"デュアル ?(?:sim|シム)|(?:sim|シム|回線|番号)(?:カード)?(?:が|を|は|も)?(?:2|二|ふた|3|三)(?:枚|つ|回線|本|個)|(?:2|二)(?:枚(?:の|挿し|差し)|回線|つの(?:番号|回線|sim|電話番号))"
        r"|(?:サブ|副|もう一つの|2つ目の|二つ目の)(?:の)?(?:回線|sim|番号)|(?:物理|普通の)simと",
        r"dual[- ]?sims?|(?:two|2|several) (?:different )?(?:sims?(?: cards?)?|lines|numbers|e-?sims)|(?:a |my "
        r"|the )?second (?:sim|line|e-?sim)(?: card)?"
        r"|(?:an? )?e-?sim (?:and|plus|as well as|alongside|next to) (?:an? |my )?(?:physical|normal|regular|plastic)|e-?simと",
        head=True,
    ),
    Word(
        "onesim",
        r"(?:sim|シム|回線|番号)(?:カード)?(?:は|が|も)?(?:1|一|ひと)(?:枚|つ|回線|本)(?:だけ|のみ|しか|です|だ)",
        r"(?:only |just )(?:one|a single|1) (?:sim|line|e-?sim)(?: card)?|single[- ]sim",
    ),
    Word(
        "company",
        r"(?:携帯|電話|スマホ|通信|ケータイ)(?:の)?(?:会社|キャリア|契約|回線)|キャリア(?!の?メール|決済)|回線(?!速度|が(?:遅|悪))|シム(?:カード)?|(?<![の用])会社(?=だけ|のみ)",
        r"(?:mobile |phone |cell |cellular |wireless )?(?:carriers?|networks?|operators?)(?! error)|(?:mobile|phone|cell"
        r"|cellular|wireless) (?:providers?|compan(?:y|ies)|plans?|contracts?)"
        r"|(?:sim|sim card|e-?sim)(?! ?(?:free|フリー))",
    ),
    Word(
        "newcarrier",
        r"",
        (
            r"(?:changed|switched) (?:my |the )?(?:mobile |phone |cell )?(?:carriers?|networks?|operators?|phone compan(?:y|ies)"
            r"|(?:mobile|phone) providers?)"
        ),
        verb=True,
    ),
    Word(
        "port",
        r"ナンバーポータビリティ|番号ポータビリティ|番号持ち運び",
        r"port(?:ed|ing)(?: in| out| over)?|mnp|number portability",
        verb=True,
    ),
    Word(
        "switch",
        r"乗り?換え|乗りかえ|のりかえ|乗り替え|移(?=っ(?:た|て)|りま)|移行(?=し)",
        r"(?:switch|mov|swap|transfer|migrat)(?:ed|ing)(?! (?:my |the |to a (?:new )?)?(?:pass|e-?mail|mail|number|phone number|address))",
        verb=True,
    ),
)
DEVICES: Final = (
    Word(
        "otherdevice",
        rf"(?:別|べつ|他|ほか|違う|ちがう|もう(?:1|一)台)の?{_DEVICE_JA}",
        rf"(?:an?other|a different|a second|some other) {_DEVICE_EN}",
    ),
    Word("samedevice", rf"(?:同じ|おなじ|同一の?){_DEVICE_JA}", rf"(?:the |that |one and the |my )?same {_DEVICE_EN}"),
    Word(
        "computer",
        r"(?:ノート|デスクトップ|会社の|家の|自宅の)*(?:パソコン|pc(?![a-z]))|ノパソ",
        r"(?:my |the |a |our |work |home |office |old )*(?:laptop|desktop|computer|pc|mac(?:book)?|chromebook)(?: pc| computer)?",
    ),
    Word("iphone", r"アイフォー?ン", r"(?:my |the |an? |old |new )*iphone(?: ?\d+)?"),
    Word(
        "android",
        r"アンドロイド|エクスペリア|ギャラクシー|ピクセル",
        r"(?:my |the |an? |old |new )*(?:android|galaxy|pixel|xperia|aquos)(?: phone)?",
    ),
    Word("tablet", r"タブレット|アイパッド", r"(?:my |the |an? )*(?:tablet|ipad)"),
    Word(
        "handset",
        r"スマホ|スマートフォン|(?:携帯|ケータイ)(?!会社|メール|番号|の?(?:メール|番号|アド))|ガラケー|機種(?!依存|変)|端末",
        (
            r"(?:my |the |a |our |old |new |work )*(?:(?:mobile|cell|smart)[ -]?)?(?:phone|mobile|handset)(?!(?:'s)? ?(?:number"
            r"|no\.?|compan|carrier|provider|plan|contract|line|network|code))"
        ),
    ),
)
CODES: Final = (
    Word(
        "authapp",
        (
            r"(?:(?:グーグル|google|マイクロソフト|microsoft)の?)?(?:認証(?:システム)?|[2二](?:段階|要素)(?:認証)?|ワンタイム(?:パス(?:ワード)?)?|トークン)(?:用|の)?アプリ"
            r"|オーセンティケーター?|グーグル認証|google認証"
        ),
        (
            r"(?:(?:google|microsoft|my|the|an?) )*(?:authenticator(?: app)?|authy|auth app|2fa app|two[- ]factor app|otp app"
            r"|code generator|totp(?: app)?|authentication app)"
        ),
        head=True,
    ),
    Word(
        "lost",
        rf"(?:なくし|無くし|失くし|紛失し|落とし|盗まれ|壊れ|壊し|こわれ|水没し|初期化し|消し|消え|削除し|アンインストールし){_DONE_JA}",
    ),
    Word(
        "losing",
        r"なくし|無くし|紛失|落とし|盗まれ|壊(?=れ|し)|水没|初期化|アンインストール|消(?=し|え)|削除|移行(?:し)?(?:忘れ|そびれ)|引き?継(?:ぎ忘れ|がずに)|機種変(?:更)?|買い?替え|買いかえ",
        (
            r"lost|stolen|broken?|broke|deleted|uninstalled|removed|wiped|smashed|dropped|died|dead|gone|replaced|reset"
            r"|got rid of|drowned|traded in|new phone"
        ),
        verb=True,
    ),
    Word(
        "mailcode",
        rf"(?<!ショート)(?:メール|メアド)(?:に|で|宛(?:て)?に|の)(?:(?:来|届|送られ)[ぁ-ん来]{{1,6}}(?:はず|予定)?の?)?{_CODE_JA}"
        rf"|{_CODE_JA}(?:が|は|を|って)?(?<!ショート)メール(?:で|に|宛(?:て)?に)(?=[^。\n]{{0,4}}(?:届|来|送|く))",
        rf"{_CODE_EN} (?:(?:which |that )?(?:'s |is |was |should (?:be |come )|supposed to (?:be |come )?|sent |comes |coming "
        rf"|came |i (?:get|got) )*(?:by|via|in|from|through|over|to))"
        r" (?:the |my |an? |your |that )*(?:e-?mail|mail|inbox)|e-?mail(?:ed)? (?:verification |confirmation |security )?codes?"
        r"|(?:the |your |an? )?(?:e-?mail|mail)(?: me)? (?:with )?(?:the |a |my )(?:verification |6[- ]digit |six[- ]digit "
        r"|confirmation )?code",
        head=True,
    ),
)
CIRCUMSTANCES: Final = (*MAILBOXES, *SENDING, *LINES, *DEVICES, *CODES)
