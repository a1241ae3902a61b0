"""The one way from text to Redacted: shadow, detectors, merge, mask, and again until nothing changes."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flows.redact.detectors.announcements import Announced, announced_secret
from flows.redact.detectors.birthdays import birthdays
from flows.redact.detectors.capitalised_names import capitalised_names
from flows.redact.detectors.card_numbers import card_numbers, document_numbers
from flows.redact.detectors.dictation import dictated_codes, dictated_passwords, dictated_phones
from flows.redact.detectors.entities import TextEntity, entity_finds
from flows.redact.detectors.introduced_names import introduced_names
from flows.redact.detectors.key_groups import grouped_digits, grouped_keys, recovery_words
from flows.redact.detectors.mail_addresses import mail_addresses
from flows.redact.detectors.one_time_codes import one_time_codes
from flows.redact.detectors.password_context import passwords_in_a_row, respelled_passwords
from flows.redact.detectors.password_japanese import japanese_passwords, registered_passwords
from flows.redact.detectors.password_labels import labelled_passwords
from flows.redact.detectors.password_phrases import announced_passwords, lengthened_passwords
from flows.redact.detectors.password_sentences import typed_passwords
from flows.redact.detectors.password_shapes import odd_tokens, shaped_passwords
from flows.redact.detectors.phone_numbers import phone_numbers
from flows.redact.detectors.postal_addresses import postal_addresses, street_addresses
from flows.redact.detectors.secret_clauses import announced_clauses, security_answers
from flows.redact.detectors.web_links import harmless_links, links
from flows.redact.harmless import Harmless
from flows.redact.joints import joined_finds
from flows.redact.masks import Find, MaskKind, Redacted, mark, merge, trusted
from flows.redact.shadow import clean, shadow

LIMIT = 5120
"""Telegram's messages have 4096 signs, and masks may make them longer. What lies beyond is masked unread."""
_MESSAGE = 4096
"""No message is longer, so of what exceeds the limit no more is read."""
_MARGIN = 256
"""Read beyond the cut, so that a secret which it would cut in two is seen whole."""
_PASSES = 8
_LATIN = re.compile("[A-Za-z0-9]{2}")
_LETTERS = re.compile("[A-Za-z]{2}")
_DIGIT = re.compile("[0-9〇一二三四五六七八九十]")


def redact(
    text: str,
    entities: Sequence[TextEntity] = (),
    *,
    expecting_code: bool = False,
    guessing: bool = True,
    after: Announced | None = None,
) -> Redacted:
    """Take personal data and secrets out of a user's text.

    `entities` are Telegram's own. `expecting_code`: the chat has just asked for a code, so bare digits are one.
    `guessing`: what only looks like a password goes, too. Where nobody writes passwords, it may stay.
    `after`: what the message before announced, so that this one is its other half.
    """
    first = [*_seen(text, entities, expecting=expecting_code), *_rest(text, after)]
    return trusted(_settle(text, first, expecting=expecting_code, guessing=guessing)[0])


def found_kinds(text: str, entities: Sequence[TextEntity] = (), *, expecting_code: bool = False) -> frozenset[MaskKind]:
    """Tell what `redact` would mask in there, by kind alone: nothing of the text comes out.

    `link` stands for a link that carries something; a link that only names a page is none, and so is what only its
    shape makes a password. `cut` says that the text is longer than what is read.
    """
    return _settle(text, _seen(text, entities, expecting=expecting_code), expecting=expecting_code, guessing=True)[1]


class Overview(NamedTuple):
    """What one look at a text tells of it."""

    masked: Redacted
    """As `redact` gives it."""
    legible: Redacted
    """As `redact` gives it without guessing."""
    kinds: frozenset[MaskKind]
    """As `found_kinds` gives them."""


def overview(text: str, entities: Sequence[TextEntity] = (), *, after: Announced | None = None) -> Overview:
    """`redact`, with and without guessing, and `found_kinds` at the price of one of them."""
    first = [*_seen(text, entities, expecting=False), *_rest(text, after)]
    masked, kinds, guessed = _settle(text, first, expecting=False, guessing=True)
    # Where nothing was guessed at, doing without guesses changes nothing.
    legible = _settle(text, first, expecting=False, guessing=False)[0] if guessed else masked
    return Overview(trusted(masked), trusted(legible), kinds)


def _settle(
    text: str, first: Sequence[Find], *, expecting: bool, guessing: bool
) -> tuple[str, frozenset[MaskKind], bool]:
    """The text once nothing changes any more, what was masked, and whether anything was a guess.

    `first`: what is seen in it.
    """
    kinds: set[MaskKind] = set()
    guessed = False
    for turn in range(_PASSES):
        finds = _seen(text, (), expecting=expecting) if turn else first
        guessed = guessed or any(find.guessed for find in finds)
        again, found = _pass(text, finds if guessing else [find for find in finds if not find.guessed])
        kinds |= found
        if again == text:
            return text, frozenset(kinds), guessed
        text = again
    # Never seen to happen. Whatever keeps changing is not understood, and what is not understood does not stay.
    return mark("cut"), frozenset(kinds | {"cut"}), guessed


def _seen(text: str, entities: Sequence[TextEntity], *, expecting: bool) -> list[Find]:
    """Everything to mask in there, and where it was written."""
    finds = list(entity_finds(text[:LIMIT], entities)) if entities else []
    whole = len(text)
    read = LIMIT
    if whole > LIMIT:
        read = _MESSAGE
        finds = [f for f in finds if f.end <= read] + [Find(read - _MARGIN, whole, "cut")]
    seen = shadow(text[:read])
    found = list(_detect(seen.text, expecting=expecting))
    for find in (*found, *joined_finds(seen.text, found)):
        start, end = seen.written(find.start, find.end)
        finds.append(Find(start, end, find.kind, find.shown, guessed=find.guessed))
    return finds


def _rest(text: str, after: Announced | None) -> Iterator[Find]:
    """The other half of what the message before announced."""
    if after is None:
        return
    seen = shadow(text[:LIMIT])
    for find in announced_secret(seen.text, after):
        start, end = seen.written(find.start, find.end)
        yield Find(start, end, find.kind)


def _pass(text: str, finds: Sequence[Find]) -> tuple[str, set[MaskKind]]:
    if not finds:
        return clean(text), set()
    merged = merge(finds)
    return clean("".join(_masked(text, merged))), {
        # What is masked with itself was masked before.
        find.kind
        for find in merged
        if not find.harmless and not find.guessed and _shown(find) != text[find.start : find.end]
    }


def _detect(text: str, *, expecting: bool) -> Iterator[Find]:
    yield from links(text)
    yield from mail_addresses(text)
    latin = _LATIN.search(text) is not None
    yield from _secrets(text, latin=latin)
    yield from introduced_names(text)
    yield from dictated_phones(text)
    yield from dictated_codes(text)
    yield from birthdays(text)
    yield from security_answers(text)
    yield from recovery_words(text)
    yield from registered_passwords(text)
    yield from dictated_passwords(text)
    if _LETTERS.search(text):
        yield from capitalised_names(text)
        yield from announced_clauses(text)
    if latin:
        yield from grouped_keys(text)
    if _DIGIT.search(text):
        harmless = Harmless(text, harmless_links(text))
        yield from phone_numbers(text, harmless)
        yield from card_numbers(text, harmless)
        yield from one_time_codes(text, harmless, expecting=expecting)
        yield from grouped_digits(text, harmless)
        yield from document_numbers(text, harmless)
        yield from postal_addresses(text)
        yield from street_addresses(text)


def _secrets(text: str, *, latin: bool) -> Iterator[Find]:
    """Passwords and tokens. What is told by others comes after them. `latin`: there are letters or digits of ours."""
    found = [*labelled_passwords(text), *typed_passwords(text), *japanese_passwords(text)]
    if latin:
        found += (*odd_tokens(text), *announced_passwords(text))
        found += shaped_passwords(text, found)
    yield from found
    yield from lengthened_passwords(text, found)
    yield from passwords_in_a_row(text, found)
    yield from respelled_passwords(text, found)


def _shown(find: Find) -> str:
    return find.shown if find.shown is not None else mark(find.kind)


def _masked(text: str, finds: list[Find]) -> Iterator[str]:
    done = 0
    for find in finds:
        yield text[done : find.start]
        yield _shown(find)
        done = find.end
    yield text[done:]
