"""The stand-in against aiogram's real client, over real HTTP: messages, buttons, people, files, the bot's profile."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import EditMessageReplyMarkup, EditMessageText, SendMessage, SetPassportDataErrors, TelegramMethod
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BufferedInputFile,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    MenuButtonCommands,
    MessageEntity,
    ReplyParameters,
)

from demo.server import served
from demo.telegram import Telegram
from demo.telegram_users import TelegramUser

TOKEN = "42:stand-in"
HANA = 1001
PIXEL = b"\x89PNG\r\n\x1a\n"


class Clock:
    def __init__(self) -> None:
        self.seconds = 1_800_000_000

    def __call__(self) -> int:
        return self.seconds


class Session(AiohttpSession):
    """Without the quarter second that aiogram waits for TLS to close."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def client(address: str, token: str = TOKEN) -> Bot:
    """aiogram's own client, pointed at the stand-in."""
    return Bot(token, session=Session(api=TelegramAPIServer.from_base(address)))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def telegram(clock: Clock) -> AsyncIterator[Telegram]:
    async with Telegram(TOKEN, None, clock) as telegram:
        yield telegram


@pytest.fixture
async def address(telegram: Telegram) -> AsyncIterator[str]:
    async with served(telegram) as address:
        yield address


@pytest.fixture
async def bot(address: str) -> AsyncIterator[Bot]:
    async with client(address) as bot:
        yield bot


@pytest.fixture
def hana(telegram: Telegram) -> TelegramUser:
    person = telegram.person(HANA, "はな", "ja")
    person.start()
    return person


def keyboard(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=list(rows))


def button(
    text: str = "OK",
    callback_data: str | None = None,
    copy_text: CopyTextButton | None = None,
    url: str | None = None,
    style: str | None = None,
) -> InlineKeyboardButton:
    data = callback_data if callback_data or copy_text or url else "a=b"
    return InlineKeyboardButton(text=text, callback_data=data, copy_text=copy_text, url=url, style=style)


async def refusal(bot: Bot, method: TelegramMethod[Any]) -> str:
    with pytest.raises(TelegramBadRequest) as raised:
        await bot(method)
    return raised.value.message


async def raw(address: str, method: str, body: dict[str, Any], token: str = TOKEN) -> tuple[int, dict[str, Any]]:
    url = f"{address}/bot{token}/{method}"
    async with aiohttp.ClientSession() as http, http.post(url, json=body) as response:
        return response.status, await response.json()


# --- who is there


async def test_the_bot_knows_itself(bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.is_bot, me.username) == (42, True, "todoku_demo_bot")


async def test_a_wrong_token_is_refused_in_telegrams_words(address: str) -> None:
    answer = {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert await raw(address, "getMe", {}, token="42:other") == (401, answer)
    with pytest.raises(TelegramUnauthorizedError):
        async with client(address, "42:other") as stranger:
            await stranger.get_me()


async def test_a_stranger_and_a_silent_person_cannot_be_written_to(telegram: Telegram, bot: Bot) -> None:
    assert "chat not found" in await refusal(bot, SendMessage(chat_id=9, text="hello"))
    silent = telegram.person(10, "Silent")
    assert "chat not found" in await refusal(bot, SendMessage(chat_id=10, text="hello"))
    telegram.group(-100).add(silent.id)
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(10, "hello")


async def test_who_blocks_the_bot_is_told_nothing_more(bot: Bot, hana: TelegramUser) -> None:
    hana.block()
    with pytest.raises(TelegramForbiddenError, match="Forbidden: bot was blocked by the user"):
        await bot.send_message(HANA, "hello")
    with pytest.raises(ValueError, match="unblocks"):
        hana.send("still there?")
    hana.unblock()
    await bot.send_message(HANA, "welcome back")
    changes = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == ["kicked", "member"]


# --- the description of the Bot API


@pytest.mark.parametrize(
    ("method", "body", "reason"),
    [
        ("sendMessage", {"chat_id": HANA, "text": "x", "txet": "y"}, 'unknown field "txet"'),
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": HANA}, "message text is empty"),
        ("sendMessage", {"chat_id": HANA, "text": 5}, 'field "text" must be of type String'),
        ("getUpdates", {"timeout": "soon"}, 'field "timeout" must be a valid Number'),
        ("deleteMessage", {"chat_id": HANA}, 'field "message_id" is required'),
        ("setMyCommands", {"commands": [{"command": "a"}]}, 'field "commands.0.description" is required'),
        ("setMyCommands", {"commands": "[{"}, "can't parse commands: not valid JSON"),
        ("setChatMenuButton", {"menu_button": {"type": "comands"}}, "menu_button"),
        ("sendMessage", {"chat_id": HANA, "text": "x", "reply_markup": {"inline_keybord": []}}, "reply_markup"),
        ("sendMessage", {"chat_id": HANA, "text": "x", "disable_notification": "maybe"}, "must be of type Boolean"),
        ("sendPhoto", {"chat_id": HANA, "photo": "attach://nothing"}, "wrong remote file identifier"),
    ],
)
async def test_a_call_that_does_not_fit_the_description_is_refused(
    address: str, hana: TelegramUser, method: str, body: dict[str, Any], reason: str
) -> None:
    status, answer = await raw(address, method, body)
    assert (status, answer["ok"], answer["error_code"]) == (400, False, 400)
    assert answer["description"].startswith("Bad Request: ")
    assert reason in answer["description"]
    assert len(hana.messages()) == 1


async def test_an_unknown_method_is_not_found(bot: Bot) -> None:
    with pytest.raises(TelegramNotFound, match="Not Found"):
        await bot(SetPassportDataErrors(user_id=1, errors=[]))


async def test_forms_and_json_mean_the_same(address: str, hana: TelegramUser) -> None:
    markup = '{"inline_keyboard":[[{"text":"OK","callback_data":"a=b"}]]}'
    form = {"chat_id": str(HANA), "text": "by form", "reply_markup": markup}
    async with aiohttp.ClientSession() as http:
        async with http.post(f"{address}/bot{TOKEN}/sendMessage", data=form) as response:
            assert response.status == 200
        async with http.get(f"{address}/bot{TOKEN}/sendMessage", params={**form, "text": "by link"}) as response:
            assert response.status == 200
    assert [message.text for message in hana.messages()[1:]] == ["by form", "by link"]
    assert hana.last().data() == ["a=b"]


# --- texts


async def test_texts_are_trimmed_and_formatted(bot: Bot, hana: TelegramUser) -> None:
    sent = await bot.send_message(HANA, "\n <b>太字</b> 😀 <code>a&lt;b</code>  ", parse_mode="HTML")
    assert sent.text == hana.last().text == "太字 😀 a<b"
    assert [(mark.type, mark.extract_from(sent.text)) for mark in sent.entities or []] == [
        ("bold", "太字"),
        ("code", "a<b"),
    ]


@pytest.mark.parametrize(
    ("text", "mode", "reason"),
    [
        (" \n ", None, "message text is empty"),
        ("\u200b", None, "message text is empty"),
        ("x" * 4097, None, "message is too long"),
        ("a < b", "HTML", "can't parse entities: Unsupported start tag"),
        ("<b>a", "HTML", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>a</i>", "HTML", "Unmatched end tag"),
        ("a</b>", "HTML", "Unexpected end tag"),
        ("<h1>a</h1>", "HTML", 'Unsupported start tag "h1"'),
        ("*a*", "MarkdownV2", "unsupported parse_mode"),
    ],
)
async def test_texts_telegram_does_not_take(
    bot: Bot, hana: TelegramUser, text: str, mode: str | None, reason: str
) -> None:
    assert reason in await refusal(bot, SendMessage(chat_id=HANA, text=text, parse_mode=mode))
    assert len(hana.messages()) == 1


def mark(type: str, offset: int, length: int, url: str | None = None) -> MessageEntity:  # noqa: A002  # Telegram's name
    return MessageEntity(type=type, offset=offset, length=length, url=url)


async def test_entities_are_kept_as_given(bot: Bot, hana: TelegramUser) -> None:
    marks = [
        mark("bold", 0, 5), mark("code", 6, 3), mark("text_link", 10, 2, "https://example.jp/"),
        mark("expandable_blockquote", 13, 2), mark("italic", 16, 90),
    ]  # fmt: skip
    sent = await bot.send_message(HANA, "📭 太字 abc ここ 引用x", entities=marks)
    assert sent.text == hana.last().text
    kept = [(one.type, one.extract_from(sent.text), one.url) for one in sent.entities or []]
    assert kept == [
        ("bold", "📭 太字", None),
        ("code", "abc", None),
        ("text_link", "ここ", "https://example.jp/"),
        ("expandable_blockquote", "引用", None),
    ]


async def test_what_telegram_finds_by_itself_is_no_mark_of_the_bot(bot: Bot, hana: TelegramUser) -> None:
    sent = await bot.send_message(HANA, "/help https://a.jp", entities=[mark("bot_command", 0, 5), mark("url", 6, 12)])
    assert (sent.entities, hana.last().text) == (None, "/help https://a.jp")


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (mark("rainbow", 0, 2), "Unsupported type specified"),
        (mark("text_link", 0, 2, "example.jp"), "Wrong HTTP URL"),
        (mark("text_link", 0, 2), "Wrong HTTP URL"),
        (mark("text_link", 0, 2, "javascript:alert(1)"), "Wrong HTTP URL"),
        (mark("bold", 1, 2), "begins in a middle of a UTF-16 symbol"),
        (mark("bold", 0, 1), "ends in a middle of a UTF-16 symbol"),
    ],
)
async def test_entities_telegram_does_not_take(bot: Bot, hana: TelegramUser, wrong: MessageEntity, reason: str) -> None:
    assert reason in await refusal(bot, SendMessage(chat_id=HANA, text="📭 abc", entities=[wrong]))
    first = hana.messages()[0].message_id
    assert reason in await refusal(bot, SendMessage(chat_id=HANA, text="📭 abc", entities=[mark("bold", 0, 2), wrong]))
    assert hana.messages()[-1].message_id == first


async def test_length_counts_characters_after_the_tags_are_gone(bot: Bot, hana: TelegramUser) -> None:
    await bot.send_message(HANA, f"<b>{'😀' * 4096}</b>", parse_mode="HTML")
    assert len(hana.last().text) == 4096


async def test_replies_need_their_message(bot: Bot, hana: TelegramUser) -> None:
    first = hana.messages()[0].message_id
    sent = await bot.send_message(HANA, "yes", reply_parameters=ReplyParameters(message_id=first))
    assert sent.reply_to_message is not None
    lost = ReplyParameters(message_id=99)
    assert "replied not found" in await refusal(bot, SendMessage(chat_id=HANA, text="x", reply_parameters=lost))
    lost = ReplyParameters(message_id=99, allow_sending_without_reply=True)
    assert (await bot.send_message(HANA, "x", reply_parameters=lost)).reply_to_message is None


# --- buttons


async def test_a_keyboard_is_seen_as_sent(bot: Bot, hana: TelegramUser) -> None:
    rows = keyboard(
        [button("はい", callback_data="x=yes", style="success"), button("いいえ", callback_data="x=no")],
        [button("写す", copy_text=CopyTextButton(text="example.jp"))],
        [button("開く", url="https://example.jp/")],
    )
    await bot.send_message(HANA, "?", reply_markup=rows)
    (yes, no), (copy,), (link,) = hana.last().keyboard
    assert (yes.text, yes.data, yes.style, no.data) == ("はい", "x=yes", "success", "x=no")
    assert (copy.copy_text, link.url) == ("example.jp", "https://example.jp/")


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([[button(callback_data="あ" * 22)]], "BUTTON_DATA_INVALID"),
        ([[button()] * 9], "reply markup is too long"),
        ([[button()]] * 101, "reply markup is too long"),
        ([[button(" ")]], "text must be non-empty"),
        ([[InlineKeyboardButton(text="plain")]], "Text buttons are unallowed"),
        ([[button(callback_data="a", url="https://a.jp")]], "exactly one"),
        ([[button(style="rainbow", callback_data="a")]], "style"),
        ([[button(copy_text=CopyTextButton(text="x" * 257))]], "BUTTON_COPY_TEXT_INVALID"),
        ([[button(url="http://localhost:8080/")]], "Wrong HTTP URL"),
        ([[button(url="example.jp/reset")]], "Wrong HTTP URL"),
        ([[button(url="mailto:a@example.jp")]], "Wrong HTTP URL"),
    ],
)
async def test_keyboards_telegram_does_not_take(
    bot: Bot, hana: TelegramUser, rows: list[list[InlineKeyboardButton]], reason: str
) -> None:
    message = SendMessage(chat_id=HANA, text="?", reply_markup=keyboard(*rows))
    assert reason in await refusal(bot, message)
    assert len(hana.messages()) == 1


async def test_sixty_four_bytes_of_data_are_fine(bot: Bot, hana: TelegramUser) -> None:
    await bot.send_message(HANA, "?", reply_markup=keyboard([button(callback_data="x" * 64)] * 8))
    assert hana.last().data() == ["x" * 64] * 8


async def test_a_press_is_answered_once(bot: Bot, hana: TelegramUser) -> None:
    sent = await bot.send_message(HANA, "?", reply_markup=keyboard([button()]))
    query_id = hana.press(sent.message_id, "a=b")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert (query.id, query.data, query.from_user.id) == (query_id, "a=b", HANA)
    assert not hana.is_answered(query_id)
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(query_id, "x" * 201)
    await bot.answer_callback_query(query_id, "got it", show_alert=True)
    assert hana.is_answered(query_id)
    assert [(notice.text, notice.alert) for notice in hana.notices()] == [("got it", True)]
    with pytest.raises(TelegramBadRequest, match="query is too old and response timeout expired"):
        await bot.answer_callback_query(query_id)


async def test_an_old_and_an_unknown_query_cannot_be_answered(bot: Bot, hana: TelegramUser, clock: Clock) -> None:
    query_id = hana.press(hana.messages()[0].message_id, "forged=data")
    clock.seconds += 151
    for late in (query_id, "77"):
        with pytest.raises(TelegramBadRequest, match="query ID is invalid"):
            await bot.answer_callback_query(late)


async def test_a_press_on_a_deleted_message_comes_without_it(bot: Bot, hana: TelegramUser) -> None:
    sent = await bot.send_message(HANA, "?", reply_markup=keyboard([button()]))
    await bot.delete_message(HANA, sent.message_id)
    hana.press(sent.message_id, "a=b")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.message is not None
    assert (query.message.message_id, query.message.date) == (sent.message_id, 0)


# --- edits


async def test_an_edit_stands_in_the_same_place(bot: Bot, hana: TelegramUser) -> None:
    sent = await bot.send_message(HANA, "one", reply_markup=keyboard([button()]))
    assert not hana.last().edited
    await bot.edit_message_text("two", chat_id=HANA, message_id=sent.message_id)
    seen = hana.last()
    assert (seen.message_id, seen.text, seen.edited, seen.keyboard) == (sent.message_id, "two", True, ())


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, hana: TelegramUser) -> None:
    rows = keyboard([button()])
    sent = await bot.send_message(HANA, "<b>one</b>", parse_mode="HTML", reply_markup=rows)
    same = EditMessageText(
        chat_id=HANA, message_id=sent.message_id, text="<b>one</b>", parse_mode="HTML", reply_markup=rows
    )
    whole = (
        "message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )
    assert whole in await refusal(bot, same)
    bare = EditMessageReplyMarkup(chat_id=HANA, message_id=sent.message_id)
    assert whole in await refusal(bot, bare.model_copy(update={"reply_markup": rows}))
    await bot(bare)
    assert (hana.last().keyboard, hana.last().edited) == ((), False)
    await bot.edit_message_text("one", chat_id=HANA, message_id=sent.message_id)


async def test_only_what_is_there_and_own_can_be_edited_or_deleted(bot: Bot, hana: TelegramUser, clock: Clock) -> None:
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("x", chat_id=HANA, message_id=99)
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("x", chat_id=HANA, message_id=hana.messages()[0].message_id)
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(HANA, 99)
    old = hana.send("my secret link")
    clock.seconds += 48 * 3600
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await bot.delete_message(HANA, old)
    fresh = hana.send("another")
    await bot.delete_messages(HANA, [old, fresh, 99])
    assert [message.message_id for message in hana.messages()][-1] == old


async def test_people_edit_too(bot: Bot, hana: TelegramUser) -> None:
    mine = hana.send("docmo")
    hana.edit(mine, "docomo")
    updates = await bot.get_updates()
    edited = updates[-1].edited_message
    assert edited is not None
    assert (edited.message_id, edited.text) == (mine, "docomo")


# --- files


async def test_photos_go_both_ways(bot: Bot, hana: TelegramUser) -> None:
    sent = await bot.send_photo(HANA, BufferedInputFile(PIXEL, "a.png"), caption="<i>look</i>", parse_mode="HTML")
    assert sent.photo is not None
    assert (sent.caption, hana.last().kind, hana.last().text) == ("look", "photo", "look")
    again = await bot.send_photo(HANA, sent.photo[-1].file_id)
    assert again.photo is not None
    hana.photo(PIXEL * 2, "mine")
    got = (await bot.get_updates())[-1].message
    assert got is not None
    assert got.photo is not None
    stream = await bot.download(got.photo[-1].file_id)
    assert stream is not None
    assert stream.read() == PIXEL * 2


async def test_other_kinds_of_messages_arrive(bot: Bot, hana: TelegramUser) -> None:
    hana.document(b"text", "mail.eml")
    hana.voice()
    hana.sticker("👍")
    hana.contact("+81312345678")
    hana.location(35.6, 139.7)
    kinds = [update.message.content_type for update in (await bot.get_updates())[1:] if update.message]
    assert kinds == ["document", "voice", "sticker", "contact", "location"]
    await bot.send_document(HANA, BufferedInputFile(b"1", "a.txt"))
    await bot.send_voice(HANA, BufferedInputFile(b"1", "a.ogg"))
    await bot.send_sticker(HANA, BufferedInputFile(b"1", "a.webp"))
    assert [message.kind for message in hana.messages()[-3:]] == ["document", "voice", "sticker"]


async def test_what_is_wrong_with_files(bot: Bot, hana: TelegramUser) -> None:
    with pytest.raises(TelegramBadRequest, match="caption is too long"):
        await bot.send_photo(HANA, BufferedInputFile(PIXEL, "a.png"), caption="x" * 1025)
    with pytest.raises(TelegramBadRequest, match="wrong file_id"):
        await bot.get_file("nothing")
    with pytest.raises(TelegramBadRequest, match="file must be non-empty"):
        await bot.send_document(HANA, BufferedInputFile(b"", "a.txt"))
    assert len(hana.messages()) == 1


async def test_messages_are_copied_with_what_they_hold(bot: Bot, hana: TelegramUser) -> None:
    photo = hana.photo(PIXEL, "before")
    copy = await bot.copy_message(HANA, HANA, photo, caption="after")
    assert (hana.last().message_id, hana.last().kind, hana.last().text) == (copy.message_id, "photo", "after")
    with pytest.raises(TelegramBadRequest, match="message to copy not found"):
        await bot.copy_message(HANA, HANA, 99)


# --- the bot's face


async def test_descriptions_and_names_by_language(bot: Bot) -> None:
    await bot.set_my_description("Finds lost mail")
    await bot.set_my_description("届かないメールを探します", language_code="ja")
    await bot.set_my_short_description("Mail")
    await bot.set_my_name("とどく", language_code="ja")
    assert (await bot.get_my_description(language_code="ja")).description == "届かないメールを探します"
    assert (await bot.get_my_description(language_code="fr")).description == "Finds lost mail"
    assert (await bot.get_my_short_description()).short_description == "Mail"
    assert ((await bot.get_my_name("ja")).name, (await bot.get_my_name()).name) == ("とどく", "todoku")
    for call in (
        bot.set_my_description("x" * 513),
        bot.set_my_short_description("x" * 121),
        bot.set_my_name("x" * 65),
        bot.set_my_name("x", language_code="japanese"),
    ):
        with pytest.raises(TelegramBadRequest):
            await call


async def test_commands_by_scope_and_language(bot: Bot) -> None:
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand(command="start", description="はじめる")], private, "ja")
    assert [one.description for one in await bot.get_my_commands(private, "ja")] == ["はじめる"]
    assert await bot.get_my_commands() == []
    await bot.delete_my_commands(private, "ja")
    assert await bot.get_my_commands(private, "ja") == []
    for name, description, count in (
        ("Start", "x", 1),
        ("a" * 33, "x", 1),
        ("a", "", 1),
        ("a", "x" * 257, 1),
        ("a", "x", 101),
    ):
        with pytest.raises(TelegramBadRequest, match="BOT_COMMAND"):
            await bot.set_my_commands([BotCommand(command=name, description=description)] * count)


@pytest.mark.usefixtures("hana")
async def test_small_courtesies(bot: Bot, telegram: Telegram, clock: Clock) -> None:
    await bot.send_chat_action(HANA, "typing")
    assert telegram.world.is_typing(HANA)
    clock.seconds += 6
    assert not telegram.world.is_typing(HANA)
    with pytest.raises(TelegramBadRequest, match="wrong parameter action"):
        await bot.send_chat_action(HANA, "dancing")
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_chat(HANA)).first_name == "はな"


# --- mishaps to order


async def test_ordered_refusals_happen_once_and_change_nothing(
    telegram: Telegram, bot: Bot, hana: TelegramUser
) -> None:
    telegram.fail_next("sendMessage", 429, "Too Many Requests: retry after 7", retry_after=7)
    telegram.fail_next("sendMessage", 500, "Internal Server Error")
    with pytest.raises(TelegramRetryAfter) as limited:
        await bot.send_message(HANA, "one")
    assert limited.value.retry_after == 7
    with pytest.raises(TelegramServerError):
        await bot.send_message(HANA, "two")
    await bot.send_message(HANA, "three")
    assert [message.text for message in hana.messages()[1:]] == ["three"]


async def test_a_lost_answer_means_the_call_took_effect(telegram: Telegram, bot: Bot, hana: TelegramUser) -> None:
    telegram.drop_answer_next("sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(HANA, "did you get this?")
    assert hana.last().text == "did you get this?"


@pytest.mark.usefixtures("hana")
async def test_slow_methods_and_the_log_of_calls(telegram: Telegram, bot: Bot) -> None:
    telegram.delay("sendMessage", 60)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(HANA, "slow", request_timeout=1)
    telegram.delay("sendMessage", 0)
    await refusal(bot, SendMessage(chat_id=9, text="nobody"))
    await bot.send_message(HANA, "quick")
    slow, refused, quick = telegram.called("sendMessage")
    assert (slow.result, slow.error) == (None, None)
    assert refused.error is not None
    assert refused.error.description == "Bad Request: chat not found"
    assert isinstance(quick.result, dict)
    assert (quick.params["text"], quick.result["text"]) == ("quick", "quick")


# --- persistence


async def test_everything_survives_a_restart(tmp_path: Path, clock: Clock) -> None:
    first = Telegram(TOKEN, tmp_path, clock)
    person = first.person(HANA, "はな", "ja")
    person.photo(PIXEL)
    first.group(-100, "Team").add(person.id, "creator")
    await first.call("sendMessage", {"chat_id": HANA, "text": "hello"})
    await first.call("setMyDescription", {"description": "Finds mail"})
    await first.close()
    second = Telegram(TOKEN, tmp_path, clock)
    again = second.person(HANA)
    assert [message.kind for message in again.messages()] == ["photo", "text"]
    assert (again.language_code, again.user["first_name"]) == ("ja", "はな")
    assert second.group(-100).members() == {42: "administrator", HANA: "creator"}
    assert await second.call("getMyDescription", {}) == {"description": "Finds mail"}
    pending = await second.call("getUpdates", {})
    assert isinstance(pending, list)
    assert len(pending) == 1
    again.send("next")
    assert [message.message_id for message in again.messages()] == [1, 2, 3]
    await second.close()
