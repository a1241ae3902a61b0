"""AES-GCM under keys derived from a secret: each purpose has a key of its own."""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12


class CipherError(ValueError):
    """It was encrypted under another key, for something else, or changed since. The text is what it was to be about."""


class Cipher:
    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, text: str, about: str) -> str:
        """Encrypted and bound to what it is about: moved to another place it does not open."""
        nonce = secrets.token_bytes(_NONCE)
        return urlsafe_b64encode(nonce + self._cipher.encrypt(nonce, text.encode(), about.encode())).decode()

    def open(self, sealed: str, about: str) -> str:
        """Raises CipherError."""
        try:
            raw = urlsafe_b64decode(sealed)
            return self._cipher.decrypt(raw[:_NONCE], raw[_NONCE:], about.encode()).decode()
        except (InvalidTag, ValueError):
            raise CipherError(about) from None


def derived(secret: bytes, purpose: bytes) -> bytes:
    """32 bytes from which nobody learns the secret, nor the key of another purpose."""
    return HKDF(SHA256(), length=32, salt=None, info=purpose).derive(secret)
