"""One person's walk through the core, from the start to an end: by what a card's buttons say, never by its words."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.simulation.people import Person, answer
from bot.simulation.phrasebook import Sentences
from bot.simulation.simulated_walk import CauseVerdict, SimulatedWalk, Suspected
from bot.simulation.visiting import SimulatedVisit
from bot.simulation.world import World
from flows.case.transcript import handoff
from flows.events import Due
from flows.ids import UNKNOWN
from flows.knowledge.guide import Guide
from flows.knowledge.schema import IN_VAIN, Cause

LONGEST = 80
"""Presses and messages after which somebody is stuck."""
CERTAIN = ("certain", "last", "only")
"""Reasons on a card that name its cause as the one."""


def walk(guide: Guide, world: World, said: Sentences, person: Person) -> SimulatedWalk:
    """The walk of a person."""
    return Walker(guide, world, said, person).whole()


@dataclass(slots=True)
class Walker(SimulatedVisit):
    """The same with a way: by what a card's buttons say, never by its words."""

    leaves: int = LONGEST
    """Presses and messages after which the person says nothing more."""
    worded: set[str] = field(default_factory=set)
    """Questions that were answered in words, once."""
    tries: int = 0
    """How often the right remedy was carried out."""
    helped: bool = False

    def whole(self) -> SimulatedWalk:
        """Walk until there is an end."""
        if self.person.writes:
            self.write(self.said.first(self.real, self.world, self.person))
        self.on(min(LONGEST, self.leaves))
        self.way.minutes = (self.now - self.begun) / 60
        return self.way

    def on(self, most: int) -> None:
        """Go on until there is an end, or so many presses and messages."""
        while self.way.presses < most and self._goes_on():
            pass

    def _goes_on(self) -> bool:
        """One more thing happens; False at an end."""
        if self.way.end == "handed_over" or self.late:
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
            return self.press("nav", way)  # another problem than theirs, or called solved when it is not
        if ended:
            return self.press(next(key for key in offers if key.startswith("fix.")), "worked")
        if "symptom" in offers and self.person.symptom in offers["symptom"]:
            return self.press("symptom", self.person.symptom)
        if remedy := next((key for key in offers if key.startswith("fix.")), None):
            return self._remedy(remedy.removeprefix("fix."), offers[remedy])
        if intake := next((key for key in offers if key.startswith("intake.")), None):
            return self.press("nav", "human") if self.person.hurried else self.press(intake, UNKNOWN)
        if asked := next((key for key in offers if key in self.guide.catalogue.observations), None):
            return self._answer(asked, offers[asked], navigation)
        if "look" in offers:
            mine = self.person.cause in offers["look"]
            return self.press("look", self.person.cause if mine else offers["look"][0])
        if self.reminder is not None:
            return self._wait(self.reminder, useless=self.person.cause not in self.later)
        onward = next((where for where in ("resume", "human", "restart") if where in navigation), None)
        return onward is not None and self.press("nav", onward)

    def _answer(self, observation: str, offered: Sequence[str], navigation: Sequence[str]) -> bool:
        world, person = self.world, self.person
        value = answer(self.real, world, person, observation, offered)
        self.spend(self.real.observations[observation].minutes * world.minutes.question)
        words = self.said.reply(person, observation, value) if person.writes else None
        if words and observation not in self.worded and person.happens(world.writing.answers, f"words/{observation}"):
            self.worded.add(observation)
            return self.write(words)
        if value in offered:
            return self.press(observation, value)
        # A card that asks back what was meant need not offer "I don't know".
        return self.press("nav", "resume") if "resume" in navigation else self.press(observation, offered[0])

    def _remedy(self, cause: str, offered: Sequence[str]) -> bool:
        """A remedy's card, one that asks again whether it helped, or one that asks whether that was meant."""
        known, mine = self.real.causes[cause], cause == self.person.cause
        steps = self.card.id == f"fix-{cause}" and "waiting" not in self.card.parts
        if steps:
            self._shown(cause, known)
        if mine and known.handoff:
            person = any(button.value == "human" for button in self.card.buttons)
            return self.press("nav", "human") if person else self._result(cause, offered, helps=False)
        if known.wait:
            return self._waiting(cause, offered)
        if steps:
            self.spend(known.fix_minutes * self.world.minutes.remedy)
        return self._result(cause, offered, helps=mine)

    def _result(self, cause: str, offered: Sequence[str], *, helps: bool) -> bool:
        """Say what came of a remedy."""
        if helps and not self.helped:
            self.tries += 1
            share = self.world.success * ((1 - self.cause.in_vain) / (1 - IN_VAIN))
            self.helped = self.person.happens(share, f"helps/{self.tries}")
        value = "worked" if self.helped and cause == self.person.cause else "not_worked"
        if value in offered:
            return self.press(f"fix.{cause}", value)
        resume = any(button.value == "resume" for button in self.card.navigation)
        return self.press("nav", "resume" if resume else "human")

    def _waiting(self, cause: str, offered: Sequence[str]) -> bool:
        """A remedy that is a wait: its time must pass."""
        over = self.over(cause)
        if self.now >= over or self.card.id.startswith("again-"):  # the card asks, and tells nobody to wait
            return self._result(cause, offered, helps=cause == self.person.cause)
        if not self.person.obeys:
            return self._result(cause, offered, helps=False)
        if "later" in offered and cause not in self.later:
            self.later.add(cause)
            return self.press(f"fix.{cause}", "later")
        self.later.add(cause)
        return self._wait(self.reminder or over, useless=cause != self.person.cause)

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
        self.do(Due())
        if rung == self.reminder:
            self.reminder = None  # it has rung once; what comes of it is on the card
