"""The moves of a conversation: what is added to the log where the machine lets it, and what is shown then."""

from collections.abc import Callable
from typing import Literal

from msgspec.structs import replace

from flows.card import CASE, Card, Line
from flows.case.case_end import REOPEN
from flows.case.case_events import Rated, Rejoined, StepTried, Unsolved
from flows.case.transcript import handoff
from flows.chat import disturbed, support
from flows.chat.cards import card_of
from flows.chat.effects import Effect, OpenCase, Say, Show, ToCase, Turn
from flows.chat.here import Here, reminder_at
from flows.knowledge.known import ENTERED
from flows.knowledge.machine import Act
from flows.knowledge.plan import Step
from flows.knowledge.session import Entry, EntryKind, Naming, base36

CONTRADICTION = Line("notice", "contradiction")


def entry_of(key: str, value: str, now: int) -> Entry:
    """The fact that a press states."""
    if key.startswith("fix."):
        return Entry("fix", key.removeprefix("fix."), value, now)
    if key.startswith("intake."):
        return Entry("intake", key.removeprefix("intake."), value, now)
    match key:
        case "symptom" | "look" | "advice":
            return Entry(key, value, "", now)
        case "csat":
            return Entry("csat", "", value, now)
        case "arrived":
            return Entry("solved", ENTERED, "", now)
        case "csat.why":
            why, _, stars = value.partition(".")
            return Entry("csat", why, stars, now)
        case "closed":
            return Entry("closed", "", value, now)
        case _:
            return Entry("answer", key, value, now)


_ACTS: dict[EntryKind, Act] = {
    "symptom": "begin", "look": "look", "reminded": "remind", "advice": "leaf", "human": "human", "intake": "intake",
    "skip": "skip", "case": "case", "csat": "rate", "step": "support_asks", "returned": "give_back", "read": "tell",
    "solved": "tell",
}  # fmt: skip
_RESULTS: dict[str, Act] = {"worked": "worked", "not_worked": "not_worked", "later": "later"}


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


def permitted(here: Here, entry: Entry, after: Here) -> bool:
    """Whether the machine lets this fact lead from where the conversation stands to where the plan would have it."""
    return here.guide.machine.permits(here.step, act_of(here.step, entry), after.step, after.known)


def say(here: Here, entry: Entry) -> Turn | None:
    """Add a fact and show where it leads; None where the machine has no such move."""
    after = here.said(entry)
    if not permitted(here, entry, after):
        return None
    trace = _trace(here, after, entry) if entry.kind == "fix" and not here.fresh else None
    if _hands_over(after):
        return hand_over(after, trace)
    preface = (CONTRADICTION,) if after.known.contradicted else ()
    if entry.kind not in ("fix", "csat"):
        return show(after, preface=preface)
    told = _told_support(here, entry)
    if told and entry.kind == "fix":
        after = support.waits(after)
    turn = show(after, preface=preface, trace=trace)
    return replace(turn, effects=(*turn.effects, *told))


def _hands_over(here: Here) -> bool:
    return here.step.kind == "handed_off" and not here.known.case


def _trace(here: Here, after: Here, entry: Entry) -> Line:
    """What was looked at, and what came of it."""
    id_ = f"fix-{entry.key}"
    title = ("title", Line(id_, "title"))
    if entry.value == "later":
        until = reminder_at(here.guide, after.known) or entry.at
        return Line("trace", "later", (title, ("until", until)))
    cause = here.guide.catalogue.causes[entry.key]
    over = cause.handoff and not cause.urgent and entry.value == "not_worked" and not here.known.trying
    return Line("trace", "fix", (title, ("result", Line("nav", "hand_over") if over else Line(id_, entry.value))))


def _told_support(before: Here, entry: Entry) -> tuple[ToCase, ...]:
    """What support learns of a fact that the user states with a button."""
    case = before.session.case
    if entry.kind == "fix" and before.known.trying == entry.key and case and entry.value in ("worked", "not_worked"):
        result: Literal["worked", "not_worked"] = "worked" if entry.value == "worked" else "not_worked"
        return (ToCase(case, StepTried(entry.key, result)),)
    closed = next((e.key for e in reversed(before.session.log) if e.kind == "closed" and e.key), "")
    if entry.kind == "csat" and not entry.key and closed:
        return (ToCase(closed, Rated(int(entry.value))),)
    return ()


def tell(here: Here, facts: tuple[Entry, ...], message: int) -> tuple[Here, bool]:
    """Add what a message said, each fact where the machine lets it; and whether something contradicts what was said.

    An entry `read` stands before the facts and counts them, so that they can be taken back together.
    """
    at, contradicted = here, False
    for fact in facts:
        after = at.said(fact)
        if permitted(at, fact, after):
            at, contradicted = after, contradicted or bool(after.known.contradicted)
    log = here.session.log
    told = at.session.log[len(log) :]
    head = Entry("read", numbered(message), str(len(told)), here.now)
    return (here.rewritten((*log, head, *told)) if told else here), contradicted


def numbered(message: int) -> str:
    """A message's number, as the log keeps it."""
    return base36(max(0, message))


def arrive(here: Here, preface: tuple[Line, ...] = ()) -> Turn:
    """Show where facts have led, or hand over if they have led there."""
    if _hands_over(here):
        return hand_over(here)
    return show(here, preface=preface)


def hand_over(here: Here, trace: Line | None = None) -> Turn:
    """Hand over. A user has one open case; a second hand-off joins it."""
    session, joined = here.session, here.session.case
    case = handoff(
        here.guide, here.known, session.log,
        number=joined or here.number, now=here.now, locale=session.lang, account=session.account,
    )  # fmt: skip
    urgent = case.priority == "high" or bool(joined and session.urgent)
    naming: Naming = "given" if session.account else session.naming if joined else ""
    opened = here.said(Entry("case", case.number, "", here.now)).changed(
        case=case.number, acknowledged=False, urgent=urgent, account=None, naming=naming
    )
    turn = show(support.waits(opened), trace=trace)
    told = ToCase(joined, Rejoined(case)) if joined else OpenCase(case)
    return replace(turn, effects=(*turn.effects, told))


def unsolved(here: Here) -> Turn:
    """Support has closed the case, but it is not solved: the case goes on, or, after some days, a new one begins."""
    closed = next((e for e in reversed(here.session.log) if e.kind == "closed"), None)
    if closed is None or here.now - closed.at > REOPEN:
        return hand_over(here)
    again = here.said(Entry("case", closed.key, "", here.now)).changed(case=closed.key, acknowledged=False)
    turn = show(support.waits(again))
    return replace(turn, effects=(*turn.effects, ToCase(closed.key, Unsolved())))


def to_human(here: Here) -> Turn:
    """Towards the hand-off; within it, straight to its end."""
    here = here.changed(view="")
    kind = here.step.kind
    if kind == "handed_off":
        return show(here)
    if here.session.case and kind != "intake":
        return hand_over(here.said(Entry("human", "", "", here.now)))
    entry = Entry("skip" if kind == "intake" else "human", "", "", here.now)
    return say(here, entry) or show(here)


def forget() -> Turn:
    """Erase everything."""
    return Turn(None, (Say(Line("forget", "done")),))


def begin(here: Here, symptom: str = "") -> Turn:
    """To the menu. Whoever has an open case sees that first, and the menu behind a button; `symptom`: what a link named."""
    if here.session.case is None:
        return lay_over(here, "menu")
    return lay_over(here, f"{CASE}:{symptom}" if symptom else CASE)


def resume(here: Here) -> Turn:
    """Take away what lies over the step's card. The question about the account may lie over the case's."""
    below = support.uncovered(here)
    return show(here.changed(view="") if below is here else below)


def lay_over(here: Here, view: str) -> Turn:
    """Lay something over the step's card; the log stays."""
    return show(here.changed(view="" if view == "menu" and not here.session.log else view))


def show(here: Here, preface: tuple[Line, ...] = (), trace: Line | None = None, *, brief: bool = False) -> Turn:
    """The session's card as the live one. Buttons of the card before it act no more. `brief`: nothing has changed, so that the
    question and its answers are enough."""
    here = disturbed.met(here) if here.guide.incidents else here
    here = here.changed(rev=here.session.rev + 1)
    card = card_of(here, preface)
    if brief and not here.session.view:
        card = replace(card, brief=True)
    return rest(here, Show(card, here.fresh, trace))


def above(turn: Turn, *lines: Line) -> Turn:
    """The turn with lines above all that its card says."""
    return over_shown(turn, lambda card: replace(card, preface=(*lines, *card.preface)))


def over_shown(turn: Turn, change: Callable[[Card], Card]) -> Turn:
    """The turn with its card changed."""
    shown = tuple(replace(e, card=change(e.card)) if isinstance(e, Show) else e for e in turn.effects)
    return replace(turn, effects=shown)


def rest(here: Here, *effects: Effect) -> Turn:
    """The session as it is, with effects; the reminder it needs is set. An account whose answer was taken back is gone."""
    session, known = here.session, here.known
    if session.account is not None and not known.given:
        session = replace(session, account=None)
    waits = bool(known.waits) and not session.blocked
    due = reminder_at(here.guide, known) if waits else None
    return Turn(session, effects, disturbed.reminder(here, due) if session.hit and session.hit.waits else due)
