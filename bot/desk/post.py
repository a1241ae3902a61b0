"""Posts into the support group: what a case's users and events say goes to its place there, whatever has become of it."""

import asyncio
import logging
from contextlib import AbstractAsyncContextManager
from typing import Any, NoReturn

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
)
from aiogram.methods import ReopenForumTopic, SendMessage, TelegramMethod
from aiogram.types import Message, MessageId, ReplyParameters

from bot.desk.attachments import NOT_FETCHED, Attachments, Lost
from bot.desk.filing import CaseFiles
from bot.desk.group import CLOSED, GONE, GROUP_TROUBLE, NO_FORUM, SupportGroup, TopicsOff
from bot.desk.topics import Topics
from bot.outbox import call
from bot.outbox.best_effort import BestEffort
from bot.outbox.call import CAPTION, COPY, SOMEWHERE, Call, Outgoing
from bot.outbox.calls import NotTaken
from bot.store.places import Place, Places
from flows.case.casefile import Case

log = logging.getLogger(__name__)

TRIES = 5
"""How many things may be wrong with a place at once."""
PLACES = 64
"""Cases whose places are looked after at a time."""


class Post:
    """The support group as the sender sees it."""

    def __init__(self, group: SupportGroup, files: CaseFiles, places: Places, best_effort: BestEffort) -> None:
        self._group = group
        self._files = files
        self._places = places
        self._best_effort = best_effort
        self._held_up: set[str] = set()
        """Cases whose user knows that support cannot be reached now."""
        self._attachments = Attachments(group.bot, files)
        self._placing = [asyncio.Lock() for _ in range(PLACES)]
        """Words and files of a case are sent at once; its place is made and mended by one of them at a time."""
        self.topics = Topics(group, files, places)

    async def chat(self) -> int:
        """The group's id."""
        return await self._group.chat()

    def ready(self, out: Outgoing) -> AbstractAsyncContextManager[None]:
        """Have a message's file at hand while this lasts. Raises NotYet, TelegramNetworkError."""
        return self._attachments.ready(out)

    async def deliver(self, out: Outgoing, now: int) -> int | None:
        """Make a call that goes to the group; the id of its message. What brings a file must be ready. Raises NotTaken,
        AiogramError, StoreDown."""
        if out.lane != "files":
            return await self._through(out, now)
        brought = self._attachments.brought(out)
        try:
            if isinstance(brought, Lost):
                await self._give_up(out, brought, now)
            made = await self._through(out, now)
        except NotTaken:
            self._attachments.done(out)
            raise
        self._attachments.done(out)
        return made

    async def _give_up(self, out: Outgoing, lost: Lost, now: int) -> NoReturn:
        """Both sides learn which file did not come, before it is written down: after a kill in between they learn it twice.
        Raises NotTaken, always; AiogramError, StoreDown."""
        if found := await self._files.read(out.case):
            await self._tell_both(found[1], out, lost, now)
        raise NotTaken(f"{NOT_FETCHED}: {lost.why}")

    async def _tell_both(self, case: Case, out: Outgoing, lost: Lost, now: int) -> None:
        caption = str(out.call.params.get("caption") or "") if out.call else ""
        kind, lang = await self._files.kind(out.case, out.ref), self._files.texts.service.desk_language
        if not lost.support_told:
            text = self._files.not_fetched(lang, "desk", kind, out.name, caption)
            await self._through(
                Outgoing(call.send(SOMEWHERE, text), lane="support", case=out.case, reply=out.reply), now
            )
            lost.support_told = True
        await self._tell_user(case, out, self._files.not_fetched(case.locale, "case", kind, out.name))

    async def _tell_user(self, case: Case, out: Outgoing, text: str) -> None:
        """Answer the message that brought the file. Raises AiogramError where another attempt is worth while."""
        number = int(out.ref[1:]) if out.ref[1:].isdecimal() else 0
        answers = ReplyParameters(message_id=number, allow_sending_without_reply=True) if number else None
        try:
            await self._group.bot(SendMessage(chat_id=case.chat, text=text, reply_parameters=answers))
        except (TelegramBadRequest, TelegramForbiddenError) as refusal:
            log.info("a user could not be told that a file did not come (%s)", refusal.message)

    async def _through(self, out: Outgoing, now: int) -> int | None:
        trouble: TelegramAPIError | None = None
        case: Case | None = None
        for _ in range(TRIES):
            found = await self._files.read(out.case)
            if found is None:
                return None
            case, place = found[1], None
            try:
                place = await self._placed(case, out, now)
                made = await self._once(case, place, out)
            except TelegramMigrateToChat as moved:
                trouble = moved
                await self._group.moved(moved.migrate_to_chat_id)
            except TelegramBadRequest as refusal:
                trouble = refusal
                if not await self._mended(case, place, refusal, out):
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
            self._best_effort.push(call.send(case.chat, text))

    def _alone(self, number: str) -> asyncio.Lock:
        return self._placing[hash(number) % len(self._placing)]

    async def _placed(self, case: Case, out: Outgoing, now: int) -> Place:
        """The case's place, made where there is none."""
        async with self._alone(case.number):
            place = await self._places.place(case.number)
            if place is None or place.chat != await self.chat() or not place.packet:
                return await self.topics.made(case, place, now)
            if out.call is None:
                await self.topics.shown(case, place, now)
            return place

    async def _once(self, case: Case, place: Place, out: Outgoing) -> int | None:
        if out.call is None:
            return None
        if out.edits:
            return await self._edited(case, place, out)
        return await self._sent(case, place, out, out.call.method())

    async def _edited(self, case: Case, place: Place, out: Outgoing) -> int | None:
        """Change the copy. The new words of a caption go by themselves where its file has not come, or never will."""
        copy = await self._files.store.copy_of(case.number, out.edits)
        if out.call is None or (copy is None and out.call.name != CAPTION):
            return None
        if copy is None:
            return await self._sent(case, place, out, _as_words(out.call))
        try:
            await self._group.call(out.call.but(chat_id=place.chat, message_id=int(copy[1:])).method())
        except TelegramBadRequest as refusal:
            if "no caption" in refusal.message:
                return await self._sent(case, place, out, _as_words(out.call))
            if not any(sign in refusal.message for sign in ("not modified", "to edit not found")):
                raise
        return int(copy[1:])

    async def _sent(self, case: Case, place: Place, out: Outgoing, method: TelegramMethod[Any]) -> int | None:
        where = await self._addressed(case, place, out)
        if out.lane == "files":
            method = self._attachments.renamed(method, out)
        try:
            result = await self._group.write(method.model_copy(update=where), place.thread)
        except TelegramEntityTooLarge:
            result = await self._group.write(
                self._attachments.withheld(method, out).model_copy(update=where), place.thread
            )
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

    async def _mended(self, case: Case, used: Place | None, refusal: TelegramBadRequest, out: Outgoing) -> bool:
        """Whether another attempt is worth while at once. Raises NotTaken where none ever is."""
        async with self._alone(case.number):
            place = await self._places.place(case.number)
            if used and (place is None or (place.chat, place.thread) != (used.chat, used.thread)):
                return True  # it has moved meanwhile
            return await self._mended_at(case, place, refusal, out)

    async def _mended_at(self, case: Case, place: Place | None, refusal: TelegramBadRequest, out: Outgoing) -> bool:
        said = refusal.message
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


def _as_words(edit: Call) -> SendMessage:
    """A new caption as a message of its own."""
    return SendMessage(chat_id=0, text=str(edit.params["caption"]))
