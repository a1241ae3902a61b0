"""advance(): one thing happened; what is the session now, and what shall happen?

A conversation is a log of facts. Nothing else about it is stored: what is known, what can still be the cause, the step we
are at and the card on the screen are all folds of that log. That is why Back is "drop the last fact", why an old answer can
be changed without losing the later ones, and why a restart, a month's pause and a new catalogue under a live
conversation need no code of their own: each is the same fold, done again. It is done once for each state of the log, and
goes from hand to hand as `Here`: the session, what is known, and the step.

A fact is added in `moves`, and only if the machine has an edge for it. The machine's edges are the moves the plan can
make; so a press can be forged, doubled or weeks old, and still the conversation is never anywhere it could not have gone.

This module is pure. `now` (Unix seconds) and `number` (for a case, should one be opened) come in; effects go out as values.
"""

from itertools import takewhile

from msgspec.structs import replace

from flows.card import BEHIND, CASE, CONFLICT, DOUBT, EDIT, Line
from flows.case.case_events import CameBack, Left
from flows.chat import corrections, disturbed, interventions, moves
from flows.chat import incoming as messages
from flows.chat.cards import card_of
from flows.chat.clarification import clarification
from flows.chat.effects import Effect, GiveCode, GiveData, Notice, Say, ToCase, Turn
from flows.chat.here import Here, reminder_at, running
from flows.chat.support import covered, shows_case, with_support
from flows.events import (
    Blocked,
    Commanded,
    DisturbanceOver,
    Due,
    Edited,
    Event,
    Missed,
    Pressed,
    Sent,
    Started,
    Typed,
    Unblocked,
)
from flows.knowledge.guide import Guide
from flows.knowledge.known import ENTERED
from flows.knowledge.session import Entry, Session

__all__ = ["Turn", "advance"]

LEAVES = 12
"""Advice cards in a row that Back leads through."""
AWAY = 6 * 3600
"""Seconds after which a user who returns is welcomed back."""


def advance(guide: Guide, session: Session, event: Event, now: int, number: str) -> Turn:
    """The turn that an event leads to."""
    here = Here.of(guide, session, now, number, fresh=not isinstance(event, Pressed))
    match event:
        case Pressed():
            return _pressed(here.changed(active=now, blocked=False), event)
        case Commanded(name="forget"):
            return moves.forget()
        case Started() | Commanded() | Typed() | Edited() | Sent():
            return _spoken(here, event)
        case Due():
            return _due(here)
        case DisturbanceOver(incident=incident):
            return _over(here, incident)
        case Missed(what=what):
            return _missed(here, what)
        case Blocked():
            left = (ToCase(session.case, Left()),) if session.case and not session.blocked else ()
            return Turn(replace(session, blocked=True, waiting=None), left)
        case Unblocked():
            back = (ToCase(session.case, CameBack()),) if session.case and session.blocked else ()
            return moves.rest(here.changed(blocked=False), *back)
        case _:
            return interventions.intervened(here, event)


def _pressed(here: Here, event: Pressed) -> Turn:
    """A press states a fact, or turns to another card. Only a button of the newest card does."""
    if not here.session.rev:
        # The conversation this button belonged to is gone: there is no newest card to point to.
        shown = moves.show(replace(here, fresh=True))
        return replace(shown, effects=(*shown.effects, Notice(Line("notice", "gone"))))
    if event.token != here.session.token or not _offered(here, event):
        return moves.rest(here, Notice(Line("notice", "stale")))
    here, key, value = here.changed(missed=0), event.key, event.value
    if key == "nav":
        return _navigated(here, value)
    if key == "lang":
        view = "" if here.session.view == "language" else here.session.view
        return moves.show(here.changed(lang="en" if value == "en" else "ja", view=view))
    if here.session.view and (turn := _pressed_over(here, key, value)):
        return turn
    if key == "closed" and value == "not_solved":
        return moves.unsolved(here)
    if key == "symptom" and here.session.view.startswith(("menu", CASE)):
        here = corrections.told_last(here)
    if key == "advice":
        here = _leafed(here)
    entry = moves.entry_of(key, value, here.now)
    if here.step.kind == "arrived" and entry.kind == "fix":
        entry = Entry("solved", ENTERED, "", here.now)
    said = moves.say(here.changed(view=""), entry)
    # A live button always moves the conversation: what the machine refuses is for a person.
    return said or moves.to_human(here)


def _offered(here: Here, event: Pressed) -> bool:
    """Whether the live card has the button. What stands behind the dots may be pressed wherever they stand: cards that a former
    version has sent still show it."""
    key, value = event.key, event.value
    card = card_of(here)
    behind = key == "nav" and value in BEHIND
    return any(
        b.key == key and (b.value == value or (behind and b.value == "more")) for b in (*card.buttons, *card.navigation)
    )


def _pressed_over(here: Here, key: str, value: str) -> Turn | None:
    """A press on a card that lies over the step's; None where it states a fact like any other."""
    view = here.session.view
    if view.startswith(DOUBT):
        return corrections.confirm(here, key, value)
    # Where there is nothing left to ask which is right, the step's own card is shown.
    if view.startswith(CONFLICT) and clarification(here):
        return corrections.decide(here, key, value)
    if key == "incident":
        if value == "wait":
            return moves.show(disturbed.awaiting(here))
        return moves.say(disturbed.released(here).changed(view=""), Entry("solved", "", "", here.now))
    if key == "edit":
        return moves.lay_over(here, EDIT + value)
    if view.startswith(EDIT):
        return corrections.edit(here, key, value)
    if key == "symptom" and view == "lost":
        over = corrections.switch(here, value)
        return over or moves.show(here.changed(view=""))
    return None


def _navigated(here: Here, where: str) -> Turn:
    match where:
        case "back":
            return corrections.back(here)
        case "restart" | "home" if not shows_case(here):
            return moves.begin(here)
        case "restart" | "home":
            return moves.lay_over(here, "menu")
        case "human":
            return moves.to_human(here)
        case "forget":
            return moves.forget()
        case "account":
            return moves.show(covered(here))
        case "language" | "answers" | "help" | "privacy" | "more" | "onward":
            return moves.lay_over(here, where)
        case "topics":
            return moves.show(_leafed(here).said(Entry("advice", "", "", here.now)))
    return moves.resume(here)


def _leafed(here: Here) -> Here:
    """Leafing through advice is remembered for some steps back, not for ever."""
    log = here.session.log
    tail = sum(1 for _ in takewhile(lambda entry: entry.kind == "advice", reversed(log)))
    oldest = len(log) - tail
    return here if tail < LEAVES else here.rewritten(log[:oldest] + log[oldest + 1 :])


def _spoken(here: Here, event: Started | Commanded | Typed | Edited | Sent) -> Turn:
    """A user who writes or sends a command; one who was away is asked what waits for an answer, and welcomed back."""
    away = here.now - here.session.active > AWAY and bool(here.session.log)
    here = here.changed(active=here.now, blocked=False)
    if isinstance(event, Started | Commanded):
        here = here.changed(missed=0)
    here = _reminded(here)
    match event:
        case Started(payload=payload):
            turn = _started(here, payload)
        case Commanded():
            turn = _commanded(here, event)
        case _:
            turn = messages.received(here, event)
    log = here.session.log
    goes_on = turn.session and not turn.session.view and turn.session.log[: len(log)] == log
    return moves.above(turn, Line("notice", "welcome_back")) if away and goes_on else turn


def _started(here: Here, payload: str) -> Turn:
    symptom, _, provider = payload.partition("-")
    if symptom not in here.guide.catalogue.symptoms:
        return moves.begin(here)
    if here.session.case is not None:
        return moves.begin(here, symptom=symptom)
    log: tuple[Entry, ...] = (Entry("symptom", symptom, "", here.now),)
    if provider in here.guide.catalogue.providers:
        log = (Entry("answer", "provider", provider, here.now), *log)
    return moves.show(here.rewritten(log).changed(view=""))


def _commanded(here: Here, command: Commanded) -> Turn:
    match command.name:
        case "back":
            return corrections.back(here)
        case "restart":
            return moves.begin(here)
        case "human":
            return moves.to_human(here)
        case "code":
            return moves.rest(here, _code(here))
        case "mydata":
            return moves.rest(here, GiveData())
        case view:
            return moves.lay_over(here, view)


def _code(here: Here) -> Effect:
    """What proves on the phone whose case it is; a word where there is no phone, or no case."""
    if here.guide.service.phone is None:
        return Say(Line("code", "no_phone"))
    return GiveCode(here.session.case) if here.session.case else Say(Line("code", "no_case"))


def _due(here: Here) -> Turn:
    """A reminder: ask once, if there is still something to ask."""
    service, now = here.guide.service, here.now
    if disturbed.ended(here):
        return _told_over(here)
    at = reminder_at(here.guide, here.known)
    if at is None or here.session.blocked:
        return moves.rest(here)
    if now < at:
        return moves.rest(here)
    if service.quiet(now):
        return Turn(here.session, reminder=service.after_quiet(now))
    return moves.show(_reminded(here).changed(view=""))


def _over(here: Here, incident: int) -> Turn:
    """A disturbance is over: whoever still waits for that is told."""
    hit = here.session.hit
    if hit is None or hit.waits != incident:
        return moves.rest(here)
    return _told_over(here) if disturbed.waits(here) else moves.rest(disturbed.released(here))


def _told_over(here: Here) -> Turn:
    """The same, not at night."""
    service, now = here.guide.service, here.now
    if service.quiet(now):
        return Turn(here.session, reminder=service.after_quiet(now))
    return moves.show(disturbed.released(here).changed(view=disturbed.OVER))


def _reminded(here: Here) -> Here:
    """With the question that a wait was for, if one is over."""
    waits = running(here.guide, here.known)
    over = bool(waits) and here.now >= waits[0][0]
    return here.said(Entry("reminded", waits[0][1], "", here.now)) if over else here


def _missed(here: Here, what: str) -> Turn:
    """Show the card again whose buttons may have been pressed in vain, or that did not arrive. With a person from support no press
    is lost, and what they wrote is theirs to say again."""
    if not here.session.rev or here.session.blocked:
        return moves.rest(here)
    if with_support(here):
        lost = (Say(Line("notice", "unsent_by_support")),) if what == "message" else ()
        return moves.rest(here, *lost)
    return moves.show(here, preface=(Line("notice", "missed" if what == "press" else "unsent"),))
