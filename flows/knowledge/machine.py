"""The state machine of the troubleshooting tree: what can be said in which state, and what may come of it.

The plan chooses the next step by cost alone. The machine knows nothing of costs; it knows the tree, and it owns what must hold whatever
the plan says:

* An act must belong to the state. Only the question on the card can be answered, only a remedy can have worked, only
  a remedy that takes time can be put off, only an open case can be closed.
* A diagnosis stays within its symptom, and ends as solved or with a person.
* Nothing is asked twice, and no remedy is shown again that did not help, unless the user chose to look at it once more.
* No remedy is shown that is impossible with the user's mailbox.
* After a step that only support can do comes support, and no other remedy.

A move that breaks one of these is refused, and the conversation goes to a person instead. So a slip in the plan, in the
catalogue or in a change of either can cost a user some time, but never lead them in a circle.

One shared machine without registered models; an unregistered cursor with a `state` is moved through it. Building one per update, or
registering a model per chat, costs a hundred to ten thousand times more.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from itertools import chain
from typing import Literal

import transitions

from flows.knowledge.catalogue import Catalogue
from flows.knowledge.known import Known
from flows.knowledge.model import Model
from flows.knowledge.plan import ARRIVED, CLOSED, DEVICE, HANDED_OFF, MENU, SOLVED, Step

Act = Literal[
    "begin", "answer", "tell", "worked", "not_worked", "later", "remind", "look", "human", "leaf", "intake", "skip",
    "case", "support_asks", "give_back", "close", "still_open", "rate",
]  # fmt: skip
"""What can happen. `tell`: a fact that no card had asked for; `leaf`: to another advice card; `still_open`: the user says that a
closed case is not solved."""
INTAKE = Step("intake")
_Rule = Callable[[Known, Step], bool]
_Rules = list[str | Callable[..., bool | None]]
_Origins = list[str | Enum | transitions.State]
"""Lists as the library declares them."""


class _Cursor:
    """What the machine moves; lives for one call."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


class Machine:
    """The one machine. An event is named by the act and the state it leads to."""

    def __init__(self, catalogue: Catalogue, models: Mapping[str, Model]) -> None:
        self._catalogue = catalogue
        self._steps = {symptom: steps_of(catalogue, model) for symptom, model in models.items()}
        frame = [MENU, ARRIVED, SOLVED, INTAKE, HANDED_OFF, CLOSED]
        states = [*(step.state for step in (*frame, *chain(*self._steps.values()))), *catalogue.symptoms]
        self._machine = transitions.Machine(
            model=None, states=states, initial=MENU.state, auto_transitions=False, queued=False, send_event=True
        )
        for symptom in catalogue.symptoms:
            self._diagnosis(symptom)
        self._frame()

    @property
    def states(self) -> list[str]:
        """The names of all states."""
        return list(self._machine.states)

    def moves(self) -> Iterable[tuple[str, str, str]]:
        """Every edge: source, act, destination."""
        for event in self._machine.events.values():
            act = event.name.split(" ")[0]
            for found in event.transitions.values():
                yield from ((move.source, act, move.dest or move.source) for move in found)

    def permits(self, source: Step, act: Act, dest: Step, after: Known) -> bool:
        """Whether an act may lead from one step to another; `after`: what is known then."""
        if act == "begin":
            symptom = after.symptom or ""
            return self._moves(source.state, "begin", symptom, dest, after) and self._moves(
                symptom, "open", dest.state, dest, after
            )
        return self._moves(source.state, act, dest.state, dest, after)

    def _moves(self, source: str, act: str, state: str, dest: Step, after: Known) -> bool:
        event = self._machine.events.get(f"{act} {state}")
        # Looked up first: the library's error would hold the whole turn in a ring until the collector comes.
        if event is None or source not in event.transitions:
            return False
        return bool(event.trigger(_Cursor(source), known=after, dest=dest))

    def _edges(self, act: Act | Literal["open"], sources: Iterable[Step | str], dests: Iterable[Step]) -> None:
        origins: _Origins = list(dict.fromkeys(step if isinstance(step, str) else step.state for step in sources))
        for dest in dests:
            rules: _Rules = [_held(rule) for rule in self._rules(dest)]
            self._machine.add_transition(f"{act} {dest.state}", origins, dest.state, conditions=rules)

    def _rules(self, dest: Step) -> list[_Rule]:
        """What must hold for a step to be shown."""
        match dest.kind:
            case "ask":
                return [_not_asked_before]
            case "fix":
                return [_not_in_vain, self._possible]
            case _:
                return []

    def _possible(self, known: Known, dest: Step) -> bool:
        """Whether a user of this provider can have the cause."""
        only = self._catalogue.causes[dest.id].only
        provider = dict(known.answers).get("provider")
        return not only or provider in only or provider not in self._catalogue.providers or bool(known.trying)

    def _diagnosis(self, symptom: str) -> None:
        everywhere = [MENU, ARRIVED, SOLVED, *chain(*self._steps.values())]
        origins: _Origins = [step.state for step in everywhere]
        self._machine.add_transition(f"begin {symptom}", origins, symptom)
        mine = self._steps[symptom]
        advice = [step for step in mine if step.kind == "advice"]
        steps = [step for step in mine if step.kind != "advice"]
        asks, fixes = ([step for step in mine if step.kind == kind] for kind in ("ask", "fix"))
        waits, looks = ([step for step in mine if step.kind == kind] for kind in ("wait", "look"))
        causes = self._catalogue.causes
        own = [s for s in (*fixes, *waits) if not causes[s.id].handoff and not causes[s.id].then_support]
        ends = [INTAKE, HANDED_OFF]
        self._edges("open", [symptom], [*mine, *ends])
        self._edges("leaf", advice, advice)
        self._edges("human", [*steps, *advice], ends)
        self._edges("answer", asks, [*steps, *ends])
        self._edges("tell", steps, [*steps, ARRIVED, SOLVED, *ends])
        self._edges("tell", advice, advice)
        self._edges("worked", [*fixes, *waits], [ARRIVED, SOLVED, *ends])
        self._edges("not_worked", own, [*steps, *ends])
        self._edges("not_worked", [step for step in (*fixes, *waits) if step not in own], ends)
        self._edges("later", [step for step in fixes if causes[step.id].wait], [*steps, *ends])
        self._edges("remind", steps, [Step("fix", wait.id, symptom) for wait in waits])
        self._edges("look", looks, [*asks, *fixes])

    def _frame(self) -> None:
        """The moves outside the diagnosis: through the hand-off, and what support does with a user who has been handed over."""
        fixes = [Step("fix", id_, cause.symptom) for id_, cause in self._catalogue.causes.items()]
        ends = [INTAKE, HANDED_OFF]
        self._edges("human", [MENU, ARRIVED, SOLVED, CLOSED], ends)
        self._edges("tell", [MENU], [MENU])
        self._edges("tell", [ARRIVED], [ARRIVED, SOLVED])
        self._edges("tell", [SOLVED], [SOLVED])
        self._edges("tell", [INTAKE], [INTAKE])
        self._edges("rate", [SOLVED], [SOLVED])
        self._edges("intake", [INTAKE], ends)
        self._edges("skip", [INTAKE], [HANDED_OFF])
        self._edges("case", [HANDED_OFF], [HANDED_OFF])
        self._edges("support_asks", [HANDED_OFF, *fixes], fixes)
        self._edges("give_back", [HANDED_OFF], [MENU])
        self._edges("close", [HANDED_OFF], [CLOSED])
        self._edges("close", [CLOSED], [SOLVED])
        self._edges("still_open", [CLOSED], [HANDED_OFF])


def steps_of(catalogue: Catalogue, model: Model) -> list[Step]:
    """Every step of a symptom."""
    if not model.causes:
        return [Step("advice", symptom=model.symptom)]
    asked = dict.fromkeys(("provider", DEVICE, *(question.id for question in model.questions)))
    return [
        *(Step("ask", o, model.symptom) for o in asked),
        *(Step("fix", c, model.symptom) for c in model.causes),
        *(Step("wait", c, model.symptom) for c in model.causes if catalogue.causes[c].wait),
        Step("look", symptom=model.symptom),
    ]


def _not_asked_before(known: Known, dest: Step) -> bool:
    """Whether the question has no answer yet."""
    return known.counted(dest.id) is None or known.looking is not None


def _not_in_vain(known: Known, dest: Step) -> bool:
    """Whether the remedy has not failed before, or the user or support wants it once more."""
    if dest.id in (known.looking, known.due, known.trying):
        return True
    return not any(cause == dest.id and result == "not_worked" for cause, result, _ in known.fixes)


def _held(rule: _Rule) -> Callable[[transitions.EventData], bool]:
    def holds(event: transitions.EventData) -> bool:
        return rule(event.kwargs["known"], event.kwargs["dest"])

    return holds
