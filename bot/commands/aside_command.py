"""`todoku aside`: what could not be read and was set aside; put back, or erased."""

import json

from bot.commands.opened import opened
from bot.commands.printing import complain, say
from bot.desk.case_json import iso
from bot.settings import Settings
from bot.store.quarantined import Quarantined


async def listed(settings: Settings, url: str, *, as_json: bool) -> int:
    """Print what is set aside, the newest first, and the updates that were given up; 1 where there is anything."""
    async with opened(settings, url) as store:
        found = await store.quarantine.listed()
        given_up = await store.failed_updates.given_up()
    if as_json:
        rows = [
            {"id": one.id, "at": iso(one.at), "what": one.what, "where": _where(one), "why": one.why} for one in found
        ]
        updates = [
            {"id": f"u{one.update}", "at": iso(one.at), "error": one.error, "where": one.where} for one in given_up
        ]
        say(json.dumps({"set_aside": rows, "given_up": updates}, ensure_ascii=False, indent=2))
    else:
        for one in found:
            say(f"{one.id}  {iso(one.at)}  {one.what}  {_where(one)}  {one.why}")
        for update in given_up:
            say(f"u{update.update}  {iso(update.at)}  update  given up: {update.error} at {update.where}")
        if not found and not given_up:
            say("nothing is set aside")
    return 1 if found or given_up else 0


async def retry(settings: Settings, url: str, id_: str) -> int:
    """Put one thing back where it was; 1 where that cannot be."""
    async with opened(settings, url) as store:
        answer = await store.quarantine.retry(id_)
    if answer == "back":
        say(f"{id_} is back where it was; it is set aside again if it still cannot be read")
        return 0
    if answer == "occupied":
        return complain(
            f"{id_}: something else stands there by now; `todoku aside drop {id_}` erases what was set aside"
        )
    return _nothing(id_)


async def drop(settings: Settings, url: str, id_: str) -> int:
    """Erase one thing; 1 where there is none of that id."""
    async with opened(settings, url) as store:
        is_update = id_.startswith("u") and id_[1:].isalnum()
        gone = await (store.failed_updates.drop(id_[1:]) if is_update else store.quarantine.drop(id_))
        if not gone:
            return _nothing(id_)
    say(f"{id_} is erased")
    return 0


def _where(one: Quarantined) -> str:
    """The key without what all keys begin with."""
    return one.key.partition("}:")[2]


def _nothing(id_: str) -> int:
    return complain(f"nothing is set aside as {id_[:20]!r}; `todoku aside list` lists what is")
