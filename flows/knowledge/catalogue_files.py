"""From TOML files to a catalogue. Every mistake is named by file, id and what to do; all of them at once."""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from flows.ids import Finding
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.catalogue_checks import mistakes
from flows.knowledge.schema import CatalogueFile

_KINDS = ("cause", "observation", "provider", "advice", "intake", "aftercare")
"""Tables by id."""


class CatalogueError(ValueError):
    """The catalogue cannot be used; `findings` says why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("; ".join(str(f) for f in findings))
        self.findings = findings


def parse(
    files: Mapping[str, str], priors: Mapping[str, float] | None = None, waits: Mapping[str, float] | None = None
) -> Catalogue:
    """Read the catalogue from file name -> TOML text; `priors` replaces weights by cause id. `waits`: how many minutes each
    kind of wait takes.

    Raises CatalogueError with every finding.
    """
    findings: list[Finding] = []
    parsed = {name: file for name, text in sorted(files.items()) if (file := _read(name, text, findings))}
    catalogue = _join(parsed, findings, _digest(files, priors, waits))
    catalogue = _override(catalogue, priors or {}, waits or {}, findings)
    findings += mistakes(catalogue, {(kind, id_): name for name, kind, id_ in _ids(parsed)})
    if findings:
        raise CatalogueError(sorted(findings))
    return catalogue


def _digest(*parts: Mapping[str, Any] | None) -> str:
    return hashlib.sha256(repr([sorted(part.items()) if part else part for part in parts]).encode()).hexdigest()[:16]


def _read(name: str, text: str, findings: list[Finding]) -> CatalogueFile | None:
    try:
        return CatalogueFile.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        findings.append(Finding(name, "-", f"is not valid TOML: {error}"))
    except ValidationError as error:
        for mistake in error.errors(include_input=False, include_url=False):
            where = ".".join(str(part) for part in mistake["loc"])
            findings.append(Finding(name, where, _mend(mistake["type"], mistake["msg"])))
    return None


def _mend(kind: str, message: str) -> str:
    if kind == "extra_forbidden":
        return "no such key here; remove it or correct its spelling"
    if kind == "missing":
        return "is missing; add it"
    return message[0].lower() + message[1:]


def _ids(parsed: Mapping[str, CatalogueFile]) -> Iterator[tuple[str, str, str]]:
    """File, kind and id of every table."""
    for name, file in parsed.items():
        if file.symptom:
            yield name, "symptom", file.symptom.id
        for kind in _KINDS:
            for id_ in getattr(file, kind):
                yield name, kind, id_


def _join(parsed: Mapping[str, CatalogueFile], findings: list[Finding], digest: str) -> Catalogue:
    tables: dict[str, dict[str, Any]] = {kind: {} for kind in ("symptom", *_KINDS)}
    for name, kind, id_ in _ids(parsed):
        file = parsed[name]
        item: Any = file.symptom if kind == "symptom" else getattr(file, kind)[id_]
        if kind == "symptom" and name.removesuffix(".toml") != id_:
            findings.append(Finding(name, id_, f"rename the file to {id_}.toml"))
        if kind == "cause" and file.symptom is None:
            findings.append(Finding(name, id_, "a cause stands in its symptom's file; move it there"))
            continue
        if kind == "cause" and file.symptom:
            item = item.model_copy(update={"symptom": file.symptom.id})
        if id_ in tables[kind]:
            findings.append(Finding(name, id_, f"this {kind} is there twice; keep one"))
        tables[kind][id_] = item
    symptoms = dict(sorted(tables["symptom"].items(), key=lambda pair: pair[1].order))
    return Catalogue(
        symptoms, tables["observation"], tables["cause"], tables["provider"],
        tables["advice"], tables["intake"], tables["aftercare"], digest,
    )  # fmt: skip


def _override(
    catalogue: Catalogue, priors: Mapping[str, float], waits: Mapping[str, float], findings: list[Finding]
) -> Catalogue:
    """The catalogue with what the service's profile says in its place."""
    causes = dict(catalogue.causes)
    for id_, weight in priors.items():
        if id_ not in causes:
            findings.append(Finding("service profile", f"priors.{id_}", "no such cause; see flows/catalogue"))
        elif not 0 < weight <= 1000:  # noqa: PLR2004  # the same bounds as in the catalogue
            findings.append(Finding("service profile", f"priors.{id_}", "must be above 0 and at most 1000"))
        else:
            causes[id_] = causes[id_].model_copy(update={"prior": weight, "prior_for": {}})
    return replace(catalogue, causes=causes, waits=waits)
