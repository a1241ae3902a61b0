"""Signing in and out, the first sign-in, and the language of the pages."""

from collections.abc import Mapping

from aiohttp import web

from bot.console.browsers import DEVICE, LANGUAGE, REMEMBERED_SECONDS, SESSION, browser, remembered
from bot.console.proof import chosen, given, trouble
from bot.console.signin import SignInRefused
from bot.console.visit import FIRST, Visit, inside
from bot.words.texts import LANGS

_YEAR = 365 * 86400


async def show(visit: Visit) -> web.StreamResponse:
    """The form; whoever is in already goes on."""
    if visit.who:
        return visit.go(FIRST)
    request = visit.request
    notice = "left" if "left" in request.query else ""
    return form(visit, {"after": request.query.get("next", ""), "notice": notice})


def form(visit: Visit, values: Mapping[str, str], status: int = 200) -> web.Response:
    """The form, with what shall stand in it."""
    shown = dict.fromkeys(("after", "notice", "problem", "name", "password", "code"), "") | dict(values)
    return visit.page("login.html", status, **shown)


async def enter(visit: Visit) -> web.StreamResponse:
    found = await visit.console.sign_in.look(given(visit, visit.field("name")))
    after = visit.field("next")
    if isinstance(found, SignInRefused):
        return _refused(visit, found, after)
    if visit.who:
        await visit.console.store.end_session(visit.agent.name, visit.signed_in.digest)
    id_ = await visit.console.sessions.open(found, browser(visit.request.headers.get("User-Agent", "")))
    if id_ is None:
        return _refused(visit, SignInRefused(0), after)
    response = visit.go("/welcome" if found.is_new else inside(after) if after else FIRST)
    visit.cookies.set(response, SESSION, id_)
    visit.cookies.set(response, DEVICE, remembered(visit.console.keys, found), REMEMBERED_SECONDS)
    return response


async def leave(visit: Visit) -> web.StreamResponse:
    """The session is over on the server, whatever the browser keeps."""
    if visit.who:
        await visit.console.store.end_session(visit.agent.name, visit.signed_in.digest)
        await visit.console.audit.record(visit.agent.name, "sign_out")
    response = visit.go("/login", left="1")
    visit.cookies.drop(response, SESSION)
    return response


def _refused(visit: Visit, refused: SignInRefused, after: str) -> web.Response:
    """The same answer whatever was wrong. Nothing that was typed comes back but the name."""
    status, problem = trouble(visit, refused)
    response = form(visit, {"after": after, "problem": problem, "name": visit.field("name")[:64]}, status)
    if refused.wait > 0:
        response.headers["Retry-After"] = str(refused.wait)
    return response


async def welcome(visit: Visit) -> web.StreamResponse:
    return visit.page("welcome.html", problem="")


async def choose_password(visit: Visit) -> web.StreamResponse:
    """From here on the account is the agent's own: name, code and first password have been proven by signing in."""
    console = visit.console
    password, problem = chosen(visit)
    if problem:
        return visit.page("welcome.html", 422, problem=problem)
    account = await console.agents.with_password(visit.agent, password)
    if account is None:
        return visit.go("/login")
    visit = await visit.renewed(account)
    fresh = await console.agents.new_recovery(account)
    await console.audit.record(account.name, "enrolled")
    return visit.page("recovery_codes.html", codes=fresh, first=True)


async def choose_language(visit: Visit) -> web.StreamResponse:
    """Keep it in a cookie, and show the same page again."""
    lang = visit.field("language")
    if lang not in LANGS:
        raise web.HTTPBadRequest
    response = visit.go(inside(visit.field("next")))
    visit.cookies.set(response, LANGUAGE, lang, _YEAR)
    return response
