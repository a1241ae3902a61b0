"""Which account it is about: the one answer that is not masked, because support can look nothing up without it.

It lives in memory for one turn as `Account`; the shell seals it before anything is kept, and only whoever has taken the
case sees it again. No log, text or record ever holds it: the log of facts says that it was given, and no more.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from flows.knowledge.catalogue import Catalogue
from flows.redact import Announced, TextEntity, found_kinds

GIVEN = "given"
"""What the log holds in place of the answer."""
LEADS = 0.3
"""How likely a cause must be for support to be told to look at it first; below, the problem itself says what to look at."""
MOST = 3
"""Addresses that are taken: whoever has forgotten which one it is names those it could be."""
LONGEST = 160
"""Signs of what is taken; a notice in Telegram has room for 200."""
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
_NAME = re.compile(r"@?[A-Za-z0-9][A-Za-z0-9._+-]{1,63}")
_LED = re.compile(
    r"(?:(?:my |the )?(?:user ?name|user ?id|login ?id|account(?: name| id)?|id)"
    r"|(?:ユーザー?|アカウント|ログイン|会員)(?:名|ID|の?ID)?|ID)\s*(?:は|:|=| is )\s*(?P<name>[\w.+-]{2,64}?)\s*(?:です|でした)?[。.]?",
    re.IGNORECASE,
)
"""A name with a word that says so before it; then it may be written in any letters."""
_CODE = re.compile(r"[0-9][0-9\s.-]{2,8}")
_ODD = re.compile(r"(?=[!-~]*[0-9])(?=[!-~]*[^\w.+@-])[!-~]{4,64}")
_SECRETS = frozenset({"password", "code", "token", "card", "number", "link"})

_Refused = Literal["secret", "unread"]
"""It looks like a password, a code or a link; or it is neither an address nor a name."""


@dataclass(frozen=True, slots=True, repr=False)
class Account:
    """The answer, in clear. It is no text: nothing writes, logs or encodes it by accident."""

    words: str

    def __repr__(self) -> str:
        """Say nothing of it, not even in a traceback."""
        return "Account(…)"


class Sealed(Struct, frozen=True):
    """The answer as it may be kept: only `bot.outbox.sealing` can open it."""

    text: str


AccountAnswer = Account | Sealed | None
"""An answer on its way from the chat to its case."""


def read(text: str, entities: Sequence[TextEntity] = (), after: Announced | None = None) -> Account | _Refused:
    """The addresses in a message, or the one name that it is. `after`: what the message before announced."""
    plain = unicodedata.normalize("NFKC", text).strip()
    addresses = list(dict.fromkeys(_ADDRESS.findall(plain)))[:MOST]
    name = _named(plain)
    if _is_secret(plain, addresses, name, text, entities, after):
        return "secret"
    words = ", ".join(addresses) or name
    return Account(words) if 0 < len(words) <= LONGEST else "unread"


def _named(plain: str) -> str:
    """The name that a message is, or that it tells; empty where it is none."""
    if _NAME.fullmatch(plain):
        return plain
    led = _LED.fullmatch(plain)
    return led["name"] if led else ""


def _is_secret(
    plain: str, addresses: Sequence[str], name: str, text: str, entities: Sequence[TextEntity], after: Announced | None
) -> bool:
    """Whether there is a password, a code or a link in it, beside the addresses. How random a name looks says nothing: names do."""
    if after or _CODE.fullmatch(name or plain):
        return True
    rest = plain
    for address in addresses:
        rest = rest.replace(address, " ")
    if found_kinds(rest, entities if rest == text else ()) & _SECRETS:
        return True
    # One word with a digit and signs that no name has: whatever it is, it is not what was asked for.
    return not addresses and not name and bool(_ODD.fullmatch(plain))


def field(catalogue: Catalogue) -> str | None:
    """The question of the intake whose answer is sealed; None where the knowledge has none."""
    return next((id_ for id_, item in catalogue.intake.items() if item.sealed), None)


def needed(catalogue: Catalogue, symptom: str | None, shares: Mapping[str, float]) -> bool:
    """Whether what support does first is to look the account up: nobody knows anything, or the line it is told says so.

    `shares`: cause -> how likely it is, the likeliest first.
    """
    known = catalogue.symptoms.get(symptom or "")
    if known is None:
        return True
    cause, share = next(iter(shares.items()), ("", 0.0))
    return catalogue.causes[cause].account if share >= LEADS and cause in catalogue.causes else known.account
