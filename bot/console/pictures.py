"""Pictures that people have sent, brought from Telegram for the page of their case. None is kept here."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

from aiogram.exceptions import TelegramNetworkError

from bot.desk.case_view import PICTURES
from bot.outbox.fetching import NotFetched, TooBig
from flows.case.casefile import Record

LARGEST = 10 * 1024 * 1024
"""Bytes: what Telegram takes as a photo. A larger one is looked at in Telegram."""
SECONDS = 20.0
"""For how long a page waits for one."""
AT_ONCE = 2
"""How many are brought at a time; the others of a page wait for their turn."""
_FORM, _BRAND = slice(4), slice(8, 12)
"""Where a WebP file says that it is one."""


class NoPicture(Exception):  # noqa: N818  # it names a state of the file
    """What was sent is no picture that is shown, or too large for one."""


class NotBrought(Exception):  # noqa: N818  # as above
    """Telegram does not hand it over just now, or not any more."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The content of a file that is a picture."""

    content: bytes
    kind: str
    """As HTTP names it."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """`fetch`: a file's content, by Telegram's id of it, its most bytes and seconds, as `bot.outbox.fetching.fetch`."""

    fetch: Callable[[str, int, float], Awaitable[bytes]]
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def bring(self, file: str) -> Picture:
        """The picture with this id. Raises NoPicture, NotBrought."""
        async with self._room:
            try:
                content = await self.fetch(file, LARGEST, SECONDS)
            except TooBig:
                raise NoPicture from None
            except (NotFetched, TelegramNetworkError):
                raise NotBrought from None
        kind = kind_of(content)
        if not kind:
            raise NoPicture
        return Picture(content, kind)


def kind_of(content: bytes) -> str:
    """What the first bytes say it is: JPEG, PNG or WebP; empty for all else, whatever it is called."""
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    return "image/webp" if (content[_FORM], content[_BRAND]) == (b"RIFF", b"WEBP") else ""


def file_of(records: Iterable[Record], ref: str) -> str:
    """Telegram's id of the file that came with a message; empty where it brought none that might be a picture."""
    fitting = (it.file for it in records if it.what == "message" and it.ref == ref and it.media in PICTURES and it.file)
    return next(fitting, "")
