"""Reads a message: folded, turned into lines of concepts, held against the rules; then, unread, against the
examples."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from msgspec.structs import replace

from flows.understand import circumstances
from flows.understand.ambiguity import choose, page_speaks, settle
from flows.understand.bare_answers import BLOCKED, UNSURE, BareAnswers, hedged
from flows.understand.closing import ending, solved, unknown
from flows.understand.examples import NONE, Example
from flows.understand.matcher import ADVICE, RULE, Matcher
from flows.understand.matches import Matches, ours, spoken_of
from flows.understand.nearest import SURE, Nearest, leading, worth_asking
from flows.understand.normalise import Folded, fold
from flows.understand.prefilter import Requirements
from flows.understand.reading import Reading, Statement, StatementKind
from flows.understand.rulebook import engine_patterns, rulebook
from flows.understand.small_talk import KINDS
from flows.understand.small_talk import LONGEST as SHORT
from flows.understand.tables import finer
from flows.understand.unclaimed import supposed
from flows.understand.utterance import Stretch, Utterance, stretches
from flows.understand.wishes import APART, beside, marked, whole

LONGEST: Final = 1500
"""Signs that are read. Nobody tells their trouble in more, and everybody else waits meanwhile: 0.15 s at the most."""
SYMPTOMS: Final = tuple(rulebook().problems)
"""From the last step to the first: where several are told, the last step wins."""
WISH: Final = 0.9
"""How sure a wish is."""
_BESIDE_A_PROBLEM: Final = frozenset({"human", "forget_me", "language_switch"})
_ALONE: Final = frozenset({"cancel", "fed_up"})
"""Wishes that are none beside anything else that is told: whoever tells something goes on."""
_FROM_TOO_MUCH: Final = frozenset({"error_shown", "requests_sent"})
"""Facts that are read from "too many" and "how often", whatever there is too much of."""
_IN_PASSING: Final = frozenset({*_ALONE, "outage", "was_it_sent"})
"""Those that are none beside a problem: what answers them is the look into it."""
_LOOSE: Final = frozenset({"solved", "greeting"})
"""Wishes whose words also stand in facts ("the mail came just now", "since this morning")."""
_POLAR: Final = frozenset({"solved", "not_solved", "yes", "no"})
"""What one small word turns round. Resemblance cannot tell these apart."""
_BESIDE_KINDS: Final = frozenset({NONE, "forget_me", "why"})
"""What a question to the bot itself is easily taken for: "show my data" for "erase my data"."""
_PASSED: Final = frozenset({"link_age", "waited"})
"""What no longer matters to whom it worked."""
_PATTERNS: Final = engine_patterns("message")
_INVALID, _RESETTING = re.compile(_PATTERNS["invalid"]), re.compile(_PATTERNS["resetting"])


class Reader:
    """Compiled once, from the rules and the examples."""

    def __init__(self, examples: Iterable[Example], ways: Requirements | None = None) -> None:
        self._matcher = Matcher(ways)
        self.lexicon = self._matcher.lexicon
        self.examples = tuple(examples)
        self._answers = BareAnswers(self.lexicon)
        self._last: Utterance | None = None
        """The message read last: a turn reads it more than once."""

    @cached_property
    def _nearest(self) -> Nearest:
        """Made when the first message is read that no rule reads: a fifth of a second nobody waits for at the start."""
        return Nearest((one, fold(one.text)) for one in self.examples if one.group not in KINDS)

    @cached_property
    def _wider(self) -> Nearest:
        """With what is asked of the bot itself: only for what resembles nothing else."""
        return Nearest((one, fold(one.text)) for one in self.examples)

    def read(self, text: str, *, asked: str | None = None) -> Reading:
        """What a message says, in either language. `asked` is the observation the live card asks for."""
        if self._last is None or not self._last.is_of(text):
            self._last = self._taken_apart(text)
        return self._read(self._last, asked)

    def aside(self, text: str) -> Reading:
        """What a part of a message says. The message itself stays at hand, to be read once more."""
        return self._read(self._taken_apart(text), None)

    def likely(self, text: str) -> tuple[str, ...]:
        """The problems that the nearest examples speak of, the likeliest first: to ask back, never to believe."""
        utterance = self._last if self._last and self._last.is_of(text) else None
        votes = self._votes(utterance) if utterance else self._nearest.votes(fold(text[:LONGEST]))
        return tuple(group for group in worth_asking(votes) if group in SYMPTOMS)

    def _taken_apart(self, text: str) -> Utterance:
        start, size, folded = text[:LONGEST], len(text), fold(text[:LONGEST])
        found = self._cut(folded)
        matches = self._matcher.matches(found)
        apart = self._beside(folded, text, matches)
        return Utterance(start, size, folded, found, whole(folded.text), marked(folded.text), matches, apart)

    def _cut(self, folded: Folded) -> list[Stretch]:
        return list(stretches(self.lexicon, self._matcher.circumstances, folded))

    def _read(self, utterance: Utterance, asked: str | None) -> Reading:
        if utterance.beside:
            return utterance.beside
        if asked and not utterance.marked:
            answered = self._answered(asked, utterance)
            if answered:
                return answered
        if utterance.plain is None:
            utterance.plain = self._plain(utterance)
        return utterance.plain

    def _plain(self, utterance: Utterance) -> Reading:
        """The message for itself."""
        folded, alone, strong, matches = utterance.folded, utterance.alone, utterance.marked, utterance.matches.copy()
        if strong is None and alone and not (alone[0] in _LOOSE and matches.facts):
            return Reading((_wish(alone[0], utterance.size),))
        problem = choose(matches.problems, SYMPTOMS, matches.facts, reset=matches.reset)
        if strong == "cancel" and ours(matches.facts):
            strong = None  # "I have stopped forwarding" stops nothing here
        if matches.topic and not (problem and problem.value != ADVICE and _RESETTING.search(folded.text)):
            matches.foreign = matches.foreign or matches.topic
        if strong and not (matches.foreign and strong == "cancel") and (problem is None or problem.value == ADVICE):
            if not (strong in _BESIDE_A_PROBLEM and matches.facts):
                return Reading((_wish(strong, utterance.size),))
            problem = None
        if matches.foreign and strong in {None, "cancel"} and not (ours(matches.facts) or spoken_of(matches, problem)):
            return Reading((matches.foreign,))
        said = self._said(matches, problem, folded)
        end = ending(folded.text, bare=not said) if problem is None and strong is None else None
        if problem is None and strong is None and end is None:
            end = "solved" if solved(folded.text) else "unknown_answer" if not said and unknown(folded.text) else None
        wish = strong if strong in _BESIDE_A_PROBLEM else end
        if wish == "solved":
            said = [one for one in said if one.id not in _PASSED]
        if wish:
            said.append(_wish(wish, utterance.size))
        if said or (utterance.stretch.supposed if utterance.stretch else supposed(folded)):
            return Reading(tuple(said))
        return self._guess(utterance)

    def _beside(self, folded: Folded, text: str, everything: Matches) -> Reading | None:
        """A wish in a clause of its own with what the other clauses tell, where they tell anything."""
        found = beside(folded)
        if found is None:
            return None
        wish, rest = found
        if wish in _ALONE and (everything.problems or everything.facts.keys() - _FROM_TOO_MUCH):
            return None
        if wish in _IN_PASSING and rest.text and everything.problems:
            return None  # "did you send it? I see nothing" tells the problem first
        matches = self._matcher.matches(self._cut(rest))
        said = self._said(matches, choose(matches.problems, SYMPTOMS, matches.facts, reset=matches.reset), rest)
        if matches.foreign or (wish in _ALONE and said) or (wish in APART and not said):
            return None
        return Reading((*said, _wish(wish, len(text))))

    @staticmethod
    def _said(matches: Matches, problem: Statement | None, folded: Folded) -> list[Statement]:
        facts = matches.facts if problem else {**matches.weak, **matches.facts}
        name = problem.value if problem else None
        settle(
            facts,
            problem,
            asked_for=matches.bare_time or (matches.requested and not matches.arrived),
            messages=matches.texts and not matches.mails,
        )
        circumstances.settle(facts, name, messages=matches.texts and not matches.mails)
        if page_speaks(name, facts):
            word = _INVALID.search(folded.text)
            if word:
                facts["error_shown"] = Statement(
                    "observation", "error_shown", "invalid", RULE, *folded.span(*word.span())
                )
        return [*([problem] if problem else []), *facts.values(), *matches.tried.values()]

    def _answered(self, asked: str, utterance: Utterance) -> Reading | None:
        """The message as an answer to the card's question, together with whatever else it states."""
        id_ = "domain_allowed" if asked == BLOCKED else asked
        folded, alone, matches = utterance.folded, utterance.alone, utterance.matches.copy()
        problem = choose(matches.problems, SYMPTOMS, matches.facts, reset=matches.reset) if not alone else None
        if id_ in matches.facts:
            if hedged(folded.text):
                matches.facts[id_] = replace(matches.facts[id_], confidence=UNSURE)
            return Reading(tuple(self._said(matches, problem, folded)))
        line = utterance.stretch.line if utterance.stretch else self.lexicon.line(folded)
        if self._answers.pending(asked, line):
            return Reading(tuple(self._said(matches, problem, folded)))
        answer = self._answers.read(asked, utterance.stretch.claimed if utterance.stretch else line, alone)
        if answer is None:
            return None
        value = finer(id_, answer.value, folded.text)
        fact = Statement("observation", id_, value, answer.confidence, *folded.span(0, len(folded.text)))
        beside = "provider" if id_ != "phone_line" else None
        rest = [one for one in self._said(matches, problem, folded) if one.kind != "observation" or one.id == beside]
        return Reading((fact, *(one for one in rest if one.id != id_)))

    def _guess(self, utterance: Utterance) -> Reading:
        """The nearest examples' problem or wish, if they agree."""
        group, lead = leading(self._votes(utterance))
        if (group in _BESIDE_KINDS or lead < SURE) and len(utterance.folded.text) <= SHORT:
            wider, ahead = leading(self._wider.votes(utterance.folded))
            group, lead = (wider, ahead) if wider in KINDS and ahead >= SURE else (group, lead)
        if group == NONE or group in _POLAR or lead < SURE or (group == "cancel" and utterance.matches.mails):
            return Reading()
        kind: StatementKind = "symptom" if group in SYMPTOMS else "intent"
        return Reading((Statement(kind, kind, group, round(min(RULE, 0.5 + lead), 2), 0, utterance.size),))

    def _votes(self, utterance: Utterance) -> Counter[str]:
        if utterance.votes is None:
            utterance.votes = self._nearest.votes(utterance.folded)
        return utterance.votes


def _wish(name: str, size: int) -> Statement:
    return Statement("intent", "intent", name, WISH, 0, size)
