"""advance(): one thing happened; what is the session now, and what shall happen?

A conversation is a log of facts. Nothing else about it is stored: what is known, what can still be the cause, the step we
are at and the card on the screen are all folds of that log. That is why Back is "drop the last fact", why an old answer can
be changed without losing the later ones, and why a restart, a month's pause and a new catalogue under a live
conversation need no code of their own: each is the same fold, done again.

A fact is added in one place, `_say`, and only if the machine has an edge for it. The machine's edges are the moves the plan can
make; so a press can be forged, doubled or weeks old, and still the conversation is never anywhere it could not have gone.

This module is pure. `now` (Unix seconds) and `number` (for a case, should one be opened) come in; effects go out as values.
"""

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from flows.cards import EDIT, Line, View, live, reminder_at
from flows.casework import REOPEN, CameBack, Left, Rated, Rejoined, StepTried, Unsolved
from flows.effects import Effect, Freeze, GiveCode, Notice, OpenCase, Relay, Say, Show, ToCase
from flows.events import (
    Blocked,
    CaseClosed,
    Commanded,
    Due,
    Edited,
    Event,
    FromSupport,
    GivenBack,
    HumanTook,
    Pressed,
    Sent,
    Started,
    StepAsked,
    Typed,
    Unblocked,
)
from flows.evidence import Known
from flows.guide import Guide
from flows.redact import redact, redact_file_name
from flows.session import Entry, Kind, Session
from flows.transcript import handoff

LEAVES = 12
"""Advice cards in a row that Back leads through."""
AWAY = 6 * 3600
"""Seconds after which a user who returns is welcomed back."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What an event led to."""

    session: Session | None
    """None: erase everything about the chat."""
    effects: tuple[Effect, ...] = ()
    reminder: int | None = None
    """When to raise `Due`, Unix seconds."""


def advance(guide: Guide, session: Session, event: Event, now: int, number: str) -> Turn:
    """The turn that an event leads to."""
    match event:
        case Due():
            return _due(guide, session, now)
        case Blocked():
            left = (ToCase(session.case, Left()),) if session.case and not session.blocked else ()
            return Turn(replace(session, blocked=True), left)
        case Unblocked():
            back = (ToCase(session.case, CameBack()),) if session.case and session.blocked else ()
            return _turn(guide, replace(session, blocked=False), *back)
        case Commanded(name="forget"):
            return Turn(None, (Say(Line("forget", "done")),))
        case HumanTook() | StepAsked() | GivenBack() | CaseClosed():
            return _supported(guide, session, event, now, number)
    back_again = now - session.active > AWAY and bool(session.log)
    session = replace(session, active=now, blocked=False)
    if not isinstance(event, Pressed):
        session = _overdue(guide, session, now)
    turn = _act(guide, session, event, now, number)
    goes_on = turn.session and not turn.session.view and turn.session.log[: len(session.log)] == session.log
    if back_again and goes_on and not isinstance(event, Pressed):
        return _welcomed(turn)
    return turn


def _act(guide: Guide, session: Session, event: Event, now: int, number: str) -> Turn:
    match event:
        case Pressed():
            return _press(guide, session, event, now, number)
        case Started(payload=payload):
            return _start(guide, session, payload, now)
        case Commanded(name="back"):
            return _back(guide, session, fresh=True)
        case Commanded(name="restart"):
            return _over(guide, session, "menu", fresh=True)
        case Commanded(name="human"):
            return _human(guide, session, now, number, fresh=True)
        case Commanded(name="help" | "privacy" | "language" | "status" as view):
            return _over(guide, session, view, fresh=True)
        case Typed(text=text):
            return _typed(guide, session, text, now, number)
        case Commanded(name="code"):
            code = GiveCode(session.case) if session.case else Say(Line("code", "no_case"))
            return _turn(guide, session, code)
        case Sent() if _with_human(guide, session):
            masked, name = redact(event.caption, event.entities), redact_file_name(event.name) if event.name else ""
            return _turn(guide, session, Relay(masked, event.what, event.file, "" if name == event.name else name))
        case Edited(text=text) if _with_human(guide, session):
            return _turn(guide, session, Relay(redact(text, event.entities), event.what, edited=True))
        case Edited():
            return _turn(guide, session)
        case Sent(album=album) if album and album == session.album:
            return _turn(guide, session)
        case Sent(what=what, album=album):
            return _show(guide, replace(session, album=album), fresh=True, preface=(Line("sent", what),))
    raise AssertionError(f"no rule for {type(event).__name__}")


def _press(guide: Guide, session: Session, event: Pressed, now: int, number: str) -> Turn:
    if not session.rev:
        # The conversation this button belonged to is gone: there is no newest card to point to.
        shown = _show(guide, session, fresh=True)
        return replace(shown, effects=(*shown.effects, Notice(Line("notice", "gone"))))
    if event.token != session.token or not live(guide, session).finds(event.key, event.value):
        return _turn(guide, session, Notice(Line("notice", "stale")))
    key, value = event.key, event.value
    if key == "nav":
        return _navigate(guide, session, value, now, number)
    if key == "lang":
        return _show(guide, replace(session, lang="en" if value == "en" else "ja", view=""), fresh=False)
    if key == "edit":
        return _over(guide, session, EDIT + value, fresh=False)
    if session.view.startswith(EDIT):
        return _edited(guide, session, key, value)
    if key == "closed" and value == "not_solved":
        return _unsolved(guide, session, now, number)
    if key == "symptom" and session.view == "menu":
        session = replace(session, log=())
    if key == "advice":
        session = _leafed(session)
    said = _say(guide, replace(session, view=""), _entry(key, value, now), number)
    return said or _turn(guide, session, Notice(Line("notice", "stale")))


def _entry(key: str, value: str, now: int) -> Entry:
    """The fact that a press states."""
    if key.startswith("fix."):
        return Entry("fix", key.removeprefix("fix."), value, now)
    if key.startswith("intake."):
        return Entry("intake", key.removeprefix("intake."), value, now)
    by_value: dict[str, Kind] = {"symptom": "symptom", "look": "look", "advice": "advice"}
    if key in by_value:
        return Entry(by_value[key], value, "", now)
    if key == "csat":
        return Entry("csat", "", value, now)
    if key == "closed":
        return Entry("closed", "", value, now)
    return Entry("answer", key, value, now)


def _trigger(entry: Entry) -> str:
    """The machine's name for a fact."""
    match entry.kind:
        case "answer":
            return f"{entry.key}={entry.value}"
        case "symptom" | "look" | "step":
            return f"{entry.kind}={entry.key}"
        case "closed" if entry.value:
            return f"closed={entry.value}"
        case "fix":
            return entry.value
        case _:
            return entry.kind


def _say(guide: Guide, session: Session, entry: Entry, number: str, *, fresh: bool = False) -> Turn | None:
    """Add a fact and show where it leads; None where the machine has no such move."""
    before = guide.known(session.log)
    session = session.said(entry)
    after = guide.known(session.log)
    if not guide.permits(before, _trigger(entry), after):
        return None
    preface = (Line("notice", "contradiction"),) if after.contradicted else ()
    if guide.step(after).kind == "handed_off" and not after.case:
        return _open(guide, session, entry.at, number, fresh=fresh)
    turn = _show(guide, session, fresh=fresh, preface=preface)
    told = _told_support(before, session, entry)
    return replace(turn, effects=(*turn.effects, *told))


def _told_support(before: Known, session: Session, entry: Entry) -> tuple[ToCase, ...]:
    """What support learns of a fact that the user states with a button."""
    if entry.kind == "fix" and before.trying == entry.key and session.case and entry.value in ("worked", "not_worked"):
        result: Literal["worked", "not_worked"] = "worked" if entry.value == "worked" else "not_worked"
        return (ToCase(session.case, StepTried(entry.key, result)),)
    number = _closed_case(session)
    if entry.kind == "csat" and number:
        return (ToCase(number, Rated(int(entry.value))),)
    return ()


def _closed_case(session: Session) -> str:
    """The number of the case that support closed in this conversation."""
    return next((e.key for e in reversed(session.log) if e.kind == "closed" and e.key), "")


def _unsolved(guide: Guide, session: Session, now: int, number: str) -> Turn:
    """Support has closed the case, but it is not solved: the case goes on, or, after some days, a new one begins."""
    closed = next((e for e in reversed(session.log) if e.kind == "closed"), None)
    if closed is None or now - closed.at > REOPEN:
        return _open(guide, session, now, number, fresh=False)
    again = replace(session.said(Entry("case", closed.key, "", now)), case=closed.key)
    turn = _show(guide, again, fresh=False)
    return replace(turn, effects=(*turn.effects, ToCase(closed.key, Unsolved())))


def _supported(guide: Guide, session: Session, event: FromSupport, now: int, number: str) -> Turn:
    """A person from support did something. Whatever the user was at with the bot rests meanwhile."""
    reopened = event.case if isinstance(event, HumanTook) else ""
    case = reopened or session.case
    if case is None:
        return _turn(guide, session)
    known = guide.known(session.log)
    left = known.case != case or bool(known.trying)
    joined = replace(session.said(Entry("case", case, "", now)) if left else session, case=case)
    match event:
        case HumanTook():
            return _turn(guide, replace(joined, rev=joined.rev + left), *(Freeze(),) * left)
        case StepAsked(cause=cause):
            said = _say(guide, replace(joined, view=""), Entry("step", cause, "", now), number, fresh=True)
            return said or _turn(guide, session)
        case GivenBack():
            again = joined.said(Entry("returned", "", "", now))
            return _show(guide, replace(again, view=""), fresh=True, preface=(Line("case", "given_back"),))
        case CaseClosed():
            ended = joined.said(Entry("closed", case, "", now))
            return _show(guide, replace(ended, case=None, view=""), fresh=True)


def _with_human(guide: Guide, session: Session) -> bool:
    """Whether what the user writes goes to support."""
    known = guide.known(session.log)
    return session.view != "menu" and session.case is not None and known.case is not None


def _open(guide: Guide, session: Session, now: int, number: str, *, fresh: bool) -> Turn:
    """Hand over. A user has one open case; a second hand-off joins it."""
    known = guide.known(session.log)
    joined = session.case
    log = (*session.log, Entry("case", joined or number, "", now))
    opened = replace(session, log=log, case=joined or number)
    case = handoff(
        guide.catalogue, guide.plans, known, session.log, number=joined or number, now=now, locale=session.lang
    )  # fmt: skip
    turn = _show(guide, opened, fresh=fresh)
    if joined:
        return replace(turn, effects=(*turn.effects, ToCase(joined, Rejoined(case))))
    return replace(turn, effects=(*turn.effects, OpenCase(case)))


def _navigate(guide: Guide, session: Session, where: str, now: int, number: str) -> Turn:
    match where:
        case "back":
            return _back(guide, session, fresh=False)
        case "restart" | "home":
            return _over(guide, session, "menu", fresh=False)
        case "human":
            return _human(guide, session, now, number, fresh=False)
        case "language" | "answers":
            return _over(guide, session, where, fresh=False)
        case "topics":
            return _show(guide, _leafed(session).said(Entry("advice", "", "", now)), fresh=False)
    return _show(guide, replace(session, view=""), fresh=False)


def _leafed(session: Session) -> Session:
    """Leafing through advice is remembered for some steps back, not for ever."""
    tail = sum(1 for _ in takewhile(lambda entry: entry.kind == "advice", reversed(session.log)))
    if tail < LEAVES:
        return session
    oldest = len(session.log) - tail
    return replace(session, log=session.log[:oldest] + session.log[oldest + 1 :])


def _human(guide: Guide, session: Session, now: int, number: str, *, fresh: bool) -> Turn:
    """Towards the hand-off; within it, straight to its end."""
    session = replace(session, view="")
    known = guide.known(session.log)
    kind = guide.step(known).kind
    if kind == "handed_off":
        return _show(guide, session, fresh=fresh)
    if session.case and kind != "intake":
        joined = session.said(Entry("human", "", "", now))
        return _open(guide, joined, now, number, fresh=fresh)
    entry = Entry("skip" if kind == "intake" else "human", "", "", now)
    said = _say(guide, session, entry, number, fresh=fresh)
    return said or _show(guide, session, fresh=fresh)


def _back(guide: Guide, session: Session, *, fresh: bool) -> Turn:
    """Drop the last thing the user said, and refold."""
    if session.view:
        return _show(guide, replace(session, view=""), fresh=fresh)
    log = session.log
    while log and log[-1].kind == "reminded":
        log = log[:-1]
    if not log or log[-1].kind in ("case", "step", "returned", "closed"):
        return _show(guide, session, fresh=fresh, preface=(Line("notice", "no_way_back"),))
    log = log[:-1]
    if log and all(e.kind == "answer" for e in log) and session.log[-1].kind == "symptom":
        log = ()  # a provider that a deep link brought goes with the symptom it came with
    return _show(guide, replace(session, log=log), fresh=fresh)


def _edited(guide: Guide, session: Session, observation: str, value: str) -> Turn:
    """Put another answer where the old one stood, and refold: later facts stay."""
    log = tuple(
        replace(e, value=value) if e.kind == "answer" and e.key == observation else e for e in session.log
    )  # fmt: skip
    known = guide.known(log)
    preface = (Line("notice", "contradiction"),) if known.contradicted else ()
    return _show(guide, replace(session, log=log, view=""), fresh=False, preface=preface)


def _start(guide: Guide, session: Session, payload: str, now: int) -> Turn:
    symptom, _, provider = payload.partition("-")
    if symptom not in guide.catalogue.symptoms:
        return _over(guide, session, "menu", fresh=True)
    log: tuple[Entry, ...] = ()
    if provider in guide.catalogue.providers:
        log = (Entry("answer", "provider", provider, now),)
    log = (*log, Entry("symptom", symptom, "", now))
    return _show(guide, replace(session, log=log, view=""), fresh=True)


def _typed(guide: Guide, session: Session, text: str, now: int, number: str) -> Turn:
    if _with_human(guide, session):
        return _turn(guide, session, Relay(redact(text)))
    step = guide.step(guide.known(session.log))
    if step.kind == "intake" and not session.view and guide.catalogue.intake[step.id].typed:
        entry = Entry("intake", step.id, redact(text), now)
        said = _say(guide, session, entry, number, fresh=True)
        if said:
            return said
    attr = "intake" if step.kind == "intake" else "text"
    return _show(guide, session, fresh=True, preface=(Line("typed", attr),))


def _over(guide: Guide, session: Session, view: View | str, *, fresh: bool) -> Turn:
    """Lay something over the step's card; the log stays."""
    if view == "menu" and not session.log:
        view = ""
    return _show(guide, replace(session, view=view), fresh=fresh)


def _due(guide: Guide, session: Session, now: int) -> Turn:
    """A reminder: ask once, if there is still something to ask."""
    at = reminder_at(guide, guide.known(session.log))
    if at is None or session.blocked:
        return Turn(session)
    if now < at:
        return _turn(guide, session)
    if guide.service.quiet(now):
        return Turn(session, reminder=guide.service.after_quiet(now))
    return _remind(guide, session, now)


def _remind(guide: Guide, session: Session, now: int) -> Turn:
    session = _reminded(guide, session, now)
    return _show(guide, replace(session, view=""), fresh=True)


def _reminded(guide: Guide, session: Session, now: int) -> Session:
    waiting = guide.known(session.log).waiting
    return session.said(Entry("reminded", waiting[0], "", now)) if waiting else session


def _overdue(guide: Guide, session: Session, now: int) -> Session:
    """A user who comes back by night after the wait is over is asked there and then."""
    known = guide.known(session.log)
    waiting = known.waiting
    if waiting is None or guide.step(known).kind != "wait":
        return session
    wait = guide.catalogue.causes[waiting[0]].wait
    over = wait is not None and now >= waiting[1] + guide.service.wait(wait)
    return _reminded(guide, session, now) if over else session


def _welcomed(turn: Turn) -> Turn:
    def greet(effect: Effect) -> Effect:
        if not isinstance(effect, Show):
            return effect
        card = replace(effect.card, preface=(Line("notice", "welcome_back"), *effect.card.preface))
        return replace(effect, card=card)

    return replace(turn, effects=tuple(greet(e) for e in turn.effects))


def _show(guide: Guide, session: Session, *, fresh: bool, preface: tuple[Line, ...] = ()) -> Turn:
    """The session's card as the live one. Buttons of the card before it act no more."""
    session = replace(session, rev=session.rev + 1)
    return _turn(guide, session, Show(live(guide, session, preface), fresh))


def _turn(guide: Guide, session: Session, *effects: Effect) -> Turn:
    reminder = None if session.blocked else reminder_at(guide, guide.known(session.log))
    return Turn(session, effects, reminder)
