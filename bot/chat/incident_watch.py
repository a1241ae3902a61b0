"""Looks for disturbances: every process knows those that go on; the one that leads opens, closes and tells of them."""

import logging
from collections.abc import Callable

from msgspec.structs import replace

from bot.chat.turn import Turns
from bot.desk.disturbances import KEPT, Announcements, begun, changed, finished, listed
from bot.happening import Happening
from bot.store.incidents import Incidents
from bot.store.port import Store, StoreDown
from bot.supervisor import Alive, Backoff, each, rest
from flows.events import DisturbanceOver
from flows.incident.arrivals import ALL, DAY, gathered, stream
from flows.incident.baseline import EARLIER, LEARNT_DAYS, Baseline, learnt
from flows.incident.detection import Noticed, noticed, over
from flows.incident.hit import FAR, waits_for
from flows.incident.record import Incident, ends, going_on

log = logging.getLogger(__name__)

EVERY = 20.0
"""Seconds between looks."""
LEARN_EVERY = 3600
"""Seconds for which what is usual stays as it was learnt."""
AT_ONCE = 200
"""People told of an end at a time."""
TOLD_WITHIN = 3 * DAY
"""Seconds after its end for which somebody is still told of it."""
HOUR = 3600


def _quiet() -> None:
    """Nobody asks whether it is alive."""


class IncidentWatch:
    """What this process knows of disturbances."""

    def __init__(
        self, store: Store, incidents: Incidents, turns: Turns, announcements: Announcements,
        now: Callable[[], int], leads: Callable[[], bool],
    ) -> None:  # fmt: skip
        self._store = store
        self.records = incidents
        self._turns = turns
        self._announcements = announcements
        self._now = now
        self._leads = leads
        self._baseline: Baseline | None = None
        self._learnt_at = 0
        self._failing: Backoff[tuple[int, int]] = Backoff()
        self.open = 0
        """How many go on."""

    async def run(self, alive: Alive) -> None:
        """Look for ever."""
        while True:
            try:
                await self.look(alive)
            except (StoreDown, RuntimeError) as trouble:
                log.warning("disturbances wait: %s", trouble)
            await rest(EVERY, alive)

    async def look(self, alive: Alive = _quiet) -> None:
        """Once. Raises StoreDown."""
        known = await self._take_up()
        alive()
        if not self._leads():
            return
        await self._judge(known, alive)
        alive()
        known = await self._take_up()
        await self._announcements.tell(known)
        await self._release(known, alive)

    async def _take_up(self) -> list[Incident]:
        """What the store says, for every turn from now on."""
        known = await listed(self.records)
        current = going_on(known)
        self.open = len(current)
        self._turns.files.guide = self._turns.guide.during(current)
        return known

    async def _judge(self, known: list[Incident], alive: Alive) -> None:
        """Open what is noticed and close what is over."""
        now = self._now()
        baseline = await self._usual(known, now, alive)
        arrivals = gathered(await self._store.arrivals((now - EARLIER[0]) // DAY, now // DAY))
        current = going_on(known)
        for one in current:
            if one.how == "noticed" and over(arrivals, baseline, now, one.symptom, one.provider, one.since):
                log.warning("the disturbance %s is over", one.stream)
                await finished(self.records, one, "noticed", now)
        for found in noticed(arrivals, baseline, now, [one.stream for one in current], ends(known)):
            await self._open(found, current, now)
        for one in known:
            if one.until is not None and one.until < now - KEPT:
                await self.records.drop(one.id)

    async def _open(self, found: Noticed, current: tuple[Incident, ...], now: int) -> None:
        log.warning("a disturbance: %s, %d people", stream(found.symptom, found.provider), found.people)
        narrow = next((one for one in current if one.symptom == found.symptom and one.how == "noticed"), None)
        if found.provider == ALL and narrow:  # whoever waits for the one waits for the other
            wide = replace(narrow, provider=ALL, since=min(narrow.since, found.since), people=found.people)
            await changed(self.records, narrow, wide)
            return
        one = Incident(now, found.symptom, found.provider, found.since, "noticed", people=found.people)
        await begun(self.records, one, now)

    async def _usual(self, known: list[Incident], now: int, alive: Alive) -> Baseline:
        if self._baseline is None or not 0 <= now - self._learnt_at < LEARN_EVERY:
            days = await self._store.arrivals(now // DAY - LEARNT_DAYS - 1, now // DAY)
            alive()
            gaps = [(one.since, one.until if one.until is not None else now) for one in known]
            self._baseline, self._learnt_at = learnt(gathered(days), now, self._turns.guide.service.local, gaps), now
        return self._baseline

    async def _release(self, known: list[Incident], alive: Alive) -> None:
        """Tell those who wait for the end of what is over. What is told changes their reminder, so that nobody is told twice."""
        now, current = self._now(), {one.id for one in going_on(known)}
        firsts = [FAR + one.id for one in known if one.until is not None and one.until > now - TOLD_WITHIN]
        for first in firsts if current else [FAR]:
            waiting = [
                (chat, due)
                for chat, due in await self._store.later(first, AT_ONCE)
                if waits_for(due) not in current and (not current or due == first)
            ]
            await each("the end of a disturbance", waiting, self._tell, self._failing, StoreDown, alive=alive)

    async def _tell(self, waiting: tuple[int, int]) -> None:
        chat, due = waiting
        number = waits_for(due) or 0
        # At night they are told in the morning: whoever has done something since waits anew.
        await self._turns.take(Happening(chat, f"over{number}.{self._now() // HOUR}", DisturbanceOver(number)))
