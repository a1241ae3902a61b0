"""The world file and the sentences: what is packaged fits the catalogue, and a mistake is named by file and key."""

from pathlib import Path

import pytest

from bot.commands.checking import simulation_findings
from bot.simulation.phrasebook import check, sentences
from bot.simulation.world import WorldError, load
from tests.unit import made_up
from tests.unit.support import guide
from training import voices

CATALOGUE = guide().catalogue

INCIDENT = """symptom = 'mail_missing'
cause = 'carrier_pc_mail_block'
days_before = 1
hour = 1
hours = 1
people = 0.6
success = 1
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_packaged_fits_the_catalogue() -> None:
    assert simulation_findings(guide()) == []
    world = load(None, CATALOGUE)
    assert (world.noise, world.says["requests_sent"], world.says["waited"]) == (
        0.05,
        {"several": 0.5},
        {"just_now": 0.1, "minutes": 0.2, "hours": 0.35, "days": 0.35},
    )


def test_what_does_not_fit_another_catalogue_is_found() -> None:
    found = [str(finding) for finding in simulation_findings(made_up.guide())]
    assert any("sentences.toml: problem.lost: is missing" in line for line in found)
    assert any("world.toml: says.requests_sent: the catalogue has no 'requests_sent'" in line for line in found)
    assert any("fact.waited.minutes" in line for line in check_lines())


def check_lines() -> list[str]:
    return [str(finding) for finding in check(sentences(), made_up.guide().catalogue)]


def test_a_file_replaces_what_it_names_and_leaves_the_rest(tmp_path: Path) -> None:
    text = "noise = 0.2\n[says]\nwaited = {}\n[minutes]\npress = 1\n"
    world, packaged = load(written(tmp_path, text), CATALOGUE), load(None, CATALOGUE)
    assert (world.noise, world.minutes.press, world.says["waited"]) == (0.2, 1, {})
    assert world.says["requests_sent"] == packaged.says["requests_sent"]
    assert (world.symptoms, world.writing, world.minutes.remedy) == (
        packaged.symptoms, packaged.writing, packaged.minutes.remedy,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "key", "what"),
    [
        ("noise = 2", "noise", "less than or equal to 1"),
        ('noise = "much"', "noise", "valid number"),
        ("noise = nan", "noise", "finite"),
        ("nosie = 0.1", "nosie", "no such key"),
        ("writing = 1", "writing", "valid dictionary"),
        ("[writing]\nshares = 1", "writing.shares", "no such key"),
        ("[minutes]\npress = -1", "minutes.press", "greater than or equal to 0"),
        ("[causes]\nbad_luck = 3", "causes.bad_luck", "the catalogue has no 'bad_luck'"),
        ("[providers]\naol = 3", "providers.aol", "the catalogue has no 'aol'"),
        ("[symptoms]\nmail_late = 3", "symptoms.mail_late", "the catalogue has no 'mail_late'"),
        ("[says]\nmood = { good = 1 }", "says.mood", "the catalogue has no 'mood'"),
        ("[says]\nwaited = { years = 0.1 }", "says.waited.years", "no such value"),
        ("[says]\nwaited = { hours = 0.6, days = 0.6 }", "says.waited", "come to 1.2"),
        ("[says]\nrequests_sent = { one = 0.4, several = 0.4 }", "says.requests_sent", "come to 0.8"),
        ("[languages]\nja = 0\nen = 0", "languages", "nobody"),
        ("[languages]\nfr = 1", "languages.fr", "'ja' or 'en'"),
        ("[causes]\naccount_compromised = 0\nunrequested_reset_mail = 0", "causes", "'account_suspicious'"),
        ("noise =", "-", "is not valid TOML"),
        ("[traffic]\nweekdays = [0, 0, 0, 0, 0, 0, 0]", "traffic.weekdays", "all weights are 0"),
        ("[traffic]\nhours = [1]", "traffic.hours", "at least 24"),
        ("[traffic]\nholidays = ['May']", "traffic.holidays.0", "match pattern"),
        (f"[[traffic.incidents]]\n{INCIDENT}provider = 'icloud'", "traffic.incidents.1", "cannot be stuck at"),
        (f"[[traffic.incidents]]\n{INCIDENT}provider = 'aol'", "traffic.incidents.1", "users of 'aol' cannot"),
        (f"[[traffic.incidents]]\n{INCIDENT}provider = 'docomo'\n" * 2, "traffic.incidents", "more people come"),
        ("[aftermath]\nstars = [0, 0, 0, 0, 0]", "aftermath.stars", "all weights are 0"),
        ("[aftermath]\nagain_days = 8", "aftermath.again_days", "less than or equal to 7"),
    ],
)
def test_a_mistake_is_named_by_file_and_key(tmp_path: Path, text: str, key: str, what: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(WorldError) as caught:
        load(path, CATALOGUE)
    found = [f for f in caught.value.findings if f.file == str(path) and f.id.startswith(key) and what in f.what]
    assert found, caught.value.findings


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, "noise = 2\nobeys = 3\nunknown = 4\n")
    with pytest.raises(WorldError) as caught:
        load(path, CATALOGUE)
    assert [f.id for f in caught.value.findings] == ["noise", "unknown", "obeys"]


def test_a_file_that_is_not_there_is_said_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="cannot be read"):
        load(tmp_path / "nowhere.toml", CATALOGUE)


def test_no_sentence_is_one_of_the_readers_examples() -> None:
    said = sentences()
    ways = [*said.problem.values(), *said.fact, said.unknown]
    own = {text.rstrip("。.").casefold() for way in ways for text in (*way.ja, *way.en)}
    assert len(own) == sum(len(way.ja) + len(way.en) for way in ways)
    learnt = {row.text.rstrip("。.").casefold() for row in voices.read(voices.VOICES)}
    assert sorted(own & learnt) == []
