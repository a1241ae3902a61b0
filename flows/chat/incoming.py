"""What the user writes or sends: to the bot, or, while a case is open, to support."""

from msgspec.structs import replace

from flows.card import Line
from flows.chat import account_answer, moves, talk
from flows.chat.effects import Effect, Erase, Relay, Say, Turn
from flows.chat.here import Here
from flows.chat.requests import beside_support
from flows.chat.support import promised, uncovered, waits, with_support
from flows.events import Edited, Sent, Typed
from flows.redact import Redacted, announced, redact, redact_file_name


def received(here: Here, event: Typed | Edited | Sent) -> Turn:
    """The turn that a message leads to."""
    match event:
        case Typed():
            return _noting(_typed(here, event), event.text, here.now)
        case Edited():
            return _edited(here, event)
        case Sent():
            return _noting(_sent(here, event), event.caption, here.now)


def _noting(turn: Turn, said: str, now: int) -> Turn:
    """The turn, and in its session the kind of secret that was announced, so that the next message is read as its rest."""
    if turn.session is None:
        return turn
    kind = announced(said)
    mark = (kind, now) if kind else None
    return turn if mark == turn.session.announced else replace(turn, session=replace(turn.session, announced=mark))


def _typed(here: Here, event: Typed) -> Turn:
    if turn := account_answer.told(here, event):
        return turn
    here = uncovered(here)
    if with_support(here):
        return _relayed(here, Relay(_masked(here, event)), beside_support(here, event.text))
    return _talked(here, event)


def _masked(here: Here, event: Typed) -> Redacted:
    return redact(event.text, event.entities, after=here.session.awaits(here.now))


def _talked(here: Here, event: Typed) -> Turn:
    """The bot reads. With an open case nothing is lost on it: what it cannot read goes to support."""
    turn = talk.talked(here, event)
    if here.session.case is None or turn.session is None or turn.session.missed <= here.session.missed:
        return turn
    relay = Relay(_masked(here, event), edited=event.edited)
    erased = tuple(effect for effect in turn.effects if isinstance(effect, Erase))
    return _passed_on(here, relay, "passed_on", erased)


def _edited(here: Here, event: Edited) -> Turn:
    """An earlier message says something else now: support sees it; the bot reads a text anew."""
    typed = Typed(event.text, event.entities, event.message, edited=True)
    if not event.what and (turn := account_answer.told(here, typed)):
        return turn
    if with_support(here) or (event.what and here.session.case is not None):
        return moves.rest(here, Relay(redact(event.text, event.entities), event.what, edited=True))
    return moves.rest(here) if event.what else _talked(here, typed)


def _sent(here: Here, event: Sent) -> Turn:
    """Something that is no text; what is written below it is read like text."""
    captioned, same_album = bool(event.caption.strip()), bool(event.album) and event.album == here.session.album
    if here.session.case is not None:
        return _sent_to_case(here, event)
    if same_album and not captioned:
        return moves.rest(here)
    here, seen = here.changed(album=event.album), (Line("sent", event.what),)
    if not captioned:
        return moves.show(here, preface=seen)
    return talk.talked(here, Typed(event.caption, event.entities, event.message), seen)


def _sent_to_case(here: Here, event: Sent) -> Turn:
    """Something that is no text goes to the open case, whoever the user speaks with: the bot could not look at it."""
    name = redact_file_name(event.name) if event.name else ""
    masked = redact(event.caption, event.entities, after=here.session.awaits(here.now))
    relay = Relay(masked, event.what, event.file, "" if name == event.name else name)
    if with_support(here):
        return _relayed(here, relay)
    if event.album and event.album == here.session.album:
        return moves.rest(waits(here), relay)
    return _passed_on(here.changed(album=event.album), relay, "passed_on_unseen")


def _relayed(here: Here, relay: Relay, asked: tuple[Line, ...] = ()) -> Turn:
    """To support. The first message after a hand-off is told by when it is answered; for later ones a sign on it is enough.
    `asked`: what the bot itself can say to it."""
    after = waits(here).changed(acknowledged=True)
    promise = promised(after, after.session.waiting or here.now)
    first = () if here.session.acknowledged else (Line("case", "received", (("promise", promise),)),)
    told = first if any(line.attr == "promise" for line in asked) and first else (*first, *asked)
    return moves.rest(after, relay, *(Say(line) for line in told))


def _passed_on(here: Here, relay: Relay, how: str, before: tuple[Effect, ...] = ()) -> Turn:
    """To support, past the bot, which says so every time."""
    after = waits(here)
    args = (("case", here.session.case or ""), ("promise", promised(after, after.session.waiting or here.now)))
    return moves.rest(after, *before, relay, Say(Line("case", how, args)))
