"""What `todoku check` finds in the weights of the reader, and what it says of facts about others."""

from dataclasses import replace
from datetime import date

import pytest

from bot.commands.checking import about_others, check, reader_findings, untaught
from bot.run import knowledge
from bot.settings import service
from flows.knowledge.catalogue_files import parse
from flows.knowledge.guide import Guide
from tests.unit.support import SOUND


def test_weights_of_another_catalogue_are_found() -> None:
    shipped = knowledge.guide(service(None))
    assert reader_findings(shipped) == []
    poorer = {id_: one for id_, one in shipped.catalogue.observations.items() if id_ != "spam_folder"}
    found = reader_findings(Guide(replace(shipped.catalogue, observations=poorer), shipped.service))
    assert {(one.file, one.id) for one in found} == {("weights.bin", "spam_folder")}


def test_what_no_sentence_teaches_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    shipped = knowledge.guide(service(None))
    assert list(untaught(shipped)) == []
    asked = shipped.catalogue.observations["spam_folder"]
    more = {**shipped.catalogue.observations, "newly_asked": asked}
    assert list(untaught(Guide(replace(shipped.catalogue, observations=more), shipped.service))) == [
        "  newly_asked: checked_not_there, found_there: no sentence teaches it (docs/knowledge.md#sentences)"
    ]
    assert check(date(2026, 11, 29)) == 0
    assert "facts about others: " in capsys.readouterr().out


OTHERS = """
[provider.blue]
weight = 3
not_found = ["where it is full"]
menus.ask-seen = { state = "quoted", checked = 2026-01-01, source = "a page" }
menus.fix-eaten = { state = "described", checked = 2025-02-03, source = "a page" }
[provider.green]
weight = 1
"""


def test_facts_about_others_are_counted_and_the_old_ones_named() -> None:
    catalogue = parse({**SOUND, "providers.toml": OTHERS})
    counted = "facts about others: 1 described, 1 dropped, 1 quoted"
    assert list(about_others(catalogue, date(2026, 2, 3))) == [counted]
    assert list(about_others(catalogue, date(2026, 2, 4))) == [
        counted,
        "old facts, to be held against their sources anew: 1",
        "  blue: menus.fix-eaten, checked on 2025-02-03",
    ]
