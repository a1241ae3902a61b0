"""What a log of facts says, folded: what is known, and the belief that follows from it (`fold`)."""

from typing import Literal

from msgspec import Struct

from flows.knowledge.evidence import Belief
from flows.knowledge.model import Model

ENTERED = "entered"
"""The key of a fact `solved` that says: I am in."""


class Wait(Struct, frozen=True):
    """A remedy that takes its time. Times are Unix seconds."""

    cause: str
    since: int
    reminded: bool = False
    """Whether the bot has asked again by itself, since the time was over."""
    ended: int | None = None
    """When the user said what became of it; None: not yet."""


class Known(Struct, frozen=True):
    """Everything a log of facts says, folded."""

    symptom: str | None = None
    belief: Belief | None = None
    answers: tuple[tuple[str, str], ...] = ()
    """Observation and value, in the order in which they were first said; of all symptoms of this conversation."""
    fixes: tuple[tuple[str, str, int], ...] = ()
    """Cause, result and time (Unix seconds)."""
    contradicted: str | None = None
    """The observation whose answer, the last thing said, contradicts an earlier one."""
    here: tuple[str, ...] = ()
    """Observations whose answers count for this symptom."""
    kept: tuple[str, ...] = ()
    """Observations that were told before anything asked for them: they wait for a symptom that does."""
    solved: str | None = None
    """The cause whose remedy helped; empty: it was solved in a way nobody told of."""
    entered: bool = False
    """Whether the user is in, and not only has the mail, the code or the page they were waiting for."""
    looking: str | None = None
    """The cause that is being looked at once more."""
    waits: "tuple[Wait, ...]" = ()
    """Remedies of this symptom that take their time, in the order in which the user was asked to wait."""
    due: str = ""
    """The cause the bot is asking about again, since its wait is over; empty: none."""
    advice: str | None = None
    handoff: bool = False
    intake: tuple[tuple[str, str], ...] = ()
    given: bool = False
    """Whether the user has told which account it is about, and no case that is closed has had it."""
    skipped: bool = False
    case: str | None = None
    case_at: int = 0
    csat: int | None = None
    csat_why: str = ""
    """What was missing, said by those who gave few stars."""
    trying: str = ""
    """The cause whose remedy support has asked for; empty: none."""
    reported: str = ""
    """What came of the remedy that support asked for last: worked, or not_worked; empty: support has spoken since."""
    closed: Literal["", "asked", "solved"] = ""
    """What has become of a case that support has closed: the user has been asked, or says that it is solved."""

    def tried(self, model: Model) -> int:
        """The causes of this symptom whose remedy did not help."""
        if not self.fixes:
            return 0
        failed = {cause for cause, result, _ in self.fixes if result == "not_worked"}
        return sum(1 << i for i, cause in enumerate(model.causes) if cause in failed)

    @property
    def waiting(self) -> tuple[Wait, ...]:
        """The waits that are still running."""
        return tuple(w for w in self.waits if w.ended is None and not w.reminded)

    @property
    def reminded(self) -> tuple[str, ...]:
        """Causes the bot has asked about again by itself."""
        return tuple(w.cause for w in self.waits if w.reminded)

    def answered(self, observation: str) -> str | None:
        """The answer given, if any."""
        return next((value for name, value in self.answers if name == observation), None)

    def counted(self, observation: str) -> str | None:
        """The answer that counts now: one given when something else was the matter may not."""
        return self.answered(observation) if observation in ("provider", *self.here, *self.kept) else None
