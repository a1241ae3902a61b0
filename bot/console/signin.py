"""The one way in: name, password and a code that has not been used.

Whatever is wrong, the same work is done and the same is said, so that nobody learns which part it was or whether there is such an agent.
A try is counted before it is looked at: guesses made at the same moment are counted like guesses made one after the other.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.console import browsers, second_factor, throttle
from bot.console.accounts import NOBODY, AgentAccount, account_of, plain_name
from bot.console.audit import UNKNOWN, Audit
from bot.console.passwords import Passwords, Turnstile
from bot.console.seal import ConsoleKeys, SealError
from bot.store.agent_port import CLOSED, AgentStore, Tries

log = logging.getLogger(__name__)

_NOBODYS_SEED = "A" * 32
STRANGERS_AT_ONCE = 8
"""Whose tries are looked at in the store at the same moment: what they cost is bounded, however many come."""


@dataclass(frozen=True, slots=True)
class Given:
    """What was typed, and by whom as far as that can be told."""

    name: str
    password: str
    code: str
    recovery: str
    """Instead of a code."""
    device: str
    """The cookie of a known browser, or nothing."""
    address: str
    signed_in: bool = False
    """Whether it is the agent's own session that asks."""


@dataclass(frozen=True, slots=True)
class SignInRefused:
    """How many seconds no try is looked at: 0, none at all; CLOSED, until somebody resets the agent."""

    wait: int


@dataclass(frozen=True, slots=True)
class SignIn:
    """Looks at what was given, and counts the tries."""

    store: AgentStore
    keys: ConsoleKeys
    passwords: Passwords
    audit: Audit
    now: Callable[[], int]
    strangers: Turnstile = field(default_factory=lambda: Turnstile(STRANGERS_AT_ONCE))

    async def look(self, given: Given, what: str = "sign_in") -> AgentAccount | SignInRefused:
        """The agent who has given all of it rightly; strangers hold nobody else up. Raises Busy, StoreDown."""
        if given.signed_in or browsers.made_here(self.keys, given.device):
            return await self._looked(given, what)
        async with self.strangers.place():
            return await self._looked(given, what)

    async def _looked(self, given: Given, what: str) -> AgentAccount | SignInRefused:
        name = plain_name(given.name)
        account = await account_of(self.store, name)
        rows = self._rows(given, name, account)
        wait = await self._counted(rows, given)
        if wait:
            return SignInRefused(wait)
        matches = await self.passwords.matches(
            given.password, account.password if account else None, known=given.signed_in or len(rows) > 1
        )
        if not await self._proven(given, account, matches=matches) or account is None:
            await self.audit.record(account.name if account else UNKNOWN, what, outcome="refused")
            return SignInRefused(0)
        for row in rows:
            await self.store.forgive(row.name)
        await self.audit.record(account.name, what, outcome="recovery" if given.recovery.strip() else "done")
        return await self._hashed_anew(account, given.password)

    def _rows(self, given: Given, name: str, account: AgentAccount | None) -> list[Tries]:
        """The counts a try may go against, in order."""
        stranger = throttle.stranger_row(self.keys, name if name != NOBODY else given.name[:200])
        nonce = browsers.known(self.keys, account, given.device) if account else None
        return [throttle.known_row(nonce), stranger] if nonce else [stranger]

    async def _counted(self, rows: list[Tries], given: Given) -> int:
        *known, stranger = rows
        for row in known:
            wait = await self.store.attempt(row, [], self.now())
            if wait != CLOSED:
                return wait
        return await self.store.attempt(stranger, throttle.windows(self.keys, given.address, self.now()), self.now())

    async def _proven(self, given: Given, account: AgentAccount | None, *, matches: bool) -> bool:
        """Uses the code up where everything else is right; where it is not, asks the store for what nobody has."""
        now = self.now()
        seed = self._seed(account)
        step = second_factor.step_of(seed or _NOBODYS_SEED, given.code, now)
        right = matches and account is not None and not account.is_over(now)
        name = account.name if right and account else NOBODY
        if given.recovery.strip():
            return await self.store.take_recovery(name, second_factor.digest(self.keys, name, given.recovery))
        seed_id = account.seed_id if account else NOBODY
        return await self.store.take_step(name, seed_id, step if right and seed else 0)

    def _seed(self, account: AgentAccount | None) -> str | None:
        if account is None:
            return None
        try:
            return self.keys.open(account.seed, account.about)
        except SealError as error:
            log.error("%s; `todoku agent reset %s` gives a new one", error, account.name)
            return None

    async def _hashed_anew(self, account: AgentAccount, password: str) -> AgentAccount:
        """The account; its password hashed as we hash today."""
        if not self.passwords.is_outdated(account.password):
            return account
        changed = account.model_copy(update={"password": await self.passwords.hashed(password)})
        done = await self.store.write_agent(account.name, changed.stored(), account.stored())
        return changed if done else account
