"""Files that reach the team under another name: words never wait for them, and where one does not come both sides hear of it."""

from pathlib import Path

import pytest

from bot.run.knowledge import Knowledge
from demo.telegram import FILE, Telegram
from flows.case.casefile import load_record
from tests.e2e.desk.team import Handed, handed_over, member
from tests.e2e.desk.test_order import process
from tests.e2e.rig import TOKEN, Rig, stage

NAME = "山田花子_免許証.pdf"
SHOWN = "〔file〕.pdf"


@pytest.fixture
async def handed(rig: Rig) -> Handed:
    return await handed_over(rig)


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries follow one another at once, and a bot that is stopped waits for nothing that hangs."""
    monkeypatch.setattr("bot.run.process.DRAIN", 0.05)
    monkeypatch.setattr("bot.outbox.fetching.FIRST", 0.01)


def files(handed: Handed) -> list[tuple[str, bytes]]:
    """The documents in the topic: their names and what is in them."""
    world = handed.rig.telegram.world
    shown = [message for message in handed.messages() if message.kind == "document"]
    return [(str(m.file_name), world.file_content(world.file(str(m.file_id)) or {})) for m in shown]


async def arrives(handed: Handed, how_many: int = 1) -> None:
    await handed.rig.telegram.wait_for(lambda _: len(files(handed)) == how_many, 15)
    await handed.rig.all_sent()


async def asked(telegram: Telegram) -> None:
    """Waits until the content of a file is asked for."""
    while not telegram.files_asked:
        await telegram.world.bell.next(0.05)


def fail(telegram: Telegram, what: str, status: int, times: int = 1) -> None:
    for _ in range(times):
        telegram.fail_next(what, status, "made to fail")


async def delivery(handed: Handed, text: str) -> tuple[str, str]:
    """What the case says of the delivery of a message, when everything is written down: how it ended, and why."""
    await handed.rig.all_sent()
    read = [load_record(record) for record in await handed.rig.store.records(handed.number)]
    ref = next(r.ref for r in read if r.what == "message" and text in r.text)
    return next((str(r.name), str(r.text)) for r in read if r.what == "delivery" and r.ref == ref)


@pytest.mark.parametrize("status", [502, 429, 503])
async def test_f61_one_bad_answer_is_outlived(handed: Handed, status: int) -> None:
    fail(handed.rig.telegram, FILE, status)
    handed.user.person.document(b"content", NAME, "here it is")
    await arrives(handed)
    assert files(handed) == [(SHOWN, b"content")]
    assert await delivery(handed, "here it is") == ("delivered", "")


async def test_f61_a_server_that_fails_at_naming_the_path_is_asked_again(handed: Handed) -> None:
    fail(handed.rig.telegram, "getFile", 502)
    handed.user.person.document(b"content", NAME)
    await arrives(handed)
    assert files(handed) == [(SHOWN, b"content")]


@pytest.mark.parametrize(("what", "status"), [(FILE, 404), (FILE, 502), ("getFile", 400), ("getFile", 500)])
async def test_f62_a_file_that_never_comes_is_told_to_both_and_given_up(handed: Handed, what: str, status: int) -> None:
    fail(handed.rig.telegram, what, status, 20)
    sent = handed.user.person.document(b"content", NAME, "my licence")
    handed.user.person.send("did it arrive?")
    await handed.appears("did it arrive?")
    at_desk = await handed.appears("取り出せませんでした")
    at_user = await handed.reaches_user("send it here again")
    await handed.rig.all_sent()
    assert "my licence" in at_desk.text
    assert f"ファイル {SHOWN}" in at_desk.text
    assert f"File {SHOWN}" in at_user.text
    assert at_user.reply_to == sent
    assert not any("山田" in text for text in (*handed.texts(), at_user.text))
    await handed.user.person.wait_for(lambda _: handed.reactions_of_user(sent) == ("💔",), 15)
    state, why = await delivery(handed, "my licence")
    assert (state, why.startswith("not fetched: ")) == ("failed", True)
    assert sum("取り出せませんでした" in text for text in handed.texts()) == 1
    assert sum("send it here again" in m.text for m in handed.user.said_by_bot()) == 1
    asked = len(handed.rig.telegram.called("getFile"))
    handed.user.person.edit(sent, "my licence, the front")
    await handed.appears("Kim: my licence, the front")
    assert len(handed.rig.telegram.called("getFile")) == asked


async def test_f63_words_do_not_wait_for_a_file_that_hangs(handed: Handed) -> None:
    telegram = handed.rig.telegram
    telegram.delay(FILE, 3600)
    file = handed.user.person.document(b"content", NAME, "the first file")
    handed.user.person.send("word 1")
    handed.user.person.send("an answer to the file", reply_to=file)
    handed.user.person.edit(file, "the file, said better")
    handed.user.person.send("word 2")
    await handed.appears("word 2")
    words = [text for text in handed.texts() if text.startswith(("Kim", "（書き直し）Kim"))]
    assert [text.rpartition(": ")[2] for text in words] == [
        "word 1", "an answer to the file", "the file, said better", "word 2",
    ]  # fmt: skip
    assert handed.find("an answer to the file").reply_to is None
    assert files(handed) == []
    aoi = member(handed.rig)
    aoi.send("hello", handed.topic)
    await handed.reaches_user("hello")


async def test_f63_neither_do_they_wait_while_it_is_sent(handed: Handed) -> None:
    handed.rig.telegram.delay("sendDocument", 3600)
    handed.user.person.document(b"content", NAME)
    while not handed.rig.telegram.called("sendDocument"):
        await handed.rig.telegram.world.bell.next(0.05)
    handed.user.person.send("word")
    await handed.appears("word")
    assert files(handed) == []


@pytest.mark.parametrize("too_big", ["getFile", "sendDocument"])
async def test_a_file_too_big_is_mentioned_once_and_its_caption_can_be_edited(handed: Handed, too_big: str) -> None:
    status = 400 if too_big == "getFile" else 413
    handed.rig.telegram.fail_next(too_big, status, "Bad Request: file is too big")
    sent = handed.user.person.document(b"content", NAME, "here it is")
    assert SHOWN in (await handed.appears("here it is")).text
    assert (await delivery(handed, "here it is"))[0] == "delivered"
    handed.user.person.edit(sent, "here is the licence")
    await handed.appears("Kim: here is the licence")
    assert files(handed) == []


async def test_files_of_a_chat_keep_their_order(handed: Handed) -> None:
    fail(handed.rig.telegram, FILE, 502, 3)
    for n in range(4):
        handed.user.person.document(b"%d" % n, NAME)
    await arrives(handed, 4)
    assert [content for _, content in files(handed)] == [b"0", b"1", b"2", b"3"]


async def test_a_case_that_begins_with_a_file_has_one_topic_and_one_packet(rig: Rig) -> None:
    user = rig.user()
    await user.starts("mail_missing")
    await user.presses("nav=human")
    rig.telegram.delay("createForumTopic", 0.3)
    await user.presses("nav=human")
    user.person.document(b"content", NAME)
    await rig.telegram.wait_for(lambda _: rig.support.pinned(), 15)
    await rig.telegram.wait_for(lambda telegram: telegram.called("sendDocument"), 15)
    await rig.all_sent()
    [topic] = rig.support.topics()
    number = rig.support.topics()[topic].rpartition(" ")[2]
    handed = Handed(rig, user, topic, number)
    assert [m.kind for m in handed.messages()].count("document") == 1
    assert sum(bool(m.data()) for m in handed.messages()) == 1


async def test_words_and_a_file_in_a_topic_that_was_deleted_make_one_topic(rig: Rig) -> None:
    handed = await handed_over(rig)
    rig.support.delete_topic(handed.topic)
    handed.user.person.document(b"content", NAME)
    handed.user.person.send("a word")
    await rig.telegram.wait_for(lambda _: any("a word" in m.text for m in rig.support.messages()), 15)
    await rig.telegram.wait_for(lambda _: any(m.kind == "document" for m in rig.support.messages()), 15)
    await rig.all_sent()
    [topic] = rig.support.topics()
    again = Handed(rig, handed.user, topic, handed.number)
    assert sum(bool(m.data()) for m in again.messages()) == 1
    assert files(again) == [(SHOWN, b"content")]


async def test_f64_a_file_on_its_way_when_the_process_ends_comes_once(bare: Rig) -> None:
    bare.telegram.delay(FILE, 3600)
    async with process(bare):
        handed = await handed_over(bare)
        handed.user.person.document(b"content", NAME, "kept")
        handed.user.person.send("a word beside it")
        await handed.appears("a word beside it")
        await asked(bare.telegram)
        assert files(handed) == []
    bare.telegram.delay(FILE, 0)
    async with process(bare):
        await arrives(handed)
        assert files(handed) == [(SHOWN, b"content")]
        assert (await delivery(handed, "kept"))[0] == "delivered"
        assert sum("a word beside it" in text for text in handed.texts()) == 1


async def test_a_file_of_somebody_who_is_forgotten_meanwhile_goes_nowhere(handed: Handed) -> None:
    handed.rig.telegram.delay(FILE, 3600)
    handed.user.person.document(b"content", NAME)
    await asked(handed.rig.telegram)
    handed.user.person.send("/forget")
    await handed.reaches_user("Everything kept about this chat is erased")
    handed.rig.telegram.delay(FILE, 0)
    await handed.rig.all_sent()
    assert handed.rig.telegram.called("sendDocument") == []


@pytest.mark.parametrize("seen", [True, False], ids=["its disk is ours", "a web server stands before it"])
async def test_f65_a_server_of_ones_own_names_a_path_on_its_disk(
    knowledge: Knowledge, tmp_path: Path, *, seen: bool
) -> None:
    async with stage(knowledge, tmp_path / "bot") as rig, rig.bot():
        handed = await handed_over(rig)
        rig.telegram.world.disk = tmp_path / "server" / TOKEN
        rig.telegram.world.disk_is_seen = seen
        handed.user.person.document(b"content", NAME)
        await arrives(handed)
        assert files(handed) == [(SHOWN, b"content")]
        assert rig.telegram.files_asked == ([] if seen else ["files/file_1"])
