"""A case's topic in the support group: made, named, its packet pinned and kept true, closed and opened again, made anew."""

import asyncio
import logging
from dataclasses import replace
from typing import Any

from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import (
    CloseForumTopic,
    CreateForumTopic,
    DeleteForumTopic,
    DeleteMessage,
    EditForumTopic,
    EditMessageText,
    PinChatMessage,
    ReopenForumTopic,
    SendMessage,
    TelegramMethod,
)
from aiogram.types import Message, ReplyParameters

from bot.desk.controls import controls
from bot.desk.filing import CaseFiles
from bot.desk.group import SupportGroup
from bot.desk.packet import packet, topic_name
from bot.store.places import Place, Places
from flows.case.case_end import OTHER
from flows.case.casefile import Case

log = logging.getLogger(__name__)

ADOPT_SECONDS = 10.0
"""For so long the news of a topic whose making was not answered is waited for, before another is made."""
_LOOK = 0.2
_SAME = ("not modified", "NOT_MODIFIED")


class Topics:
    """Where cases live. In a group without topics a case lives in the answers to its packet."""

    def __init__(self, group: SupportGroup, files: CaseFiles, places: Places) -> None:
        self._group = group
        self._files = files
        self._places = places
        self._lost: set[str] = set()
        """Cases whose earlier topic is gone."""

    async def made(self, case: Case, before: Place | None, now: int) -> Place:
        """A place with its packet, for a case that has none, or had one in another chat, or has lost its packet."""
        chat = await self._group.chat()
        again = case.number in self._lost
        if before and before.chat != chat:
            await self._places.drop(case.number)
            before, again = None, True
        place = before or await self._topic(case, chat)
        sent = await self._packet(case, place, now)
        place = await self.note(case.number, place, packet=sent.message_id)
        await self._tolerant(PinChatMessage(chat_id=chat, message_id=sent.message_id, disable_notification=True))
        if again:
            await self._continued(place)
        self._lost.discard(case.number)
        return place

    async def shown(self, case: Case, place: Place, now: int) -> None:
        """Packet, name and lock say how the case stands now."""
        text, keys = packet(self._files.texts, case, now), controls(self._files.texts, case)
        edit = EditMessageText(chat_id=place.chat, message_id=place.packet, text=text, reply_markup=keys)
        try:
            await self._same(edit)
        except TelegramBadRequest as refusal:
            if "to edit not found" not in refusal.message:
                raise
            place = await self.made(case, await self.note(case.number, place, packet=0), now)
        if place.thread:
            await self._named(case, place)

    async def lost(self, number: str) -> None:
        """Somebody has deleted the topic: the next message makes another."""
        await self._places.drop(number)
        self._lost.add(number)

    async def adopt(self, number: str, thread: int, name: str) -> None:
        """Telegram says that a topic of ours was made. If nobody knew of it, it is the case's; a second one goes."""
        chat = await self._group.chat()
        placed = await self._places.place(number)
        if placed is None:
            await self._places.settle(number, Place(chat, thread, 0, name), None)
        elif placed.chat == chat and placed.thread != thread:
            log.warning("case %s has two topics; the one it does not live in goes", number)
            await self._tolerant(DeleteForumTopic(chat_id=chat, message_thread_id=thread))

    async def erased(self, number: str) -> bool:
        """Take a case's place out of the group, with everything in it; whether that is done."""
        place = await self._places.place(number)
        if place is None or place.chat != await self._group.chat():
            await self._places.drop(number)
            return True
        if place.thread:
            done = await self._tolerant(DeleteForumTopic(chat_id=place.chat, message_thread_id=place.thread))
        else:
            for message in await self._places.messages(number):
                await self._gone(place.chat, message)
            done = True
        if done:
            await self._places.drop(number)
        return done

    async def note(self, number: str, place: Place, **changes: Any) -> Place:  # noqa: ANN401  # fields of Place
        """The place as it is from now on."""
        after = replace(place, **changes)
        await self._places.settle(number, after, place)
        return after

    async def _topic(self, case: Case, chat: int) -> Place:
        if not await self._group.has_topics():
            place = Place(chat, None, 0)
            await self._places.settle(case.number, place, None)
            return place
        if await self._places.begin(case.number) and (adopted := await self._adopted(case.number)):
            return adopted
        name = topic_name(self._files.texts, case)
        try:
            topic = await self._group.call(CreateForumTopic(chat_id=chat, name=name))
        except TelegramBadRequest:
            await self._places.drop(case.number)  # it was not made, for certain
            raise
        place = Place(chat, topic.message_thread_id, 0, name)
        await self._places.settle(case.number, place, None)
        return await self._places.place(case.number) or place

    async def _adopted(self, number: str) -> Place | None:
        """The topic that was made by a call whose answer was lost: Telegram tells of it as of any other."""
        for _ in range(round(ADOPT_SECONDS / _LOOK)):
            if place := await self._places.place(number):
                return place
            await asyncio.sleep(_LOOK)
        return None

    async def _packet(self, case: Case, place: Place, now: int) -> Message:
        text, keys = packet(self._files.texts, case, now), controls(self._files.texts, case)
        sent: Message = await self._group.write(
            SendMessage(chat_id=place.chat, message_thread_id=place.thread, text=text, reply_markup=keys), place.thread
        )
        return sent

    async def _named(self, case: Case, place: Place) -> None:
        name, closed = topic_name(self._files.texts, case), case.status == "closed" and not _is_asked_for_words(case)
        where: dict[str, Any] = {"chat_id": place.chat, "message_thread_id": place.thread}
        if name != place.name:
            await self._same(EditForumTopic(**where, name=name))
        if closed != place.closed:
            await self._same(CloseForumTopic(**where) if closed else ReopenForumTopic(**where))
        if (name, closed) != (place.name, place.closed):
            await self.note(case.number, place, name=name, closed=closed)

    async def _continued(self, place: Place) -> None:
        texts = self._files.texts
        text = texts.text(texts.service.desk_language, "desk", "continued")
        reply = None if place.thread else ReplyParameters(message_id=place.packet, allow_sending_without_reply=True)
        await self._group.call(
            SendMessage(chat_id=place.chat, message_thread_id=place.thread, text=text, reply_parameters=reply)
        )

    async def _same(self, method: TelegramMethod[Any]) -> None:
        """A call that changes nothing has done what it should."""
        try:
            await self._group.call(method)
        except TelegramBadRequest as refusal:
            if not any(sign in refusal.message for sign in _SAME):
                raise

    async def _tolerant(self, method: TelegramMethod[Any]) -> bool:
        """A call whose refusal hurts nobody; whether what it wanted is so now."""
        try:
            await self._group.call(method)
        except TelegramBadRequest as refusal:
            log.info("Telegram refused a %s: %s", method.__api_method__, refusal.message)
            return "rights" not in refusal.message
        return True

    async def _gone(self, chat: int, message: int) -> None:
        """Delete a message; one that is too old for that is emptied, if it is ours."""
        try:
            await self._group.call(DeleteMessage(chat_id=chat, message_id=message))
        except TelegramBadRequest:
            await self._tolerant(EditMessageText(chat_id=chat, message_id=message, text="—"))


def _is_asked_for_words(case: Case) -> bool:
    """Whether somebody has said that it was something else, and not yet what. In a closed topic only administrators write."""
    return case.cause == OTHER and not case.cause_words
