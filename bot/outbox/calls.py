"""Makes the calls that rows of the outbox ask for."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from dataclasses import dataclass
from typing import Protocol

from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
)

from bot.outbox import call
from bot.outbox.call import BARE, COPY, EDIT, SEND, SOMEWHERE, Call, Make, Outgoing
from bot.outbox.pace import Pace
from bot.outbox.sealing import Sealing, UnopenedError
from bot.store.port import Delivery, Store, StoreDown
from flows.case.casefile import DeliveryState, Record, dump_record
from flows.redact import redact

log = logging.getLogger(__name__)

SLOWEST, SOON = 60.0, 8.0
"""Seconds between attempts at most: where the group refuses, and where Telegram is not reached. Once it is, nobody waits longer."""
NOT_MODIFIED = "message is not modified"
GONE = "message to delete not found"


class NotTaken(Exception):  # noqa: N818  # it names a state, and `except NotTaken` reads as one
    """The support group, or the user, will never get this message; the text says why."""


class FileNotReady(AiogramError):  # noqa: N818  # it names a state, too
    """A file has not been brought; another attempt is worth while after so many seconds."""

    def __init__(self, why: str, seconds: float) -> None:
        super().__init__(why)
        self.seconds = seconds


class Group(Protocol):
    """The support group."""

    async def chat(self) -> int:
        """Its id."""

    def ready(self, out: Outgoing) -> AbstractAsyncContextManager[None]:
        """Have at hand, while it lasts, the file that a message brings. Raises what another attempt may mend."""

    async def deliver(self, out: Outgoing, now: int) -> int | None:
        """Make a call there; the id of its message. Raises NotTaken, and what another attempt may mend."""


async def _unheard(*_what: object) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Who hears what became of messages. Each may raise StoreDown."""

    of_case: Callable[[int, Outgoing, DeliveryState, str], Awaitable[None]] = _unheard
    """A message of a case was delivered, or never will be: chat, message, which of the two, what Telegram said."""
    blocked: Callable[[int], Awaitable[object]] = _unheard
    """A user does not take messages any more: their chat."""
    lost: Callable[[int, str], Awaitable[object]] = _unheard
    """A message could not be read and was set aside: its chat and its row."""
    doubtful: Callable[[], None] = lambda: None
    """A message may have been sent twice."""


UNHEARD = Outcomes()
"""Nobody hears."""


class Calls:
    """What is asked of Telegram, and what of it is remembered."""

    def __init__(
        self, make: Make, store: Store, now: Callable[[], int], sealing: Sealing, group: Group | None,
        pace: Pace | None,
    ) -> None:  # fmt: skip
        self._make = make
        self._sealing = sealing
        self._store = store
        self._now = now
        self._group = group
        """Takes the calls of the support lane."""
        self._pace = pace

    async def report(self, chat: int, out: Outgoing, why: str) -> None:
        """Say what came of it, where the user shall know. A message that is not there any more is as good as deleted."""
        text = out.otherwise if why and GONE not in why else out.done
        if not text:
            return
        try:
            await self._make(call.send(chat, text))
        except AiogramError as refusal:
            log.warning("a word on a deleted message was not taken (%s)", type(refusal).__name__)

    async def freeze(self, chat: int, message_id: int) -> None:
        """A card that was still under way when the next was made could not be named then; its buttons go now."""
        try:
            await self._make(call.bare(chat, message_id))
        except AiogramError as refusal:
            log.info("an overtaken card keeps its buttons (%s); they do nothing", type(refusal).__name__)

    def ready(self, out: Outgoing) -> AbstractAsyncContextManager[None]:
        """Have at hand what has to be fetched first. Raises AiogramError."""
        return self._group.ready(out) if self._group and out.lane == "files" else nullcontext()

    async def make(self, out: Outgoing) -> int | None:
        """Make the call; the id of the message it concerns. Raises NotTaken."""
        if out.to_group:
            return await self._group.deliver(out, self._now()) if self._group else None
        made = await self._addressed(self._opened(out))
        if made is None:
            return None
        try:
            return await self._make(made)
        except TelegramBadRequest as refusal:
            return await self.instead(made, out, refusal)

    async def instead(self, made: Call, out: Outgoing, refusal: TelegramBadRequest) -> int | None:
        """What is done where Telegram refuses a call: an edit of a message that is gone becomes a new message, unless it only says
        what stays of a card; one that would change nothing is as good as made. Raises the refusal."""
        if NOT_MODIFIED in refusal.message and made.name in (EDIT, BARE):
            return made.message
        if made.name != EDIT or out.trace:
            raise refusal
        return await self._make(
            Call(SEND, {name: value for name, value in made.params.items() if name != "message_id"})
        )

    def _opened(self, out: Outgoing) -> Outgoing:
        if not out.sealed:
            return out
        try:
            return self._sealing.opened(out)
        except UnopenedError as never:
            log.error("a message of case %s is lost: BOT_TOKEN has changed since; its agent is told", out.case[:20])
            raise NotTaken(str(never)) from None

    async def _addressed(self, out: Outgoing) -> Call | None:
        """The call with the ids of the copies it is about; None where what it would edit was never delivered."""
        made = out.call
        if made and made.name == COPY and made.params["from_chat_id"] == SOMEWHERE and self._group:
            made = made.but(from_chat_id=await self._group.chat())
        if made and out.edits:
            copy = await self._store.copy_of(out.case, out.edits)
            return made.but(message_id=int(copy[1:])) if copy else None
        if made and out.reply and (copy := await self._store.copy_of(out.case, out.reply)):
            return made.below(int(copy[1:]))
        return made

    async def pause(self, chat: int, out: Outgoing, trouble: AiogramError, attempt: int) -> float | None:
        """Seconds until the next attempt; None where another would be no use."""
        if not isinstance(trouble, TelegramRetryAfter) or not self._pace or out.to_group:
            return pause(out, trouble, attempt)
        seconds = max(1.0, float(trouble.retry_after))
        with suppress(StoreDown):
            await self._pace.refused(chat, seconds)
            return 0.0
        return seconds

    async def noted(
        self, chat: int, id_: str, out: Outgoing, message_id: int | None, why: str, *, doubtful: bool
    ) -> bool:
        """Note in the case what became of a message, however long that takes; whether it was still to be noted."""
        state: DeliveryState = "failed" if message_id is None else "doubtful" if doubtful else "delivered"
        record = Record(self._now(), "delivery", text=redact(why), ref=out.ref, name=state)
        copy = f"{'g' if out.to_group else 'u'}{message_id}"
        copies = () if message_id is None else ((out.ref, copy), (copy, out.ref))
        delivery = Delivery(chat, id_, out.case, dump_record(record), copies)
        while True:
            try:
                return await self._store.delivered(delivery)
            except StoreDown:
                await asyncio.sleep(1)


def pause(out: Outgoing, trouble: AiogramError, attempt: int) -> float | None:
    """Seconds until the next attempt; None where another would be no use."""
    if isinstance(trouble, TelegramRetryAfter):
        return float(trouble.retry_after)
    if isinstance(trouble, FileNotReady):
        log.info("a file has not come yet (%s); trying again in %d seconds", trouble, trouble.seconds)
        return trouble.seconds
    if isinstance(trouble, TelegramBadRequest | TelegramForbiddenError):
        if out.to_group:
            return min(SLOWEST, float(2 ** min(attempt, 10)))
        called = out.call.name if out.call else "call"
        log.warning("Telegram refused a %s: %s", called, trouble.message)
        return None
    if isinstance(trouble, ClientDecodeError) and isinstance(trouble.data, dict):
        return None  # it was taken; only the answer is not what it should be
    log.warning("could not send yet (%s), attempt %d", type(trouble).__name__, attempt)
    return min(SOON, 0.25 * float(2 ** min(attempt, 10)))
