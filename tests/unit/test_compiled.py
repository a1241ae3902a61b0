"""What the plans have worked out, kept for the next start: the same choices, and nothing from anywhere else."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle
from fluent.syntax.ast import Message, Term

from bot import compiled as keeping
from bot import knowledge
from bot.telegram import texts
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
    fresh.read("what is read with the first message")
    monkeypatch.setattr("flows.understand.needs.ways", lambda pattern: pytest.fail(f"read again: {pattern}"))
    assert again.reader.lexicon.ways.known == fresh.lexicon.ways.known
    for example in fresh.examples[::50]:
        expected = fresh.read(example.text)
        assert again.reader.read(example.text) == expected


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


SOURCES = (
    "# A word.\nhello =\n    .text = Hello, { $name }!\n",
    "-term = T\nmore =\n    .text = { -term } { 1 ->\n        [one] x\n       *[other] y\n    }\n",
)


def said(resources: texts.Resources) -> list[str]:
    bundle = FluentBundle(["en"], use_isolating=False)
    for resource in resources:
        bundle.add_resource(resource)
    return [
        str(bundle.format_pattern(bundle.get_message(id_).attributes["text"], {"name": "Aoi"})[0])
        for id_ in ("hello", "more")
    ]


def test_words_are_read_once_and_say_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = keeping.parsed(tmp_path)(SOURCES)
    monkeypatch.setattr(texts, "parse", lambda source: pytest.fail(f"read again: {source}"))
    assert said(keeping.parsed(tmp_path)(SOURCES)) == said(first) == ["Hello, Aoi!", "T x"]


def test_other_words_take_the_place_of_the_old_ones_and_leave_the_plans(tmp_path: Path) -> None:
    (tmp_path / "plans-1").write_bytes(b"")
    keeping.parsed(tmp_path)(SOURCES)
    keeping.parsed(tmp_path)(SOURCES[:1])
    assert sorted(file.name.partition("-")[0] for file in tmp_path.iterdir()) == ["plans", "words"]


def test_words_that_fluent_cannot_read_are_not_kept(tmp_path: Path) -> None:
    [resource] = keeping.parsed(tmp_path)(["hello = {"])
    assert [*texts.broken("hello = {", resource)] == [1]
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("kept", [b"", b"{", b"[[{}]]", b'[[{"type":"Nothing"}]]', b"[1]", b'[[{"type":"sys"}]]'])
def test_damaged_words_are_read_anew(tmp_path: Path, kept: bytes) -> None:
    keeping.parsed(tmp_path)(SOURCES)
    [file] = tmp_path.iterdir()
    file.write_bytes(hashlib.blake2b(kept, digest_size=32).digest() + kept)
    assert said(keeping.parsed(tmp_path)(SOURCES)) == ["Hello, Aoi!", "T x"]
    assert said(texts.load(file.read_bytes()[32:])) == ["Hello, Aoi!", "T x"]


def test_all_shipped_words_are_the_same_when_they_were_kept(tmp_path: Path) -> None:
    sources = [source for each in knowledge.locale_files().values() for source in each.values()]
    kept = keeping.parsed(tmp_path)(sources) and keeping.parsed(tmp_path)(sources)
    for again, fresh in zip(kept, texts.parse_all(sources), strict=True):
        said = [entry for entry in fresh.body if isinstance(entry, Message | Term)]
        assert len(again.body) == len(said) > 0
        assert all(one.equals(other, ["span", "comment"]) for one, other in zip(again.body, said, strict=True))
