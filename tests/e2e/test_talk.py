"""Writing to the bot over the Bot API: facts, undo, things pasted, edits, and what the store holds afterwards."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.words.texts import Texts
from tests.e2e.rig import Rig, User, scripts_run

SECRET = "Tr0ub4dor-and-3"


@pytest.fixture
def words(rig: Rig) -> Texts:
    return rig.knowledge.texts


async def test_one_message_saves_the_questions_it_answers_and_can_be_taken_back(rig: Rig, words: Texts) -> None:
    user = rig.user("ja")
    await user.starts()
    card = await user.says("ドコモのメールが届きません。迷惑メールは見たけど無かったです")
    first = card.text.splitlines()[0]
    assert first.startswith("読み取り: ")
    assert "ドコモ" in first
    assert "迷惑メールフォルダにはなかった" in first
    assert user.label("nav=back") == words.text("ja", "nav", "undo")
    card = await user.presses("nav=back")
    assert words.text("ja", "heard", "undone") in card.text
    assert "symptom=mail_missing" in user.offers


async def test_a_contradiction_is_asked_with_both_answers_as_buttons(rig: Rig) -> None:
    user = rig.user("en")
    await user.starts("mail_missing")
    await user.says("my mail is Gmail")
    await user.says("my mail is iCloud")
    assert {"provider=gmail", "provider=icloud"} <= set(user.offers)
    card = await user.presses("provider=icloud")
    assert "iCloud" in card.text


async def test_a_pasted_address_disappears_from_the_chat(rig: Rig, words: Texts) -> None:
    user = rig.user("ja")
    await user.starts("mail_missing")
    number = user.person.send("taro.yamada@docmo.ne.jp")
    card = await user.shown_after(number)
    await rig.all_sent()
    assert number not in [message.message_id for message in user.person.messages()]
    assert words.text("ja", "erased", "address") in [message.text for message in user.said_by_bot()]
    assert "t***@docmo.ne.jp" in card.text


async def test_where_telegram_does_not_delete_the_user_is_told(rig: Rig, words: Texts) -> None:
    user = rig.user("ja")
    await user.starts("link_invalid")
    rig.telegram.fail_next("deleteMessage", 400, "Bad Request: message can't be deleted")
    number = user.person.send("コードは482913です")
    await user.shown_after(number)
    await rig.all_sent()
    said = [message.text for message in user.said_by_bot()]
    assert words.text("ja", "erased", "secret_not") in said
    assert words.text("ja", "erased", "secret") not in said


async def test_nothing_pasted_is_in_the_store(rig: Rig) -> None:
    user = rig.user("en")
    await user.starts("link_invalid")
    for text in (
        f"password: {SECRET}",
        "taro.yamada@gmial.com",
        "https://evil.example/reset?token=AbC123dEf456GhI",
        "my code is 482913",
    ):
        await user.says(text)
    with rig.valkey() as client:
        held = b"".join(dumped(client, key) for key in client.scan_iter())
    for secret in (SECRET, "yamada", "AbC123dEf456GhI", "482913"):
        assert secret.encode() not in held


def dumped(client: Any, key: bytes) -> bytes:  # noqa: ANN401  # the client is untyped here
    return bytes(client.dump(key) or b"")


async def test_an_edited_message_is_read_anew(rig: Rig) -> None:
    user = rig.user("en")
    await user.starts("mail_missing")
    number = user.person.send("my mail is Gmail")
    before = await user.shown_after(number)
    user.person.edit(number, "my mail is iCloud")
    card = await user.shown_after(before.message_id)
    assert "iCloud" in card.text.splitlines()[0]
    assert "provider=gmail" not in user.offers


async def test_forgetting_in_words_is_confirmed_and_whole(rig: Rig, words: Texts) -> None:
    user = rig.user("ja")
    await user.starts("mail_missing")
    await user.says("私のデータを消して")
    assert "nav=forget" in user.offers
    user.person.press(user.card.message_id, user.data("nav=forget"))
    done = words.text("ja", "forget", "done")
    await user.person.wait_for(lambda _person: done in [m.text for m in user.said_by_bot()], 30)
    with rig.valkey() as client:
        assert not list(client.scan_iter(f"*session*{user.id}*"))


async def test_a_message_that_is_read_costs_two_round_trips(bare: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.run.process.TEND_EVERY", 3600)
    monkeypatch.setattr("bot.run.process.BEAT_EVERY", 3600)
    async with bare.bot():
        user = bare.user("en")
        await user.starts("mail_missing")
        told: Iterator[str] = iter(["my mail is Gmail", "nothing in spam", "I asked once", "taro@gmial.com"])
        for text in told:
            await bare.all_sent()
            before = scripts_run(bare)
            await user.says(text)
            await bare.all_sent()
            assert scripts_run(bare) - before == 2, text


async def test_groups_are_not_read(rig: Rig) -> None:
    somebody = rig.user("ja")
    member = rig.support.add(somebody.id)
    member.send("ドコモのメールが届きません")
    await rig.settled()
    assert [message for message in rig.support.messages() if message.from_bot] == []


async def test_typing_beside_a_press_loses_neither(rig: Rig) -> None:
    user: User = rig.user("en")
    await user.starts()
    user.person.press(user.card.message_id, user.data("symptom=mail_missing"))
    last = user.person.send("my mail is Gmail")
    await user.shown_after(last)
    await user.person.wait_for(lambda _person: "Gmail" in user.card.text and "nav=back" in user.offers, 30)
    assert "symptom=mail_missing" not in user.offers
    assert "provider=gmail" not in user.offers
