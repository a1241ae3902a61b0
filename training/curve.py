"""What more sentences would bring: the reader learnt from a part of the voices, read by a fifth that it never learns from.

`python -m training.curve [SHARE ...]`, the shares of the other four fifths; 1 is all of them.
"""

import argparse
import sys
from collections.abc import Sequence

from flows.understand import Reader
from flows.understand.reader import shipped
from flows.understand.rulebook import rulebook
from flows.understand.terms import Terms
from flows.understand.weights import Weights
from training import voices
from training.learner import Corpus, in_context, learn, names
from training.measure import judge
from training.train import folds, packed
from training.voices import Row


def main() -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shares", nargs="*", type=float, default=[0.125, 0.25, 0.5, 1.0])
    parser.add_argument("--show", action="store_true", help="print what is read wrongly")
    given = parser.parse_args()
    rows = [row for row in voices.read(voices.VOICES) if not row.partial]
    first = [row for row in voices.read(voices.VOICES) if row.partial]
    train, test = folds(rows)[0]
    for share in given.shares:
        some = _some(train, share) + (first if share == 1 else [])
        score = judge(Reader(_learnt(some)), test)
        print(f"{len(some)} sentences of {len({r.voice for r in some})} voices: {score}", flush=True)
        if given.show:
            print(*score.wrong, sep="\n")
    return 0


def _some(rows: Sequence[Row], share: float) -> list[Row]:
    """The sentences of a share of the voices, every so many of them."""
    order = sorted({row.voice for row in rows})
    taken = {voice for at, voice in enumerate(order) if int((at + 1) * share) > int(at * share)}
    return [row for row in rows if row.voice in taken]


def _learnt(rows: Sequence[Row]) -> Weights:
    corpus = Corpus(in_context(rows), Terms(rulebook().terms))
    return Weights(packed(corpus, learn(corpus, names(rows)), dict(shipped().calibration)))


if __name__ == "__main__":
    sys.exit(main())
