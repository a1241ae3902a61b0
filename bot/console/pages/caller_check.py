"""Somebody is on the phone: number and code lead to the case, and nothing personal is asked."""

import unicodedata

from aiohttp import web

from bot.console.cases import Cases
from bot.console.visit import Visit

_DIGITS = 7
_CODE = 6


async def show(visit: Visit, _cases: Cases) -> web.StreamResponse:
    """Raises HTTPNotFound where support has no phone."""
    _need_phone(visit)
    return visit.page("caller.html", number="", problem="")


async def check(visit: Visit, cases: Cases) -> web.StreamResponse:
    """The same words for a case that is not there and for a code that is not its own. Raises HTTPNotFound, as above."""
    _need_phone(visit)
    number, code = _number(visit.field("number")), _digits(visit.field("code"))
    verdict = await cases.is_caller(number, code, visit.agent.name) if number and len(code) == _CODE else "wrong"
    fine = verdict == "fine"
    await visit.console.audit.record(visit.agent.name, "caller", number if fine else "", "done" if fine else "refused")
    if fine:
        return visit.go(f"/cases/{number}", done="caller")
    status = 429 if verdict == "limited" else 422
    return visit.page("caller.html", status, number=visit.field("number")[:20], problem=visit.t(f"caller.{verdict}"))


def _digits(given: str) -> str:
    """Digits in any width; spaces and hyphens do not matter, anything else makes it none."""
    folded = "".join(
        sign for sign in unicodedata.normalize("NFKC", given[:40]) if not sign.isspace() and sign not in "-‐−–ー"
    )
    return folded if folded.isascii() and folded.isdecimal() else ""


def _number(given: str) -> str:
    digits = _digits(given)
    return f"{digits[:3]}-{digits[3:]}" if len(digits) == _DIGITS and digits[0] != "0" else ""


def _need_phone(visit: Visit) -> None:
    if visit.t.texts.service.phone is None:
        raise web.HTTPNotFound
