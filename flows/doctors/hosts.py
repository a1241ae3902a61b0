"""The part of a link that decides where it leads, read as a browser reads it, and fit to be shown."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote

_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_LONGEST = 253
_SHOWN, _WORD = 60, 20
"""Signs of a host that are shown, and of a label in foreign letters: a longer one is likely a sentence of the user's."""
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_UNDOT = str.maketrans({"。": ".", "．": ".", "｡": "."})

_SHORT = """
    bit.ly bitly.com t.co tinyurl.com goo.gl is.gd v.gd ow.ly lin.ee x.gd buff.ly rebrand.ly cutt.ly t.ly amzn.to tiny.cc
    shorturl.at s.id han.gl onl.tw onl.la onl.bz onl.sc onl.st ux.nu 00m.in p.tl urx.space urx.blue urx.nu dlvr.it soo.gd
    lnkd.in fb.me trib.al shorturl.asia rb.gy short.gy bl.ink qr.ae adf.ly u0u1.net wp.me
"""
SHORTENERS = frozenset(_SHORT.split())
"""Hosts behind which anybody may hide any address."""

HELP_PAGES = frozenset(
    {
        "support.apple.com", "www.apple.com", "apps.apple.com", "play.google.com", "support.google.com",
        "support.microsoft.com", "www.docomo.ne.jp", "www.nttdocomo.co.jp", "www.au.com", "www.softbank.jp",
        "www.ymobile.jp", "www.uqwimax.jp", "network.mobile.rakuten.co.jp", "support.yahoo-net.jp",
    }
)  # fmt: skip
"""Where providers explain their settings. People send these to say what they have read; nobody else can put a page there."""

WRAPPERS = (
    "safelinks.protection.outlook.com", "urldefense.com", "urldefense.proofpoint.com", "linkprotect.cudasvc.com",
    "protect2.fireeye.com", "secure-web.cisco.com", "clicktime.symantec.com", "url.emailprotection.link",
    "slack-redir.net", "google.com", "l.facebook.com", "lm.facebook.com", "l.instagram.com", "linkedin.com",
)  # fmt: skip
"""Security gateways and programs that put their own host before each link. They are who they say they are, so what
counts is the link inside. A click tracker that anybody may own is not one of them."""
_OPEN_PAGES = {"google.com": ("/url", "/amp"), "linkedin.com": ("/redir", "/safety"), "slack-redir.net": ("/link",)}

_INSIDE = re.compile(r"https?:/{1,2}(?P<authority>[^\s/?#\\&<>\"'`]{1,300})", re.IGNORECASE)
_PROOFPOINT = re.compile(r"(?<=u=)https?-3A__[^&]*")
_LINKS, _TIMES = 8, 3


@dataclass(frozen=True, slots=True)
class Host:
    """A host that a browser would go to."""

    name: str | None
    """In ASCII and lower case; None where it can be no host at all."""
    disguised: bool = False
    """Something stands before it that looks like a host and is none: `jmail.example.jp@evil.example`."""


def read(authority: str) -> Host:
    """Read what stands between `//` and the path."""
    disguised = "@" in authority
    raw = unquote(authority.rpartition("@")[2]).translate(_UNDOT)
    raw = re.sub(r":\d{0,5}$", "", raw.rstrip(".,;!?'")).rstrip(".").lower()
    labels = [_ascii(label) for label in raw.split(".")]
    name = ".".join(label or "" for label in labels)
    good = all(labels) and len(labels) > 1 and len(name) <= _LONGEST
    return Host(name if good else None, disguised)


def _ascii(label: str) -> str | None:
    """A label as the name servers know it."""
    if not label.isascii() and len(label) <= _WORD and all(_is_letter(sign) for sign in label):
        try:
            label = "xn--" + label.encode("punycode").decode("ascii")
        except UnicodeError:
            return None
    return label if _LABEL.fullmatch(label) else None


def _is_letter(sign: str) -> bool:
    # A vowel mark of Japanese is a letter to Unicode; combining marks and everything that steers direction are not.
    return sign.isalnum() or sign in "-_"


def shown(name: str) -> str:
    """Make a host fit to be shown: what it looks like, and beside it the letters a machine sees."""
    looks = ".".join(_decoded(label) for label in name.split("."))
    if looks == name:
        return _short(name)
    return f"{_short(looks)} ({_short(name)})"


def _short(name: str) -> str:
    """The end of a long name: it says whose it is."""
    return name if len(name) <= _SHOWN else "…" + name[-_SHOWN + 1 :]


def _decoded(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        decoded = label[4:].encode("ascii").decode("punycode").lower()
        decoded.encode()
    except (UnicodeError, ValueError, OverflowError):
        return label
    return decoded if decoded and all(_is_letter(sign) and not _turns(sign) for sign in decoded) else label


def _turns(sign: str) -> bool:
    """Whether it would write the line the other way round."""
    return unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT


def wraps(name: str, rest: str) -> bool:
    """Whether a host only hands on to the link inside."""
    for wrapper in WRAPPERS:
        if name == wrapper or name.endswith("." + wrapper):
            return rest.lower().startswith(_OPEN_PAGES.get(wrapper, ("/", "?")))
    return False


def inside(rest: str) -> list[tuple[str, str]]:
    """Authority and what follows it, of each link in the path or query of another."""
    text = _PROOFPOINT.sub(_plainer, rest)
    if tricks := [link for link in _found(text) if "@" in link[0]]:
        return tricks
    for _ in range(_TIMES):
        # A value is read decoded, so a link that stands there in plain letters is decoded once as well.
        text, before = unquote(text), text
        if (found := _found(text)) or text == before:
            return found
    return []


def _found(text: str) -> list[tuple[str, str]]:
    return [(found["authority"], text[found.end() :]) for found in islice(_INSIDE.finditer(text), _LINKS)]


def _plainer(found: re.Match[str]) -> str:
    return re.sub(r"-([0-9A-Fa-f]{2})", r"%\1", found.group().replace("_", "/"))
