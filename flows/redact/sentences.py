"""Sentences that say what was typed, chosen or registered as a password: where the word stands in them.

Each pattern's `value` is the word. Those of English are for text in small letters.
"""

import re

from flows.redact.hints import hinting

_LABEL = r"(?:pass?[- ]?(?:word|phrase|code)s?|passwd|pw|pwd|pass|pin|puk|p/w|secret word|watchword|security answer)(?![a-z])"
_NOT_LABEL = r"(?![ -](?:manager|reset|recovery|screen|page|field|box|form|link|prompt|app|settings?|policy|rules?|change|protected|mail|e-?mail|hint|less)\b)"
_OF = r"(?:as|for|is|was|being|were|are)(?: (?:still|now|also|always|just))?,? (?:(?:my|the|a|our|your|her|his|their|its)(?: \w+(?:'s)?){0,2} |)"
_HOW = (
    r"(?:all |in |just |only |simply |literally |the |one |as |with |written |typed |spelled ){0,3}"
    r"(?:lower[- ]?case|upper[- ]?case|small letters|capital letters|caps|capitals|one word|word|words|no spaces|name|letters|together),? (?:only,? |the |is |it's |, ){0,2}"
)
_WORD = r"(?P<value>[a-z](?:[a-z0-9_'&]|[.!#$*+-]++(?=[a-z0-9_])){2,50}+[!#$*+]{0,4}+|\d{4,12}+)"
_CLAUSE = r"(?=[,;)\n]|[.!?](?!\S)|\s?\Z|[\s,]+(?:and|but|or|then|so|can|could|please|is that|with(?:out)?|in|spelled|since|for|which|right|though|no|at|by|on|from|last|this|when|because|if|as|is|was|now)\b)"
ENGLISH = tuple(
    re.compile(one)
    for one in (
        # tiger as password; 1952 is her passcode
        rf"(?<![\w@.])[\"'“‘]?{_WORD}[\"'”’]?,? {_OF}{_LABEL}{_NOT_LABEL}",
        # password is all lower case raincoat
        rf"(?<![a-z]){_LABEL}[^.\n\0]{{0,30}}? (?:is|was|=|:)\s?{_HOW}{_WORD}{_CLAUSE}",
        # my password's moonpie
        rf"(?<![a-z]){_LABEL}['’]s\s(?:still |now |just |probably )?{_WORD}{_CLAUSE}",
        # pw for the kids account is dinosaurz; PUK off the sim card is 31870542
        rf"(?<![a-z]){_LABEL}(?: (?:for|to|of|on|off|from) [^.,;\n\0]{{1,40}}?| (?:i|we|they|he|she) \w{{2,12}}(?: \w{{1,12}}){{0,3}}?)? (?:is|was|are|were|:|=)\s?(?:still |now |just |probably )?{_WORD}{_CLAUSE}",
        # the same password, cinnamon
        rf"(?<![a-z]){_LABEL}, (?:it's |i\.e\. |namely |so )?{_WORD}(?=[.!?]?\s?(?:\Z|\n))",
        # the password thunderstruck is not accepted; I wrote marzipan; my password marzipan
        rf"(?<![a-z]){_LABEL} (?:i (?:tried|used|wrote|have|had|typed|entered|set)[: ]{{1,2}})?{_WORD} (?:not|isn't|is not|wasn't|doesn't|does not|won't|no longer|keeps|gets|got|was (?:rejected|refused|not))\b",
        rf"(?:my|her|his|our|your|and|and the|new|old) {_LABEL} {_WORD}[.!]?\s?(?:\Z|\n)",
        # could my password be tangerine?
        rf"(?<![a-z]){_LABEL} be (?:just |simply )?{_WORD}{_CLAUSE}",
        # kestrel doesn't work as a password
        rf"(?<![\w@.]){_WORD} (?:doesn't|does not|didn't|did not|isn't|won't|don't|never|no longer|still|always|used to) work(?:s|ed|ing)?\b[^.\n\0]{{0,20}} (?:as|for) (?:a |my |the ){_LABEL}",
        # rosewood, that's my pass
        rf"(?<![\w@.]){_WORD}\)?(?: (?:and|plus|/) \d{{1,8}})?[\s.,—–-]{{1,4}}(?:that[’']?s|that is|this is|which is|is) (?:the |my )(?:only |usual |old |real |actual |right |current ){{0,2}}{_LABEL}{_NOT_LABEL}",
    )
)
WEAK = tuple(
    re.compile(one)
    for one in (
        # the password was set to snowball; I want it to be marmalade
        rf"(?:set|reset|changed?|back|equals?|want|need)(?: (?:it|that|this|my|the|new|password|pw|pin|passcode)){{0,4}} to (?:be |just )?{_WORD}{_CLAUSE}",
        # I log in with kestrel
        rf"(?:log(?:ged|ging|s)?[ -]?(?:in|on)|sign(?:ed|ing|s)?[ -]?in|get(?:ting)? in) (?:with|using) (?:just |only )?{_WORD}{_CLAUSE}",
        # so I tried kestrel; it won't take marmalade
        rf"(?<![a-z])(?:tried|try|typed?|typing|wrote|write|chose|choose|picked|went with|enter(?:ed|ing)?|put(?:ting)?(?: in)?|used?|using|takes?|accepts?|rejects?|rejected) (?:just |only |simply |always |with |in |plain |the word )?{_WORD}{_CLAUSE}",
        # it was clementine. Always clementine.
        rf"(?<![a-z])(?:it|that|mine|one)(?: was|'s| is| used to be|'d be) (?:just |always |probably |definitely |simply )?{_WORD}(?=[.!?]?\s?(?:\Z|\n)|[.,!?]\s| (?:before|until|when|and|but|for)\b)",
    )
)
"""What is told so may be anything: masked, and nobody is warned."""
_JA_VERB = r"(?:入れ|いれ|打|うっ|入力|登録|設定|して|した|しま|しと|使|つか|変え|変更|かえ|戻|通|とお|開|あき|合って|合う|あって|いけ|ログイン|試|ため|やっ|作っ|作り|弾か|はじか|蹴ら|覚え)"
LABELLED = (
    # whole message: pw sunflower
    re.compile(rf"\A(?:my |the )?(?:{_LABEL}|パスワード|パス|暗証番号|合言葉)[\s:]+{_WORD}[.!]?\Z"),
    # password (himitsu); the dog's name (pochi)
    re.compile(rf"(?:{_LABEL}|パスワード|パス|合言葉|名前|(?<![a-z])name|(?<![a-z])word)\s?[(「]{_WORD}[)」]"),
)
JAPANESE = (
    # misakiにしてある; ebifuraiで登録. With a capital and small letters it would be a maker's name.
    re.compile(rf"(?<![!-~])(?P<value>[a-z][a-z0-9&_.-]{{2,30}}[a-z0-9]|[A-Z]{{5,16}})[」』]?\s?(?:と|って|を|に|で|が|も|、)\s?{_JA_VERB}"),
    # 小文字でebifurai、 ひらがなで…
    re.compile(r"(?:小文字|大文字|ローマ字|英字|英語|半角|アルファベット|言葉|ことば|文字列|文字|単語|名前)(?:だけ|のみ)?(?:で|は|が|の)、?\s?(?P<value>[A-Za-z][A-Za-z0-9_&-]{2,30})(?=です|でした|だ|、|。|で|と|って|\s|\Z)"),
    # パスワードはカタカナで「サクラサク」
    re.compile(r"(?:パスワード|パス|合い?言葉|暗証)[^。\n\0「『]{0,14}[「『](?P<value>[\u3041-\u30ff]{3,14}\d{0,8})[」』]"),
    # 使うのはtaiyaki-anko
    re.compile(
        r"(?:使う|使って(?:い)?(?:る|た)|使った|入れ(?:てる|ている|てた|た)|打っ(?:てる|ている|てた|た)|試した|登録した|設定した|覚えて(?:い)?る|作った)(?:の|やつ|もの|文字|言葉)?(?:は|が)、?\s?[「]?(?P<value>[A-Za-z][A-Za-z0-9_&.-]{3,30})"
    ),
    # ひらがなで さくらんぼ と入れて
    re.compile(
        r"(?:ひらがな|カタカナ|漢字|全角|かな|カナ)で\s?[「『]?(?P<value>[\u3041-\u30ff\u4e00-\u9fff]{2,14}?)[」』]?\s?(?:と|って)\s?(?:入れ|打|入力|登録|設定)"
    ),
    # パスワードは犬の名前と生まれた年「1998」
    re.compile(r"(?:生まれた年|生年|誕生日|西暦|記念日)の?\s?[(「]?(?P<value>\d{4,8})[)」]?"),
    # 10251025で登録
    re.compile(rf"(?<![\d./:,~-])(?P<value>\d{{4,12}})(?![\d./:,%-])\s?(?:と|って|を|に|で|も|でも|じゃ)\s?(?:{_JA_VERB}|ダメ|だめ|駄目|違|間違|ロック)"),
)  # fmt: skip
LOCK = re.compile(
    r"(?<![a-z])(?:screen|phone|lock|home|unlock)(?: screen)? (?:lock|code|pin|number|pattern)(?: is| was|:|=) (?P<told>\d{4,12}+)|(?:ロック|解除|画面|端末|スマホ|ケータイ|携帯)(?:画面)?(?:のロック)?(?:解除)?(?:の|用の?)?(?:を解除する)?(?:(?:番号|数字|暗証|コード|ナンバー|pin)\s?(?:は|が|を|も|に|、|:|=)?|(?:(?<=ロック)|(?<=解除))(?:は|が|を|、))\s?(?:たしか|確か|多分|たぶん)?\s?(?P<value>\d{4,12})(?!\d)",
    re.IGNORECASE,
)
SPEAKS_OF_ONE = re.compile(
    r"パス(?:ワ|フ|コ|[はがをもで、]|\s|。|\Z)|ぱす|暗証|合い?言葉|あいことば|キーワード|pin|ログイン|秘密|pasw|pass(?!port|enger|ing|ive|ion|age)|pw(?![a-z])|pwd|p/w|(?<![a-z])pin(?![a-z])|puk|passcode|secret|security|log ?in with|sign(?:ed)? in with",
)
hinted = hinting((
    "パス", "ぱす", "暗証", "言葉", "ことば", "キーワード", "ログイン", "秘密", "pas", "pw", "p/w", "pin", "puk", "secret", "security", "log", "sign",
))  # fmt: skip
"""Without one of these, in small letters, nothing above is found: most texts are not searched."""
IN_ENGLISH = re.compile(f"{_LABEL}|secret|security|recovery")
