"""What a process keeps in mind of its chats: for which it sends, what it has saved of them last, what of theirs was delivered."""

import time
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from bot.store.keys import Keys, chat_shard
from bot.store.port import Loaded
from bot.store.scripts import Word

CLAIM_MS = 8000
"""A claim lasts so long on the server …"""
TRUSTED = CLAIM_MS / 1000 - 1
"""… and so many seconds, by our own clock, we rely on it."""
MOST = 10_000
"""Chats whose sessions are kept at a time."""


class Claims:
    """The chats this process sends for, by a clock that no one can set."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self._until: dict[int, float] = {}
        self.unheard: set[int] = set()
        """Chats for which something may have been saved that we never heard of: its rows are to be looked up."""

    def __contains__(self, chat: int) -> bool:
        return self._until.get(chat, 0.0) > self.clock()

    def add(self, chats: Iterable[int], asked: float) -> None:
        """They were claimed or renewed by a call that began when the clock said `asked`."""
        self._until |= dict.fromkeys(set(chats) - self.unheard, asked + TRUSTED)

    def taken(self, chat: int, asked: float) -> None:
        """Everything that waits for the chat is known, and ours to send."""
        self.unheard.discard(chat)
        self.add([chat], asked)

    def lost(self, chat: int) -> None:
        """What a call did got no reply yet, or never: whether rows are there, and ours, is not known."""
        self.unheard.add(chat)
        self._until.pop(chat, None)

    def drop(self, chats: Iterable[int]) -> None:
        for chat in chats:
            self._until.pop(chat, None)

    def chats(self) -> list[int]:
        """Those that are not over. The others are forgotten."""
        now = self.clock()
        self._until = {chat: until for chat, until in self._until.items() if until > now}
        return list(self._until)


class Latest:
    """What this process has saved last, chat by chat: whoever goes on from it need not ask the store first.

    It holds as long as the chat is ours to send for. Nobody else can then have changed the live card without saving the session
    anew, and a session saved by somebody else has another version, which the next save finds out.
    """

    def __init__(self, ours: Callable[[int], bool]) -> None:
        self._ours = ours
        self._kept: dict[int, Loaded] = {}

    def get(self, chat: int) -> Loaded | None:
        """None where it is not known, or may be out of date."""
        return self._kept.get(chat) if self._ours(chat) else None

    def keep(self, chat: int, loaded: Loaded) -> None:
        self.drop(chat)
        if self._ours(chat):
            self._kept[chat] = loaded
        if len(self._kept) > MOST:
            del self._kept[next(iter(self._kept))]  # the one saved longest ago

    def shown(self, chat: int, card: int) -> None:
        """The chat has another live card."""
        if before := self._kept.get(chat):
            self._kept[chat] = Loaded(before.session, before.version, before.done, card)

    def drop(self, chat: int) -> None:
        self._kept.pop(chat, None)

    def expire(self) -> None:
        """Let go of what is not ours any more."""
        self._kept = {chat: loaded for chat, loaded in self._kept.items() if self._ours(chat)}


class Acknowledgement(Struct, frozen=True):
    """Rows of a chat that Telegram took, and the card among them."""

    chat: int
    rows: tuple[str, ...]
    card: int | None


class Acknowledgements:
    """Rows that Telegram took and that are not written down yet, waiting for the next round trip to their shard."""

    def __init__(self) -> None:
        self._waiting: dict[int, list[Acknowledgement]] = {}

    def add(self, one: Acknowledgement) -> None:
        self._waiting.setdefault(chat_shard(one.chat), []).append(one)

    def take(self, shard: int) -> list[Acknowledgement]:
        return self._waiting.pop(shard, [])

    def put_back(self, shard: int, those: list[Acknowledgement]) -> None:
        """They did not arrive. Before those that came meanwhile: the newest card must win."""
        if those:
            self._waiting[shard] = those + self._waiting.get(shard, [])

    def card(self, chat: int) -> int | None:
        """The newest card of a chat among them."""
        waiting = self._waiting.get(chat_shard(chat), ())
        return next((one.card for one in reversed(waiting) if one.chat == chat and one.card is not None), None)

    def shards(self) -> list[int]:
        return list(self._waiting)

    def drop(self, chat: int) -> None:
        shard = chat_shard(chat)
        self.put_back(shard, [one for one in self.take(shard) if one.chat != chat])


def as_arguments(keys: Keys, those: Sequence[Acknowledgement]) -> tuple[list[str], list[Word]]:
    """What the function `confirm` of the scripts reads: its KEYS and its ARGV."""
    words: list[Word] = []
    for one in those:
        card = "" if one.card is None else one.card
        words += [one.chat, card, len(one.rows), *one.rows]
    return [keys.session(one.chat) for one in those], words
