"""What goes to and fro between a user and the team: kinds of messages, answers, edits, and what is shown of their way."""

import pytest

from demo.group_chats import Member
from tests.e2e.desk.team import Handed, handed_over, member
from tests.e2e.rig import Rig

SECRETS = ("hanako@docomo.ne.jp", "090-1234-5678", "Sakura2024!")


@pytest.fixture
async def handed(rig: Rig) -> Handed:
    return await handed_over(rig)


@pytest.fixture
def aoi(rig: Rig) -> Member:
    return member(rig)


async def test_words_reach_the_user_and_show_their_way(handed: Handed, aoi: Member) -> None:
    sent = aoi.send("Please open the spam folder", handed.topic)
    got = await handed.reaches_user("Please open the spam folder")
    assert got.text == "👤 Support\n\nPlease open the spam folder"
    await handed.becomes(sent, "👍")
    signs = [call.params["reaction"] for call in handed.rig.telegram.called("setMessageReaction")]
    assert [sign[0]["emoji"] if isinstance(sign, list) else sign for sign in signs][-1]


async def test_a_users_words_reach_the_topic_masked_and_show_their_way(handed: Handed) -> None:
    sent = handed.user.person.send("I am hanako@docomo.ne.jp, password: Sakura2024!, call 090-1234-5678")
    got = await handed.appears("Kim: I am")
    assert not [secret for secret in SECRETS if secret in got.text]
    person = handed.user.person
    await person.wait_for(lambda _: handed.reactions_of_user(sent) == ("👍",), 15)


async def test_answers_point_at_what_they_answer_on_both_sides(handed: Handed, aoi: Member) -> None:
    asked = handed.user.person.send("which folder?")
    copy = await handed.appears("which folder?")
    aoi.send("the spam folder", handed.topic, reply_to=copy.message_id)
    answer = await handed.reaches_user("the spam folder")
    assert answer.reply_to == asked
    handed.user.person.send("found it", reply_to=answer.message_id)
    back = await handed.appears("found it")
    assert back.reply_to is not None
    assert next(m.text for m in handed.messages() if m.message_id == back.reply_to) == "the spam folder"


async def test_edits_change_the_copy_on_the_other_side(handed: Handed, aoi: Member) -> None:
    sent = aoi.send("open the spam fodler", handed.topic)
    await handed.reaches_user("fodler")
    aoi.edit(sent, "open the spam folder")
    await handed.reaches_user("open the spam folder")
    assert not any("fodler" in m.text for m in handed.user.said_by_bot())
    mine = handed.user.person.send("it is emtpy")
    await handed.appears("emtpy")
    handed.user.person.edit(mine, "it is empty, I am hanako@docomo.ne.jp")
    changed = await handed.appears("it is empty")
    assert "hanako@" not in changed.text
    assert not any("emtpy" in text for text in handed.texts())


async def test_an_edited_caption_changes_the_copys_caption(handed: Handed, aoi: Member) -> None:
    sent = aoi.photo(b"jpg", "the menu", handed.topic)
    await handed.reaches_user("the menu")
    aoi.edit(sent, "the other menu")
    got = await handed.reaches_user("the other menu")
    assert got.kind == "photo"
    mine = handed.user.person.photo(b"jpg", "my sreen")
    await handed.appears("my sreen")
    handed.user.person.edit(mine, "my screen")
    assert (await handed.appears("my screen")).kind == "photo"


async def test_an_edit_of_what_was_never_sent_is_passed_over(handed: Handed, aoi: Member) -> None:
    note = aoi.send("/note hm", handed.topic)
    await handed.becomes(note, "✍")
    aoi.edit(note, "a slip that must not go out")
    after = aoi.send("now to you", handed.topic)
    await handed.becomes(after, "👍")
    assert not any("slip" in m.text for m in handed.user.said_by_bot())


async def test_media_of_an_agent_reaches_the_user(handed: Handed, aoi: Member) -> None:
    aoi.photo(b"jpg", "look here", handed.topic)
    aoi.document(b"pdf", "guide.pdf", topic=handed.topic)
    aoi.voice(handed.topic)
    aoi.video("watch", handed.topic)
    sent = aoi.sticker("👋", handed.topic)
    await handed.becomes(sent, "👍")
    kinds = [m.kind for m in handed.user.said_by_bot()][-5:]
    assert kinds == ["photo", "document", "voice", "video", "sticker"]


async def test_media_of_a_user_reaches_the_topic(handed: Handed) -> None:
    person = handed.user.person
    person.photo(b"jpg", "call 090-1234-5678")
    person.document(b"pdf", "scan.pdf")
    person.voice()
    person.sticker("🙂")
    person.contact("+819012345678")
    person.location(35.0, 139.0)
    await handed.appears("位置情報")
    got = handed.messages()[-6:]
    assert [m.kind for m in got] == ["photo", "document", "voice", "sticker", "text", "text"]
    assert "090-1234" not in got[0].text
    assert "連絡先" in got[4].text
    assert not any("9012345678" in m.text for m in got)


async def test_a_file_whose_name_says_too_much_gets_another(handed: Handed) -> None:
    handed.user.person.document(b"content", "山田花子_免許証.pdf", "here it is")
    got = await handed.appears("here it is")
    assert (got.kind, got.file_name) == ("document", "〔file〕.pdf")
    record = handed.rig.telegram.world.file(got.file_id or "")
    assert record
    assert handed.rig.telegram.world.file_content(record) == b"content"


async def test_a_file_too_large_to_be_renamed_is_only_mentioned(handed: Handed) -> None:
    handed.rig.telegram.fail_next("getFile", 400, "Bad Request: file is too big")
    handed.user.person.document(b"content", "山田花子_免許証.pdf", "here it is")
    got = await handed.appears("here it is")
    assert got.kind == "text"
    assert "山田" not in got.text


async def test_albums_keep_their_order(handed: Handed, aoi: Member) -> None:
    for n in range(4):
        handed.user.person.photo(b"jpg", f"mine {n}", album="a1")
    for n in range(4):
        aoi.photo(b"jpg", f"picture {n}", handed.topic, album="b1")
    await handed.appears("mine 3")
    await handed.reaches_user("picture 3")
    mine = [text.rpartition(" ")[2] for text in handed.texts() if ": mine" in text]
    ours = [m.text.rpartition(" ")[2] for m in handed.user.said_by_bot() if "picture " in m.text]
    assert mine == ours == ["0", "1", "2", "3"]


async def test_long_words_arrive_whole(handed: Handed, aoi: Member) -> None:
    text = "あ" * 4090 + "おわり"
    aoi.send(text, handed.topic)
    await handed.reaches_user("おわり")
    got = [m.text for m in handed.user.said_by_bot() if "あ" in m.text]
    assert "".join(got).removeprefix("👤 Support\n\n") == text
    handed.user.person.send("い" * 4092 + "ここまで")
    await handed.appears("ここまで")
    assert "Kim: " + "い" * 4092 + "ここまで" in "".join(handed.texts())


async def test_a_long_caption_follows_as_words(handed: Handed, aoi: Member) -> None:
    aoi.photo(b"jpg", "え" * 1020 + "おわり", handed.topic)
    await handed.reaches_user("おわり")
    kinds = [m.kind for m in handed.user.said_by_bot()][-2:]
    assert kinds == ["photo", "text"]


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "<a href='tg://user?id=1'>x</a>", "&lt;", "_*[`", "<b>open", "https://e.jp/?a=1"]
)
async def test_markup_is_only_text(handed: Handed, aoi: Member, text: str) -> None:
    aoi.send(text, handed.topic)
    assert (await handed.reaches_user(text)).text.endswith(text)
    handed.user.person.send(text.replace("https://e.jp/?a=1", "x"))
    assert handed.rig.refused() == []


async def test_links_of_users_are_not_opened_for_a_preview(handed: Handed) -> None:
    handed.user.person.send("see https://evil.example/path")
    await handed.appears("see ")
    call = handed.rig.telegram.called("sendMessage")[-1]
    assert '"is_disabled":true' in str(call.params["link_preview_options"]).replace(" ", "").replace(
        "True", "true"
    ).replace("'", '"')


async def test_where_reactions_are_refused_a_short_answer_says_it(handed: Handed, aoi: Member) -> None:
    handed.group.allow_reactions(allowed=False)
    sent = aoi.send("hello", handed.topic)
    said = await handed.appears("✅ 届きました")
    assert said.reply_to == sent


async def test_a_picture_that_cannot_be_fetched_is_told_to_both(handed: Handed) -> None:
    handed.rig.telegram.fail_next("copyMessage", 400, "Bad Request: message to copy not found")
    handed.user.person.photo(b"jpg")
    handed.user.person.send("did you get it?")
    await handed.appears("did you get it?")
    await handed.appears("取り出せませんでした")
    await handed.reaches_user("❌ Not delivered")


async def test_stars_and_deliveries_stand_in_the_transcript(handed: Handed, aoi: Member) -> None:
    sent = aoi.send("hello", handed.topic)
    await handed.becomes(sent, "👍")
    aoi.send("/transcript", handed.topic)
    page = await handed.appears("の記録（伏せ字済み）")
    record = handed.rig.telegram.world.file(page.file_id or "")
    assert record
    html = handed.rig.telegram.world.file_content(record).decode()
    assert page.file_name == f"{handed.number}.html"
    assert handed.number in html
    assert "hello" in html
