"""In whose name a message in the support group is written. Only a person's own words are ever an agent's."""

import re
from typing import Literal

from aiogram.types import Message

Speaker = Literal["person", "anonymous", "bot", "channel", "forward", "via_bot"]
ANONYMOUS, CHANNEL_BOT, TELEGRAM = 1087968824, 136817688, 777000
"""Telegram's own accounts: an anonymous administrator, a channel, and what is passed on from a linked channel."""
_COMMAND = re.compile(r"[/／]([A-Za-z_]+)(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)


def speaker_of(message: Message) -> Speaker:
    """Whose words these are."""
    sender = message.from_user
    if message.sender_chat and message.sender_chat.id == message.chat.id:
        return "anonymous"
    if message.sender_chat or sender is None or sender.id == CHANNEL_BOT:
        return "channel"
    if sender.id == ANONYMOUS:
        return "anonymous"
    if message.forward_origin or message.is_automatic_forward or sender.id == TELEGRAM:
        return "forward"
    if sender.is_bot:
        return "bot"
    return "via_bot" if message.via_bot else "person"


def words_of(message: Message) -> str:
    """Text or caption."""
    return message.text or message.caption or ""


def command_of(message: Message, username: str) -> tuple[str, str] | None:
    """A command and what follows it. None: there is none, or it is another bot's."""
    found = _COMMAND.fullmatch(words_of(message).strip())
    if not found or (found[2] and found[2].lower() != username.lower()):
        return None
    return found[1].lower(), (found[3] or "").strip()


def is_command(message: Message) -> bool:
    """Whether it looks like one: then it is never sent to a user."""
    return words_of(message).lstrip().startswith(("/", "／"))


def thread_of(message: Message) -> int | None:
    """The topic it stands in. Elsewhere an answer may carry a thread id that is no topic's."""
    return message.message_thread_id if message.is_topic_message else None
