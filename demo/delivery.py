"""How updates reach the bot (T1, T3): by its webhook, one at a time per queue and again and again until one is taken; or by
getUpdates, where the next offset confirms and only one may ask at a time.
"""

import asyncio
import random
import re
from collections.abc import Awaitable, Callable

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout, MultipartReader

from bot.supervisor import begin, stopped, supervised
from demo.http_requests import read_json, read_parts
from demo.records import Json
from demo.refusal import CallRefused, bad_request
from demo.telegram_world import TelegramWorld

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the header's name)
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
MOST_CONNECTIONS = 100
CONNECTIONS = 40
ANSWER_WITHIN = 60
LONGEST_RETRY_AFTER = 3600
LONGEST_PAUSE = (60, 120)

_Run = Callable[[str, Json, Json], Awaitable[object]]


class WebhookDelivery:
    """setWebhook and what follows from it. `run`: carries out a method that stands in an answer."""

    def __init__(self, world: TelegramWorld, run: _Run) -> None:
        self._world = world
        self._run = run
        self._settings = world.shelf.table("settings")
        self._busy: set[str] = set()
        self._sender: asyncio.Task[None] | None = None

    def is_set(self) -> bool:
        return bool(self._setting()["url"])

    async def set(self, params: Json) -> bool:
        connections = params.get("max_connections", CONNECTIONS)
        if not 1 <= connections <= MOST_CONNECTIONS:
            raise bad_request("max_connections must be between 1 and 100")
        if not SECRET.fullmatch(params.get("secret_token", "none")):
            raise bad_request("secret token contains unallowed characters")
        if params["url"] and not params["url"].startswith(("http://", "https://")):
            raise bad_request("bad webhook: invalid webhook URL specified")
        if "allowed_updates" in params:
            self._world.updates.want(params["allowed_updates"])
        if params.get("drop_pending_updates"):
            self._world.updates.clear()
        await self.stop()
        secret = params.get("secret_token", "")
        self._settings.put("webhook", {"url": params["url"], "secret": secret, "connections": connections})
        self._world.bell.ring()
        self.resume()
        return True

    async def delete(self, params: Json) -> bool:
        return await self.set({"url": "", **params})

    def info(self, _params: Json) -> Json:
        setting = self._setting()
        info: Json = {
            "url": setting["url"],
            "has_custom_certificate": False,
            "pending_update_count": len(self._world.updates.waiting()),
        }
        if setting["url"]:
            info["max_connections"] = setting["connections"]
        if kinds := self._world.updates.wanted_kinds():
            info["allowed_updates"] = kinds
        last_error: Json = setting.get("last_error", {})
        return info | last_error

    def resume(self) -> None:
        """Starts sending where a webhook is set; also after a restart."""
        if self.is_set() and self._sender is None:
            sending = supervised("the stand-in's webhook", self._send_all)
            self._sender = begin("the stand-in's webhook", sending)

    async def stop(self) -> None:
        sender, self._sender = self._sender, None
        if sender is not None:
            await stopped([sender])
        self._busy.clear()

    def _setting(self) -> Json:
        return self._settings.get("webhook") or {"url": "", "secret": "", "connections": CONNECTIONS}

    async def _send_all(self) -> None:
        connections = asyncio.Semaphore(self._setting()["connections"])
        timeout = ClientTimeout(total=ANSWER_WITHIN)
        drains: set[asyncio.Task[None]] = set()
        async with ClientSession(timeout=timeout) as http:
            try:
                while True:
                    queues = dict.fromkeys(record["queue"] for record in self._world.updates.waiting())
                    for queue in queues.keys() - self._busy:
                        self._busy.add(queue)
                        drains.add(begin("a queue", self._drain(queue, http, connections), drains.discard))
                    await self._world.bell.next()
            finally:
                await stopped(drains)

    async def _drain(self, queue: str, http: ClientSession, connections: asyncio.Semaphore) -> None:
        failures = 0
        try:
            while record := self._head(queue):
                async with connections:
                    pause = await self._send(record, http, failures)
                if pause is None:
                    self._world.updates.drop(record)
                    self._world.bell.ring()
                    failures = 0
                else:
                    failures += 1
                    await asyncio.sleep(pause)
        finally:
            self._busy.discard(queue)

    def _head(self, queue: str) -> Json | None:
        return next((record for record in self._world.updates.waiting() if record["queue"] == queue), None)

    async def _send(self, record: Json, http: ClientSession, failures: int) -> float | None:
        """None when the update was taken, else how long to wait before it is sent again."""
        setting = self._setting()
        headers = {SECRET_HEADER: setting["secret"]} if setting["secret"] else {}
        try:
            async with http.post(setting["url"], json=record["update"], headers=headers) as response:
                if response.ok:
                    await self._run_answer(response)
                    return None
                reason = f"Wrong response from the webhook: {response.status} {response.reason}"
                pause = _asked_pause(response)
        except (ClientError, TimeoutError) as error:
            reason = f"Connection failed: {error}"
            pause = None
        last_error = {"last_error_date": self._world.now(), "last_error_message": reason}
        self._settings.put("webhook", setting | {"last_error": last_error})
        return pause if pause is not None else _pause(failures)

    async def _run_answer(self, response: ClientResponse) -> None:
        """A method in the answer's body is executed; nobody hears of its result (T7)."""
        try:
            if response.content_type.startswith("multipart/"):
                params, uploads = await read_parts(MultipartReader.from_response(response).stream)
            elif response.content_type == "application/json":
                params, uploads = read_json(await response.read()), {}
            else:
                return
            if "method" in params:
                await self._run(params.pop("method"), params, uploads)
        except CallRefused:
            return


def _asked_pause(response: ClientResponse) -> float | None:
    asked = response.headers.get("Retry-After", "")
    return min(int(asked), LONGEST_RETRY_AFTER) if asked.isdecimal() else None


def _pause(failures: int) -> float:
    """At once, then after 2, 4, 8 … seconds, at most a random one or two minutes."""
    longest = random.uniform(*LONGEST_PAUSE)  # noqa: S311 (no secret)
    return min(2.0**failures if failures else 0.0, longest)


MOST_UPDATES = 100
LONGEST_POLL = 50
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


class PollingDelivery:
    """getUpdates, refused while a webhook is set."""

    def __init__(self, world: TelegramWorld, webhook_set: Callable[[], bool]) -> None:
        self._world = world
        self._webhook_set = webhook_set
        self._round = 0
        self._closed = False

    async def get_updates(self, params: Json) -> list[Json]:
        if self._webhook_set():
            raise CallRefused(409, f"Conflict: {WEBHOOK_ACTIVE}")
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
            raise CallRefused(409, f"Conflict: {OTHER_POLLER}")
        if self._webhook_set():
            raise CallRefused(409, "Conflict: terminated by setWebhook request")

    def _over(self, mine: int) -> bool:
        return self._closed or self._round != mine or self._webhook_set()
