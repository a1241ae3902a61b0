"""The console's cookies. Under https their names begin with __Host-: no other page of the domain can set or change them.

On this machine alone there is no https, so no such name: there they are called after the product.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from aiohttp import web

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
        response.del_cookie(self._called(name), path="/", secure=self.secure, httponly=True, samesite="Strict")

    def _called(self, name: str) -> str:
        return f"__Host-{name}" if self.secure else name


def cookies(request: web.Request, *, secure: bool) -> Cookies:
    seen: dict[str, list[str]] = {}
    for header in request.headers.getall("Cookie", []):
        for pair in header.split(";"):
            name, _, value = pair.strip().partition("=")
            seen.setdefault(name, []).append(value)
    return Cookies({n: v[0] for n, v in seen.items() if len(v) == 1 and len(v[0]) <= _LONGEST}, secure)
