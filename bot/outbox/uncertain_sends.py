"""What may have been sent although nobody knows, and what should not be sent without being asked."""

from string import hexdigits

from aiogram.exceptions import AiogramError, ClientDecodeError, TelegramNetworkError, TelegramServerError
from aiohttp import ClientConnectorError, ConnectionTimeoutError

from bot.outbox.call import COPY, DOCUMENT, SEND, Outgoing

OLD = 24 * 3600
"""Seconds after which a message is not sent any more without the operator's word: a restored backup may hold it."""


def unsure(out: Outgoing, trouble: AiogramError) -> bool:
    """Whether a call that ended like this may have made a message. Not where no connection came about or Telegram refused."""
    if not makes_message(out):
        return False
    if isinstance(trouble, TelegramNetworkError):
        return not isinstance(trouble.__cause__, ClientConnectorError | ConnectionTimeoutError)
    return isinstance(trouble, TelegramServerError | ClientDecodeError)


def makes_message(out: Outgoing) -> bool:
    """Whether doing it again would show; an edit or a deletion changes nothing the second time."""
    return out.call is not None and out.call.name in (SEND, COPY, DOCUMENT)


def age(row: str, now: int) -> int:
    """Seconds since a row was made; its id begins with the time. 0 where it does not say."""
    made, dash, _ = row.partition("-")
    return max(0, now - int(made, 16)) if dash and made and set(made) <= set(hexdigits) else 0
