"""Answers to security questions: a clause that names what such questions ask for, and then says it.

`first pet was Mr Wobbles`, `母の旧姓は鶴見沢です`. What they ask for is a short list; what is answered can be any word. So
all of the clause is the answer, unless it goes on as sentences do that tell none (`continuations`).
"""

import re
from collections.abc import Iterator

from flows.redact.continuations import goes_on, goes_on_in_japanese
from flows.redact.everyday import is_prose
from flows.redact.harmless import UNIT, lowered
from flows.redact.hints import hinting
from flows.redact.marks import Find
from flows.redact.words import is_product

_WHO = r"(?:mother|mom|mum|mama|father|dad|grandmother|grandma|gran|nan|nana|granny|grandfather|grandpa|grandad|wife|husband|partner|sister|brother|cousin|aunt|uncle|daughter|son|kid|child|best friend|childhood friend|friend|pet|dog|cat|puppy|kitten|hamster|horse|pony|rabbit|bunny|parrot|goldfish|tortoise|turtle|teacher|school|boss|street|road|town|city|village|band|team|book|film|movie|actor|singer|hero|neighbou?r|teddy|doll)"
_FIRST = r"(?:first|1st|childhood|favou?rite|fave|oldest|eldest|youngest|memorable|secret|primary|elementary|high|junior|middle|grammar|nursery)"
_THING = re.compile(
    rf"(?<![a-z])(?:maiden name|(?:middle|nick) ?name|{_WHO}(?:['’]?s)? (?:(?:first|maiden|middle|nick|last|sur|full) ?)?name|{_FIRST} (?:[a-z]{{2,12}} )?(?:{_WHO}|car|job|phone|concert|kiss|crush|love|food|colou?r|place|song|game|toy|animal|flower|fruit|drink|dish|dessert|sport|player|character|author|subject|holiday|computer|cartoon|show|series|word|nickname|company|employer|house|album|ship|bike|stuffed animal)"
    r"|name of (?:my|the|our|your) (?:[a-z]{2,12} ){0,3}[a-z]{2,12}|(?:street|road|town|city|village|place|house|country|hospital)(?: (?:where|that|which|in which))? (?:i|we|you) (?:grew up|lived?|was born|were born|was raised|met)(?: (?:on|in|at))?|place of birth|birth ?place|city of birth|town of birth"
    r"|(?:security|secret|recovery|memorable|safety) (?:answer|word|question|q|place|name|phrase)|(?:answers?|reply)(?: (?:to|for) (?:my|the|that|your|this|it)(?:(?! (?:is|was|shd|should|must|would|might|may|has|does|did)(?![a-z])) [a-z]{2,12}){0,4})?|pet['’]?s? name|mascot|q(?:uestion)? ?\d?\s?[:.)][^\n?\0]{3,60}\?\s{0,3}a(?:nswer)?)(?![a-z])"
)
_ASIDE = r"(?:s)?(?: (?:i (?:put|set|gave|typed|entered|chose|registered|use|used|wrote|picked|have)(?: in| down)?|on file|(?:to|for) (?:the|my|that) [a-z]{2,12}(?: [a-z]{2,12})?|you (?:have|asked(?: for)?)|(?:ever|back then|growing up|as a (?:kid|child))))?(?:\s?\([^()\n\0]{2,40}\))?"
_JOINT = re.compile(
    rf"{_ASIDE}(?:\s?[:=?→-]{{1,2}}[>)]?\s{{0,2}}|,? (?:is|was|were|are|shd be|must be|might be|may be|would be|should be|will be|has always been|used to be)(?: called| named)?:? |['’]s |, (?=[a-z'’ -]{{3,24}},)|,? (?:called|named) )"
    r"(?:(?:it|that)(?:['’]?s| is| was) |(?:i (?:put|typed|entered|said|wrote|answered|use|used|gave|set|chose)(?: in| it as| is)?|still|always|probably|definitely|just|simply|actually|maybe|surely|obviously|called|named|the answer is|answer|ans|a)[:,]? ){0,3}"
)
_SPEAKS = re.compile(
    r"(?:security|secret|recovery) q|maiden|first (?:pet|school|car|teacher|street)|(?:pet|dog|cat|teacher)['’]?s? name|favou?rite|grew up|(?<![a-z])answer"
)
_TOLD = re.compile(
    r"(?<![a-z])(?:i|we|she|he|i've|ive) (?:always |just |then |also |have |had |only |clearly |definitely ){0,2}(?:put|typed?|entered|answer(?:ed)?|wrote|write|said|say|gave|give|use|used|chose|picked|tried|registered|set)(?: in| down| it as| with| as)?:? "
    r"|(?<![a-z])(?:it|that|which)(?:['’]?s| is| was) (?:always |just |definitely |probably |surely |called |obviously )?"
)
_in_question = hinting((
    "name", "answer", "question", "pet", "school", "teacher", "favo", "fave", "first", "grew", "birth", "street", "mascot", "secret", "security", "recovery", "memorable", "childhood", "born",
))  # fmt: skip
_TOKEN = re.compile(r"[^\s\0\"“”,;]+")
_ENDED = re.compile(r"[,;!?…)\n]|\.(?=\s|\Z)|\Z|\0")
_SHORT_FORMS = frozenset(["mr.", "mrs.", "ms.", "dr.", "st.", "prof.", "jr.", "sr.", "mt."])
_STOPS_WORDS = """
    and but or so is are was it i that which because when if tried says does can why how please with without on in
    from for not doesn't does isn't also then as has since to i'm ive im im the they you we she he what where its
    it's keeps still
"""
_STOPS = frozenset(_STOPS_WORDS.split())
_SMALL = frozenset(["of", "the", "and", "de", "la", "le", "van", "von", "del", "in", "on", "&"])
_JOINING = frozenset(["on", "in", "of", "and", "with", "for", "from", "or", "&"])
"""What a phrase may go on with: `marmalade on toast`."""
_NEXT = re.compile(r" ([a-zA-Z]{3,24})(?![a-z@.'’-])")
_MOST, _BUDGET = 6, 24
_TRIM = ".,;:!?()'\"“”‘’"

_asked_in_japanese = hinting(("旧姓", "ペット", "名前", "なまえ", "小学校", "中学", "高校", "母校", "出身", "好きな", "すきな", "答え", "こたえ", "回答", "アンサー", "先生", "せんせい", "担任", "恩師", "初めて", "最初", "飼っ", "かって", "育っ", "生まれた", "親友", "あだ名", "旧名", "合言葉", "合い", "秘密", "ひみつ", "初恋", "実家", "園", "暗証", "の言葉", "ことば", "単語", "フレーズ", "キーワード"))  # fmt: skip
_JA_THING = (
    r"(?:(?:お?母(?:さん|親|方)?|父(?:親|方)?|祖母|祖父|おばあ(?:さん|ちゃん)?|おじい(?:さん|ちゃん)?|妻|嫁|家内|夫|主人|ばあちゃん|ばあさん|おかん|かあちゃん)の?(?:旧姓|名前|なまえ|旧名|出身地?)|旧姓|旧名|(?:最初|初めて|はじめて|昔|子供の頃|子どもの頃|小さい頃|むかし)に?の?(?:飼っ|かっ)[^。\n\0]{0,10}?(?:名前|なまえ|名|犬|猫|ペット)"
    r"|(?:ペット|犬|猫|孫|息子|娘|子供|子ども|推し|わんこ|にゃんこ|うさぎ|ハムスター|インコ|愛犬|愛猫|金魚|亀|鳥)(?:ちゃん)?の?(?:名前|なまえ|名)|(?:小学校?|中学校?|高校|幼稚園|保育園|学校)?の?(?:時の?|[1-6一二三四五六]年(?:生)?の?(?:時の?)?)?(?:担任|恩師|先生|せんせい)(?:の先生)?の?(?:名前|なまえ|名字|苗字|名)?"
    r"|(?:出身|卒業した|通っ(?:てた|ていた|た)|最初の|母校の)の?(?:小学校|中学校?|高校|学校|幼稚園|保育園)(?:の名前|名)?|(?:小学校|中学校|高校|母校|幼稚園)(?:の名前|名)?|(?:ペット|愛犬|愛猫|飼い犬|飼い猫)(?=は)|出身地|(?:生まれた|育った|実家の(?:ある)?)(?:町|街|市|村|場所|ところ|所|都市|通り|病院)(?:の名前)?|(?:一番)?(?:好き|すき)な[^\s。、:=→「\n\0はがって]{1,8}|(?:親友|友達|友人|幼なじみ|初恋の人|初恋の相手|尊敬する人|上司|憧れの人|いとこ|兄|姉|弟|妹)の?(?:名前|なまえ|名)?"
    r"|(?:初めて|最初に?)の?(?:乗った|買った|行った|働いた|見た|住んだ)[^。\n\0は]{1,8}|あだ名|ニックネーム|(?:秘密|ひみつ)の(?:質問の?)?(?:答え|こたえ|回答)|(?:質問|しつもん)の?(?:答え|こたえ|回答)|答え|こたえ|(?<!の)回答|合い?(?:言葉|ことば)|あいことば|暗証(?:番号|ことば|言葉|ワード)?|(?:鍵|カギ|かぎ|キー)の(?:言葉|ことば|文句|文章|フレーズ)|(?:ひみつ|秘密|内緒)の(?:文章|言葉|ことば|文|フレーズ|ワード)|(?:[二三四五六2-6]つ|数個)の(?:単語|言葉|ことば)|パスフレーズ|キーワード)"
)
_JA_JOINT = r"(?:の?(?:方|ほう|やつ|ところ|とこ)|みたいなやつ)?[」』]?(?:\s?(?:の?(?:答え|回答|こたえ)(?:は|が|も|:)|やろ[?。]?|でしょ[?。]?|(?:です)?か?[?]|って(?:[?]|いうのは|のは)?|は[?]?|わ(?=\s)|が|も|なら|、|[:=→⇒]|->|に(?=「)|を(?=「)|で(?=[「\u30a1-\u30fa])|の(?=[\u30a1-\u30fa]{2})|の(?=「)|(?=[「『\"【])|んとこ(?:ろ)?(?:は|に)?|のとこ(?:ろ)?(?:は|に)?|欄(?:は|に))\s?)(?:(?:答え|回答|→|A\s?[:.]|たしか|確か|多分|たぶん|えっと|えーと|ええと|ちゃんと|漢字で(?!す)|ひらがなで(?!す)|カタカナで(?!す)|平仮名で(?!す)|ローマ字で(?!す)|いつも|ずっと|そりゃ|もちろん|普通に|うちは|わしは|私は|俺は)(?:は|、|:)?\s?|[\s、…\n:→]){0,4}[「『\"【]?"
_JA_VALUE = (
    r"(?P<value>[^\s、。!?！？「」『』【】\"\0]{2,16}?(?:[ \u3000・][^\s、。!?！？「」『』【】\"\0]{1,12}){0,3}?)"
)
_JA_END = (
    r"(?=[」』\"】]|\s?(?:です|でした|や(?:で|ねん|ろ|けど|けん|った|し(?![ァ-ヶぁ-ん]))|だ(?:よ|と|けど|が|った|から|し|な|ね|って|。|\n|\Z)|じゃ|っす|なん[でだやすよ]|なのに|のはず|やが|で(?:登録|入[れ力っる]|出し|す|設定|や|合って|答え|通|やっ|ござ|弾|はじ|あって|、)|と(?:入|打|登録|設定|書|答|し(?:た|て|ま)|申)|って(?:入|打|登録|設定|書|答|し|い)|に(?:し(?:た|て|ま)|設定|登録)|を(?:入|打|登録))"
    r"|[。!！?？]|、|\n|\s?(?:→|←|\(|なのですが|ですが)|\s?\Z)"
)
_JAPANESE = re.compile(rf"{_JA_THING}{_JA_JOINT}{_JA_VALUE}{_JA_END}")
_QUESTION = re.compile(
    rf"(?:(?:質問|Q)[^「」\n\0]{{0,8}}|(?=「[^「」\n\0]{{0,40}}(?:ペット|旧姓|好きな|初めて|最初|先生|学校|出身|育った|名前)))「[^「」\n\0]{{3,40}}」\s?(?:の?(?:答え|回答)(?:は|が|:)|→|⇒|->|=|:|には?(?=「)|は(?!何|なん))\s?「?(?P<value>[^\s、。!?！？「」『』【】\"\0]{{2,16}}?)(?:(?=[\s」])|{_JA_END})"
)
"""`秘密の質問「最初のペットは?」→…`."""
_JA_ABOUT = re.compile("秘密の|ひみつの|質問|旧姓|ペット|飼っ|担任|答え|こたえ|回答|出身|母校|卒業|好きな")
_TEACHER = re.compile(
    r"(?<![\u4e00-\u9fff\u30a1-\u30ff])(?P<value>(?!担任|学校|小学|中学|高校|恩師|校長|保健|体育|音楽|塾)[\u4e00-\u9fff\u30a1-\u30ff]{1,5}先生)"
)
_AMOUNT = re.compile(rf"\d{{1,3}}(?:[-~〜]\d{{1,3}})?{UNIT.pattern}")
_PARTICLES = re.compile(r"(?:.*[はがを].*(?:て|た|る|い)|.*(?:だと|ですと|場合))\Z")

_OUTRIGHT = re.compile(
    r"maiden|(?:security|secret|recovery) (?:answer|word)|旧姓|(?:秘密|ひみつ)の(?:質問の)?(?:答え|こたえ|回答)|合い?(?:言葉|ことば)|あいことば|暗証|パスフレーズ"
)
"""What is a secret by its name."""


def answers(text: str) -> Iterator[Find]:
    """Find what was answered. Nobody is warned for it, but where the clause itself says that it is a secret."""
    if not text.isascii() and _asked_in_japanese(text):
        yield from _in_japanese(text)
    low = lowered(text)
    if _in_question(low):
        yield from _in_english(text, low)


def _in_japanese(text: str) -> Iterator[Find]:
    for found in _JAPANESE.finditer(text):
        value = found["value"]
        if not goes_on_in_japanese(value) and not _PARTICLES.match(value) and not _AMOUNT.match(value):
            yield Find(*found.span("value"), "password", guessed=not _OUTRIGHT.search(found.group()))
    for found in _QUESTION.finditer(text) if "」" in text else ():
        if not goes_on_in_japanese(found["value"]):
            yield Find(*found.span("value"), "password", guessed=True)
    for found in _TEACHER.finditer(text) if _JA_ABOUT.search(text) else ():
        yield Find(*found.span("value"), "password", guessed=True)


def _in_english(text: str, low: str) -> Iterator[Find]:
    for found in _THING.finditer(low):
        joint = _JOINT.match(low, found.end())
        if joint and (span := clause(text, joint.end())):
            yield Find(*span, "password", guessed=not _OUTRIGHT.search(found.group()))
    if not _SPEAKS.search(low):
        return
    for budget, found in enumerate(_TOLD.finditer(low)):
        span = clause(text, found.end())
        if span and budget < _BUDGET and _is_told(text[span[0] : span[1]]):
            yield Find(*span, "password", guessed=True)


def _is_told(words: str) -> bool:
    return any(c.isupper() for c in words) or not all(map(is_prose, words.split()[:2]))


def clause(text: str, start: int) -> tuple[int, int] | None:
    """The words from there up to the end of their clause; None where they go on with a sentence that tells nothing."""
    quoted = text[start : start + 1] in ('"', "“", "'", "‘")
    start += quoted
    end, count = start, 0
    while count < _MOST:
        gap = text[end : end + 1] == " " or (not count and text[end : end + 1] == "\n")
        word = _TOKEN.match(text, end + gap) if gap or not count else None
        if not word or _is_stop(text, word, count):
            break
        end = word.end()
        count += 1
        if word.group()[-1] in ".!?:)" and word.group().lower() not in _SHORT_FORMS:
            break
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return (start, end) if end - start > 1 and not is_product(text[start:end]) else None


def _is_stop(text: str, word: re.Match[str], count: int) -> bool:
    bare = word.group().strip(_TRIM).lower().replace("’", "'")
    if count == 0:
        following = text[word.end() + 1 : word.end() + 2]
        # "The Old Rectory", "An Teallach": an article belongs to a name with capitals.
        return goes_on(word.group()) and not (word.group()[0].isupper() and following.isupper() and bare != "i")
    if bare in _SMALL and text[word.end() + 1 : word.end() + 2].isupper():
        return False
    if bare in _JOINING:
        joined = _NEXT.match(text, word.end())
        return joined is None or is_prose(joined.group(1)) or is_product(joined.group(1))
    return bare in _STOPS
