"""What is to be sent, in order: a lane for the user's chat, one for what support is told about it, and one for files on their
way there."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import dropwhile
from typing import get_args

from bot.outbox.call import BARE, EDIT, SEND, Call, Lane, Outgoing, unpack
from bot.outbox.uncertain_sends import makes_message
from bot.store.port import OutboxRow

Key = tuple[int, Lane]
LANES: tuple[Lane, ...] = get_args(Lane)
REMEMBERED = 10_000
"""Messages of which it is known that they have been dealt with: more than are sent while an answer of the store is waited for."""
CARDS = 4096
"""Chats whose last card is remembered."""


@dataclass(slots=True)
class Lanes:
    """Rows come in from several sides, and more than once; each goes out once."""

    queues: dict[Key, deque[tuple[str, Outgoing]]] = field(default_factory=dict)
    doubts: set[str] = field(default_factory=set)
    """Rows that may have gone out already, though nobody knows."""
    loose: set[str] = field(default_factory=set)
    """Rows that the store does not keep."""
    dealt_with: dict[str, None] = field(default_factory=dict)
    """Rows that were sent, or never will be; the last of them. A commit whose answer came late may bring them once more: upkeep has
    found and sent them meanwhile."""
    _shown: dict[int, int] = field(default_factory=dict)
    """The last card sent to a chat, for the chats that were written to last."""
    _settled: dict[int, set[str]] = field(default_factory=dict)
    """What has been dealt with, while there is more for its chat: an answer of the store that is under way may still hold it."""

    def add(self, chat: int, rows: Iterable[OutboxRow], *, doubtful: bool = False) -> Iterator[Key]:
        """Take in the rows that are new. The lanes they are in. Doubtful: the first new message of each lane may have gone
        out; what stands before it changes nothing when it is done again, and what comes after it had to wait."""
        known = {id_ for lane in LANES for id_, _ in self.queues.get((chat, lane), ())} | self._settled.get(chat, set())
        begun: set[Lane] = set()
        for row in rows:
            out = unpack(row)
            if doubtful and makes_message(out) and out.lane not in begun:
                self.doubts.add(row.id)
                begun.add(out.lane)
            if row.id not in known:
                self.queues.setdefault((chat, out.lane), deque()).append((row.id, out))
                yield chat, out.lane

    def shown(self, chat: int, message: int) -> int | None:
        """A card was sent: the one before it, where no call that waits takes its buttons."""
        before = self._shown.get(chat)
        self._remember(chat, message)
        if before is None or before == message:
            return None
        waiting = [out for _, out in self.queues.get((chat, "user"), ())]
        taking = [out.call for out in waiting if out.call and (out.call.name == BARE or out.trace)]
        return None if any(one.message == before for one in taking) else before

    def stands(self, chat: int, message: int) -> None:
        """A chat's live card, whoever sent it."""
        self._remember(chat, max(message, self._shown.get(chat, message)))

    def _remember(self, chat: int, message: int) -> None:
        self._shown.pop(chat, None)
        self._shown[chat] = message
        if len(self._shown) > CARDS:
            del self._shown[next(iter(self._shown))]

    def bared(self, call: Call) -> None:
        """A card loses its buttons by a call that somebody else makes."""
        if self._shown.get(call.params["chat_id"]) == call.message:
            del self._shown[call.params["chat_id"]]

    def keep(self, chat: int, wanted: set[str]) -> None:
        """Only these are still to be sent: another process, or the user, has dealt with the rest."""
        for lane in LANES:
            if queue := self.queues.get((chat, lane)):
                self.queues[chat, lane] = deque(entry for entry in queue if entry[0] in wanted)

    def settle(self, key: Key, id_: str) -> None:
        """It was delivered, or never will be."""
        queue = self.queues.get(key)
        if queue and queue[0][0] == id_:
            queue.popleft()
        self._settled.setdefault(key[0], set()).add(id_)
        self.doubts.discard(id_)
        self.loose.discard(id_)
        self.dealt_with[id_] = None
        if len(self.dealt_with) > REMEMBERED:
            del self.dealt_with[next(iter(self.dealt_with))]

    def drop(self, chat: int, *lanes: Lane) -> None:
        """Forget what is still to be sent."""
        for lane in lanes:
            self.queues.pop((chat, lane), None)

    def rest(self, chat: int) -> None:
        """Nothing more is to be sent to the chat for now."""
        self._settled.pop(chat, None)

    def __len__(self) -> int:
        return sum(len(queue) for queue in self.queues.values())


def overtaken(out: Outgoing, queue: deque[tuple[str, Outgoing]]) -> bool:
    """Whether a later edit of the same message waits: nobody need see this one any more."""
    if len(queue) == 1:
        return False
    later = [one.call for _, one in list(queue)[1:]]
    if out.call is None:
        return None in later
    if out.call.name != EDIT or out.edits:
        return False
    return any(one and one.name == EDIT and one.message == out.call.message for one in later)


def pressed(out: Outgoing, queue: Iterable[tuple[str, Outgoing]]) -> int | None:
    """The message of a card on which a button has been pressed since: nobody can press what has not arrived. The next card takes
    its place, or is sent, and then what stays of the one before is written right behind."""
    if not out.card or out.call is None or out.call.name != SEND:
        return None
    later = dropwhile(lambda one: not one.card, (one for _, one in list(queue)[1:]))
    following, behind = next(later, None), next(later, None)
    if following and following.call and following.call.name == EDIT:
        return following.call.message
    return behind.call.message if behind and behind.call and behind.trace else None
