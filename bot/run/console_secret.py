"""CONSOLE_SECRET: given by the operator, or made once and kept beside the data."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from bot.settings import SHORTEST_SECRET, Settings, SettingsError

FILE = "console.secret"


def console_secret(settings: Settings) -> bytes:
    """The secret of this installation. Raises SettingsError where it can be neither read nor made."""
    if settings.console_secret:
        return settings.console_secret.get_secret_value().strip().encode()
    path = settings.data_dir / FILE
    try:
        if not path.exists():
            _make(path)
        secret = path.read_bytes().strip()
    except OSError as error:
        raise SettingsError(f"CONSOLE_SECRET: {path} cannot be used ({error.strerror}); set CONSOLE_SECRET") from None
    if len(secret) < SHORTEST_SECRET:
        raise SettingsError(f"CONSOLE_SECRET: {path} is damaged; bring it back from a backup, or set CONSOLE_SECRET")
    return secret


def _make(path: Path) -> None:
    """Readable for this user alone from its first moment, and never half written: of two processes one wins."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    half.touch(mode=0o600, exist_ok=False)
    try:
        half.write_text(secrets.token_urlsafe(48) + "\n", encoding="ascii")
        with suppress(FileExistsError):
            os.link(half, path)
    finally:
        half.unlink()
