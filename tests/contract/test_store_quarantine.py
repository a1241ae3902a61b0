"""What cannot be read is set aside, of every kind of store; on a server also whatever a key may have become."""

import json
from collections.abc import Callable

import pytest
from msgspec.structs import replace
from redis import Redis

from bot.store.client import RedisStore
from bot.store.keys import FORMAT, case_number
from bot.store.port import CaseWrite, Commit, Saved, StoreMisconfigured
from tests.contract.test_store_bench import CHAT, NEIGHBOUR, Bench, commit, rows_of

pytest_plugins = ["tests.contract.test_store_bench"]

NUMBER = case_number(CHAT, 7)
BODY = b'{"what":"it is"}'


def with_case(chat: int = CHAT, number: str = NUMBER) -> Commit:
    return replace(commit("1", session=BODY, chat=chat), case=CaseWrite(number, BODY, records=(BODY,), alarm=5))


async def test_a_session_is_set_aside_and_put_back(bench: Bench) -> None:
    await bench.store.save(commit("1", session=BODY))
    await bench.store.quarantine.session(CHAT)
    assert (await bench.other.load(CHAT, "2")).session is None
    [one] = await bench.other.quarantine.listed()
    assert (one.what, one.key.rpartition("}:")[2]) == ("session", f"session:{CHAT}")
    assert await bench.store.quarantine.retry(one.id) == "back"
    assert (await bench.other.load(CHAT, "2")).session == BODY
    assert await bench.store.quarantine.listed() == []


async def test_what_was_set_aside_is_not_put_over_something_new(bench: Bench) -> None:
    await bench.store.save(commit("1", session=BODY))
    await bench.store.quarantine.session(CHAT)
    await bench.store.save(commit("2", session=b'{"new":1}'))
    [one] = await bench.store.quarantine.listed()
    assert await bench.store.quarantine.retry(one.id) == "occupied"
    assert await bench.store.quarantine.drop(one.id)
    assert not await bench.store.quarantine.drop(one.id)
    assert await bench.store.quarantine.retry(one.id) == "gone"


async def test_a_row_is_set_aside_and_the_others_stay(bench: Bench) -> None:
    await bench.store.save(commit("1", rows=["1.0", "1.1"]))
    await bench.store.quarantine.row(CHAT, "1.0")
    assert await rows_of(bench.store) == [(CHAT, "1.1")]
    [one] = await bench.store.quarantine.listed()
    assert one.what == "row"
    assert await bench.store.quarantine.retry(one.id) == "back"
    assert {row for _, row in await rows_of(bench.store)} == {"1.0", "1.1"}


async def test_a_case_is_set_aside(bench: Bench) -> None:
    await bench.store.save(with_case())
    assert await bench.store.cases_of(CHAT) == [NUMBER]
    await bench.store.quarantine.case(NUMBER)
    assert await bench.store.case(NUMBER) is None
    [one] = await bench.store.quarantine.listed()
    assert await bench.store.quarantine.retry(one.id) == "back"
    assert await bench.store.case(NUMBER) == BODY


async def test_what_is_not_there_is_not_set_aside(bench: Bench) -> None:
    await bench.store.quarantine.session(CHAT)
    await bench.store.quarantine.row(CHAT, "1.0")
    await bench.store.quarantine.case(NUMBER)
    assert await bench.store.quarantine.listed() == []


async def test_forgetting_erases_what_was_set_aside(real: Bench) -> None:
    await real.store.save(commit("1", session=BODY, rows=["1.0"]))
    await real.store.quarantine.row(CHAT, "1.0")
    await real.store.quarantine.session(CHAT)
    await real.store.save(commit("2", session=BODY, chat=NEIGHBOUR))
    await real.store.quarantine.session(NEIGHBOUR)
    await real.store.forget(CHAT)
    [left] = await real.store.quarantine.listed()
    assert left.key.endswith(f"session:{NEIGHBOUR}")


async def test_bytes_that_rotted_are_not_believed(real: Bench) -> None:
    """A flipped digit is still JSON; only the checksum knows."""
    await real.store.save(commit("1", session=b'{"n":12345}'))
    _change(real, f"session:{CHAT}", lambda value: value.replace(b"12345", b"12445"))
    loaded = await real.other.load(CHAT, "2")
    assert (loaded.session, loaded.lost) == (None, True)
    assert (await real.other.load(CHAT, "2")).lost is False, "it is told once"


async def test_another_chats_session_is_not_believed(real: Bench) -> None:
    await real.store.save(commit("1", session=BODY))
    await real.store.save(commit("2", session=b'{"other":1}', chat=NEIGHBOUR))
    server = real.servers[0]
    with server.asked() as client:
        ours, theirs = (_key(client, real, f"session:{chat}") for chat in (CHAT, NEIGHBOUR))
        client.rename(theirs, ours)
    assert (await real.other.load(CHAT, "3")).session is None


async def test_what_an_older_version_wrote_is_read(real: Bench) -> None:
    await real.store.save(with_case())
    for name in (f"session:{CHAT}", f"case:{NUMBER}"):
        _change(real, name, lambda value: value.split(b',"z"')[0] + b"}")
    assert (await real.other.load(CHAT, "2")).session == BODY
    assert await real.other.case(NUMBER) == BODY
    loaded = await real.other.load(CHAT, "2")
    changed = CaseWrite(NUMBER, b'{"new":1}', expected=BODY)
    assert await real.other.save(replace(commit("3", loaded.version, BODY), case=changed)) is Saved.SAVED


async def test_a_body_stays_json_for_an_older_version(real: Bench) -> None:
    await real.store.save(commit("1", session=BODY))
    with real.servers[0].asked() as client:
        value = client.get(_key(client, real, f"session:{CHAT}"))
    assert isinstance(value, bytes)
    assert json.loads(value.split(b":", 2)[2])["what"] == "it is"


async def test_a_store_of_a_newer_version_is_refused_in_one_sentence(real: Bench) -> None:
    store = real.store
    assert isinstance(store, RedisStore)
    await store.agree()
    with real.servers[0].asked() as client:
        key = _key(client, real, "format")
        assert client.get(key) == b"%d" % FORMAT
        client.set(key, FORMAT + 1)
        with pytest.raises(
            StoreMisconfigured, match=r"written by a newer todoku \(format 2, this one reads up to 1\): start that"
        ):
            await store.agree()
        client.set(key, "who knows")
    await store.agree()
    assert [one.what for one in await store.quarantine.listed()] == ["format"]


def _key(client: Redis, bench: Bench, name: str) -> bytes:
    keys: list[bytes] = [key for key in client.scan_iter(f"todoku:{bench.bot}:*") if key.decode().endswith("}:" + name)]
    return keys[0]


def _change(bench: Bench, name: str, how: Callable[[bytes], bytes]) -> None:
    for server in bench.servers:
        with server.asked() as client:
            key = _key(client, bench, name)
            value = client.get(key)
            assert isinstance(value, bytes)
            client.set(key, how(value), keepttl=True)
