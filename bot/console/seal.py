"""Keys made from CONSOLE_SECRET: one seals what must be read again, one marks what must be known again."""

import hashlib
import hmac

from bot.cipher import Cipher, CipherError, derived

_BROKEN = "cannot be opened: CONSOLE_SECRET is not the one it was sealed with"


class SealError(ValueError):
    """It was sealed with another secret, for somebody else, or changed since."""


class ConsoleKeys:
    """Both keys; nothing shows them."""

    def __init__(self, secret: bytes) -> None:
        self._cipher = Cipher(derived(secret, b"todoku console: seal"))
        self._mark = derived(secret, b"todoku console: mark")

    def seal(self, text: str, about: str) -> str:
        """Encrypted and bound to what it is about: moved to another place it does not open."""
        return self._cipher.seal(text, about)

    def open(self, sealed: str, about: str) -> str:
        """Raises SealError."""
        try:
            return self._cipher.open(sealed, about)
        except CipherError:
            raise SealError(f"{about}: {_BROKEN}") from None

    def mark(self, purpose: str, *parts: str) -> str:
        """64 hex digits nobody else can make for these parts."""
        said = b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in (purpose, *parts))
        return hmac.new(self._mark, said, hashlib.sha256).hexdigest()
