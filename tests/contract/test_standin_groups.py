"""The support team's group in the stand-in: topics, members, rights, and what else happens in groups (T17–T25)."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramMigrateToChat
from aiogram.types import ChatMemberAdministrator

from demo.group_chats import GroupChat
from demo.server import served
from demo.telegram import Telegram
from tests.contract.test_standin import TOKEN, Clock, client

TEAM = -1001234567890
SATO = 2001


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def telegram(clock: Clock) -> AsyncIterator[Telegram]:
    async with Telegram(TOKEN, None, clock) as telegram:
        yield telegram


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    async with served(telegram) as address, client(address) as bot:
        yield bot


@pytest.fixture
def team(telegram: Telegram) -> GroupChat:
    telegram.person(SATO, "佐藤", "ja")
    group = telegram.group(TEAM, "Support")
    group.add(SATO, "creator")
    return group


async def test_a_topic_has_its_own_messages(bot: Bot, team: GroupChat) -> None:
    topic = await bot.create_forum_topic(TEAM, "A-1")
    thread = topic.message_thread_id
    sent = await bot.send_message(TEAM, "packet", message_thread_id=thread)
    assert (sent.message_thread_id, sent.is_topic_message, sent.chat.is_forum) == (thread, True, True)
    await bot.send_message(TEAM, "to all")
    assert team.topics() == {thread: "A-1"}
    assert [message.text for message in team.messages(thread) if message.kind == "text"] == ["packet"]


async def test_the_bot_hears_of_its_own_topics(bot: Bot, team: GroupChat) -> None:
    thread = (await bot.create_forum_topic(TEAM, "A-1")).message_thread_id
    await bot.edit_forum_topic(TEAM, thread, name="A-2")
    await bot.close_forum_topic(TEAM, thread)
    assert team.is_closed(thread)
    await bot.reopen_forum_topic(TEAM, thread)
    messages = [update.message for update in await bot.get_updates() if update.message]
    assert [message.content_type for message in messages] == [
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
    ]
    assert {message.message_thread_id for message in messages} == {thread}
    assert team.topics() == {thread: "A-2"}


async def test_topics_that_cannot_be_written_to(bot: Bot, team: GroupChat) -> None:
    thread = (await bot.create_forum_topic(TEAM, "A-1")).message_thread_id
    for missing in (1, 999):
        with pytest.raises(TelegramBadRequest, match="message thread not found"):
            await bot.send_message(TEAM, "x", message_thread_id=missing)
    await bot.close_forum_topic(TEAM, thread)
    with pytest.raises(TelegramBadRequest, match="TOPIC_CLOSED"):
        await bot.send_message(TEAM, "x", message_thread_id=thread)
    team.close_general()
    with pytest.raises(TelegramBadRequest, match="TOPIC_CLOSED"):
        await bot.send_message(TEAM, "x")


async def test_a_deleted_topic_takes_its_messages_along(bot: Bot, team: GroupChat, clock: Clock) -> None:
    thread = (await bot.create_forum_topic(TEAM, "A-1")).message_thread_id
    await bot.send_message(TEAM, "packet", message_thread_id=thread)
    clock.seconds += 90 * 24 * 3600
    await bot.delete_forum_topic(TEAM, thread)
    assert team.messages() == []
    with pytest.raises(TelegramBadRequest, match="message thread not found"):
        await bot.send_message(TEAM, "x", message_thread_id=thread)
    with pytest.raises(TelegramBadRequest, match="TOPIC_ID_INVALID"):
        await bot.close_forum_topic(TEAM, thread)


async def test_what_topics_refuse(bot: Bot, team: GroupChat) -> None:
    for name in ("", " ", "x" * 129):
        with pytest.raises(TelegramBadRequest):
            await bot.create_forum_topic(TEAM, name)
    with pytest.raises(TelegramBadRequest, match="ICON_COLOR"):
        await bot.create_forum_topic(TEAM, "A", icon_color=1)
    thread = (await bot.create_forum_topic(TEAM, "A")).message_thread_id
    with pytest.raises(TelegramBadRequest, match="TOPIC_NOT_MODIFIED"):
        await bot.edit_forum_topic(TEAM, thread, name="A")
    with pytest.raises(TelegramBadRequest, match="TOPIC_NOT_MODIFIED"):
        await bot.reopen_forum_topic(TEAM, thread)
    team.grant("can_pin_messages")
    with pytest.raises(TelegramBadRequest, match="not enough rights to create a topic"):
        await bot.create_forum_topic(TEAM, "B")


async def test_in_a_plain_group_the_thread_is_silently_lost(telegram: Telegram, bot: Bot) -> None:
    plain = telegram.group(-100777, "Plain", forum=False)
    sent = await bot.send_message(plain.id, "secret packet", message_thread_id=5)
    assert (sent.message_thread_id, sent.chat.is_forum) == (None, None)
    with pytest.raises(TelegramBadRequest, match="the chat is not a forum"):
        await bot.create_forum_topic(plain.id, "A")


async def test_members_write_press_and_edit(bot: Bot, team: GroupChat) -> None:
    thread = (await bot.create_forum_topic(TEAM, "A-1")).message_thread_id
    sent = await bot.send_message(TEAM, "packet", message_thread_id=thread)
    sato = team.member(SATO)
    own = sato.send("/claim", thread, reply_to=sent.message_id)
    sato.edit(own, "/close done")
    sato.press(sent.message_id, "desk=claim")
    sato.send("as the group", thread, anonymous=True)
    written, edited, pressed, anonymous = (await bot.get_updates())[1:]
    assert written.message is not None
    assert (written.message.message_thread_id, written.message.text) == (thread, "/claim")
    assert written.message.reply_to_message is not None
    assert edited.edited_message is not None
    assert pressed.callback_query is not None
    assert pressed.callback_query.from_user.id == SATO
    assert anonymous.message is not None
    assert anonymous.message.from_user is not None
    assert anonymous.message.sender_chat is not None
    assert (anonymous.message.from_user.id, anonymous.message.sender_chat.id) == (1087968824, TEAM)


async def test_who_is_in_the_group(telegram: Telegram, bot: Bot, team: GroupChat) -> None:
    stranger = telegram.person(9, "Stranger")
    assert (await bot.get_chat_member(TEAM, SATO)).status == "creator"
    assert (await bot.get_chat_member(TEAM, stranger.id)).status == "left"
    me = await bot.get_chat_member(TEAM, bot.id)
    assert isinstance(me, ChatMemberAdministrator)
    assert me.can_manage_topics
    assert [one.user.id for one in await bot.get_chat_administrators(TEAM)] == [SATO]
    assert (await bot.get_chat(TEAM)).is_forum
    with pytest.raises(TelegramBadRequest, match="user not found"):
        await bot.get_chat_member(TEAM, 404)
    team.kick_bot()
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the supergroup chat"):
        await bot.send_message(TEAM, "hello?")


async def test_pins_and_deletions_need_their_rights(bot: Bot, team: GroupChat) -> None:
    sent = await bot.send_message(TEAM, "packet")
    written = team.member(SATO).send("typo")
    await bot.pin_chat_message(TEAM, sent.message_id)
    assert team.pinned() == [sent.message_id]
    await bot.unpin_chat_message(TEAM, message_id=sent.message_id)
    assert team.pinned() == []
    team.grant()
    with pytest.raises(TelegramBadRequest, match="not enough rights to manage pinned messages"):
        await bot.pin_chat_message(TEAM, sent.message_id)
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await bot.delete_message(TEAM, written)
    await bot.delete_message(TEAM, sent.message_id)


async def test_a_group_can_move(bot: Bot, team: GroupChat) -> None:
    moved = team.move_to(-100999)
    with pytest.raises(TelegramMigrateToChat) as raised:
        await bot.send_message(TEAM, "hello")
    assert raised.value.migrate_to_chat_id == moved.id
    await bot.send_message(moved.id, "hello")


async def test_channel_posts_arrive_without_a_sender(telegram: Telegram, bot: Bot) -> None:
    telegram.channel(-100555).post("news")
    (update,) = await bot.get_updates()
    assert update.channel_post is not None
    assert (update.channel_post.text, update.channel_post.from_user) == ("news", None)
