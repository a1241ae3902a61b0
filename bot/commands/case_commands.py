"""`todoku cases`, `transcript` and `forget`."""

import json
import sys
from typing import Any

from bot.commands.opened import opened
from bot.commands.printing import complain, say
from bot.desk.case_json import heading
from bot.desk.case_json import transcript as whole
from bot.desk.exports import as_csv, as_html, as_markdown
from bot.run.knowledge import Knowledge
from bot.settings import Settings
from bot.store.store_server import StoreServer
from flows.case.casefile import CaseError, Record, load, load_record


async def listed(settings: Settings, url: str, status: str | None, kind: str) -> int:
    """Print the hand-offs as text, json or csv, the most urgent and oldest first; 1 where one of them is damaged."""
    async with opened(settings, url) as store:
        bodies = await store.cases()
    found, damaged = [], 0
    for body in bodies:
        try:
            found.append(load(body))
        except CaseError as error:
            damaged += 1
            complain(f"{error}; it is left out of the list")
    wanted = [case for case in found if status in (None, case.status)]
    wanted.sort(key=lambda case: (case.priority != "high", case.opened_at))
    rows = [_row(heading(case)) for case in wanted]
    if kind == "csv":
        sys.stdout.write(as_csv(wanted))
    elif kind == "json":
        say(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for row in rows:
            say("  ".join(str(part or "-") for part in row.values()))
    return 1 if damaged else 0


def _row(case: dict[str, Any]) -> dict[str, Any]:
    names = ("case", "status", "priority", "opened_at", "closed_at", "locale", "symptom", "provider")
    return {name: case[name] for name in names}


async def transcript(
    settings: Settings, knowledge: Knowledge, url: str, number: str, kind: str, now: int, *, notes: bool
) -> int:
    """Print one hand-off; 1 where there is none of that number, or where it is damaged."""
    async with opened(settings, url) as store:
        try:
            body = await store.case(number)
            rows = await store.records(number) if body else []
        except ValueError:
            body = None
    if body is None:
        return complain(f"there is no case {number[:20]!r}; `todoku cases` lists them")
    try:
        case = load(body)
    except CaseError as error:
        return complain(f"case {number}: {error}; its user can be helped, its transcript is lost")
    records = [record for row in rows if (record := _read(number, row))]
    if kind == "json":
        say(json.dumps(whole(case, records, notes=notes), ensure_ascii=False, indent=2))
    else:
        make = as_markdown if kind == "md" else as_html
        say(make(knowledge.texts, knowledge.guide.service.desk_language, case, records, now, notes=notes))
    return 0 if len(records) == len(rows) else 1


def _read(number: str, row: bytes) -> Record | None:
    """A record; None where it is damaged, which is said."""
    try:
        return load_record(row)
    except CaseError as error:
        complain(f"case {number}: {error}; it is left out")
        return None


async def forget(settings: Settings, at: StoreServer, chat: int) -> int:
    """Erase everything about a chat, and say whether anything was held."""
    async with opened(settings, at.url) as store:
        loaded = await store.load(chat, "")
        await store.forget(chat)
    at.compact()
    held = loaded.session is not None
    say(f"chat {chat}: everything is erased" if held else f"chat {chat}: nothing was held")
    return 0
