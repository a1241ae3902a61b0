"""How much is found, and how much is masked in vain: measured on written-out lines."""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from flows.redact import redact
from flows.redact.masks import MARK

DATA = Path(__file__).parent / "data"
GOAL = 0.99
STRICT = ("mail", "phone", "url", "password", "card")
"""The kinds the requirement names. The others are held to less."""
ROUNDS = range(1, 9)


def read(name: str, folder: Path = DATA) -> list[dict[str, Any]]:
    lines = (folder / f"redact_{name}.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def leaks(secret: str, text: str, shown: str) -> bool:
    """Whether five signs of the secret in a row (all, if it has fewer) are in `shown` and come from it."""
    shown = MARK.sub("\0", shown)
    rest = text.replace(secret, "\0")
    size = min(5, len(secret))
    pieces = {secret[i : i + size] for i in range(len(secret) - size + 1)}
    return any(shown.count(piece) > rest.count(piece) for piece in pieces)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_recall_reaches_the_goal_for_every_kind(lang: str) -> None:
    found: Counter[str] = Counter()
    missed: defaultdict[str, list[str]] = defaultdict(list)
    for line in read(lang):
        shown = redact(line["text"])
        if any(leaks(secret, line["text"], shown) for secret in line["secrets"]):
            missed[line["kind"]].append(f"{line['text']!r} -> {shown!r}")
        else:
            found[line["kind"]] += 1
    for kind in sorted({*found, *missed}):
        total = found[kind] + len(missed[kind])
        print(f"{lang} {kind}: {found[kind]} of {total}, {found[kind] / total:.1%}", *missed[kind], sep="\n  ")  # noqa: T201
    for kind in {*found, *missed}:
        share = found[kind] / (found[kind] + len(missed[kind]))
        assert share >= (GOAL if kind in STRICT else 0.9), (kind, missed[kind])


@pytest.mark.parametrize("number", ROUNDS)
def test_what_others_wrote_stays_found(number: int) -> None:
    """Lines of people who did not know the code, kept as they came. Their first looks are in the decision page."""
    lines = [line for lang in ("ja", "en") for line in read(f"round{number}_{lang}")]
    missed = [
        f"{line['kind']}: {line['text']!r} -> {redact(line['text'])!r}"
        for line in lines
        if any(leaks(secret, line["text"], redact(line["text"])) for secret in line["secrets"])
    ]
    assert len(missed) <= (1 - GOAL) * len(lines), missed


@pytest.mark.parametrize("number", ROUNDS)
def test_what_others_wrote_without_a_secret_stays_readable(number: int) -> None:
    lines = [line["text"] for line in read(f"round{number}_innocent")]
    masked = [f"{text!r} -> {redact(text)!r}" for text in lines if redact(text) != text]
    assert len(masked) <= 0.02 * len(lines), masked


def test_a_round_that_nothing_was_learnt_from_is_found() -> None:
    rows = [row for lang in ("ja", "en") for row in read(f"round9_{lang}", DATA / "unmended")]
    missed = [row["text"] for row in rows if any(leaks(s, row["text"], redact(row["text"])) for s in row["secrets"])]
    assert len(missed) <= 0.015 * len(rows), missed
    innocent = [row["text"] for row in read("round9_innocent", DATA / "unmended")]
    assert [text for text in innocent if redact(text) != text] == []


def test_innocent_lines_stay_readable() -> None:
    lines = [line["text"] for line in read("innocent")]
    masked = [f"{text!r} -> {redact(text)!r}" for text in lines if redact(text) != text]
    print(f"false masks: {len(masked)} of {len(lines)}, {len(masked) / len(lines):.1%}", *masked, sep="\n  ")  # noqa: T201
    assert len(lines) >= 300
    assert len(masked) <= 0.02 * len(lines)


@pytest.mark.parametrize("name", ["ja", "en", "innocent", "round8_ja", "round8_en", "round8_innocent"])
def test_a_second_pass_changes_nothing(name: str) -> None:
    for line in read(name):
        once = redact(line["text"])
        assert redact(str(once)) == once


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len(read("ja")) >= 500
    assert len(read("en")) >= 200
