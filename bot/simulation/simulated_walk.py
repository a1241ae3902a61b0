"""How one made-up person's walk through the conversation went."""

from dataclasses import dataclass, field
from typing import Literal

from bot.simulation.people import Person

_End = Literal["solved", "handed_over", "stuck"]
Suspected = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class CauseVerdict:
    """A card that said: this is the cause; and how likely the core held it to be then."""

    cause: str
    stated: float


@dataclass(slots=True)
class SimulatedWalk:
    """How one person's walk went."""

    person: Person
    handoff: bool = False
    """Whether only support can mend the person's own cause."""
    end: _End = "stuck"
    presses: int = 0
    """Messages included."""
    minutes: float = 0.0
    idle: float = 0.0
    """Minutes spent waiting for nothing, and with nothing else to do."""
    useless_waits: dict[str, float] = field(default_factory=dict)
    """Other causes' waits that a card told the person to wait, in minutes."""
    remedies: list[str] = field(default_factory=list)
    """Causes whose remedies were shown, in order."""
    verdicts: list[CauseVerdict] = field(default_factory=list)
    suspected: Suspected = ()
    """At the hand-off."""
    cut_short: bool = False
    """Handed over while the wait that is the own cause was still running."""
    steps: list[str] = field(default_factory=list)
    """Cards shown and what was done, to be read again."""

    @property
    def useless(self) -> int:
        """Remedies shown of causes that were not it."""
        return sum(1 for cause in self.remedies if cause != self.person.cause)

    @property
    def useless_wait_first(self) -> bool:
        """Whether the first remedy was a useless wait."""
        return bool(self.remedies) and self.remedies[0] in self.useless_waits
