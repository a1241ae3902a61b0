"""docs/monitoring.md speaks of what there is: its gauges, its tasks and its reasons are the program's own."""

import re
from pathlib import Path

import yaml

from bot.metrics import Metrics
from bot.telegram.polling import CONFLICT
from tests.e2e.test_supervision import WORKS

GUIDE = (Path(__file__).parents[2] / "docs" / "monitoring.md").read_text(encoding="utf-8")
NEW = {"leader", "task_age_seconds", "outbox_oldest_seconds", "set_aside", "reminders_waiting", "ready"}


def known() -> set[str]:
    """Names as a rule may use them."""
    helps = re.findall(r"^# HELP (todoku_\w+)", Metrics().text(), re.MULTILINE)
    return {name for name in helps if not name.endswith("_created")}


def rules() -> dict[str, str]:
    """Each alert's expression."""
    [page] = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    [group] = yaml.safe_load(page)["groups"]
    for rule in group["rules"]:
        assert set(rule["annotations"]) == {"summary", "do"}, rule["alert"]
    return {rule["alert"]: rule["expr"] for rule in group["rules"]}


def test_every_metric_it_names_is_there() -> None:
    named = set(re.findall(r"todoku_\w+", GUIDE))
    assert named <= known()
    assert {f"todoku_{name}" for name in NEW} <= named


def test_each_new_gauge_has_a_rule() -> None:
    used = set(re.findall(r"todoku_(\w+)", " ".join(rules().values())))
    assert used >= NEW


def test_every_task_is_described() -> None:
    table = GUIDE.partition("## Background tasks")[2].partition("\n## ")[0]
    named = [
        name for row in re.findall(r"^\| (`[^|]+) \|", table, re.MULTILINE) for name in re.findall(r"`([^`]+)`", row)
    ]
    assert sorted(named) == sorted(WORKS)


def test_its_reasons_are_those_of_the_program() -> None:
    for reason in (CONFLICT, "Telegram does not answer", "what comes cannot be kept"):
        assert f"no updates: {reason[:15]}" in GUIDE
