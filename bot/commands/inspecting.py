"""`todoku graph` and `cost`."""

import json
from dataclasses import dataclass

from bot.commands.outline_words import on_paper
from bot.commands.printing import say
from bot.run.knowledge import Knowledge
from bot.settings import SettingsError
from flows.drawing import machine_diagram, outline_mermaid, outline_svg
from flows.drawing.outline import Phrase, outline
from flows.ids import Lang
from flows.knowledge.guide import Guide
from flows.knowledge.plan import Plan
from flows.proof import enumeration, walk


@dataclass(frozen=True, slots=True)
class GraphRequest:
    """What `todoku graph` is asked for. Without a symptom: the first, or, where it is the whole machine, all."""

    symptom: str | None = None
    provider: str | None = None
    kind: str = "mermaid"
    lang: Lang | None = None
    whole: bool = False


def graph(known: Knowledge, asked: GraphRequest) -> int:
    """Print the likeliest way through a symptom in people's words, or the whole machine in ids."""
    _must_exist(known, asked.symptom)
    if asked.whole:
        drawn = machine_diagram.edges(known.guide.machine.moves(), asked.symptom)
        mermaid = asked.kind == "mermaid"
        say(machine_diagram.mermaid(drawn) if mermaid else machine_diagram.svg(drawn, asked.symptom or "todoku"))
        return 0
    providers = known.guide.catalogue.providers
    if asked.provider is not None and asked.provider not in providers:
        raise SettingsError(f"--provider: there is no {asked.provider!r}; there are {', '.join(providers)}")
    say(_likeliest_way(known, asked))
    return 0


def _likeliest_way(known: Knowledge, asked: GraphRequest) -> str:
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

    def worded(phrase: Phrase) -> str:
        return on_paper(texts, lang, phrase)

    if asked.kind == "mermaid":
        return outline_mermaid.mermaid(way, worded, title)
    return outline_svg.svg(way, worded, title, lang)


ENUMERATED = 8
"""Causes up to which every order of every step is enumerated."""


@dataclass(frozen=True, slots=True)
class CostRow:
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
        names = CostRow.__dataclass_fields__
        say(json.dumps([{n: getattr(r, n) for n in names} for r in rows], indent=2))
        return 0
    say(f"{'symptom':<20}{'provider':<10}{'min':>7}{'presses':>9}{'cheapest':>9}{'optimum':>9}{'ratio':>7}"
           f"{'longest':>9}{'asking':>8}{'page':>7}")  # fmt: skip
    for r in rows:
        optimum = f"{r.optimum:.2f}" if r.exact else "-"
        say(f"{r.symptom:<20}{r.provider:<10}{r.minutes:>7.2f}{r.presses:>9.2f}{r.cheapest:>9.2f}{optimum:>9}"
               f"{r.ratio:>7.3f}{r.longest:>9}{r.minutes_asking:>8.2f}{r.help_page:>7.2f}")  # fmt: skip
    say("min: expected minutes, the provider known; asking: with the provider to be asked;")
    say("cheapest: the same with no heed to the order a help desk would take; optimum: every order enumerated, up to")
    say(f"{ENUMERATED} causes; ratio: min / optimum, or / cheapest; page: remedies by prior / minutes, no questions.")
    return 0


def _rows(guide: Guide, symptom: str) -> list[CostRow]:
    catalogue, plan = guide.catalogue, guide.plans[symptom]
    cheapest, exact = Plan(plan.model, nearly=0.0), len(plan.model.causes) <= ENUMERATED
    seen: dict[tuple[float, ...], float] = {}
    rows = []
    for provider in catalogue.providers:
        told, asking = (walk.cost(catalogue, plan, provider, known=k) for k in (True, False))
        least = walk.cost(catalogue, cheapest, provider, known=True).minutes
        weights = tuple(catalogue.prior(c, provider) for c in plan.model.causes)
        if weights not in seen:
            seen[weights] = enumeration.optimum(catalogue, symptom, provider) if exact else least
        rows.append(CostRow(
            symptom, provider, round(told.minutes, 4), round(told.presses, 4), round(least, 4), round(seen[weights], 4),
            exact, round(told.minutes / seen[weights], 4), max(told.longest, asking.longest),
            round(asking.minutes, 4), round(asking.presses, 4),
            round(enumeration.in_order_of_priors(catalogue, symptom, provider), 4),
        ))  # fmt: skip
    return [*rows, _together(guide, rows)]


def _together(guide: Guide, rows: list[CostRow]) -> CostRow:
    """All providers, weighted by their users, with the provider to be asked; the optimum is what it would cost if the provider were
    known for nothing."""
    weights = {p: item.weight for p, item in guide.catalogue.providers.items()}
    total = sum(weights.values())

    def mean(name: str) -> float:
        values: list[float] = [weights[r.provider] * getattr(r, name) for r in rows]
        return round(sum(values) / total, 4)

    minutes, floor = mean("minutes_asking"), mean("optimum")
    return CostRow(
        rows[0].symptom, "all", minutes, mean("presses_asking"), mean("cheapest"), floor, rows[0].exact,
        round(minutes / floor, 4), max(r.longest for r in rows), minutes, mean("presses_asking"), mean("help_page"),
    )  # fmt: skip


def _must_exist(known: Knowledge, symptom: str | None) -> None:
    symptoms = known.guide.catalogue.symptoms
    if symptom is not None and symptom not in symptoms:
        raise SettingsError(f"--symptom: there is no {symptom!r}; there are {', '.join(symptoms)}")
