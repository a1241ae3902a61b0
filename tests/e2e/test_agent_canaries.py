"""An agent types secrets on purpose, everywhere: the user gets every word of them, and afterwards none is kept anywhere."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from demo.group_chats import Member
from tests.e2e.canaries import CANARIES, EVERYTHING, found_in
from tests.e2e.console.rig import PASSWORD, Agent, Browser
from tests.e2e.console.test_case_work import hidden
from tests.e2e.console.test_commands import Here
from tests.e2e.desk.team import Handed, handed_over, member
from tests.e2e.process import World, world
from tests.e2e.rig import PATIENCE, SUPPORT, Rig, User
from tests.e2e.test_canaries import everywhere, planted, store_of
from tests.faults.test_crash_points import AGENT, dies_at, in_support, settled

NAMES = [canary.name for canary in CANARIES]
HEAD, EDITED = "👤 Support\n\n", "👤 Support (edited)\n\n"


async def hears(there: World, user: User, text: str) -> None:
    """Waits until the user has been told exactly that, and checks that they were told it once."""

    def times() -> int:
        return sum(message.from_bot and message.text == text for message in user.person.messages())

    await there.telegram.wait_for(lambda _telegram: times(), PATIENCE)
    await settled(there)
    assert times() == 1, text


async def in_the_group(there: World, user: User) -> None:
    """Words, an answer to the user, captions, edits, a note; the process dies when an edit is kept and not yet sent."""
    group = there.telegram.group(SUPPORT)
    there.telegram.person(AGENT, "Sato", "ja")
    topic, agent = next(iter(group.topics())), group.add(AGENT)
    asked = user.person.send("where do I click?")
    await there.telegram.wait_for(lambda _telegram: any("click" in m.text for m in group.messages(topic)), PATIENCE)
    copy = next(m for m in group.messages(topic) if "click" in m.text)

    sent = agent.send(f"one: {EVERYTHING}", topic)
    await hears(there, user, f"one: {EVERYTHING}")
    agent.send(f"two: {EVERYTHING}", topic, reply_to=copy.message_id)
    await hears(there, user, f"two: {EVERYTHING}")
    assert [m.reply_to for m in user.said_by_bot() if m.text.startswith("two: ")] == [asked]
    photo = agent.photo(b"jpg", f"three: {EVERYTHING}", topic)
    await hears(there, user, f"three: {EVERYTHING}")
    agent.send(f"/note four: {EVERYTHING}", topic)
    agent.edit(sent, f"five: {EVERYTHING}")
    await hears(there, user, f"{EDITED}five: {EVERYTHING}")
    for number, point in enumerate(("act.after:1", "send.before:1")):
        text = f"six {number}: {EVERYTHING}"
        await dies_at(there, point, lambda text=text: agent.edit(photo, text))  # type: ignore[misc]
        await hears(there, user, f"{EDITED}{text}")


async def in_the_console(there: World, user: User) -> None:
    """A reply, a note, a reply that is kept when the process dies, a reason for the end, and what it was."""
    async with signed_in(there) as kana:
        number = next(iter(there.telegram.group(SUPPORT).topics().values())).rpartition(" ")[2]
        await answered(kana, number, "reply", f"seven: {EVERYTHING}")
        await hears(there, user, f"{HEAD}seven: {EVERYTHING}")
        await answered(kana, number, "note", f"eight: {EVERYTHING}")
        late = f"nine: {EVERYTHING}"
        page = await kana.browser.get(f"/cases/{number}")
        posts: list[asyncio.Task[None]] = []

        def post() -> None:
            posts.append(asyncio.create_task(in_vain(kana, number, {**hidden(page.text), "text": late})))

        await dies_at(there, "act.after:1", post)
        await asyncio.gather(*posts)
        await hears(there, user, HEAD + late)
        await answered(kana, number, "close", f"ten: {EVERYTHING}", cause_words=f"eleven: {EVERYTHING}")
        await answered(kana, number, "cause", "", cause_words=f"twelve: {EVERYTHING}")
        await settled(there)


async def answered(agent: Agent, number: str, action: str, text: str, **more: str) -> None:
    page = await agent.browser.get(f"/cases/{number}")
    done = await agent.browser.post(f"/cases/{number}/{action}", {**hidden(page.text), "text": text, **more})
    assert f"done={action}" in done.location


async def in_vain(agent: Agent, number: str, fields: dict[str, str]) -> None:
    """Sends a form to a process that dies over it."""
    with suppress(aiohttp.ClientError):
        await agent.browser.post(f"/cases/{number}/reply", fields)


@asynccontextmanager
async def signed_in(there: World) -> AsyncIterator[Agent]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:
        _, out, _ = await there.process.command("agent", "add", "kana", "--shown", "佐藤")
        [address] = re.findall(r"^otpauth://\S+$", out, re.MULTILINE)
        [password] = re.findall(r"^password  (\S+)", out, re.MULTILINE)
        seed = parse_qs(urlsplit(address).query)["secret"][0]
        kana = Agent(Here(), "kana", password, seed, Browser(http, there.process.url, ""))  # type: ignore[arg-type]
        await kana.signs_in(code=kana.code)
        await kana.chooses(PASSWORD)
        yield kana


@pytest.mark.parametrize("part", [in_the_group, in_the_console], ids=["group", "console"])
async def test_what_an_agent_types_reaches_the_user_and_stays_nowhere(
    tmp_path: Path, part: Callable[[World, User], Awaitable[None]]
) -> None:
    async with world(tmp_path) as there:
        user = await in_support(there)
        with store_of(there) as client:
            await part(there, user)
            places = everywhere(there, client)
            assert {where: found_in(data) for where, data in places.items()} == {where: [] for where in places}
            assert "〔password〕".encode() in places["keys and values"], "the records, masked"
            assert planted(there, client) == dict.fromkeys(places, NAMES)
        assert "Traceback" not in there.process.log.read_text()


async def speaks(handed: Handed, aoi: Member) -> bytes:
    """Words and an edit; what the append-only file holds then."""
    sent = aoi.send(f"one: {EVERYTHING}", handed.topic)
    await handed.reaches_user(f"one: {EVERYTHING}")
    aoi.edit(sent, f"two: {EVERYTHING}")
    await handed.reaches_user(f"two: {EVERYTHING}")
    await handed.rig.all_sent()
    files = [path for path in (handed.rig.settings.data_dir / "store").rglob("*.aof") if path.is_file()]
    return b"\n".join(path.read_bytes() for path in files)


@pytest.mark.parametrize(("sealed", "found"), [(True, []), (False, NAMES)], ids=["as it is", "without the seal"])
async def test_the_append_only_file_holds_them_where_nothing_is_sealed(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, *, sealed: bool, found: list[str]
) -> None:
    """The control: with the seal taken away the same look finds every one of them."""
    if not sealed:
        monkeypatch.setattr("bot.desk.case_calls._is_secret", lambda _said: False)
    handed = await handed_over(rig)
    assert found_in(await speaks(handed, member(rig))) == found


async def test_a_message_that_may_not_be_copied_is_told_to_its_author(rig: Rig) -> None:
    handed, aoi = await handed_over(rig), member(rig)
    rig.telegram.fail_next("copyMessage", 400, "Bad Request: message can't be copied")
    sent = aoi.send(EVERYTHING, handed.topic)
    await handed.becomes(sent, "💔")
    assert (await handed.appears("取り出せません")).reply_to == sent


async def test_an_edit_that_is_refused_is_told_to_its_author(rig: Rig) -> None:
    handed, aoi = await handed_over(rig), member(rig)
    sent = aoi.photo(b"jpg", "the menu", handed.topic)
    await handed.becomes(sent, "👍")
    rig.telegram.fail_next("editMessageCaption", 400, "Bad Request: message can't be edited")
    aoi.edit(sent, "the other menu")
    await handed.becomes(sent, "💔")
    assert (await handed.appears("もう書き直せません")).reply_to == sent


async def test_under_another_token_the_words_are_lost_and_the_agent_is_told(tmp_path: Path) -> None:
    """What is under way when the token is revoked cannot be opened any more; what comes after it is sent as ever."""
    async with world(tmp_path) as there:
        user = await in_support(there)
        group = there.telegram.group(SUPPORT)
        there.telegram.person(AGENT, "Sato", "ja")
        topic, agent = next(iter(group.topics())), group.add(AGENT)
        async with signed_in(there) as kana:
            number = next(iter(group.topics().values())).rpartition(" ")[2]
            there.telegram.delay("sendMessage", 3600)
            await answered(kana, number, "reply", EVERYTHING)
            await there.process.kill()
            there.telegram.delay("sendMessage", 0)
            there.telegram.token = there.process.settings["BOT_TOKEN"] = "4242:another-token-of-the-same-bot"
            await there.process.start()
            await there.process.ready()
            agent.send("after that", topic)
            await hears(there, user, f"{HEAD}after that")
            page = (await kana.browser.get(f"/cases/{number}")).text
        assert "the bot&#39;s token changed before it could go out; send it again" in page
        assert EVERYTHING not in " ".join(message.text for message in user.said_by_bot())
        log = there.process.log.read_text()
        assert "BOT_TOKEN has changed since" in log
        assert "Traceback" not in log
