"""One person's walk through the core, from the start to an end: by what a card's buttons say, never by its words.

Nothing is sent and nothing sleeps: the clock is a number that goes on by what people's doings take.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.simulation.people import Person, answer
from bot.simulation.phrasebook import Sentences
from bot.simulation.simulated_walk import CauseVerdict, SimulatedWalk, Suspected
from bot.simulation.world import World
from flows.card import Card
from flows.case.transcript import handoff
from flows.chat.effects import OpenCase, Show
from flows.chat.engine import advance
from flows.events import Due, Event, Pressed, Started, Typed
from flows.ids import UNKNOWN
from flows.knowledge.guide import Guide
from flows.knowledge.schema import Cause
from flows.knowledge.session import Session

NOON = 1_795_489_200
"""Unix seconds: 12:00 on a Tuesday in Japan, 2026-11-24."""
LONGEST = 80
"""Presses and messages after which somebody is stuck."""
CERTAIN = ("certain", "last", "only")
"""Reasons on a card that name its cause as the one."""


def walk(guide: Guide, world: World, said: Sentences, person: Person) -> SimulatedWalk:
    """The walk of a person."""
    return _Walker(guide, world, said, person).whole()


@dataclass(slots=True)
class _Walker:
    guide: Guide
    world: World
    said: Sentences
    person: Person
    way: SimulatedWalk = field(init=False)
    session: Session = field(init=False)
    card: Card = field(init=False)
    now: float = NOON
    reminder: int | None = None
    since: dict[str, float] = field(default_factory=dict)
    """Cause -> when its wait was told first."""
    later: set[str] = field(default_factory=set)
    """Causes whose wait is being waited out, or has been."""
    worded: set[str] = field(default_factory=set)
    """Questions that were answered in words, once."""
    tries: int = 0
    """How often the right remedy was carried out."""
    helped: bool = False

    def __post_init__(self) -> None:
        """/start is pressed, and the first card is there."""
        self.way = SimulatedWalk(self.person, handoff=self._cause.handoff)
        self.session = Session(seed=self.person.number + 1, lang=self.person.lang, active=NOON)
        self._do(Started())

    def whole(self) -> SimulatedWalk:
        """Walk until there is an end."""
        if self.person.writes:
            self._write(self.said.first(self.guide.catalogue, self.world, self.person))
        while self.way.presses < LONGEST and self._goes_on():
            pass
        self.way.minutes = (self.now - NOON) / 60
        return self.way

    @property
    def _cause(self) -> Cause:
        return self.guide.catalogue.causes[self.person.cause]

    def _goes_on(self) -> bool:
        """One more thing happens; False at an end."""
        if self.way.end == "handed_over":
            return False
        if self.reminder is not None and self.now >= self.reminder:
            self._remind()
            return True
        offers: dict[str, list[str]] = {}
        for button in (*self.card.buttons, *self.card.navigation):
            offers.setdefault(button.key, []).append(button.value)
        if "csat" in offers and self.helped:
            self.way.end = "solved"
            return False
        return self._act(offers)

    def _act(self, offers: dict[str, list[str]]) -> bool:
        """What the person does with a card; False where nothing can be done."""
        navigation = offers.get("nav", [])
        ended = "csat" in offers or self.card.id == "arrived"
        wrong = self.card.symptom not in (None, self.person.symptom) or (ended and not self.helped)
        if wrong and (way := next((where for where in ("restart", "more") if where in navigation), None)):
            return self._press("nav", way)  # another problem than theirs, or called solved when it is not
        if ended:
            return self._press(next(key for key in offers if key.startswith("fix.")), "worked")
        if "symptom" in offers and self.person.symptom in offers["symptom"]:
            return self._press("symptom", self.person.symptom)
        if remedy := next((key for key in offers if key.startswith("fix.")), None):
            return self._remedy(remedy.removeprefix("fix."), offers[remedy])
        if intake := next((key for key in offers if key.startswith("intake.")), None):
            return self._press("nav", "human") if self.person.hurried else self._press(intake, UNKNOWN)
        if asked := next((key for key in offers if key in self.guide.catalogue.observations), None):
            return self._answer(asked, offers[asked], navigation)
        if "look" in offers:
            mine = self.person.cause in offers["look"]
            return self._press("look", self.person.cause if mine else offers["look"][0])
        if self.reminder is not None:
            return self._wait(self.reminder, useless=self.person.cause not in self.later)
        onward = next((where for where in ("resume", "human", "restart") if where in navigation), None)
        return onward is not None and self._press("nav", onward)

    def _answer(self, observation: str, offered: Sequence[str], navigation: Sequence[str]) -> bool:
        world, person = self.world, self.person
        value = answer(self.guide.catalogue, world, person, observation, offered)
        self._spend(self.guide.catalogue.observations[observation].minutes * world.minutes.question)
        words = self.said.reply(person, observation, value) if person.writes else None
        if words and observation not in self.worded and person.happens(world.writing.answers, f"words/{observation}"):
            self.worded.add(observation)
            return self._write(words)
        if value in offered:
            return self._press(observation, value)
        # A card that asks back what was meant need not offer "I don't know".
        return self._press("nav", "resume") if "resume" in navigation else self._press(observation, offered[0])

    def _remedy(self, cause: str, offered: Sequence[str]) -> bool:
        """A remedy's card, one that asks again whether it helped, or one that asks whether that was meant."""
        known, mine = self.guide.catalogue.causes[cause], cause == self.person.cause
        steps = self.card.id == f"fix-{cause}" and "waiting" not in self.card.parts
        if steps:
            self._shown(cause, known)
        if mine and known.handoff:
            person = any(button.value == "human" for button in self.card.buttons)
            return self._press("nav", "human") if person else self._result(cause, offered, helps=False)
        if known.wait:
            return self._waiting(cause, offered)
        if steps:
            self._spend(known.fix_minutes * self.world.minutes.remedy)
        return self._result(cause, offered, helps=mine)

    def _result(self, cause: str, offered: Sequence[str], *, helps: bool) -> bool:
        """Say what came of a remedy."""
        if helps and not self.helped:
            self.tries += 1
            self.helped = self.person.happens(self.world.success, f"helps/{self.tries}")
        value = "worked" if self.helped and cause == self.person.cause else "not_worked"
        if value in offered:
            return self._press(f"fix.{cause}", value)
        resume = any(button.value == "resume" for button in self.card.navigation)
        return self._press("nav", "resume" if resume else "human")

    def _waiting(self, cause: str, offered: Sequence[str]) -> bool:
        """A remedy that is a wait: its time must pass."""
        over = self._over(cause)
        if self.now >= over or self.card.id.startswith("again-"):  # the card asks, and tells nobody to wait
            return self._result(cause, offered, helps=cause == self.person.cause)
        if not self.person.obeys:
            return self._result(cause, offered, helps=False)
        if "later" in offered and cause not in self.later:
            self.later.add(cause)
            return self._press(f"fix.{cause}", "later")
        self.later.add(cause)
        return self._wait(self.reminder or over, useless=cause != self.person.cause)

    def _over(self, cause: str) -> float:
        """When a wait's time has passed, from when it was told first."""
        wait = self.guide.catalogue.causes[cause].wait
        return self.since.setdefault(cause, self.now) + (self.guide.service.wait(wait) if wait else 0)

    def _shown(self, cause: str, known: Cause) -> None:
        """A remedy's instructions are on the screen."""
        if cause not in self.way.remedies:
            self.way.remedies.append(cause)
            if known.wait and cause != self.person.cause:
                self.way.useless_waits[cause] = self.guide.service.wait(known.wait) / 60
        reason = self.card.reason
        if reason and reason.attr in CERTAIN and all(verdict.cause != cause for verdict in self.way.verdicts):
            self.way.verdicts.append(CauseVerdict(cause, dict(self._suspects()).get(cause, 0.0)))

    def _suspects(self) -> Suspected:
        """What a hand-off would say now."""
        log = self.session.log
        known = self.guide.known(log)
        return handoff(self.guide, known, log, number="", now=int(self.now), locale=self.person.lang).suspected

    def _wait(self, until: float, *, useless: bool) -> bool:
        """Sit and wait."""
        self.way.idle += max(0.0, until - self.now) / 60 if useless else 0.0
        self.way.steps.append(f"waits {(until - self.now) / 60:.0f} min")
        self.now = max(self.now, until)
        if self.reminder is not None:
            self._remind()
        return True

    def _remind(self) -> None:
        """The bot asks by itself."""
        rung = self.reminder
        self._do(Due())
        if rung == self.reminder:
            self.reminder = None  # it has rung once; what comes of it is on the card

    def _spend(self, minutes: float) -> None:
        self.now += 60 * minutes

    def _press(self, key: str, value: str) -> bool:
        self._spend(self.world.minutes.press)
        self.way.steps.append(f"{self.card.id}: presses {key}={value}")
        self.way.presses += 1
        self._do(Pressed(self.session.token, key, value))
        return True

    def _write(self, text: str) -> bool:
        self._spend(self.world.minutes.write)
        self.way.steps.append(f"{self.card.id}: writes {text}")
        self.way.presses += 1
        self._do(Typed(text, message=self.way.presses))
        return True

    def _do(self, event: Event) -> None:
        turn = advance(self.guide, self.session, event, int(self.now), f"{self.person.number:08}")
        if turn.session is None:
            raise AssertionError("nobody in the simulation asks to be forgotten")
        self.session, self.reminder = turn.session, turn.reminder
        for effect in turn.effects:
            if isinstance(effect, Show):
                self.card = effect.card
            if isinstance(effect, OpenCase):
                self.way.suspected, self.way.end = effect.handoff.suspected, "handed_over"
                self.way.cut_short = self.person.cause in self.later and self.now < self._over(self.person.cause)
