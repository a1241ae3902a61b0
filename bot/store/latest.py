"""What this process has saved last, chat by chat: whoever goes on from it need not ask the store first.

It holds as long as the chat is ours to send for. Nobody else can then have changed the live card without saving the session
anew, and a session saved by somebody else has another version, which the next save finds out.
"""

from collections.abc import Callable

from bot.store.port import Loaded

MOST = 10_000
"""Chats kept at a time."""


class Latest:
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
