"""What the bot has not been told yet: one line of updates, each with its queue and its end of life.

Lifetimes and queues follow Telegram's own server: see T2 and T3 of the reliability notes.
"""

from collections.abc import Callable

from demo.change_signal import ChangeSignal
from demo.records import Json, Records

DAY = 24 * 60 * 60
PRESS_LIFE = 150
LIFE = {"callback_query": PRESS_LIFE}
FIRST_ID = 100_000_001
OFF_UNLESS_ASKED = {"chat_member", "message_reaction", "message_reaction_count"}


class UpdateQueue:
    """Updates in line, oldest first."""

    def __init__(self, shelf: Records, now: Callable[[], int], bell: ChangeSignal) -> None:
        self._shelf = shelf
        self._now = now
        self._bell = bell
        self._waiting = shelf.table("updates")
        self._settings = shelf.table("settings")
        self._last: Json | None = None

    def add(self, kind: str, content: Json, queue: str) -> int:
        """Puts an update in line, unless the bot did not ask for this kind. Its id, or 0."""
        if not self.wanted(kind):
            return 0
        update_id = self._shelf.next_number("update", FIRST_ID)
        expires = self._now() + LIFE.get(kind, DAY)
        record = {"update": {"update_id": update_id, kind: content}, "queue": queue, "expires": expires}
        self._last = self._waiting.put(update_id, record)
        self._bell.ring()
        return update_id

    def repeat_last(self) -> None:
        """Delivers the newest update once more, as Telegram does when it did not hear that it had arrived."""
        if self._last is None:
            raise LookupError("there was no update yet")
        number = self._shelf.next_number("repeat")
        self._waiting.put(f"again-{number}", {**self._last, "again": f"again-{number}"})
        self._bell.ring()

    def wanted(self, kind: str) -> bool:
        asked = (self._settings.get("allowed_updates") or {"kinds": []})["kinds"]
        return kind in asked if asked else kind not in OFF_UNLESS_ASKED

    def want(self, kinds: list[str]) -> None:
        self._settings.put("allowed_updates", {"kinds": kinds})

    def wanted_kinds(self) -> list[str]:
        kinds: list[str] = (self._settings.get("allowed_updates") or {"kinds": []})["kinds"]
        return kinds

    def waiting(self) -> list[Json]:
        """The records in line, oldest first; those past their life are gone for good."""
        for record in self._waiting:
            if record["expires"] <= self._now():
                self.drop(record)
        return sorted(self._waiting, key=lambda record: "again" not in record)

    def confirm(self, offset: int) -> None:
        """Forgets what is older than `offset`; a negative one keeps that many from the end."""
        records = [record for record in self.waiting() if "again" not in record]
        if offset < 0:
            offset = ([0] * -offset + [record["update"]["update_id"] for record in records])[offset]
        for record in records:
            if record["update"]["update_id"] < offset:
                self.drop(record)

    def take(self, limit: int) -> list[Json]:
        """The next updates for a poller. Repeats are shown once; the others wait for `confirm`."""
        records = self.waiting()[:limit]
        for record in records:
            if "again" in record:
                self.drop(record)
        return [record["update"] for record in records]

    def drop(self, record: Json) -> None:
        self._waiting.drop(record.get("again", record["update"]["update_id"]))

    def clear(self) -> None:
        for record in self._waiting:
            self.drop(record)
