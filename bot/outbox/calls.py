"""Makes the calls that rows of the outbox ask for."""

import logging
from collections import OrderedDict
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
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
from bot.outbox.lanes import Lanes
from bot.outbox.sealing import Sealing, UnopenedError
from bot.store.port import Store

log = logging.getLogger(__name__)

SLOWEST, SOON = 60.0, 8.0
"""Seconds between attempts at most: where the group refuses, and where Telegram is not reached. Once it is, nobody waits longer."""
CARDS = 4096
"""Chats whose last card is remembered here."""
NOT_MODIFIED = "message is not modified"
GONE = "message to delete not found"


class NotTaken(Exception):  # noqa: N818  # it names a state, and `except NotTaken` reads as one
    """The support group, or the user, will never get this message; the text says why."""


class FileNotReady(AiogramError):  # noqa: N818  # as Telegram would say it
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


class Calls:
    """What is asked of Telegram, and what of it is remembered."""

    def __init__(
        self, make: Make, store: Store, now: Callable[[], int], lanes: Lanes, sealing: Sealing, group: Group | None
    ) -> None:  # fmt: skip
        self._make = make
        self._sealing = sealing
        self._store = store
        self._now = now
        self._lanes = lanes
        self._group = group
        """Takes the calls of the support lane."""
        self._shown: OrderedDict[int, int] = OrderedDict()
        """The last card sent to a chat, for the chats that were written to last."""

    async def answer(self, call: Call) -> None:
        """Answer a press; an answer that is not taken matters to nobody."""
        try:
            await self._make(call)
        except AiogramError as refusal:
            log.info("a press could not be answered (%s); what it did stands", type(refusal).__name__)

    async def report(self, chat: int, out: Outgoing, why: str) -> None:
        """Say what came of it, where the user shall know. A message that is not there any more is as good as deleted."""
        text = out.otherwise if why and GONE not in why else out.done
        if not text:
            return
        try:
            await self._make(call.send(chat, text))
        except AiogramError as refusal:
            log.warning("a word on a deleted message was not taken (%s)", type(refusal).__name__)

    async def freeze_overtaken(self, chat: int, out: Outgoing, message_id: int | None) -> None:
        """A card that was still under way when the next was made could not be named then; its buttons go now."""
        if not out.card or message_id is None:
            return
        before = self._shown.pop(chat, None)
        self._shown[chat] = message_id
        while len(self._shown) > CARDS:
            self._shown.popitem(last=False)
        if before is None or before == message_id or self._freezes(chat, before):
            return
        try:
            await self._make(call.bare(chat, before))
        except AiogramError as refusal:
            log.info("an overtaken card keeps its buttons (%s); they do nothing", type(refusal).__name__)

    def bared(self, call: Call) -> None:
        """Somebody else takes a card's buttons."""
        if self._shown.get(call.params["chat_id"]) == call.message:
            del self._shown[call.params["chat_id"]]

    def _freezes(self, chat: int, message_id: int) -> bool:
        """Whether a call that takes this card's buttons is waiting anyway, by itself or with what stays of the card."""
        waiting = [out for _, out in self._lanes.queues.get((chat, "user"), ())]
        taking = [out.call for out in waiting if out.call and (out.call.name == BARE or out.trace)]
        return any(one.message == message_id for one in taking)

    def ready(self, out: Outgoing) -> AbstractAsyncContextManager[None]:
        """Have at hand what has to be fetched first. Raises AiogramError."""
        return self._group.ready(out) if self._group and out.lane == "files" else nullcontext()

    async def make(self, out: Outgoing) -> int | None:
        """Make the call; the id of the message it concerns. An edit of a message that is gone becomes a new message,
        unless it only says what stays of a card. Raises NotTaken."""
        if out.to_group:
            return await self._group.deliver(out, self._now()) if self._group else None
        made = await self._addressed(self._opened(out))
        if made is None:
            return None
        try:
            return await self._make(made)
        except TelegramBadRequest as refusal:
            if NOT_MODIFIED in refusal.message and made.name in (EDIT, BARE):
                return made.message
            if made.name != EDIT or out.trace:
                raise
        return await self._make(
            Call(SEND, {name: value for name, value in made.params.items() if name != "message_id"})
        )

    def _opened(self, out: Outgoing) -> Outgoing:
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
