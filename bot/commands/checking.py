"""`todoku check`."""

import time
from collections.abc import Iterator
from datetime import date

from bot.commands.lint import lint
from bot.commands.printing import say
from bot.commands.wording import wording
from bot.logs import set_up
from bot.run import knowledge
from bot.settings import SettingsError, service, settings
from bot.simulation import phrasebook, world
from bot.words.texts import TextError
from flows.ids import Finding
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.catalogue_files import CatalogueError
from flows.knowledge.facts import old, shares
from flows.knowledge.guide import Guide
from flows.proof.check import PROPERTIES, Proof, prove


def check(today: date) -> bool:
    """Print every finding, what was proved, and which facts about others are old; whether there was any finding."""
    set_up("console")
    began = time.perf_counter()
    findings, proof, guide = _findings()
    for finding in sorted(set(findings)):
        say(str(finding))
    if proof:
        seconds = time.perf_counter() - began
        say(f"{proof.states} states, {proof.moves} moves and {proof.walks} truthful ways looked at in {seconds:.1f} s;")
        say(f"the longest way takes {proof.longest} presses.")
        if not proof.findings:
            for shown in PROPERTIES:
                say(f"proved: {shown}")
    for line in (*about_others(guide.catalogue, today), *untaught(guide)) if guide else ():
        say(line)
    say(f"{len(set(findings))} findings" if findings else "no findings")
    return bool(findings)


def _findings() -> tuple[list[Finding], Proof | None, Guide | None]:
    findings: list[Finding] = []
    try:
        profile = service(settings().service_file)
    except SettingsError as error:
        findings.append(Finding("settings", "-", str(error)))
        profile = service(None)
    try:
        guide = knowledge.guide(profile)
    except CatalogueError as error:
        return [*findings, *error.findings], None, None
    proof = prove(guide)
    findings += proof.findings
    findings += reader_findings(guide)
    findings += simulation_findings(guide)
    try:
        texts = knowledge.texts(profile, session_days=30, retention_days=90)
    except TextError as error:
        return [*findings, Finding("locales", "-", str(error))], proof, guide
    locales = knowledge.locale_files()
    findings += wording(guide, locales, knowledge.retired_words())
    return [*findings, *lint(guide, texts, locales)], proof, guide


def about_others(catalogue: Catalogue, today: date) -> Iterator[str]:
    """How many facts about others were read, and which of them are to be read anew. No finding: they may still be true."""
    yield "facts about others: " + ", ".join(f"{count} {state}" for state, count in sorted(shares(catalogue).items()))
    if aged := old(catalogue, today):
        yield f"old facts, to be held against their sources anew: {len(aged)}"
        yield from (f"  {fact}" for fact in aged)


def reader_findings(guide: Guide) -> list[Finding]:
    """What the trained reader speaks of and the catalogue does not have: weights of another catalogue."""
    catalogue, found = guide.catalogue, []
    for head in guide.reader.heads:
        known = {
            "symptom": head.value in catalogue.symptoms,
            "fact": head.id in catalogue.observations and head.value in catalogue.observations[head.id].values,
            "tried": head.value in catalogue.causes,
        }
        if not known.get(head.kind, True):
            found.append(
                Finding(
                    "weights.bin", head.id, f"speaks of {head.value}, which the catalogue does not have; make train"
                )
            )
    return found


def untaught(guide: Guide) -> Iterator[str]:
    """Answers that no sentence teaches: they can be pressed, and not typed. No finding."""
    heads = {(head.id, head.value) for head in guide.reader.heads if head.kind == "fact"}
    terms = guide.reader.named
    for id_, observation in guide.catalogue.observations.items():
        silent = [value for value in observation.values if (id_, value) not in heads | terms]
        if silent:
            yield f"  {id_}: {', '.join(silent)}: no sentence teaches it (docs/knowledge.md#sentences)"


def simulation_findings(guide: Guide) -> list[Finding]:
    """What in the simulation's packaged world and sentences does not fit the catalogue."""
    found = list(phrasebook.check(phrasebook.sentences(), guide.catalogue))
    try:
        world.load(None, guide.catalogue)
    except world.WorldError as error:
        found += error.findings
    return found
