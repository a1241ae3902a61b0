"""A new version of the catalogue under a conversation that goes on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from flows.chat.cards import live
from flows.chat.effects import Notice
from flows.chat.engine import advance
from flows.events import Commanded, Due, Pressed, Typed
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.guide import Guide
from flows.knowledge.schema import Cause, Observation, Provider, Symptom
from flows.knowledge.session import Entry, Session
from tests.unit.support import DAY, NOON, Chat, guide, service

SHIPPED = guide().catalogue

BEGUN = Entry("symptom", "link_invalid", "", NOON)
EXPIRED = Entry("answer", "error_shown", "expired", NOON)


def fix(cause: str, result: str) -> Entry:
    return Entry("fix", cause, result, NOON)


LOGS: dict[str, tuple[Entry, ...]] = {
    "questions": (
        BEGUN, Entry("answer", "error_shown", "none", NOON), Entry("answer", "requests_sent", "one", NOON),
        Entry("answer", "link_copied", "no", NOON), Entry("answer", "link_age", "within_limit", NOON),
    ),
    "a failed remedy": (BEGUN, EXPIRED, fix("link_expired", "not_worked")),
    "a wait": (BEGUN, Entry("answer", "error_shown", "server", NOON), fix("link_system_error", "later")),
    "a wait beside other steps": (BEGUN, fix("link_system_error", "later"), EXPIRED),
    "a wait that is over": (BEGUN, fix("link_system_error", "later"), Entry("reminded", "link_system_error", "", NOON)),
    "a solution": (BEGUN, EXPIRED, fix("link_expired", "worked")),
    "the next symptom": (
        BEGUN, EXPIRED, fix("link_expired", "worked"), Entry("symptom", "password_rejected", "", NOON),
    ),
    "a second look": (
        Entry("symptom", "password_rejected", "", NOON), Entry("answer", "error_shown", "none", NOON),
        fix("password_mismatch", "not_worked"), fix("password_too_weak", "not_worked"),
        Entry("look", "session_expired", "", NOON),
    ),
    "what only support can do": (BEGUN, Entry("answer", "fresh_link", "dead", NOON)),
    "the hand-off": (BEGUN, EXPIRED, Entry("human", "", "", NOON), Entry("intake", "addresses", "one", NOON)),
    "advice": (Entry("symptom", "advice", "", NOON), Entry("advice", "habits", "", NOON)),
}  # fmt: skip
"""What was said under the shipped catalogue, whatever order it was asked in."""


def begun(log: str) -> Session:
    """The session of a conversation under the shipped catalogue."""
    if log in LOGS:
        return Session(seed=123456, lang="ja", active=NOON, rev=1, log=LOGS[log])
    chat = Chat().pressed("symptom=link_invalid")
    return chat.pressed(*OVER[log]).session


OVER = {"a case": ("nav=human", "nav=human"), "the menu over it": ("nav=restart",)}


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
        c: item.model_copy(update={key: _but(getattr(item, key), gone) for key in ("shows", "leans")})
        for c, item in SHIPPED.causes.items()
    }
    symptoms = {
        s: item.model_copy(update={key: _but(getattr(item, key), gone) for key in ("offers", "usual")})
        for s, item in SHIPPED.symptoms.items()
    }
    observations = {o: item for o, item in SHIPPED.observations.items() if o != gone}
    return replace(SHIPPED, causes=causes, observations=observations, symptoms=symptoms)


def _but(by_observation: dict[str, Any], gone: str) -> dict[str, Any]:
    return {o: said for o, said in by_observation.items() if o != gone}


def with_more() -> Catalogue:
    causes = {
        **SHIPPED.causes,
        "gremlins": Cause(symptom="link_invalid", prior=50, fix_minutes=1, shows={"gremlins_seen": ("yes",)}),
    }
    observations = {
        **SHIPPED.observations,
        "gremlins_seen": Observation(values=("yes", "no"), default="no", minutes=0.1),
    }
    symptoms = {"haunted": Symptom(id="haunted", order=0), **SHIPPED.symptoms}
    return replace(SHIPPED, causes=causes, observations=observations, symptoms=symptoms)


def other_values() -> Catalogue:
    """One question has other answers, and tells facts where it told hints."""
    values = Observation(values=("nothing", "expired", "server"), default="nothing", minutes=3)
    causes = {
        c: item.model_copy(update={"shows": _read(item.shows, values.values), "leans": _but(item.leans, "error_shown")})
        for c, item in SHIPPED.causes.items()
    }
    symptoms = {s: item.model_copy(update={"offers": {}, "usual": {}}) for s, item in SHIPPED.symptoms.items()}
    return replace(
        SHIPPED, observations={**SHIPPED.observations, "error_shown": values}, causes=causes, symptoms=symptoms
    )


def _read(shows: dict[str, tuple[str, ...]], values: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    kept = {o: tuple(v for v in shown if o != "error_shown" or v in values) for o, shown in shows.items()}
    return {o: shown for o, shown in kept.items() if shown}


def facts_become_hints() -> Catalogue:
    usual = dict.fromkeys(("within_limit", "over_limit"), 0.5)
    item = SHIPPED.observations["link_age"].model_copy(update={"default": None, "usual": usual, "usual_from": "guess"})
    return replace(SHIPPED, observations={**SHIPPED.observations, "link_age": item})


def other_readings() -> Catalogue:
    causes = {c: item.model_copy(update={"shows": {}, "leans": {}}) for c, item in SHIPPED.causes.items()}
    return replace(SHIPPED, causes=causes)


def support_for_all() -> Catalogue:
    causes = {c: item.model_copy(update={"handoff": True}) for c, item in SHIPPED.causes.items()}
    return replace(SHIPPED, causes=causes)


def nothing_waits() -> Catalogue:
    causes = {c: item.model_copy(update={"wait": None}) for c, item in SHIPPED.causes.items()}
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
    "facts become hints": facts_become_hints,
    "only support can do anything": support_for_all,
    "nothing takes time any more": nothing_waits,
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
    """The missing mail and the missing message have the largest plans and none of these conversations is about them: they stay out."""

    def smaller(catalogue: Catalogue) -> Catalogue:
        out = ("mail_missing", "sms_missing")
        symptoms = {
            s: item.model_copy(update={"then": tuple(t for t in item.then if t not in out)})
            for s, item in catalogue.symptoms.items()
            if s not in out
        }
        causes = {c: item for c, item in catalogue.causes.items() if item.symptom in symptoms}
        return replace(catalogue, symptoms=symptoms, causes=causes)

    made = {name: Guide(smaller(change()), service()) for name, change in CHANGES.items()}
    for one in made.values():
        vars(one)["reader"] = guide().reader  # it reads the same under any catalogue, and takes a second to make
    return made


@pytest.mark.parametrize("log", [*LOGS, *OVER])
@pytest.mark.parametrize("change", CHANGES)
def test_a_conversation_goes_on_under_another_catalogue(change: str, log: str, guides: dict[str, Guide]) -> None:
    old = begun(log)
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
    person = advance(new, old, Commanded("human"), NOON + DAY, "1").session
    assert person is not None
    assert new.step(new.known(person.log)).kind in ("intake", "handed_off"), "a person can be reached"
    for button in (*card.buttons, *card.navigation):
        after = advance(new, old, Pressed(old.token, button.key, button.value), NOON + DAY, "1")
        assert after.session is not None
        assert live(new, after.session).navigation
        stale = [e.line.attr for e in after.effects if isinstance(e, Notice)]
        assert stale == [], button.data


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
    old = begun("questions")
    card = live(guide(), old)
    newer = Guide(without_observation("requests_sent"), service())
    live(newer, old)
    assert live(guide(), old) == card


def test_answers_of_before_count_for_a_cause_that_was_added() -> None:
    newer = Guide(with_more(), service())
    log = (BEGUN, Entry("answer", "gremlins_seen", "yes", NOON))
    assert newer.step(newer.known(log)).name == "link_invalid.fix.gremlins"
    assert guide().step(guide().known(log)) == guide().step(guide().known(log[:1])), "the older one does not know it"


def test_a_fact_that_became_a_hint_rules_nothing_out_any_more() -> None:
    newer = Guide(facts_become_hints(), service())
    log = (BEGUN, Entry("answer", "link_age", "over_limit", NOON))
    before, after = guide().known(log).belief, newer.known(log).belief
    assert before is not None
    assert after is not None
    assert guide().models["link_invalid"].names(before.left) == ["link_expired"]
    assert after.left.bit_count() > 1
