"""What somebody pasted: an address, a link, a code, a password. Looked at in memory, never kept, and taken off the chat."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from flows.card import Line
from flows.chat.effects import Erase
from flows.doctors import address, link
from flows.knowledge.guide import Guide
from flows.redact import MaskKind, TextEntity, found_kinds

FINDINGS = 2
"""How many findings are told at a time: one thing to mend, and perhaps another."""
_DANGERS = frozenset({"phishing_host", "script_link"})
_SECRETS = frozenset({"password", "code", "token", "card", "number"})


class Pasted(Struct, frozen=True):
    """What may be said about it."""

    lines: tuple[Line, ...] = ()
    erase: Erase | None = None
    """None: it may stay where it is."""
    seen: Mapping[str, str] = field(default_factory=dict)
    """Observation -> value."""


def look(
    guide: Guide, text: str, entities: Sequence[TextEntity], kinds: frozenset[MaskKind] | None = None
) -> Pasted | None:
    """Look at what a message holds that is nobody else's business; None where that is nothing.

    `kinds`: what there is to mask in the text, where that is known already.
    """
    own = text.replace(guide.service.sender, "=" * len(guide.service.sender))  # the mail's sender is often named
    if kinds is None or own != text:
        kinds = found_kinds(own, entities)
    found = link.examine(text, guide.service)
    if found and ("link" in kinds or not _DANGERS.isdisjoint(found.problems)):
        return _link(found)
    if kinds & _SECRETS:
        return Pasted(erase=Erase("secret"))
    domains = {id_: provider.domains for id_, provider in guide.catalogue.providers.items()}
    if seen := address.examine(text, domains, guide.service):
        return _address(seen)
    if found:
        return Pasted(seen=found.observations)
    return Pasted(erase=Erase("address")) if "mail" in kinds else None


def _link(found: link.LinkFinding) -> Pasted:
    lines = [Line("doctor-link", problem) for problem in found.problems[:FINDINGS]] or [Line("doctor-link", "fine")]
    if found.host and found.observations.get("link_host") != "official":
        lines.append(Line("doctor-link", "host", (("host", _inert(found.host)),)))
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
        both = (("domain_seen", _inert(found.domain)), ("domain_meant", _inert(found.suggestion)))
        lines.append(Line("doctor-address", "suggestion", both))
    return Pasted(tuple(lines), Erase("address"), found.observations)


def _inert(name: str) -> str:
    """A host's name that no program makes a link of: nobody shall tap it here by mistake."""
    return name.replace(".", ".\N{WORD JOINER}")
