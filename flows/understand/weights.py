"""What has been learnt, as a file: for each feature its weights towards the things that may be said.

The file: a line of JSON (`heads`: name, bias and scale of each; how what they say becomes a probability), then the
features in order (32-bit), the place where each one's weights begin (32-bit), the heads and the weights (8-bit each).
"""

import json
from array import array
from bisect import bisect_left
from collections.abc import Collection, Mapping
from math import exp, sqrt
from typing import Any, Final

from msgspec import Struct

FORMAT: Final = 1
_SUREST: Final = 60.0
"""Logarithm of odds beyond which nothing changes."""


class WeightsError(ValueError):
    """A file of weights that cannot be used; one line says why."""


class Head(Struct, frozen=True):
    """One thing that may be said."""

    kind: str
    """`symptom`, `wish`, `fact`, `answer` or `tried`."""
    id: str
    value: str
    bias: float
    scale: float
    """What one step of a weight is worth."""


class Weights:
    """A file of weights, read."""

    def __init__(self, data: bytes) -> None:
        """Raises WeightsError."""
        try:
            line, _, rest = data.partition(b"\n")
            head: dict[str, Any] = json.loads(line)
            if head["format"] != FORMAT:
                raise WeightsError(f"format {head['format']}, not {FORMAT}: make train")
            features, weights = head["features"], head["weights"]
            self.heads = tuple(Head(**one) for one in head["heads"])
            self.calibration: Mapping[str, tuple[float, float]] = {
                k: (a, b) for k, (a, b) in head["calibration"].items()
            }
            self._features = _numbers("I", rest[: 4 * features])
            self._begin = _numbers("I", rest[4 * features : 8 * features + 4])
            self._of_head = _numbers("B", rest[8 * features + 4 :][:weights])
            self._steps = _numbers("b", rest[8 * features + 4 + weights :][:weights])
        except (KeyError, TypeError, ValueError) as error:
            raise WeightsError(f"no file of weights ({error}): make train") from None
        if len(self._steps) != weights or len(self._begin) != features + 1:
            raise WeightsError("the file of weights is cut short: make train")

    def probabilities(self, features: Collection[int]) -> list[float]:
        """How likely each head's thing is said in a text with these features."""
        steps = [0] * len(self.heads)
        known, begin, of_head, step = self._features, self._begin, self._of_head, self._steps
        size = len(known)
        for feature in features:
            at = bisect_left(known, feature)
            if at < size and known[at] == feature:
                start, end = begin[at], begin[at + 1]
                for head, weight in zip(of_head[start:end], step[start:end], strict=True):
                    steps[head] += weight
        share = length_share(len(features))
        return [self._probability(one, share * total) for one, total in zip(self.heads, steps, strict=True)]

    def _probability(self, head: Head, total: float) -> float:
        slope, shift = self.calibration[head.kind]
        odds = slope * (head.bias + head.scale * total) + shift
        return 1 / (1 + exp(-odds)) if odds > -_SUREST else 0.0


def length_share(features: int) -> float:
    """How much each feature of a text counts: less, the more there are."""
    return 2 / sqrt(sqrt(max(1, features)))


def dump(head: Mapping[str, Any], features: list[int], weights: list[list[tuple[int, int]]]) -> bytes:
    """The file's bytes. `weights`: for each feature, which head and how many steps."""
    begin, of_head, steps = [0], [], []
    for each in weights:
        of_head += [number for number, _ in each]
        steps += [step for _, step in each]
        begin.append(len(steps))
    line = json.dumps(
        {"format": FORMAT, "features": len(features), "weights": len(steps), **head}, separators=(",", ":")
    )
    parts = (_bytes("I", features), _bytes("I", begin), _bytes("B", of_head), _bytes("b", steps))
    return b"".join((line.encode(), b"\n", *parts))


def _numbers(kind: str, data: bytes) -> "array[int]":
    found = array(kind)
    found.frombytes(data)
    if _SWAPS:
        found.byteswap()
    return found


def _bytes(kind: str, numbers: list[int]) -> bytes:
    made = array(kind, numbers)
    if _SWAPS:
        made.byteswap()
    return made.tobytes()


_SWAPS: Final = array("H", [1]).tobytes()[0] != 1
"""The file's numbers begin with their lowest byte."""
