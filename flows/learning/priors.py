"""How often each cause is the matter, by provider: expected counts of what was not told (EM), shrunk towards the symptom's own shares,
and those towards the catalogue's. Deterministic: the same rows in any order give the same numbers.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from flows.knowledge.catalogue import Catalogue
from flows.knowledge.learned_weights import is_held
from flows.learning.likelihoods import Likelihoods
from flows.learning.told import Told

SYMPTOM_ROWS = 30.0
"""The catalogue's shares of a symptom's causes count as so many conversations."""
PROVIDER_ROWS = 80.0
"""The symptom's shares count as so many conversations of each provider."""
ROUNDS = 15
"""Of expectation and maximisation."""
PATTERNS = (1.0, 0.5, 0.0)
"""How far the catalogue's differences between providers are believed. The conversations choose: as they stand, half (in logarithms), or
not at all, so that a provider begins at the symptom's own shares."""
DOUBT = 3.0
"""By so much the logarithm of the likelihood must be better before they are believed less."""
Counted = Mapping[Told, int]
Posterior = tuple[Told, int, list[float]]
"""A conversation, how often there was one like it, and how likely each cause was."""


@dataclass
class CauseShareFit:
    """Shares of one symptom's causes, by provider."""

    catalogue: Catalogue
    symptom: str
    causes: tuple[str, ...] = field(init=False)
    base: dict[str, list[float]] = field(init=False)
    """What providers' shares are shrunk towards, before the symptom's own have moved it."""
    shares: dict[str, list[float]] = field(init=False)
    """Provider -> the share of each cause. Sums to 1."""

    def __post_init__(self) -> None:
        self.causes = tuple(self.catalogue.causes_of(self.symptom))
        weights = {p: [self.catalogue.prior(c, p) for c in self.causes] for p in self.catalogue.providers}
        self.base = {p: _normed(row) for p, row in weights.items() if any(row)}
        self.shares = dict(self.base)

    def learn(self, likelihoods: Likelihoods, counted: Counted) -> None:
        """Move the shares to what the conversations say."""
        mine = [(told, n, likelihoods.of(told)) for told, n in counted.items() if told.symptom == self.symptom]
        shipped, best = self.base, (float("-inf"), self.base)
        for pattern in PATTERNS if mine else ():
            self.base = self.shares = self._patterned(shipped, pattern)
            for _ in range(ROUNDS // 3):
                self._step(mine, own=False)
            found = self._fits(mine)
            if found > best[0] + DOUBT:
                best = found, self.base
        self.base = self.shares = best[1]
        for _ in range(ROUNDS):
            self._step(mine, own=True)

    def _patterned(self, shipped: Mapping[str, list[float]], pattern: float) -> dict[str, list[float]]:
        """The catalogue's shares with its differences between providers believed so far."""
        users = {p: self.catalogue.providers[p].weight for p in shipped}
        means = []
        for i in range(len(self.causes)):
            able = sum(users[p] for p in shipped if shipped[p][i])
            means.append(sum(users[p] * shipped[p][i] for p in shipped) / able if able else 0.0)
        return {
            p: _normed([s**pattern * m ** (1 - pattern) if s else 0.0 for s, m in zip(row, means, strict=True)])
            for p, row in shipped.items()
        }

    def _fits(self, rows: Sequence[Posterior]) -> float:
        """The logarithm of how likely the conversations are."""
        priors = {**self.shares, "": self._mixture()}
        whole = (
            (n, sum(a * b for a, b in zip(priors.get(told.provider, priors[""]), likely, strict=True)))
            for told, n, likely in rows
        )
        return sum(n * log(chance) for n, chance in whole if chance)

    def posteriors(self, likelihoods: Likelihoods, counted: Counted) -> Iterator[Posterior]:
        """How likely each cause is in each conversation."""
        mixture = self._mixture()
        for told, n in counted.items():
            if told.symptom == self.symptom:
                prior = self.shares.get(told.provider, mixture)
                yield told, n, _normed([a * b for a, b in zip(prior, likelihoods.of(told), strict=True)])

    def _mixture(self) -> list[float]:
        users = {p: self.catalogue.providers[p].weight for p in self.shares}
        rows = [[users[p] * share for share in row] for p, row in self.shares.items()]
        return _normed([sum(column) for column in zip(*rows, strict=True)])

    def _step(self, rows: Sequence[Posterior], *, own: bool) -> None:
        """Expected counts under the shares so far, and shares from the counts; `own`: with each provider's own counts."""
        counts = {p: [0.0] * len(self.causes) for p in ("", *self.shares)}
        priors = {**self.shares, "": self._mixture()}
        for told, n, likely in rows:
            at = told.provider if told.provider in self.shares else ""
            weights = [a * b for a, b in zip(priors[at], likely, strict=True)]
            whole = sum(weights)
            if whole:
                counts[at] = [c + n * w / whole for c, w in zip(counts[at], weights, strict=True)]
        self.shares = self._shrunk(counts, own=own)

    def _shrunk(self, counts: Mapping[str, list[float]], *, own: bool) -> dict[str, list[float]]:
        """Shares from counts: the symptom's first, then each provider's."""
        seen = {p: sum(row) for p, row in counts.items() if p}
        users = {p: self.catalogue.providers[p].weight for p in self.shares}
        spread = seen if any(seen.values()) else users
        expected = _normed([
            sum(spread[p] * self.base[p][i] for p in self.base) for i in range(len(self.causes))
        ])  # fmt: skip
        found = [sum(column) for column in zip(*counts.values(), strict=True)]
        whole = sum(found)
        moved = [
            (SYMPTOM_ROWS * e + f) / (SYMPTOM_ROWS + whole) / e if e else 1.0
            for e, f in zip(expected, found, strict=True)
        ]
        shares = {}
        for p, row in self.base.items():
            begun = _normed([share * by for share, by in zip(row, moved, strict=True)])
            counted = _normed([
                PROVIDER_ROWS * share + n if share else 0.0 for share, n in zip(begun, counts[p], strict=True)
            ])  # fmt: skip
            shares[p] = counted if own else begun
        return shares

    def weights(self) -> dict[str, dict[str, float]]:
        """Cause -> provider -> weight, on the catalogue's scale; a cause of which nothing is learned keeps its own."""
        held = [is_held(self.catalogue.causes[c]) for c in self.causes]
        found: dict[str, dict[str, float]] = {c: {} for c, keeps in zip(self.causes, held, strict=True) if not keeps}
        for p, row in self.shares.items():
            weights = [self.catalogue.prior(c, p) for c in self.causes]
            free = sum(w for w, keeps in zip(weights, held, strict=True) if not keeps)
            moved = sum(share for share, keeps in zip(row, held, strict=True) if not keeps)
            for cause, share in zip(self.causes, row, strict=True):
                if cause in found and share and moved:
                    found[cause][p] = float(f"{free * share / moved:.4g}")
        return {cause: rows for cause, rows in found.items() if rows}


def _normed(row: Sequence[float]) -> list[float]:
    whole = sum(row)
    return [number / whole for number in row] if whole else list(row)
