"""Each wrong variable gives one line that names it."""

from pathlib import Path

import pytest

from bot.settings import DEMO_TOKEN, SettingsError, settings

NAMES = (
    "BOT_TOKEN", "TELEGRAM_API_URL", "REDIS_URL", "DATA_DIR", "WEBHOOK_URL", "WEBHOOK_SECRET", "HTTP_HOST", "HTTP_PORT",
    "SUPPORT_CHAT_ID", "SERVICE_FILE", "SESSION_TTL_DAYS", "RETENTION_DAYS", "CONSOLE_SECRET", "LOG_FORMAT",
    "TRUSTED_PROXIES", "LEDGER_DAYS", "EXPLORE_SHARE",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No variable and no `.env` of the machine that runs the tests."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_without_any_variable_the_defaults_of_the_contract_hold() -> None:
    it = settings()
    assert it.bot_token is None
    assert it.telegram_api_url == "https://api.telegram.org"
    assert it.redis_url is None
    assert it.webhook_url is None
    assert (it.http_host, it.http_port) == ("127.0.0.1", 8080)
    assert it.support_chat_id is None
    assert it.service_file is None
    assert (it.session_ttl_days, it.retention_days) == (30, 90)
    assert it.log_format == "console"
    assert it.token == DEMO_TOKEN
    assert it.session_ttl == 30 * 86400
    assert it.ledger_ttl == 400 * 86400
    assert it.explore_share == 0.02


RIGHT = {
    "BOT_TOKEN": "123456:ABC-def_ghi12345",
    "TELEGRAM_API_URL": "http://localhost:8081/",
    "REDIS_URL": "rediss://:secret@example.jp:6379/1",
    "DATA_DIR": "data",
    "HTTP_PORT": "9000",
    "SUPPORT_CHAT_ID": "-1001234567890",
    "SESSION_TTL_DAYS": "0.5",
    "RETENTION_DAYS": "7",
    "LEDGER_DAYS": "30",
    "LOG_FORMAT": "json",
}


def test_what_is_set_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in RIGHT.items():
        monkeypatch.setenv(name, value)
    it = settings()
    assert (it.token, it.bot_id) == (RIGHT["BOT_TOKEN"], 123456)
    assert it.telegram_api_url == "http://localhost:8081"
    assert it.redis_url is not None
    assert it.redis_url.get_secret_value() == RIGHT["REDIS_URL"]
    assert it.data_dir == Path("data")
    assert (it.http_port, it.support_chat_id, it.session_ttl, it.log_format) == (9000, -1001234567890, 43200, "json")


def test_trusted_proxies_are_addresses_and_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings().trusted_proxies == ()
    for given, read in {"127.0.0.1, ::1,10.0.0.0/8,": "127.0.0.1/32 ::1/128 10.0.0.0/8", " , ": "", "": ""}.items():
        monkeypatch.setenv("TRUSTED_PROXIES", given)
        assert " ".join(map(str, settings().trusted_proxies)) == read


def test_a_file_named_env_is_read_and_the_environment_goes_before_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("HTTP_PORT=9001\nLOG_FORMAT=json\nSOMEBODY_ELSES=1\n", encoding="utf-8")
    monkeypatch.setenv("HTTP_PORT", "9002")
    assert (settings().http_port, settings().log_format) == (9002, "json")


WRONG = {
    "BOT_TOKEN": ["x", "123456", "123456:short", "abc:ABCDEFGHIJKLMNOP", "123456:ABC DEF GHI JKL"],
    "TELEGRAM_API_URL": ["localhost:8081", "ftp://example.jp", "https://", "http://[1"],
    "WEBHOOK_URL": ["example.jp", "/telegram"],
    "HTTP_PORT": ["eighty", "-1", "65536", "80.5"],
    "SUPPORT_CHAT_ID": ["@support", "12x"],
    "SESSION_TTL_DAYS": ["0", "-3", "forever", "9999", "nan"],
    "RETENTION_DAYS": ["0", "long", "inf"],
    "LEDGER_DAYS": ["0", "3651"],
    "EXPLORE_SHARE": ["-0.1", "0.3", "often"],
    "LOG_FORMAT": ["xml", "JSON"],
    "TRUSTED_PROXIES": ["nginx", "10.0.0.1/8", "127.0.0.1 10.0.0.1", "0.0.0.0/0", "::/0", "127.0.0.1:80", "*"],
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_a_wrong_value_is_one_line_that_names_the_variable(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.setenv("WEBHOOK_SECRET", "abc")
    with pytest.raises(SettingsError) as caught:
        settings()
    text = str(caught.value)
    assert text.startswith(f"{name}: ")
    assert len(text.splitlines()) == 1
    others = [other for other in NAMES if other != name and f"{other}:" in text]
    assert others == []


def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBHOOK_URL", "https://example.jp")
    with pytest.raises(SettingsError, match="WEBHOOK_URL needs WEBHOOK_SECRET; choose 32 random letters and digits"):
        settings()


@pytest.mark.parametrize("secret", ["with space", "é", "x" * 257, "semi;colon"])
def test_a_secret_keeps_to_the_signs_telegram_takes(secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBHOOK_SECRET", secret)
    with pytest.raises(SettingsError, match="WEBHOOK_SECRET takes 1 to 256 of A-Z a-z 0-9 _ - only") as caught:
        settings()
    assert secret not in str(caught.value)


@pytest.mark.parametrize("name", ["BOT_TOKEN", "WEBHOOK_SECRET"])
def test_a_wrong_secret_is_not_repeated_in_the_error(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "not a secret any more")
    with pytest.raises(SettingsError) as caught:
        settings()
    assert "any more" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_several_wrong_values_are_all_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PORT", "eighty")
    monkeypatch.setenv("LOG_FORMAT", "xml")
    with pytest.raises(SettingsError, match=r"HTTP_PORT: .*; LOG_FORMAT: "):
        settings()


def test_an_empty_token_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BOT_TOKEN", "REDIS_URL", "WEBHOOK_URL", "WEBHOOK_SECRET", "SUPPORT_CHAT_ID", "SERVICE_FILE"):
        monkeypatch.setenv(name, "")
    assert settings().token == DEMO_TOKEN
