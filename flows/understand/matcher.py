"""Holds the lines of a message against all tables of rules."""

import re
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from flows.understand import circumstances
from flows.understand.contradiction import Contradictions
from flows.understand.failed_remedies import FailedRemedies
from flows.understand.lexicon import ConceptLine, Lexicon
from flows.understand.matches import Matches, unexplained
from flows.understand.phone_line import PhoneLine
from flows.understand.prefilter import Requirements
from flows.understand.providers import Providers
from flows.understand.reading import Statement, StatementKind
from flows.understand.rulebook import engine_patterns, rulebook
from flows.understand.tables import NONE, Hit, RuleTable, finer, last
from flows.understand.utterance import Stretch

RULE, LOOSE, WEAK, TRIED = 0.9, 0.81, 0.8, 0.7
"""How sure what each kind of rule says is."""
ADVICE: Final = "advice"
"""The one problem that a wish may look like ("start again" and "reset")."""
_PATTERNS: Final = {name: re.compile(pattern) for name, pattern in engine_patterns("message").items()}
_ENDING: Final = 8
"""Signs after a time that may still tell how long ago it was ("頼んだ**ばかり**")."""


class Matcher:
    """Compiled once, from the rulebook."""

    def __init__(self, ways: Requirements | None = None) -> None:
        book = rulebook()
        self.lexicon = Lexicon(book.concepts, ways)
        self.circumstances = Lexicon(book.circumstances, self.lexicon.ways)
        strangers = {id_: one.stranger for id_, one in book.observations.items() if one.stranger}
        self._facts = RuleTable(self.lexicon, book.facts("rules"), strangers, english=book.facts("english"))
        self._loose = RuleTable(self.lexicon, NONE, english=book.facts("loose"))
        self._weak = RuleTable(self.lexicon, book.facts("weak"))
        self._problems = RuleTable(self.lexicon, book.symptoms("rules"), english=book.symptoms("english"))
        self._hints = RuleTable(self.lexicon, NONE, english=book.symptoms("loose"))
        self._circumstance_facts, self._circumstance_problems = (
            RuleTable(self.circumstances, facts, kind="circumstances")
            for facts in (book.facts("circumstances"), book.symptoms("circumstances"))
        )
        foreign = book.wishes["out_of_scope"]
        self._foreign = RuleTable(
            self.lexicon, {("intent", "out_of_scope"): foreign.rules, ("topic", "out_of_scope"): foreign.topics}
        )
        self._contradictions = Contradictions(self.lexicon)
        self._phone_line = PhoneLine(self.circumstances)
        self._providers = Providers(self.lexicon)
        self._failed = FailedRemedies(self.lexicon, book.remedies)
        rules = book.engine["message"].rules
        self._flags = {name: re.compile(self.lexicon.pattern(rule)) for name, rule in rules.items()}

    def matches(self, stretches: Sequence[Stretch]) -> Matches:
        """Everything found, over all stretches of a text."""
        found = Matches()
        for stretch in stretches:
            self._find_problems(found, stretch)
            self._find_facts(found, stretch)
            self._find_foreign(found, stretch.line)
            self._find_flags(found, stretch)
        found.facts = {**found.loose, **found.facts}
        for stretch in stretches:
            self._find_circumstances(found, stretch.circumstances)
        found.problems = found.problems or unexplained(found)
        found.problems = circumstances.problems(found)
        if found.login_sentence:
            found.facts.pop("error_shown", None)
        return found

    def _find_problems(self, found: Matches, stretch: Stretch) -> None:
        line = stretch.line
        for hit in self._problems.hits(stretch.asserted):
            found.problems.setdefault(hit.value, _placed("symptom", last(hit, line), line, RULE))
        if stretch.supposed and _PATTERNS["asked"].search(stretch.folded.text):
            for hit in self._problems.hits(line):
                if hit.value == ADVICE:
                    found.problems.setdefault(hit.value, _placed("symptom", hit, line, RULE))
        for hit in self._hints.hits(stretch.asserted):
            found.hints.setdefault(hit.value, _placed("symptom", hit, line, LOOSE))

    def _find_facts(self, found: Matches, stretch: Stretch) -> None:
        line, claimed = stretch.line, stretch.claimed
        for hit in self._loose.latest(claimed, self._contradictions.loose).values():
            found.loose[hit.id] = _placed("observation", hit, line, LOOSE)
        for hit in self._facts.latest(claimed, self._contradictions.settled).values():
            found.facts[hit.id] = _placed("observation", hit, line, RULE)
        for hit in self._weak.latest(claimed).values():
            found.weak[hit.id] = _placed("observation", hit, line, WEAK)
        if provider := self._providers.read(line):
            name, start, end, sure = provider
            found.facts["provider"] = _placed("observation", Hit("provider", name, start, end), line, sure)
        for cause, start, end in self._failed.read(line):
            found.tried[cause] = _placed("tried", Hit("tried", cause, start, end), line, TRIED)

    def _find_foreign(self, found: Matches, line: ConceptLine) -> None:
        for hit in self._foreign.hits(line):
            if hit.id == "intent":
                found.foreign = found.foreign or _placed("intent", hit, line, RULE)
            else:
                found.topic = found.topic or _placed("intent", replace(hit, id="intent"), line, RULE)

    def _find_flags(self, found: Matches, stretch: Stretch) -> None:
        signs, text = stretch.line.signs, stretch.folded.text
        found.bare_time = bool(self._flags["bare_time"].fullmatch(stretch.claimed.signs))
        found.requested |= bool(self._flags["requested"].search(signs))
        found.arrived |= bool(self._flags["arrived"].search(signs))
        found.reset |= found.arrived or bool(self._flags["finished"].search(signs))
        found.texts |= bool(self._flags["texts"].search(signs))
        found.mails |= bool(self._flags["mails"].search(signs) or _PATTERNS["mail_box"].search(text))
        found.login_sentence = bool(_PATTERNS["login_sentence"].fullmatch(text.strip()))
        found.ours |= bool(_PATTERNS["yours"].search(text))

    def _find_circumstances(self, found: Matches, line: ConceptLine) -> None:
        for hit in self._circumstance_problems.hits(line):
            found.problems.setdefault(hit.value, _placed("symptom", hit, line, RULE))
        for id_, hit in self._circumstance_facts.latest(line).items():
            found.facts[id_] = _placed("observation", last(hit, line), line, RULE)
        owner = self._phone_line.read(line, messages=found.texts and not found.mails)
        if owner:
            found.facts["phone_line"] = _placed("observation", Hit("phone_line", *owner), line, RULE)


def _placed(kind: StatementKind, hit: Hit, line: ConceptLine, sure: float) -> Statement:
    start, end = line.starts[hit.start], line.ends[max(hit.start, hit.end - 1)]
    value = finer(hit.id, hit.value, line.folded.text[start : end + _ENDING])
    return Statement(kind, hit.id, value, sure, *line.folded.span(start, end))
