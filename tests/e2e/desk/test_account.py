"""Which account a case is about, in the support group: shown to whoever has taken the case, over their screen alone."""

import json

from flows.casefile import load
from tests.e2e.desk.team import AOI, REN, Handed, member
from tests.e2e.rig import PATIENCE, Rig

ADDRESS = "zaunkoenig.7731@docomo.ne.jp"


async def named(rig: Rig) -> Handed:
    """A case whose user has told which account it is about."""
    user = rig.user("en")
    await user.starts("mail_missing")
    await user.presses("nav=human")
    sent = user.person.send(ADDRESS)
    await user.person.wait_for(lambda _: "intake.addresses=one" in user.offers, PATIENCE)
    await user.presses("nav=human")
    await rig.telegram.wait_for(lambda _: rig.support.pinned(), PATIENCE)
    await rig.all_sent()
    assert not [m for m in user.person.messages() if m.message_id == sent], "the message is taken off the chat"
    [topic] = rig.support.topics()
    return Handed(rig, user, topic, rig.support.topics()[topic].rpartition(" ")[2])


def alerts(rig: Rig) -> list[str]:
    """What was shown over somebody's screen."""
    shelf = rig.telegram.world.shelf.table("callbacks")
    return [query["answered"]["text"] for query in shelf if query["answered"] and query["answered"]["alert"]]


def elsewhere(rig: Rig) -> str:
    """Every call of the bot but the answers to presses."""
    said = [c.params for c in rig.telegram.calls if c.method != "answerCallbackQuery"]
    return json.dumps(said, ensure_ascii=False, default=str)


async def test_the_agent_who_claimed_sees_it_and_nobody_else(rig: Rig) -> None:
    handed = await named(rig)
    aoi, ren = member(rig), member(rig, REN, "Ren")
    button = f"{handed.number}:desk=account"
    assert button not in handed.packet.data()
    assert ADDRESS not in await handed.pressed_on(aoi, handed.packet.message_id, button)
    assert alerts(rig)[-1].startswith("アカウントを見られるのは")
    await handed.pressed(aoi, "desk=claim")
    await rig.telegram.wait_for(lambda _: button in handed.packet.data(), PATIENCE)
    assert ADDRESS not in await handed.pressed(ren, "desk=account")
    assert ADDRESS in await handed.pressed(aoi, "desk=account")
    assert [ADDRESS in alert for alert in alerts(rig)].count(True) == 1
    assert "zaunkoenig" not in elsewhere(rig)
    records = [json.loads(row) for row in await rig.store.records(handed.number)]
    assert [(r["by"]) for r in records if r.get("name") == "account_shown"] == ["Aoi"]


async def test_a_colleague_of_the_same_name_sees_nothing(rig: Rig) -> None:
    handed = await named(rig)
    aoi, twin = member(rig, AOI, "Aoi"), member(rig, REN, "Aoi")
    await handed.pressed(aoi, "desk=claim")
    await rig.telegram.wait_for(lambda _: any("desk=account" in d for d in handed.packet.data()), PATIENCE)
    assert ADDRESS not in await handed.pressed(twin, "desk=account")
    assert ADDRESS in await handed.pressed(aoi, "desk=account")


async def test_after_closing_there_is_nothing_to_show(rig: Rig) -> None:
    handed = await named(rig)
    aoi = member(rig)
    await handed.pressed(aoi, "desk=claim")
    await rig.telegram.wait_for(lambda _: any("desk=account" in d for d in handed.packet.data()), PATIENCE)
    button = handed.data("desk=account")
    aoi.send("/close", handed.topic)
    await rig.telegram.wait_for(lambda _: rig.support.is_closed(handed.topic), PATIENCE)
    await rig.all_sent()
    assert ADDRESS not in await handed.pressed_on(aoi, handed.packet.message_id, button)
    body = await rig.store.case(handed.number)
    assert body
    assert load(body).account == ""
