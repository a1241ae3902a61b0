"""Who and what is in the demo when it starts: two people with a problem, a support team of two, and some cases.

Nobody writes the cases down: people of the stand-in talk to the real bot until it has opened one, and agents work on it in the
support group. Never part of `todoku run`.
"""

import logging
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from demo.group_chats import GroupChat
from demo.records import Json
from demo.screen import ShownMessage
from demo.telegram import Telegram
from demo.telegram_users import TelegramUser

NUMBER = re.compile(r"\d{3}-\d{4}")
PATIENCE = 20
"""Seconds within which the bot has answered each step."""
ASKED = ("intake.", "nav=human")
"""The keys of what is asked of somebody who wants a person."""
MOST = 12
"""Questions before a case is open."""
log = logging.getLogger(__name__)


class SeedError(Exception):
    """A conversation did not go as it was written: a button is not there, or nobody answers."""


def conversations() -> list[Json]:
    """`seeds.toml`: each with id, name, language, steps."""
    found: list[Json] = tomllib.loads(files("demo").joinpath("seeds.toml").read_text(encoding="utf-8"))["seed"]
    return found


async def sow(telegram: Telegram, group: GroupChat) -> None:
    """Plays every conversation that was not begun before, also not before a restart. What goes wrong is told of in one line."""
    begun = telegram.world.shelf.table("seeds")
    for seed in conversations():
        if begun.get(seed["id"]) is None:
            begun.put(seed["id"], {"id": seed["id"]})
            try:
                await Conversation(telegram, group, seed).play()
            except SeedError as error:
                log.warning("the demo's case of %s was not finished (%s)", seed["name"], error)
            except TimeoutError:
                log.warning("the demo's case of %s was not finished (no answer)", seed["name"])


@dataclass(slots=True)
class Conversation:
    """One person, their case, and the agents who work on it."""

    telegram: Telegram
    group: GroupChat
    seed: Json
    number: str = ""

    @property
    def person(self) -> TelegramUser:
        return self.telegram.person(self.seed["id"], self.seed["name"], self.seed["language"])

    async def play(self) -> None:
        """Raises SeedError, TimeoutError."""
        for step in self.seed["steps"]:
            for what, given in step.items():
                if what != "agent":
                    await getattr(self, f"_{what}")(given, step)

    # --- the person

    async def _says(self, text: str, _step: Json) -> None:
        written = self.person.send(text)
        await self._until(lambda: self._cards() and self.person.last().message_id > written)

    async def _press(self, wanted: str, _step: Json) -> None:
        await self._until(lambda: self._data(wanted))
        await self._pressed(self._data(wanted))

    async def _person(self, _given: object, _step: Json) -> None:
        """Asks for a person, and answers until the case has its number."""
        await self._says("/human", _step)
        for _ in range(MOST):
            if found := NUMBER.search(self.person.last().text):
                self.number = found[0]
                break
            asked = next((data for wanted in ASKED if (data := self._data(wanted))), "")
            if not asked:
                raise SeedError(f"no way on from 「{self.person.last().text[:40]}」")
            await self._pressed(asked)
        await self._until(self._packet)

    async def _answers(self, text: str, _step: Json) -> None:
        written = self.person.send(text)
        await self._until(lambda: any(m.message_id == written and m.reactions for m in self.person.messages()))

    async def _stars(self, stars: int, step: Json) -> None:
        await self._press(f"csat={stars}", step)

    # --- the agents

    async def _claim(self, agent: int, _step: Json) -> None:
        await self._on_packet(agent, "desk=claim")

    async def _close(self, agent: int, _step: Json) -> None:
        await self._on_packet(agent, "desk=close")

    async def _writes(self, text: str, step: Json) -> None:
        self.group.member(step["agent"]).send(text, self._topic())
        await self._until(lambda: any(text in message.text for message in self.person.messages()))

    async def _on_packet(self, agent: int, wanted: str) -> None:
        packet = self._packet()
        data = next((data for data in packet.data() if data.endswith(wanted)), "") if packet else ""
        if packet is None or not data:
            raise SeedError(f"the case {self.number} has no button {wanted}")
        query = self.group.member(agent).press(packet.message_id, data)
        await self._until(lambda: (self.telegram.world.shelf.table("callbacks").get(query) or {}).get("answered"))

    # ---

    def _topic(self) -> int | None:
        return next((topic for topic, name in self.group.topics().items() if self.number in name), None)

    def _packet(self) -> ShownMessage | None:
        """The message in the case's topic that has the buttons."""
        topic = self._topic()
        messages = self.group.messages(topic) if topic else []
        return next((message for message in messages if message.data()), None)

    def _cards(self) -> list[ShownMessage]:
        return [message for message in self.person.messages() if message.from_bot]

    def _data(self, wanted: str) -> str:
        """What the first button of the newest card sends whose key, or key and value, begin so; empty if there is none."""
        return next((data for data in self._newest() if data.rpartition(":")[2].startswith(wanted)), "")

    def _newest(self) -> Iterator[str]:
        yield from self._cards()[-1].data() if self._cards() else ()

    async def _pressed(self, data: str) -> None:
        """Presses a button of the newest card, and waits until that has changed."""
        before = self.person.last()
        self.person.press(before.message_id, data)
        await self._until(lambda: self.person.last() != before)

    async def _until(self, look: Callable[[], Any]) -> None:
        await self.telegram.wait_for(lambda _: look(), PATIENCE)


HANA = 1001
ALEX = 1002
SUPPORTERS = ((2001, "佐藤 Sato", "creator"), (2002, "Suzuki 鈴木", "member"))


def enter_cast(telegram: Telegram, support_chat_id: int | None) -> None:
    """Lets the cast in. People already there keep the names and languages they were given."""
    for user_id, name, language in ((HANA, "はな", "ja"), (ALEX, "Alex", "en")):
        if telegram.world.users.get(user_id) is None:
            telegram.person(user_id, name, language)
    if support_chat_id is None:
        return
    group = telegram.group(support_chat_id, "サポート / Support")
    for user_id, name, status in SUPPORTERS:
        if user_id not in group.members():
            telegram.person(user_id, name, "ja")
            group.add(user_id, status)
