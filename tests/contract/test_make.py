"""What `make` sets up by itself on a machine that has only Python and make, and what it says where it may not.

The scripts run for real; dpkg-query, apt-get, sudo and id before them in PATH play a machine that lacks things.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FONTS = ("NotoSansCJK-Regular.ttc", "NotoColorEmoji.ttf")
ALL_IGNORED = ["--ignore=tests/browser", "--ignore=tests/e2e/test_nginx.py"]
ROOT_USER, SOMEBODY = "0", "1000"


@dataclass
class Machine:
    """Its programs, and a checkout on it."""

    folder: Path
    programs: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        (self.folder / "bin").mkdir()
        (self.folder / "fonts").mkdir()
        shutil.copytree(ROOT / ".ci", self.folder / "checkout" / ".ci")
        shutil.copy(ROOT / "Makefile", self.folder / "checkout")

    @property
    def log(self) -> list[str]:
        """What was called, as root or not."""
        log = self.folder / "log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    def has(self, name: str, script: str) -> None:
        path = self.folder / "bin" / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def is_used_by(self, user: str, *, sudo: bool = False, apt: str = "") -> None:
        """`apt`: what apt-get does beside noting that it was called."""
        self.has("id", f"echo {user}")
        self.has("dpkg-query", "exit 1")
        self.has(
            "sudo", f'[ "$2" = true ] && exit {int(not sudo)}; shift; echo "sudo $1" >>"{self.folder}/log"; exec "$@"'
        )
        self.has("apt-get", f'echo "apt-get $*" >>"{self.folder}/log"; {apt}')
        self.has("systemctl", f'echo "systemctl $*" >>"{self.folder}/log"')

    def calls(self, *command: str) -> "subprocess.CompletedProcess[str]":
        here = {"PATH": f"{self.folder / 'bin'}:/usr/bin:/bin", "FONTS": str(self.folder / "fonts")}
        here |= {"CHROMIUM": str(self.folder / "bin" / "chromium"), "NGINX": str(self.folder / "bin" / "nginx")}
        return subprocess.run(  # noqa: S603
            command,
            cwd=self.folder / "checkout",
            env={"HOME": os.environ["HOME"]} | here,
            capture_output=True,
            text=True,
            check=False,
        )

    def tests(self, *, ends: int = 0) -> tuple[list[str], str, int]:
        """The options pytest got, the last line, and the exit code."""
        done = self.calls(".ci/test", "sh", "-c", f'echo "options: $*"; exit {ends}', "pytest")
        lines = done.stdout.splitlines()
        options = next(line for line in lines if line.startswith("options: "))
        return options.split()[1:], lines[-1], done.returncode


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def everything(folder: Path) -> str:
    """As apt-get brings it."""
    programs = " ".join(f'"{folder}/bin/{name}"' for name in ("chromium", "nginx"))
    fonts = " ".join(f'"{folder}/fonts/{name}"' for name in FONTS)
    return f"touch {programs} {fonts}; chmod +x {programs}"


def test_where_all_is_there_every_test_runs_and_nothing_is_installed(machine: Machine) -> None:
    machine.is_used_by(ROOT_USER)
    machine.has("chromium", "")
    machine.has("nginx", "")
    for name in FONTS:
        (machine.folder / "fonts" / name).touch()
    assert machine.tests() == ([], "options: ", 0)
    assert machine.log == []


def test_root_gets_what_is_missing_and_no_service(machine: Machine) -> None:
    machine.is_used_by(ROOT_USER, apt=everything(machine.folder))
    assert machine.tests() == ([], "options: ", 0)
    assert "apt-get install -qq --no-install-recommends chromium fonts-noto-cjk fonts-noto-color-emoji" in machine.log
    assert not [line for line in machine.log if line.startswith("sudo")]


def test_nginx_is_installed_as_a_program_not_as_a_service(machine: Machine) -> None:
    machine.is_used_by(ROOT_USER)
    machine.tests()
    assert machine.log[-1] == "systemctl disable --quiet --now nginx"


def test_a_sudo_that_asks_for_nothing_is_used(machine: Machine) -> None:
    machine.is_used_by(SOMEBODY, sudo=True, apt=everything(machine.folder))
    assert machine.tests() == ([], "options: ", 0)
    assert machine.log[:2] == ["sudo apt-get", "apt-get update -qq"]


@pytest.mark.parametrize("ends", [0, 1])
def test_without_rights_the_rest_is_tested_and_the_last_line_says_what_was_left_out(
    machine: Machine, ends: int
) -> None:
    machine.is_used_by(SOMEBODY)
    options, said, code = machine.tests(ends=ends)
    assert (options, code) == (ALL_IGNORED, ends)
    assert said == (
        "todoku: left out: the browser tests and the tests of docs/nginx.conf; to run them too: sudo apt-get install "
        "--no-install-recommends chromium fonts-noto-cjk fonts-noto-color-emoji nginx-light"
    )
    assert machine.log == []


def test_a_browser_without_fonts_is_no_browser(machine: Machine) -> None:
    machine.is_used_by(SOMEBODY)
    machine.has("chromium", "")
    machine.has("nginx", "")
    options, said, _ = machine.tests()
    assert options == ALL_IGNORED[:1]
    assert "nginx" not in said


def test_an_installation_that_fails_stops_nothing(machine: Machine) -> None:
    machine.is_used_by(ROOT_USER, apt="exit 100")
    options, said, code = machine.tests()
    assert (options, code) == (ALL_IGNORED, 0)
    assert said.startswith("todoku: left out: ")


def test_what_is_left_out_is_there(machine: Machine) -> None:
    machine.is_used_by(SOMEBODY)
    options, _, _ = machine.tests()
    assert all((ROOT / option.removeprefix("--ignore=")).exists() for option in options)


def test_everything_before_a_change_lands_fails_where_something_was_left_out() -> None:
    assert "! grep '^todoku: left out'" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


PYTHON = """
case "$*" in
*ensurepip*) [ -e "{folder}/venv" ] ;;
*version_info*) exit 0 ;;
--version) echo "Python 3.11.2" ;;
"-m venv .venv") mkdir -p .venv/bin; touch .venv/bin/python ;;
esac
"""


def test_a_bare_debian_s_python_gets_its_venv(machine: Machine) -> None:
    machine.is_used_by(ROOT_USER, apt=f'touch "{machine.folder}/venv"')
    machine.has("python3.11", PYTHON.format(folder=machine.folder))
    done = machine.calls("make", ".venv/bin/python")
    assert done.returncode == 0, done.stderr
    assert "apt-get install -qq --no-install-recommends python3-venv" in machine.log


def test_where_that_is_not_allowed_one_line_says_what_to_do(machine: Machine) -> None:
    machine.is_used_by(SOMEBODY)
    machine.has("python3.11", PYTHON.format(folder=machine.folder))
    done = machine.calls("make", ".venv/bin/python")
    assert done.returncode != 0
    assert "todoku: python3.11 has no venv; on Debian: sudo apt-get install python3-venv" in done.stderr.splitlines()


def test_other_pythons_that_are_not_there_are_named(machine: Machine) -> None:
    for minor in ("3.12", "3.13"):
        machine.has(f"python{minor}", "exit 127")
    done = machine.calls(".ci/pythons")
    assert (done.returncode, done.stdout) == (
        0, "unit tests also run under Python: none; neither 3.12 nor 3.13 is on this machine\n",
    )  # fmt: skip


def test_other_pythons_run_the_unit_tests_each_in_an_environment_of_its_own(machine: Machine) -> None:
    inside = f'echo "$0 $*" >>"{machine.folder}/log"'
    made = f'mkdir -p "$3/bin"; printf \'#!/bin/sh\\n%s\\n\' \'{inside}\' >"$3/bin/python"; chmod +x "$3/bin/python"'
    script = f'case "$*" in "-m venv "*) {made} ;; esac'
    machine.has("python3.12", "exit 127")
    machine.has("python3.13", script)
    done = machine.calls(".ci/pythons")
    assert (done.returncode, done.stdout) == (0, "unit tests also run under Python: 3.13\n"), done.stderr
    assert machine.log[-1] == ".venv-3.13/bin/python -m pytest --numprocesses 3 --dist worksteal tests/unit"
