"""The one sequence: load, advance, render, save, send."""

import asyncio
import dataclasses
import logging
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from secrets import randbits

from msgspec.structs import replace

from bot import crash
from bot.desk.besides import Besides
from bot.desk.filing import Filed, Files
from bot.desk.filing import Sender as Writer
from bot.happening import Happening
from bot.metrics import Metrics
from bot.outbox import call
from bot.outbox.call import BARE, Call, Outgoing, outgoing, packed
from bot.outbox.lanes import LANES
from bot.outbox.render import labels, line
from bot.outbox.sender import Sender
from bot.store.keys import case_number
from bot.store.port import Commit, Loaded, OutboxRow, Saved, StoreDown
from bot.words.texts import Texts
from flows.card import Line
from flows.case.case_events import AccountGiven, Rejoined
from flows.chat.cards import live
from flows.chat.effects import Effect, GiveCode, Notice, OpenCase, Relay, Say, Show, ToCase
from flows.chat.engine import Turn, advance
from flows.chat.support import asks_account, rejoined, with_support
from flows.events import Blocked, Commanded, Due, Event, Missed, Pressed, Typed
from flows.ids import Lang
from flows.knowledge.account import Account, Held
from flows.knowledge.guide import Guide
from flows.knowledge.session import Session, SessionError, dump, load

log = logging.getLogger(__name__)

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_ENDING = re.compile(r"(?<=\w)(?:です|でした|だよ)$")
ATTEMPTS = 20
"""How often a turn is taken anew because another one of the same chat was faster."""
FORGET = Commanded("forget")
ERASED = Say(Line("forget", "done"))
BLOCKED = "Forbidden: bot was blocked by the user"
STALE = Notice(Line("notice", "stale"))
ANEW = Say(Line("notice", "anew"))


@dataclass(slots=True)
class Reply:
    """The answer to an update. Telegram carries out one call that it brings, and tells nobody what came of it: for what
    is worth little when it is lost, it saves a call."""

    call: Call | None = None


class Turns:
    """Takes turns. Everything it needs comes in here."""

    def __init__(
        self,
        files: Files,
        sender: Sender,
        metrics: Metrics,
        *,
        now: Callable[[], int],
        session_ttl: int,
        erased: Callable[[], None],
        besides: Besides | None = None,
    ) -> None:
        """`erased` is called when a user was forgotten; `besides` is what is done beside the outbox."""
        self.guide = files.guide
        self.texts = files.texts
        self.store = files.store
        self._sender = sender
        self._metrics = metrics
        self._now = now
        self._ttl = session_ttl
        self.files = files
        self._erased = erased
        self._besides = besides

    async def take(self, happening: Happening, reply: Reply | None = None) -> None:
        """One turn. Returns after it is committed; sending goes on by itself. Raises StoreDown.

        `reply` may take a call along; without it, and where the turn cannot be taken, each is made by itself.
        """
        try:
            with self._metrics.turns.labels(type(happening.event).__name__.lower()).time():
                for attempt in range(ATTEMPTS):
                    known = None if attempt else self.store.remembered(happening.chat)
                    if await self._attempt(happening, known, reply):
                        return
        except StoreDown:
            lang: Lang = "ja" if _japanese(happening.language) else "en"
            self._answer(happening, lang, Line("notice", "busy"), None)
            raise
        raise RuntimeError("a turn was overtaken too often")

    async def _attempt(self, happening: Happening, known: Loaded | None, reply: Reply | None) -> bool:
        """Take the turn from what is known of the session, or from what the store has; whether that came to something."""
        with self._metrics.parts["load"].time():
            loaded = known or await self.store.load(happening.chat, happening.update)
        if loaded.done:
            self._answer(happening, "ja", None, reply)
            return True
        now = self._now()
        loaded, before = await self._begun(happening, loaded, now)
        with self._metrics.parts["advance"].time():
            turn = self._advance(happening, loaded, before, now)
        if known and ERASED in turn.effects:
            return False  # erasing comes before the commit, which alone would find out that this has been done before
        lang = (turn.session or before).lang
        filed = await self.files.of_turn(_writer(happening, before), turn.effects, now)
        if filed is None and await self._case_is_gone(before, turn):
            loaded, before = replace(loaded, lost=True), Session(seed=randbits(30), lang=before.lang, active=now)
            turn = self._advance(happening, loaded, before, now)
            filed = await self.files.of_turn(_writer(happening, before), turn.effects, now)
        with self._metrics.parts["render"].time():
            outs = self._outs(happening, loaded, turn, turn.session or before, filed, now)
            carried = _carried(outs) if reply and not happening.press else None
            rows = packed(outs, now)
        if ERASED in turn.effects:
            # First, and whole: if the store fails half way, the update comes again and finds the rest.
            crash.point("forget.before")
            await self.store.forget(happening.chat)
            crash.point("forget.after")
            loaded = replace(loaded, version=0)
        crash.point("commit.before")
        with self._metrics.parts["save"].time():
            saved = await self.store.save(self._commit(happening, loaded, turn, rows, filed))
        crash.point("commit.after")
        if saved in (Saved.STALE, Saved.NUMBER_TAKEN):
            return False
        if saved is Saved.SAVED:
            if reply and carried:
                reply.call = carried
                self._sender.bared(carried)
            await self._carry_out(happening, turn, rows)
            if self._besides:
                self._do_besides(self._besides, happening, turn, lang)
        said = turn.effects if saved is Saved.SAVED else ()
        notice = next((e.line for e in said if isinstance(e, Notice)), None)
        self._answer(happening, lang, notice, reply)
        return True

    def _advance(self, happening: Happening, loaded: Loaded, before: Session, now: int) -> Turn:
        if loaded.session is None and not loaded.lost and isinstance(happening.event, Due | Blocked | Missed):
            return Turn(None)  # the chat has been erased or has expired meanwhile
        number = case_number(happening.chat, randbits(64))
        event = recognised(self.guide, self.texts, before, happening.event)
        turn = self._sealed(happening.chat, advance(self.guide, before, event, now, number))
        return replace(turn, effects=(ANEW, *turn.effects)) if loaded.lost and turn.session else turn

    def _sealed(self, chat: int, turn: Turn) -> Turn:
        """The turn with the account, which one answer brings in clear, sealed wherever it stands."""
        seal = self.files.sealing.account
        if turn.session and isinstance(turn.session.account, Account):
            turn = replace(turn, session=replace(turn.session, account=seal(turn.session.account, chat)))
        return replace(turn, effects=tuple(_sealed(effect, lambda held: seal(held, chat)) for effect in turn.effects))

    def _answer(self, happening: Happening, lang: Lang, notice: Line | None, reply: Reply | None) -> None:
        if not happening.press:
            return
        answer = call.answer(happening.press, line(self.texts, lang, notice, self._now()) if notice else None)
        if reply:
            reply.call = answer
        else:
            self._sender.answer(answer)

    async def _begun(self, happening: Happening, loaded: Loaded, now: int) -> tuple[Loaded, Session]:
        """The session so far. One that cannot be read begins anew: with the open case, where there is one."""
        if loaded.session is not None:
            try:
                return loaded, load(loaded.session)
            except SessionError:
                await self.store.quarantine.session(happening.chat)
                loaded = Loaded(None, 0, done=False, card=loaded.card, lost=True)
        lang: Lang = "ja" if _japanese(happening.language) else "en"
        fresh = Session(seed=randbits(30), lang=lang, active=now)
        if loaded.lost and (case := await self.files.open_case(happening.chat)):
            fresh = rejoined(case.number, case.locale, fresh.seed, now)
        return loaded, fresh

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
                outs += self._mended(happening.chat, happening.pressed, loaded.card, session, now)
        return outs

    def _mended(self, chat: int, pressed: int, shown: int, session: Session, now: int) -> list[Outgoing]:
        """A card that only looks alive misleads nobody: a double of a lost answer, perhaps. Where it is the newest one, it
        becomes what it should be; else it loses its buttons."""
        if pressed != shown:
            return [Outgoing(call.bare(chat, pressed))]
        return outgoing(
            self.texts, session, chat, Show(live(self.guide, session), fresh=False), now, pressed=pressed, shown=shown
        )

    def _commit(
        self, happening: Happening, loaded: Loaded, turn: Turn, rows: tuple[OutboxRow, ...], filed: Filed | None
    ) -> Commit:
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
        )

    async def _carry_out(self, happening: Happening, turn: Turn, rows: tuple[OutboxRow, ...]) -> None:
        """What follows the commit."""
        if ERASED in turn.effects:
            self._sender.drop(happening.chat, *LANES)
            await asyncio.to_thread(self._erased)
        if isinstance(happening.event, Blocked):
            await self._sender.fail(happening.chat, BLOCKED)
        if opened := sum(isinstance(e, OpenCase) for e in turn.effects):
            self._metrics.cases.inc(opened)
        self._sender.push(happening.chat, rows, kept=turn.session is not None)

    def _do_besides(self, besides: Besides, happening: Happening, turn: Turn, lang: Lang) -> None:
        if ERASED in turn.effects and besides.eraser:
            besides.eraser.at_once()
        for effect in turn.effects:
            if isinstance(effect, Relay) and happening.message and not effect.edited:
                besides.marks.taken(happening.chat, happening.message)
            if isinstance(effect, GiveCode):
                besides.codes.give(happening.chat, lang, effect.case)


def _sealed(effect: Effect, seal: Callable[[Held], Held]) -> Effect:
    """An effect with the account that it brings, if it does, sealed."""
    match effect:
        case OpenCase(handoff=handoff) if handoff.account:
            return OpenCase(dataclasses.replace(handoff, account=seal(handoff.account)))
        case ToCase(number=number, happening=Rejoined(handoff=handoff)) if handoff.account:
            return ToCase(number, Rejoined(dataclasses.replace(handoff, account=seal(handoff.account))))
        case ToCase(number=number, happening=AccountGiven(account=account)):
            return ToCase(number, AccountGiven(seal(account)))
        case _:
            return effect


def _carried(outs: list[Outgoing]) -> Call | None:
    """The call that takes the buttons of the card before, taken out of what is to be sent: nothing rests on it, since a press
    of such a button does nothing either way."""
    for place, out in enumerate(outs):
        if out.lane == "user" and out.call and out.call.name == BARE:
            return outs.pop(place).call
    return None


def recognised(guide: Guide, texts: Texts, session: Session, event: Event) -> Event:
    """Typed text that equals a button of the live card is a press of it; with support only where it answers the step they asked
    for, since everything else that is written goes to them."""
    if not isinstance(event, Typed) or event.edited or not (wanted := _plain(event.text)):
        return event
    supported = with_support(guide, session) and not asks_account(session)
    for label, button in labels(texts, session.lang, live(guide, session), session.active):
        answers = not supported or (button.key.startswith("fix.") and not session.view)
        if answers and _word(label) == wanted:
            return Pressed(session.token, button.key, button.value)
    return event


@lru_cache(2048)
def _word(label: str) -> str:
    """A button's label, as `_plain` has it. Labels are few; what people write is not kept."""
    return _plain(label)


def _writer(happening: Happening, session: Session) -> Writer:
    ref = f"u{happening.message}" if happening.message else ""
    reply = f"u{happening.replied}" if happening.replied else ""
    return Writer(happening.chat, happening.name, session.case, ref, reply)


def _japanese(language: str | None) -> bool:
    return (language or "ja").lower().startswith("ja")


def _plain(text: str) -> str:
    """Text as people mean it: widths folded, case, outer space, pictures and the polite ending gone."""
    return _ENDING.sub("", _EDGES.sub("", " ".join(unicodedata.normalize("NFKC", text).casefold().split())))
