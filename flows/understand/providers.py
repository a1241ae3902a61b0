"""Whose mailbox it is. A denied one is none, a telephone line is none, two that are left undecided are none."""

import re
from collections.abc import Iterator

from flows.understand.lexicon import ConceptLine, Lexicon
from flows.understand.rulebook import rulebook


class Providers:
    """Reads the provider out of a line."""

    def __init__(self, lexicon: Lexicon) -> None:
        written = rulebook().engine["providers"].rules
        names = written["all"].strip("{}").split("|")
        self._one = {name: re.compile(lexicon.pattern("{" + name + "}")) for name in names}
        rules = {name: re.compile(lexicon.pattern(rule)) for name, rule in written.items()}
        self._any = rules["all"]
        self._box, self._box_before, self._other_box = rules["box"], rules["box_before"], rules["other_box"]
        self._phone, self._line_before = rules["line"], rules["line_before"]
        self._before, self._after = rules["denied_before"], rules["denied_after"]
        self._meant, self._dead, self._undecided = rules["meant"], rules["dead"], rules["undecided"]

    def read(self, line: ConceptLine) -> tuple[str, int, int, float] | None:
        """The provider with its place in the line and how sure that is."""
        found = list(self._candidates(line)) or list(self._candidates(line, dead=True))
        if not found:
            return None
        if all(one[4] and not one[3] for one in found) and self._other_box.search(line.signs, found[-1][2]):
            return None
        boxes = [one for one in found if one[3]] or [one for one in found if not one[4]] or found
        names = {one[0] for one in boxes}
        if len(names) > 1:
            between = line.signs[boxes[0][1] : boxes[-1][2] + 12]
            if self._undecided.search(between):
                return None
            named = [one for one in boxes if one[0] != "other"]
            boxes = named or boxes
            if len({one[0] for one in boxes}) > 1:
                return None
        name, start, end, box, phone = boxes[-1]
        return name, start, end, 0.95 if box else 0.7 if phone else 0.9

    def _candidates(self, line: ConceptLine, *, dead: bool = False) -> Iterator[tuple[str, int, int, bool, bool]]:
        for found in self._any.finditer(line.signs):
            start, end = found.span()
            denied = self._after.match(line.signs, end) or (
                self._before.search(line.signs[max(0, start - 24) : start])
                and not self._meant.search(line.signs[max(0, start - 50) : start])
            )
            before = line.signs[max(0, start - 16) : start]
            if not denied or (dead and self._dead.match(line.signs, end)):
                name = next(name for name, one in self._one.items() if one.match(found.group()))
                box = (
                    self._box.match(line.signs, end) is not None
                    or before.endswith("@")
                    or bool(self._box_before.search(before))
                )
                phone = bool(self._phone.match(line.signs, end) or self._line_before.search(before))
                yield name, start, end, box, phone
