"""What the reader is told instead of taught, in TOML under `rules/`: names of companies, times and counts; what yes and
no answer; words that tell more than a wish.

A pattern is a regular expression in a literal string; a long one may be a list of its alternatives, joined by "|".
`${name}` stands for a fragment of the same file.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final, TypeVar

import msgspec
from msgspec import Struct

from flows.understand.normalise import plain_pattern
from flows.understand.terms import Term

SheetType = TypeVar("SheetType")
_FRAGMENT: Final = re.compile(r"\$\{(\w+)\}")


class RuleError(ValueError):
    """A file of rules that cannot be used; one line names the file and what is wrong."""


class Pattern(str):
    """A regular expression in which no fragment is left."""

    __slots__ = ()

    @property
    def folded(self) -> re.Pattern[str]:
        """Compiled, for folded text."""
        return re.compile(plain_pattern(self))


class Answers(Struct, frozen=True, forbid_unknown_fields=True):
    """What yes and no say to one question; None: nothing."""

    yes: str | None = "yes"
    no: str | None = "no"


class _Terms(Struct, frozen=True, forbid_unknown_fields=True):
    terms: dict[str, Term]


class _Answers(Struct, frozen=True, forbid_unknown_fields=True):
    patterns: dict[str, Pattern]
    observations: dict[str, Answers]


class _SmallTalk(Struct, frozen=True, forbid_unknown_fields=True):
    patterns: dict[str, Pattern]


class _Polarity(Struct, frozen=True, forbid_unknown_fields=True):
    clause: Pattern
    kinds: dict[str, Pattern]


class Rulebook(Struct, frozen=True):
    """All files."""

    terms: Mapping[str, Term]
    """Of several that fit the first counts."""
    answers: Mapping[str, Answers]
    """Questions whose answers are not called yes and no."""
    patterns: Mapping[str, Pattern]
    clause: Pattern
    """What ends a clause."""
    polarity: Mapping[str, Pattern]
    """How a clause may be told: denied, asked, supposed …"""


def parse(sources: Mapping[str, str]) -> Rulebook:
    """The rulebook of files, by their paths under `rules/`. Raises RuleError."""
    terms: dict[str, Term] = {}
    for path in sorted(sources):
        if path.startswith("terms/"):
            terms |= _sheet(sources, path, _Terms).terms
    answers, talk = _sheet(sources, "answers.toml", _Answers), _sheet(sources, "small_talk.toml", _SmallTalk)
    told = _sheet(sources, "polarity.toml", _Polarity)
    book = Rulebook(terms, answers.observations, {**answers.patterns, **talk.patterns}, told.clause, told.kinds)
    _compile(book)
    return book


def _sheet(sources: Mapping[str, str], path: str, kind: type[SheetType]) -> SheetType:
    try:
        raw = tomllib.loads(sources[path])
        fragments = {name: _pattern(written) for name, written in raw.pop("fragments", {}).items()}
        return msgspec.convert(_resolved(raw, fragments), kind, dec_hook=lambda _, written: _pattern(written))
    except KeyError as error:
        raise RuleError(f"{path}: {'the file' if error.args == (path,) else f'fragment {error}'} is missing") from None
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise RuleError(f"{path}: {error}") from None


def _pattern(written: object) -> Pattern:
    return Pattern("|".join(map(str, written)) if isinstance(written, list) else written)


def _resolved(written: object, fragments: Mapping[str, str]) -> object:
    """The same without fragments. Raises KeyError."""
    if isinstance(written, str):
        return _FRAGMENT.sub(lambda found: fragments[found.group(1)], written)
    if isinstance(written, list):
        return [_resolved(one, fragments) for one in written]
    if isinstance(written, dict):
        return {key: _resolved(one, fragments) for key, one in written.items()}
    return written


def _compile(book: Rulebook) -> None:
    """Raises RuleError for what is no regular expression."""
    named = [(name, one) for name, term in book.terms.items() for one in (*term.ja, *term.en)]
    for name, pattern in (*named, *book.patterns.items(), ("clause", book.clause), *book.polarity.items()):
        try:
            re.compile(plain_pattern(pattern))
        except re.error as error:
            raise RuleError(f"{name}: no regular expression ({error})") from None


def shipped() -> dict[str, str]:
    """The files of the package: path under `rules/` -> TOML."""

    def found(folder: Traversable, under: str) -> Iterator[tuple[str, str]]:
        for one in folder.iterdir():
            if one.is_dir():
                yield from found(one, f"{under}{one.name}/")
            elif one.name.endswith(".toml"):
                yield under + one.name, one.read_text(encoding="utf-8")

    return dict(found(files("flows.understand") / "rules", ""))


@cache
def rulebook() -> Rulebook:
    """The shipped one."""
    return parse(shipped())
