"""What the reader knows of language: the TOML files under `rules/`, read and checked.

A pattern is a regular expression in a literal string; a long one may be a list of its alternatives, joined by "|".
`${name}` stands for a fragment of the same file or of `fragments.toml`, `{name}` for a concept (see `Lexicon.pattern`).
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, Final, Literal, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from flows.understand.normalise import plain_rule

SheetType = TypeVar("SheetType")
Facts = Mapping[tuple[str, str], tuple[str, ...]]
"""(id, value) -> patterns, any of which says so."""
_FRAGMENT: Final = re.compile(r"\$\{(\w+)\}")
_CONCEPT: Final = re.compile(r"\{([a-z_|+-]+)\}")
_QUOTED: Final = 60
"""Signs of a faulty pattern that its error quotes."""


class RuleError(ValueError):
    """A file of rules that cannot be used; one line names the file and what is wrong."""


class Pattern(str):
    """A regular expression in which no fragment is left."""

    __slots__ = ()


class _Sheet(Struct, frozen=True, forbid_unknown_fields=True):
    fragments: dict[str, Any] = {}
    """Resolved before the rest is read."""


class RuleSet(_Sheet, frozen=True, forbid_unknown_fields=True):
    """What says one thing."""

    rules: tuple[Pattern, ...] = ()
    english: tuple[Pattern, ...] = ()
    """Tried only where nothing is Japanese."""
    loose: tuple[Pattern, ...] = ()
    """A whole English sentence of this one topic: counts where no closer words were found."""
    weak: tuple[Pattern, ...] = ()
    """Counts only where no problem is told."""
    circumstances: tuple[Pattern, ...] = ()
    """Held against the line in which circumstances are concepts, too."""


class AnswerRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of a bare answer, and the value they stand for."""

    value: str
    rule: Pattern


class ObservationRules(_Sheet, frozen=True, forbid_unknown_fields=True):
    """Everything about one observation."""

    yes: str | None = None
    no: str | None = None
    """The values that a bare yes and a bare no stand for."""
    stranger: Pattern | None = None
    """Concepts of other things: no rule of this one reaches across them."""
    answers: tuple[AnswerRule, ...] = ()
    """Tried in their order."""
    values: dict[str, RuleSet] = {}


class WishRules(_Sheet, frozen=True, forbid_unknown_fields=True):
    """Everything about one wish."""

    phrases: tuple[Pattern, ...] = ()
    """Words that mean nothing else, wherever they stand. Read in the folded text, as the next three."""
    alone: tuple[Pattern, ...] = ()
    """The core of a message in which nothing else is said but fillers."""
    who: tuple[Pattern, ...] = ()
    """Clauses that only ask who answers."""
    clauses: tuple[Pattern, ...] = ()
    """Clauses that mean it and nothing else."""
    rules: tuple[Pattern, ...] = ()
    """Held against the line of concepts."""
    topics: tuple[Pattern, ...] = ()
    """The same, for what may also be told in passing."""


class RemedyRules(_Sheet, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What carrying out a remedy is called, by cause, and what tells that it was in vain."""

    vain: Pattern
    causes: dict[str, tuple[Pattern, ...]]


class Concept(Struct, frozen=True, forbid_unknown_fields=True):
    """A word by its meaning: its Japanese and English patterns. A verb knows whether it is denied; a head is what verbs
    speak of."""

    name: str = ""
    ja: Pattern = Pattern()
    en: Pattern = Pattern()
    verb: bool = False
    head: bool = False
    denies: str = ""
    """The verb whose denied form this word is."""


class _Concepts(_Sheet, frozen=True, forbid_unknown_fields=True, kw_only=True):
    concepts: dict[str, Concept]


class EngineRules(_Sheet, frozen=True, forbid_unknown_fields=True):
    """What one module of the engine looks for: `patterns` in folded text, `rules` in a line of concepts."""

    patterns: dict[str, Pattern] = {}
    rules: dict[str, Pattern] = {}


class _Order(Struct, frozen=True, forbid_unknown_fields=True):
    problems: tuple[str, ...]
    observations: tuple[str, ...]
    concepts: tuple[str, ...]
    circumstances: tuple[str, ...]


class Rulebook(Struct, frozen=True):
    """All files, in the order that `order.toml` gives."""

    problems: Mapping[str, RuleSet]
    observations: Mapping[str, ObservationRules]
    wishes: Mapping[str, WishRules]
    engine: Mapping[str, EngineRules]
    remedies: RemedyRules
    concepts: tuple[Concept, ...]
    circumstances: tuple[Concept, ...]

    def facts(self, kind: Literal["rules", "english", "loose", "weak", "circumstances"]) -> Facts:
        """The rules of a kind that state a value of an observation."""
        every = {
            (id_, value): getattr(rules, kind)
            for id_, observation in self.observations.items()
            for value, rules in observation.values.items()
        }
        return {key: rules for key, rules in every.items() if rules}

    def symptoms(self, kind: Literal["rules", "english", "loose", "circumstances"]) -> Facts:
        """The rules of a kind that state a problem."""
        every = {("symptom", id_): getattr(rules, kind) for id_, rules in self.problems.items()}
        return {key: rules for key, rules in every.items() if rules}


def parse(sources: Mapping[str, str], *, compiling: bool = False) -> Rulebook:
    """The rulebook of files, by their paths under `rules/`. Raises RuleError.

    `compiling`: also see that each pattern is a regular expression, which takes a second.
    """
    return _Reading(sources, compiling=compiling).book()


class _Reading:
    """One run over the files."""

    def __init__(self, sources: Mapping[str, str], *, compiling: bool) -> None:
        self._sources = sources
        self._compiling = compiling
        self._shared: Mapping[str, str] = MappingProxyType({})
        self._concepts: frozenset[str] | None = None
        """None while the concepts themselves are read."""

    def book(self) -> Rulebook:
        self._shared = self._fragments("fragments.toml", self._toml("fragments.toml"))
        order = self._sheet("order.toml", _Order)
        concepts, circumstances = (
            [one for group in groups for one in self._words(f"concepts/{group}.toml")]
            for groups in (order.concepts, order.circumstances)
        )
        self._concepts = frozenset(one.name for one in (*concepts, *circumstances))
        return Rulebook(
            {id_: self._sheet(f"problems/{id_}.toml", RuleSet) for id_ in order.problems},
            {id_: self._sheet(f"observations/{id_}.toml", ObservationRules) for id_ in order.observations},
            dict(self._folder("wishes", WishRules)),
            dict(self._folder("engine", EngineRules)),
            self._sheet("remedies.toml", RemedyRules),
            tuple(concepts),
            (*circumstances, *concepts),
        )

    def _folder(self, name: str, kind: type[SheetType]) -> Iterator[tuple[str, SheetType]]:
        for path in sorted(self._sources):
            if path.startswith(f"{name}/"):
                yield path.removeprefix(f"{name}/").removesuffix(".toml"), self._sheet(path, kind)

    def _words(self, path: str) -> list[Concept]:
        return [replace(one, name=name) for name, one in self._sheet(path, _Concepts).concepts.items()]

    def _toml(self, path: str) -> dict[str, Any]:
        try:
            return tomllib.loads(self._sources[path])
        except KeyError:
            raise RuleError(f"{path}: the file is missing") from None
        except tomllib.TOMLDecodeError as error:
            raise RuleError(f"{path}: is no TOML: {error}") from None

    def _sheet(self, path: str, kind: type[SheetType]) -> SheetType:
        raw = self._toml(path)
        known = self._fragments(path, raw)
        try:
            return msgspec.convert(raw, kind, dec_hook=lambda _, written: self._resolved(written, known))
        except msgspec.ValidationError as error:
            raise RuleError(f"{path}: {error}") from None

    def _fragments(self, path: str, raw: Mapping[str, Any]) -> Mapping[str, str]:
        """The shared fragments and those of a file; each may hold those before it."""
        known = dict(self._shared)
        for name, written in raw.get("fragments", {}).items():
            if name in known:
                raise RuleError(f"{path}: fragments.{name}: there is such a fragment already")
            try:
                known[name] = self._resolved(written, known)
            except ValueError as error:
                raise RuleError(f"{path}: fragments.{name}: {error}") from None
        return known

    def _resolved(self, written: object, fragments: Mapping[str, str]) -> Pattern:
        """A pattern with its fragments. Raises ValueError."""
        text = "|".join(map(str, written)) if isinstance(written, list) else str(written)
        try:
            whole = _FRAGMENT.sub(lambda found: fragments[found.group(1)], text)
        except KeyError as error:
            raise ValueError(f"unknown fragment {error} in {text[:_QUOTED]!r}") from None
        if self._concepts is not None:
            names = {name.rstrip("+-") for names in _CONCEPT.findall(whole) for name in names.split("|")}
            if unknown := sorted(names - self._concepts):
                raise ValueError(f"unknown concept {unknown[0]!r} in {text[:_QUOTED]!r}")
            if self._compiling:
                try:
                    re.compile(_CONCEPT.sub("[x]", whole))
                except re.error as error:
                    raise ValueError(f"no regular expression ({error}) in {text[:_QUOTED]!r}") from None
        return Pattern(whole)


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


def engine_patterns(name: str) -> Mapping[str, str]:
    """The patterns of a module of the engine, folded as the texts are."""
    return {key: plain_rule(pattern) for key, pattern in rulebook().engine[name].patterns.items()}
