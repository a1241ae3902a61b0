"""The floor: a bare aiohttp server, JSON and Redis. No framework, no knowledge; a guard, a dedupe and an ack.

An update is two trips to the store (dedupe and load in one pipeline; save); the reply is the webhook's answer,
the ack a call beside it. Run by bench.peers with PORT, API_URL, REDIS_URL and SECRET in the environment.
"""

import asyncio
import hmac
import json
import os
from typing import Any

from aiohttp import ClientSession, web
from redis.asyncio import Redis

API = f"{os.environ['API_URL']}/bot1000001:floor"
SECRET = os.environ["SECRET"].encode()
KEYBOARD = {
    "device": [[{"text": "iPhone", "callback_data": "iphone"}, {"text": "Android", "callback_data": "android"}]],
    "confirm": [[{"text": "Yes", "callback_data": "yes"}, {"text": "No", "callback_data": "no"}]],
}


class Floor:
    def __init__(self, redis: "Redis", http: ClientSession) -> None:
        self._redis = redis
        self._http = http
        self._acks: set[asyncio.Task[None]] = set()

    async def receive(self, request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get("X-Telegram-Bot-Api-Secret-Token", "").encode(), SECRET):
            return web.Response(status=401)
        update = json.loads(await request.read())
        press = update.get("callback_query")
        message = press["message"] if press else update["message"]
        chat = message["chat"]["id"]
        async with self._redis.pipeline(transaction=False) as pipe:
            pipe.set(f"done:{update['update_id']}", 1, nx=True, ex=172800)
            pipe.get(f"session:{chat}")
            new, raw = await pipe.execute()
        if not new:
            return web.Response()
        session = json.loads(raw) if raw else {"state": "", "data": {}}
        if press:
            self._ack(press["id"])
        reply = turn(session, press["data"] if press else None, message.get("text", ""))
        await self._redis.set(f"session:{chat}", json.dumps(session), ex=2592000)
        reply["chat_id"] = chat
        if press:
            reply["message_id"] = message["message_id"]
        return web.json_response(reply)

    def _ack(self, query: str) -> None:
        task = asyncio.create_task(self._answer(query))
        self._acks.add(task)
        task.add_done_callback(self._acks.discard)

    async def _answer(self, query: str) -> None:
        async with self._http.post(f"{API}/answerCallbackQuery", json={"callback_query_id": query}) as response:
            await response.read()


def turn(session: dict[str, Any], pressed: str | None, text: str) -> dict[str, Any]:
    """The dialogue of three states; changes the session, gives the reply without its address."""
    state = session["state"]
    if text == "/start" and pressed is None:
        session.update(state="device", data={})
        return _reply("sendMessage", "Which device?", "device")
    if state == "device" and pressed:
        session["state"] = "symptom"
        session["data"]["device"] = pressed
        return _reply("editMessageText", "What is wrong?")
    if state == "symptom" and pressed is None:
        session["state"] = "confirm"
        session["data"]["symptom"] = text
        return _reply("sendMessage", f"So: {session['data']['device']}, {text}?", "confirm")
    session["state"] = ""
    return _reply("editMessageText" if pressed else "sendMessage", "Thank you.")


def _reply(method: str, text: str, keyboard: str = "") -> dict[str, Any]:
    made: dict[str, Any] = {"method": method, "text": text}
    if keyboard:
        made["reply_markup"] = {"inline_keyboard": KEYBOARD[keyboard]}
    return made


async def application() -> web.Application:
    http = ClientSession()
    floor = Floor(Redis.from_url(os.environ["REDIS_URL"]), http)
    async with http.post(f"{API}/setWebhook", json={"url": "https://bench.example/telegram/webhook"}) as response:
        await response.read()
    app = web.Application()
    app.router.add_post("/telegram/webhook", floor.receive)
    return app


if __name__ == "__main__":
    web.run_app(application(), host="127.0.0.1", port=int(os.environ["PORT"]), access_log=None, print=lambda *_: None)
