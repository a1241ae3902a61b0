"""Posts into the support group: finds or makes the place of a case, and shows there how it stands."""

from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import CreateForumTopic, EditForumTopic, EditMessageText, SendMessage
from aiogram.types import Message, MessageId, ReplyParameters

from bot.desk.filing import Files
from bot.desk.packet import packet, title
from bot.store.places import Place, Places
from bot.telegram.outgoing import Outgoing
from flows.casefile import Case

TOPIC = 128


@dataclass(frozen=True, slots=True)
class Post:
    """The support group as the sender sees it."""

    bot: Bot
    files: Files
    places: Places
    chat: int

    async def deliver(self, out: Outgoing, now: int) -> int | None:
        """Make a call of the support lane; the id of its message. Raises what Telegram refuses, and StoreDown."""
        found = await self.files.read(out.case)
        if found is None:
            return None
        case = found[1]
        place = await self.places.place(case.number)
        if place is None:
            place = await self._made(case, now)
        elif out.method is None:
            await self._shown(case, place, now)
        if out.method is None:
            return None
        changes: dict[str, Any] = {"chat_id": place.chat}
        if out.edits:
            copy = await self.files.store.copy_of(case.number, out.edits)
            if copy is None:
                return None
            changes["message_id"] = int(copy[1:])
        else:
            changes |= await self._addressed(case, place, out)
        result: Any = await self.bot(out.method.model_copy(update=changes))
        return result.message_id if isinstance(result, Message | MessageId) else None

    async def _addressed(self, case: Case, place: Place, out: Outgoing) -> dict[str, Any]:
        answers = await self.files.store.copy_of(case.number, out.reply) if out.reply else None
        reply = int(answers[1:]) if answers else None if place.thread else place.packet
        changes: dict[str, Any] = {"message_thread_id": place.thread} if place.thread else {}
        if reply:
            changes["reply_parameters"] = ReplyParameters(message_id=reply, allow_sending_without_reply=True)
        return changes

    async def _made(self, case: Case, now: int) -> Place:
        topic = await self.bot(CreateForumTopic(chat_id=self.chat, name=self._name(case)))
        text = packet(self.files.texts, case, now)
        thread = topic.message_thread_id
        shown = await self.bot(SendMessage(chat_id=self.chat, message_thread_id=thread, text=text))
        place = Place(self.chat, thread, shown.message_id)
        await self.places.put(case.number, place)
        return place

    async def _shown(self, case: Case, place: Place, now: int) -> None:
        text = packet(self.files.texts, case, now)
        calls = (
            EditMessageText(chat_id=place.chat, message_id=place.packet, text=text),
            EditForumTopic(chat_id=place.chat, message_thread_id=place.thread or 0, name=self._name(case)),
        )
        for call in calls:
            try:
                await self.bot(call)  # type: ignore[misc]  # what it gives back differs, and is not looked at
            except TelegramBadRequest as refusal:
                if "not modified" not in refusal.message.lower() and "NOT_MODIFIED" not in refusal.message:
                    raise

    def _name(self, case: Case) -> str:
        return title(self.files.texts, self.files.texts.service.desk_language, case)[:TOPIC]
