"""What members can order in a case's topic."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal, get_args

from aiogram.types import Message

from bot.desk.acting import Desk
from bot.desk.delivery_marks import DeliveryMarks
from bot.desk.group_hints import GroupHints
from flows.case.case_acts import Refusal, Work
from flows.case.case_end import OTHER
from flows.case.case_events import (
    CaseEvent,
    CauseTold,
    Claimed,
    Closed,
    Noted,
    Reopened,
    Returned,
    Said,
    StepChosen,
    Wrote,
)
from flows.case.casefile import Case
from flows.redact import ours, redact

Name = Literal["claim", "note", "reply", "step", "back", "close", "cause", "reopen", "transcript", "help"]
NAMES: tuple[Name, ...] = get_args(Name)


@dataclass(frozen=True, slots=True)
class Order:
    """A command, by whom, about which case."""

    name: str
    rest: str
    by: str
    case: Case
    message: Message
    update: str

    @property
    def ref(self) -> str:
        """The message that gives it."""
        return f"g{self.message.message_id}"


@dataclass(frozen=True, slots=True)
class Commands:
    """Carries orders out."""

    desk: Desk
    hints: GroupHints
    marks: DeliveryMarks

    async def carry_out(self, order: Order) -> None:
        """Do it, or say why not. Raises StoreDown."""
        by_name: dict[str, Callable[[Order], Awaitable[None]]] = {
            "claim": self._claim, "note": self._note, "reply": self._reply, "step": self._step, "back": self._back,
            "close": self._close, "cause": self._cause, "reopen": self._reopen, "transcript": self._transcript,
            "help": self._help,
        }  # fmt: skip
        await by_name.get(order.name, self._unknown)(order)

    async def act(self, order: Order, event: CaseEvent) -> Work | None:
        """Let it happen; where the rules forbid it, that is said. Raises StoreDown."""
        user = order.message.from_user
        done = await self.desk.act(order.case.number, event, order.update, user.id if user else 0)
        if isinstance(done, Refusal):
            self.hints.say(order.message, self.hints.refusal(done))
            return None
        return done

    async def _claim(self, order: Order) -> None:
        await self.act(order, Claimed(order.by))

    async def _note(self, order: Order) -> None:
        if not order.rest:
            self.hints.give(order.message, "note")
        elif await self.act(order, Noted(order.by, redact(order.rest))):
            self.marks.noted(order.message.chat.id, order.message.message_id)

    async def _reply(self, order: Order) -> None:
        texts, key = self.hints.texts, order.rest.lower()
        if key not in texts.replies:
            self.hints.list_replies(order.message)
            return
        text = texts.text(order.case.locale, f"reply-{key}", "text")
        if await self.act(order, Wrote(order.by, Said(ours(text), order.ref))):
            self.marks.taken(order.message.chat.id, order.message.message_id)
            self.hints.say(order.message, text, case=order.case.number)

    async def _step(self, order: Order) -> None:
        if order.rest in self.desk.files.guide.catalogue.causes:
            await self.act(order, StepChosen(order.by, order.rest))
        else:
            self.hints.offer_steps(order.message, order.case)

    async def _back(self, order: Order) -> None:
        await self.act(order, Returned(order.by))

    async def _close(self, order: Order) -> None:
        await self.act(order, Closed(order.by, redact(order.rest)))

    async def _cause(self, order: Order) -> None:
        if not order.rest:
            self.hints.give(order.message, "cause")
        elif order.rest in self.desk.files.guide.catalogue.causes:
            await self.act(order, CauseTold(order.by, order.rest))
        else:
            await self.act(order, CauseTold(order.by, OTHER, redact(order.rest)))

    async def _reopen(self, order: Order) -> None:
        await self.act(order, Reopened(order.by))

    async def _transcript(self, order: Order) -> None:
        await self.hints.give_transcript(order.message, order.case)

    async def _help(self, order: Order) -> None:
        self.hints.give(order.message, "help")

    async def _unknown(self, order: Order) -> None:
        self.hints.give(order.message, "unknown")
