"""Whatever a user does, in whatever order: the conversation goes on."""

from typing import get_args

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from flows.cards import live
from flows.events import Blocked, Command, Commanded, Due, Pressed, Sending, Sent, Started, Typed, Unblocked
from flows.session import Session, dump, load
from tests.unit.support import MINUTE, Chat, buttons, folded, guide, notice, opened

CATALOGUE = guide().catalogue
ENDED = ("handed_off", "rated")
WITHOUT_TOPICS = [s for s in CATALOGUE.symptoms if s != "advice"]
payloads = st.one_of(
    st.just(""),
    st.text(max_size=16),
    st.tuples(st.sampled_from(list(CATALOGUE.symptoms)), st.sampled_from([*CATALOGUE.providers, ""])).map("-".join),
)


class Conversation(RuleBasedStateMachine):
    """One user and everything that can happen, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.chat = Chat()
        self.old: list[str] = []
        self.cases: list[str] = []
        self.moves = {(m.source, m.trigger, m.dest) for m in guide().flow.moves}

    @initialize(payload=payloads)
    def begin(self, payload: str) -> None:
        self.chat.do(Started(payload))

    def _facts(self) -> Session:
        """The session but for the time of the last sign of life."""
        return replace(self.chat.session, active=0, blocked=False)

    def _pick(self, data: st.DataObject, *, forward: bool) -> Pressed:
        choices = self.chat.card.buttons if forward else tuple(buttons(self.chat.card))
        button = data.draw(st.sampled_from(choices))
        return Pressed(self.chat.session.token, button.key, button.value)

    def _press(self, press: Pressed) -> None:
        self.old.append(self.chat.session.token)
        before = self.chat.step
        turn = self.chat.do(press)
        assert notice(turn) is None, f"a button that is there does nothing: {before} {press.key}={press.value}"

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
        assert card.buttons or card.id in ENDED or self.chat.session.view or card.id.startswith("advice-")

    @invariant()
    def it_survives_a_restart(self) -> None:
        session = self.chat.session
        again = load(dump(session))
        assert again == session
        assert folded(again.log) == guide().known(session.log)
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
        assert self.chat.turn.reminder is None or known.waiting is not None


TestConversation = Conversation.TestCase
TestConversation.settings = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
