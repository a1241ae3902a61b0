"""Tests the example data themselves, for `todoku check`."""

from collections import Counter
from collections.abc import Iterable, Mapping

from flows.ids import Finding
from flows.understand.examples import Example, ExampleError, parse
from flows.understand.normalise import fold
from flows.understand.reader import SYMPTOMS, Reader
from flows.understand.reading import PUBLIC
from flows.understand.small_talk import KINDS
from flows.understand.wishes import ORDER

INTENTS = frozenset((*ORDER, *KINDS, "forget_me", "abuse", "why", "out_of_scope"))
ENOUGH = 45
"""Examples for each problem and each wish: fewer, and the nearest one is a matter of luck."""
TOLERATED = 0.05
"""The share of examples of a file that may be read as something else before the file is worth a look."""


def findings(reader: Reader, values: Mapping[str, Iterable[str]], sources: Mapping[str, str]) -> list[Finding]:
    """Every mistake in the data: ids nobody knows, texts that stand twice, groups too small, files read wrongly.

    `values` are the catalogue's observations with their values.
    """
    try:
        examples = parse(sources)
    except ExampleError as error:
        return error.findings
    known = {id_: frozenset(each) for id_, each in values.items()}
    return [*_unknown(examples, known), *_twice(examples), *_few(examples), *_misread(reader, examples)]


def _unknown(examples: Iterable[Example], known: Mapping[str, frozenset[str]]) -> list[Finding]:
    found = set()
    for one in examples:
        if one.symptom is not None and one.symptom not in SYMPTOMS:
            found.add(Finding(one.file, one.symptom, "is no symptom"))
        if one.intent is not None and one.intent not in INTENTS:
            found.add(Finding(one.file, one.intent, "is no intent"))
        for id_, value in one.observations.items():
            if value not in known.get(id_, frozenset()):
                found.add(Finding(one.file, id_, f"has no value {value}"))
    return sorted(found)


def _twice(examples: Iterable[Example]) -> list[Finding]:
    seen: dict[str, Example] = {}
    found = []
    for one in examples:
        same = seen.setdefault(fold(one.text).text, one)
        if same.group != one.group:
            found.append(Finding(one.file, one.group, f"{one.text!r} also stands in {same.file}"))
    return found


def _few(examples: Iterable[Example]) -> list[Finding]:
    counts = Counter(one.group for one in examples)
    return [
        Finding("-", group, f"has {counts[group]} examples, {ENOUGH} are needed")
        for group in (*SYMPTOMS, *sorted(INTENTS))
        if counts[group] < ENOUGH
    ]


def _misread(reader: Reader, examples: Iterable[Example]) -> list[Finding]:
    """Files of which more than a few examples are read as a problem, a wish or a fact they do not state."""
    wrong: dict[str, list[str]] = {}
    counts: Counter[str] = Counter()
    for one in examples:
        counts[one.file] += 1
        reading = reader.read(one.text)
        read = ((id_, value, reading.observations.get(id_, value)) for id_, value in one.observations.items())
        flipped = any(value not in (found, PUBLIC.get((id_, found))) for id_, value, found in read)
        other = one.symptom is not None and reading.symptom not in {one.symptom, None}
        if flipped or other:
            wrong.setdefault(one.file, []).append(one.text)
    return [
        Finding(file, "-", f"{len(texts)} of {counts[file]} are read as something else, the first is {texts[0]!r}")
        for file, texts in sorted(wrong.items())
        if len(texts) > TOLERATED * counts[file]
    ]
