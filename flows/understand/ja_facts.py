"""Facts in constructions that only Japanese has."""

from collections.abc import Mapping

from flows.understand.facts_account import SERVICE
from flows.understand.rules import Facts

_NUMBER = r"(?:番号|{phone|oldphone})"
_DOT = r"(?:点々|てんてん|ドット|(?<![たなる時視地])点|ピリオド|ぽち(?!っ))"
_UNKNOWN = r"(?:{look-}|{recall-}|見たこと(?:も)?な|知らない|しらない|変な|へんな|妙な|怪し|あやし|謎の|よくわから)"
_NONE = r"(?:何も|なにも|特に|とくに|一切|全く|まったく|べつに|別に|全然|ぜんぜん|今は|もう)*"
_DETAIL = r"(?:アイコン|自己紹介|紹介文|写真|画像|プロフ(?:ィール)?(?:欄)?|ニックネーム|表示名|ユーザー名|名前|誕生日|生年月日|性別|住所)"
_DETAIL_OR_WAY = r"(?:アイコン|自己紹介|写真|プロフ(?:ィール)?|名前|住所|誕生日|登録情報|登録内容|{account}|{phone|oldphone}|{address}|{mail})"
_NOT_SET = r"(?:{access-}|{register-}|{allow-|permit-}|(?:して|やって|かけて|使って|入れて|いじって|設けて|つけて|{allow+|permit+}て)(?:は)?(?:い|お)?(?:な[いかく]|り?ませ|へん|らん))"
_DAILY = r"(?:毎日|今も|今でも|いまも|いまでも|普段(?:から)?|ふだん|いつも|現在も|日常的に|ずっと)"
_READS = r"(?:読ん|見て|みて|使って|つかって|開いて|チェックして|確認して|{look+}て?|{access+}|使ってい)"
_LONE = r"(?:(?<!\d)1つ|一つ|ひとつ|(?<!\d)1個|一個|1か所|1箇所|一か所|一箇所|1コ|{one_time})"

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

FACTS_JA: Facts = {
    ("spam_folder", "checked_not_there"): (
        r"{tabs}[^\n]{0,24}?(?:{exist-}|{absent}|{found-}|{nothing}|{missing}|{arrive-})[^\n]{0,14}?{spam}も(?:、)?(?:同じ|おなじ|同様|一緒|いっしょ|右に同じ|以下同文|しかり|また然り|だめ|空振り|ハズレ|はずれ|{dead}|{missing}|{nothing})",
        r"{spam}(?:は|も)(?:から|空|すっからかん|まっさら)(?:で)?(?=、|し|。|っす|で、|やった|やし)",
        r"{spam}(?:も|と|や|、|とか|に|にも|は)*{tabs}(?:も|と|を|に|は)*[^。\n]{0,12}?(?:{look+}(?![^。\n]{0,10}{exist+})|{exist-}|{found-}|{arrive-})",
        r"{tabs}(?:も|と|や|、|とか|に|にも|は)*{spam}(?:も|と|を|に|は)*[^。\n]{0,12}?(?:{look+}(?![^。\n]{0,10}{exist+})|{exist-}|{found-}|{arrive-})",
        r"{spam}[^。\n]{0,14}?(?:影も形も|しか(?:{exist-}|な[いか])|ばかり|ばっかり|それらしい(?:の|もの)は)[^。\n]{0,16}?(?:な[いか]|{exist-}|{found-}|{arrive-})?",
    ),
    ("inbox_tabs", "checked_not_there"): (
        r"{spam}[^\n]{0,24}?(?:{exist-}|{absent}|{found-}|{nothing}|{missing}|{arrive-})[^\n]{0,14}?{tabs}も(?:、)?(?:同じ|おなじ|同様|一緒|いっしょ|右に同じ|以下同文|しかり|また然り|だめ|空振り|ハズレ|はずれ|{dead}|{missing}|{nothing})",
        r"{tabs}(?:は|も)(?:から|空|すっからかん|まっさら)(?:で)?(?=、|し|。|っす|で、|やった|やし)",
        r"{tabs}(?:も|と|や|、|とか|に|にも|は)*{spam}(?:も|と|を|に|は)*[^。\n]{0,12}?(?:{look+}(?![^。\n]{0,10}{exist+})|{exist-}|{found-}|{arrive-})",
        r"{spam}(?:も|と|や|、|とか|に|にも|は)*{tabs}(?:も|と|を|に|は)*[^。\n]{0,12}?(?:{look+}(?![^。\n]{0,10}{exist+})|{exist-}|{found-}|{arrive-})",
    ),
    ("mailbox_full", "yes"): (
        r"これ以上[^。\n]{0,8}?(?:{arrive-}|{access-}|入ら(?:な|ん|ず|へ)|受信)",
        r"{mail}[^。\n]{0,8}?(?:たま|溜ま)(?:って|り)[^。\n]{0,14}?(?:{arrive-}|{full+}|入ら(?:な|ん|ず|へ)|{reject})",
        r"{mail|address}(?:を|は)?(?:{gone}|消さ|減らさ|削ら|整理し)[^。\n]{0,4}?(?:ないと|なければ|なきゃ|へんと|んと)[^。\n]{0,8}?(?:{arrive-}|受信|入ら)",
        r"^(?!.*(?:回数|送信|{request}|{code}|{sms}|{many}))[^\n]*?{full+}に(?:達|なり|近)",
    ),
    ("mailbox_full", "no"): (
        r"[1-7一二三四五六]割(?:くらい|ぐらい|ほど|程度|しか|も|だけ)*(?:使|{gone}|{access}|埋ま)",
        r"\d+ ?(?:gb|ギガ|g|mb)(?:の)?(?:うち|中)[^。\n]{0,6}?\d+(?:\.\d+)? ?(?:gb|ギガ|g|mb)",
        r"{full+}(?:でも|じゃ|とか(?:では?|じゃ)|に(?:は|も)?|ってことも|というわけでも)(?:な(?:[いくか]|し)|{exist-}|ありま|なって(?:い)?(?:な|ませ))",
    ),
    ("address_typo", "yes"): (
        r"(?:{docomo|au|softbank|ymobile|uqmobile|rakuten|gmail|yahoo_jp|icloud|outlook}|(?<![a-z])[a-z.@]{2,})を(?:、)?[a-z.@]{2,}(?:って|と|に)(?:打|書|入れ|入力|{typed}|{register+}|{allow+}|し(?:て|た))",
        r"{address}の[a-z0-9]が[^。\n]{0,6}?に(?:なって|し)",
        r"(?:{domain}|{address}|com|jp|(?<![a-z])ne|(?<![a-z])co|ドット|点|文字|ハイフン|ピリオド|アンダーバー|アンダースコア|数字|(?<![a-z])[a-z])(?:が|を)[^。\n]{0,5}?(?:抜け|ぬけ|足り(?:て)?な|落ちて|欠け)(?!て?(?:い)?(?:な|ませ))",
        r"(?<![a-z])[a-z0-9]と[a-z0-9]を?(?:間違|{mistaken}|取り違|{typo}|逆|入れ替)",
        r"(?:com|co\.jp|ne\.jp|or\.jp|jp|net)(?:の(?:ところ|とこ|部分))?を(?:com|co\.jp|ne\.jp|or\.jp|jp|net|cp|cm|con)に",
        r"(?<!{link}の)(?:つづり|綴り|スペル)(?:が|を)[^。\n]{0,14}?(?:に(?:なって|し(?:て|た))|{mistaken}(?![^。、\n]{0,6}(?:{exist-}|な[いか]|ませ|へん)))",
        r"(?:ハイフン|アンダーバー|ドット|ゼロ|オー|イチ|エル|0|o|l|1)と(?:ハイフン|アンダーバー|ドット|ゼロ|オー|イチ|エル|0|o|l|1)(?:を|が)[^。\n]{0,4}?(?:間違|{mistaken}|取り違|{typo}|逆)",
    ),
    ("address_typo", "no"): (
        r"(?:綴り|つづり|スペル)(?:は|も|が)?(?:ちゃんと|ぜんぶ|全部)?(?:ok|おーけー|ばっちり|バッチリ|問題|正しい|正確|大丈夫|{room+}|完璧|平気|間違いなし|{surely})",
        r"(?:綴り|つづり|スペル|{address}|入力)(?:は|も|が|自体)*[^。\n]{0,8}?(?:合う|合って|おう|あって|合っ)(?:て|と)?(?:い)?(?:る|ます|まし|いま|いる|おり|はる)",
        r"(?:綴り|つづり|スペル|{address})[^。\n]{0,22}?(?:合うて|おうて|合ってま|合ってい|合ってる|あってま|あってる)",
        r"(?:綴り|つづり|スペル)(?:も|は|が)?(?:{mistaken}|間違)[^。\n]{0,4}?(?:な[いか]|ませ|{exist-}|へん)",
    ),
    ("address_form", "irregular"): (
        r"(?:点々|てんてん)(?:が|の|を)?[^。\n]{0,4}?(?:続|並|連|重な|入っ|{exist+})(?!(?:い|ん)?(?:て|で)?(?:は)?(?:い)?(?:な[いかく]|ませ))",
    ),
    ("address_form", "regular"): (
        _DOT + r"(?:は|も|なんか|なんて|とか|など|自体|の類)*(?:一切|全く|ひとつも|1つも|一個も|どこにも)?(?:{absent}|{exist-}|{nothing}|{access-}|{gone}|なし|使って(?:い)?(?:な|ませ))",
        _DOT
        + r"(?:は|も|が|なら)?[^。\n]{0,18}?"
        + _LONE
        + r"(?:だけ|のみ|しか|ある|{exist+}|{access}|です|ずつ|[^\w]*$)",
        _DOT + r"(?:が|は)[^。\n]{0,14}?たり[^。\n]{0,10}?{typo-}",
        _DOT + r"[^。\n]{0,30}?たり(?:は|も|とか)?し(?:な|ませ|てな|ていな|へん)",
    ),
    ("address_access", "yes"): (
        r"^{mail}(?:は|も)?(?:普通に|ちゃんと|問題なく|まだ)+(?:{access+}|{open+}|{arrive+}|見れ|読め)(?!か)",
        r"(?:使って(?:い)?る|いつもの|普段の){mail}(?:は|も|なら)(?:普通に|ちゃんと|全部)?(?:{access+}|{open+}|{arrive+}|読め|見れ)(?!か)",
        r"^(?!.*(?:{app}|{page}|{login}|{phone|oldphone}|{access-}))[^\n]*?"
        + _DAILY
        + r"(?:毎日|普通に|ちゃんと)?"
        + _READS
        + r"(?:で|て)?(?:い)?(?:る|ます|おり|もの|やつ|$)",
        _DAILY + r"[^。\n]{0,6}?" + _READS + r"[^。\n]{0,4}?{address}",
        r"(?:{address}|^(?:その|この|あの)?{mail})(?:は|も|なら|でしたら)[^。\n]{0,10}?(?:普通に|ちゃんと|今も|{room+})[^。\n]{0,4}?{access+}",
    ),
    ("address_access", "no"): (
        r"{register+}[^。\n]{0,8}?{docomo|au|softbank|ymobile|uqmobile|rakuten|gmail|yahoo_jp|icloud|outlook|other}[^\n]{0,20}?(?:{access-}|{login-}[^。\n]{0,6}?{access-})",
        r"(?:{register+}|{address})[^。\n]{0,6}?(?:前|昔|以前|元|旧)の?(?:会社|職場|学校|大学|プロバイダー?|携帯|勤め先|キャリア|{other})[^\n]{0,24}?(?:{access-}|{open-}|{arrive-})",
        r"{address}(?:に|には)(?:もう|今は|{many_times})*{login-}",
        r"{docomo|au|softbank|ymobile|uqmobile|rakuten|gmail|yahoo_jp|icloud|outlook|other}(?:の{mail}|の{address})?(?:は|も|が)(?:もう|とっくに|今は|いまは|すでに|既に)+{access-}",
    ),
    ("signs_in_with", "other_service"): (
        SERVICE + r"の?(?:ボタン)?(?:を|から|で)?{request+|tap+|direct+}(?:し)?て(?:から)?(?:入る|はいる|入り|はいり|入っ|はいっ|{exist+|found+})",
        SERVICE + r"(?:と|に)(?:{register+}|連携)(?:さ|し)(?:せ|て)",
        r"{login}(?:は|に|の(?:とき|時|際)(?:は|に)?|する(?:とき|時)(?:は|に)?)[^。\n]{0,8}?"
        + SERVICE
        + r"(?:の?{account})?(?:の?{register+}|連携|で|から|を使|の?ボタン)(?!は{access-})",
    ),
    ("signs_in_with", "password"): (
        SERVICE
        + r"の?(?:連携|ボタン|{account}|{login})?(?:とか|なんか|など|は|も|を)*(?:使わ(?:ず|な)|せず|な[くし]|{absent}|{register-}|{login-}|{access-})[^。\n]{0,16}?{password}",
        r"(?:自分の|普通の|普通に|ふつうの){password}で(?:入|はい|{exist+}|{login+}|です|だ|\W*$)",
        r"(?:id|{address}|{mail})(?:と|\+|&){password}(?:を|は)?[^。\n]{0,6}?{typed+}",
        r"{password}(?:を)?(?:{typed+}|{copy+})(?:派|で|て|し|ん)*(?:い|入|はい|{login+}|だ|っす|です|る|ます|{exist+})",
        r"{mail|address}(?:と|\+|&){password}(?:を|で)?[^。\n]{0,8}?(?:{typed+}|{copy+}|{allow+|permit+}|入れ|入力|打)[^。\n]{0,4}?(?:入って|はいって|{exist+}|{login+})",
        r"^(?:いつも|普通に|毎回)?{password}(?:を)?(?:入れ|いれ|打|入力|{allow+|permit+})[^。\n]{0,4}?(?:ほう|方|やつ|派|タイプ)",
        SERVICE
        + r"(?:とか|なんか|など|連携|{login}|{register})*(?:では?|じゃ|や)(?:な[くい]|{exist-})[^。\n]{0,10}?{password}|"
        + SERVICE
        + r"(?:とか)?で(?:の)?{login}[^。\n]{0,12}?(?:な[いく]|{exist-}|ません|せず)[^\n]{0,8}?{password}",
    ),
    ("app_current", "web"): (
        r"^(?!.*{app})[^\n]*?(?:パソコン|pc|ブラウザー?|公式{page}|{page}|ホームページ|ウェブ)(?:版|の{page})?(?:から|で|上で)[^。\n]{0,18}?(?:{request+}|{login+}|{look+}|申し込|やって)",
        r"{page}の(?:ほう|方)(?:で|から|を)[^。\n]{0,4}?(?:や(?:って|り)|して|し(?:た|ま)|使|見|{look}|{request}|操作|手続)",
        r"{app}(?:では?|じゃ)な(?:く|い)[^。\n]{0,4}{page}",
    ),
    ("domain_allowed", "yes"): (
        r"(?<!{sms}の)(?<!{sms})(?:{filter}|{block}|{blacklist})(?:設定)?(?:は|も|を|とか|なんか|なんて|など|の類は?)*"
        + _NONE
        + _NOT_SET,
        r"{pcmail}(?:は|を|も)?(?:{allow+|permit+}|{arrive+})(?:する|できる)?(?:設定|{register+})(?:に(?:し|なって))?",
        r"{domain}[^。\n]{0,8}?{finished}み?(?:です|でござい|だ|$)",
        r"{filter|allowlist|domain}[^。\n]{0,14}?(?:{allow}|{register}|設定|完了)?済み?でござい",
        r"{filter}(?:は|も|を)?(?:全部|ぜんぶ|すべて|全て|みんな|一通り)*(?:{allow+|permit+}|オフ|切)(?:て|に)(?:ある|あ|い|る|し)",
    ),
    ("domain_allowed", "no"): (
        r"{filter}(?:で|に)(?:そちら|おたく|御社|jmail|{domain})?(?:が|は|を|も)?[^。\n]{0,6}?(?:{block+}|{reject})",
        r"(?:{allowlist}|{filter}|{domain})[^。\n]{0,14}?(?:入れ|登録|追加|{allow}|{register}|設定)(?:る|する|し)?(?:の|こと)?(?:を|も)?(?:すっかり)?{forget+}",
        r"{domain}(?:を|は|が|も)?{filter}(?:に)?(?:して|され|なって|設定)(?!(?:い|お)?(?:な|ませ|へん))",
        r"{blacklist}に[^。\n]{0,10}?(?:{domain}|{address}|{mail}|jmail)(?:が|も|は)?[^。\n]{0,6}?(?:{exist+}|{found+}|{register+}|{allow+})",
    ),
    ("link_age", "over_limit"): (
        r"(?:{page}|{link}|{mail})?(?:を|は)?{open+}(?:いた|きっぱなし|っぱなし|た)?(?:まま|で)?[^。\n]{0,8}?(?:{dday}|{dhour})[^\n]{0,40}?{expired}",
        r"{dday}[^。\n]{0,4}?{arrive+}[いっ]?た(?:の|もの|やつ|ほう|ん)(?:を|から|で|です|だ)",
        r"(?:ほったらかし|放置|ほっといた|放っておいた|寝かせ)[^。\n]{0,10}?{dday}",
    ),
    ("link_age", "within_limit"): (
        r"{arrive+}[いっき]?て(?:から)?(?:まだ|ほんの|たった|、)*{dmin}(?:くらい|ぐらい|ほど|前後|しか|経|た|で|の|も)",
        r"(?:{dmin}|{dhour})以内",
        r"{arrive+}[いっき]?て(?:から)?(?:まだ|ほんの|たった|、)*{dmin}(?:も)?(?:し(?:か)?)?(?:経|た)って(?:い)?(?:な|ませ|{exist-})",
    ),
    ("link_source", "older"): (
        r"(?<![以直])(?<!{dmin|dhour|dday|dlong})(?:前|まえ|以前|先|さき|最初)に{arrive+}[いっ]?て?た?(?:ほう|方)?の?(?:{mail}|{link}|{code}|{sms})",
        r"(?:その|それより|もう)(?:一つ|1つ|ひとつ)?前の(?:{mail}|{link}|やつ|ほう)",
    ),
    ("link_source", "latest"): (r"{arrive+}[いっ]?て?た?の(?:は|が)?(?:1|一)(?:通|件|個)(?:だけ|のみ|しか|きり)",),
    ("link_copied", "yes"): (
        r"(?:{link}|アドレス欄に)[^。\n]{0,10}?{typed+}|{typed+}[^。\n]{0,6}?{link}",
        r"^{typed+}(?:し(?:た|まし)|です|[^\w]*$)",
    ),
    ("link_host", "other"): (
        r"(?:{link}|{tap}|{direct}|{open+}|{request})[^。\n]{0,16}?"
        + _UNKNOWN
        + r"[^。\n]{0,10}?(?:\.[a-z]{2,6}|{page}|{domain}|{address})[^。\n]{0,8}?(?:だっ|でし|です|に(?:飛|つな|繋|なって|行|{open+})|が(?:出|{open+}))",
        r"(?:{link}|行き先|飛び先|{page})(?:が|は|の)[^。\n]{0,14}?\.(?:xyz|top|ru|cn|info|click|biz|shop|site|online|icu|vip|cc|tk)(?![a-z])",
        r"{link}[^。\n]{0,10}?{domain}(?:の(?:もの|やつ)?)?(?:では?|じゃ|や)(?:{exist-}|な[いかく])",
        r"{domain} ?(?:の)? ?[a-z0-9]+ ?が[^。\n]{0,10}?(?:に(?:なって|{change})|{reject|mistaken}|抜け|多)",
        r"{link}[^。\n]{0,12}?(?:微妙に|ちょっと|少し|一文字|1文字|スペル|綴り|つづり)[^。\n]{0,8}?(?:{mistaken}|{typo}|おかし|{dead})",
        r"{link}[^。\n]{0,34}?(?:変な|怪しい|あやしい|知らない|妙な|謎の|わけのわからん)(?:とこ|ところ|会社|名前|英数字)",
    ),
    ("phone_registered", "yes"): (
        _NUMBER
        + r"[^。\n]{0,12}?{register+}(?:し|済み?|済)?(?:て)?(?:い|あ|お)?(?:て|る|ります|ます|な|です)(?:のに|のですが|んですが|んですけど|んやけど|けど|し、|が|、|で、|。|$)",
        r"{account}(?:に|で|の)[^。\n]{0,6}?" + _NUMBER + r"[^。\n]{0,6}?(?:載|の)って(?:い)?(?:る|た|ます|まし)",
        _NUMBER + r"(?:は|も)?[^。、\n]{0,14}?載って(?:い)?(?:る|た|ます|まし)(?!か)",
        r"{phone}(?:は|なら|も)[^。\n]{0,6}?(?:{allow+|permit+})(?:た|て|まし)",
    ),
    ("phone_registered", "no"): (
        r"{phone|oldphone}の?(?:欄|項目|ところ|とこ)(?:は|が|も)?[^。\n]{0,4}?(?:空|ブランク|から|未|何も|{exist-}|{nothing})",
    ),
    ("phone_changed", "yes"): (
        r"{phone}(?:が|を)?{change+}(?:っ)?たの(?:を|すっかり)?{forget+}",
        r"{phone}(?:が|を)?{change+}[っ]?て(?:から|以来|以降)",
        r"{phone|oldphone}(?:は|を|も)[^。、\n]{0,12}?(?:{finished}|{change+}(?:っ?た(?![いらり])|りま|まし))(?!(?:は|とか|なんて)?(?:{exist-}|な[いく]|ませ)|方|{want}|かも|か(?:どう|{recall}))",
        r"{register+}(?:当時|した(?:とき|時|頃|ころ|当時))(?:と|とは|から)?[^。\n]{0,4}?{phone|oldphone}[^。\n]{0,6}?(?:{mistaken}|{change+}|違)",
    ),
    ("sms_blocked", "yes"): (
        r"(?:知らない|しらない|{recall-}|未登録|未{register+}|未{phone|oldphone}|登録のない|{somebody}|連絡先にない|電話帳にない)[^。\n]{0,12}?(?:から|の)[^。\n]{0,4}?(?:{sms}|{mail})[^。\n]{0,8}?{block+}",
    ),
    ("sms_blocked", "no"): (
        r"{sms}(?:は|なら|自体は)[^。\n]{0,6}?(?:他|ほか|別|よそ|普段|いつも)(?:の)?[^。\n]{0,10}?{arrive+}",
        r"{smsspam}[^\n]{0,20}?{block-}",
        r"{sms}、?(?:の)?(?:{filter}|{block}|{blacklist})(?:設定)?(?:は|も|を|とか|なんか|なんて|など|の類は?|、)*"
        + _NONE
        + _NOT_SET,
        r"{sms}の?(?:{filter}|{allowlist})(?:は|も)?(?:特に)?(?:問題|大丈夫|{room})",
    ),
    ("error_shown", "none"): (
        r"(?:何の|なんの){dead}も(?:{exist-}|出|な[いか])",
        r"{request+}(?:り|し)?(?:ました|済み?|完了)[」』]?(?:と|って|との)(?:だけ|は)?(?:出|表示|{open+}|言|な)",
    ),
    ("error_shown", "invalid"): (
        r"(?:{reject|mistaken}|{dead})(?:だ|です|ます|る|い|でした|ん|ました)?[」』]?(?:と|って|の)(?:{open+})",
    ),
    ("changes_seen", "yes"): (
        _DETAIL + r"(?:(?:と|や|、|も)" + _DETAIL + r")*(?:が|も|まで)(?:全部|勝手に|なぜか)?{change+}[っ]?(?:て|た)(?:い|ま)?(?:る|ま|た|い|し|、|$|。)",
        _DETAIL_OR_WAY + r"(?:が|も|まで)[^。\n]{0,6}?{change+}[^\n]{0,16}?(?:自分|私|わたし|俺|おれ|僕|ぼく|うち)(?:は|では?|じゃ)?(?:何も)?(?:{request-}|{change-}|{finished-}|{register-}|な[いく]|やって(?:い)?な|して(?:い)?な|触って(?:い)?な)",
        r"(?:{recall-}|覚えが?(?:ない|{exist-}))(?:のに|けど)[^。\n]{0,10}?(?:{phone|oldphone}|{address}|{mail}|名前|住所|{account})(?:が|は)[^。\n]{0,4}?(?:{change+}|{reset}(?:され|し)|書き)",
        r"(?:知らない|しらない|見知らぬ|(?:見|身に)?覚えの(?:ない|{exist-})|{recall-})(?:人の)?(?:{phone|oldphone}|{address}|名前|住所)[^。\n]{0,4}?(?:追加|{allow+}|{register+}|{exist+}て|なって)",
        r"(?:いつ(?:の|ん)(?:間|ま)にか|知ら(?:ん|ぬ)(?:間|ま)に)[^。\n]{0,16}?(?:{change+}|書き|なって)",
        r"(?:{phone|oldphone}|{address}|{mail}|名前|住所)が(?:まったく|全く|全然)?(?:知らない|しらない|見知らぬ|別人|{somebody}|{recall-})[^。\n]{0,6}?に(?:なって|され|{change+})",
    ),
    ("changes_seen", "no"): (
        r"(?<!{phone}の)(?<!{oldphone}の)(?:{register+}|設定|中身|情報)(?:は|も|には?)(?:特に|何も|なにも|全然|別に|どこも)*{change-}",
        r"(?:登録|中身|内容|情報|{account}|プロフィール)[^。\n]{0,16}?(?:前|元|もと|以前|同じ|その)の?まま",
    ),
    ("app_current", "yes"): (
        r"(?:ストア|すとあ|プレイストア|appストア)[^\n]{0,14}?(?:更新|アップデート)(?:は|も|が|ボタン)*(?:特に)?(?:{absent}|{exist-}|{nothing}|な[いかし]|{arrive-}|出て(?:い)?な)",
        r"(?:更新|アップデート|バージョン|ストア)[^\n]{0,14}?最新(?:版)?(?:です|でし|だっ|やった|だ|と(?:出|表示)|に(?:なって|して)|\W*$)",
        r"(?=.*{app})(?:アップデート|更新|あぷで)(?:は|も|を)?(?:し(?:た(?!い|ら|ほう|方|こと)|まし|てあ)|済|完了)",
        r"{app}(?:は|も)?(?:一番|いちばん)?新しい(?:はず|です|やつ|の|ほう|バージョン|$)",
    ),
    ("waited", "hours"): (
        r"(?:^|[。!、\n])(?:もう|かれこれ|あれから|約|だいたい)*{dhour}(?:くらい|ぐらい|ほど)?前?(?:です|だ)?(?:。|$)",
        r"(?:^|[。!\n])(?:もう|かれこれ|あれから|やがて|すでに|既に)?{dhour}(?:半|弱|強|以上|も|近く)*(?:[!。]|$)",
        r"{dhour}[^。\n]{0,14}?{want}し(?:ました|た(?!い))",
    ),
    ("waited", "days"): (r"{dday}[^。\n]{0,14}?{want}し(?:ました|た(?!い))",),
    ("waited", "minutes"): (
        r"(?:^|[。!、\n])(?:もう|かれこれ|あれから|約|だいたい)*{dmin}(?:くらい|ぐらい|ほど)?前?(?:です|だ)?(?:。|$)",
        r"{dmin}[^。\n]{0,14}?{want}し(?:ました|た(?!い))",
        r"(?:^|[。!\n ])(?:もう|かれこれ|あれから|すでに|既に|まだ)+{dmin}(?:弱|強|以上|も|近く|くらい|ぐらい)*(?:[!。]|かな|です|$)",
    ),
    ("sms_spam_folder", "checked_not_there"): (
        r"{smsspam}[^。\n]{0,12}?(?:空|から)(?:っぽ)?(?:です|でし|だ|や|っす|、|し|。|\W*$)",
    ),
    ("link_host", "official"): (
        r"(?:{link}|行き先)[^。\n]{0,16}?(?:公式|本物|正規|ちゃんとした|御社|そちら)(?:の|な)(?:{address}|{domain}|{page}|もの|やつ)(?:に)?(?:なって(?:い)?(?:た|る|ま)|です|でし|だった|だ(?!と思)|っぽ)",
    ),
}
