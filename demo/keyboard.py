"""What Telegram takes as an inline keyboard."""

from collections.abc import Callable
from typing import Any

from demo import links
from demo.refusal import bad_request
from demo.shelf import Json

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
    if not links.takes(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


CHECKS: dict[str, Callable[[Any], None]] = {
    "callback_data": _check_data,
    "copy_text": _check_copy,
    "url": _check_url,
}
