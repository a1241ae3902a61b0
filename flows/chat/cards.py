"""What is shown at a step: ids of texts and buttons, not a word of text."""

from msgspec.structs import replace

from flows.card import AROUND, BACK, CONFLICT, DOUBT, EDIT, INCIDENT, QUESTION, Button, Card, Line, Tool, nav
from flows.chat import endings, languages, overlays, support
from flows.chat.clarification import heard_line, pairs
from flows.chat.here import Here, reason, reminder_at
from flows.ids import UNKNOWN
from flows.knowledge.guide import Guide
from flows.knowledge.known import Known
from flows.knowledge.plan import DEVICE, asks_place, overlooked
from flows.knowledge.questions_left import questions_left
from flows.knowledge.schema import Page
from flows.knowledge.session import Session, latest_read

_NO_MAILBOX = ("phone_line", "mvno")
"""Who has no mailbox from their carrier."""
_DIAGNOSIS = ("ask", "fix", "look")
"""Steps that go on while a remedy takes its time."""
_OPENS: dict[str, tuple[Page, ...]] = {"again-rate_limit": ("reset",), "again-outage": ("reset",)}
"""The pages that cards of the frame speak of."""


def live(guide: Guide, session: Session) -> Card:
    """The card a session shows now."""
    return card_of(Here.of(guide, session))


def card_of(here: Here, preface: tuple[Line, ...] = (), *, news: bool = True) -> Card:
    """The same. Without `news`, what was read in the last message can still be taken back, but is told among all that is known."""
    session, known, guide = here.session, here.known, here.guide
    card = _overlaid(here) if session.view else _step(here)
    if news and (not session.view or session.view.startswith((CONFLICT, DOUBT, INCIDENT))):
        card = _with_heard(card, session)
    if known.waits and here.step.kind in _DIAGNOSIS and (until := reminder_at(guide, known)):
        card = replace(card, preface=(Line("meanwhile", "note", (("until", until),)), *card.preface))
    answers = dict(known.answers)
    device, place = answers.get(DEVICE), answers.get(asks_place(guide.catalogue, known.symptom))
    card = replace(
        card, device=device if device != UNKNOWN else None, provider=place, tools=(*card.tools, *_tools(guide, card, place))
    )  # fmt: skip
    if session.case is not None:
        card = support.noted(here, card)
    if session.offered and session.offered == session.rev:
        card = languages.offered(session, card)
    return replace(card, preface=(*preface, *card.preface)) if preface else card


def _with_heard(card: Card, session: Session) -> Card:
    """What was read in the last message, and the way to take it back."""
    read = latest_read(session.log)
    if not read:
        return card
    again = {(e.key, e.value) for e in read if e.kind == "answer"}
    return replace(
        card,
        heard=tuple(heard_line(e) for e in read),
        known=tuple(pair for pair in card.known if pair not in again),
        navigation=tuple(replace(b, label=Line("nav", "undo")) if b == BACK else b for b in card.navigation),
    )


def _tools(guide: Guide, card: Card, provider: str | None) -> tuple[Tool, ...]:
    """What a card's steps need at hand: a text to copy, pages to open. The page that locks an account is to be seen first."""
    kind, _, id_ = card.id.partition("-")
    service, catalogue = guide.service, guide.catalogue
    copied: str | None = None
    pages = _OPENS.get(card.id, ())
    if kind == "ask" and id_ in catalogue.observations:
        pages = catalogue.observations[id_].opens
    elif kind == "fix" and id_ in catalogue.causes and "waiting" not in card.parts:
        copied, pages = catalogue.causes[id_].copy_text, catalogue.causes[id_].opens
    elif kind == "advice" and id_ in catalogue.advice:
        pages = catalogue.advice[id_].opens
    copies = (Tool("copy", getattr(service, copied), copies=True),) if copied else ()
    if not pages:
        return copies
    own = catalogue.providers.get(provider or "")
    address = {
        "reset": service.reset, "support": service.support, "emergency": service.emergency or "",
        "settings": own.settings if own else "", "mailbox": own.mailbox if own else "",
    }  # fmt: skip
    danger = ("emergency",)
    opens = [Tool(name, address[name], style="danger" if name in danger else "") for name in pages if address[name]]
    return (*copies, *opens)


def _overlaid(here: Here) -> Card:
    """What lies over the step's card; the step's own card where that is out of date."""
    view = here.session.view
    if view.startswith(EDIT):
        observation = view.removeprefix(EDIT)
        if observation in here.guide.catalogue.observations:
            return replace(_ask(here, observation), navigation=nav("resume", "human", "more"), questions=0)
    unsure = _unsure(here) if view.startswith(DOUBT) else None
    return unsure or overlays.overlay(here) or _step(here)


def _unsure(here: Here) -> Card | None:
    """The step's own question once more, with the answer that was perhaps given."""
    (key, value), *others = pairs(here.session.view) or (("", ""),)
    if others or here.step.kind != "ask" or key != here.step.id:
        return None
    card = _ask(here, key)
    meant = Line("doubt", "answer", (("label", Line(card.id, value)),))
    return replace(card, preface=(meant, *card.preface)) if card.finds(key, value) else None


def _step(here: Here) -> Card:
    known, step = here.known, here.step
    match step.kind:
        case "menu":
            return overlays.menu(here)
        case "advice":
            return _advice(here)
        case "ask":
            return _ask(here, step.id)
        case "fix":
            return _fix(here, replace(_frame(known, f"fix-{step.id}"), preface=_intro(known)))
        case "wait":
            return _wait(here, _frame(known, f"fix-{step.id}", ("title", "waiting")))
        case "look":
            return _look(here)
        case "arrived":
            return endings.arrived(known)
        case "solved":
            return endings.solved(here.guide.catalogue, known)
        case "intake":
            return endings.intake(here)
        case "handed_off":
            return endings.handed_off(here)
        case "closed":
            return endings.closed(known)


def _frame(known: Known, id_: str, parts: tuple[str, ...] = QUESTION) -> Card:
    said = tuple([(o, v) for o, v in known.answers if v != UNKNOWN])
    return Card(id_, parts, known.symptom, None, known=said, navigation=AROUND)


def _intro(known: Known) -> tuple[Line, ...]:
    """The symptom's own first words, on its first card."""
    return () if known.answers or known.fixes or known.waits else (Line(f"symptom-{known.symptom}", "intro"),)


def _advice(here: Here) -> Card:
    known, advice = here.known, here.guide.catalogue.advice
    if known.advice in advice:
        return replace(_frame(known, f"advice-{known.advice}", ("title", "body")), buttons=nav("topics"))
    topics = tuple(Button("advice", id_, Line(f"advice-{id_}", "label")) for id_ in advice)
    return replace(_frame(known, "topics"), buttons=topics)


def _ask(here: Here, observation: str) -> Card:
    guide, known, id_ = here.guide, here.known, f"ask-{observation}"
    offered = guide.catalogue.offered[known.symptom, observation] if known.symptom else ()
    values = offered or guide.catalogue.observations[observation].values
    buttons = [Button(observation, value, Line(id_, value)) for value in values]
    preface = _intro(known)
    if observation == "provider":
        if _NO_MAILBOX in known.answers:
            preface = (Line("no_mailbox", "why"),)
        elif _NO_MAILBOX[0] in guide.catalogue.observations:
            buttons.insert(-1, Button(*_NO_MAILBOX, Line("no_mailbox", "label")))
    buttons.append(Button(observation, UNKNOWN, Line(id_, UNKNOWN)))
    return replace(_frame(known, id_), preface=preface, buttons=tuple(buttons), questions=_questions_left(guide, known))


def _questions_left(guide: Guide, known: Known) -> int:
    """How many questions are to be expected up to a remedy, the one that is asked now included; 0 where none is asked."""
    kept = guide.questions.get(known)
    return questions_left(guide, known) if kept is None else kept


def _look(here: Here) -> Card:
    guide, known = here.guide, here.known
    if known.symptom is None:
        return _frame(known, "look")
    causes = overlooked(guide.models[known.symptom], known, guide.likely.shares(known))
    buttons = tuple(Button("look", cause, Line(f"fix-{cause}", "name")) for cause in causes)
    return replace(_frame(known, "look"), buttons=buttons)


def _fix(here: Here, card: Card) -> Card:
    """The card of the step's remedy; `card`: its frame."""
    known, step = here.known, here.step
    if known.trying:
        return _asked_for(here, card)
    cause = here.guide.catalogue.causes[step.id]
    again = bool(cause.wait) and (step.id in known.reminded or _waited_out(here))
    card = replace(card, buttons=_outcomes(here, again=again))
    if again:
        return replace(card, id=f"again-{cause.wait}", preface=())
    return replace(card, reason=reason(here))


def _wait(here: Here, card: Card) -> Card:
    """The card while there is nothing to do but wait; `card`: its frame."""
    until = reminder_at(here.guide, here.known) or here.session.active
    return replace(card, buttons=_came_of_it(here.step.id), args=(("until", until),))


def _came_of_it(cause: str, card: str = "") -> tuple[Button, Button]:
    """It helped, it did not. `card`: the one whose texts stand on them; empty: the remedy's own."""
    key, id_ = f"fix.{cause}", card or f"fix-{cause}"
    worked = Button(key, "worked", Line(id_, "worked"), "success")
    return worked, Button(key, "not_worked", Line(id_, "not_worked"))


def _asked_for(here: Here, card: Card) -> Card:
    """A remedy that support wants to be tried; what comes of it goes back to them."""
    return replace(
        card, symptom=here.step.symptom, navigation=AROUND[1:], buttons=_came_of_it(here.step.id),
        preface=(Line("case", "step"),), known=(),
    )  # fmt: skip


def _outcomes(here: Here, *, again: bool) -> tuple[Button, ...]:
    """What can come of a remedy. `again`: its time is over, and it is asked about once more."""
    service, id_ = here.guide.service, here.step.id
    cause = here.guide.catalogue.causes[id_]
    worked, vain = _came_of_it(id_, f"again-{cause.wait}" if again and not cause.handoff else "")
    plain = replace(worked, style="")
    if cause.handoff:
        # Only support can mend it: nothing here is the good end, so nothing is green.
        # Where somebody was asked to protect what they can, support follows either way.
        over = replace(vain, label=Line("nav", "hand_over"), style="primary")
        return (plain, vain) if cause.urgent else (over, plain)
    if not cause.wait or again:
        return (worked, vain)
    until = service.after_quiet(here.session.active + service.wait(cause.wait))
    # Waiting is what is best done, so it alone has a colour.
    return (Button(vain.key, "later", Line(f"fix-{id_}", "later", (("until", until),)), "primary"), plain, vain)


def _waited_out(here: Here) -> bool:
    """Whether the user has waited as long as this remedy takes before being told to."""
    catalogue = here.guide.catalogue
    passed = [
        catalogue.observations[o].least_minutes.get(value, 0.0)
        for o, value in here.known.answers
        if o in catalogue.observations
    ]
    needed = catalogue.waits.get(catalogue.causes[here.step.id].wait or "", float("inf"))
    return max(passed, default=0.0) >= needed
