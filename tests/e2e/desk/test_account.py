"""Which account a case is about, in the support group: shown to whoever has taken the case, over their screen alone."""

import json

from demo.group_chats import Member
from flows.case.casefile import load
from tests.e2e.desk.team import AOI, REN, Handed, handed_over, member
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
    assert alerts(rig)[-1].startswith("アカウントを見たり尋ねたりできるのは")
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


async def claimed(handed: Handed, who: Member) -> None:
    """The case taken, and the packet offering what only its agent may do."""
    await handed.pressed(who, "desk=claim")
    await handed.rig.telegram.wait_for(lambda _: any("desk=account" in d for d in handed.packet.data()), PATIENCE)


async def answers(handed: Handed, said: str) -> None:
    """The user writes to the question; the packet then offers to look."""
    sent = handed.user.person.send(said)
    button = f"{handed.number}:desk=account"
    await handed.rig.telegram.wait_for(lambda _: button in handed.packet.data(), PATIENCE)
    await handed.rig.all_sent()
    assert not [m for m in handed.user.person.messages() if m.message_id == sent], "the message is taken off the chat"


async def test_the_agent_asks_in_an_open_case_and_sees_the_answer(rig: Rig) -> None:
    handed = await handed_over(rig)
    aoi, ren = member(rig), member(rig, REN, "Ren")
    assert not [data for data in handed.packet.data() if "account" in data]
    await claimed(handed, aoi)
    refused = await handed.pressed(ren, "desk=account_ask")
    assert refused.startswith("アカウントを見たり尋ねたりできるのは")
    await handed.pressed(aoi, "desk=account_ask")
    await handed.reaches_user("Support would like to know which account")
    await handed.user.person.wait_for(lambda _: handed.user.offers == ["nav=resume", "nav=more"], PATIENCE)
    await handed.appears("Aoi さんが、どのアカウントかを利用者に尋ねました")
    await answers(handed, ADDRESS)
    await handed.appears("利用者がアカウントを伝えました")
    assert ADDRESS in await handed.pressed(aoi, "desk=account")
    assert "zaunkoenig" not in elsewhere(rig)
    records = [json.loads(row) for row in await rig.store.records(handed.number)]
    told = [(r["name"], r["who"]) for r in records if r.get("name", "").startswith("account")]
    assert told == [("account_asked", "agent"), ("account_given", "user"), ("account_shown", "agent")]


async def test_whoever_fears_an_unauthorized_login_can_tell_it_at_once(rig: Rig) -> None:
    handed = await handed_over(rig, symptom="account_suspicious")
    await handed.user.person.wait_for(lambda _: "nav=account" in handed.user.offers, PATIENCE)
    assert handed.user.label("nav=account") == "🔑 Tell us your account"
    await handed.user.presses("nav=account")
    aoi = member(rig)
    await claimed(handed, aoi)
    await answers(handed, "my username is goldammer_58x")
    assert "goldammer_58x" in await handed.pressed(aoi, "desk=account")
    assert "goldammer" not in elsewhere(rig)
    assert "nav=account" not in handed.user.offers


async def test_with_the_question_closed_an_address_is_masked_as_always(rig: Rig) -> None:
    handed = await handed_over(rig, symptom="account_suspicious")
    await handed.user.presses("nav=account")
    await handed.user.presses("nav=resume")
    handed.user.person.send(f"it is {ADDRESS}")
    await handed.appears("it is ")
    body = await rig.store.case(handed.number)
    assert body
    assert load(body).account == ""
    assert "zaunkoenig" not in elsewhere(rig)
