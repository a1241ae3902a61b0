"""Reads a message: what the trained reader hears in it, with names and numbers taken at their word."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from msgspec import Struct

from flows.ids import UNKNOWN
from flows.understand.features import features
from flows.understand.normalise import fold
from flows.understand.reading import Reading, Statement
from flows.understand.rulebook import Answers, rulebook
from flows.understand.small_talk import hedged
from flows.understand.terms import Terms
from flows.understand.weights import Head, Weights

LONGEST: Final = 1500
"""Signs that are read. Nobody tells their trouble in more."""
STRETCH: Final = 300
"""Signs of a long text that are read at once, so that the time grows with the length and no faster."""
SENTENCES: Final = 12
"""Sentences that are also read one by one. In a text of more the whole must do: everybody else waits meanwhile."""
HEARD: Final = 0.4
"""How likely it must be that a thing was said, or it is not heard at all."""
FOREIGN: Final = "out_of_scope"
BLOCKED: Final = "domain_blocked"
"""What `asked` is where the card asks for domain_allowed the other way round ("is it on the list of the rejected?")."""
UNSURE: Final = 0.5
"""How sure an answer is at most that says itself that it may be wrong."""
_NOTHING: Final = ("", 0.0)
_ENDS: Final = "。!?\n"
_NEXT: Final = re.compile(r"(?<=[。!?\n])|(?<=\.)(?= )")
"""Where a sentence begins after another."""


Facts = Mapping[str, tuple[str, float]]


class Heard(Struct, frozen=True):
    """What may be said in a text, each with its probability."""

    symptoms: Mapping[str, float]
    wishes: Mapping[str, float]
    facts: Facts
    """Observation -> its likeliest value."""
    tried: Mapping[str, float]
    answers: Mapping[str, float]
    """To the question: yes, no, unknown."""

    def sure_fact(self, id_: str) -> bool:
        """Whether a value of an observation was heard."""
        return self.facts.get(id_, _NOTHING)[1] >= HEARD


class Reader:
    """Names, numbers and weights; the message read last is remembered, and no other."""

    def __init__(self, weights: Weights | None = None) -> None:
        self._terms = _terms()
        self._answers = rulebook().answers
        self._weights = weights or shipped()
        self._values = frozenset((head.id, head.value) for head in self._weights.heads if head.kind == "fact")
        self._last = ""
        self._heard: dict[str | None, Heard] = {}
        """Question -> what was heard in the last message as its answer: a turn reads a message more than once."""

    @property
    def heads(self) -> tuple[Head, ...]:
        """Everything that can be heard."""
        return self._weights.heads

    @property
    def named(self) -> frozenset[tuple[str, str]]:
        """(observation, value) of what has a name or a number."""
        return frozenset(pair for term in rulebook().terms.values() for pair in term.says.items())

    def read(self, text: str, *, asked: str | None = None) -> Reading:
        """What a message says, in either language. `asked` is the observation the live card asks for."""
        if not text.strip():
            return Reading()
        plain = self.heard(text)
        if not asked:
            return _reading(plain)
        question = "domain_allowed" if asked == BLOCKED else asked
        answered = self.heard(text, question)
        answer = self._answer(question, plain, answered, turned=asked == BLOCKED)
        if answer is None:
            return _reading(plain)
        if hedged(fold(text[:LONGEST])):
            answer = Statement(answer.kind, answer.id, answer.value, min(UNSURE, answer.confidence))
        rest = [one for one in _reading(answered).said if one.kind != "intent" and one.id != question]
        wishes = [one for one in _reading(plain).said if one.kind == "intent" and one.value in _BESIDE]
        return Reading((answer, *rest, *wishes))

    def likely(self, text: str) -> tuple[str, ...]:
        """The problems that a message may speak of, the likeliest first: to ask back, never to believe."""
        symptoms = self.heard(text).symptoms
        return tuple(
            sorted((id_ for id_, sure in symptoms.items() if sure >= _WORTH_ASKING), key=lambda id_: -symptoms[id_])
        )

    def heard(self, text: str, asked: str | None = None) -> Heard:
        """Everything with its probability, long texts piece by piece; facts also sentence by sentence, for a short one is
        lost among others."""
        if text != self._last:
            self._last, self._heard = text, {}
        if asked not in self._heard:
            folded = fold(text[:LONGEST])
            sentences = [one for one in _NEXT.split(folded) if one.strip(" 。.!?\n")]
            alone = [self._piece(one, asked).facts for one in sentences] if 1 < len(sentences) <= SENTENCES else []
            self._heard[asked] = _together([self._piece(piece, asked) for piece in _cut(folded)], alone)
        return self._heard[asked]

    def _piece(self, text: str, asked: str | None) -> Heard:
        marked = self._terms.marked(text)
        named = self._terms.values(marked)
        sure = self._weights.probabilities(features(text, marked, asked))
        symptoms, wishes, tried, answers = {}, {}, {}, {}
        values: dict[str, dict[str, float]] = {}
        for head, probability in zip(self._weights.heads, sure, strict=True):
            match head.kind:
                case "fact":
                    values.setdefault(head.id, {})[head.value] = probability
                case "symptom":
                    symptoms[head.value] = probability
                case "wish":
                    wishes[head.value] = probability
                case "tried":
                    tried[head.value] = probability
                case _:
                    answers[head.value] = probability
        facts = {id_: _value(each, named.get(id_)) for id_, each in values.items()}
        if len(marked.said) == 1 and len(named) > 1:
            meant = asked if asked in named else max(named, key=lambda id_: facts.get(id_, _NOTHING)[1])
            facts = {id_: fact for id_, fact in facts.items() if id_ == meant or id_ not in named}
        return Heard(symptoms, wishes, facts, tried, answers)

    def _answer(self, question: str, plain: Heard, answered: Heard, *, turned: bool) -> Statement | None:
        """What is said to the question itself. `turned`: it is asked the other way round."""
        alone = not plain.sure_fact(question)
        value, sure = answered.facts.get(question, _NOTHING)
        if sure < HEARD:
            value, sure = self._bare(question, plain, answered, turned=turned)
        elif turned and alone:
            value = _opposite(value)
        wish, wished = _best(plain.wishes)
        if sure < HEARD or (alone and wished >= sure and wish not in _ANSWERS):
            return None
        return Statement("observation", question, value, sure)

    def _bare(self, question: str, plain: Heard, answered: Heard, *, turned: bool) -> tuple[str, float]:
        """What yes, no or "I don't know" say to a question."""
        yes, no = (answered.answers.get(one, 0.0) for one in ("yes", "no"))
        answers = {"yes": yes * (1 - no), "no": no * (1 - yes), UNKNOWN: answered.answers.get(UNKNOWN, 0.0)}
        for wish, answer in _ANSWERS.items():
            answers[answer] = max(answers[answer], plain.wishes.get(wish, 0.0))
        answer, sure = _best(answers)
        means = self._answers.get(question, Answers())
        if turned:
            means = Answers(means.no, means.yes)
        said = {"yes": means.yes, "no": means.no}.get(answer, answer)
        known = said == UNKNOWN or (question, said) in self._values
        return (str(said), sure) if known else _NOTHING


_BESIDE: Final = frozenset({"human", "forget_me", "language_switch", "restart"})
"""Wishes that count beside an answer."""
_WORTH_ASKING: Final = 0.05
_LIKELY, _UNLIKELY = 0.6, 0.2
_ANSWERS: Final = {"yes": "yes", "no": "no", "unknown_answer": UNKNOWN}
"""Wishes that are an answer where a question is asked."""


def _cut(text: str) -> Iterator[str]:
    """A text whole, or, when it is long, cut where sentences end."""
    while len(text) > STRETCH:
        end = max(text.rfind(sign, 0, STRETCH) for sign in _ENDS) + 1 or STRETCH
        yield text[:end]
        text = text[end:]
    yield text


def _value(each: Mapping[str, float], named: set[str] | None) -> tuple[str, float]:
    """The likeliest value of an observation; where names or numbers name some, one of these, unless another is likely and
    none of them is."""
    value, sure = _best(each)
    if not named or (sure >= _LIKELY and all(each.get(one, 0.0) < _UNLIKELY for one in named)):
        return value, sure
    value = max(named, key=lambda one: (each.get(one, 0.0), one))
    return value, min(1.0, sum(each.values()))


def _together(pieces: Sequence[Heard], sentences: Sequence[Facts]) -> Heard:
    """What the pieces of a text say, and of facts also what its sentences do: the likeliest of all."""
    facts: dict[str, tuple[str, float]] = {}
    for said in (*(piece.facts for piece in pieces), *sentences):
        for id_, fact in said.items():
            facts[id_] = max(fact, facts.get(id_, _NOTHING), key=lambda one: one[1])
    return Heard(
        _highest(piece.symptoms for piece in pieces),
        _highest(piece.wishes for piece in pieces),
        facts,
        _highest(piece.tried for piece in pieces),
        _highest(piece.answers for piece in pieces),
    )


def _highest(each: Iterator[Mapping[str, float]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for one in each:
        for id_, sure in one.items():
            found[id_] = max(sure, found.get(id_, 0.0))
    return found


def _reading(heard: Heard) -> Reading:
    """What is likely enough. What is foreign states nothing here."""
    symptom, wish = _best(heard.symptoms), _best(heard.wishes)
    if wish[0] == FOREIGN and wish[1] >= max(HEARD, symptom[1]):
        return Reading((Statement("intent", "intent", *wish),))
    said = [Statement("symptom", "symptom", *symptom)] if symptom[1] >= HEARD else []
    said += [Statement("observation", id_, *fact) for id_, fact in heard.facts.items() if fact[1] >= HEARD]
    said += [Statement("tried", "tried", cause, sure) for cause, sure in heard.tried.items() if sure >= HEARD]
    if wish[1] >= HEARD and wish[0] != FOREIGN:
        said.append(Statement("intent", "intent", *wish))
    return Reading(tuple(said))


def _best(each: Mapping[str, float]) -> tuple[str, float]:
    return max(each.items(), key=lambda one: one[1], default=_NOTHING)


def _opposite(value: str) -> str:
    return {"yes": "no", "no": "yes"}.get(value, value)


@cache
def _terms() -> Terms:
    return Terms(rulebook().terms)


@cache
def shipped() -> Weights:
    """The weights of the package."""
    return Weights((files("flows.understand") / "weights.bin").read_bytes())
