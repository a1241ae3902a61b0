"""What Telegram takes as formatted text (parse_mode HTML, or a list of entities), as a link, and as an inline keyboard.

Offsets count UTF-16 units.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from demo.records import Json
from demo.refusal import bad_request

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
TAKEN = {*KINDS.values(), "expandable_blockquote", "text_mention", "date_time"}
"""What a bot may mark in its texts …"""
DETECTED = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"}
"""… and what Telegram finds by itself, and passes over where a bot gives it."""
PIECE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)>|(<)|&(lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")
ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?""")
IN_INCOMING = re.compile(
    r"(?P<bot_command>(?<!\S)/[a-zA-Z0-9_]{1,32}(?:@\w+)?)"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?P<url>https?://\S+)"
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def formatted(text: str, mode: str | None, entities: list[Json] | None) -> tuple[str, list[Json]]:
    """The bare text, trimmed, and its entities."""
    if mode is None or mode == "":
        return _trimmed(text, _given(text, entities or []))
    if mode.lower() != "html":
        raise bad_request("unsupported parse_mode" + (" (the stand-in reads HTML only)" if mode else ""))
    return _trimmed(*_from_html(text))


def _given(text: str, entities: list[Json]) -> list[Json]:
    """Entities as a bot lists them, or the refusal Telegram would give."""
    encoded = text.encode("utf-16-le")
    for entity in entities:
        if entity["type"] not in TAKEN | DETECTED:
            raise bad_request("can't parse MessageEntity: Unsupported type specified")
        if entity["type"] == "text_link" and not takes_link(entity.get("url", "")):
            raise bad_request(f"Wrong message entity: URL '{entity.get('url', '')}' is invalid: Wrong HTTP URL")
        for border, where in ((entity["offset"], "begins"), (entity["offset"] + entity["length"], "ends")):
            if _splits_a_sign(encoded, border):
                raise bad_request(f"entity {where} in a middle of a UTF-16 symbol at byte offset {border * 2}")
    return [entity for entity in entities if entity["type"] not in DETECTED]


def _splits_a_sign(encoded: bytes, border: int) -> bool:
    """Whether the second half of a surrogate pair stands there. A text's units are UTF-16, little end first."""
    second = encoded[border * 2 : border * 2 + 2]
    return bool(second) and 0xDC <= second[1] <= 0xDF  # noqa: PLR2004  # where Unicode keeps those


def found_in(text: str) -> list[Json]:
    """The entities Telegram marks by itself in what people write."""
    return [
        {"type": found.lastgroup, "offset": units(text[: found.start()]), "length": units(found[0])}
        for found in IN_INCOMING.finditer(text)
    ]


@dataclass
class _Reading:
    text: str = ""
    open: list[tuple[str, Json]] = field(default_factory=list)
    done: list[Json] = field(default_factory=list)


def _from_html(source: str) -> tuple[str, list[Json]]:
    reading = _Reading()
    at = 0
    for piece in PIECE.finditer(source):
        reading.text += source[at : piece.start()]
        at = piece.end()
        byte = len(source[: piece.start()].encode())
        if piece[4]:
            raise bad_request(f'can\'t parse entities: Unsupported start tag "" at byte offset {byte}')
        if piece[5]:
            reading.text += unescape(piece[0])
        elif piece[1]:
            _close(reading, piece[2].lower(), byte)
        else:
            _open(reading, piece[2].lower(), piece[3], byte)
    reading.text += source[at:]
    if reading.open:
        tag = reading.open[-1][0]
        raise bad_request(f"can't parse entities: Can't find end tag corresponding to start tag \"{tag}\"")
    return reading.text, sorted(reading.done, key=lambda entity: (entity["offset"], -entity["length"]))


def _open(reading: _Reading, tag: str, attributes: str, byte: int) -> None:
    given = {name.lower(): a or b or c for name, a, b, c in ATTRIBUTE.findall(attributes)}
    if tag not in KINDS or (tag == "span" and given.get("class") != "tg-spoiler"):
        raise bad_request(f'can\'t parse entities: Unsupported start tag "{tag}" at byte offset {byte}')
    entity: Json = {"type": KINDS[tag], "offset": units(reading.text)}
    if tag == "a":
        entity["url"] = unescape(given.get("href", ""))
    if tag == "blockquote" and "expandable" in given:
        entity["type"] = "expandable_blockquote"
    if tag == "tg-emoji":
        entity["custom_emoji_id"] = given.get("emoji-id", "")
    reading.open.append((tag, entity))


def _close(reading: _Reading, tag: str, byte: int) -> None:
    if not reading.open:
        raise bad_request(f"can't parse entities: Unexpected end tag at byte offset {byte}")
    opened, entity = reading.open.pop()
    if opened != tag:
        reason = f'Unmatched end tag at byte offset {byte}, expected "</{opened}>", found "</{tag}>"'
        raise bad_request(f"can't parse entities: {reason}")
    entity["length"] = units(reading.text) - entity["offset"]
    if entity["length"]:
        reading.done.append(entity)


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    bare = text.strip()
    gone = units(text[: len(text) - len(text.lstrip())])
    end = units(bare)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - gone)
        stop = min(end, entity["offset"] - gone + entity["length"])
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    return bare, kept


def takes_link(url: str) -> bool:
    """tg:// and web addresses whose host has a dot; localhost it refuses. Telegram would put http:// before an address without a
    scheme; here that is refused, because who writes one has forgotten it."""
    parts = urlsplit(url)
    return parts.scheme == "tg" or (parts.scheme in ("http", "https") and "." in (parts.hostname or ""))


MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
MOST_DATA_BYTES = 64
MOST_COPIED = 256
UNREADABLE = "can't parse inline keyboard button"
STYLES = {"danger", "success", "primary"}
LOOKS = {"text", "style", "icon_custom_emoji_id"}


def checked_keyboard(markup: Json | None) -> Json | None:
    """The inline keyboard of a message, if any. Other reply markups are no part of a message."""
    if markup is None or "inline_keyboard" not in markup:
        return None
    rows: list[list[Json]] = [row for row in markup["inline_keyboard"] if row]
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check(button)
    return {"inline_keyboard": rows} if rows else None


def _check(button: Json) -> None:
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if button.get("style", "primary") not in STYLES:
        raise bad_request("invalid button style specified")
    actions = button.keys() - LOOKS
    if not actions:
        raise bad_request(f"{UNREADABLE}: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request(f"{UNREADABLE}: exactly one of its optional fields must be used")
    action = actions.pop()
    if action in CHECKS:
        CHECKS[action](button[action])


def _check_data(data: str) -> None:
    if not 1 <= len(data.encode()) <= MOST_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_copy(copied: dict[str, Any]) -> None:
    if not 1 <= len(copied["text"]) <= MOST_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_url(url: str) -> None:
    if not takes_link(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


CHECKS: dict[str, Callable[[Any], None]] = {
    "callback_data": _check_data,
    "copy_text": _check_copy,
    "url": _check_url,
}
