"""The diagram, from the machine's own edges: Mermaid for documents, SVG for a browser."""

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

from flows.drawing.pen import Pen

_Moves = Iterable[tuple[str, str, str]]
"""Source, act, destination."""
_Edges = Mapping[tuple[str, str], list[str]]
BOX, GAP_X, GAP_Y, MARGIN = (230, 28), 110, 16, 24
COLOURS = {"ask": "#dbeafe", "fix": "#dcfce7", "wait": "#fef9c3", "look": "#fae8ff", "intake": "#ffedd5"}


def edges(moves: _Moves, symptom: str | None) -> _Edges:
    """Source and destination -> triggers; one symptom's, or all. "Human", which every step has, is left out."""
    found: dict[tuple[str, str], set[str]] = {}
    for source, act, dest in moves:
        entering = source == symptom or (source in ("menu", "solved") and dest == symptom)
        going_on = source.startswith((f"{symptom}.", "intake")) and act != "begin" and _within(symptom, dest)
        mine = symptom is None or entering or going_on
        if mine and act not in ("human", "tell") and not (symptom and source == "solved"):
            found.setdefault((source, dest), set()).add(act)
    return {ends: sorted(triggers) for ends, triggers in sorted(found.items())}


def _within(symptom: str | None, state: str) -> bool:
    """Whether a state is the symptom's own, or one that all of them share."""
    return "." not in state or state.startswith(f"{symptom}.")


def mermaid(drawn: _Edges) -> str:
    """A Mermaid state diagram."""
    names = {name: f"s{i}" for i, name in enumerate(_names(drawn))}
    lines = ["stateDiagram-v2", "  direction LR"]
    lines += [f'  state "{name}" as {id_}' for name, id_ in names.items()]
    if "menu" in names:
        lines.append(f"  [*] --> {names['menu']}")
    for (source, dest), triggers in drawn.items():
        lines.append(f"  {names[source]} --> {names[dest]}: {' / '.join(triggers)}")
    for end in ("solved", "handed_off"):
        if end in names:
            lines.append(f"  {names[end]} --> [*]")
    return "\n".join(lines)


def svg(drawn: _Edges, title: str) -> str:
    """An SVG: columns by distance from the start, one box a state."""
    places = _places(drawn)
    width = max(x for x, _ in places.values()) + BOX[0] + MARGIN
    height = max(y for _, y in places.values()) + BOX[1] + MARGIN
    root = ET.Element(
        "svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width} {height}", width=str(width), height=str(height),
        role="img",
    )  # fmt: skip
    ET.SubElement(root, "title").text = title
    Pen(root).arrowhead()
    for (source, dest), triggers in drawn.items():
        _arrow(root, places[source], places[dest], triggers)
    for name, place in places.items():
        _box(root, name, place)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode")


def _names(drawn: _Edges) -> list[str]:
    return sorted({name for ends in drawn for name in ends})


def _places(drawn: _Edges) -> dict[str, tuple[int, int]]:
    """Top left corner of each box."""
    depth = _depths(drawn)
    filled: dict[int, int] = {}
    places: dict[str, tuple[int, int]] = {}
    for name in sorted(depth, key=lambda n: (depth[n], n)):
        column = depth[name]
        row = filled.get(column, 0)
        filled[column] = row + 1
        places[name] = (MARGIN + column * (BOX[0] + GAP_X), MARGIN + row * (BOX[1] + GAP_Y))
    return places


def _depths(drawn: _Edges) -> dict[str, int]:
    """Steps from the start, by the shortest way; what nothing leads to stands first."""
    targets = {dest for source, dest in drawn if source != dest}
    depth = {name: 0 for name in _names(drawn) if name not in targets or name == "menu"}
    queue = list(depth)
    for name in queue:
        for source, dest in drawn:
            if source == name and dest not in depth:
                depth[dest] = depth[name] + 1
                queue.append(dest)
    return depth | {name: 0 for name in _names(drawn) if name not in depth}


def _arrow(root: ET.Element, source: tuple[int, int], dest: tuple[int, int], triggers: list[str]) -> None:
    x1, y1 = source[0] + BOX[0], source[1] + BOX[1] // 2
    x2, y2 = dest[0], dest[1] + BOX[1] // 2
    bend = GAP_X // 2
    path = f"M{x1} {y1} C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}"
    attributes = {"d": path, "fill": "none", "stroke": "#94a3b8", "marker-end": "url(#tip)"}
    ET.SubElement(ET.SubElement(root, "path", attributes), "title").text = " / ".join(triggers)


def _box(root: ET.Element, name: str, place: tuple[int, int]) -> None:
    kind = next((part for part in name.split(".") if part in COLOURS), "")
    x, y = place
    ET.SubElement(
        root, "rect", x=str(x), y=str(y), width=str(BOX[0]), height=str(BOX[1]), rx="6",
        fill=COLOURS.get(kind, "#f1f5f9"), stroke="#334155",
    )  # fmt: skip
    text = {"x": str(x + BOX[0] // 2), "y": str(y + 18), "text-anchor": "middle", "font-family": "sans-serif"}
    ET.SubElement(root, "text", {**text, "font-size": "11"}).text = name
