"""What is said back to somebody who has written: what was read, what may have been meant, which of two answers is right."""

from collections.abc import Iterable

from msgspec.structs import replace

from flows.card import DOUBT, QUESTION, Button, Card, Line, nav
from flows.chat.here import Here
from flows.ids import UNKNOWN
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.session import Entry


def heard_line(entry: Entry) -> Line:
    """A fact that was read, in words."""
    match entry.kind:
        case "symptom":
            return Line(f"symptom-{entry.key}", "name")
        case "answer" if entry.value == UNKNOWN:
            return Line("heard", "unknown", (("name", Line(f"ask-{entry.key}", "name")),))
        case "answer":
            return Line(f"ask-{entry.key}", f"known-{entry.value}")
        case "fix":
            of = f"fix-{entry.key}"
            return Line("heard", "fix", (("name", Line(of, "name")), ("result", Line(of, entry.value))))
        case _:
            return Line("heard", "solved")


def pairs(view: str) -> tuple[tuple[str, str], ...]:
    """What a view that asks back is about."""
    return tuple((key, value) for key, _, value in (one.partition("=") for one in view.partition(":")[2].split(",")))


def written(asked: Iterable[tuple[str, str]]) -> str:
    """The same, as a view carries it."""
    return ",".join(f"{key}={value}" for key, value in asked)


def clarification(here: Here) -> Card | None:
    """The card that asks which is right, or what was meant; None where there is nothing to ask any more."""
    known, catalogue = here.known, here.guide.catalogue
    asked = [(key, value, label) for key, value in pairs(here.session.view) if (label := _label(catalogue, key, value))]
    if here.session.view.startswith(DOUBT):
        none = Button("nav", "resume", Line("doubt", "none"))
        buttons = tuple(Button(*one) for one in asked)
        card = Card("doubt", QUESTION, known.symptom, None, buttons=buttons)
        return replace(card, buttons=(*buttons, none), navigation=nav("back", "human", "more")) if buttons else None
    for key, value, label in asked:
        before = known.symptom if key == "symptom" else known.counted(key)
        if before and before != value:
            both = ((before, _label(catalogue, key, before)), (value, label))
            id_, args = (
                ("conflict", (("what", Line(f"ask-{key}", "name")),)) if key != "symptom" else ("other_symptom", ())
            )
            return Card(
                id_, QUESTION, known.symptom, None, args=args,
                buttons=tuple(Button(key, v, label) for v, label in both if label), navigation=nav("back", "human", "more"),
            )  # fmt: skip
    return None


def _label(catalogue: Catalogue, key: str, value: str) -> Line | None:
    """What stands on a button that asks back; None for what the catalogue does not have."""
    if key == "symptom" and value in catalogue.symptoms:
        return Line(f"symptom-{value}", "label")
    if key in catalogue.observations and value in (*catalogue.observations[key].values, UNKNOWN):
        return Line(f"ask-{key}", value)
    if key.startswith("fix.") and key.removeprefix("fix.") in catalogue.causes and value in ("worked", "not_worked"):
        return Line(f"fix-{key.removeprefix('fix.')}", value)
    if (key, value) == ("nav", "human"):
        return Line("nav", "hand_over")
    return None
