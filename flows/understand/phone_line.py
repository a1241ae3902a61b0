"""Whose telephone line it is: the company a text message comes through, as opposed to the mailbox's."""

import re
from collections.abc import Iterator
from typing import Final

from flows.understand.lexicon import ConceptLine, Lexicon
from flows.understand.rulebook import rulebook

VALUES: Final = {
    "docomo": "docomo",
    "au": "au",
    "softbank": "softbank",
    "ymobile": "ymobile",
    "uqmobile": "uqmobile",
    "rakuten": "rakuten",
    "rakutenline": "rakuten",
    "mvno": "mvno",
    "voip": "internet",
    "abroad": "other",
}
"""Concept -> value."""
_NO_BOX: Final = frozenset({"mvno", "voip", "abroad"})
"""Companies whose name means a line and no mailbox."""


class PhoneLine:
    """Reads the line out of a line of circumstances."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._any = re.compile(lexicon.pattern("{" + "|".join(VALUES) + "}"))
        self._one = {name: re.compile(lexicon.pattern("{" + name + "}")) for name in VALUES}
        rules = {
            name: re.compile(lexicon.pattern(rule)) for name, rule in rulebook().engine["phone_line"].rules.items()
        }
        self._box, self._after, self._before = rules["box"], rules["line_after"], rules["line_before"]
        self._left, self._denied, self._from = rules["left"], rules["not_before"], rules["from"]

    def read(self, line: ConceptLine, *, messages: bool) -> tuple[str, int, int] | None:
        """The value with its place; None where none is told, or several. `messages`: only text messages are spoken
        of."""
        told = list(self._told(line, messages=messages))
        if len({value for value, _, _ in told}) != 1:
            return None
        return told[-1]

    def _told(self, line: ConceptLine, *, messages: bool) -> Iterator[tuple[str, int, int]]:
        contrast = False
        for found in self._any.finditer(line.signs):
            start, end = found.span()
            before = line.signs[max(0, start - 24) : start]
            if self._left.match(line.signs, end) or self._denied.search(before) or self._from.search(before):
                contrast = bool(self._before.search(before))
                continue
            name = next(name for name, one in self._one.items() if one.match(found.group()))
            if name not in _NO_BOX and (self._box.match(line.signs, end) or before.endswith("@")):
                continue
            named = name in _NO_BOX or contrast or self._after.match(line.signs, end) or self._before.search(before)
            if named or messages:
                yield VALUES[name], start, end
