"""What a person from support does, in the group or in the console: one atomic turn, as the user's are."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from secrets import randbits

from bot import crash
from bot.desk.filing import Filed, Files
from bot.outbox.call import outgoing, packed
from bot.outbox.sealing import UnopenedError
from bot.outbox.sender import Sender
from bot.store.port import Commit, Loaded, OutboxRow, Saved, Store
from flows.case.case_events import AccountShown, CaseEvent
from flows.case.casefile import Case
from flows.case.casework import Lead, Refusal, Work, work
from flows.chat.cards import reminder_at
from flows.chat.engine import Turn, advance
from flows.chat.support import rejoined
from flows.knowledge.session import Session, SessionError, dump, load

log = logging.getLogger(__name__)

ATTEMPTS = 20


@dataclass(frozen=True, slots=True)
class Desk:
    """Acts upon cases; everything that a person from support does comes through `act`."""

    files: Files
    store: Store
    sender: Sender
    now: Callable[[], int]
    session_ttl: int

    async def act(self, number: str, happening: CaseEvent, update: str = "", user: int = 0) -> Work | Refusal:
        """Let something happen in a case. `update`: an id that is acted upon only once; `user`: the member of the support
        group who acts. Raises StoreDown."""
        for _ in range(ATTEMPTS):
            found = await self.files.read(number)
            if found is None:
                return Refusal("gone")
            body, case = found
            loaded = await self.store.load(case.chat, update)
            now = self.now()
            if loaded.session is not None and _read(loaded) is None:
                await self.store.quarantine.session(case.chat)
                loaded = Loaded(None, 0, loaded.done, card=None, lost=True)
            done = work(self.files.guide.service, case, happening, now)
            if loaded.done or isinstance(done, Refusal):
                return Work(case) if loaded.done else done
            done = _held(done, user)
            if await self._saved(body, done, loaded, update, now):
                return done
        raise RuntimeError("a case was overtaken too often")

    async def show_account(self, number: str, by: str, update: str, user: int = 0) -> str | Refusal | None:
        """Which account a case is about, in clear, for the agent whose case it is; that they looked is written down first.
        None where that press has been answered before. Raises StoreDown."""
        found = await self.files.read(number)
        if found is None:
            return Refusal("gone")
        case = found[1]
        done = await self.act(number, AccountShown(by, holder(user, case.agent) if user else ""), update)
        if isinstance(done, Refusal):
            return done
        if not done.records:
            return None
        try:
            return self.files.sealing.account_opened(done.case.account, done.case.chat)
        except UnopenedError:
            log.error("case %s: its account cannot be opened; BOT_TOKEN has changed since, or it was damaged", number)
            return Refusal("unopened")

    async def _saved(self, body: bytes, done: Work, loaded: Loaded, update: str, now: int) -> bool:
        case = done.case
        turn = self._turn(case, done, loaded, now)
        filed = self.files.filed(done, body, now)
        rows = self._rows(filed, turn, case.chat, loaded.card, now)
        session = dump(turn.session) if turn.session else None
        commit = Commit(
            case.chat, update, loaded.version, session or loaded.session, self.session_ttl, rows, turn.reminder, filed.write
        )  # fmt: skip
        crash.point("act.before")
        if await self.store.save(commit) is not Saved.SAVED:
            return False
        crash.point("act.after")
        self.sender.push(case.chat, rows)
        return True

    def _turn(self, case: Case, done: Work, loaded: Loaded, now: int) -> Turn:
        """What it means for the conversation with the bot; nothing where there is none any more."""
        session = rejoined(case.number, case.locale, randbits(30), now) if loaded.lost else _read(loaded)
        if session is None:
            return Turn(None)
        lead = next((act.event for act in done.acts if isinstance(act, Lead)), None)
        if lead:
            return advance(self.files.guide, session, lead, now, case.number)
        known = self.files.guide.known(session.log)
        return Turn(session, reminder=reminder_at(self.files.guide, known))

    def _rows(self, filed: Filed, turn: Turn, chat: int, card: int | None, now: int) -> tuple[OutboxRow, ...]:
        outs = list(filed.calls)
        if turn.session:
            texts, session = self.files.texts, turn.session
            for effect in turn.effects:
                outs += outgoing(texts, session, chat, effect, now, pressed=None, shown=card)
        return packed(outs, now)


def holder(user: int, agent: str) -> str:
    """Whoever claims a case in the support group: names can be chosen there, ids cannot."""
    return f"{user} {agent}"


def _held(done: Work, user: int) -> Work:
    """The work, and in a case that somebody has just made theirs who that is."""
    if not any(record.name in ("claimed", "reopened") for record in done.records):
        return done
    return replace(done, case=replace(done.case, holder=holder(user, done.case.agent) if user else ""))


def _read(loaded: Loaded) -> Session | None:
    if loaded.session is None:
        return None
    try:
        return load(loaded.session)
    except SessionError:
        return None
