"""A conversation full of secrets, and afterwards not one of them anywhere: store, its files, logs, support's chat."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from redis import Redis

from bot.store.embedded import Embedded
from demo.screen import ShownMessage
from demo.telegram import Telegram
from tests.e2e.canaries import CANARIES, EVERYTHING, SPELLINGS, Canary, forms, found_in
from tests.e2e.process import World, world
from tests.e2e.rig import PATIENCE, User, live, meaning

LINK = {"type": "text_link", "offset": 0, "length": 4, "url": "https://jmail.example.jp/reset?token=q7zk39dkq0pw"}


@pytest.mark.parametrize("canary", CANARIES, ids=lambda canary: canary.name)
def test_the_scanner_finds_every_form(canary: Canary) -> None:
    for text in canary.spellings:
        missed = [name for name, data in forms(text).items() if canary.name not in found_in(data)]
        assert (text, missed) == (text, [])


def test_the_scanner_is_quiet_where_nothing_is() -> None:
    assert found_in(b'{"at":1732266000,"text":"\\u30e1 t***@docomo.ne.jp"}' + bytes(range(256))) == []


@pytest.fixture(params=["console", "json"])
async def there(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[World]:
    """Both ways to log, and both ways to get updates."""
    async with world(tmp_path, webhook=request.param == "json", LOG_FORMAT=request.param) as there:
        yield there


async def test_no_secret_stays_anywhere(there: World) -> None:
    with store_of(there) as client:
        user = named(there, 7101, f"田中 {CANARIES[0].spellings[0]}")
        await tells_at_every_step(user)
        await there.user().starts()
        await cannot_be_read(there)
        shown = await told_to_operators(there)
        places = {**everywhere(there, client), "what the bot said": said_by_bot(there), **shown}
        assert {where: found_in(data) for where, data in places.items()} == {where: [] for where in places}
        assert str(user.id).encode() in places["keys and values"]
        assert all(b"5.2.1" in places[where] for where in ("keys and values", "append-only file", "snapshot"))
        assert b"no updates for" in places["logs"] or b"could not be read" in places["logs"]
        names = [canary.name for canary in CANARIES]
        assert planted(there, client) == dict.fromkeys(everywhere(there, client), names)


async def told_to_operators(there: World) -> dict[str, bytes]:
    """The ledger, the reports made of it, and the metrics; each has something to say of the conversation."""
    asked = ("ledger", "report", "report --lang ja", "report --json", "report --csv")
    answers = {words: await there.process.command(*words.split()) for words in asked}
    assert {words: (code, errors) for words, (code, _, errors) in answers.items() if code} == {}
    ended = [json.loads(row) for row in answers["ledger"][1].splitlines()]
    [symptom] = [row["symptom"] for row in ended if row["class"] == "handed_over"]
    assert [words for words, (_, out, _) in answers.items() if symptom not in out] == []
    async with aiohttp.ClientSession() as http, http.get(f"{there.process.url}/metrics") as response:
        metrics = await response.text()
    assert f'todoku_conversations_total{{fact="handed_over",symptom="{symptom}"}} 1.0' in metrics
    return {words: out.encode() for words, (_, out, _) in answers.items()} | {"metrics": metrics.encode()}


def planted(there: World, client: Redis) -> dict[str, list[str]]:
    """The control: every secret put into the store and the log, and what is found of them where."""
    client.set("todoku:planted", EVERYTHING)
    client.hset("todoku:planted in a hash", "text", json.dumps(EVERYTHING))
    with there.process.log.open("a", encoding="utf-8") as log:
        log.write(EVERYTHING)
    return {where: found_in(data) for where, data in everywhere(there, client).items()}


def newest(user: User) -> ShownMessage:
    """The lowest card with buttons. One above may keep its own for a while, or for good: that is not looked at here."""
    return [message for message in user.person.messages() if live(message)][-1]


def offers(user: User) -> list[str]:
    return [meaning(data) for data in newest(user).data()]


async def answered(user: User, sent: int) -> None:
    """Waits for a card below what was sent."""
    await user.person.wait_for(
        lambda person: any(live(message) and message.message_id > sent for message in person.messages()), PATIENCE
    )


async def presses(user: User, wanted: str) -> None:
    """Presses a button of the lowest card, and waits until another card is there."""
    card = newest(user)
    data = next(data for data in card.data() if meaning(data) == wanted)
    user.person.press(card.message_id, data)
    await user.person.wait_for(
        lambda person: any(map(live, person.messages())) and data not in newest(user).data(), PATIENCE
    )


async def tells_at_every_step(user: User) -> None:
    """From the start to a case and beyond, a message full of secrets wherever one can send one."""
    await user.shown_after(user.person.send(EVERYTHING))
    for text in ("/start rotkehlchen77", "/start mail_missing-docomo", *SPELLINGS):
        await answered(user, user.person.send(text))
    await sends_everything(user)
    await presses(user, offers(user)[0].partition("=")[0] + "=unknown")
    while not (fixes := [offer for offer in offers(user) if offer.endswith("=not_worked")]):
        await presses(user, next(offer for offer in offers(user) if offer.endswith("=unknown")))
    await answered(user, user.person.send(EVERYTHING))
    await presses(user, fixes[0])
    await presses(user, "nav=human")
    while "nav=back" in offers(user):
        await at_intake(user)
    user.person.send(EVERYTHING)
    await sends_everything(user, wait=False)


async def at_intake(user: User) -> None:
    if "intake.app_version=web" in offers(user):
        await answered(user, user.person.send("5.2.1 / " + EVERYTHING))
    elif "intake.error_words=none" in offers(user):
        await answered(user, user.person.send("invalid / " + EVERYTHING))
    else:
        await sends_everything(user)
        await presses(user, next(offer for offer in offers(user) if offer.startswith("intake.")))


async def sends_everything(user: User, *, wait: bool = True) -> None:
    """Captions, names of files, contacts, hidden targets, quotes: what else carries words."""
    gestures: tuple[Callable[[], int], ...] = (
        lambda: user.person.photo(b"\xff\xd8", EVERYTHING),
        lambda: user.person.document(b"%PDF", "090-8642-9753_zaunkoenig.7731@docomo.ne.jp.pdf", EVERYTHING),
        lambda: user.person.contact("090-8642-9753", "zaunkoenig.7731@docomo.ne.jp"),
        lambda: raw(user, {"text": "here", "entities": [LINK]}),
        lambda: raw(user, {"text": "see", "quote": {"text": EVERYTHING, "position": 0}}),
        lambda: user.person.send("/unknown " + EVERYTHING),
    )
    for gesture in gestures:
        sent = gesture()
        if wait:
            await answered(user, sent)


def raw(user: User, content: dict[str, Any]) -> int:
    """A message the stand-in's people have no gesture for."""
    made = user.person._world  # noqa: SLF001 - the stand-in's own insides, as a test of them has it
    message = made.post(made.chat(user.id), user.person.user, content)
    made.announce("message", message)
    return int(message["message_id"])


async def cannot_be_read(there: World) -> None:
    """An update that breaks the reader, with secrets in it. The last one: it stays in line."""
    there.telegram.world.updates.add("message", {"message_id": 1, "date": "x", "text": EVERYTHING}, queue="broken")
    before = len(there.telegram.calls)

    def met(telegram: Telegram) -> bool:
        asked = sum(call.method == "getUpdates" for call in telegram.calls[before:])
        return asked > 1 or telegram.world.updates.waiting() == []

    await there.telegram.wait_for(met, PATIENCE)


def named(there: World, number: int, name: str) -> User:
    return User(there.telegram.person(number, name, "ja"))


@contextmanager
def store_of(there: World) -> Iterator[Redis]:
    """The process's own server, shared, with nothing compressed."""
    with Embedded(there.process.data) as embedded, Redis.from_url(embedded.url) as client:
        client.config_set("rdbcompression", "no")
        yield client


def everywhere(there: World, client: Redis) -> dict[str, bytes]:
    kept = keys_and_values(client)
    client.save()
    files = [path for path in (there.process.data / "store").rglob("*") if path.is_file()]
    return {
        "keys and values": kept,
        "append-only file": b"\n".join(path.read_bytes() for path in files if path.suffix in (".aof", ".manifest")),
        "snapshot": b"\n".join(path.read_bytes() for path in files if path.suffix == ".rdb"),
        "logs": there.process.log.read_bytes() + b"\n".join(p.read_bytes() for p in files if p.suffix == ".log"),
    }


def keys_and_values(client: Redis) -> bytes:
    """Everything, read by type."""
    read: dict[bytes, Any] = {
        b"string": client.get,
        b"hash": client.hgetall,
        b"set": client.smembers,
        b"list": lambda key: client.lrange(key, 0, -1),
        b"zset": lambda key: client.zrange(key, 0, -1, withscores=True),
        b"stream": client.xrange,
    }
    rows = [(key, read[client.type(key)](key)) for key in client.scan_iter(count=1000)]  # type: ignore[index]
    return b"\n".join(piece for row in rows for piece in _pieces(row))


def _pieces(value: object) -> Iterator[bytes]:
    if isinstance(value, bytes):
        yield value
    elif isinstance(value, dict):
        yield from _pieces(list(value.items()))
    elif isinstance(value, (list, tuple, set)):
        for one in value:
            yield from _pieces(one)
    else:
        yield str(value).encode()


def said_by_bot(there: World) -> bytes:
    """What the bot asked Telegram to do, support's chat included."""
    return json.dumps([call.params for call in there.telegram.calls], ensure_ascii=False, default=str).encode()
