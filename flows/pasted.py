"""What somebody pasted: an address, a link, a code, a password. Looked at in memory, never kept, and taken off the chat."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.card import Line
from flows.doctors import address, link
from flows.effects import Erase
from flows.guide import Guide
from flows.redact import Redacted

FINDINGS = 2
"""How many findings are told at a time: one thing to mend, and perhaps another."""
_DANGERS = frozenset({"phishing_host", "script_link"})
_SECRET = re.compile("〔(?:password|code|token|card|number)")
_ADDRESS = re.compile("〔mail〕|\\*\\*\\*@")


@dataclass(frozen=True, slots=True)
class Pasted:
    """What may be said about it."""

    lines: tuple[Line, ...]
    erase: Erase
    seen: Mapping[str, str] = field(default_factory=dict)
    """Observation -> value."""


def look(guide: Guide, text: str, masked: Redacted) -> Pasted | None:
    """Look at what a message holds that is nobody else's business. `masked`: the same message, redacted."""
    found = link.examine(text, guide.service)
    if found and (masked != text or not _DANGERS.isdisjoint(found.problems)):
        return _link(found)
    if _SECRET.search(masked) and not _SECRET.search(text):
        return Pasted((), Erase("secret"))
    domains = {id_: provider.domains for id_, provider in guide.catalogue.providers.items()}
    seen = address.examine(text, domains, guide.service)
    if seen:
        return _address(seen)
    return Pasted((), Erase("address")) if _ADDRESS.search(masked) and not _ADDRESS.search(text) else None


def _link(found: link.LinkFinding) -> Pasted:
    lines = [Line("doctor-link", problem) for problem in found.problems[:FINDINGS]] or [Line("doctor-link", "fine")]
    if found.host and found.observations.get("link_host") != "official":
        lines.append(Line("doctor-link", "host", (("host", found.host),)))
    danger = any(problem in _DANGERS for problem in found.problems)
    return Pasted(
        (Line("doctor-link", "not_needed"), *lines), Erase("phishing" if danger else "link"), found.observations
    )


def _address(found: address.AddressFinding) -> Pasted:
    lines = [Line("doctor-address", "masked", (("address", found.shown),))]
    lines += [Line("doctor-address", problem) for problem in found.problems[:FINDINGS]] or [
        Line("doctor-address", "fine")
    ]
    if found.suggestion:
        both = (("domain_seen", found.domain), ("domain_meant", found.suggestion))
        lines.append(Line("doctor-address", "suggestion", both))
    return Pasted(tuple(lines), Erase("address"), found.observations)
