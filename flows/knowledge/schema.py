"""From TOML to a frozen Catalogue. Every mistake is named by file, id and what to do; all of them at once."""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from flows.ids import UNKNOWN, Finding

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Section = Annotated[str, Field(pattern=r"^S[1-7]\.[1-9]$")]
Minutes = Annotated[float, Field(gt=0, le=60)]
Weight = Annotated[float, Field(gt=0, le=1000)]
Share = Annotated[float, Field(gt=0, lt=1)]
Wait = Literal["delivery", "rate_limit", "outage", "lock"]
Page = Literal["reset", "support", "emergency", "settings", "mailbox"]
"""A page that a card opens: of the service, or of the provider."""
OwnPage = Literal["settings", "mailbox"]
"""Those of the provider."""
Address = Annotated[str, Field(pattern=r"^(?:https://\S+)?$", max_length=200)]
Text = Annotated[str, Field(pattern=r"^(?:ask|fix)-[a-z][a-z0-9_]*(?:-[a-z]+)?$")]
"""A card's text, with the device whose steps are meant."""
FactState = Literal["quoted", "described"]
ROUNDING = 1e-9
CARD_MINUTES = 0.5
"""What any card costs beside its own minutes: reading it, finding out what is meant, pressing. A guess."""
ORDINARY = 0.8
"""How often the default is read where a cause can show it or something else. A guess."""
DESK = 50
"""Where a step stands in the order of a help desk that the catalogue says nothing about."""


class CatalogueError(ValueError):
    """The catalogue cannot be used; `findings` says why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("; ".join(str(f) for f in findings))
        self.findings = findings


class _Item(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    sections: tuple[Section, ...] = ()
    source: str = ""
    """Where the knowledge comes from when it is not in the article, or is a standard that replaces it."""


class Symptom(_Item):
    """How a conversation starts."""

    id: Id
    order: int
    then: tuple[Id, ...] = ()
    offers: dict[Id, tuple[Id, ...]] = {}
    """Answers to show for a question, where they differ from those the causes of this symptom read."""
    usual: dict[Id, dict[Id, Share]] = {}
    """Observation -> how often people stuck here answer what, whatever the cause: it is a hint here, and no proof."""
    usual_from: str = ""
    place: Id = "provider"
    """The observation whose answer picks the variants of texts: whose mailbox, or whose telephone line."""
    account: bool = False
    """Whether the line for support (`desk`) has it look up the account or the sending record."""


class Observation(_Item):
    """Something that can be asked."""

    values: tuple[Id, ...] = Field(min_length=2)
    default: Id | None = None
    """What it reads, as a fact, under every cause that shows nothing else."""
    usual: dict[Id, Share] = {}
    """In place of a default: how often people answer what, whatever the cause. Then it rules nothing out by itself."""
    usual_from: str = ""
    """Where the shares come from; `guess` where they are one."""
    desk: int = Field(default=DESK, ge=1, le=99)
    """Its place in the order a help desk would take, the lowest first; counts only among steps that cost nearly the same."""
    alike: dict[Id, Id] = {}
    """Value -> the value it counts as when causes are told apart."""
    least_minutes: dict[Id, float] = {}
    """Value -> how many minutes have passed at least since the user asked for the mail or the code."""
    opens: tuple[Page, ...] = ()
    """The pages its steps speak of, as buttons."""
    lasting: bool = False
    """Whether the default, once answered, still holds when the user is stuck at something else."""
    minutes: Minutes


class Cause(_Item):
    """What it can turn out to be."""

    symptom: Id = ""
    prior: Weight
    prior_for: dict[Id, Weight] = {}
    only: tuple[Id, ...] = ()
    fix_minutes: Minutes
    """Of the user's attention; a wait takes as long as the service says."""
    shows: dict[Id, tuple[Id, ...]] = {}
    """Observation -> what it can read if this is the cause. Any other answer rules the cause out."""
    leans: dict[Id, dict[Id, Share]] = {}
    """Observation -> how often people with this cause answer so. Moves the weights, and never rules anything out."""
    leans_from: str = ""
    """Where these shares come from; `guess` where they are one."""
    desk: int = Field(default=DESK, ge=1, le=99)
    """As in `Observation`."""
    handoff: bool = False
    then_support: bool = False
    """Where its remedy does not help, a person from support takes over at once: trying anything else could do harm."""
    urgent: bool = False
    """Where no question can tell any more, its remedy goes first, whatever it costs."""
    wait: Wait | None = None
    copy_text: Literal["domain", "sender"] | None = Field(default=None, alias="copy")
    opens: tuple[Page, ...] = ()
    """As in `Observation`."""
    account: bool = False
    """As in `Symptom`."""

    @field_validator("shows", mode="before")
    @classmethod
    def _one_or_several(cls, shows: object) -> object:
        if not isinstance(shows, dict):
            return shows
        return {id_: (values,) if isinstance(values, str) else values for id_, values in shows.items()}


class Fact(BaseModel):
    """Something said of others, who may change it any day: their screens that a text speaks of, an address of theirs."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    state: FactState
    """`quoted`: the menus' names (or the address) were read in the source. `described`: only what is there and roughly
    where, so that a text speaks of the place and quotes no name."""
    checked: date
    """The day the text was last held against the source."""
    source: str = Field(min_length=3)


class Provider(BaseModel):
    """A mailbox service."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    weight: Weight
    domains: tuple[str, ...] = ()
    """Each stands for those below it, too: `vodafone.ne.jp` for `t.vodafone.ne.jp`."""
    settings: Address = ""
    """The page on which mail is let in or kept out, or one that leads there; empty: none is known that opens everywhere."""
    mailbox: Address = ""
    """The mailbox in a browser."""
    pages: dict[OwnPage, Fact] = {}
    """Where and when these two addresses were read."""
    rejects: bool = False
    """Whether its own setting is a list of those rejected, so that the card asks for `domain_allowed` the other way round."""
    menus: dict[Text, Fact] = {}
    """Text (`ask-<observation>`, `fix-<cause>`, with `-<device>` where the steps are a device's) -> what its steps rest on."""
    not_found: tuple[str, ...] = ()
    """What was looked for and stands in no source: no text may state it."""
    by_device: tuple[str, ...] = ()
    """Texts (`ask-<observation>`, `fix-<cause>`) whose steps differ by device: before them, the device is asked."""


class Card(_Item):
    """An advice card, or a thing worth doing after a solution."""

    opens: tuple[Page, ...] = ()
    """As in `Observation`."""


class Intake(_Item):
    """One thing support needs to know at the hand-off."""

    values: tuple[Id, ...] = ()
    typed: bool = False
    speaks_of: Id = ""
    """The observation that words typed here speak of, too; empty: none."""
    sealed: bool = False
    """Which account it is about: asked only where support has to look it up, and never masked, but sealed."""


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    symptom: Symptom | None = None
    cause: dict[Id, Cause] = {}
    observation: dict[Id, Observation] = {}
    provider: dict[Id, Provider] = {}
    advice: dict[Id, Card] = {}
    intake: dict[Id, Intake] = {}
    aftercare: dict[Id, Card] = {}


@dataclass(frozen=True)
class Catalogue:
    """All knowledge, without a word of text. Mappings keep the order of the files."""

    symptoms: Mapping[str, Symptom]
    observations: Mapping[str, Observation]
    causes: Mapping[str, Cause]
    providers: Mapping[str, Provider]
    advice: Mapping[str, Card]
    intake: Mapping[str, Intake]
    aftercare: Mapping[str, Card]
    hash: str
    waits: Mapping[str, float] = field(default_factory=dict)
    """How many minutes each kind of wait takes."""
    _offered: dict[tuple[str, str], tuple[str, ...]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def causes_of(self, symptom: str) -> list[str]:
        """Ids of a symptom's causes, in the order of its file."""
        return [id_ for id_, cause in self.causes.items() if cause.symptom == symptom]

    def onward(self, symptom: str | None) -> tuple[str, ...]:
        """The symptoms that may stand in the way once this one is over, the next one first."""
        found: dict[str, None] = {}
        ahead = list(self.symptoms[symptom].then) if symptom else []
        while ahead:
            found[ahead[0]] = None
            ahead = [*ahead[1:], *self.symptoms[ahead[0]].then]
        return tuple(found)

    def usual(self, symptom: str, observation: str) -> Mapping[str, float]:
        """How often people stuck at a symptom answer what, whatever the cause; empty where it reads a fact."""
        return self.symptoms[symptom].usual.get(observation) or self.observations[observation].usual

    def likelihood(self, cause: str, observation: str) -> Mapping[str, float]:
        """Value -> how often the observation reads so when this is the cause; sums to 1. Values that rule the cause out are left
        out. Empty where no cause reads it (the provider, the device)."""
        it, item = self.causes[cause], self.observations[observation]
        usual = self.usual(it.symptom, observation) or ({item.default: 1.0} if item.default else {})
        shown = it.shows.get(observation)
        if shown:
            usual = _restricted(usual, shown, item.default)
        leans = it.leans.get(observation, {})
        rest = {value: share for value, share in usual.items() if value not in leans}
        total, left = sum(rest.values()), 1.0 - sum(leans.values())
        if not total:
            return {value: share / (1.0 - left) for value, share in leans.items()}
        return {**{v: s for v, s in leans.items() if s}, **{v: left * s / total for v, s in rest.items() if s}}

    def reading(self, cause: str, observation: str) -> str | None:
        """What the observation most often reads when this is the cause; None where it says nothing (the provider)."""
        likely = self.likelihood(cause, observation)
        return max(likely, key=lambda value: likely[value]) if likely else None

    def prior(self, cause: str, provider: str) -> float:
        """Weight of a cause for users of a provider, 0 where it cannot be theirs."""
        known = self.causes[cause]
        if known.only and provider not in known.only:
            return 0.0
        return known.prior_for.get(provider, known.prior)

    def offered(self, symptom: str, observation: str) -> tuple[str, ...]:
        """The answers to show, in the order of the catalogue, "I don't know" left out."""
        key = (symptom, observation)
        if key not in self._offered:
            self._offered[key] = self._offer(symptom, observation)
        return self._offered[key]

    def _offer(self, symptom: str, observation: str) -> tuple[str, ...]:
        wanted = self.symptoms[symptom].offers.get(observation)
        if wanted is None:
            wanted = tuple({v for cause in self.causes_of(symptom) for v in self.likelihood(cause, observation)})
            if len(wanted) < 2:  # noqa: PLR2004  # this symptom does not ask it: any answer may be given
                wanted = self.observations[observation].values
        return tuple(v for v in self.observations[observation].values if v in wanted)


def _restricted(usual: Mapping[str, float], shown: tuple[str, ...], default: str | None) -> Mapping[str, float]:
    """How often each of the values is read that a cause can show: in their usual proportions; of a fact mostly the default."""
    if len(shown) > 1 and default in shown and len(usual) == 1:
        return {value: ORDINARY if value == default else (1 - ORDINARY) / (len(shown) - 1) for value in shown}
    kept = {value: usual.get(value, 0.0) for value in shown}
    return kept if any(kept.values()) else dict.fromkeys(shown, 1.0)


def parse(
    files: Mapping[str, str], priors: Mapping[str, float] | None = None, waits: Mapping[str, float] | None = None
) -> Catalogue:
    """Read the catalogue from file name -> TOML text; `priors` replaces weights by cause id. `waits`: how many minutes each
    kind of wait takes.

    Raises CatalogueError with every finding.
    """
    findings: list[Finding] = []
    parsed = {name: file for name, text in sorted(files.items()) if (file := _read(name, text, findings))}
    catalogue = _join(parsed, findings, _digest(files, priors, waits))
    catalogue = _override(catalogue, priors or {}, waits or {}, findings)
    findings += _check(catalogue, {(kind, id_): name for name, kind, id_ in _ids(parsed)})
    if findings:
        raise CatalogueError(sorted(findings))
    return catalogue


def _digest(*parts: Mapping[str, Any] | None) -> str:
    return hashlib.sha256(repr([sorted(part.items()) if part else part for part in parts]).encode()).hexdigest()[:16]


def _read(name: str, text: str, findings: list[Finding]) -> _File | None:
    try:
        return _File.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        findings.append(Finding(name, "-", f"is not valid TOML: {error}"))
    except ValidationError as error:
        for mistake in error.errors(include_input=False, include_url=False):
            where = ".".join(str(part) for part in mistake["loc"])
            findings.append(Finding(name, where, _mend(mistake["type"], mistake["msg"])))
    return None


def _mend(kind: str, message: str) -> str:
    if kind == "extra_forbidden":
        return "no such key here; remove it or correct its spelling"
    if kind == "missing":
        return "is missing; add it"
    return message[0].lower() + message[1:]


def _ids(parsed: Mapping[str, _File]) -> Iterator[tuple[str, str, str]]:
    """File, kind and id of every table."""
    for name, file in parsed.items():
        if file.symptom:
            yield name, "symptom", file.symptom.id
        for kind in ("cause", "observation", "provider", "advice", "intake", "aftercare"):
            for id_ in getattr(file, kind):
                yield name, kind, id_


def _join(parsed: Mapping[str, _File], findings: list[Finding], digest: str) -> Catalogue:
    tables: dict[str, dict[str, Any]] = {
        kind: {} for kind in ("symptom", "cause", "observation", "provider", "advice", "intake", "aftercare")
    }

    def add(name: str, kind: str, id_: str, item: object) -> None:
        if id_ in tables[kind]:
            findings.append(Finding(name, id_, f"this {kind} is there twice; keep one"))
        tables[kind][id_] = item

    for name, file in parsed.items():
        if file.symptom:
            add(name, "symptom", file.symptom.id, file.symptom)
            if name.removesuffix(".toml") != file.symptom.id:
                findings.append(Finding(name, file.symptom.id, f"rename the file to {file.symptom.id}.toml"))
        for id_, cause in file.cause.items():
            if file.symptom is None:
                findings.append(Finding(name, id_, "a cause stands in its symptom's file; move it there"))
                continue
            add(name, "cause", id_, cause.model_copy(update={"symptom": file.symptom.id}))
        for kind in ("observation", "provider", "advice", "intake", "aftercare"):
            for id_, item in getattr(file, kind).items():
                add(name, kind, id_, item)
    symptoms = dict(sorted(tables["symptom"].items(), key=lambda pair: pair[1].order))
    return Catalogue(
        symptoms, tables["observation"], tables["cause"], tables["provider"],
        tables["advice"], tables["intake"], tables["aftercare"], digest,
    )  # fmt: skip


def _override(
    catalogue: Catalogue, priors: Mapping[str, float], waits: Mapping[str, float], findings: list[Finding]
) -> Catalogue:
    """The catalogue with what the service's profile says in its place."""
    causes = dict(catalogue.causes)
    for id_, weight in priors.items():
        if id_ not in causes:
            findings.append(Finding("service profile", f"priors.{id_}", "no such cause; see flows/catalogue"))
        elif not 0 < weight <= 1000:  # noqa: PLR2004  # the same bounds as `Weight`
            findings.append(Finding("service profile", f"priors.{id_}", "must be above 0 and at most 1000"))
        else:
            causes[id_] = causes[id_].model_copy(update={"prior": weight, "prior_for": {}})
    return Catalogue(
        catalogue.symptoms, catalogue.observations, causes, catalogue.providers,
        catalogue.advice, catalogue.intake, catalogue.aftercare, catalogue.hash, waits,
    )  # fmt: skip


def _check(catalogue: Catalogue, file_of: Mapping[tuple[str, str], str]) -> Iterator[Finding]:
    yield from _check_required(catalogue)
    for id_, observation in catalogue.observations.items():
        file = file_of["observation", id_]
        if UNKNOWN in observation.values:
            yield Finding(file, id_, "`unknown` is always accepted; leave it out of `values`")
        if observation.default is not None and observation.default not in observation.values:
            yield Finding(file, id_, f"default `{observation.default}` is not one of its values")
        if observation.default is not None and observation.usual:
            yield Finding(
                file, id_, "has `default` and `usual`; keep the one that is true: a fact, or a share of people"
            )
        yield from _check_shares(file, id_, "usual", observation.usual, observation, observation.usual_from)
        for value in {*observation.alike, *observation.alike.values()} - set(observation.values):
            yield Finding(file, id_, f"alike: `{value}` is not one of its values")
        if len(set(observation.values)) != len(observation.values):
            yield Finding(file, id_, "a value is there twice; keep one")
    for id_, cause in catalogue.causes.items():
        yield from _check_cause(catalogue, file_of["cause", id_], id_, cause)
    for id_, symptom in catalogue.symptoms.items():
        yield from _check_symptom(catalogue, file_of["symptom", id_], id_, symptom)
    for id_, intake in catalogue.intake.items():
        if intake.speaks_of and intake.speaks_of not in catalogue.observations:
            what = f"speaks_of: no observation `{intake.speaks_of}`; see observations.toml"
            yield Finding(file_of["intake", id_], id_, what)
    tables: dict[str, Mapping[str, _Item]] = {
        "symptom": catalogue.symptoms,
        "observation": catalogue.observations,
        "cause": catalogue.causes,
        "advice": catalogue.advice,
        "aftercare": catalogue.aftercare,
        "intake": catalogue.intake,
    }
    for kind, table in tables.items():
        for id_, item in table.items():
            if not item.sections and not item.source:
                yield Finding(file_of[kind, id_], id_, "cite a section of the facts in `sections`, or name a `source`")


def _check_provider(id_: str, provider: Provider) -> Iterator[Finding]:
    """An address has a source and a day, and neither stands there without one."""
    for page in get_args(OwnPage):
        if bool(getattr(provider, page)) != (page in provider.pages):
            yield Finding(
                "providers.toml", id_, f"`{page}` and `pages.{page}` go together: say where the address was read"
            )


def _check_required(catalogue: Catalogue) -> Iterator[Finding]:
    if "provider" not in catalogue.observations:
        yield Finding("observations.toml", "provider", "this observation must exist")
    elif set(catalogue.observations["provider"].values) != set(catalogue.providers):
        yield Finding("providers.toml", "provider", "its tables must be the values of the observation `provider`")
    if not catalogue.symptoms:
        yield Finding("-", "symptom", "there is no symptom at all")
    for id_, provider in catalogue.providers.items():
        yield from _check_provider(id_, provider)


def _check_cause(catalogue: Catalogue, file: str, id_: str, cause: Cause) -> Iterator[Finding]:
    for provider in (*cause.only, *cause.prior_for):
        if provider not in catalogue.providers:
            yield Finding(file, id_, f"no provider `{provider}`; see providers.toml")
    for observation, values in cause.shows.items():
        known = catalogue.observations.get(observation)
        if known is None:
            yield Finding(file, id_, f"shows: no observation `{observation}`; see observations.toml")
            continue
        for value in values:
            if value not in known.values:
                what = f"shows: `{value}` is no value of `{observation}`; it has {', '.join(known.values)}"
                yield Finding(file, id_, what)
        if not known.default and not catalogue.usual(cause.symptom, observation):
            yield Finding(file, id_, f"shows: `{observation}` has no default, so no cause can show it; use `only`")
    for observation, shares in cause.leans.items():
        yield from _check_leaning(catalogue, file, id_, cause, observation, shares)


def _check_leaning(
    catalogue: Catalogue, file: str, id_: str, cause: Cause, observation: str, shares: Mapping[str, float]
) -> Iterator[Finding]:
    known = catalogue.observations.get(observation)
    if known is None:
        yield Finding(file, id_, f"leans: no observation `{observation}`; see observations.toml")
        return
    yield from _check_shares(file, id_, f"leans: {observation}", shares, known, cause.leans_from)
    shown = cause.shows.get(observation)
    if not shown and not catalogue.usual(cause.symptom, observation):
        what = f"leans: `{observation}` reads a fact; give it `usual`, or say in `shows` what this cause can read"
        yield Finding(file, id_, what)
    for value in set(shares) - set(catalogue.usual(cause.symptom, observation) or shares) - set(shown or ()):
        what = f"leans: `usual` of `{observation}` gives `{value}` no share, so that it would rule out the others; give it one"
        yield Finding(file, id_, what)
    for value in set(shares) - set(shown or shares):
        yield Finding(file, id_, f"leans: `{observation}` cannot read `{value}` here, says `shows`")


def _check_shares(
    file: str, id_: str, where: str, shares: Mapping[str, float], item: Observation, source: str
) -> Iterator[Finding]:
    for value in set(shares) - set(item.values):
        yield Finding(file, id_, f"{where}: `{value}` is not one of its values")
    if sum(shares.values()) > 1.0 + ROUNDING:
        yield Finding(file, id_, f"{where}: the shares come to more than 1")
    if shares and not source:
        key = "leans_from" if where.startswith("leans") else "usual_from"
        yield Finding(file, id_, f"{where}: say in `{key}` where the numbers come from, or `guess`")


def _check_symptom(catalogue: Catalogue, file: str, id_: str, symptom: Symptom) -> Iterator[Finding]:
    for target in symptom.then:
        if target not in catalogue.symptoms:
            yield Finding(file, id_, f"then: no symptom `{target}`; there are {', '.join(catalogue.symptoms)}")
        elif _leads_back(catalogue, target, id_, set()):
            yield Finding(file, id_, f"then: `{target}` leads back to `{id_}`; break the cycle")
    if symptom.place not in catalogue.observations:
        yield Finding(file, id_, f"place: no observation `{symptom.place}`; see observations.toml")
    for observation, shares in symptom.usual.items():
        if observation not in catalogue.observations:
            yield Finding(file, id_, f"usual: no observation `{observation}`; see observations.toml")
            continue
        item = catalogue.observations[observation]
        yield from _check_shares(file, id_, f"usual: {observation}", shares, item, symptom.usual_from)
    for observation, values in symptom.offers.items():
        known = catalogue.observations.get(observation)
        if known is None:
            yield Finding(file, id_, f"offers: no observation `{observation}`; see observations.toml")
            continue
        for value in values:
            if value not in known.values:
                yield Finding(file, id_, f"offers: `{value}` is no value of `{observation}`")
        for cause in catalogue.causes_of(id_):
            if not set(catalogue.likelihood(cause, observation)) <= set(values):
                yield Finding(file, id_, f"offers: `{observation}` leaves out what `{cause}` reads")


def _leads_back(catalogue: Catalogue, start: str, goal: str, seen: set[str]) -> bool:
    if start == goal:
        return True
    if start in seen or start not in catalogue.symptoms:
        return False
    seen.add(start)
    return any(_leads_back(catalogue, target, goal, seen) for target in catalogue.symptoms[start].then)
