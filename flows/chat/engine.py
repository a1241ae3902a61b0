"""advance(): one thing happened; what is the session now, and what shall happen?

A conversation is a log of facts. Nothing else about it is stored: what is known, what can still be the cause, the step we
are at and the card on the screen are all folds of that log. That is why Back is "drop the last fact", why an old answer can
be changed without losing the later ones, and why a restart, a month's pause and a new catalogue under a live
conversation need no code of their own: each is the same fold, done again.

A fact is added in `moves`, and only if the machine has an edge for it. The machine's edges are the moves the plan can
make; so a press can be forged, doubled or weeks old, and still the conversation is never anywhere it could not have gone.

This module is pure. `now` (Unix seconds) and `number` (for a case, should one be opened) come in; effects go out as values.
"""

from itertools import takewhile

from msgspec.structs import replace

from flows.card import BEHIND, CASE, CONFLICT, DOUBT, EDIT, OVERTAKEN, Card, Line
from flows.case.case_events import CameBack, Left
from flows.chat import account_answer, moves, talk
from flows.chat.asking import asking_back
from flows.chat.cards import live, reminder_at, running
from flows.chat.effects import Effect, Erase, Freeze, GiveCode, GiveData, Notice, Relay, Say, Show, ToCase
from flows.chat.moves import Turn
from flows.chat.support import answered, asks_account, covered, promised, shows_case, uncovered, waits, with_support
from flows.events import (
    AccountWanted,
    Blocked,
    CaseClosed,
    Commanded,
    Due,
    Edited,
    Event,
    FromSupport,
    GivenBack,
    HumanTook,
    Missed,
    Pressed,
    Sent,
    Started,
    StepAsked,
    Typed,
    Unblocked,
)
from flows.knowledge.guide import Guide
from flows.knowledge.known import ENTERED
from flows.knowledge.session import Entry, Session
from flows.redact import announced, redact, redact_file_name

__all__ = ["Turn", "advance"]

LEAVES = 12
"""Advice cards in a row that Back leads through."""
AWAY = 6 * 3600
"""Seconds after which a user who returns is welcomed back."""


def advance(guide: Guide, session: Session, event: Event, now: int, number: str) -> Turn:
    """The turn that an event leads to."""
    match event:
        case Due():
            return _due(guide, session, now)
        case Missed(what=what):
            return _missed(guide, session, what)
        case Blocked():
            left = (ToCase(session.case, Left()),) if session.case and not session.blocked else ()
            return Turn(replace(session, blocked=True, waiting=None), left)
        case Unblocked():
            back = (ToCase(session.case, CameBack()),) if session.case and session.blocked else ()
            return moves.rest(guide, replace(session, blocked=False), *back)
        case Commanded(name="forget"):
            return moves.forget()
        case HumanTook() | StepAsked() | AccountWanted() | GivenBack() | CaseClosed():
            return _supported(guide, session, event, now, number)
    back_again = now - session.active > AWAY and bool(session.log)
    session = replace(session, active=now, blocked=False)
    if isinstance(event, Started | Commanded):
        session = replace(session, missed=0)
    if not isinstance(event, Pressed):
        session = _overdue(guide, session, now)
    turn = _noting(_act(guide, session, event, now, number), event, now)
    goes_on = turn.session and not turn.session.view and turn.session.log[: len(session.log)] == session.log
    if back_again and goes_on and not isinstance(event, Pressed):
        return _welcomed(turn)
    return turn


def _noting(turn: Turn, event: Event, now: int) -> Turn:
    """The turn, and in its session the kind of secret that was announced, so that the next message is read as its rest."""
    said = event.text if isinstance(event, Typed) else event.caption if isinstance(event, Sent) else None
    if said is None or turn.session is None:
        return turn
    kind = announced(said)
    mark = (kind, now) if kind else None
    return turn if mark == turn.session.announced else replace(turn, session=replace(turn.session, announced=mark))


def _act(guide: Guide, session: Session, event: Event, now: int, number: str) -> Turn:
    match event:
        case Pressed():
            return _press(guide, session, event, now, number)
        case Started(payload=payload):
            return _start(guide, session, payload, now)
        case Commanded(name="back"):
            return moves.back(guide, session, fresh=True)
        case Commanded(name="restart"):
            return moves.begin(guide, session, fresh=True)
        case Commanded(name="human"):
            return moves.to_human(guide, session, now, number, fresh=True)
        case Commanded(name="help" | "privacy" | "language" | "status" as view):
            return moves.lay_over(guide, session, view, fresh=True)
        case Typed():
            return _typed(guide, session, event, now, number)
        case Commanded(name="code"):
            return moves.rest(guide, session, _code(guide, session))
        case Commanded(name="mydata"):
            return moves.rest(guide, session, GiveData())
        case Edited():
            return _edited(guide, session, event, now, number)
        case Sent() if session.case is not None:
            return _sent_to_case(guide, session, event, now)
        case Sent(album=album) if album and album == session.album and not event.caption.strip():
            return moves.rest(guide, session)
        case Sent(album=album):
            return _sent(guide, replace(session, album=album), event, now, number)
    raise AssertionError(f"no rule for {type(event).__name__}")


def _code(guide: Guide, session: Session) -> Effect:
    """What proves on the phone whose case it is; a word where there is no phone, or no case."""
    if guide.service.phone is None:
        return Say(Line("code", "no_phone"))
    return GiveCode(session.case) if session.case else Say(Line("code", "no_case"))


def _press(guide: Guide, session: Session, event: Pressed, now: int, number: str) -> Turn:
    if not session.rev:
        # The conversation this button belonged to is gone: there is no newest card to point to.
        shown = moves.show(guide, session, fresh=True)
        return replace(shown, effects=(*shown.effects, Notice(Line("notice", "gone"))))
    if event.token != session.token or not _offers(live(guide, session), event):
        return moves.rest(guide, session, Notice(Line("notice", "stale")))
    key, value = event.key, event.value
    session = replace(session, missed=0)
    if _asks_back(guide, session) and key != "nav":
        return _asked_back(guide, session, key, value, now, number)
    if key == "nav":
        return _navigate(guide, session, value, now, number)
    if key == "lang":
        view = "" if session.view == "language" else session.view
        return moves.show(guide, replace(session, lang="en" if value == "en" else "ja", view=view), fresh=False)
    if key == "edit":
        return moves.lay_over(guide, session, EDIT + value, fresh=False)
    if session.view.startswith(EDIT):
        return moves.edit(guide, session, key, value)
    if key == "closed" and value == "not_solved":
        return moves.unsolved(guide, session, now, number)
    if key == "symptom" and session.view.startswith(("menu", CASE)):
        session = replace(session, log=moves.tail(session))
    if key == "symptom" and session.view == "lost":
        gone_over = moves.switch(guide, session, value, now)
        return gone_over or moves.show(guide, replace(session, view=""), fresh=False)
    if key == "advice":
        session = _leafed(session)
    entry = moves.entry_of(key, value, now)
    if guide.step(guide.known(session.log)).kind == "arrived" and entry.kind == "fix":
        entry = Entry("solved", ENTERED, "", now)
    said = moves.say(guide, replace(session, view=""), entry, number)
    # A live button always moves the conversation: what the machine refuses is for a person.
    return said or moves.to_human(guide, session, now, number, fresh=False)


def _offers(card: Card, event: Pressed) -> bool:
    """Whether a card has the button. What stands behind the dots may be pressed wherever they stand: cards that a former version
    has sent still show it."""
    behind = event.key == "nav" and event.value in BEHIND and card.finds("nav", "more")
    return behind or card.finds(event.key, event.value)


def _asks_back(guide: Guide, session: Session) -> bool:
    """Whether the card asks back. Where there is nothing left to ask which is right, the step's own card is shown."""
    if session.view.startswith(CONFLICT):
        return asking_back(guide, session, guide.known(session.log)) is not None
    return session.view.startswith(DOUBT)


def _asked_back(guide: Guide, session: Session, key: str, value: str, now: int, number: str) -> Turn:
    if session.view.startswith(DOUBT):
        return moves.confirm(guide, session, key, value, now, number)
    return moves.decide(guide, session, key, value, now)


def _supported(guide: Guide, session: Session, event: FromSupport, now: int, number: str) -> Turn:
    """A person from support did something. Whatever the user was at with the bot rests meanwhile."""
    reopened = event.case if isinstance(event, HumanTook) else ""
    case = reopened or session.case
    if case is None:
        return moves.rest(guide, session)
    known = guide.known(session.log)
    left = known.case != case or bool(known.trying) or bool(known.reported)
    joined = answered(replace(session.said(Entry("case", case, "", now)) if left else session, case=case))
    match event:
        case HumanTook() if left:
            return moves.rest(guide, replace(joined, rev=joined.rev + 1, view=""), Freeze())
        case HumanTook():
            return moves.rest(guide, covered(joined, OVERTAKEN) if asks_account(joined) else joined)
        case AccountWanted():
            return account_answer.asked(guide, session)
        case StepAsked(cause=cause):
            said = moves.say(guide, replace(joined, view=""), Entry("step", cause, "", now), number, fresh=True)
            return said or moves.rest(guide, session)
        case GivenBack():
            again = joined.said(Entry("returned", "", "", now))
            return moves.show(guide, replace(again, view=""), fresh=True, preface=(Line("case", "given_back"),))
        case CaseClosed():
            ended = joined.said(Entry("closed", case, "", now))
            return moves.show(
                guide, replace(ended, case=None, view="", acknowledged=False, urgent=False, naming=""), fresh=True
            )


def _navigate(guide: Guide, session: Session, where: str, now: int, number: str) -> Turn:
    match where:
        case "back":
            return moves.back(guide, session, fresh=False)
        case "restart" | "home" if not shows_case(guide, session):
            return moves.begin(guide, session, fresh=False)
        case "restart" | "home":
            return moves.lay_over(guide, session, "menu", fresh=False)
        case "human":
            return moves.to_human(guide, session, now, number, fresh=False)
        case "forget":
            return moves.forget()
        case "account":
            return moves.show(guide, covered(session), fresh=False)
        case "language" | "answers" | "help" | "privacy" | "more" | "onward":
            return moves.lay_over(guide, session, where, fresh=False)
        case "topics":
            return moves.show(guide, _leafed(session).said(Entry("advice", "", "", now)), fresh=False)
    return moves.resume(guide, session, fresh=False)


def _leafed(session: Session) -> Session:
    """Leafing through advice is remembered for some steps back, not for ever."""
    tail = sum(1 for _ in takewhile(lambda entry: entry.kind == "advice", reversed(session.log)))
    if tail < LEAVES:
        return session
    oldest = len(session.log) - tail
    return replace(session, log=session.log[:oldest] + session.log[oldest + 1 :])


def _start(guide: Guide, session: Session, payload: str, now: int) -> Turn:
    symptom, _, provider = payload.partition("-")
    if symptom not in guide.catalogue.symptoms:
        return moves.begin(guide, session, fresh=True)
    if session.case is not None:
        return moves.begin(guide, session, fresh=True, symptom=symptom)
    log: tuple[Entry, ...] = ()
    if provider in guide.catalogue.providers:
        log = (Entry("answer", "provider", provider, now),)
    log = (*log, Entry("symptom", symptom, "", now))
    return moves.show(guide, replace(session, log=log, view=""), fresh=True)


def _missed(guide: Guide, session: Session, what: str) -> Turn:
    """Show the card again whose buttons may have been pressed in vain, or that did not arrive. With a person from support no press
    is lost, and what they wrote is theirs to say again."""
    if not session.rev or session.blocked:
        return moves.rest(guide, session)
    if with_support(guide, session):
        lost = (Say(Line("notice", "unsent_by_support")),) if what == "message" else ()
        return moves.rest(guide, session, *lost)
    return moves.show(guide, session, fresh=True, preface=(Line("notice", "missed" if what == "press" else "unsent"),))


def _typed(guide: Guide, session: Session, event: Typed, now: int, number: str) -> Turn:
    if turn := account_answer.told(guide, session, event, now):
        return turn
    session = uncovered(session)
    if with_support(guide, session):
        masked = redact(event.text, event.entities, after=session.awaits(now))
        return _relayed(guide, session, Relay(masked), now, talk.beside_support(guide, session, event.text, now))
    return _talked(guide, session, event, now, number)


def _talked(guide: Guide, session: Session, event: Typed, now: int, number: str) -> Turn:
    """The bot reads. With an open case nothing is lost on it: what it cannot read goes to support."""
    turn = talk.talked(guide, session, event, now, number)
    if session.case is None or turn.session is None or turn.session.missed <= session.missed:
        return turn
    relay = Relay(redact(event.text, event.entities, after=session.awaits(now)), edited=event.edited)
    erased = tuple(effect for effect in turn.effects if isinstance(effect, Erase))
    return _passed_on(guide, session, relay, "passed_on", now, erased)


def _edited(guide: Guide, session: Session, event: Edited, now: int, number: str) -> Turn:
    """An earlier message says something else now: support sees it; the bot reads a text anew."""
    typed = Typed(event.text, event.entities, event.message, edited=True)
    if not event.what and (turn := account_answer.told(guide, session, typed, now)):
        return turn
    if with_support(guide, session) or (event.what and session.case is not None):
        masked = Relay(redact(event.text, event.entities), event.what, edited=True)
        return moves.rest(guide, session, masked)
    if event.what:
        return moves.rest(guide, session)
    return _talked(guide, session, typed, now, number)


def _sent_to_case(guide: Guide, session: Session, event: Sent, now: int) -> Turn:
    """Something that is no text goes to the open case, whoever the user speaks with: the bot could not look at it."""
    name = redact_file_name(event.name) if event.name else ""
    masked = redact(event.caption, event.entities, after=session.awaits(now))
    relay = Relay(masked, event.what, event.file, "" if name == event.name else name)
    if with_support(guide, session):
        return _relayed(guide, session, relay, now)
    if event.album and event.album == session.album:
        return moves.rest(guide, waits(session, now), relay)
    return _passed_on(guide, replace(session, album=event.album), relay, "passed_on_unseen", now)


def _relayed(guide: Guide, session: Session, relay: Relay, now: int, asked: tuple[Line, ...] = ()) -> Turn:
    """To support. The first message after a hand-off is told by when it is answered; for later ones a sign on it is enough.
    `asked`: what the bot itself can say to it."""
    after = replace(waits(session, now), acknowledged=True)
    promise = promised(guide, after, after.waiting or now)
    first = () if session.acknowledged else (Line("case", "received", (("promise", promise),)),)
    told = first if any(line.attr == "promise" for line in asked) and first else (*first, *asked)
    return moves.rest(guide, after, relay, *(Say(line) for line in told))


def _passed_on(
    guide: Guide, session: Session, relay: Relay, how: str, now: int, before: tuple[Effect, ...] = ()
) -> Turn:
    """To support, past the bot, which says so every time."""
    after = waits(session, now)
    args = (("case", session.case or ""), ("promise", promised(guide, after, after.waiting or now)))
    return moves.rest(guide, after, *before, relay, Say(Line("case", how, args)))


def _sent(guide: Guide, session: Session, event: Sent, now: int, number: str) -> Turn:
    """Something that is no text; what is written below it is read like text."""
    seen = (Line("sent", event.what),)
    if not event.caption.strip():
        return moves.show(guide, session, fresh=True, preface=seen)
    return talk.talked(guide, session, Typed(event.caption, event.entities, event.message), now, number, seen)


def _due(guide: Guide, session: Session, now: int) -> Turn:
    """A reminder: ask once, if there is still something to ask."""
    at = reminder_at(guide, guide.known(session.log))
    if at is None or session.blocked:
        return Turn(session)
    if now < at:
        return moves.rest(guide, session)
    if guide.service.quiet(now):
        return Turn(session, reminder=guide.service.after_quiet(now))
    return _remind(guide, session, now)


def _remind(guide: Guide, session: Session, now: int) -> Turn:
    session = _reminded(guide, session, now)
    return moves.show(guide, replace(session, view=""), fresh=True)


def _reminded(guide: Guide, session: Session, now: int) -> Session:
    """The session with the question that a wait was for; the one that is over first."""
    waits = running(guide, guide.known(session.log))
    return session.said(Entry("reminded", waits[0][1], "", now)) if waits else session


def _overdue(guide: Guide, session: Session, now: int) -> Session:
    """A user who comes back by night after the wait is over is asked there and then."""
    waits = running(guide, guide.known(session.log))
    return _reminded(guide, session, now) if waits and now >= waits[0][0] else session


def _welcomed(turn: Turn) -> Turn:
    def greet(effect: Effect) -> Effect:
        if not isinstance(effect, Show):
            return effect
        card = replace(effect.card, preface=(Line("notice", "welcome_back"), *effect.card.preface))
        return replace(effect, card=card)

    return replace(turn, effects=tuple(greet(e) for e in turn.effects))
