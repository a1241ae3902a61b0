"""What has been set aside because it could not be read, as those see it who look after it."""

from typing import Literal, Protocol

from msgspec import Struct

from bot.store.key_shapes import KeyType, parted

Retried = Literal["back", "occupied", "gone"]


class Quarantined(Struct, frozen=True, omit_defaults=True):
    """One thing that was set aside. Nothing of its content is in here."""

    id: str
    key: str
    why: str
    at: int = 0
    """Unix seconds."""
    kind: KeyType | None = None
    """Of a member, what its key is; None: the key is set aside as a whole."""
    field: str = ""
    """Of a hash, in hexadecimal."""
    score: float = 0
    """Of a sorted set."""
    stays: bool = True
    """Whether the key had no time to live."""

    @property
    def what(self) -> str:
        """What kind of thing it is: session, row, case …"""
        name = parted(self.key)[2].partition(":")[0]
        return _NAMES.get(name, name)


_NAMES = {"outbox": "row", "records": "record", "reminders": "reminder", "alarms": "alarm"}


class Quarantine(Protocol):
    """Every method may raise StoreDown."""

    async def session(self, chat: int) -> None:
        """A conversation's state cannot be read."""

    async def case(self, number: str) -> None:
        """A case cannot be read."""

    async def row(self, chat: int, row: str) -> None:
        """A message that was to be sent cannot be read."""

    async def listed(self) -> list[Quarantined]:
        """All there are, the newest first."""

    async def retry(self, id_: str) -> Retried:
        """Put it back where it was, unless something stands there now."""

    async def drop(self, id_: str) -> bool:
        """Erase it; whether it was there."""
