"""`todoku agent add`, `list`, `reset` and `remove`."""

import io
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import segno

from bot.commands.printing import complain, say
from bot.console.agents import Papers
from bot.console.console import Console, console_from
from bot.console.page_words import iso
from bot.run.knowledge import Knowledge
from bot.settings import Settings
from bot.store.connect import connect_both

Now = Callable[[], int]


@asynccontextmanager
async def _desk(settings: Settings, knowledge: Knowledge, url: str, now: Now) -> AsyncIterator[Console]:
    store, remembered = connect_both(url, settings.bot_id)
    try:
        await store.ping()
        yield console_from(settings, knowledge, remembered, now)
    finally:
        await store.close()


async def add(settings: Settings, knowledge: Knowledge, url: str, now: Now, name: str, shown: str, minutes: int) -> int:
    """Print what the new agent needs, once; 1 where the name is taken."""
    async with _desk(settings, knowledge, url, now) as made:
        papers = await made.agents.add(name, shown, minutes)
        if papers is None:
            return complain(f"there is an agent {name!r} already; `todoku agent reset {name}` gives new papers")
        _hand_out(papers, made.site.public, settings, minutes)
    return 0


async def reset(settings: Settings, knowledge: Knowledge, url: str, now: Now, name: str, minutes: int) -> int:
    """A new password and a new seed, printed once; 1 where there is no such agent."""
    async with _desk(settings, knowledge, url, now) as made:
        papers = await made.agents.reset(name, minutes)
        if papers is None:
            return _nobody(name)
        _hand_out(papers, made.site.public, settings, minutes)
    return 0


async def remove(settings: Settings, knowledge: Knowledge, url: str, now: Now, name: str) -> int:
    """1 where there is no such agent."""
    async with _desk(settings, knowledge, url, now) as made:
        if not await made.agents.remove(name):
            return _nobody(name)
    say(f"{name} is removed; all sessions have ended")
    return 0


async def listed(settings: Settings, knowledge: Knowledge, url: str, now: Now) -> int:
    """Print all agents, a line each."""
    async with _desk(settings, knowledge, url, now) as made:
        for account in await made.agents.all():
            state = "active"
            if account.is_new:
                state = "first password over" if account.is_over(now()) else "waits for first sign-in"
            sessions = len(await made.sessions.all_of(account))
            say(f"{account.name}  {account.shown}  {state}  sessions {sessions}  since {iso(account.made_at)}")
    return 0


def _hand_out(papers: Papers, public: str | None, settings: Settings, minutes: int) -> None:
    drawn = io.StringIO()
    segno.make(papers.enrolment, error="m", micro=False).terminal(out=drawn, border=2, compact=True)
    address = public or f"http://127.0.0.1:{settings.http_port}"
    say(papers.enrolment)
    say(drawn.getvalue())
    say(f"name      {papers.account.name}")
    say(f"password  {papers.password}  (for the first sign-in, within {minutes} minutes)")
    say(f"console   {address}/console/")
    say("None of this is shown again. Scan the code with an authenticator app, then sign in.")


def _nobody(name: str) -> int:
    return complain(f"there is no agent {name!r}; `todoku agent list` lists them")
