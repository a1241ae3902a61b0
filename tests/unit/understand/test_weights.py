"""The file of weights: what is written is read, and what is no such file is said in a line."""

from math import exp

import pytest

from flows.understand.reader import shipped
from flows.understand.weights import Weights, WeightsError, dump, length_share

HEAD = {
    "heads": [
        {"kind": "symptom", "id": "symptom", "value": "a", "bias": -1.0, "scale": 0.5},
        {"kind": "wish", "id": "intent", "value": "b", "bias": 0.25, "scale": 0.1},
    ],
    "calibration": {"symptom": [2.0, 0.5], "wish": [1.0, 0.0]},
}
FILE = dump(HEAD, [3, 7], [[(0, 4)], [(0, -2), (1, 10)]])


def logistic(score: float) -> float:
    return 1 / (1 + exp(-score))


def test_a_probability_is_the_calibrated_sum() -> None:
    share = length_share(3)
    assert Weights(FILE).probabilities({3, 7, 99}) == pytest.approx(
        [logistic(2 * (-1 + 0.5 * share * 2) + 0.5), logistic(0.25 + 0.1 * share * 10)]
    )


def test_what_was_never_seen_leaves_the_bias() -> None:
    assert Weights(FILE).probabilities({1}) == pytest.approx([logistic(-1.5), logistic(0.25)])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no file of weights"),
        (b"rubbish", "no file of weights"),
        (FILE[:-1], "cut short"),
        (FILE.replace(b'"format":1', b'"format":9', 1), "format 9, not 1"),
    ],
)
def test_what_is_no_file_of_weights_is_said(data: bytes, said: str) -> None:
    with pytest.raises(WeightsError, match=said) as raised:
        Weights(data)
    assert "make train" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_the_shipped_file_is_small_and_knows_its_heads() -> None:
    weights = shipped()
    assert {head.kind for head in weights.heads} == {"symptom", "wish", "fact", "answer", "tried"}
    assert len(weights.heads) <= 256
