"""The wheel: installed without the checkout it works from any folder, and its mistakes are told in one line each."""

import json
import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import threading
import tomllib
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.settings import Settings

ROOT = Path(__file__).parents[2]
TOKEN = "123456:a-token-made-up-for-a-test"
PATIENCE = 600
"""Seconds: `todoku check` looks at every state."""
FINE, FOUND, WRONG = 0, 1, 2
REFUSAL = {"ok": False, "error_code": 401, "description": "Unauthorized"}


# Does what `python -P -m bot` does, for each line of its input in a process of its own. What is not ours and takes long to
# import is imported once, before: that is two thirds of the time of most commands.
_STARTER = """
import json, os, runpy, signal, sys
import aiogram.methods
import aiogram.types
for line in sys.stdin:
    call = json.loads(line)
    child = os.fork()
    if not child:
        signal.alarm(call["patience"])
        os.chdir(call["folder"])
        for number, name in enumerate((os.devnull, "stdout", "stderr")):
            os.dup2(os.open(name, os.O_RDWR | os.O_CREAT | os.O_TRUNC), number)
        os.environ.clear()
        os.environ.update(call["environment"])
        sys.path[:0] = call["path"]
        sys.argv = ["todoku", *call["arguments"]]
        runpy.run_module("bot", run_name="__main__", alter_sys=True)
        os._exit(99)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Done(NamedTuple):
    """How a command ended."""

    code: int
    stdout: str
    stderr: str


@dataclass
class Installed:
    """A copy of todoku that nothing ties to the checkout, and a folder to call it from."""

    starter: "subprocess.Popen[str]"
    site: Path
    folder: Path
    path: Sequence[str] = ()
    """What is searched before the place where it is installed."""

    def __call__(self, *arguments: str, **settings: str | Path) -> Done:
        names = {name.upper() for name in Settings.model_fields}
        environment = {name: value for name, value in os.environ.items() if name not in names}
        environment |= {"DATA_DIR": str(self.folder / "data")}
        environment |= {name: str(value) for name, value in settings.items()}
        call: dict[str, object] = {"arguments": arguments, "environment": environment, "path": self.path}
        call |= {"folder": str(self.folder), "patience": PATIENCE}
        assert self.starter.stdin
        assert self.starter.stdout
        self.starter.stdin.write(json.dumps(call) + "\n")
        self.starter.stdin.flush()
        code = int(self.starter.stdout.readline())
        out, err = ((self.folder / name).read_text(encoding="utf-8") for name in ("stdout", "stderr"))
        return Done(code, out, err)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)  # noqa: S603
    [made] = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the wheel; what it depends on is looked up where these tests find it."""
    folder = tmp_path_factory.mktemp("with spaces") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)  # noqa: S603
    python = folder / "bin" / "python"
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*command, str(wheel)], check=True)  # noqa: S603
    # A path in a .pth file is searched last, and .pth files found there are not read: an editable todoku stays unseen.
    (_site(folder) / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return folder


def _site(folder: Path) -> Path:
    return Path(sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)}))


@pytest.fixture(scope="module")
def starter(environment: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator["subprocess.Popen[str]"]:
    command = [str(environment / "bin" / "python"), "-P", "-c", _STARTER]
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    with subprocess.Popen(  # noqa: S603
        command, cwd=elsewhere, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin
        process.stdin.close()


@pytest.fixture
def todoku(environment: Path, starter: "subprocess.Popen[str]", tmp_path: Path) -> Installed:
    return Installed(starter, _site(environment), tmp_path)


@pytest.fixture
def spoilt(todoku: Installed, tmp_path: Path) -> Installed:
    """A copy whose files a test may change: it is found before the one installed."""
    copy = tmp_path / "copy"
    for name in ("bot", "demo", "flows", "locales"):
        shutil.copytree(todoku.site / name, copy / name)
    return Installed(todoku.starter, copy, todoku.folder, [str(copy)])


def one_line(done: Done, code: int, *said: str) -> None:
    """It ended with this code and one line on stderr that says all of this."""
    assert (done.code, len(done.stderr.splitlines())) == (code, 1), done.stderr + done.stdout
    assert done.stderr.startswith("todoku")
    for part in said:
        assert part in done.stderr


def tracked(*folders: str) -> set[str]:
    """What belongs to the source: what git lists, or, in a source without git, every file that nothing has made."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        files = (path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file())
        return {str(path.relative_to(ROOT)) for path in files if "__pycache__" not in path.parts}
    listed = subprocess.run(  # noqa: S603
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *folders],  # noqa: S607  # whichever is there
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return {name for name in listed.stdout.splitlines() if (ROOT / name).exists()}


def test_wheel_holds_what_the_program_reads_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as held:
        names = set(held.namelist())
    wanted = tracked("bot", "demo", "flows", "locales")
    assert {name for name in names if ".dist-info/" not in name} == wanted
    for read in (
        *("flows/catalogue/mail_missing.toml", "locales/ja/common.ftl", "bot/profiles/jmail.toml"),
        *("bot/simulation/world.toml", "bot/simulation/sentences.toml", "flows/redact/rules/shared.toml"),
        *("flows/understand/weights.bin", "flows/understand/rules/terms/times.toml"),
        *("bot/console/templates/base.html", "bot/console/static/console.css", "bot/console/data/common-passwords.txt"),
    ):
        assert read in names


def test_every_command_has_help(todoku: Installed) -> None:
    whole = todoku("--help")
    assert (whole.code, whole.stderr) == (FINE, "")
    for command in (
        "demo",
        "run",
        "check",
        "graph",
        "cost",
        "simulate",
        "agent",
        "cases",
        "transcript",
        "session",
        "doctor",
        "forget",
    ):
        assert command in whole.stdout
        shown = todoku(command, "--help")
        assert (shown.code, shown.stderr) == (FINE, "")
        assert "Exit codes: 0" in shown.stdout


def test_console_script_works_from_any_folder(environment: Path, tmp_path: Path) -> None:
    def script(*arguments: str) -> str:
        command = [str(environment / "bin" / "todoku"), *arguments]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603
        assert (done.returncode, done.stderr) == (FINE, "")
        return done.stdout

    where = [str(environment / "bin" / "python"), "-P", "-c", "import bot; print(bot.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603
    assert Path(found.stdout.strip()).is_relative_to(_site(environment))

    assert script("check").splitlines()[-1] == "no findings"
    assert "mail_missing" in script("graph", "--symptom", "mail_missing")
    rows = json.loads(script("cost", "--symptom", "link_invalid", "--json"))
    providers = tomllib.loads((ROOT / "flows" / "catalogue" / "providers.toml").read_text(encoding="utf-8"))["provider"]
    assert {row["symptom"] for row in rows} == {"link_invalid"}
    assert {row["provider"] for row in rows} == {*providers, "all"}
    walked = json.loads(script("simulate", "--users", "5", "--symptom", "login_fails", "--json"))
    assert walked["all"]["users"] == 5


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["no-such-command"], "no-such-command"),
        ([], "COMMAND"),
        (["cost", "--no-such-flag"], "--no-such-flag"),
        (["graph", "--format", "png"], "png"),
        (["graph", "--symptom", "no_such"], "no_such"),
        (["graph", "--provider", "no_such"], "no_such"),
        (["graph", "--provider", "au", "--all"], "--all"),
        (["graph", "--lang", "fr"], "fr"),
        (["cost", "--symptom", "no_such"], "no_such"),
        (["simulate", "--users", "0"], "--users"),
        (["simulate", "--noise", "2"], "--noise"),
        (["simulate", "--symptom", "no_such"], "no_such"),
        (["simulate", "--world", "nowhere.toml"], "nowhere.toml"),
        (["transcript"], "CASE"),
        (["session"], "CHAT_ID"),
        (["session", "nobody"], "nobody"),
        (["forget", "nobody"], "nobody"),
        (["agent", "add", "No Name"], "No Name"),
        (["demo", "--port", "http"], "http"),
        (["demo", "--port", "70000"], "70000"),
        (["run"], "BOT_TOKEN"),
    ],
)
def test_wrong_usage_is_one_line(todoku: Installed, arguments: Sequence[str], said: str) -> None:
    one_line(todoku(*arguments), WRONG, said)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BOT_TOKEN", "hunter2", "BOT_TOKEN"),
        ("REDIS_URL", "redis://127.0.0.1:1/0", "127.0.0.1:1"),
        ("REDIS_URL", "somewhere", "REDIS_URL"),
        ("REDIS_URL", "redis://127.0.0.1:port/0", "REDIS_URL"),
        ("WEBHOOK_URL", "https://bot.example.jp", "WEBHOOK_SECRET"),
        ("WEBHOOK_URL", "bot.example.jp", "WEBHOOK_URL"),
        ("HTTP_PORT", "many", "HTTP_PORT"),
        ("HTTP_PORT", "70000", "HTTP_PORT"),
        ("HTTP_HOST", "no such host", "no such host"),
        ("SUPPORT_CHAT_ID", "the team", "SUPPORT_CHAT_ID"),
        ("SESSION_TTL_DAYS", "0", "SESSION_TTL_DAYS"),
        ("LOG_FORMAT", "xml", "LOG_FORMAT"),
        ("CONSOLE_SECRET", "short", "CONSOLE_SECRET"),
        ("CONSOLE_URL", "http://desk.example.jp", "CONSOLE_URL"),
        ("TELEGRAM_API_URL", "telegram", "TELEGRAM_API_URL"),
        ("DATA_DIR", "/dev/null/todoku", "/dev/null/todoku"),
        ("SERVICE_FILE", "nowhere.toml", "nowhere.toml"),
    ],
)
def test_wrong_setting_is_one_line(todoku: Installed, name: str, value: str, said: str) -> None:
    one_line(todoku("run", **{"BOT_TOKEN": TOKEN, "HTTP_PORT": "0", name: value}), WRONG, said)


def test_a_refused_token_is_not_shown(todoku: Installed) -> None:
    assert "hunter2" not in todoku("run", BOT_TOKEN="hunter2").stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [(b"name = [", "is not valid TOML"), (b'colour = "red"\n', "colour"), (b"", "is missing"), (b"\xff", "TOML")],
)
def test_broken_profile_is_one_line(todoku: Installed, text: bytes, said: str) -> None:
    path = todoku.folder / "service.toml"
    path.write_bytes(text)
    one_line(todoku("run", BOT_TOKEN=TOKEN, SERVICE_FILE=path), WRONG, "service.toml", said)


def test_check_finds_a_broken_profile(todoku: Installed) -> None:
    path = todoku.folder / "service.toml"
    path.write_text('colour = "red"\n', encoding="utf-8")
    found = todoku("check", SERVICE_FILE=path)
    assert (found.code, found.stderr) == (FOUND, "")
    assert any("service.toml" in line and "colour" in line for line in found.stdout.splitlines())


@pytest.mark.parametrize("command", ["run", "demo"])
def test_port_in_use_is_one_line(todoku: Installed, command: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        one_line(todoku(command, BOT_TOKEN=TOKEN, HTTP_PORT=port), WRONG, port)


@contextmanager
def refusing() -> Iterator[str]:
    """A Telegram that knows no token."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"] or 0))
            body = json.dumps(REFUSAL).encode()
            self.send_response(401)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_token_that_telegram_refuses_is_one_line(todoku: Installed) -> None:
    with refusing() as address:
        done = todoku("run", BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address, HTTP_PORT="0")
    one_line(done, WRONG, "BOT_TOKEN")
    assert TOKEN not in done.stderr


def test_missing_language_is_found_and_stops_the_start(spoilt: Installed) -> None:
    shutil.rmtree(spoilt.site / "locales" / "ja")
    found = spoilt("check")
    assert (found.code, found.stderr) == (FOUND, "")
    assert [line for line in found.stdout.splitlines() if "locales/ja" in line]
    one_line(spoilt("run", BOT_TOKEN=TOKEN, HTTP_PORT="0"), WRONG, "locales/ja")


def test_missing_file_of_texts_is_found(spoilt: Installed) -> None:
    (spoilt.site / "locales" / "en" / "sms_missing.ftl").unlink()
    found = spoilt("check")
    assert (found.code, found.stderr) == (FOUND, "")
    assert "locales/en/sms_missing.ftl" in found.stdout


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("link_invalid.toml", 'link_age = "over_limit"', 'link_aeg = "over_limit"', ["link_expired", "link_aeg"]),
        ("link_invalid.toml", '"over_limit"', '"over_the_limit"', ["link_expired", "over_the_limit"]),
        ("link_invalid.toml", 'then = ["password_rejected"]', 'then = ["pasword_rejected"]', ["pasword_rejected"]),
        ("link_invalid.toml", 'then = ["password_rejected"]', 'then = ["link_invalid"]', ["link_invalid", "cycle"]),
        ("password_rejected.toml", '"login_fails"', '"login_fails", "link_invalid"', ["link_invalid", "cycle"]),
        ("link_invalid.toml", "[cause.browser_state]", "[cause.link_expired]", ["link_expired"]),
        ("observations.toml", "[observation.waited]", "[observation.provider]", ["provider"]),
        ("sms_missing.toml", "[symptom]", '[cause.link_expired]\nprior = 1\nfix_minutes = 1\nsections = ["S3.2"]\n\n[symptom]', ["link_expired", "twice"]),
        ("link_invalid.toml", "[cause.link_system_error]", "[cause.link_system_error]\nprior_for = { docomo = -1 }", ["link_system_error"]),
        ("link_invalid.toml", "prior = 34", "piror = 34", ["link_expired", "piror"]),
    ],
)  # fmt: skip
def test_mistake_in_the_catalogue_is_named_by_file_and_id(
    spoilt: Installed, file: str, old: str, new: str, said: list[str]
) -> None:
    path = spoilt.site / "flows" / "catalogue" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = spoilt("check")
    assert (found.code, found.stderr) == (FOUND, "")
    findings = [line for line in found.stdout.splitlines() if line.startswith(f"{file}: ")]
    for part in said:
        assert any(part in line for line in findings), found.stdout
    refused = spoilt("cost")
    assert (refused.code, refused.stdout) == (WRONG, "")
    told = refused.stderr.splitlines()
    assert all(line.startswith("todoku: ") for line in told)
    assert sorted(line.removeprefix("todoku: ") for line in told) == sorted(found.stdout.splitlines()[:-1])
