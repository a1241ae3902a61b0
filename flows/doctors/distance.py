"""How far one spelling is from another, counted in slips of a thumb rather than in letters."""

_ROWS = ("1234567890-", "qwertyuiop", "asdfghjkl", "zxcvbnm.")
_NEAR = frozenset(
    pair
    for row, below in zip(_ROWS, (*_ROWS[1:], ""), strict=True)
    for place, key in enumerate(row)
    for other in (row[place + 1 : place + 2], below[place - 1 : place], below[place : place + 1])
    if other
    for pair in (key + other, other + key)
)
"""Keys that touch each other."""
_ALIKE = frozenset(pair for a, b in ("l1", "li", "i1", "o0", "lr", "kc", "vb", "sz", "uo") for pair in (a + b, b + a))
"""Signs that look alike, or sound alike to a Japanese ear."""

SWAP, DOUBLE, TOUCHED, PLAIN = 0.5, 0.5, 0.7, 1.0
FIRST_OTHER, FIRST_LOST = 1.5, 2.0
"""Nobody mistypes the first letter unseen, and brands differ by it: `hmail` is not meant to be `gmail`."""


def distance(typed: str, meant: str, most: float) -> float:
    """Damerau and Levenshtein's, damped; anything above `most` where it is more than that."""
    if typed == meant:
        return 0.0
    if abs(len(typed) - len(meant)) * DOUBLE > most:
        return most + 1
    before: list[float] = []
    above = [0.0]
    for b in range(len(meant)):
        above.append(above[-1] + _missing(meant, b))
    for a in range(len(typed)):
        row = [above[0] + _added(typed, a)]
        for b in range(len(meant)):
            best = min(
                above[b] + _other(typed[a], meant[b], first=a == b == 0),
                above[b + 1] + _added(typed, a),
                row[b] + _missing(meant, b),
            )
            if a and b and typed[a] == meant[b - 1] and typed[a - 1] == meant[b]:
                best = min(best, before[b - 1] + SWAP)
            row.append(best)
        if min(row) > most:
            return most + 1
        before, above = above, row
    return above[-1]


def _other(typed: str, meant: str, *, first: bool) -> float:
    if typed == meant:
        return 0.0
    if first:
        return FIRST_OTHER
    return TOUCHED if typed + meant in _NEAR or typed + meant in _ALIKE else PLAIN


def _added(typed: str, at: int) -> float:
    return DOUBLE if at and typed[at] == typed[at - 1] else PLAIN


def _missing(meant: str, at: int) -> float:
    if at == 0:
        return FIRST_LOST
    return DOUBLE if meant[at] == meant[at - 1] else PLAIN
