"""A message and where it was said, and the ways to answer it that leave the log as it is."""

from msgspec import Struct
from msgspec.structs import replace

from flows.card import CONFLICT, DOUBT, EDIT, Line
from flows.chat import moves
from flows.chat.effects import Turn
from flows.chat.here import Here
from flows.events import Typed
from flows.redact import Redacted
from flows.understand.normalise import fold

LOST = 2
"""Messages in a row that could not be read, after which the menu and a person are offered. One more, and the person is first."""
BARE = 16
"""Signs of a bare yes or no. In a longer message the word may belong to anything."""
_BRIEF = ("ask", "fix")
"""Steps whose card is long."""


class Message(Struct, frozen=True):
    """What somebody wrote, and where they stood when it came."""

    here: Here
    typed: Typed
    masked: Redacted
    """What may be kept."""
    legible: str
    """What is read, and never kept: what only looks like a password is in it, for a mask's word says something else."""
    preface: tuple[Line, ...] = ()
    """What stands above the next card in any case."""

    @property
    def folded(self) -> str:
        """What is read, in one spelling."""
        return fold(self.legible)

    def at(self, here: Here) -> "Message":
        """The same message, said elsewhere."""
        return replace(self, here=here)

    def show(self, *lines: Line, **changes: object) -> Turn:
        """The card, with lines above it. `changes`: fields of the session that change with it."""
        return moves.show(self.here.changed(**changes), preface=(*self.preface, *lines))

    def again(self, *lines: Line, **changes: object) -> Turn:
        """A short answer, and the question once more with its answers: nothing has changed about the rest of the card."""
        here, brief = self.here.changed(**changes), self.here.step.kind in _BRIEF
        return moves.show(here, preface=(*self.preface, *lines), brief=brief)

    def unread(self, why: str = "unread") -> Turn:
        """Nothing was read, or nothing that belongs here. Once that is nothing; the second time the menu is shown and a
        person offered."""
        missed, view = self.here.session.missed + 1, self.here.session.view
        if missed >= LOST:
            return self.show(missed=missed, view="lost")
        keeps = view if view.startswith(("menu", "lost", CONFLICT, DOUBT, EDIT)) else ""
        return self.again(Line("typed", why), missed=missed, view=keeps)
