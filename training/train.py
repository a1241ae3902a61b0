"""Makes the file of weights of the sentences: `make train`, or with --measure only says how well strangers are read."""

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from sklearn.linear_model import LogisticRegression

from flows.understand import weights as file
from flows.understand.rulebook import rulebook
from flows.understand.terms import Terms
from training import voices
from training.learner import Corpus, Floats, HeadName, Learnt, in_context, learn, names, scores, told
from training.voices import Row

TARGET: Final = Path(__file__).parent.parent / "flows" / "understand" / "weights.bin"
FOLDS: Final = 5
JUDGED: Final = 2
"""Fifths of the voices that are left out in turn for the calibration: more of them would not move it."""
STEPS: Final = 127
"""The largest weight of a head is so many steps."""
FEWEST_STEPS: Final = 4
"""Weights of fewer steps are left out: most of the file, and next to nothing of what it knows."""


def main() -> int:
    """The exit code."""
    rows = voices.read(voices.VOICES)
    terms = Terms(rulebook().terms)
    corpus = Corpus(in_context(rows), terms)
    heads = names(rows)
    print(
        f"{len(rows)} sentences of {len({r.voice for r in rows})} voices, {len(corpus.columns)} features, {len(heads)} heads"
    )
    calibration = calibrated(rows, terms, heads)
    for kind, (slope, shift) in calibration.items():
        print(f"  {kind}: slope {slope:.2f}, shift {shift:.2f}")
    data = packed(corpus, learn(corpus, heads), calibration)
    TARGET.write_bytes(data)
    print(f"{TARGET.name}: {len(data):,} bytes")
    return 0


def calibrated(rows: Sequence[Row], terms: Terms, heads: Sequence[HeadName]) -> dict[str, tuple[float, float]]:
    """For each kind of head how its scores become probabilities: learnt from voices that were left out."""
    found: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for train, test in folds(rows)[:JUDGED]:
        corpus = Corpus(in_context(train), terms)
        known = [name for name in names(train) if name in heads]
        table = scores(Corpus(test, terms, corpus.columns), learn(corpus, known))
        for row, line in zip(test, table, strict=True):
            for name, score in zip(known, line, strict=True):
                said = told(row, name)
                if said is not None:
                    found[name.kind].append((float(score), said))
    return {kind: _fitted(each) for kind, each in sorted(found.items())}


def folds(rows: Sequence[Row]) -> list[tuple[list[Row], list[Row]]]:
    """Divided by voices: (those to learn from, those to be judged by)."""
    order = sorted({row.voice for row in rows})
    part = {voice: at % FOLDS for at, voice in enumerate(order)}
    return [
        ([r for r in rows if part[r.voice] != fold], [r for r in rows if part[r.voice] == fold])
        for fold in range(FOLDS)
    ]


def packed(corpus: Corpus, learnt: Sequence[Learnt], calibration: dict[str, tuple[float, float]]) -> bytes:
    """The file: weights in whole steps, those near nothing left out."""
    scales = [float(np.abs(one.weights).max()) / STEPS or 1.0 for one in learnt]
    table: Floats = np.rint(np.column_stack([one.weights / scale for one, scale in zip(learnt, scales, strict=True)]))
    table[np.abs(table) < FEWEST_STEPS] = 0
    kept: list[int] = []
    each: list[list[tuple[int, int]]] = []
    for feature, line in zip(corpus.columns, table, strict=True):
        (used,) = line.nonzero()
        if len(used):
            kept.append(feature)
            each.append([(int(head), int(line[head])) for head in used])
    heads = [
        {
            "kind": one.name.kind,
            "id": one.name.id,
            "value": one.name.value,
            "bias": round(one.bias, 4),
            "scale": round(scale, 6),
        }
        for one, scale in zip(learnt, scales, strict=True)
    ]
    rounded = {kind: (round(slope, 3), round(shift, 3)) for kind, (slope, shift) in calibration.items()}
    return file.dump({"heads": heads, "calibration": rounded}, kept, each)


def _fitted(each: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Slope and shift of the score (Platt); as it is where nobody who was left out says such a thing."""
    if not any(said for _, said in each):
        return 1.0, 0.0
    model = LogisticRegression(C=1e6)
    model.fit(np.array([[score] for score, _ in each]), np.array([said for _, said in each]))
    return float(model.coef_[0, 0]), float(model.intercept_[0])


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    sys.exit(main())
