"""Passwords: what is good enough, and Argon2id off the event loop."""

import asyncio
import unicodedata
from base64 import b64encode
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from functools import cache
from importlib.resources import files
from typing import Literal

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 8, 256
"""Signs. A second factor stands beside the password, hence not fifteen."""
MEMORY, PASSES, LANES = 19 * 1024, 2, 1
"""KiB, times, at once: OWASP's choice for Argon2id."""
AT_ONCE, WAITING = 2, 16
"""Of strangers; a known browser's password waits for nobody but other known browsers'."""
KNOWN_AT_ONCE = 1

Weakness = Literal["short", "long", "common", "own"]

_ROWS = ("01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop",
         "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1q2w3e4r5t6y7u8i9o0p", "あいうえおかきくけこさしすせそ", "いろはにほへとちりぬるを")  # fmt: skip
_READ_AS = str.maketrans("@401!|35$7", "aaoiiiesst")
_FRILLS = "0123456789!?.,-_#*+~ "  # what is put around a word to make it look like a password
_UNIT = 4  # a shorter run that is repeated is no password
_OWN, _REST = 3, 6  # words shorter than that say nothing; so many signs beside one are enough


class Busy(Exception):  # noqa: N818  # it is no error of anybody: come again in a moment
    """Too many passwords wait to be looked at."""


def prepared(password: str) -> str:
    """One spelling for what looks the same on the keyboard."""
    return unicodedata.normalize("NFC", password)


def weakness(password: str, own: Iterable[str]) -> Weakness | None:
    """Why a password is refused. `own` are words others would try first: the agent's name, the service."""
    if len(password) < SHORTEST:
        return "short"
    if len(password) > LONGEST:
        return "long"
    plain = unicodedata.normalize("NFKC", password).casefold()
    if _is_common(plain):
        return "common"
    for word in own:
        folded = unicodedata.normalize("NFKC", word).casefold()
        if len(folded) >= _OWN and folded in plain and len(plain.replace(folded, "")) < _REST:
            return "own"
    return None


def _is_common(plain: str) -> bool:
    core = plain.strip(_FRILLS)
    cores = {plain, core, plain.translate(_READ_AS), core.translate(_READ_AS), plain.translate(_READ_AS).strip(_FRILLS)}
    if any(core in _common() for core in cores):
        return True
    if any(plain in row or plain in row[::-1] for row in _ROWS):
        return True
    return any(plain == (plain[:unit] * len(plain))[: len(plain)] for unit in range(1, _UNIT + 1))


@cache
def _common() -> frozenset[str]:
    text = (files("bot.console") / "data" / "common-passwords.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.split() if line)


class Turnstile:
    """So many at once; as many wait as can be served before long."""

    def __init__(self, at_once: int) -> None:
        self._places = asyncio.Semaphore(at_once)
        self._waiting = 0

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Raises Busy."""
        if self._waiting >= WAITING:
            raise Busy
        self._waiting += 1
        try:
            async with self._places:
                yield
        finally:
            self._waiting -= 1


class Passwords:
    """Hashes and compares in threads, a few at a time: the memory each takes is what makes guessing dear."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=PASSES, memory_cost=MEMORY, parallelism=LANES)
        self._strangers, self._known = Turnstile(AT_ONCE), Turnstile(KNOWN_AT_ONCE)

    async def hashed(self, password: str) -> str:
        """Of somebody who has been let in, or is about to be. Raises Busy."""
        async with self._known.place():
            return await asyncio.to_thread(self._hasher.hash, prepared(password))

    async def matches(self, password: str, hashed: str | None, *, known: bool = False) -> bool:
        """The same work where there is nothing to compare with; `known`: it comes from a known browser. Raises Busy."""
        async with (self._known if known else self._strangers).place():
            right = await asyncio.to_thread(self.verified, prepared(password[:LONGEST]), hashed or _NOBODYS)
        return right and hashed is not None and len(password) <= LONGEST

    def is_outdated(self, hashed: str) -> bool:
        """Whether it was made with other parameters than ours."""
        return self._hasher.check_needs_rehash(hashed)

    def verified(self, password: str, hashed: str) -> bool:
        """Compares here and now; takes a while."""
        try:
            return self._hasher.verify(hashed, password)
        except (VerificationError, InvalidHashError):
            return False


def _encoded(raw: bytes) -> str:
    return b64encode(raw).decode().rstrip("=")


# Of the right shape, made from nothing: it costs what a real one costs, and no password is known to fit it.
_NOBODYS = f"$argon2id$v=19$m={MEMORY},t={PASSES},p={LANES}${_encoded(bytes(16))}${_encoded(bytes(32))}"
