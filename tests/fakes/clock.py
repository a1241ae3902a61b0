"""A clock that stands still until it is told otherwise."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

TOKYO = ZoneInfo("Asia/Tokyo")
TUESDAY_NOON = int(datetime(2026, 11, 24, 12, 0, tzinfo=TOKYO).timestamp())


class Clock:
    """Unix seconds, begun at noon in Tokyo on a working day."""

    def __init__(self, seconds: int = TUESDAY_NOON) -> None:
        self.seconds = seconds

    def __call__(self) -> int:
        return self.seconds

    def advance(self, *, minutes: float = 0, hours: float = 0) -> None:
        """Lets time pass."""
        self.seconds += round(minutes * 60 + hours * 3600)

    def set_to(self, hour: int, minute: int = 0) -> None:
        """The next time it is so late in Tokyo."""
        now = datetime.fromtimestamp(self.seconds, UTC).astimezone(TOKYO)
        then = int(now.replace(hour=hour, minute=minute, second=0, microsecond=0).timestamp())
        self.seconds = then if then > self.seconds else then + 24 * 3600
