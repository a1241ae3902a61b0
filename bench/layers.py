"""The layers of the source, read from its imports and from what import-linter holds, as a picture and tables in Markdown."""

import tomllib
from ast import get_docstring, parse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "architecture.md"
TOPS = ("demo", "bot", "flows")
"""Top-level packages, those of them that there are."""
Arrows = dict[str, set[str]]


def layers() -> list[str]:
    """The picture, the rules in words, and the tables."""
    arrows, beside = imports()
    return ["```mermaid", *drawn(arrows), "```", "", *held(), "", *table(arrows), "", *loose(beside)]


def imports() -> tuple[Arrows, list[str]]:
    """Folder -> folders it imports; and the modules that stand beside the folders."""
    tops = [top for top in TOPS if (ROOT / top / "__init__.py").exists()]
    graph = grimp.build_graph(tops[0], *tops[1:], cache_dir=None)
    found: Arrows = {}
    beside: list[str] = []
    for module in sorted(graph.modules):
        if name := room(module):
            seen = {room(one) for one in graph.find_modules_directly_imported_by(module)}
            found.setdefault(name, set()).update(one for one in seen if one and one != name)
        elif "." in module:
            beside.append(module)
    return found, beside


def room(module: str) -> str | None:
    """The folder a module stands in; None where it is in none below a top-level package that has folders."""
    parts = module.split(".")
    if parts[0] == "demo":
        return "demo"
    return ".".join(parts[:2]) if len(parts) > 1 and (ROOT / parts[0] / parts[1]).is_dir() else None


def reached(arrows: Arrows) -> Arrows:
    """Folder -> everything it reaches, on any way."""
    found: Arrows = {}
    for start in arrows:
        seen, open_ = set[str](), [start]
        while open_:
            new = arrows.get(open_.pop(), set()) - seen
            seen |= new
            open_ += new
        found[start] = seen
    return found


def plain(arrows: Arrows) -> Iterator[tuple[str, str]]:
    """The arrows that say something: not those that a longer way says already."""
    far = reached(arrows)
    for name, seen in sorted(arrows.items()):
        for other in sorted(seen):
            longer = (step for step in seen - {other} if other in far[step] and step not in far[other])
            if not any(name not in far[step] for step in longer):
                yield name, other


def drawn(arrows: Arrows) -> Iterator[str]:
    """As mermaid has it."""
    yield "flowchart TD"
    tops: defaultdict[str, list[str]] = defaultdict(list)
    for name in arrows:
        tops[name.partition(".")[0]].append(name)
    for top, rooms in tops.items():
        yield f"    subgraph top_{top}[{top}/]"
        yield from (f"        {node(name)}[{name.rpartition('.')[2]}]" for name in rooms)
        yield "    end"
    yield from (f"    {node(name)} --> {node(other)}" for name, other in plain(arrows))


def node(name: str) -> str:
    """A name that mermaid takes."""
    return name.replace(".", "_")


def held() -> Iterator[str]:
    """What `lint-imports` refuses to see broken, in the contracts' own words."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    yield "`make check` holds:"
    yield ""
    for contract in contracts:
        order = ": " + " > ".join(f"`{one}`" for one in contract["layers"]) if "layers" in contract else ""
        yield f"- {contract['name']}{order}"


def table(arrows: Arrows) -> Iterator[str]:
    """What each folder imports."""
    yield "| folder | imports |"
    yield "| --- | --- |"
    for name, seen in arrows.items():
        yield f"| `{name.replace('.', '/')}/` | {', '.join(f'`{one}`' for one in sorted(seen))} |"


def loose(modules: Sequence[str]) -> Iterator[str]:
    """What stands beside the folders."""
    yield "| beside them | is |"
    yield "| --- | --- |"
    for name in modules:
        path = name.replace(".", "/") + ".py"
        yield f"| `{path}` | {said_in(ROOT / path)} |"


def said_in(file: Path) -> str:
    """The first paragraph of a module's own description."""
    first = (get_docstring(parse(file.read_text(encoding="utf-8"))) or "").split("\n\n")[0]
    return " ".join(first.split()).replace("|", "\\|")


def drawn_into(page: str, blocks: Mapping[str, Sequence[str]]) -> str:
    """The page with everything between `<!-- NAME -->` and `<!-- /NAME -->` made anew."""
    for name, lines in blocks.items():
        opens, closes = f"<!-- {name} -->", f"<!-- /{name} -->"
        before, opened, rest = page.partition(opens)
        _, closed, after = rest.partition(closes)
        if not opened or not closed:
            raise ValueError(f"docs/{PAGE.name} has no place for {name}")
        page = before + "\n".join([opens, *lines, closes]) + after
    return page
