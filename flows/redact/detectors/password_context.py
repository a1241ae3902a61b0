"""Passwords told by their neighbours: a word like `password` in their sentence, or another password in a row with them.

Between the label and its password may stand other words. The same word in another spelling is a password, too.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from flows.redact.detectors.password_sentences import TRIM, is_plain, is_secret
from flows.redact.harmless import UNIT
from flows.redact.innocent import is_innocent
from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.shadow import BARRIER
from flows.redact.vocabulary import is_common, is_everyday, is_mixed, is_product, is_prose

_RULES = read_rules("password_context")
_TYPED_ENDING = _RULES.pattern("typed_ending")
_BEFORE_LABEL = _RULES.pattern("before_label")
_AS_PASSWORD = _RULES.pattern("as_password")
_PAIR = _RULES.pattern("pair")
_PART = _RULES.pattern("part")
_GLUED = _RULES.pattern("glued")
_LOGIN = _RULES.pattern("login")
_mentions_login = _RULES.mentions("login")
_ONE_BEFORE = _RULES.pattern("one_before")
_NEXT_IN_ROW = _RULES.pattern("next_in_row")
_PREVIOUS_IN_ROW = _RULES.pattern("previous_in_row")
_WORD = re.compile(r"(?<![!-~])[!-~]{4,}+")
_ENDS = f"\n{BARRIER}"
_BEHIND, _AHEAD = 34, 24
_TRIM = "'\"`.,;:=!?()[]<>*~"
_KEPT = re.compile(r"[/:=.]|@[^@]*\.|^@|@$")
_JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_APP = re.compile(r"(?<![!-~])[a-z]{4}(?:[ -][a-z]{4}){3}(?![!-~])")
"""Four times four letters: a password made for one app."""
_ROW, _REACH = 8, 48
_ANY = re.compile(r"(?<![A-Za-z0-9@])[A-Za-z](?:[A-Za-z0-9_!#$&%*+.-]{2,40}[A-Za-z0-9_!#$&%*])")
_CORE = 5
_OTHER = re.compile("[^a-z]+")


def passwords_near_labels(text: str, labels: Sequence[tuple[int, int]]) -> Iterator[Find]:
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
    return _is_typed(text, label, word, end)


def _leads(text: str, label: tuple[int, int], start: int, end: int) -> bool:
    """A word before a label."""
    return _apart(text, end, label[0], _AHEAD) and _is_letters_and_digits(text[start:end])


def _introduced(text: str, *, labelled: bool) -> Iterator[Find]:
    for pattern in (_BEFORE_LABEL, _AS_PASSWORD) if labelled else ():
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
    for found in _LOGIN.finditer(text) if "/" in text or (":" in text and _mentions_login(text.lower())) else ():
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


def _is_typed(text: str, label: tuple[int, int], word: str, end: int) -> bool:
    """`パスワードは全部小文字でsunflower です`: a foreign word, and the sentence treats it as what was typed."""
    japanese = _JAPANESE.match(text, label[1] - 1) or _JAPANESE.match(text, label[1])
    plain = word.isascii() and word.isalpha() and not is_prose(word) and not is_product(word)
    return japanese is not None and plain and _TYPED_ENDING.match(text, end) is not None


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


def passwords_in_a_row(text: str, finds: Sequence[Find]) -> Iterator[Find]:
    """Find what stands in a row with a password: `hailstorm, lightning or Thunder`."""
    known = {find.start for find in finds}
    for find in finds:
        if find.kind != "password":
            continue
        for start, end in (*_behind(text, find, known), *_before(text, find, known)):
            known.add(start)
            yield Find(start, end, "password", guessed=find.guessed)


def _behind(text: str, find: Find, known: set[int]) -> Iterator[tuple[int, int]]:
    end = find.end - (text[find.end - 1] in ",、")
    for _ in range(_ROW):
        found = _NEXT_IN_ROW.match(text, end)
        if not found or found.start("value") in known or not _is_like(text, find, *found.span("value")):
            return
        end = found.end("value")
        yield found.span("value")


def _before(text: str, find: Find, known: set[int]) -> Iterator[tuple[int, int]]:
    found = _PREVIOUS_IN_ROW.search(text, max(0, find.start - _REACH), find.start)
    if found and found.start("value") not in known and _is_like(text, find, *found.span("value")):
        yield found.span("value")


def _is_like(text: str, find: Find, start: int, end: int) -> bool:
    """Of the same sort as its neighbour: digits beside digits, words beside words; and no word of the sentence."""
    word, other = text[start:end], text[find.start : find.end]
    if word.isdigit():
        return other.strip(TRIM).isdigit() and is_secret(text, start, end)
    return (
        not other.isdigit()
        and other.isascii()
        and not (word.istitle() and other.islower())
        and is_plain(text, start, end)
    )


def respelled_passwords(text: str, finds: Sequence[Find]) -> Iterator[Find]:
    """Find the same word in another spelling: beside `tulip_garden` the `tulipgarden` that was tried as well."""
    known = {_core(text[find.start : find.end]) for find in finds if find.kind == "password"}
    known = {core for core in known if len(core) >= _CORE and not is_everyday(core)}
    if not known:
        return
    for found in _ANY.finditer(text):
        if _core(found.group()) in known and "@" not in found.group():
            yield Find(found.start(), found.end(), "password", guessed=True)


def _core(word: str) -> str:
    return _OTHER.sub("", word.lower())
