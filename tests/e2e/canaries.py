"""Secrets that are planted in conversations, and a scanner that finds them in whatever form bytes keep them.

`found_in(data)` names the canaries in there: as they are, in another case or width, escaped as JSON, in UTF-16,
percent-encoded or in base64. A store's own compression hides text from it: switch that off before dumping.
"""

import base64
import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class Canary:
    """A secret and how people write it. `core` is what no text may hold: what a mask leaves readable is not part of it."""

    name: str
    core: str
    spellings: tuple[str, ...]


CANARIES = (
    Canary(
        "mail", "zaunkoenig.7731",
        ("zaunkoenig.7731@docomo.ne.jp", "ｚａｕｎｋｏｅｎｉｇ．７７３１＠docomo.ne.jp", "zaunkoenig.7731(at)gmail.com"),
    ),
    Canary("odd mail", "zilpzalp..9", ("zilpzalp..9.@ezweb.ne.jp", "zilpzalp..9.＠ezweb。ne。jp")),
    Canary(
        "phone", "0908642975",
        ("090-8642-9753", "０９０ー８６４２ー９７５３", "+81 90 8642 9753", "〇九〇八六四二九七五三"),
    ),
    Canary("card", "471612345678", ("4716-1234-5678-9014", "４７１６　１２３４　５６７８　９０１４")),
    Canary("my number", "864297531086", ("マイナンバー 864297531086", "my number 8642 9753 1086")),
    Canary(
        "link", "q7zk39dkq0pw",
        ("https://jmail.example.jp/reset?token=q7zk39dkq0pw", "jmail.example.jp/r/q7zk39dkq0pw", "token=q7zk39dkq0pw"),
    ),
    Canary(
        "password", "rotkehlchen77",
        ("パスワードはRotkehlchen77!なんですけど", "my pw is Rotkehlchen77!", "password: Rotkehlchen77!", "ﾊﾟｽﾜｰﾄﾞ：Ｒｏｔｋｅｈｌｃｈｅｎ７７"),
    ),
    Canary("code", "730194", ("コード730194が来たけど", "the code is 730 194", "認証コード：７３０１９４")),
)  # fmt: skip
ACCOUNTS = (
    CANARIES[0],
    Canary("user name", "goldammer_58x", ("goldammer_58x", "my username is goldammer_58x")),
)
"""What a user names as their account when asked: an address, or a name, which is no secret anywhere else."""
EVERYTHING = " / ".join(canary.spellings[0] for canary in CANARIES)
"""One message with every secret in it."""
SPELLINGS = tuple(spelling for canary in CANARIES for spelling in canary.spellings)

_KANJI = str.maketrans("〇一二三四五六七八九", "0123456789")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_BYTES = re.compile(r"(?:\\x[0-9a-fA-F]{2})+")
_GAP = re.compile(r"(?<=\d)[ \u3000\-ー‐−–./]+(?=\d)")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{12,}")
_ABROAD = re.compile(r"8190(?=\d{7})")


def found_in(data: bytes, canaries: Sequence[Canary] = CANARIES) -> list[str]:
    """Name the canaries that are in there, in no form hidden but by compression or a cipher."""
    texts = [_plain(text) for text in _readings(data)]
    return [canary.name for canary in canaries if any(_core(canary) in text for text in texts)]


def forms(text: str) -> dict[str, bytes]:
    """The forms in which a text may lie somewhere: what the scanner's own test plants."""
    raw = text.encode()
    return {
        "raw": raw,
        "upper case": text.upper().encode(),
        "full width": "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text).encode(),
        "decomposed": unicodedata.normalize("NFD", text).encode(),
        "json": json.dumps(text).encode(),
        "json of every sign": "".join(f"\\u{ord(c):04x}" for c in text).encode(),
        "repr of bytes": repr(raw).encode(),
        "utf-16": text.encode("utf-16"),
        "utf-16, big-endian": text.encode("utf-16-be"),
        "utf-16 at an odd place": b"x" + text.encode("utf-16-le"),
        "percent": quote(text).encode(),
        "base64": base64.b64encode(raw),
        "base64 for addresses": base64.urlsafe_b64encode(raw),
        "base64 of something longer": base64.b64encode(b'{"a":1,' + raw + b"}"),
        "in the middle": b"\x00\xff" + raw + b"\xfe\x01",
    }


def _core(canary: Canary) -> str:
    return _plain(canary.core)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(_KANJI).casefold()
    return _ABROAD.sub("090", _GAP.sub("", folded).replace("+", ""))


def _readings(data: bytes) -> list[str]:
    """Every way to read the bytes as text."""
    plain = data.decode("utf-8", "replace")
    found = [plain, _unescaped(plain), _unquoted(plain)]
    for start in (0, 1):
        found += [data[start:].decode(form, "replace") for form in ("utf-16-le", "utf-16-be")]
    for run in _BASE64.findall(data):
        found += _decoded(run.replace(b"-", b"+").replace(b"_", b"/"))
    return found


def _unescaped(text: str) -> str:
    text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return _BYTES.sub(lambda found: bytes.fromhex(found[0].replace("\\x", "")).decode("utf-8", "replace"), text)


def _unquoted(text: str) -> str:
    return re.sub(
        r"(?:%[0-9A-Fa-f]{2})+", lambda found: bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace"), text
    )


def _decoded(run: bytes) -> list[str]:
    """A run that may be base64, from each place where a group of four may begin."""
    pieces = (run[start:] for start in range(4))
    whole = (piece[: len(piece) - (len(piece) % 4 == 1)] for piece in pieces)
    return [base64.b64decode(piece + b"=" * (-len(piece) % 4)).decode("utf-8", "replace") for piece in whole]
