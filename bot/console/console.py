"""Everything the console is made of, put together once; and the templates of its pages.

In a template everything is escaped, and a name that is missing is an error.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from bot.console.agents import Agents
from bot.console.audit import Audit
from bot.console.page_words import iso
from bot.console.passwords import SHORTEST, Passwords
from bot.console.request_limits import RequestLimits
from bot.console.seal import ConsoleKeys
from bot.console.sessions import Sessions
from bot.console.signin import SignIn
from bot.console.site import BASE, Site, site
from bot.run.console_secret import console_secret
from bot.run.knowledge import Knowledge
from bot.settings import Settings
from bot.store.agent_port import AgentStore
from bot.visitors import Proxies


def environment() -> Environment:
    """Where the templates come from."""
    made = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals |= {"base": BASE, "shortest": SHORTEST}
    made.filters["iso"] = iso
    return made


def _source(name: str) -> tuple[str, str, Callable[[], bool]]:
    """Text, name for error messages, and that it does not change while we run."""
    return (files("bot.console") / "templates" / name).read_text(encoding="utf-8"), name, lambda: True


@dataclass(frozen=True)
class Console:
    """What every page may use."""

    site: Site
    knowledge: Knowledge
    store: AgentStore
    keys: ConsoleKeys
    audit: Audit
    agents: Agents
    sessions: Sessions
    sign_in: SignIn
    now: Callable[[], int]
    templates: Environment = field(default_factory=environment)
    limits: RequestLimits = field(default_factory=RequestLimits)
    proxies: Proxies = field(default_factory=Proxies)
    demo: bool = False
    """Whether the sign-in page has the button of the demo."""


def console_from(settings: Settings, knowledge: Knowledge, store: AgentStore, now: Callable[[], int]) -> Console:
    """Raises SettingsError where there is no secret and none can be made."""
    keys, passwords = ConsoleKeys(console_secret(settings)), Passwords()
    audit = Audit(store, now, settings.retention_days)
    service = knowledge.guide.service
    own_words = (service.name.ja, service.name.en, service.domain.partition(".")[0], "todoku")
    agents = Agents(store, keys, passwords, audit, now, f"todoku {service.name.en}", own_words)
    sign_in = SignIn(store, keys, passwords, audit, now)
    sessions, proxies = Sessions(store, keys, now), Proxies(settings.trusted_proxies)
    return Console(site(settings), knowledge, store, keys, audit, agents, sessions, sign_in, now, proxies=proxies)
