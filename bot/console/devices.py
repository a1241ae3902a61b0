"""Browsers in which an agent has been before: a cookie that says so, and opens nothing by itself."""

import hmac
import re
import secrets

from bot.console.accounts import Account
from bot.console.seal import Keys

_SHAPE = re.compile(r"([0-9a-f]{32})\.([0-9a-f]{64})", re.ASCII)
SECONDS = 365 * 86400


def remembered(keys: Keys, account: Account) -> str:
    """The cookie's value."""
    nonce = _marked(keys, secrets.token_hex(8))
    return f"{nonce}.{_mark(keys, account, nonce)}"


def known(keys: Keys, account: Account, cookie: str) -> str | None:
    """The browser's nonce, if the cookie was given to this agent since the last reset."""
    parts = _SHAPE.fullmatch(cookie)
    if not parts or not hmac.compare_digest(parts[2], _mark(keys, account, parts[1])):
        return None
    return parts[1]


def made_here(keys: Keys, cookie: str) -> str | None:
    """The browser's nonce, if we have given the cookie to any agent at any time: told without asking the store."""
    parts = _SHAPE.fullmatch(cookie)
    if not parts or not hmac.compare_digest(parts[1], _marked(keys, parts[1][:16])):
        return None
    return parts[1]


def _marked(keys: Keys, random: str) -> str:
    return random + keys.mark("browser", random)[:16]


def _mark(keys: Keys, account: Account, nonce: str) -> str:
    return keys.mark("device", account.name, account.born, nonce)
