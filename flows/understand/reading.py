"""What a message says."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

from msgspec import Struct

SURE: Final = 0.55
"""How likely it must be that a thing was said, or it is asked back before it is believed."""
StatementKind = Literal["symptom", "observation", "intent", "tried"]


PUBLIC: Final[Mapping[tuple[str, str], str]] = MappingProxyType({("waited", "just_now"): "minutes"})
"""(observation, value) -> the value the public vocabulary has for it: the catalogue asks more closely."""


class Statement(Struct, frozen=True):
    """One thing read, and how likely it was said."""

    kind: StatementKind
    id: str
    value: str
    confidence: float


class Reading(Struct, frozen=True):
    """Everything read in one message."""

    said: tuple[Statement, ...] = ()

    @property
    def taken(self) -> "Reading":
        """What is believed without asking back."""
        return Reading(tuple(one for one in self.said if one.confidence >= SURE))

    @property
    def symptom(self) -> str | None:
        """What the user is stuck at."""
        return next((one.value for one in self.said if one.kind == "symptom"), None)

    @property
    def observations(self) -> dict[str, str]:
        """Observation -> value."""
        return {one.id: one.value for one in self.said if one.kind == "observation"}

    @property
    def public(self) -> dict[str, str]:
        """Observation -> value, in the public vocabulary."""
        return {id_: PUBLIC.get((id_, value), value) for id_, value in self.observations.items()}

    @property
    def intent(self) -> str | None:
        """What the user wants of the conversation."""
        return next((one.value for one in self.said if one.kind == "intent"), None)

    @property
    def tried(self) -> tuple[str, ...]:
        """Causes whose remedies were tried and did not help."""
        return tuple(one.value for one in self.said if one.kind == "tried")

    @property
    def confidence(self) -> float:
        """How sure the least sure of it is; 0 where nothing was said."""
        return min((one.confidence for one in self.said), default=0.0)
