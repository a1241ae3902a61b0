"""What is shown at a step: ids of texts and buttons, not a word of text."""

from msgspec.structs import replace

from flows.card import AROUND, BACK, CONFLICT, DOUBT, EDIT, QUESTION, Button, Card, Line, Tool, nav
from flows.chat import endings, languages, overlays, remedies, support
from flows.chat.clarification import heard_line, pairs
from flows.chat.here import Here
from flows.ids import UNKNOWN
from flows.knowledge import steps
from flows.knowledge.guide import BEGINNINGS, Guide
from flows.knowledge.known import Known
from flows.knowledge.schema import Page
from flows.knowledge.session import Entry, Session, latest_read

_NO_MAILBOX = ("phone_line", "mvno")
"""Who has no mailbox from their carrier."""
MOST_QUESTIONS = 12
"""Questions after which counting ends."""
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
    if news and (not session.view or session.view.startswith((CONFLICT, DOUBT))):
        card = _with_heard(card, session)
    if known.waits and here.step.kind in _DIAGNOSIS and (until := remedies.reminder_at(guide, known)):
        card = replace(card, preface=(Line("meanwhile", "note", (("until", until),)), *card.preface))
    device, place = known.answered(steps.DEVICE), known.place(guide.catalogue)
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
            return remedies.fix(here, replace(_frame(known, f"fix-{step.id}"), preface=_intro(known)))
        case "wait":
            return remedies.wait(here, _frame(known, f"fix-{step.id}", ("title", "waiting")))
        case "look":
            return _look(here)
        case "arrived":
            return endings.arrived(known)
        case "solved":
            return endings.solved(here.guide.catalogue, known)
        case "intake":
            return _intake(here)
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
    offered = guide.catalogue.offered(known.symptom, observation) if known.symptom else ()
    values = offered or guide.catalogue.observations[observation].values
    buttons = [Button(observation, value, Line(id_, value)) for value in values]
    preface = _intro(known)
    if observation == "provider":
        if known.answered(_NO_MAILBOX[0]) == _NO_MAILBOX[1]:
            preface = (Line("no_mailbox", "why"),)
        elif _NO_MAILBOX[0] in guide.catalogue.observations:
            buttons.insert(-1, Button(*_NO_MAILBOX, Line("no_mailbox", "label")))
    buttons.append(Button(observation, UNKNOWN, Line(id_, UNKNOWN)))
    return replace(_frame(known, id_), preface=preface, buttons=tuple(buttons), questions=_questions_left(guide, known))


def _questions_left(guide: Guide, known: Known) -> int:
    """How many questions are to be expected up to a remedy, the one that is asked now included; 0 where none is asked."""
    kept = guide.questions
    if known not in kept:
        if len(kept) >= BEGINNINGS:
            kept.clear()
        kept[known] = round(_expected(guide, known))
    return kept[known]


def _expected(guide: Guide, known: Known) -> float:
    """The questions on the likeliest way, each weighed by how many people are still asked it: an answer that points at a cause
    leads to its remedy at once."""
    count, asked = 0.0, 1.0
    for _ in range(MOST_QUESTIONS):
        step = guide.step(known)
        if step.kind != "ask":
            break
        count += asked
        answers = _answered_by(guide, known, step.id)
        after = {value: guide.learnt(known, Entry("answer", step.id, value, 0)) for value in answers}
        asked_on = {value: then for value, then in after.items() if guide.step(then).kind == "ask"}
        if not asked_on:
            break
        asked *= sum(answers[value] for value in asked_on)
        known = asked_on[max(asked_on, key=lambda value: answers[value])]
    return count


def _answered_by(guide: Guide, known: Known, observation: str) -> dict[str, float]:
    """What is answered, and by which share of people; for a question that tells no causes apart, one answer that stands for all."""
    catalogue = guide.catalogue
    if observation == "provider":
        return {max(catalogue.providers, key=lambda id_: catalogue.providers[id_].weight): 1.0}
    weights: dict[str, float] = {}
    for cause, share in guide.likely.shares(known).items():
        for value, often in catalogue.likelihood(cause, observation).items():
            weights[value] = weights.get(value, 0.0) + share * often
    whole = sum(weights.values())
    return {value: weight / whole for value, weight in weights.items()} if whole else {UNKNOWN: 1.0}


def _look(here: Here) -> Card:
    guide, known = here.guide, here.known
    if known.symptom is None:
        return _frame(known, "look")
    causes = steps.overlooked(guide.models[known.symptom], known, guide.likely.shares(known))
    buttons = tuple(Button("look", cause, Line(f"fix-{cause}", "name")) for cause in causes)
    return replace(_frame(known, "look"), buttons=buttons)


def _intake(here: Here) -> Card:
    known, field = here.known, here.step.id
    id_ = f"intake-{field}"
    values = (*here.guide.catalogue.intake[field].values, UNKNOWN)
    buttons = tuple(Button(id_.replace("-", "."), value, Line(id_, value)) for value in values)
    start = Line("handoff", "start" if known.handoff else "end_of_road")
    at_once = Button("nav", "human", Line("nav", "human_now"))
    return Card(
        id_, QUESTION, known.symptom, None,
        preface=() if known.intake else (start,), buttons=buttons, navigation=(BACK, at_once, *nav("more")),
    )  # fmt: skip
