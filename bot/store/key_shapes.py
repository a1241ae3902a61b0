"""What each key of the store must look like. Scripts and readers rely on it; where one stumbles, this says over what."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.store.keys import SHARDS, opened, row_name

KeyType = Literal["string", "hash", "list", "set", "zset"]
_CHAT, _NUMBER = rb"-?[0-9]{1,19}", rb"[1-9][0-9]{2}-[0-9]{4}"
ROW = re.compile(rb"(%b) ([0-9]{9}) ([^ \n]+) (.*)" % _CHAT, re.DOTALL)
"""A row of the outbox: chat, place in its queue, id, body."""
SESSION = re.compile(rb"([0-9]{1,19}):([0-9]{0,19}):(.*)", re.DOTALL)
"""A session: version, message of the live card, body."""
_NAME = re.compile(r"([^{}]+)\{([^{}]+)\}:(.+)", re.DOTALL)

Sound = Callable[[str, bytes, bytes], bool]
"""Whether a member (b"" in a string) and its value are as they must be, in the key whose last part is given."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Of a key: its type, and what stands in it."""

    kind: KeyType
    sound: Sound


def row(member: bytes) -> tuple[int, str, bytes] | None:
    """Chat, id and body of a row; None where it cannot be read."""
    found = ROW.fullmatch(member)
    if not found:
        return None
    name = found[3].decode("ascii", "replace")
    body = opened(found[4], row_name(int(found[1]), name))
    return None if body is None else (int(found[1]), name, body)


def session(value: bytes, chat: int) -> tuple[int, int | None, bytes] | None:
    """Version, card and body of a session; None where it cannot be read."""
    found = SESSION.fullmatch(value)
    body = found and opened(found[3], str(chat))
    return (int(found[1]), int(found[2]) if found[2] else None, body) if found and body is not None else None


def card(value: bytes) -> int | None:
    """The live card of a session whose body cannot be read, where at least that can be."""
    found = SESSION.fullmatch(value)
    return int(found[2]) if found and found[2] else None


def _matching(member: bytes, value: bytes = rb".*") -> Sound:
    members, values = re.compile(member, re.DOTALL), re.compile(value, re.DOTALL)
    return lambda _name, member, value: bool(members.fullmatch(member) and values.fullmatch(value))


def _string(value: bytes) -> Sound:
    return _matching(b"", value)


def _timed(member: bytes) -> Sound:
    """Of a sorted set, whose scores are times."""
    members = re.compile(member)

    def sound(_name: str, member: bytes, score: bytes) -> bool:
        return bool(members.fullmatch(member)) and math.isfinite(float(score))

    return sound


def _row(_name: str, member: bytes, score: bytes) -> bool:
    return row(member) is not None and float(score) == 0


def _session(name: str, _member: bytes, value: bytes) -> bool:
    return session(value, int(name.rpartition(":")[2])) is not None


def _body(name: str, member: bytes, value: bytes) -> bool:
    """A case, or a record of one."""
    return opened(value or member, name.partition(":")[2]) is not None


def _anything(_name: str, _member: bytes, _value: bytes) -> bool:
    return True


_WHOLE = rb"[0-9]{1,19}"
_MESSAGE = rb"[a-z]\S{1,63}"
_SHARD: dict[str, Shape] = {
    r"session:-?\d+": Shape("string", _session),
    r"done:.+": Shape("string", _string(_WHOLE)),
    r"outbox": Shape("zset", _row),
    r"reminders|active": Shape("zset", _timed(_CHAT)),
    r"alarms": Shape("zset", _timed(_NUMBER)),
    r"cases": Shape("hash", _matching(_NUMBER, _CHAT)),
    r"claims": Shape("hash", _matching(_CHAT, rb"\S+ [0-9]{1,15} [0-9]{1,9} [01]")),
    r"case:.+": Shape("string", _body),
    r"records:.+": Shape("list", _body),
    r"copies:.+": Shape("hash", _matching(_MESSAGE, _MESSAGE)),
    r"summary:[dw]\d+": Shape("string", _body),
    r"ledger:\d+": Shape("hash", _matching(rb"\S{1,64}")),
    r"arrivals:\d+": Shape("hash", _matching(rb"[0-9]{1,3} \S{1,120}", rb"[0-9]{1,9}")),
    r"probe": Shape("string", _anything),
}
"""A conversation's and its cases'."""
_DESK: dict[str, Shape] = {
    r"places": Shape("hash", _matching(_NUMBER, rb"\{.+\}")),
    r"handles": Shape("hash", _matching(_CHAT + rb" [0-9]{1,19}", _NUMBER)),
    r"making": Shape("hash", _matching(_NUMBER)),
    r"groups": Shape("hash", _matching(_CHAT, _CHAT)),
    r"handles:.+": Shape("set", _matching(_CHAT + rb" [0-9]{1,19}")),
    r"tries:\d{3}-\d{4}": Shape("hash", _matching(rb"wrong|step", _WHOLE)),
    r"tries:agent:.+|window:.+": Shape("string", _string(_WHOLE)),
    r"tries:.+": Shape("string", _string(rb"[0-9]{1,9} [0-9]{1,19} \S+")),
    r"agents": Shape("set", _matching(rb"[a-z0-9][a-z0-9._-]{1,31}")),
    r"(?:agent|note|session):.+": Shape("string", _anything),
    r"sessions:.+": Shape("set", _matching(rb"\S{1,64}")),
    r"step:.+": Shape("string", _string(rb"[0-9]{1,19} \S+")),
    r"recovery:.+": Shape("hash", _anything),
    r"audit": Shape("zset", _anything),
    r"weights": Shape("hash", _matching(rb"used|frozen|[0-9a-f]{8}")),
    r"incidents": Shape("hash", _matching(rb"[0-9]{1,19}", rb"\{.+\}")),
}
"""The support group's and the console's."""
_LEASE: dict[str, Shape] = {
    r"leader": Shape("hash", _matching(rb"process|until|epoch", rb"[0-9a-f]{1,19}")),
    r"processes": Shape("zset", _timed(rb"[0-9a-f]+")),
    r"heard|format": Shape("string", _string(_WHOLE)),
    r"outage": Shape("string", _string(_WHOLE + b" " + _WHOLE)),
}
_ASIDE: dict[str, Shape] = {r"tries:.+": Shape("string", _string(_WHOLE)), r"given_up": Shape("list", _anything)}
_PACE: dict[str, Shape] = {r".+": Shape("string", _string(_WHOLE))}
_TAGS = {**{f"s{shard:02}": _SHARD for shard in SHARDS}, "desk": _DESK, "lease": _LEASE, "aside": _ASIDE, "pace": _PACE}
TAGS = tuple(_TAGS)
"""Every tag that says where a key lies."""


def parted(key: str) -> tuple[str, str, str]:
    """What stands before the tag that says where a key lies, the tag, and the rest of its name."""
    found = _NAME.fullmatch(key)
    return (found[1], found[2], found[3]) if found else ("", "", key)


def shape(key: str) -> Shape | None:
    """What a key must look like; None where it is none of ours."""
    _, tag, name = parted(key)
    return next((shape for known, shape in _TAGS.get(tag, {}).items() if re.fullmatch(known, name, re.DOTALL)), None)


def judge(key: str) -> Callable[[bytes, bytes], bool]:
    """Tells whether a member of that key, and its value or score, are as they must be."""
    known, name = shape(key), parted(key)[2]
    return (lambda member, value: known.sound(name, member, value)) if known else (lambda _member, _value: True)
