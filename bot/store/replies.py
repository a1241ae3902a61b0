"""What kind of answer each command gives. A server that has lost its way, or something that stands before it, may answer anything;
whatever does not fit is refused here, once, so that nobody further in takes it for data."""

from collections.abc import Callable

Kind = Callable[[object], bool]


def anything(answer: object) -> bool:  # noqa: ARG001  # whatever it is
    """Nobody has said what it gives."""
    return True


def nothing(answer: object) -> bool:
    """A script that returns nothing."""
    return answer is None


def count(answer: object) -> bool:
    """How many, or 0 and 1 for no and yes."""
    return isinstance(answer, int) and answer >= 0


def integer(answer: object) -> bool:
    """Any number."""
    return isinstance(answer, int)


def flag(answer: object) -> bool:
    """No or yes."""
    return isinstance(answer, int) and answer in (0, 1)


def text(answer: object) -> bool:
    """Bytes, of whatever meaning."""
    return isinstance(answer, bytes)


def some_text(answer: object) -> bool:
    """Bytes, or nothing."""
    return answer is None or isinstance(answer, bytes)


def texts(answer: object) -> bool:
    """Any number of them."""
    return isinstance(answer, list) and all(isinstance(one, bytes) for one in answer)


def pairs(answer: object) -> bool:
    """Names and values in turn."""
    return isinstance(answer, list) and len(answer) % 2 == 0 and all(isinstance(one, bytes) for one in answer)


def done(answer: object) -> bool:
    """It has been written."""
    return answer == b"OK"


def done_or_not(answer: object) -> bool:
    """It has been written, or the condition was not met."""
    return answer is None or answer == b"OK"


def one_of(*words: str) -> Kind:
    """One of these words."""
    known = frozenset(word.encode() for word in words)
    return lambda answer: answer in known if isinstance(answer, bytes) else False


def row(*kinds: Kind) -> Kind:
    """Exactly these, in this order."""
    return lambda answer: (
        isinstance(answer, list)
        and len(answer) == len(kinds)
        and all(fits(one) for fits, one in zip(kinds, answer, strict=True))
    )


def empty_or(kind: Kind) -> Kind:
    """That, or an empty list."""
    return lambda answer: answer == [] or kind(answer)


COMMANDS: dict[str, Kind] = {
    "DEL": count, "EXISTS": count, "EXPIRE": flag, "GET": some_text, "GETDEL": some_text, "HDEL": count, "HGET": some_text,
    "HGETALL": pairs, "LREM": count, "SISMEMBER": flag, "TTL": integer, "TYPE": text, "ZRANGE": texts, "HKEYS": texts, "HSET": count, "HSETNX": flag, "HVALS": texts, "INCR": count, "LLEN": count,
    "LPUSH": count, "LRANGE": texts, "LTRIM": done, "SET": done_or_not, "SETRANGE": count, "SMEMBERS": texts, "SREM": count,
    "ZCARD": count, "ZRANGEBYLEX": texts, "ZRANGEBYSCORE": texts, "ZREMRANGEBYSCORE": count, "ZREVRANGE": texts,
}  # fmt: skip
"""Of every command that is sent as such; scripts say it of themselves."""
