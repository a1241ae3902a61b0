"""A bot that reaches nobody: what it is told to send is kept, and taken or refused as the test wants."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiogram.exceptions import TelegramForbiddenError
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import Chat, Message


@dataclass(slots=True)
class Mailbox:
    """Stands where a `Bot` stands."""

    blocked: bool = False
    sent: list[TelegramMethod[Any]] = field(default_factory=list)

    async def __call__(self, method: TelegramMethod[Any]) -> object:
        if self.blocked:
            raise TelegramForbiddenError(method, "Forbidden: bot was blocked by the user")
        self.sent.append(method)
        chat = Chat(id=getattr(method, "chat_id", 1), type="private")
        return Message(message_id=len(self.sent), date=datetime.fromtimestamp(0, UTC), chat=chat)

    def texts(self, chat: int) -> list[str]:
        """What somebody has been sent."""
        return [it.text for it in self.sent if isinstance(it, SendMessage) and it.chat_id == chat]
