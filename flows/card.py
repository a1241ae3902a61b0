"""A card as a value: ids of texts and buttons, not a word of text."""

from typing import Literal

from msgspec import Struct

_Style = Literal["", "primary", "success", "danger"]
EDIT = "edit:"
"""A view that shows an earlier question again, to change its answer."""
CASE = "case"
"""The view of an open case; a deep link's symptom may follow, after a colon."""
ACCOUNT = "account:"
"""The view that asks which account an open case is about; what it lies over follows."""
OVERTAKEN = "account+:"
"""The same, and support has written since: what is no address may be an answer to them."""
INCIDENT = "incident:"
"""The view that tells of a disturbance; its id follows."""
CONFLICT, DOUBT = "conflict:", "doubt:"
"""Views that ask back, with `KEY=VALUE` after them: which of two answers is right; whether something was meant."""


class Line(Struct, frozen=True):
    """A text by message and attribute, with arguments."""

    id: str
    attr: str
    args: "tuple[tuple[str, str | int | Line], ...]" = ()
    """A Line among them stands for its text."""


class Button(Struct, frozen=True):
    """A button: what it sends and what stands on it."""

    key: str
    value: str
    label: Line
    style: _Style = ""

    @property
    def data(self) -> str:
        """The part of the callback data that means something."""
        return f"{self.key}={self.value}"


class Tool(Struct, frozen=True):
    """A button beside the answers: it copies a text, or opens a page."""

    name: str
    """The attribute of `tool` that stands on it."""
    target: str
    """The text, or the address of the page."""
    copies: bool = False
    style: _Style = ""


class Card(Struct, frozen=True):
    """A message with buttons."""

    id: str
    """The message whose attributes make the text."""
    parts: tuple[str, ...]
    """Those attributes, in order; one that a text does not have is left out."""
    symptom: str | None
    provider: str | None
    """Whose mailbox, or whose telephone line. These two, and the device, pick variants of texts."""
    preface: tuple[Line, ...] = ()
    reason: Line | None = None
    """Why this card now, in a line below the title."""
    args: tuple[tuple[str, str | int | Line], ...] = ()
    heard: tuple[Line, ...] = ()
    """What was read in the message before."""
    notes: tuple[Line, ...] = ()
    """Lines that stand together below the reason."""
    known: tuple[tuple[str, str], ...] = ()
    """Observations and values for the line that says what is known."""
    buttons: tuple[Button, ...] = ()
    navigation: tuple[Button, ...] = ()
    tools: tuple[Tool, ...] = ()
    device: str | None = None
    questions: int = 0
    """About how many questions are left, this one included; 0: not said."""
    brief: bool = False
    """The question and its answers alone: the steps stand further up already."""

    def finds(self, key: str, value: str) -> bool:
        """Whether one of the buttons sends this."""
        return any(b.key == key and b.value == value for b in (*self.buttons, *self.navigation))


def nav(*names: str) -> tuple[Button, ...]:
    """Navigation buttons."""
    return tuple(Button("nav", name, Line("nav", name)) for name in names)


QUESTION = ("title", "why", "steps", "offer", "question")
"""The parts of most cards."""
BEHIND = ("restart", "answers", "language", "help", "privacy")
"""What stands behind the dots."""
BACK = nav("back")[0]
AROUND = (*nav("back"), *nav("human"), *nav("more"))
"""One row of ways out of every card. What else there is stands behind "more"."""
