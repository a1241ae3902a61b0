"""An outline as a picture: SVG for people and READMEs, Mermaid for documents. Lengths are in pixels."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree import ElementTree as ET

from flows.card import Line
from flows.drawing.lettering import SEPARATOR, ems, pack, wrap
from flows.drawing.outline import Arrow, Kind, Outline, Phrase, Rung, State, Stop, stops

Say = Callable[[Phrase], str]
"""Words in the language of the picture."""

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
WORDS, ANSWERS, LEADING = 16, 14, 19
"""Sizes of letters on states and on arrows, and from line to line."""
FONTS = "system-ui, 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', 'Yu Gothic', Meiryo, sans-serif"
INK, WIRE, PAPER = "#0f172a", "#64748b", "#ffffff"


class Paint(NamedTuple):
    """How a kind of state looks."""

    fill: str
    stroke: str
    mermaid: tuple[str, str]
    """The brackets that give the same shape in Mermaid."""


PAINTS: dict[Kind, Paint] = {
    "start": Paint("#e2e8f0", "#334155", ("([", "])")),
    "ask": Paint("#dbeafe", "#1d4ed8", ("{{", "}}")),
    "fix": Paint("#dcfce7", "#15803d", ("[", "]")),
    "look": Paint("#f3e8ff", "#7e22ce", ("{{", "}}")),
    "advice": Paint("#f1f5f9", "#475569", ("[", "]")),
    "wait": Paint("#fef3c7", "#b45309", ("[/", "/]")),
    "solved": Paint("#15803d", "#14532d", ("([", "])")),
    "handoff": Paint("#ffedd5", "#c2410c", ("[[", "]]")),
}
_ENDING: tuple[Kind, ...] = ("start", "wait", "solved", "handoff")


def svg(outline: Outline, say: Say, title: str, lang: str) -> str:
    """The way down the middle, what leaves it to the right."""
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "xml:lang": lang, "role": "img"})
    ET.SubElement(root, "title").text = title
    sheet = _Sheet(root, say)
    sheet.arrowhead()
    paper = ET.SubElement(root, "rect", {"fill": PAPER})
    top = sheet.head(title, _kinds(outline), elsewhere=_elsewhere(outline))
    bottom = sheet.rungs(outline.rungs, top) + MARGIN
    for of in (root, paper):
        of.attrib |= {"width": str(WIDTH), "height": _n(bottom)}
    root.set("viewBox", f"0 0 {WIDTH} {_n(bottom)}")
    root.set("font-family", FONTS)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode")


def mermaid(outline: Outline, say: Say, title: str) -> str:
    """A Mermaid flow chart with the same states, answers and words."""
    lines = ["---", f"title: {json.dumps(title, ensure_ascii=False)}", "---", "flowchart TD"]
    for kind, paint in PAINTS.items():
        ink = PAPER if kind == "solved" else INK
        lines.append(f"  classDef {kind} fill:{paint.fill},stroke:{paint.stroke},color:{ink}")
    nodes, edges = _graph(outline)
    for name, state in nodes.items():
        opens, closes = PAINTS[state.kind].mermaid
        lines.append(f"  {name}{opens}{_quoted(say(state.words))}{closes}:::{state.kind}")
    for source, answers, dest in edges:
        label = f"|{_quoted(SEPARATOR.join(map(say, answers)))}|" if answers else ""
        lines.append(f"  {source} -->{label} {dest}")
    return "\n".join(lines)


def _quoted(text: str) -> str:
    """Text as Mermaid takes it whatever it holds."""
    return '"' + text.replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;") + '"'


def _graph(outline: Outline) -> tuple[dict[str, State], list[tuple[str, tuple[Phrase, ...], str]]]:
    """Nodes by their name, and edges. A way that ends aside ends in a node of its own, or all of them would meet there."""
    nodes: dict[str, State] = {}
    edges: list[tuple[str, tuple[Phrase, ...], str]] = []

    def name(state: State, source: str = "") -> str:
        return "_".join(part for part in (source, state.id.replace(".", "_").replace("-", "_")) if part)

    def aside(source: str, arrow: Arrow) -> None:
        state = arrow.to.state
        dest = name(state, source if state.kind in _ENDING else "")
        edges.append((source, arrow.answers, dest))
        if not arrow.elsewhere:
            nodes.setdefault(dest, state)
            for further in arrow.to.aside:
                aside(dest, further)

    for rung, following in zip(outline.rungs, (*outline.rungs[1:], None), strict=True):
        here = name(rung.stop.state)
        nodes.setdefault(here, rung.stop.state)
        if following:
            edges.append((here, rung.onward, name(following.stop.state)))
        for arrow in rung.stop.aside:
            aside(here, arrow)
    return nodes, edges


def _kinds(outline: Outline) -> list[Kind]:
    """The kinds of states in the picture, in the order of the legend."""
    found = {stop.state.kind for rung in outline.rungs for stop in stops(rung.stop)}
    return [kind for kind in PAINTS if kind in found and kind != "start"]


def _elsewhere(outline: Outline) -> bool:
    return any(arrow.elsewhere for rung in outline.rungs for arrow in rung.stop.aside)


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

    root: ET.Element
    say: Say

    def arrowhead(self) -> None:
        marker = ET.SubElement(
            ET.SubElement(self.root, "defs"), "marker", id="tip", viewBox="0 0 8 8", refX="8", refY="4",
            markerWidth="7", markerHeight="7", orient="auto",
        )  # fmt: skip
        ET.SubElement(marker, "path", d="M0 0 L8 4 L0 8 z", fill=WIRE)

    def head(self, title: str, kinds: list[Kind], *, elsewhere: bool) -> float:
        """Title, how it is read, legend; where the rest may begin."""
        y = float(MARGIN)
        notes = ("down", "aside") if "fix" in kinds else ()
        for line, size in ((title, 20), *((self._word(note), ANSWERS) for note in notes)):
            for part in wrap(line, (WIDTH - 2 * MARGIN) / size, 2):
                self._text(self.root, part, MARGIN, y + size, size, anchor="start")
                y += size + 8
        items: list[tuple[Kind, str, bool]] = [(kind, kind, False) for kind in kinds]
        return self._legend([*items, ("fix", "elsewhere", True)] if elsewhere else items, y)

    def _legend(self, items: Iterable[tuple[Kind, str, bool]], y: float) -> float:
        """Shapes with what they stand for (and whether dashed), in as many rows as they need; where the rest may begin."""
        x = float(MARGIN)
        for kind, name, dashed in items:
            word = self._word(name)
            width = 48 + ems(word) * ANSWERS + 20
            if x + width > WIDTH:
                x, y = float(MARGIN), y + 32
            self._shape(self.root, kind, x, y + 4, (40, 22), dashed=dashed)
            self._text(self.root, word, x + 48, y + 20, ANSWERS, anchor="start")
            x += width
        return y + 48

    def rungs(self, rungs: Iterable[Rung], y: float) -> float:
        """The way from top to bottom; where it ends. Arrows first, so that states lie over them."""
        came: tuple[float, tuple[str, ...]] | None = None
        for rung in rungs:
            state = rung.stop.state
            width, height = BAR if state.kind in _ENDING else BOX
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
        self._wire(f"M{_n(x)} {_n(y)} V{_n(to)}")
        self._label(label, x, y + CLEAR + len(label) * LEADING / 2)

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
            self._label(row.label, (start[0] + 2 * CLEAR + x - CLEAR) / 2, y + row.middle)
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
            self._wire(f"M{_n(x + width / 2)} {_n(bottom)} V{_n(top + after.middle - height / 2)}")
            self._label(after.label, x + width / 2, bottom + CLEAR + len(after.label) * LEADING / 2)
            self._aside(after, x, top)
            bottom = top + after.height

    def _across(self, start: tuple[float, float], x: float, y: float) -> None:
        (x0, y0), turn = start, start[0] + CLEAR
        bend = f"V{_n(y)} " if y != y0 else ""
        self._wire(f"M{_n(x0)} {_n(y0)} H{_n(turn)} {bend}H{_n(x)}")

    def _wire(self, path: str) -> None:
        ET.SubElement(
            self.root,
            "path",
            {"d": path, "fill": "none", "stroke": WIRE, "stroke-width": "1.5", "marker-end": "url(#tip)"},
        )

    def _label(self, lines: tuple[str, ...], x: float, y: float) -> None:
        """Answers on an arrow, in the middle of the place given."""
        if not lines:
            return
        width, height = max(map(ems, lines)) * ANSWERS + 8, len(lines) * LEADING
        ET.SubElement(
            self.root, "rect", x=_n(x - width / 2), y=_n(y - height / 2), width=_n(width), height=_n(height), fill=PAPER
        )
        for number, line in enumerate(lines):
            self._text(self.root, line, x, y - height / 2 + LEADING * number + 14, ANSWERS)

    def _state(self, state: State, x: float, y: float, size: tuple[int, int], *, elsewhere: bool = False) -> None:
        words = self.say(state.words)
        drawn = ET.SubElement(self.root, "g", {"data-state": state.id, "data-kind": state.kind})
        ET.SubElement(drawn, "title").text = words
        self._shape(drawn, state.kind, x, y, size, dashed=elsewhere)
        letters = ANSWERS if size in (PILL, SOLVED) else WORDS
        lines = wrap(words, (size[0] - 40) / letters, 2 if size == BOX else 1)
        first = y + size[1] / 2 - len(lines) * LEADING / 2 + LEADING - 4
        ink = PAPER if state.kind == "solved" else INK
        for number, line in enumerate(lines):
            self._text(drawn, line, x + size[0] / 2, first + number * LEADING, letters, ink=ink)

    def _shape(
        self, parent: ET.Element, kind: Kind, x: float, y: float, size: tuple[int, int], *, dashed: bool = False
    ) -> None:
        """The outline of a state: its form tells the kind, as does its colour."""
        (w, h), paint = size, PAINTS[kind]
        look = {"fill": PAPER if dashed else paint.fill, "stroke": paint.stroke, "stroke-width": "1.5"}
        if dashed:
            look["stroke-dasharray"] = "5 4"
        cut = min(14, h / 3)
        corners: tuple[tuple[float, float], ...]
        if kind in ("ask", "look"):
            corners = (
                (x + cut, y),
                (x + w - cut, y),
                (x + w, y + h / 2),
                (x + w - cut, y + h),
                (x + cut, y + h),
                (x, y + h / 2),
            )
        elif kind == "wait":
            corners = ((x + cut, y), (x + w, y), (x + w - cut, y + h), (x, y + h))
        else:
            corner = h / 2 if kind in ("start", "solved") else 4
            ET.SubElement(parent, "rect", look, x=_n(x), y=_n(y), width=str(w), height=str(h), rx=_n(corner))
            if kind == "handoff":
                ET.SubElement(parent, "path", look, d=f"M{_n(x + 7)} {_n(y)} v{h} M{_n(x + w - 7)} {_n(y)} v{h}")
            return
        ET.SubElement(parent, "polygon", look, points=" ".join(f"{_n(px)},{_n(py)}" for px, py in corners))

    def _text(
        self, parent: ET.Element, text: str, x: float, y: float, size: int, *, anchor: str = "middle", ink: str = INK
    ) -> None:
        ET.SubElement(
            parent, "text", {"x": _n(x), "y": _n(y), "font-size": str(size), "text-anchor": anchor, "fill": ink}
        ).text = text

    def _word(self, name: str) -> str:
        return self.say(Phrase(Line("graph", name)))


def _size(kind: Kind) -> tuple[int, int]:
    return BOX if kind not in _ENDING else SOLVED if kind == "solved" else PILL


def _anchor(rows: list[_Row]) -> float:
    """From the top of some rows to the height of the state they come from: the first arrow is straight; short ends stand
    around it."""
    if all(row.arrow.to.state.kind in _ENDING for row in rows):
        return _stacked(rows) / 2
    return rows[0].middle


def _stacked(rows: list[_Row]) -> float:
    return sum(row.height for row in rows) + max(0, len(rows) - 1) * _gap(rows)


def _gap(rows: list[_Row]) -> float:
    """Between two of them."""
    return GAP / 2 if all(row.arrow.to.state.kind in _ENDING for row in rows) else GAP


def _ends(stop: Stop) -> list[Arrow]:
    return [arrow for arrow in stop.aside if arrow.to.state.kind in _ENDING]


def _below(stop: Stop) -> list[Arrow]:
    return [arrow for arrow in stop.aside if arrow.to.state.kind not in _ENDING]


def _n(number: float) -> str:
    return f"{number:g}"
