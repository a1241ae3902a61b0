"""The first exercise of CONTRIBUTING.md, carried out as it is written: whoever follows the text sees what it promises."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
STEP = re.compile(r"[Aa]t the end of `(?P<file>[^`]+)`:\n\n```(?:toml|fluent)\n(?P<text>.*?)```", re.DOTALL)
TREE = ("bot", "flows", "locales", "demo")
PATIENCE = 600
"""Seconds: every state is looked at."""


def test_the_exercise_adds_one_table_and_a_message_in_each_language() -> None:
    assert [step["file"] for step in STEP.finditer(PAGE)] == [
        "flows/catalogue/mail_missing.toml",
        "locales/en/mail_missing.ftl",
        "locales/ja/mail_missing.ftl",
    ]


def test_following_the_text_ends_without_findings(tmp_path: Path) -> None:
    for name in TREE:
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for step in STEP.finditer(PAGE):
        path, text = tmp_path / step["file"], step["text"]
        # Whoever is in the middle of the exercise has it already.
        if text.split("\n")[1] not in (before := path.read_text(encoding="utf-8")):
            path.write_text(before + text, encoding="utf-8")
    # Whatever else is on the path, the copy is found first.
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "check"], cwd=tmp_path, env=environment, capture_output=True, text=True,
        check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "no findings"


def test_every_command_of_the_page_is_one_of_make() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z-]+)", PAGE)) <= targets
