"""Passwords that stand in the sentence of a word like `password`, before it or behind, with other words between."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from flows.redact.everyday import is_prose
from flows.redact.harmless import UNIT
from flows.redact.hints import hinting
from flows.redact.innocent import is_innocent
from flows.redact.marks import Find
from flows.redact.shadow import BARRIER
from flows.redact.words import is_common, is_mixed, is_product

_WORD = re.compile(r"(?<![!-~])[!-~]{4,}+")
_ENDS = f"\n{BARRIER}"
_BEHIND, _AHEAD = 34, 24
_TRIM = "'\"`.,;:=!?()[]<>*~"
_KEPT = re.compile(r"[/:=.]|@[^@]*\.|^@|@$")
_JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_SAID = re.compile(
    r"[」』]?\s?(?:です|でした|だ(?:よ|と|け|っ)|って|という|と(?:入|打|い[うい]|設定|登録|書)|を(?:入|打|使)|に(?:し|変|設定|なって)|で(?:す|登|入|設|試)|じゃ|が(?:違|正)|かも|なの|か(?![^\s、。?])|で(?:数字|英)|の(?:はず|まま|ほう|方)|、|。|\Z|\n)"
)
_BEFORE = re.compile(
    r"(?<![!-~])(?P<value>[!-~]{4,}+)\s?(?:という|っていう|とゆう|が|を|って|の|で|は|との)?\s?(?:私の|新しい|今の|現在の|いつもの|古い|前の|仮)?(?:パスワード|PW(?![A-Za-z])|パス(?!ポ|キ)|暗証番号|合言葉)",
    re.IGNORECASE,
)
_AS = re.compile(
    r"(?<![!-~])(?P<value>[!-~]{4,}+),? (?:as|for|is|was)(?: (?:still|now|also))? (?:my |the |a |our |your )?(?:new |old |current |temporary |own |last )?(?:password|passcode|pw|pass|passphrase)(?![A-Za-z])",
    re.IGNORECASE,
)
_PAIR = re.compile(r"@[A-Za-z0-9.-]{2,}+\s?(?:[/:|、,]|と|and)\s?(?P<value>[!-~]{5,}+)")
"""`address / password`, as in a list of log-ins."""
_PART = re.compile(
    r"(?:数字|英字|英語|記号|文字|前半|後半|頭|お?尻|末尾|最初|最後)(?:部分)?(?:が|は|で|を|の)\s?(?P<value>[!-~]{3,64}+)"
)
"""`英字がtaroで数字が0303`: told piece by piece."""
_GLUED = re.compile(r"(?<![A-Za-z0-9])(?:pass(?:word)?|pw|pwd)(?P<value>[!-~]{4,}+)", re.IGNORECASE)
"""`passq1w2e3`: the label and its password in one."""
_LOGIN = re.compile(
    r"(?:(?:log-?in|credentials?|ログイン(?:情報)?|アカウント情報)[^!-~]{0,4} ?(?:is |are |: ?)?[!-~]{2,32}?\s?[:/]\s?(?P<value>[!-~]{4,64}+))"
    r"|(?<![!-~])[\w.@-]{2,32}\s?/\s(?P<tried>[!-~]{4,64}+)(?=\s?で(?:試|ログイン|入))",
    re.IGNORECASE,
)
_log_in = hinting(("login", "log-in", "credential", "ログイン", "アカウント情報"))
_APP = re.compile(r"(?<![!-~])[a-z]{4}(?:[ -][a-z]{4}){3}(?![!-~])")
"""Four times four letters: a password made for one app."""
_ONE_BEFORE = re.compile(r"(?P<value>[!-~]{4,64})[」』]?\s?(?:か|と|や|or|and|,|、|/|または|もしくは)\s?[「『]?\Z")


def nearby(text: str, labels: Sequence[tuple[int, int]]) -> Iterator[Find]:
    """Find words with letters and digits in a label's sentence, and plain words where the sentence says them."""
    yield from _introduced(text, labelled=bool(labels))
    low = text.lower()
    for found in _GLUED.finditer(text) if "pass" in low or "pw" in low else ():
        if is_mixed(found["value"]) and _is_letters_and_digits(found["value"]):
            yield Find(*found.span("value"), "password")
    if not labels:
        return
    for found in _PART.finditer(text, labels[0][1], labels[-1][1] + _BEHIND * 2):
        if not is_common(found["value"]) and not UNIT.match(text, found.end()):
            yield Find(*found.span("value"), "password")
    starts, ends = [start for start, _ in labels], [end for _, end in labels]
    for found in _WORD.finditer(text):
        start, end = _trimmed(text, *found.span())
        before, after = bisect_left(ends, start + 1) - 1, bisect_left(starts, end)
        if (before >= 0 and _follows(text, labels[before], start, end)) or (
            after < len(starts) and _leads(text, labels[after], start, end)
        ):
            yield Find(start, end, "password")


def _follows(text: str, label: tuple[int, int], start: int, end: int) -> bool:
    """A word behind a label: letters and digits, or a plain word that the sentence says."""
    if not _apart(text, label[1], start, _BEHIND):
        return False
    word = text[start:end]
    if _is_letters_and_digits(word):
        # In the next sentence, capitals and digits are an error's name.
        return not (word.isupper() and "。" in text[label[1] : start])
    return _is_said(text, label, word, end)


def _leads(text: str, label: tuple[int, int], start: int, end: int) -> bool:
    """A word before a label."""
    return _apart(text, end, label[0], _AHEAD) and _is_letters_and_digits(text[start:end])


def _introduced(text: str, *, labelled: bool) -> Iterator[Find]:
    for pattern in (_BEFORE, _AS) if labelled else ():
        for found in pattern.finditer(text):
            value = found["value"].strip("'\"`.,")
            if is_mixed(value) and not is_product(value) and not is_innocent(value, labelled=True) and "@" not in value:
                yield Find(*found.span("value"), "password")
                yield from _one_before(text, found.start("value"))
    for found in _APP.finditer(text):
        if not any(is_common(word) for word in re.split("[ -]", found.group())):
            yield Find(found.start(), found.end(), "password")
    yield from _log_ins(text)


def _log_ins(text: str) -> Iterator[Find]:
    """Two words in one: an address or a name, and what goes with it."""
    for found in _LOGIN.finditer(text) if "/" in text or (":" in text and _log_in(text.lower())) else ():
        group = "value" if found["value"] else "tried"
        if is_mixed(found[group]) and not _KEPT.search(found[group]):
            yield Find(*found.span(group), "password")
    for found in _PAIR.finditer(text) if "@" in text else ():
        if _is_letters_and_digits(found["value"]):
            yield Find(*_trimmed(text, *found.span("value")), "password")


def _one_before(text: str, end: int) -> Iterator[Find]:
    """`abc98か abc99がパスワード`: the first of the two."""
    found = _ONE_BEFORE.search(text, max(0, end - 70), end)
    if found and is_mixed(found["value"]) and not is_product(found["value"]) and "@" not in found["value"]:
        yield Find(*found.span("value"), "password")


def _is_said(text: str, label: tuple[int, int], word: str, end: int) -> bool:
    """`パスワードは全部小文字でsunflower です`: a foreign word, and the sentence treats it as what was typed."""
    japanese = _JAPANESE.match(text, label[1] - 1) or _JAPANESE.match(text, label[1])
    plain = word.isascii() and word.isalpha() and not is_prose(word) and not is_product(word)
    return japanese is not None and plain and _SAID.match(text, end) is not None


def _apart(text: str, start: int, end: int, reach: int) -> bool:
    """Whether no more lies between, and no line's end or mask.

    A mask is shorter than what it hides: across one, a second pass would see farther than the first.
    """
    return 0 <= end - start <= reach and not any(sign in _ENDS for sign in text[start:end])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the colon before it and the full stop behind."""
    word = text[start:end]
    start += len(word) - len(word.lstrip(":=.,;?!"))
    return start, max(start, end - (len(word) - len(word.rstrip(".,;:"))))


def _is_letters_and_digits(word: str) -> bool:
    value = word.strip(_TRIM)
    letters, digits = sum(c.isalpha() for c in value), any(c.isdigit() for c in value)
    return (
        letters > 1
        and digits
        and not is_innocent(value, labelled=True)
        and not is_product(value)
        and not _KEPT.search(value)
    )
