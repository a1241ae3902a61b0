"""What is none of our business: other products, other services' passwords, deliveries, small talk, noise."""

from flows.understand.lexicon import Word
from flows.understand.normalise import bounded
from flows.understand.rules import Facts

_OTHER_SERVICE = r"(?:netflix|ネットフリックス|ネトフリ|instagram|インスタ(?:グラム)?|insta|facebook|フェイスブック|twitter|ツイッター|tik ?tok|ティックトック|youtube|ユーチューブ|spotify|amazon|アマゾン|メルカリ|mercari|paypay|ペイペイ|paypal|ebay|steam|スチーム|discord|ディスコード|zoom|slack|skype|windows|ウィンドウズ|wi-?fi|ワイファイ|ルーター|router|switch|スイッチ|playstation|psn|プレステ|xbox|nintendo|任天堂|銀行(?:口座|の口座)?|bank(?: account)?|atm|クレジットカード|カード会社|credit card|マイナンバー(?:カード)?|マイナポータル|snapchat|linkedin|uber|airbnb|hulu|disney(?!\.ne)|ディズニー|u-?next|ニコニコ|mixi|ラクマ|paidy|楽天(?:市場|カード|銀行|ポイント|証券|ペイ)|uniqlo|ユニクロ|zozo|laptop|pc|パソコン|スマホ(?:の(?:画面)?ロック)?|iphone|android|会社のpc|vpn|excel|エクセル|word|pdf|zip|suica|スイカ|etc|line|ライン|jal|ana|jr|えきねっと|roblox|minecraft|マイクラ|原神|モンスト|パズドラ|ゲーム|game|dropbox|github|adobe|apple ?id|google ?アカウント|googleアカウント|dアカウント|au ?id|my ?softbank|my ?docomo|家の鍵|金庫|ロッカー|車|teams|ティームズ|ヤフオク|知恵袋|ハローワーク|ハロワ|食べログ|ホットペッパー|じゃらん|クックパッド|pixiv|ピクシブ|abema|アベマ|dazn|ダゾーン|kindle|キンドル|tver|ジモティー|minne|shein|シーイン|temu|qoo10|ビックカメラ|ヨドバシ|ゆうちょ|みずほ|三菱ufj|三井住友|りそな|ネットバンク(?:キング)?|nisa|e-?tax|ねんきんネット|図書館|サイボウズ|chatwork|チャットワーク|onedrive|office ?365|canva|threads|スレッズ|pinterest|カカオ|マッチングアプリ|ペアーズ|社内システム|勤怠(?:システム)?|楽天edy|証券|保険会社|d払い|au ?pay|コナミ|エックス|x(?=の?{account})|スマートニュース|switchbot|スマートウォッチ|アレクサ)"

_BAD = r"(?:怪し|あやし|変な|へんな|不審|詐欺|偽|フィッシング|なりすまし)"
_NOT_OUR_MAIL = r"(?:落札|入札|当選|招待|予約|購入|領収|請求|発送|入荷|決済|振込|入金|面接|内定|合格|採用|応募|チケット|ライブ|イベント|セミナー|医院|病院|クリニック|歯医者|美容院|(?:学校|会社|塾|保育園|幼稚園|病院|役所|銀行|店|サークル|部活|町内会|大家(?:さん)?|職場)から|(?:友達|友だち|友人|知人|上司|同僚|先生|取引先|お客さん|彼氏|彼女|親戚|母|父|息子|娘|孫|妹|弟|姉|兄)から)"
_LACKS = r"(?:が|も|は)?[^。\n]{0,6}?(?:{arrive-}|{missing}|{exist-}|{open-}|{dead}|{reject|mistaken})"
_HERE = r"(?:id|url|jmail|sms|mms|pass|web|chrome|safari|edge|firefox|app|ios|android|iphone|ipad|mac|windows|error|google|apple|line|twitter|facebook|email|mail|pdf|faq|bot|cookie|cache|brave|opera|docomo|softbank|gmail|yahoo|icloud|outlook)"
_NOT_A_DEVICE = r"(?!スマホ|iphone|android|pc|パソコン|laptop|line|ライン|word|ワード|pdf|zip|車|windows|ウィンドウズ|facebook|twitter|会社のpc|wi-?fi|switch(?!の)|router|ルーター|au ?id|dアカウント|googleアカウント)"
"""What our own users open a link with, or sign in by."""
_DEVICE = r"(?:スマホ|携帯|iphone|アイフォン|android|ipad|本体|端末|パソコン|pc|タブレット|sdカード)"

ELSEWHERE = (
    Word(
        "elsewhere",
        "",
        r"(?:my |the |our |his |her )?(?:netflix|instagram|insta|tik ?tok|youtube|spotify|amazon|mercari|paypay|paypal|ebay|steam|discord|slack|snapchat|linkedin|uber|airbnb|hulu|disney(?!\.ne) ?(?:plus|\+)?|roblox|minecraft|fortnite|dropbox|github|adobe|whatsapp|telegram|reddit|pinterest|twitch|playstation|psn|xbox|nintendo|zoom|skype|revolut|venmo|shopify|etsy|bank(?:ing)?|credit card|debit card|visa card|atm|vpn|fedex|dhl)(?:'s)?(?: account| app| card)?",
    ),
)
"""Services that are neither ours nor a way to sign in here."""

FOREIGN: Facts = {
    ("intent", "out_of_scope"): (
        r"^(?!.*(?:from you|yours|your {mail|link|code|sms|reset|domain|page}|j-?mail|{domain})).*{elsewhere}",
        r"(?:facebook|twitter|windows|uniqlo|suica)(?:'s)? (?:{account} )?(?:says?|said|wants?|{sms}|{code}|{link}|{password}|{login}|keeps?|won.?t|{reject})",
        r"{gmail|outlook|yahoo_jp|icloud}[^.!?\n]{0,14}(?:crash\w*|freez\w*|frozen|print\w*|sync\w*|slow|unread|fonts?|themes?|notifications?|{dead} when|attachments?)|(?:fonts?|themes?|unread|colou?rs?|layout|notifications?|stickers?|emojis?) [^.!?\n]{0,14}{gmail|outlook|yahoo_jp|icloud}",
        r"(?:mail|{mail}|contact|distribution) (?:group|list)s? (?:for|of|with|to)|{want}[^.!?\n]{0,12}(?:mail|{mail}) (?:group|list)",
        r"{want}[^.!?\n]{0,10}{register} (?:{mail}|{address}|{account})? ?(?:on|in|to) (?:my |the )?(?:new )?(?:phone|mobile|tablet|ipad|laptop|pc|computer)",
        r"(?:{docomo|au|softbank|ymobile|uqmobile|rakuten})[^.!?\n]{0,10} (?:charg\w+ me|bill\w*|contract|coverage|outage|roaming|double charged)|(?:{docomo|au|softbank|ymobile|uqmobile|rakuten})(?:'s)? (?:bill|plan|contract|store|shop|points?|data|network|signal|customer)",
        r"^(?!.*(?:{domain}|{reset}|{allowlist}|{spam}|your|you(?![a-z]))).*{want}[^.!?\n]{0,30} (?:in|on|with|for) (?:my )?{gmail|outlook|yahoo_jp|icloud}",
        r"{want} (?:make|create|open|set up|sign up for|register|{register}|{reset}|{open})[^.!?\n]{0,12}{gmail|outlook|yahoo_jp|icloud}(?:[^.!?\n]{0,4}(?:{account}|{address}|\W*$))",
        r"{want}[^.!?\n]{0,12}(?:recover|restore|back ?up|transfer|move|{reset})[^.!?\n]{0,10}(?:photos?|pictures?|videos?|files?|contacts)",
        r"(?:university|uni|school|company|work|office|government|tax) (?:portal|intranet|system|pc|computer|login)|{rakuten} (?:card|bank|ichiba|pay(?!p)|points?|market|edy|travel)|^x (?:suspended|banned|locked|says|won.?t)|(?:hack|stole|locked)\w*[^.!?\n]{0,12}(?:facebook|twitter|google|apple id|microsoft) ?{account}",
        r"(?:delete|sort|move|archive|label|clean)[^.!?\n]{0,20}(?:automatically|in bulk|all at once)",
        r"(?:export|import|sync|print|merge)[^.!?\n]{0,16}(?:contacts?|{gmail|outlook|icloud|yahoo_jp}|{mail}s)|(?:opening|business|closing) hours|my (?:order|orders|tax)(?! (?:number|confirmation))",
        r"^line (?:says?|won.?t|keeps|is|app|{reject})",
        r"^{change} {gmail|outlook|yahoo_jp|icloud} {password}",
        r"(?:passports?|visas|licen[sc]es?)(?= (?:take|cost|expire|renew|need))|how long do",
        _NOT_A_DEVICE + _OTHER_SERVICE + r"[^。\n]{0,8}?(?:{mail}|{sms}|{code}|{link})" + _LACKS,
        _NOT_OUR_MAIL + r"(?:の)?(?:確認|通知|案内|お知らせ|完了)?の?(?:{mail}|{sms}|{code}|{link})" + _LACKS,
        rf"(?<![a-z])(?!{_HERE}(?![a-z]))[a-z][a-z0-9]{{2,}}(?:の|に|へ)(?:{{account}}(?:の|に)?)?(?:{{login-}}|{{password}}|{{code}}|{{login}}(?:が|も)?でき(?:な|ま?せ|ん|へ))",
        r"(?:学校|大学|会社|社内|職場|塾|市役所|役所|病院|銀行)の(?:ポータル|システム|{page}|パソコン|pc|ネットワーク|{app})[^。\n]{0,10}?(?:{password}|{login}|入れ|{account}|{code})",
        rf"(?:{_OTHER_SERVICE}|apple|アップル|警察|税務署|国税|政府|役所|郵便局|銀行)(?:の名前|の名|を名乗|を装|を騙|をかた|から(?:の)?|の|とかいう)[^。\n]{{0,6}}?{_BAD}[^。\n]{{0,4}}?(?:{{mail}}|{{sms}})",
        rf"(?:{_OTHER_SERVICE}|apple|アップル|警察|税務署|国税|郵便局|銀行)(?:を名乗|を装|を騙|をかた)[^。\n]{{0,8}}?(?:{{mail}}|{{sms}}|{{phone|oldphone}}|電話)",
        _DEVICE + r"(?:の)?(?:本体|保存)?(?:の)?{storage}[^。\n]{0,8}?(?:{full}|{exist-}|{room}|{gone}|空け|増や|足り)",
        r"写真(?:が|を|も)?[^。\n]{0,6}?(?:撮れ|保存でき|送れ|消え|整理)|(?:電源|充電|電池)[^。\n]{0,4}?(?:入ら|切れ|減|もた|持た|でき)|電波[^。\n]{0,8}?(?:悪|弱|入ら|{arrive-}|{exist-}|死|立た)",
        r"{docomo|au|softbank|ymobile|uqmobile|rakuten}(?:の)?(?:{request}額|{request}書|明細|契約|ポイント|ショップ|電波|回線|プラン|でんき|光)",
        r"(?:google|グーグル|apple|アップル|microsoft|マイクロソフト)(?:の)?(?:{account})?の(?:{password}|{code})",
        r"営業時間|(?:ショップ|店舗|お店)(?:の)?(?:予約|場所|どこ|混)|(?:電話|通話|声|音声)(?:が|の)?[^。\n]{0,6}?(?:聞こえ|途切れ|聞き取)|(?:文字|{link})が?[^。\n]{0,3}?(?:小さ|大き)",
        r"(?:mute|snooze|pin|archive|unsubscribe)[^.!?\n]{0,6}(?:conversation|thread|sender|contact)",
        _OTHER_SERVICE
        + r" (?:{account} )?(?:got|was|is|has been|have been|been|keeps?)[^.\n]{0,10}(?:hack|compromis|stolen|lock|disabled|banned|{dead})",
        _OTHER_SERVICE
        + r"(?:に|へ|の|が|の方が|を|も|、| )*(?:{account}(?:に|が|を|も)?)?[^。\n]{0,6}?(?:不正|乗っ取|のっとら|ハック|凍結|{login}され)",
        r"{want} (?:print|delete|archive|search|sort|translate|label|star|filter|organi[sz]e|export|forward|mute) (?:all |my |old |an? |the )*{mail}",
        r"^[a-z]{0,3}(?:qwert\w*|asdf\w*|zxcv\w*|hjkl\w*|jkl;?\w*|fjdk\w*|sdfg\w*|dfgh\w*|lkjh\w*)$|^([ぁ-んa-z0-9!?.。、])\1*$(?<![nyk0-9?])|^[bcdfghjklmnpqrstvwxz]{5,}$|^[0-9]{1,5}$(?<=7{3})|^[ぁ-ん]{0,2}(?:ぽよ|てすと|あいうえお|ほげ|ふが)+$",
        _OTHER_SERVICE
        + r"(?:の|'s|の{login}|に{login}|アプリの|{account}の| {account}| |{account}|の{account}の|の?{app}の?|の?{page}の?|の{sms})*(?:{password}|パスコード|パス{code}|pin|暗証番号|{code}|{login}|{reset})",
        _OTHER_SERVICE + r" (?:{reject|mistaken}|{dead})[^.]{0,10}{login}",
        _OTHER_SERVICE
        + r"(?:の{page}|の{app}|{app}|の{account}|の[^。、\n]{0,6}?)?(?:に|へ| won.?t[^.]{0,10}| doesn.?t[^.]{0,10}| keeps[^.]{0,10})(?:は)?{login-}",
        r"(?:{password}|pin|{login}|{reset}|{code}|暗証番号)(?: (?:for|of|to|on|into) (?:my |the )?|(?:in)?to (?:my )?)"
        + _OTHER_SERVICE,
        r"{gmail|yahoo_jp|icloud|outlook|docomo|au|softbank|ymobile|uqmobile|rakuten}(?:の|'s|{mail}の|{account}の| {account}| |{mail}|の{account}の)*(?:{password})(?!.*(?:{mail}[^。]{0,10}{arrive-}))|{password} (?:for|of|to) (?:my )?{gmail|yahoo_jp|icloud|outlook|docomo|au|softbank|rakuten}",
        bounded(
            r"荷物|宅配|配達|配送|小包|ヤマト|佐川|郵便(?!番号)|注文(?!番号)|商品|通販|送料|返品|返金|届け先|お届け|ポスト|宅急便|クール便|parcels?|packages?|deliver(?:y|ies|y man)|courier|shipping|shipment|my order|tracking|refund|invoice|fedex|ups(?![a-z])|dhl|postman|pizza|ピザ|出前|ウーバー|postcard|年賀状|切手"
        ),
        r"(?:署名|シグネチャ|不在通知|自動返信(?:の|を|メール)|自動応答の設定|添付(?:ファイル)?|転送(?:設定|する|の|したい|方法)(?!さ)|フォルダ分け|振り分け(?:方|の方法|設定|ルール)|メルマガ|めるまが|一斉送信|bcc|cc(?:で|に|の)|メールの(?:書き方|送り方|背景|フォント|予約|印刷|並べ替え|検索方法|整理)|予約送信|送信取り消し|誤送信|件名の(?:書|付)|ビジネスメール|敬語|アドレス帳|連絡先(?:を|の)(?:移|バック|エクス|イン|追加|同期|整理)|メールソフト|サンダーバード|thunderbird|imap|pop3?(?![a-z])|smtp|バックアップ|カレンダー|ゴミ箱から|復元|配信停止|広告メール(?:が)?(?:多|うざ|止)|迷惑メールが(?:多|大量|たくさん|いっぱい)(?:て|く|い)?|(?:迷惑メール|スパム)(?:が|は|ばかり)[^。\n]{0,12}?(?:来て|来る|くる|届いて|届く|きて)[^。\n]{0,4}?(?:困|うざ|嫌|いや|止|減|うっとう|しつこ|迷惑)|スパム(?:が|メールが)(?:多|大量|止まら)|メールアプリ(?:の)?(?:おすすめ|使い方))",
        bounded(
            r"signature|out[- ]of[- ]office|vacation (?:reply|responder)|auto[- ]?reply|attach(?:ment|ing|ed)?s?(?! to)|forward(?:ing)? (?:my |all |an? )?(?:{mail}|rule)|unsubscribe|newsletters?|mailing list|bcc|(?:schedule|scheduling) (?:an? |my )?{mail}|unsend|recall an? (?:sent )?{mail}|organi[sz]e (?:my )?(?:{mail}|{storage}|folders?|inbox)|mail (?:merge|client)|imap|smtp|pop3|thunderbird|back ?up|(?:write|compose|draft)[^.\n]{0,12}{mail}|{mail} (?:etiquette|template|font|background|theme)|sync(?:ing)? (?:my )?(?:contacts|calendar)|calendar|contacts? (?:list|backup|to)|address book (?:import|export)|import contacts|recover deleted|so much spam|(?:too much|lots of|tons of|stop getting|stop receiving) (?:{spam}|ads?|junk)|how (?:do|can|should|to) (?:i |you )?(?:print|delete|archive|search|sort|translate|label|star) |dark mode|ダークモード|文字(?:サイズ|を大きく|の大きさ)|font size|create (?:a )?folders?|make (?:a )?folders?|new folder"
        ),
    ),
    ("topic", "out_of_scope"): (
        bounded(
            r"天気|てんき|気温|雨|雪|台風|weather|forecast|rain(?:ing)?|temperature|snow|ラーメン|らーめん|カレー|レシピ|料理|ご飯(?!を?(?:食べ(?:て|た|終|なが)|の(?:あと|後|前)))|ごはん(?!を?(?:食べ(?:て|た|終|なが)|の(?:あと|後|前)))|晩飯|夕飯|ランチ|お腹|おなか|腹減|寿司|焼肉|居酒屋|recipe|cook(?:ing)?|dinner|breakfast ideas|restaurant|coffee|hungry|pasta|curry|sushi|映画|アニメ|漫画|マンガ|ドラマ|音楽|歌(?!舞)|movie|film|song|music|anime|manga|novel|サッカー|野球|テニス|ワールドカップ|オリンピック|大谷|阪神|巨人|football|soccer|baseball|basketball|tennis|world cup|score of|who won|ゲーム|game|ポケモン|pokemon|株|為替|ビットコイン|仮想通貨|bitcoin|crypto|stock|exchange rate|宝くじ|lottery|投資|loan|mortgage|占い|運勢|星座|horoscope|旅行(?!から|中|先|で|に行)|ホテル|飛行機|新幹線|電車(?!の中|に乗|で|を降)|flight|hotel|travel|train|bus|taxi|タクシー|コンビニ|スーパー|薬局|トイレ|病院(?!の)|歯医者|doctor|pharmacy|convenience store|nearest|近くの|面白い話|おもしろい話|冗談|ジョーク|なぞなぞ|しりとり|joke|riddle|story|poem|詩|俳句|宿題|数学|計算|homework|math|calculate|translate(?! (?:right|correctly|it right|that right))|翻訳|首相|総理|大統領|選挙|president|capital of|首都|戦争|歴史|犬|猫(?!の手)|ペット|(?<![a-z])(?:dogs?|cats?|puppy|kitten)(?![a-z])|恋愛|彼氏|彼女|結婚|好きな人|付き合|(?<!アップ)デート|(?<![a-z])(?:girlfriend|boyfriend|marry|dating|love you|meaning of life)(?![a-z])|好きな(?:食べ物|色|音楽)|何歳|いくつですか|年齢|誕生日|birthday(?! (?:on|in|is|was|has|there|listed|shown))|how old are|your name|名前は(?:何|なん)|お名前は|暇|ひま(?!し)|bored|boring|眠い|ねむい|疲れた(?!ので)|tired(?! of)|筋トレ|ダイエット|diet|gym|workout|頭痛|風邪|熱が|腰痛|headache|fever|medicine|美容院|髪|ファッション|服|靴|shoes|clothes|haircut|引っ越し|家賃|不動産|apartment|rent|転職|就活|履歴書|求人|アルバイト|バイト(?!数)|給料|仕事(?:を)?(?:探|やめ|辞め)|resume|cv|salary|job (?:opening|offer)|hiring|税金|確定申告|年金|保険|tax(?:es)?|insurance|passport|パスポート|visa|ビザ|免許|driver'?s licen[sc]e|what time|何時(?:です|だ|ですか|$|[?])|今日は何(?:曜)?日|what day|what'?s the date|カラオケ|推し|ライブ|コンサート|チケット|concert|ticket(?! number)|キャンペーン|クーポン|ポイント(?!は)|抽選|応募|懸賞|coupon|discount|campaign|promo code|sale(?![a-z])|セール|割引|値段|料金(?:プラン)?|価格|プラン変更|機種変更(?:の|した(?:い)?$)|新機種|iphone ?\d|pixel ?\d|price|pricing|how much|subscription|サブスク|請求|支払い|引き落とし|billing|payment|bill(?![a-z])|印刷|プリンタ|printer|print|充電|バッテリー|battery|charger|画面(?:が)?(?:割れ|ひび)|壁紙|着信音(?!す|も)|wallpaper|ringtone|スクショの|スクリーンショット(?:の)?(?:撮|方法)|screenshot how|bluetooth|ブルートゥース|イヤホン|headphones|カメラ(?:の)?|写真(?:を|の)(?!{full})|動画|photo editing|video|テザリング|格安sim|通信制限|ギガ(?:が)?(?:足り|な)|電波が(?:悪|弱)|電波(?:悪|弱)|圏外|data plan|(?<!フリー)(?<!フリー )(?<!公衆)(?<!無料)(?<!free )(?<!public )wi-?fi|ワイファイ|ルーター|router|excel|エクセル|パワポ|powerpoint|photoshop|python|プログラミング|html|javascript|プログラム|coding|chatgpt|gpt|(?<![a-z])ai(?:って|とは| is)|siri|alexa|アレクサ|robot vacuum|掃除機|洗濯機|冷蔵庫|テレビ|エアコン|fridge|washing machine|tv(?![a-z])|車(?:の|を|が)|バイク|自転車|ガソリン|(?<![a-z])(?:cars?|bicycle|gas station|tires?)(?![a-z])|lorem ipsum|test(?:ing)?$|テスト$|てすと$|庭|花粉|桜|garden|flowers?|plants?|お酒|ビール|ワイン|beer|wine|whisky"
        ),
    ),
}
