"""The plan against plain enumeration, on catalogues made up at random and on parts of the shipped one."""

from itertools import islice
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.ids import UNKNOWN
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.evidence import Belief, answer, fail, start
from flows.knowledge.model import NOT_ASKED, build
from flows.knowledge.plan import Choice, Plan
from flows.knowledge.plan_costs import FEW
from flows.knowledge.schema import CARD_MINUTES, Cause, Observation
from flows.proof import enumeration
from flows.proof.walk import cost
from tests.unit.catalogues import SYMPTOM, catalogue, catalogues, parts
from tests.unit.support import guide

EXACT = 1e-9
NEAR = 1.02
DESK_ORDER = 1.1
"""What the order of a help desk may cost, in optima. `python -m bench.plan_optimum` measures it: 1.002 on average, 1.05 at the worst of 3,000
made-up catalogues."""
thorough = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@given(catalogues())
@thorough
def test_where_causes_are_few_the_plan_costs_the_optimum(made_up: Catalogue) -> None:
    plan = Plan(build(made_up, SYMPTOM), nearly=0.0)
    for provider in made_up.providers:
        optimum = enumeration.optimum(made_up, SYMPTOM, provider)
        spent = cost(made_up, plan, provider, known=True).minutes
        assert (
            spent == pytest.approx(optimum, rel=EXACT)
            if len(made_up.causes) <= plan.costs.few
            else spent >= optimum * (1 - EXACT)
        )


@given(catalogues())
@thorough
def test_the_order_of_a_help_desk_costs_little(made_up: Catalogue) -> None:
    plan = Plan(build(made_up, SYMPTOM))
    for provider in made_up.providers:
        ratio = cost(made_up, plan, provider, known=True).minutes / enumeration.optimum(made_up, SYMPTOM, provider)
        assert 1 - EXACT <= ratio <= DESK_ORDER


@given(catalogues())
@thorough
def test_the_provider_is_asked_first_where_it_matters_and_never_else(made_up: Catalogue) -> None:
    plan = Plan(build(made_up, SYMPTOM))
    matters = plan.model.provider_matters
    assert (plan.choose(start(plan.model, None)) == Choice("ask", "provider")) == matters
    for provider in made_up.providers:
        known, unknown = (cost(made_up, plan, provider, known=known).minutes for known in (True, False))
        assert unknown - known == pytest.approx(plan.model.provider_minutes if matters else 0.0)


def shipped(seed: int, cases: int, most: int) -> list[tuple[Catalogue, str, str]]:
    """Parts of the shipped catalogue."""
    return list(islice(parts(guide().catalogue, Random(seed), most), cases))  # noqa: S311  # a sample, not a secret


def test_parts_of_the_shipped_catalogue_cost_the_optimum() -> None:
    for part, symptom, provider in shipped(1, 40, FEW):
        optimum = enumeration.optimum(part, symptom, provider)
        exact = cost(part, Plan(build(part, symptom), nearly=0.0), provider, known=True).minutes
        assert 1 - EXACT <= exact / optimum <= NEAR, (symptom, provider, list(part.causes))
        as_shipped = cost(part, Plan(build(part, symptom)), provider, known=True).minutes
        assert as_shipped / optimum <= DESK_ORDER, (symptom, provider, list(part.causes))


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
    plan, other = Plan(model), Plan(model)
    every = beliefs(plan)
    some = every[:: max(1, len(every) // 200)]
    forwards = [plan.choose(belief) for belief in some]
    backwards = [other.choose(belief) for belief in reversed(some)]
    assert forwards == backwards[::-1]


def test_nothing_is_chosen_where_no_cause_is_left() -> None:
    assert guide().plans["link_invalid"].choose(Belief("gmail", 0)) is None


def test_the_likeliest_comes_first_for_this_provider_and_after_these_hints() -> None:
    made_up = hinted()
    plan = Plan(build(made_up, SYMPTOM))
    begun = start(plan.model, "blue")
    assert plan.likeliest(begun, begun.left) == ["spam", "typo"]
    assert plan.likeliest(answer(plan.model, begun, "often", "many")[0], begun.left) == ["typo", "spam"]
    assert plan.likeliest(begun, plan.model.bit("typo")) == ["typo"]


def hinted() -> Catalogue:
    """Two remedies, and a question whose answer makes one of them likelier and rules out neither."""
    return catalogue(
        {
            "spam": Cause(symptom=SYMPTOM, prior=3, fix_minutes=2),
            "typo": Cause(symptom=SYMPTOM, prior=1, fix_minutes=2, leans={"often": {"many": 0.9}}),
        },
        {"often": Observation(values=("many", "once"), usual={"many": 0.1, "once": 0.9}, minutes=0.2)},
        {"blue": 1},
        0.2,
    )


def test_what_could_only_make_a_cause_likelier_is_never_asked_and_counts_when_it_is_told() -> None:
    plan = Plan(build(hinted(), SYMPTOM))
    begun = start(plan.model, "blue")
    many, once = (answer(plan.model, begun, "often", value)[0] for value in ("many", "once"))
    chosen = [plan.choose(belief) for belief in (begun, many, once)]
    assert chosen == [Choice("fix", "spam"), Choice("fix", "typo"), Choice("fix", "spam")]


def test_who_has_waited_long_is_shown_the_wait_as_what_it_still_takes() -> None:
    made_up = catalogue(
        {
            "limit": Cause(symptom=SYMPTOM, prior=1, fix_minutes=1, wait="rate_limit"),
            "typo": Cause(symptom=SYMPTOM, prior=1, fix_minutes=2, leans={"waited": {"days": 0.4}}),
        },
        {
            "waited": Observation(
                values=("now", "days"), usual={"now": 0.5, "days": 0.5}, least_minutes={"days": 60}, minutes=0.1
            )
        },
        {"blue": 1},
        0.2,
    )
    plan = Plan(build(made_up, SYMPTOM))
    begun = start(plan.model, "blue")
    assert plan.choose(begun) == Choice("ask", "waited")
    now, days = (answer(plan.model, begun, "waited", value)[0] for value in ("now", "days"))
    assert (plan.choose(now), plan.choose(days)) == (Choice("fix", "typo"), Choice("fix", "limit"))
    assert (plan.model.minutes(now.hints), plan.model.minutes(days.hints)) == (
        (60, 2 + CARD_MINUTES),
        (1 + CARD_MINUTES, 2 + CARD_MINUTES),
    )


def test_time_that_was_waited_counts_where_each_cause_reads_one_answer_too() -> None:
    made_up = catalogue(
        {
            "limit": Cause(symptom=SYMPTOM, prior=1, fix_minutes=1, wait="rate_limit", shows={"waited": ("days",)}),
            "typo": Cause(symptom=SYMPTOM, prior=1, fix_minutes=2),
        },
        {"waited": Observation(values=("now", "days"), default="now", least_minutes={"days": 60}, minutes=0.1)},
        {"blue": 1},
        0.2,
    )
    plan = Plan(build(made_up, SYMPTOM))
    after = answer(plan.model, start(plan.model, "blue"), "waited", "days")[0]
    assert plan.model.names(after.left) == ["limit"]
    assert plan.model.minutes(after.hints) == (1 + CARD_MINUTES, 2 + CARD_MINUTES)


def test_what_only_support_can_mend_comes_last_however_cheap_it_is() -> None:
    causes = {
        "suppressed": Cause(symptom=SYMPTOM, prior=24, fix_minutes=0.1, handoff=True),
        "typo": Cause(symptom=SYMPTOM, prior=1, fix_minutes=5),
    }
    plan = Plan(build(catalogue(causes, {}, {"blue": 1}, 0.2), SYMPTOM))
    begun = start(plan.model, "blue")
    assert plan.choose(begun) == Choice("fix", "typo")
    assert plan.choose(fail(plan.model, begun, "typo")) == Choice("fix", "suppressed")


@pytest.mark.parametrize(("dearer", "first"), [(1.02, "known"), (1.2, "cheap")])
def test_among_steps_that_cost_nearly_the_same_the_help_desk_s_order_decides(dearer: float, first: str) -> None:
    causes = {
        "cheap": Cause(symptom=SYMPTOM, prior=1, fix_minutes=2),
        "known": Cause(symptom=SYMPTOM, prior=1, fix_minutes=2 * dearer, desk=10),
    }
    model = build(catalogue(causes, {}, {"blue": 1}, 0.2), SYMPTOM)
    assert Plan(model).choose(start(model, "blue")) == Choice("fix", first)
    assert Plan(model, nearly=0.0).choose(start(model, "blue")) == Choice("fix", "cheap")


def two(question_minutes: float) -> Catalogue:
    """A dear and a cheap remedy, and one question that tells them apart."""
    return catalogue(
        {
            "dear": Cause(symptom=SYMPTOM, prior=1, fix_minutes=10, shows={"o": ("left",)}),
            "cheap": Cause(symptom=SYMPTOM, prior=1, fix_minutes=1),
        },
        {"o": Observation(values=("common", "left"), default="common", minutes=question_minutes)},
        {"blue": 1, "green": 1},
        0.2,
    )


@pytest.mark.parametrize(("minutes", "first"), [(0.2, Choice("ask", "o")), (0.3, Choice("fix", "cheap"))])
def test_a_question_is_asked_where_it_saves_more_than_it_costs(minutes: float, first: Choice) -> None:
    plan = Plan(build(two(minutes), SYMPTOM))
    assert plan.choose(start(plan.model, "blue")) == first
    assert plan.choose(start(plan.model, None)) == first, "the provider changes nothing here, so it is not asked"


def test_a_question_that_cannot_be_answered_is_not_asked_again() -> None:
    plan = Plan(build(two(0.2), SYMPTOM))
    after, contradicts = answer(plan.model, start(plan.model, "blue"), "o", UNKNOWN)
    assert not contradicts
    assert plan.choose(after) == Choice("fix", "cheap")


def test_an_urgent_remedy_goes_first_only_where_no_question_can_tell() -> None:
    made_up = two(0.2)
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
    made_up = catalogue(causes, {}, {"blue": 1, "green": 1}, 0.2)
    plan = Plan(build(made_up, SYMPTOM))
    begun = start(plan.model, None)
    assert begun.row == NOT_ASKED
    assert plan.choose(begun) == Choice("ask", "provider")
    nobody = answer(plan.model, begun, "provider", UNKNOWN)[0]
    assert plan.choose(nobody) == Choice("fix", "blues")
    assert plan.choose(fail(plan.model, nobody, "blues")) == Choice("fix", "greens")
