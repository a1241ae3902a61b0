"""A disturbance in a conversation: its card comes before steps that are pointless meanwhile, and who waits is told of its end."""

from msgspec.structs import replace

from flows.card import INCIDENT, QUESTION, Button, Card, Line, nav
from flows.chat.here import Here
from flows.incident.arrivals import ALL
from flows.incident.hit import FAR, Hit
from flows.incident.record import Incident, concerning, going_on
from flows.knowledge.plan import asks_place

OVER = "over"
"""The view that says that a disturbance is over."""
MOST = 2
"""Disturbances that an answer names."""
_HELD_UP = ("ask", "fix", "wait", "look")
"""Steps that are put off while there is a disturbance."""
_CAME = Button("incident", "came", Line("incident", "came"), "success")
_ONWARD = Button("nav", "resume", Line("incident", "onward"))


def met(here: Here) -> Here:
    """With the card of a disturbance over the step's, where there is one that this conversation has not told of."""
    hit = here.session.hit or Hit()
    if here.session.view or not _held_up(here):
        return here
    place = here.known.counted(asks_place(here.guide.catalogue, here.known.symptom))
    found = concerning(here.guide.incidents, here.known.symptom, place)
    named = next((entry.at for entry in reversed(here.session.log) if entry.kind == "symptom"), 0)
    if found is None or (found.id, named) == (hit.told, hit.named):
        return here
    return here.changed(view=f"{INCIDENT}{found.id}", hit=replace(hit, told=found.id, named=named))


def card(here: Here) -> Card | None:
    """The card that the view is for; None where the disturbance is over, or not known of any more."""
    number = here.session.view.removeprefix(INCIDENT)
    found = next((one for one in going_on(here.guide.incidents) if str(one.id) == number), None)
    if found is None:
        return None
    waits = bool(here.session.hit and here.session.hit.waits == found.id)
    wait = Button("incident", "wait", Line("incident", "wait"), "primary")
    parts = ("title", *(("words",) if found.words(here.session.lang) else ()), "waiting" if waits else "steps")
    return Card(
        "incident", parts, here.known.symptom, None, args=_args(here, found), reason=Line("incident", _said(found), _args(here, found)),
        buttons=(*(() if waits else (wait,)), replace(_CAME, style="") if not waits else _CAME, _ONWARD),
        navigation=nav("human", "more"),
    )  # fmt: skip


def awaiting(here: Here) -> Here:
    """The user wants to be told of the end of the disturbance whose card is shown."""
    hit = here.session.hit or Hit()
    return here.changed(hit=replace(hit, waits=hit.told, about=here.known.symptom or ""))


def waits(here: Here) -> bool:
    """Whether somebody still waits for the end of a disturbance."""
    hit = here.session.hit
    return bool(hit and hit.waits and hit.about == here.known.symptom and _held_up(here)) and not here.session.blocked


def reminder(here: Here) -> int | None:
    """The time of a reminder that stands for the end of a disturbance; None where nobody waits for one."""
    return FAR + here.session.hit.waits if here.session.hit and waits(here) else None


def ended(here: Here) -> bool:
    """Whether somebody waits for the end of a disturbance that is over."""
    hit = here.session.hit
    return bool(hit and waits(here)) and all(one.id != hit.waits for one in going_on(here.guide.incidents) if hit)


def released(here: Here) -> Here:
    """Nothing is waited for any more."""
    return here.changed(hit=replace(here.session.hit, waits=0, about="")) if here.session.hit else here


def over(here: Here) -> Card:
    """The card that says that it is over, and what to do now."""
    return Card(OVER, QUESTION, here.known.symptom, None, buttons=(_CAME, _ONWARD), navigation=nav("human", "more"))


def told(here: Here) -> tuple[Line, ...]:
    """The answer to whoever asks whether something is disturbed: those that concern them first."""
    known = here.known
    place = known.counted(asks_place(here.guide.catalogue, known.symptom)) if known.symptom else None
    mine = concerning(here.guide.incidents, known.symptom, place)
    found = sorted(going_on(here.guide.incidents), key=lambda one: one != mine)[:MOST]
    lines: list[Line] = []
    for one in found:
        lines.append(Line("incident", f"yes_{_said(one)}", _args(here, one)))
        if one.words(here.session.lang):
            lines.append(Line("incident", "words", _args(here, one)))
    return tuple(lines) or (Line("typed", "outage"),)


def _held_up(here: Here) -> bool:
    return here.session.case is None and here.step.kind in _HELD_UP and not here.known.trying


def _said(one: Incident) -> str:
    """How sure it is, and whether it is one provider's."""
    return f"{one.how}{'_all' if one.provider == ALL else ''}"


def _args(here: Here, one: Incident) -> tuple[tuple[str, str | int | Line], ...]:
    place = asks_place(here.guide.catalogue, one.symptom)
    where = Line("provider", "unknown") if one.provider == ALL else Line(f"ask-{place}", one.provider)
    return (
        ("where", where), ("since", one.since), ("what", Line(f"symptom-{one.symptom}", "label")),
        ("words", one.words(here.session.lang)),
    )  # fmt: skip
