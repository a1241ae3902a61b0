"""Two agents at once, each at a desk of their own process, over a real store: of one case, one is the owner."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from bot.desk.acting import Desk
from bot.desk.filing import CaseFiles
from bot.outbox.sender import Sender
from bot.store.keys import case_number
from bot.store.port import CaseWrite, Commit, OutboxRow, Saved, Store
from flows.case.case_acts import Refusal, Work
from flows.case.case_events import CaseEvent, Claimed, Closed
from flows.case.casefile import Case, dump, load, load_record
from flows.redact import redact
from tests.contract.test_store_bench import Bench
from tests.fakes.mailbox import Mailbox
from tests.fakes.sealing import SEALING
from tests.unit.support import NOON, Chat, filed, guide, opened, texts

pytest_plugins = ["tests.contract.test_store_bench"]

TIMES = 1000
AT_ONCE = 50


class Silent(Sender):
    """Sends nothing: here only what is kept counts."""

    def push(self, chat: int, rows: tuple[OutboxRow, ...], *, kept: bool = True) -> None:
        """Leave it in the outbox."""


def desk(store: Store) -> Desk:
    sender = Silent(Mailbox(), store, lambda: NOON, SEALING)
    return Desk(CaseFiles(guide(), texts(), store, None, 3600, SEALING), store, sender, lambda: NOON, 3600)


def template() -> Case:
    handoff = opened(Chat().pressed("symptom=mail_missing", "nav=human", "nav=human").turn)
    assert handoff
    return filed(handoff)[0]


async def new(store: Store, case: Case, chat: int) -> str:
    made = replace(case, number=case_number(chat, chat), chat=chat)
    write = CaseWrite(made.number, dump(made))
    assert await store.save(Commit(chat, "", 0, None, 0, case=write)) is Saved.SAVED
    return made.number


async def both(real: Bench, one: CaseEvent, other: CaseEvent, check: Callable[[list[Work | Refusal]], None]) -> None:
    desks, case = (desk(real.store), desk(real.other)), template()

    async def once(chat: int) -> None:
        number = await new(real.store, case, chat)
        check(list(await asyncio.gather(desks[0].act(number, one, "1"), desks[1].act(number, other, "2"))))
        body = await real.store.case(number)
        assert body
        records = [load_record(record) for record in await real.store.records(number)]
        assert [record.by for record in records if record.name == "claimed"] == [load(body).agent]

    for start in range(0, TIMES, AT_ONCE):
        await asyncio.gather(*(once(9_000_000 + n) for n in range(start, start + AT_ONCE)))


async def test_two_agents_who_claim_at_once_are_never_both_the_owner(real: Bench) -> None:
    winners: list[int] = []

    def one_wins(results: list[Work | Refusal]) -> None:
        won = [at for at, result in enumerate(results) if isinstance(result, Work)]
        [refused] = [result for result in results if isinstance(result, Refusal)]
        assert len(won) == 1
        assert refused == Refusal("claimed", ("Aoi", "Ren")[won[0]])
        winners.extend(won)

    await both(real, Claimed("Aoi"), Claimed("Ren"), one_wins)
    assert len(winners) == TIMES


async def test_a_repeated_update_acts_once(real: Bench) -> None:
    one, other, case = desk(real.store), desk(real.other), template()
    for n in range(AT_ONCE):
        number = await new(real.store, case, 8_000_000 + n)
        await asyncio.gather(*(d.act(number, Closed("Aoi", redact("")), "7") for d in (one, other, one, other)))
        records = [load_record(record) for record in await real.store.records(number)]
        assert [record.name for record in records] == ["closed"]
