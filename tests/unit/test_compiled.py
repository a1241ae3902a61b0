"""What the reader's patterns have come to, kept for the next start: the same readings, and nothing from anywhere else."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.run import kept_patterns as keeping
from flows.knowledge.compiled import CompiledError, dump, load
from flows.knowledge.guide import Guide
from tests.unit.support import guide


@pytest.fixture(scope="module")
def kept() -> bytes:
    return dump(guide().reader.lexicon.ways.known)


def test_what_was_kept_is_what_had_been_worked_out(kept: bytes) -> None:
    assert load(kept) == guide().reader.lexicon.ways.known
    assert dump(load(kept)) == kept


def test_a_reader_made_of_what_was_kept_needs_no_pattern_read(kept: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh, again = guide().reader, replace(guide(), ways=load(kept))
    fresh.read("what is read with the first message")
    monkeypatch.setattr("flows.understand.prefilter.ways", lambda pattern: pytest.fail(f"read again: {pattern}"))
    assert again.reader.lexicon.ways.known == fresh.lexicon.ways.known
    for example in fresh.examples[::50]:
        expected = fresh.read(example.text)
        assert again.reader.read(example.text) == expected


def test_what_is_not_in_it_is_still_worked_out(kept: bytes) -> None:
    some = {kind: dict(list(rules.items())[::2]) for kind, rules in load(kept).items()}
    again = replace(guide(), ways=some)
    for example in guide().reader.examples[::200]:
        assert again.reader.read(example.text) == guide().reader.read(example.text)
    assert again.reader.lexicon.ways.known == guide().reader.lexicon.ways.known


def test_the_plans_are_the_same_with_what_was_kept(kept: bytes) -> None:
    again = replace(guide(), ways=load(kept))
    assert again.models == guide().models


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]", b'{"format":0,"ways":{}}', b'{"format":5}', b"\xff"])
def test_what_is_no_such_thing_is_refused(damage: bytes) -> None:
    with pytest.raises(CompiledError):
        load(damage)


def test_what_was_cut_is_refused(kept: bytes) -> None:
    with pytest.raises(CompiledError):
        load(kept[:-4])


def made(folder: Path) -> Guide:
    return keeping.compiled(guide(), folder)


def test_only_the_first_start_works_it_out(tmp_path: Path) -> None:
    first = made(tmp_path)
    [file] = tmp_path.iterdir()
    before = file.stat().st_mtime_ns
    second = made(tmp_path)
    assert first.ways == second.ways == guide().reader.lexicon.ways.known
    assert file.stat().st_mtime_ns == before


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    made(tmp_path)
    [file] = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + b"x")
    assert made(tmp_path).ways == load(whole[32:])
    assert file.read_bytes() == whole


def test_other_priors_need_nothing_worked_out_anew(tmp_path: Path) -> None:
    made(tmp_path)
    [old] = tmp_path.iterdir()
    before = old.stat().st_mtime_ns
    service = guide().service.model_copy(update={"priors": {"link_expired": 3.0}})
    keeping.compiled(replace(guide(), service=service), tmp_path)
    assert [(file, file.stat().st_mtime_ns) for file in tmp_path.iterdir()] == [(old, before)]


def test_what_an_older_version_left_goes(tmp_path: Path) -> None:
    old, other = tmp_path / "patterns-0", tmp_path / "words-0"
    for file in (old, other):
        file.write_bytes(b"")
    made(tmp_path)
    assert not old.exists()
    assert other.exists()


def test_a_folder_that_cannot_be_written_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "patterns").write_text("a file where the folder should be")
    assert made(tmp_path / "patterns").ways
