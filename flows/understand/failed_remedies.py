"""Remedies that were tried and did not help: "I emptied the mailbox, still nothing"."""

from flows.understand.lexicon import ConceptLine, Lexicon
from flows.understand.prefilter import Patterns
from flows.understand.rulebook import RemedyRules


class FailedRemedies:
    """Finds remedies whose failure is told in the same breath."""

    def __init__(self, lexicon: Lexicon, remedies: RemedyRules) -> None:
        self._rules = Patterns(
            (
                (cause, "(?:" + "|".join(map(lexicon.pattern, rules)) + ")" + lexicon.pattern(remedies.vain))
                for cause, rules in remedies.causes.items()
            ),
            lexicon.ways,
            lexicon.index,
            kind="tried",
        )

    def read(self, line: ConceptLine) -> list[tuple[str, int, int]]:
        """Causes, with their places in the line."""
        found = ((cause, rule.search(line.signs)) for cause, rule in self._rules.likely(line.signs))
        return [(cause, *match.span()) for cause, match in found if match]
