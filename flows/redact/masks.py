"""The type of text that may be kept, and what stands where something was taken out."""

import re
from collections.abc import Sequence
from typing import Any, Literal, Self

from msgspec import Struct
from pydantic_core import CoreSchema, core_schema

MaskKind = Literal[
    "password", "card", "number", "token", "link", "mail", "phone",
    "code", "address", "birthday", "account", "name", "ip", "cut",
]  # fmt: skip

WEIGHT: dict[str, int] = {kind: -place for place, kind in enumerate(MaskKind.__args__)}  # type: ignore[attr-defined]
"""Where finds overlap, the heavier kind names the mask: the order above."""

MARK = re.compile(r"〔(?:phone …\d\d|card …\d{4}|file|" + "|".join(WEIGHT) + ")〕")
"""A mask already made. Detectors never look inside one, which keeps a second pass from changing it."""

_WITNESS = object()


class Redacted(str):
    """Text without personal data. Only `flows.redact` makes one: stores, logs and exports take nothing else.

    It is a str to read, but joining or slicing one gives a plain str again.
    """

    __slots__ = ()

    def __new__(cls, text: str, witness: object = None) -> Self:
        """Refuse everybody who does not hold this package's witness."""
        if witness is not _WITNESS:
            raise TypeError("only flows.redact makes Redacted text: call redact() or trusted()")
        return super().__new__(cls, text)

    def __copy__(self) -> Self:
        """Give itself: it never changes."""
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        """Give itself: `dataclasses.asdict` copies deeply and would call the constructor."""
        return self

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: Any) -> CoreSchema:  # noqa: ANN401
        """Let a pydantic field hold one, and refuse any other str."""
        return core_schema.is_instance_schema(cls, serialization=core_schema.to_string_ser_schema())


def as_string(words: object) -> str:
    """For encoders, which know no strings but Python's own. Raises TypeError where it is none at all."""
    if isinstance(words, str):
        return str(words)
    raise TypeError(f"{type(words).__name__} cannot be written as JSON")


def trusted(text: str) -> Redacted:
    """Take text that was redacted before it was stored: for reading it back, and for nothing else."""
    return Redacted(text, _WITNESS)


def ours(text: str) -> Redacted:
    """Take words of the product's own, as they stand in its texts: for those, and for nothing that anybody else wrote.

    An id is no text at all: it has a field of its own, of type str.
    """
    return Redacted(text, _WITNESS)


class Find(Struct, frozen=True):
    """Something to mask, from `start` to before `end`."""

    start: int
    end: int
    kind: MaskKind
    shown: str | None = None
    """What stands there instead, where it says more than the kind."""
    harmless: bool = False
    """Told for support's sake, and no secret: the target of a link that only names a page."""
    guessed: bool = False
    """Told by its shape alone: masked, but no reason to warn anybody."""


def mark(kind: MaskKind, last: str = "") -> str:
    """What stands where something of this kind stood: the same in every language, and short."""
    return f"〔{kind} …{last}〕" if last else f"〔{kind}〕"


def merge(finds: Sequence[Find]) -> list[Find]:
    """Unite what overlaps. A find that covers all of its union keeps its own mask, if it is heaviest there."""
    united: list[Find] = []
    for find in sorted(finds, key=lambda f: (f.start, -f.end)):
        if united and find.start < united[-1].end:
            united[-1] = _union(united[-1], find)
        else:
            united.append(find)
    return united


def _union(one: Find, two: Find) -> Find:
    start, end = min(one.start, two.start), max(one.end, two.end)
    if one.guessed != two.guessed:
        # What is known names the mask; a guess only makes it wider.
        known = two if one.guessed else one
        return Find(start, end, known.kind, known.shown)
    covering = [f for f in (one, two) if (f.start, f.end) == (start, end)]
    best = max(covering or (one, two), key=lambda f: WEIGHT[f.kind])
    heaviest = max((one, two), key=lambda f: WEIGHT[f.kind])
    if heaviest.kind == "password":
        # The address someone gave as a password is a password first.
        best = heaviest
    shown = best.shown if best in covering else None
    return Find(start, end, best.kind, shown, guessed=one.guessed)
