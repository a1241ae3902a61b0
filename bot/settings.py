"""Environment (or a `.env` file) -> Settings; the service profile -> Service. Every mistake is one clear line."""

import re
import tomllib
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlparse

import platformdirs
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.visitors import Network, networks
from flows.knowledge.service import Service

DEMO_TOKEN = "1000001:demo-token-for-the-local-stand-in-only"  # noqa: S105  # opens nothing but the demo's own stand-in
_TOKEN = re.compile(r"^\d{3,}:[A-Za-z0-9_-]{10,}$")
_SECRET = re.compile(r"^[A-Za-z0-9_-]{1,256}$")


THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
SHORTEST_SECRET = 32
"""Signs of CONSOLE_SECRET: it guards the agents' second factor."""


class SettingsError(ValueError):
    """A setting or the profile is wrong; the text says which and what to do."""


class Settings(BaseSettings):
    """What an operator sets. Names are those of the environment."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        env_ignore_empty=True,
    )

    bot_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    redis_url: SecretStr | None = None
    data_dir: Path = Field(default_factory=lambda: platformdirs.user_data_path("todoku", appauthor=False))
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65535)] = 8080
    trusted_proxies: Annotated[tuple[Network, ...], NoDecode] = ()
    """Whose word is taken for the address a request comes from."""
    support_chat_id: int | None = None
    service_file: Path | None = None
    session_ttl_days: Annotated[float, Field(gt=0, le=3650)] = 30
    retention_days: Annotated[float, Field(gt=0, le=3650)] = 90
    ledger_days: Annotated[float, Field(gt=0, le=3650)] = 400
    """How long rows of the ledger of outcomes are kept."""
    explore_share: Annotated[float, Field(ge=0, le=0.2)] = 0.02
    """The share of conversations in which something is asked that the order never asks; 0: none."""
    console_secret: SecretStr | None = None
    console_url: str | None = None
    sends_per_second: Annotated[float, Field(gt=0, le=100_000)] = 25
    """Messages and edits over all chats. Telegram's limit is about 30, unless it has raised it for the bot."""
    accept_store_loss: bool = False
    """The operator accepts a store that may lose what it acknowledged last."""
    unsent_old: Literal["hold", "send"] = "hold"
    """What becomes of messages that are found unsent after more than a day."""
    log_format: Literal["console", "json"] = "console"

    @field_validator("bot_token")
    @classmethod
    def _token_shape(cls, token: SecretStr | None) -> SecretStr | None:
        if token and not _TOKEN.match(token.get_secret_value()):
            raise ValueError("is not a bot token; copy it from @BotFather, it looks like 123456:ABC…")
        return token

    @field_validator("console_secret")
    @classmethod
    def _long_enough(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret and len(secret.get_secret_value().strip()) < SHORTEST_SECRET:
            raise ValueError(f"is too short; choose at least {SHORTEST_SECRET} random letters and digits")
        return secret

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _addresses(cls, given: object) -> object:
        return networks(given) if isinstance(given, str) else given

    @field_validator("telegram_api_url", "webhook_url", "console_url")
    @classmethod
    def _http(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parsed = urlparse(url)
        if parsed.scheme not in ("http", "https") or not parsed.hostname:
            raise ValueError("is not a web address; write it like https://example.jp")
        return url.rstrip("/")

    @model_validator(mode="after")
    def _webhook_needs_secret(self) -> "Settings":
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("WEBHOOK_URL needs WEBHOOK_SECRET; choose 32 random letters and digits")
        if self.webhook_secret and not _SECRET.match(self.webhook_secret.get_secret_value()):
            raise ValueError("WEBHOOK_SECRET takes 1 to 256 of A-Z a-z 0-9 _ - only")
        return self

    @model_validator(mode="after")
    def _console_is_safe(self) -> "Settings":
        if self.console_url and not is_safe(self.console_url):
            raise ValueError("CONSOLE_URL must begin with https://; passwords are typed there")
        return self

    @property
    def token(self) -> str:
        """The bot's token; the demo's where none is set."""
        return self.bot_token.get_secret_value() if self.bot_token else DEMO_TOKEN

    @property
    def bot_id(self) -> int:
        """The bot's own id, the first part of its token."""
        return int(self.token.split(":")[0])

    @property
    def retention(self) -> int:
        """Seconds a closed case is kept."""
        return max(1, round(self.retention_days * 86400))

    @property
    def session_ttl(self) -> int:
        """Seconds an idle session is kept."""
        return max(1, round(self.session_ttl_days * 86400))

    @property
    def ledger_ttl(self) -> int:
        """Seconds a row of the ledger of outcomes is kept."""
        return max(1, round(self.ledger_days * 86400))


def is_safe(url: str) -> bool:
    """Whether nobody on the way can read along: https, or this machine itself."""
    parsed = urlparse(url)
    return parsed.scheme == "https" or parsed.hostname in THIS_MACHINE


def settings(**given: object) -> Settings:
    """The settings of this process. Raises SettingsError."""
    try:
        return Settings(**given)  # type: ignore[arg-type]  # pydantic checks them
    except ValidationError as error:
        raise SettingsError(_sentence(error, str.upper)) from None


def service(path: Path | None) -> Service:
    """The service profile; the packaged example where none is set. Raises SettingsError."""
    name = f"SERVICE_FILE {path}" if path else "the packaged profile"
    try:
        text = path.read_text(encoding="utf-8") if path else _example()
        return Service.model_validate(tomllib.loads(text))
    except OSError as error:
        raise SettingsError(f"{name}: cannot be read ({error.strerror}); check the path") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{name}: is not valid TOML: {error}") from None
    except ValidationError as error:
        raise SettingsError(f"{name}: {_sentence(error, str)}") from None


def _example() -> str:
    return (files("bot") / "profiles" / "jmail.toml").read_text(encoding="utf-8")


def _sentence(error: ValidationError, name: Callable[[str], str]) -> str:
    mistakes = []
    for mistake in error.errors(include_input=False, include_url=False):
        where = ".".join(str(part) for part in mistake["loc"])
        message = mistake["msg"].removeprefix("Value error, ")
        if mistake["type"] == "missing":
            message = "is missing; add it"
        if mistake["type"] == "extra_forbidden":
            message = "no such key; remove it or correct its spelling"
        mistakes.append(f"{name(where)}: {message}" if where else message)
    return "; ".join(mistakes)
