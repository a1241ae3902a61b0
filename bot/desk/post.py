"""Posts into the support group: what a case's users and events say goes to its place there, whatever has become of it."""

import re
from typing import Any

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.methods import CopyMessage, ReopenForumTopic, SendDocument, SendMessage, TelegramMethod
from aiogram.types import BufferedInputFile, Message, MessageId, ReplyParameters

from bot.desk.filing import Files
from bot.desk.group import SupportGroup, TopicsOff
from bot.desk.topics import Topics
from bot.store.places import Place, Places
from bot.telegram.asides import Aside, Asides
from bot.telegram.call import COPY
from bot.telegram.calls import NotTaken
from bot.telegram.outgoing import Outgoing
from flows.casefile import Case

TRIES = 5
"""How many things may be wrong with a place at once."""
GONE = re.compile(r"thread not found|TOPIC_DELETED|TOPIC_ID_INVALID|TOPIC_NOT_FOUND", re.IGNORECASE)
CLOSED = re.compile(r"TOPIC_CLOSED")
NO_FORUM = re.compile(r"not a forum|CHANNEL_FORUM_MISSING", re.IGNORECASE)
GROUP_TROUBLE = re.compile(
    r"rights|chat not found|kicked|not a member|CHAT_ADMIN_REQUIRED|CHAT_WRITE_FORBIDDEN|deactivated|CHAT_RESTRICTED",
    re.IGNORECASE,
)
"""Refusals that speak of the group, not of the message: it waits until somebody has mended the group."""


class Post:
    """The support group as the sender sees it."""

    def __init__(self, group: SupportGroup, files: Files, places: Places, asides: Asides) -> None:
        self._group = group
        self._files = files
        self._places = places
        self._asides = asides
        self._held_up: set[str] = set()
        """Cases whose user knows that support cannot be reached now."""
        self.topics = Topics(group, files, places)

    async def chat(self) -> int:
        """The group's id."""
        return await self._group.chat()

    async def deliver(self, out: Outgoing, now: int) -> int | None:
        """Make a call of the support lane; the id of its message. Raises NotTaken, AiogramError, StoreDown."""
        trouble: TelegramAPIError | None = None
        case: Case | None = None
        for _ in range(TRIES):
            found = await self._files.read(out.case)
            if found is None:
                return None
            case = found[1]
            try:
                made = await self._once(case, out, now)
            except TelegramMigrateToChat as moved:
                trouble = moved
                await self._group.moved(moved.migrate_to_chat_id)
            except TelegramBadRequest as refusal:
                trouble = refusal
                if not await self._mended(case, refusal, out):
                    break
            except TelegramForbiddenError as refusal:
                trouble = refusal
                break
            else:
                self._held_up.discard(out.case)
                return made
        if trouble is None or case is None:
            return None  # never: the loop ends otherwise
        self._group.complain(trouble.message)
        self._tell_once(case)
        raise trouble

    def _tell_once(self, case: Case) -> None:
        """The user learns that what they wrote waits, and is not lost."""
        if case.number not in self._held_up:
            self._held_up.add(case.number)
            text = self._files.texts.text(case.locale, "case", "held_up")
            self._asides.push(case.chat, Aside(SendMessage(chat_id=case.chat, text=text)))

    async def _once(self, case: Case, out: Outgoing, now: int) -> int | None:
        place = await self._places.place(case.number)
        if place is None or place.chat != await self.chat() or not place.packet:
            place = await self.topics.made(case, place, now)
        elif out.call is None:
            await self.topics.shown(case, place, now)
        if out.call is None:
            return None
        if out.edits:
            return await self._edited(case, place, out)
        return await self._sent(case, place, out, out.call.method())

    async def _edited(self, case: Case, place: Place, out: Outgoing) -> int | None:
        copy = await self._files.store.copy_of(case.number, out.edits)
        if copy is None or out.call is None:
            return None
        try:
            await self._group.call(out.call.but(chat_id=place.chat, message_id=int(copy[1:])).method())
        except TelegramBadRequest as refusal:
            if "not modified" in refusal.message or "to edit not found" in refusal.message:
                return int(copy[1:])
            raise
        return int(copy[1:])

    async def _sent(self, case: Case, place: Place, out: Outgoing, method: TelegramMethod[Any]) -> int | None:
        where = await self._addressed(case, place, out)
        if out.file:
            method = await self._renamed(method, out)
        result = await self._group.write(method.model_copy(update=where), place.thread)
        if not isinstance(result, Message | MessageId):
            return None
        if not place.thread:
            await self._places.remember(case.number, place.chat, result.message_id)
        return result.message_id

    async def _addressed(self, case: Case, place: Place, out: Outgoing) -> dict[str, Any]:
        answers = await self._files.store.copy_of(case.number, out.reply) if out.reply else None
        reply = int(answers[1:]) if answers else None if place.thread else place.packet
        changes: dict[str, Any] = {"chat_id": place.chat}
        if place.thread:
            changes["message_thread_id"] = place.thread
        if reply:
            changes["reply_parameters"] = ReplyParameters(message_id=reply, allow_sending_without_reply=True)
        return changes

    async def _renamed(self, method: TelegramMethod[Any], out: Outgoing) -> TelegramMethod[Any]:
        """The file under another name: its own says who somebody is. A file too big to fetch is only mentioned."""
        caption = method.caption if isinstance(method, CopyMessage) else None
        try:
            content = await self._group.bot.download(out.file)
        except TelegramBadRequest:
            return SendMessage(chat_id=0, text=self._files.withheld(out.name, str(caption or "")))
        file = BufferedInputFile(content.read() if content else b"", out.name)
        return SendDocument(chat_id=0, document=file, caption=caption)

    async def _mended(self, case: Case, refusal: TelegramBadRequest, out: Outgoing) -> bool:
        """Whether another attempt is worth while at once. Raises NotTaken where none ever is."""
        said, place = refusal.message, await self._places.place(case.number)
        if isinstance(refusal, TopicsOff):
            return False
        if NO_FORUM.search(said):
            return not await self._group.has_topics(anew=True) and (place is None or not place.thread)
        if place and GONE.search(said):
            await self.topics.lost(case.number)
            return True
        if place and place.thread and CLOSED.search(said):
            await self._group.call(ReopenForumTopic(chat_id=place.chat, message_thread_id=place.thread))
            await self.topics.note(case.number, place, closed=False)
            return True
        if GROUP_TROUBLE.search(said) or out.call is None:
            return False
        if place and out.call.name == COPY:
            where, lang = await self._addressed(case, place, out), self._files.texts.service.desk_language
            await self._group.call(SendMessage(text=self._files.texts.text(lang, "desk", "lost"), **where))
        raise NotTaken(said)
