"""The whole product in one event loop: the stand-in for Telegram over HTTP, a real Valkey, the bot, and its users."""

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from pydantic import SecretStr
from redis import Redis

from bot.run import knowledge as packaged
from bot.run.knowledge import Knowledge
from bot.run.process import running
from bot.settings import Settings, service
from bot.store.client import RedisStore
from bot.store.connect import connect
from bot.store.embedded import Embedded
from demo.group_chats import GroupChat
from demo.screen import ShownMessage
from demo.server import served
from demo.telegram import Telegram
from demo.telegram_users import TelegramUser
from flows.card import BEHIND
from tests.fakes.clock import Clock
from tests.free_port import free_port

TOKEN = "4242:end-to-end-token"
BOT = 4242
SECRET = "end-to-end-secret"
SUPPORT = -1001234567890
PHONE = "03-1234-5678"
PATIENCE = 60.0
"""Seconds until something that has to happen counts as not happening."""

KEY_VALUE = re.compile(r"^[a-z][a-z0-9_.]*=[a-z0-9_]+$")


def load_knowledge(phone: str | None = None) -> Knowledge:
    """Catalogue and texts as they are packaged, the machine compiled; `phone`: support's, which the packaged example lacks."""
    profile = service(None).model_copy(update={"phone": phone})
    made = Knowledge(packaged.guide(profile), packaged.texts(profile, session_days=30, retention_days=90))
    made.guide.machine, made.guide.reader  # noqa: B018 - compiled at their first use
    return made


def meaning(data: str) -> str:
    """What a button's data means: the part after the last colon."""
    return data.rpartition(":")[2]


def live(message: ShownMessage) -> bool:
    """Whether a message has buttons that reach the bot."""
    return message.from_bot and bool(message.data())


@dataclass
class User:
    """Somebody who knows nothing of the bot but what Telegram shows."""

    person: TelegramUser
    _used: set[str] = field(default_factory=set)
    """Data of buttons that have been pressed: where a crash made Telegram show a card twice, the copy is known by it."""

    @property
    def id(self) -> int:
        return self.person.id

    @property
    def card(self) -> ShownMessage:
        """The newest message with buttons."""
        cards = [message for message in self.person.messages() if live(message)]
        fresh = [message for message in cards if self._used.isdisjoint(message.data())]
        return (fresh or cards)[-1]

    @property
    def offers(self) -> list[str]:
        """KEY=VALUE of every button of the card."""
        return [meaning(data) for data in self.card.data()]

    def data(self, wanted: str) -> str:
        """The callback data of the card's button with that meaning; what stands behind the dots acts wherever they stand."""
        behind = {f"nav={name}" for name in BEHIND}
        whose = next(
            data
            for data in self.card.data()
            if meaning(data) == wanted or (wanted in behind and meaning(data) == "nav=more")
        )
        return f"{whose.rpartition(':')[0]}:{wanted}"

    def label(self, wanted: str) -> str:
        return next(key.text for key in self.card.keys() if key.data and meaning(key.data) == wanted)  # noqa: SIM118 - its keys are buttons

    def said_by_bot(self) -> list[ShownMessage]:
        return [message for message in self.person.messages() if message.from_bot]

    def notice(self, query: str) -> str:
        """What was said in answer to a press."""
        return next((notice.text for notice in self.person.notices() if notice.query_id == query), "")

    async def says(self, text: str) -> ShownMessage:
        """Writes, and waits for the card that follows."""
        return await self.shown_after(self.person.send(text))

    async def starts(self, payload: str = "") -> ShownMessage:
        return await self.shown_after(self.person.start(payload))

    async def shown_after(self, message_id: int) -> ShownMessage:
        """The first card below a message, once the cards above have lost their buttons."""

        def below(_person: TelegramUser) -> ShownMessage | None:
            cards = [message for message in self.person.messages() if live(message)]
            return cards[0] if cards and cards[0].message_id > message_id else None

        found = await self.person.wait_for(below, PATIENCE)
        assert found
        return found

    async def presses(self, wanted: str) -> ShownMessage:
        """Presses a button of the card, and waits until the card has changed."""
        card, data = self.card, self.data(wanted)
        self._used.add(data)
        self.person.press(card.message_id, data)
        return await self.moves_on(data)

    async def moves_on(self, data: str) -> ShownMessage:
        """Waits until the card is another than the one with that data."""

        def another(_person: TelegramUser) -> bool:
            card = self.card
            token = data.rpartition(":")[0]
            return not any(one.startswith(f"{token}:") for one in card.data()) and self._used.isdisjoint(card.data())

        await self.person.wait_for(another, PATIENCE)
        return self.card

    async def presses_in_vain(self, data: str, message_id: int | None = None) -> str:
        """Presses what leads nowhere; the notice that says so."""
        query = self.person.press(message_id or self.card.message_id, data)
        await self.answered(query)
        return self.notice(query)

    async def answered(self, query: str) -> None:
        await self.person.wait_for(lambda person: person.is_answered(query), PATIENCE)


@dataclass
class Rig:
    """Everything, and how to reach it."""

    knowledge: Knowledge
    telegram: Telegram
    embedded: Embedded
    clock: Clock
    settings: Settings
    store: RedisStore
    _users: Iterator[int] = field(default_factory=lambda: iter(range(5001, 90000)))

    @property
    def url(self) -> str:
        """The bot's own server."""
        return f"http://127.0.0.1:{self.settings.http_port}"

    @property
    def support(self) -> GroupChat:
        return self.telegram.group(SUPPORT)

    def user(self, language: str = "en", name: str = "Kim") -> User:
        return User(self.telegram.person(next(self._users), name, language))

    @asynccontextmanager
    async def bot(self) -> AsyncIterator[None]:
        """The bot, while this lasts."""
        async with running(self.settings, self.knowledge, self.store, self.store.places, self.clock):
            yield

    @contextmanager
    def valkey(self) -> Iterator[Redis]:
        """A plain client, to look behind the store's back."""
        with Redis.from_url(self.embedded.url) as client:
            yield client

    def session_bytes(self, user: User) -> bytes | None:
        """What the store holds about a user's conversation."""
        with self.valkey() as client:
            keys = client.keys(f"todoku:{BOT}:*:session:{user.id}")
            assert isinstance(keys, list)
            found = client.get(keys[0]) if keys else None
            assert found is None or isinstance(found, bytes)
            return found

    async def get(self, path: str) -> tuple[int, str]:
        async with aiohttp.ClientSession() as http, http.get(self.url + path) as response:
            return response.status, await response.text()

    def unanswered(self) -> list[str]:
        """Presses nobody has answered."""
        asked = self.telegram.world.shelf.table("callbacks")
        return [query["id"] for query in asked if query["answered"] is None]

    def refused(self) -> list[str]:
        """What Telegram refused the bot. On a busy machine the lease passes from hand to hand, its updates come again, and
        presses that were answered before are answered once more: Telegram says no, and nobody sees it."""
        again = "query is too old"
        return [f"{c.method}: {c.error}" for c in self.telegram.calls if c.error and again not in str(c.error)]

    async def settled(self) -> None:
        """Waits until every update is confirmed, which it is when its batch has been dealt with, and all is sent."""
        await self.telegram.wait_for(lambda telegram: telegram.world.updates.waiting() == [], PATIENCE)
        await self.all_sent()

    async def all_sent(self) -> None:
        """Waits until nothing is left to send: a helper for tests of what does not happen."""
        while "todoku_outbox_waiting 0.0" not in (await self.get("/metrics"))[1]:
            await self.telegram.world.bell.next(0.05)


def scripts_run(rig: Rig) -> int:
    """Round trips that turns have made: every script is one."""
    with rig.valkey() as client:
        stats: dict[str, Any] = client.info("commandstats")
    return sum(int(stats[name]["calls"]) for name in ("cmdstat_evalsha", "cmdstat_eval") if name in stats)


@asynccontextmanager
async def stage(knowledge: Knowledge, folder: Path, *, webhook: bool = False, **changes: object) -> AsyncIterator[Rig]:
    """Everything but the bot, which `rig.bot()` starts."""
    clock = Clock()
    port = free_port()
    async with AsyncExitStack() as stack:
        embedded = stack.enter_context(Embedded(folder))
        telegram = await stack.enter_async_context(Telegram(TOKEN, None, clock))
        address = await stack.enter_async_context(served(telegram))
        telegram.group(SUPPORT)
        settings = Settings(_env_file=None).model_copy(
            update={
                "bot_token": SecretStr(TOKEN),
                "telegram_api_url": address,
                "http_port": port,
                "support_chat_id": SUPPORT,
                "data_dir": folder,
                "sends_per_second": 1_000,  # the stand-in takes more than Telegram does
                "webhook_url": f"http://127.0.0.1:{port}" if webhook else None,
                "webhook_secret": SecretStr(SECRET) if webhook else None,
                **changes,
            }
        )
        store = connect(embedded.url, BOT)
        stack.push_async_callback(store.close)
        yield Rig(knowledge, telegram, embedded, clock, settings, store)
