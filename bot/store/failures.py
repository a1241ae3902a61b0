"""Turns the many ways a server can fail into the two that matter: down, or wrongly configured. An error that nobody has met before is
"down" as well: it passes, or it does not, and either way somebody is told.

The sentences are our own. The server's or the library's words are not repeated: they may carry what was sent.
"""

import re
from ssl import SSLCertVerificationError

from redis import exceptions as redis

from bot.store.port import StoreDown, StoreMisconfigured

# The first word of a server's answer that means "not now".
_NOT_NOW = {
    "BUSY": "is busy with a script",
    "CLUSTERDOWN": "is a cluster that does not serve all its slots",
    "LOADING": "is still loading its data",
    "MASTERDOWN": "is a replica that has lost its primary",
    "MISCONF": "cannot write to its disk",
    "NOREPLICAS": "has too few replicas to take writes",
    "OOM": "is out of memory",
    "READONLY": "is a read-only replica",
    "TRYAGAIN": "is moving slots about",
    "UNKILLABLE": "is busy with a script",
}
# And the first word of one that means "not like this".
_NOT_LIKE_THIS = {
    "CERTIFICATE": "shows a certificate that is not trusted here: name its authority as ?ssl_ca_certs=FILE",
    "Cluster": "is no cluster: REDIS_URL must begin with redis:// or rediss://",  # redis-py's own words
    "MOVED": "is a cluster: REDIS_URL must begin with redis+cluster:// or rediss+cluster://",
    "NOAUTH": "wants a password",
    "NOPERM": "does not let this user do what the bot needs",
    "WRONGPASS": "does not accept the user name or the password",
}
# A bug of ours: the server did not understand what we asked, or a key of ours is of another kind.
_OURS = re.compile(
    r"WRONGTYPE|NOSCRIPT|CROSSSLOT|EXECABORT|(?:ERR )?(?:user_script|[Ee]rror (?:running|compiling)|unknown (?:command|subcommand)"
    r"|wrong number|syntax error|value is not|.*Lua redis lib|DB index|invalid DB|SELECT is not)"
)
# redis-py has classes for some answers and then drops the first word.
_CLASSES: tuple[tuple[type[Exception], str], ...] = (
    (redis.BusyLoadingError, "LOADING"),
    (redis.OutOfMemoryError, "OOM"),
    (redis.ReadOnlyError, "READONLY"),
    (redis.TryAgainError, "TRYAGAIN"),
    (redis.MasterDownError, "MASTERDOWN"),
    (redis.ClusterError, "CLUSTERDOWN"),
    (redis.MovedError, "MOVED"),
    (redis.AskError, "TRYAGAIN"),
    (redis.NoPermissionError, "NOPERM"),
    (redis.AuthenticationWrongNumberOfArgsError, "WRONGPASS"),
    (redis.AuthenticationError, "WRONGPASS"),
)


def _first_word(error: BaseException) -> str:
    if isinstance(error, redis.RedisClusterException) and error.__cause__:
        error = error.__cause__  # a cluster that cannot be joined: what its last server said
    for kind, word in _CLASSES:
        if isinstance(error, kind):
            return word
    return str(error).partition(" ")[0]


class told_plainly:  # noqa: N801 - it is used as a verb, and a class is entered faster than a generator
    """Raises StoreDown or StoreMisconfigured for trouble with the server at `where`; a bug of ours passes."""

    __slots__ = ("_where",)

    def __init__(self, where: str) -> None:
        self._where = where

    def __enter__(self) -> None:
        """Nothing is to be done beforehand."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error and (plain := _plainly(error, f"the store at {self._where}")):
            raise plain from error


def _plainly(error: BaseException, store: str) -> Exception | None:
    if isinstance(error, TimeoutError | redis.TimeoutError):
        return StoreDown(f"{store} does not answer in time")
    if isinstance(error, AttributeError):
        # When a cluster goes down, redis-py 8.1 closes connections that other calls are using; they fail like this.
        return StoreDown(f"{store} cannot be reached")
    if not isinstance(error, redis.RedisError | redis.RedisClusterException | OSError):
        return None
    word = _first_word(error)
    if isinstance(error.__context__, SSLCertVerificationError):
        word = "CERTIFICATE"
    if word in _NOT_LIKE_THIS:
        return StoreMisconfigured(f"{store} {_NOT_LIKE_THIS[word]}")
    if word in _NOT_NOW:
        return StoreDown(f"{store} {_NOT_NOW[word]}")
    if isinstance(error, redis.DataError) or (isinstance(error, redis.ResponseError) and _OURS.match(str(error))):
        return None
    if isinstance(error, redis.ResponseError):
        return StoreDown(f"{store} answers with an error")
    return StoreDown(f"{store} cannot be reached")
