"""One word, one thing: no class, type alias or module shares its name with another, and the glossary names what is there."""

import ast
import re
import tokenize
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILES = [
    p
    for folder in ("bot", "flows", "demo", "bench", "locales", "training")
    for p in sorted((ROOT / folder).rglob("*.py"))
]
SAME_STEM: dict[str, str] = {}
"""Module names that stand in two folders on purpose, with the reason. At most five, and never more than today."""


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(node: ast.stmt) -> Iterator[str]:
    """What a statement of a module or a class gives a name to."""
    if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        yield node.name
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    for target in targets:
        yield from (part.id for part in ast.walk(target) if isinstance(part, ast.Name))


def doubled(places: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: where for name, where in places.items() if len(where) > 1}


def test_no_two_public_classes_or_type_aliases_share_a_name() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path in FILES:
        for node in tree(path).body:
            for name in named(node):
                if name[0].isupper() and not name.isupper() and not isinstance(node, ast.FunctionDef):
                    places[name].append(str(path.relative_to(ROOT)))
    assert doubled(places) == {}


def test_no_two_modules_share_a_name() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path in FILES:
        if not path.stem.startswith("__"):
            places[path.stem].append(str(path.relative_to(ROOT)))
    found = doubled(places)
    assert {name: where for name, where in found.items() if name not in SAME_STEM} == {}
    assert set(SAME_STEM) <= set(found), "a reason for what is not there"
    assert len(SAME_STEM) <= 5


@cache
def members() -> dict[str, set[str]]:
    """Class or module -> the names in it, a class's attributes set in its constructor among them."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in FILES:
        found[path.stem] |= {name for node in tree(path).body for name in named(node)}
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                found[node.name] |= {name for part in node.body for name in named(part)}
                found[node.name] |= {part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)}
    return found


@cache
def words() -> set[str]:
    """Every name in the code, every word of the catalogue, the texts and the files' names."""
    found: set[str] = set()
    for path in FILES:
        with tokenize.open(path) as lines:
            found |= {token.string for token in tokenize.generate_tokens(lines.readline) if token.type == tokenize.NAME}
            found.add(path.stem)
    for path in (*(ROOT / "flows").rglob("*.toml"), *(ROOT / "locales").rglob("*.*")):
        if path.suffix in (".toml", ".ftl"):
            found |= {path.name, *re.findall(r"[\w-]+", path.read_text(encoding="utf-8"))}
    return found


def glossary() -> Iterator[tuple[str, str]]:
    """Term and name in the code, row by row."""
    for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("| ") and not line.startswith(("| ja ", "| ---")):
            _, _, term, code, *_ = (cell.strip() for cell in line.split("|"))
            yield from ((term, name) for name in re.findall(r"`([^`]+)`", code))


def is_there(name: str) -> bool:
    owner, dot, member = name.strip(".").partition(".")
    if dot and name not in words():
        return member in members().get(owner, ())
    if name[0].isupper() and not name.isupper():
        return any(name in named(node) for path in FILES for node in tree(path).body)
    return owner in words()


def test_what_the_glossary_names_is_there() -> None:
    assert [(term, name) for term, name in glossary() if not is_there(name)] == []
