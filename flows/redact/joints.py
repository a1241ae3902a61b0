"""What stands between two finds and belongs to both: a label between numbers, a town between street and postcode."""

from collections.abc import Iterator, Sequence

from flows.redact.masks import Find
from flows.redact.ruleset import read_rules

_RULES = read_rules("joints")
_NUMBERS = _RULES.pattern("numbers")
_PLACE = _RULES.pattern("place")
_REACH = 48


def joined_finds(text: str, finds: Sequence[Find]) -> Iterator[Find]:
    """Find what joins two finds into one."""
    ordered = sorted((find for find in finds if find.end - find.start > 1), key=_place)
    last: Find | None = None
    for find in ordered:
        if last and 0 < find.start - last.end <= _REACH and _joins(text[last.end : find.start], last, find):
            yield Find(last.start, find.end, find.kind, guessed=last.guessed or find.guessed)
        if last is None or find.end > last.end:
            last = find


def _place(find: Find) -> tuple[int, int, bool]:
    return find.start, -find.end, find.kind in ("code", "password")


def _joins(gap: str, one: Find, two: Find) -> bool:
    kinds = {one.kind, two.kind}
    if kinds <= {"card", "number", "code"} and kinds & {"card", "number"}:
        return gap.strip(" ,、\n") != "" and _NUMBERS.fullmatch(gap) is not None
    return kinds <= {"address", "name", "password"} and "address" in kinds and _PLACE.fullmatch(gap) is not None
