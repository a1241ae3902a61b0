"""Lazily confirmed rows, waiting for the next round trip to their shard."""

from collections.abc import Sequence

from msgspec import Struct

from bot.store.keys import Keys, chat_shard
from bot.store.link import Word


class Confirm(Struct, frozen=True):
    chat: int
    rows: tuple[str, ...]
    card: int | None


class Confirms:
    def __init__(self) -> None:
        self._waiting: dict[int, list[Confirm]] = {}

    def add(self, confirm: Confirm) -> None:
        self._waiting.setdefault(chat_shard(confirm.chat), []).append(confirm)

    def take(self, shard: int) -> list[Confirm]:
        return self._waiting.pop(shard, [])

    def put_back(self, shard: int, confirms: list[Confirm]) -> None:
        """They did not arrive. Before those that came meanwhile: the newest card must win."""
        if confirms:
            self._waiting[shard] = confirms + self._waiting.get(shard, [])

    def card(self, chat: int) -> int | None:
        """The newest card of a chat among them."""
        waiting = self._waiting.get(chat_shard(chat), ())
        return next((one.card for one in reversed(waiting) if one.chat == chat and one.card is not None), None)

    def shards(self) -> list[int]:
        return list(self._waiting)

    def drop(self, chat: int) -> None:
        shard = chat_shard(chat)
        self.put_back(shard, [confirm for confirm in self.take(shard) if confirm.chat != chat])


def as_arguments(keys: Keys, confirms: Sequence[Confirm]) -> tuple[list[str], list[Word]]:
    """What the function `confirm` of the scripts reads: its KEYS and its ARGV."""
    words: list[Word] = []
    for confirm in confirms:
        card = "" if confirm.card is None else confirm.card
        words += [confirm.chat, card, len(confirm.rows), *confirm.rows]
    return [keys.session(confirm.chat) for confirm in confirms], words
