"""`todoku simulate` on the command line."""

import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.arguments import parser
from bot.simulation.figures import Figures

FEW = ["simulate", "--users", "30", "--symptom", "login_fails"]


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*FEW, *arguments]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_the_same_seed_prints_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    first = told(capsys, "--seed", "4")
    assert told(capsys, "--seed", "4") == first
    assert told(capsys, "--seed", "5") != first
    assert [line.split()[:2] for line in first.splitlines()[1:5]] == [
        ["all", "30"], ["login_fails", "30"], ["writing", line_of(first, "writing")], ["pressing", line_of(first, "pressing")],
    ]  # fmt: skip


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


def test_a_world_of_ones_own(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "pressing.toml"
    path.write_text("[writing]\nshare = 0\n", encoding="utf-8")
    found = json.loads(told(capsys, "--world", str(path), "--json"))
    assert (found["writing"]["users"], found["pressing"]["users"]) == (0, 30)


def test_each_mistake_in_a_world_is_a_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text("noise = 2\nobeys = 3\n", encoding="utf-8")
    assert main([*FEW, "--world", str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    lines = captured.err.splitlines()
    assert [line.startswith(f"todoku: {path}: {key}: ") for line, key in zip(lines, ("noise", "obeys"), strict=True)] == [
        True, True,
    ]  # fmt: skip


@pytest.mark.parametrize("symptom", ["no_such", "advice"])
def test_a_symptom_that_is_none_is_refused(capsys: pytest.CaptureFixture[str], symptom: str) -> None:
    assert main(["simulate", "--symptom", symptom]) == 2
    assert symptom in capsys.readouterr().err


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
