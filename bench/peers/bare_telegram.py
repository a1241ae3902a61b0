"""A stand-in for the Bot API that costs next to nothing: it takes every call and reads only what the users need.

A call arrives as JSON or as a form; nothing is decoded but the user it is for and the buttons it brings.
"""

import asyncio
import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote_plus

from bench.peers.http import Framed

VISIBLE = frozenset({"sendmessage", "editmessagetext"})
"""The calls a user sees as a reply."""
_CHAT = re.compile(rb'(?:^|[&"])chat_id(?:=|" ?: ?"?)(\d+)')
_MESSAGE = re.compile(rb'(?:^|[&"])message_id(?:=|" ?: ?"?)(\d+)')
_QUERY = re.compile(rb'(?:^|[&"])callback_query_id(?:=|" ?: ?"?)(\w+)')
_DATA = re.compile(rb'callback_data(?:%22%3A(?:\+|%20)?%22(.*?)%22|" ?: ?"(.*?)"|\\": ?\\"(.*?)\\")')
_PART = re.compile(rb'name="(\w+)"\r\n(?:[^\r\n]+\r\n)*\r\n(.*?)\r\n--', re.DOTALL)
_METHOD_IN_BODY = re.compile(rb'"method" ?: ?"(\w+)"')
_ME = {
    "id": 1000001, "is_bot": True, "first_name": "bench", "username": "bench_bot", "can_join_groups": True,
    "can_read_all_group_messages": False, "supports_inline_queries": False,
}  # fmt: skip
_RESULTS: dict[str, object] = {
    "getme": _ME,
    "getmycommands": [],
    "getmydescription": {"description": ""},
    "getmyshortdescription": {"short_description": ""},
    "getwebhookinfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
}
_TRUE = b'{"ok":true,"result":true}'


@dataclass(frozen=True, slots=True)
class BotReply:
    """What a user sees."""

    chat: int
    message: int
    buttons: tuple[str, ...]
    """The data of its buttons; empty where it has none."""


class BareTelegram:
    """Takes calls; tells of replies and of answered presses."""

    def __init__(self) -> None:
        self.delay = 0.0
        """Seconds a call waits for its answer."""
        self.calls: Counter[str] = Counter()
        self.on_reply: Callable[[BotReply], None] = lambda _reply: None
        self.on_ack: Callable[[str], None] = lambda _query: None
        self._last = 1000

    def call(self, method: str, body: bytes) -> bytes:
        """Carry a call out; the answer's body."""
        self.calls[method] += 1
        if method == "answercallbackquery":
            found = _QUERY.search(body)
            self.on_ack(found[1].decode() if found else "")
            return _TRUE
        if method in VISIBLE or method == "editmessagereplymarkup":
            return self._shown(method, body)
        if method in _RESULTS:
            return json.dumps({"ok": True, "result": _RESULTS[method]}).encode()
        return _TRUE

    def answered_in_webhook(self, body: bytes) -> None:
        """A call that came as the body of the answer to an update."""
        if not body:
            return
        if body.startswith(b"--"):
            parts = dict(_PART.findall(body))
            method = parts.pop(b"method", b"")
            body = b"&" + b"&".join(name + b"=" + value for name, value in parts.items())
        else:
            found = _METHOD_IN_BODY.search(body)
            method = found[1] if found else b""
        if method:
            self.call(method.decode().lower(), body)

    def _shown(self, method: str, body: bytes) -> bytes:
        chat = _CHAT.search(body)
        named = _MESSAGE.search(body) if method != "sendmessage" else None
        if named:
            message = int(named[1])
        else:
            self._last += 1
            message = self._last
        if chat and method in VISIBLE:
            self.on_reply(BotReply(int(chat[1]), message, _buttons(body)))
        who = chat[1] if chat else b"0"
        return (
            b'{"ok":true,"result":{"message_id":%d,"date":1795000000,'
            b'"chat":{"id":%s,"type":"private","first_name":"U"},'
            b'"from":{"id":1000001,"is_bot":true,"first_name":"bench"},"text":"-"}}' % (message, who)
        )

    def connection(self) -> "_Connection":
        """One for each connection of a bot."""
        return _Connection(self)


class _Connection(Framed):
    """The server's end of a connection."""

    def __init__(self, telegram: BareTelegram) -> None:
        super().__init__()
        self._telegram = telegram

    def message(self, first_line: bytes, body: bytes) -> None:
        method = first_line.split(b" ", 2)[1].rpartition(b"/")[2].partition(b"?")[0].decode().lower()
        answer = self._telegram.call(method, body)
        whole = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
            len(answer),
            answer,
        )
        if self._telegram.delay:
            asyncio.get_running_loop().call_later(self._telegram.delay, self._write, whole)
        else:
            self.transport.write(whole)

    def _write(self, answer: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(answer)


def _buttons(body: bytes) -> tuple[str, ...]:
    return tuple(unquote_plus((form or plain or nested).decode()) for form, plain, nested in _DATA.findall(body))
