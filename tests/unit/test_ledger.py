"""Rows of the ledger: what a conversation leaves behind, and what begins another one."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.chat.effects import Show
from flows.events import CaseClosed, Commanded, Event, HumanTook, Pressed, Started, Typed
from flows.ids import UNKNOWN
from flows.knowledge.ledger_row import (
    MADE_UP,
    LedgerError,
    LedgerRow,
    code,
    dump_row,
    load_row,
    made_up,
    minutes_of,
    sign,
)  # fmt: skip
from flows.knowledge.session import Entry, Session, dump, load
from flows.ledger.tallying import counted, found_out, news, row_of, rows
from tests.unit.support import DAY, HOUR, MINUTE, NOON, Chat, guide

CATALOGUE = guide().catalogue
LONGEST = 300
"""Bytes of a row."""


class Counted(Chat):
    """A chat that is counted, as the shell does it, and the ledger it leaves: random id -> row."""

    def __init__(self) -> None:
        super().__init__(session=Session(seed=1, lang="ja", active=NOON, rev=1))
        self.ledger: dict[str, LedgerRow] = {}
        self.told: list[tuple[str, str]] = []

    def lives(self, event: Event, after: int = MINUTE) -> "Counted":
        """Something happens, `after` seconds later."""
        self.now += after
        before = self.session
        self.do(event)
        if self.turn.session is not None:
            shown = next((e.card.id for e in self.turn.effects if isinstance(e, Show)), "")
            id_ = f"row{len(self.ledger)}"
            self.session = load(dump(counted(guide(), before, self.session, event, self.now, id_, shown)))
            self.ledger |= {one.id: one.row for one in rows(CATALOGUE, before, self.session)}
            self.told += news(CATALOGUE, before, self.session)
        return self

    def taps(self, key: str, value: str, after: int = MINUTE) -> "Counted":
        return self.lives(Pressed(self.session.token, key, value), after)

    def solves(self, symptom: str = "password_rejected") -> "Counted":
        """Names a symptom by a link, and the first remedy helps."""
        self.lives(Started(symptom))
        for _ in range(20):
            if self.card.buttons[0].key.startswith("fix."):
                break
            self.taps(*self.choose({}))
        return self.taps(self.card.buttons[0].key, "worked")

    @property
    def row(self) -> LedgerRow:
        assert self.session.tally
        return self.ledger[self.session.tally.id]


def test_a_conversation_leaves_one_row_from_the_first_act_on() -> None:
    chat = Counted().lives(Started())
    assert chat.row == LedgerRow(NOON // HOUR, None, "", "", "ja", CATALOGUE.hash[:8], 1, 0, 0)
    chat.taps("symptom", "mail_missing").taps("provider", "docomo")
    assert (chat.row.symptom, chat.row.began, chat.row.presses, chat.row.last) == ("mail_missing", "pressed", 3, 2)
    assert code("provider=docomo") in chat.row.facts
    chat.lives(Typed("迷惑メールは見ました", message=7))
    assert (chat.row.presses, chat.row.messages) == (3, 1)
    assert list(chat.ledger) == ["row0"]
    assert chat.told == [("begun", "mail_missing")]


@pytest.mark.parametrize(
    ("event", "began"),
    [(Started("mail_missing-docomo"), "link"), (Typed("再設定のメールが届きません"), "typed")],
)
def test_how_it_began(event: Event, began: str) -> None:
    assert Counted().lives(event).row.began == began


def test_a_remedy_that_is_only_shown_is_offered_and_what_came_of_it_takes_its_place() -> None:
    chat = Counted().lives(Started("password_rejected"))
    cause = chat.card.buttons[0].key.removeprefix("fix.")
    assert code(f"fix.{cause}=offered") in chat.row.facts
    chat.taps(f"fix.{cause}", "not_worked")
    assert code(f"fix.{cause}=offered") not in chat.row.facts
    assert code(f"fix.{cause}=not_worked") in chat.row.facts


def test_solved_is_a_fact_with_its_minute() -> None:
    chat = Counted().solves()
    assert chat.row.solved == chat.row.last
    assert chat.told == [("begun", "password_rejected"), ("solved", "password_rejected")]


@pytest.mark.parametrize(("days", "back"), [(1, True), (6, True), (8, False)])
def test_whoever_comes_again_with_the_same_symptom_is_told_of_in_the_earlier_row(days: int, *, back: bool) -> None:
    chat = Counted().solves()
    first = chat.row
    chat.lives(Started("password_rejected"), days * DAY)
    assert list(chat.ledger) == ["row0", "row1"]
    assert chat.ledger["row0"] == (replace(first, back=days * 24 * 60 + first.last) if back else first)
    assert (chat.row.solved, chat.row.presses) == (None, 1)


def test_another_symptom_is_another_conversation_and_says_nothing_of_the_first() -> None:
    chat = Counted().solves()
    chat.lives(Started("code_rejected"), HOUR)
    assert [row.back for row in chat.ledger.values()] == [None, None]
    chat.taps(*chat.choose({})).lives(Started("password_rejected"), HOUR)
    assert [row.back is None for row in chat.ledger.values()] == [False, True, True]


def test_a_slip_at_the_beginning_makes_no_second_row() -> None:
    chat = Counted().lives(Started("mail_missing")).lives(Started("mail_missing")).lives(Commanded("back"))
    chat.lives(Started("code_rejected"))
    assert list(chat.ledger) == ["row0"]
    assert chat.row.symptom == "code_rejected"


def test_a_hand_off_is_a_fact_of_the_conversation_in_which_it_was_asked_for() -> None:
    chat = Counted().lives(Started("mail_missing")).lives(Commanded("human"))
    while chat.session.case is None:
        chat.lives(Commanded("human"))
    assert chat.row.handed == chat.row.last
    assert chat.told[-1] == ("handed_over", "mail_missing")
    chat.taps("nav", "restart").taps("symptom", "password_rejected")
    chat.lives(CaseClosed(chat.number), 20 * DAY)
    assert [(row.handed is None, row.closed is None) for row in chat.ledger.values()] == [(False, False), (True, True)]


def test_what_became_of_a_hand_off_is_told_in_its_row() -> None:
    chat = Counted().lives(Started("mail_missing"))
    while chat.session.case is None:
        chat.lives(Commanded("human"))
    promised = guide().service.promised(chat.now)
    chat.lives(HumanTook(), 10 * MINUTE).lives(HumanTook(), 10 * MINUTE)
    assert (chat.row.answered, chat.row.handed) == ((chat.row.handed or 0) + 10, chat.row.last)
    assert chat.row.promised == (promised - NOON - MINUTE) // MINUTE
    chat.lives(CaseClosed(chat.number)).taps("closed", "solved").taps("csat", "4")
    assert chat.row.stars == 4
    told = found_out(chat.session, "mailbox_full")
    assert [one.row.cause for one in rows(CATALOGUE, chat.session, told)] == ["mailbox_full"]
    chat.lives(Started("password_rejected"))
    told = found_out(chat.session, "other")
    assert [one.row.cause for one in rows(CATALOGUE, chat.session, told)] == ["other", None]


def test_how_long_a_remedy_took_is_told_roughly() -> None:
    chat = Counted().lives(Started("password_rejected"))
    cause = chat.card.buttons[0].key
    chat.taps(cause, "not_worked", 7 * MINUTE)
    assert minutes_of(chat.row.took) == 7
    assert [minutes_of(sign(minutes)) for minutes in (0, 9.9, 10, 10**6)] == [0, 9, 10, 10 * 1.3**25]


@given(st.floats(0, 7500))
def test_no_time_is_told_wrong_by_more_than_fifteen_percent(minutes: float) -> None:
    assert abs(minutes_of(sign(minutes)) - minutes) <= max(1, 0.15 * minutes)


def test_a_conversation_older_than_the_ledger_has_no_row_until_another_one_begins() -> None:
    chat = Counted()
    chat.session = replace(chat.session, log=(Entry("symptom", "mail_missing", "", NOON),))
    chat.lives(Pressed(chat.session.token, "provider", "docomo"))
    assert chat.ledger == {}
    chat.lives(Started("mail_missing"))
    assert list(chat.ledger) == ["row0"]


def test_who_is_erased_is_counted_no_more_and_known_no_more() -> None:
    chat = Counted().solves()
    before = dict(chat.ledger)
    chat.lives(Commanded("forget"))
    assert chat.turn.session is None
    chat.session = Session(seed=2, lang="ja", active=chat.now)
    chat.lives(Started("password_rejected"))
    assert chat.ledger["row0"] == before["row0"]
    assert chat.session.tally
    assert chat.session.tally.earlier == ()


@pytest.mark.parametrize("symptom", CATALOGUE.symptoms)
@pytest.mark.parametrize("answers", ["first", UNKNOWN])
def test_a_real_walk_to_the_bitter_end_fits_and_nothing_is_cut(symptom: str, answers: str) -> None:
    chat = Counted().lives(Started(symptom))
    while chat.card.buttons and chat.card.buttons[0].key.startswith((*CATALOGUE.observations, "fix.")):
        key, value = chat.choose({})
        chat.taps(key, value if key.startswith("fix.") or answers == "first" else UNKNOWN)
    known = guide().known(chat.session.log)
    assert len(dump_row(chat.row)) <= LONGEST
    assert all(code(f"{o}={v}") in chat.row.facts for o, v in known.answers)
    assert all(code(f"fix.{cause}={result}") in chat.row.facts for cause, result, _ in known.fixes)


ANSWERS = [(o, v) for o, item in CATALOGUE.observations.items() for v in item.values]
ENTRIES = st.one_of(
    st.sampled_from(ANSWERS).map(lambda pair: Entry("answer", *pair, NOON)),
    st.tuples(st.sampled_from(list(CATALOGUE.causes)), st.sampled_from(["worked", "not_worked", "later"])).map(
        lambda pair: Entry("fix", *pair, NOON)
    ),
    st.sampled_from(list(CATALOGUE.symptoms)).map(lambda one: Entry("symptom", one, "", NOON)),
    st.text().map(lambda words: Entry("intake", "details", words, NOON)),
    st.text(min_size=1).map(lambda words: Entry("answer", words, words, NOON)),
)


@given(st.lists(ENTRIES, max_size=300), st.integers(0, 10**6), st.integers(0, 10**7))
def test_no_row_is_longer_and_none_holds_a_word(log: list[Entry], acts: int, seconds: int) -> None:
    session = Session(seed=1, lang="ja", active=NOON + seconds, log=tuple(log))
    begun = counted(guide(), Session(seed=1, lang="ja", active=NOON), session, Started(), NOON, "id")
    assert begun.tally
    tally = replace(begun.tally, presses=acts, messages=acts, handed=NOON + seconds, closed=NOON + seconds)
    tally = replace(tally, answered=NOON + seconds, promised=NOON + seconds, cause=max(CATALOGUE.causes, key=len))
    row = replace(row_of(CATALOGUE, session, tally), stars=5)
    body = dump_row(replace(row, back=seconds))
    assert len(body) <= LONGEST
    assert load_row(body) == replace(row, back=seconds)
    assert body.isascii()


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"[1]", b'[-1,null,"","","ja","v",0,0,0]', b'[1,null,"abc","","ja","v",0,0,0]']
)
def test_a_damaged_row_is_refused(body: bytes) -> None:
    with pytest.raises(LedgerError):
        load_row(body)


def test_a_made_up_row_says_so_wherever_it_goes() -> None:
    real = LedgerRow(NOON // HOUR, None, "", "", "ja", CATALOGUE.hash[:8], 1, 0, 0)
    simulated = load_row(dump_row(replace(real, knowledge=f"{MADE_UP}{real.knowledge}")))
    assert (made_up(simulated), made_up(real)) == (True, False)
    assert MADE_UP not in CATALOGUE.hash


def test_no_two_facts_have_the_same_code() -> None:
    facts = [f"{o}={v}" for o, item in CATALOGUE.observations.items() for v in (*item.values, UNKNOWN)]
    facts += [f"fix.{c}={r}" for c in CATALOGUE.causes for r in ("worked", "not_worked", "later", "offered")]
    assert len({code(fact) for fact in facts}) == len(set(facts))


def test_a_session_of_a_version_without_a_ledger_can_be_read_and_the_other_way_round() -> None:
    chat = Counted().solves()
    kept = msgspec.json.decode(dump(chat.session))
    del kept["j"]
    assert load(msgspec.json.encode(kept)) == replace(chat.session, tally=None)
