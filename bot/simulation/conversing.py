"""What a made-up person's conversation leaves in the ledger, counted as the shell counts it: through to support, to stars, and to
their coming again."""

from base64 import urlsafe_b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from random import Random

from msgspec.structs import replace as changed

from bot.simulation.people import draw, pick
from bot.simulation.phrasebook import Sentences
from bot.simulation.traffic import SimulatedArrival
from bot.simulation.walking import LONGEST, Walker
from bot.simulation.world import SimulatedAftermath, World
from flows.case.case_end import OTHER
from flows.events import CaseClosed, Event, HumanTook, Started
from flows.ids import UNKNOWN
from flows.knowledge.guide import Guide
from flows.knowledge.ledger_row import DAY, HOUR, MADE_UP, EarlierRow
from flows.knowledge.session import Session
from flows.ledger.tallying import counted, found_out, rows

_SECONDS = 60
_TRIES = 40
"""Times that are drawn until support is open."""


@dataclass(frozen=True, slots=True)
class SimulatedLedger:
    """Who leaves rows, and until when."""

    versions: Sequence[Guide]
    """The knowledge as it was, each for the same part of the time; the last one is today's."""
    world: World
    said: Sentences
    seed: int
    since: int
    until: int
    """Unix seconds; what happens later is not known yet."""

    def conversation(self, number: int, arrival: SimulatedArrival, symptom: str | None = None) -> list[EarlierRow]:
        """The rows of the person of this number, made up and said to be so. `symptom`: everybody is stuck there."""
        part = (arrival.at - self.since) / (self.until - self.since)
        guide = self.versions[min(len(self.versions) - 1, int(part * len(self.versions)))]
        world, catalogue, incident = self.world, self.versions[-1].catalogue, arrival.incident
        person = draw(catalogue, world, self.seed, number, incident.symptom if incident else symptom)
        if incident:
            person = replace(person, provider=incident.provider, cause=incident.cause)
            world = world.model_copy(update={"success": incident.success})
        link = person.symptom if person.happens(world.traffic.links, "link") else ""
        person = replace(person, writes=person.writes and not link)
        leaves = person.happens(world.aftermath.leaves, "leaves")
        most = person.chance("patience").randint(1, world.aftermath.patience) if leaves else LONGEST
        counting = _Counting(guide, f"{self.seed}/{number}")
        walker = Walker(
            guide, world, self.said, person, arrival.at, link, self.until, counting.counts, leaves=most
        )  # fmt: skip
        walker.whole()
        _Afterwards(walker, counting, world.aftermath, person.chance("aftermath")).whole()
        return [
            changed(one, row=changed(one.row, knowledge=MADE_UP + one.row.knowledge)) for one in counting.rows.values()
        ]


@dataclass(slots=True)
class _Counting:
    guide: Guide
    whose: str
    rows: dict[str, EarlierRow] = field(default_factory=dict)
    cause: str = ""
    """What support says it was when it closes the case."""

    def counts(self, before: Session, after: Session, event: Event, now: int, shown: str) -> Session:
        """As the shell does it. The id is none of chance: the same seed leaves the same rows."""
        digest = blake2b(f"{self.whose}/{len(self.rows)}".encode(), digest_size=12).digest()
        session = counted(self.guide, before, after, event, now, urlsafe_b64encode(digest).decode(), shown)
        if isinstance(event, CaseClosed) and self.cause:
            session = found_out(session, self.cause)
        self.rows |= {one.id: one for one in rows(self.guide.catalogue, before, session)}
        return session


@dataclass(slots=True)
class _Afterwards:
    """What comes when the walk is over, or has been left."""

    walker: Walker
    counting: _Counting
    shares: SimulatedAftermath
    dice: Random

    def whole(self) -> None:
        """Stars or support, and perhaps the same again."""
        end = self.walker.way.end
        if end == "handed_over":
            self._support()
            return
        if end == "solved" and self._happens(self.shares.rates):
            self._rate()
        if self._happens(self.shares.again_solved if end == "solved" else self.shares.again_silent):
            self._again()

    def _happens(self, share: float) -> bool:
        return self.dice.random() < share

    def _rate(self) -> None:
        """Stars, where they are asked for."""
        if any(button.key == "csat" for button in self.walker.card.buttons):
            stars = pick(self.dice, {str(n): weight for n, weight in enumerate(self.shares.stars, start=1)})
            self.walker.press("csat", stars)

    def _again(self) -> None:
        """They come with the same some hours or days later, and all begins anew."""
        walker = self.walker
        walker.now += self.dice.uniform(HOUR, self.shares.again_days * DAY)
        walker.since, walker.later, walker.helped, walker.way.end = {}, set(), False, "stuck"
        walker.do(Started(walker.person.symptom))
        walker.on(walker.way.presses + LONGEST)
        self._handed()

    def _handed(self) -> None:
        if self.walker.way.end == "handed_over":
            self._support()

    def _support(self) -> None:
        """Somebody answers, finds out what it was, and closes the case; stars may follow."""
        walker, case = self.walker, self.walker.session.case or ""
        walker.now = self._answered()
        walker.do(HumanTook())
        closed = self._open(walker.now + 5 * _SECONDS, lambda: self.dice.expovariate(1 / (4 * HOUR)))
        if self._happens(self.shares.writes):
            walker.now = min(closed, walker.now + self.dice.uniform(1, 20) * _SECONDS)
            walker.write(walker.said.problem[walker.person.symptom].one(walker.person.lang, self.dice))
        walker.now = max(closed, walker.now)
        self.counting.cause = self._cause()
        walker.do(CaseClosed(case))
        if self._happens(self.shares.rates) and any(button.key == "closed" for button in walker.card.buttons):
            walker.now += self.dice.uniform(1, 300) * _SECONDS
            walker.press("closed", "solved")
            self._rate()

    def _answered(self) -> float:
        """When: within the promise mostly, and while support is open."""
        now = self.walker.now
        promise = self.walker.guide.service.promised(int(now), urgent=self.walker.session.urgent)
        if self._happens(self.shares.in_time):
            return self._open(now, lambda: (promise - now) * self.dice.betavariate(1.5, 2.5), promise)
        return self._open(promise, lambda: (promise - now) * self.dice.uniform(0, 2))

    def _open(self, since: float, takes: Callable[[], float], last: float | None = None) -> float:
        """A time so much later at which support is open; `last`: where none is found."""
        drawn = (since + takes() for _ in range(_TRIES))
        found = next((at for at in drawn if self.walker.guide.service.supported(int(at))), None)
        return found or last or self.walker.guide.service.promised(int(since))

    def _cause(self) -> str:
        """What support says it was; empty where it does not say."""
        person, others = self.walker.person, self.walker.guide.catalogue.causes_of(self.walker.person.symptom)
        if not self._happens(self.shares.named):
            return ""
        return person.cause if self._happens(self.shares.right) else self.dice.choice([*others, OTHER, UNKNOWN])
