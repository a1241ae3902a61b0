"""From what the user said to what can still be the cause.

A belief is what the plan looks at: the causes still possible, the hints that move their weights, and the questions that nobody
can answer. It moves by pure functions, one for each thing a user can say.
"""

from msgspec import Struct
from msgspec.structs import replace

from flows.ids import UNKNOWN
from flows.knowledge.model import NOT_ASKED, GivenHints, Model, Question

LOOKS = 3
"""How many causes that the answers ruled out are looked at once more before a person takes over."""
LOOKS_BEFORE_SUPPORT = 1
"""The same where what is left is for support anyway."""


class Belief(Struct, frozen=True):
    """What can still be the cause. Sets of causes and questions are bit masks of the symptom's Model."""

    row: str
    """The provider, or `unknown`, or not asked yet."""
    left: int
    hints: GivenHints = ()
    """Hints: they make causes likelier, and rule none out."""
    gone: int = 0
    """Questions that would still tell causes apart but whose answer told nothing."""
    rest: "Belief | None" = None
    """Where to go on if none of `left` was it: the answer that pointed there has then been repaired, or was wrong."""
    looks: int = 0


def start(model: Model, provider: str | None) -> Belief:
    """Nothing is known but, perhaps, the provider."""
    row = provider if provider in (*model.weights, UNKNOWN) and model.provider_matters else None
    return Belief(row or NOT_ASKED, model.allowed[row or NOT_ASKED])


def answer(
    model: Model, belief: Belief, observation: str, value: str, tried: int = 0, ruled_out: int = 0
) -> tuple[Belief, bool]:
    """The belief after an answer, and whether the answer contradicts what was said before.

    `tried`: the causes whose remedy did not help. An answer that points at one cause although earlier answers ruled it
    out is believed, since it is the newest; if that was wrong, `rest` leads back. Where nothing asked the question, the
    causes that the user's own words speak against (`ruled_out`) are not gone back to.
    """
    if observation == "provider":
        return _provider(model, belief, value)
    question = model.question.get(observation)
    if question is None:
        return belief, False
    value = question.alike.get(value, value)
    asked = model.asks(question, belief.left)
    belief = _also(model, belief, question, value)
    told_nothing = _settle(model, replace(belief, gone=belief.gone | question.bit))
    if value not in question.parts:
        return told_nothing, False
    part = question.parts[value]
    if hit := belief.left & part:
        others = belief.left & question.parts.get(question.default, 0) & ~hit if value != question.default else 0
        if not question.default and not hit & ~model.handoff:
            others = belief.left & ~hit  # an answer that only fits what support can mend points at it
        rest = _settle(model, replace(told_nothing, left=others)) if others and hit != belief.left else belief.rest
        # What only support can mend has been said in so many words: nothing was overlooked.
        looks = belief.looks if rest or part & ~model.handoff else LOOKS
        return _settle(model, replace(told_nothing, left=hit, rest=rest, looks=looks)), False
    if not question.default:
        return _settle(model, _resume(replace(told_nothing, left=0))), False
    if belief.left and value == question.default and belief.rest and belief.rest.left & part:
        return belief.rest, asked
    fits = part & model.allowed[belief.row] & ~tried & (~0 if asked else ~ruled_out)
    if not belief.left or value == question.default or not fits:
        return told_nothing, bool(belief.left) and asked
    return _settle(model, replace(told_nothing, left=fits, rest=told_nothing)), True


def _also(model: Model, belief: Belief, question: Question, value: str) -> Belief:
    """A hint moves the weights from now on; and any answer holds where the conversation may go on later, too. There, a remedy
    may have put its reading right."""
    hints = belief.hints
    if question.shares and value in question.shares:
        hints = tuple(sorted({**dict(hints), question.id: question.same[value]}.items()))
    rest = belief.rest
    if rest is not None:
        part = question.parts.get(value, 0) | question.parts.get(question.default, 0) if value in question.parts else ~0
        left = rest.left & part
        left = left if left or not question.default else rest.left
        rest = replace(_also(model, rest, question, value), left=left, gone=rest.gone | question.bit)
        rest = _settle(model, rest)
    return replace(belief, hints=hints, rest=rest)


def answered(model: Model, belief: Belief, questions: int) -> Belief:
    """The same belief, and none of these questions is asked again, whatever it could still tell apart."""
    rest = answered(model, belief.rest, questions) if belief.rest else None
    return _settle(model, replace(belief, gone=belief.gone | questions, rest=rest))


def fail(model: Model, belief: Belief, cause: str) -> Belief:
    """The belief after a remedy that did not help, or that takes its time while the conversation goes on."""
    return _settle(model, _resume(_without(belief, model.bit(cause))))


def _without(belief: Belief, bit: int) -> Belief:
    """The same belief, here and where it may go on later, without a cause."""
    rest = _without(belief.rest, bit) if belief.rest else None
    return replace(belief, left=belief.left & ~bit, rest=rest)


def look_again(model: Model, belief: Belief, cause: str) -> Belief:
    """The belief after choosing a cause to look at once more, although the answers ruled it out. What only support can mend is
    gone back to."""
    rest = replace(belief, rest=None) if belief.left else None
    looks = LOOKS if model.bit(cause) & model.handoff else belief.looks + 1
    return replace(belief, left=model.bit(cause), hints=(), gone=0, rest=rest, looks=looks)


def overlooked(model: Model, belief: Belief, tried: int = 0) -> int:
    """The causes that answers ruled out and no remedy was tried for: what may have been overlooked. Nothing, as long as something else
    is left to try, or where an answer points at what only support can mend."""
    if belief.left & ~model.handoff or belief.rest or belief.looks >= (LOOKS_BEFORE_SUPPORT if belief.left else LOOKS):
        return 0
    return model.allowed[belief.row] & ~tried & ~(model.handoff if belief.left else 0) & ~belief.left


def _resume(belief: Belief) -> Belief:
    """Where nothing is left, go on where the last pointing answer branched off."""
    while not belief.left and belief.rest:
        rest = belief.rest
        belief = replace(belief, left=rest.left, hints=rest.hints, gone=rest.gone, rest=rest.rest)
    return belief


def _provider(model: Model, belief: Belief, value: str) -> tuple[Belief, bool]:
    if not model.provider_matters:
        return belief, False
    moved = _at(model, belief, value if value in model.weights else UNKNOWN)
    return _settle(model, _resume(moved)), bool(belief.left) and not moved.left


def _at(model: Model, belief: Belief, row: str) -> Belief:
    """The same belief where the provider is another one."""
    rest = _at(model, belief.rest, row) if belief.rest else None
    return replace(belief, row=row, left=belief.left & model.allowed[row], rest=rest)


def _settle(model: Model, belief: Belief) -> Belief:
    """Forget hints and unanswered questions that no longer tell anything apart, so that equal beliefs are equal values."""
    hints = tuple(hint for hint in belief.hints if model.matters(belief.left, hint)) if belief.hints else ()
    gone = 0
    if belief.gone:
        for question in model.questions:
            if question.bit & belief.gone and model.asks(question, belief.left):
                gone |= question.bit
    if hints == belief.hints and gone == belief.gone:
        return belief
    return replace(belief, hints=hints, gone=gone)
