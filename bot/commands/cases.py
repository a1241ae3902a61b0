"""`todoku cases`, `transcript` and `forget`."""

import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.desk.transcript import heading
from bot.desk.transcript import transcript as whole
from bot.exports import as_html, as_markdown
from bot.process import Knowledge
from bot.settings import Settings
from bot.store.client import RedisStore
from bot.store.connect import connect
from bot.store.home import Home
from flows.casefile import load, load_record


@asynccontextmanager
async def _store(settings: Settings, url: str) -> AsyncIterator[RedisStore]:
    store = connect(url, settings.bot_id)
    try:
        await store.ping()
        yield store
    finally:
        await store.close()


async def listed(settings: Settings, url: str, status: str | None, *, as_json: bool) -> None:
    """Print the hand-offs, the most urgent and oldest first."""
    async with _store(settings, url) as store:
        found = [heading(load(body)) for body in await store.cases()]
    rows = sorted(
        (case for case in found if status in (None, case["status"])),
        key=lambda case: (case["priority"] != "high", case["opened_at"]),
    )
    if as_json:
        _print(json.dumps([_row(case) for case in rows], ensure_ascii=False, indent=2))
        return
    for case in rows:
        _print("  ".join(str(part or "-") for part in _row(case).values()))


def _row(case: dict[str, Any]) -> dict[str, Any]:
    names = ("case", "status", "priority", "opened_at", "closed_at", "locale", "symptom", "provider")
    return {name: case[name] for name in names}


async def transcript(settings: Settings, knowledge: Knowledge, url: str, number: str, kind: str) -> int:
    """Print one hand-off; 1 where there is none of that number."""
    async with _store(settings, url) as store:
        try:
            body = await store.case(number)
            records = await store.records(number) if body else []
        except ValueError:
            body = None
    if body is None:
        sys.stderr.write(f"todoku: there is no case {number[:20]!r}; `todoku cases` lists them\n")
        return 1
    case = whole(load(body), [load_record(record) for record in records])
    if kind == "json":
        _print(json.dumps(case, ensure_ascii=False, indent=2))
    else:
        make = as_markdown if kind == "md" else as_html
        _print(make(knowledge.texts, knowledge.guide.service.desk_language, case))
    return 0


async def forget(settings: Settings, at: Home, chat: int) -> int:
    """Erase everything about a chat, and say whether anything was held."""
    async with _store(settings, at.url) as store:
        loaded = await store.load(chat, "")
        await store.forget(chat)
    at.compact()
    held = loaded.session is not None
    _print(f"chat {chat}: everything is erased" if held else f"chat {chat}: nothing was held")
    return 0


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
