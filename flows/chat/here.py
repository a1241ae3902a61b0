"""Where a conversation stands: its session and what follows from the log, worked out once for each state of it."""

from functools import reduce

from msgspec import Struct
from msgspec.structs import replace

from flows.card import Line
from flows.knowledge.cause_shares import SEEMS
from flows.knowledge.exploring import curiosity
from flows.knowledge.guide import BEGINNINGS, Beginning, Guide
from flows.knowledge.known import Known
from flows.knowledge.plan import Step, current
from flows.knowledge.session import Entry, Session

_SHARED = frozenset({"symptom", "answer", "read"})
"""Entries of which only kind, key and value count: whoever says the same stands at the same place."""
_READ = ("read", "", "")
"""Which message was read is somebody's own, and moves nothing."""


class Here(Struct, frozen=True):
    """A conversation at one point of it."""

    guide: Guide
    session: Session
    known: Known
    """What the log says."""
    step: Step
    """The step that is reached, whatever lies over its card."""
    now: int
    """Unix seconds."""
    number: str
    """For a case, should one be opened."""
    fresh: bool
    """Whether the next card is a message of its own; else it takes the place of the one that was pressed."""

    @classmethod
    def of(cls, guide: Guide, session: Session, now: int = 0, number: str = "", *, fresh: bool = True) -> "Here":
        """Where a session stands. The time and a number are needed by whatever moves it, not by who only looks."""
        return cls(guide, session, *_stand(guide, session, 0, Known()), now, number, fresh)

    def changed(self, **changes: object) -> "Here":
        """The same place, with fields of the session changed that are not its log."""
        return replace(self, session=replace(self.session, **changes))

    def said(self, *entries: Entry) -> "Here":
        """After more facts."""
        before = self.session.log
        return self._logged((*before, *entries), len(before), self.known)

    def rewritten(self, log: tuple[Entry, ...]) -> "Here":
        """With another log."""
        return self._logged(log, 0, Known())

    def _logged(self, log: tuple[Entry, ...], told: int, known: Known) -> "Here":
        session = replace(self.session, log=log)
        known, step = _stand(self.guide, session, told, known)
        return replace(self, session=session, known=known, step=step)


def reason(here: Here) -> Line | None:
    """Why this remedy is shown: never more than is known."""
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


def _stand(guide: Guide, session: Session, told: int, known: Known) -> tuple[Known, Step]:
    """What a session's log says, and the step. `known`: what its first `told` entries say."""
    log = session.log
    shared = next((place for place, entry in enumerate(log) if entry.kind not in _SHARED), len(log))
    if told < shared:
        known = _begun(guide, log[:shared], told, known)
        told = shared
    if told < len(log):
        known = reduce(guide.learnt, log[told:], known)
    curious = curiosity(session.seed, guide.explores) if guide.explores else None
    return known, current(guide.catalogue, guide.plans, guide.likely, known, curious)


def _begun(guide: Guide, log: tuple[Entry, ...], told: int, known: Known) -> Known:
    """What a log of shared entries says: looked up, since many begin alike."""
    begun: Beginning = tuple([(e.kind, e.key, e.value) if e.kind != "read" else _READ for e in log])
    kept = guide.beginnings
    found = kept.get(begun)
    if found is None:
        if len(kept) >= BEGINNINGS:
            kept.clear()
        found = kept[begun] = reduce(guide.learnt, log[told:], known)
    return found
