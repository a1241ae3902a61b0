"""What was said between the user and the bot before the hand-off, as records of the case."""

from msgspec.structs import replace

from bot.outbox.render import labels, read_items, render
from bot.words.texts import Texts
from flows.card import Card
from flows.case.casefile import Record
from flows.case.transcript import Handoff, Scene
from flows.chat.cards import live
from flows.chat.clarification import heard_line
from flows.ids import UNKNOWN, Lang
from flows.knowledge.guide import Guide
from flows.knowledge.session import Entry, Session
from flows.redact import ours, trusted


def handoff_records(guide: Guide, texts: Texts, handoff: Handoff) -> tuple[Record, ...]:
    """Every card that was shown and what the user did with it, in the user's language."""
    return tuple(
        record for scene in handoff.scenes for record in _exchange(guide, texts, handoff.locale, scene)
    )  # fmt: skip


def _exchange(guide: Guide, texts: Texts, lang: Lang, scene: Scene) -> list[Record]:
    """The card that was on the screen, and what the user did with it."""
    at = scene.entry.at
    session = Session(seed=0, lang=lang, active=at, log=scene.log)
    card = live(guide, session)
    if scene.entry.kind == "reminded":
        return [Record(at, "message", text=ours(texts.text(lang, "transcript", "reminded")))]
    shown = Record(at, "message", text=ours(render(texts, lang, card, "", at).text))
    if scene.entry.kind == "read":
        items = read_items(texts, lang, replace(card, heard=tuple(heard_line(entry) for entry in scene.read)))
        text = texts.text(lang, "transcript", "read", {"items": items})
        return [shown, Record(at, "message", "user", text=ours(text))]
    text, choice = _said(texts, lang, card, scene.entry)
    return [shown, Record(at, "message", "user", text=trusted(text), choice=choice)]


def _said(texts: Texts, lang: Lang, card: Card, entry: Entry) -> tuple[str, str | None]:
    """The words on the button that was pressed and what it sends; typed words as they were kept."""
    if entry.kind in ("human", "skip"):
        return texts.text(lang, "transcript", entry.kind), "nav=human"
    key, value = _data(entry)
    for label, button in labels(texts, lang, card, entry.at):
        if (button.key, button.value) == (key, value):
            return label, button.data
    id_, attr = _named(entry)
    if texts.has(lang, id_, attr):
        return texts.text(lang, id_, attr), f"{key}={value}"
    if value == UNKNOWN:
        return texts.text(lang, "answer", UNKNOWN), f"{key}={value}"
    return value, None if entry.kind == "intake" else f"{key}={value}"


def _data(entry: Entry) -> tuple[str, str]:
    """What the button that states a fact sends."""
    match entry.kind:
        case "fix":
            return f"fix.{entry.key}", entry.value
        case "intake":
            return f"intake.{entry.key}", entry.value
        case "symptom" | "look" | "advice":
            return entry.kind, entry.key
        case _:
            return entry.key or entry.kind, entry.value


def _named(entry: Entry) -> tuple[str, str]:
    """The text that names a fact which stands on no button of the card before it, as after a deep link."""
    match entry.kind:
        case "answer":
            return f"ask-{entry.key}", entry.value
        case "symptom" | "advice":
            return f"{entry.kind}-{entry.key}", "label"
        case "look":
            return f"fix-{entry.key}", "name"
        case _:
            return f"{entry.kind}-{entry.key}", entry.value
