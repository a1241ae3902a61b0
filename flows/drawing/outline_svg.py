"""An outline as a picture, in SVG: where each state and each arrow stands. Lengths are in pixels."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from flows.card import Line
from flows.drawing.line_breaks import ems, pack, wrap
from flows.drawing.outline import ENDING, Arrow, DrawnKind, DrawnState, Outline, Phrase, Rung, Stop, Translate, stops
from flows.drawing.pen import ANSWERS, INK, LEADING, PAINTS, PAPER, Pen, px

BOX, BAR, PILL, SOLVED = (300, 56), (300, 36), (204, 30), (104, 30)
"""Width and height of a state, of the first and the last, and of those in which a way ends aside."""
MARGIN, ZONE, SHORT_ZONE = 24, 196, 176
"""Around everything; between the middle and the right; between a remedy on the right and how it ends."""
MIDDLE, ASIDE = MARGIN, MARGIN + BOX[0] + ZONE
ENDS = ASIDE + BOX[0] + SHORT_ZONE
WIDTH = ENDS + PILL[0] + MARGIN
GAP, CLEAR = 16, 12
"""Between two rows; between an arrow and what stands beside it."""
TIP = 24
"""The part of an arrow below its answers."""
WORDS = 16
"""Size of letters on states."""
FONTS = "system-ui, 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', 'Yu Gothic', Meiryo, sans-serif"


def svg(outline: Outline, say: Translate, title: str, lang: str) -> str:
    """The way down the middle, what leaves it to the right."""
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "xml:lang": lang, "role": "img"})
    ET.SubElement(root, "title").text = title
    sheet = _Sheet(Pen(root), say)
    sheet.pen.arrowhead()
    paper = ET.SubElement(root, "rect", {"fill": PAPER})
    found = {stop.state.kind for rung in outline.rungs for stop in stops(rung.stop)} - {"start"}
    elsewhere = any(arrow.elsewhere for rung in outline.rungs for arrow in rung.stop.aside)
    top = sheet.head(title, [kind for kind in PAINTS if kind in found], elsewhere=elsewhere)
    bottom = sheet.rungs(outline.rungs, top) + MARGIN
    for of in (root, paper):
        of.attrib |= {"width": str(WIDTH), "height": px(bottom)}
    root.set("viewBox", f"0 0 {WIDTH} {px(bottom)}")
    root.set("font-family", FONTS)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode")


@dataclass(frozen=True, slots=True)
class _Row:
    """An arrow to the right and what it leads to."""

    arrow: Arrow
    label: tuple[str, ...]
    middle: float
    """From the top of the row to its arrow."""
    height: float


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What has been drawn so far."""

    pen: Pen
    say: Translate

    def head(self, title: str, kinds: list[DrawnKind], *, elsewhere: bool) -> float:
        """Title, how it is read, legend with these kinds of states; where the rest may begin."""
        y = float(MARGIN)
        notes = ("down", "aside") if "fix" in kinds else ()
        for line, size in ((title, 20), *((self._word(note), ANSWERS) for note in notes)):
            for part in wrap(line, (WIDTH - 2 * MARGIN) / size, 2):
                self.pen.text(self.pen.root, part, MARGIN, y + size, size, anchor="start")
                y += size + 8
        items: list[tuple[DrawnKind, str, bool]] = [(kind, kind, False) for kind in kinds]
        return self._legend([*items, ("fix", "elsewhere", True)] if elsewhere else items, y)

    def _legend(self, items: Iterable[tuple[DrawnKind, str, bool]], y: float) -> float:
        """Shapes with what they stand for (and whether dashed), in as many rows as they need; where the rest may begin."""
        x = float(MARGIN)
        for kind, name, dashed in items:
            word = self._word(name)
            width = 48 + ems(word) * ANSWERS + 20
            if x + width > WIDTH:
                x, y = float(MARGIN), y + 32
            self.pen.shape(self.pen.root, kind, x, y + 4, (40, 22), dashed=dashed)
            self.pen.text(self.pen.root, word, x + 48, y + 20, ANSWERS, anchor="start")
            x += width
        return y + 48

    def rungs(self, rungs: Iterable[Rung], y: float) -> float:
        """The way from top to bottom; where it ends. Arrows first, so that states lie over them."""
        came: tuple[float, tuple[str, ...]] | None = None
        for rung in rungs:
            state = rung.stop.state
            width, height = BAR if state.kind in ENDING else BOX
            rows = [self._row(arrow, ZONE) for arrow in rung.stop.aside]
            anchor = _anchor(rows)
            middle = max(height / 2, anchor)
            if came:
                self._down(came, y + middle - height / 2)
            self._rows(rows, (MIDDLE + width, y + middle), ASIDE, y + middle - anchor)
            self._state(state, MIDDLE, y + middle - height / 2, (width, height))
            label = pack(map(self.say, rung.onward), BOX[0] / ANSWERS)
            came = y + middle + height / 2, label
            below = came[0] + CLEAR + len(label) * LEADING + TIP
            y = max(below, y + middle - anchor + _stacked(rows) + GAP)
        return came[0] if came else y

    def _down(self, came: tuple[float, tuple[str, ...]], to: float) -> None:
        """The arrow to the next stop of the way."""
        x, (y, label) = MIDDLE + BOX[0] / 2, came
        self.pen.wire(f"M{px(x)} {px(y)} V{px(to)}")
        self.pen.label(label, x, y + CLEAR + len(label) * LEADING / 2)

    def _row(self, arrow: Arrow, zone: int) -> _Row:
        label = pack(map(self.say, arrow.answers), (zone - 4 * CLEAR) / ANSWERS)
        own = _size(arrow.to.state.kind)[1]
        middle = max(own, len(label) * LEADING) / 2
        ends = [self._row(end, SHORT_ZONE) for end in _ends(arrow.to)]
        middle = max(middle, _anchor(ends))
        below = sum(self._step_down(further) for further in _below(arrow.to))
        return _Row(arrow, label, middle, max(2 * middle, middle - _anchor(ends) + _stacked(ends)) + below)

    def _step_down(self, arrow: Arrow) -> float:
        """The room that a further stop on the right takes, with the arrow to it."""
        row = self._row(arrow, BOX[0])
        return CLEAR + len(row.label) * LEADING + TIP + row.height

    def _rows(self, rows: list[_Row], start: tuple[float, float], x: float, y: float) -> None:
        """Arrows from a state to what they lead to, one below the other."""
        for row in rows:
            self._across(start, x, y + row.middle)
            self.pen.label(row.label, (start[0] + 2 * CLEAR + x - CLEAR) / 2, y + row.middle)
            self._aside(row, x, y)
            y += row.height + _gap(rows)

    def _aside(self, row: _Row, x: float, y: float) -> None:
        """A state on the right, how it ends beside it, what follows below it."""
        stop = row.arrow.to
        width, height = _size(stop.state.kind)
        self._state(stop.state, x, y + row.middle - height / 2, (width, height), elsewhere=row.arrow.elsewhere)
        ends = [self._row(end, SHORT_ZONE) for end in _ends(stop)]
        self._rows(ends, (x + width, y + row.middle), ENDS, y + row.middle - _anchor(ends))
        bottom = y + row.middle + height / 2
        for further in _below(stop):
            after = self._row(further, BOX[0])
            top = bottom + CLEAR + len(after.label) * LEADING + TIP
            self.pen.wire(f"M{px(x + width / 2)} {px(bottom)} V{px(top + after.middle - height / 2)}")
            self.pen.label(after.label, x + width / 2, bottom + CLEAR + len(after.label) * LEADING / 2)
            self._aside(after, x, top)
            bottom = top + after.height

    def _across(self, start: tuple[float, float], x: float, y: float) -> None:
        (x0, y0), turn = start, start[0] + CLEAR
        bend = f"V{px(y)} " if y != y0 else ""
        self.pen.wire(f"M{px(x0)} {px(y0)} H{px(turn)} {bend}H{px(x)}")

    def _state(self, state: DrawnState, x: float, y: float, size: tuple[int, int], *, elsewhere: bool = False) -> None:
        words = self.say(state.words)
        drawn = ET.SubElement(self.pen.root, "g", {"data-state": state.id, "data-kind": state.kind})
        ET.SubElement(drawn, "title").text = words
        self.pen.shape(drawn, state.kind, x, y, size, dashed=elsewhere)
        letters = ANSWERS if size in (PILL, SOLVED) else WORDS
        lines = wrap(words, (size[0] - 40) / letters, 2 if size == BOX else 1)
        first = y + size[1] / 2 - len(lines) * LEADING / 2 + LEADING - 4
        ink = PAPER if state.kind == "solved" else INK
        for number, line in enumerate(lines):
            self.pen.text(drawn, line, x + size[0] / 2, first + number * LEADING, letters, ink=ink)

    def _word(self, name: str) -> str:
        return self.say(Phrase(Line("graph", name)))


def _size(kind: DrawnKind) -> tuple[int, int]:
    return BOX if kind not in ENDING else SOLVED if kind == "solved" else PILL


def _anchor(rows: list[_Row]) -> float:
    """From the top of some rows to the height of the state they come from: the first arrow is straight; short ends stand
    around it."""
    if all(row.arrow.to.state.kind in ENDING for row in rows):
        return _stacked(rows) / 2
    return rows[0].middle


def _stacked(rows: list[_Row]) -> float:
    return sum(row.height for row in rows) + max(0, len(rows) - 1) * _gap(rows)


def _gap(rows: list[_Row]) -> float:
    """Between two of them."""
    return GAP / 2 if all(row.arrow.to.state.kind in ENDING for row in rows) else GAP


def _ends(stop: Stop) -> list[Arrow]:
    return [arrow for arrow in stop.aside if arrow.to.state.kind in ENDING]


def _below(stop: Stop) -> list[Arrow]:
    return [arrow for arrow in stop.aside if arrow.to.state.kind not in ENDING]
