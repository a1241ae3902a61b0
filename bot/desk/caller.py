"""Who is on the phone? A code of six digits proves it: the user reads it out of their chat, for the case they name.

The code follows from the installation's secret, the case and the minute; it is kept nowhere, and nothing personal is asked.
"""

import base64
import hmac

import pyotp

from bot.store.places import CodeVerdict, Places

SECONDS = 60
"""How long a code lasts; the one before it is taken too, for whoever reads slowly."""
MOST_WRONG = 5
"""Wrong codes per case and per agent, until they have been forgotten."""
_PURPOSE = b"todoku desk: caller "


def code_for(secret: bytes, case: str, now: int) -> str:
    """The code of a case at a time, Unix seconds."""
    return _codes(secret, case).at(now)


def step_of(secret: bytes, case: str, code: str, now: int) -> int | None:
    """The minute a code belongs to, this one or the last; None where it is neither's. In constant time."""
    given = "".join(code.split())[:16].encode("utf-8", "replace")
    codes, found = _codes(secret, case), None
    for step in (now // SECONDS - 1, now // SECONDS):
        if hmac.compare_digest(codes.generate_otp(step).encode(), given):
            found = step
    return found


async def check(places: Places, secret: bytes, case: str, code: str, agent: str, now: int) -> CodeVerdict:
    """Whether the caller has the case's code. Each is taken once; wrong ones are limited. Raises StoreDown."""
    return await places.tried(case, agent, step_of(secret, case, code, now), MOST_WRONG)


def _codes(secret: bytes, case: str) -> pyotp.TOTP:
    key = hmac.digest(secret, _PURPOSE + case.encode(), "sha256")
    return pyotp.TOTP(base64.b32encode(key).decode().rstrip("="), interval=SECONDS)
