"""Postal codes and addresses: Japanese ones, streets of other countries, and the addresses of machines."""

import re
from collections.abc import Iterator

from flows.redact.masks import Find
from flows.redact.ruleset import read_rules

_RULES = read_rules("postal_addresses")
_POST = _RULES.pattern("post")
_BEFORE_PLACE = _RULES.pattern("before_place")
_BLOCK = _RULES.pattern("block")
_TOWN = _RULES.pattern("town")
_PLACE = _RULES.pattern("place")
_IN_TOWN = _RULES.pattern("in_town")
_LIVING = _RULES.pattern("living")
_LATIN = _RULES.pattern("latin")
_BUILDING = _RULES.pattern("building")
_HOUSE = _RULES.pattern("house")
_IP = _RULES.pattern("ip")
_VERSIONED = _RULES.pattern("versioned")
_IP6 = _RULES.pattern("ip6")
_ADDRESS = _RULES.pattern("address")
_FOREIGN = _RULES.pattern("foreign")
_AREA = _RULES.pattern("area")
_STREET_LIVING = _RULES.pattern("street_living")
_SMALL_STREET = _RULES.pattern("small_street")
_CAPITALS = re.compile(r"[A-Z][^\W_.]*\.? ")


def _with_room(text: str, end: int) -> int:
    """Where an address ends that has the building and the room behind the house's number."""
    found = _BUILDING.match(text, end)
    return found.end() if found and _HOUSE.search(found["name"]) else end


def postal_addresses(text: str) -> Iterator[Find]:
    """Find postal codes, street addresses with a house number, IP addresses."""
    for found in _POST.finditer(text):
        yield Find(*found.span("number"), "address")
    for pattern in (_BEFORE_PLACE, _LATIN):
        for found in pattern.finditer(text):
            yield Find(found.start(), found.end(), "address")
    for found in _BLOCK.finditer(text):
        town = _TOWN.search(text, max(0, found.start() - 40), found.start())
        if town and not re.match(r"(?:19|20)\d\d", found.group()):
            yield Find(town.start(), _with_room(text, found.end()), "address")
    for found in _PLACE.finditer(text) if _IN_TOWN.search(text) and _LIVING.search(text) else ():
        yield Find(found.start(), found.end(), "address")
    for found in _IP.finditer(text):
        if not _VERSIONED.search(text, max(0, found.start() - 12), found.start()):
            yield Find(found.start(), found.end(), "ip")
    for found in _IP6.finditer(text) if text.count(":") > 1 else ():
        if any(c.isdigit() for c in found.group()):
            yield Find(found.start(), found.end(), "ip")


def street_addresses(text: str) -> Iterator[Find]:
    """Find a street with its house's number, and all that follows up to the postcode."""
    if _CAPITALS.search(text):
        for pattern in (_ADDRESS, _AREA, _FOREIGN):
            yield from (Find(found.start(), found.end(), "address") for found in pattern.finditer(text))
    if _STREET_LIVING.search(text):
        yield from (Find(*found.span("street"), "address") for found in _SMALL_STREET.finditer(text))
