"""Takes updates in, by polling or webhook, and acknowledges each only after it is committed."""

import asyncio
import hmac
import json
import logging
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import groupby

import msgspec
from aiogram import Bot, Dispatcher
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import Update
from aiogram.types.update import UpdateTypeLookupError
from aiohttp import web
from pydantic import ValidationError

from bot import crash
from bot.chat.poison import TRIES, NotYet, Poison
from bot.chat.turn import Reply, Turns
from bot.happening import Happening
from bot.outbox.call import as_json
from bot.store.port import StoreDown
from bot.supervisor import LONGEST, Alive, rest
from bot.telegram import fastlane
from bot.telegram.flood import Flood
from bot.telegram.transport import Transport
from bot.telegram.updates import ALLOWED

log = logging.getLogger(__name__)

LONG_POLL = 25
"""Seconds one call for updates may wait."""
RETRY_AFTER = 5
"""Seconds after which Telegram shall bring an update again that could not be stored."""
BODY = 1 << 20
DEAF = 90.0
"""Seconds without an answer of Telegram after which a polling process counts as deaf."""
SLOW = 2.5
"""Seconds after which updates that have come and are not kept yet count as not taken: those behind them wait as well."""
UNASKED, UNANNOUNCED = "Telegram has not answered yet", "the webhook is not announced yet"
CONFLICT = "another process asks for this bot's updates, or a webhook is set"
MOST = 200
"""Updates under way at a time; Telegram keeps the others."""
_JSON = {"Content-Type": "application/json"}
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # a header's name


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


class Feed:
    """One update at a time per chat, many chats at once."""

    def __init__(
        self, bot: Bot, dispatcher: Dispatcher, poison: Poison, flood: Flood, on_flood: Callable[[int], None]
    ) -> None:
        """`on_flood` hears once of each flood: whose chat it is."""
        self._bot = bot
        self._dispatcher = dispatcher
        self._turns: Turns = dispatcher["turns"]
        self._poison = poison
        self._flood = flood
        self._on_flood = on_flood
        self.under_way = 0

    async def one(self, update: Update) -> None:
        """Handle an update. Raises StoreDown and NotYet: then it shall come again."""
        if _known(update):
            work = partial(self._dispatcher.feed_update, self._bot, update)
            await self._within(_chat(update), str(update.update_id), work)

    async def short(self, happening: Happening, reply: Reply | None = None) -> None:
        """Take a turn that did not need aiogram; `reply` may take a call along. Raises as `one` does."""
        await self._within(happening.chat, happening.update, partial(self._turns.take, happening, reply))

    async def _within(self, chat: int, update: str, work: Callable[[], Awaitable[object]]) -> None:
        if not self._heeded(chat):
            return
        self.under_way += 1
        try:
            await work()
        except StoreDown:
            raise
        except Exception as error:  # noqa: BLE001  # the one error boundary: an update must never stop those behind it
            await self._poison.failed(update, chat, error)
        finally:
            self.under_way -= 1

    def _heeded(self, chat: int) -> bool:
        """Whether its user is not flooding."""
        verdict = self._flood.judge(chat) if chat > 0 else "fine"
        if verdict == "tell":
            log.warning("a user sends more than can be read; what is too much is dropped")
            self._on_flood(chat)
        return verdict == "fine"

    async def many(self, updates: Iterable["Arrived"]) -> None:
        """Handle a batch; order is kept within each chat. Raises StoreDown, after every chat has come to rest."""
        ordered = sorted(updates, key=lambda arrived: (arrived.chat, arrived.id))
        chats = [self._chat(list(group)) for _, group in groupby(ordered, key=lambda arrived: arrived.chat)]
        for outcome in await asyncio.gather(*chats, return_exceptions=True):
            if isinstance(outcome, BaseException):
                raise outcome

    async def _chat(self, updates: list["Arrived"]) -> None:
        for update in updates:
            for attempt in range(TRIES):
                with suppress(NotYet):
                    await update.work()
                    break
                await asyncio.sleep(0.1 * 2**attempt)


class Arrived(msgspec.Struct, frozen=True):
    """An update as it came in."""

    id: int
    chat: int
    work: Callable[[], Awaitable[None]]
    """What it asks for. Raises StoreDown and NotYet: then it shall come again."""


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
            hearing.came()
            await feed.many(_readable(bot, feed, updates))
            hearing.answered()
            if updates:
                crash.point("poll.before_confirm")
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
            if updates:
                offset = _NUMBER(updates[-1]).update_id + 1


def webhook(bot: Bot, feed: Feed, secret: str) -> web.RouteDef:
    """The route Telegram posts updates to."""

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.getall(SECRET_HEADER, [])
        if len(given) != 1 or not hmac.compare_digest(given[0].encode("utf-8", "surrogateescape"), secret.encode()):
            return web.Response(status=401)
        reply = Reply()
        arrived = next(_readable(bot, feed, [await request.read()], reply), None)
        if arrived is None:
            return web.Response()
        if feed.under_way >= MOST:
            return web.Response(status=503, headers={"Retry-After": str(RETRY_AFTER)})
        try:
            await arrived.work()
        except StoreDown as down:
            log.warning("%s", down)
            return web.Response(status=503, headers={"Retry-After": str(RETRY_AFTER)})
        except NotYet:
            return web.Response(status=500)
        crash.point("webhook.before_2xx")
        if reply.call is None:
            return web.Response()
        return web.Response(body=as_json({"method": reply.call.name, **reply.call.params}), headers=_JSON)

    return web.post("/telegram/webhook", receive)


def _readable(bot: Bot, feed: Feed, bodies: Iterable[bytes], reply: Reply | None = None) -> Iterator[Arrived]:
    """Those updates that can be read; the others must not hold them up."""
    for body in bodies:
        try:
            yield _arrived(bot, feed, body, reply)
        except (ValidationError, ValueError, RecursionError):
            log.error("an update could not be read; it is set aside")


def _arrived(bot: Bot, feed: Feed, body: bytes, reply: Reply | None) -> Arrived:
    """An update and its way: the short one where there is one. Raises ValueError where it cannot be read."""
    if happening := fastlane.read(body):
        return Arrived(int(happening.update), happening.chat, partial(feed.short, happening, reply))
    update = Update.model_validate(json.loads(body), context={"bot": bot})
    return Arrived(update.update_id, _chat(update), partial(feed.one, update))


def _known(update: Update) -> bool:
    """Whether it is of a kind that there is: aiogram would print the whole update in a warning."""
    try:
        return bool(update.event_type)
    except UpdateTypeLookupError:
        return False


def _chat(update: Update) -> int:
    for one in (update.message, update.edited_message, update.my_chat_member, update.chat_member):
        if one:
            return one.chat.id
    if update.callback_query:
        return update.callback_query.from_user.id
    return 0
