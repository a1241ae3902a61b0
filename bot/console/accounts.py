"""An agent's account, as it is stored."""

import re
import secrets
import unicodedata

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.store.agent_port import AgentStore

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}", re.ASCII)
NOBODY = "-"
"""No agent can be called that."""


class AgentAccount(BaseModel):
    """Times are Unix seconds."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: str
    shown: str
    """How the agent is called on pages and in notes."""
    password: str
    """Hashed."""
    seed: str
    """Of the authenticator app, sealed."""
    seed_id: str
    made_at: int
    born: str
    """Another after each reset: what was known of the account before is worth nothing."""
    epoch: str
    """Another after each change of a factor: sessions from before it are over."""
    until: int | None
    """Until when the first password opens the door; None once the agent has chosen an own one."""

    @property
    def is_new(self) -> bool:
        """Whether the first password is still in force: the agent must choose an own one before anything else."""
        return self.until is not None

    def is_over(self, now: int) -> bool:
        """Whether the first password has not been used in time."""
        return self.until is not None and now >= self.until

    @property
    def about(self) -> str:
        """What its seed is sealed for."""
        return f"agent {self.name} {self.seed_id}"

    def stored(self) -> bytes:
        """As the store keeps it: JSON."""
        return self.model_dump_json().encode()


async def account_of(store: AgentStore, name: str) -> AgentAccount | None:
    """An agent's account; one that cannot be read is set aside, and as if it were not there. Raises StoreDown."""
    body = await store.agent(name)
    return None if body is None else await opened(store, name, body)


async def opened(store: AgentStore, name: str, body: bytes) -> AgentAccount | None:
    """The same from its bytes."""
    try:
        found = AgentAccount.model_validate_json(body)
    except ValidationError:
        found = None
    if found and found.name == name:
        return found
    await store.set_aside(name)
    return None


def mark() -> str:
    """Something that was never there before."""
    return secrets.token_hex(8)


def plain_name(typed: str) -> str:
    """The name somebody meant; NOBODY where it can be none."""
    name = unicodedata.normalize("NFKC", typed[:200]).strip().lower()
    return name if NAME.fullmatch(name) else NOBODY
