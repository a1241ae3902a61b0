"""Asks Telegram for updates, and knows whether they reach this process; each is confirmed only after it is committed."""

import logging
import time
from collections.abc import Callable

import msgspec
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)

from bot import crash
from bot.store.port import StoreDown
from bot.supervisor import LONGEST, Alive, rest
from bot.telegram.feed import Feed
from bot.telegram.transport import Transport
from bot.telegram.updates import ALLOWED

log = logging.getLogger(__name__)

LONG_POLL = 25
"""Seconds one call for updates may wait."""
DEAF = 90.0
"""Seconds without an answer of Telegram after which a polling process counts as deaf."""
SLOW = 2.5
"""Seconds after which updates that have come and are not kept yet count as not taken: those behind them wait as well."""
UNASKED, UNANNOUNCED = "Telegram has not answered yet", "the webhook is not announced yet"
CONFLICT = "another process asks for this bot's updates, or a webhook is set"


class Hearing:
    """Whether updates reach this process. `leads`: whether it is the one to see to that; `led`: whether any process is."""

    def __init__(
        self, leads: Callable[[], bool], *, polls: bool, clock: Callable[[], float] = time.monotonic,
        led: Callable[[], bool] = lambda: True,
    ) -> None:  # fmt: skip
        self.leads = leads
        self._led = led
        self._polls = polls
        self._clock = clock
        self._heard: float | None = None
        self._came: float | None = None
        """When the updates came that are not kept yet."""
        self._failure: str | None = None
        """What is in the way, as far as this process has been told."""
        self.opened = False
        """Whether the start has come so far that updates may come in."""

    def shut(self) -> None:
        """Nothing is taken until it is open, again or for the first time."""
        self.opened = False

    def open(self) -> None:
        """Updates are going to be taken, from the beginning or anew."""
        self.opened = True
        self._heard = self._came = None
        self._failure = UNASKED if self._polls else UNANNOUNCED

    def came(self) -> None:
        """Telegram has brought something, which is not kept yet."""
        self._came = self._clock()

    def answered(self) -> None:
        """Telegram has answered; what it brought is kept. By webhook: the address is announced, and stands."""
        self._heard, self._came, self._failure = self._clock(), None, None

    def failed(self, why: str) -> None:
        """Updates do not come, for a reason that is known."""
        self._failure = why

    def stands_by(self) -> None:
        """Another process asks."""
        self._heard, self._came, self._failure = None, None, UNASKED

    @property
    def sure(self) -> bool:
        """Whether the last attempt went well: then the next one may wait for something to happen."""
        return self._failure is None

    def hears(self) -> bool:
        """Whether nothing is in the way of updates, as far as this process can know."""
        return not self._polls or (self._heard is not None and self._clock() - self._heard < DEAF)

    def verdict(self) -> tuple[bool, str]:
        """Whether updates are taken, by this process or by the one it stands by for, and how it is."""
        if not self.leads():
            by = "it stands by; another process leads" if self._polls else "by webhook; another process leads"
            return (True, by) if self._led() else (False, "no process leads")
        if self._failure:
            return False, f"no updates: {self._failure}"
        if self._polls and not self.hears():
            return False, f"no updates: Telegram has not answered for {DEAF:.0f} s"
        if self._came is not None and self._clock() - self._came > SLOW:
            return False, "no updates: what came is not kept yet"
        return True, "Telegram gives updates when it is asked" if self._polls else "by webhook, which stands"


class _Numbered(msgspec.Struct):
    update_id: int


_NUMBER = msgspec.json.Decoder(_Numbered).decode


async def poll(bot: Bot, transport: Transport, feed: Feed, hearing: Hearing, alive: Alive) -> None:
    """Ask for updates as long as this process leads. The next call, which confirms a batch, is made after the batch is committed.
    Telegram is waited for only once it has answered: until then it is asked for what is there, so that it shows whether it does."""
    offset: int | None = None
    pause = 0.5
    while True:
        if not hearing.leads():
            offset = None
            hearing.stands_by()
            await rest(0.5, alive)
            continue
        try:
            updates = await transport.updates(bot, offset, LONG_POLL if hearing.sure else 0, ALLOWED)
            alive()
            offset = await _taken(feed, hearing, updates) or offset
        except TelegramUnauthorizedError:
            raise
        except TelegramConflictError:
            hearing.failed(CONFLICT)
            log.error("%s; stop it or remove it", CONFLICT)
            await rest(5, alive)
        except TelegramRetryAfter as limit:
            hearing.failed("Telegram lets this bot ask no more for a while")
            await rest(limit.retry_after, alive)
        except (AiogramError, StoreDown) as trouble:
            said = str(trouble) if isinstance(trouble, StoreDown) else type(trouble).__name__
            hearing.failed(
                "what comes cannot be kept" if isinstance(trouble, StoreDown) else "Telegram does not answer"
            )
            log.warning("no updates for %.1f s: %s", pause, said)
            await rest(pause, alive)
            pause = min(pause * 2, LONGEST)
        else:
            alive()
            pause = 0.5


async def _taken(feed: Feed, hearing: Hearing, updates: list[bytes]) -> int | None:
    """Deal with a batch; the offset that confirms it, None where there was nothing."""
    hearing.came()
    await feed.many(feed.readable(updates))
    hearing.answered()
    if not updates:
        return None
    crash.point("poll.before_confirm")
    return _NUMBER(updates[-1]).update_id + 1
