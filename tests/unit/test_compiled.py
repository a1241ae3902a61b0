"""What the plans have worked out, kept for the next start: the same choices, and nothing from anywhere else."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot import compiled as keeping
from flows.compiled import CompiledError, dump, load
from flows.guide import Guide
from tests.unit.support import guide


@pytest.fixture(scope="module")
def kept() -> bytes:
    return dump(guide().plans, guide().flow.moves, guide().reader.lexicon.ways.known)


def test_what_was_kept_chooses_the_same_and_costs_the_same(kept: bytes) -> None:
    fresh, again = guide(), replace(guide(), compiled=load(kept))
    assert again.flow.moves == fresh.flow.moves
    for symptom, explored in fresh.explored.items():
        for belief in explored.steps:
            assert again.plans[symptom].choose(belief) == fresh.plans[symptom].choose(belief)
            if belief.left:
                assert again.plans[symptom].minutes(belief) == fresh.plans[symptom].minutes(belief)


def test_a_reader_made_of_what_was_kept_needs_no_pattern_read(kept: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh, again = guide().reader, replace(guide(), compiled=load(kept))
    monkeypatch.setattr("flows.understand.needs.ways", lambda pattern: pytest.fail(f"read again: {pattern}"))
    assert again.reader.lexicon.ways.known == fresh.lexicon.ways.known
    for example in fresh.examples[::50]:
        assert again.reader.read(example.text) == fresh.read(example.text)


def test_what_is_not_in_it_is_still_worked_out(kept: bytes) -> None:
    some = load(kept)
    emptied = replace(guide(), compiled=replace(some, tables={}))
    first = next(iter(guide().explored["link_invalid"].steps))
    assert emptied.plans["link_invalid"].choose(first) == guide().plans["link_invalid"].choose(first)


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]\n", b'{"format":[0,"little"]}\n', b"\xff"])
def test_what_is_no_such_thing_is_refused(damage: bytes) -> None:
    with pytest.raises(CompiledError):
        load(damage)


def test_what_was_cut_is_refused(kept: bytes) -> None:
    with pytest.raises(CompiledError):
        load(kept[:-4])


def small() -> Guide:
    """A guide that is compiled in no time."""
    symptom = "link_invalid"
    catalogue = guide().catalogue
    causes = {id_: cause for id_, cause in catalogue.causes.items() if cause.symptom == symptom}
    one = catalogue.symptoms[symptom].model_copy(update={"then": ()})
    return Guide(replace(catalogue, symptoms={symptom: one}, causes=causes), guide().service)


def test_only_the_first_start_works_it_out(tmp_path: Path) -> None:
    first = keeping.compiled(small(), tmp_path)
    [file] = tmp_path.iterdir()
    before = file.stat().st_mtime_ns
    second = keeping.compiled(small(), tmp_path)
    assert first.compiled == second.compiled is not None
    assert file.stat().st_mtime_ns == before


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    keeping.compiled(small(), tmp_path)
    [file] = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + b"x")
    assert keeping.compiled(small(), tmp_path).compiled == load(whole[32:])
    assert file.read_bytes() == whole


def test_other_priors_are_another_version_and_the_old_one_goes(tmp_path: Path) -> None:
    keeping.compiled(small(), tmp_path)
    [old] = tmp_path.iterdir()
    changed = small()
    service = changed.service.model_copy(update={"priors": {"link_expired": 3.0}})
    keeping.compiled(replace(changed, service=service), tmp_path)
    [new] = tmp_path.iterdir()
    assert new.name != old.name


def test_a_folder_that_cannot_be_written_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "plans").write_text("a file where the folder should be")
    assert keeping.compiled(small(), tmp_path / "plans").compiled
