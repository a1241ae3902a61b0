"""The plan against plain enumeration, on catalogues made up at random."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import brute
from flows.evidence import Belief, answer, start
from flows.model import NOT_ASKED, build
from flows.plan import Choice, Plan
from flows.schema import UNKNOWN, Catalogue, Cause, Observation
from flows.walk import cost
from tests.unit.catalogues import SYMPTOM, catalogue, catalogues
from tests.unit.support import guide

EXACT = 1e-9
thorough = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def enumerated(catalogue: Catalogue) -> float:
    """Least expected minutes while the provider is not known, by trying every order of everything.

    A state is the set of (provider, cause) pairs that are still possible. Shares nothing with the plan or with brute.py.
    """
    users = {
        p: item.weight / sum(q.weight for q in catalogue.providers.values()) for p, item in catalogue.providers.items()
    }
    weights: dict[tuple[str, str], float] = {}
    for p in catalogue.providers:
        total = sum(catalogue.prior(c, p) for c in catalogue.causes)
        weights |= {(p, c): users[p] * catalogue.prior(c, p) / total for c in catalogue.causes if catalogue.prior(c, p)}

    def answers(pair: tuple[str, str], observation: str) -> str | None:
        return pair[0] if observation == "provider" else catalogue.reading(pair[1], observation)

    @cache
    def least(left: frozenset[tuple[str, str]]) -> float:
        if not left:
            return 0.0
        weight = sum(weights[pair] for pair in left)
        ways = []
        for cause in {c for _, c in left}:
            rest = frozenset(pair for pair in left if pair[1] != cause)
            ways.append(catalogue.causes[cause].fix_minutes * weight + least(rest))
        for id_, observation in catalogue.observations.items():
            parts: dict[str | None, set[tuple[str, str]]] = {}
            for pair in left:
                parts.setdefault(answers(pair, id_), set()).add(pair)
            if len(parts) > 1:
                ways.append(observation.minutes * weight + sum(least(frozenset(part)) for part in parts.values()))
        return min(ways)

    return least(frozenset(weights))


@given(catalogues())
@thorough
def test_with_a_known_provider_the_plan_costs_the_optimum(made_up: Catalogue) -> None:
    plan = Plan(build(made_up, SYMPTOM))
    for provider in made_up.providers:
        optimum = brute.optimum(made_up, SYMPTOM, provider)
        assert cost(made_up, plan, provider, known=True).minutes == pytest.approx(optimum, abs=EXACT)
        assert plan.minutes(start(plan.model, provider)) == pytest.approx(optimum, abs=EXACT)


@given(catalogues())
@thorough
def test_before_the_provider_is_asked_the_plan_walks_as_it_reckons_within_a_hundredth_of_the_optimum(
    made_up: Catalogue,
) -> None:
    plan = Plan(build(made_up, SYMPTOM))
    optimum = enumerated(made_up)
    reckoned = plan.minutes(start(plan.model, None))
    assert optimum - EXACT <= reckoned <= optimum * 1.01
    weights = {p: item.weight for p, item in made_up.providers.items()}
    walked = sum(cost(made_up, plan, p, known=False).minutes * weight for p, weight in weights.items())
    assert walked / sum(weights.values()) == pytest.approx(reckoned, abs=EXACT)


def only(catalogue: Catalogue, symptom: str) -> Catalogue:
    """The catalogue with the causes of one symptom."""
    return replace(catalogue, causes={c: catalogue.causes[c] for c in catalogue.causes_of(symptom)})


@pytest.mark.parametrize("symptom", [s for s in guide().plans if s not in ("mail_missing", "advice")])
def test_before_the_provider_is_asked_shipped_symptoms_cost_the_optimum(symptom: str) -> None:
    plan = guide().plans[symptom]
    optimum = enumerated(only(guide().catalogue, symptom))
    assert plan.minutes(start(plan.model, None)) == pytest.approx(optimum, abs=EXACT)


@pytest.mark.parametrize("symptom", [s for s in guide().plans if s not in ("mail_missing", "advice")])
@pytest.mark.parametrize("provider", ["docomo", "gmail"])
def test_with_a_known_provider_shipped_symptoms_cost_the_optimum(symptom: str, provider: str) -> None:
    optimum = brute.optimum(guide().catalogue, symptom, provider)
    assert cost(guide().catalogue, guide().plans[symptom], provider, known=True).minutes == pytest.approx(
        optimum, abs=EXACT
    )


def test_the_missing_mail_costs_the_optimum_for_a_user_of_rakuten() -> None:
    optimum = brute.optimum(guide().catalogue, "mail_missing", "rakuten")
    walked = cost(guide().catalogue, guide().plans["mail_missing"], "rakuten", known=True)
    assert walked.minutes == pytest.approx(optimum, abs=EXACT)


def beliefs(plan: Plan) -> list[Belief]:
    """Every row with every set of causes its users can have."""
    return [
        Belief(row, left)
        for row, allowed in plan.model.allowed.items()
        for left in range(1, allowed + 1)
        if left & ~allowed == 0
    ]


@given(catalogues(), st.data())
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_the_choice_does_not_depend_on_what_was_asked_of_the_plan_before(
    made_up: Catalogue, data: st.DataObject
) -> None:
    model = build(made_up, SYMPTOM)
    every = beliefs(Plan(model))
    in_order = Plan(model)
    first = {belief: in_order.choose(belief) for belief in every}
    other = Plan(model)
    for belief in data.draw(st.permutations(every)):
        assert other.choose(belief) == first[belief]
        assert Plan(model).choose(belief) == first[belief]


@pytest.mark.parametrize("symptom", [s for s in guide().plans if s not in ("mail_missing", "advice")])
def test_shipped_choices_do_not_depend_on_what_was_asked_before(symptom: str) -> None:
    model = guide().models[symptom]
    plan = Plan(model)
    forwards = [plan.choose(belief) for belief in beliefs(plan)[:2000]]
    other = Plan(model)
    backwards = [other.choose(belief) for belief in reversed(beliefs(plan)[:2000])]
    assert forwards == backwards[::-1]


def test_nothing_is_chosen_where_no_cause_is_left() -> None:
    plan = guide().plans["link_invalid"]
    assert plan.choose(Belief("gmail", 0)) is None
    assert plan.probabilities(Belief("gmail", 0)) == {}


def test_probabilities_are_shares_and_the_likeliest_comes_first() -> None:
    plan = guide().plans["account_suspicious"]
    assert plan.probabilities(start(plan.model, "docomo")) == pytest.approx(
        {"unrequested_reset_mail": 0.6, "account_compromised": 0.4}
    )
    assert list(plan.probabilities(start(plan.model, None))) == ["unrequested_reset_mail", "account_compromised"]
    assert plan.likeliest("docomo", 0b11) == ["unrequested_reset_mail", "account_compromised"]


def two(question_minutes: float) -> Catalogue:
    """A dear and a cheap remedy, and one question that tells them apart."""
    return catalogue(
        {
            "dear": Cause(symptom=SYMPTOM, prior=1, fix_minutes=10, shows={"o": "left"}),
            "cheap": Cause(symptom=SYMPTOM, prior=1, fix_minutes=1),
        },
        {"o": Observation(values=("common", "left"), default="common", minutes=question_minutes)},
        {"blue": 1, "green": 1},
        0.2,
    )


@pytest.mark.parametrize(("minutes", "first"), [(0.4, Choice("ask", "o")), (0.6, Choice("fix", "cheap"))])
def test_a_question_is_asked_where_it_saves_more_than_it_costs(minutes: float, first: Choice) -> None:
    plan = Plan(build(two(minutes), SYMPTOM))
    assert plan.choose(start(plan.model, "blue")) == first
    assert plan.choose(start(plan.model, None)) == first, "the provider changes nothing here, so it is not asked"


def test_a_question_that_cannot_be_answered_is_not_asked_again() -> None:
    plan = Plan(build(two(0.4), SYMPTOM))
    after, contradicts = answer(plan.model, start(plan.model, "blue"), "o", UNKNOWN)
    assert not contradicts
    assert plan.choose(after) == Choice("fix", "cheap")


def test_an_urgent_remedy_goes_first_only_where_no_question_can_tell() -> None:
    made_up = two(0.4)
    causes = {**made_up.causes, "dear": made_up.causes["dear"].model_copy(update={"urgent": True})}
    plan = Plan(build(catalogue(causes, made_up.observations, {"blue": 1, "green": 1}, 0.2), SYMPTOM))
    begun = start(plan.model, "blue")
    assert plan.choose(begun) == Choice("ask", "o")
    assert plan.choose(answer(plan.model, begun, "o", UNKNOWN)[0]) == Choice("fix", "dear")


def test_the_provider_is_asked_where_it_says_which_remedy_fits() -> None:
    causes = {
        "blues": Cause(symptom=SYMPTOM, prior=1, fix_minutes=5, only=("blue",)),
        "greens": Cause(symptom=SYMPTOM, prior=1, fix_minutes=5, only=("green",)),
    }
    plan = Plan(build(catalogue(causes, {}, {"blue": 1, "green": 1}, 0.2), SYMPTOM))
    begun = start(plan.model, None)
    assert begun.row == NOT_ASKED
    assert plan.choose(begun) == Choice("ask", "provider")
    assert plan.minutes(begun) == pytest.approx(5.2)
    nobody = answer(plan.model, begun, "provider", UNKNOWN)[0]
    assert plan.choose(nobody) == Choice("fix", "blues")
    assert plan.minutes(nobody) == pytest.approx(7.5)
