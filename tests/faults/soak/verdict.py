"""What must be true when it is calm again."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from tests.faults.soak.telegram import Copy

KINDS = ("lost", "doubled", "out of order", "foreign", "stuck", "broken")


@dataclass
class Verdict:
    seed: int
    words: int = 0
    seen_twice: int = 0
    """Copies of words beyond the first, each with an answer that was lost before it."""
    faults: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def __call__(self, kind: str, what: str) -> None:
        self.found[kind] += 1
        self.examples.append(f"{kind}: {what}")

    def __str__(self) -> str:
        counts = ", ".join(f"{kind} {self.found[kind]}" for kind in KINDS)
        told = f"SOAK_SEED={self.seed}: {self.words} words; {counts}; seen twice after a lost answer {self.seen_twice}"
        return "\n".join([told, f"faults: {dict(sorted(self.faults.items()))}", *self.examples])


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said in one case, and what arrived."""

    said: list[str]
    """By the user."""
    in_topic: list[str]
    told: list[str]
    """By the agent."""
    in_chat: list[str]


def judge(
    verdict: Verdict, cases: list[Heard], elsewhere: list[str], copies: list[Copy], doubts: list[tuple[float, float]]
) -> None:
    """Every word arrived, in order, where it belongs, and once more only where an answer was lost.

    `elsewhere` are the texts that stand in no case; `doubts` are the times at which answers may have been lost.
    """
    for case in cases:
        verdict.words += len(case.said) + len(case.told)
        _arrived(verdict, case.said, case.in_topic)
        _arrived(verdict, case.told, case.in_chat)
        others = [text for other in cases if other is not case for text in (*other.in_topic, *other.in_chat)]
        for one in (*case.said, *case.told):
            if any(one in text for text in (*others, *elsewhere)):
                verdict("foreign", one)
            _copied(verdict, one, [copy for copy in copies if one in copy.text], doubts)


def _arrived(verdict: Verdict, words: list[str], texts: list[str]) -> None:
    seen = list(dict.fromkeys(one for text in texts for one in words if one in text))
    for one in words:
        if one not in seen:
            verdict("lost", one)
    if seen != [one for one in words if one in seen]:
        verdict("out of order", f"{seen} instead of {words}")


def _copied(verdict: Verdict, one: str, copies: list[Copy], doubts: list[tuple[float, float]]) -> None:
    for before, after in pairwise(sorted(copies, key=lambda copy: copy.began)):
        if before.in_doubt or any(begun <= after.began and before.began <= ended for begun, ended in doubts):
            verdict.seen_twice += 1
        else:
            verdict("doubled", f"{one} came again after {after.began - before.began:.1f} s")
