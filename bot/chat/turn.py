"""A user's turn: load, advance, render, save, send."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from secrets import randbits

from msgspec import Struct
from msgspec.structs import replace

from bot import crash
from bot.chat.beginning import begun
from bot.chat.mending import mended
from bot.chat.recognition import recognised
from bot.desk.after_turn import AfterTurn
from bot.desk.filing import TO_A_CASE, Author, CaseFiles, Filed
from bot.happening import Happening
from bot.metrics import Metrics
from bot.outbox import call
from bot.outbox.call import Call, Outgoing, carried_along, outgoing, packed
from bot.outbox.commit import LEDGER_TTL, Prepared, arrivals, carry_through, ledger_writes, tallied
from bot.outbox.lanes import LANES
from bot.outbox.render import line
from bot.outbox.sealing import sealed_turn
from bot.outbox.sender import Sender
from bot.store.keys import case_number
from bot.store.port import Commit, Loaded, OutboxRow, Saved, StoreDown
from bot.words.preferred_language import language_of
from flows.card import Line
from flows.chat.effects import Effect, GiveCode, Notice, OpenCase, Relay, Say, ToCase
from flows.chat.engine import Turn, advance
from flows.events import Blocked, Commanded, Due, Missed, Typed
from flows.ids import Lang
from flows.incident.record import Incident
from flows.knowledge.account import Account
from flows.knowledge.session import Session, SessionError, dump, load
from flows.ledger.tallying import news

log = logging.getLogger(__name__)

FORGET = Commanded("forget")
ERASED = Say(Line("forget", "done"))
BLOCKED = "Forbidden: bot was blocked by the user"
STALE = Notice(Line("notice", "stale"))
ANEW = Say(Line("notice", "anew"))


class _Done(Struct, frozen=True):
    """What came of a turn."""

    lang: Lang
    said: tuple[Effect, ...] = ()
    """Its effects; none where it had been taken before."""
    carried: Call | None = None
    """The call that the answer to the update brings."""


class Turns:
    """Takes turns. Everything it needs comes in here."""

    def __init__(
        self,
        files: CaseFiles,
        sender: Sender,
        metrics: Metrics,
        *,
        now: Callable[[], int],
        session_ttl: int,
        erased: Callable[[], None],
        after: AfterTurn | None = None,
        ledger_ttl: int = LEDGER_TTL,
    ) -> None:
        """`erased` is called when a user was forgotten; `after` is what is done beside the outbox."""
        self.guide = files.guide
        self.texts = files.texts
        self.store = files.store
        self._sender = sender
        self._metrics = metrics
        self._now = now
        self._ttl = session_ttl
        self.files = files
        self._erased = erased
        self._after = after
        self._ledger_ttl = ledger_ttl

    def during(self, incidents: tuple[Incident, ...]) -> None:
        """These disturbances go on."""
        self.guide = self.files.guide.during(incidents)

    async def take(self, happening: Happening, *, carries: bool = False) -> Call | None:
        """One turn. Returns after it is committed; sending goes on by itself. Raises StoreDown.

        `carries`: whether the answer to the update may bring a call, which Telegram carries out and tells nobody what came of
        it: for what is worth little when it is lost, it saves a call. That call is given; it is made here where it may not.
        """
        try:
            with self._metrics.turns.labels(type(happening.event).__name__.lower()).time():
                prepare = partial(self._prepared, happening, carries=carries)
                done = await carry_through("commit", self, self._sender, prepare)
        except StoreDown:
            lang: Lang = language_of(happening.language)
            self._answered(happening, lang, Line("notice", "busy"))
            raise
        if self._after and any(isinstance(effect, Relay | GiveCode) or effect == ERASED for effect in done.said):
            self._after.turn(happening.chat, happening.message, done.lang, done.said)
        notice = next((e.line for e in done.said if isinstance(e, Notice)), None)
        if not happening.press:
            return done.carried
        answer = call.answer(happening.press, self._words(done.lang, notice))
        if carries:
            return answer
        self._sender.answer(answer)
        return None

    async def save(self, commit: Commit) -> Saved:
        """As the store does, and how long it took."""
        with self._metrics.parts["save"].time():
            return await self.store.save(commit)

    async def _prepared(self, happening: Happening, attempt: int, *, carries: bool) -> Prepared[_Done] | _Done | None:
        """The turn from what is known of the session, or from what the store has; None where that came to nothing."""
        known = None if attempt else self.store.remembered(happening.chat)
        with self._metrics.parts["load"].time():
            loaded = known or await self.store.load(happening.chat, happening.update)
        if loaded.done:
            return _Done("ja")
        now = self._now()
        loaded, before, turn, filed = await self._worked_out(happening, loaded, now)
        if ERASED in turn.effects:
            # Erasing comes before the commit, which alone would find out that this has been done before.
            if known:
                return None
            # First, and whole: if the store fails half way, the update comes again and finds the rest.
            crash.point("forget.before")
            await self.store.forget(happening.chat)
            crash.point("forget.after")
            loaded = replace(loaded, version=0)
        after = turn.session or before
        with self._metrics.parts["render"].time():
            outs = self._outs(happening, loaded, turn, after, filed, now)
            carried = carried_along(outs) if carries and not happening.press else None
            rows = packed(outs, now)
        return Prepared(
            self._commit(happening, loaded, before, turn, rows, filed, now), rows, _Done(after.lang, turn.effects, carried),
            _Done(after.lang), kept=turn.session is not None,
            first=partial(self._carry_out, happening, before, turn, carried),
        )  # fmt: skip

    async def _worked_out(
        self, happening: Happening, loaded: Loaded, now: int
    ) -> tuple[Loaded, Session, Turn, Filed | None]:
        """What was loaded, the session before, the turn, and what it does to the user's case. Raises StoreDown."""
        loaded, before = await self._so_far(happening, loaded, now)
        with self._metrics.parts["advance"].time():
            turn = self._advance(happening, loaded, before, now)
        filed = await self._filed(happening, before, turn, now)
        if filed is None and await self._case_is_gone(before, turn):
            loaded, before = replace(loaded, lost=True), Session(seed=randbits(30), lang=before.lang, active=now)
            turn = self._advance(happening, loaded, before, now)
            filed = await self._filed(happening, before, turn, now)
        return loaded, before, turn, filed

    async def _filed(self, happening: Happening, before: Session, turn: Turn, now: int) -> Filed | None:
        if not _for_a_case(turn):
            return None
        return await self.files.of_turn(Author.of(happening, before.case), turn.effects, now)

    def _advance(self, happening: Happening, loaded: Loaded, before: Session, now: int) -> Turn:
        if loaded.session is None and not loaded.lost and isinstance(happening.event, Due | Blocked | Missed):
            return Turn(None)  # the chat has been erased or has expired meanwhile
        number = case_number(happening.chat, randbits(64))
        event = happening.event
        if isinstance(event, Typed):
            event = recognised(self.guide, self.texts, before, event)
        turn = advance(self.guide, before, event, now, number)
        if _for_a_case(turn) or (turn.session and isinstance(turn.session.account, Account)):
            turn = sealed_turn(turn, self.files.sealing, happening.chat)
        if turn.session is None:
            return turn
        session = tallied(self.guide, before, turn, turn.session, happening.event, now)
        return replace(turn, session=session, effects=(ANEW, *turn.effects) if loaded.lost else turn.effects)

    def _words(self, lang: Lang, notice: Line | None) -> str | None:
        return line(self.texts, lang, notice, self._now()) if notice else None

    def _answered(self, happening: Happening, lang: Lang, notice: Line) -> None:
        if happening.press:
            self._sender.answer(call.answer(happening.press, self._words(lang, notice)))

    async def _so_far(self, happening: Happening, loaded: Loaded, now: int) -> tuple[Loaded, Session]:
        """The session so far, or one that begins. Raises StoreDown."""
        if loaded.session is not None:
            with suppress(SessionError):
                return loaded, load(loaded.session)
        return await begun(self.store, self.files, happening, loaded, now)

    async def _case_is_gone(self, before: Session, turn: Turn) -> bool:
        """Whether what the user wrote had no case to go to, because theirs cannot be read."""
        wanted = any(isinstance(effect, Relay | ToCase) for effect in turn.effects)
        return wanted and before.case is not None and await self.files.read(before.case) is None

    def _outs(
        self, happening: Happening, loaded: Loaded, turn: Turn, session: Session, filed: Filed | None, now: int
    ) -> list[Outgoing]:
        outs: list[Outgoing] = list(filed.calls) if filed else []
        for effect in turn.effects:
            outs += outgoing(
                self.texts, session, happening.chat, effect, now, pressed=happening.pressed, shown=loaded.card,
                message=happening.message,
            )  # fmt: skip
            if effect == STALE and happening.pressed and loaded.card:
                outs += mended(self.guide, self.texts, happening.chat, happening.pressed, loaded.card, session, now)
        return outs

    def _commit(
        self, happening: Happening, loaded: Loaded, before: Session, turn: Turn, rows: tuple[OutboxRow, ...],
        filed: Filed | None, now: int,
    ) -> Commit:  # fmt: skip
        return Commit(
            chat=happening.chat,
            update=happening.update,
            version=loaded.version,
            session=dump(turn.session) if turn.session else None,
            ttl=self._ttl,
            # What is said after erasing is sent, not kept.
            rows=rows if turn.session else (),
            reminder=turn.reminder,
            case=filed.write if filed else None,
            ledger=ledger_writes(self.guide.catalogue, before, turn.session, now, self._ledger_ttl),
            arrivals=arrivals(before, turn.session, now),
        )

    async def _carry_out(self, happening: Happening, before: Session, turn: Turn, carried: Call | None) -> None:
        """What comes between the commit and the sending."""
        if carried:
            self._sender.bared(carried)
        if ERASED in turn.effects:
            self._sender.drop(happening.chat, *LANES)
            await asyncio.to_thread(self._erased)
        if isinstance(happening.event, Blocked):
            await self._sender.fail(happening.chat, BLOCKED)
        if opened := sum(isinstance(e, OpenCase) for e in turn.effects):
            self._metrics.cases.inc(opened)
        for fact, symptom in news(self.guide.catalogue, before, turn.session) if turn.session else ():
            self._metrics.conversations.labels(fact, symptom).inc()


def _for_a_case(turn: Turn) -> bool:
    """Whether the turn does something to the user's case."""
    return any(isinstance(effect, TO_A_CASE) for effect in turn.effects)
