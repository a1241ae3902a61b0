"""What the tests of the core share: the shipped guide, small catalogues as TOML, and a chat that is a chain of values."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, partial
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from bot.desk.case_json import transcript
from bot.desk.handoff_records import handoff_records
from bot.desk.packet import packet
from bot.run import knowledge
from bot.settings import service as profile
from bot.words.texts import Texts
from flows.card import BEHIND, Button, Card
from flows.case.casefile import Case, Record, dump_record, load_record
from flows.case.casefile import dump as dump_case
from flows.case.casefile import load as load_case
from flows.case.casefile import opened as new_case
from flows.case.transcript import Handoff
from flows.chat.cards import live
from flows.chat.effects import Notice, OpenCase, Show
from flows.chat.engine import Turn, advance
from flows.events import Event, Pressed
from flows.ids import UNKNOWN
from flows.knowledge.account import Account, Sealed
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.catalogue_files import CatalogueError, parse
from flows.knowledge.fold import fold, learn
from flows.knowledge.guide import Guide
from flows.knowledge.known import Known
from flows.knowledge.service import Service
from flows.knowledge.session import Entry, Session
from flows.redact import redact_name

TOKYO = ZoneInfo("Asia/Tokyo")
MINUTE, HOUR, DAY = 60, 3600, 86400


def tokyo(day: int, hour: int, minute: int = 0) -> int:
    """A time in November 2026, where the packaged service is. The 24th is a Tuesday."""
    return int(datetime(2026, 11, day, hour, minute, tzinfo=TOKYO).timestamp())


NOON = tokyo(24, 12)


@cache
def service() -> Service:
    """The packaged profile."""
    return profile(None)


@cache
def guide() -> Guide:
    """The shipped catalogue, compiled. Shared: what a test changes, it changes in a guide of its own."""
    return knowledge.guide(service())


def folded(log: tuple[Entry, ...]) -> Known:
    """What a log says, with nothing remembered from one fact to the next."""
    return fold(log, partial(learn, guide().models))


@cache
def texts() -> Texts:
    """The shipped words."""
    return knowledge.texts(service(), session_days=30, retention_days=90)


def _sealed(session: Session) -> Session:
    """As the bot keeps it: an account is sealed first."""
    return replace(session, account=Sealed("sealed")) if isinstance(session.account, Account) else session


@dataclass
class Chat:
    """One user. Each event leads to a new session; nothing else is remembered."""

    guide: Guide = field(default_factory=guide)
    session: Session = field(default_factory=lambda: Session(seed=123456, lang="ja", active=NOON, rev=1))
    now: int = NOON
    number: str = "482-9137"
    turn: Turn = field(default_factory=lambda: Turn(None))
    seals: bool = False
    """Whether an account is sealed after each turn, as the bot does before it keeps anything."""

    def do(self, event: Event) -> Turn:
        """Let something happen."""
        self.turn = advance(self.guide, self.session, event, self.now, self.number)
        if self.turn.session is not None:
            self.session = _sealed(self.turn.session) if self.seals else self.turn.session
        return self.turn

    def press(self, key: str, value: str) -> Turn:
        """Press a button of the live card, which must be there."""
        behind = key == "nav" and value in BEHIND and self.card.finds("nav", "more")
        assert behind or self.card.finds(key, value), f"{self.card.id} has no button {key}={value}"
        return self.do(Pressed(self.session.token, key, value))

    def pressed(self, *data: str) -> "Chat":
        """Press buttons one after another; a key alone: only come to the card that has it. What the plan puts in between is not a
        test's business: there, nobody knows an answer, and no remedy helps."""
        for one in data:
            key, pressing, value = one.partition("=")
            self.come_to(key, value)
            if pressing:
                self.press(key, value)
        return self

    def come_to(self, key: str, value: str = "") -> "Chat":
        """Go on to the first card that has this button, or any button of this key."""
        for _ in range(80):
            first = self.card.buttons[0].key if self.card.buttons else ""
            if self._has(key, value) or first == key:
                break
            if first.startswith("fix."):
                self.press(first, "worked" if self.card.id == "arrived" else "not_worked")
            elif self.card.id == f"ask-{first}":
                self.press(first, UNKNOWN)
            else:
                break
        assert self._has(key, value), f"no card with {key}={value} was reached, but {self.card.id}"
        return self

    def until(self, step: str) -> "Chat":
        """Go on to a step of the machine, in the same way."""
        for _ in range(80):
            if self.step == step:
                return self
            first = self.card.buttons[0].key
            assert first.startswith("fix.") or self.card.id == f"ask-{first}", (
                f"{step} was not reached, but {self.step}"
            )
            self.press(first, "not_worked" if first.startswith("fix.") else UNKNOWN)
        raise AssertionError(f"{step} was not reached")

    def _has(self, key: str, value: str) -> bool:
        behind = key == "nav" and value in BEHIND and self.card.finds("nav", "more")
        return behind or any(button.key == key and value in ("", button.value) for button in buttons(self.card))

    def answer_until(self, card: str, **answers: str) -> "Chat":
        """Give the answers named, the first offered one to everything else, and no remedy helps, up to a card."""
        for _ in range(80):
            if self.card.id == card:
                return self
            self.press(*self.choose(answers))
        raise AssertionError(f"{card} was not reached")

    def choose(self, answers: dict[str, str]) -> tuple[str, str]:
        """The button that a user with these answers presses."""
        assert self.card.buttons, f"{self.card.id} has no button to go on with"
        first = self.card.buttons[0]
        if first.key.startswith("fix."):
            return first.key, "not_worked"
        return first.key, answers.get(first.key, first.value)

    @property
    def card(self) -> Card:
        """The live card."""
        return live(self.guide, self.session)

    @property
    def step(self) -> str:
        """The machine's name for where the chat stands."""
        return self.guide.step(self.guide.known(self.session.log)).name


def show(turn: Turn) -> Show:
    """The one card a turn shows."""
    (found,) = [e for e in turn.effects if isinstance(e, Show)]
    return found


def preface(turn: Turn) -> list[str]:
    """The lines above the card, by name."""
    return [f"{line.id}.{line.attr}" for line in show(turn).card.preface]


def notice(turn: Turn) -> str | None:
    """The notice a turn gives, by name."""
    return next((f"{e.line.id}.{e.line.attr}" for e in turn.effects if isinstance(e, Notice)), None)


def opened(turn: Turn) -> Handoff | None:
    """The case a turn opens."""
    return next((e.handoff for e in turn.effects if isinstance(e, OpenCase)), None)


def buttons(card: Card) -> list[Button]:
    """Every button of a card."""
    return [*card.buttons, *card.navigation]


SOUND = {
    "observations.toml": """
[observation.provider]
values = ["blue", "green"]
minutes = 0.2
source = "a test"
[observation.seen]
values = ["yes", "no", "perhaps"]
default = "no"
alike = { perhaps = "no" }
minutes = 1
source = "a test"
""",
    "providers.toml": """
[provider.blue]
weight = 3
[provider.green]
weight = 1
""",
    "lost.toml": """
[symptom]
id = "lost"
order = 1
offers = { seen = ["yes", "no", "perhaps"] }
then = ["late"]
source = "a test"
[cause.eaten]
prior = 5
prior_for = { green = 2 }
fix_minutes = 2
shows = { seen = "yes" }
source = "a test"
[cause.hidden]
prior = 3
only = ["blue"]
fix_minutes = 1
source = "a test"
""",
    "late.toml": """
[symptom]
id = "late"
order = 2
source = "a test"
[cause.slow]
prior = 1
fix_minutes = 1
source = "a test"
""",
}
"""A small catalogue without a mistake."""


def changed(file: str, old: str, new: str) -> dict[str, str]:
    """The small catalogue with one change, which must have something to change."""
    assert old in SOUND[file], f"{file} has no {old}"
    return {**SOUND, file: SOUND[file].replace(old, new, 1)}


def mistakes(files: dict[str, str], priors: dict[str, float] | None = None) -> list[tuple[str, str, str]]:
    """File, id and words of everything that is wrong."""
    try:
        parse(files, priors)
    except CatalogueError as error:
        return [(f.file, f.id, f.what) for f in error.findings]
    return []


def small() -> Catalogue:
    """The small catalogue."""
    return parse(SOUND)


def filed(handoff: Handoff) -> tuple[Case, list[Record]]:
    """The case of a hand-off and its records, after a round trip through their stored form."""
    case = new_case(handoff, 5001, redact_name("Kim"))
    return load_case(dump_case(case)), [load_record(dump_record(r)) for r in handoff_records(guide(), texts(), handoff)]


def transcript_of(handoff: Handoff) -> dict[str, Any]:
    """The transcript of a case as it is right after the hand-off."""
    return transcript(*filed(handoff))


def packet_of(handoff: Handoff, now: int) -> str:
    """The packet of a case as it is right after the hand-off."""
    return packet(texts(), filed(handoff)[0], now)
