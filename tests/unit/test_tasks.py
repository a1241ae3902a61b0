"""No task is begun but by the supervisor: what nobody watches dies unseen."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot

FOLDER = Path(bot.__file__).parent
SUPERVISOR = FOLDER / "supervisor.py"
BEGINNING = {"create_task", "ensure_future", "TaskGroup", "run_coroutine_threadsafe", "Thread", "run_in_executor"}
"""Names by which something can be begun that goes on by itself."""
GATHERING = {"telegram/feed.py"}
"""Where several things are waited for at once: the chats of a batch, before it is confirmed."""


def begun(source: str) -> Iterator[str]:
    """Every name in it by which a task can be begun; gather, where it is not waited for at once."""
    tree = ast.parse(source)
    awaited = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Await)}
    for node in ast.walk(tree):
        name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
        imported = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else set()
        yield from ({name} | imported) & BEGINNING
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("gather") and id(node) not in awaited:
            yield "gather"


def gathers(source: str) -> bool:
    return any(isinstance(node, ast.Attribute) and node.attr == "gather" for node in ast.walk(ast.parse(source)))


def test_only_the_supervisor_begins_tasks() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.py")}
    assert {path for path, source in sources.items() if list(begun(source))} == {SUPERVISOR}
    assert list(begun(sources[SUPERVISOR])) == ["create_task"]
    assert {path.relative_to(FOLDER).as_posix() for path, source in sources.items() if gathers(source)} == GATHERING


@pytest.mark.parametrize(
    "source",
    [
        "asyncio.create_task(work())", "loop.create_task(work())", "from asyncio import create_task",
        "async with asyncio.TaskGroup() as group: pass", "begin = asyncio.ensure_future", "asyncio.gather(one(), two())",
    ],
)  # fmt: skip
def test_each_way_to_begin_a_task_is_found(source: str) -> None:
    assert list(begun(f"async def it():\n    {source}"))
