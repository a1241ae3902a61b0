"""Which account it is about, through its whole life: in clear in the one answer that shows it, and nowhere else."""

import json
from pathlib import Path

import aiohttp
import pytest
from redis import Redis

from demo.group_chats import Member
from tests.e2e.canaries import ACCOUNTS, Canary, forms, found_in
from tests.e2e.console.rig import Agent
from tests.e2e.console.test_case_work import hidden
from tests.e2e.desk.team import AOI
from tests.e2e.process import World, world
from tests.e2e.rig import PATIENCE, SUPPORT, User
from tests.e2e.test_agent_canaries import signed_in
from tests.e2e.test_canaries import everywhere, store_of
from tests.faults.test_crash_points import settled

ADDRESS, NAME = (canary.spellings[0] for canary in ACCOUNTS)
NAMES = [canary.name for canary in ACCOUNTS]


@pytest.mark.parametrize("canary", ACCOUNTS, ids=lambda canary: canary.name)
def test_the_scanner_finds_every_form(canary: Canary) -> None:
    missed = [
        name
        for text in canary.spellings
        for name, data in forms(text).items()
        if canary.name not in found_in(data, ACCOUNTS)
    ]
    assert missed == []


async def hands_over(there: World, account: str) -> tuple[User, str]:
    """Somebody whose case has just been opened, the account named, the rest skipped; and its number."""
    group, user = there.telegram.group(SUPPORT), there.user()
    before = set(group.topics())
    await user.starts("mail_missing")
    await user.presses("nav=human")
    user.person.send(account)
    await user.person.wait_for(lambda _: "intake.addresses=one" in user.offers, PATIENCE)
    await user.presses("nav=human")
    await there.telegram.wait_for(lambda _: len(group.topics()) > len(before), PATIENCE)
    await settled(there)
    [topic] = set(group.topics()) - before
    return user, group.topics()[topic].rpartition(" ")[2]


async def tells_later(there: World, account: str, kana: Agent) -> tuple[User, str]:
    """Somebody whose case was opened without the question. It is asked in the console; a first attempt says too much, a
    password is none, the second attempt is taken."""
    group, user = there.telegram.group(SUPPORT), there.user()
    before = set(group.topics())
    await user.starts("account_suspicious")
    await user.presses("nav=human")
    await there.telegram.wait_for(lambda _: len(group.topics()) > len(before), PATIENCE)
    await settled(there)
    [topic] = set(group.topics()) - before
    number = group.topics()[topic].rpartition(" ")[2]
    for action in ("claim", "ask_account"):
        page = await kana.browser.get(f"/cases/{number}")
        await kana.browser.post(f"/cases/{number}/{action}", hidden(page.text))
    await user.person.wait_for(lambda _: user.offers == ["nav=resume", "nav=more"], PATIENCE)
    for said in (f"perhaps {NAME} or the other one I had", "password: Rotkehlchen77!"):
        await settled(there)
        await user.says(said)
    await settled(there)
    user.person.send(account)
    await user.person.wait_for(lambda _: user.offers != ["nav=resume", "nav=more"], PATIENCE)
    await settled(there)
    return user, number


async def seen_in_the_group(there: World, agent: Member, number: str) -> str:
    """The case claimed, then its account looked at: what stands over the agent's screen."""
    group = there.telegram.group(SUPPORT)
    topic = next(topic for topic, name in group.topics().items() if name.endswith(number))
    agent.send("/claim", topic)

    def offered(_: object) -> bool:
        return any(f"{number}:desk=account" in message.data() for message in group.messages(topic))

    await there.telegram.wait_for(offered, PATIENCE)
    packet = next(m for m in group.messages(topic) if f"{number}:desk=account" in m.data())
    query = agent.press(packet.message_id, f"{number}:desk=account")
    shelf = there.telegram.world.shelf.table("callbacks")
    await there.telegram.wait_for(lambda _: (shelf.get(query) or {}).get("answered"), PATIENCE)
    found = shelf.get(query)
    assert found
    assert found["answered"]["alert"]
    return str(found["answered"]["text"])


async def seen_in_the_console(kana: Agent, number: str) -> str:
    for action in ("claim", "account"):
        page = await kana.browser.get(f"/cases/{number}")
        done = await kana.browser.post(f"/cases/{number}/{action}", hidden(page.text))
    return done.text


async def told(there: World, kana: Agent, numbers: list[str], users: list[User]) -> dict[str, bytes]:
    """Whatever the product says of the cases: pages, files, commands, metrics, and all it asked of Telegram."""
    pages = ["/", "/insight", "/insight?days=7&provider=docomo", "/live", "/cases.csv", "/audit", "/?q=zaunkoenig"]
    for number in numbers:
        pages += [
            f"/cases/{number}",
            f"/cases/{number}/live",
            *(f"/cases/{number}/export.{k}" for k in ("html", "md", "json")),
        ]
    found = {page: (await kana.browser.get(page)).text.encode() for page in pages}
    commands = [
        ("cases",),
        ("cases", "--json"),
        ("cases", "--csv"),
        *(("session", str(user.id), "--json") for user in users),
    ]
    commands += [("transcript", number, "--format", kind) for number in numbers for kind in ("json", "md", "html")]
    for command in commands:
        found[" ".join(command)] = "".join((await there.process.command(*command))[1:]).encode()
    calls = [
        c.params for c in there.telegram.calls if not (c.method == "answerCallbackQuery" and c.params.get("show_alert"))
    ]
    async with aiohttp.ClientSession() as http, http.get(f"{there.process.url}/metrics") as response:
        found["/metrics"] = await response.read()
    assert b"todoku_" in found["/metrics"]
    return {**found, "what the bot asked of Telegram": json.dumps(calls, ensure_ascii=False, default=str).encode()}


def clean(places: dict[str, bytes]) -> dict[str, list[str]]:
    return {where: found for where, data in places.items() if (found := found_in(data, ACCOUNTS))}


@pytest.mark.parametrize("form", ["console", "json"])
async def test_the_account_is_in_clear_nowhere_but_in_the_answer_that_shows_it(tmp_path: Path, form: str) -> None:
    async with world(tmp_path, LOG_FORMAT=form) as there:
        there.telegram.person(AOI, "Aoi", "ja")
        aoi = there.telegram.group(SUPPORT).add(AOI)
        with store_of(there) as client:
            (one, first), (two, second) = await hands_over(there, ADDRESS), await hands_over(there, NAME)
            bystander = there.user()
            await bystander.starts()
            async with signed_in(there) as kana:
                assert ADDRESS in await seen_in_the_group(there, aoi, first)
                assert NAME in await seen_in_the_console(kana, second)
                (three, third), (four, fourth) = [await tells_later(there, said, kana) for said in (NAME, ADDRESS)]
                assert NAME in await seen_in_the_console(kana, third)
                assert ADDRESS in await seen_in_the_console(kana, fourth)
                await settled(there)
                numbers, users = [first, second, third, fourth], [one, two, three, four]
                assert clean(await told(there, kana, numbers, users)) == {}
            assert clean(everywhere(there, client)) == {}
            await gone_with_the_case(there, aoi, first, one, client)
            assert planted(there, client) == dict.fromkeys(everywhere(there, client), NAMES)
        assert "Traceback" not in there.process.log.read_text()


async def gone_with_the_case(there: World, aoi: Member, number: str, user: User, client: Redis) -> None:
    """Closing takes even the sealed one out of the case; erasing takes the rest."""
    group = there.telegram.group(SUPPORT)
    topic = next(t for t, name in group.topics().items() if name.endswith(number))
    assert b'"account":"' in kept(client, number)
    aoi.send("/close", topic)
    await there.telegram.wait_for(lambda _: group.is_closed(topic), PATIENCE)
    assert kept(client, number)
    assert b'"account":"' not in kept(client, number)
    user.person.send("/forget")
    await user.person.wait_for(
        lambda p: any("Everything kept about this chat is erased" in m.text for m in p.messages()), PATIENCE
    )
    assert kept(client, number) == b""


def kept(client: Redis, number: str) -> bytes:
    """A case as the store has it."""
    return b"".join(client.get(key) or b"" for key in client.scan_iter(f"*:case:{number}", count=1000))  # type: ignore[misc]


def planted(there: World, client: Redis) -> dict[str, list[str]]:
    """The control: both put into the store and the log, and what is found of them where."""
    client.set("todoku:planted", f"{ADDRESS} {NAME}")
    with there.process.log.open("a", encoding="utf-8") as log:
        log.write(f"{ADDRESS} {NAME}")
    return {where: found_in(data, ACCOUNTS) for where, data in everywhere(there, client).items()}
