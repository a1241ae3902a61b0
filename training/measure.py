"""How well the reader reads sentences that it did not learn from: `python -m training.measure [FOLDER]`."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from flows.understand import Reader, Reading
from flows.understand.reading import PUBLIC
from training import voices
from training.voices import Row

FOREIGN: Final = "out_of_scope"
UNKNOWN: Final = "unknown"


class Score:
    """Counts, as `docs/knowledge.md` says what counts."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.wrong: list[str] = []

    def add(self, row: Row, reading: Reading) -> None:
        """Judge one row."""
        self.counts["rows"] += 1
        self._problem(row, reading.symptom)
        self._wish(row, reading.intent)
        self._facts(row, _public(row.observations), _public(reading.observations))
        if row.wish == FOREIGN:
            self.counts["foreign"] += 1
            self.counts["foreign taken in"] += bool(reading.symptom or reading.observations)
        else:
            self.counts["ours"] += 1
            self.counts["ours refused"] += reading.intent == FOREIGN

    def _problem(self, row: Row, read: str | None) -> None:
        right = read == row.symptom or read in row.also_symptoms
        self.counts["symptom right"] += right
        self.counts["symptom wrong"] += not right and read is not None
        if row.symptom:
            self.counts["symptoms told"] += 1
            self.counts["symptoms found"] += right
            self.counts["symptoms mistaken"] += not right and read is not None
        if not right:
            self.wrong.append(f"symptom {row.symptom}, read {read}: {row.text}")

    def _wish(self, row: Row, read: str | None) -> None:
        right = read == row.wish or read in row.also_wishes
        self.counts["wish right"] += right or (row.wish == FOREIGN and read is None)
        if row.wish and row.wish != FOREIGN:
            self.counts["wishes told"] += 1
            self.counts["wishes found"] += right
        if not right:
            self.wrong.append(f"wish {row.wish}, read {read}: {row.text}")

    def _facts(self, row: Row, said: Mapping[str, str], read: Mapping[str, str]) -> None:
        for id_, value in said.items():
            self.counts["facts told"] += 1
            self.counts["facts found"] += read.get(id_) == value
            if read.get(id_) != value:
                self.wrong.append(f"fact {id_}={value}, read {read.get(id_)}: {row.text}")
        for id_, value in read.items():
            if said.get(id_) != value and not any(
                _public({id_: v}) == {id_: value} and row.tolerates(id_, v) for v in (value, "just_now")
            ):
                self.counts["facts made up"] += 1
                self.counts["facts turned"] += id_ in said
                self.wrong.append(f"fact {id_}={said.get(id_)}, read {value}: {row.text}")

    def __str__(self) -> str:
        of = self.share
        return (
            f"{self.counts['rows']} rows: symptom {of('symptom right', 'rows')} right {of('symptom wrong', 'rows')} wrong"
            f" (where one is told {of('symptoms found', 'symptoms told')}, {of('symptoms mistaken', 'symptoms told')});"
            f" wish {of('wish right', 'rows')} (where told {of('wishes found', 'wishes told')});"
            f" facts P {self.precision:.3f} R {of('facts found', 'facts told')}, turned {self.counts['facts turned']};"
            f" foreign taken in {of('foreign taken in', 'foreign')}, ours refused {of('ours refused', 'ours')}"
        )

    def share(self, some: str, every: str) -> str:
        """As text."""
        return f"{self.counts[some] / max(1, self.counts[every]):.3f}"

    @property
    def precision(self) -> float:
        """Facts read that were told."""
        return self.counts["facts found"] / max(1, self.counts["facts found"] + self.counts["facts made up"])


def judge(reader: Reader, rows: Iterable[Row], *, taken: bool = False) -> Score:
    """Read every row, in the light of its question. `taken`: only what is believed without asking back counts as read."""
    score = Score()
    for row in rows:
        reading = reader.read(row.text, asked=row.asked)
        score.add(row, reading.taken if taken else reading)
    return score


def _public(facts: Mapping[str, str]) -> dict[str, str]:
    return {id_: PUBLIC.get((id_, value), value) for id_, value in facts.items() if value != UNKNOWN}


def main() -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=voices.ASIDE)
    parser.add_argument("--show", action="store_true", help="print what is read wrongly")
    given = parser.parse_args()
    rows, reader = voices.read(given.folder), Reader()
    for taken in (False, True):
        print("taken without asking back:" if taken else "heard, what is asked back included:")
        for lang in ("ja", "en"):
            print(" ", lang, judge(reader, [row for row in rows if row.lang == lang], taken=taken))
        score = judge(reader, rows, taken=taken)
        print("  all", score)
    if given.show:
        print(*score.wrong, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
