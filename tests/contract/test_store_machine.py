"""Whatever is done to them, in whatever order, the real store and the one in memory answer alike."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from msgspec.structs import replace

from bot.store.connect import connect
from bot.store.keys import case_number
from bot.store.port import ArrivalCount, CaseWrite, Commit, Delivery, LedgerWrite, OutboxRow, Saved, Store
from tests.contract.test_store_bench import BOTS, CHAT, NEIGHBOUR, STRANGER
from tests.contract.test_store_servers import Server
from tests.fakes.store import MemoryStore

pytest_plugins = ["tests.contract.test_store_bench"]

T = TypeVar("T")
CHATS = st.sampled_from([CHAT, NEIGHBOUR, STRANGER, -1_001_234])
UPDATES = st.sampled_from(["", "1", "2", "3"])
NAMES = st.sampled_from(["a", "b", "c", "d"])
BODIES = st.binary(max_size=20)
CASES = st.sampled_from([b"new", b"old"])
TIMES = st.integers(1, 30)
ENTROPY = st.integers(0, 2)


def _summed(days: list[tuple[int, dict[bytes, bytes]]]) -> Counter[tuple[int, bytes]]:
    found: Counter[tuple[int, bytes]] = Counter()
    for day, fields in days:
        found.update({(day, field): int(number) for field, number in fields.items()})
    return found


class Twins(RuleBasedStateMachine):
    """Keeps the versions that each store gave: they differ, but must be accepted and refused alike."""

    url: str

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.real: Store = connect(self.url, next(BOTS))
        self.fake: Store = MemoryStore()
        self.versions: dict[int, list[tuple[int, int]]] = {}

    def teardown(self) -> None:
        self.runner.run(self.real.close())
        self.runner.close()

    def both(self, ask: Callable[[Store], Awaitable[T]]) -> tuple[T, T]:
        async def answer(store: Store) -> T:
            return await ask(store)

        return self.runner.run(answer(self.real)), self.runner.run(answer(self.fake))

    def alike(self, ask: Callable[[Store], Awaitable[T]]) -> T:
        real, fake = self.both(ask)
        assert real == fake
        return fake

    @rule(chat=CHATS, update=UPDATES)
    def load(self, chat: int, update: str) -> None:
        real, fake = self.both(lambda store: store.load(chat, update))
        assert replace(real, version=0) == replace(fake, version=0)
        assert (real.version == 0) == (fake.version == 0)
        self.versions.setdefault(chat, []).append((real.version, fake.version))

    @rule(chat=CHATS)
    def remembered(self, chat: int) -> None:
        """What is remembered is what would be loaded; and after the same calls the same is remembered."""
        real, fake = self.real.remembered(chat), self.fake.remembered(chat)
        assert (real and replace(real, version=0)) == (fake and replace(fake, version=0))
        if real and fake:
            assert (real, fake) == self.both(lambda store: store.load(chat, ""))
            self.versions.setdefault(chat, []).append((real.version, fake.version))

    @rule(
        chat=CHATS,
        update=UPDATES,
        back=st.integers(0, 1),
        session=st.none() | BODIES,
        rows=st.lists(st.builds(OutboxRow, NAMES, BODIES), max_size=3),
        reminder=st.none() | TIMES,
        case=st.none() | ENTROPY,
        body=CASES,
        expected=st.none() | CASES,
        alarm=st.none() | TIMES,
        arrivals=st.lists(
            st.builds(ArrivalCount, st.integers(1, 3), st.sampled_from(["3 a.b", "4 a.b"]), st.just(1000)), max_size=2
        ),
        ledger=st.lists(
            st.builds(LedgerWrite, st.integers(1, 3), NAMES, BODIES.filter(bool), st.just(1000)), max_size=2
        ),
    )
    def save(
        self,
        chat: int,
        update: str,
        *,
        back: int,
        session: bytes | None,
        rows: list[OutboxRow],
        reminder: int | None,
        case: int | None,
        body: bytes,
        expected: bytes | None,
        alarm: int | None,
        ledger: list[LedgerWrite],
        arrivals: list[ArrivalCount],
    ) -> None:
        """With the version of the last load, or, `back`, of the one before."""
        known = [(0, 0), *self.versions.get(chat, [])]
        real_version, fake_version = known[max(0, len(known) - 1 - back)]
        write = None if case is None else CaseWrite(case_number(chat, case), body, expected, (body,), alarm=alarm)
        commit = Commit(
            chat, update, real_version, session, 1000, tuple(rows), reminder, write, tuple(ledger), tuple(arrivals)
        )
        real = self.runner.run(self._save(self.real, commit))
        fake = self.runner.run(self._save(self.fake, replace(commit, version=fake_version)))
        assert real is fake

    @staticmethod
    async def _save(store: Store, commit: Commit) -> Saved:
        return await store.save(commit)

    @rule(chat=CHATS, rows=st.lists(NAMES, max_size=3), card=st.none() | st.integers(1, 9), lazily=st.booleans())
    def confirm(self, chat: int, rows: list[str], card: int | None, *, lazily: bool) -> None:
        self.alike(lambda store: store.confirm(chat, rows, card, lazily=lazily))

    @rule(since=st.integers(0, 3), until=st.integers(0, 4))
    def ledger(self, since: int, until: int) -> None:
        real, fake = self.both(lambda store: store.ledger(since, until))
        assert sorted(real) == sorted(fake)

    @rule(since=st.integers(0, 3), until=st.integers(0, 4))
    def arrivals(self, since: int, until: int) -> None:
        real, fake = self.both(lambda store: store.arrivals(since, until))
        assert _summed(real) == _summed(fake)

    @rule(since=TIMES, limit=st.integers(1, 5))
    def later(self, since: int, limit: int) -> None:
        self.alike(lambda store: store.later(since, limit))

    @rule()
    def flush(self) -> None:
        self.alike(lambda store: store.flush())

    @rule(chat=CHATS, entropy=ENTROPY, row=NAMES)
    def delivered(self, chat: int, entropy: int, row: str) -> None:
        number = case_number(chat, entropy)
        self.alike(lambda store: store.delivered(Delivery(chat, row, number, b"delivered", (("u1", row),))))

    @rule(chat=CHATS, entropy=ENTROPY)
    def look_up(self, chat: int, entropy: int) -> None:
        number = case_number(chat, entropy)
        self.alike(lambda store: store.case(number))
        self.alike(lambda store: store.records(number))
        self.alike(lambda store: store.copy_of(number, "u1"))

    @rule(chat=CHATS)
    def forget(self, chat: int) -> None:
        self.alike(lambda store: store.forget(chat))

    @rule(now=TIMES, limit=st.integers(1, 4))
    def due(self, now: int, limit: int) -> None:
        self.alike(lambda store: store.due(now, limit))
        self.alike(lambda store: store.alarms(now, limit))

    @rule()
    def cases(self) -> None:
        real, fake = self.both(lambda store: store.cases())
        assert sorted(real) == sorted(fake)

    @rule()
    def outbox(self) -> None:
        async def rows(store: Store) -> list[tuple[int, OutboxRow]]:
            return [entry async for entry in store.outbox()]

        real, fake = self.both(rows)
        for chat in {chat for chat, _ in real + fake}:
            assert [row for owner, row in real if owner == chat] == [row for owner, row in fake if owner == chat]


def test_real_and_fake_are_twins(single: list[Server]) -> None:
    Twins.url = single[0].url
    run_state_machine_as_test(
        Twins,
        settings=settings(
            max_examples=150, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
