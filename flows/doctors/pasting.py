"""Where in a message a link stands, how far it goes, and what pasting did to it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from flows.redact.shadow import Shadow
from flows.redact.vocabulary import is_product

_TLD = (
    "jp|com|net|org|info|biz|io|me|dev|app|link|page|site|online|store|shop|top|xyz|click|club|live|icu|vip|work|cloud"
    "|ly|gl|gd|gy|to|co|cc|tk|ml|ga|cf|gq|cn|ru|su|kr|tw|hk|in|uk|us|de|fr|eu|ee|id|be|example|test|invalid"
)
_START = re.compile(
    r"(?P<good>https?)://"
    r"|(?<![a-z0-9])(?P<odd>[hxt]{1,6}p{1,2}s{0,2})(?:\s?[:;]\s?[/\\]\s?[/\\]?\s?|//)"
    r"|(?<![a-z0-9])(?P<coded>https?%3a(?:%2f){2})"
    r"|(?<![a-z0-9.])(?P<script>(?:javascript|vbscript)\s?:(?=\S)|data:[a-z]{2,20}/[a-z0-9.+-]{1,40}[;,])"
    rf"|(?<![a-z0-9_@.%/=-])(?P<bare>)(?=(?:[a-z0-9-]{{1,63}}\.){{1,8}}(?:{_TLD})(?::\d{{1,5}})?[/?#])",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(r"[^\s/?#\\<>\"`]{0,300}")
_ASCII_HOST = re.compile(r"[a-z0-9._:@%-]+\.[a-z]{2,24}(?::\d{1,5})?", re.IGNORECASE)
# A word of Japanese behind a whole host is the sentence's; one that goes on to another dot is part of the host's name.
_GOES_ON = re.compile(r"(?:。[a-z0-9-]{1,63}\.|[^。、!！]{0,63}\.)[a-z0-9-]{2}", re.IGNORECASE)
_BEGINS_REST = ("/", "?", "#", "\\")
_SIGNS = r"!#-;=?-_a-~×©®¶§¬¤…"
_REST = re.compile(rf"[{_SIGNS}]*")
_PIECE = re.compile(r"(?P<gap>\s?\n[ \t>|]{0,6}|[ \t]{1,2})(?P<more>[A-Za-z0-9%&=_.~/?+#:-]{2,}+)(?![!-~])")
_KEY = re.compile(r"[&?]?[A-Za-z_][\w.-]{0,30}=|.*%[0-9A-Fa-f]{2}")
_PIECES = 8
_PAIRS = dict(zip(")]}>」』】》〉〕", "([{<「『【《〈〔", strict=True))


@dataclass(frozen=True, slots=True)
class PastedLink:
    """A link as it came. Never leaves this package: the secret is in it."""

    scheme: str
    """`https`, `http`, `script`, or nothing where none stood there."""
    authority: str
    rest: str
    slips: frozenset[str]
    """Problem ids that show where it stood."""


def pasted(folded: Shadow, text: str, hosts: frozenset[str]) -> Iterator[PastedLink]:
    """The links of a message."""
    done = 0
    for start in _START.finditer(folded.text):
        if start.start() < done:
            continue
        if start["script"]:
            yield PastedLink("script", "", "", frozenset())
            continue
        link, done = _read(folded.text, start, hosts)
        if _is_prose(link):
            continue
        first, last = folded.written(start.start(), done)
        yield PastedLink(link.scheme, link.authority, link.rest, link.slips | _signs(text[first:last]))


def _is_prose(link: PastedLink) -> bool:
    """`https://から始まる`: somebody speaks of links."""
    host = link.authority
    if link.rest or not host:
        return not link.rest
    foreign = not host[0].isascii() and ("。" in host or "、" in host)
    return foreign or ("." not in host and not host.isascii())


def _signs(written: str) -> set[str]:
    slips = set()
    if any("\uff01" <= sign <= "\uff5e" for sign in written):
        slips.add("full_width")
    if any(unicodedata.category(sign) in ("Cf", "Cc", "Mn", "Cs") and not sign.isspace() for sign in written):
        slips.add("hidden_sign")
    return slips


def _read(text: str, start: re.Match[str], hosts: frozenset[str]) -> tuple[PastedLink, int]:
    slips = set()
    opening = start.group().lower()
    scheme = "" if start["bare"] is not None else "https" if "s" in opening else "http"
    if start["odd"]:
        gaps = any(sign.isspace() for sign in opening)
        proper = re.fullmatch(r"https?:[/]{2}", "".join(opening.split()))
        slips |= {"blank"} if gaps and proper else {"scheme_damaged"}
    if start["coded"]:
        slips.add("percent_damage")
        coded = _REST.match(text, start.end())
        body = unquote(coded.group()) if coded else ""
        host = _AUTHORITY.match(body)
        size = host.end() if host else 0
        return PastedLink(scheme, body[:size], body[size:], frozenset(slips)), coded.end() if coded else start.end()
    authority, end = _authority(text, start.end(), hosts, slips)
    rest, end = _rest(text, start.start(), end, slips)
    return PastedLink(scheme, authority, rest, frozenset(slips)), end


def _authority(text: str, start: int, hosts: frozenset[str], slips: set[str]) -> tuple[str, int]:
    """The host, put together where a blank or a line break tore it. That may only lead to a host we know, or away from one."""
    found = _AUTHORITY.match(text, start)
    raw = found.group() if found else ""
    plain = _ASCII_HOST.match(raw)
    if not raw.isascii() and plain and not _GOES_ON.match(raw, plain.end()):
        return plain.group(), start + plain.end()
    end = start + len(raw)
    torn = _PIECE.match(text, end)
    if torn and text[end : end + 1].isspace():
        host = _AUTHORITY.match(torn["more"])
        more = host.group() if host else ""
        joined = raw + more
        if joined.lower() in hosts or (more.startswith(".") and len(more) > 1):
            slips.add("line_break" if "\n" in torn["gap"] else "blank")
            return joined, torn.start("more") + len(more)
    if text[end : end + 1] not in _BEGINS_REST:
        raw = raw.rstrip("*_'\")]}.,;:!?")
    return raw, start + len(raw)


def _rest(text: str, start: int, end: int, slips: set[str]) -> tuple[str, int]:
    """What follows the host, over line breaks, without what belongs to the sentence."""
    found = _REST.match(text, end) if text[end : end + 1] in _BEGINS_REST else None
    body, end = (found.group(), found.end()) if found else ("", end)
    for _ in range(_PIECES):
        more = _PIECE.match(text, end)
        if not more or not _continues(body, more["more"], lines="\n" in more["gap"]):
            break
        slips.add("line_break" if "\n" in more["gap"] else "blank")
        # Quoted-printable ends a line in the middle with `=`; it is no part of the link.
        body, end = body.removesuffix("=") if _soft(body) else body, more.end()
        body += more["more"]
    whole = _ended(text, start, end, body, slips)
    return whole, end - (len(body) - len(whole))


def _soft(body: str) -> bool:
    return re.search(r"=[^=&]+=$", body) is not None


def _continues(body: str, piece: str, *, lines: bool) -> bool:
    """Whether the next word is the rest of the link."""
    if piece.lower().startswith(("http", "www.")) or is_product(piece):
        return False
    random = _is_random(piece)
    if piece[0] in "&?=%#" or _KEY.match(piece):
        return len(piece) > 2  # noqa: PLR2004  # a lone sign is the sentence's
    if piece[0] == "/":
        return random or "?" in piece or (lines and body[-1:] in ("=", "-", "%"))
    if body.endswith(("=", "-", "%", "&", "_", "?")) or re.search(r"%[0-9A-Fa-f]$", body):
        return random or (lines and len(piece) >= 4 and piece.isalnum())  # noqa: PLR2004  # shorter ones are words
    if not body:
        return False
    return random and len(piece) >= (6 if lines else 8) and (lines or "?" in body or _is_random(body[-16:]))


def _is_random(piece: str) -> bool:
    letters, digits = any(c.isalpha() for c in piece), any(c.isdigit() for c in piece)
    cases = any(c.isupper() for c in piece[1:]) and any(c.islower() for c in piece)
    return (letters and digits) or cases


def _ended(text: str, start: int, end: int, body: str, slips: set[str]) -> str:
    """Take off what closes the sentence or a bracket opened before it; tell what is neither."""
    if body.endswith(("...", "…")):
        slips.add("cut_short")
        return body.rstrip(".…")
    before = text[:start]
    while body and body[-1] in ".,;:!?')]}":
        last = body[-1]
        if last in _PAIRS:
            if body.count(_PAIRS[last]) >= body.count(last):
                break
            if not _is_open(before, last):
                slips.add("end_sign")
        body = body[:-1]
    following = text[end : end + 1]
    if following in _PAIRS and not _is_open(before, following):
        slips.add("end_sign")
    if following == "。" and not before.strip() and not text[end + 1 :].strip():
        slips.add("end_sign")  # pasted alone, and yet with a full stop: it was copied along
    return body


def _is_open(before: str, closing: str) -> bool:
    return before.count(_PAIRS[closing]) > before.count(closing)
