"""getUpdates: the bot asks, the next offset confirms, and only one may ask at a time."""

from collections.abc import Callable

from demo.refusal import Refused
from demo.shelf import Json
from demo.world import World

MOST_UPDATES = 100
LONGEST_POLL = 50
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Polling:
    def __init__(self, world: World, webhook_set: Callable[[], bool]) -> None:
        self._world = world
        self._webhook_set = webhook_set
        self._round = 0
        self._closed = False

    async def get_updates(self, params: Json) -> list[Json]:
        if self._webhook_set():
            raise Refused(409, f"Conflict: {WEBHOOK_ACTIVE}")
        updates = self._world.updates
        if "allowed_updates" in params:
            updates.want(params["allowed_updates"])
        if "offset" in params:
            updates.confirm(params["offset"])
        limit = params.get("limit", MOST_UPDATES)
        await self._wait(min(params.get("timeout", 0), LONGEST_POLL))
        return updates.take(limit if 1 <= limit <= MOST_UPDATES else MOST_UPDATES)

    def stop(self) -> None:
        """Lets a waiting poller go, so that a server can close."""
        self._closed = True
        self._world.bell.ring()

    async def _wait(self, seconds: int) -> None:
        self._round += 1
        mine = self._round
        self._world.bell.ring()
        try:
            await self._world.bell.until(lambda: self._over(mine) or self._world.updates.waiting(), seconds)
        except TimeoutError:
            return
        if self._round != mine:
            raise Refused(409, f"Conflict: {OTHER_POLLER}")
        if self._webhook_set():
            raise Refused(409, "Conflict: terminated by setWebhook request")

    def _over(self, mine: int) -> bool:
        return self._closed or self._round != mine or self._webhook_set()
