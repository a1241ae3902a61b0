"""Files and functions fit on a screen, and lines in a window: a long line is no way out of a short file."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINE, FILE_LINES, FILE_BYTES, FUNCTION = 160, 300, 12_000, 40


def too_long(path: Path) -> list[str]:
    """What is too long in a file."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    found = [f"line {number}: {len(line)} characters" for number, line in enumerate(lines, 1) if len(line) > LINE]
    if len(lines) > FILE_LINES or len(text.encode()) > FILE_BYTES:
        found.append(f"{len(lines)} lines, {len(text.encode())} bytes")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or 0) - node.lineno + 1
            found += [f"{node.name}: {size} lines"] if size > FUNCTION else []
    return [f"{path.relative_to(ROOT)}: {what}" for what in found]


def test_nothing_is_too_long() -> None:
    files = [
        path
        for folder in ("bot", "flows", "demo", "bench", "locales", "training")
        for path in (ROOT / folder).rglob("*.py")
    ]
    assert [what for path in sorted(files) for what in too_long(path)] == []
