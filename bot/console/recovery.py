"""Recovery codes: for the day the phone is gone. Each opens the door once."""

import secrets
import unicodedata

from bot.console.seal import Keys

COUNT = 10
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: nothing is read as something else
_LENGTH, _GROUP = 16, 4  # 80 bits
_READ_AS = str.maketrans("ILO", "110")


def grouped(length: int) -> str:
    """So many random signs that can be read out loud, like 4H7K-9QXM."""
    signs = "".join(secrets.choice(_SIGNS) for _ in range(length))
    return "-".join(signs[place : place + _GROUP] for place in range(0, length, _GROUP))


def new_codes() -> list[str]:
    """A fresh set, to be shown once."""
    return [grouped(_LENGTH) for _ in range(COUNT)]


def digest(keys: Keys, name: str, typed: str) -> str:
    """What is kept of a code, however it was typed."""
    plain = unicodedata.normalize("NFKC", typed[:200]).upper()
    return keys.mark("recovery", name, "".join(sign for sign in plain if sign.isalnum()).translate(_READ_AS))
