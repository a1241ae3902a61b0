"""Every card that can be shown: what the proofs look at, and what the texts are checked against."""

from collections.abc import Iterator
from typing import get_args

from flows.card import CONFLICT, DOUBT, INCIDENT, Card
from flows.chat.cards import live
from flows.chat.clarification import written
from flows.ids import UNKNOWN
from flows.incident.arrivals import ALL, WATCHED
from flows.incident.hit import Hit
from flows.incident.record import How, Incident
from flows.knowledge.guide import Guide
from flows.knowledge.model import NOT_ASKED
from flows.knowledge.plan import Step
from flows.knowledge.session import Entry, Session


def all_cards(guide: Guide) -> Iterator[tuple[str, Card]]:
    """Every card a user can meet, for every provider, by the name of its step: the texts are checked against these."""
    for symptom, plan in guide.plans.items():
        for provider in (None, *plan.model.weights):
            yield from _cards_of(guide, symptom, provider)
    symptom, *others = guide.plans
    for view in ("menu", "lost", "language", "answers", "help", "privacy", "status", "forget", "case", "more"):
        yield (
            view,
            live(guide, Session(seed=1, lang="ja", active=0, log=(Entry("symptom", symptom, "", 0),), view=view)),
        )
    yield from _asking_back(guide, symptom, others)
    yield from _disturbed(guide)


def _disturbed(guide: Guide) -> Iterator[tuple[str, Card]]:
    """What is said while a provider, or all, are disturbed, and when that is over."""
    for symptom in WATCHED:
        place = guide.catalogue.symptoms[symptom].place
        log = (Entry("answer", place, "docomo", 0), Entry("symptom", symptom, "", 0))
        for how in get_args(How):
            for provider in ("docomo", ALL):
                told = guide.during(
                    (
                        Incident(
                            7,
                            symptom,
                            provider,
                            0,
                            how,
                            ja="復旧は18時ごろの見込みです。",
                            en="Expected back at 18:00.",
                        ),
                    )
                )
                for hit in (Hit(told=7), Hit(told=7, waits=7, about=symptom)):
                    yield (
                        "incident",
                        live(told, Session(seed=1, lang="ja", active=0, log=log, view=f"{INCIDENT}7", hit=hit)),
                    )
        yield "over", live(guide, Session(seed=1, lang="ja", active=0, log=log, view="over"))


def _asking_back(guide: Guide, symptom: str, others: list[str]) -> Iterator[tuple[str, Card]]:
    """What is said back to somebody who writes: every question with two answers, every problem, every remedy."""
    observations = guide.catalogue.observations
    facts = tuple(Entry("answer", id_, found.values[0], 0) for id_, found in observations.items())
    begun = (Entry("symptom", symptom, "", 0),)
    read = (*begun, Entry("read", "1", str(len(facts)), 0), *facts)
    yield "read", live(guide, Session(seed=1, lang="ja", active=0, log=read))
    views = [f"{CONFLICT}{id_}={found.values[-1]}" for id_, found in observations.items()]
    views += [f"{CONFLICT}symptom={other}" for other in others[:1]]
    views += [DOUBT + written(("symptom", id_) for id_ in guide.plans), f"{DOUBT}nav=human"]
    for view in views:
        yield view, live(guide, Session(seed=1, lang="ja", active=0, log=(*begun, *facts), view=view))


def _cards_of(guide: Guide, symptom: str, provider: str | None) -> Iterator[tuple[str, Card]]:
    start = (Entry("answer", "provider", provider, 0),) if provider else ()
    begun = (*start, Entry("symptom", symptom, "", 0))
    logs: list[tuple[Entry, ...]] = [(), begun]
    model = guide.models[symptom]
    for cause in model.names(model.allowed[provider or NOT_ASKED]):
        look = (*begun, Entry("look", cause, "", 0))
        logs += [look, (*look, Entry("fix", cause, "worked", 0))]
        if guide.catalogue.causes[cause].wait:
            later = (*look, Entry("fix", cause, "later", 0))
            logs += [later, (*later, Entry("reminded", cause, "", 0))]
    logs += [(*begun, Entry("advice", card, "", 0)) for card in guide.catalogue.advice if not model.causes]
    intake = (*begun, Entry("human", "", "", 0))
    for field in guide.catalogue.intake:
        logs.append(intake)
        intake = (*intake, Entry("intake", field, UNKNOWN, 0))
    logs.append((*intake, Entry("case", "482-9137", "", 0)))
    for log in logs:
        session = Session(seed=1, lang="ja", active=0, log=log)
        yield guide.step(guide.known(log)).name, live(guide, session)
    for observation in [*(q.id for q in model.questions), "provider"] if model.causes else []:
        session = Session(seed=1, lang="ja", active=0, log=begun, view=f"edit:{observation}")
        yield Step("ask", observation, symptom).name, live(guide, session)
