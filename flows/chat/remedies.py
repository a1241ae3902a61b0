"""The cards of a remedy: what is to be done and why, what came of it, and the wait for one that takes its time."""

from msgspec.structs import replace

from flows.card import AROUND, Button, Card, Line
from flows.chat.here import Here
from flows.knowledge.cause_shares import SEEMS
from flows.knowledge.guide import Guide
from flows.knowledge.known import Known


def fix(here: Here, card: Card) -> Card:
    """The card of the step's remedy; `card`: its frame."""
    known, step = here.known, here.step
    if known.trying:
        return _asked_for(here, card)
    cause = here.guide.catalogue.causes[step.id]
    again = bool(cause.wait) and (step.id in known.reminded or _waited_out(here))
    card = replace(card, buttons=_outcomes(here, again=again))
    if again:
        return replace(card, id=f"again-{cause.wait}", preface=())
    return replace(card, reason=_reason(here))


def wait(here: Here, card: Card) -> Card:
    """The card while there is nothing to do but wait; `card`: its frame."""
    until = reminder_at(here.guide, here.known) or here.session.active
    return replace(card, buttons=_came_of_it(here.step.id), args=(("until", until),))


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


def _reason(here: Here) -> Line | None:
    """Why this remedy: never more than is known."""
    guide, known = here.guide, here.known
    if known.looking:
        return None
    grounds = any(observation != "provider" for observation in known.here)
    seems = grounds and guide.likely.shares(known).get(here.step.id, 0.0) >= SEEMS
    if seems and (ground := guide.likely.ground(known, here.step.id)):
        observation, value = ground
        return Line("reason", "certain", (("fact", Line(f"ask-{observation}", f"known-{value}")),))
    if known.symptom and known.belief and not known.belief.rest:
        model = guide.models[known.symptom]
        others = model.allowed[known.belief.row] & ~(known.tried(model) if known.fixes else 0)
        if others.bit_count() == 1:
            return Line("reason", "only")
    return None
