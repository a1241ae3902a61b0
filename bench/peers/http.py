"""Just enough HTTP/1.1, for both ends of a connection: messages are cut out of the stream, nothing more."""

import asyncio
from typing import cast

HEAD_END = b"\r\n\r\n"
LENGTH = b"content-length:"
CHUNKED = b"transfer-encoding: chunked"


class Framed(asyncio.Protocol):
    """Hands each whole message to `message`."""

    def __init__(self) -> None:
        self._waiting = b""
        self.transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._waiting = self._waiting + data if self._waiting else data
        while self._waiting:
            head_end = self._waiting.find(HEAD_END)
            if head_end < 0:
                return
            head = self._waiting[:head_end].lower()
            cut = (
                _chunked(self._waiting, head_end + 4) if CHUNKED in head else _sized(self._waiting, head, head_end + 4)
            )
            if cut is None:
                return
            body, end = cut
            first_line = self._waiting[: self._waiting.find(b"\r\n")]
            self._waiting = self._waiting[end:]
            self.message(first_line, body)

    def message(self, first_line: bytes, body: bytes) -> None:
        """A request or a response has come."""
        raise NotImplementedError


def _sized(data: bytes, head: bytes, start: int) -> tuple[bytes, int] | None:
    """The body and where it ends; None while it is not whole."""
    at = head.find(LENGTH)
    size = int(head[at + len(LENGTH) :].split(b"\r\n", 1)[0]) if at >= 0 else 0
    return (data[start : start + size], start + size) if len(data) >= start + size else None


def _chunked(data: bytes, start: int) -> tuple[bytes, int] | None:
    parts: list[bytes] = []
    while True:
        line_end = data.find(b"\r\n", start)
        if line_end < 0:
            return None
        size = int(data[start:line_end], 16)
        end = line_end + 2 + size
        if len(data) < end + 2:
            return None
        if not size:
            return b"".join(parts), end + 2
        parts.append(data[line_end + 2 : end])
        start = end + 2
