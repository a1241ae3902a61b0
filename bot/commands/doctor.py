"""`todoku doctor`: whether a live installation is well, a line for each thing looked at, and what to do where it is not."""

import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import asdict, dataclass

import aiohttp
from prometheus_client.parser import text_string_to_metric_families

from bot.chat.reminders import MOST, overdue
from bot.outbox.uncertain_sends import age
from bot.run.process import LATER
from bot.settings import Settings
from bot.store.client import RedisStore
from bot.store.connect import connect
from bot.store.lease import FRESH
from bot.store.port import StoreDown, StoreMisconfigured

PATIENCE = 8.0
"""Seconds within which a running process has to answer."""
OLD = 300
"""Seconds after which a message that nobody has taken is a sign that something is wrong."""
ANY = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  # asked, never listened at
"""Where a server that listens everywhere is reached."""
FOUND = 1


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `do` is empty where it is fine."""

    name: str
    fine: bool
    said: str
    do: str = ""


@dataclass(frozen=True, slots=True)
class Process:
    """What a running process says of itself: /readyz, and its gauges with their labels' values."""

    status: int
    said: str
    gauges: tuple[tuple[str, str, float], ...] = ()

    def gauge(self, name: str) -> float:
        """0 where it has none of that name."""
        return next((value for found, _, value in self.gauges if found == name), 0.0)


async def doctor(settings: Settings, url: str, now: Callable[[], int], *, as_json: bool) -> int:
    """Print what is found; 1 where something is not fine."""
    where = f"http://{_host(settings.http_host)}:{settings.http_port}"
    store = connect(url, settings.bot_id)
    try:
        checks = [*of_process(await asked(where), where), *[one async for one in of_store(store, now())]]
    finally:
        await store.close()
    sys.stdout.write(_as_json(checks) if as_json else "".join(f"{line}\n" for line in as_lines(checks)))
    return 0 if all(check.fine for check in checks) else FOUND


async def asked(where: str) -> Process | None:
    """What the process at an address says; None where none answers."""
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    try:
        async with aiohttp.ClientSession(timeout=timeout) as http:
            async with http.get(f"{where}/readyz") as answer:
                status, said = answer.status, (await answer.text()).strip()
            async with http.get(f"{where}/metrics") as answer:
                return Process(status, said, tuple(gauges(await answer.text())))
    except (aiohttp.ClientError, TimeoutError, ValueError):  # whatever else listens there may answer anything
        return None


def gauges(page: str) -> Iterator[tuple[str, str, float]]:
    """Name, task and value of all gauges on the page. Raises ValueError where it is none."""
    for family in text_string_to_metric_families(page):
        if family.type == "gauge":
            for sample in family.samples:
                yield sample.name, sample.labels.get("task", ""), sample.value


def of_process(process: Process | None, where: str) -> Iterator[Check]:
    """What a running process tells."""
    if process is None:
        start = "start it with `todoku run`, or give HTTP_HOST and HTTP_PORT as it has them"
        yield Check("process", fine=False, said=f"no process answers at {where}", do=start)
        return
    ready = process.status == 200  # noqa: PLR2004  # HTTP's own number
    log = "look at its log; docs/monitoring.md tells what each reason means"
    yield Check("process", ready, process.said[:200], "" if ready else log)
    tasks = {task: seconds for name, task, seconds in process.gauges if name == "todoku_task_age_seconds"}
    late = [f"{task} for {seconds:.0f} s" for task, seconds in tasks.items() if seconds > LATER]
    said = f"not seen alive: {', '.join(late)}" if late else f"{len(tasks)} tasks of this process are alive"
    yield Check("tasks", not late, said, "restart the process; its log names what died" if late else "")


async def of_store(store: RedisStore, now: int) -> AsyncIterator[Check]:
    """What the store itself tells."""
    looks: tuple[Callable[[RedisStore, int], Awaitable[Check]], ...] = (
        _writes, _lead, _outbox, _set_aside, _updates, _reminders,
    )  # fmt: skip
    for look in looks:
        try:
            yield await look(store, now)
        except (StoreDown, StoreMisconfigured) as trouble:
            yield Check(
                "store",
                fine=False,
                said=str(trouble),
                do="mend it, or correct REDIS_URL; nothing else can be looked at",
            )
            return


async def _writes(store: RedisStore, _now: int) -> Check:
    await store.ping()
    return Check("store", fine=True, said="takes writes")


async def _lead(store: RedisStore, _now: int) -> Check:
    lead = await store.lease.look()
    if not lead.process:
        return Check("lead", fine=False, said="no process leads", do="start one with `todoku run`")
    said = f"process {lead.process[:20]} leads, heard of {lead.heard:.1f} s ago; processes: {lead.processes}"
    fine = lead.heard < FRESH
    return Check(
        "lead", fine, said, "" if fine else "wait ten seconds for another to take over; then look for the process"
    )


async def _outbox(store: RedisStore, now: int) -> Check:
    waiting, oldest = 0, 0
    try:
        async for _, row in store.outbox():
            waiting, oldest = waiting + 1, max(oldest, age(row.id, now))
    except ValueError:
        return Check("outbox", fine=False, said="a message waiting to be sent cannot be read", do=_aside(1))
    said = f"messages waiting: {waiting}" + (f", the oldest for {oldest} s" if waiting else "")
    held = "look for what Telegram answers in the log; what is older than a day is sent only with UNSENT_OLD=send"
    return Check("outbox", oldest < OLD, said, "" if oldest < OLD else held)


async def _set_aside(store: RedisStore, _now: int) -> Check:
    found = len(await store.quarantine.listed())
    return Check("set aside", not found, f"things that could not be read: {found}", _aside(found))


async def _updates(store: RedisStore, _now: int) -> Check:
    given_up = len(await store.failed_updates.given_up())
    return Check("updates", not given_up, f"updates that were given up: {given_up}", _aside(given_up))


async def _reminders(store: RedisStore, now: int) -> Check:
    late = await overdue(store, now)
    said = f"overdue reminders: {late}" + (" or more" if late >= MOST else "")
    return Check(
        "reminders", not late, said, "look in the log for `a reminder fails`; see that a process leads" if late else ""
    )


def _aside(number: float) -> str:
    return "`todoku aside list` names them; then retry or drop them" if number else ""


def as_lines(checks: list[Check]) -> Iterator[str]:
    """For an operator to read."""
    for check in checks:
        yield f"{'fine' if check.fine else 'NOT FINE':<9}{check.name:<10} {check.said}" + (
            f" → {check.do}" if check.do else ""
        )


def _as_json(checks: list[Check]) -> str:
    fine = all(check.fine for check in checks)
    return (
        json.dumps({"fine": fine, "checks": [asdict(check) for check in checks]}, ensure_ascii=False, indent=2) + "\n"
    )


def _host(host: str) -> str:
    host = ANY.get(host, host)
    return f"[{host}]" if ":" in host else host
