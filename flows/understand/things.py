"""The nouns: what messages speak of. Longer names stand before the shorter ones they contain."""

from collections.abc import Mapping

from flows.understand.lexicon import Word

_BLANK = r"(?:フォルダー?|ふぉるだー?|ボックス|ぼっくす|box|トレイ|欄|箱|ばこ|タブ|(?:の|ん)(?:ほう|方|とこ(?:ろ)?|中|なか|フォルダー?|箱|欄|ボックス|トレイ)|一覧)?"

_CALLED = r"(?:」|というの|という(?:もの|名の)|とかいうの|って(?:いうの)?|自体|そのもの|なるもの)*"
_UNKNOWN = r"(?:存じ(?:ませ|上げませ)|(?:わか|分か)(?:りませ|らな|らん)|知(?:りませ|らな|らん))"
_CANNOT = r"(?:can ?not|can't|cant|couldn't|could not|unable to|don't|do not|never)"
_FOLDER = r"(?:spam|junk|bulk)(?: ?e?-?mail)? (?:folder|box|tab|section|directory)"

MESSENGERS = (
    Word("messenger", r"楽天リンク|楽天link", r"rakuten ?link"),
    Word(
        "relay",
        r"(?:(?:アップル|apple)の?)?「?メールを?非公開(?:に(?:する|した|し))?(?:」|機能|の機能)?|プライベート(?:メール)?リレー"
        r"|(?:アップル|apple)の?(?:ランダム|使い捨て|非公開)の?(?:メール|アドレス)+",
        r"(?:apple'?s? )?hide[- ]my[- ]e?-?mail|(?:apple'?s? )?private ?(?:e-?mail )?relay|privaterelay(?:\.appleid\.com)?"
        r"|apple'?s? (?:random|relay|hidden|anonymous) (?:e-?mail|address)(?: address)?",
    ),
)
"""Programs and services whose names hold other words ("Rakuten Link" is no link)."""
FILTERS = (
    Word(
        "unfound",
        rf"(?:(?:迷惑|スパム)(?:メール)?|ジャンク(?:メール)?)(?:の)?(?:フォルダー?|ボックス|箱|欄)?{_CALLED}"
        rf"(?:(?:が|は|って|の(?:場所|ありか)(?:が|は)?)*(?:どこ|どれ)[^。、!?\n]{{0,10}}?{_UNKNOWN}|が(?:{_UNKNOWN}|見つか(?:りま|ら)|見当た(?:りま|ら)))"
        r"[ぁ-ん]{0,8}",
        rf"{_CANNOT} (?:find|see|locate|spot) (?:a|the|my|any) {_FOLDER}(?! (?:e?mail|message))"
        rf"|(?:where|how to (?:find|open|get to)) (?:is |are |do i find |can i find |to find )*(?:a|the|my|this) {_FOLDER}(?: is| are)?"
        rf"|(?:do not|don't|dont|doesn't) (?:\w+ )?(?:have|got) (?:a|any) {_FOLDER}|there(?:'s| is| isn't| is not) (?:no|any|a) {_FOLDER}(?= (?:anywhere|at all|in my)|\W*$)",
    ),
    Word(
        "pcmail",
        r"(?:pc|パソコン|ぱそこん)からの(?:もの|やつ)?(?=[をはが]?(?:全部?|すべて|一切)?(?:拒|ブロ|ぶろ|弾|はじ|来|届|受))|(?:pc|パソコン|ぱそこん)(?:から)?の?(?:メール|めーる|mail|メアド)|webメール|なりすまし(?:メール)?(?:規制|拒否|対策|の設定)?|url(?:付き?|つき|リンク付き?|を含む|入り)の?メール?(?:拒否|規制|ブロック)?",
        r"(?:mails?|e-?mails?|messages?)(?: (?:that (?:is|are|was) )?sent)? from (?:an? )?(?:pcs?|(?:personal )?computers?)|pc[- ](?:e-?)?mails?|pc (?:e-?)?mails?|computer mails?|(?:everything|anything|stuff|things|all|whatever)(?: (?:that.?s )?(?:sent|coming))? from (?:an? )?(?:pcs?|computers?|outside)|(?:outside|external) (?:e-?mails?|mails?|senders?)",
        head=True,
    ),
    Word(
        "blacklist",
        r"(?:(?:迷惑)?(?:メール)?(?:受信)?拒否|ブラック|ブロック)(?:アドレス|メール|ドメイン)?の?(?:リスト|一覧)|受信拒否(?:設定|登録)?(?=に(?:入[っれ]|登録|追加|含|なって))",
        r"(?:block(?:ed)?|reject(?:ed)?|black|deny|banned)[ -]?lists?|blocked senders?(?: list)?",
        head=True,
    ),
    Word(
        "allowlist",
        r"(?:ドメイン|メール|アドレス)?(?:指定受信|受信指定)(?:の?(?:設定|リスト|登録))?|ドメイン(?:指定|受信|許可)(?:の?(?:設定|受信|許可|リスト))*|(?:受信)?許可(?:の?(?:設定|リスト|一覧|のところ|とこ))+|受信の?許可|受信リスト|(?:救済|ホワイト|セーフ|許可)リスト|セーフリスト|受信許可|受信設定",
        r"(?:allow|white|safe|approved|safe[- ]?senders?|permitted|accept(?:ed)?)[ -]?lists?|safe senders?(?: list)?|list of allowed(?: senders?)?|(?:allowed|approved|accepted|permitted|trusted) (?:senders?|list|domains?|addresses)|trusted contacts|whitelist",
        head=True,
    ),
    Word(
        "filter",
        r"(?:迷惑|めいわく|スパム)(?:メール|めーる|メッセージ)?(?:の)?(?:フィルター?|設定|対策|防止|拒否|ブロック|規制|おまかせ|機能|サービス)(?:の?(?:設定|機能|サービス|ブロック|規制))*|(?:受信|ドメイン|メール|アドレス)?(?:拒否|許可|制限|指定)(?:の?(?:設定|リスト|一覧|受信|拒否|のところ|とこ))+|指定受信|受信(?:設定|制限|許可)|受信リスト|(?:救済|ホワイト|セーフ|許可)リスト|セーフリスト|(?:ドメイン|メール)(?:の)?設定|フィルター?(?!ー|(?:で?(?:分け|除外|振り分け)?(?:ら?れ|され)た|分けされた|済み?の?メッセージ))(?:の?設定|機能)?|ファイアウォール|受信拒否|電話帳(?:登録)?(?:以外|のみ)?受信|キャリアの?設定|セキュリティ(?:の)?設定",
        r"(?:my |the )?(?:spam|junk|mail|email|carrier)(?:[ -]mail)? ?(?:filter(?:s|ing)?|blocker|protection|settings?|rules)|filter(?:s|ing)?|(?:allow|white|safe|approved|safe senders?|permitted)[ -]?lists?|safe senders?|(?:receive|receiving|reception|incoming|domain|accept) ?(?:mail )?settings?|list of allowed(?: senders?)?|list of blocked(?: senders?)?|allowed (?:senders?|list|domains?)|firewall",
        head=True,
    ),
    Word(
        "smsspam",
        r"(?:迷惑|スパム)(?:sms|メッセージ|ショートメール|ショートメッセージ|smsフォルダー?)"
        + _BLANK
        + r"|(?:sms|メッセージ(?:アプリ)?|ショートメール|ショートメッセージ|ショートメ)(?:アプリ)?の(?:迷惑|スパム|ブロック(?=メッセージ|フォルダ|の?ところ|済))(?:メッセージ|メール|フォルダー?|の?ところ|済み?)*"
        + _BLANK
        + r"|不明な差出人|(?:知らない|不明な?)(?:差出人|送信者|相手)(?:の(?:フォルダー?|ところ|一覧|リスト|メッセージ|タブ))?|フィルター?済み?(?:の?メッセージ)?|フィルター?(?:で?(?:分け|除外|振り分け)?(?:ら?れ|され)た|分けされた)(?:メッセージの(?:一覧|フォルダー?)|ところ|とこ(?:ろ)?|やつ|もの|の|メッセージ|フォルダー?|一覧|欄)",
        r"(?:the |my )?(?:spam|junk|filtered|unknown)[ -](?:sms|texts?|text messages?|messages)(?: (?:folder|tab|list|section|box|filter))?|unknown senders?(?: (?:folder|tab|list|section))?|(?:the |my )?filtered (?:folder|tab|section|list|inbox|ones|bit|area)|(?:the |my )?(?:sms|texts?|text messages?|messages|messaging)(?: app)?(?:'s)? (?:spam|junk|filtered)(?: (?:folder|tab|box|section))?|(?:the )?spam ?(?:and|&|n) ?blocked(?: (?:folder|section|list|tab|messages))?|(?<=my )blocked (?:messages?|texts?|sms)(?: folder| list| section)?|(?<=in the )blocked (?:messages?|texts?|sms)|blocked (?:messages?|texts?|sms) (?:folder|list|section|tab)|(?:the |my )?(?:spam|junk)(?: folder| section| tab| part)? (?:in|of|inside|for) (?:the |my )?(?:sms|texts?|text messages?|messag(?:es|ing))(?: app)?",
        head=True,
    ),
    Word(
        "spam",
        r"(?<!ご)(?:迷惑|めいわく)(?:メール|めーる|メルー?|メ(?=の|ふぉ|に|も|は)|フォルダー?|ボックス|箱|トレイ|(?=扱い|判定|行き))"
        + _BLANK
        + r"|(?<!ご)迷惑(?:(?:の|ん)(?:ほう|方|とこ(?:ろ)?|中|箱|欄))|(?<!ご)迷惑(?=に(?!な)|も(?:同|一緒|右に|見|確|プロ|ソー|広|空|無|な|入|探|チェ)|と(?:プロ|ソー|広)|やプロ|とか|、|は見|は(?:空|無|な)|の中)|(?:スパム|すぱむ|ジャンク|じゃんく)(?:メール|めーる)?"
        + _BLANK
        + r"|ゴミ箱|ごみ箱|meiwaku ?(?:me[-e]?ru|mail)?(?: ?(?:folder|foruda|box))?",
        r"(?:the |my )?(?:spam|junk|bulk|spamm?|jumk|trash|quarantine)(?:[ -]?e?-?mails?)?(?: ?(?:folder|box|tab|section|directory|mailbox|bin|pile|inbox|category))?s?",
        head=True,
    ),
    Word(
        "tabs",
        r"(?:プロモーション|ぷろもーしょん|プロモ|ソーシャル|そーしゃる|フォーラム|広告|宣伝|新着|カテゴリ|別の?|ほかの?|他の|メイン(?:以外)?の?)(?:の?タブ|の?たぶ|カテゴリー?|の(?:ところ|とこ|ほう|方|中|欄|フォルダ))|プロモーション|ソーシャル|プロモ(?=に|も|と|、|タブ)|タブ(?=に|も|は|の|を|全|ぜ)|その他(?:の)?(?:タブ|の?優先)|優先(?:タブ|受信)",
        r"(?:my |the )(?:promotions?|promos?|social)(?: (?:tab|folder|section))?(?! media| login|[a-z])|(?<=sorted to )(?:social|promotions?)|(?<=into )(?:social|promotions?)|(?:every|each|any|all)(?: one)?(?: of)?(?: the| my)? (?:other |gmail |inbox )*tabs?|(?:every|each|any|all(?: of)? the|another|a different|one of the) (?:other |gmail |inbox )*tabs?|(?<=under )(?:updates|social|promos?|promotions?|forums)|(?<=in )(?:updates|social|promos?|forums)|(?:the |my |other |gmail )*(?:promotions?|promos?|social|updates|category|categories|focused|gmail|other|forums?)(?: (?:and|or|&|/|nor) (?:social|promotions?|updates|forums))?(?: (?:inbox )?(?:tabs?|section|category|categories|folders?))|promotions?(?: ?(?:and|or|/|&|nor) social)?|social tab|(?:other )?tabs|focused inbox|promo tab|promos?(?: ?(?:n|and|or|/|&) ?social)|promos?(?= had| has|,|\W*$)",
        head=True,
    ),
)

MAILBOX = (
    Word(
        "storage",
        r"クォータ|クオータ|(?:保存|空き|メール(?:の|ボックスの)|ストレージの?|残り)?(?:容量|空き(?:容量)?|ストレージ|ようりょう)|(?:保存)?領域|メールボックス|めーるぼっくす|(?:受信|メール)の?(?:箱|ボックス|ばこ|入れ物)|受信トレイ|メール(?=が?(?:満杯|満タン|いっぱい|一杯|パンパン|満ぱい))|ボックス|google(?:ドライブ|ワン|one)|icloudストレージ|空き",
        r"(?:mail ?box(?:es)?|inbox(?:es)?|storage|quota|disk space|space|capacity|in-?box|(?:mail|email|my) box|google drive|memory)(?: (?:space|capacity|storage|quota))?",
        head=True,
    ),
)

CHANNELS = (
    Word(
        "oldphone",
        r"(?:前|昔|旧|古い|ふるい|以前|元|解約した|使ってた)の?(?:電話|携帯|けいたい|スマホ)?の?番号(?!と(?:同じ|おなじ|一緒|変わ))",
        r"(?:my |the |an? )*(?:old|previous|former|prior|outdated|ex-?) ?(?:phone|mobile|cell|telephone)?(?:phone)? ?number",
        head=True,
    ),
    Word(
        "phone",
        r"(?:携帯|ケータイ|けーたい|電話|でんわ|スマホ|登録(?:した)?)の?(?:電話)?の?(?:番号|ばんごう|ナンバー|no\.?)|電番|(?:電話|携帯|ケータイ)(?=は?(?:登録|変|替|換|乗|の(?:登録|番号)))|(?:前|昔|旧|古|新し|別)(?:い)?の?番号|(?<=頃と)番号|(?<=時と)番号|(?<=ころと)番号|番号(?=[はをもがにば?、]?(?:登録|変|替|古|前|昔|乗り|解約|そのまま|一緒|かわ|かえ)|の(?:変更|登録)|[はもがに][^。、\n]{0,10}?(?:まま|同じ|おなじ|変更|おなじ|登録|変わ|変え|かわ[っりら]))|(?<=新しい)番号",
        r"(?:(?:cell|mobile|tele|my|registered|hand|smart)?[ -]?)?(?:phone|cell|mobile|telephone)(?:[ -]?phone)?(?:'s)? ?(?:numbers?|no\.?|num|#|nr)|(?:my |the )+number(?! (?:you|it|they|that) (?:sent|texted|gave|messaged|came))|my digits|(?<![a-z] )number(?=(?:.?s| is| has| hasn.?t| hasnt| stayed| never)(?: still| always| been| exactly| remained| not| never| the)* (?:same|unchanged|chang|new|different|old|saved|registered|on (?:my|the|file)|linked))|(?<=this )number(?= (?:for|since|forever|all))|(?<=a |y )number(?=\W*$| on (?:my|the|this|it)| with you| in there)|(?<=new )number|(?<=old )number|(?<=same )number|(?<=different )number|(?:a |any |the )?(?:phone|mobile|cell)(?= (?:is |was |isn|wasn|not |on file|on (?:my|the|this) (?:account|profile)|registered|linked|added|saved))|(?<=that )number|(?<=added a )number|(?<=added my )number|(?<=registered a )number|(?<=change of )number|number(?= (?:is |was |isn.?t |wasn.?t |not )?(?:on file|on (?:my|the) account|registered|linked|changed))",
        head=True,
    ),
    Word(
        "sms",
        r"(?:sms|ショートメール|ショートメッセージ|ショートメ|しょーとめーる|しょーとめっせーじ|ショトメ|エスエムエス|sns(?=(?:認証|(?:の)?(?:認証|確認)?(?:コード|番号))|(?:が|も|は)?(?:まだ|全然|一向に|一通も|ぜんぜん)?(?:届|とど|来|送ら|受信))|電話番号(?:宛|あて)の?メッセージ|cメール|\+メッセージ|プラスメッセージ)(?:認証|での認証)?(?:の|用)?(?:(?:認証|確認|本人確認)?(?:コード|番号))?|(?:認証|確認)(?:コード|番号)?の?(?:sms|ショートメール|ショートメッセージ|メッセージ)|(?:携帯|スマホ|電話)(?:に|へ|宛に)(?=[^。]{0,12}(?:コード|番号|認証))",
        r"sns (?:codes?|messages?)|sns(?= (?:never|not|did|does|has|is|hasn|didn|doesn|isn)(?![a-z]))|(?:messages|texts) from (?:short ?codes?|unknown (?:numbers|senders)|numbers i)|(?:(?:reset|verification|confirmation|security|auth|the|my|your|an|a|code) ?)*(?:sms|text(?:[ -]?message)?s?|txts?|smses|(?:mobile|phone) messages?)(?:[ -](?:codes?|message|messages|verification|verification code|pin|otp|passcode))?(?! me\b| you\b| us\b| field| box)|(?:code|pin|otp|passcode|number|codes?) (?:by|via|through|over|to|on) (?:the |my |a |your )?(?:sms|text(?: message)?|phone|mobile|cell(?:phone)?)|(?:code|pin|otp)(?= (?:never|did ?n.?t|has ?n.?t|does ?n.?t|is ?n.?t|not) (?:came|come|arrived?|reach(?:ed)?) (?:to |on )?my phone)",
        head=True,
    ),
    Word(
        "code",
        r"(?:認証|確認|承認|本人確認|セキュリティ|ワンタイム|にんしょう|かくにん)(?:用)?の?(?:コード|番号|ナンバー|キー|数字|こーど|ばんごう)|ワンタイムパス(?:ワード|コード)?|ワンパス|コード|こーど|(?:6|六|４|4|六|6けた)(?:桁|ケタ|けた|つ)の?(?:数字|番号|コード|やつ|の)?|otp|2段階認証|二段階認証|(?:届いた|来た|送られてきた|送られた|もらった|きた|入れた|入力した|届く|言われた)(?:番号|数字|ナンバー)|番号(?=を?(?:正しく|ちゃんと|何度)?(?:入れ|打|入力|いれ|うち)|が(?:違|通|合|ちが|弾|はじ|無効)|間違|を?受け付)|数字(?=を?(?:入れ|打|入力)|が(?:違|通|合))|ピンコード|pinコード|暗証番号",
        r"(?:(?:verification|confirmation|security|auth(?:entication)?|one[ -]time|access|sms|reset|six|6|4|four|digit|pin|the|my|your|this|that|otp|2fa|login|new|same|a|recovery|any|with|number)[ -]?)*(?:codes?|otp|pass ?codes?|pin|digits|verification (?:number|digits|numbers)|one[ -]time passwords?|cod|coed|pincode)|(?:the |those |these |my )?(?:six|6|four|4)[ -]?(?:numbers|figures|numerals)|(?:the )?numbers? (?:you|they) (?:sent|texted|gave|messaged)(?: me| us)?|number thing(?:y|ie)?(?! ?(?:word|forgot))",
        head=True,
    ),
    Word(
        "link",
        r"(?:再設定|リセット|案内|届いた|来た|変更)用?の?メール(?:の中の|の|内の|にある|本文の|中の)(?:ボタン|青い(?:文字|字|ところ|とこ|やつ))|(?:メール(?:の|内の|にある|に書いてある|中の)?)?(?:リンク|りんく|url|ユーアールエル|ゆーあーるえる|再設定(?:用)?(?:の)?(?:ボタン|ページ|画面)|アドレスバー)(?:先|のところ|のurl)?|(?:メール(?:の中の|の|内の|にある|本文の|中の))(?:ボタン|アドレス|青い(?:文字|字|ところ|とこ|やつ)|文字)|青い(?:文字|字|ところ|とこ|やつ)|飛び?先|rinku|rink",
        r"(?:(?:reset|password|the|your|my|that|this|magic|recovery|a|emailed|mailed)[ -]?)*(?:links?|(?:page|site|website)(?:'s)? address|address bar|urls?|hyperlinks?|linc|lnk|web address|blue (?:text|words|letters))|(?:the |that |reset |blue |big )*button (?:in|on|from|inside) (?:the |your |that )?(?:e-?mail|mail|message)|(?:reset|password) (?:button|page)",
        head=True,
    ),
    Word(
        "inmail",
        r"(?:メール|めーる)(?:で|に)(?=コード|認証|番号)",
    ),
    Word(
        "address",
        r"(?:登録(?:した|してる|している|済み?の?|時の|の|に使った|しといた|してた|してある)?|使(?:った|ってた|っていた|ってる)|昔の|(?<![個つ通目])前の|古い|以前の|旧|この|その|別の|どの|今の|現在の|登録先の?|入力した|打った|入力)?(?:メールアドレス|メアド|メルアド|めあど|めるあど|めーるあどれす|アドレス|あどれす|アド(?=が|を|は|忘|わ)|e-?mailアドレス|宛先|送り?先|登録先)|登録(?:した|してる|している|してた|に使った|に使ってた|した時の|済みの)?の?(?:メール|めーる)(?!を送|が(?:届|来|き))|どの(?:メール|アドレス)(?:で|を|に|か)?|(?:ログイン|会員|ユーザー?)(?:id|名)(?=[^。、\n]{0,8}(?:忘|わす|わか[らん]|分か[らん]|思い出|覚え|おぼえ|不明|(?:何|なん)だ))|meado|(?:入力した|打った|入れた)メール|(?:(?<![個つ通目])前|昔|以前|古い|旧|別)の?(?:キャリア|携帯)?の?(?:メール|gmail)(?=[^。]{0,6}(?:使|見|読|解約|消|入れ|アク))|携帯(?:会社|キャリア)(?=を?(?:変|乗|か))",
        r"(?:which|what) (?:e-?mail|mail|address)(?: (?:address|id|account))?|(?:(?:e-?mail|mail|registered|old|my|the|your|that|registration|recovery|sign-?up|login|an|previous|former) ?)*(?:address(?:es)?|adress(?:es)?|addres|e-?mail id|mail id|email account|adrress)|(?<!an )(?:(?:the |my |that )?(?:registered|old|former|dead|school|university|work|company|isp|college|student|ex-employer) ?(?:e?-?mail|inbox|mailbox)(?: account)?)|(?:the |my |that )?(?:e-?mail|mail)(?: address| account)? (?:i|we) (?:had |have )?(?:used|registered|signed up|use|joined|gave|put|typed|entered)(?: with| for)?|(?:the |my |which |what )*(?:e-?mail|mail) (?:is |was |are )?(?:tied|linked|attached|connected|associated|registered|on file|for my account|on my account)(?: to| with| for)?|(?:email|mail) (?:provider|company)(?= (?:shut|closed|went))|(?:my |the )?(?:(?:log-?in|sign-?in|user) ?(?:id|name)|username)(?= |\W*$)(?!(?: |/)*(?:and|or|&|\+|plus)? ?(?:a |my )?pass)|(?:my |the |that )?(?:log-?in|sign-?in|sign-?up|registration|registered) (?:e-?mail|mail)(?! (?:from|you|never|hasn|didn|has|did|was|is|not|says|said|came))",
        head=True,
    ),
    Word(
        "mail",
        r"(?:(?:再設定|パスワード(?:の?(?:再設定|変更|リセット))?|リセット|変更|確認|案内|認証|返信|例)用?の?)?(?:メール|めーる|メェル|メイル|めいる|メル(?=来|き|が|届)|e-?mail|メッセージ|手紙|通知|案内(?!して)|お知らせ|返信|返事|連絡|mail)(?:ちゃん)?(?!アプリ|ソフト|サーバ|マガジン|マガ|する|して)|(?:再設定|リセット|例)の?(?:やつ|もの|あれ)|meeru|me-ru|mēru|meru",
        r"(?:(?:password|reset|recovery|the|your|my|an|a|that|this|single|new|confirmation|reset-?password|such) ?)*(?:e-?mails?(?! ?box)|mails?(?! ?box)|e mails?|emial|eamil|emails|messages?|msgs?|(?<!first )(?<!capital )(?<!big )(?<!case )letter(?! (?:for|by) letter)|notification|emale|meil|mesage|massage|reset instructions|instructions|(?:your |the |ur )(?:password|reset|pw)(?: reset)? (?:one|thing|thingy)|password resets?(?= (?:not|never|did|has|is|does|ha)))",
        head=True,
    ),
)

ACCOUNT = (
    Word(
        "password",
        r"(?:新しい|新|新規の?|決めた|登録した|変えた|変更した|作った|設定した|さっきの|今の|前の|古い|ログイン(?:の|用))*(?:パスワード|ぱすわーど|パスワド|ぱすわど|パスワ|pass ?word|pw|pwd|pass(?=を|が|は|も|わ|忘|っ)|パス(?=を|が|は|も|わす|わか|忘|変|通|入|、|っ|の再|分)|合言葉|あいことば|pasuwa-?a?do)|(?<!一番)(?<!いちばん)(?<!最も)(?<!番)新しいやつ(?=で(?!す|し)|が|も|に)|新しいの(?=[^。]{0,8}(?:入|ログ|通|弾|ダメ|だめ))|(?:新しい|新)パス",
        r"(?:(?:new|old|current|the|my|a|another|any|chosen|strong|this|that|same|whatever|every|different|fresh) ?)*(?:pass ?words?|pas ?words?|passwrod|pasword|passwd|pwd?|passwort|passphrase|passwords|p/w|pswd|pass(?= (?:is|isn|doesn|does|not|was|won|just|i|don))|new one)(?! ?resets?| ?recovery| email| mail)",
        head=True,
    ),
    Word(
        "account",
        r"アカウント|あかうんと|アカウン|垢(?!抜)|アカ(?=が|を|に|は|の|ウ|乗)|マイページ|会員(?:情報|登録|ページ)?|akaunto|登録(?:情報|内容|データ)",
        r"(?:my |the |your |this |jmail |j-mail )*(?:accounts?|acct|acc|acount|profile|accout|user ?id)",
        head=True,
    ),
    Word(
        "app",
        r"(?:公式|スマホ|このアプリの?|jメールの?)?アプリ(?:版)?|あぷり|appli",
        r"(?:my |the |your |this )*(?:apps?|application)",
        head=True,
    ),
    Word(
        "page",
        r"ページ|ぺーじ|画面|がめん|サイト|さいと",
        r"(?:the |this )*(?:pages?|screen|website|web ?site|site|form)",
    ),
    Word(
        "domain",
        r"(?:そちら|御社|貴社|あなた|おたく|お宅|運営|会社)(?:から)?の?(?:ドメイン|アドレス|メール|サイト)|ドメイン|どめいん|差出人|差し出し人|送信元|送信者|@?jmail(?:\.example\.jp)?|jメールの(?:アドレス|メール|ドメイン)",
        r"(?:your |the |sender |j-?mail(?:'s)? )*(?<!some )(?<!another )(?<!a )(?:domains?|senders?(?: address)?|no-?reply(?: address)?|jmail\.example\.jp)",
    ),
)

PEOPLE = (
    Word(
        "somebody",
        r"誰か|だれか|だれ(?=に|が|だ)|誰(?=に|が|だ)|他人|たにん|第三者|(?:知らない|見知らぬ|しらない|知らん|しらん)(?:人|やつ|奴|ひと|誰か)|別人|見知らぬ者|何者か|他の人|ほかの人",
        r"someone(?: else)?|somebody(?: else)?|some ?one(?: else)?|sombody|anyone else|a stranger|strangers?|another person|other (?:person|people)|(?:an )?unknown person|(?:a |some )?(?:hackers?|thief|thieves|crooks?|scammers?|intruder|criminals?)|(?:a |some )?(?:nice |strange |polite )?(?:man|woman|guy|lady|caller)|my ex|(?:some |a |this )?(?:randos?|randoms?|dude|creep|weirdo|guys?|bloke|kid)(?= (?:has|have|got|is|was|changed|used|logged|took|went|broke|keeps))",
    ),
    Word(
        "person",
        r"担当(?:の?(?:者|方|人|かた|さん))?|オペレー?タ?ー?|おぺれーたー|人間|にんげん|生身の人|スタッフ|すたっふ|サポート(?:の(?:人|方)|センター|窓口|係|デスク)?|窓口|係(?:の(?:人|方|者)|員)|中の人|有人|カスタマー(?:センター|サポート|サービス)?|店員|(?:本物|ちゃんとした|普通|ふつう|別|詳しい|分かる|わかる|リアル|実際|誰か|本当)の?人|(?<![個本友他成老新夫主三二一恋芸])人(?=と(?:話|はな|チャ|やり|直|しゃ|会話)|に(?:代|替|かわ|繋|つな|聞|相談|話|変|つ|引)|を(?:出|呼|だ|よ)|が(?:いい|対応|出)|呼ん|お願)|責任者|上司|問い?合わ?せ(?:先|窓口)?|ひと(?=と(?:話|はな)|に(?:代|かわ|つな|繋))|operator|tantousha|コールセンター",
        r"(?:an? |the |your |some |real |live |actual |human |proper |support |service |customer |technical |tech |any )*(?:humans?(?: being)?|persons?|people|agents?|operators?|representatives?|rep|reps|staff|supervisor|manager|advis[oe]r|support(?: (?:team|staff|person|agent|desk))?|customer (?:service|care|support)|help ?desk|specialist|technician|oparator|service team|team member|call cent(?:er|re)|attendant|hooman|live chat|flesh)",
    ),
)

STRANGERS: Mapping[str, str] = {
    "domain_allowed": "{spam|tabs|storage|app|code}",
    "mailbox_full": "{filter|allowlist|tabs|app|link|phone}",
    "phone_registered": "{spam|tabs|storage|filter|app|address}",
    "phone_changed": "{spam|tabs|storage|filter|app}",
    "sms_blocked": "{tabs|storage|app|link|address}",
    "address_typo": "{spam|tabs|app|phone}",
    "address_form": "{spam|tabs|storage|app|phone}",
    "spam_folder": "{storage|app|phone|allowlist}",
    "inbox_tabs": "{storage|app|phone|allowlist}",
    "sms_spam_folder": "{storage|app|phone|address|filter}",
    "app_current": "{spam|tabs|storage|address|phone|filter}",
    "link_copied": "{spam|tabs|storage|app|phone|filter}",
}
"""Observation -> heads of other things: words that stand on both sides of one do not speak of the same thing."""
