"""An update that cannot be dealt with: tried five times, then set aside, so that its chat goes on. The user is told."""

import logging
from collections.abc import Callable
from traceback import extract_tb
from typing import Literal

from bot.metrics import Metrics
from bot.outbox import call
from bot.outbox.call import Outgoing, packed
from bot.outbox.commit import Prepared, carry_through
from bot.outbox.sender import Sender
from bot.store.failed_updates import FailedUpdates, GivenUp
from bot.store.port import KEEP, Commit, Store, StoreDown
from bot.supervisor import bounded
from bot.words.texts import Texts
from flows.ids import Lang
from flows.knowledge.session import SessionError, load

log = logging.getLogger(__name__)

TRIES = 5


class NotYet(Exception):  # noqa: N818  # it names a state, and `except NotYet` reads as one
    """An update could not be dealt with and shall come again."""


class Poison:
    """What becomes of updates that fail."""

    def __init__(
        self,
        store: Store,
        aside: FailedUpdates,
        texts: Texts,
        sender: Sender,
        metrics: Metrics,
        now: Callable[[], int],
        ttl: int,
    ) -> None:
        self._store = store
        self._aside = aside
        self._texts = texts
        self._sender = sender
        self._metrics = metrics
        self._now = now
        self._ttl = ttl

    async def failed(self, update: str, chat: int, error: Exception) -> None:
        """Count it; raises NotYet until it has failed five times, then set it aside. Raises StoreDown."""
        frames = extract_tb(error.__traceback__)
        where = f"{frames[-1].name}:{frames[-1].lineno}" if frames else "?"
        tries = await self._aside.failed(update)
        log.error("update %s failed, time %d of %d: %s at %s", update, tries, TRIES, type(error).__name__, where)
        if tries < TRIES:
            raise NotYet(update)
        if chat > 0:
            with bounded("a word about an update set aside", StoreDown):
                await self._tell(chat, update)
        await self._aside.give_up(GivenUp(update, self._now(), type(error).__name__, where))
        self._metrics.set_aside.inc()

    async def _tell(self, chat: int, update: str) -> None:
        """Say so, once, and touch nothing else: it may be what is kept of the chat that cannot be dealt with."""

        async def prepared(_attempt: int) -> Prepared[Literal["told"]] | Literal["told"]:
            loaded = await self._store.load(chat, update)
            if loaded.done:
                return "told"
            text = self._texts.text(_language(loaded.session), "notice", "trouble")
            rows = packed([Outgoing(call.send(chat, text))], self._now())
            commit = Commit(chat, update, loaded.version, loaded.session, self._ttl, rows, KEEP)
            return Prepared(commit, rows, "told", "told")

        await carry_through("trouble", self._store, self._sender, prepared)


def _language(session: bytes | None) -> Lang:
    try:
        return load(session).lang if session else "ja"
    except SessionError:
        return "ja"
