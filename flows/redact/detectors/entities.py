"""What Telegram itself marked in a message. Its offsets count UTF-16 units."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from flows.redact.detectors.card_numbers import masked_card
from flows.redact.detectors.mail_addresses import mail_shown
from flows.redact.detectors.phone_numbers import digits_of, masked_phone
from flows.redact.detectors.web_links import link_shown
from flows.redact.masks import Find


class TextEntity(Struct, frozen=True):
    """As in the Bot API's MessageEntity; `url` is the hidden target of a `text_link`."""

    type: str
    offset: int
    length: int
    url: str | None = None


def entity_finds(text: str, entities: Sequence[TextEntity]) -> Iterator[Find]:
    """Turn Telegram's entities into finds. Offsets beyond the text, or inside a pair, are bent to fit."""
    if not entities:
        return
    units = list(accumulate((1 + (sign > "\uffff") for sign in text), initial=0))
    for entity in entities:
        # An offset inside a surrogate pair takes the whole sign along.
        start = _place(units, entity.offset, up=False)
        end = _place(units, entity.offset + entity.length, up=True)
        if 0 <= start < end:
            yield from _find(text, entity, start, end)


def _place(units: list[int], offset: int, *, up: bool) -> int:
    offset = max(0, min(offset, units[-1]))
    place = bisect_left(units, offset)
    return place if up or units[place] == offset else place - 1


def _find(text: str, entity: TextEntity, start: int, end: int) -> Iterator[Find]:
    part = text[start:end]
    if entity.type == "email":
        local, _, domain = part.partition("@")
        yield Find(start, end, "mail", mail_shown(local or "*", domain.lower()))
    elif entity.type == "phone_number":
        digits = len(digits_of(part))
        # Telegram takes dates and case numbers for telephones, too.
        if digits >= 9:
            yield masked_phone(text, start, end)
    elif entity.type == "bank_card":
        yield masked_card(text, start, end)
    elif entity.type == "text_link":
        # The target is not in the text: told after it, by its host alone, because support wants to see where it led.
        shown = link_shown(entity.url or "")
        if shown:
            yield Find(end, end, "link", f" ({shown[0]})", harmless=not shown[1])
    elif entity.type == "text_mention":
        yield Find(start, end, "name")
    elif entity.type == "mention" and not re.match(r"\.[A-Za-z]", text[end : end + 2]):
        # `@docomo.ne.jp` is half a mention to Telegram, and a domain to support.
        yield Find(start, end, "account")
