"""An outline as a Mermaid flow chart, for documents."""

import json

from flows.drawing.line_breaks import SEPARATOR
from flows.drawing.outline import ENDING, Arrow, DrawnState, Outline, Phrase, Translate
from flows.drawing.pen import INK, PAINTS, PAPER


def mermaid(outline: Outline, say: Translate, title: str) -> str:
    """The same states, answers and words as in the picture."""
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


def _graph(outline: Outline) -> tuple[dict[str, DrawnState], list[tuple[str, tuple[Phrase, ...], str]]]:
    """Nodes by their name, and edges. A way that ends aside ends in a node of its own, or all of them would meet there."""
    nodes: dict[str, DrawnState] = {}
    edges: list[tuple[str, tuple[Phrase, ...], str]] = []

    def name(state: DrawnState, source: str = "") -> str:
        return "_".join(part for part in (source, state.id.replace(".", "_").replace("-", "_")) if part)

    def aside(source: str, arrow: Arrow) -> None:
        state = arrow.to.state
        dest = name(state, source if state.kind in ENDING else "")
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
