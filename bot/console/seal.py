"""Keys made from CONSOLE_SECRET: one seals what must be read again, one marks what must be known again."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12
_BROKEN = "cannot be opened: CONSOLE_SECRET is not the one it was sealed with"


class SealError(ValueError):
    """It was sealed with another secret, for somebody else, or changed since."""


class Keys:
    def __init__(self, secret: bytes) -> None:
        self._cipher = AESGCM(_derived(secret, b"todoku console: seal"))
        self._mark = _derived(secret, b"todoku console: mark")

    def seal(self, text: str, about: str) -> str:
        """Encrypted and bound to what it is about: moved to another place it does not open."""
        nonce = secrets.token_bytes(_NONCE)
        return urlsafe_b64encode(nonce + self._cipher.encrypt(nonce, text.encode(), about.encode())).decode()

    def open(self, sealed: str, about: str) -> str:
        """Raises SealError."""
        try:
            raw = urlsafe_b64decode(sealed)
            return self._cipher.decrypt(raw[:_NONCE], raw[_NONCE:], about.encode()).decode()
        except (InvalidTag, ValueError):
            raise SealError(f"{about}: {_BROKEN}") from None

    def mark(self, purpose: str, *parts: str) -> str:
        """64 hex digits nobody else can make for these parts."""
        said = b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in (purpose, *parts))
        return hmac.new(self._mark, said, hashlib.sha256).hexdigest()


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), length=32, salt=None, info=purpose).derive(secret)
