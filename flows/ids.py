"""Words that every part of the core uses: the languages, the value that is not known, and what is wrong with a file of knowledge."""

from dataclasses import dataclass
from typing import Literal

Lang = Literal["ja", "en"]

UNKNOWN = "unknown"
"""The value every observation also accepts: "I don't know" or "I can't check"."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One mistake: where it stands and how to mend it."""

    file: str
    id: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.id}: {self.what}"
