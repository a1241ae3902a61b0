"""Links that carry something: only the host stays. Harmless links are told, so that nobody looks for codes in them."""

import re
from collections.abc import Iterator

from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.vocabulary import is_everyday, is_named, is_product

_RULES = read_rules("web_links")
_HOST = _RULES.pattern("host")
_START = _RULES.pattern("start")
_REST = _RULES.pattern("rest")
_BARE = _RULES.pattern("bare")
_PERCENT = _RULES.pattern("percent")
_SCRIPT = _RULES.pattern("script")
_FIELD = _RULES.pattern("field")
_SPREAD = _RULES.pattern("spread")
_COOKIE = _RULES.pattern("cookie")
_SECRET_PATH = _RULES.pattern("secret_path")
_ENTRY = _RULES.pattern("entry")
_SHORTENER = _RULES.pattern("shortener")
_PLAIN_ID = _RULES.pattern("plain_id")
_USER = re.compile(r"[A-Za-z0-9._~%!$&'()*+,;=:-]{1,200}+@")
_NEXT_LINE = re.compile(r"\n[ \t>|]{0,4}(?P<more>[A-Za-z0-9%&=_.~/?+-]{2,}+)(?=\s|\Z|[^\x00-\x7f])")
_SOFT = re.compile(r"\n[ \t>]{0,4}(?P<more>[A-Za-z0-9%&=_.~-]{1,80})")
"""Behind a `=` at its end a line of quoted-printable goes on."""
_SHORT = re.compile(r" (?P<more>[A-Za-z0-9_-]{2,7})(?![A-Za-z0-9_-])")
_AFTER_SPACE = re.compile(r" (?P<more>[A-Za-z0-9%&=_~+-]{8,}+)(?=\s|\Z|[^\x00-\x7f])")
_ANCHOR = re.compile(r"#(?P<word>[a-z]{1,20})\Z")
"""A place on a page: `#mail`."""
_SEGMENT = re.compile(r"[/;,:]")
_COUNT = 5
"""More digits than a page's number has."""
_TONGUE = 3
"""More letters than a language's name has in a link."""


def links(text: str) -> Iterator[Find]:
    """Find links with a query, a fragment or a telling path, and single `token=…` fields outside of them."""
    for find, secret in _all(text):
        if secret:
            yield find
    for pattern, sign in ((_PERCENT, "%"), (_SCRIPT, ":")):
        for found in pattern.finditer(text) if sign in text else ():
            host = found.groupdict().get("host")
            yield Find(found.start(), found.end(), "link", f"https://{host.lower()}/…" if host else None)
    for found in _SPREAD.finditer(text) if ". " in text or " /" in text or "/ " in text else ():
        if " " in found.group().strip().rsplit("/", 1)[0]:
            yield Find(found.start(), found.end(), "link")
    for found in _COOKIE.finditer(text) if "ookie" in text else ():
        yield Find(*found.span("pair"), "token")
    for found in _FIELD.finditer(text) if "=" in text else ():
        if not _is_error_code(text, found):
            named = found["key"].lower().startswith(("pass", "pwd", "secret"))
            yield Find(*found.span("value"), "password" if named else "token")


def harmless_links(text: str) -> Iterator[tuple[int, int]]:
    """Tell where links stand that show nothing: numbers in them are pages, not codes."""
    return ((find.start, find.end) for find, secret in _all(text) if not secret)


def link_shown(url: str) -> tuple[str, bool] | None:
    """The host of a link that is not in the text (Telegram's `text_link`), and whether it carries a secret."""
    for find, secret in _all(url):
        return find.shown or "…", secret
    return None


def _all(text: str) -> Iterator[tuple[Find, bool]]:
    done = 0
    for opening in _START.finditer(text) if ":" in text else ():
        if opening.start() < done:
            continue
        start = opening.end()
        user = _USER.match(text, start)
        start = user.end() if user else start
        host = _HOST.match(text, start)
        rest = _REST.match(text, host.end() if host else start)
        end = rest.end() if rest else start
        if not host and end == start:
            continue
        path = rest.group() if rest else ""
        secret = (
            user is not None
            or not host
            or _carries_secret(path)
            or _is_opaque(host.group())
            or _is_key(host.group(), path)
        )
        end, wrapped = _wrapped(text, end, secret=secret)
        shown = f"{opening['scheme'].lower()}://{_host_shown(host.group()) if host else ''}/…"
        done = end if secret or wrapped else end - _closing(path)
        yield Find(opening.start(), done, "link", shown), secret or wrapped
    for found in _BARE.finditer(text) if "." in text else ():
        secret = _carries_secret(found["rest"]) or _is_key(found["host"], found["rest"])
        end, wrapped = _wrapped(text, found.end(), secret=secret)
        yield Find(found.start(), end, "link", f"{found['host'].lower()}/…"), secret or wrapped


def _host_shown(host: str) -> str:
    return "…" if _is_opaque(host) else host.lower().rstrip(".")


def _is_opaque(host: str) -> bool:
    return any(
        len(part) > 20 and any(c.isdigit() for c in part) and not part.startswith("xn--") for part in host.split(".")
    )


def _carries_secret(rest: str) -> bool:
    """Whether what follows the host may hold a secret. Our own `/…` does not."""
    rest = re.sub(r"^:\d{1,5}(?=[/?#]|$)", "", rest).rstrip(".,;:!?')]}")
    if rest.lstrip("/?#") in ("", "…"):
        return False
    if (anchor := _ANCHOR.search(rest)) and is_everyday(anchor["word"]):
        rest = rest[: anchor.start()]
    if (
        "?" in rest
        or "#" in rest
        or "@" in rest
        or "=" in rest
        or "…" in rest
        or (_SECRET_PATH.search(rest) and not _is_page(rest))
        or _ENTRY.search(rest)
    ):
        return True
    return any(_is_secret_segment(segment) for segment in _SEGMENT.split(rest))


def _is_plain(word: str) -> bool:
    if word.isdigit():
        return len(word) < _COUNT
    return word.isalpha() and (
        word.startswith("password") or is_everyday(word) or is_everyday(word.removesuffix("s")) or len(word) < _TONGUE
    )


def _is_page(rest: str) -> bool:
    """`/help/reset-mail`: everyday words, and nothing that anybody could have been given alone."""
    words = re.split(r"[-_./]", rest.strip("/").removesuffix(".html"))
    return len(words) > 1 and all(map(_is_plain, words))


def _is_key(host: str, rest: str) -> bool:
    return _SHORTENER.fullmatch(host) is not None and rest.strip("/.,…") != ""


def _is_secret_segment(segment: str) -> bool:
    if len(segment) == 5 and _is_keyish(segment) and any(c.isdigit() for c in segment) and not segment.islower():
        return not is_product(segment)
    if len(segment) < 6 or _PLAIN_ID.fullmatch(segment):
        return False
    if all(map(_is_plain, re.split(r"[-_.]", segment))):
        return False
    digits = sum(c.isdigit() for c in segment)
    upper = any(c.isupper() for c in segment[1:]) and any(c.islower() for c in segment)
    if len(segment) >= 16:
        words = re.split(r"[-_.]", segment)
        return digits > 0 or upper or max(len(word) for word in words) >= 16
    return (digits > 0 and any(c.isalpha() for c in segment) and not is_product(segment)) or digits >= 9


def _closing(path: str) -> int:
    return len(path) - len(path.rstrip(".,;:!?')]}"))


def _wrapped(text: str, end: int, *, secret: bool) -> tuple[int, bool]:
    """Follow a link that a mail program broke over several lines."""
    wrapped = False
    for _ in range(8):
        if text[end - 1 : end + 1] == "=\n" and (soft := _SOFT.match(text, end)):
            end, wrapped = soft.end(), True
            continue
        short = _SHORT.match(text, end)
        if short and not secret and text[end - 1] in "/=":
            more = _SHORT.match(text, short.end())
            secret = more is not None and _is_keyish(short["more"]) and _is_keyish(more["more"])
            wrapped = wrapped or secret
        if secret and short and _is_keyish(short["more"]):
            end = short.end()
            continue
        following = _NEXT_LINE.match(text, end) or (_AFTER_SPACE.match(text, end) if secret else None)
        if not following or not _continues(following["more"], secret=secret, wrapped=wrapped):
            break
        end, wrapped = following.end(), True
    return end, wrapped


def _continues(piece: str, *, secret: bool, wrapped: bool) -> bool:
    if piece.lower().startswith(("http", "www.")) or is_named(piece):
        return False
    if re.search(r"[?&]\w+=|=.{4}|%[0-9A-Fa-f]{2}", piece):
        return True
    if not secret and not wrapped:
        return False
    letters, digits = any(c.isalpha() for c in piece), any(c.isdigit() for c in piece)
    if len(piece) < 6:
        return letters and digits
    odd_case = any(c.isupper() for c in piece[1:]) and any(c.islower() for c in piece)
    return len(piece) >= 6 and letters and (digits or odd_case or "_" in piece)


def _is_keyish(piece: str) -> bool:
    """`pLm`, `6Tz`: a piece of a key that gaps slipped into."""
    letters, digits = any(c.isalpha() for c in piece), any(c.isdigit() for c in piece)
    inner = any(c.isupper() for c in piece[1:]) and any(c.islower() for c in piece)
    return ((letters and digits) or inner) and not is_named(piece)


def _is_error_code(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 10) : found.start("key")].lower()
    return found["key"].lower() == "code" and re.search(r"err|エラー|status|exit|http", before) is not None
