"""All knowledge as one frozen value, and what follows from it: how often a cause reads what, what is offered, what comes next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from flows.knowledge.schema import Cause, Intake, Observation, Provider, Symptom, Tip

ORDINARY = 0.8
"""How often the default is read where a cause can show it or something else. A guess."""


@dataclass(frozen=True)
class Catalogue:
    """All knowledge, without a word of text. Mappings keep the order of the files."""

    symptoms: Mapping[str, Symptom]
    observations: Mapping[str, Observation]
    causes: Mapping[str, Cause]
    providers: Mapping[str, Provider]
    advice: Mapping[str, Tip]
    intake: Mapping[str, Intake]
    aftercare: Mapping[str, Tip]
    hash: str
    waits: Mapping[str, float] = field(default_factory=dict)
    """How many minutes each kind of wait takes."""

    def causes_of(self, symptom: str) -> list[str]:
        """Ids of a symptom's causes, in the order of its file."""
        return [id_ for id_, cause in self.causes.items() if cause.symptom == symptom]

    def onward(self, symptom: str | None) -> tuple[str, ...]:
        """The symptoms that may stand in the way once this one is over, the next one first."""
        found: dict[str, None] = {}
        ahead = list(self.symptoms[symptom].then) if symptom else []
        while ahead:
            found[ahead[0]] = None
            ahead = [*ahead[1:], *self.symptoms[ahead[0]].then]
        return tuple(found)

    def usual(self, symptom: str, observation: str) -> Mapping[str, float]:
        """How often people stuck at a symptom answer what, whatever the cause; empty where it reads a fact."""
        return self.symptoms[symptom].usual.get(observation) or self.observations[observation].usual

    def likelihood(self, cause: str, observation: str) -> Mapping[str, float]:
        """Value -> how often the observation reads so when this is the cause; sums to 1. Values that rule the cause out are left
        out. Empty where no cause reads it (the provider, the device)."""
        it, item = self.causes[cause], self.observations[observation]
        usual = self.usual(it.symptom, observation) or ({item.default: 1.0} if item.default else {})
        shown = it.shows.get(observation)
        if shown:
            usual = _restricted(usual, shown, item.default)
        leans = it.leans.get(observation, {})
        rest = {value: share for value, share in usual.items() if value not in leans}
        total, left = sum(rest.values()), 1.0 - sum(leans.values())
        if not total:
            return {value: share / (1.0 - left) for value, share in leans.items()}
        return {**{v: s for v, s in leans.items() if s}, **{v: left * s / total for v, s in rest.items() if s}}

    def reading(self, cause: str, observation: str) -> str | None:
        """What the observation most often reads when this is the cause; None where it says nothing (the provider)."""
        likely = self.likelihood(cause, observation)
        return max(likely, key=lambda value: likely[value]) if likely else None

    def prior(self, cause: str, provider: str) -> float:
        """Weight of a cause for users of a provider, 0 where it cannot be theirs."""
        known = self.causes[cause]
        if known.only and provider not in known.only:
            return 0.0
        return known.prior_for.get(provider, known.prior)

    @cached_property
    def offered(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """Symptom and observation -> the answers to show, in the order of the catalogue, "I don't know" left out."""
        return {(one, asked): self._offer(one, asked) for one in self.symptoms for asked in self.observations}

    def _offer(self, symptom: str, observation: str) -> tuple[str, ...]:
        wanted = self.symptoms[symptom].offers.get(observation)
        if wanted is None:
            wanted = tuple({v for cause in self.causes_of(symptom) for v in self.likelihood(cause, observation)})
            if len(wanted) < 2:  # noqa: PLR2004  # this symptom does not ask it: any answer may be given
                wanted = self.observations[observation].values
        return tuple(v for v in self.observations[observation].values if v in wanted)


def _restricted(usual: Mapping[str, float], shown: tuple[str, ...], default: str | None) -> Mapping[str, float]:
    """How often each of the values is read that a cause can show: in their usual proportions; of a fact mostly the default."""
    if len(shown) > 1 and default in shown and len(usual) == 1:
        return {value: ORDINARY if value == default else (1 - ORDINARY) / (len(shown) - 1) for value in shown}
    kept = {value: usual.get(value, 0.0) for value in shown}
    return kept if any(kept.values()) else dict.fromkeys(shown, 1.0)
