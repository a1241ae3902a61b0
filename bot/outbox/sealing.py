"""What no store may hold in clear: an agent's words on their way to the user, and which account a user named. Sealed under
keys that are made from the bot's token, one for each purpose."""

import dataclasses
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from bot.outbox.call import as_json
from bot.outbox.outgoing import SOMEWHERE, Outgoing
from flows.case.case_events import AccountGiven, Rejoined
from flows.chat.effects import Effect, OpenCase, ToCase, Turn
from flows.knowledge.account import Account, AccountAnswer, Sealed

if TYPE_CHECKING:
    from bot.cipher import Cipher

_PURPOSE = b"todoku outbox: words of agents"
_ACCOUNTS = b"todoku cases: which account"
_BLANK: dict[str, dict[str, Any]] = {"text": {"text": ""}, "caption": {"caption": "", "chat_id": SOMEWHERE}}
"""What stands in the row instead. Telegram refuses it, should a version that knows no sealed rows ever send it."""


class UnopenedError(ValueError):
    """A row's words cannot be opened: the bot has another token since, or the row was changed. They are lost for good."""

    def __init__(self) -> None:
        super().__init__("sealed under another token")


class Sealing:
    """Whoever has the token can have the very messages copied from the support group: the key opens nothing more to them.
    All processes of a bot have it, and neither the store nor its backup does."""

    def __init__(self, token: str) -> None:
        self._token = token

    @cached_property
    def _cipher(self) -> "Cipher":
        from bot.cipher import Cipher, derived  # noqa: PLC0415  # few messages need it; commands that send nothing never do

        return Cipher(derived(self._token.encode(), _PURPOSE))

    @cached_property
    def _accounts(self) -> "Cipher":
        from bot.cipher import Cipher, derived  # noqa: PLC0415  # as above

        return Cipher(derived(self._token.encode(), _ACCOUNTS))

    def account(self, held: AccountAnswer, chat: int) -> Sealed | None:
        """Which account it is about, as it may be kept: bound to the user's chat, in another one's case it does not open."""
        return Sealed(self._accounts.seal(held.words, _of_chat(chat))) if isinstance(held, Account) else held

    def account_opened(self, sealed: str, chat: int) -> str:
        """In clear, for the one answer that shows it. Raises UnopenedError."""
        from bot.cipher import CipherError  # noqa: PLC0415  # as above

        try:
            return self._accounts.open(sealed, _of_chat(chat))
        except CipherError:
            raise UnopenedError from None

    def sealed(self, out: Outgoing) -> Outgoing:
        """The same call, the words it brings and whom they go to sealed, bound to the case and the message. A call without
        words is as it is."""
        made = out.call
        words = next((name for name in _BLANK if made and name in made.params), "")
        if made is None or not words:
            return out
        kept = {name: made.params[name] for name in ("chat_id", words)}
        sealed = self._cipher.seal(as_json(kept).decode(), _about(out))
        return msgspec.structs.replace(out, call=made.but(**_BLANK[words]), sealed=sealed)

    def opened(self, out: Outgoing) -> Outgoing:
        """What was sealed; anything else is as it is. Raises UnopenedError."""
        if not out.sealed or out.call is None:
            return out
        from bot.cipher import CipherError  # noqa: PLC0415  # as above

        try:
            kept = msgspec.json.decode(self._cipher.open(out.sealed, _about(out)), type=dict[str, Any])
        except CipherError:
            raise UnopenedError from None
        return msgspec.structs.replace(out, call=out.call.but(**kept), sealed="")


def sealed_turn(turn: Turn, sealing: Sealing, chat: int) -> Turn:
    """The turn with the account sealed wherever it stands."""
    session = turn.session
    if session and isinstance(session.account, Account):
        session = msgspec.structs.replace(session, account=sealing.account(session.account, chat))
    effects = tuple(_sealed(effect, lambda held: sealing.account(held, chat)) for effect in turn.effects)
    return msgspec.structs.replace(turn, session=session, effects=effects)


def _sealed(effect: Effect, seal: Callable[[AccountAnswer], AccountAnswer]) -> Effect:
    """An effect with the account that it brings, if it does, sealed."""
    match effect:
        case OpenCase(handoff=handoff) if handoff.account:
            return OpenCase(dataclasses.replace(handoff, account=seal(handoff.account)))
        case ToCase(number=number, happening=Rejoined(handoff=handoff)) if handoff.account:
            return ToCase(number, Rejoined(dataclasses.replace(handoff, account=seal(handoff.account))))
        case ToCase(number=number, happening=AccountGiven(account=account)):
            return ToCase(number, AccountGiven(seal(account)))
        case _:
            return effect


def _of_chat(chat: int) -> str:
    return f"account of {chat}"


def _about(out: Outgoing) -> str:
    return f"{out.case} {out.ref}{out.edits}"
