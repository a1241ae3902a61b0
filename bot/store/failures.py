"""Turns the many ways a server can fail into the two that matter: down, or wrongly configured. An error that nobody has met before is
"down" as well: it passes, or it does not, and either way somebody is told. So is a wrong setting of a server that has served
us before: it was changed under us, and may be changed back.

The sentences are our own. The server's or the library's words are not repeated: they may carry what was sent. The one exception is
the name of a command, where it is one that we have asked for.
"""

import logging
import re
import time
from collections.abc import Callable
from ssl import SSLCertVerificationError, SSLError

from redis import exceptions as redis

from bot.store.acl import ALL
from bot.store.port import StoreDown, StoreMisconfigured

log = logging.getLogger(__name__)

CALM = 5.0
"""Seconds without trouble after which a server counts as well again, and the same trouble is told of anew."""
RIGHTS = "docs/deployment.md has the whole line"

# The first word of a server's answer that means "not now".
_NOT_NOW = {
    "BUSY": "is busy with a script",
    "CLUSTERDOWN": "is a cluster that does not serve all its slots",
    "LOADING": "is still loading its data",
    "MASTERDOWN": "is a replica that has lost its primary",
    "MISCONF": "cannot write to its disk",
    "NOREPLICAS": "has too few replicas to take writes (min-replicas-to-write)",
    "OOM": "is out of memory (maxmemory)",
    "READONLY": "is a read-only replica: REDIS_URL must name the primary",
    "TRYAGAIN": "is moving slots about",
    "UNKILLABLE": "is busy with a script",
    "FULL": "has no room for another connection (maxclients)",
}
# And the first word of one that means "not like this".
_NOT_LIKE_THIS = {
    "CERTIFICATE": "shows a certificate that is not trusted here: name its authority as ?ssl_ca_certs=FILE",
    "Cluster": "is no cluster: REDIS_URL must begin with redis:// or rediss://",  # redis-py's own words
    "DB": "has no database of that number: REDIS_URL must end in a smaller one (as a rule 0 to 15), or in none",
    "DENIED": "takes callers on its own machine only (protected-mode): set a password there, and name it in REDIS_URL",
    "KEYS": f"keeps this user from the bot's keys: grant ~todoku:<bot id>:* (ACL SETUSER; {RIGHTS})",
    "LANGUAGE": "answers in another language than Redis: REDIS_URL must name the host and port of a Redis or Valkey",
    "MOVED": "is a cluster: REDIS_URL must begin with redis+cluster:// or rediss+cluster://",
    "NOAUTH": "wants a password: REDIS_URL must have it, as in redis://USER:PASSWORD@HOST",
    "NOPERM": f"keeps this user from a command that the bot needs: compare its rights (ACL GETUSER; {RIGHTS})",
    "NOTLS": "does not speak TLS: REDIS_URL must begin with redis:// or redis+cluster://",
    "SELECT": "is a cluster: REDIS_URL must begin with redis+cluster:// or rediss+cluster://",
    "WRONGPASS": "does not accept the user name or the password in REDIS_URL",
    "Unknown": f"does not know a command that the bot's scripts need (older than Redis 7.0, or renamed; {RIGHTS})",
    "unknown": f"does not know a command that the bot needs (renamed, or older than Redis 7.0; {RIGHTS})",
}
# A bug of ours: the server did not understand what we asked, or a key of ours is of another kind.
_OURS = re.compile(
    r"WRONGTYPE|NOSCRIPT|CROSSSLOT|EXECABORT|(?:ERR )?(?:user_script|[Ee]rror (?:running|compiling)"
    r"|wrong number|syntax error|value is not|.*Lua redis lib)"
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
    (redis.InvalidResponse, "LANGUAGE"),
)
# What a missing right is called, by the server or by its scripts; Redis 7.0 has words of its own.
_NO_RIGHT = re.compile(r"NOPERM|ACL failure in script|(?:ERR )?The user executing the script can't ")
_NO_KEY = re.compile(r".*(?:access a key|access (?:one|at least one) of the keys)")
_NO_TLS = ("WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE")
_COMMAND = re.compile(r"'([a-z]{1,30}(?:\|[a-z]{1,30})?)' command")


class told_plainly:  # noqa: N801 - it is used as a verb, and a class is entered faster than a generator
    """Raises StoreDown or StoreMisconfigured for trouble with the server at `where`; a bug of ours passes. One for all calls of
    the same server: once a call has succeeded, whatever is wrong later is StoreDown, and told of in the log once, as is its end."""

    __slots__ = ("_clock", "_last", "_served", "_tls", "_told", "_where", "unwell")

    def __init__(self, where: str, *, tls: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        self._where = where
        self._tls = tls
        self._clock = clock
        self._served = False
        self._told: set[str] = set()
        """What has been told since it was well."""
        self._last = 0.0
        """When a call last failed."""
        self.unwell = True
        """Whether `well` has something to note: it has not been well yet, or not since something was told."""

    def __enter__(self) -> None:
        """Nothing is to be done beforehand."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error is None:
            self.well()
        elif isinstance(error, Exception) and (plain := self.plain(error)) is not error:
            raise plain from error

    def plain(self, error: Exception) -> Exception:
        """What is to be raised for what a call has raised."""
        if _is_ours(error):
            return error
        plain = self._plainly(error)
        self._failed(str(plain))
        plain.__cause__ = error
        return plain

    def well(self) -> None:
        """A call has succeeded."""
        self._served = True
        if self._told and self._clock() - self._last >= CALM:
            self._told.clear()
            log.warning("the store at %s serves again", self._where)
        self.unwell = bool(self._told)

    def _failed(self, sentence: str) -> None:
        self._last, self.unwell = self._clock(), True
        if self._served and sentence not in self._told:
            self._told.add(sentence)
            log.error("%s; what comes waits until it serves again", sentence)

    def _plainly(self, error: Exception) -> Exception:
        store = f"the store at {self._where}"
        word = _word(error)
        if word == "LANGUAGE" and self._served:
            return StoreDown(f"{store} answers what no such server would")
        if sentence := _missing(error, word) or _NOT_LIKE_THIS.get(word):
            return (StoreDown if self._served else StoreMisconfigured)(f"{store} {sentence}")
        if sentence := _NOT_NOW.get(word):
            return StoreDown(f"{store} {sentence}")
        if isinstance(error, TimeoutError | redis.TimeoutError):
            return StoreDown(f"{store} does not answer in time{self._hint('does not speak TLS', tls=True)}")
        if isinstance(error, redis.ResponseError):
            return StoreDown(f"{store} answers with an error")
        if isinstance(error, Illegal):
            return StoreDown(f"{store} answers what no such server would")
        hint = self._hint("speaks TLS alone", tls=False) if "closed by server" in str(error) else ""
        return StoreDown(f"{store} cannot be reached{hint}")

    def _hint(self, condition: str, *, tls: bool) -> str:
        """What else may be the matter, with a server that has never answered."""
        if self._served or self._tls is not tls:
            return ""
        schemes = "redis:// or redis+cluster://" if tls else "rediss:// or rediss+cluster://"
        return f"; if it {condition}, REDIS_URL must begin with {schemes}"


class Illegal(Exception):  # noqa: N818 - it names what an answer is
    """An answer of another kind than its command has."""


def _is_ours(error: Exception) -> bool:
    """Whether it is a bug of ours, or has been told plainly before. Whatever else befalls a call is trouble with the server:
    answers that are cut or made up end in errors of many kinds within the library, and connections that it closes while
    others use them in an AttributeError."""
    if isinstance(error, redis.ResponseError):
        return bool(_OURS.match(str(error))) and not _NO_RIGHT.match(str(error))
    return isinstance(error, redis.DataError | StoreDown | StoreMisconfigured)


def _heard(error: BaseException) -> BaseException:
    """What the last server said of a cluster that cannot be joined."""
    while isinstance(error, redis.RedisClusterException):
        denied = isinstance(error.__context__, redis.NoPermissionError)
        if not (last := error.__context__ if denied else error.__cause__):
            break
        error = last
    return error


def _word(error: BaseException) -> str:
    """The one that tells what is the matter."""
    error = _heard(error)
    if isinstance(error.__context__, SSLCertVerificationError):
        return "CERTIFICATE"
    if isinstance(error.__context__, SSLError) and error.__context__.reason in _NO_TLS:
        return "NOTLS"
    for kind, word in _CLASSES:
        if isinstance(error, kind):
            return word
    if isinstance(error, redis.AuthenticationError):
        return "NOAUTH" if "required" in str(error) else "WRONGPASS"
    text = str(error)
    if text.startswith("max number of clients"):
        return "FULL"
    return "NOPERM" if _NO_RIGHT.match(text) else text.removeprefix("ERR ").partition(" ")[0]


def _missing(error: BaseException, word: str) -> str | None:
    """The right that this user has not, as far as the server names it."""
    if word != "NOPERM":
        return None
    text = str(_heard(error))
    if _NO_KEY.match(text):
        return _NOT_LIKE_THIS["KEYS"]
    named = _COMMAND.search(text)
    if named and named[1] in ALL:
        return f"keeps this user from {named[1].upper().replace('|', ' ')}: grant +{named[1]} (ACL SETUSER; {RIGHTS})"
    return None
