"""What the reader of free text has worked out about its patterns, as bytes: it takes seconds, reading this a tenth of one.

The bytes hold for the code that made them, and for nothing else: whoever keeps them must see to that.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from flows.understand.prefilter import Needs

FORMAT = 5
KnownNeeds = Mapping[str, Mapping[str, list[Needs]]]
"""Kind of rule -> rule -> what a text must have for it."""


class CompiledError(ValueError):
    """Bytes that are not what `dump` made."""


def dump(ways: KnownNeeds) -> bytes:
    """Everything that was worked out."""
    kept: dict[str, Any] = {
        kind: {rule: [[sorted(need) for need in way] for way in each] for rule, each in rules.items()}
        for kind, rules in ways.items()
    }
    return msgspec.json.encode({"format": FORMAT, "ways": kept})


def load(data: bytes) -> KnownNeeds:
    """Read what `dump` made. Raises CompiledError."""
    try:
        head = msgspec.json.decode(data)
        if head["format"] != FORMAT:
            raise CompiledError("another format")
        return {
            kind: {rule: [tuple(map(frozenset, way)) for way in each] for rule, each in rules.items()}
            for kind, rules in head["ways"].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise CompiledError(f"not what was kept ({type(error).__name__})") from None
