"""From a card to what Telegram takes: plain words, what is bold or set apart beside them, and the buttons."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from unicodedata import east_asian_width

from msgspec import Struct

from bot.words.texts import Args, Texts, suffixes
from flows.card import Button, Card, Line, Tool
from flows.ids import UNKNOWN, Lang

InlineButton = Mapping[str, Any]
"""An `InlineKeyboardButton`, as JSON has it."""
Keyboard = list[list[InlineButton]]
ShownEntity = dict[str, Any]
"""A `MessageEntity`: type, offset and length, both in UTF-16 units."""
PARAGRAPH = "\n\n"
ROW_WIDTH = 28
"""Half-width characters that fit in one row of buttons on a phone."""
LATIN_HALF = 18
"""Letters that fit in half a row where no label has a full-width sign."""
STAR = 2
"""Cells of a button so short that five share a row."""
MANY = 9
"""Answers that fit on a screen one below the other."""
HEARD_WIDTH = 100
"""Cells of what was read that a card repeats; the rest is in what is known."""
KNOWN_WIDTH = 34
"""Cells of what is known that fit in one line of a phone beside the words around it."""
TIMES = ("until", "promise", "since")
"""Arguments that are times in Unix seconds."""


class Block(Struct, frozen=True):
    """Some lines that look alike."""

    text: str
    style: str = ""
    """A type of `MessageEntity`; empty: plain."""
    above: str = PARAGRAPH
    """What stands between it and the block before."""


class Rendered(Struct, frozen=True):
    """A message as Telegram takes it."""

    text: str
    keyboard: Keyboard | None
    entities: tuple[ShownEntity, ...] = ()
    """What is bold or set apart. Marks stand beside the text and never in it, so nothing in a text needs escaping."""


def render(texts: Texts, lang: Lang, card: Card, token: str, now: int) -> Rendered:
    """A card in a language; `token` goes into its buttons."""
    blocks: list[Block] = [Block(heard)] if (heard := heard_line(texts, lang, card)) else []
    blocks += [Block(line) for part in card.preface if (line := _put(texts, lang, card, part, now))]
    shown = {part: text for part in _parts(card) if (text := _part(texts, lang, card, part, now))}
    reason = _put(texts, lang, card, card.reason, now) if card.reason and not card.brief else None
    heading = card.parts[0] if card.parts and card.parts[0].startswith("title") else "title"
    if title := shown.pop(heading, None):
        blocks.append(Block(title, "bold"))
    if quiet := [text for text in (reason, shown.pop("why", None)) if text]:
        blocks.append(Block("\n".join(quiet), above="\n" if title else PARAGRAPH))
    if notes := [text for part in card.notes if (text := _put(texts, lang, card, part, now))]:
        blocks.append(Block("\n".join(notes)))
    blocks += [Block(text) for text in shown.values()]
    if foot := foot_line(texts, lang, card):
        blocks.append(Block(foot, "blockquote"))
    text, entities = marked(blocks)
    return Rendered(text, _keyboard(texts, lang, card, token, now), entities)


def _parts(card: Card) -> tuple[str, ...]:
    """The attributes to show. A brief card asks its question and no more."""
    if not card.brief:
        return card.parts
    return tuple(part for part in card.parts if part in ("title", "question"))


def labels(texts: Texts, lang: Lang, card: Card, now: int) -> Iterator[tuple[str, Button]]:
    """All buttons of a card with what stands on them."""
    for button in (*card.buttons, *card.navigation):
        yield label(texts, lang, card, button.label, now), button


def line(texts: Texts, lang: Lang, which: Line, now: int) -> str:
    """A text by its name, times said as times."""
    return texts.text(lang, which.id, which.attr, _args(texts, lang, which.args, now, None))


def stays(texts: Texts, lang: Lang, card: Card, which: Line, now: int) -> str:
    """What stays of the card before this one."""
    return _put(texts, lang, card, which, now) or ""


def label(texts: Texts, lang: Lang, card: Card, which: Line, now: int) -> str:
    """A button's label; "I don't know" is the same everywhere unless a question has its own."""
    if which.args:
        return _put(texts, lang, card, which, now) or which.attr
    found = texts.of(lang, which.id, which.attr, card.provider, card.symptom)
    if found is not None:
        return found
    return texts.text(lang, "answer", UNKNOWN) if which.attr == UNKNOWN else texts.text(lang, which.id, which.attr)


def foot_line(texts: Texts, lang: Lang, card: Card) -> str:
    """How far it is, and what is known so far: one line of each; empty where there is neither."""
    if card.brief:
        return ""
    lines = [texts.text(lang, "progress", "line", {"n": card.questions})] if card.questions else []
    if known := known_line(texts, lang, card):
        lines.append(known)
    return "\n".join(lines)


def known_line(texts: Texts, lang: Lang, card: Card) -> str:
    """What is known so far, as much of it as fits in a line; empty if that is nothing. An answer whose question has no words
    any more is passed over."""
    items = []
    for observation, value in card.known:
        item = texts.of(lang, f"ask-{observation}", f"known-{value}", card.provider, card.symptom)
        if item is not None:
            items.append(item)
    return texts.filled(lang, "known", "line", "items", _fitting(texts, lang, items)) if items else ""


def _fitting(texts: Texts, lang: Lang, items: list[str]) -> str:
    """Some items, the first that were told, as many as fit in a line; how many more there are."""
    separator = texts.text(lang, "known", "separator")
    for hidden in range(len(items)):
        shown = items[: len(items) - hidden]
        more = (texts.text(lang, "known", "more", {"n": hidden}),) if hidden else ()
        if width(told := separator.join((*shown, *more))) <= KNOWN_WIDTH or len(shown) == 1:
            break
    return told


def heard_line(texts: Texts, lang: Lang, card: Card) -> str:
    """What was read in the last message; empty if that is nothing."""
    return texts.filled(lang, "heard", "line", "items", read_items(texts, lang, card)) if card.heard else ""


def read_items(texts: Texts, lang: Lang, card: Card) -> str:
    """The facts alone."""
    separator, told = texts.text(lang, "heard", "separator"), ""
    for item in card.heard:
        more = separator.join(part for part in (told, _worded(texts, lang, card, item)) if part)
        if told and width(more) > HEARD_WIDTH:
            return separator.join((told, "…"))
        told = more
    return told


def _worded(texts: Texts, lang: Lang, card: Card | None, which: Line) -> str:
    """A text within another one; what has no words any more is an ellipsis."""
    found = _put(texts, lang, card, which, 0)
    if found is None:
        return texts.text(lang, "answer", UNKNOWN) if which.attr == UNKNOWN else "…"
    return found


def _put(texts: Texts, lang: Lang, card: Card | None, which: Line, now: int) -> str | None:
    """A text as the card's provider and symptom want it; None where it has no words."""
    of = (card.provider, card.symptom, card.device) if card else (None, None, None)
    if not which.args:
        return texts.of(lang, which.id, which.attr, *of)
    attr = texts.variant(lang, which.id, which.attr, *suffixes(*of))
    if attr is None:
        return None
    args = {**_args(texts, lang, which.args, now, card), "provider": texts.provider(lang, of[0])}
    return texts.text(lang, which.id, attr, args)


def _part(texts: Texts, lang: Lang, card: Card, part: str, now: int) -> str | None:
    return _put(texts, lang, card, Line(card.id, part, card.args), now)


def _args(
    texts: Texts, lang: Lang, args: tuple[tuple[str, str | int | Line], ...], now: int, card: Card | None
) -> Args:
    said: dict[str, str | int] = {}
    for name, value in args:
        if isinstance(value, Line):
            said[name] = _worded(texts, lang, card, value)
        else:
            said[name] = texts.clock(lang, value, now) if name in TIMES and isinstance(value, int) else value
    return said


def _keyboard(texts: Texts, lang: Lang, card: Card, token: str, now: int) -> Keyboard | None:
    answers = [_button(label(texts, lang, card, b.label, now), b, token) for b in card.buttons]
    tools = [] if card.brief else [_tool(texts, lang, tool) for tool in card.tools]
    navigation = [_button(label(texts, lang, card, b.label, now), b, token) for b in card.navigation]
    rows = [*_rows(tools, _tool_rows), *_rows(answers, _answer_rows), navigation]
    return [row for row in rows if row] or None


def _tool(texts: Texts, lang: Lang, tool: Tool) -> InlineButton:
    if not tool.copies:
        opens = {"text": texts.text(lang, "tool", tool.name), "url": tool.target}
        return {**opens, "style": tool.style} if tool.style else opens
    text = texts.filled(lang, "tool", tool.name, "text", tool.target)
    return {"text": text, "copy_text": {"text": tool.target}}


def _button(text: str, button: Button, token: str) -> InlineButton:
    made = {"text": text, "callback_data": f"{token}:{button.key}={button.value}"}
    return {**made, "style": button.style} if button.style else made


def _rows(
    buttons: list[InlineButton], sizes: Callable[[tuple[str, ...]], tuple[int, ...]]
) -> Iterator[list[InlineButton]]:
    start = 0
    for size in sizes(tuple([button["text"] for button in buttons])):
        yield buttons[start : start + size]
        start += size


def _answer_rows(labels: tuple[str, ...]) -> tuple[int, ...]:
    """An answer takes the whole width. Where there are too many for that, two short ones share a row; stars always do."""
    if all(width(label) <= STAR for label in labels[:5]):
        return _row_sizes(labels, STAR, 5)
    half = ROW_WIDTH // 2 if any(width(label) > len(label) for label in labels) else LATIN_HALF
    return _row_sizes(labels, half if len(labels) > MANY else 0, 2)


def _tool_rows(labels: tuple[str, ...]) -> tuple[int, ...]:
    """Two short tools a row."""
    return _row_sizes(labels, ROW_WIDTH // 2, 2)


def _row_sizes(labels: tuple[str, ...], widest: int, most: int) -> tuple[int, ...]:
    """How many of the buttons stand in each row: at most so many of those no wider than that."""
    sizes: list[int] = []
    open_row = False
    for cells in map(width, labels):
        if cells <= widest and open_row and sizes[-1] < most:
            sizes[-1] += 1
        else:
            sizes.append(1)
        open_row = cells <= widest
    return tuple(sizes)


def width(text: str) -> int:
    """Cells a text takes: full-width signs two, others one."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def marked(blocks: Iterable[Block]) -> tuple[str, tuple[ShownEntity, ...]]:
    """The blocks as one text, and its entities."""
    text, at = "", 0
    entities: list[ShownEntity] = []
    for block in blocks:
        between = block.above if text else ""
        text += between + block.text
        at += _units(between)
        length = _units(block.text)
        if block.style and length:
            entities.append({"type": block.style, "offset": at, "length": length})
        at += length
    return text, tuple(entities)


def _units(text: str) -> int:
    """How long Telegram says a text is: UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
