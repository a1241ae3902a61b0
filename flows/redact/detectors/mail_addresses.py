"""Mail addresses as people type them: full width, `(at)`, spaces, dots where no standard allows them."""

import re
from collections.abc import Iterator

from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.vocabulary import is_common, is_everyday

_RULES = read_rules("mail_addresses")
_AT = _RULES.pattern("at")
_DOMAIN = _RULES.pattern("domain")
_FOREIGN = _RULES.pattern("foreign")
_KANA = _RULES.pattern("kana")
_ANY_DOT = _RULES.pattern("any_dot")
_SPACED = _RULES.pattern("spaced")
_EMOJI = _RULES.pattern("emoji")
_PARTED = _RULES.pattern("parted")
_mentions_part = _RULES.mentions("part")
_EARLIER = _RULES.pattern("earlier")
_READ_OUT = _RULES.pattern("read_out")
_READ_OUT_ANY = _RULES.pattern("read_out_any")
_mentions_at_word = _RULES.mentions("at_word")
_SPEAKS_OF_MAIL = _RULES.pattern("speaks_of_mail")
_mentions_at = _RULES.mentions("at")
_TOPIC = _RULES.pattern("topic")
_TOPICS = _RULES.pattern("topics")
_LAST = _RULES.pattern("last")
_NUMERIC = re.compile(r"\[[0-9A-Fa-f.:]{3,45}\]")
_LOCAL = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~.-")
_CLOSING = {'"': '"', ")": "(", "」": "「", "]": "[", ">": "<", "』": "『"}
_LEADING = "'/=?&{|}!~`"
_FAR = 40
_PIECES = 5


def mail_addresses(text: str) -> Iterator[Find]:
    """Find mail addresses; the domain stays readable, support needs it."""
    if text.isascii() and not any(sign in text for sign in "@.#([{") and "dot" not in text.lower():
        return
    floor = 0
    for found in _AT.finditer(text):
        where = _around(text, found, floor)
        if where:
            yield where
        floor = found.end()
    for found in _READ_OUT.finditer(text) if _mentions_at(text) else ():
        start = max((topic.end() for topic in _TOPIC.finditer(text, *found.span("local"))), default=found.start())
        domain = _ANY_DOT.sub(".", found["domain"]).lower()
        yield Find(start, found.end(), "mail", mail_shown("*", domain if domain.isascii() else "…"))
    for found in _READ_OUT_ANY.finditer(text) if _mentions_at_word(text) and _SPEAKS_OF_MAIL.search(text) else ():
        start = max(
            (topic.end() for topic in _TOPICS.finditer(text, *found.span("local"))), default=found.start("local")
        )
        yield Find(start, found.end(), "mail", mail_shown("*", "…"))
    for found in _PARTED.finditer(text) if _mentions_part(text) else ():
        yield Find(*found.span("local"), "mail", mail_shown(found["local"], "…"))
    for found in _SPACED.finditer(text) if "@" in text else ():
        domain = found.group().split("@")[1].replace(" ", "").lower().strip(".")
        yield Find(found.start(), found.end(), "mail", mail_shown(found.group(), domain))


def _around(text: str, at: re.Match[str], floor: int) -> Find | None:
    right = at.end()
    gap_after = _spaces(text, right)
    domain = _domain(text, right + gap_after)
    if not domain:
        return None
    dotted = "." in domain[1]
    left = at.start()
    gap_before = _spaces_before(text, left)
    start = _local_start(text, left - gap_before, floor)
    local = text[start : left - gap_before]
    stripped = local.lstrip(_LEADING)
    start += len(local) - len(stripped)
    if not stripped and (foreign := _LAST.search(text, max(0, left - gap_before - 24), left - gap_before)):
        start = foreign.start()
        stripped = text[start : left - gap_before]
    spelled = re.search(r"dot|ドット|どっと", text[at.end() : domain[0]], re.IGNORECASE) is not None
    if not stripped or not _plausible(
        at,
        stripped,
        domain[1],
        (gap_before, gap_after),
        dotted=dotted,
        spelled=spelled,
        alone=_stands_alone(text, start),
    ):
        return None
    if spelled or at["word"] or gap_before:
        start = _read_out_from(text, start)
    return Find(start, domain[0], "mail", mail_shown(stripped.strip('"()[]<>「」『』'), domain[1]))


def _read_out_from(text: str, start: int) -> int:
    """Where a name begins of which more is read out: `hanako dot y at …`, `r o s a at …`."""
    for _ in range(_PIECES):
        earlier = _EARLIER.search(text, max(0, start - 66), start)
        if not earlier:
            break
        start = earlier.start()
    return start


def _plausible(
    at: re.Match[str], local: str, domain: str, gaps: tuple[int, int], *, dotted: bool, spelled: bool, alone: bool
) -> bool:
    """Tell an address from a handle, a price (`3 @ 100`) and `look at gmail.com`."""
    if at["word"]:
        apart = at["word"][0].isspace()
        return dotted and (spelled or (apart and not is_everyday(local) and (alone or not local.isalpha())))
    if at["spelled"]:
        return dotted or _KANA.match(domain) is not None
    if gaps == (0, 0):
        return dotted or not domain.isdigit()
    return dotted and (gaps[1] > 0 or not (is_common(local) or local.endswith(("ed", "ing"))))


def _stands_alone(text: str, start: int) -> bool:
    """Whether no English sentence leads up to a word: `taro at gmail.com` is an address, `look at gmail.com` none."""
    before = text[max(0, start - 12) : start].rstrip()
    return not before or not before[-1].isascii() or re.search(r"(?:[:>(]|is|mail|address|to)\Z", before) is not None


def _domain(text: str, start: int) -> tuple[int, str] | None:
    """Its end and its plain form."""
    for pattern in (_NUMERIC, _KANA):
        if special := pattern.match(text, start):
            return special.end(), special.group()
    plain = _DOMAIN.match(text, start)
    foreign = _FOREIGN.match(text, start)
    if foreign and (not plain or foreign.end() > plain.end()) and not foreign.group().isascii():
        return foreign.end(), foreign.group().lower()
    if not plain:
        return None
    return plain.end(), _ANY_DOT.sub(".", plain.group()).lower()


def _local_start(text: str, end: int, floor: int) -> int:
    if end and text[end - 1] in _CLOSING:
        opening = text.rfind(_CLOSING[text[end - 1]], max(0, end - 66), end - 1)
        return opening if opening >= 0 else end
    emoji = _EMOJI.search(text, max(floor, end - 4), end)
    start = emoji.start() if emoji else end
    while start > floor and _is_local(text[start - 1]):
        start -= 1
    # `taro .yamada@…`: a space slipped in before a dot
    if start < end and text[start] == "." and start > 1 and text[start - 1] == " " and _is_local(text[start - 2]):
        start -= 1
        while start > floor and _is_local(text[start - 1]):
            start -= 1
    return start


def _is_local(sign: str) -> bool:
    return sign in _LOCAL or (sign.isalpha() and "\x7f" < sign < "\u0530")


def _spaces(text: str, start: int) -> int:
    return next((n for n in range(3) if not text[start + n : start + n + 1].isspace()), 0)


def _spaces_before(text: str, end: int) -> int:
    return next((n for n in range(3) if end - n <= 0 or not text[end - n - 1].isspace()), 0)


def mail_shown(local: str, domain: str) -> str:
    """Show the first letter, unless it is the only one."""
    first = local[0] if len(local) > 1 and local[0].isalnum() else "*"
    return f"{first}***@{domain if len(domain) <= _FAR * 2 else '…'}"
