"""Anything, and the names of what is asked of it."""

from typing import Any


class Watched:
    def __init__(self, behind: object) -> None:
        self.calls: list[str] = []
        self._behind = behind

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever stands behind it
        self.calls.append(name)
        return getattr(self._behind, name)
