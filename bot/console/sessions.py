"""Sessions: a random id in a cookie, its hash in the store, and the times after which it is over."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.console.accounts import AgentAccount, account_of
from bot.console.seal import ConsoleKeys
from bot.store.agent_port import AgentStore

IDLE = 30 * 60
LONGEST = 12 * 3600
"""Seconds without a request, and altogether."""
SEEN_EVERY = 60
"""A request is noted no more often than that."""
_ID = re.compile(r"([A-Za-z0-9_-]{43})\.([0-9a-f]{32})", re.ASCII)


class ConsoleSession(BaseModel):
    """Times are Unix seconds."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    agent: str
    epoch: str
    """The account's, when it was opened."""
    begun: int
    seen: int
    browser: str
    """Like "Firefox, Linux", so that an agent knows it again."""

    def seconds_left(self, now: int) -> int:
        """Until it is over; 0 or less: it is."""
        return min(self.seen + IDLE, self.begun + LONGEST) - now

    def stored(self) -> bytes:
        """As the store keeps it: JSON."""
        return self.model_dump_json().encode()


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session that holds, and whose it is."""

    account: AgentAccount
    session: ConsoleSession
    digest: str


@dataclass(frozen=True, slots=True)
class Sessions:
    """Opens, finds and ends the sessions of agents. Every method may raise StoreDown."""

    store: AgentStore
    keys: ConsoleKeys
    now: Callable[[], int]

    async def open(self, account: AgentAccount, browser: str, instead_of: SignedIn | None = None) -> str | None:
        """A new id for the cookie; None where the account has changed meanwhile. The hours go on from an old session."""
        now = self.now()
        begun = instead_of.session.begun if instead_of else now
        session = ConsoleSession(agent=account.name, epoch=account.epoch, begun=begun, seen=now, browser=browser)
        id_ = self._marked(secrets.token_urlsafe(32))
        seconds = max(1, session.seconds_left(now))
        done = await self.store.open_session(account.name, digest(id_), session.stored(), seconds, account.stored())
        if instead_of:
            await self.store.end_session(account.name, instead_of.digest)
        return id_ if done else None

    def is_ours(self, id_: str) -> bool:
        """Whether we have ever given it out: told without asking the store, so that made-up ids cost it nothing."""
        parts = _ID.fullmatch(id_)
        return parts is not None and hmac.compare_digest(id_, self._marked(parts[1]))

    async def find(self, id_: str, *, quietly: bool = False) -> SignedIn | None:
        """Whose session it is, if it still holds. That it was used is noted, unless a page asks quietly, by itself."""
        if not self.is_ours(id_):
            return None
        hashed, now = digest(id_), self.now()
        body = await self.store.session(hashed)
        session = _read(body) if body else None
        if session is None or session.seconds_left(now) <= 0:
            return None
        whose = await account_of(self.store, session.agent)
        if whose is None or whose.epoch != session.epoch:
            return None
        if not quietly and now - session.seen >= SEEN_EVERY:
            session = session.model_copy(update={"seen": now})
            if not await self.store.touch_session(hashed, session.stored(), max(1, session.seconds_left(now))):
                return None
        return SignedIn(whose, session, hashed)

    async def all_of(self, account: AgentAccount) -> list[tuple[str, ConsoleSession]]:
        """Digest and session of those that hold, the one used last first."""
        kept = [(hashed, _read(body)) for hashed, body in await self.store.sessions(account.name)]
        found = [(hashed, session) for hashed, session in kept if session]
        now = self.now()
        holding = [(h, it) for h, it in found if it.epoch == account.epoch and it.seconds_left(now) > 0]
        return sorted(holding, key=lambda pair: -pair[1].seen)

    async def end_others(self, who: SignedIn) -> None:
        """End all sessions of the same agent but this one."""
        for hashed, _ in await self.store.sessions(who.account.name):
            if hashed != who.digest:
                await self.store.end_session(who.account.name, hashed)

    def _marked(self, random: str) -> str:
        return f"{random}.{self.keys.mark('session', random)[:32]}"


def _read(body: bytes) -> ConsoleSession | None:
    """None where it is damaged: its agent signs in again."""
    try:
        return ConsoleSession.model_validate_json(body)
    except ValidationError:
        return None


def digest(id_: str) -> str:
    """What the store knows a session by: SHA-256, in hex."""
    return hashlib.sha256(id_.encode()).hexdigest()
