"""What must hold between the tables of a catalogue: ids that exist, shares that sum up, symptoms that lead in no circle."""

from collections.abc import Iterator, Mapping
from typing import get_args

from flows.ids import UNKNOWN, Finding
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.schema import Cause, Observation, OwnPage, Sourced, Symptom

ROUNDING = 1e-9


def mistakes(catalogue: Catalogue, file_of: Mapping[tuple[str, str], str]) -> Iterator[Finding]:
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
    tables: dict[str, Mapping[str, Sourced]] = {
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


def _check_required(catalogue: Catalogue) -> Iterator[Finding]:
    if "provider" not in catalogue.observations:
        yield Finding("observations.toml", "provider", "this observation must exist")
    elif set(catalogue.observations["provider"].values) != set(catalogue.providers):
        yield Finding("providers.toml", "provider", "its tables must be the values of the observation `provider`")
    if not catalogue.symptoms:
        yield Finding("-", "symptom", "there is no symptom at all")
    for id_, provider in catalogue.providers.items():
        for page in get_args(OwnPage):
            if bool(getattr(provider, page)) != (page in provider.pages):
                what = f"`{page}` and `pages.{page}` go together: say where the address was read"
                yield Finding("providers.toml", id_, what)


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
