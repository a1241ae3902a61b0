"""Updates on their way to the turn: one at a time per chat, many chats at once, and an error stops nobody else. The webhook's
route, which each is acknowledged by once it is committed."""

import asyncio
import hmac
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import groupby
from typing import Literal

from aiogram import Bot, Dispatcher
from aiohttp import web

from bot import crash
from bot.chat.poison import TRIES, NotYet, Poison
from bot.chat.turn import Turns
from bot.happening import Happening
from bot.outbox.call import Call, as_json
from bot.store.buckets import REMEMBERED, Meter, Rate
from bot.store.port import StoreDown
from bot.telegram.updates import Arrived, arrived

log = logging.getLogger(__name__)

USER = Rate(2, 40)
"""Faster than anybody types or presses."""

FloodVerdict = Literal["fine", "tell", "drop"]
RETRY_AFTER = 5
"""Seconds after which Telegram shall bring an update again that could not be stored."""
BODY = 1 << 20
MOST = 200
"""Updates under way at a time; Telegram keeps the others."""
_JSON = {"Content-Type": "application/json"}
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # a header's name


class Flood:
    """One user may not keep the bot busy: so many updates at once and so many a second, and one word when it is too much. Per process."""

    def __init__(self, rate: Rate = USER, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._users: Meter[int] = Meter(clock)
        self._told: set[int] = set()

    def judge(self, user: int) -> FloodVerdict:
        """Whether an update of a user is dealt with; `tell`: it is not, and the user should hear so, once per flood."""
        if self._users.wait(user, self._rate) > 0:
            told = user in self._told
            self._told.add(user)
            return "drop" if told else "tell"
        self._users.count(user, self._rate)
        if self._told and 2 * self._users.room(user, self._rate) >= self._rate.burst:
            self._told.discard(user)
        if len(self._told) > REMEMBERED:
            self._told = {one for one in self._told if self._users.wait(one, self._rate) > 0}
        return "fine"


class Feed:
    """Where every update passes. `on_flood` hears, once, of each chat that sends more than can be read."""

    def __init__(
        self, bot: Bot, dispatcher: Dispatcher, turns: Turns, poison: Poison, flood: Flood,
        on_flood: Callable[[int], None] = lambda _chat: None,
    ) -> None:  # fmt: skip
        self._bot = bot
        self._dispatcher = dispatcher
        self._turns = turns
        self._poison = poison
        self._flood = flood
        self._on_flood = on_flood
        self.under_way = 0

    def readable(self, bodies: Iterable[bytes]) -> Iterator[Arrived]:
        """Those updates that can be read; the others must not hold them up."""
        for body in bodies:
            try:
                update = arrived(self._bot, body)
            except (ValueError, RecursionError):
                log.error("an update could not be read; it is set aside")
            else:
                if update:
                    yield update

    async def one(self, update: Arrived, *, carries: bool = False) -> Call | None:
        """Deal with an update; the call that its answer shall bring, where it `carries` one. Raises StoreDown and NotYet: then it
        shall come again."""
        if not self._heeded(update.chat):
            return None
        self.under_way += 1
        try:
            if isinstance(update.said, Happening):
                return await self._turns.take(update.said, carries=carries)
            await self._dispatcher.feed_update(self._bot, update.said)
        except StoreDown:
            raise
        except Exception as error:  # noqa: BLE001  # the one error boundary: an update must never stop those behind it
            await self._poison.failed(str(update.id), update.chat, error)
        finally:
            self.under_way -= 1
        return None

    def _heeded(self, chat: int) -> bool:
        """Whether its user is not flooding."""
        verdict = self._flood.judge(chat) if chat > 0 else "fine"
        if verdict == "tell":
            log.warning("a user sends more than can be read; what is too much is dropped")
            self._on_flood(chat)
        return verdict == "fine"

    async def many(self, updates: Iterable[Arrived]) -> None:
        """Deal with a batch; order is kept within each chat. Raises StoreDown, after every chat has come to rest."""
        ordered = sorted(updates, key=lambda update: (update.chat, update.id))
        chats = [self._chat(list(group)) for _, group in groupby(ordered, key=lambda update: update.chat)]
        for outcome in await asyncio.gather(*chats, return_exceptions=True):
            if isinstance(outcome, BaseException):
                raise outcome

    async def _chat(self, updates: list[Arrived]) -> None:
        for update in updates:
            for attempt in range(TRIES):
                with suppress(NotYet):
                    await self.one(update)
                    break
                await asyncio.sleep(0.1 * 2**attempt)


def webhook(feed: Feed, secret: str) -> web.RouteDef:
    """The route Telegram posts updates to."""

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.getall(SECRET_HEADER, [])
        if len(given) != 1 or not hmac.compare_digest(given[0].encode("utf-8", "surrogateescape"), secret.encode()):
            return web.Response(status=401)
        update = next(feed.readable([await request.read()]), None)
        if update is None:
            return web.Response()
        if feed.under_way >= MOST:
            return web.Response(status=503, headers={"Retry-After": str(RETRY_AFTER)})
        try:
            carried = await feed.one(update, carries=True)
        except StoreDown as down:
            log.warning("%s", down)
            return web.Response(status=503, headers={"Retry-After": str(RETRY_AFTER)})
        except NotYet:
            return web.Response(status=500)
        crash.point("webhook.before_2xx")
        if carried is None:
            return web.Response()
        return web.Response(body=as_json({"method": carried.name, **carried.params}), headers=_JSON)

    return web.post("/telegram/webhook", receive)
