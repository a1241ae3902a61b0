"""The console over real HTTP, with a clock and a store of the tests, and browsers that do what browsers do."""

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from http.cookies import Morsel, SimpleCookie
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp
from aiohttp import web
from pydantic import SecretStr
from yarl import URL

from bot.console.agents import Papers
from bot.console.app import application as console_of
from bot.console.console import Console, console_from
from bot.console.second_factor import SECONDS, code
from bot.console.throttle import ALL_MOST
from bot.run.knowledge import Knowledge
from bot.run.readiness import ReadyState
from bot.run.web import BODY_WITHIN, application, opened
from bot.settings import Settings
from bot.store.agent_port import AgentStore
from tests.e2e.console.archive import Archive, archive
from tests.fakes.agents import MemoryAgentStore
from tests.fakes.clock import Clock

SECRET = "0123456789abcdef0123456789abcdef"
PUBLIC = "https://desk.example.jp"
PASSWORD = "korokoro sorameguri"
_FORM = re.compile(r'name="token" value="([0-9a-f]{64})"')
assert ALL_MOST > 100, "the tests of one minute sign in more often than that"


@dataclass
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str
    cookies: dict[str, "Morsel[str]"]
    path: str

    @property
    def location(self) -> str:
        return self.headers.get("Location", "")


@dataclass
class Browser:
    """Keeps cookies, brings along the token of the page it is on, and says where a form comes from."""

    http: aiohttp.ClientSession
    address: str
    public: str = PUBLIC
    """The https address it sees, thanks to a proxy; nothing: it is on the console's own machine."""
    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""
    language: str = "en"

    @property
    def origin(self) -> str:
        return self.public or self.address

    async def get(self, path: str, **headers: str) -> Answer:
        return await self.ask("GET", path, headers=headers)

    async def post(self, path: str, fields: Mapping[str, str] | None = None, **headers: str) -> Answer:
        """Sends a form of the page last seen."""
        sent = {"Origin": self.origin, "Sec-Fetch-Site": "same-origin"} | headers
        body = urlencode({"token": self.token, **(fields or {})})
        return await self.ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"} | sent)

    async def ask(
        self, method: str, path: str, body: str | bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Without following anything."""
        sent = {"Host": urlsplit(self.origin).netloc, "Accept-Language": self.language} | dict(headers or {})
        if self.cookies and "Cookie" not in sent:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        url = URL(
            self.address + "/console" + path, encoded=path.isascii()
        )  # as written: no client mends an address for us
        async with self.http.request(method, url, data=body, headers=sent, allow_redirects=False) as response:
            text = await response.text()
            answer = Answer(response.status, response.headers, text, _set(response), path)
        self._keep(answer)
        return answer

    def _keep(self, answer: Answer) -> None:
        for name, morsel in answer.cookies.items():
            if morsel["max-age"] == "0" or not morsel.value:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = morsel.value
        if found := _FORM.search(answer.text):
            self.token = found[1]


def _set(response: aiohttp.ClientResponse) -> dict[str, "Morsel[str]"]:
    jar: SimpleCookie = SimpleCookie()
    for header in response.headers.getall("Set-Cookie", []):
        jar.load(header)
    return dict(jar)


@dataclass
class Office:
    """A console, its agents, and whoever comes to it."""

    desk: Console
    clock: Clock
    store: AgentStore
    archive: Archive
    address: str
    http: aiohttp.ClientSession

    def browser(self, public: str = PUBLIC, cookies: Mapping[str, str] | None = None, language: str = "en") -> Browser:
        return Browser(self.http, self.address, public, dict(cookies or {}), language=language)

    async def newcomer(self, name: str = "kana") -> "Agent":
        """An agent who has not been in yet."""
        papers = await self.desk.agents.add(name, name, 10)
        assert papers
        return self.holder(papers)

    def holder(self, papers: Papers) -> "Agent":
        return Agent(self, papers.account.name, papers.password, seed_of(papers), self.browser())

    async def agent(self, name: str = "kana") -> "Agent":
        """One who is signed in, with a password of their own and recovery codes."""
        papers = await self.desk.agents.add(name, name, 10)
        assert papers
        agent = self.holder(papers)
        assert (await agent.signs_in()).location == "/console/welcome"
        assert (await agent.chooses(PASSWORD)).status == 200
        return agent

    async def audited(self) -> list[tuple[str, str, str]]:
        """(who, what, outcome), the oldest first."""
        return [(it.who, it.what, it.outcome) for _, it in reversed(await self.desk.audit.recent(1000))]


@dataclass
class Agent:
    """Somebody with a name, a password and an authenticator app."""

    office: Office
    name: str
    password: str
    seed: str
    browser: Browser
    recovery: Sequence[str] = ()

    @property
    def code(self) -> str:
        return code(self.seed, self.office.clock())

    def fresh_code(self) -> str:
        """The next one: each is taken once."""
        self.office.clock.advance(minutes=SECONDS / 60)
        return self.code

    async def signs_in(self, **instead: str) -> Answer:
        if (await self.browser.get("/login")).status == 303:
            for path in ("/welcome", "/account"):  # still in: any page of ours has the form's token
                await self.browser.get(path)
        given = {"name": self.name, "password": self.password, "code": ""} | instead
        if "code" not in instead and "recovery" not in instead:
            given["code"] = self.fresh_code()
        return await self.browser.post("/login", given)

    async def chooses(self, password: str) -> Answer:
        await self.browser.get("/welcome")
        done = await self.browser.post("/welcome", {"new": password, "again": password})
        if done.status == 200:
            self.password = password
            self.recovery = re.findall(r"<code>([0-9A-Z-]+)</code>", done.text)
        return done

    def proof(self, **instead: str) -> dict[str, str]:
        return {"password": self.password, "code": self.fresh_code()} | instead

    async def is_in(self) -> bool:
        return (await self.browser.get("/account")).status == 200

    @property
    def session_id(self) -> str:
        return next(value for name, value in self.browser.cookies.items() if name in ("todoku", "__Host-todoku"))


async def ready() -> ReadyState:
    return ReadyState(ready=True, said="ready")


async def no_metrics() -> str:
    return ""


def seed_of(papers: Papers) -> str:
    return parse_qs(urlsplit(papers.enrolment).query)["secret"][0]


@asynccontextmanager
async def office(
    knowledge: Knowledge, store: AgentStore | None = None, clock: Clock | None = None,
    more: Sequence[web.RouteDef] = (), *, demo: bool = False, **changes: object,
) -> AsyncIterator[Office]:  # fmt: skip
    """The process's own server on a free port, with the console in it."""
    given: dict[str, object] = {"console_secret": SecretStr(SECRET), "console_url": PUBLIC} | changes
    settings = Settings(_env_file=None).model_copy(update=given)
    clock, store = clock or Clock(), store or MemoryAgentStore()
    made = replace(console_from(settings, knowledge, store, clock), demo=demo)
    kept = archive(knowledge, clock)
    app = application(ready, no_metrics, (), 1 << 20, console_of(made, kept.cases, more))
    async with (
        opened(app, "127.0.0.1", 0, body_within=BODY_WITHIN) as port,
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
    ):
        yield Office(made, clock, store, kept, f"http://127.0.0.1:{port}", http)
