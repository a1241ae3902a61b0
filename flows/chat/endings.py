"""How a conversation ends: what was missing is there, the account is open, a person takes over."""

from msgspec.structs import replace

from flows.card import AROUND, BACK, QUESTION, Button, Card, Line, Tool, nav
from flows.chat import support
from flows.chat.here import Here
from flows.ids import UNKNOWN
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.known import Known

FEW_STARS = 2
"""Stars at which one question is asked: what was missing."""
MISSING = ("slow", "unclear", "unsolved", "else")
"""What can have been missing."""


def arrived(known: Known) -> Card:
    """What was missing is there. Being in is what counts, so the rest of the way is shown."""
    # The same button as that of the remedy which has brought them here, where that is known.
    key, value = (f"fix.{known.solved}", "worked") if known.solved else ("arrived", "in")
    entered = Button(key, value, Line("arrived", "in"), "success")
    not_yet = Button("nav", "onward", Line("arrived", "not"))
    return Card("arrived", QUESTION, known.symptom, None, buttons=(entered, not_yet), navigation=AROUND)


def onward(catalogue: Catalogue, known: Known) -> Card:
    """What may still stand in the way to somebody's account."""
    buttons = tuple(Button("symptom", id_, Line(f"symptom-{id_}", "label")) for id_ in catalogue.onward(known.symptom))
    return Card("onward", ("title",), known.symptom, None, buttons=buttons, navigation=(*nav("resume"), *AROUND[1:]))


def solved(catalogue: Catalogue, known: Known) -> Card:
    """The end: what it was, what helps the next time, what is worth doing now; and stars, which take nothing of it away."""
    id_ = f"fix-{known.solved}"
    was = Line("solved", "was", (("cause", Line(id_, "name")), ("again", Line(id_, "again")))) if known.solved else None
    after = tuple(Line(f"aftercare-{id_}", "line") for id_ in catalogue.aftercare)
    notes = (Line("solved", "after"), *after)
    card = Card("solved", ("title",), known.symptom, None, reason=was, notes=notes, navigation=AROUND)
    if known.csat is None:
        stars = tuple(Button("csat", str(n), Line("csat", f"stars-{n}")) for n in range(1, 6))
        return replace(card, parts=("title", "question"), buttons=stars)
    if known.csat <= FEW_STARS and not known.csat_why:
        missing = tuple(Button("csat.why", f"{why}.{known.csat}", Line("csat", why)) for why in MISSING)
        return replace(card, parts=("title", "missing"), buttons=missing)
    return replace(card, parts=("title", "thanks"))


def handed_off(here: Here) -> Card:
    """Who answers, by when, and what becomes of what is written: one screen."""
    session, known, service = here.session, here.known, here.guide.service
    answered = session.case is not None and session.waiting is None
    since = session.active if answered else session.waiting or known.case_at
    args = (("case", session.case or known.case or ""), ("promise", support.promised(here, since)))
    title = f"title_{known.reported}" if known.reported else "title_urgent" if session.urgent else "title"
    seen = known.answered("error_shown") not in (None, UNKNOWN, "none")
    told = support.tells_account(here)
    said = {
        "next" if answered else "why": True, "account": told, "body": True, "screenshot": seen, "phone": service.phone,
    }  # fmt: skip
    lines = tuple(Line("handed_off", attr, args) for attr, holds in said.items() if holds)
    emergency = service.emergency if session.urgent and not known.reported else None
    return Card(
        "handed_off", (title,), known.symptom, None, args=args,
        reason=Line("handed_off", "urgent") if emergency else None,
        notes=lines, buttons=told, navigation=(support.ANOTHER, *nav("more")),
        tools=(Tool("emergency", emergency, style="danger"),) if emergency else (),
    )  # fmt: skip


def closed(known: Known) -> Card:
    """Support has closed the case: is it solved?"""
    buttons = (
        Button("closed", "solved", Line("closed", "solved"), "success"),
        Button("closed", "not_solved", Line("closed", "not_solved")),
    )
    around = (support.ANOTHER, *nav("more"))
    return Card("closed", ("title", "question"), known.symptom, None, buttons=buttons, navigation=around)


def intake(here: Here) -> Card:
    """A question whose answer goes to support with the case."""
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
