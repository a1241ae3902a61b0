"""What the bot tells a member in the support group: hints, refusals, lists, the transcript. Nothing of it is kept."""

from collections.abc import Callable
from dataclasses import dataclass, field

from aiogram.types import InlineKeyboardMarkup, Message

from bot.desk.controls import choices
from bot.desk.exports import as_html
from bot.desk.filing import CaseFiles
from bot.desk.speaker import thread_of
from bot.outbox import call
from bot.outbox.best_effort import BestEffort
from bot.store.places import Places
from bot.words.texts import Args, Texts
from flows.case.case_acts import Refusal
from flows.case.casefile import Case

MOST_GIVEN = 500
"""Hints that are remembered as given."""


@dataclass(slots=True)
class GroupHints:
    """Each stands below what it answers, in the same topic."""

    files: CaseFiles
    places: Places
    best_effort: BestEffort
    now: Callable[[], int]
    _given: set[tuple[int | None, str]] = field(default_factory=set)

    @property
    def texts(self) -> Texts:
        """All words."""
        return self.files.texts

    def word(self, attr: str, args: Args | None = None) -> str:
        """A text of the desk, in the team's language."""
        return self.texts.text(self.texts.service.desk_language, "hint", attr, args)

    def say(self, to: Message, text: str, keys: InlineKeyboardMarkup | None = None, case: str = "") -> None:
        """Answer a message."""

        async def remember(message: int) -> None:
            await self.places.remember(case, to.chat.id, message)

        said = call.send(to.chat.id, text).below(to.message_id, thread_of(to))
        if keys:
            said = said.but(reply_markup=keys.model_dump(exclude_none=True))
        self.best_effort.push(said, sent=remember if case and thread_of(to) is None else None)

    def give(self, to: Message, attr: str, args: Args | None = None) -> None:
        """Say how something is done."""
        self.say(to, self.word(attr, args))

    def give_once(self, to: Message, attr: str) -> None:
        """The same, but not again and again in the same topic."""
        if len(self._given) >= MOST_GIVEN:
            self._given.clear()
        if (thread_of(to), attr) not in self._given:
            self._given.add((thread_of(to), attr))
            self.give(to, attr)

    def refusal(self, refused: Refusal) -> str:
        """Why nothing has changed."""
        return self.word(f"refused_{refused.why}", {"agent": refused.by or "?"})

    def offer_steps(self, to: Message, case: Case) -> None:
        """The suspected causes as buttons; without any, the way to name one."""
        keys = choices(self.texts, case)
        self.say(
            to,
            self.word("step" if keys.inline_keyboard else "step_none"),
            keys if keys.inline_keyboard else None,
            case.number,
        )

    def list_replies(self, to: Message) -> None:
        """The canned answers there are."""
        lang = self.texts.service.desk_language
        rows = [f"/reply {key}: {self.texts.text(lang, f'reply-{key}', 'name')}" for key in self.texts.replies]
        self.say(to, "\n".join([self.word("replies"), "", *rows]))

    async def give_transcript(self, to: Message, case: Case) -> None:
        """The whole case as a page. Raises StoreDown."""
        records, _ = await self.files.records(case.number)
        lang = self.texts.service.desk_language
        page = as_html(self.texts, lang, case, records, self.now())
        caption = self.word("transcript", {"case": case.number})
        document = call.document(to.chat.id, f"{case.number}.html", page, caption)
        self.best_effort.push(document.below(to.message_id, thread_of(to)))
