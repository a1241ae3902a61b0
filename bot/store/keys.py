"""Every key of the store, and the checksum that what stands under it bears.

A chat belongs to one of 16 shards. The shard's tag stands in braces in every key, so whatever a conversation
touches lies in one slot of a cluster and one script can change it at once.

What is kept bears a format and a checksum, and both are looked at when it is read: bytes rot, and keys get mixed up. Both stand in a
last member "z" of the JSON object that a body is, so that a version that knows nothing of them reads it all the same. What an older
version wrote bears none, and is taken as it is.
"""

import hashlib
import re
import zlib
from base64 import urlsafe_b64encode

SHARDS = range(16)
_FIRST_NUMBER = 1_000_000  # seven digits, not starting with 0; and a multiple of the number of shards
_NUMBERS_PER_SHARD = 9_000_000 // len(SHARDS)
_NUMBER = re.compile(r"[1-9][0-9]{2}-[0-9]{4}", re.ASCII)
FORMAT = 1
_TAIL = re.compile(rb',"z":"([0-9]+)\.([0-9a-f]{8})"\}\Z')
_LONGEST = 32
"""Bytes of such a member at most."""


def chat_shard(chat: int) -> int:
    return zlib.crc32(str(chat).encode()) % len(SHARDS)


def case_shard(number: str) -> int:
    """A case is asked for by its number alone, so the number itself leads to the shard of its chat."""
    if not _NUMBER.fullmatch(number):
        raise ValueError(f"{number!r} is not a case number")
    return int(number.replace("-", "")) % len(SHARDS)


def case_number(chat: int, entropy: int) -> str:
    """A number in the chat's shard; any integer will do as entropy."""
    digits = _FIRST_NUMBER + entropy % _NUMBERS_PER_SHARD * len(SHARDS) + chat_shard(chat)
    return f"{digits // 10_000}-{digits % 10_000:04}"


class Keys:
    """The keys of one bot: several may share a server."""

    def __init__(self, bot: int) -> None:
        self._prefix = f"todoku:{bot}:"
        self._prefixes = [f"{self._prefix}{{s{shard:02}}}:" for shard in SHARDS]

    def _key(self, shard: int, name: str) -> str:
        return self._prefixes[shard] + name

    def session(self, chat: int) -> str:
        return self._key(chat_shard(chat), f"session:{chat}")

    def done(self, chat: int, update: str) -> str:
        """The mark of a committed update. It outlives /forget, so it does not tell whose update it was."""
        digest = hashlib.blake2b(f"{chat}:{update}".encode(), digest_size=12).digest()
        return self._key(chat_shard(chat), f"done:{urlsafe_b64encode(digest).decode()}")

    def operation(self, chat: int, operation: int) -> str:
        """The mark of a save that belongs to no update, for as long as it might be sent again."""
        return self._key(chat_shard(chat), f"done:op{operation}")

    def outbox(self, shard: int) -> str:
        return self._key(shard, "outbox")

    def reminders(self, shard: int) -> str:
        return self._key(shard, "reminders")

    def case(self, number: str) -> str:
        return self._key(case_shard(number), f"case:{number}")

    def records(self, number: str) -> str:
        """What has happened in a case."""
        return self._key(case_shard(number), f"records:{number}")

    def copies(self, number: str) -> str:
        """Which message is a copy of which, between the user's chat and the support team's."""
        return self._key(case_shard(number), f"copies:{number}")

    def alarms(self, shard: int) -> str:
        """When a case wants to be looked at again."""
        return self._key(shard, "alarms")

    def claims(self, shard: int) -> str:
        """Who sends for which chat."""
        return self._key(shard, "claims")

    def active(self, shard: int) -> str:
        """When which chat was last committed."""
        return self._key(shard, "active")

    def ledger(self, shard: int, day: int) -> str:
        """How conversations ended that began on a day, days since 1970: random id -> row."""
        return self._key(shard, f"ledger:{day}")

    def summary(self, name: str) -> str:
        """What the conversations of some days come to."""
        return self._key(zlib.crc32(name.encode()) % len(SHARDS), f"summary:{name}")

    def arrivals(self, shard: int, day: int) -> str:
        """How many came on a day, days since 1970: stretch of time and stream -> number."""
        return self._key(shard, f"arrivals:{day}")

    def cases(self, shard: int) -> str:
        return self._key(shard, "cases")

    def format(self) -> str:
        """The newest format that anything is kept in."""
        return f"{self._prefix}{{lease}}:format"

    def probe(self, shard: int) -> str:
        """Never exists; ping() writes nothing to it."""
        return self._key(shard, "probe")


def sealed(body: bytes, about: str) -> bytes:
    """The body with its checksum. `about` says whose it is: under another name it is not accepted. What is no JSON object stays
    as it is."""
    if not body.endswith(b"}") or body == b"{}":
        return body
    return b'%b,"z":"%d.%08x"}' % (body[:-1], FORMAT, _sum(body, about))


def opened(body: bytes, about: str) -> bytes | None:
    """The body as it was before; None where it is damaged, somebody else's, or of a format that is not known yet."""
    tail = _TAIL.search(body, max(0, len(body) - _LONGEST))
    if tail is None:
        return body
    bare = body[: tail.start()] + b"}"
    return bare if int(tail[1]) == FORMAT and int(tail[2], 16) == _sum(bare, about) else None


def row_name(chat: int, row: str) -> str:
    """What a row's checksum is about."""
    return f"{chat} {row}"


def _sum(body: bytes, about: str) -> int:
    return zlib.crc32(body, zlib.crc32(about.encode()))
