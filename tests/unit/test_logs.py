"""Nothing of what users write gets into a log, no token, and no line that is not one."""

import io
import json
import logging
import warnings
from collections.abc import Iterator

import pytest
from pydantic import BaseModel, ValidationError

from bot.logs import set_up

TOKEN = "7712345678:AAH9x_kd83hf02kxLrotkehlchen77AbCdE"
MAIL = "zaunkoenig@docomo.ne.jp"
SECRET = f"パスワードは Rotkehlchen77! {MAIL}"
NAME = 'a\r\n{"level":"ERROR"}\x1b[31m\u202e\u2028\x00\u2066b'


@pytest.fixture(params=["console", "json"])
def lines(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What is written, once logging is set up as `todoku run` does it."""
    root = logging.getLogger()
    kept, level = root.handlers[:], root.level
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        set_up(request.param)
        yield written
        logging.captureWarnings(capture=False)
    root.handlers, root.level = kept, level


class Row(BaseModel):
    number: int


def test_a_pydantic_error_shows_no_input(lines: io.StringIO) -> None:
    try:
        Row.model_validate({"number": SECRET})
    except ValidationError:
        logging.getLogger("bot.chat.turn").exception("a row could not be read")
    said = lines.getvalue()
    assert "a row could not be read" in said
    assert "ValidationError at model_validate:" in said
    assert "Rotkehlchen" not in said
    assert MAIL not in said


def test_a_cause_shows_no_words_either(lines: io.StringIO) -> None:
    try:
        try:
            int(SECRET)
        except ValueError as first:
            raise RuntimeError(SECRET) from first
    except RuntimeError:
        logging.getLogger("bot").exception("trouble")
    assert "RuntimeError at" in lines.getvalue()
    assert "from ValueError at" in lines.getvalue()
    assert "Rotkehlchen" not in lines.getvalue()


def test_asyncio_tells_no_argument_of_an_exception(lines: io.StringIO) -> None:
    future = f"<Task finished name='Task-7' coro=<one()> exception={ValueError(SECRET)!r}>"
    logging.getLogger("asyncio").error("Task exception was never retrieved\nfuture: %s", future)
    assert "exception=ValueError" in lines.getvalue()
    assert "Rotkehlchen" not in lines.getvalue()
    assert "zaunkoenig" not in lines.getvalue()


def test_others_words_are_redacted(lines: io.StringIO) -> None:
    logging.getLogger("aiogram.dispatcher").warning("unhandled: %s", SECRET)
    assert "unhandled" in lines.getvalue()
    assert "Rotkehlchen" not in lines.getvalue()
    assert "zaunkoenig" not in lines.getvalue()


def test_a_warning_shows_kind_and_place(lines: io.StringIO) -> None:
    warnings.warn(SECRET, RuntimeWarning, stacklevel=1)
    assert "RuntimeWarning at test_logs.py:" in lines.getvalue()
    assert "zaunkoenig" not in lines.getvalue()


@pytest.mark.parametrize(
    "said",
    [
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/file/bot{TOKEN.replace(':', '%3A')}/photo.jpg",
        f"token {TOKEN}",
        "rediss://user:AAH9x_kd83hf02kx@store.example:6379/0",
        "redis://:AAH9x_kd83hf02kx@store.example:6379/0",
        "otpauth://totp/todoku:kim?secret=AAH9x_kd83hf02kx&issuer=todoku",
        "session=AAH9x_kd83hf02kx; Path=/",
    ],
)
def test_no_token_and_no_key(lines: io.StringIO, said: str) -> None:
    logging.getLogger("bot.store").error("cannot use %s", said)
    assert "cannot use" in lines.getvalue()
    assert "AAH9x" not in lines.getvalue()


@pytest.mark.parametrize("logger", ["bot.chat.turn", "aiogram"])
def test_a_name_cannot_make_a_line(lines: io.StringIO, logger: str) -> None:
    logging.getLogger(logger).warning("user %s wrote", NAME)
    said = lines.getvalue()
    assert said.count("\n") == 1
    assert not set(said) & set("\r\x1b\u202e\u2028\x00\u2066")
    if said.startswith("{"):
        assert json.loads(said)["level"] == "WARNING"


def test_half_a_pair_does_not_break_the_log(lines: io.StringIO) -> None:
    # Straight to the handler: a runner that reports over a wire could not carry the sign.
    logging.getLogger().handlers[0].handle(
        logging.LogRecord("bot", logging.WARNING, "", 0, "odd %s", ("\ud800",), None)
    )
    lines.getvalue().encode()
    assert "odd" in lines.getvalue()


def test_times_are_utc(lines: io.StringIO) -> None:
    logging.getLogger("bot").info("now")
    assert "+00:00" in lines.getvalue()
