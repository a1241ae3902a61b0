"""The machine has the edges the plan can take, and no others."""

from collections.abc import Iterator
from typing import Any

import pytest

from flows import explore
from flows.draw import edges, mermaid, svg
from flows.evidence import Belief
from flows.explore import Move
from flows.guide import Guide
from flows.machine import Flow
from flows.schema import UNKNOWN
from flows.steps import Step, of_belief
from tests.unit.support import Chat, guide, notice


def test_its_edges_are_those_that_were_explored_and_those_of_the_frame() -> None:
    wanted = explore.frame(guide().catalogue, guide().plans).union(*(e.moves for e in guide().explored.values()))
    flow = Flow(wanted)
    assert flow.moves == wanted
    assert guide().flow.moves >= wanted
    assert set(flow.states) == {m.source for m in wanted} | {m.dest for m in wanted}


def test_every_explored_state_has_a_move_for_each_button_of_its_step() -> None:
    for symptom, plan in guide().plans.items():
        explored = guide().explored[symptom]
        for belief, step in explored.steps.items():
            triggers = {move.trigger for move, _ in explored.exits[belief] if move.source == step.name}
            if step.kind == "ask":
                values = (*guide().catalogue.offered(symptom, step.id), UNKNOWN)
                assert triggers == {f"{step.id}={value}" for value in values} | {"human"}
            elif step.kind == "fix":
                later = {"later"} if guide().catalogue.causes[step.id].wait else set()
                assert triggers == {"worked", "not_worked", "human"} | later
            elif step.kind == "look":
                assert "human" in triggers
                assert len(triggers) > 1
            else:
                assert triggers == set()
            assert step == (of_belief(plan, belief) or Step("intake"))


def test_what_was_explored_is_closed() -> None:
    for explored in guide().explored.values():
        for exits in explored.exits.values():
            assert all(after is None or after in explored.steps for _, after in exits)


def test_a_move_is_made_only_where_the_plan_chose_its_end() -> None:
    flow = Flow([Move("a", "go", "b"), Move("a", "go", "c")])
    assert flow.fire("a", "go", "b") == "b"
    assert flow.fire("a", "go", "c") == "c"
    assert flow.fire("a", "go", "d") is None
    assert flow.fire("b", "go", "c") is None
    assert flow.fire("nowhere", "go", "b") is None
    assert flow.fire("a", "stay", "b") is None


def test_a_press_for_which_the_machine_has_no_edge_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Chat().pressed("symptom=code_rejected", "error_shown=expired").step == "code_rejected.fix.code_expired"
    whole = explore.exits

    def lossy(*given: Any) -> Iterator[tuple[Move, Belief | None]]:  # noqa: ANN401  # whatever the other one is given
        return (one for one in whole(*given) if one[0].trigger != "error_shown=expired")

    monkeypatch.setattr(explore, "exits", lossy)
    chat = Chat(guide=Guide(guide().catalogue, guide().service)).pressed("symptom=code_rejected")
    before = chat.session
    chat.press("error_shown", "expired")
    assert notice(chat.turn) == "notice.stale"
    assert chat.session.log == before.log


def test_an_edge_that_only_an_edited_log_can_need_is_found_out_then() -> None:
    fresh = Guide(guide().catalogue, guide().service)
    chat = Chat(guide=fresh).pressed("symptom=code_rejected", "error_shown=invalid", "requests_sent=several")
    chat.pressed("nav=answers", "edit=error_shown", "error_shown=expired")
    assert chat.step == "code_rejected.fix.code_superseded"
    begun = fresh.flow.moves
    chat.press("fix.code_superseded", "not_worked")
    assert notice(chat.turn) is None
    assert chat.step == "code_rejected.fix.code_expired"
    assert fresh.flow.moves > begun


def test_a_machine_learns_edges_once() -> None:
    flow = Flow([Move("a", "go", "b")])
    assert flow.fire("b", "go", "c") is None
    flow.learn([Move("a", "go", "b"), Move("b", "go", "c")])
    assert flow.moves == {Move("a", "go", "b"), Move("b", "go", "c")}
    assert flow.fire("b", "go", "c") == "c"


def test_no_trigger_of_a_callback_is_looked_up_as_code() -> None:
    flow = Flow([Move("a", "os.system", "b")])
    assert flow.fire("a", "os.system", "b") == "b"
    assert flow.fire("a", "builtins.print", "b") is None


def test_the_diagram_draws_the_machine_s_own_edges() -> None:
    drawn = edges(guide().flow.moves, "account_suspicious")
    names = {name for ends in drawn for name in ends}
    assert {"menu", "account_suspicious.ask.changes_seen", "account_suspicious.fix.account_compromised"} <= names
    assert not [name for name in names if name.startswith("link_invalid")]
    text = mermaid(drawn)
    assert text.startswith("stateDiagram-v2")
    assert text.count(" --> ") == len(drawn) + sum(end in names for end in ("menu", "solved", "handed_off"))
    picture = svg(drawn, "title & more")
    assert picture.count("<rect") == len(names)
    assert "title &amp; more" in picture
    everything = edges(guide().flow.moves, None)
    assert len(everything) > len(drawn)
