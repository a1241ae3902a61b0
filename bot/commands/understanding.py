"""`todoku understand`: JSON lines in, JSON lines out."""

import json
import sys

from bot.run import knowledge
from bot.settings import SettingsError
from flows.understand import line_of


def understand() -> int:
    """Read every line of standard input. Raises SettingsError, naming the line, where one cannot be read."""
    reader = knowledge.reader()
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            told = line_of(reader, json.loads(line))
        except (ValueError, TypeError, AttributeError, RecursionError):
            raise SettingsError(f'line {number}: is not like {{"text": "…", "lang": "ja"}}; correct it') from None
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    return 0
