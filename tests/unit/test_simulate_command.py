"""`todoku simulate` on the command line."""

import io
import json
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.commands.arguments import parser
from bot.commands.simulate import simulate
from bot.settings import SettingsError
from bot.simulation import walking
from bot.simulation.figures import Figures
from tests.unit.support import guide

FEW = ["simulate", "--users", "30", "--symptom", "login_fails"]


def run(*arguments: str) -> int:
    """The command with the shipped guide, which takes long to make; `main` makes it anew each time."""
    asked = parser().parse_args([*FEW, *arguments])
    return simulate(
        guide(), asked.users, asked.seed, noise=asked.noise, file=asked.world, symptom=asked.symptom,
        person=asked.person, as_json=asked.json,
    )  # fmt: skip


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(*arguments) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_the_same_seed_prints_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    first = told(capsys, "--seed", "4")
    assert told(capsys, "--seed", "4") == first
    assert told(capsys, "--seed", "5") != first
    assert main([*FEW, "--seed", "4"]) == 0
    assert capsys.readouterr() == (first, "")


def test_the_table_has_a_row_for_each_group(capsys: pytest.CaptureFixture[str]) -> None:
    table = told(capsys)
    rows = [line_of(table, name) for name in ("all", "login_fails", "writing", "pressing")]
    assert rows[:2] == ["30", "30"]
    assert sum(map(int, rows[2:])) == 30


def line_of(table: str, name: str) -> str:
    return next(line.split()[1] for line in table.splitlines() if line.startswith(name))


def test_json_has_every_figure_of_every_group(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(told(capsys, "--json", "--noise", "0.5"))
    assert found["world"]["noise"] == 0.5
    assert found["seed"] == 1
    assert found["stuck"] == []
    assert set(found["symptoms"]) == {"login_fails"}
    for group in (found["all"], found["writing"], found["pressing"], found["symptoms"]["login_fails"]):
        assert set(group) == set(Figures.__dataclass_fields__)
    assert found["writing"]["users"] + found["pressing"]["users"] == found["all"]["users"] == 30


def test_one_person_can_be_followed(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "--person", "3").splitlines()
    assert lines[0].startswith("person 3, seed 1: login_")
    assert lines[1].lstrip().startswith("menu: ")
    assert any(line.startswith(("solved after", "handed_over after")) for line in lines)


def test_who_gets_stuck_is_named_so_that_they_can_be_followed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(walking, "LONGEST", 1)
    assert run("--users", "2") == 1
    lines = capsys.readouterr().out.splitlines()
    assert "--seed 1 --person 1 show the way" in lines[-1]
    assert run("--users", "2", "--json") == 1
    assert [one["person"] for one in json.loads(capsys.readouterr().out)["stuck"]] == [0, 1]
    assert run("--person", "1") == 1
    assert capsys.readouterr().out.splitlines()[-1].startswith("stuck after 1 presses")


class Terminal(io.StringIO):
    """What is written to it can be read back, and it says that somebody is looking."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told_how_far_it_is_and_left_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    assert run() == 0
    assert seen.getvalue().split("\r")[1:3] == ["0 of 30 people", "20 of 30 people"]
    assert seen.getvalue().split("\r")[-2:] == [" " * 40, ""]


def test_a_world_of_ones_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "pressing.toml"
    path.write_text("[writing]\nshare = 0\n", encoding="utf-8")
    found = json.loads(told(capsys, "--world", str(path), "--json"))
    assert (found["writing"]["users"], found["pressing"]["users"]) == (0, 30)


def test_each_mistake_in_a_world_is_a_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text("noise = 2\nobeys = 3\n", encoding="utf-8")
    assert run("--world", str(path)) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    lines = captured.err.splitlines()
    assert [line.startswith(f"todoku: {path}: {key}: ") for line, key in zip(lines, ("noise", "obeys"), strict=True)] == [
        True, True,
    ]  # fmt: skip


@pytest.mark.parametrize("symptom", ["no_such", "advice"])
def test_a_symptom_that_is_none_is_refused(symptom: str) -> None:
    with pytest.raises(SettingsError, match=f"--symptom: there is no '{symptom}'; there are mail_missing, "):
        run("--symptom", symptom)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--users", "0"),
        ("--users", "many"),
        ("--seed", "-1"),
        ("--noise", "1.5"),
        ("--noise", "nan"),
        ("--person", "x"),
    ],
)
def test_wrong_numbers_are_refused_in_a_line(capsys: pytest.CaptureFixture[str], option: str, value: str) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(["simulate", f"{option}={value}"])
    said = capsys.readouterr().err
    assert left.value.code == 2
    assert said.count("\n") == 1
    assert option in said
