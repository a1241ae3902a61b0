"""`todoku doctor`: a line for each thing looked at, and what to do where it is not fine."""

from bot.commands.doctor import Check, Process, as_lines, gauges, of_process, of_store
from bot.metrics import Metrics
from bot.outbox import call
from bot.outbox.call import Outgoing, packed
from bot.store.port import Commit
from bot.supervisor import Alive, Supervisor
from tests.contract.test_store_bench import on_servers
from tests.contract.test_store_servers import Server

pytest_plugins = ["tests.contract.test_store_bench"]
NOW = 1_700_000_000
WHERE = "http://127.0.0.1:8080"


def found(process: Process | None) -> dict[str, Check]:
    return {check.name: check for check in of_process(process, WHERE)}


def test_nobody_answers() -> None:
    [check] = of_process(None, WHERE)
    assert not check.fine
    assert WHERE in check.said
    assert "todoku run" in check.do


def test_a_process_that_is_well() -> None:
    checks = found(Process(200, "ready: all well", (("todoku_task_age_seconds", "reminders", 0.4),)))
    assert all(check.fine and not check.do for check in checks.values())
    assert checks["process"].said == "ready: all well"
    assert checks["tasks"].said == "1 tasks of this process are alive"


def test_a_process_that_is_not() -> None:
    said = "not ready: background work is not alive: erasing"
    checks = found(Process(503, said, (("todoku_task_age_seconds", "erasing", 91.0),)))
    assert [check.fine for check in checks.values()] == [False] * 2
    assert all(check.do for check in checks.values())
    assert checks["process"].said == said
    assert checks["tasks"].said == "not seen alive: erasing for 91 s"


async def test_gauges_are_read_as_the_process_shows_them() -> None:
    async def work(_alive: Alive) -> None:
        """Ends at once."""

    metrics, supervisor = Metrics(), Supervisor(lambda: 7.0)
    supervisor.keep("lag", work, 5)
    metrics.watch_tasks(supervisor.ages)
    metrics.watch_leader(lambda: True)
    metrics.watch_oldest(lambda: 12)
    metrics.watch_set_aside(lambda: 3)
    shown = {(name, task): value for name, task, value in gauges(metrics.text())}
    assert shown["todoku_task_age_seconds", "lag"] == 0
    assert shown["todoku_leader", ""] == 1
    assert shown["todoku_outbox_oldest_seconds", ""] == 12
    assert shown["todoku_set_aside", ""] == 3
    await supervisor.close()


def test_a_line_says_what_is_found_and_what_to_do() -> None:
    lines = [*as_lines([Check("store", fine=True, said="takes writes"), Check("lead", fine=False, said="a", do="b")])]
    assert lines == ["fine     store      takes writes", "NOT FINE lead       a → b"]


async def test_what_the_store_tells(single: list[Server]) -> None:
    async with on_servers(single) as bench:
        store = bench.store

        async def told() -> dict[str, Check]:
            return {check.name: check async for check in of_store(store, NOW)}  # type: ignore[arg-type]  # a bench on servers has a real one

        assert [name for name, check in (await told()).items() if not check.fine] == ["lead"]
        await store.lease.beat(hears=True)  # type: ignore[attr-defined]  # as above
        assert all(check.fine for check in (await told()).values())
        rows = packed([Outgoing(call.send(1, "x"))], NOW - 400)
        await store.save(Commit(1, "", 0, b"session", 100, rows, reminder=NOW - 100))
        checks = await told()
        assert [name for name, check in checks.items() if not check.fine] == ["outbox", "reminders"]
        assert checks["outbox"].said == "messages waiting: 1, the oldest for 400 s"
        assert checks["reminders"].said == "overdue reminders: 1"
        await store.quarantine.session(1)
        aside = (await told())["set aside"]
        assert (aside.fine, aside.said) == (False, "things that could not be read: 1")


async def test_a_store_that_is_down_is_one_finding(single: list[Server]) -> None:
    async with on_servers(single) as bench:
        with single[0].asked() as client:
            client.config_set("min-replicas-to-write", 1)
            [check] = [check async for check in of_store(bench.store, NOW)]  # type: ignore[arg-type]  # as above
            client.config_set("min-replicas-to-write", 0)
    assert not check.fine
    assert "too few replicas" in check.said
