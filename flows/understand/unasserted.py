"""What a message mentions and does not claim: questions, conditions, intentions, instructions somebody gave.

"Should I check the spam folder?" is no look into it, "if my mailbox is full" is no full mailbox.
Facts are read in the line with these stretches left blank.
"""

import re
from collections.abc import Iterator
from typing import Final

from flows.understand.normalise import Folded, plain

Span = tuple[int, int]

_SENTENCE: Final = re.compile(r"[^。!?\n]+?(?:[。!?\n]+|\.(?= |$)|$)")
_JAPANESE: Final = re.compile(r"[ぁ-んー一-龥]")

_LINK: Final = (
    r"けれども?|けど|(?<=[すたいんだ])が(?=[、 ぁ-ん一-龥])(?!って|な)|のに|ので"
    r"|(?<=[すいた])から(?![のはもで])|(?<=です)、|(?<=ます)、|(?<=した)、|(?<=った)、|(?<=いた)、"
)
_CLAUSE_JA: Final = re.compile(plain(rf"(?:(?!{_LINK}).)+"))
_TAIL: Final = r"[ねよなー~〜… 、]*[。!?\n]*$"
_ASKS_JA: Final = re.compile(
    plain(
        r"(?:ます|です|でしょう|ません|でした|ました|だろう|しょう|(?<!くら)(?<!ぐら)[るたいうんの])か(?:ね|な|しら)?"
        + _TAIL
        + r"|(?:(?<!めー)[るたいんのうな]|かな|っけ|やろ|だろ|でしょ)(?:[ねよなー])?[?]+\n*$"
    )
)
_DOUBTS_JA: Final = re.compile(plain(r"(?<!けど)(?<!だが)(?<!もん)(?<![しよぞ])[?]+\n*$"))
_REASON_JA: Final = re.compile(plain(r"なぜ|なんで(?!す|しょ)|何で(?!す|しょ)|どうして"))
_CAUSE_JA: Final = re.compile(
    plain(
        r"(?:て(?:ある|あった|おいた|ます)|に(?:して|なって)(?:い)?(?:る|ます)|たまま|ちゃった|てしまった)(?:だ|な|の|ん)?(?:から|せい|ため)(?:な)?(?:です|でしょう|だろう|の|ん)?(?:ですか|か)"
    )
)
"""What somebody did, told as the cause of it: "is it because I have set it to reject?" tells that it is set."""
_OPEN_JA: Final = re.compile(
    plain(r"なぜ|なんで(?!す|しょ)|どう|どない|何(?!で(?:す|しょ))|なに|方法|手順|どこ|いつ|どれ|いくら")
)
_IF_JA: Final = re.compile(plain(r"(?<=[いだるうむくすつぬ])と(?=[、 一-龥だダ])|たら|だら|れば|なら(?!な)|場合"))
_ACT: Final = r"(?:見|確認し|調べ|探し|チェックし|登録し|追加し|解除し|許可し|設定し|送り|待ち|試し|やり|押し|覗き|探って|変え|入れ|開き|更新し)"
_INTENDS_JA: Final = re.compile(
    plain(
        r"(?:て(?:み|おき|から(?:見|試し))|(?:見|確認し|調べ|探し|取っ|やっ|行っ|聞い)てき)ます"
        + _TAIL
        + r"|て(?:みる|おく|(?<!戻って)(?<!返って)(?<!もどって)くる|みよう|こよう|みるわ|(?<!戻って)(?<!返って)くるわ)(?:わ|ね|よ)?"
        + _TAIL
        + r"|(?:よう|おう|たい)と思(?:い|う|って)[^。]{0,4}"
        + _TAIL
        + r"|(?:つもり|予定)(?:です|だ|や)?"
        + _TAIL
        + rf"|{_ACT}(?:直し)?ます"
        + _TAIL
        + r"|(?:これから|今から|あとで|後で|のちほど|後ほど|あした|明日|帰ったら|帰宅後|このあと|この後|週末に|今度)(?!届|来)(?!.*(?:た|だ|てる|ている|ています)(?:けど|が|ん|の)?[。!]*$)"
        + r"|(?:べき|(?:ほう|方)が(?:いい|良い|よい)|なきゃ|なくちゃ|ねば|なければ(?:なら|いけ)|ないと(?:いけ|あか|だめ|駄目))"
    )
)
_USUALLY: Final = re.compile(plain(r"毎日|いつも|普段|今も|今でも|まだ|ずっと"))
_TOLD_JA: Final = re.compile(
    plain(
        r"(?:ヘルプ|説明|案内|マニュアル|記事|ガイド|ホームページ|よくある質問)(?:に|で|には|では|を見たら|ページに)[^。\n]*?(?:と|って)(?:書|あり|ある|あった|言|の(?:って|っと)|載)"
        r"|[^。、\n」]*(?<!待ち)(?<!試し)(?:ください|下さい|しろ|なさい)(?=」?(?:と|って))"
        r"|(?:友達|友だち|ともだち|友人|知人|知り合い|同僚|みんな|ほかの人|他の人|(?:職場|会社|近所)の人)(?:のは|の(?:とき|時|場合)|のほうは)[^。\n]*"
        r"|(?:息子|娘|孫|妹|弟|姉|兄|母|父|妻|夫|主人|嫁|旦那)の(?:携帯|スマホ|ほう|方|とき|時|場合|やつ)(?:なら|では|だと|のほうは)[^。\n]*"
    )
)
_UNSURE_JA: Final = re.compile(
    plain(
        r"[^。、\n]*(?:かも(?:しれない)?|だろう|のでは|じゃないか)(?:と|って)(?:思|考え|おも)って|[^。、\n]*(?:とは(?:限ら|言い切れ|言え|断言|思え)|かどうか|か否か|たか(?=は?(?:分か|わか|覚え|忘れ|記憶|不明))|るか(?=[はを]?(?:分か|わか|知ら|不明|教え|知りた|聞きた)))"
    )
)

_STOP: Final = r"(?=[,.;!?\n]|$| but | then | because | so | though |, | - )"
_AUX: Final = (
    r"(?:should|shall|can|could|would|will|may|might|do|does|did|is|are|was|were|has|have|had|am|must)(?:n.?t)?"
)
_WHO: Final = r"(?:i|it|you|we|they|he|she|my|the|that|this|there|your|someone|somebody|any(?:thing|one)?)"
_START: Final = (
    r"(?:(?<=^)|(?<=\n)|(?<=[,;:] )|(?<=- )|(?<= but )|(?<= and )|(?<= so )|(?<= or )|(?<= also )|(?<=[.!?] ))"
)
_ASKS_EN: Final = re.compile(
    rf"{_START}(?:(?:so|and|but|or|also|ok|well|hm+|um+|hi|hello|sorry),? )*(?:"
    r"(?:should|can|could|shall|must|do|am|did|may) i\b|(?:is|was|could|might|would|can) (?:it|this|that) (?:be )?(?:because|due|that)\b|could it be|what (?:if|happens|about|would)\b"
    rf"|(?:what|how|where|which|when|who)(?:'s)? (?:do|does|did|can|should|would|is|are|was|will|could|to|about)\b|{_AUX} {_WHO}\b(?=[^.!\n]*\?))"
    r"[^.!?\n]*\??"
)
_DOUBTS_EN: Final = re.compile(r"(?:[^,.;!?\n'\"]|(?<=\w)'(?=\w))*\?")
_SHORT_QUESTION: Final = 6
_NOT_A_TOPIC: Final = 3
"""Blanks: "spam? nothing there" names its topic in fewer words."""
_REASON_EN: Final = re.compile(r"\bwhy\b|how come|where(?:'s| is| are)")
_IF_EN: Final = re.compile(
    r"(?<!as )(?<!see )(?<!checked )(?<!looked )\b(?:if|whether|unless|in case|assuming|suppose|supposing)\b(?! (?:i (?:remember|recall|am|think|tap|click|press|open)|i'm|im|that|it helps|memory|you)\b).*?"
    + _STOP
)
_INTENDS_EN: Final = re.compile(
    r"\b(?:i'll|ill(?= (?:check|look|try|go|search|see))|i will|(?:i'm |i am |im )?(?:going to|gonna)(?= (?:check|look|try|see|search|add|ask|request|send|wait|whitelist|open|copy|change|clear|have))"
    r"|let me(?= (?:check|look|see|try|go))|lemme|(?:i'm |i am |im )?about to|i should|i (?:might|may|could)(?! have)|i(?:'d| would)(?! (?:\w+ed|\w+en|had|been|got|put|sent|made|already|just|forgotten|left|mis-?spelt|spelt|set|done|hit)\b)|(?:i )?plan(?:ning)? to|i (?:need|have|want|ought) to(?! update)|i can(?= (?:check|look|try|see))|supposed to|(?:(?:hang|hold) on|one (?:sec|moment|minute)|wait|brb|a sec|ok|okay|let me see|(?:give me|need|just) a (?:minute|sec|second|moment)),? (?:to (?=check|look|search|open)|while )?(?:i'?m |i am )?(?:checking|looking|searching|opening|check|look|search|open)"
    r"|(?:will|shall)(?= (?:check|look|try|see|add|whitelist)))\b.*?" + _STOP
)
_TOLD_EN: Final = re.compile(
    r"\b(?:says?|said|told|tells|suggests?|recommends?|asks?|asked|advises?|advised)(?: me| us| that| i should| you)*(?: to)? (?:check|look|add|try|search|make sure|verify|update|clear|whitelist|wait|see if)\b.*?(?=[,.;!?\n]|$| but | and (?:i|it|found|nothing|there))"
)

_UNDONE_EN: Final = re.compile(
    r"(?:(?:don.?t|do not|didn.?t|can.?t) (?:know|understand|see|figure out)|no (?:idea|clue)|not sure|unsure) (?:how|where) (?:to|i|one) .*?"
    + _STOP
    + r"|\b(?:(?:have|has|had|did)(?:n.?t| not)|not|never|yet to|without)(?: (?:even|yet|really|actually|i|ever|had (?:time|a chance) to|got(?:ten)? (?:around|round) to|managed to|bothered to))*"
    r" (?:look(?:ed|ing)?|check(?:ed|ing)?|search(?:ed|ing)?|tr(?:y|ied)|peek(?:ed)?)\b(?! (?:out|good|right|like|anything|at the sender)).*?"
    + _STOP
)
"""What nobody has looked into says nothing of what is there."""
_NO_ERROR_EN: Final = re.compile(
    r"(?:\b(?:no|zero|without(?: any| an)?)|n.?t (?:show|see|get|give|have|display)(?: me)?(?: any| an)?) errors?(?: messages?)?\b(?: (?:shown|showed|came|popped|appeared|displayed|given|was|were|at all|whatsoever|anywhere|up|shown))*"
)
_WHAT_IF: Final = re.compile(
    plain(r"(?:もし|万が一|仮に)[^。、!?\n]*(?:なかったら|なければ|ない(?:場合|とき)|ませんでしたら|んかったら)")
    + r"|\b(?:what if|what (?:happens|do i do|should i do|now) if|and if|in case)\b[^,.;!?\n]*(?:never|not|n.?t|nothing|still)\b[^,.;!?\n]*"
)
_LIFE_EN: Final = re.compile(
    r"\b(?:when|how long|how soon|does|do|will|is)\b[^.!?\n]{0,30}\b(?:expires?|valid|last|good for|work for)\b[^.!?\n]*\?|\bhow (?:many|often)\b[^.!?\n]*\?"
)
_OTHERS_EN: Final = re.compile(
    r"\b(?:(?:friend|colleague|co-?worker|neighbou?r|mate|boss|sister|brother|wife|husband|daughter|son|mum|mom|dad|girlfriend|boyfriend)(?:'s)? (?:says?|said|told me|reckons|had|got|found) (?:that )?(?:her|his|their|hers) (?:e?-?mail|text|code|link|one|message)\b|(?:his|hers|theirs|everyone else's) (?:went|was|is|came|landed|arrived|ended|got|worked)\b).*?"
    + _STOP
)


def unclaimed(folded: Folded) -> list[Span]:
    """The stretches of a folded text in which nothing is claimed, as (start, end)."""
    size = len(folded.text.rstrip())
    return [
        span
        for start, sentence in _sentences(folded.text)
        for span in _in_sentence(start, sentence, last=start + len(sentence) >= size)
    ]


def supposed(folded: Folded) -> list[Span]:
    """The stretches that name a problem only as something that would follow, or is still to be done."""
    spans = []
    for start, sentence in _sentences(folded.text):
        for clause in _CLAUSE_JA.finditer(sentence):
            text = clause.group()
            asks = _ASKS_JA.search(text) and not _OPEN_JA.search(text)
            if _intends(text) or (asks and _IF_JA.search(text)):
                spans.append((start + clause.start(), start + clause.end()))
        for pattern in (_NO_ERROR_EN, _LIFE_EN, _WHAT_IF):
            spans += [(start + found.start(), start + found.end()) for found in pattern.finditer(sentence)]
    return spans


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    return ((found.start(), found.group()) for found in _SENTENCE.finditer(text))


def _in_sentence(start: int, sentence: str, *, last: bool) -> Iterator[Span]:
    """`last`: "spam? nothing there" names its topic, "spam?" at the end asks."""
    if _JAPANESE.search(sentence):
        for clause in _CLAUSE_JA.finditer(sentence):
            if _only_thought(clause.group()):
                yield start + clause.start(), start + clause.end()
            elif last and _DOUBTS_JA.search(clause.group()):
                yield start + clause.start() + _asked_from(clause.group()), start + clause.end()
        patterns: tuple[re.Pattern[str], ...] = (_TOLD_JA, _UNSURE_JA)
    else:
        patterns = (_ASKS_EN, _IF_EN, _INTENDS_EN, _TOLD_EN, _UNDONE_EN, _OTHERS_EN)
        if not _REASON_EN.search(sentence) and (last or sentence.count(" ") >= _NOT_A_TOPIC):
            patterns = (*patterns, _DOUBTS_EN)
    for pattern in patterns:
        for found in pattern.finditer(sentence):
            yield start + found.start(), start + found.end()


def _asked_from(clause: str) -> int:
    """Where the question begins: "it says jmaii.top, a fake?" asks only the last of it."""
    comma = clause.rfind("、")
    return comma + 1 if 0 < len(clause) - comma <= _SHORT_QUESTION else 0


def _only_thought(clause: str) -> bool:
    asks = bool(_ASKS_JA.search(clause)) and not _REASON_JA.search(clause) and not _CAUSE_JA.search(clause)
    return asks or _intends(clause)


def _intends(clause: str) -> bool:
    return bool(_INTENDS_JA.search(clause)) and not _USUALLY.search(clause)
