"""What it was, asked in the topic of a case that has just been closed."""

import json

import pytest

from demo.group_chats import Member
from demo.screen import ShownMessage
from flows.case.casefile import Case, load
from tests.e2e.desk.team import AOI, REN, Handed, handed_over, member
from tests.e2e.rig import PATIENCE, Rig

SECRET = "zaunkoenig.7731@docomo.ne.jp"
NOBODY_ANSWERED = "完了のままです"


@pytest.fixture
async def handed(rig: Rig) -> Handed:
    return await handed_over(rig)


@pytest.fixture
def aoi(rig: Rig) -> Member:
    return member(rig)


async def closed(handed: Handed, who: Member, order: str = "/close") -> ShownMessage:
    """The question, once the topic is closed."""
    who.send(order, handed.topic)
    await handed.rig.telegram.wait_for(lambda _: handed.group.is_closed(handed.topic), PATIENCE)
    await handed.rig.all_sent()
    return handed.find(NOBODY_ANSWERED)


def answer(question: ShownMessage, wanted: str) -> str:
    """What the button of an answer sends."""
    return next(data for data in question.data() if data.endswith(f"desk.cause={wanted}"))


async def kept(handed: Handed) -> Case:
    body = await handed.rig.store.case(handed.number)
    assert body
    return load(body)


async def test_a_case_is_closed_with_one_press_and_what_it_was_is_told_with_one_more(
    handed: Handed, aoi: Member
) -> None:  # fmt: skip
    await handed.pressed(aoi, "desk=close")
    question = await handed.appears(NOBODY_ANSWERED)
    await handed.rig.all_sent()
    suspected = [cause for cause, _ in (await kept(handed)).suspected][:6]
    assert [data.rpartition("=")[2] for data in question.data()] == [*suspected, "other", "unknown"]
    heard = len(handed.user.said_by_bot())
    assert await handed.pressed_on(aoi, question.message_id, question.data()[0]) == ""
    await handed.appears("🔎 Aoi さんの答えた原因: ")
    await handed.rig.all_sent()
    assert (await kept(handed)).cause == suspected[0]
    assert "🔎 原因: " in handed.packet.text
    assert handed.group.is_closed(handed.topic), "it was only opened for the line"
    assert len(handed.user.said_by_bot()) == heard, "the user hears nothing of it"


async def test_closed_without_an_answer_is_closed(handed: Handed, aoi: Member) -> None:
    await closed(handed, aoi, "/close by phone")
    await handed.reaches_user("Is it solved?")
    case = await kept(handed)
    assert (case.status, case.cause, case.reason) == ("closed", "", "by phone")
    assert "🔎" not in handed.packet.text


async def test_a_later_answer_replaces_an_earlier_one_whoever_gives_it(handed: Handed, aoi: Member) -> None:
    question, ren = await closed(handed, aoi), member(handed.rig, REN, "Ren")
    await handed.pressed_on(aoi, question.message_id, question.data()[0])
    await handed.pressed_on(ren, question.message_id, answer(question, "unknown"))
    await handed.appears("🔎 Ren さんの答えた原因: 分からない")
    await handed.pressed_on(ren, question.message_id, answer(question, "unknown"))
    await handed.rig.all_sent()
    assert (await kept(handed)).cause == "unknown"
    assert len([text for text in handed.texts() if text.startswith("🔎 Ren")]) == 1
    assert "🔎 原因: 分からない" in handed.packet.text


async def test_something_else_counts_at_once_and_takes_words_which_are_masked(handed: Handed, aoi: Member) -> None:
    question = await closed(handed, aoi)
    notice = await handed.pressed_on(aoi, question.message_id, answer(question, "other"))
    assert "/cause" in notice
    await handed.rig.all_sent()
    assert ((await kept(handed)).cause, (await kept(handed)).cause_words) == ("other", "")
    assert not handed.group.is_closed(handed.topic), "whoever is no administrator can write the words"
    aoi.send(f"/cause the proxy of {SECRET}", handed.topic)
    await handed.appears("🔎 Aoi さんの答えた原因: そのほかの原因: the proxy of")
    await handed.rig.all_sent()
    assert handed.group.is_closed(handed.topic)
    case = await kept(handed)
    assert (case.cause, case.cause_words[:12]) == ("other", "the proxy of")
    rows = [json.loads(row) for row in await handed.rig.store.records(handed.number)]
    assert "zaunkoenig" not in repr((rows, case, [m.text for m in handed.messages() if m.from_bot]))


async def test_a_cause_may_be_named_by_its_id_and_an_empty_command_says_how(handed: Handed, aoi: Member) -> None:
    aoi.send("/cause spam_folder", handed.topic)
    await handed.appears("この件は開いています")
    await closed(handed, aoi)
    aoi.send("/cause", handed.topic)
    await handed.appears("/cause のあとに")
    aoi.send("/cause spam_folder", handed.topic)
    await handed.appears("🔎 Aoi さんの答えた原因: ")
    assert (await kept(handed)).cause == "spam_folder"


async def test_what_fits_no_case_and_who_is_no_member_change_nothing(handed: Handed, aoi: Member) -> None:
    question = await closed(handed, aoi)
    data = question.data()[0]
    assert "もう使えません" in await handed.pressed_on(aoi, question.message_id, data.rpartition("=")[0] + "=nonsense")
    handed.group.remove(AOI)
    assert "メンバーだけ" in await handed.pressed_on(aoi, question.message_id, data)
    assert (await kept(handed)).cause == ""


async def test_the_buttons_of_a_case_that_is_open_again_say_so(handed: Handed, aoi: Member) -> None:
    question = await closed(handed, aoi)
    await handed.pressed_on(aoi, question.message_id, question.data()[0])
    await handed.pressed(aoi, "desk=reopen")
    await handed.appears("もう一度開きました")
    await handed.rig.all_sent()
    assert (await kept(handed)).cause == ""
    assert await handed.pressed_on(aoi, question.message_id, question.data()[0]) == "この件は開いています。"
