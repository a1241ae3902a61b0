"""The plan against plain enumeration, on catalogues made up at random and on parts of the shipped one."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import islice
from math import prod
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import brute
from flows.evidence import Belief, answer, fail, start
from flows.model import NOT_ASKED, build
from flows.plan import FEW, Choice, Plan
from flows.schema import UNKNOWN, Catalogue, Cause, Observation
from flows.walk import cost
from tests.unit.catalogues import SYMPTOM, catalogue, catalogues, parts
from tests.unit.support import guide

EXACT = 1e-9
DESK_ORDER = 1.1
"""What the order of a help desk may cost, in optima. `python -m bench.plan` measures it: 1.002 on average, 1.05 at the worst of 3,000
made-up catalogues."""
thorough = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


Pair = tuple[str, str]
"""A provider and a cause."""


def enumerated(catalogue: Catalogue) -> float:
    """Least expected minutes while the provider is not known, by trying every order of everything.

    A state is the set of (provider, cause) pairs that are still possible, and the hints given. Shares nothing with the plan or with
    brute.py.
    """
    users = {
        p: item.weight / sum(q.weight for q in catalogue.providers.values()) for p, item in catalogue.providers.items()
    }
    weights: dict[Pair, float] = {}
    for p in catalogue.providers:
        total = sum(catalogue.prior(c, p) for c in catalogue.causes)
        weights |= {(p, c): users[p] * catalogue.prior(c, p) / total for c in catalogue.causes if catalogue.prior(c, p)}

    def reads(pair: Pair, observation: str) -> Mapping[str, float]:
        return {pair[0]: 1.0} if observation == "provider" else catalogue.likelihood(pair[1], observation)

    @cache
    def least(left: frozenset[Pair], told: frozenset[Pair]) -> float:
        weight = {one: weights[one] * prod(reads(one, o).get(v, 0.0) for o, v in sorted(told)) for one in sorted(left)}
        waited = max((catalogue.observations[o].least_minutes.get(v, 0.0) for o, v in told), default=0.0)
        whole = sum(weight.values())
        takes = {
            c: max(item.fix_minutes, catalogue.waits.get(item.wait or "", 0.0) - waited)
            for c, item in catalogue.causes.items()
        }
        own = {c for _, c in left if not catalogue.causes[c].handoff}
        if not own:
            return sum(w * takes[c] for (_, c), w in weight.items())
        ways = [takes[c] * whole + least(frozenset(one for one in left if one[1] != c), told) for c in sorted(own)]
        for id_, observation in catalogue.observations.items():
            if id_ in {o for o, _ in told} or len({tuple(sorted(reads(one, id_).items())) for one in left}) == 1:
                continue
            values = sorted({value for one in left for value in reads(one, id_)})
            parts_ = {v: frozenset(one for one in left if v in reads(one, id_)) for v in values}
            then = [least(part, told if id_ == "provider" else told | {(id_, v)}) for v, part in parts_.items()]
            ways.append(observation.minutes * whole + sum(then))
        return min(ways)

    return least(frozenset(weights), frozenset())


def walked(made_up: Catalogue, plan: Plan) -> float:
    """What the plan costs all users, who do not name their provider unasked."""
    weights = {p: item.weight for p, item in made_up.providers.items()}
    total = sum(cost(made_up, plan, p, known=False).minutes * weight for p, weight in weights.items())
    return total / sum(weights.values())


@given(catalogues())
@thorough
def test_where_causes_are_few_the_plan_costs_the_optimum(made_up: Catalogue) -> None:
    plan = Plan(build(made_up, SYMPTOM), nearly=0.0)
    for provider in made_up.providers:
        optimum = brute.optimum(made_up, SYMPTOM, provider)
        assert cost(made_up, plan, provider, known=True).minutes == pytest.approx(optimum, rel=EXACT)


@given(catalogues())
@thorough
def test_the_order_of_a_help_desk_costs_little(made_up: Catalogue) -> None:
    plan = Plan(build(made_up, SYMPTOM))
    for provider in made_up.providers:
        ratio = cost(made_up, plan, provider, known=True).minutes / brute.optimum(made_up, SYMPTOM, provider)
        assert 1 - EXACT <= ratio <= DESK_ORDER


@given(catalogues(asked=3))
@thorough
def test_before_the_provider_is_asked_it_costs_the_optimum_too(made_up: Catalogue) -> None:
    plan = Plan(build(made_up, SYMPTOM), nearly=0.0)
    assert walked(made_up, plan) == pytest.approx(enumerated(made_up), rel=EXACT)


def shipped(seed: int, cases: int, most: int) -> list[tuple[Catalogue, str, str]]:
    """Parts of the shipped catalogue."""
    return list(islice(parts(guide().catalogue, Random(seed), most), cases))  # noqa: S311  # a sample, not a secret


def test_parts_of_the_shipped_catalogue_cost_the_optimum() -> None:
    for part, symptom, provider in shipped(1, 40, FEW):
        optimum = brute.optimum(part, symptom, provider)
        exact = cost(part, Plan(build(part, symptom), nearly=0.0), provider, known=True).minutes
        assert exact == pytest.approx(optimum, rel=EXACT), (symptom, provider, list(part.causes))
        as_shipped = cost(part, Plan(build(part, symptom)), provider, known=True).minutes
        assert as_shipped / optimum <= DESK_ORDER, (symptom, provider, list(part.causes))


def test_the_enumerations_agree_where_the_provider_is_known() -> None:
    for part, symptom, provider in shipped(2, 15, 4):
        one = replace(part, providers={provider: part.providers[provider]})
        if part.causes_of(symptom):
            assert enumerated(one) == pytest.approx(brute.optimum(one, symptom, provider), rel=EXACT)


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


def test_a_hint_is_asked_for_where_it_changes_what_goes_first() -> None:
    plan = Plan(build(hinted(), SYMPTOM))
    begun = start(plan.model, "blue")
    assert plan.choose(begun) == Choice("ask", "often")
    many, once = (answer(plan.model, begun, "often", value)[0] for value in ("many", "once"))
    assert (plan.choose(many), plan.choose(once)) == (Choice("fix", "typo"), Choice("fix", "spam"))
    # 0.9 of those with a typo and 0.9 of the others are shown theirs first; else they wait for 2 minutes more.
    right_away = 0.75 * 0.9 + 0.25 * 0.9
    assert cost(hinted(), plan, "blue", known=True).minutes == pytest.approx(0.2 + 2 + (1 - right_away) * 2)


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
    assert (plan.model.minutes(now.told), plan.model.minutes(days.told)) == ((60, 2), (1, 2))


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
    assert plan.model.minutes(after.told) == (1, 2)


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
    made_up = catalogue(causes, {}, {"blue": 1, "green": 1}, 0.2)
    plan = Plan(build(made_up, SYMPTOM))
    begun = start(plan.model, None)
    assert begun.row == NOT_ASKED
    assert plan.choose(begun) == Choice("ask", "provider")
    assert walked(made_up, plan) == pytest.approx(5.2)
    nobody = answer(plan.model, begun, "provider", UNKNOWN)[0]
    assert plan.choose(nobody) == Choice("fix", "blues")
    assert plan.choose(fail(plan.model, nobody, "blues")) == Choice("fix", "greens")
