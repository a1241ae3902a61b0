"""A server that may forget is refused at the start, in one sentence that says what to set."""

import logging
from pathlib import Path

import pytest

from bot.store.connect import connect
from bot.store.embedded import Embedded
from bot.store.fitness import examine
from bot.store.port import StoreMisconfigured
from tests.contract.test_store_servers import cluster, running

SAFE = ("--appendonly", "yes", "--appendfsync", "always")


async def examined(folder: Path, *options: str, accept_loss: bool = False) -> None:
    with running(folder, *options) as server:
        store = connect(server.url, bot=1)
        try:
            await examine(store.server, accept_loss=accept_loss)
        finally:
            await store.close()


async def test_a_safe_server_is_taken(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    await examined(tmp_path, *SAFE)
    assert caplog.records == []


async def test_the_embedded_server_is_safe(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Embedded(tmp_path) as embedded:
        store = connect(embedded.url, bot=1)
        await examine(store.server, accept_loss=False)
        await store.close()
    assert caplog.records == []


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--appendonly", "no"), "keeps no append-only file; set appendonly yes, or set ACCEPT_STORE_LOSS=yes"),
        (("--appendonly", "yes", "--appendfsync", "everysec"), r"does not write through \(appendfsync everysec\)"),
    ],
)
async def test_a_server_that_may_lose_something_is_refused_unless_accepted(
    tmp_path: Path, options: tuple[str, ...], sentence: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(StoreMisconfigured, match=sentence) as refusal:
        await examined(tmp_path / "refused", *options)
    assert "\n" not in str(refusal.value)
    await examined(tmp_path / "accepted", *options, accept_loss=True)
    assert ["accepted by ACCEPT_STORE_LOSS" in record.getMessage() for record in caplog.records] == [True]


@pytest.mark.parametrize("policy", ["allkeys-lru", "volatile-ttl"])
async def test_a_server_that_evicts_is_refused_whatever_is_accepted(tmp_path: Path, policy: str) -> None:
    with pytest.raises(StoreMisconfigured, match=rf"maxmemory-policy {policy}\); set it to noeviction"):
        await examined(tmp_path, *SAFE, "--maxmemory-policy", policy, accept_loss=True)


async def test_one_unsafe_server_of_a_cluster_is_enough(tmp_path: Path) -> None:
    with cluster(tmp_path) as servers:
        store = connect(f"redis+cluster://127.0.0.1:{servers[0].port}", bot=1)
        for server in servers[1:]:
            with server.asked() as client:
                client.config_set("appendonly", "yes")
                client.config_set("appendfsync", "always")
        with pytest.raises(StoreMisconfigured, match="append-only"):
            await examine(store.server, accept_loss=False)
        with servers[0].asked() as client:
            client.config_set("appendonly", "yes")
            client.config_set("appendfsync", "always")
        await examine(store.server, accept_loss=False)
        await store.close()


async def test_a_server_that_hides_its_settings_is_taken_with_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """As managed services do it: the command is gone, or the user may not use it."""
    await examined(tmp_path / "renamed", "--rename-command", "CONFIG", "")
    with running(tmp_path / "acl") as server, server.asked() as client:
        client.acl_setuser(
            "bot", enabled=True, passwords=["+word"], keys=["*"], categories=["+@all"], commands=["-config"]
        )
        store = connect(f"redis://bot:word@127.0.0.1:{server.port}", bot=1)
        await examine(store.server, accept_loss=False)
        await store.close()
    assert [record.levelno for record in caplog.records] == [logging.WARNING] * 2
    assert all("noeviction" in record.getMessage() for record in caplog.records)


class Old:
    """What a server of another age answers."""

    def __init__(self, version: str) -> None:
        self.version = version

    async def about(self) -> list[dict[str, str] | None]:
        return [{"redis_version": self.version}]

    async def configured(self, names: tuple[str, ...]) -> list[dict[str, str] | None]:
        assert names
        return [None]


@pytest.mark.parametrize("version", ["6.2.0", "2.8"])
async def test_an_old_server_is_refused(version: str) -> None:
    with pytest.raises(StoreMisconfigured, match=rf"is {version}; it must be"):
        await examine(Old(version), accept_loss=True)


@pytest.mark.parametrize("version", ["7.0.15", "7.2.4", "8.6.0", "", "unstable"])
async def test_a_newer_one_is_taken(version: str) -> None:
    await examine(Old(version), accept_loss=True)
