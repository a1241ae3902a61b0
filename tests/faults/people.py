"""Who writes to the bot: users who want a person, and a person from support. Telegram brings it, in order per queue, until it is taken."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count

from bot.chat.poison import NotYet
from bot.happening import Happening
from bot.store.port import StoreDown
from flows.case.case_events import CaseEvent as AtWork
from flows.case.case_events import Claimed, Said, Wrote
from flows.events import Commanded, Event, Pressed, Started, Typed
from tests.faults.telegram import Shown
from tests.faults.world import Process, World

Handler = Callable[[Process], Awaitable[object]]
LINK = "https://jmail.example.jp/reset?token=q7zk39dkq0pw"
"""What the record masks and the user gets."""
IMPATIENCE = 60.0
"""Seconds after which Telegram brings an update again."""


def word(number: int) -> str:
    """A word that is said once in a history, and that no redaction touches."""
    return "kotoba" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


@dataclass
class Mail:
    """Telegram's queues of updates."""

    world: World
    queues: dict[str, deque[Handler]] = field(default_factory=dict)
    _carriers: set["asyncio.Task[None]"] = field(default_factory=set)

    def bring(self, queue: str, handler: Handler) -> None:
        """Behind what already waits in that queue."""
        waiting = self.queues.setdefault(queue, deque())
        waiting.append(handler)
        if len(waiting) == 1:
            carrier = asyncio.create_task(self._carry(waiting))
            self._carriers.add(carrier)
            carrier.add_done_callback(self._carriers.discard)

    @property
    def empty(self) -> bool:
        return not any(self.queues.values())

    async def _carry(self, waiting: deque[Handler]) -> None:
        while waiting:
            pause = 0.0
            while not await self._taken(waiting[0]):
                await asyncio.sleep(pause)
                pause = min(pause * 2 or 2.0, 60.0)
            if self.world.chance.happens("update brought twice", 0.05):
                (await self.world.somebody()).begin(_quietly(waiting[0], await self.world.somebody()))
            waiting.popleft()

    async def _taken(self, handler: Handler) -> bool:
        process = await self.world.somebody()
        work = process.begin(_quietly(handler, process))
        if self.world.flaws.acknowledges_first:
            return True
        done, _ = await asyncio.wait([work], timeout=IMPATIENCE)
        return bool(done) and not work.cancelled() and work.result()


async def _quietly(handler: Handler, process: Process) -> bool:
    try:
        await handler(process)
    except (StoreDown, RuntimeError, NotYet):
        return False
    return True


@dataclass
class Somebody:
    """A user."""

    world: World
    mail: Mail
    chat: int
    updates: "count[int]"
    said: list[str] = field(default_factory=list)
    pressed: set[str] = field(default_factory=set)
    """Buttons that were pressed: where a lost answer made Telegram show a card twice, the copy is known by them."""
    tried: list[tuple[int, str]] = field(default_factory=list)
    """Remedies that did not help: the message, and the button."""

    @property
    def case(self) -> str | None:
        found = [number for number, case in self.world.store._cases.items() if case.chat == self.chat]  # noqa: SLF001  # what nobody can hide
        return found[0] if found else None

    def send(self, event: Event) -> None:
        update = next(self.updates)
        what = Happening(self.chat, str(update), event, "en", "Kim", message=update)
        self.mail.bring(f"messages {self.chat}", lambda process: process.turns.take(what))

    def press(self, shown: Shown, data: str) -> None:
        update = next(self.updates)
        self.pressed.add(data)
        token, _, last = data.rpartition(":")
        key, _, value = last.partition("=")
        what = Happening(
            self.chat, str(update), Pressed(token, key, value), "en", "Kim", pressed=shown.id, press=str(update)
        )
        for _ in range(1 + self.world.chance.happens("double tap", 0.1)):
            self.mail.bring(f"presses {self.chat}", lambda process: process.turns.take(what))

    def card(self) -> Shown | None:
        """The newest message with buttons, and with fresh ones where there are any."""
        cards = [one for one in reversed(self.world.telegram.chats.get(self.chat, [])) if one.data]
        fresh = [one for one in cards if self.pressed.isdisjoint(one.data)]
        return next(iter(fresh or cards), None)

    async def sees(self, what: Callable[[], object]) -> bool:
        """Looks until it is there, or until a while has passed."""
        for _ in range(300):
            if what():
                return True
            await asyncio.sleep(0.2)
        return False

    async def lives(self, texts: int, remedies: int = 0) -> None:
        """Goes so many steps with the bot, asks for a person, and tells them so much."""
        self.send(Started("mail_missing-docomo" if remedies else ""))
        await self.sees(self.card)
        for _ in range(remedies):
            await self._tries()
        for _ in range(6 + 2 * remedies):  # each step with the bot may have left copies of its card
            await self._asks_for_a_person()
            if self.case:
                break
        chance = self.world.chance.random
        for _ in range(texts):
            self.said.append(word(next(self.updates)))
            self.send(Typed(self.said[-1]))
            if chance.random() < 0.2:
                self.send(Commanded(chance.choice(("help", "status"))))
            await asyncio.sleep(chance.choice((0.0, 0.01, 0.5, 4.0)))

    async def _tries(self) -> None:
        """Presses that a remedy did not help, or that they do not know."""
        card = self.card()
        data = next((one for one in card.data if one.endswith(("=not_worked", "=unknown"))), None) if card else None
        if not card or not data:
            return
        before = card.data
        if ":fix." in data:
            self.tried.append((card.id, data))
            self.world.chance.note("remedy tried")
        self.press(card, data)
        await self.sees(lambda: (now := self.card()) and now.data != before)

    async def _asks_for_a_person(self) -> None:
        card = self.card()
        data = next((one for one in card.data if one.endswith("nav=human")), None) if card else None
        if card and data:
            before = card.data
            self.press(card, data)
            await self.sees(lambda: self.case or ((now := self.card()) and now.data != before))
        else:
            self.send(Commanded("human"))
            await self.sees(lambda: self.case)


@dataclass
class Support:
    """A person from support."""

    world: World
    mail: Mail
    updates: "count[int]"
    said: dict[str, list[str]] = field(default_factory=dict)
    typed: dict[str, list[str]] = field(default_factory=dict)
    """The same as they were typed: from the console with a link, so that they travel sealed."""

    async def answers(self, user: Somebody, texts: int) -> None:
        """Takes the case of a user, and tells them so much."""
        while not (case := user.case):  # noqa: ASYNC110  # as people do: they look again
            await asyncio.sleep(0.3)
        self._act(case, Claimed("Sato"))
        for _ in range(texts):
            text = word(next(self.updates))
            self.said.setdefault(case, []).append(text)
            number = next(self.updates)
            said = Said(text, f"g{number}") if number % 2 else Said(f"{text} {LINK}", f"c{number}")
            self.typed.setdefault(case, []).append(said.text)
            self._act(case, Wrote("Sato", said))
            await asyncio.sleep(self.world.chance.random.choice((0.0, 0.01, 0.5, 4.0)))

    def _act(self, case: str, what: AtWork) -> None:
        update = f"g{next(self.updates)}"
        self.mail.bring("group", lambda process: process.desk.act(case, what, update))
