"""Which rows wait for a file, how they are stored, and how often a file is tried."""

import msgspec
import pytest

from bot.outbox import call
from bot.outbox.call import Call, Lane, Outgoing, pack, unpack
from bot.outbox.fetching import FEW, LONGEST, MOST, NotFetched, pause
from bot.outbox.lanes import LANES, Lanes
from bot.store.port import OutboxRow

COPY = Call(call.COPY, {"chat_id": 0, "from_chat_id": 5, "message_id": 3, "caption": "x"})
FILE = Outgoing(COPY, lane="files", case="1", ref="u3", file="f", name="〔file〕.pdf")
WORDS = Outgoing(call.send(0, "words"), lane="support", case="1", ref="u4")


def stored(id_: str, out: Outgoing) -> OutboxRow:
    """A row as another process reads it."""
    return OutboxRow(id_, pack(id_, out).body)


@pytest.mark.parametrize("out", [FILE, WORDS, Outgoing(call.send(5, "words"))])
def test_a_row_comes_back_in_its_lane(out: Outgoing) -> None:
    again = unpack(stored("r", out))
    assert (again.lane, again.file, again.name, again.ref) == (out.lane, out.file, out.name, out.ref)


def test_the_version_before_finds_a_file_in_the_lane_it_knows() -> None:
    assert msgspec.json.decode(stored("r", FILE).body)["l"] == "support"


def test_a_file_for_the_user_is_copied_as_it_is() -> None:
    assert unpack(stored("r", Outgoing(COPY, lane="user", file="f", name="a.pdf"))).lane == "user"


def test_words_are_ahead_of_a_file_that_came_first() -> None:
    lanes = Lanes()
    assert set(lanes.add(5, [stored("a", FILE), stored("b", WORDS)])) == {(5, "files"), (5, "support")}
    assert [out.ref for _, out in lanes.queues[5, "support"]] == ["u4"]
    lanes.settle((5, "support"), "b")
    assert list(lanes.add(5, [stored("a", FILE), stored("b", WORDS)])) == []
    lanes.drop(5, *LANES)
    assert len(lanes) == 0


@pytest.mark.parametrize(("lane", "to_group"), [("user", False), ("support", True), ("files", True)])
def test_files_go_to_the_group_as_words_do(lane: Lane, *, to_group: bool) -> None:
    assert Outgoing(None, lane=lane).to_group is to_group


def pauses(trouble: NotFetched) -> list[float]:
    """Seconds between the tries of a file that never comes."""
    made: list[float] = []
    while (seconds := pause(trouble, len(made) + 1)) is not None:
        made.append(seconds)
    return made


def test_a_file_is_tried_for_some_minutes_with_doubling_pauses() -> None:
    made = pauses(NotFetched("HTTP 502"))
    assert made == [2.0**n for n in range(1, MOST)]
    assert 120 <= sum(made) <= 600


def test_what_looks_final_is_tried_once_more() -> None:
    assert pauses(NotFetched("HTTP 404", final=True)) == [2.0] * (FEW - 1)


@pytest.mark.parametrize(("asked", "first"), [(0.0, 2.0), (1.0, 2.0), (30.0, 30.0), (9999.0, LONGEST)])
def test_a_limit_is_kept_within_reason(asked: float, first: float) -> None:
    assert pauses(NotFetched("too many requests", wait=asked))[0] == first
