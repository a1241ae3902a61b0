"""Everything the console is made of, put together once."""

from collections.abc import Callable
from dataclasses import dataclass, field

from jinja2 import Environment

from bot.console.agents import Agents
from bot.console.audit import Audit
from bot.console.flood import Flood
from bot.console.passwords import Passwords
from bot.console.rendering import environment
from bot.console.seal import Keys
from bot.console.sessions import Sessions
from bot.console.signin import SignIn
from bot.console.site import Site, site
from bot.run.console_secret import console_secret
from bot.run.process import Knowledge
from bot.settings import Settings
from bot.store.agent_port import AgentStore
from bot.visitors import Proxies


@dataclass(frozen=True)
class Desk:
    site: Site
    knowledge: Knowledge
    store: AgentStore
    keys: Keys
    audit: Audit
    agents: Agents
    sessions: Sessions
    sign_in: SignIn
    now: Callable[[], int]
    templates: Environment = field(default_factory=environment)
    flood: Flood = field(default_factory=Flood)
    proxies: Proxies = field(default_factory=Proxies)
    demo: bool = False
    """Whether the sign-in page has the button of the demo."""


def desk(settings: Settings, knowledge: Knowledge, store: AgentStore, now: Callable[[], int]) -> Desk:
    """Raises SettingsError where there is no secret and none can be made."""
    keys, passwords = Keys(console_secret(settings)), Passwords()
    audit = Audit(store, now, settings.retention_days)
    service = knowledge.guide.service
    own_words = (service.name.ja, service.name.en, service.domain.partition(".")[0], "todoku")
    agents = Agents(store, keys, passwords, audit, now, f"todoku {service.name.en}", own_words)
    sign_in = SignIn(store, keys, passwords, audit, now)
    sessions, proxies = Sessions(store, keys, now), Proxies(settings.trusted_proxies)
    return Desk(site(settings), knowledge, store, keys, audit, agents, sessions, sign_in, now, proxies=proxies)
