"""The state machine: states are the steps, edges are exactly the moves the plan can make, guarded by the plan.

One shared machine without registered models; an unregistered cursor with a `state` is moved through it. Building one per update, or
registering a model per chat, costs a hundred to ten thousand times more.
"""

from collections.abc import Callable, Iterable

from transitions import EventData, Machine

from flows.explore import Move

REMEMBERED = 10_000
"""Moves whose outcome is kept at hand."""


class _Cursor:
    """What the machine moves; lives for one call."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


class Flow:
    """The conversation's machine."""

    def __init__(self, moves: Iterable[Move]) -> None:
        self._known: set[Move] = set()
        self._reached: dict[tuple[str, str, str], str | None] = {}
        """What the machine said to a move; it says the same until it learns another edge."""
        self._machine = Machine(model=None, initial="menu", auto_transitions=False, queued=False, send_event=True)
        self.learn(moves)

    @property
    def moves(self) -> frozenset[Move]:
        """All edges."""
        return frozenset(self._known)

    @property
    def states(self) -> list[str]:
        """The names of all states."""
        return list(self._machine.states)

    def learn(self, moves: Iterable[Move]) -> None:
        """Add edges that a further exploration found."""
        for move in sorted(set(moves) - self._known, key=lambda m: (m.source, m.trigger, m.dest)):
            for name in (move.source, move.dest):
                if name not in self._machine.states:
                    self._machine.add_state(name)
            self._machine.add_transition(move.trigger, move.source, move.dest, conditions=_guard(move.dest))
            self._known.add(move)
            self._reached.clear()

    def fire(self, source: str, trigger: str, chosen: str) -> str | None:
        """Move from a state; `chosen` is the state the plan picks. The state reached, or None where no edge leads there."""
        move = (source, trigger, chosen)
        if move not in self._reached:
            if len(self._reached) >= REMEMBERED:
                self._reached.clear()
            self._reached[move] = self._moved(source, trigger, chosen)
        return self._reached[move]

    def _moved(self, source: str, trigger: str, chosen: str) -> str | None:
        event = self._machine.events.get(trigger)
        # Looked up first: the library's error would hold the whole turn in a ring until the collector comes.
        if event is None or source not in event.transitions:
            return None
        cursor = _Cursor(source)
        return cursor.state if event.trigger(cursor, chosen=chosen) else None


def _guard(dest: str) -> Callable[[EventData], bool]:
    def chosen_by_the_plan(event: EventData) -> bool:
        return bool(event.kwargs["chosen"] == dest)

    return chosen_by_the_plan
