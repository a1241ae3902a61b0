"""Turns the many ways a server can fail into the two that matter: down, or wrongly configured.

The sentences are our own. The server's or the library's words are not repeated: they may carry what was sent.
"""

from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def told_plainly(where: str) -> Iterator[None]:
    """Raises StoreDown or StoreMisconfigured for trouble with the server at `where`; a bug of ours passes."""
    try:
        yield
    except (TimeoutError, redis.TimeoutError) as error:
        raise StoreDown(f"the store at {where} does not answer in time") from error
    except AttributeError as error:
        # When a cluster goes down, redis-py 8.1 closes connections that other calls are using; they fail like this.
        raise StoreDown(f"the store at {where} cannot be reached") from error
    except (redis.RedisError, redis.RedisClusterException, OSError) as error:
        word = _first_word(error)
        if isinstance(error.__context__, SSLCertVerificationError):
            word = "CERTIFICATE"
        if word in _NOT_LIKE_THIS:
            raise StoreMisconfigured(f"the store at {where} {_NOT_LIKE_THIS[word]}") from error
        if word in _NOT_NOW:
            raise StoreDown(f"the store at {where} {_NOT_NOW[word]}") from error
        if isinstance(error, redis.ResponseError | redis.DataError):
            raise
        raise StoreDown(f"the store at {where} cannot be reached") from error
