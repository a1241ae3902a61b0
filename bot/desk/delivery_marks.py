"""What became of a message, shown on the message itself: 👀 taken, 👍 delivered, and ❌ with the reason where it was not.

Telegram lets bots react with a fixed set of signs, in which ✅ and ❌ are not. Where a group allows no reactions at all, a
short answer says the same.
"""

import re
from contextlib import suppress

from bot.desk.attachments import NOT_FETCHED
from bot.desk.filing import CaseFiles
from bot.desk.group import SupportGroup
from bot.outbox import call
from bot.outbox.best_effort import BestEffort
from bot.outbox.call import Call, Outgoing
from bot.store.port import StoreDown
from flows.case.casefile import DeliveryState
from flows.ids import Lang

TAKEN, DELIVERED, FAILED, NOTED = "👀", "👍", "💔", "✍"
REASONS = (
    ("sealed", re.compile(r"sealed under another token")),
    ("blocked", re.compile(r"blocked", re.IGNORECASE)),
    ("gone", re.compile(r"deactivated|chat not found|can't initiate", re.IGNORECASE)),
    ("too_long", re.compile(r"too long", re.IGNORECASE)),
    ("too_old", re.compile(r"can't be edited|too old", re.IGNORECASE)),
    ("not_found", re.compile(r"to copy not found|can't be copied|file", re.IGNORECASE)),
)


class DeliveryMarks:
    """Not kept in the outbox and best effort: what they show is recorded in the case, too."""

    def __init__(self, best_effort: BestEffort, files: CaseFiles, group: SupportGroup | None) -> None:
        self._best_effort = best_effort
        self._files = files
        self._group = group

    def taken(self, chat: int, message: int) -> None:
        """It is kept, and will go where it should."""
        self._react(chat, message, TAKEN)

    def noted(self, chat: int, message: int) -> None:
        """It is kept, and goes nowhere."""
        self._react(chat, message, NOTED)

    async def outcome(self, chat: int, out: Outgoing, state: DeliveryState, why: str) -> None:
        """A message of a case was delivered, or never will be."""
        side, number = out.ref[:1], out.ref[1:]
        if not number.isdecimal() or (side == "g" and self._group is None):
            return
        lang, where, thread = self._files.texts.service.desk_language, chat, None
        with suppress(StoreDown):
            if side == "g" and self._group:
                where, thread = await self._group.chat(), await self._group.thread(out.case)
            elif found := await self._files.read(out.case):
                lang = found[1].locale
        if state == "failed" and why.startswith(NOT_FETCHED):
            self._react(where, int(number), FAILED)  # in words both have been told already
            return
        said = "delivered" if state == "delivered" else f"failed_{reason(why)}"
        self._show(where, int(number), state, self._answer(where, int(number), self._text(lang, said), thread))

    def _show(self, chat: int, message: int, state: DeliveryState, answer: Call) -> None:
        if state == "delivered":
            self._react(chat, message, DELIVERED, answer if chat < 0 else None)
            return
        self._react(chat, message, FAILED)
        self._best_effort.push(answer)

    def _react(self, chat: int, message: int, sign: str, otherwise: Call | None = None) -> None:
        self._best_effort.push(call.react(chat, message, sign), otherwise)

    def _answer(self, chat: int, message: int, text: str, thread: int | None) -> Call:
        return call.send(chat, text).below(message, thread).but(disable_notification=True)

    def _text(self, lang: Lang, attr: str) -> str:
        return self._files.texts.text(lang, "mark", attr)


def reason(why: str) -> str:
    """What Telegram said, as the name of a text."""
    return next((name for name, pattern in REASONS if pattern.search(why)), "other")
