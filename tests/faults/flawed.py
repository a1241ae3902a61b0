"""Wires of a broken core."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from bot.store.port import Commit, Loaded, Saved, Taken
from tests.fakes.store import MemoryStore
from tests.faults.chance import Chance
from tests.faults.wire import Wire

if TYPE_CHECKING:
    from tests.faults.world import Flaws, Process


def flawed(flaws: "Flaws", store: MemoryStore, chance: Chance, ages: Callable[[], None], process: "Process") -> Wire:
    """A wire with these flaws; a good one where there is none."""
    kind: type[Wire] = Wire
    if flaws.knows_no_update:
        kind = _Forgetful
    if flaws.claims_nothing:
        kind = _Careless
    if flaws.resumes_nothing:
        kind = _Lazy
    if flaws.confirms_nothing:
        kind = _Mute
    wire = kind(store, chance, ages)
    if flaws.sends_first:
        wire = _Hasty(store, chance, ages)
        wire.process = process
    return wire


class _Forgetful(Wire):
    """Keeps no mark of an update."""

    async def load(self, chat: int, update: str) -> Loaded:
        return replace(await super().load(chat, update), done=False)

    async def save(self, commit: Commit) -> Saved:
        return await super().save(replace(commit, update=""))


class _Careless(Wire):
    """Sends whoever else does."""

    def holds(self, chat: int) -> bool:  # noqa: ARG002  # it does not look
        return True

    async def hold(self, chats: Sequence[int]) -> list[int]:  # noqa: ARG002  # as above
        return []

    async def take(self, chat: int) -> Taken:
        self.kept._claims.pop(chat, None)  # noqa: SLF001  # that is the flaw
        return await super().take(chat)


class _Lazy(Wire):
    """Takes over nothing that another process left."""

    async def orphans(self, limit: int) -> list[int]:  # noqa: ARG002  # it does not look
        return []


class _Mute(Wire):
    """Does not write down what was sent, where it can be forgotten: the process is to die."""

    async def confirm(self, chat: int, rows: Sequence[str], card: int | None, *, lazily: bool) -> None:  # noqa: ARG002  # it forgets
        await super().confirm(chat, rows, card, lazily=True)

    async def flush(self) -> None:
        return


class _Hasty(Wire):
    """Sends before it commits."""

    process: "Process"

    async def save(self, commit: Commit) -> Saved:
        self.process.sender.push(commit.chat, commit.rows, kept=False)
        return await super().save(replace(commit, rows=()))
