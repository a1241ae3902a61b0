"""What is done after a user's turn and not kept in the outbox: marks on messages, callers' codes, topics to be deleted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.desk.caller import SECONDS, code_for
from bot.desk.delivery_marks import DeliveryMarks
from bot.desk.erasing import Eraser
from bot.outbox import call
from bot.outbox.best_effort import BestEffort
from bot.words.texts import Texts
from flows.card import Line
from flows.chat.effects import Effect, GiveCode, Relay, Say
from flows.ids import Lang


@dataclass(frozen=True, slots=True)
class CallerCodes:
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
class AfterTurn:
    """Best effort: what it is about is committed already."""

    marks: DeliveryMarks
    codes: CallerCodes
    eraser: Eraser | None
    """None where there is no support group."""

    def turn(self, chat: int, message: int | None, lang: Lang, effects: Sequence[Effect]) -> None:
        """What a turn asks for. `message`: the user's, if it was one."""
        for effect in effects:
            match effect:
                case Say(line=Line("forget", "done")) if self.eraser:
                    self.eraser.at_once()
                case Relay(edited=False) if message:
                    self.marks.taken(chat, message)
                case GiveCode(case=case):
                    self.codes.give(chat, lang, case)
                case _:
                    pass
