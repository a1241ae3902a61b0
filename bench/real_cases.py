"""Cases told by real people, walked to their end. Run: python -m bench.real_cases ROWS.jsonl

A row: {"id", "lang", "text", "truth_cause", "expected_symptom", "expected_observations"}. The person writes the text, and from
then on presses what is true: what the row says, else what the catalogue reads under the cause. Right: led to the remedy of the cause, or to a
hand-off that names it among the first three, and told no wait that could not help.
"""

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.run import knowledge
from bot.settings import service
from flows.card import Card
from flows.chat.cards import live
from flows.chat.effects import OpenCase
from flows.chat.engine import Turn, advance
from flows.events import Event, Pressed, Typed
from flows.ids import UNKNOWN
from flows.knowledge.guide import Guide
from flows.knowledge.plan import Step
from flows.knowledge.session import Session

NOON = 1_795_489_200
LONGEST = 60
FIRST = 3
NEW = {
    "mailbox_provider_drops": "mailbox_drops", "sms_in_other_app": "sms_other_app", "link_other_device_or_browser":
    "link_other_device", "forwarding_breaks_authentication": "forwarding_rejected",
    "request_never_sent": "request_not_sent",
}  # fmt: skip
"""What rows call causes that the catalogue calls otherwise."""


@dataclass
class RealCase:
    """One person."""

    guide: Guide
    row: dict[str, Any]
    session: Session
    seen: list[str] = field(default_factory=list)
    harmed: list[str] = field(default_factory=list)
    """Waits that could not help."""

    @property
    def cause(self) -> str:
        said = str(self.row["truth_cause"]).removeprefix("NEW: ").split(" ")[0]
        return NEW.get(said, said)

    def walk(self) -> str:
        """How it ends."""
        turn = self._do(Typed(self.row["text"], (), 1), 0)
        for n in range(1, LONGEST):
            card = live(self.guide, self.session)
            step = self.guide.step(self.guide.known(self.session.log))
            self.seen.append(card.id)
            if step.kind == "fix" and step.id == self.cause:
                return "own remedy"
            if step.kind in ("handed_off", "solved"):
                return self._handed(turn) if step.kind == "handed_off" else "solved otherwise"
            if any(b.value == "later" for b in card.buttons):
                self.harmed.append(step.id)
            turn = self._do(self._press(card, step), n)
        return "no end"

    def _do(self, event: Event, n: int) -> Turn:
        turn = advance(self.guide, self.session, event, NOON + 60 * n, "482-9137")
        self.session = turn.session or self.session
        return turn

    def _handed(self, turn: Turn) -> str:
        named = [c for e in turn.effects if isinstance(e, OpenCase) for c, _ in e.handoff.suspected[:FIRST]]
        return "named at the hand-off" if self.cause in named else "handed over without a name"

    def _press(self, card: Card, step: Step) -> Pressed:
        offered = [(b.key, b.value) for b in card.buttons] or [("nav", "human")]
        wanted = [self._true(key, value) for key, value in offered]
        key, value = offered[wanted.index(True)] if True in wanted else self._otherwise(offered, step)
        return Pressed(self.session.token, key, value)

    def _true(self, key: str, value: str) -> bool:
        said = {"symptom": self.row["expected_symptom"], **self.row["expected_observations"]}
        if key in said:
            return bool(said[key] == value)
        if key in self.guide.catalogue.observations:
            return value == self.guide.catalogue.reading(self.cause, key)
        return value == self.cause

    def _otherwise(self, offered: list[tuple[str, str]], step: Step) -> tuple[str, str]:
        if step.kind == "intake":
            return "nav", "human"
        return next((pair for pair in offered if pair[1] in (UNKNOWN, "not_worked")), offered[0])


def main() -> int:
    guide = knowledge.guide(service(None))
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines() if line.strip()]
    right = 0
    for row in rows:
        case = RealCase(guide, row, Session(seed=1, lang=row["lang"], active=NOON, rev=1))
        end = case.walk()
        good = end in ("own remedy", "named at the hand-off") and not case.harmed
        right += good
        harmed = f", told to wait for {', '.join(case.harmed)}" if case.harmed else ""
        print(f"{'right' if good else 'WRONG'}  {row['id']}: {end}{harmed} after {' '.join(case.seen)}")  # noqa: T201
    print(f"{right} of {len(rows)} right")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
