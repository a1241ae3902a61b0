"""The words and patterns of `rules/*.toml`: each module reads the file of its own name, once, when it is imported."""

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import TypeAlias, TypeVar

import msgspec
from msgspec import Struct

_Kept = TypeVar("_Kept")
_Source: TypeAlias = str | list[str]
"""A regular expression, or its pieces to be joined; `{name}` stands for the part of that name."""
_PART = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_SHARED = "shared"
"""The file whose parts every other may use."""


class RulesError(ValueError):
    """A file of rules cannot be used: which one, where in it, and why, in one line."""


class _Sheet(Struct, frozen=True, forbid_unknown_fields=True):
    """One file."""

    parts: dict[str, _Source] = {}
    """Named pieces of patterns. A part may hold those above it."""
    mentions: dict[str, tuple[str, ...]] = {}
    """Plain words without one of which some pattern finds nothing, exactly as they are written in a text."""
    patterns: dict[str, _Source] = {}
    any_case: dict[str, _Source] = {}
    """Patterns for which capitals and small letters are the same."""
    groups: dict[str, list[_Source]] = {}
    """Patterns that are tried one after the other."""
    words: dict[str, str] = {}
    """Sets of words, with blanks between."""
    lists: dict[str, tuple[str, ...]] = {}
    """Words with blanks in them, and beginnings or endings of words."""
    reasons: dict[str, str] = {}
    """Why a pattern stays that fewer than two voices among the labelled sentences show, by its key."""


class RedactionRules:
    """What one file holds. Everything it is asked for must be there. Raises RulesError."""

    def __init__(self, file: str, text: str, shared: Mapping[str, str]) -> None:
        """Read the `text` of a `file`, which may use the `shared` parts as well as its own."""
        try:
            self._sheet = msgspec.convert(tomllib.loads(text), _Sheet)
        except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
            raise RulesError(f"{file}: {error}") from None
        self._file = file
        self.parts = dict(shared)
        """Name -> the piece of a pattern that stands for it."""
        for key, source in self._sheet.parts.items():
            self.parts[key] = self._text("parts", key, source)

    def pattern(self, key: str) -> re.Pattern[str]:
        """One of `patterns` or of `any_case`."""
        if key in self._sheet.any_case:
            return self._compiled("any_case", key, self._sheet.any_case[key], re.IGNORECASE)
        return self._compiled("patterns", key, self._of("patterns", self._sheet.patterns, key))

    def group(self, key: str) -> tuple[re.Pattern[str], ...]:
        """The patterns of a group, in their order."""
        sources = self._of("groups", self._sheet.groups, key)
        return tuple(self._compiled("groups", f"{key}.{place}", one) for place, one in enumerate(sources, 1))

    def words(self, key: str) -> frozenset[str]:
        """A set of words."""
        return frozenset(self._of("words", self._sheet.words, key).split())

    def listed(self, key: str) -> tuple[str, ...]:
        """A list, in its order."""
        return self._of("lists", self._sheet.lists, key)

    def mentions(self, key: str) -> Callable[[str], bool]:
        """What tells whether a text mentions one of these words."""
        return mentioning(self._of("mentions", self._sheet.mentions, key))

    def _of(self, section: str, kept: Mapping[str, _Kept], key: str) -> _Kept:
        try:
            return kept[key]
        except KeyError:
            raise RulesError(f"{self._file}: {section}: {key} is missing") from None

    def _compiled(self, section: str, key: str, source: _Source, flags: int = 0) -> re.Pattern[str]:
        try:
            return re.compile(self._text(section, key, source), flags)
        except re.error as error:
            raise RulesError(f"{self._file}: {section}.{key}: {error}") from None

    def _text(self, section: str, key: str, source: _Source) -> str:
        def part(found: re.Match[str]) -> str:
            if found[1] not in self.parts:
                raise RulesError(f"{self._file}: {section}.{key}: no part above is called {found[1]}")
            return self.parts[found[1]]

        return _PART.sub(part, source if isinstance(source, str) else "".join(source))


def mentioning(words: tuple[str, ...]) -> Callable[[str], bool]:
    """Give what tells whether a text holds one of these words.

    Most messages hold none, so that asking first is most of what they cost. For Japanese text one alternation is
    fastest, for English text one look for each word.
    """
    english = tuple(word for word in words if word.isascii())
    search = re.compile("|".join(map(re.escape, words))).search

    def mentioned(text: str) -> bool:
        if not text.isascii():
            return search(text) is not None
        for word in english:  # noqa: SIM110  # a generator costs half as much again, and this is asked most of all
            if word in text:
                return True
        return False

    return mentioned


@cache
def read_rules(name: str) -> RedactionRules:
    """The rules of a module of that name, out of the package. Raises RulesError."""
    text = (files("flows.redact") / "rules" / f"{name}.toml").read_text(encoding="utf-8")
    return RedactionRules(f"flows/redact/rules/{name}.toml", text, {} if name == _SHARED else read_rules(_SHARED).parts)
