"""`todoku check`, `graph` and `cost`."""

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.commands.lint import lint
from bot.commands.phrases import on_paper
from bot.commands.wording import wording
from bot.logs import set_up
from bot.run import knowledge
from bot.run.knowledge import Knowledge
from bot.settings import SettingsError, service, settings
from bot.simulation import sentences, world
from bot.words.texts import TextError
from flows.drawing import chart, draw
from flows.drawing.outline import Phrase, outline
from flows.ids import Finding, Lang
from flows.knowledge.facts import old, shares
from flows.knowledge.guide import Guide
from flows.knowledge.plan import Plan
from flows.knowledge.schema import Catalogue, CatalogueError
from flows.proof import brute, walk
from flows.proof.check import PROPERTIES, Proof, prove
from flows.understand.checks import findings as findings_of
from flows.understand.examples import ExampleError


def check(today: date) -> bool:
    """Print every finding, what was proved, and which facts about others are old; whether there was any finding."""
    set_up("console")
    began = time.perf_counter()
    findings, proof, catalogue = _findings()
    for finding in sorted(set(findings)):
        _print(str(finding))
    if proof:
        seconds = time.perf_counter() - began
        _print(
            f"{proof.states} states, {proof.moves} moves and {proof.walks} truthful ways looked at in {seconds:.1f} s;"
        )
        _print(f"the longest way takes {proof.longest} presses.")
        if not proof.findings:
            for shown in PROPERTIES:
                _print(f"proved: {shown}")
    for line in about_others(catalogue, today) if catalogue else ():
        _print(line)
    _print(f"{len(set(findings))} findings" if findings else "no findings")
    return bool(findings)


def _findings() -> tuple[list[Finding], Proof | None, Catalogue | None]:
    findings: list[Finding] = []
    try:
        profile = service(settings().service_file)
    except SettingsError as error:
        findings.append(Finding("settings", "-", str(error)))
        profile = service(None)
    try:
        guide = knowledge.guide(profile)
    except CatalogueError as error:
        return [*findings, *error.findings], None, None
    proof = prove(guide)
    findings += proof.findings
    findings += examples_findings(guide)
    findings += simulation_findings(guide)
    try:
        texts = knowledge.texts(profile, session_days=30, retention_days=90)
    except TextError as error:
        return [*findings, Finding("locales", "-", str(error))], proof, guide.catalogue
    locales = knowledge.locale_files()
    findings += wording(guide, locales, knowledge.retired_words())
    return [*findings, *lint(guide, texts, locales)], proof, guide.catalogue


def about_others(catalogue: Catalogue, today: date) -> Iterator[str]:
    """How many facts about others were read, and which of them are to be read anew. No finding: they may still be true."""
    yield "facts about others: " + ", ".join(f"{count} {state}" for state, count in sorted(shares(catalogue).items()))
    if aged := old(catalogue, today):
        yield f"old facts, to be held against their sources anew: {len(aged)}"
        yield from (f"  {fact}" for fact in aged)


def examples_findings(guide: Guide) -> list[Finding]:
    """What is wrong with the example sentences, and which of them are read as something else."""
    values = {id_: one.values for id_, one in guide.catalogue.observations.items()}
    try:
        return findings_of(guide.reader, values, guide.examples)
    except ExampleError as error:
        return error.findings


def simulation_findings(guide: Guide) -> list[Finding]:
    """What in the simulation's packaged world and sentences does not fit the catalogue."""
    found = list(sentences.check(sentences.sentences(), guide.catalogue))
    try:
        world.load(None, guide.catalogue)
    except world.WorldError as error:
        found += error.findings
    return found


@dataclass(frozen=True, slots=True)
class Picture:
    """What `todoku graph` is asked for. Without a symptom: the first, or, where it is the whole machine, all."""

    symptom: str | None = None
    provider: str | None = None
    kind: str = "mermaid"
    lang: Lang | None = None
    whole: bool = False


def graph(known: Knowledge, asked: Picture) -> int:
    """Print the likeliest way through a symptom in people's words, or the whole machine in ids."""
    _must_exist(known, asked.symptom)
    if asked.whole:
        drawn = draw.edges(known.guide.machine.moves(), asked.symptom)
        _print(draw.mermaid(drawn) if asked.kind == "mermaid" else draw.svg(drawn, asked.symptom or "todoku"))
        return 0
    providers = known.guide.catalogue.providers
    if asked.provider is not None and asked.provider not in providers:
        raise SettingsError(f"--provider: there is no {asked.provider!r}; there are {', '.join(providers)}")
    _print(_likeliest_way(known, asked))
    return 0


def _likeliest_way(known: Knowledge, asked: Picture) -> str:
    texts, lang = known.texts, asked.lang or known.guide.service.desk_language
    symptom = asked.symptom or next(iter(known.guide.catalogue.symptoms))
    way = outline(known.guide, symptom, asked.provider)
    args = {
        "symptom": texts.text(lang, f"symptom-{symptom}", "label"),
        "provider": texts.provider(lang, asked.provider),
    }
    advised = not known.guide.plans[symptom].model.causes
    attr = "heading_advice" if advised else "heading_for" if asked.provider else "heading"
    title = texts.text(lang, "graph", attr, args)

    def say(phrase: Phrase) -> str:
        return on_paper(texts, lang, phrase)

    return chart.mermaid(way, say, title) if asked.kind == "mermaid" else chart.svg(way, say, title, lang)


ENUMERATED = 8
"""Causes up to which every order of every step is enumerated."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of `todoku cost`. Minutes and presses are expected values."""

    symptom: str
    provider: str
    minutes: float
    presses: float
    cheapest: float
    """Minutes if nobody minded the order: what the order of a help desk costs is the difference."""
    optimum: float
    """By enumeration, up to eight causes; beyond, the cheapest."""
    exact: bool
    """Whether the optimum was enumerated."""
    ratio: float
    longest: int
    minutes_asking: float
    """The same for a start at which the provider is still to be found out."""
    presses_asking: float
    help_page: float
    """Minutes of a page that lists the remedies by prior / minutes."""


def cost(known: Knowledge, symptom: str | None, *, as_json: bool) -> int:
    """Print what the plan costs."""
    _must_exist(known, symptom)
    guide = known.guide
    rows = [
        row
        for id_, plan in guide.plans.items()
        if plan.model.causes and symptom in (None, id_)
        for row in _rows(guide, id_)
    ]
    if as_json:
        names = Row.__dataclass_fields__
        _print(json.dumps([{n: getattr(r, n) for n in names} for r in rows], indent=2))
        return 0
    _print(f"{'symptom':<20}{'provider':<10}{'min':>7}{'presses':>9}{'cheapest':>9}{'optimum':>9}{'ratio':>7}"
           f"{'longest':>9}{'asking':>8}{'page':>7}")  # fmt: skip
    for r in rows:
        optimum = f"{r.optimum:.2f}" if r.exact else "-"
        _print(f"{r.symptom:<20}{r.provider:<10}{r.minutes:>7.2f}{r.presses:>9.2f}{r.cheapest:>9.2f}{optimum:>9}"
               f"{r.ratio:>7.3f}{r.longest:>9}{r.minutes_asking:>8.2f}{r.help_page:>7.2f}")  # fmt: skip
    _print("min: expected minutes, the provider known; asking: with the provider to be asked;")
    _print(
        "cheapest: the same with no heed to the order a help desk would take; optimum: every order enumerated, up to"
    )
    _print(
        f"{ENUMERATED} causes; ratio: min / optimum, or / cheapest; page: remedies by prior / minutes, no questions."
    )
    return 0


def _rows(guide: Guide, symptom: str) -> list[Row]:
    catalogue, plan = guide.catalogue, guide.plans[symptom]
    cheapest, exact = Plan(plan.model, nearly=0.0), len(plan.model.causes) <= ENUMERATED
    seen: dict[tuple[float, ...], float] = {}
    rows = []
    for provider in catalogue.providers:
        told, asking = (walk.cost(catalogue, plan, provider, known=k) for k in (True, False))
        least = walk.cost(catalogue, cheapest, provider, known=True).minutes
        weights = tuple(catalogue.prior(c, provider) for c in plan.model.causes)
        if weights not in seen:
            seen[weights] = brute.optimum(catalogue, symptom, provider) if exact else least
        rows.append(Row(
            symptom, provider, round(told.minutes, 4), round(told.presses, 4), round(least, 4), round(seen[weights], 4),
            exact, round(told.minutes / seen[weights], 4), max(told.longest, asking.longest),
            round(asking.minutes, 4), round(asking.presses, 4),
            round(brute.in_order_of_priors(catalogue, symptom, provider), 4),
        ))  # fmt: skip
    return [*rows, _together(guide, rows)]


def _together(guide: Guide, rows: list[Row]) -> Row:
    """All providers, weighted by their users, with the provider to be asked; the optimum is what it would cost if the provider were
    known for nothing."""
    weights = {p: item.weight for p, item in guide.catalogue.providers.items()}
    total = sum(weights.values())

    def mean(name: str) -> float:
        values: list[float] = [weights[r.provider] * getattr(r, name) for r in rows]
        return round(sum(values) / total, 4)

    minutes, floor = mean("minutes_asking"), mean("optimum")
    return Row(
        rows[0].symptom, "all", minutes, mean("presses_asking"), mean("cheapest"), floor, rows[0].exact,
        round(minutes / floor, 4), max(r.longest for r in rows), minutes, mean("presses_asking"), mean("help_page"),
    )  # fmt: skip


def _must_exist(known: Knowledge, symptom: str | None) -> None:
    symptoms = known.guide.catalogue.symptoms
    if symptom is not None and symptom not in symptoms:
        raise SettingsError(f"--symptom: there is no {symptom!r}; there are {', '.join(symptoms)}")


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
