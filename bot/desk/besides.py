"""What follows a user's turn beside the outbox: marks on messages, codes for the phone, topics to be deleted."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.desk.caller import SECONDS, code_for
from bot.desk.erasing import Eraser
from bot.desk.marks import Marks
from bot.outbox import call
from bot.outbox.best_effort import BestEffort
from bot.words.texts import Texts
from flows.ids import Lang


@dataclass(frozen=True, slots=True)
class Codes:
    """Gives codes to users. A code is sent at once and written down nowhere."""

    secret: bytes
    best_effort: BestEffort
    texts: Texts
    now: Callable[[], int]

    def give(self, chat: int, lang: Lang, case: str) -> None:
        """Send the code of a case to its user."""
        code = code_for(self.secret, case, self.now())
        text = self.texts.text(lang, "code", "given", {"case": case, "code": code, "seconds": str(SECONDS)})
        self.best_effort.push(call.send(chat, text))


@dataclass(frozen=True, slots=True)
class Besides:
    """All of it."""

    marks: Marks
    codes: Codes
    eraser: Eraser | None
    """None where there is no support group."""
