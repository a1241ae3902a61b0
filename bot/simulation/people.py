"""Made-up people: each with one true cause, a mailbox, a language and habits, and what they say when they are asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from bot.simulation.world import World, weight, weight_of_provider
from flows.ids import UNKNOWN, Lang
from flows.knowledge.catalogue import Catalogue

T = TypeVar("T", bound=str)


@dataclass(frozen=True, slots=True)
class Person:
    """One of them. Everything left to chance hangs on `seed`, `number` and what it is about alone: whatever they are asked, and
    in which order, the same person says the same."""

    seed: int
    number: int
    symptom: str
    cause: str
    provider: str
    lang: Lang
    writes: bool
    """Whether they begin with a sentence."""
    obeys: bool
    """Whether they wait when a card tells them to."""
    hurried: bool
    """Whether they go past the questions of a hand-off."""
    said: tuple[tuple[str, str], ...] = ()
    """What they answer whatever is true: observation and value, from a conversation that was."""

    def chance(self, about: str) -> Random:
        """The dice for one matter."""
        return _dice(self.seed, self.number, about)

    def happens(self, share: float, about: str) -> bool:
        """Whether something is so that is so for this share of people."""
        return self.chance(about).random() < share


def _dice(seed: int, number: int, about: str) -> Random:
    return Random(f"{seed}/{number}/{about}")  # noqa: S311  # made-up people, not a secret


def draw(catalogue: Catalogue, world: World, seed: int, number: int, symptom: str | None = None) -> Person:
    """The person of this number; `symptom`: everybody is stuck there."""
    dice = _dice(seed, number, "who")
    symptoms = {id_: world.symptoms.get(id_, 1.0) for id_ in catalogue.symptoms if catalogue.causes_of(id_)}
    stuck = pick(dice, symptoms)
    stuck = symptom or stuck
    provider = pick(dice, dict(_users(catalogue, world, stuck)))
    cause = pick(dice, {c: weight(world, catalogue, c, provider) for c in catalogue.causes_of(stuck)})
    lang = pick(dice, world.languages)
    shares = (world.writing.share, world.obeys, world.hurried)
    writes, obeys, hurried = (dice.random() < share for share in shares)
    return Person(seed, number, stuck, cause, provider, lang, writes, obeys, hurried)


def _users(catalogue: Catalogue, world: World, symptom: str) -> Iterator[tuple[str, float]]:
    """How often users of each mailbox are stuck there; those who cannot be are left out."""
    for provider in catalogue.providers:
        if any(weight(world, catalogue, cause, provider) for cause in catalogue.causes_of(symptom)):
            yield provider, weight_of_provider(world, catalogue, provider)


def pick(dice: Random, weights: Mapping[T, float]) -> T:
    """One of them, by weight."""
    return dice.choices(tuple(weights), tuple(weights.values()))[0]


def truth(catalogue: Catalogue, world: World, dice: Random, person: Person, observation: str) -> str:
    """What somebody sees who looks properly, or says of themselves without a slip."""
    if observation == "provider":
        return person.provider
    shares = reads(catalogue, person.cause, observation)
    habits = world.says.get(observation)
    if habits and not speaks(catalogue, person.cause, observation):
        others = [v for v in catalogue.observations[observation].values if v not in habits]
        left = max(0.0, 1.0 - sum(habits.values()))
        shares = {**habits, **{v: left / len(others) for v in others}}
    return pick(dice, shares) if shares else UNKNOWN


def speaks(catalogue: Catalogue, cause: str, observation: str) -> bool:
    """Whether the catalogue says of this very cause what the observation reads."""
    known = catalogue.causes[cause]
    return observation in known.shows or observation in getattr(known, "leans", ())


def reads(catalogue: Catalogue, cause: str, observation: str) -> Mapping[str, float]:
    """Value -> how often an observation reads so under a cause; empty where the cause has no say in it."""
    likelihood = getattr(catalogue, "likelihood", None)
    if likelihood is not None:
        found: Mapping[str, float] = likelihood(cause, observation)
        return found
    reading = catalogue.reading(cause, observation)
    return {reading: 1.0} if reading else {}


def answer(catalogue: Catalogue, world: World, person: Person, observation: str, offered: Sequence[str]) -> str:
    """What somebody answers who is offered these values: mostly the truth, where it is among them."""
    if (given := dict(person.said).get(observation)) in offered:
        return str(given)
    dice = person.chance(f"answer/{observation}")
    sure, careful = dice.random() >= world.unknown, dice.random() >= world.noise
    true = truth(catalogue, world, dice, person, observation)
    others = [v for v in offered if v not in (true, UNKNOWN)]
    if not sure:
        return UNKNOWN
    if not careful and others:
        return dice.choice(others)
    return true if true in offered else UNKNOWN
