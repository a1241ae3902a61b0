"""What a picture is made of: lines, letters and the shapes that tell one kind of state from another. Lengths are in pixels."""

from dataclasses import dataclass
from typing import NamedTuple
from xml.etree import ElementTree as ET

from flows.drawing.line_breaks import ems
from flows.drawing.outline import DrawnKind

ANSWERS, LEADING = 14, 19
"""Sizes of letters on arrows, and from line to line."""
INK, WIRE, PAPER = "#0f172a", "#64748b", "#ffffff"


class Paint(NamedTuple):
    """How a kind of state looks."""

    fill: str
    stroke: str
    mermaid: tuple[str, str]
    """The brackets that give the same shape in Mermaid."""


PAINTS: dict[DrawnKind, Paint] = {
    "start": Paint("#e2e8f0", "#334155", ("([", "])")),
    "ask": Paint("#dbeafe", "#1d4ed8", ("{{", "}}")),
    "fix": Paint("#dcfce7", "#15803d", ("[", "]")),
    "look": Paint("#f3e8ff", "#7e22ce", ("{{", "}}")),
    "advice": Paint("#f1f5f9", "#475569", ("[", "]")),
    "wait": Paint("#fef3c7", "#b45309", ("[/", "/]")),
    "solved": Paint("#15803d", "#14532d", ("([", "])")),
    "handoff": Paint("#ffedd5", "#c2410c", ("[[", "]]")),
}


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes into an SVG."""

    root: ET.Element

    def arrowhead(self) -> None:
        """What every arrow ends in."""
        marker = ET.SubElement(
            ET.SubElement(self.root, "defs"), "marker", id="tip", viewBox="0 0 8 8", refX="8", refY="4",
            markerWidth="7", markerHeight="7", orient="auto",
        )  # fmt: skip
        ET.SubElement(marker, "path", d="M0 0 L8 4 L0 8 z", fill=WIRE)

    def wire(self, path: str) -> None:
        """An arrow along a path."""
        ET.SubElement(
            self.root,
            "path",
            {"d": path, "fill": "none", "stroke": WIRE, "stroke-width": "1.5", "marker-end": "url(#tip)"},
        )

    def label(self, lines: tuple[str, ...], x: float, y: float) -> None:
        """Answers on an arrow, in the middle of the place given."""
        if not lines:
            return
        width, height = max(map(ems, lines)) * ANSWERS + 8, len(lines) * LEADING
        ET.SubElement(
            self.root, "rect", x=px(x - width / 2), y=px(y - height / 2), width=px(width), height=px(height), fill=PAPER
        )
        for number, line in enumerate(lines):
            self.text(self.root, line, x, y - height / 2 + LEADING * number + 14, ANSWERS)

    def shape(
        self, parent: ET.Element, kind: DrawnKind, x: float, y: float, size: tuple[int, int], *, dashed: bool = False
    ) -> None:
        """The outline of a state: its form tells the kind, as does its colour."""
        (w, h), paint = size, PAINTS[kind]
        look = {"fill": PAPER if dashed else paint.fill, "stroke": paint.stroke, "stroke-width": "1.5"}
        if dashed:
            look["stroke-dasharray"] = "5 4"
        cut = min(14, h / 3)
        corners: tuple[tuple[float, float], ...]
        if kind in ("ask", "look"):
            top, bottom = ((x + cut, y), (x + w - cut, y)), ((x + w - cut, y + h), (x + cut, y + h))
            corners = (*top, (x + w, y + h / 2), *bottom, (x, y + h / 2))
        elif kind == "wait":
            corners = ((x + cut, y), (x + w, y), (x + w - cut, y + h), (x, y + h))
        else:
            corner = h / 2 if kind in ("start", "solved") else 4
            ET.SubElement(parent, "rect", look, x=px(x), y=px(y), width=str(w), height=str(h), rx=px(corner))
            if kind == "handoff":
                ET.SubElement(parent, "path", look, d=f"M{px(x + 7)} {px(y)} v{h} M{px(x + w - 7)} {px(y)} v{h}")
            return
        ET.SubElement(parent, "polygon", look, points=" ".join(f"{px(right)},{px(down)}" for right, down in corners))

    def text(
        self, parent: ET.Element, text: str, x: float, y: float, size: int, *, anchor: str = "middle", ink: str = INK
    ) -> None:
        """One line of letters; `y` is where they stand."""
        ET.SubElement(
            parent, "text", {"x": px(x), "y": px(y), "font-size": str(size), "text-anchor": anchor, "fill": ink}
        ).text = text


def px(number: float) -> str:
    return f"{number:g}"
