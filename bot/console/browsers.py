"""What is known of a browser: its cookies, whether an agent has been in it before, and what it calls itself.

Under https the names of cookies begin with __Host-: no other page of the domain can set or change them. On this machine
alone there is no https, so no such name: there they are called after the product.
"""

import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from aiohttp import web

from bot.console.accounts import AgentAccount
from bot.console.seal import ConsoleKeys

_LONGEST_NAME = 400
# The first that is found; those that pretend to be others come before them.
_BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"),
             ("Chrome", "Chrome"), ("Safari", "Safari"))  # fmt: skip
_SYSTEMS = (("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "Mac"),
            ("CrOS", "ChromeOS"), ("Linux", "Linux"))  # fmt: skip


def browser(agent: str) -> str:
    """Nothing of the header itself; empty where it is none of those."""
    said = agent[:_LONGEST_NAME]
    found = [next((name for sign, name in names if sign in said), "") for names in (_BROWSERS, _SYSTEMS)]
    return ", ".join(part for part in found if part)


SESSION, VISIT, DEVICE, LANGUAGE = "todoku", "todoku-visit", "todoku-device", "todoku-language"
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Cookies:
    """Those of one request."""

    given: Mapping[str, str]
    secure: bool

    def value(self, name: str) -> str:
        """Nothing where it is missing, given twice or far too long."""
        return self.given.get(self._called(name), "")

    def set(self, response: web.StreamResponse, name: str, value: str, seconds: int | None = None) -> None:
        """For the browser's session, or so long; no script can read it, and no other site makes the browser send it."""
        response.set_cookie(
            self._called(name), value, path="/", secure=self.secure, httponly=True, samesite="Strict", max_age=seconds
        )

    def drop(self, response: web.StreamResponse, name: str) -> None:
        """Have the browser forget one."""
        response.del_cookie(self._called(name), path="/", secure=self.secure, httponly=True, samesite="Strict")

    def _called(self, name: str) -> str:
        return f"__Host-{name}" if self.secure else name


def cookies(request: web.Request, *, secure: bool) -> Cookies:
    """A request's cookies, without those that came twice or are too long."""
    seen: dict[str, list[str]] = {}
    for header in request.headers.getall("Cookie", []):
        for pair in header.split(";"):
            name, _, value = pair.strip().partition("=")
            seen.setdefault(name, []).append(value)
    return Cookies({n: v[0] for n, v in seen.items() if len(v) == 1 and len(v[0]) <= _LONGEST}, secure)


_SHAPE = re.compile(r"([0-9a-f]{32})\.([0-9a-f]{64})", re.ASCII)
REMEMBERED_SECONDS = 365 * 86400


def remembered(keys: ConsoleKeys, account: AgentAccount) -> str:
    """The cookie's value."""
    nonce = _marked(keys, secrets.token_hex(8))
    return f"{nonce}.{_mark(keys, account, nonce)}"


def known(keys: ConsoleKeys, account: AgentAccount, cookie: str) -> str | None:
    """The browser's nonce, if the cookie was given to this agent since the last reset."""
    parts = _SHAPE.fullmatch(cookie)
    if not parts or not hmac.compare_digest(parts[2], _mark(keys, account, parts[1])):
        return None
    return parts[1]


def made_here(keys: ConsoleKeys, cookie: str) -> str | None:
    """The browser's nonce, if we have given the cookie to any agent at any time: told without asking the store."""
    parts = _SHAPE.fullmatch(cookie)
    if not parts or not hmac.compare_digest(parts[1], _marked(keys, parts[1][:16])):
        return None
    return parts[1]


def _marked(keys: ConsoleKeys, random: str) -> str:
    return random + keys.mark("browser", random)[:16]


def _mark(keys: ConsoleKeys, account: AgentAccount, nonce: str) -> str:
    return keys.mark("device", account.name, account.born, nonce)
