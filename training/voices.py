"""The sentences that teach the reader, one file a voice, and those that measure it.

A file: a line `# voice | language | who it is`, then lines of six fields, `-` where one says nothing:

    text | symptom | facts | wish | question | also right

`facts` are `observation=value` and, for a remedy that was in vain, `tried=cause`; `question` is the observation that the
card asked for; `also right` are `s:symptom`, `i:wish`, `o:observation=value`, none of which counts for or against.
A fourth field of the first line, `partial`, says that the observations in `YOUNGER` are labelled only where they were told.
"""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct

HOME: Final = Path(__file__).parent
VOICES: Final = HOME / "voices"
ASIDE: Final = HOME / "aside"
"""Voices that nothing learns from: the measure, looked at once a version."""
APART: Final = HOME / "apart"
"""Lines of the first version that nothing was ever learnt from."""
YOUNGER: Final = frozenset(
    {
        "error_shown", "arrived_late", "work_mailbox", "hide_my_email", "forwarded", "address_exact", "sent_notice",
        "device", "phone_line", "line_changed", "second_sim", "same_device", "fresh_link", "code_from",
    }
)  # fmt: skip
TRIED: Final = "tried"
_NOTHING: Final = "-"
_FIELDS: Final = 6


class VoiceError(ValueError):
    """A file of sentences that cannot be used; one line names the file, the line and what is wrong."""


class Row(Struct, frozen=True):
    """A sentence and what it says."""

    voice: str
    lang: str
    text: str
    symptom: str | None = None
    facts: Mapping[str, str] = {}
    wish: str | None = None
    asked: str | None = None
    also_symptoms: tuple[str | None, ...] = ()
    also_wishes: tuple[str | None, ...] = ()
    also_facts: frozenset[tuple[str, str]] = frozenset()
    partial: bool = False

    @property
    def observations(self) -> dict[str, str]:
        """The facts without the remedies."""
        return {id_: value for id_, value in self.facts.items() if id_ != TRIED}

    def tolerates(self, id_: str, value: str) -> bool:
        """Whether a fact counts neither for nor against."""
        return (id_, value) in self.also_facts or (self.partial and id_ in YOUNGER and id_ not in self.facts)


def read(folder: Path) -> list[Row]:
    """Every sentence of a folder. Raises VoiceError."""
    return [row for path in sorted(folder.glob("*.txt")) for row in parse(path.name, path.read_text(encoding="utf-8"))]


def parse(name: str, text: str) -> list[Row]:
    """The sentences of a file. Raises VoiceError."""
    head, *lines = text.splitlines()
    title = [field.strip() for field in head.removeprefix("#").split(" | ")]
    if not head.startswith("# ") or len(title) not in (3, 4) or title[1] not in ("ja", "en"):
        raise VoiceError(f"{name}: line 1: must be `# voice | ja or en | who it is`")
    return [
        _row(f"{name}: line {number}", title[0], title[1], line, partial=title[3:] == ["partial"])
        for number, line in enumerate(lines, 2)
        if line.strip()
    ]


def unknown(
    rows: Iterable[Row], symptoms: Collection[str], wishes: Collection[str], values: Mapping[str, Collection[str]]
) -> list[str]:
    """What the labels name and nobody knows, a line each. `values`: of each observation."""
    found = set()
    for row in rows:
        if row.symptom and row.symptom not in symptoms:
            found.add(f"{row.voice}: {row.symptom} is no symptom")
        if row.wish and row.wish not in wishes:
            found.add(f"{row.voice}: {row.wish} is no wish")
        for id_, value in (*row.facts.items(), *row.also_facts):
            if value not in values.get(id_, ()):
                found.add(f"{row.voice}: {id_} has no value {value}")
    return sorted(found)


def _row(where: str, voice: str, lang: str, line: str, *, partial: bool) -> Row:
    fields = [None if field.strip() == _NOTHING else field.strip() for field in line.split(" | ")]
    if len(fields) != _FIELDS or not fields[0]:
        raise VoiceError(f"{where}: must have {_FIELDS} fields divided by ` | `")
    text, (symptom, facts, wish, asked, also) = fields[0], fields[1:]
    also_right = (also or "").split()
    return Row(
        voice, lang, text, symptom, dict(_pair(where, one) for one in (facts or "").split()), wish, asked,
        also_symptoms=tuple(_said(one) for one in also_right if one.startswith("s:")),
        also_wishes=tuple(_said(one) for one in also_right if one.startswith("i:")),
        also_facts=frozenset(_pair(where, one[2:]) for one in also_right if one.startswith("o:")),
        partial=partial,
    )  # fmt: skip


def _said(field: str) -> str | None:
    return None if field[2:] == _NOTHING else field[2:]


def _pair(where: str, field: str) -> tuple[str, str]:
    id_, equals, value = field.partition("=")
    if not equals:
        raise VoiceError(f"{where}: {field} must be observation=value")
    return id_, value
