"""Formatted text as Telegram takes it: plain words, and beside them what is bold or set apart."""

from collections.abc import Iterable
from typing import Any, Literal

from msgspec import Struct

Style = Literal["", "bold", "blockquote", "expandable_blockquote"]
Entity = dict[str, Any]
"""A `MessageEntity`: type, offset and length, both in UTF-16 units."""
PARAGRAPH = "\n\n"


class Block(Struct, frozen=True):
    """Some lines that look alike."""

    text: str
    style: Style = ""
    above: str = PARAGRAPH
    """What stands between it and the block before."""


def marked(blocks: Iterable[Block]) -> tuple[str, tuple[Entity, ...]]:
    """The blocks as one text, and its entities."""
    text, at = "", 0
    entities: list[Entity] = []
    for block in blocks:
        between = block.above if text else ""
        text += between + block.text
        at += units(between)
        length = units(block.text)
        if block.style and length:
            entities.append({"type": block.style, "offset": at, "length": length})
        at += length
    return text, tuple(entities)


def units(text: str) -> int:
    """How long Telegram says a text is: UTF-16 units."""
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)  # noqa: PLR2004  # signs beyond take two
