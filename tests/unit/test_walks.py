"""Long walks through the shipped catalogue, made up at random but the same every time, and every truthful user."""

from random import Random

import pytest
from msgspec.structs import replace

from flows.chat.here import Here
from flows.chat.moves import act_of
from flows.events import Due, Pressed, Started, Typed
from flows.ids import UNKNOWN
from flows.knowledge.evidence import start
from flows.knowledge.known import ENTERED
from flows.knowledge.model import build
from flows.knowledge.plan import Plan, Step
from flows.knowledge.schema import CARD_MINUTES, Cause, Observation
from flows.knowledge.session import Entry, dump, load
from flows.proof import walk
from flows.proof.check import BOUND
from tests.unit.catalogues import SYMPTOM, catalogue
from tests.unit.support import HOUR, Chat, folded, guide, notice, opened

CATALOGUE = guide().catalogue
SYMPTOMS = [s for s, m in guide().models.items() if m.causes]
ENTRIES, BYTES = 25, 1200
MEANS_HELP = 0.1
"""How often a remedy helps a random user."""
EDGES = set(guide().machine.moves())


def standing(chat: Chat) -> Step:
    """Where a chat stands."""
    return chat.guide.step(chat.guide.known(chat.session.log))


def along(before: Step, entry: Entry, after: Step) -> bool:
    """Whether the machine has an edge for this."""
    if entry.kind == "symptom":
        return {(before.state, "begin", entry.key), (entry.key, "open", after.state)} <= EDGES
    return (before.state, act_of(before, entry), after.state) in EDGES


def stated(chat: Chat) -> Entry:
    """The last thing said, whatever came of it."""
    return next(e for e in reversed(chat.session.log) if e.kind != "case")


def wait_is_over(chat: Chat) -> None:
    """A day later the bot asks again."""
    chat.now += 24 * HOUR
    before = standing(chat)
    chat.do(Due())
    if chat.session.log[-1].kind == "reminded":
        assert along(before, chat.session.log[-1], standing(chat))
        assert chat.card.id.startswith("again-")


@pytest.mark.parametrize("seed", range(4))
def test_every_button_of_a_long_walk_acts_along_an_edge_of_the_machine(seed: int) -> None:
    random = Random(seed)  # noqa: S311  # a walk, not a secret
    for _ in range(30):
        chat = Chat()
        chat.do(Started(f"{random.choice(SYMPTOMS)}-{random.choice([*CATALOGUE.providers, ''])}"))
        for _ in range(BOUND):
            if not chat.card.buttons or chat.step == "handed_off":
                break
            button = random.choice(chat.card.buttons)
            if button.value == "worked" and random.random() > MEANS_HELP:
                continue
            before = standing(chat)
            chat.do(Pressed(chat.session.token, button.key, button.value))
            assert notice(chat.turn) is None, (before, button.data)
            said = stated(chat)
            if button.key == "nav":
                continue
            inside = said.key == ENTERED or button.key == "csat.why"
            assert inside or said.key in button.key or said.key == button.value, "what was pressed is what was said"
            # A hand-off that joins an open case goes past the questions.
            assert along(before, said, standing(chat)) or chat.step == "handed_off", (before, button.data, chat.step)
            if guide().known(chat.session.log).waiting and random.random() < 1 / 4:
                wait_is_over(chat)
            session = chat.session
            assert load(dump(session)) == session
            assert folded(session.log) == Here.of(guide(), session).known
            if len(session.log) <= ENTRIES:
                assert len(dump(session)) <= BYTES


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_every_walk_that_goes_on_ends_within_the_bound(symptom: str) -> None:
    random = Random(symptom)  # noqa: S311  # a walk, not a secret
    for _ in range(20):
        chat = Chat()
        chat.do(Started(f"{symptom}-{random.choice([*CATALOGUE.providers, ''])}"))
        presses = 0
        while chat.step.split(".")[0] == symptom:
            buttons = [b for b in chat.card.buttons if b.value != "worked"]
            button = random.choice(buttons)
            chat.press(button.key, button.value)
            presses += 1
            assert notice(chat.turn) is None
            assert presses < BOUND, chat.session.log
            if guide().known(chat.session.log).waiting and random.random() < 1 / 2:
                wait_is_over(chat)


def test_a_message_that_is_missing_although_it_was_asked_for_again_and_again() -> None:
    chat = Chat()
    chat.do(Typed("The verification SMS is missing. I've hit resend three times, the first 30 minutes ago"))
    assert chat.step.startswith("sms_missing")
    assert {("requests_sent", "several"), ("waited", "minutes")} <= set(guide().known(chat.session.log).answers)
    put_off = 0
    for _ in range(BOUND):
        if chat.step == "handed_off":
            break
        buttons = {b.value: b for b in chat.card.buttons}
        button = buttons.get("later") or buttons.get("not_worked") or buttons.get(UNKNOWN) or chat.card.buttons[0]
        put_off += button.value == "later"
        before = chat.session.log
        chat.press(button.key, button.value)
        assert notice(chat.turn) is None, (chat.step, button.data)
        assert chat.session.log != before
        if chat.step.startswith("sms_missing.wait"):
            wait_is_over(chat)
    assert chat.step == "handed_off"
    assert put_off


def test_the_walks_above_see_every_kind_of_step_and_end() -> None:
    random, seen = Random(1), set()  # noqa: S311  # a walk, not a secret
    for _ in range(60):
        chat = Chat()
        chat.do(Started(random.choice(SYMPTOMS)))
        while chat.card.buttons and len(chat.session.log) < 60 and chat.step != "handed_off":
            button = random.choice(chat.card.buttons)
            chat.press(button.key, button.value)
            seen |= {
                kind for kind in ("ask", "fix", "wait", "look", "solved", "intake", "handed_off") if kind in chat.step
            }
    assert seen == {"ask", "fix", "wait", "look", "solved", "intake", "handed_off"}


@pytest.mark.parametrize("symptom", SYMPTOMS)
@pytest.mark.parametrize("provider", ["docomo", "gmail", "other"])
def test_every_truthful_user_comes_to_the_remedy_of_their_cause(symptom: str, provider: str) -> None:
    """Or, where only support can mend it, to support."""
    for cause in CATALOGUE.causes_of(symptom):
        if CATALOGUE.prior(cause, provider) <= 0:
            continue
        item, chat = CATALOGUE.causes[cause], Chat()
        chat.do(Started(symptom))
        for _ in range(BOUND):
            if not chat.step.startswith(symptom):
                break
            chat.press(*truthful(chat, cause, provider))
        came = "arrived" if CATALOGUE.symptoms[symptom].then else "solved"
        ended = came if not item.handoff else "handed_off" if item.urgent else f"intake.{next(iter(CATALOGUE.intake))}"
        assert chat.step == ended, (cause, chat.session.log)


def truthful(chat: Chat, cause: str, provider: str) -> tuple[str, str]:
    """What somebody presses whose cause this is."""
    first = chat.card.buttons[0]
    if first.key.startswith("fix."):
        return first.key, "worked" if first.key == f"fix.{cause}" and not CATALOGUE.causes[
            cause
        ].handoff else "not_worked"
    if first.key == "look":
        assert CATALOGUE.causes[cause].handoff, "a remedy of their own has been ruled out"
        return "nav", "human"
    truth = provider if first.key == "provider" else CATALOGUE.reading(cause, first.key)
    return first.key, truth if truth and chat.card.finds(first.key, truth) else UNKNOWN


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_who_knows_nothing_comes_to_an_end_within_the_bound(symptom: str) -> None:
    chat = Chat()
    chat.do(Started(symptom))
    presses = 0
    while presses < BOUND:
        if opened(chat.turn):
            break
        first, presses = chat.card.buttons[0], presses + 1
        if first.key.startswith("fix."):
            chat.press(first.key, "not_worked")
        else:
            chat.press(first.key, first.value if first.key == "look" else UNKNOWN)
    assert chat.step == "handed_off"
    assert presses > (0 if chat.session.urgent else len(CATALOGUE.intake))


ONLY_SUPPORT = Cause(symptom=SYMPTOM, prior=40, fix_minutes=5, shows={"seen": ("yes",)}, handoff=True)
ORDINARY = Cause(symptom=SYMPTOM, prior=60, fix_minutes=2)
SEEN = Observation(values=("no", "yes"), default="no", minutes=0.1)
TWO = catalogue({"broken_into": ONLY_SUPPORT, "harmless": ORDINARY}, {"seen": SEEN}, {"here": 1.0}, 0.5)


def test_a_walk_tells_minutes_presses_and_questions_of_one_user() -> None:
    plan = Plan(build(TWO, SYMPTOM))
    begun = start(plan.model, "here")
    told = walk.walk(TWO, plan, begun, cause="broken_into", provider="here")
    assert told.minutes == pytest.approx(0.1 + 5 + 2 * CARD_MINUTES)
    assert (told.reached, told.presses, told.asked) == (True, 2, ("seen",))
    silent = walk.walk(TWO, plan, begun, cause="broken_into", provider="here", cannot_say="seen")
    assert silent.minutes == pytest.approx(0.1 + 2 + 5 + 3 * CARD_MINUTES)
    assert (silent.reached, silent.presses, silent.asked) == (True, 3, ("seen",))


def test_the_cost_is_the_average_over_the_causes_and_the_longest_way() -> None:
    plan = Plan(build(TWO, SYMPTOM))
    cost = walk.cost(TWO, plan, "here", known=True)
    assert cost.minutes == pytest.approx(0.1 + 0.4 * 5 + 0.6 * 2 + 2 * CARD_MINUTES)
    assert cost.presses == pytest.approx(2)
    assert cost.longest == 2


def test_a_user_whose_cause_is_none_of_the_plans_is_not_led_anywhere() -> None:
    """The plan knows a cause that the answers rule out for them; they come to the end of it without their own."""
    plan = Plan(build(TWO, SYMPTOM))
    begun = replace(start(plan.model, "here"), left=plan.model.bit("harmless"))
    lost = walk.walk(TWO, plan, begun, cause="broken_into", provider="here")
    assert not lost.reached
