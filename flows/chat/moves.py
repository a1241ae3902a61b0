"""The moves of a conversation: what is added to the log, what is taken off it again, and what is shown then."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from flows.card import CASE, CONFLICT, DOUBT, Line, View
from flows.case.case_events import Rated, Rejoined, StepTried, Unsolved
from flows.case.casework import REOPEN
from flows.case.transcript import handoff
from flows.chat import support
from flows.chat.asking import asking_back, pairs, written
from flows.chat.cards import live, reminder_at
from flows.chat.effects import Effect, OpenCase, Say, Show, ToCase
from flows.knowledge.guide import Guide
from flows.knowledge.known import ENTERED, Known
from flows.knowledge.machine import Act
from flows.knowledge.session import Entry, EntryKind, Naming, Session, base36, latest_read
from flows.knowledge.steps import Step


class Turn(Struct, frozen=True):
    """What an event led to."""

    session: Session | None
    """None: erase everything about the chat."""
    effects: tuple[Effect, ...] = ()
    reminder: int | None = None
    """When to raise `Due`, Unix seconds."""


def entry_of(key: str, value: str, now: int) -> Entry:
    """The fact that a press states."""
    if key.startswith("fix."):
        return Entry("fix", key.removeprefix("fix."), value, now)
    if key.startswith("intake."):
        return Entry("intake", key.removeprefix("intake."), value, now)
    by_value: dict[str, EntryKind] = {"symptom": "symptom", "look": "look", "advice": "advice"}
    if key in by_value:
        return Entry(by_value[key], value, "", now)
    if key == "csat":
        return Entry("csat", "", value, now)
    if key == "arrived":
        return Entry("solved", ENTERED, "", now)
    if key == "csat.why":
        why, _, stars = value.partition(".")
        return Entry("csat", why, stars, now)
    if key == "closed":
        return Entry("closed", "", value, now)
    return Entry("answer", key, value, now)


_ACTS: dict[EntryKind, Act] = {
    "symptom": "begin", "look": "look", "reminded": "remind", "advice": "leaf", "human": "human", "intake": "intake",
    "skip": "skip", "case": "case", "csat": "rate", "step": "support_asks", "returned": "give_back", "read": "tell",
    "solved": "tell",
}  # fmt: skip


def act_of(step: Step, entry: Entry) -> Act:
    """What a fact is to the machine: an answer or an outcome only where the card has asked for it."""
    match entry.kind:
        case "answer":
            return "answer" if step.kind == "ask" and step.id == entry.key else "tell"
        case "fix" if step.kind in ("fix", "wait") and step.id == entry.key:
            return _RESULTS.get(entry.value, "tell")
        case "fix":
            return "tell"
        case "closed":
            return "still_open" if entry.value == "not_solved" else "close"
        case _:
            return _ACTS[entry.kind]


_RESULTS: dict[str, Act] = {"worked": "worked", "not_worked": "not_worked", "later": "later"}


def say(guide: Guide, session: Session, entry: Entry, number: str, *, fresh: bool = False) -> Turn | None:
    """Add a fact and show where it leads; None where the machine has no such move."""
    before = guide.known(session.log)
    session = session.said(entry)
    after = guide.known(session.log)
    if not guide.permits(before, act_of(guide.step(before), entry), after):
        return None
    preface = (Line("notice", "contradiction"),) if after.contradicted else ()
    trace = _trace(guide, before, entry, session) if entry.kind == "fix" and not fresh else None
    if guide.step(after).kind == "handed_off" and not after.case:
        return hand_over(guide, session, entry.at, number, fresh=fresh, trace=trace)
    told = _told_support(before, session, entry)
    if any(isinstance(effect.happening, StepTried) for effect in told):
        session = support.waits(session, entry.at)
    turn = show(guide, session, fresh=fresh, preface=preface, trace=trace)
    return replace(turn, effects=(*turn.effects, *told))


def _trace(guide: Guide, before: Known, entry: Entry, session: Session) -> Line:
    """What was looked at, and what came of it."""
    id_ = f"fix-{entry.key}"
    title = ("title", Line(id_, "title"))
    if entry.value == "later":
        until = reminder_at(guide, guide.known(session.log)) or entry.at
        return Line("trace", "later", (title, ("until", until)))
    cause = guide.catalogue.causes[entry.key]
    over = cause.handoff and not cause.urgent and entry.value == "not_worked" and not before.trying
    return Line("trace", "fix", (title, ("result", Line("nav", "hand_over") if over else Line(id_, entry.value))))


def tell(guide: Guide, session: Session, facts: tuple[Entry, ...], message: int, now: int) -> tuple[Session, bool]:
    """Add what a message said, each fact where the machine lets it; and whether something contradicts what was said.

    An entry `read` stands before the facts and counts them, so that they can be taken back together.
    """
    log, contradicted = session.log, False
    for fact in facts:
        before, after = guide.known(log), guide.known((*log, fact))
        if guide.permits(before, act_of(guide.step(before), fact), after):
            log, contradicted = (*log, fact), contradicted or bool(after.contradicted)
    told = log[len(session.log) :]
    head = Entry("read", numbered(message), str(len(told)), now)
    return (replace(session, log=(*session.log, head, *told)) if told else session), contradicted


def numbered(message: int) -> str:
    """A message's number, as the log keeps it."""
    return base36(max(0, message))


def unread(session: Session) -> Session:
    """Take back what was read in the last message."""
    read = latest_read(session.log)
    return replace(session, log=session.log[: -len(read) - 1]) if read else session


def tail(session: Session) -> tuple[Entry, ...]:
    """The last message's facts alone, if nothing came after them: what was said with the menu open holds for what is begun there."""
    read = latest_read(session.log)
    return session.log[-len(read) - 1 :] if read and not any(e.kind == "symptom" for e in read) else ()


def arrive(
    guide: Guide, session: Session, number: str, now: int, *, preface: tuple[Line, ...] = (), fresh: bool
) -> Turn:
    """Show where facts have led, or hand over if they have led there."""
    known = guide.known(session.log)
    if guide.step(known).kind == "handed_off" and not known.case:
        return hand_over(guide, session, now, number, fresh=fresh)
    return show(guide, session, fresh=fresh, preface=preface)


def _told_support(before: Known, session: Session, entry: Entry) -> tuple[ToCase, ...]:
    """What support learns of a fact that the user states with a button."""
    if entry.kind == "fix" and before.trying == entry.key and session.case and entry.value in ("worked", "not_worked"):
        result: Literal["worked", "not_worked"] = "worked" if entry.value == "worked" else "not_worked"
        return (ToCase(session.case, StepTried(entry.key, result)),)
    number = _closed_case(session)
    if entry.kind == "csat" and not entry.key and number:
        return (ToCase(number, Rated(int(entry.value))),)
    return ()


def _closed_case(session: Session) -> str:
    """The number of the case that support closed in this conversation."""
    return next((e.key for e in reversed(session.log) if e.kind == "closed" and e.key), "")


def hand_over(guide: Guide, session: Session, now: int, number: str, *, fresh: bool, trace: Line | None = None) -> Turn:
    """Hand over. A user has one open case; a second hand-off joins it."""
    known = guide.known(session.log)
    joined = session.case
    log = (*session.log, Entry("case", joined or number, "", now))
    case = handoff(
        guide, known, session.log, number=joined or number, now=now, locale=session.lang, account=session.account
    )  # fmt: skip
    urgent = case.priority == "high" or bool(joined and session.urgent)
    naming: Naming = "given" if session.account else session.naming if joined else ""
    opened = replace(
        session, log=log, case=joined or number, acknowledged=False, urgent=urgent, account=None, naming=naming
    )  # fmt: skip
    opened = support.waits(opened, now)
    turn = show(guide, opened, fresh=fresh, trace=trace)
    if joined:
        return replace(turn, effects=(*turn.effects, ToCase(joined, Rejoined(case))))
    return replace(turn, effects=(*turn.effects, OpenCase(case)))


def unsolved(guide: Guide, session: Session, now: int, number: str, *, fresh: bool = False) -> Turn:
    """Support has closed the case, but it is not solved: the case goes on, or, after some days, a new one begins."""
    closed = next((e for e in reversed(session.log) if e.kind == "closed"), None)
    if closed is None or now - closed.at > REOPEN:
        return hand_over(guide, session, now, number, fresh=fresh)
    again = session.said(Entry("case", closed.key, "", now))
    again = support.waits(replace(again, case=closed.key, acknowledged=False), now)
    turn = show(guide, again, fresh=fresh)
    return replace(turn, effects=(*turn.effects, ToCase(closed.key, Unsolved())))


def to_human(guide: Guide, session: Session, now: int, number: str, *, fresh: bool) -> Turn:
    """Towards the hand-off; within it, straight to its end."""
    session = replace(session, view="")
    known = guide.known(session.log)
    kind = guide.step(known).kind
    if kind == "handed_off":
        return show(guide, session, fresh=fresh)
    if session.case and kind != "intake":
        joined = session.said(Entry("human", "", "", now))
        return hand_over(guide, joined, now, number, fresh=fresh)
    entry = Entry("skip" if kind == "intake" else "human", "", "", now)
    said = say(guide, session, entry, number, fresh=fresh)
    return said or show(guide, session, fresh=fresh)


def back(guide: Guide, session: Session, *, fresh: bool) -> Turn:
    """Drop the last thing the user said, and refold."""
    told = session.view.startswith(CONFLICT) and latest_read(session.log)
    if session.view and not session.view.startswith(DOUBT) and not told:
        return resume(guide, session, fresh=fresh)
    session = replace(session, view="")
    log = session.log
    while log and log[-1].kind == "reminded":
        log = log[:-1]
    if not log or log[-1].kind in ("case", "step", "returned", "closed"):
        return show(guide, session, fresh=fresh, preface=(Line("notice", "no_way_back"),))
    if latest_read(log):
        undone = unread(replace(session, log=log))
        return show(guide, undone, fresh=fresh, preface=(Line("heard", "undone"),))
    log = log[:-1]
    if log and all(e.kind == "answer" for e in log) and session.log[-1].kind == "symptom":
        log = ()  # a provider that a deep link brought goes with the symptom it came with
    return show(guide, replace(session, log=log), fresh=fresh)


def edit(guide: Guide, session: Session, observation: str, value: str, *, fresh: bool = False) -> Turn:
    """Put another answer where the old one stood, and refold: later facts stay."""
    log = tuple(
        replace(e, value=value) if e.kind == "answer" and e.key == observation else e for e in session.log
    )  # fmt: skip
    known = guide.known(log)
    preface = (Line("notice", "contradiction"),) if known.contradicted else ()
    return show(guide, replace(session, log=log, view=""), fresh=fresh, preface=preface)


def switch(guide: Guide, session: Session, symptom: str, now: int, *, fresh: bool = False) -> Turn | None:
    """Go over to another symptom. What the last message told belongs to that one: the symptom is put before it."""
    read = latest_read(session.log)
    at = len(session.log) - len(read) - 1 if read else len(session.log)
    entry = Entry("symptom", symptom, "", now)
    before, after = guide.known(session.log[:at]), guide.known((*session.log[:at], entry))
    if not guide.permits(before, "begin", after):
        return None
    return show(guide, replace(session, log=(*session.log[:at], entry, *session.log[at:]), view=""), fresh=fresh)


def decide(guide: Guide, session: Session, key: str, value: str, now: int, *, fresh: bool = False) -> Turn:
    """Of two answers, the one that is right; then on to the next such question, if there is one."""
    others = [pair for pair in pairs(session.view) if pair[0] != key]
    view = CONFLICT + written(others) if others else ""
    known = guide.known(session.log)
    if key == "symptom":
        turn = None if value == known.symptom else switch(guide, session, value, now, fresh=fresh)
    else:
        turn = None if value == known.counted(key) else edit(guide, session, key, value, fresh=fresh)
    after = turn.session if turn and turn.session else session
    again = replace(after, view=view, rev=session.rev)
    if not view or asking_back(guide, again, guide.known(again.log)) is None:
        return turn or show(guide, replace(session, view=""), fresh=fresh)
    return show(guide, again, fresh=fresh)


def confirm(
    guide: Guide, session: Session, key: str, value: str, now: int, number: str, *, fresh: bool = False
) -> Turn:
    """Yes, that was meant."""
    session = replace(session, view="")
    if key == "nav":
        return to_human(guide, session, now, number, fresh=fresh)
    fact = entry_of(key, value, now)
    if turn := say(guide, session, fact, number, fresh=fresh):
        return turn
    told, contradicted = tell(guide, session, (fact,), 0, now)
    preface = (Line("notice", "contradiction"),) if contradicted else ()
    return arrive(guide, told, number, now, preface=preface, fresh=fresh)


def forget() -> Turn:
    """Erase everything."""
    return Turn(None, (Say(Line("forget", "done")),))


def begin(guide: Guide, session: Session, *, fresh: bool, symptom: str = "") -> Turn:
    """To the menu. Whoever has an open case sees that first, and the menu behind a button; `symptom`: what a link named."""
    if session.case is None:
        return lay_over(guide, session, "menu", fresh=fresh)
    return lay_over(guide, session, f"{CASE}:{symptom}" if symptom else CASE, fresh=fresh)


def resume(guide: Guide, session: Session, *, fresh: bool) -> Turn:
    """Take away what lies over the step's card. The question about the account may lie over the case's."""
    below = support.uncovered(session)
    return show(guide, below if below.view != session.view else replace(session, view=""), fresh=fresh)


def lay_over(guide: Guide, session: Session, view: View | str, *, fresh: bool) -> Turn:
    """Lay something over the step's card; the log stays."""
    if view == "menu" and not session.log:
        view = ""
    return show(guide, replace(session, view=view), fresh=fresh)


def show(
    guide: Guide, session: Session, *, fresh: bool, preface: tuple[Line, ...] = (), trace: Line | None = None,
    brief: bool = False,
) -> Turn:  # fmt: skip
    """The session's card as the live one. Buttons of the card before it act no more. `brief`: nothing has changed, so that the
    question and its answers are enough."""
    session = replace(session, rev=session.rev + 1)
    card = replace(live(guide, session, preface), brief=brief and not session.view)
    return rest(guide, session, Show(card, fresh, trace))


def rest(guide: Guide, session: Session, *effects: Effect) -> Turn:
    """The session as it is, with effects; the reminder it needs is set. An account whose answer was taken back is gone."""
    if session.account is not None and not guide.known(session.log).given:
        session = replace(session, account=None)
    reminder = None if session.blocked else reminder_at(guide, guide.known(session.log))
    return Turn(session, effects, reminder)
