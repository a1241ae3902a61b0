"""The world that made-up people come from: a TOML file, checked against the catalogue."""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from flows.ids import Finding, Lang
from flows.knowledge.catalogue import Catalogue

_Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
_Weight = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
_Minutes = Annotated[float, Field(ge=0, le=60, allow_inf_nan=False)]
FILE = "world.toml"
PACKAGED = f"bot/simulation/{FILE}"
ROUNDING = 1e-9


class WorldError(ValueError):
    """The world cannot be walked in; `findings` says why, each by file and key."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("; ".join(map(str, findings)))
        self.findings = findings


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Writing(_Table):
    """How people write who begin with a sentence."""

    share: _Share
    tells: dict[str, _Share]
    """Observation -> share of those who tell it in their first message."""
    tells_other: _Share
    answers: _Share
    """Share of questions that they answer in words."""


class Spending(_Table):
    """Minutes of people's time."""

    press: _Minutes
    write: _Minutes
    question: _Minutes
    """Times what the catalogue says answering takes."""
    remedy: _Minutes
    """Times what the catalogue says the remedy takes; for a remedy that is a wait, the service's profile says it."""


class SimulatedIncident(_Table):
    """Something that went wrong with other people's mail, once, and who came because of it."""

    symptom: str
    provider: str
    cause: str
    days_before: float = Field(gt=0, le=3660)
    hour: int = Field(ge=0, le=23)
    hours: float = Field(gt=0, le=240)
    people: _Share
    success: _Share


class SimulatedTraffic(_Table):
    """When people come; weights in the service's time zone."""

    growth: float = Field(gt=0, le=100)
    unrest: float = Field(ge=0, le=1)
    weekdays: tuple[_Weight, ...] = Field(min_length=7, max_length=7)
    hours: tuple[_Weight, ...] = Field(min_length=24, max_length=24)
    holidays: tuple[Annotated[str, Field(pattern=r"^[01]\d-[0-3]\d$")], ...]
    holiday: _Share
    links: _Share
    incidents: tuple[SimulatedIncident, ...] = ()


class SimulatedAftermath(_Table):
    """What becomes of a conversation that has ended, or has not."""

    leaves: _Share
    patience: int = Field(ge=1, le=80)
    again_silent: _Share
    again_solved: _Share
    again_days: float = Field(gt=0, le=7)
    rates: _Share
    stars: tuple[_Weight, ...] = Field(min_length=5, max_length=5)
    in_time: _Share
    writes: _Share
    named: _Share
    right: _Share


class World(_Table):
    """The whole file."""

    noise: _Share
    unknown: _Share
    success: _Share
    obeys: _Share
    hurried: _Share
    symptoms: dict[str, _Weight]
    """1 where a symptom is left out."""
    providers: dict[str, _Weight]
    causes: dict[str, _Weight]
    languages: dict[Lang, _Weight]
    says: dict[str, dict[str, _Share]]
    """Observation -> value -> share of people who say it, unless their cause says something about it."""
    writing: Writing
    minutes: Spending
    traffic: SimulatedTraffic
    aftermath: SimulatedAftermath


def load(path: Path | None, catalogue: Catalogue) -> World:
    """The packaged world, with what the file at `path` puts in its place. Raises WorldError."""
    name = str(path) if path else PACKAGED
    try:
        text = path.read_text(encoding="utf-8") if path else ""
        given = tomllib.loads(text)
    except OSError as error:
        raise WorldError([Finding(name, "-", f"cannot be read ({error.strerror}); check the path")]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WorldError([Finding(name, "-", f"is not valid TOML: {error}")]) from None
    return parse(name, given, catalogue)


def parse(name: str, given: Mapping[str, Any], catalogue: Catalogue) -> World:
    """The same, from what stands in the file. Raises WorldError with every finding."""
    packaged = tomllib.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
    both = {key: _over(packaged.get(key), given.get(key)) for key in {**packaged, **given}}
    try:
        world = World.model_validate(both)
    except ValidationError as error:
        mistakes = error.errors(include_input=False, include_url=False)
        raise WorldError(
            [Finding(name, ".".join(map(str, m["loc"])), _mend(m["type"], m["msg"])) for m in mistakes]
        ) from None
    if findings := sorted(check(name, world, catalogue)):
        raise WorldError(findings)
    return world


def _over(packaged: object, given: object) -> object:
    """A table key by key, anything else whole."""
    if isinstance(packaged, dict) and isinstance(given, dict):
        return {**packaged, **given}
    return packaged if given is None else given


def _mend(kind: str, message: str) -> str:
    return (
        "no such key; remove it or correct its spelling"
        if kind == "extra_forbidden"
        else message[0].lower() + message[1:]
    )


def check(name: str, world: World, catalogue: Catalogue) -> Iterator[Finding]:
    """What in a world is not in the catalogue, or leaves nobody."""
    tables: dict[str, tuple[Mapping[str, object], Mapping[str, object]]] = {
        "symptoms": (world.symptoms, catalogue.symptoms),
        "providers": (world.providers, catalogue.providers),
        "causes": (world.causes, catalogue.causes),
        "says": (world.says, catalogue.observations),
        "writing.tells": (world.writing.tells, catalogue.observations),
    }
    for key, (named, known) in tables.items():
        for id_ in named:
            if id_ not in known:
                yield Finding(name, f"{key}.{id_}", f"the catalogue has no {id_!r}; it has {', '.join(known)}")
    for id_, shares in world.says.items():
        if id_ not in catalogue.observations:
            continue
        values = catalogue.observations[id_].values
        for value in shares.keys() - set(values):
            yield Finding(name, f"says.{id_}.{value}", f"`{id_}` has no such value; it has {', '.join(values)}")
        total = sum(shares.values())
        if total > 1 + ROUNDING or (shares.keys() >= set(values) and total < 1 - ROUNDING):
            yield Finding(
                name,
                f"says.{id_}",
                f"the shares come to {total:g}; they must come to 1, or to less with a value left out",
            )
    yield from _check_traffic(name, world, catalogue)
    if not sum(world.languages.values()):
        yield Finding(name, "languages", "nobody writes any language; give one a weight above 0")
    for id_ in catalogue.symptoms:
        if world.symptoms.get(id_, 1) and catalogue.causes_of(id_) and not _anybody(world, catalogue, id_):
            yield Finding(
                name, "causes", f"nobody can be stuck at {id_!r}: no cause has a weight above 0 for any provider"
            )


def _check_traffic(name: str, world: World, catalogue: Catalogue) -> Iterator[Finding]:
    """Incidents of nobody, and weights with which nobody comes."""
    for at, one in enumerate(world.traffic.incidents, start=1):
        known = one.provider in catalogue.providers and one.cause in catalogue.causes
        if (
            not known
            or catalogue.causes[one.cause].symptom != one.symptom
            or not catalogue.prior(one.cause, one.provider)
        ):
            yield Finding(
                name,
                f"traffic.incidents.{at}",
                f"users of {one.provider!r} cannot be stuck at {one.symptom!r} by {one.cause!r}",
            )
    if sum(one.people for one in world.traffic.incidents) > 1:
        yield Finding(name, "traffic.incidents", "more people come because of them than come at all")
    weights = {
        "traffic.weekdays": world.traffic.weekdays,
        "traffic.hours": world.traffic.hours,
        "aftermath.stars": world.aftermath.stars,
    }
    for key, those in weights.items():
        if not sum(those):
            yield Finding(name, key, "all weights are 0; give one a weight above 0")


def _anybody(world: World, catalogue: Catalogue, symptom: str) -> bool:
    return any(
        weight_of_provider(world, catalogue, p)
        and any(weight(world, catalogue, c, p) for c in catalogue.causes_of(symptom))
        for p in catalogue.providers
    )


def weight_of_provider(world: World, catalogue: Catalogue, provider: str) -> float:
    """How often users of a mailbox come."""
    return world.providers.get(provider, catalogue.providers[provider].weight)


def weight(world: World, catalogue: Catalogue, cause: str, provider: str) -> float:
    """How often a cause is the matter with a provider's users; 0 where it cannot be theirs."""
    prior = catalogue.prior(cause, provider)
    return world.causes.get(cause, prior) if prior else 0.0
