"""What people ask of the bot itself, clause by clause: whether it is down, when support answers, what is kept about
them.

A clause counts only where it is nothing else: the core, and around it words that say nothing. Everything is read in
the folded text, and what stands in the other clauses is read as usual.
"""

import re
from functools import cache
from typing import Final

from flows.understand.normalise import plain_rule
from flows.understand.rulebook import engine_patterns, rulebook

LONGEST: Final = 60
"""Characters of a clause that is looked at."""

ORDER: Final = ("cancel", "fed_up", "outage", "was_it_sent", "support_hours", "my_data", "abilities", "human")
KINDS: Final = frozenset({"fed_up", "outage", "was_it_sent", "support_hours", "my_data", "abilities"})
"""Intents that nothing else reads."""
_LETTERS_JA: Final = re.compile(r"[ぁ-ん一-龥]")
_PATTERNS: Final = engine_patterns("small_talk")
_CALLS, _GIVES_UP = re.compile(_PATTERNS["calls"]), re.compile(_PATTERNS["gives_up"])


def small(clause: str) -> str | None:
    """The intent that a folded clause is, and nothing else."""
    bare = clause.strip(" \n")
    if not bare or len(bare) > LONGEST:
        return None
    rules = _rules(japanese=bool(_LETTERS_JA.search(bare)))
    return next((name for name, rule in rules if rule.fullmatch(bare)), None)


def asks_who(folded: str) -> bool:
    """Whether a folded text asks who, or what, is answering."""
    return any(rule.fullmatch(folded.strip(" \n")) for rule in _who())


def speaks_of_calls(folded: str) -> bool:
    """Whether somebody who wants a person wants them on the telephone."""
    return bool(_CALLS.search(folded))


def vague(folded: str) -> bool:
    """Whether a page is said to have failed, and nothing of how."""
    return len(folded) <= LONGEST and bool(_either("vague").fullmatch(folded.strip(" \n")))


def came(folded: str) -> bool:
    """Whether a short message says that it has come, just now or some time ago."""
    return bool(_either("came").fullmatch(folded.strip(" \n")))


def gives_up(folded: str) -> bool:
    """Whether somebody who stops does so because it is too much."""
    return bool(_GIVES_UP.search(folded))


@cache
def _rules(*, japanese: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Made with the first message: a start need not wait for them."""
    wishes = rulebook().wishes
    return tuple(
        (name, _whole(core))
        for name in ORDER
        for core in map(plain_rule, (*wishes[name].who, *wishes[name].clauses))
        if _is_japanese(core) == japanese
    )


@cache
def _either(name: str) -> re.Pattern[str]:
    """What is nothing but a pattern in Japanese, or in English."""
    return re.compile("|".join(f"(?:{_whole(_PATTERNS[f'{name}_{lang}']).pattern})" for lang in ("ja", "en")))


@cache
def _who() -> tuple[re.Pattern[str], ...]:
    return tuple(_whole(plain_rule(core)) for core in rulebook().wishes["human"].who)


def _is_japanese(core: str) -> bool:
    return bool(_LETTERS_JA.search(core))


def _whole(core: str) -> re.Pattern[str]:
    """What stands around a core is taken once and not tried in other ways: the time stays bounded."""
    lang, most = ("ja", 4) if _is_japanese(core) else ("en", 3)
    lead, tail = _PATTERNS[f"lead_{lang}"], _PATTERNS[f"tail_{lang}"]
    return re.compile(rf"(?:{lead}){{0,{most}}}(?:{core})(?>{tail})*+")
