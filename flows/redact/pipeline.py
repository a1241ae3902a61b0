"""The one way from text to Redacted: shadow, detectors, merge, mask, and again until nothing changes."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flows.redact.addresses import addresses
from flows.redact.answers import answers
from flows.redact.births import births
from flows.redact.bridged import bridged
from flows.redact.capitals import capitals
from flows.redact.cards import cards
from flows.redact.codes import codes
from flows.redact.continued import Announced, continued
from flows.redact.entities import Entity, marked
from flows.redact.groups import groups, keys, recovery_words
from flows.redact.harmless import Harmless
from flows.redact.japanese import japanese
from flows.redact.links import harmless_links, links
from flows.redact.marks import Find, Kind, Redacted, mark, merge, trusted
from flows.redact.papers import papers
from flows.redact.passwords import passwords
from flows.redact.persons import persons
from flows.redact.phones import phones, spelled_phones
from flows.redact.phrased import phrased
from flows.redact.phrases import grown, phrases
from flows.redact.places import places
from flows.redact.registered import registered
from flows.redact.rows import neighbours, twins
from flows.redact.shadow import clean, shadow
from flows.redact.shapes import shaped
from flows.redact.spelled import spelled_out
from flows.redact.spoken import spoken_codes
from flows.redact.streets import streets
from flows.redact.tokens import odd_tokens
from flows.redact.told import told

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
    entities: Sequence[Entity] = (),
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


def found_kinds(text: str, entities: Sequence[Entity] = (), *, expecting_code: bool = False) -> frozenset[Kind]:
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
    kinds: frozenset[Kind]
    """As `found_kinds` gives them."""


def overview(text: str, entities: Sequence[Entity] = (), *, after: Announced | None = None) -> Overview:
    """`redact`, with and without guessing, and `found_kinds` at the price of one of them."""
    first = [*_seen(text, entities, expecting=False), *_rest(text, after)]
    masked, kinds, guessed = _settle(text, first, expecting=False, guessing=True)
    # Where nothing was guessed at, doing without guesses changes nothing.
    legible = _settle(text, first, expecting=False, guessing=False)[0] if guessed else masked
    return Overview(trusted(masked), trusted(legible), kinds)


def _settle(text: str, first: Sequence[Find], *, expecting: bool, guessing: bool) -> tuple[str, frozenset[Kind], bool]:
    """The text once nothing changes any more, what was masked, and whether anything was a guess. `first`: what is seen in it."""
    kinds: set[Kind] = set()
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


def _seen(text: str, entities: Sequence[Entity], *, expecting: bool) -> list[Find]:
    """Everything to mask in there, and where it was written."""
    finds = list(marked(text[:LIMIT], entities)) if entities else []
    whole = len(text)
    read = LIMIT
    if whole > LIMIT:
        read = _MESSAGE
        finds = [f for f in finds if f.end <= read] + [Find(read - _MARGIN, whole, "cut")]
    seen = shadow(text[:read])
    found = list(_detect(seen.text, expecting=expecting))
    for find in (*found, *bridged(seen.text, found)):
        start, end = seen.written(find.start, find.end)
        finds.append(Find(start, end, find.kind, find.shown, guessed=find.guessed))
    return finds


def _rest(text: str, after: Announced | None) -> Iterator[Find]:
    """The other half of what the message before announced."""
    if after is None:
        return
    seen = shadow(text[:LIMIT])
    for find in continued(seen.text, after):
        start, end = seen.written(find.start, find.end)
        yield Find(start, end, find.kind)


def _pass(text: str, finds: Sequence[Find]) -> tuple[str, set[Kind]]:
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
    yield from addresses(text)
    latin = _LATIN.search(text) is not None
    yield from _secrets(text, latin=latin)
    yield from persons(text)
    yield from spelled_phones(text)
    yield from spoken_codes(text)
    yield from births(text)
    yield from answers(text)
    yield from recovery_words(text)
    yield from registered(text)
    yield from spelled_out(text)
    if _LETTERS.search(text):
        yield from capitals(text)
        yield from phrased(text)
    if latin:
        yield from keys(text)
    if _DIGIT.search(text):
        harmless = Harmless(text, harmless_links(text))
        yield from phones(text, harmless)
        yield from cards(text, harmless)
        yield from codes(text, harmless, expecting=expecting)
        yield from groups(text, harmless)
        yield from papers(text, harmless)
        yield from places(text)
        yield from streets(text)


def _secrets(text: str, *, latin: bool) -> Iterator[Find]:
    """Passwords and tokens. What is told by others comes after them. `latin`: there are letters or digits of ours."""
    found = [*passwords(text), *told(text), *japanese(text)]
    if latin:
        found += (*odd_tokens(text), *phrases(text))
        found += shaped(text, found)
    yield from found
    yield from grown(text, found)
    yield from neighbours(text, found)
    yield from twins(text, found)


def _shown(find: Find) -> str:
    return find.shown if find.shown is not None else mark(find.kind)


def _masked(text: str, finds: list[Find]) -> Iterator[str]:
    done = 0
    for find in finds:
        yield text[done : find.start]
        yield _shown(find)
        done = find.end
    yield text[done:]
