"""A Telegram on this machine: the Bot API, the people who talk to the bot, and the groups it is in."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeVar

from demo.change_signal import ChangeSignal
from demo.delivery import PollingDelivery, WebhookDelivery
from demo.group_chats import Channel, GroupChat
from demo.methods import METHODS
from demo.records import Json, Records
from demo.refusal import AnswerLost, CallRefused, Faults
from demo.spec import checked
from demo.telegram_users import TelegramUser
from demo.telegram_world import RIGHTS, TelegramWorld

CALLS_KEPT = 20_000
LOOK = 0.05
"""Seconds between looks whether a delay has been ended."""
FILE = "a file"
"""What the fetching of a file's content is called where a fault is ordered: it is no method of the Bot API."""
T = TypeVar("T")


@dataclass
class ApiCall:
    """One call of the Bot API. Until it is answered, result and error are both None."""

    method: str
    params: Json
    at: int
    result: object = None
    error: CallRefused | None = None


class Telegram:
    """Keeps everything in `folder`, or only in memory where that is None. `now` gives Unix seconds."""

    def __init__(
        self,
        token: str,
        folder: Path | None,
        now: Callable[[], int],
        *,
        name: str = "todoku",
        username: str = "todoku_demo_bot",
    ) -> None:
        self.token = token
        self.calls: list[ApiCall] = []
        self.files_asked: list[str] = []
        """The paths for which content was asked over HTTP."""
        self.stopping = False
        self._shelf = Records(folder)
        self._faults = Faults()
        bot = {
            "id": int(token.split(":", maxsplit=1)[0]),
            "is_bot": True,
            "first_name": name,
            "username": username,
        }
        self.world = TelegramWorld(self._shelf, now, ChangeSignal(), bot)
        self._webhook = WebhookDelivery(self.world, self.call)
        self._polling = PollingDelivery(self.world, self._webhook.is_set)

    async def __aenter__(self) -> Self:
        self.resume()
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.close()

    def resume(self) -> None:
        """Takes up the webhook that was set before a restart."""
        self._webhook.resume()

    async def close(self) -> None:
        self.stop_waiting()
        await self._webhook.stop()
        self._shelf.close()

    def stop_waiting(self) -> None:
        """Ends long polls and live pages, so that their server can close."""
        self.stopping = True
        self._polling.stop()

    # --- people and groups

    def person(self, user_id: int, first_name: str = "", language_code: str = "") -> TelegramUser:
        """Somebody with an account; made at first mention, changed where a name or language is given."""
        known = self.world.users.get(user_id)
        nobody = {"id": user_id, "is_bot": False, "first_name": f"Person {user_id}", "language_code": "en"}
        record = known or {"user": nobody, "started": False, "blocked": False}
        given = {"first_name": first_name, "language_code": language_code}
        changed = record["user"] | {name: value for name, value in given.items() if value}
        if known is None or changed != record["user"]:
            self.world.users.put(user_id, record | {"user": changed})
            self.world.bell.ring()
        return TelegramUser(self.world, user_id)

    def people(self) -> list[TelegramUser]:
        return [TelegramUser(self.world, record["user"]["id"]) for record in self.world.users]

    def group(self, chat_id: int, title: str = "Support", *, forum: bool = True) -> GroupChat:
        """A supergroup in which the bot is an administrator; the same one again after a restart."""
        if self.world.groups.get(chat_id) is None:
            chat = {"id": chat_id, "type": "supergroup", "title": title}
            self._put_group(chat | ({"is_forum": True} if forum else {}))
        return GroupChat(self.world, chat_id)

    def groups(self) -> list[GroupChat]:
        chats = [record["chat"] for record in self.world.groups if record["moved_to"] is None]
        return [GroupChat(self.world, chat["id"]) for chat in chats if chat["type"] != "channel"]

    def channel(self, chat_id: int, title: str = "News") -> Channel:
        if self.world.groups.get(chat_id) is None:
            self._put_group({"id": chat_id, "type": "channel", "title": title})
        return Channel(self.world, chat_id)

    def _put_group(self, chat: Json) -> None:
        members = {str(self.world.bot["id"]): "administrator"}
        record = {"chat": chat, "members": members, "rights": list(RIGHTS), "moved_to": None}
        self.world.groups.put(chat["id"], record)

    # --- the Bot API

    async def call(self, method: str, params: Json, uploads: Json | None = None) -> object:
        """One call of the Bot API: its result, or CallRefused, or AnswerLost where that was ordered."""
        call = ApiCall(method, params, self.world.now())
        del self.calls[:-CALLS_KEPT]
        self.calls.append(call)
        try:
            call.result = await self._answer(method, params, uploads or {})
        except CallRefused as refused:
            call.error = refused
            raise
        finally:
            self.world.bell.ring()
        if self._faults.is_lost(method):
            raise AnswerLost
        return call.result

    async def _answer(self, method: str, params: Json, uploads: Json) -> object:
        if seconds := self._faults.seconds(method):
            await asyncio.sleep(seconds)
        if refusal := self._faults.refusal(method):
            raise refusal
        good = checked(method, params, uploads)
        if method == "getUpdates":
            return await self._polling.get_updates(good)
        if method == "setWebhook":
            return await self._webhook.set(good)
        if method == "deleteWebhook":
            return await self._webhook.delete(good)
        if method == "getWebhookInfo":
            return self._webhook.info(good)
        return METHODS[method](self.world, good)

    async def file(self, path: str) -> Json:
        """The record of a file that is asked for by its path; faults strike under the name of `FILE`. Raises CallRefused."""
        self.files_asked.append(path)
        waited = 0.0
        while waited < self._faults.seconds(FILE):  # asked anew each time: who waits is let go when the delay ends
            await asyncio.sleep(LOOK)
            waited += LOOK
        refusal = self._faults.refusal(FILE)
        found = next((one for one in self.world.shelf.table("files") if one["file_path"] == path), None)
        if refusal or found is None:
            raise refusal or CallRefused(404, "Not Found")
        return found

    def called(self, method: str) -> list[ApiCall]:
        return [call for call in self.calls if call.method == method]

    # --- for tests

    def fail_next(self, method: str, error_code: int, description: str, *, retry_after: int | None = None) -> None:
        """The next call of this method is refused and has no effect."""
        parameters = {} if retry_after is None else {"retry_after": retry_after}
        self._faults.refuse_next(method, CallRefused(error_code, description, **parameters))

    def drop_answer_next(self, method: str) -> None:
        """The next call of this method takes effect, but its connection is cut before the answer."""
        self._faults.lose_next(method)

    def delay(self, method: str, seconds: float) -> None:
        """Every call of this method waits so long before it takes effect; 0 ends that."""
        self._faults.delay(method, seconds)

    def repeat_last_update(self) -> None:
        """Delivers the newest update a second time, with the same id."""
        self.world.updates.repeat_last()

    def wait_for(self, predicate: Callable[["Telegram"], T], timeout: float = 5) -> Awaitable[T]:
        """Waits until `predicate(telegram)` is true and gives its value, or TimeoutError."""
        return self.world.bell.until(lambda: predicate(self), timeout)
