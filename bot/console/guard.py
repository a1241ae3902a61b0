"""Stands before every page: who is it, may it come in, and what is said when something goes wrong.

The one error boundary of the console: whatever happens behind it, the answer is a page of ours without a trace.
"""

import logging
import secrets
from dataclasses import replace

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.console import browsers
from bot.console.browsers import DEVICE, LANGUAGE, SESSION
from bot.console.browsers import VISIT as STRANGER
from bot.console.browsers import cookies as cookies_of
from bot.console.console import Console
from bot.console.page_words import Words
from bot.console.passwords import Busy
from bot.console.request_limits import AGENT, MINUTE
from bot.console.request_limits import STRANGER as STRANGERS_MOST
from bot.console.sessions import digest
from bot.console.site import read_form
from bot.console.visit import TOKEN, VISIT, Visit
from bot.store.port import StoreDown
from bot.visitors import FORWARDED, neighbourhood
from bot.words.preferred_language import preferred

log = logging.getLogger(__name__)

_READING = {"GET", "HEAD"}
BY_ITSELF = ("/live", "/arrivals", "/events", "/picture")
"""How addresses end that an open page asks for by itself: that keeps nobody signed in."""
_AGAIN = 10
"""Seconds after which it is worth coming again when we are busy."""


class _Warnings:
    """What the log has been warned of, and when: a flood of requests is none of lines."""

    def __init__(self) -> None:
        self._at: dict[str, int] = {}

    def warn(self, what: str, now: int) -> None:
        if now - self._at.get(what, -MINUTE) >= MINUTE:
            self._at[what] = now
            log.warning("console: %s", what)


def guard(console: Console) -> Middleware:
    """The middleware that every request passes."""
    warnings = _Warnings()

    @web.middleware
    async def handle(request: web.Request, handler: Handler) -> web.StreamResponse:
        stranger = _stranger(console, request)
        if console.proxies.overlooks(request.remote, request.headers.getall(FORWARDED, ())):
            warnings.warn(
                f"{request.remote} passes requests on and is not in TRUSTED_PROXIES: strangers count as one",
                console.now(),
            )
        visit = request[VISIT] = stranger
        try:
            visit = request[VISIT] = await _let_in(stranger)
            response = await handler(request)
        except web.HTTPException as error:
            response = refusal(visit, error.status, error.headers.get("Allow"), error.headers.get("Retry-After"))
        except (StoreDown, Busy) as down:
            warnings.warn(str(down) if isinstance(down, StoreDown) else "too many sign-ins at once", console.now())
            response = refusal(visit, 503, again=str(_AGAIN))
        except Exception as error:  # noqa: BLE001  # the one error boundary: an agent gets a page, whatever breaks
            log.error("console: %s at %s", type(error).__name__, _place(error))
            response = refusal(visit, 500)
        if not response.prepared:
            _remember(request[VISIT], response)
        return response

    return handle


def _remember(visit: Visit, response: web.StreamResponse) -> None:
    if visit.new_id:
        visit.cookies.set(response, SESSION, visit.new_id)
    elif visit.who is None and visit.request.method in _READING and response.content_type == "text/html":
        visit.cookies.set(response, STRANGER, visit.bound_to)


def refusal(visit: Visit, status: int, allow: str | None = None, again: str | None = None) -> web.Response:
    """The page that says so, in the visitor's language."""
    key = str(status) if visit.t.has(f"error.title_{status}") else "other"
    response = visit.page("error.html", status, key=key)
    if allow:
        response.headers["Allow"] = allow
    if again:
        response.headers["Retry-After"] = again
    return response


def _stranger(console: Console, request: web.Request) -> Visit:
    """The visit as long as nothing is known of the visitor."""
    cookies = cookies_of(request, secure=console.site.is_secure(request))
    accepted = request.headers.get("Accept-Language", "")
    lang = preferred(cookies.value(LANGUAGE), accepted, console.knowledge.guide.service.desk_language)
    bound_to = cookies.value(STRANGER) or secrets.token_urlsafe(32)
    return Visit(request, console, cookies, Words(console.knowledge.texts, lang), None, bound_to)


async def _let_in(visit: Visit) -> Visit:
    """The visit with all that is known. Raises HTTPException where it may not go on."""
    request, console = visit.request, visit.console
    if not console.site.is_ours(request):
        raise web.HTTPMisdirectedRequest
    if _is_too_much(visit):
        raise web.HTTPTooManyRequests(headers={"Retry-After": str(MINUTE)})
    id_ = visit.cookies.value(SESSION)
    who = await console.sessions.find(id_, quietly=request.path.endswith(BY_ITSELF)) if id_ else None
    known = replace(visit, who=who, bound_to=who.digest if who else visit.bound_to)
    if request.method in _READING:
        return known
    return await _with_form(known)


def _is_too_much(visit: Visit) -> bool:
    """Counts the request for its session, its known browser or its address, and for that alone; asks no store."""
    console, now = visit.console, visit.console.now()
    id_ = visit.cookies.value(SESSION)
    if console.sessions.is_ours(id_):
        return console.limits.is_too_much(digest(id_), AGENT, now)
    if nonce := browsers.made_here(console.keys, visit.cookies.value(DEVICE)):
        return console.limits.is_too_much(nonce, AGENT, now)
    return console.limits.is_too_much_from(neighbourhood(visit.address), STRANGERS_MOST, now)


async def _with_form(visit: Visit) -> Visit:
    """A form counts only if one of our own pages has sent it."""
    if not visit.console.site.is_from_own_page(visit.request):
        raise web.HTTPForbidden
    form = await read_form(visit.request)
    if not visit.is_own_form(form.get(TOKEN, "")):
        raise web.HTTPForbidden
    return replace(visit, form=form)


def _place(error: BaseException) -> str:
    """Where in the code, without anything that was in it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}" if trace else "?"
