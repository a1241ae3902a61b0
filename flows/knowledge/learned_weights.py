"""Numbers learned from the ledger, and the catalogue with them in place of its own. Numbers alone: which steps there are, what rules
what out, what only support can mend and where safety comes first stay as they are in the files.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

import msgspec
from msgspec import Struct

from flows.knowledge.catalogue import Catalogue
from flows.knowledge.schema import Cause, Symptom

LEAST_WEIGHT, MOST_WEIGHT = 0.001, 1000.0
LEAST_SHARE = 0.005
"""No answer becomes rarer than this: it would all but rule a cause out, and hints rule nothing out."""
LEAST_IN_VAIN, MOST_IN_VAIN = 0.005, 0.9
LEAST_MINUTES, MOST_MINUTES = 0.1, 60.0
_Shares = dict[str, dict[str, dict[str, float]]]


class LearnedWeights(Struct, frozen=True, omit_defaults=True):
    """A version of the numbers."""

    id: str = ""
    """The first eight signs of the hash of the catalogue that it makes: what rows of the ledger call their version."""
    made: int = 0
    """Unix seconds."""
    rows: int = 0
    """Conversations it was learned from."""
    weights: dict[str, dict[str, float]] = {}
    """Cause -> provider -> weight."""
    in_vain: dict[str, float] = {}
    """Cause -> how often its remedy does not help although it is the cause."""
    minutes: dict[str, float] = {}
    """Cause -> minutes of its remedy."""
    usual: _Shares = {}
    """Symptom -> observation -> value -> how often people answer so, whatever the cause."""
    leans: _Shares = {}
    """Cause -> observation -> value -> how often people with this cause answer so."""


class WeightsDamaged(ValueError):  # noqa: N818 - it names a state of the world
    """Kept weights that cannot be read."""


dump_weights = msgspec.json.Encoder(order="sorted").encode
_DECODE = msgspec.json.Decoder(LearnedWeights).decode


def load_weights(data: bytes) -> LearnedWeights:
    """Read what `dump_weights` wrote. Raises WeightsDamaged."""
    try:
        return _DECODE(data)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise WeightsDamaged("kept weights are damaged") from None


def is_held(cause: Cause) -> bool:
    """Whether nothing is learned of a cause: where safety decides, numbers do not."""
    return cause.urgent or cause.then_support


def overlaid(catalogue: Catalogue, learned: LearnedWeights) -> Catalogue:
    """The catalogue with learned numbers. What it does not have is passed over, and every number is kept within its bounds, so that
    an older version's weights are never an error."""
    causes = {id_: _cause(catalogue, id_, cause, learned) for id_, cause in catalogue.causes.items()}
    symptoms = {id_: _symptom(catalogue, id_, symptom, learned) for id_, symptom in catalogue.symptoms.items()}
    numbers = msgspec.structs.replace(learned, id="", made=0, rows=0)
    digest = hashlib.sha256(catalogue.hash.encode() + dump_weights(numbers)).hexdigest()[:16]
    return replace(catalogue, causes=causes, symptoms=symptoms, hash=digest)


def _cause(catalogue: Catalogue, id_: str, cause: Cause, learned: LearnedWeights) -> Cause:
    if is_held(cause):
        return cause
    changed: dict[str, object] = {}
    weights = {p: w for p, w in learned.weights.get(id_, {}).items() if p in catalogue.providers}
    if weights:
        kept = {p: _within(w, LEAST_WEIGHT, MOST_WEIGHT) for p, w in weights.items()}
        changed["prior_for"] = {**cause.prior_for, **kept}
    if id_ in learned.in_vain:
        changed["in_vain"] = _within(learned.in_vain[id_], LEAST_IN_VAIN, MOST_IN_VAIN)
    if id_ in learned.minutes and not cause.wait:
        changed["fix_minutes"] = _within(learned.minutes[id_], LEAST_MINUTES, MOST_MINUTES)
    leans = dict(cause.leans)
    for observation, shares in learned.leans.get(id_, {}).items():
        leans[observation] = _shares(leans.get(observation, {}), shares)
    return cause.model_copy(update={**changed, "leans": {o: s for o, s in leans.items() if s}})


def _symptom(catalogue: Catalogue, id_: str, symptom: Symptom, learned: LearnedWeights) -> Symptom:
    usual = dict(symptom.usual)
    for observation, shares in learned.usual.get(id_, {}).items():
        if observation in catalogue.observations and (shipped := catalogue.usual(id_, observation)):
            usual[observation] = _shares(shipped, shares)
    return symptom.model_copy(update={"usual": usual, "usual_from": symptom.usual_from or "learned"})


def _shares(shipped: Mapping[str, float], learned: Mapping[str, float]) -> dict[str, float]:
    """Learned shares of the values that are there, coming to as much as before where that was everybody."""
    if set(shipped) != set(learned):
        return dict(shipped)
    kept = {value: _within(share, LEAST_SHARE, 1.0 - LEAST_SHARE) for value, share in learned.items()}
    whole, most = sum(kept.values()), 1.0 - LEAST_SHARE
    if sum(shipped.values()) > most or whole > most:
        to = 1.0 if sum(shipped.values()) > most else most
        kept = {value: share * to / whole for value, share in kept.items()}
    return kept


def _within(number: float, least: float, most: float) -> float:
    return min(most, max(least, number))
