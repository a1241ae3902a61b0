"""What agents can do with cases from a browser."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.chat.turn import FORGET
from bot.console.pictures import Pictures
from bot.console.watch import Watch
from bot.desk import caller
from bot.desk.acting import Desk
from bot.happening import Happening
from bot.run.assembly import Parts
from bot.store.incidents import Incidents
from bot.store.places import CodeVerdict, Places
from flows.case.case_acts import Refusal, Work
from flows.case.case_events import CaseEvent
from flows.case.casefile import Case, CaseError, Record, load

SAME_VIEW = 600
"""Seconds for which following a case live counts as the same reading of it."""
_VIEWS = 10_000


@dataclass(frozen=True, slots=True)
class Dossier:
    """A case with everything that happened in it."""

    case: Case
    records: tuple[Record, ...]
    damaged: int
    """How many records could not be read."""


@dataclass(frozen=True, slots=True)
class Cases:
    """Reads cases, and lets the desk act on them. Every method may raise StoreDown."""

    desk: Desk
    places: Places
    incidents: Incidents
    secret: bytes
    """From which callers' codes follow."""
    take: Callable[[Happening], Awaitable[object]]
    watch: Watch
    pictures: Pictures
    _views: dict[tuple[str, str], int] = field(default_factory=dict)

    async def all(self) -> list[Case]:
        """All that can be read, in no order."""
        return [case for body in await self.desk.store.cases() if (case := _case(body))]

    async def open(self, number: str) -> Dossier | None:
        """None where there is no such case, or where it is damaged."""
        found = await self.desk.files.read(number)
        if found is None:
            return None
        records, damaged = await self.desk.files.records(number)
        return Dossier(found[1], tuple(records), damaged)

    async def act(self, number: str, event: CaseEvent, once: str) -> Work | Refusal:
        """Let an event happen; a form that is sent twice acts once."""
        return await self.desk.act(number, event, f"console:{once}")

    async def show_account(self, number: str, by: str, once: str) -> str | Refusal | None:
        """Which account a case is about, in clear; None where this form has been answered before."""
        return await self.desk.show_account(number, by, f"console:account{once}")

    async def erase(self, case: Case) -> None:
        """Erase everything held about the case's user, as /forget does, and tell them."""
        await self.take(Happening(case.chat, f"console:{secrets.token_hex(8)}", FORGET, language=case.locale))

    async def is_caller(self, number: str, code: str, agent: str) -> CodeVerdict:
        """Whether somebody on the phone has the code of a case. One that does not exist is as wrong as a wrong code."""
        now = self.desk.now()
        verdict = await caller.check(self.places, self.secret, number, code, agent, now)
        found = await self.desk.files.read(number)
        return "wrong" if verdict == "fine" and found is None else verdict

    def is_news(self, session: str, number: str) -> bool:
        """Whether reading on in a case is to be noted: once in a while, not for each message that comes in."""
        now, key = self.desk.now(), (session, number)
        if now - self._views.get(key, -SAME_VIEW) < SAME_VIEW:
            return False
        if len(self._views) >= _VIEWS:
            self._views.clear()
        self._views[key] = now
        return True


def cases(parts: Parts, places: Places, secret: bytes) -> Cases:
    """What the pages can do, from the bot's running parts."""
    watch, pictures = Watch(parts.desk.store, parts.supervisor), Pictures(parts.fetch)
    return Cases(parts.desk, places, parts.incidents.records, secret, parts.turns.take, watch, pictures)


def once() -> str:
    """A name for one form: whatever it makes happen is known by it."""
    return secrets.token_hex(8)


def agent_words(dossier: Dossier, but: str) -> int:
    """How many messages agents other than this one have written."""
    return sum(r.what == "message" and r.who == "agent" and r.by != but for r in dossier.records)


def _case(body: bytes) -> Case | None:
    try:
        return load(body)
    except CaseError:
        return None
