"""docs/architecture.md shows the house as it is, and a press takes no detour that it did not take before."""

import re
import subprocess
import sys

import pytest

from bench.journey import MOST, ROOT
from bench.layers import PAGE, drawn_into, imports, plain


@pytest.fixture(scope="module")
def told() -> "subprocess.CompletedProcess[str]":
    """In a process of its own: what other tests have left in caches would be no step on the way."""
    command = [sys.executable, "-m", "bench.journey", "--check"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)  # noqa: S603


def test_a_press_enters_no_more_modules_than_it_may(told: "subprocess.CompletedProcess[str]") -> None:
    found = re.search(r"^a press enters (\d+) .* (\d+) at most", told.stdout, re.MULTILINE)
    assert found, told.stdout + told.stderr
    assert 10 < int(found[1]) <= MOST == int(found[2])


def test_every_part_of_the_way_was_seen(told: "subprocess.CompletedProcess[str]") -> None:
    for name in ("a press", "a text"):
        found = re.search(
            rf"^{name} enters (\d+) from the door to the outbox, (\d+) of the store, (\d+) of the outbox",
            told.stdout,
            re.MULTILINE,
        )
        assert found, told.stdout + told.stderr
        assert all(int(count) > 3 for count in found.groups())


def test_the_page_shows_what_the_code_gives(told: "subprocess.CompletedProcess[str]") -> None:
    assert told.returncode == 0, told.stdout + told.stderr


def test_the_page_says_what_is_in_each_folder() -> None:
    told = {
        name.rstrip("/")
        for name in re.findall(r"`([a-z/]+/)`", PAGE.read_text(encoding="utf-8").split("## The layers")[0])
    }
    folders, _ = imports()
    assert {name.replace(".", "/") for name in folders} <= told


def test_an_arrow_that_a_longer_way_says_is_left_out() -> None:
    assert list(plain({"a": {"b", "c"}, "b": {"c"}, "c": set()})) == [("a", "b"), ("b", "c")]


def test_folders_that_import_each_other_keep_their_arrows() -> None:
    assert set(plain({"a": {"b"}, "b": {"a", "c"}, "c": set()})) == {("a", "b"), ("b", "a"), ("b", "c")}


def test_a_page_without_a_place_for_a_picture_is_refused() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert drawn_into("<!-- a -->old<!-- /a -->", {"a": ["new"]}) == "<!-- a -->\nnew\n<!-- /a -->"
    with pytest.raises(ValueError, match="no place for garden"):
        drawn_into(page, {"garden": []})
