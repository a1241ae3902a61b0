"""Whatever a user does, in whatever order: the conversation goes on."""

from typing import get_args

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from flows.card import Line
from flows.chat.cards import live
from flows.chat.here import Here
from flows.events import Blocked, Command, Commanded, Due, Pressed, Sending, Sent, Started, Typed, Unblocked
from flows.knowledge.session import Session, dump, load
from flows.proof.check import BOUND
from tests.unit.support import DAY, MINUTE, Chat, buttons, folded, guide, notice, opened

CATALOGUE = guide().catalogue
ENDED = ("handed_off", "rated")
WITHOUT_TOPICS = [s for s in CATALOGUE.symptoms if s != "advice"]
TOLD = (
    "The verification SMS is missing. I've hit resend three times, the first 30 minutes ago",
    "I have asked for it five times", "it has been two days", "I only just asked for it", "it's a work address",
    "I use Hide My Email", "checked spam, nothing there", "it says the link has expired", "too many attempts",
    "何度も送りました", "30分待っています", "迷惑メールにもありません", "会社のメールです", "まだ届きません", "docomoです",
    "リンクが無効と出ます", "機種変更しました", "わかりません",
)  # fmt: skip
"""Hints and facts, as people tell them."""
payloads = st.one_of(
    st.just(""),
    st.text(max_size=16),
    st.tuples(st.sampled_from(list(CATALOGUE.symptoms)), st.sampled_from([*CATALOGUE.providers, ""])).map("-".join),
)


class Conversation(RuleBasedStateMachine):
    """One user and everything that can happen, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.chat = Chat(seals=True)
        self.old: list[str] = []
        self.cases: list[str] = []

    @initialize(payload=payloads)
    def begin(self, payload: str) -> None:
        self.chat.do(Started(payload))

    def _facts(self) -> Session:
        """The session but for the time of the last sign of life."""
        return replace(self.chat.session, active=0, blocked=False)

    def _shown(self) -> tuple[object, ...]:
        """What is said, and what is laid over it."""
        return self.chat.session.log, self.chat.session.view, self.chat.session.lang

    def _pick(self, data: st.DataObject, *, forward: bool) -> Pressed:
        choices = self.chat.card.buttons if forward else tuple(buttons(self.chat.card))
        button = data.draw(st.sampled_from(choices))
        return Pressed(self.chat.session.token, button.key, button.value)

    def _press(self, press: Pressed) -> None:
        self.old.append(self.chat.session.token)
        before, log, shown = self.chat.step, self.chat.session.log, self._shown()
        turn = self.chat.do(press)
        assert notice(turn) is None, f"a button that is there does nothing: {before} {press.key}={press.value}"
        assert press.key == "nav" or self._shown() != shown, f"{before}: {press.key}={press.value} changes nothing"
        if press.key.startswith("fix.") and press.value == "not_worked" and not self.chat.guide.known(log).trying:
            failed = press.key.removeprefix("fix.")
            assert self.chat.card.id != f"fix-{failed}", "a remedy that did not help is proposed again"

    @precondition(lambda self: self.chat.card.buttons)
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        self._press(self._pick(data, forward=True))

    @precondition(lambda self: self.chat.card.buttons)
    @rule(data=st.data(), times=st.integers(2, 8))
    def answer_several(self, data: st.DataObject, times: int) -> None:
        for _ in range(times):
            if self.chat.card.buttons:
                self._press(self._pick(data, forward=True))

    @rule(data=st.data())
    def press_any_button(self, data: st.DataObject) -> None:
        self._press(self._pick(data, forward=False))

    @precondition(lambda self: self.chat.card.finds("nav", "back"))
    @rule()
    def press_back(self) -> None:
        self._press(Pressed(self.chat.session.token, "nav", "back"))

    @precondition(lambda self: len(guide().known(self.chat.session.log).answers) > 1)
    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        self.chat.do(Commanded("status"))
        edits = [b for b in self.chat.card.buttons if b.key == "edit"]
        edit = data.draw(st.sampled_from(edits))
        self.chat.press(edit.key, edit.value)
        self._press(self._pick(data, forward=True))

    @precondition(lambda self: self.old)
    @rule(data=st.data(), key=st.sampled_from(["nav", "symptom", "provider", "csat"]), value=st.text(max_size=8))
    def press_an_old_button(self, data: st.DataObject, key: str, value: str) -> None:
        before = self._facts()
        if (token := data.draw(st.sampled_from(self.old))) != self.chat.session.token:
            assert notice(self.chat.do(Pressed(token, key, value))) == "notice.stale"
            assert self._facts() == before

    @rule(
        key=st.sampled_from(["nav", "fix.link_expired", "look", "edit", "intake.device", "symptom"]),
        value=st.text(max_size=8),
    )
    def forge(self, key: str, value: str) -> None:
        before, token = self._facts(), self.chat.session.token
        if not self.chat.card.finds(key, value):
            assert notice(self.chat.do(Pressed(token, key, value))) == "notice.stale"
            assert self._facts() == before

    @rule(name=st.sampled_from([c for c in get_args(Command) if c != "forget"]))
    def command(self, name: Command) -> None:
        self.chat.do(Commanded(name))

    @rule(payload=payloads)
    def start(self, payload: str) -> None:
        self.chat.do(Started(payload))

    @rule(text=st.text(max_size=30))
    def type_text(self, text: str) -> None:
        self.chat.do(Typed(text))

    @rule(text=st.sampled_from(TOLD))
    def tell(self, text: str) -> None:
        """A hint or a fact, in the user's own words."""
        self.chat.do(Typed(text))

    @precondition(lambda self: Line("nav", "undo") in [b.label for b in self.chat.card.navigation])
    @rule()
    def take_it_back(self) -> None:
        self._press(Pressed(self.chat.session.token, "nav", "back"))

    @precondition(lambda self: any(b.value == "later" for b in self.chat.card.buttons))
    @rule(days=st.integers(0, 1))
    def put_off_and_be_asked_again(self, days: int) -> None:
        (later,) = [b for b in self.chat.card.buttons if b.value == "later"]
        self._press(Pressed(self.chat.session.token, later.key, later.value))
        assert self.chat.turn.reminder is not None
        self.chat.now += days * DAY
        self.chat.do(Due())
        if days:
            assert self.chat.session.log[-1].kind == "reminded" or self.chat.turn.reminder is not None

    @rule(what=st.sampled_from(get_args(Sending)), album=st.sampled_from(["", "a", "b"]))
    def send(self, what: Sending, album: str) -> None:
        self.chat.do(Sent(what, album))

    @rule(event=st.sampled_from([Due(), Blocked(), Unblocked()]))
    def happen(self, event: Due | Blocked | Unblocked) -> None:
        self.chat.do(event)

    @rule(minutes=st.sampled_from([1, 30, 7 * 60, 24 * 60]))
    def time_passes(self, minutes: int) -> None:
        self.chat.now += minutes * MINUTE

    @invariant()
    def there_is_always_a_way_on(self) -> None:
        card = self.chat.card
        assert card.navigation
        assert (
            card.buttons
            or card.id in ENDED
            or "thanks" in card.parts
            or self.chat.session.view
            or card.id.startswith("advice-")
        )

    @invariant()
    def it_survives_a_restart(self) -> None:
        session = self.chat.session
        again = load(dump(session))
        assert again == session
        assert folded(again.log) == Here.of(guide(), session).known
        assert live(guide(), again) == self.chat.card

    @invariant()
    def every_button_fits_telegram(self) -> None:
        token = self.chat.session.token
        data = [f"{token}:{b.data}" for b in buttons(self.chat.card)]
        assert all(len(d.encode()) <= 64 for d in data)

    @invariant()
    def there_is_one_case_at_most(self) -> None:
        if self.chat.turn.effects and (case := opened(self.chat.turn)) and case.number not in self.cases:
            self.cases.append(case.number)
        assert len(self.cases) <= 1

    @invariant()
    def a_reminder_is_set_only_while_waiting(self) -> None:
        known = guide().known(self.chat.session.log)
        assert self.chat.turn.reminder is None or known.waiting

    @rule()
    def an_end_is_near(self) -> None:
        """Whoever knows nothing and is helped by nothing is with a person in so many presses, from wherever they are."""
        if not self.chat.step.startswith(tuple(guide().plans)) or ".advice" in self.chat.step:
            return
        again = Chat(session=replace(self.chat.session, view=""), now=self.chat.now)
        for _ in range(BOUND):
            if opened(again.turn) or again.step == "handed_off":
                return
            button = next(
                (b for b in again.card.buttons if b.value in ("not_worked", "unknown")), again.card.buttons[0]
            )
            again.press(button.key, button.value)
            assert notice(again.turn) is None, (again.step, button.data)
            if ".wait." in again.step:
                again.now += DAY
                again.do(Due())
        raise AssertionError(f"no end after {BOUND} presses: {again.session.log}")


TestConversation = Conversation.TestCase
TestConversation.settings = settings(
    max_examples=30,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
