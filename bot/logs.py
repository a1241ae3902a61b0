"""Logs: lines for people, or JSON. Nothing of what users write is in them, and no token."""

import json
import logging
import re
from datetime import UTC, datetime
from typing import Literal

from flows.redact import redact

_TOKEN = re.compile(r"\d{3,}(?::|%3[Aa])[A-Za-z0-9_-]{10,}")
_LOGIN = re.compile(r"(?<=://)[^\s/@]{1,200}@")
"""User and password in a store's address."""
_SECRET = re.compile(r"\b(?P<key>secret|password|token|session|seed)=[^\s&'\",;)]{1,500}", re.IGNORECASE)
_EXCEPTION = re.compile(
    r"\b(?P<type>\w*(?:Error|Exception|Warning|Timeout|Interrupt|Refused|Down))\((?:[^()]|\([^()]*\))*\)"
)
"""How asyncio shows an exception: what it was made with may be what a user wrote."""
_WARNING = re.compile(r"(?P<path>.*?):(?P<line>\d+): (?P<kind>\w+): ")
"""How `warnings` shows one: where it was given and its kind; what follows may be a user's words: aiogram puts in updates."""
_OURS = ("bot", "flows", "__main__")
_LONGEST = 2000
_CAUSES = 3


def set_up(kind: Literal["console", "json"]) -> None:
    """Log to stderr from here on."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Json() if kind == "json" else _Console())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    logging.captureWarnings(capture=True)
    # These say with every update what our own lines say better, and with more of it than belongs in a log.
    for name in ("aiogram.event", "aiohttp.access", "transitions.core"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _clean(text: str) -> str:
    """One line, without tokens and signs that could fake another line."""
    safe = "".join(sign if sign.isprintable() else " " for sign in text)
    safe = _SECRET.sub(r"\g<key>=[secret]", _LOGIN.sub("[login]@", _TOKEN.sub("[token]", safe)))
    return safe.encode("utf-8", "replace").decode()


def _message(record: logging.LogRecord) -> str:
    """What a record says. Others' words may hold what a user wrote: they are redacted, and exceptions stripped."""
    said = _clean(record.getMessage())
    if record.name.partition(".")[0] in _OURS:
        return said
    if record.name == "py.warnings":
        shown = _WARNING.match(said)
        return f"{shown['kind']} at {shown['path'].rpartition('/')[2]}:{shown['line']}" if shown else "a warning"
    return str(redact(_EXCEPTION.sub(r"\g<type>", said[:_LONGEST])))


def _trouble(record: logging.LogRecord) -> str:
    """Kind and place of the exception, and of what caused it. Its text stays out: pydantic's shows what was typed."""
    if not record.exc_info or not record.exc_info[1]:
        return ""
    error: BaseException | None = record.exc_info[1]
    places: list[str] = []
    while error and len(places) < _CAUSES:
        places.append(f"{type(error).__name__} at {place_of(error)}")
        error = error.__cause__ or error.__context__
    return " from ".join(places)


def place_of(error: BaseException) -> str:
    """The function and line an exception was raised in."""
    where = error.__traceback__
    while where and where.tb_next:
        where = where.tb_next
    return f"{where.tb_frame.f_code.co_name}:{where.tb_lineno}" if where else "?"


class _Console(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(sep=" ", timespec="seconds")
        trouble = _trouble(record)
        said = _message(record) + (f" ({trouble})" if trouble else "")
        return f"{at} {record.levelname} {record.name}: {said}"


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": _message(record),
        }
        if trouble := _trouble(record):
            line["error"] = trouble
        return json.dumps(line, ensure_ascii=False)
