"""What is shown at a step: ids of texts and buttons, not a word of text."""

from msgspec.structs import replace

from flows.card import (
    ACCOUNT,
    AROUND,
    BACK,
    BEHIND,
    CASE,
    CONFLICT,
    DOUBT,
    EDIT,
    OVERTAKEN,
    QUESTION,
    Button,
    Card,
    Line,
    Style,
    View,
    nav,
)
from flows.chat import endings, support, tongues
from flows.chat.asking import asking_back, heard_line, pairs
from flows.chat.progress import questions_left
from flows.chat.tools import tools
from flows.ids import UNKNOWN
from flows.knowledge import account, steps
from flows.knowledge.cause_shares import SEEMS
from flows.knowledge.guide import Guide
from flows.knowledge.known import Known
from flows.knowledge.session import Session, latest_read
from flows.knowledge.steps import Step

__all__ = ["CONFLICT", "DOUBT", "EDIT", "Button", "Card", "Line", "Style", "View", "live", "nav", "reminder_at"]

MOST_ANSWERS = 8
"""Answers that can be put right at a time, the latest ones."""
MVNO = ("phone_line", "mvno")
"""Who has no mailbox from their carrier."""


STUCK = 3
"""Messages in a row that could not be read, after which a person is offered first."""


def live(guide: Guide, session: Session, preface: tuple[Line, ...] = (), *, news: bool = True) -> Card:
    """The card a session shows now. Without `news`, what was read in the last message can still be taken back, but is told
    among all that is known."""
    known = guide.known(session.log)
    card = _view(guide, session, known) if session.view else _step(guide, session, known, guide.step(known))
    if not session.view or session.view.startswith((CONFLICT, DOUBT)):
        card = _with_heard(card, session, news=news)
    if waits := running(guide, known):
        meanwhile = Line("meanwhile", "note", (("until", guide.service.after_quiet(waits[0][0])),))
        card = (
            replace(card, preface=(meanwhile, *card.preface))
            if guide.step(known).kind in ("ask", "fix", "look")
            else card
        )
    device, place = known.answered(steps.DEVICE), known.place(guide.catalogue)
    card = replace(
        card, device=device if device != UNKNOWN else None, provider=place, tools=(*card.tools, *tools(guide, card, place))
    )  # fmt: skip
    card = tongues.offered(session, support.noted(guide, session, card))
    return replace(card, preface=(*preface, *card.preface)) if preface else card


def _with_heard(card: Card, session: Session, *, news: bool) -> Card:
    """What was read in the last message, and the way to take it back."""
    read = latest_read(session.log)
    if not read or not news:
        return card
    again = {(e.key, e.value) for e in read if e.kind == "answer"}
    return replace(
        card,
        heard=tuple(heard_line(e) for e in read),
        known=tuple(pair for pair in card.known if pair not in again),
        navigation=tuple(replace(b, label=Line("nav", "undo")) if b == BACK else b for b in card.navigation),
    )


def _view(guide: Guide, session: Session, known: Known) -> Card:
    if session.view.startswith(CASE):
        return support.open_case(guide, session)
    if session.view.startswith((ACCOUNT, OVERTAKEN)):
        return _asks_account(guide, session, known)
    if session.view.startswith(EDIT):
        observation = session.view.removeprefix(EDIT)
        if observation not in guide.catalogue.observations:
            return _step(guide, session, known, guide.step(known))
        return replace(_ask(guide, known, observation), navigation=nav("resume", "human", "more"), questions=0)
    if unsure := _unsure(guide, session, known):
        return unsure
    if session.view.startswith((CONFLICT, DOUBT)):
        return asking_back(guide, session, known) or _step(guide, session, known, guide.step(known))
    base = Card(session.view, (*QUESTION, "body"), known.symptom, None)
    match session.view:
        case "menu":
            return _menu(guide, session)
        case "more":
            return _more(base, known)
        case "onward":
            step = guide.step(known)
            return endings.onward(guide, known) if step.kind == "arrived" else _step(guide, session, known, step)
        case "lost":
            return _lost(guide, session, base)
        case "forget":
            button = Button("nav", "forget", Line("forget", "yes"), "danger")
            return replace(base, parts=("title", "why"), buttons=(button,), navigation=nav("resume"))
        case "language":
            buttons = tuple(Button("lang", lang, Line("language", lang)) for lang in ("ja", "en"))
            return replace(base, buttons=buttons, navigation=nav("resume"))
        case "answers" | "status":
            return _answers(guide, base, known)
        case _:
            return replace(base, navigation=nav("resume", "human", "more"))


def _asks_account(guide: Guide, session: Session, known: Known) -> Card:
    """Which account the open case is about: as at the hand-off, with one way out."""
    field = account.field(guide.catalogue)
    if field is None or session.case is None:
        return _step(guide, session, known, guide.step(known))
    skip = Button("nav", "resume", Line(f"intake-{field}", UNKNOWN))
    return Card(f"intake-{field}", QUESTION, known.symptom, None, buttons=(skip,), navigation=nav("more"))


def _more(base: Card, known: Known) -> Card:
    """What is wanted now and then: it stands behind one button."""
    names = [name for name in BEHIND if name != "answers" or known.answers]
    buttons = tuple(Button("nav", name, Line("nav", name)) for name in names)
    return replace(base, parts=("title", "body"), buttons=buttons, navigation=nav("resume", "human"))


def _lost(guide: Guide, session: Session, base: Card) -> Card:
    """What was written could not be read, again: the problems to choose from; the third time a person stands first."""
    person, problems = Button("nav", "human", Line("nav", "hand_over")), _menu(guide, session).buttons
    offered = (person, *problems) if session.missed >= STUCK else (*problems, person)
    id_ = "stuck" if session.missed >= STUCK else "lost"
    return replace(base, id=id_, buttons=offered, navigation=nav("resume", "more"))


def _unsure(guide: Guide, session: Session, known: Known) -> Card | None:
    """The step's own question once more, with the answer that was perhaps given."""
    step = guide.step(known)
    (key, value), *others = pairs(session.view) or (("", ""),)
    if others or step.kind != "ask" or key != step.id or not session.view.startswith(DOUBT):
        return None
    card = _ask(guide, known, step.id)
    meant = Line("doubt", "answer", (("label", Line(card.id, value)),))
    return replace(card, preface=(meant, *card.preface)) if card.finds(key, value) else None


def _answers(guide: Guide, base: Card, known: Known) -> Card:
    said = tuple(
        Button("edit", observation, Line(f"ask-{observation}", f"known-{value}" if value != UNKNOWN else "name"))
        for observation, value in known.answers
        if observation in guide.catalogue.observations
    )
    attr = "some" if said else "nothing"
    return replace(
        base, id="answers", parts=("title", attr), buttons=said[-MOST_ANSWERS:], navigation=nav("resume", "more")
    )


def _menu(guide: Guide, session: Session) -> Card:
    buttons = tuple(Button("symptom", id_, Line(f"symptom-{id_}", "label")) for id_ in guide.catalogue.symptoms)
    known = guide.known(session.log)
    told = tuple((o, v) for o, v in known.answers if v != UNKNOWN and not session.view and not known.symptom)
    resume = nav("resume") if session.log and session.view else ()
    return Card(
        "menu", QUESTION, None, None, known=told, buttons=buttons,
        navigation=(*resume, *nav("human"), *(nav("more") if resume else nav("language", "more"))),
    )  # fmt: skip


def _step(guide: Guide, session: Session, known: Known, step: Step) -> Card:
    match step.kind:
        case "menu":
            return _menu(guide, session)
        case "advice":
            return _advice(guide, known)
        case "ask":
            return _ask(guide, known, step.id)
        case "fix":
            return _fix(guide, session, known, step)
        case "wait":
            return _wait(guide, session, known, step)
        case "look":
            return _look(guide, known)
        case "arrived":
            return endings.arrived(known)
        case "solved":
            return endings.solved(guide, known)
        case "intake":
            return _intake(guide, known, step.id)
        case "handed_off":
            return endings.handed_off(guide, session, known)
        case "closed":
            return endings.closed(known)


def _frame(known: Known, id_: str, parts: tuple[str, ...] = QUESTION) -> Card:
    said = tuple((o, v) for o, v in known.answers if v != UNKNOWN)
    return Card(id_, parts, known.symptom, None, known=said, navigation=AROUND)


def _advice(guide: Guide, known: Known) -> Card:
    topics = tuple(Button("advice", id_, Line(f"advice-{id_}", "label")) for id_ in guide.catalogue.advice)
    if known.advice in guide.catalogue.advice:
        return replace(_frame(known, f"advice-{known.advice}", ("title", "body")), buttons=nav("topics"))
    return replace(_frame(known, "topics"), buttons=topics)


def _ask(guide: Guide, known: Known, observation: str) -> Card:
    id_ = f"ask-{observation}"
    offered = guide.catalogue.offered(known.symptom, observation) if known.symptom else ()
    values = offered or guide.catalogue.observations[observation].values
    buttons = [Button(observation, value, Line(id_, value)) for value in values]
    preface = _intro(known)
    if observation == "provider":
        if known.answered(MVNO[0]) == MVNO[1]:
            preface = (Line("no_mailbox", "why"),)
        elif MVNO[0] in guide.catalogue.observations:
            buttons.insert(-1, Button(*MVNO, Line("no_mailbox", "label")))
    buttons.append(Button(observation, UNKNOWN, Line(id_, UNKNOWN)))
    left = questions_left(guide, known)
    return replace(_frame(known, id_), preface=preface, buttons=tuple(buttons), questions=left)


def _asked_for(known: Known, step: Step) -> Card:
    """A remedy that support wants to be tried; what comes of it goes back to them."""
    id_ = f"fix-{step.id}"
    buttons = (
        Button(f"fix.{step.id}", "worked", Line(id_, "worked"), "success"),
        Button(f"fix.{step.id}", "not_worked", Line(id_, "not_worked")),
    )
    card = replace(_frame(known, id_), symptom=step.symptom, navigation=AROUND[1:], buttons=buttons)
    return replace(card, preface=(Line("case", "step"),), known=())


def _fix(guide: Guide, session: Session, known: Known, step: Step) -> Card:
    cause = guide.catalogue.causes[step.id]
    if known.trying:
        return _asked_for(known, step)
    card = replace(_frame(known, f"fix-{step.id}"), buttons=_outcomes(guide, session, known, step))
    if cause.wait and (step.id in known.reminded or _waited_out(guide, known, step)):
        return replace(card, id=f"again-{cause.wait}")
    return replace(card, preface=_intro(known), reason=_reason(guide, known, step))


def _outcomes(guide: Guide, session: Session, known: Known, step: Step) -> tuple[Button, ...]:
    """What can come of a remedy."""
    id_, key, cause = f"fix-{step.id}", f"fix.{step.id}", guide.catalogue.causes[step.id]
    if cause.handoff:
        # Only support can mend it: nothing here is the good end, so nothing is green.
        # Where somebody was asked to protect what they can, support follows either way.
        worked = Button(key, "worked", Line(id_, "worked"))
        if cause.urgent:
            return (worked, Button(key, "not_worked", Line(id_, "not_worked")))
        return (Button(key, "not_worked", Line("nav", "hand_over"), "primary"), worked)
    again = cause.wait and (step.id in known.reminded or _waited_out(guide, known, step))
    id_ = f"again-{cause.wait}" if again else id_
    worked = Button(key, "worked", Line(id_, "worked"), "success")
    vain = Button(key, "not_worked", Line(id_, "not_worked"))
    if not cause.wait or again:
        return (worked, vain)
    until = guide.service.after_quiet(session.active + guide.service.wait(cause.wait))
    # Waiting is what is best done, so it alone has a colour.
    return (Button(key, "later", Line(id_, "later", (("until", until),)), "primary"), replace(worked, style=""), vain)


def _waited_out(guide: Guide, known: Known, step: Step) -> bool:
    """Whether the user has waited as long as this remedy takes before being told to."""
    wait = guide.catalogue.causes[step.id].wait
    passed = [
        guide.catalogue.observations[o].least_minutes.get(value, 0.0)
        for o, value in known.answers
        if o in guide.catalogue.observations
    ]
    return bool(wait) and max(passed, default=0.0) >= guide.catalogue.waits.get(wait or "", float("inf"))


def _intro(known: Known) -> tuple[Line, ...]:
    """The symptom's own first words, on its first card."""
    return () if known.answers or known.fixes or known.waits else (Line(f"symptom-{known.symptom}", "intro"),)


def _reason(guide: Guide, known: Known, step: Step) -> Line | None:
    """Why this remedy: never more than is known."""
    if known.looking:
        return None
    shares = guide.likely.shares(known)
    if shares.get(step.id, 0.0) >= SEEMS and (ground := guide.likely.ground(known, step.id)):
        observation, value = ground
        return Line("reason", "certain", (("fact", Line(f"ask-{observation}", f"known-{value}")),))
    if known.symptom and known.belief and not known.belief.rest:
        others = guide.models[known.symptom].allowed[known.belief.row] & ~known.tried(guide.models[known.symptom])
        if others.bit_count() == 1:
            return Line("reason", "only")
    return None


def _wait(guide: Guide, session: Session, known: Known, step: Step) -> Card:
    id_ = f"fix-{step.id}"
    buttons = (
        Button(f"fix.{step.id}", "worked", Line(id_, "worked"), "success"),
        Button(f"fix.{step.id}", "not_worked", Line(id_, "not_worked")),
    )
    until = reminder_at(guide, known) or session.active
    return replace(_frame(known, id_, ("title", "waiting")), buttons=buttons, args=(("until", until),))


def _look(guide: Guide, known: Known) -> Card:
    if known.symptom is None:
        return _frame(known, "look")
    causes = steps.overlooked(guide.models[known.symptom], known, guide.likely.shares(known))
    buttons = tuple(Button("look", cause, Line(f"fix-{cause}", "name")) for cause in causes)
    return replace(_frame(known, "look"), buttons=buttons)


def _intake(guide: Guide, known: Known, field: str) -> Card:
    id_ = f"intake-{field}"
    item = guide.catalogue.intake[field]
    buttons = tuple(Button(id_.replace("-", "."), value, Line(id_, value)) for value in (*item.values, UNKNOWN))
    first = not known.intake
    preface: tuple[Line, ...] = ()
    if first:
        preface = (Line("handoff", "start" if known.handoff else "end_of_road"),)
    at_once = Button("nav", "human", Line("nav", "human_now"))
    return Card(
        id_, QUESTION, known.symptom, None,
        preface=preface, buttons=buttons, navigation=(BACK, at_once, *nav("more")),
    )  # fmt: skip


def running(guide: Guide, known: Known) -> list[tuple[int, str]]:
    """The waits after which the bot will ask by itself: when each is over (Unix seconds), and the cause; the first one first."""
    if known.case or known.handoff or known.solved is not None or known.due or known.trying or known.closed:
        return []
    kinds = {w.cause: guide.catalogue.causes[w.cause].wait for w in known.waiting if w.cause in guide.catalogue.causes}
    return sorted((w.since + guide.service.wait(kind), w.cause) for w in known.waiting if (kind := kinds.get(w.cause)))


def reminder_at(guide: Guide, known: Known) -> int | None:
    """When the bot will ask again by itself, Unix seconds; None where it will not."""
    waits = running(guide, known)
    return guide.service.after_quiet(waits[0][0]) if waits else None
