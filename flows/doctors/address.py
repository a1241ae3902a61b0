"""The address doctor: what looks wrong with the address somebody typed into the reset form.

It cannot tell whether an address is registered, and does not try. Of the part before the @ only the first letter leaves.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Literal, get_args

from flows.doctors.domains import DomainProblem, Domains, Verdict, judge
from flows.doctors.spotting import Glued, Spot, glued, spots
from flows.knowledge.service import Service
from flows.redact.detectors.mail_addresses import mail_shown
from flows.redact.shadow import Shadow, shadow

LIMIT = 4096
"""Signs of a message that are read: as many as Telegram sends."""

_AddressProblem = Literal[
    DomainProblem, "at_missing", "at_double", "full_width", "foreign_letter", "hidden_sign", "blank", "dot_sign",
    "dot_double", "dots_impossible", "mailto", "edge_sign", "spelled_out", "dots_irregular", "capital_first",
]  # fmt: skip
PROBLEMS: tuple[_AddressProblem, ...] = get_args(_AddressProblem)
"""The closed list, in the order in which they are worth telling."""

NO_SLIP = frozenset({"domain_elsewhere", "spelled_out", "dots_irregular", "capital_first"})
"""Worth telling, but no proof that the form got a wrong address: people spell `(at)` for a chat, phones write capitals."""

ISSUED_IRREGULAR = frozenset({"docomo", "au"})
"""Providers that once issued addresses with `..` and `.@`. The other known ones never did."""
_LEAST = 5
"""Letters of a provider's domain name by which it is found without @: `me.com` is the end of `welcome.com`."""


@dataclass(frozen=True, slots=True)
class AddressFinding:
    """What may be said about an address."""

    problems: tuple[_AddressProblem, ...]
    shown: str
    """Masked: `t***@gmial.com`."""
    domain: str
    """As it was typed, in plain signs."""
    suggestion: str | None
    """The domain that was probably meant."""
    observations: Mapping[str, str]
    """Observation -> value, with the ids of the catalogue."""


def examine(text: str, providers: Domains, service: Service) -> AddressFinding | None:
    """Look at the address in a message; None where there is none. Of several, the first with a problem."""
    folded = shadow(text[:LIMIT])
    first = None
    for spot in spots(folded.text, _glued(tuple(chain.from_iterable(providers.values())))):
        if _services_own(spot, service):
            continue
        finding = _finding(spot, _written(text, folded, spot), providers)
        if finding.problems:
            return finding
        first = first or finding
    return first


@lru_cache(8)
def _glued(domains: tuple[str, ...]) -> Glued | None:
    """What is looked for without @: worked out once for each catalogue."""
    return glued([domain for domain in domains if max(map(len, domain.split("."))) >= _LEAST])


def _services_own(spot: Spot, service: Service) -> bool:
    """The mail's sender is often named; it is nobody's own address."""
    return spot.domain in (service.domain, *service.hosts) or f"{spot.local}@{spot.domain}".lower() == service.sender


def _written(text: str, folded: Shadow, spot: Spot) -> str:
    start, end = folded.written(spot.start, spot.end)
    return text[start:end]


def _finding(spot: Spot, written: str, providers: Domains) -> AddressFinding:
    verdict = judge(spot.domain, providers) if spot.domain else Verdict()
    irregular = spot.local.startswith(".") or spot.local.endswith(".") or ".." in spot.local
    found = {*spot.slips, *_letters(spot, written)}
    if verdict.problem:
        found.add(verdict.problem)
    if irregular:
        found.add("dots_irregular" if verdict.provider in {*ISSUED_IRREGULAR, None} else "dots_impossible")
    if spot.local[:1].isupper() and spot.local[1:].islower():
        found.add("capital_first")
    problems = tuple(problem for problem in PROBLEMS if problem in found)
    domain = _domain_shown(spot, verdict)
    observations = _observations(problems, verdict, irregular=irregular)
    return AddressFinding(problems, mail_shown(spot.local, domain), domain, verdict.meant, observations)


def _letters(spot: Spot, written: str) -> set[str]:
    """What the signs themselves tell."""
    found = set()
    for sign in written:
        plain = unicodedata.normalize("NFKC", sign)
        if sign in "（）［］｛｝＜＞":
            continue  # `（at）`
        if "\uff01" <= sign <= "\uff5e":
            found.add("full_width")
        elif sign in "\u3000\xa0":
            found.add("blank")
        elif sign == "\uff61":
            found.add("dot_sign")
        elif unicodedata.category(sign) in ("Cf", "Cc", "Mn", "Me", "Cs") and not sign.isspace():
            found.add("hidden_sign")
        elif plain != sign and not plain.isspace():
            found.add("foreign_letter")
    if not (spot.local + spot.domain).isascii():
        found.add("foreign_letter")
    return found


def _domain_shown(spot: Spot, verdict: Verdict) -> str:
    """A lone word that is like no provider's may be half of the local part: `gmail.com@taro`."""
    if "." not in spot.domain and not verdict.provider:
        return "…"
    return spot.domain


def _observations(problems: tuple[_AddressProblem, ...], verdict: Verdict, *, irregular: bool) -> dict[str, str]:
    observations: dict[str, str] = {}
    if verdict.provider:
        observations["provider"] = verdict.provider
    if any(problem not in NO_SLIP for problem in problems):
        observations["address_typo"] = "yes"
    elif not problems and verdict.sure:
        observations["address_typo"] = "no"
    if "dots_impossible" not in problems:
        observations["address_form"] = "irregular" if irregular else "regular"
    return observations
