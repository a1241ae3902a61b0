"""Somebody at the chat: what they see, what time it is, and what comes of what they do. Where they go is said in `walking`.

Nothing is sent and nothing sleeps: the clock is a number that goes on by what people's doings take.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf

from bot.simulation.people import Person
from bot.simulation.phrasebook import Sentences
from bot.simulation.simulated_walk import SimulatedWalk
from bot.simulation.world import World
from flows.card import Card
from flows.chat.effects import OpenCase, Show
from flows.chat.engine import advance
from flows.events import Event, Pressed, Started, Typed
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.guide import Guide
from flows.knowledge.schema import Cause
from flows.knowledge.session import Session

NOON = 1_795_489_200
"""Unix seconds: 12:00 on a Tuesday in Japan, 2026-11-24."""
CountAlong = Callable[[Session, Session, Event, int, str], Session]
"""What the ledger makes of an event: the session before and after, the event, its time, the id of the card that is shown."""


def _uncounted(_before: Session, after: Session, _event: Event, _now: int, _shown: str) -> Session:
    return after


@dataclass(slots=True)
class SimulatedVisit:
    """The session, the clock and the card."""

    guide: Guide
    world: World
    said: Sentences
    person: Person
    now: float = NOON
    link: str = ""
    """The payload of the link that leads in."""
    until: float = inf
    """Nothing happens any more after this time, Unix seconds."""
    counts: CountAlong = _uncounted
    truth: Catalogue | None = None
    """What is so, where that is not what the guide holds to be so."""
    way: SimulatedWalk = field(init=False)
    session: Session = field(init=False)
    card: Card = field(init=False)
    begun: float = field(init=False)
    late: bool = False
    """Whether something would have happened after `until`."""
    reminder: int | None = None
    since: dict[str, float] = field(default_factory=dict)
    """Cause -> when its wait was told first."""
    later: set[str] = field(default_factory=set)
    """Causes whose wait is being waited out, or has been."""

    def __post_init__(self) -> None:
        """/start is pressed, and the first card is there."""
        self.begun = self.now
        self.way = SimulatedWalk(self.person, handoff=self.cause.handoff)
        self.session = Session(seed=self.person.number + 1, lang=self.person.lang, active=int(self.now))
        self.do(Started(self.link))

    @property
    def cause(self) -> Cause:
        """What is the matter."""
        return self.real.causes[self.person.cause]

    @property
    def real(self) -> Catalogue:
        """What is so: by it people answer, and by it their time passes."""
        return self.truth or self.guide.catalogue

    def over(self, cause: str) -> float:
        """When a wait's time has passed, from when it was told first."""
        wait = self.guide.catalogue.causes[cause].wait
        return self.since.setdefault(cause, self.now) + (self.guide.service.wait(wait) if wait else 0)

    def spend(self, minutes: float) -> None:
        """Time passes."""
        self.now += 60 * minutes

    def press(self, key: str, value: str) -> bool:
        """A button; True, for a walk goes on after it."""
        self.spend(self.world.minutes.press)
        self.way.steps.append(f"{self.card.id}: presses {key}={value}")
        self.way.presses += 1
        self.do(Pressed(self.session.token, key, value))
        return True

    def write(self, text: str) -> bool:
        """A message; True as above."""
        self.spend(self.world.minutes.write)
        self.way.steps.append(f"{self.card.id}: writes {text}")
        self.way.presses += 1
        self.do(Typed(text, message=self.way.presses))
        return True

    def do(self, event: Event) -> None:
        """The event happens now, and its card is shown."""
        if self.now > self.until:
            self.late = True
            return
        turn = advance(self.guide, self.session, event, int(self.now), f"{self.person.number:08}")
        if turn.session is None:
            raise AssertionError("nobody in the simulation asks to be forgotten")
        shown = next((effect.card for effect in turn.effects if isinstance(effect, Show)), None)
        self.session = self.counts(self.session, turn.session, event, int(self.now), shown.id if shown else "")
        self.reminder = turn.reminder
        self.card = shown or self.card
        for effect in turn.effects:
            if isinstance(effect, OpenCase):
                self.way.suspected, self.way.end = effect.handoff.suspected, "handed_over"
                self.way.cut_short = self.person.cause in self.later and self.now < self.over(self.person.cause)
