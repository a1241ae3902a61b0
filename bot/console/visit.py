"""What a page gets to know of a request, and how it answers."""

import hmac
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from bot.console.accounts import AgentAccount
from bot.console.browsers import Cookies
from bot.console.console import Console
from bot.console.page_words import Words
from bot.console.sessions import SignedIn
from bot.console.site import BASE
from bot.visitors import FORWARDED

TOKEN = "token"  # noqa: S105 - the name of a field
"""The field of every form that shows it comes from our page."""
FIRST = "/insight"
"""Where a sign-in leads that was not on the way to another page."""
_LONGEST_PATH = 200


@dataclass(frozen=True)
class Visit:
    """One request: in which language, by whom, with which form. The form of a POST has been checked before."""

    request: web.Request
    console: Console
    cookies: Cookies
    t: Words
    who: SignedIn | None
    bound_to: str
    """What the page's forms are bound to: the session, or the cookie of a stranger's visit."""
    form: Mapping[str, str] = field(default_factory=dict)
    new_id: str = ""
    """Of a session that was opened anew while this request was answered."""

    @property
    def agent(self) -> AgentAccount:
        """Who is signed in; only for pages that are for agents alone."""
        return self.signed_in.account

    @property
    def signed_in(self) -> SignedIn:
        """The session. Raises HTTPForbidden where there is none."""
        if self.who is None:
            raise web.HTTPForbidden
        return self.who

    @property
    def token(self) -> str:
        """What a form of this visitor must bring along."""
        return self.console.keys.mark("form", self.bound_to)

    def is_own_form(self, token: str) -> bool:
        """Whether a form came from a page that this visitor was given."""
        return hmac.compare_digest(self.token.encode(), token.encode())

    @property
    def here(self) -> str:
        """The path of this page, to come back to."""
        reading = self.request.method in ("GET", "HEAD")
        return self.request.path_qs if reading else self.request.path.removesuffix("/prove")

    @property
    def address(self) -> str:
        """Where the request comes from, seen past our own proxies."""
        return self.console.proxies.visitor(self.request.remote, self.request.headers.getall(FORWARDED, ()))

    def field(self, name: str) -> str:
        """What the form says; nothing where it has no such field."""
        return self.form.get(name, "")

    def page(self, template: str, status: int = 200, **values: Any) -> web.Response:  # noqa: ANN401 - whatever a template shows
        """A page of ours. Templates also know `t`, `visit`, `agent` and `base`."""
        agent = self.who.account if self.who else None
        made = self.console.templates.get_template(template)
        text = made.render(t=self.t, visit=self, agent=agent, path=self.request.path, **values)
        return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")

    def go(self, path: str, part: str = "", **query: str) -> web.Response:
        """See another page of the console, or a part of it; `path` begins with a slash and is seen from /console."""
        where = BASE + path + (f"?{urlencode(query)}" if query else "") + (f"#{part}" if part else "")
        return web.Response(status=303, headers={"Location": where})

    async def renewed(self, account: AgentAccount) -> "Visit":
        """The visit under a new session id, whose cookie goes out with the answer. Raises HTTPConflict where somebody else has changed the account."""
        console = self.console
        id_ = await console.sessions.open(account, self.signed_in.session.browser, self.signed_in)
        who = await console.sessions.find(id_) if id_ else None
        if id_ is None or who is None:
            raise web.HTTPConflict
        fresh = replace(self, who=who, bound_to=who.digest, new_id=id_)
        self.request[VISIT] = fresh
        return fresh


PageHandler = Callable[[Visit], Awaitable[web.StreamResponse]]
RequestHandler = Callable[[web.Request], Awaitable[web.StreamResponse]]
VISIT = web.RequestKey("visit", Visit)


def for_anyone(page: PageHandler) -> RequestHandler:
    """A page that needs no sign-in."""

    async def handle(request: web.Request) -> web.StreamResponse:
        return await page(request[VISIT])

    return handle


def for_agents(page: PageHandler) -> RequestHandler:
    """A page for those who are signed in and have chosen a password of their own; others are led there first."""

    async def handle(request: web.Request) -> web.StreamResponse:
        visit = request[VISIT]
        if visit.who is None:
            return visit.page("bounce.html") if _may_be_in(request) else visit.go("/login", **_way_back(request))
        if visit.who.account.is_new:
            return visit.go("/welcome")
        return await page(visit)

    return handle


def for_newcomers(page: PageHandler) -> RequestHandler:
    """The one page an agent sees with a first password."""

    async def handle(request: web.Request) -> web.StreamResponse:
        visit = request[VISIT]
        if visit.who is None:
            return visit.go("/login")
        return await page(visit) if visit.who.account.is_new else visit.go(FIRST)

    return handle


def inside(path: str) -> str:
    """A path within the console to go on to, seen from /console; its first page where the given one leads elsewhere."""
    plain = path.isascii() and path.isprintable() and len(path) <= _LONGEST_PATH and not set(path) & set("\\ \"'<>")
    return path.removeprefix(BASE) if plain and path.startswith(f"{BASE}/") and ".." not in path else "/"


def _may_be_in(request: web.Request) -> bool:
    """Whether another site's link led here: the browser holds our cookies back then, until the page asks once more by itself."""
    followed = request.headers.get("Sec-Fetch-Mode") == "navigate" and request.method == "GET"
    return followed and request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")


def _way_back(request: web.Request) -> dict[str, str]:
    if request.method not in ("GET", "HEAD") or inside(request.path_qs) == "/":
        return {}
    return {"next": request.path_qs}
