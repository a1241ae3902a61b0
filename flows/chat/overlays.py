"""What lies over a step's card until it is put away: the menu, help, answers to be put right, the open case."""

from msgspec.structs import replace

from flows.card import ACCOUNT, BEHIND, CASE, CONFLICT, DOUBT, INCIDENT, OVERTAKEN, QUESTION, Button, Card, Line, nav
from flows.chat import disturbed, endings, support
from flows.chat.clarification import clarification
from flows.chat.here import Here
from flows.ids import UNKNOWN
from flows.knowledge import account
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.known import Known

MOST_ANSWERS = 8
"""Answers that can be put right at a time, the latest ones."""
STUCK = 3
"""Messages in a row that could not be read, after which a person is offered first."""


def overlay(here: Here) -> Card | None:
    """The card that a view shows; None where what it was for is over."""
    view, known = here.session.view, here.known
    if view.startswith(CASE):
        return support.open_case(here)
    if view.startswith((ACCOUNT, OVERTAKEN)):
        return _asks_account(here)
    if view.startswith((CONFLICT, DOUBT)):
        return clarification(here)
    if view.startswith(INCIDENT):
        return disturbed.card(here)
    if view == disturbed.OVER:
        return disturbed.over(here)
    base = Card(view, (*QUESTION, "body"), known.symptom, None)
    match view:
        case "menu":
            return menu(here)
        case "more":
            names = [name for name in BEHIND if name != "answers" or known.answers]
            return replace(base, parts=("title", "body"), buttons=nav(*names), navigation=nav("resume", "human"))
        case "onward":
            return endings.onward(here.guide.catalogue, known) if here.step.kind == "arrived" else None
        case "lost":
            return _lost(here, base)
        case "forget":
            button = Button("nav", "forget", Line("forget", "yes"), "danger")
            return replace(base, parts=("title", "why"), buttons=(button,), navigation=nav("resume"))
        case "language":
            buttons = tuple(Button("lang", lang, Line("language", lang)) for lang in ("ja", "en"))
            return replace(base, buttons=buttons, navigation=nav("resume"))
        case "answers" | "status":
            return _answers(here.guide.catalogue, base, known)
        case _:
            return replace(base, navigation=nav("resume", "human", "more"))


def menu(here: Here) -> Card:
    """The problems to choose from: where a conversation begins, and over any other card."""
    known, session = here.known, here.session
    symptoms = here.guide.catalogue.symptoms
    buttons = tuple(Button("symptom", id_, Line(f"symptom-{id_}", "label")) for id_ in symptoms)
    told = tuple((o, v) for o, v in known.answers if v != UNKNOWN and not session.view and not known.symptom)
    resume = nav("resume") if session.log and session.view else ()
    return Card(
        "menu", QUESTION, None, None, known=told, buttons=buttons,
        navigation=(*resume, *nav("human"), *(nav("more") if resume else nav("language", "more"))),
    )  # fmt: skip


def _asks_account(here: Here) -> Card | None:
    """Which account the open case is about: as at the hand-off, with one way out."""
    field = account.field(here.guide.catalogue)
    if field is None or here.session.case is None:
        return None
    skip = Button("nav", "resume", Line(f"intake-{field}", UNKNOWN))
    return Card(f"intake-{field}", QUESTION, here.known.symptom, None, buttons=(skip,), navigation=nav("more"))


def _lost(here: Here, base: Card) -> Card:
    """What was written could not be read, again: the problems to choose from; the third time a person stands first."""
    person, problems = Button("nav", "human", Line("nav", "hand_over")), menu(here).buttons
    stuck = here.session.missed >= STUCK
    offered = (person, *problems) if stuck else (*problems, person)
    return replace(base, id="stuck" if stuck else "lost", buttons=offered, navigation=nav("resume", "more"))


def _answers(catalogue: Catalogue, base: Card, known: Known) -> Card:
    said = tuple(
        Button("edit", observation, Line(f"ask-{observation}", f"known-{value}" if value != UNKNOWN else "name"))
        for observation, value in known.answers
        if observation in catalogue.observations
    )
    attr = "some" if said else "nothing"
    return replace(
        base, id="answers", parts=("title", attr), buttons=said[-MOST_ANSWERS:], navigation=nav("resume", "more")
    )
