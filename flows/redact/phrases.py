"""Passwords of several words: where a sentence says that one is told, all its words up to the next that chats are made of."""

import re
from collections.abc import Iterator, Sequence

from flows.redact.everyday import is_prose
from flows.redact.harmless import lowered
from flows.redact.hints import hinting
from flows.redact.innocent import is_innocent
from flows.redact.marks import Find
from flows.redact.shapes import looks_secret
from flows.redact.words import is_common, is_mixed, is_product

_LABEL = r"(?<![a-z])(?:(?:secret|security|recovery) answer|pass?[\s-]?w(?:or|ro|r)d|passcode|pass[- ]?phrase|passwd|pw|pwd|pass)(?![a-z])"
_ABOUT = r"(?: (?:that )?(?:i|we|she|he|they|it) [a-z']{2,12}(?: (?:up|on [a-z]+|last [a-z]+|yesterday|today|just now))?| (?:for|to|of|on|in) (?:my |the |this |our )?[\w.]{2,20}(?: \w{4,8})?)?"
_SO = r"(?:still |now |just |simply |always |currently |probably |maybe |definitely |actually )?"
_IS = rf"(?:\s?(?:=|:|->|→)\s?| (?:is|was|are|reads|says|should be|must be|might be|would be|will be|used to be|(?:always |still )?been|to(?: be)?):? {_SO})[\"'“]?"
_ONE = r"(?<![a-z])(?:the|my|a|this|that) (?:(?:new|old|other|current|last|temporary|temp|right|real|first|second|actual|usual|same) ?){1,2}(?:ones?|word)?"
_STRONG = re.compile(
    rf"{_LABEL}[^.;:!?\n\0]{{0,40}}?{_IS}"
    rf"|{_ONE}{_ABOUT}{_IS}"
    r"|(?<![a-z])(?:log(?:ging|ged|s)?|sign(?:ing|ed|s)?|get(?:ting)?) ?(?:in|on) (?:with|using) (?:just |only )?[\"'“]?"
    rf"|(?<![a-z])(?:what|the (?:word|thing)) (?:i|we|she|he) (?:just |always |then |last )?(?:set|typed|chose|picked|put|entered|use|used|wrote|made|tried|registered)(?: in)?{_IS}"
)
"""Says that a password follows."""
_WEAK = re.compile(
    rf"(?<![a-z])(?:(?:i|we|she|he)(?:'m|'ve| have| am)? (?:just |always |then |only |still |keep )?(?:set|changed|switched|reset) (?:it|that|this|mine|the (?:new|old) one) to {_SO}"
    rf"|(?:i|we)(?:'m| am| keep| was)? (?:just |always |still )?(?:using|typing|putting in|entering|trying) |(?:i|we) (?:just |always |then |still )?(?:typed|entered|use|tried|put in|picked|chose|went with|registered) "
    rf"|{_LABEL}{_ABOUT}[,.]? |(?:it|that|mine|now it|now its)(?:'?s| is| was| should be| must be) {_SO}(?:the (?:old|same|usual|new) one, )?)[\"'“]?"
)
"""Might say so: what follows must not be a phrase of its own."""
_TYPED = re.compile(
    r"(?<![a-z])(?:typed|type|entered|enter|used|use|tried|try|wrote|put|picked|chose|accepts?|accepted|takes?|likes?|rejects?|rejected|refuses|refused)(?: in)? (?:just |only |simply )?[\"'“]?"
)
"""The same as `_STRONG` where the message speaks of a password."""
_NOTED = re.compile(
    r"(?<![a-z])(?:wrote it down|written down|note says|one that (?:worked|works|used to work)(?: before)?|here (?:it is|you go)|i mean|namely)\s?[:,-]\s[\"'“]?"
)
_labelled = hinting(("pas", "pw", " answer"))
_noted = hinting(
    ("wrote it down", "written down", "note says", "one that ", "here it is", "here you go", "i mean", "namely")
)
_hinted = hinting(
    (" one", " with ", " using ", "what i ", "what we", "what she", "what he", "the word", "the thing", " word")
)
_THINGS = frozenset(["account", "accounts", "button", "app", "address", "email", "mail", "page", "site", "link"])
"""Where one of these stands, the words before it say which."""
_SPEAKS = re.compile(_LABEL)
_ARTICLE = re.compile(r"(?:my|our|the|a) ", re.IGNORECASE)
_AS_ONE = re.compile(
    rf"(?<=[a-z0-9!?*])[\"'”]?,? (?:as|is|was|for|that'?s|which is|being) (?:still )?(?:my |the |a |our |your )?(?:new |old |only )?{_LABEL}"
)
_TOKEN = re.compile(r"[^\s,;\"“”\0]+")
_ON = re.compile(r" ?(?:[/&+] ?)?")
_MOST = 6
_NEAR = 40
_BUDGET = 30
"""Announcements that are weighed in one message: hardly any has three."""
_TRIM = ".,;:!?()'\"`*_~"
_FUNCTION = frozenset(
    [
        "and",
        "but",
        "or",
        "so",
        "then",
        "it",
        "its",
        "that",
        "this",
        "which",
        "because",
        "if",
        "when",
        "while",
        "since",
        "for",
        "with",
        "without",
        "by",
        "in",
        "on",
        "at",
        "to",
        "from",
        "as",
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "not",
        "no",
        "i",
        "we",
        "you",
        "he",
        "she",
        "they",
        "my",
        "your",
        "his",
        "her",
        "our",
        "their",
        "me",
        "us",
        "yesterday",
        "today",
        "now",
        "again",
        "please",
        "help",
        "thanks",
        "btw",
        "though",
        "although",
        "before",
        "after",
        "until",
        "wont",
        "doesnt",
        "didnt",
        "cant",
        "isnt",
        "wasnt",
        "keeps",
        "says",
        "said",
        "gets",
        "got",
        "still",
        "does",
        "did",
        "do",
        "can",
        "could",
        "would",
        "will",
        "has",
        "have",
        "had",
        "what",
        "why",
        "how",
        "where",
        "who",
        "all",
        "also",
        "ive",
        "ill",
        "im",
        "id",
        "youve",
        "weve",
        "theyre",
        "must",
        "may",
        "might",
        "should",
        "need",
        "needs",
        "contain",
        "contains",
        "requires",
        "let",
        "lets",
        "dont",
        "won",
        "hasnt",
        "havent",
        "wouldnt",
        "couldnt",
        "too",
        "only",
        "even",
        "ever",
        "never",
        "always",
        "every",
        "always",
        "than",
        "there",
        "here",
        "about",
        "into",
        "out",
        "off",
        "up",
        "down",
        "over",
        "under",
        "the",
        "a",
        "an",
        "of",
    ]
)
_QUOTED = re.compile(
    r"(?<![a-z])(?:it(?:'s| is| was)|that(?:'s| is| was)|mine (?:is|was)|i (?:type|typed|put|use|used|wrote|entered|set|chose|picked)|typed in|i think|to be|(?:accept|take|like|reject)(?:s|ed|ing)?) (?:just |only |simply |always |still |in |it was |it is |it's |just )*[\"“'‘](?P<value>[^\s\"“”][^\"“”\n\0]{2,40})[\"”'’](?!\w)"
)
_MARKS = ('"', "“", "‘", " '")
_SAYS = re.compile(r"error|message|button|screen|page|subject|titled|called|folder|\bsays?\b|\bsaid\b|shows?")


def phrases(text: str) -> Iterator[Find]:
    """Find what is announced: plain words where a password is spoken of, odd ones where something only might be one."""
    low = lowered(text)
    yield from (Find(*span, "password", guessed=True) for span in _announced(text, low))
    for found in _QUOTED.finditer(low) if any(mark in low for mark in _MARKS) else ():
        value = found["value"]
        if not _SAYS.search(low, max(0, found.start() - _NEAR), found.start()) and _is_odd(value.split(), strong=True):
            yield Find(*found.span("value"), "password", guessed=True)


def _announced(text: str, low: str) -> Iterator[tuple[int, int]]:
    speaks = _labelled(low) and _SPEAKS.search(low) is not None
    strong = [_STRONG] if speaks or _hinted(low) else []
    strong += [_NOTED] if _noted(low) else []
    strong += [_TYPED] if speaks else []
    budget = _BUDGET
    for pattern in (*strong, _WEAK):
        for found in pattern.finditer(low):
            budget -= 1
            if span := _value(text, found.end(), strong=pattern is not _WEAK, judged=budget > 0):
                yield span
    for found in _AS_ONE.finditer(low) if speaks else ():
        budget -= 1
        if budget > 0 and (span := _before(text, found.start())):
            yield span


def grown(text: str, finds: Sequence[Find]) -> Iterator[Find]:
    """Find the words that go on where a password was found: `blue` is one, and so is `kettle` behind it."""
    for find in finds[:_BUDGET]:
        if find.kind != "password" or find.guessed or not text[find.start : find.end].isascii():
            continue
        end = find.end
        for _ in range(_MOST):
            gap = _ON.match(text, end)
            word = _TOKEN.match(text, gap.end() if gap else end)
            if not gap or gap.end() == end or not word or not is_seldom(word.group()):
                break
            end = word.start() + len(word.group().rstrip(_TRIM))
            if word.end() > end:
                break
        if end > find.end:
            yield Find(find.end, end, "password", guessed=True)


def _value(text: str, start: int, *, strong: bool, judged: bool) -> tuple[int, int] | None:
    """The words from there to the end of the phrase; where they are too many to be `judged`, whatever stands there."""
    words: list[str] = []
    if strong and (article := _ARTICLE.match(text, start)):
        start = article.end()
    end = start
    for _ in range(_MOST):
        word = _TOKEN.match(text, end + (text[end : end + 1] == " " and end > start))
        if not word:
            break
        bare = word.group().strip(_TRIM)
        if _is_function(bare):
            break
        words.append(word.group())
        end = word.start() + len(word.group().rstrip(".,;:)'\""))
        if word.end() > end or (word.group()[-1] in "!?" and not text[word.end() : word.end() + 2].strip()):
            break
    return (start, end) if words and (not judged or _is_odd(words, strong=strong)) else None


def _before(text: str, end: int) -> tuple[int, int] | None:
    """The words before `as my password`, from the last that chats are made of."""
    start = end
    words: list[str] = []
    for found in reversed(list(re.finditer(r"[!-~]+", text[max(0, end - 60) : end]))):
        at = max(0, end - 60) + found.start()
        if len(words) >= _MOST or not is_seldom(found.group()) or text[at + len(found.group()) : start].strip():
            break
        words.append(found.group())
        start = at
    return (start, end) if words else None


def _is_function(word: str) -> bool:
    return word.lower().replace("'", "").replace("’", "") in _FUNCTION


_TIME = re.compile(r"\d{1,2}:\d\d")


def is_seldom(word: str) -> bool:
    """No word of everyday chats and no name of a product."""
    bare = word.strip(_TRIM)
    if not bare or not bare.isascii() or "@" in bare or "://" in bare:
        return False
    if bare.isdigit() or _TIME.match(bare) or _SPEAKS.fullmatch(bare.lower().removesuffix("s")):
        return False
    return (
        len(bare) > 2
        and not is_prose(bare)
        and not is_prose(bare.removesuffix("s"))
        and not is_product(bare)
        and not is_innocent(bare)
    )


def _is_odd(words: list[str], *, strong: bool) -> bool:
    seldom = [word for word in words if is_seldom(word)]
    if not _THINGS.isdisjoint(word.lower().strip(_TRIM) for word in words):
        return False
    if not seldom or any(
        is_product(word.strip(_TRIM)) or is_innocent(word.strip(_TRIM))
        for word in words
        if word not in seldom and not word.strip(_TRIM).isdigit() and not is_common(word) and not is_prose(word)
    ):
        return False
    if strong:
        return True
    joined = " ".join(words)
    digits = any(c.isdigit() for c in joined)
    return (
        any(looks_secret(word.strip(_TRIM)) or is_mixed(word.strip(_TRIM)) for word in seldom)
        or digits
        or (len(seldom) > 1 and joined.islower())
    )
