"""Where in a message something stands that was meant to be a mail address, and what it is made of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from flows.redact.vocabulary import is_common

MOST = 8
"""Addresses looked at in one message."""
LOCAL, DOMAIN = 64, 120
"""Signs that are read before and behind the @."""

_AT = re.compile(
    r"@(?:\s?@){0,4}|(?P<spelled>\s?[(\[{<]\s?(?:at|アットマーク|アット|あっと)\s?[)\]}>]\s?|\s?(?:アットマーク|あっとまーく|アット|あっと)\s?)"
    r"|(?P<word>\sat\s)",
    re.IGNORECASE,
)
_BEFORE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~.-")
_DASHES = frozenset("ー‐‑‒–—―−")
_LEADING = "!#$%&'*+/=?^`{|}~-" + "".join(_DASHES)
_EDGES = frozenset("-+=/#&%$^~|*\\")
"""Signs that slip onto an end. Quotes and the signs that end a sentence belong to the sentence."""
_LABEL = r"[a-z0-9\u00c0-\u024f\u0370-\u052f_-]{1,63}+"
_KNOWN = (
    r"(?:ne|co|or|ac|go|jp|com|net|org|docomo|ezweb|au|softbank|ymobile|uqmobile|rakumail|gmail|googlemail|yahoo"
    r"|icloud|outlook|hotmail|live)(?![a-z0-9_-])"
)
# A Japanese full stop, a space or a word counts as a dot only where a well-known label follows and the domain is not
# already complete: otherwise the next sentence would become part of it.
_OPEN = r"(?<!jp)(?<!com)(?<!net)(?<!org)"
_DOT = (
    rf"(?P<plain>\.{{1,2}}(?={_LABEL}))"
    rf"|{_OPEN}(?P<other>\s?[。、,・·]\s?)(?={_KNOWN})"
    rf"|{_OPEN}(?P<spelled>\s?[(\[]\s?(?:dot|ドット|どっと|点|\.)\s?[)\]]\s?|\s?(?:dot|ドット|どっと|てん|点)\s?)(?={_KNOWN})"
    rf"|{_OPEN}(?P<apart>\s{{1,2}}\.\s{{0,2}}|\.\s{{1,2}})(?={_KNOWN})"
    rf"|{_OPEN}(?P<lost>\s)(?=(?:com|net|jp|(?:ne|co)[\s.]{{1,3}}jp)(?![a-z0-9_-]))"
)
_FIRST = re.compile(rf"(?P<dots>[.。]{{0,2}}){_LABEL}", re.IGNORECASE)
_NEXT = re.compile(rf"(?:{_DOT}){_LABEL}", re.IGNORECASE)
_SECOND = re.compile(r"(?:[A-Za-z0-9._+-]{1,64}+@){1,3}(?=[A-Za-z0-9-]{1,63}\.[A-Za-z0-9])")
_KANA = re.compile(
    r"(?:ドコモ|ソフトバンク|エーユー|ジーメール|Gメール|ヤフー|アイクラウド|アウトルック|ホットメール|ワイモバイル)[a-z0-9.]{0,20}",
    re.IGNORECASE,
)
_IN_LINK = re.compile(r"://[!-~]*$")
_HOSTS = re.compile(r"(?:^|[._-])(?:smtps?|imaps?|pop|mail|mx|www|api|cdn|help|login|accounts?)\d*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spot:
    """Something like an address. Never leaves this package: the local part is in it."""

    start: int
    end: int
    local: str
    domain: str
    """In lower case, written with plain dots; empty where it is in kana and no domain at all."""
    slips: frozenset[str]
    """Problem ids that show where it was found."""


@dataclass(frozen=True, slots=True)
class Glued:
    """Domains that are found without @, with a name glued to them."""

    pattern: re.Pattern[str]
    dotted: bool
    """Whether each of them has a dot, so that a text without one holds none."""


def glued(domains: Sequence[str]) -> Glued | None:
    """The longest first; None where there is none."""
    if not domains:
        return None
    longest = sorted(domains, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest)), re.IGNORECASE)
    return Glued(pattern, all("." in domain for domain in domains))


def spots(text: str, known: Glued | None) -> Iterator[Spot]:
    """Addresses of a folded message; those without @ only where there is none with it."""
    found = list(islice(_with_at(text), MOST)) if _may_have_at(text) else []
    yield from found or islice(_without_at(text, known), MOST)


def _may_have_at(text: str) -> bool:
    """Whether anything is there that is an @ or its name."""
    return "@" in text or "アット" in text or "あっと" in text or "at" in text.lower()


def _with_at(text: str) -> Iterator[Spot]:
    floor = 0
    for at in _AT.finditer(text):
        if at.start() < floor:
            continue
        spot = _around(text, at, floor)
        if spot:
            yield spot
            floor = spot.end


def _around(text: str, at: re.Match[str], floor: int) -> Spot | None:
    slips = set()
    if at.group().count("@") > 1:
        slips.add("at_double")
    if at["spelled"] or at["word"]:
        slips.add("spelled_out")
    gap = _blank_before(text, at.start(), floor) if not (at["spelled"] or at["word"]) else 0
    start, local = _local(text, at.start() - gap, floor)
    behind = at.end()
    if second := _SECOND.match(text, behind):
        slips.add("at_double")
        behind = second.end()
    blank = _blank(text, behind)
    domain = _domain(text, behind + blank, slips)
    if _IN_LINK.search(text[max(0, start - DOMAIN) : start] + local[:2]):
        return None  # `https://name:password@host/`
    if not local or not domain or not _plausible(at, local, domain[1], gap, blank):
        return None
    if gap or (blank and not at["word"]):
        slips.add("blank")
    return _spot(text, start, domain[0], local, domain[1], slips)


def _spot(text: str, start: int, end: int, local: str, domain: str, slips: set[str]) -> Spot:
    """Take off what slipped onto the ends. A sign on both ends is somebody's quote."""
    bare = local.lstrip(_LEADING)
    lead, sign = local[: len(local) - len(bare)], text[end : end + 1] or " "
    if bare.startswith("..."):
        bare = bare.lstrip(".")
    if text[max(0, start - 7) : start].lower() == "mailto:":
        slips.add("mailto")
        start -= 7
    if text[end : end + 1] == "@" and not text[end + 1 : end + 2].isalnum():
        slips.add("at_double")
    trail = sign in _EDGES and not text[end + 1 : end + 2].isalnum()
    slipped = lead[:1] in _EDGES and not text[max(0, start - 1) : start].isalnum()  # not `a@one.example/b@…`
    if (trail or slipped) and sign != lead[:1]:
        slips.add("edge_sign")
    return Spot(start, end, bare, domain, frozenset(slips))


def _local(text: str, end: int, floor: int) -> tuple[int, str]:
    if end > floor and text[end - 1] == '"':
        opening = text.rfind('"', max(floor, end - LOCAL), end - 1)
        return (opening, text[opening + 1 : end - 1]) if opening >= 0 else (end, "")
    start = end
    while start > floor and end - start < LOCAL and _belongs(text, start - 1, end):
        start -= 1
    return start, text[start:end]


def _belongs(text: str, at: int, end: int) -> bool:
    sign = text[at]
    if sign in _BEFORE or "\u00c0" <= sign <= "\u052f":
        return True
    # `taroー1@`: a long vowel mark where a hyphen was meant, and no Japanese word beside it
    return sign in _DASHES and 0 < at < end - 1 and text[at - 1].isascii() and text[at - 1].isalnum()


def _domain(text: str, start: int, slips: set[str]) -> tuple[int, str] | None:
    """Its end and its plain form."""
    if kana := _KANA.match(text, start):
        slips.add("spelled_out")
        return kana.end(), ""
    first = _FIRST.match(text, start)
    if not first:
        return None
    if first["dots"]:
        slips.add("dot_double")
    labels, end = [first.group().lstrip(".。")], first.end()
    while end - start < DOMAIN and (more := _NEXT.match(text, end)):
        slips.update(_dot_slips(more))
        labels.append(more.group()[more.end(more.lastgroup or 0) - more.start() :])
        end = more.end()
    domain = ".".join(labels).lower()
    stripped = domain.rstrip("-_")
    return end - (len(domain) - len(stripped)), stripped


def _dot_slips(dot: re.Match[str]) -> set[str]:
    slips = set()
    if dot["plain"]:
        slips |= {"dot_double"} if len(dot["plain"]) > 1 else set()
    elif dot["other"]:
        slips.add("dot_sign")
    elif dot["spelled"]:
        slips.add("spelled_out")
    elif dot["lost"]:
        slips |= {"dot_sign"}
    else:
        slips.add("blank")
    return slips


def _plausible(at: re.Match[str], local: str, domain: str, gap: int, blank: int) -> bool:
    """Tell an address from a handle, a price (`3 @ 100`) and `look at gmail.com`."""
    if not any(sign.isalnum() for sign in local):
        return False
    dotted = "." in domain
    if at["word"]:
        return dotted and any(not sign.isalpha() for sign in local)
    if at["spelled"]:
        return dotted or not domain
    if gap or blank:
        return dotted and not is_common(local) and not local.endswith(("ed", "ing"))
    lone = not domain.isalpha() or len(local) < 2 or len(domain) < 2  # noqa: PLR2004  # `3@5` is a price
    return not domain or dotted or not lone


def _blank(text: str, start: int) -> int:
    return next((n for n in range(3) if not text[start + n : start + n + 1].isspace()), 0)


def _blank_before(text: str, end: int, floor: int) -> int:
    return next((n for n in range(3) if end - n <= floor or not text[end - n - 1].isspace()), 0)


def _without_at(text: str, known: Glued | None) -> Iterator[Spot]:
    """`tarogmail.com`: a provider's domain with a name glued to it that is no part of a host's or a page's name."""
    if known is None or (known.dotted and "." not in text):
        return
    for found in known.pattern.finditer(text):
        after = text[found.end() : found.end() + 2]
        if re.match(r"[a-z0-9_/?:-]|\.[a-z0-9]", after, re.IGNORECASE):
            continue
        start, local = _local(text, found.start(), 0)
        name = local.rstrip(".")
        if start and text[start - 1] in "/:" and text[max(0, start - 2) : start - 1] in "/:":
            continue
        if len(name) < 2 or "/" in name or not name[-1].isalnum() or _HOSTS.search(name):  # noqa: PLR2004  # a letter is no name
            continue
        if name != local and not re.search(r"[\d._-]", name):
            continue
        yield _spot(text, start, found.end(), name, found.group().lower(), {"at_missing"})
