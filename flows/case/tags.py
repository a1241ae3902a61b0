"""Words that support puts on a case to find it by: short, few, and masked like everything that is kept."""

import unicodedata

from flows.redact import Redacted, redact, trusted

MOST = 8
"""Tags of one case."""
LONGEST = 20
"""Characters of a tag."""
NONE = redact("")


def tag(text: str) -> Redacted | None:
    """What was typed as a tag; None where nothing is left of it. Widths and spaces do not matter, commas part no
    words. Masked before it is cut: half a telephone number is one nobody knows for one."""
    line = " ".join(unicodedata.normalize("NFKC", text).replace(",", " ").replace("、", " ").split())
    seen = "".join(sign for sign in line if unicodedata.category(sign)[0] != "C").removeprefix("#")
    kept = redact(seen)[:LONGEST].strip()
    return trusted(kept) if kept else None


def same(one: str, other: str) -> bool:
    """Whether two tags are one: capitals do not matter."""
    return one.casefold() == other.casefold()


def with_tag(tags: tuple[Redacted, ...], added: Redacted) -> tuple[Redacted, ...]:
    """The tags with one more, which stands there once however often it is added."""
    return tags if any(same(added, each) for each in tags) else (*tags, added)


def without(tags: tuple[Redacted, ...], gone: str) -> tuple[Redacted, ...]:
    """The tags but for one."""
    return tuple(each for each in tags if not same(each, gone))
