"""From a URL to a store. Nothing is sent yet: ping() is the first to find out whether anybody answers."""

from pathlib import Path
from typing import Any
from urllib.parse import ParseResult, parse_qsl, unquote, urlparse

from redis.asyncio import Connection, ConnectionPool, Redis, SSLConnection, UnixDomainSocketConnection
from redis.asyncio.cluster import RedisCluster
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialBackoff
from redis.maint_notifications import MaintNotificationsConfig

from bot.store.agent_client import RedisAgentStore
from bot.store.client import RedisStore
from bot.store.port import StoreMisconfigured
from bot.store.redis_link import Link, Packing

_SCHEMES = ("redis", "rediss", "unix", "redis+cluster", "rediss+cluster")
_PORT = 6379
# What a URL may add after "?". Anything more (a decoding, say) would change what the store relies on.
_TLS_OPTIONS = ("ssl_ca_certs", "ssl_certfile", "ssl_keyfile")
_OPTIONS = {"db": ("redis", "rediss", "unix"), "username": ("unix",), "password": ("unix",)} | dict.fromkeys(
    _TLS_OPTIONS, ("rediss", "rediss+cluster")
)

# Else it drops all its connections, those in use as well, at every fifth slot that it finds moved.
_CLUSTER: dict[str, Any] = {"reinitialize_steps": 0}


class _Tcp(Packing, Connection):
    pass


class _Tls(Packing, SSLConnection):
    pass


class _Unix(Packing, UnixDomainSocketConnection):
    pass


def connect(url: str, bot: int) -> RedisStore:
    """`bot` is the bot's id: several bots may share a server."""
    return RedisStore(_link(url), bot)


def connect_both(url: str, bot: int) -> tuple[RedisStore, RedisAgentStore]:
    """The store, and what the console remembers, on one connection: closing the store closes both."""
    link = _link(url)
    return RedisStore(link, bot), RedisAgentStore(link, bot)


def _link(url: str) -> Link:
    parsed = _parse(url)
    options = _settings() | _credentials(parsed) | _options(parsed)
    if parsed.scheme == "unix":
        path = unquote(parsed.path)
        pool = ConnectionPool(connection_class=_Unix, path=path, **options)
        return Link(Redis.from_pool(pool), path)
    host, port = parsed.hostname or "", parsed.port or _PORT
    where, tls = f"{host}:{port}", parsed.scheme.startswith("rediss")
    if parsed.scheme.endswith("+cluster"):
        return Link(RedisCluster(host=host, port=port, ssl=tls, **_CLUSTER, **options), where, tls=tls)
    pool = ConnectionPool(connection_class=_Tls if tls else _Tcp, host=host, port=port, **options)
    return Link(Redis.from_pool(pool), where, tls=tls)


def _settings() -> dict[str, Any]:
    return {
        "socket_timeout": None,  # link.py's deadline ends what hangs; another one, for each answer, costs as much as reading it
        "socket_connect_timeout": 2,
        "health_check_interval": 15,
        "retry": Retry(ExponentialBackoff(cap=0.5, base=0.02), 3),  # within the one deadline of link.py
        "protocol": 2,  # its flat replies are the same on every server and in every release of redis-py
        "maint_notifications_config": MaintNotificationsConfig(enabled=False),  # nothing Valkey knows
    }


def _parse(url: str) -> ParseResult:
    """No sentence here shows the URL: there may be a password in it."""
    try:
        parsed = urlparse(url)
        port = parsed.port
    except ValueError:
        raise StoreMisconfigured("REDIS_URL is no URL: its host or its port cannot be read") from None
    if parsed.scheme not in _SCHEMES:
        raise StoreMisconfigured(f"REDIS_URL must begin with one of {', '.join(f'{s}://' for s in _SCHEMES)}")
    if parsed.scheme == "unix" and (parsed.hostname or not parsed.path.strip("/")):
        raise StoreMisconfigured("REDIS_URL needs the whole path of the socket: unix:///run/valkey.sock")
    if parsed.scheme != "unix" and not parsed.hostname:
        raise StoreMisconfigured("REDIS_URL names no host")
    if port == 0 or parsed.fragment:
        raise StoreMisconfigured("REDIS_URL cannot be read: a password's #, ? and / are written %23, %3F, %2F")
    return parsed


def _credentials(parsed: ParseResult) -> dict[str, str]:
    found = {"username": parsed.username, "password": parsed.password}
    return {name: unquote(value) for name, value in found.items() if value}


def _options(parsed: ParseResult) -> dict[str, Any]:
    options: dict[str, Any] = dict(parse_qsl(parsed.query))
    if parsed.scheme in ("redis", "rediss") and parsed.path.strip("/"):
        options.setdefault("db", parsed.path.strip("/"))
    elif parsed.scheme.endswith("+cluster") and parsed.path.strip("/0"):
        raise StoreMisconfigured("REDIS_URL of a cluster cannot choose a database")
    for name in options:
        if parsed.scheme not in _OPTIONS.get(name, ()):
            raise StoreMisconfigured(f"REDIS_URL with {parsed.scheme}:// does not take {name!r}")
    for name in _TLS_OPTIONS:
        if name in options and not Path(options[name]).is_file():
            raise StoreMisconfigured(f"REDIS_URL names a file in {name!r} that is not there")
    if "db" in options:
        if not options["db"].isdecimal():
            raise StoreMisconfigured("REDIS_URL must end in the number of a database, or in nothing")
        options["db"] = int(options["db"])
    return options
