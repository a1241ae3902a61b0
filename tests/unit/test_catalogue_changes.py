"""A new version of the catalogue under a conversation that goes on."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from flows.cards import live
from flows.engine import advance
from flows.events import Commanded, Due, Pressed, Typed
from flows.guide import Guide
from flows.schema import Catalogue, Cause, Observation, Provider, Symptom
from flows.session import Entry, Session
from tests.unit.support import DAY, NOON, Chat, guide, service

SHIPPED = guide().catalogue

LOGS = {
    "questions": ("symptom=link_invalid", "error_shown=none", "requests_sent=one", "link_copied=no"),
    "a failed remedy": ("symptom=link_invalid", "error_shown=expired", "fix.link_expired=not_worked"),
    "a wait": ("symptom=link_invalid", "error_shown=server", "fix.link_system_error=later"),
    "a solution": ("symptom=link_invalid", "error_shown=expired", "fix.link_expired=worked"),
    "the next symptom": (
        "symptom=link_invalid", "error_shown=expired", "fix.link_expired=worked", "symptom=password_rejected",
    ),
    "a second look": (
        "symptom=password_rejected", "error_shown=none", "fix.password_mismatch=not_worked",
        "fix.password_too_weak=not_worked", "look=session_expired",
    ),
    "the hand-off": ("symptom=link_invalid", "error_shown=none", "nav=human", "intake.addresses=one"),
    "a case": ("symptom=link_invalid", "nav=human", "nav=human"),
    "advice": ("symptom=advice", "advice=habits"),
    "the menu over it": ("symptom=link_invalid", "error_shown=none", "nav=restart"),
}  # fmt: skip


def without_causes(*gone: str) -> Catalogue:
    return replace(SHIPPED, causes={c: item for c, item in SHIPPED.causes.items() if c not in gone})


def without_symptom(gone: str) -> Catalogue:
    symptoms = {
        s: item.model_copy(update={"then": tuple(t for t in item.then if t != gone)})
        for s, item in SHIPPED.symptoms.items()
    }
    del symptoms[gone]
    causes = {c: item for c, item in SHIPPED.causes.items() if item.symptom != gone}
    return replace(SHIPPED, symptoms=symptoms, causes=causes)


def without_observation(gone: str) -> Catalogue:
    causes = {
        c: item.model_copy(update={"shows": {o: v for o, v in item.shows.items() if o != gone}})
        for c, item in SHIPPED.causes.items()
    }
    symptoms = {
        s: item.model_copy(update={"offers": {o: v for o, v in item.offers.items() if o != gone}})
        for s, item in SHIPPED.symptoms.items()
    }
    observations = {o: item for o, item in SHIPPED.observations.items() if o != gone}
    return replace(SHIPPED, causes=causes, observations=observations, symptoms=symptoms)


def with_more() -> Catalogue:
    causes = {
        **SHIPPED.causes,
        "gremlins": Cause(symptom="link_invalid", prior=50, fix_minutes=1, shows={"gremlins_seen": "yes"}),
    }
    observations = {
        **SHIPPED.observations,
        "gremlins_seen": Observation(values=("yes", "no"), default="no", minutes=0.1),
    }
    symptoms = {"haunted": Symptom(id="haunted", order=0), **SHIPPED.symptoms}
    return replace(SHIPPED, causes=causes, observations=observations, symptoms=symptoms)


def other_values() -> Catalogue:
    values = Observation(values=("nothing", "expired", "server"), default="nothing", minutes=3)
    causes = {
        c: item.model_copy(
            update={"shows": {o: v for o, v in item.shows.items() if o != "error_shown" or v in values.values}}
        )
        for c, item in SHIPPED.causes.items()
    }
    symptoms = {s: item.model_copy(update={"offers": {}}) for s, item in SHIPPED.symptoms.items()}
    return replace(
        SHIPPED, observations={**SHIPPED.observations, "error_shown": values}, causes=causes, symptoms=symptoms
    )


def other_readings() -> Catalogue:
    causes = {c: item.model_copy(update={"shows": {}}) for c, item in SHIPPED.causes.items()}
    return replace(SHIPPED, causes=causes)


def reversed_() -> Catalogue:
    return replace(
        SHIPPED,
        causes=dict(reversed(list(SHIPPED.causes.items()))),
        observations=dict(reversed(list(SHIPPED.observations.items()))),
        providers=dict(reversed(list(SHIPPED.providers.items()))),
        intake=dict(reversed(list(SHIPPED.intake.items()))),
    )


def one_provider() -> Catalogue:
    causes = {c: item.model_copy(update={"only": (), "prior_for": {}}) for c, item in SHIPPED.causes.items()}
    return replace(SHIPPED, providers={"other": Provider(weight=1)}, causes=causes)


CHANGES: dict[str, Callable[[], Catalogue]] = {
    "nothing": lambda: SHIPPED,
    "a cause removed": lambda: without_causes("link_expired", "session_expired"),
    "the cause waited for removed": lambda: without_causes("link_system_error"),
    "all causes but one removed": lambda: without_causes(
        *(c for c in SHIPPED.causes_of("link_invalid") if c != "browser_state")
    ),
    "all causes removed": lambda: without_causes(*SHIPPED.causes),
    "the symptom removed": lambda: without_symptom("link_invalid"),
    "another symptom removed": lambda: without_symptom("password_rejected"),
    "a question removed": lambda: without_observation("error_shown"),
    "several things added": with_more,
    "other values": other_values,
    "no cause shows anything": other_readings,
    "everything the other way round": reversed_,
    "one provider": one_provider,
    "no hand-off questions": lambda: replace(SHIPPED, intake={}),
    "other hand-off questions": lambda: replace(
        SHIPPED, intake={f: item for f, item in SHIPPED.intake.items() if f != "addresses"}
    ),
    "no advice": lambda: replace(SHIPPED, advice={}),
}


@pytest.fixture(scope="module")
def guides() -> dict[str, Guide]:
    """The missing mail takes seconds to explore and none of these conversations is about it: it stays out."""

    def smaller(catalogue: Catalogue) -> Catalogue:
        symptoms = {
            s: item.model_copy(update={"then": tuple(t for t in item.then if t != "mail_missing")})
            for s, item in catalogue.symptoms.items()
            if s not in ("mail_missing", "sms_missing")
        }
        causes = {c: item for c, item in catalogue.causes.items() if item.symptom in symptoms}
        return replace(catalogue, symptoms=symptoms, causes=causes)

    return {name: Guide(smaller(change()), service()) for name, change in CHANGES.items()}


@pytest.mark.parametrize("log", LOGS)
@pytest.mark.parametrize("change", CHANGES)
def test_a_conversation_goes_on_under_another_catalogue(change: str, log: str, guides: dict[str, Guide]) -> None:
    old = Chat().pressed(*LOGS[log]).session
    new = guides[change]
    known = new.known(old.log)
    said = [(e.key, e.value) for e in old.log if e.kind == "answer"]
    kept = [pair for pair in said if pair[0] in new.catalogue.observations]
    assert set(kept) <= set(known.answers) or known.symptom is None, "answers whose question still exists are kept"
    chat = Chat(guide=new, session=old)
    card = chat.card
    assert card.navigation
    for event in (Typed("hello"), Commanded("status"), Commanded("help"), Commanded("back"), Due(), Commanded("human")):
        after = advance(new, old, event, NOON + DAY, "1")
        assert after.session is not None
        assert live(new, after.session).navigation
    for button in (*card.buttons, *card.navigation):
        after = advance(new, old, Pressed(old.token, button.key, button.value), NOON + DAY, "1")
        assert after.session is not None
        assert live(new, after.session).navigation


@pytest.mark.parametrize("change", CHANGES)
def test_no_conversation_begun_anew_notices(change: str, guides: dict[str, Guide]) -> None:
    new = guides[change]
    chat = Chat(guide=new, session=Session(seed=7, lang="en", active=NOON, rev=1))
    assert chat.card.id == "menu"
    for symptom in new.catalogue.symptoms:
        chat.pressed(f"symptom={symptom}")
        assert chat.card.id != "menu"
        chat.do(Commanded("restart"))


def test_a_conversation_goes_back_and_forth_between_two_versions() -> None:
    old = Chat().pressed("symptom=link_invalid", "error_shown=none", "requests_sent=one").session
    card = live(guide(), old)
    newer = Guide(without_observation("requests_sent"), service())
    live(newer, old)
    assert live(guide(), old) == card


def test_answers_of_before_count_for_a_cause_that_was_added() -> None:
    newer = Guide(with_more(), service())
    log = (Entry("symptom", "link_invalid", "", NOON), Entry("answer", "gremlins_seen", "yes", NOON))
    assert newer.step(newer.known(log)).name == "link_invalid.fix.gremlins"
    assert guide().step(guide().known(log)) == guide().step(guide().known(log[:1])), "the older one does not know it"
