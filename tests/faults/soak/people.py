"""Users with a case, and the agent who answers all of them; each word is said once."""

import asyncio
from dataclasses import dataclass, field
from itertools import count
from random import Random

from demo.group_chats import Member
from demo.telegram import Telegram
from tests.e2e.rig import PATIENCE, SUPPORT, User
from tests.faults.soak.verdict import Heard

AT_ONCE = 4
"""Words a user begins with, one right behind the other."""
USER_PAUSE = (8.0, 16.0)
"""Seconds between two words of a user: all of them together stay below what Telegram lets into a group."""
AGENT_PAUSE = (0.2, 3.0)


def word(number: int) -> str:
    """Letters, which no redaction touches; all of one length, so that none is a part of another."""
    return "kotoba" + "".join("abcdefghij"[int(digit)] for digit in f"{number:05}")


@dataclass
class Talk:
    """A user and their case."""

    telegram: Telegram
    user: User
    topic: int
    said: list[str] = field(default_factory=list)
    """By the user."""
    told: list[str] = field(default_factory=list)
    """By the agent."""

    def heard(self) -> Heard:
        """What the bot wrote into the topic and to the user."""
        in_topic = [one.text for one in self.telegram.group(SUPPORT).messages(self.topic) if one.from_bot]
        return Heard(self.said, in_topic, self.told, [one.text for one in self.user.said_by_bot()])

    def arrived(self) -> bool:
        """Whether every word is where it belongs."""
        heard = self.heard()
        return _all_in(heard.said, heard.in_topic) and _all_in(heard.told, heard.in_chat)


def _all_in(words: list[str], texts: list[str]) -> bool:
    whole = "\n".join(texts)
    return all(one in whole for one in words)


async def opened(telegram: Telegram, user: User) -> Talk:
    """Asks for a person, and waits for the case to reach the team."""
    known = set(telegram.group(SUPPORT).topics())
    await user.starts("mail_missing")
    await user.presses("nav=human")
    await user.presses("nav=human")
    new = await telegram.wait_for(lambda _: set(telegram.group(SUPPORT).topics()) - known, PATIENCE)
    return Talk(telegram, user, new.pop())


async def writes(talk: Talk, numbers: "count[int]", random: Random, over: asyncio.Event) -> None:
    """The user's part, until it is over."""
    while not over.is_set():
        for _ in range(1 if talk.said else AT_ONCE):
            talk.said.append(word(next(numbers)))
            talk.user.person.send(talk.said[-1])
        await rests(over, random.uniform(*USER_PAUSE))


async def answers(talk: Talk, agent: Member, numbers: "count[int]", random: Random, over: asyncio.Event) -> None:
    """The agent's part in one case."""
    while not over.is_set():
        talk.told.append(word(next(numbers)))
        agent.send(talk.told[-1], talk.topic)
        await rests(over, random.uniform(*AGENT_PAUSE))


async def rests(over: asyncio.Event, seconds: float) -> None:
    """Does nothing for so long, unless it is over before."""
    await asyncio.wait([asyncio.ensure_future(over.wait())], timeout=seconds)
