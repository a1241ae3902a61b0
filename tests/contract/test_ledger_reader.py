"""Days of the ledger where the service is: summed once, used while they hold, and summed anew where they do not."""

from collections.abc import Iterable
from datetime import date

import pytest
from msgspec.structs import replace

from bot.run.ledger_reader import LedgerReader
from bot.store.port import Commit, LedgerWrite, StoreDown
from flows.knowledge.ledger_row import HOUR, LedgerRow, code, dump_row
from flows.ledger.day_summary import OutcomeSummary, dump_summary
from flows.ledger.insight_figures import InsightFilter, number_of
from tests.fakes.store import MemoryStore
from tests.unit.support import DAY, NOON, guide, tokyo

ROW = LedgerRow(
    tokyo(20, 8) // HOUR, "mail_missing", code("provider=docomo"), "typed", "ja", "0123abcd", 6, 1, 9, solved=8
)
TODAY = date(2026, 11, 24).toordinal()


class Counting(MemoryStore):
    """Says for which days rows were read."""

    read: list[tuple[int, int]]

    async def ledger(self, since: int, until: int) -> list[bytes]:
        self.read.append((since, until))
        return await super().ledger(since, until)


@pytest.fixture
def store() -> Counting:
    made = Counting()
    made.read = []
    return made


@pytest.fixture
def reader(store: Counting) -> LedgerReader:
    return LedgerReader(store, guide(), 400 * DAY)


async def put(store: MemoryStore, *rows: LedgerRow | bytes, day: int = NOON // DAY) -> None:
    for row in rows:
        body, at = (row, day) if isinstance(row, bytes) else (dump_row(row), row.hour * HOUR // DAY)
        chat = len(store._ledger) + 1  # noqa: SLF001  # a chat for each
        write = LedgerWrite(at, f"row{chat}", body, 400 * DAY)
        await store.save(Commit(chat, "", 0, None, 1, ledger=(write,)))


async def told(reader: LedgerReader, days: int, now: int = NOON) -> dict[int, int]:
    """First day of a block -> its conversations; nothing where there are none."""
    found = {block.first: sum(map(number_of, block.cells.values())) for block in await reader.blocks(days, now)}
    return {first: number for first, number in found.items() if number}


@pytest.mark.parametrize(
    ("hour", "day"),
    [
        (tokyo(20, 0), TODAY - 4), (tokyo(20, 8), TODAY - 4), (tokyo(20, 9), TODAY - 4), (tokyo(20, 23), TODAY - 4),
        (tokyo(21, 0), TODAY - 3), (tokyo(24, 0), TODAY), (NOON, TODAY),
    ],
)  # fmt: skip
async def test_days_are_those_of_the_service(store: Counting, reader: LedgerReader, hour: int, day: int) -> None:
    await put(store, replace(ROW, hour=hour // HOUR))
    assert await told(reader, 7) == {day: 1}
    assert await told(reader, 7) == {day: 1}


async def test_what_was_kept_is_used_and_today_is_always_read(store: Counting, reader: LedgerReader) -> None:
    await put(store, ROW, replace(ROW, hour=NOON // HOUR))
    assert await told(reader, 30) == {TODAY - 4: 1, TODAY: 1}
    store.read.clear()
    assert await told(reader, 30, NOON + HOUR // 2) == {TODAY - 4: 1, TODAY: 1}
    assert {until for _, until in store.read} <= {NOON // DAY - 1, NOON // DAY}
    store.read.clear()
    assert await told(reader, 30, NOON + 2 * HOUR) == {TODAY - 4: 1, TODAY: 1}
    assert any(until == ROW.hour * HOUR // DAY for _, until in store.read)


async def test_a_row_more_is_seen_at_once(store: Counting, reader: LedgerReader) -> None:
    await put(store, ROW)
    assert await told(reader, 30) == {TODAY - 4: 1}
    await put(store, ROW)
    assert await told(reader, 30) == {TODAY - 4: 2}


async def test_many_days_are_told_in_weeks_from_monday(store: Counting, reader: LedgerReader) -> None:
    rows = [replace(ROW, hour=ROW.hour - 24 * days) for days in range(400)]
    await put(store, *rows)
    blocks = await reader.blocks(365, NOON)
    assert (blocks[0].days, (blocks[0].first - 1) % 7, blocks[-1].first, blocks[-1].days) == (7, 0, TODAY, 1)
    assert [b.first for b in blocks[1:]] == [b.first + b.days for b in blocks[:-1]]
    assert {sum(map(number_of, b.cells.values())) for b in blocks if b.days == 7} == {7}
    store.read.clear()
    assert len(await reader.blocks(365, NOON + DAY)) == len(blocks) + 1
    assert min(until for _, until in store.read) > NOON // DAY - 60
    found = await reader.insight(365, InsightFilter(), NOON)
    assert {period.count for period in found.periods[:-2]} == {7}
    assert len(found.periods) == 53


async def test_it_is_summed_before_anybody_waits_for_it(store: Counting, reader: LedgerReader) -> None:
    await put(store, ROW)
    await reader.blocks(30, NOON)
    store.read.clear()
    await reader.keep(NOON + HOUR // 4, lambda: None)
    assert not any(until == ROW.hour * HOUR // DAY for _, until in store.read)
    await reader.keep(NOON + HOUR // 2, lambda: None)
    assert any(until == ROW.hour * HOUR // DAY for _, until in store.read)


async def test_damaged_rows_are_counted_once_and_damaged_summaries_made_anew(
    store: Counting, reader: LedgerReader
) -> None:
    await put(store, ROW, b"spoilt", day=ROW.hour * HOUR // DAY)
    found = await reader.insight(30, InsightFilter(), NOON)
    assert (found.counts[0].count, found.damaged) == (1, 1)
    for body in (b"spoilt", dump_summary(OutcomeSummary(NOON, {}, 0, 99))):
        await store.keep_summary(f"d{TODAY - 4}", body, 1000)
        assert await told(reader, 30) == {TODAY - 4: 1}


async def test_nothing_is_kept_of_days_on_which_nobody_came(store: Counting, reader: LedgerReader) -> None:
    assert await told(reader, 365) == {}
    assert store.read == []
    found = await reader.insight(7, InsightFilter(), NOON)
    assert (found.counts, found.week.count) == ([], 0)


async def test_a_store_that_is_down_says_so(store: Counting, reader: LedgerReader) -> None:
    store.down = True
    with pytest.raises(StoreDown):
        await reader.insight(7, InsightFilter(), NOON)


def expectations(reader: LedgerReader, symptoms: Iterable[str]) -> list[float]:
    return [found.minutes for one in symptoms if (found := reader.expected(one, None))]


def test_what_the_plan_expects_is_what_it_costs(reader: LedgerReader) -> None:
    assert len(expectations(reader, guide().catalogue.symptoms)) == 8
    some, docomo = reader.expected("mail_missing", None), reader.expected("mail_missing", "docomo")
    assert some
    assert docomo
    assert (some == reader.expected("mail_missing", "none"), some == docomo) == (True, False)
    assert reader.expected("none", None) is None
