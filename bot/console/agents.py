"""Agents come, forget and go: what `todoku agent` does, and what an agent changes about the own account."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.console import second_factor
from bot.console.accounts import AgentAccount, account_of, mark, opened
from bot.console.audit import OPERATOR, Audit
from bot.console.passwords import Passwords, Weakness, weakness
from bot.console.seal import ConsoleKeys
from bot.store.agent_port import AgentStore

FIRST_MINUTES = 10
"""How long a first password opens the door, unless said otherwise."""
_FIRST_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Papers:
    """What a new agent is handed, once."""

    account: AgentAccount
    password: str
    enrolment: str
    """The otpauth address."""


@dataclass(frozen=True, slots=True)
class Agents:
    """Every method may raise StoreDown."""

    store: AgentStore
    keys: ConsoleKeys
    passwords: Passwords
    audit: Audit
    now: Callable[[], int]
    issuer: str
    own_words: tuple[str, ...] = ()
    """Words of the service: no password may be little more than one of them."""

    async def all(self) -> list[AgentAccount]:
        """All whose account can be read, in no order."""
        kept = await self.store.agents()
        return [found for name, body in kept if (found := await opened(self.store, name, body))]

    async def add(self, name: str, shown: str, minutes: int) -> Papers | None:
        """A new agent; None where the name is taken."""
        papers = await self._papers(name, shown, minutes)
        if not await self.store.write_agent(name, papers.account.stored(), None):
            return None
        await self.audit.record(OPERATOR, "agent_added", about=name)
        return papers

    async def reset(self, name: str, minutes: int) -> Papers | None:
        """New papers; sessions, recovery codes and known browsers of before are worth nothing. None: no such agent."""
        before = await account_of(self.store, name)
        if before is None:
            return None
        papers = await self._papers(name, before.shown, minutes)
        await self.store.put_recovery(name, [])
        if not await self.store.write_agent(name, papers.account.stored(), before.stored()):
            return None
        await self.store.end_sessions(name)
        await self.audit.record(OPERATOR, "agent_reset", about=name)
        return papers

    async def remove(self, name: str) -> bool:
        """Ends the sessions at once; whether there was one of that name."""
        there = await self.store.remove_agent(name)
        if there:
            await self.audit.record(OPERATOR, "agent_removed", about=name)
        return there

    def refusal(self, account: AgentAccount, password: str) -> Weakness | None:
        """Why a password is not good enough for an agent."""
        return weakness(password, [account.name, account.shown, *self.own_words])

    async def with_password(self, account: AgentAccount, password: str) -> AgentAccount | None:
        """The account with an own password; None where it has changed meanwhile. Raises Busy."""
        hashed = await self.passwords.hashed(password)
        changed = account.model_copy(update={"password": hashed, "until": None, "epoch": mark()})
        return await self._written(account, changed)

    async def with_seed(self, account: AgentAccount, seed: str, step: int) -> AgentAccount | None:
        """The account with another authenticator app, whose code of that step has been shown."""
        fresh = account.model_copy(update={"seed_id": mark(), "epoch": mark()})
        sealed = fresh.model_copy(update={"seed": self.keys.seal(seed, fresh.about)})
        if not await self.store.take_step(sealed.name, sealed.seed_id, step):
            return None
        return await self._written(account, sealed)

    async def new_recovery(self, account: AgentAccount) -> list[str]:
        """Fresh codes instead of all earlier ones."""
        fresh = second_factor.new_codes()
        await self.store.put_recovery(account.name, self._digests(account, fresh))
        return fresh

    def _digests(self, account: AgentAccount, fresh: Iterable[str]) -> list[str]:
        return [second_factor.digest(self.keys, account.name, code) for code in fresh]

    async def _written(self, before: AgentAccount, after: AgentAccount) -> AgentAccount | None:
        done = await self.store.write_agent(after.name, after.stored(), before.stored())
        return after if done else None

    async def _papers(self, name: str, shown: str, minutes: int) -> Papers:
        password, seed, now = second_factor.grouped(_FIRST_LENGTH).lower(), second_factor.new_seed(), self.now()
        blank = AgentAccount(
            name=name, shown=shown, password=await self.passwords.hashed(password), seed="", seed_id=mark(),
            made_at=now, born=mark(), epoch=mark(), until=now + minutes * 60,
        )  # fmt: skip
        account = blank.model_copy(update={"seed": self.keys.seal(seed, blank.about)})
        return Papers(account, password, second_factor.enrolment(seed, name, self.issuer))
