"""What is to be made of the part behind the @: a provider's, somebody else's, or a slip."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from flows.doctors.distance import PLAIN, distance
from flows.doctors.known_domains import BROKEN_ENDINGS, CONFUSED, ELSEWHERE, REAL, SCHOOLS

Domains = Mapping[str, Sequence[str]]
"""Provider -> its mail domains."""
DomainProblem = Literal["domain_misspelt", "domain_ending", "domain_incomplete", "domain_elsewhere"]

_TELLING = 5
"""A name of fewer letters is near to too many others: au.com, me.com, live.com are matched exactly."""
_LONG, _LONGEST = 8, 40
_ENDINGS = re.compile(r"(?:(?:co|ne|or|com|net)\.)?(?:jp|com|net|org|info|co|ne)(?:\.jp)?")
_APPENDED = re.compile(r"\.(?:com|net|jp|co\.jp|ne\.jp)|\.?[a-z0-9]{1,2}")
_WHOLE = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a domain is."""

    provider: str | None = None
    problem: DomainProblem | None = None
    meant: str | None = None
    sure: bool = False
    """Letter by letter a provider's own domain."""


def judge(domain: str, providers: Domains) -> Verdict:
    """Judge a domain in lower case, written with plain dots."""
    owner = {known: provider for provider, domains in providers.items() for known in domains}
    if domain in owner:
        return Verdict(owner[domain], sure=True)
    if ELSEWHERE.get(domain) in owner:
        return Verdict(problem="domain_elsewhere", meant=ELSEWHERE[domain])
    if CONFUSED.get(domain) in owner:
        return _slip("domain_misspelt", CONFUSED[domain], owner)
    for whole in _and_above(domain):
        if whole in owner:
            return Verdict(owner[whole])
        if whole in REAL:
            return Verdict()
    if domain.endswith(tuple("." + ending for ending in SCHOOLS)):
        return Verdict()
    return _near(domain, owner) or _own_ending(domain)


def _and_above(domain: str) -> Iterator[str]:
    """The domain and those it is part of: wm.pdx.ne.jp, pdx.ne.jp."""
    labels = domain.split(".")
    return (".".join(labels[n:]) for n in range(min(len(labels) - 1, 6)))


def _slip(problem: DomainProblem, meant: str, owner: Mapping[str, str]) -> Verdict:
    return Verdict(owner[meant], problem, meant)


def _near(domain: str, owner: Mapping[str, str]) -> Verdict | None:
    """The provider's domain it was meant to be, if there is one near enough."""
    if len(domain) > _LONGEST:
        return None
    found = [(*cost, known) for known in owner if (cost := _cost(domain, known))]
    if not found:
        return None
    _, problem, meant = min(found, key=lambda one: one[0])
    return _slip(problem, meant, owner)


def _cost(domain: str, known: str) -> tuple[float, DomainProblem] | None:
    name, ending = _parts(known)
    if domain.startswith(known) and _APPENDED.fullmatch(domain, len(known)):
        # `docomo.ne.jp.com`, `gmail.comm`; `live.com.au` and the like have been found to exist
        return 0.2, "domain_ending"
    if len(name) < _TELLING:
        return _short(domain, known, ending)
    if domain == name or (domain.startswith(name + ".") and f"{name}.{ending}".startswith(domain)):
        return 0.3, "domain_incomplete"
    if _squeezed(domain) == _squeezed(known):
        return 0.1, "domain_misspelt"
    most = _allowed(name)
    ways = [_split_cost(domain, at, name, ending, most) for at in range(1, len(domain)) if domain[at] == "."]
    whole = distance(domain, known, PLAIN)
    if whole <= PLAIN and most:
        ways.append((whole, "domain_misspelt"))
    if "." not in domain and (bare := distance(domain, name, min(most, PLAIN))) <= min(most, PLAIN):
        ways.append((bare, "domain_incomplete"))
    return min((way for way in ways if way), default=None)


def _short(domain: str, known: str, ending: str) -> tuple[float, DomainProblem] | None:
    """`msn.con`: the name itself must be right, and the ending must be one that does not exist."""
    stem = known.removesuffix(ending)
    typed = domain.removeprefix(stem)
    if typed != domain and BROKEN_ENDINGS.get(typed) == ending:
        return PLAIN, "domain_ending"
    return None


def _allowed(name: str) -> float:
    """How wrong a name may be: the longer it is, the fewer others are near."""
    if len(name) <= _TELLING:
        return 1.0
    return 1.5 if len(name) < _LONG else 2.0


def _split_cost(domain: str, at: int, name: str, ending: str, most: float) -> tuple[float, DomainProblem] | None:
    typed_name, typed_ending = domain[:at], domain[at + 1 :]
    wrong = distance(typed_name, name, most)
    if wrong > most:
        return None
    if typed_ending == ending:
        return wrong, "domain_misspelt"
    slipped = distance(typed_ending, ending, PLAIN)
    if slipped <= PLAIN and wrong + slipped <= most + PLAIN / 2:
        return wrong + slipped, "domain_ending" if wrong == 0 else "domain_misspelt"
    if wrong <= PLAIN / 2 and (wrong == 0 or len(name) > _TELLING) and _ENDINGS.fullmatch(typed_ending):
        # The right name under an ending of somebody else's: `docomo.co.jp`, `gmail.co.jp`.
        return wrong + PLAIN + _unlike(typed_ending, ending), "domain_ending"
    return None


def _unlike(typed: str, ending: str) -> float:
    """Prefers, of several domains of one name, the one whose ending looks most like what was typed."""
    return 0.0 if typed.rpartition(".")[2] == ending.rpartition(".")[2] else 0.1


def _parts(known: str) -> tuple[str, str]:
    """Name and ending. `i.softbank.jp` is known by `softbank`: the `i.` is what people forget."""
    labels = known.split(".")
    size = 2 if len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3 else 1  # noqa: PLR2004  # co.jp, ne.jp
    name = ".".join(labels[:-size])
    return name.removeprefix("i."), ".".join(labels[-size:])


def _squeezed(domain: str) -> str:
    return domain.replace(".", "").replace("-", "").replace("_", "")


def _own_ending(domain: str) -> Verdict:
    """A domain like no provider's: only an ending that does not exist is told."""
    labels = domain.split(".")
    for size in (2, 1):
        broken = ".".join(labels[-size:])
        if size < len(labels) and broken in BROKEN_ENDINGS:
            return Verdict(problem="domain_ending", meant=domain.removesuffix(broken) + BROKEN_ENDINGS[broken])
    if not _WHOLE.fullmatch(domain):
        return Verdict(problem="domain_incomplete")
    return Verdict()
