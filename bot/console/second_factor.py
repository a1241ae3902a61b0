"""The second factor: one-time codes of an authenticator app (RFC 6238), and recovery codes for the day the phone is gone.

With the desk, which gives codes to callers, the only place that knows pyotp.
"""

import hmac
import secrets
import unicodedata

import pyotp

from bot.console.seal import ConsoleKeys

DIGITS = 6
SECONDS = 30
"""How long a code is shown."""
LATE = 1
"""Steps a code may be late: typing takes time. None may be early."""


def new_seed() -> str:
    """160 random bits in base32."""
    return pyotp.random_base32(32)


def enrolment(seed: str, name: str, issuer: str) -> str:
    """The otpauth address that an app reads from a QR code."""
    return pyotp.TOTP(seed, digits=DIGITS, interval=SECONDS).provisioning_uri(name=name, issuer_name=issuer)


def step(now: int) -> int:
    """The number of the code that is shown now."""
    return now // SECONDS


def code(seed: str, now: int) -> str:
    """What the app shows now."""
    return pyotp.TOTP(seed, digits=DIGITS, interval=SECONDS).at(now)


def step_of(seed: str, typed: str, now: int) -> int:
    """The step whose code was typed, in any width and spacing; 0 where none fits. The same work whatever was typed."""
    digits = _digits(typed)
    found = 0
    for late in range(LATE, -1, -1):
        if hmac.compare_digest(code(seed, now - late * SECONDS).encode(), digits):
            found = step(now) - late
    return found


def _digits(typed: str) -> bytes:
    plain = unicodedata.normalize("NFKC", typed[:64])
    kept = "".join(sign for sign in plain if not sign.isspace() and sign != "-")
    return kept.encode() if kept.isascii() and kept.isdecimal() and len(kept) == DIGITS else b"-" * DIGITS


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


def digest(keys: ConsoleKeys, name: str, typed: str) -> str:
    """What is kept of a code, however it was typed."""
    plain = unicodedata.normalize("NFKC", typed[:200]).upper()
    return keys.mark("recovery", name, "".join(sign for sign in plain if sign.isalnum()).translate(_READ_AS))
