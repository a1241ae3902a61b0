"""What made-up people write."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from importlib.resources import files
from random import Random

from pydantic import BaseModel, ConfigDict, Field

from bot.simulation.people import Person, answer
from bot.simulation.world import World
from flows.ids import UNKNOWN, Finding, Lang
from flows.knowledge.catalogue import Catalogue

FILE = "sentences.toml"


class Wordings(BaseModel):
    """The same said in several ways, in each language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ja: tuple[str, ...] = Field(min_length=1)
    en: tuple[str, ...] = Field(min_length=1)

    def one(self, lang: Lang, dice: Random) -> str:
        """One of the ways."""
        return dice.choice(self.ja if lang == "ja" else self.en)


class MailboxWordings(Wordings):
    """How a mailbox is named; `{mailbox}` stands for it."""

    symptoms: tuple[str, ...]
    names: dict[str, Wordings]


class AnswerWordings(Wordings):
    """How an answer is told."""

    observation: str
    value: str
    symptoms: tuple[str, ...]
    """Where people tell it of their own accord."""


class Sentences(BaseModel):
    """The whole file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    problem: dict[str, Wordings]
    mailbox: MailboxWordings
    fact: tuple[AnswerWordings, ...]
    unknown: Wordings

    @cached_property
    def facts(self) -> Mapping[tuple[str, str], AnswerWordings]:
        """Observation and value -> how it is told."""
        return {(fact.observation, fact.value): fact for fact in self.fact}

    def first(self, catalogue: Catalogue, world: World, person: Person) -> str:
        """The message a person begins with."""
        dice = person.chance("first message")
        parts = [self.problem[person.symptom].one(person.lang, dice), *self._told(catalogue, world, person, dice)]
        if len(parts) > 1 and person.happens(1 / 4, "mailbox before the problem"):
            parts[0], parts[1] = parts[1], parts[0]
        return ("" if person.lang == "ja" else " ").join(parts)

    def _told(self, catalogue: Catalogue, world: World, person: Person, dice: Random) -> Iterator[str]:
        """What is told besides the problem: the mailbox, and facts in any order."""
        tells = world.writing.tells
        said = {
            o: answer(catalogue, world, person, o, catalogue.offered[person.symptom, o]) for o in self._worth(person)
        }
        told = [o for o in said if person.happens(tells.get(o, world.writing.tells_other), f"tells/{o}")]
        if "provider" in told:
            told.remove("provider")
            if names := self.mailbox.names.get(said["provider"]):
                yield self.mailbox.one(person.lang, dice).replace("{mailbox}", names.one(person.lang, dice))
        dice.shuffle(told)
        for observation in told:
            fact = self.facts.get((observation, said[observation]))
            if fact and person.symptom in fact.symptoms:
                yield fact.one(person.lang, dice)

    def _worth(self, person: Person) -> Sequence[str]:
        """Observations that people stuck there may tell of."""
        mailbox = ["provider"] if person.symptom in self.mailbox.symptoms else []
        return list(dict.fromkeys([*mailbox, *(f.observation for f in self.fact if person.symptom in f.symptoms)]))

    def reply(self, person: Person, observation: str, value: str) -> str | None:
        """An answer in words; None where there are no words for it."""
        dice = person.chance(f"reply/{observation}")
        if value == UNKNOWN:
            return self.unknown.one(person.lang, dice)
        if observation == "provider":
            names = self.mailbox.names.get(value)
            return names.one(person.lang, dice) if names else None
        fact = self.facts.get((observation, value))
        return fact.one(person.lang, dice) if fact else None


def sentences() -> Sentences:
    """Those that are packaged."""
    return Sentences.model_validate(tomllib.loads((files(__package__) / FILE).read_text(encoding="utf-8")))


def check(said: Sentences, catalogue: Catalogue) -> Iterator[Finding]:
    """What in the sentences is not in the catalogue."""
    name = f"bot/simulation/{FILE}"
    for id_, symptom in catalogue.symptoms.items():
        if catalogue.causes_of(symptom.id) and id_ not in said.problem:
            yield Finding(name, f"problem.{id_}", "is missing; people stuck there have no words for it")
    for id_ in (*said.problem, *said.mailbox.symptoms, *(s for fact in said.fact for s in fact.symptoms)):
        if id_ not in catalogue.symptoms:
            yield Finding(name, id_, "the catalogue has no such symptom")
    for id_ in said.mailbox.names.keys() - catalogue.providers.keys():
        yield Finding(name, f"mailbox.names.{id_}", "the catalogue has no such provider")
    for fact in said.fact:
        known = catalogue.observations.get(fact.observation)
        if known is None or fact.value not in known.values:
            yield Finding(
                name, f"fact.{fact.observation}.{fact.value}", "the catalogue has no such observation or value"
            )
