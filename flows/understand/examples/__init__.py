"""What people say, with what it means: TOML an operator can extend, one file for each group of labels."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from flows.ids import Finding

NONE = "none"
"""The group of texts that state facts, but neither a problem nor a wish."""


class _Group(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    lang: Literal["ja", "en"]
    labels: dict[str, str] = Field(min_length=1)
    texts: tuple[Annotated[str, Field(min_length=1)], ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Example:
    """One thing somebody said."""

    file: str
    text: str
    lang: str
    source: str
    symptom: str | None = None
    intent: str | None = None
    observations: Mapping[str, str] = field(default_factory=dict)

    @property
    def group(self) -> str:
        """What the nearest example says of a text: its symptom, else its intent, else that it is neither."""
        return self.symptom or self.intent or NONE


class ExampleError(ValueError):
    """The example data cannot be used; `findings` says why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("; ".join(str(f) for f in findings))
        self.findings = findings


def parse(sources: Mapping[str, str]) -> tuple[Example, ...]:
    """All examples. Raises ExampleError with every mistake."""
    findings: list[Finding] = []
    examples: list[Example] = []
    for name, text in sorted(sources.items()):
        try:
            groups: list[Any] = tomllib.loads(text).get("said", [])
        except tomllib.TOMLDecodeError as error:
            findings.append(Finding(name, "-", f"is no TOML: {error}"))
            continue
        for place, raw in enumerate(groups, 1):
            try:
                group = _Group.model_validate(raw)
            except ValidationError as error:
                first = error.errors()[0]
                where = ".".join(str(part) for part in first["loc"])
                findings.append(Finding(name, f"said {place}", f"{where}: {first['msg']}"))
                continue
            examples += _members(name, group)
    if findings:
        raise ExampleError(findings)
    return tuple(examples)


def _members(name: str, group: _Group) -> list[Example]:
    facts = dict(group.labels)
    symptom, intent = facts.pop("symptom", None), facts.pop("intent", None)
    return [Example(name, text, group.lang, group.source, symptom, intent, facts) for text in group.texts]
