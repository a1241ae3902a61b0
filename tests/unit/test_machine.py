"""The machine holds what must hold, whatever the plan says; and it lets everything pass that the shipped plans do."""

from collections.abc import Iterable, Sequence
from dataclasses import replace as changed
from functools import cache

import pytest
from msgspec.structs import replace

from flows.chat.moves import act_of
from flows.drawing.machine_diagram import edges, mermaid, svg
from flows.events import Pressed
from flows.ids import UNKNOWN
from flows.knowledge.evidence import Belief
from flows.knowledge.guide import Guide
from flows.knowledge.known import Known
from flows.knowledge.machine import INTAKE, Act, Machine, steps_of
from flows.knowledge.model import Model
from flows.knowledge.plan import CLOSED, DEVICE, HANDED_OFF, MENU, SOLVED, Choice, Plan, Step
from flows.knowledge.session import Entry
from flows.proof.explore import Explored, beginnings, explore, goes_on, state_of
from tests.unit.support import Chat, guide, notice, service

CATALOGUE = guide().catalogue
FEW_STATES = [s for s, m in guide().models.items() if m.causes and s not in ("mail_missing", "sms_missing")]
"""The symptoms that are walked through in a moment; `todoku check` walks through all."""


@cache
def explored(symptom: str) -> Explored:
    """Every state of a symptom."""
    return explore(CATALOGUE, guide().plans, symptom)


def causes(symptom: str, *, handoff: bool = False, waits: bool = False, then_support: bool = False) -> list[str]:
    """The causes of a symptom that are of a kind."""
    items = {c: CATALOGUE.causes[c] for c in CATALOGUE.causes_of(symptom)}
    return [c for c, i in items.items() if (i.handoff, bool(i.wait), i.then_support) == (handoff, waits, then_support)]


def after(*facts: tuple[str, str, str]) -> Known:
    """What is known after facts: kind, key and value."""
    kinds = {"symptom": "symptom", "answer": "answer", "fix": "fix", "look": "look", "reminded": "reminded"}
    assert all(kind in kinds for kind, _, _ in facts)
    return guide().known(tuple(Entry(kind, key, value, 0) for kind, key, value in facts))  # type: ignore[arg-type]


def permits(source: Step, act: Act, dest: Step, known: Known) -> bool:
    return guide().machine.permits(source, act, dest, known)


def ask(symptom: str, observation: str) -> Step:
    return Step("ask", observation, symptom)


def fix(symptom: str, cause: str) -> Step:
    return Step("fix", cause, symptom)


@pytest.mark.parametrize("symptom", FEW_STATES)
def test_every_explored_state_can_do_what_its_card_offers(symptom: str) -> None:
    walked = explored(symptom)
    assert walked.steps
    for state, step in walked.steps.items():
        stated = {(e.entry.kind, e.entry.key, e.entry.value) for e in walked.exits[state]}
        pressed = stated - {one for one in stated if one[0] in ("human", "reminded")}
        assert ("human", "", "") in stated
        if step.kind == "ask":
            offered = CATALOGUE.offered[symptom, step.id] or CATALOGUE.observations[step.id].values
            assert pressed == {("answer", step.id, value) for value in (*offered, UNKNOWN)}
        elif step.kind in ("fix", "wait"):
            assert {value for _, _, value in pressed} - {"later"} == {"worked", "not_worked"}
            assert {key for _, key, _ in pressed} == {step.id}
        else:
            assert step.kind == "look"
            assert pressed


@pytest.mark.parametrize("symptom", FEW_STATES)
def test_what_was_explored_is_closed_and_permitted(symptom: str) -> None:
    walked = explored(symptom)
    for state, exits in walked.exits.items():
        assert state_of(guide().models, walked.known[state]) == state
        assert guide().step(walked.known[state]) == walked.steps[state]
        for done in exits:
            assert not goes_on(done.dest) or state_of(guide().models, done.after) in walked.steps
            assert permits(walked.steps[state], done.act, done.dest, done.after), (state, done)


@pytest.mark.parametrize("symptom", FEW_STATES)
def test_the_log_that_led_to_a_state_leads_there_again(symptom: str) -> None:
    for state, log in explored(symptom).logs.items():
        assert state_of(guide().models, guide().known(log)) == state


@pytest.mark.parametrize("symptom", FEW_STATES)
def test_every_edge_that_was_walked_is_one_of_the_machine_s(symptom: str) -> None:
    drawn = set(guide().machine.moves())
    assert explored(symptom).moves
    assert explored(symptom).moves <= drawn
    assert {end for source, _, dest in drawn for end in (source, dest)} <= set(guide().machine.states)


@pytest.mark.parametrize("symptom", [s for s, m in guide().models.items() if m.causes])
def test_beginnings_are_those_where_nothing_was_told_and_those_where_something_was(symptom: str) -> None:
    plain, told = beginnings(CATALOGUE, guide().plans, symptom)
    model = guide().models[symptom]
    begun = Entry("symptom", symptom, "", 0)
    assert (begun,) in plain
    provided = {log[0].value for log in plain if log[0].key == "provider"}
    assert provided == {*CATALOGUE.providers, UNKNOWN}
    assert all(log[-1] == begun for log in plain)
    for *start, fact in told:
        assert tuple(start) in plain
        assert fact.kind == "answer"
        question = model.question[fact.key]
        never_asked = question.shares and not model.asks(question, model.allowed[UNKNOWN])
        assert never_asked or question.lasting, fact


def test_a_symptom_without_causes_has_no_beginnings() -> None:
    without = [s for s, m in guide().models.items() if not m.causes]
    assert without
    assert all(beginnings(CATALOGUE, guide().plans, s) == ([], []) for s in without)


@pytest.mark.parametrize("symptom", FEW_STATES)
def test_no_explored_remedy_contradicts_an_answer(symptom: str) -> None:
    """Unless an answer out of the ordinary points at what it mends: then the ordinary answer would have fitted."""
    shown = 0
    for state, step in explored(symptom).steps.items():
        known = explored(symptom).known[state]
        if step.kind != "fix" or known.looking or known.due:
            continue
        shown += 1
        for observation, value in known.answers:
            question = guide().models[symptom].question.get(observation)
            meant = question.alike.get(value, value) if question else value
            if question and meant in question.parts:
                reads = CATALOGUE.likelihood(step.id, observation)
                assert meant in reads or question.default in reads, (step, observation, value)
    assert shown


# What an act must belong to.


def test_only_the_question_on_the_card_can_be_answered() -> None:
    symptom = "code_rejected"
    one, other, *_ = (q.id for q in guide().models[symptom].questions)
    known = after(("symptom", symptom, ""), ("answer", one, UNKNOWN))
    remedy = fix(symptom, causes(symptom)[0])
    assert permits(ask(symptom, one), "answer", remedy, known)
    assert not permits(remedy, "answer", ask(symptom, other), known)
    assert not permits(MENU, "answer", remedy, known)
    assert not permits(HANDED_OFF, "answer", remedy, known)
    assert act_of(ask(symptom, one), Entry("answer", other, UNKNOWN, 0)) == "tell"
    assert act_of(ask(symptom, one), Entry("answer", one, UNKNOWN, 0)) == "answer"


def test_only_a_remedy_can_have_worked_or_not() -> None:
    symptom = "code_rejected"
    one, *_ = (q.id for q in guide().models[symptom].questions)
    known, (tried, other, *_) = after(("symptom", symptom, "")), causes(symptom)
    acts: tuple[Act, ...] = ("worked", "not_worked")
    for act in acts:
        dest = SOLVED if act == "worked" else fix(symptom, other)
        assert permits(fix(symptom, tried), act, dest, known)
        assert not permits(ask(symptom, one), act, dest, known)
        assert not permits(MENU, act, dest, known)
        assert not permits(INTAKE, act, dest, known)


def test_only_a_remedy_that_takes_time_can_be_put_off() -> None:
    symptom = "link_invalid"
    known, ordinary = after(("symptom", symptom, "")), causes(symptom)
    (waits,) = causes(symptom, waits=True)
    assert permits(fix(symptom, waits), "later", fix(symptom, ordinary[0]), known)
    assert not permits(fix(symptom, ordinary[0]), "later", fix(symptom, ordinary[1]), known)
    assert permits(fix(symptom, ordinary[0]), "remind", fix(symptom, waits), known)
    assert not permits(fix(symptom, ordinary[0]), "remind", fix(symptom, ordinary[1]), known)


def test_only_an_open_case_can_be_closed_and_only_a_solution_rated() -> None:
    everywhere = [Step("menu"), SOLVED, INTAKE, HANDED_OFF, CLOSED, *steps_of(CATALOGUE, guide().models["login_fails"])]
    assert [s for s in everywhere if permits(s, "close", CLOSED, Known())] == [HANDED_OFF]
    assert [s for s in everywhere if permits(s, "rate", SOLVED, Known())] == [SOLVED]
    assert [s for s in everywhere if permits(s, "still_open", HANDED_OFF, Known())] == [CLOSED]


def test_a_diagnosis_stays_within_its_symptom() -> None:
    others = [s for s, m in guide().models.items() if m.causes and s != "code_rejected"]
    source = ask("code_rejected", guide().models["code_rejected"].questions[0].id)
    known = after(("symptom", "code_rejected", ""))
    acts: tuple[Act, ...] = ("answer", "tell", "worked", "not_worked", "later", "look")
    for symptom in others:
        for dest in steps_of(CATALOGUE, guide().models[symptom]):
            assert not any(permits(source, act, dest, known) for act in acts)


def test_from_every_step_of_a_diagnosis_a_person_can_be_reached() -> None:
    for model in guide().models.values():
        for step in steps_of(CATALOGUE, model):
            assert permits(step, "human", INTAKE, Known(symptom=model.symptom))
            assert permits(step, "human", HANDED_OFF, Known(symptom=model.symptom))


def test_an_act_or_a_step_that_nobody_has_heard_of_is_refused() -> None:
    assert not permits(Step("ask", "colour", "code_rejected"), "answer", INTAKE, Known())
    assert not permits(MENU, "begin", Step("ask", "colour", "lost"), Known(symptom="lost"))
    source = ask("code_rejected", guide().models["code_rejected"].questions[0].id)
    assert not permits(source, "os.system", INTAKE, Known())  # type: ignore[arg-type]  # what a forged callback may hold
    assert not permits(source, "builtins.print", INTAKE, Known())  # type: ignore[arg-type]


# What the plan may not do.


def test_nothing_is_asked_twice() -> None:
    symptom = "code_rejected"
    one, other, *_ = (q.id for q in guide().models[symptom].questions)
    known = after(("symptom", symptom, ""), ("answer", one, UNKNOWN))
    assert not permits(ask(symptom, one), "answer", ask(symptom, one), known)
    assert permits(ask(symptom, one), "answer", ask(symptom, other), known)
    looked = replace(known, looking=causes(symptom)[0])
    assert permits(ask(symptom, other), "answer", ask(symptom, one), looked), "whoever looks once more is asked anew"


def test_an_answer_given_where_something_else_was_the_matter_may_be_asked_for_again() -> None:
    once = after(("symptom", "login_fails", ""), ("answer", "error_shown", "invalid"), ("symptom", "code_rejected", ""))
    assert once.answered("error_shown") == "invalid"
    assert permits(MENU, "begin", ask("code_rejected", "error_shown"), once)


def test_no_remedy_that_failed_is_shown_again() -> None:
    symptom = "code_rejected"
    one, other, *_ = causes(symptom)
    known = after(("symptom", symptom, ""), ("fix", one, "not_worked"))
    for source in (fix(symptom, other), fix(symptom, one)):
        assert not permits(source, "not_worked", fix(symptom, one), known)
    assert permits(fix(symptom, one), "not_worked", fix(symptom, other), known)
    wished = replace(known, looking=one), replace(known, due=one), replace(known, trying=one)
    assert all(permits(Step("look", symptom=symptom), "look", fix(symptom, one), wish) for wish in wished)


def test_no_remedy_is_shown_that_is_impossible_with_the_user_s_mailbox() -> None:
    symptom = "mail_missing"
    bound = [(c, CATALOGUE.causes[c].only) for c in CATALOGUE.causes_of(symptom) if CATALOGUE.causes[c].only]
    assert bound
    for cause, only in bound:
        for provider in (*CATALOGUE.providers, UNKNOWN):
            known = after(("answer", "provider", provider), ("symptom", symptom, ""))
            possible = provider in only or provider == UNKNOWN
            assert permits(MENU, "begin", fix(symptom, cause), known) == possible, (cause, provider)
        assert permits(MENU, "begin", fix(symptom, cause), after(("symptom", symptom, ""))), "nobody has asked yet"


@pytest.mark.parametrize("symptom", [s for s, m in guide().models.items() if m.handoff | m.then_support])
def test_after_what_only_support_can_do_comes_support_alone(symptom: str) -> None:
    model = guide().models[symptom]
    for cause in model.names(model.handoff | model.then_support):
        known = after(("symptom", symptom, ""), ("fix", cause, "not_worked"))
        assert permits(fix(symptom, cause), "not_worked", INTAKE, known)
        followed = [s for s in steps_of(CATALOGUE, model) if permits(fix(symptom, cause), "not_worked", s, known)]
        assert followed == []


# Chats whose plan is broken.


class Broken(Plan):
    """A plan that names its steps one after another, whatever is known, and stays with the last."""

    def __init__(self, model: Model, choices: Iterable[Choice]) -> None:
        super().__init__(model)
        self._wanted = list(choices)

    def choose(self, belief: Belief) -> Choice | None:
        if not belief.left:
            return None
        done = bool(belief.gone) + sum(belief.left >> i & 1 == 0 for i in range(len(self.model.causes)))
        return self._wanted[min(done, len(self._wanted) - 1)]


def chat_of(symptom: str, *choices: Choice) -> Chat:
    """A chat that follows these choices where it should follow a plan."""
    broken = Guide(CATALOGUE, service())
    vars(broken)["plans"] = {**broken.plans, symptom: Broken(broken.models[symptom], choices)}
    return Chat(guide=broken)


def ended(chat: Chat, data: Sequence[str] = ()) -> int:
    """Go on as anybody would, up to the hand-off: the presses that took. Every live button moves."""
    for presses in range(60):
        if chat.step == "handed_off":
            return presses
        forward = [b for b in chat.card.buttons if b.value not in ("worked", "later")]
        key, value = next(((b.key, b.value) for b in forward if b.data in data), (forward[0].key, forward[-1].value))
        before = chat.session
        chat.press(key, value)
        assert notice(chat.turn) is None, (key, value)
        assert chat.session != before
    raise AssertionError(f"stuck at {chat.step}")


def test_a_plan_that_asks_the_same_for_ever_ends_with_a_person() -> None:
    model = guide().models["code_rejected"]
    chat = chat_of("code_rejected", Choice("ask", model.questions[0].id)).pressed("symptom=code_rejected")
    assert chat.step == f"code_rejected.ask.{model.questions[0].id}"
    chat.press(model.questions[0].id, UNKNOWN)
    assert chat.step.startswith("intake")
    assert ended(chat) <= len(CATALOGUE.intake)


def test_a_plan_that_offers_what_failed_ends_with_a_person() -> None:
    one = causes("code_rejected")[0]
    chat = chat_of("code_rejected", Choice("fix", one)).pressed("symptom=code_rejected", f"fix.{one}=not_worked")
    assert chat.step.startswith("intake")
    assert ended(chat) <= len(CATALOGUE.intake)


def test_a_plan_that_offers_what_is_impossible_ends_with_a_person() -> None:
    impossible = next(c for c in CATALOGUE.causes_of("mail_missing") if CATALOGUE.causes[c].only == ("gmail",))
    chat = chat_of("mail_missing", Choice("ask", "provider"), Choice("fix", impossible))
    chat.pressed("symptom=mail_missing", "provider=docomo")
    assert chat.step.startswith("intake")
    assert ended(chat) <= len(CATALOGUE.intake)
    assert (
        chat_of("mail_missing", Choice("ask", "provider"), Choice("fix", impossible))
        .pressed("symptom=mail_missing", "provider=gmail")
        .step
        == f"mail_missing.fix.{impossible}"
    )


def test_a_plan_whose_first_step_is_impossible_ends_with_a_person() -> None:
    impossible = next(c for c in CATALOGUE.causes_of("mail_missing") if CATALOGUE.causes[c].only == ("gmail",))
    chat = chat_of("mail_missing", Choice("fix", impossible))
    chat.session = chat.session.said(Entry("answer", "provider", "docomo", 0))
    chat.press("symptom", "mail_missing")
    assert chat.step.startswith("intake")
    assert ended(chat) <= len(CATALOGUE.intake)


@pytest.mark.parametrize("symptom", [s for s, m in guide().models.items() if m.handoff | m.then_support])
def test_a_model_that_has_forgotten_what_only_support_can_do_ends_with_a_person(symptom: str) -> None:
    """The machine takes that from the catalogue alone."""
    forgetful = Guide(CATALOGUE, service())
    model = changed(forgetful.models[symptom], handoff=0, then_support=0)
    support_only = guide().models[symptom].handoff | guide().models[symptom].then_support
    for cause in model.names(support_only):
        vars(forgetful)["machine"] = Machine(CATALOGUE, forgetful.models)
        vars(forgetful)["models"] = {**forgetful.models, symptom: model}
        others = [Choice("fix", c) for c in model.causes if c != cause]
        plan = Broken(model, [Choice("fix", cause), *others[:1]])
        vars(forgetful)["plans"] = {**guide().plans, symptom: plan}
        chat = Chat(guide=forgetful).pressed(f"symptom={symptom}")
        assert chat.step == f"{symptom}.fix.{cause}"
        chat.press(f"fix.{cause}", "not_worked")
        assert notice(chat.turn) is None
        assert chat.step.startswith(("intake", "handed_off")), cause
        assert ended(chat) <= len(CATALOGUE.intake)


def test_the_device_is_asked_once_however_often_steps_differ_by_it() -> None:
    known = after(("symptom", "mail_missing", ""), ("answer", DEVICE, "iphone"))
    source = ask("mail_missing", DEVICE)
    assert not permits(source, "answer", source, known)


def test_a_forged_press_moves_nothing() -> None:
    chat = Chat().pressed("symptom=code_rejected")
    before = chat.session
    other = next(q.id for q in guide().models["code_rejected"].questions if q.id != chat.card.buttons[0].key)
    for key, value in ((other, UNKNOWN), (f"fix.{causes('code_rejected')[0]}", "worked"), ("os.system", "x")):
        chat.do(Pressed(chat.session.token, key, value))
        assert notice(chat.turn) == "notice.stale"
        assert chat.session.log == before.log


def test_the_diagram_draws_the_machine_s_own_edges() -> None:
    drawn = edges(guide().machine.moves(), "account_suspicious")
    names = {name for ends in drawn for name in ends}
    assert {
        "menu",
        "account_suspicious",
        *(f"account_suspicious.fix.{c}" for c in causes("account_suspicious")),
    } <= names
    others = [s for s in CATALOGUE.symptoms if s != "account_suspicious"]
    assert not [name for name in names if name.startswith(tuple(others))]
    text = mermaid(drawn)
    assert text.startswith("stateDiagram-v2")
    assert text.count(" --> ") == len(drawn) + sum(end in names for end in ("menu", "solved", "handed_off"))
    picture = svg(drawn, "title & more")
    assert picture.count("<rect") == len(names)
    assert "title &amp; more" in picture
    everything = edges(guide().machine.moves(), None)
    assert len(everything) > len(drawn)
