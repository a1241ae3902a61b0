"""What happens in the support group: who may act, which case it is about, and what is to be done."""

from dataclasses import dataclass

from aiogram.types import CallbackQuery, InaccessibleMessage, Message

from bot.desk.acting import holder
from bot.desk.commands import NAMES, Commands, Order
from bot.desk.controls import Press, read
from bot.desk.group import SupportGroup
from bot.desk.members import Members
from bot.desk.speaker import command_of, is_command, speaker_of, thread_of, words_of
from bot.desk.topics import Topics
from bot.outbox import call
from bot.outbox.call import Call
from bot.outbox.sender import Sender
from bot.store.places import Places
from flows.case.case_acts import Refusal
from flows.case.case_end import OTHER, can_be
from flows.case.case_events import (
    AccountAsked,
    Amended,
    CaseEvent,
    CauseTold,
    Claimed,
    Closed,
    Reopened,
    Said,
    StepChosen,
    Wrote,
)
from flows.case.casefile import Case
from flows.redact import redact, redact_name

HINTED = ("anonymous", "forward", "via_bot")
"""Those who are told, once, why their words go nowhere; bots and channels are not spoken to."""
SENDINGS = ("photo", "sticker", "voice", "audio", "video", "video_note", "animation", "document", "contact", "location")


@dataclass(frozen=True, slots=True)
class Reception:
    """Every method may raise StoreDown; the update then comes again."""

    commands: Commands
    group: SupportGroup
    places: Places
    members: Members
    topics: Topics
    sender: Sender

    async def message(self, message: Message, update: str) -> None:
        """A message or a service message."""
        if message.migrate_to_chat_id:
            await self.group.moved(message.migrate_to_chat_id)
        elif message.forum_topic_created:
            await self._topic_made(message)
        elif media_of(message) is not None and (case := await self._case(message)):
            await self._said(message, case, update)

    async def edited(self, message: Message, update: str) -> None:
        """A member has changed what they had written."""
        if media_of(message) is None or is_command(message) or speaker_of(message) != "person":
            return
        number = await self._number(message)
        if number and await self._may_act(message):
            said = self._words(message)
            done = await self.commands.desk.act(number, Amended(name_of(message), said), update)
            if isinstance(done, Refusal):
                self.commands.hints.say(message, self.commands.hints.refusal(done))

    async def pressed(self, press: CallbackQuery, update: str) -> None:
        """A button of a case. Whoever is no member, and data that fits no case here, change nothing."""
        asked, message = read(press.data or ""), press.message
        notice = "stale"
        if message and asked and await self._belongs(message, asked):
            if not await self.members.may_act(message.chat.id, press.from_user.id):
                notice = "not_member"
            elif asked.action == "account":
                self.sender.answer(await self._account(press, asked.case, update))
                return
            elif found := await self.commands.desk.files.read(asked.case):
                self.sender.answer(call.answer(press.id, await self._do(press, asked, found[1], update)))
                return
            else:
                notice = "refused_gone"
        self.sender.answer(call.answer(press.id, self.commands.hints.word(notice)))

    async def _said(self, message: Message, case: Case, update: str) -> None:
        if is_command(message):
            if order := await self._order(message):
                await self.commands.carry_out(Order(*order, name_of(message), case, message, update))
            return
        said, user = Wrote(name_of(message), self._words(message)), message.from_user
        done = await self.commands.desk.act(case.number, said, update, user.id if user else 0)
        hints = self.commands.hints
        if isinstance(done, Refusal):
            hints.say(message, hints.refusal(done))
            return
        self.commands.marks.taken(message.chat.id, message.message_id)
        if thread_of(message) is None:
            await self.places.remember(case.number, message.chat.id, message.message_id)

    async def _case(self, message: Message) -> Case | None:
        """The case a member speaks in. Whoever may not, or speaks elsewhere, is told what to do, where that helps."""
        hints, number = self.commands.hints, await self._number(message)
        who = speaker_of(message)
        if number is None:
            order = await self._order(message)
            if who == "person" and order and order[0] in NAMES and await self._may_act(message):
                hints.give(message, "elsewhere")
            return None
        if who in HINTED:
            hints.give_once(message, who)
        if who != "person":
            return None
        if not await self._may_act(message):
            hints.give_once(message, "not_member")
            return None
        found = await self.commands.desk.files.read(number)
        if found is None:
            hints.give(message, "refused_gone")
        return found[1] if found else None

    async def _order(self, message: Message) -> tuple[str, str] | None:
        me = await self.group.bot.me()
        return command_of(message, me.username or "")

    async def _number(self, message: Message) -> str | None:
        thread, answered = thread_of(message), message.reply_to_message
        if thread:
            return await self.places.case_at(message.chat.id, thread)
        return await self.places.case_at(message.chat.id, answered.message_id) if answered else None

    async def _may_act(self, message: Message) -> bool:
        return message.from_user is not None and await self.members.may_act(message.chat.id, message.from_user.id)

    async def _belongs(self, message: Message | InaccessibleMessage, asked: Press) -> bool:
        """Whether the button stands where its case lives."""
        thread = thread_of(message) if isinstance(message, Message) else None
        handles = [message.message_id, *([thread] if thread else [])]
        return asked.case in [await self.places.case_at(message.chat.id, handle) for handle in handles]

    async def _do(self, press: CallbackQuery, asked: Press, case: Case, update: str) -> str | None:
        """What a button does; the notice, where there is something to say."""
        hints, message = self.commands.hints, press.message
        by = redact_name(press.from_user.full_name) or str(press.from_user.id)
        does: dict[str, CaseEvent] = {
            "claim": Claimed(by), "close": Closed(by, redact("")), "reopen": Reopened(by),
            "account_ask": AccountAsked(by, holder(press.from_user.id, case.agent)),
        }  # fmt: skip
        event = self._about_cause(asked, case, by) if asked.cause else does.get(asked.action)
        if event is None:
            if not isinstance(message, Message) or asked.cause or asked.action not in ("step", "transcript"):
                return hints.word("stale")
            if asked.action == "transcript":
                await hints.give_transcript(message, case)
            elif case.status == "closed":
                return hints.refusal(Refusal("closed"))
            else:
                hints.offer_steps(message, case)
            return None
        done = await self.commands.desk.act(case.number, event, update, press.from_user.id)
        if isinstance(done, Refusal):
            return hints.refusal(done)
        if asked.action == "cause":
            return hints.word("cause") if asked.cause == OTHER else None
        if asked.cause and message:
            hints.best_effort.push(call.delete(message.chat.id, message.message_id))
        return None

    def _about_cause(self, asked: Press, case: Case, by: str) -> CaseEvent | None:
        """What a button with a cause asks for; None where that cause fits no more."""
        causes = self.commands.desk.files.guide.catalogue.causes
        if asked.action == "cause":
            return CauseTold(by, asked.cause) if can_be(asked.cause, causes) else None
        return StepChosen(by, asked.cause) if asked.cause in causes and asked.cause != case.step else None

    async def _account(self, press: CallbackQuery, number: str, update: str) -> Call:
        """Which account the case is about, shown to whoever has taken it, over their own screen and nowhere in the chat."""
        hints, user = self.commands.hints, press.from_user
        by = redact_name(user.full_name) or str(user.id)
        shown = await self.commands.desk.show_account(number, by, update, user.id)
        if isinstance(shown, Refusal):
            return call.answer(press.id, hints.refusal(shown), alert=True)
        return call.answer(press.id, shown and hints.word("account", {"text": shown}), alert=True)

    def _words(self, message: Message) -> Said:
        reply = message.reply_to_message
        answered = f"g{reply.message_id}" if reply and not reply.forum_topic_created else ""
        return Said(
            words_of(message), f"g{message.message_id}", media_of(message) or "", file_of(message), reply=answered
        )

    async def _topic_made(self, message: Message) -> None:
        made, thread = message.forum_topic_created, message.message_thread_id
        if made and thread and message.from_user and message.from_user.id == self.group.bot.id:
            number = made.name.rpartition(" ")[2]
            if await self._is_number(number):
                await self.topics.adopt(number, thread, made.name)

    async def _is_number(self, number: str) -> bool:
        try:
            return await self.commands.desk.store.case(number) is not None
        except ValueError:
            return False


def media_of(message: Message) -> str | None:
    """What a message is, as a case records it; empty: text. None: it says nothing."""
    if message.text is not None:
        return ""
    found = next((name for name in SENDINGS if getattr(message, name, None)), None)
    if found is None:
        return "other" if message.dice or message.poll or message.venue else None
    return {"audio": "voice", "video_note": "video", "animation": "video"}.get(found, found)


def file_of(message: Message) -> str:
    """The file of a message, as Telegram calls it."""
    for name in SENDINGS:
        given = getattr(message, name, None)
        if given:
            return str(getattr(given[-1] if isinstance(given, list) else given, "file_id", ""))
    return ""


def name_of(message: Message) -> str:
    """What an agent goes by."""
    sender = message.from_user
    return (redact_name(sender.full_name) or str(sender.id)) if sender else ""
