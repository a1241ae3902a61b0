"""What the order never asks, asked in a small share of conversations, so that its strength can be learned without bias: whoever writes
of their own accord tells what is remarkable.

One question a conversation, before the first remedy, and only a hint: it rules nothing out. It is cheap, and it is never asked where
safety decides: while a suspected break-in, or what only support may follow, is still among what it can be.
"""

from flows.knowledge.known import Known
from flows.knowledge.model import Model, Question
from flows.knowledge.schema import CARD_MINUTES

LONGEST_ASKED = 1.0
"""Minutes that such a question takes at most, beside its card."""


def never_asked(model: Model) -> list[Question]:
    """The questions that no belief asks: whatever is answered, nothing is ruled out, and no wait is over."""
    everything = (1 << len(model.causes)) - 1
    return [q for q in model.questions if q.shares and not model.asks(q, everything)]


def explored(model: Model, known: Known, pick: int) -> str | None:
    """The question to ask before the remedy that comes next; None: that comes at once."""
    belief = known.belief
    if belief is None or belief.rest or known.fixes or known.waits or known.looking or known.contradicted:
        return None
    if belief.left & (model.urgent | model.then_support) or not belief.left & ~model.handoff:
        return None
    candidates = never_asked(model)
    if any(known.counted(q.id) is not None for q in candidates):
        return None
    telling = [
        q for q in candidates
        if q.minutes - CARD_MINUTES <= LONGEST_ASKED and any(model.matters(belief.left, (q.id, v)) for v in q.shares)
    ]  # fmt: skip
    return telling[pick % len(telling)].id if telling else None
