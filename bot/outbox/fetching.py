"""Brings the content of a file that a user has sent: over HTTP, or from the disk where a Bot API server of one's own keeps it.

Such a server, run with `--local`, names an absolute path and does not serve it itself. The path is taken at its word only
within the folder that the server has named for this bot, and only where the server is not Telegram's own.
"""

import asyncio
import os
from contextlib import aclosing
from http import HTTPStatus
from pathlib import Path

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import GetFile
from aiohttp import ClientConnectorError, ClientError, ClientResponseError, ConnectionTimeoutError
from yarl import URL

LARGEST = 50 * 1024 * 1024
"""Bytes held in memory at most: what a bot may send to Telegram's own server. That one gives out 20 MB at most."""
SECONDS = 60.0
"""For one attempt."""
MOST, FEW = 8, 2
"""Attempts, and attempts where it looks final."""
FIRST, LONGEST = 2.0, 300.0
"""Seconds until the second attempt, doubled each time; the longest wait that Telegram may ask for."""
TELEGRAMS = "api.telegram.org"
_PASSING = (HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS)


class TooBig(Exception):  # noqa: N818  # it names a state of the file
    """The file is larger than what is passed on."""


class NotFetched(Exception):  # noqa: N818  # as above
    """This attempt has brought nothing; the text says why, and names neither address nor path: both hold the token."""

    def __init__(self, why: str, *, final: bool = False, wait: float = 0.0) -> None:
        super().__init__(why)
        self.final = final
        """Whether it will hardly come right."""
        self.wait = wait
        """Seconds that the server wants to be left alone."""


def server(url: str) -> TelegramAPIServer:
    """The Bot API server at an address; every one that is not Telegram's own may name files on its disk."""
    return TelegramAPIServer.from_base(url, is_local=URL(url).host != TELEGRAMS)


def pause(trouble: NotFetched, tries: int) -> float | None:
    """Seconds until the next attempt, after so many; None: it is given up."""
    if tries >= (FEW if trouble.final else MOST):
        return None
    return max(min(trouble.wait, LONGEST), FIRST * 2.0 ** (tries - 1))


async def fetch(bot: Bot, file: str, largest: int = LARGEST, seconds: float = SECONDS) -> bytes:
    """The content of a file, by the id that Telegram gave it. Raises TooBig, NotFetched, and TelegramNetworkError where the
    server cannot be reached at all: that is no trouble of the file."""
    try:
        async with asyncio.timeout(seconds):
            path = await _path(bot, file, largest)
            return await _content(bot, path, largest, seconds)
    except TimeoutError:
        raise NotFetched("it took too long") from None


async def _path(bot: Bot, file: str, largest: int) -> str:
    """Where the server keeps it."""
    try:
        found = await bot(GetFile(file_id=file))
    except TelegramRetryAfter as limit:
        raise NotFetched("too many requests", wait=float(limit.retry_after)) from None
    except TelegramBadRequest as refusal:
        if "too big" in refusal.message:
            raise TooBig from None
        raise NotFetched(refusal.message, final=True) from None
    except TelegramEntityTooLarge:
        raise TooBig from None
    except TelegramNetworkError as trouble:
        if isinstance(trouble.__cause__, ClientConnectorError | ConnectionTimeoutError):
            raise
        raise NotFetched("the connection was cut") from None
    except (TelegramServerError, ClientDecodeError):
        raise NotFetched("the server is in trouble") from None
    except TelegramAPIError as refusal:
        raise NotFetched(refusal.message, final=True) from None
    if found.file_size is not None and found.file_size > largest:
        raise TooBig
    if not found.file_path:
        raise NotFetched("the server names no path", final=True)
    return found.file_path


async def _content(bot: Bot, path: str, largest: int, seconds: float) -> bytes:
    if path.startswith("/") and bot.session.api.is_local:
        folder, below = _parted(path, bot.token)
        try:
            return await asyncio.to_thread(_read, folder, Path(path), largest)
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            path = below  # its disk is not ours: perhaps a web server stands before it
        except OSError as trouble:
            raise NotFetched(f"the disk: {trouble.strerror}") from None
    return await _downloaded(bot, path, largest, seconds)


def _parted(path: str, token: str) -> tuple[Path, str]:
    """The folder of the bot in a path on the server's disk, which bears its token as its name, and what is below.
    Raises NotFetched."""
    folder, mark, below = path.partition(f"/{token}/")
    if not mark or ".." in path.split("/") or "\0" in path:
        raise NotFetched("the path is not in the bot's folder", final=True)
    return Path(f"{folder}/{token}"), below


def _read(folder: Path, path: Path, largest: int) -> bytes:
    """A file on this disk. Raises TooBig, OSError, and NotFetched where a link leads elsewhere or it is no file."""
    real, home = (Path(os.path.realpath(one, strict=True)) for one in (path, folder))
    if not real.is_relative_to(home):
        raise NotFetched("the path leads out of the bot's folder", final=True)
    if not real.is_file():  # a pipe would be waited for for ever
        raise NotFetched("it is no file", final=True)
    with real.open("rb") as opened:
        content = opened.read(largest + 1)
    if len(content) > largest:
        raise TooBig
    return content


async def _downloaded(bot: Bot, path: str, largest: int, seconds: float) -> bytes:
    content, url = bytearray(), bot.session.api.file_url(bot.token, path)
    try:
        async with aclosing(bot.session.stream_content(url, timeout=round(seconds), raise_for_status=True)) as stream:
            async for chunk in stream:
                content += chunk
                if len(content) > largest:
                    raise TooBig
    except ClientResponseError as answer:
        final = HTTPStatus.BAD_REQUEST <= answer.status < HTTPStatus.INTERNAL_SERVER_ERROR
        raise NotFetched(f"HTTP {answer.status}", final=final and answer.status not in _PASSING) from None
    except (ClientError, OSError) as trouble:
        if isinstance(trouble, TimeoutError):
            raise
        raise NotFetched(f"the connection was cut ({type(trouble).__name__})") from None
    return bytes(content)
