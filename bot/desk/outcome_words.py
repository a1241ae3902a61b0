"""What the figures of the ledger are called. An id that the knowledge has lost meanwhile stands for itself."""

from dataclasses import dataclass

from bot.desk.case_words import cause, it_was, question
from bot.words.texts import Texts
from flows.case.case_end import OTHER
from flows.ids import UNKNOWN, Lang
from flows.ledger.day_summary import NONE
from flows.ledger.insight_figures import Insight, Period


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """In one language: `words("title")` is `report.title` of the texts."""

    texts: Texts
    lang: Lang

    def __call__(self, attr: str, **args: str | int) -> str:
        """Raises TextError where there is no such text."""
        return self.texts.text(self.lang, "report", attr, args)

    def name(self, by: str, name: str) -> str:
        """Of a group: `by` is what it has in common, see GROUPS."""
        if name == NONE:
            return self("unnamed")
        if by == "provider":
            return self.texts.provider(self.lang, name)
        if by == "version":
            return name
        id_, attr = ("language", name) if by == "language" else (f"symptom-{name}", "name")
        return self.texts.text(self.lang, id_, attr) if self.texts.has(self.lang, id_, attr) else name

    def place(self, left: str) -> str:
        """Where somebody left, see `day_summary`."""
        kind, _, rest = left.partition(".")
        if kind == "fix":
            id_, _, result = rest.partition("=")
            return self(f"left_{result}", name=self.cause(id_))
        return self("left_asked", name=question(self.texts, self.lang, rest)) if kind == "ask" else self(f"left_{kind}")

    def cause(self, id_: str) -> str:
        """What it was, or what helps against it."""
        if id_ in (OTHER, UNKNOWN):
            return it_was(self.texts, self.lang, id_, "")
        return cause(self.texts, self.lang, id_)

    def glance(self, period: Period) -> str:
        """A stretch of time in one sentence, for those who read no more."""
        if not period.count or not period.back_in:
            return self("glance_none")
        back = period.back_in
        rest = {one: whole_percent(period.classes[one] / period.count) for one in ("handed_over", "silent", "returned")}
        return self(
            "glance",
            n=period.count,
            back=whole_percent(back.share),
            least=whole_percent(back.low),
            most=whole_percent(back.high),
            **rest,
        )

    def made_up(self, found: Insight) -> str:
        """That some of it never was; empty where all of it was."""
        return self("made_up", n=found.made_up, of=found.counts[0].count) if found.made_up else ""


def whole_percent(share: float) -> int:
    """A share as a whole number of a hundred."""
    return round(share * 100)
