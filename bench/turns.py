"""How long a turn of the core takes, and how long sessions get. Run: python -m bench.turns.

Every truthful user there can be (a cause, a mailbox) walks from /start to the remedy of their cause, or, where only support can mend it,
into the hand-off, and writes a sentence on the way. Times are processor time of `advance` alone, on the second round: the plans are worked out at the first.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from bench.peers.report import say
from bot.run import knowledge
from bot.settings import service
from flows.card import Card
from flows.chat.effects import Show
from flows.chat.engine import advance
from flows.events import Event, Pressed, Started, Typed
from flows.ids import UNKNOWN
from flows.knowledge.guide import Guide
from flows.knowledge.session import Session, dump

NOON = 1_795_489_200
LONGEST = 60
"""Presses."""
SENTENCE = "受信トレイも迷惑メールも見ましたが届いていません"
KINDS = {Started: "a /start", Pressed: "a press", Typed: "a text"}


@dataclass(slots=True)
class Round:
    """What was measured."""

    seconds: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """Kind of event -> what each turn took."""
    sizes: list[int] = field(default_factory=list)
    """Bytes of each session at its end."""


def users(guide: Guide) -> Iterator[tuple[str, str]]:
    """Cause and mailbox of everybody there can be."""
    for cause in guide.catalogue.causes:
        yield from (
            (cause, provider) for provider in guide.catalogue.providers if guide.catalogue.prior(cause, provider)
        )


def walk(guide: Guide, cause: str, provider: str, measured: Round) -> None:
    """One user's way."""
    session = Session(seed=1, lang="ja", active=NOON)
    event: Event | None = Started(guide.catalogue.causes[cause].symptom)
    for number in range(LONGEST):
        if event is None:
            break
        began = time.process_time()
        turn = advance(guide, session, event, NOON + number, "123-4567")
        measured.seconds[KINDS[type(event)]].append(time.process_time() - began)
        card = next((effect.card for effect in turn.effects if isinstance(effect, Show)), None)
        session = turn.session or session
        if card is None:
            break
        event = Typed(SENTENCE, message=1) if number == 1 else pressed(guide, session, card, cause, provider)
    measured.sizes.append(len(dump(session)))


def pressed(guide: Guide, session: Session, card: Card, cause: str, provider: str) -> Pressed | None:
    """What a truthful user presses; None at the end."""
    first = next(iter(card.buttons), None)
    if first is None or first.key == "csat":
        return None
    truth = _truth(guide, first.key, cause, provider)
    return Pressed(session.token, first.key, truth if card.finds(first.key, truth) else first.value)


def _truth(guide: Guide, key: str, cause: str, provider: str) -> str:
    """What this user says to a card whose buttons have that key."""
    if key == "provider":
        return provider
    if key == "look":
        return cause
    if key.startswith("fix."):
        return "worked" if key == f"fix.{cause}" and not guide.catalogue.causes[cause].handoff else "not_worked"
    asked = key in guide.catalogue.observations
    return (guide.catalogue.reading(cause, key) if asked else None) or UNKNOWN


def report(seconds: Mapping[str, Sequence[float]], sizes: Sequence[int]) -> Iterator[str]:
    """The figures, a line for each kind of event."""
    for kind, took in seconds.items():
        in_order = sorted(took)
        late = in_order[len(in_order) * 99 // 100]
        yield (
            f"{kind}: median {1e6 * median(in_order):.0f} µs, 99 % below {1e6 * late:.0f} µs, "
            f"most {1e3 * in_order[-1]:.1f} ms, of {len(in_order)}"
        )
    yield f"a session after a whole diagnosis: median {median(sizes):.0f} bytes, most {max(sizes)}, of {len(sizes)}"


def main() -> int:
    guide = knowledge.guide(service(None))
    warm, measured = Round(), Round()
    for round_ in (warm, measured):
        for cause, provider in users(guide):
            walk(guide, cause, provider, round_)
    for line in report(measured.seconds, measured.sizes):
        say(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
