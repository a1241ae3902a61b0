"""A Telegram that reaches nobody: what it is told to send is kept, and taken or refused as the test wants."""

from dataclasses import dataclass, field

from aiogram.exceptions import TelegramForbiddenError

from bot.outbox.call import SEND, Call


@dataclass(slots=True)
class Mailbox:
    """Stands where calls are made."""

    blocked: bool = False
    sent: list[Call] = field(default_factory=list)

    async def __call__(self, call: Call) -> int:
        if self.blocked:
            raise TelegramForbiddenError(call.method(), "Forbidden: bot was blocked by the user")
        self.sent.append(call)
        return len(self.sent)

    def texts(self, chat: int) -> list[str]:
        """What somebody has been sent."""
        return [it.text for it in self.sent if it.name == SEND and it.params["chat_id"] == chat]
