"""What the reader's patterns have come to, kept for the next start: the same readings, and nothing from anywhere else."""

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


def test_other_words_take_the_place_of_the_old_ones_and_leave_the_patterns(tmp_path: Path) -> None:
    (tmp_path / "patterns-1").write_bytes(b"")
    keeping.parsed(tmp_path)(SOURCES)
    keeping.parsed(tmp_path)(SOURCES[:1])
    assert sorted(file.name.partition("-")[0] for file in tmp_path.iterdir()) == ["patterns", "words"]


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
