"""What stands in a row with a password, and the same word in another spelling."""

import re
from collections.abc import Iterator, Sequence

from flows.redact.everyday import is_everyday
from flows.redact.marks import Find
from flows.redact.pieces import TRIM, is_plain, is_secret

_ROW, _REACH = 8, 48
_JOINT = r"(?:\s?(?:,|、|/|か|と|や|も|でも|→|->|または|もしくは|,? ?(?<![a-z])(?:and|or|nor|then|maybe|or maybe|and then|to|or was it)(?![a-z]))\s?)"
_VALUE = r"(?P<value>[A-Za-z0-9](?:[A-Za-z0-9_'&]|[.!#$*+-]++(?=[A-Za-z0-9_])){3,50}+[!#$*]{0,4}+)"
_NEXT = re.compile(rf"[\"'”」』)]?{_JOINT}[\"'“「『]?{_VALUE}")
_PREVIOUS = re.compile(rf"(?<![!-~]){_VALUE}[\"'”」』]?{_JOINT}[\"'“「『]?\Z")
_ANY = re.compile(r"(?<![A-Za-z0-9@])[A-Za-z](?:[A-Za-z0-9_!#$&%*+.-]{2,40}[A-Za-z0-9_!#$&%*])")
_CORE = 5
_OTHER = re.compile("[^a-z]+")


def neighbours(text: str, finds: Sequence[Find]) -> Iterator[Find]:
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
        found = _NEXT.match(text, end)
        if not found or found.start("value") in known or not _is_like(text, find, *found.span("value")):
            return
        end = found.end("value")
        yield found.span("value")


def _before(text: str, find: Find, known: set[int]) -> Iterator[tuple[int, int]]:
    found = _PREVIOUS.search(text, max(0, find.start - _REACH), find.start)
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


def twins(text: str, finds: Sequence[Find]) -> Iterator[Find]:
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
