"""What must be true of a history, whatever went wrong in it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from flows.case.casefile import load_record
from flows.knowledge.session import load
from tests.faults.people import Mail, Somebody, Support
from tests.faults.world import World

KINDS = ("lost", "state doubled", "out of order", "foreign", "seen twice", "stuck")
TRACE = "\n→ "
"""What stands before the outcome of a remedy, where its card was."""


@dataclass
class Findings:
    """Complaints, by kind."""

    found: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def __call__(self, kind: str, what: str) -> None:
        self.found[kind] += 1
        self.examples.append(f"{kind}: {what}")


def check(world: World, mail: Mail, users: list[Somebody], support: Support) -> Findings:
    """Everything that was said arrived, once, in order, where it belongs, and nobody is stuck."""
    found = Findings()
    if not mail.empty or any(world.store._outbox.values()):  # noqa: SLF001  # the checker may look anywhere
        found("stuck", "something still waits")
    for user in users:
        _conversation(world, user, found)
        case = user.case
        if case is None:
            found("lost", f"the hand-off of {user.chat}")
            continue
        records = [load_record(record) for record in world.store._cases[case].records]  # noqa: SLF001  # as above
        written = [record.text for record in records if record.what == "message"]
        theirs, ours = user.said, support.said.get(case, [])
        for text in (*theirs, *ours):
            times = sum(text in one for one in written)
            if times != 1:
                found("lost" if not times else "state doubled", f"{text} is recorded {times} times")
        if sum(record.name == "claimed" for record in records) > 1:
            found("state doubled", f"{case} was claimed twice")
        seen = [shown.text for shown in world.telegram.chats.get(user.chat, [])]
        _arrived(world, ours, seen, found)
        if cut := [typed for typed in support.typed.get(case, []) if not any(typed in text for text in seen)]:
            found("lost", f"{cut} did not arrive as typed")
        _arrived(world, theirs, world.telegram.group.get(case, []), found)
        _foreign(world, user, (*theirs, *ours), found)
    return found


def _arrived(world: World, words: list[str], seen: Iterable[str], found: Findings) -> None:
    first: list[str] = []
    times: Counter[str] = Counter()
    for text in seen:
        said = next((one for one in words if one in text), None)
        if said:
            times[text] += 1
            if said not in first:
                first.append(said)
    if missing := set(words) - set(first):
        found("lost", f"{sorted(missing)} never arrived")
    if first != [one for one in words if one in first]:
        found("out of order", f"{first} instead of {words}")
    for text, how_often in times.items():
        if how_often > 1 + world.telegram.lost[text]:
            found("seen twice", f"{text!r} {how_often} times, {world.telegram.lost[text]} answers lost")


def _foreign(world: World, user: Somebody, words: Iterable[str], found: Findings) -> None:
    for text in words:
        for chat, shown in world.telegram.chats.items():
            if chat != user.chat and any(text in one.text for one in shown):
                found("foreign", f"{text} stands in chat {chat}")
        for case, posted in world.telegram.group.items():
            if case != user.case and any(text in one for one in posted):
                found("foreign", f"{text} stands in the topic of {case}")


def _conversation(world: World, user: Somebody, found: Findings) -> None:
    """Each card was shown once, the cards are in order, and the newest one is alive unless a person speaks."""
    kept = world.store._sessions.get(user.chat)  # noqa: SLF001  # as above
    if kept is None:
        found("lost", f"the session of {user.chat}")
        return
    session = load(kept.body)
    revs = [_rev(data) for data in world.telegram.cards.get(user.chat, [])]
    if len(revs) - len(set(revs)) > sum(world.telegram.lost.values()):
        found("seen twice", f"cards {revs} of {user.chat}")
    order = list(dict.fromkeys(revs))
    if order != sorted(order):
        found("out of order", f"cards {order} of {user.chat}")
    _traces(world, user, found)
    if session.rev and order and max(order) > session.rev:
        found("state doubled", f"card {max(order)} of a conversation that is at {session.rev}")


def _traces(world: World, user: Somebody, found: Findings) -> None:
    """Of each remedy that was tried one message tells what came of it, and has no buttons any more."""
    shown = world.telegram.chats.get(user.chat, [])
    if kept := [data for message, data in user.tried if any(it.id == message and data in it.data for it in shown)]:
        found("stuck", f"the cards of {kept} keep their buttons in {user.chat}")
    told, tried = sum(TRACE in it.text for it in shown), len({data for _, data in user.tried})
    if told != tried:
        found("lost" if told < tried else "seen twice", f"{told} traces of {tried} remedies in {user.chat}")


def _rev(data: str) -> int:
    return int(data.rpartition(":")[0].rpartition(".")[2], 36)
