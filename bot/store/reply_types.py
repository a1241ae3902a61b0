"""What kind of answer each command gives. A server that has lost its way, or something that stands before it, may answer anything;
whatever does not fit is refused here, once, so that nobody further in takes it for data."""

from collections.abc import Callable

ReplyType = Callable[[object], bool]


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


def one_of(*words: str) -> ReplyType:
    """One of these words."""
    known = frozenset(word.encode() for word in words)
    return lambda answer: answer in known if isinstance(answer, bytes) else False


def row(*kinds: ReplyType) -> ReplyType:
    """Exactly these, in this order."""
    return lambda answer: (
        isinstance(answer, list)
        and len(answer) == len(kinds)
        and all(fits(one) for fits, one in zip(kinds, answer, strict=True))
    )


def empty_or(kind: ReplyType) -> ReplyType:
    """That, or an empty list."""
    return lambda answer: answer == [] or kind(answer)


_BY_TYPE: dict[ReplyType, str] = {
    count: "DEL EXISTS HDEL HSET INCR LLEN LPUSH LREM SETRANGE SREM ZCARD ZREMRANGEBYSCORE",
    flag: "EXPIRE HSETNX SISMEMBER",
    some_text: "GET GETDEL HGET",
    text: "TYPE",
    texts: "HKEYS HVALS LRANGE SMEMBERS ZRANGE ZRANGEBYLEX ZRANGEBYSCORE ZREVRANGE",
    pairs: "HGETALL",
    integer: "TTL",
    done: "LTRIM",
    done_or_not: "SET",
}
COMMANDS = {command: kind for kind, commands in _BY_TYPE.items() for command in commands.split()}
"""What is given by every command that is sent as such; scripts say it of themselves."""
