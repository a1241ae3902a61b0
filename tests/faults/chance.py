"""What goes wrong, by one seed: the same seed is the same history."""

from dataclasses import dataclass, field
from random import Random
from typing import Literal

Fate = Literal["fine", "refused", "limited", "lost", "unreached"]


@dataclass(slots=True)
class Chance:
    """Faults happen until `calm`; what has happened is counted, so that none is only believed to happen."""

    seed: int
    calm: bool = False
    seen: dict[str, int] = field(default_factory=dict)
    random: Random = field(init=False)
    trouble: float = field(init=False)
    """The share of calls of Telegram that meet each of its faults."""
    deaths: float = field(init=False)
    """The share of calls at which a process dies."""

    def __post_init__(self) -> None:
        self.random = Random(self.seed)  # noqa: S311  # it shall come out the same every time
        self.trouble = self.random.choice((0.0, 0.02, 0.06, 0.15))
        self.deaths = self.random.choice((0.0, 0.01, 0.03))

    def happens(self, name: str, share: float) -> bool:
        """Whether something of that name happens now."""
        if self.calm or self.random.random() >= share:
            return False
        self.note(name)
        return True

    def note(self, name: str) -> None:
        self.seen[name] = self.seen.get(name, 0) + 1

    def pause(self) -> float:
        """Seconds that a call takes: mostly none, sometimes long enough for others to come between."""
        return 0.0 if self.random.random() < 0.5 else self.random.choice((0.001, 0.005, 0.05, 0.4))

    def fate(self) -> Fate:
        """What becomes of a call of Telegram."""
        fates: tuple[Fate, ...] = ("refused", "limited", "lost", "unreached")
        for fate in fates:
            if self.happens(f"telegram {fate}", self.trouble):
                return fate
        return "fine"
