"""Passwords that a clause announces and a whole phrase tells: plain words, sentences, quotes, words without a label.

`the sentence I chose was …`, `phrase to unlock it = …`, `it's four words, …`, `"…" is literally my password`. Here the
clause is the secret, up to its end, plain words and all.
"""

import re
from collections.abc import Iterator

from flows.redact.answers import clause
from flows.redact.continuations import goes_on
from flows.redact.everyday import is_everyday, is_prose
from flows.redact.harmless import lowered
from flows.redact.hints import hinting
from flows.redact.innocent import is_innocent
from flows.redact.marks import Find
from flows.redact.words import is_product

_IS = r"(?:\s?(?:=|:|->|→)\s?| (?:is|was|are|were|shd be|should be|shoud be|must be|will be|would be|reads|says|goes|has (?:always |allways )?been)(?: (?:still|always|allways|just|simply|literally|definitely|probably|actually))?:? )"
_PHRASE = re.compile(
    rf"(?<![a-z])(?:pass ?-?phrase|phrase|sentence|the words|(?:secret|magic|key|safe|unlock)[ -](?:words?|phrase|sentence))(?: (?:to|for|that|which|i|we|he|she|of|on|in)(?![a-z])[^.,;:!?=\n\0]{{0,48}}?)?{_IS}"
)
_WORD = re.compile(
    r"(?<![a-z])(?:the|a|one|this|my|our|his|her|new|old) (?:\w{2,9} )?(?:word|words|thing|one|pass ?word|pas+word|pass|pw|passcode|login)(?: (?:that |which )?(?:i|we|he|she|they|to|for|in|on)(?![a-z])[^.,;:!?=\n\0]{0,48}?)"
    rf"{_IS}"
)
_THE_ONE = re.compile(rf"(?<![a-z])the (?:\w{{2,9}} )?(?:word|name|pass ?word|phrase){_IS}")
_COUNTED = re.compile(
    r"(?<![a-z])(?:two|three|four|five|six|seven|[2-7]) (?:\w{3,9} )?words(?: in a row| together)?(?:[,:;]| -| –| —|\.{2,3}| like| namely)\s(?:it'?s |they'?re |and )?"
)
_THE_WORD = re.compile(
    r"(?<![a-z])(?:made it|set it to|chose|picked|used|typed|put|enter(?:ed)?|type) (?:just )?the (?:word|name) "
)
_SO = re.compile(
    r"(?<![a-z])(?:twice|backwards|reversed|together|no space|and a number|at the end|with a \d)[^.\n\0]{0,16}? so (?:it'?s |its )?(?:just )?(?P<value>[a-z][a-z0-9!_-]{4,30})(?![a-z0-9])"
)
_ALONE = re.compile(
    r"(?<![a-z])(?:pass ?word|passcode|pass|pw|pwd|password's) (?P<value>[a-z]{5,24})(?=[.,!](?:\s|\Z)|\s?\Z)"
    r"|(?<![a-z])(?:been|it accepted|it took|it takes|it accepts|(?:my|the) usual,?|as always,?) (?P<told>[a-z]{8,24})(?= and| but|[.,!?]|\s?\Z)"
)
_DESCRIBING = (
    "ous",
    "ive",
    "al",
    "ent",
    "ant",
    "ic",
    "ary",
    "ory",
    "some",
    "y",
    "er",
    "est",
    "ish",
    "ate",
    "ment",
    "ance",
    "ence",
    "s",
)
_SPEAKS = re.compile(
    r"sentence|the word|pass?.?w|pass|pw|phrase|log ?in|sign in|get in|unlock|secret|(?<![a-z])pin|let me in|lets me|set it|made it|second field|it says wrong|reject|(?:does|did|wo)n'?t (?:take|work|accept)|tried"
)
_QUOTE = r"[\"“‘「](?P<value>[^\"“”‘’「」\n\0]{3,60})[\"”’」]"
_BEFORE = re.compile(
    rf"{_QUOTE}(?=,? (?:is|was|as|for|beside|next to|under|near|against)(?: (?:literally|actually|just|really|still|also|definitely))?(?: (?:my|the|our|his|her|a|your))?(?: (?:\w{{2,8}} )?)?(?:word )?(?:pass ?-?(?:word|phrase|code)|pass|pw|pin|secret))"
)
_BEHIND = re.compile(
    rf"(?:(?<![a-z])(?:set|made|changed?|reset|put|chose|picked|typed?|entered|wrote|used?|using|tried|sentence|phrase|passphrase|word|words|password|pass|pw)(?: (?:it|mine|that|this|them))?(?: (?:as|to|was|is|be|in|with|down|down as))?:? )(?:the |just |simply |always |like )?{_QUOTE}"
)
_SAYS = re.compile(
    r"(?<![a-z])(?:says?|said|error|message|button|screen|page|subject|titled|called|folder|link|menu|option|pressed|press|click(?:ed)?|tapped|tap|shows?|reads|heading|labell?ed|marked|field|box|tab)(?![a-z])[^.\n]{0,12}\Z"
)
_MESSAGE = re.compile(
    r"(?<![a-z])(?:password|incorrect|invalid|wrong|error|failed|forgot|sign in|log in|continue|resend|reset|confirm|cancel|submit|next|code|link|expired|try again|account|email|security|settings|help|required|must|cannot|unable|sorry|please|your|characters?)(?![a-z])"
)
_NUMBERED = re.compile(
    r"(?<![a-z])(?:put|typed|type|entered|enter|tried|use|using)(?: in)? (?P<value>[a-z]{9,30})(?![a-z0-9@.'’/-])"
)
_IN_WITH = re.compile(
    r"(?<![a-z])(?:(?:opens|unlocks)(?: up)? (?:fine|ok(?:ay)?)|lets? (?:me|us|him|her) in|(?:get|gets|got|getting|am|was|went|goes) (?:me |us )?(?:back |straight |right )?in(?: fine| ok(?:ay)?)?) (?:just )?(?:with|using|by typing) "
)
_DOORS = re.compile(
    r"(?:finger|bio|face|touch|thumb|voice|google|apple|pass|code|email|mail|otp|sms|link|pin|magic|backup|phone)"
)
"""What people get in with that is no secret."""
_TOO = re.compile(
    r"(?<![a-z])(?:is|was|are|would|will) (?P<value>[^\s,.;:!?\0]{3,24}(?: [^\s,.;:!?\0]{1,16}){0,5}?) (?:be )?(?:too (?:short|long|weak|simple|easy|common|obvious)|(?:long|strong|good|safe|complex|secure) enough|(?:ok(?:ay)?|fine|allowed|good) (?:as|for) (?:one|a pass|my pass)|(?:a )?(?:strong|weak|safe|good|bad|valid) pass)"
)
_PICKED = re.compile(
    r"(?<![a-z])(?:i|we|i've|ive) (?:just |had |have )?(?:picked|chose|made|set|put|used|went with|typed|want|thought of)(?![a-z])|my (?:new )?pass"
)
_LONGEST = re.compile(r"[^.,;:!?\n\0\"“”]{3,90}")
_END = re.compile(
    r" (?:with(?:out)? (?:no|a|the|spaces|any)|and (?:it|i|the|that|now|still|nothing)|but|because|which|so it|(?:that )?i am certain|doesn|isn|does|says|could|is not|isnt|not work|including)(?![a-z])"
)
_alone = hinting(("pas", "pw", "been ", "accept", "it took", "it takes", "usual", "as always"))
_typed = hinting(("put", "typ", "enter", "tried", "use", "using"))
_with = hinting((" with ", " using ", " typing "))
_asking = hinting((" too ", "enough", " as ", " for one", " for my pass", " pass"))
_in_words = hinting(("phrase", "sentence", "word"))
_hinted = hinting(
    (
        "sentence",
        "the word",
        "pass",
        "pw",
        "pas",
        "phrase",
        "log",
        "sign in",
        "get in",
        "unlock",
        "secret",
        "pin",
        "let",
        "set it",
        "made it",
        "second field",
        "it says wrong",
        "reject",
        "n't ",
        "wont",
        "doesnt",
        "tried",
    )
)
_FEW = 4
_MARKS = ('"', "“", "‘", "「")


def phrased(text: str) -> Iterator[Find]:
    """Find phrases that a clause announces, and odd words where one might be typed; guesses, all of them."""
    low = lowered(text)
    spans = list(_words(low))
    spans += _praised(text, low)
    if _hinted(low) and _SPEAKS.search(low):
        spans += (*_phrases(text, low), *_in_quotes(low))
    yield from (Find(*span, "password", guessed=True) for span in spans)


def _praised(text: str, low: str) -> Iterator[tuple[int, int]]:
    """What lets somebody in, and what somebody asks about as too short."""
    for found in _IN_WITH.finditer(low) if _with(low) else ():
        span = clause(text, found.end())
        if span and not _DOORS.match(low, span[0]) and any(map(_is_seldom, re.split(r"[\s._-]+", low[slice(*span)]))):
            yield span
    for found in _TOO.finditer(low) if _asking(low) and _PICKED.search(low) else ():
        words = found["value"].split()
        if not goes_on(words[0]) and any(map(_is_seldom, words)):
            yield found.span("value")


def _words(low: str) -> Iterator[tuple[int, int]]:
    for found in _NUMBERED.finditer(low) if _typed(low) else ():
        if _is_seldom(found["value"]):
            yield found.span("value")
    for found in _ALONE.finditer(low) if _alone(low) else ():
        word = found[found.lastgroup or 0]
        if _is_seldom(word) and not (word.endswith(_DESCRIBING) and not found["told"]):
            yield found.span(found.lastgroup or 0)


def _phrases(text: str, low: str) -> Iterator[tuple[int, int]]:
    for pattern in (_PHRASE, _COUNTED):
        for found in pattern.finditer(low) if _in_words(low) else ():
            if span := _whole(low, found.end()):
                yield span
    for pattern in (_WORD, _THE_ONE, _THE_WORD):
        for found in pattern.finditer(low):
            span = clause(text, found.end())
            if span and any(_is_seldom(word) for word in low[slice(*span)].split()):
                yield span
    if " so " in low:
        yield from (found.span("value") for found in _SO.finditer(low) if _is_seldom(found["value"]))


def _is_counted(value: str) -> bool:
    return any(c.isdigit() for c in value) and is_innocent(value)


def _is_seldom(word: str) -> bool:
    bare = word.strip(".,;:!?()'\"")
    return len(bare) > 2 and not goes_on(bare) and not is_prose(bare) and not is_product(bare) and not is_innocent(bare)


def _whole(low: str, start: int) -> tuple[int, int] | None:
    """All of a phrase up to a sign or the sentence's going on; no phrase is made of the chats' words alone."""
    start += low[start : start + 1] in ('"', "“", "‘", "「")
    found = _LONGEST.match(low, start)
    if not found:
        return None
    ended = _END.search(found.group())
    end = found.start() + (ended.start() if ended else len(found.group()))
    words = low[start:end].split()
    if not words or (goes_on(words[0]) and len(words) < _FEW) or all(is_everyday(word) for word in words):
        return None
    while end > start and low[end - 1] == " ":
        end -= 1
    return start, end


def _in_quotes(low: str) -> Iterator[tuple[int, int]]:
    if not any(mark in low for mark in _MARKS):
        return
    for found in _BEFORE.finditer(low):
        if not _SAYS.search(low, max(0, found.start() - 30), found.start()):
            yield found.span("value")
    for found in _BEHIND.finditer(low):
        value = found["value"]
        if (
            not _MESSAGE.search(value)
            and not (is_product(value) or _is_counted(value))
            and value.strip(".,;: ")
            and not goes_on(value)
        ):
            yield found.span("value")
