"""The demo's agent, and the button that fills in what an authenticator app would show. Never part of `todoku run`."""

from dataclasses import dataclass, replace

from aiohttp import web

from bot.console import second_factor
from bot.console.accounts import AgentAccount, account_of, mark
from bot.console.console import Console
from bot.console.pages.entrance import form
from bot.console.visit import PageHandler, Visit, for_anyone
from bot.settings import DEMO_TOKEN, Settings

NAME = "demo"
_LENGTH = 12


@dataclass(frozen=True, slots=True)
class DemoAgent:
    """The console of the demo."""

    console: Console
    password: str
    routes: list[web.RouteDef]


async def trial(settings: Settings, made: Console) -> DemoAgent:
    """A console with an agent in it whose password and codes are there for the asking."""
    if settings.token != DEMO_TOKEN:
        raise ValueError("the demo's agent belongs to the demo's own bot alone")
    password = made.keys.mark("demo password")[:_LENGTH]
    await _enrolled(made, password)
    shown = replace(made, demo=True)
    return DemoAgent(shown, password, [web.post("/demo/fill", for_anyone(_filled_in(password)))])


async def _enrolled(made: Console, password: str) -> None:
    """The agent is there, and its password is the one we print: also after a restart, and after it was changed."""
    before = await account_of(made.store, NAME)
    if before and await made.agents.passwords.matches(password, before.password):
        return
    blank = AgentAccount(
        name=NAME, shown="Demo", password=await made.agents.passwords.hashed(password), seed="", seed_id=mark(),
        made_at=made.now(), born=mark(), epoch=mark(), until=None,
    )  # fmt: skip
    fresh = blank.model_copy(update={"seed": made.keys.seal(second_factor.new_seed(), blank.about)})
    await made.store.write_agent(NAME, fresh.stored(), before.stored() if before else None)


def _filled_in(password: str) -> PageHandler:
    """The sign-in form with everything in it; where the current code has been used, how long the next one takes."""

    async def page(visit: Visit) -> web.StreamResponse:
        console, now = visit.console, visit.console.now()
        agent = await account_of(console.store, NAME)
        if agent is None:
            raise web.HTTPNotFound
        given = {"after": visit.field("next"), "name": NAME, "password": password}
        if await console.store.last_step(NAME, agent.seed_id) >= second_factor.step(now):
            left = second_factor.SECONDS - now % second_factor.SECONDS
            return form(visit, given | {"problem": visit.t("demo.used", n=left)})
        return form(visit, given | {"code": second_factor.code(console.keys.open(agent.seed, agent.about), now)})

    return page
