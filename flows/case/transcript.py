"""From a session to what support reads: facts first, then the conversation."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from flows.ids import UNKNOWN, Lang
from flows.incident.record import concerning
from flows.knowledge.account import AccountAnswer
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.evidence import Belief
from flows.knowledge.guide import Guide
from flows.knowledge.known import Known, Wait
from flows.knowledge.model import Model
from flows.knowledge.plan import Plan, Step, asks_place, suspected
from flows.knowledge.session import Entry
from flows.redact import Redacted, trusted

NAMED = 0.01
"""How likely a cause must be to be named among those suspected."""
Priority = Literal["high", "normal"]
HandedOver = Literal["", "asked", "nothing_left", "suspicion", "for_support", "unsolved"]
"""Why it was handed over: the user asked, no remedy is left, a break-in is suspected, only support can mend it, support
closed the case too early. Empty: a case from before this was kept."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One exchange: the log as it was when the bot showed its card, and what the user did then."""

    log: tuple[Entry, ...]
    entry: Entry
    read: tuple[Entry, ...] = ()
    """The facts that were read in a message."""


@dataclass(frozen=True, slots=True)
class Handoff:
    """A case as the core sees it: ids and redacted words only."""

    number: str
    opened_at: int
    """Unix seconds."""
    priority: Priority
    locale: Lang
    symptom: str | None
    provider: str | None
    observations: tuple[tuple[str, str], ...]
    fixes: tuple[tuple[str, str, int], ...]
    """Cause, result, Unix seconds."""
    suspected: tuple[tuple[str, float], ...]
    """Causes still possible and how likely each is, the likeliest first."""
    ruled_out: tuple[tuple[str, str], ...]
    """Causes that are out, and the observation whose answer speaks against them, the likeliest first."""
    intake: tuple[tuple[str, Redacted], ...]
    scenes: tuple[Scene, ...]
    account: AccountAnswer = None
    """Which account it is about; sealed by the shell before the case is kept."""
    why: HandedOver = ""
    skipped: str = ""
    """The cause whose remedy was on the screen, its outcome not told, when the user asked for a person; empty: none."""
    waits: tuple[tuple[str, int, bool | None], ...] = ()
    """Causes the user was asked to wait for, when (Unix seconds), and whether they did; None: not known."""
    clashes: tuple[tuple[str, str], ...] = ()
    """Observations of which the user's own words say something else than their answer, and what the words say; empty
    where nothing was out of the ordinary, they say, and yet there are words that nobody reads."""
    disturbed: str = ""
    """The provider, or `all`, that a disturbance of this symptom was known of when it was handed over; empty: none was."""


def handoff(
    guide: Guide, known: Known, log: tuple[Entry, ...], *, number: str, now: int, locale: Lang, account: AccountAnswer = None
) -> Handoff:  # fmt: skip
    """The case that a log of facts makes."""
    plan = guide.plans[known.symptom] if known.symptom else None
    last = _last_step(guide, log)
    return Handoff(
        number=number,
        opened_at=now,
        priority="high" if plan and suspected(plan.model, known) else "normal",
        locale=locale,
        symptom=known.symptom,
        provider=known.answered("provider"),
        observations=known.answers,
        fixes=known.fixes,
        suspected=_suspected(guide, known),
        ruled_out=tuple(_ruled_out(guide.catalogue, plan, known)) if plan else (),
        intake=tuple((field, trusted(value)) for field, value in known.intake if not _is_sealed(guide, field)),
        scenes=tuple(_scenes(log)),
        account=account,
        why=_why(guide, known, last),
        skipped=last.id if last and last.kind in ("fix", "wait") else "",
        waits=tuple((w.cause, w.since, _waited(guide, w)) for w in known.waits),
        clashes=tuple(_clashes(guide, known)),
        disturbed=_disturbed(guide, known),
    )


def _disturbed(guide: Guide, known: Known) -> str:
    if not guide.incidents or known.symptom is None:
        return ""
    found = concerning(guide.incidents, known.symptom, known.counted(asks_place(guide.catalogue, known.symptom)))
    return found.provider if found else ""


def _is_sealed(guide: Guide, field: str) -> bool:
    """Whether it is the account: that stands by itself."""
    item = guide.catalogue.intake.get(field)
    return item is not None and item.sealed


def _last_step(guide: Guide, log: tuple[Entry, ...]) -> Step | None:
    """Where the user stood when they asked for a person; None where they did not ask."""
    asked = next((i for i in range(len(log) - 1, -1, -1) if log[i].kind not in ("intake", "skip")), None)
    if asked is None or log[asked].kind != "human":
        return None
    return guide.step(guide.known(log[:asked]))


def _why(guide: Guide, known: Known, last: Step | None) -> HandedOver:
    """Why it is handed over."""
    if known.closed:
        return "unsolved"
    if not known.handoff:
        return "nothing_left"
    cause = last.id if last and last.kind == "fix" else "" if last else known.fixes[-1][0] if known.fixes else ""
    it = guide.catalogue.causes.get(cause)
    if it and it.urgent:
        return "suspicion"
    return "for_support" if it and it.handoff else "asked"


def _clashes(guide: Guide, known: Known) -> Iterator[tuple[str, str]]:
    """Observations of which the words typed at the intake say something else than the answer given, and what they say."""
    for field, words in known.intake:
        item = guide.catalogue.intake.get(field)
        observation = guide.catalogue.observations.get(item.speaks_of) if item else None
        if not item or not observation or words in (*item.values, UNKNOWN):
            continue
        answer = known.answered(item.speaks_of)
        read = guide.reader.read(words, asked=item.speaks_of).observations.get(item.speaks_of, "")
        if answer not in observation.values or read in (answer, UNKNOWN):
            continue
        if read or answer == observation.default:
            yield item.speaks_of, read


def _waited(guide: Guide, wait: Wait) -> bool | None:
    """Whether somebody has waited as long as they were asked to."""
    if wait.ended is None:
        return None
    kind = guide.catalogue.causes[wait.cause].wait if wait.cause in guide.catalogue.causes else None
    return wait.reminded or (kind is not None and wait.ended - wait.since >= guide.service.wait(kind))


def _scenes(log: tuple[Entry, ...]) -> Iterator[Scene]:
    """The exchanges of a log; what one message said is one exchange."""
    at = 0
    while at < len(log):
        read = int(log[at].value) if log[at].kind == "read" and log[at].value.isdigit() else 0
        yield Scene(log[:at], log[at], log[at + 1 : at + 1 + read])
        at += 1 + read


def _suspected(guide: Guide, known: Known) -> tuple[tuple[str, float], ...]:
    """The causes worth naming."""
    shares = guide.likely.shares(known)
    return tuple((cause, round(share, 3)) for cause, share in shares.items() if share >= NAMED)


def _ruled_out(catalogue: Catalogue, plan: Plan, known: Known) -> Iterator[tuple[str, str]]:
    """The causes that this user can have and that an answer speaks against, the likeliest first.

    An answer that only points at another cause speaks against this one as long as that may still be it.
    """
    model, belief = plan.model, known.belief
    if belief is None:
        return
    open_ = belief.left | _gone_back_to(belief)
    for cause in plan.likeliest(belief, model.allowed[belief.row] & ~known.tried(model)):
        against = list(_against(catalogue, model, known, cause))
        own = [observation for observation in against if observation in catalogue.causes[cause].shows]
        if own or (against and not model.bit(cause) & open_):
            yield cause, (own or against)[0]


def _against(catalogue: Catalogue, model: Model, known: Known, cause: str) -> Iterator[str]:
    """The observations whose answers are not what they are with this cause."""
    for observation, value in known.answers:
        question = model.question.get(observation)
        meant = question.alike.get(value, value) if question else value
        if question and meant in question.parts and meant not in catalogue.likelihood(cause, observation):
            yield observation


def _gone_back_to(belief: Belief) -> int:
    """The causes that an answer which points at others has only put off."""
    return belief.rest.left | _gone_back_to(belief.rest) if belief.rest else 0
