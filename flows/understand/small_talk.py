"""Where one word tells more than the wish that was read, or says something where nothing was read. In folded text."""

import re
from functools import cache
from typing import Final

from flows.understand.rulebook import rulebook

_SHORT: Final = 60
"""Signs of a message that says little else."""


def asks_who(folded: str) -> bool:
    """Whether a text asks who, or what, is answering."""
    return bool(_pattern("who").search(folded))


def speaks_of_calls(folded: str) -> bool:
    """Whether somebody who wants a person wants them on the telephone."""
    return bool(_pattern("calls").search(folded))


def vague(folded: str) -> bool:
    """Whether a page is said to have failed, in a few words."""
    return len(folded) <= _SHORT and bool(_pattern("error").search(folded))


def came(folded: str) -> bool:
    """Whether a short message says that it has come."""
    return len(folded) <= _SHORT and bool(_pattern("came").search(folded)) and not _pattern("not_come").search(folded)


def gives_up(folded: str) -> bool:
    """Whether somebody who stops does so because it is too much."""
    return bool(_pattern("gives_up").search(folded))


def hedged(folded: str) -> bool:
    """Whether a text says that it may be wrong ("probably", "I think")."""
    return bool(_pattern("maybe").search(folded))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return rulebook().patterns[name].folded
