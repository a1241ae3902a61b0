"""What a person from support does, in the group or in the console: one atomic turn, as the user's are."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from secrets import randbits

from msgspec import structs

from bot.desk.filing import CaseFiles, Filed
from bot.outbox.call import outgoing, packed
from bot.outbox.commit import LEDGER_TTL, Prepared, carry_through, ledger_writes
from bot.outbox.sealing import UnopenedError
from bot.outbox.sender import Sender
from bot.store.port import Commit, Loaded, OutboxRow, Store
from flows.case.case_acts import Refusal, TellChat, Work
from flows.case.case_events import AccountShown, CaseEvent
from flows.case.casefile import Case
from flows.case.casework import work
from flows.chat.engine import Turn, advance
from flows.chat.here import reminder_at
from flows.chat.support import rejoined
from flows.knowledge.session import Session, SessionError, dump, load
from flows.ledger.tallying import counted, found_out

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Desk:
    """Acts upon cases; everything that a person from support does comes through `act`."""

    files: CaseFiles
    store: Store
    sender: Sender
    now: Callable[[], int]
    session_ttl: int
    ledger_ttl: int = LEDGER_TTL

    async def act(self, number: str, event: CaseEvent, update: str = "", user: int = 0) -> Work | Refusal:
        """Let an event happen in a case. `update`: an id that is acted upon only once; `user`: the member of the support
        group who acts. Raises StoreDown."""

        async def prepared(_attempt: int) -> Prepared[Work | Refusal] | Work | Refusal:
            found = await self.files.read(number)
            if found is None:
                return Refusal("gone")
            body, case = found
            loaded = await self.store.load(case.chat, update)
            now = self.now()
            if loaded.session is not None and _read(loaded) is None:
                await self.store.quarantine.session(case.chat)
                loaded = Loaded(None, 0, loaded.done, card=None, lost=True)
            done = work(self.files.guide.service, case, event, now)
            if loaded.done or isinstance(done, Refusal):
                return Work(case) if loaded.done else done
            return self._prepared(body, _held(done, user), loaded, update, now)

        return await carry_through("act", self.store, self.sender, prepared)

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

    def _prepared(self, body: bytes, done: Work, loaded: Loaded, update: str, now: int) -> Prepared[Work | Refusal]:
        case = done.case
        turn = self._turn(case, done, loaded, now)
        filed = self.files.filed(done, body, now)
        rows = self._rows(filed, turn, case.chat, loaded.card, now)
        session = dump(turn.session) if turn.session else None
        before, catalogue = _read(loaded), self.files.guide.catalogue
        ledger = ledger_writes(catalogue, before, turn.session, now, self.ledger_ttl) if before else ()
        commit = Commit(
            case.chat, update, loaded.version, session or loaded.session, self.session_ttl, rows, turn.reminder,
            filed.write, ledger,
        )  # fmt: skip
        return Prepared(commit, rows, done, Work(case))

    def _turn(self, case: Case, done: Work, loaded: Loaded, now: int) -> Turn:
        """What it means for the conversation with the bot; nothing where there is none any more."""
        session = rejoined(case.number, case.locale, randbits(30), now) if loaded.lost else _read(loaded)
        if session is None:
            return Turn(None)
        lead = next((act.event for act in done.acts if isinstance(act, TellChat)), None)
        turn = Turn(session, reminder=reminder_at(self.files.guide, self.files.guide.known(session.log)))
        if lead:
            turn = advance(self.files.guide, session, lead, now, case.number)
        if turn.session is None:
            return turn
        after = counted(self.files.guide, session, turn.session, lead, now, "") if lead else turn.session
        if any(record.name == "cause_told" for record in done.records):
            after = found_out(after, case.cause)
        return structs.replace(turn, session=after)

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
