"""How likely what a conversation told is under each cause. People slip, remedies fail, and some things mend themselves."""

from flows.knowledge.catalogue import Catalogue
from flows.knowledge.cause_shares import WRONG
from flows.learning.told import Told

BY_CHANCE = 0.01
"""How often somebody says that another cause's remedy helped. A guess."""
MISJUDGED = 0.05
"""How often support names another cause than it was. A guess."""


class Likelihoods:
    """Of one catalogue's numbers."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._causes = {id_: tuple(catalogue.causes_of(id_)) for id_ in catalogue.symptoms}
        self._answers: dict[tuple[str, str, str], tuple[float, ...]] = {}

    def of(self, told: Told) -> list[float]:
        """For each cause of the symptom, up to a factor that they share."""
        causes = self._causes[told.symptom]
        found = [1.0] * len(causes)
        for observation, value in told.answers:
            found = [a * b for a, b in zip(found, self.answer(told.symptom, observation, value), strict=True)]
        for tried in told.results:
            if tried.cause in causes:
                own = causes.index(tried.cause)
                in_vain = self._catalogue.causes[tried.cause].in_vain
                mine, others = (1.0 - in_vain, BY_CHANCE) if tried.helped else (in_vain, 1.0 - BY_CHANCE)
                found = [a * (mine if i == own else others) for i, a in enumerate(found)]
        if told.cause:
            others = MISJUDGED / max(1, len(causes) - 1)
            own = causes.index(told.cause)
            found = [a * (1.0 - MISJUDGED if i == own else others) for i, a in enumerate(found)]
        return found

    def answer(self, symptom: str, observation: str, value: str) -> tuple[float, ...]:
        """How often each cause's people answer so. An answer that no cause reads tells nothing."""
        key = (symptom, observation, value)
        found = self._answers.get(key)
        if found is None:
            found = self._answers[key] = self._worked_out(symptom, observation, value)
        return found

    def _worked_out(self, symptom: str, observation: str, value: str) -> tuple[float, ...]:
        meant = self._catalogue.observations[observation].alike.get(value, value)
        slips = self.slips(symptom, observation)
        causes = self._causes[symptom]
        read = [self._catalogue.likelihood(c, observation).get(meant, 0.0) for c in causes]
        return tuple((1.0 - WRONG) * share + slips for share in read) if any(read) else (1.0,) * len(causes)

    def slips(self, symptom: str, observation: str) -> float:
        """How often somebody answers so whose true answer is another."""
        return WRONG / max(1, len(self._catalogue.offered[symptom, observation]) - 1)
