"""How likely each cause is, with what people really say in mind.

The plan takes an answer for true. Here, some answers are wrong, some remedies do not help although the cause was right, and
some people have a cause that nobody has thought of. So these shares may be told: to the user ("this seems to be it"), to support, and
where the second look begins. That they are true is measured by `todoku simulate`.
"""

from functools import cached_property

from flows.ids import UNKNOWN
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.known import Known

WRONG = 0.05
"""Share of answers that are wrong. A guess; the simulated world's noise is the same."""
UNHEARD_OF = 0.005
"""Share of people whose cause is none that the catalogue has. A guess."""
SEEMS = 0.8
"""How likely a cause must be before the user is told that it seems to be the one."""
KEPT = 2_000
"""How many answers are kept at hand; nobody's in particular."""


class CauseShares:
    """The shares of causes of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._factors: dict[tuple[str, str, str, str], float] = {}
        self._shares: dict[tuple[object, ...], dict[str, float]] = {}

    def shares(self, known: Known) -> dict[str, float]:
        """Cause -> how likely it is, the likeliest first. Sums to less than 1: the rest is something else. Empty before a symptom
        is known."""
        if known.symptom is None:
            return {}
        # Of what only support can mend nobody has said that it did not help: the button leads to support.
        causes = self._catalogue.causes
        failed = frozenset(
            c for c, result, _ in known.fixes if result == "not_worked" and c in causes and not causes[c].handoff
        )
        key = (known.symptom, known.answers, known.here, failed)
        if key not in self._shares:
            if len(self._shares) >= KEPT:
                self._shares.clear()
            self._shares[key] = self._reckoned(known, failed)
        return self._shares[key]

    def _reckoned(self, known: Known, failed: frozenset[str]) -> dict[str, float]:
        symptom = known.symptom or ""
        weights = self._priors(known)
        for observation in known.here:
            value = known.answered(observation)
            if value is not None and observation != "provider":
                for cause in weights:
                    weights[cause] *= self._factor(symptom, cause, observation, value)
        for cause in failed & set(weights):
            weights[cause] *= self._catalogue.causes[cause].in_vain
        total = sum(weights.values()) + UNHEARD_OF * self._typical(known)
        return {c: w / total for c, w in sorted(weights.items(), key=lambda pair: -pair[1]) if w} if total else {}

    def ground(self, known: Known, cause: str) -> tuple[str, str] | None:
        """The answer that speaks for a cause the most, if one does."""
        if known.symptom is None:
            return None
        best, found = 1.0, None
        shares = self._priors(known)
        for observation in known.here:
            value = known.answered(observation)
            if value in (None, UNKNOWN) or observation == "provider":
                continue
            on_average = sum(w * self._factor(known.symptom, c, observation, value) for c, w in shares.items())
            ratio = self._factor(known.symptom, cause, observation, value) / on_average
            if ratio > best:
                best, found = ratio, (observation, value)
        return found

    def _priors(self, known: Known) -> dict[str, float]:
        """Shares of the causes before anything but the provider was told. Sums to 1."""
        mine = known.answered("provider")
        causes = self._catalogue.causes_of(known.symptom or "")
        if mine is not None and mine in self._catalogue.providers:
            weights = {cause: self._catalogue.prior(cause, mine) for cause in causes}
        else:
            weights = {cause: self._mixture[cause] for cause in causes}
        total = sum(weights.values())
        return {cause: w / total for cause, w in weights.items() if w} if total else {}

    @cached_property
    def _mixture(self) -> dict[str, float]:
        """The weight of each cause over all providers."""
        users = {provider: item.weight for provider, item in self._catalogue.providers.items()}
        mixed = dict.fromkeys(self._catalogue.causes, 0.0)
        for symptom in self._catalogue.symptoms:
            causes = self._catalogue.causes_of(symptom)
            for provider, weight in users.items():
                whole = sum(self._catalogue.prior(c, provider) for c in causes)
                for cause in causes:
                    mixed[cause] += weight * self._catalogue.prior(cause, provider) / whole if whole else 0.0
        return mixed

    def _factor(self, symptom: str, cause: str, observation: str, value: str) -> float:
        """How often this is answered if that is the cause. An answer that no cause reads tells nothing."""
        key = (symptom, cause, observation, value)
        found = self._factors.get(key)
        if found is None:
            found = self._factors[key] = self._work_out(symptom, cause, observation, value)
        return found

    def _work_out(self, symptom: str, cause: str, observation: str, value: str) -> float:
        item = self._catalogue.observations.get(observation)
        if item is None:
            return 1.0
        value = item.alike.get(value, value)
        offered = self._catalogue.offered[symptom, observation]
        read = {
            c: self._catalogue.likelihood(c, observation).get(value, 0.0) for c in self._catalogue.causes_of(symptom)
        }
        if not any(read.values()):
            return 1.0
        return (1.0 - WRONG) * read[cause] + WRONG / max(1, len(offered) - 1)

    def _typical(self, known: Known) -> float:
        """How well the answers fit somebody whose cause is none of these: nothing is out of the ordinary."""
        weight = 1.0
        for observation in known.here:
            value = known.answered(observation)
            item = self._catalogue.observations.get(observation)
            if value is None or item is None or observation == "provider":
                continue
            usual = self._catalogue.usual(known.symptom or "", observation) or {item.default or "": 1.0}
            others = max(1, len(self._catalogue.offered[known.symptom or "", observation]) - 1)
            if value in self._catalogue.offered[known.symptom or "", observation]:
                weight *= (1.0 - WRONG) * usual.get(item.alike.get(value, value), 0.0) + WRONG / others
        return weight
