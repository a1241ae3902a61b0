"""The link doctor: what looks wrong with a pasted link. It never opens one, mends one, or lets more than a host leave."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal, get_args

from flows.doctors.hosts import HELP_PAGES, SHORTENERS, inside, read, shown, wraps
from flows.doctors.pasting import PastedLink, pasted
from flows.knowledge.service import Service
from flows.redact.shadow import shadow

LIMIT = 4096
"""Signs of a message that are read: as many as Telegram sends."""
_MOST, _DEPTH = 10, 3

_LinkProblem = Literal[
    "phishing_host", "script_link", "shortener", "leads_on", "wrapped", "not_https", "scheme_damaged", "line_break",
    "blank", "cut_short", "end_sign", "html_entity", "double_encoded", "percent_damage", "full_width", "hidden_sign",
]  # fmt: skip
PROBLEMS: tuple[_LinkProblem, ...] = get_args(_LinkProblem)
"""The closed list, in the order in which they are worth telling."""
MANGLED = frozenset(PROBLEMS[PROBLEMS.index("scheme_damaged") :])
"""Done by copying, or by a program on the way."""

_ENTITY = re.compile(
    r"&(?:amp|lt|gt|quot|apos|nbsp|times|copy|reg|para|sect|not|curren|#\d{1,6}|#x[0-9a-f]{1,5});"
    r"|&amp(?=[a-z_]{1,30}=)|[×©®¶§¬¤]",
    re.IGNORECASE,
)
"""Also what programs make of `&times…` and `&copy…` in a link."""
_DOUBLE = re.compile(r"%25[0-9a-f]{2}", re.IGNORECASE)
_BROKEN = re.compile(r"%(?![0-9a-f]{2}|[0-9a-f]?$)", re.IGNORECASE)
_HALF = re.compile(r"%[0-9a-f]?$", re.IGNORECASE)
_NUMBER = re.compile(r"\[|(?:\d+|0x[0-9a-f]+)(?::\d+)?$", re.IGNORECASE)
_TELLING = re.compile(r"reset|passw|token|code|key|verif|confirm|auth|recover|activ|[A-Za-z0-9_-]{16}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LinkFinding:
    """What may be said about a link."""

    problems: tuple[_LinkProblem, ...]
    host: str | None
    """Fit to be shown; None where there is none. `a → b`: the link goes to a, which says it goes on to b."""
    observations: Mapping[str, str]
    """Observation -> value, with the ids of the catalogue."""


@dataclass(slots=True)
class _Target:
    """Where a link leads."""

    host: str | None = None
    leads: Literal["official", "other"] | None = None
    problems: set[str] = field(default_factory=set)


def examine(text: str, service: Service) -> LinkFinding | None:
    """Look at the link in a message; None where there is none. Of several, the one that looks most like a reset link."""
    folded = shadow(text[:LIMIT])
    hosts = frozenset(service.hosts)
    best: tuple[int, LinkFinding] | None = None
    for link in islice(pasted(folded, text, hosts), _MOST):
        host = read(link.authority)
        if host.name in (HELP_PAGES | _stores(service)) - hosts and not host.disguised:
            continue
        target = _target(link.authority, link.rest, hosts)
        finding = _finding(link, target)
        rank = _rank(link, target)
        if best is None or rank < best[0]:
            best = rank, finding
    return best[1] if best else None


def _stores(service: Service) -> set[str | None]:
    """The hosts of the shops that have the service's app."""
    return {read(link.split("/")[2]).name for link in (service.apps.ios, service.apps.android) if link}


def _rank(link: PastedLink, target: _Target) -> int:
    """A false reset link before a true one, any reset link before what stands at the foot of a mail."""
    if link.scheme == "script" or _TELLING.search(link.rest):
        return 1 if target.leads == "official" else 0
    return 2 if target.leads == "official" else 3


def _finding(link: PastedLink, target: _Target) -> LinkFinding:
    if link.scheme == "script":
        return LinkFinding(("script_link",), None, {"link_host": "other"})
    found = {*link.slips, *target.problems, *_damage(link.rest)}
    if link.scheme == "http":
        found.add("not_https")
    problems = tuple(problem for problem in PROBLEMS if problem in found)
    observations: dict[str, str] = {}
    if target.leads:
        observations["link_host"] = target.leads
    if not MANGLED.isdisjoint(problems):
        observations["link_copied"] = "yes"
    return LinkFinding(problems, target.host, observations)


def _target(authority: str, rest: str, hosts: frozenset[str], depth: int = 0) -> _Target:
    host = read(authority)
    within = _within(rest, hosts)
    if host.name is None:
        return _nowhere(authority, disguised=host.disguised)
    if host.name in hosts and not host.disguised:
        return _official(host.name, within, hosts)
    if wraps(host.name, rest) and not host.disguised:
        if within is None or depth == _DEPTH:
            return _Target(shown(host.name), None, {"wrapped"})
        inner = _target(*within, hosts, depth + 1)
        inner.problems.add("wrapped")
        return inner
    if not rest.strip("/") and not host.disguised and any(known.startswith(host.name) for known in hosts):
        return _Target(shown(host.name), None, {"cut_short"})  # `https://jmail.exam`: torn off before the end
    target = _Target(shown(host.name), "other", {"phishing_host"})
    if host.name.removeprefix("www.") in SHORTENERS:
        target.problems.add("shortener")
    elif within:
        target.problems.add("wrapped")
        if onward := read(within[0]).name:
            target.host = f"{target.host} → {shown(onward)}"
    return target


def _within(rest: str, hosts: frozenset[str]) -> tuple[str, str] | None:
    """The link inside: authority and rest. Of several, one that is not ours, whatever stands beside it."""
    found = inside(rest)
    return next((link for link in found if not _is_ours(link[0], hosts)), found[0] if found else None)


def _is_ours(authority: str, hosts: frozenset[str]) -> bool:
    host = read(authority)
    return host.name in hosts and not host.disguised


def _nowhere(authority: str, *, disguised: bool) -> _Target:
    """No host that could be shown. What a browser would still go to is a trick; the rest is a piece that is missing."""
    if disguised or "." in authority.strip(".") or _NUMBER.match(authority):
        return _Target(None, "other", {"phishing_host"})
    return _Target(None, None, {"cut_short"})


def _official(name: str, within: tuple[str, str] | None, hosts: frozenset[str]) -> _Target:
    if within is None or _is_ours(within[0], hosts):
        return _Target(shown(name), "official")
    onward = read(within[0]).name
    return _Target(f"{shown(name)} → {shown(onward)}" if onward else shown(name), None, {"leads_on"})


def _damage(rest: str) -> set[str]:
    """What the path and the query themselves tell."""
    found = set()
    if _ENTITY.search(rest):
        found.add("html_entity")
    if _DOUBLE.search(rest) and not inside(rest):
        found.add("double_encoded")
    if _BROKEN.search(rest):
        found.add("percent_damage")
    if _HALF.search(rest) or rest.endswith("&") or _is_unclosed(rest) or _lacks_value(rest):
        found.add("cut_short")
    return found


def _is_unclosed(rest: str) -> bool:
    return any(rest.count(opening) > rest.count(closing) for opening, closing in ("()", "[]", "{}"))


def _lacks_value(rest: str) -> bool:
    """Ends in `=`: the value is missing, or a mail program broke the line. `==` may fill up a value of its own."""
    if not rest.endswith("="):
        return False
    start = max(rest.rstrip("=").rfind(sign) for sign in "=&?;#")
    value = rest[start + 1 :]
    return not (value.endswith("==") and len(value) > 4 and len(value) % 4 == 0)  # noqa: PLR2004  # base64 counts in fours
