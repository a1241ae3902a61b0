"""What a row of the ledger tells of its conversation's cause: answers, remedies with their results, and what support found."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from flows.ids import UNKNOWN
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.ledger_row import SIGNS, LedgerRow, code, made_up, minutes_of
from flows.knowledge.model import Model
from flows.ledger.outcome_classes import class_of
from flows.ledger.tallying import RESULTS

EXACT, WIDE = 10, 1.15
"""Minutes below which rows tell them whole; above, they are told within a share."""
OTHER = "other"
"""What support says of a cause that the catalogue does not have: then the conversation teaches nothing about those it has."""


class RemedyResult(Struct, frozen=True):
    """What somebody said of a remedy."""

    cause: str
    helped: bool


class Told(Struct, frozen=True):
    """All of a conversation that says something about its cause. Equal ones are counted together."""

    symptom: str
    provider: str
    """Empty where it is not known."""
    answers: tuple[tuple[str, str], ...]
    results: tuple[RemedyResult, ...]
    cause: str = ""
    """What support says it was; empty: nothing was said. Who says nothing, or is handed over, is no failure: that is all we know."""
    asked: bool = False
    """Whether every answer was pressed on a question's card. Whoever writes tells what is remarkable, so that what is not said
    would look rare."""


class RemedyTime(Struct, frozen=True):
    """How long a remedy took, in minutes: at least, and at most."""

    cause: str
    least: float
    most: float


class RowReader:
    """Reads rows by the codes of one catalogue."""

    def __init__(self, catalogue: Catalogue, models: dict[str, Model]) -> None:
        self._catalogue = catalogue
        self._models = models
        self._answers = {
            code(f"{o}={v}"): (o, v) for o, item in catalogue.observations.items() for v in (*item.values, UNKNOWN)
        }
        self._steps = {code(f"fix.{cause}={r}"): (cause, r) for cause in catalogue.causes for r in RESULTS}

    def told(self, row: LedgerRow, now: int) -> Told | None:
        """None where nothing can be learned of it: no symptom, one without causes, a conversation that never was."""
        model = self._models.get(row.symptom or "")
        if model is None or not model.causes or made_up(row) or row.cause == OTHER:
            return None
        codes = [row.facts[at : at + SIGNS] for at in range(0, len(row.facts), SIGNS)]
        answers = dict(self._answers[one] for one in codes if one in self._answers)
        provider = answers.pop("provider", "")
        mine = sorted((o, v) for o, v in answers.items() if o in model.question and v != UNKNOWN)
        # What did not last did not help.
        lasted = class_of(row, now) != "returned"
        steps = dict(self._steps[one] for one in codes if one in self._steps)
        results = sorted(
            (cause, result == "worked" and lasted)
            for cause, result in steps.items()
            if result in ("worked", "not_worked") and not self._catalogue.causes[cause].handoff
        )
        return Told(
            symptom=model.symptom,
            provider=provider if provider in model.weights else "",
            answers=tuple(mine),
            results=tuple(RemedyResult(*pair) for pair in results),
            cause=row.cause if row.cause in model.causes else "",
            asked=not row.messages,
        )

    def taken(self, row: LedgerRow) -> Iterator[RemedyTime]:
        """How long each remedy took whose result came at once."""
        codes = [row.facts[at : at + SIGNS] for at in range(0, len(row.facts), SIGNS)]
        steps = [self._steps[one] for one in codes if one in self._steps]
        signs = dict(zip([step for step in steps if step[1] != "offered"], row.took, strict=False))
        later = {cause for cause, result in steps if result == "later"}
        for (cause, result), one in signs.items():
            if result in ("worked", "not_worked") and cause not in later:
                minutes = minutes_of(one)
                exact = minutes < EXACT
                yield (
                    RemedyTime(cause, minutes, minutes + 1)
                    if exact
                    else RemedyTime(cause, minutes / WIDE, minutes * WIDE)
                )


def left_in(rows: Iterable[LedgerRow], disturbed: Iterable[tuple[int, int]] = ()) -> Iterator[LedgerRow]:
    """Rows to learn from: what began in hours of a disturbance (first and last, since 1970) tells of the disturbance."""
    spans = tuple(disturbed)
    return (row for row in rows if not any(first <= row.hour <= last for first, last in spans))
