"""A session to JSON and back; what is damaged is refused without a word of what was in it."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.knowledge.session import Entry, EntryKind, Session, SessionError, base36, dump, load
from tests.unit.support import NOON

KINDS: tuple[EntryKind, ...] = (
    "symptom", "answer", "fix", "look", "reminded", "advice", "human", "intake", "skip", "case", "csat",
)  # fmt: skip
words = st.text(max_size=20)
ratings = st.builds(Entry, st.just("csat"), words, st.sampled_from("12345"), st.integers(0, 2**40))
entries = ratings | st.builds(
    Entry, st.sampled_from([kind for kind in KINDS if kind != "csat"]), words, words, st.integers(0, 2**40)
)
sessions = st.builds(
    Session,
    seed=st.integers(0, 2**30),
    lang=st.sampled_from(["ja", "en"]),
    active=st.integers(0, 2**40),
    rev=st.integers(0, 10**6),
    log=st.lists(entries, max_size=8).map(tuple),
    case=st.none() | st.text(min_size=1, max_size=12),
    blocked=st.booleans(),
    album=words,
    view=words,
    announced=st.none() | st.tuples(st.sampled_from(["password", "code", "number"]), st.integers(0, 2**40)),
)


@given(sessions)
def test_what_was_dumped_is_loaded_again(session: Session) -> None:
    assert load(dump(session)) == session


@given(sessions)
def test_dumping_is_compact_json(session: Session) -> None:
    data = dump(session)
    assert json.loads(data)["v"] == 1
    assert b'": ' not in data.replace(b'\\"', b"") or any(": " in t for e in session.log for t in (e.key, e.value))


def test_a_new_session_takes_few_bytes() -> None:
    assert dump(Session(seed=1, lang="ja", active=NOON)) == b'{"v":1,"s":1,"l":"ja","a":%d,"r":0}' % NOON


def test_times_are_seconds_since_the_first_entry() -> None:
    log = (Entry("symptom", "advice", "", NOON), Entry("advice", "habits", "", NOON + 7))
    stored = json.loads(dump(Session(seed=1, lang="ja", active=NOON, log=log)))
    assert stored["t"] == NOON
    assert [e[3] for e in stored["e"]] == [0, 7]


SOUND: dict[str, Any] = {
    "v": 1,
    "s": 5,
    "l": "en",
    "a": 9,
    "r": 2,
    "t": 3,
    "e": [["symptom", "advice", "", 0]],
    "c": "1",
}
SECRET = "blauwal"


def test_what_the_damaged_ones_are_made_of_is_sound() -> None:
    assert load(json.dumps(SOUND).encode()).log == (Entry("symptom", "advice", "", 3),)


def without(key: str) -> bytes:
    return json.dumps({k: v for k, v in SOUND.items() if k != key}).encode()


def with_(**changes: object) -> bytes:
    return json.dumps({**SOUND, **changes}).encode()


DAMAGED = {
    "nothing": b"",
    "no JSON": SECRET.encode(),
    "half of it": json.dumps({**SOUND, "w": SECRET}).encode()[:-4],
    "no UTF-8": b'{"v":1,"s":"' + SECRET.encode() + b'\xff"}',
    "a list": json.dumps([SECRET]).encode(),
    "a string": json.dumps(SECRET).encode(),
    "a number": b"7",
    "null": b"null",
    "another format": with_(v=2),
    "a word as format": with_(v=SECRET),
    "no format": without("v"),
    "no seed": without("s"),
    "no language": without("l"),
    "no time": without("a"),
    "no revision": without("r"),
    "a word as seed": with_(s=SECRET),
    "a list as seed": with_(s=[SECRET]),
    "a word as time": with_(a=SECRET),
    "null as revision": with_(r=None),
    "a word as start": with_(t=SECRET),
    "a word as log": with_(e=SECRET),
    "a number as log": with_(e=5),
    "an entry too short": with_(e=[["answer", SECRET, "x"]]),
    "an entry too long": with_(e=[["answer", SECRET, "x", 0, 0]]),
    "an entry of no kind": with_(e=[[SECRET, "a", "b", 0]]),
    "an entry of a kind that is a list": with_(e=[[[SECRET], "a", "b", 0]]),
    "an entry without a time": with_(e=[["answer", "a", SECRET, None]]),
    "an entry at a word": with_(e=[["answer", "a", "b", SECRET]]),
    "an entry that is a number": with_(e=[5]),
    "a seed that is no number": b'{"v":1,"s":NaN,"l":"en","a":9,"r":2}',
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_session_is_refused_without_telling_what_was_in_it(name: str) -> None:
    with pytest.raises(SessionError) as caught:
        load(DAMAGED[name])
    assert SECRET not in str(caught.value)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    assert len(str(caught.value).splitlines()) == 1


@given(st.binary(max_size=60))
def test_rubbish_is_refused(data: bytes) -> None:
    with pytest.raises(SessionError):
        load(data)


@given(st.integers(0, 2**64))
def test_base_36_is_what_python_reads(number: int) -> None:
    assert int(base36(number), 36) == number


def test_the_token_changes_with_every_card_and_every_session() -> None:
    tokens = {Session(seed=s, lang="ja", active=0, rev=r).token for s in (1, 36, 2**30) for r in (0, 1, 36)}
    assert len(tokens) == 9
    assert all(len(token) <= 13 for token in tokens)
