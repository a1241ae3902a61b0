"""Logs: lines for people, or JSON. Nothing of what users write is in them, and no token."""

import json
import logging
import re
from datetime import UTC, datetime
from typing import Literal

_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{10,}")


def set_up(kind: Literal["console", "json"]) -> None:
    """Log to stderr from here on."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Json() if kind == "json" else _Console("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    # These say with every update what our own lines say better, and with more of it than belongs in a log.
    for name in ("aiogram.event", "aiohttp.access", "transitions.core"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _clean(text: str) -> str:
    """One line, without tokens and signs that could fake another line."""
    safe = "".join(sign if sign.isprintable() else " " for sign in text)
    return _TOKEN.sub("[token]", safe)


class _Console(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return _clean(super().format(record))


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": _clean(record.getMessage()),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
        return json.dumps(line, ensure_ascii=False)
