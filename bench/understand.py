# a bench prints
"""How well free text is understood, and what it costs. Run: python -m bench.understand [ROWS.jsonl ...]."""

import argparse
import json
import resource
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.run import knowledge
from flows.understand import Reader, Reading
from flows.understand.examples import NONE, Example, parse
from flows.understand.nearest import SURE, Nearest, leading, pieces
from flows.understand.normalise import fold
from flows.understand.reader import SYMPTOMS

ROUNDS = Path(__file__).parent.parent / "tests" / "unit" / "understand" / "data"
TEST_SOURCES = frozenset({"osaka", "tan", "kana", "maria", "gran", "typo"})
"""These people's sentences train nothing when the nearest examples are judged."""
UNLABELLED = frozenset(
    {
        "error_shown", "arrived_late", "work_mailbox", "hide_my_email", "forwarded", "address_exact", "sent_notice",
        "device",
        "phone_line", "line_changed", "second_sim", "same_device", "fresh_link", "code_from",
    }
)  # fmt: skip
"""Observations that the rows do not always label: one read beside them is neither rewarded nor punished."""
_Row = Mapping[str, Any]


@dataclass(slots=True)
class Score:
    """Counts over rows labelled as utterances_labels.md says."""

    rows: int = 0
    perfect: int = 0
    symptom_right: int = 0
    symptom_wrong: int = 0
    intent_right: int = 0
    found: int = 0
    missed: int = 0
    extra: int = 0
    flipped: int = 0
    foreign: int = 0
    foreign_taken: int = 0
    symptom_rows: int = 0
    symptom_found: int = 0
    intent_rows: int = 0
    intent_found: int = 0
    confusions: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, row: _Row, reading: Reading) -> bool:
        """Judge one row; whether all of it is right."""
        ok = row.get("ok", {})
        self.rows += 1
        symptom = reading.symptom == row["symptom"] or reading.symptom in ok.get("symptom", ())
        foreign = row["intent"] == "out_of_scope"
        intent = (
            reading.intent == row["intent"]
            or reading.intent in ok.get("intent", ())
            or (foreign and reading.intent is None)
        )
        self.symptom_right += symptom
        self.symptom_wrong += not symptom and reading.symptom is not None
        self.symptom_rows += row["symptom"] is not None
        self.symptom_found += row["symptom"] is not None and symptom
        self.intent_right += intent
        self.intent_rows += row["intent"] is not None
        self.intent_found += row["intent"] is not None and intent
        self.foreign += foreign
        self.foreign_taken += foreign and reading.symptom is not None
        if not symptom:
            self.confusions[row["symptom"] or "-", reading.symptom or "-"] += 1
        if not intent:
            self.confusions[row["intent"] or "-", reading.intent or "-"] += 1
        facts = self._facts(row["observations"], reading.public, ok.get("observations", {}))
        right = symptom and intent and facts
        self.perfect += right
        return right

    def _facts(self, stated: Mapping[str, str], read: Mapping[str, str], tolerated: Mapping[str, str]) -> bool:
        right = True
        for id_, value in stated.items():
            if read.get(id_) == value:
                self.found += 1
                continue
            right = False
            self.missed += 1
            self.flipped += id_ in read
            self.extra += id_ in read
        for id_, value in read.items():
            if id_ not in stated and tolerated.get(id_) != value and id_ not in UNLABELLED:
                right = False
                self.extra += 1
        return right

    def __str__(self) -> str:
        precision = self.found / max(1, self.found + self.extra)
        recall = self.found / max(1, self.found + self.missed)
        both = 2 * precision * recall / max(1e-9, precision + recall)
        return (
            f"{self.rows:5} rows, {self.perfect / self.rows:6.1%} all right; "
            f"symptom {self.symptom_right / self.rows:6.1%} right"
            f" ({self.symptom_found}/{self.symptom_rows} of those stated), {self.symptom_wrong / self.rows:5.1%} wrong;"
            f" intent {self.intent_right / self.rows:6.1%} ({self.intent_found}/{self.intent_rows});"
            f" facts P {precision:.3f} R {recall:.3f} F1 {both:.3f}, {self.flipped} flipped;"
            f" foreign taken for a symptom {self.foreign_taken}/{self.foreign}"
        )


def rows_of(examples: Iterable[Example]) -> list[_Row]:
    """Examples in the form of the labelled rows."""
    return [
        {"text": e.text, "lang": e.lang, "symptom": e.symptom, "intent": e.intent, "observations": e.observations}
        for e in examples
    ]


def read_rows(path: Path) -> list[_Row]:
    """Labelled rows, one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def judge(reader: Reader, rows: Iterable[_Row], *, show: bool = False) -> Score:
    """Read all rows; print those that are not all right if asked to."""
    score = Score()
    for row in rows:
        reading = reader.read(row["text"])
        if not score.add(row, reading) and show:
            print(f"    {row['text']!r}: {reading.symptom} {reading.observations} {reading.intent}")
    return score


def report(title: str, reader: Reader, rows: list[_Row], *, show: bool = False) -> Score:
    """Scores per language, and the worst confusions."""
    print(title)
    for lang in ("ja", "en"):
        part = [row for row in rows if row["lang"] == lang]
        if part:
            print(f"  {lang}: {judge(reader, part)}")
    score = judge(reader, rows, show=show)
    print(f"  all {score}")
    worst = ", ".join(f"{said} read as {read} {n}x" for (said, read), n in score.confusions.most_common(5))
    print(f"  worst: {worst or '-'}")
    return score


def alternatives(train: list[Example], test: list[Example]) -> None:
    """What letters alone can do, without any rule: the ways to generalise from examples, on other people's sentences."""
    for title, guess in (("nearest seven", _nearest(train)), ("centroids", _centroids(train))):
        votes = sorted(
            ((lead, group == e.group, group, e.group) for e in test for group, lead in (guess(e.text),)), reverse=True
        )
        half = votes[: len(votes) // 2]
        print(
            f"  {title}: {sum(v[1] for v in votes) / len(votes):.1%} right over {len(votes)};"
            f" the surer half {sum(v[1] for v in half) / len(half):.1%}"
        )
    nearest = Nearest((e, fold(e.text)) for e in train)
    for sure in (0.05, 0.10, SURE, 0.30):
        voted = [(leading(nearest.votes(fold(e.text))), e.group) for e in test]
        spoken = [(group, truth) for (group, lead), truth in voted if group != NONE and lead >= sure]
        right = sum(group == truth for group, truth in spoken)
        print(
            f"  nearest seven with a lead of {sure:.2f}: speaks {len(spoken) / len(test):.1%}, "
            f"right {right / max(1, len(spoken)):.1%}"
        )
    polarity(train, test)


def polarity(train: list[Example], test: list[Example]) -> None:
    """Why examples never set a fact: how often the nearest one of the same observation has the opposite value."""
    stated = [
        (e, id_, value)
        for e in test
        for id_, value in e.observations.items()
        if id_ in {"spam_folder", "domain_allowed", "mailbox_full", "phone_changed", "address_typo"}
    ]
    flipped = 0
    for example, id_, value in stated:
        here = pieces(fold(example.text))
        rivals = [
            (len(here & pieces(fold(e.text))) / max(1, len(here | pieces(fold(e.text)))), e.observations[id_])
            for e in train
            if id_ in e.observations
        ]
        flipped += bool(rivals) and max(rivals)[1] != value
    print(f"  facts by the nearest example: {flipped}/{len(stated)} have their polarity flipped")


def _nearest(train: list[Example]) -> Callable[[str], tuple[str, float]]:
    index = Nearest((e, fold(e.text)) for e in train)
    return lambda text: leading(index.votes(fold(text)))


def _centroids(train: list[Example]) -> Callable[[str], tuple[str, float]]:
    sums: dict[str, Counter[str]] = {}
    for e in train:
        sums.setdefault(e.group, Counter()).update(pieces(fold(e.text)))
    sizes = {group: sum(n * n for n in counts.values()) ** 0.5 for group, counts in sums.items()}

    def guess(text: str) -> tuple[str, float]:
        found = pieces(fold(text))
        likeness = sorted(
            ((sum(counts[p] for p in found) / sizes[group], group) for group, counts in sums.items()), reverse=True
        )
        return likeness[0][1], likeness[0][0] - likeness[1][0]

    return guess


def costs(reader: Reader, rows: list[_Row]) -> None:
    """Milliseconds of processor time for messages of every size."""
    took = []
    for row in rows:
        start = time.process_time()
        reader.read(row["text"])
        took.append((time.process_time() - start) * 1000)
    took.sort()
    print(f"  {statistics.mean(took):.2f} ms a message, 95 % under {took[int(len(took) * 0.95)]:.2f} ms")
    hostile = {"ordinary": "".join(row["text"] for row in rows)[:4096]} | {
        piece: (piece * 4096)[:4096]
        for piece in (
            "メール",
            "届かない",
            "no ",
            "迷惑メールはない",
            "not not ",
            "the old mail ",
            "a",
            "あ",
            "の",
            "1 ",
            "パスワード",
            "was in spam ",
            "link ",
            "です",
            "docomo",
        )
    }
    for name, text in hostile.items():
        start = time.process_time()
        reader.read(text)
        print(f"  4096 signs of {name!r}: {(time.process_time() - start) * 1000:.1f} ms")


def main() -> int:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", type=Path, help="more labelled rows to judge")
    parser.add_argument("--show", action="store_true", help="print what is read wrongly")
    asked = parser.parse_args()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    reader = knowledge.reader()
    took = time.process_time() - start
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"start-up {took:.2f} s of processor time, {(after - before) / 1024:.0f} MB more memory")
    examples = parse(knowledge.example_files())
    test = [e for e in examples if e.source in TEST_SOURCES]
    train = [e for e in examples if e.source not in TEST_SOURCES]
    held_out = Reader(train)
    print(f"{len(examples)} examples, {len(SYMPTOMS)} symptoms")
    report("examples, sources the reader has seen", held_out, rows_of(train), show=asked.show)
    report("examples, sources it has not seen", held_out, rows_of(test), show=asked.show)
    print("alternatives, by source")
    alternatives(train, test)
    every: list[_Row] = []
    for path in [*sorted(ROUNDS.glob("*.jsonl")), *asked.rows]:
        rows = read_rows(path)
        every += rows
        report(path.name, reader, rows, show=asked.show)
    print("cost")
    costs(reader, every)
    return 0


if __name__ == "__main__":
    sys.exit(main())
