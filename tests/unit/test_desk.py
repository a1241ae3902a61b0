"""The desk's pure parts: packet, names, buttons, who speaks, calls."""

from dataclasses import replace

import pytest
from aiogram.methods import CopyMessage, SendMessage
from aiogram.types import Chat as TelegramChat
from aiogram.types import Message, User

from bot.desk.controls import Press, choices, controls, read
from bot.desk.marks import reason
from bot.desk.packet import TYPED, packet, topic_name
from bot.desk.rows import calls
from bot.desk.standing import command_of, is_command, standing
from bot.telegram.outgoing import pack, unpack
from flows.case_events import Said
from flows.casefile import Case
from flows.casework import ToDesk, ToUser
from flows.redact import redact
from tests.unit.support import NOON, Chat, filed, opened, texts

GROUP = -1001234567890


def case(**changes: object) -> Case:
    handoff = opened(Chat().pressed("symptom=mail_missing", "nav=human", "nav=human").turn)
    assert handoff
    return replace(filed(handoff)[0], **changes)  # type: ignore[arg-type]  # values of any field


def message(text: str = "hello", user: int = 5, **more: object) -> Message:
    sender = User(id=user, is_bot=user in (1087968824, 136817688, 9), first_name="Aoi")
    return Message.model_validate(
        {
            "message_id": 7,
            "date": NOON,
            "chat": TelegramChat(id=GROUP, type="supergroup"),
            "from_user": sender,
            "text": text,
            **more,
        }
    )


def test_a_packet_fits_in_one_message_however_much_was_typed() -> None:
    long = case(intake=(("error_words", redact("ながい " * 2000)), ("device", redact("x" * 4000))))
    text = packet(texts(), long, NOON)
    assert len(text) < 4096
    assert "…" in text
    assert len(max(text.splitlines(), key=len)) < TYPED + 40


def test_what_is_suspected_again_is_not_called_ruled_out() -> None:
    out = (("mailbox_full", "mailbox_full"), ("no_such", "nothing"))
    text = packet(texts(), case(ruled_out=out, suspected=(("no_such", 0.5),)), NOON)
    assert (text.count("no_such"), text.count("mailbox_full")) == (1, 0)
    assert text.count(texts().text("ja", "fix-mailbox_full", "name")) == 1


def test_a_packet_says_what_was_ruled_out_and_by_what() -> None:
    text = packet(texts(), case(ruled_out=(("mailbox_full", "mailbox_full"), ("no_such", "nothing"))), NOON)
    assert "no_such ← nothing" in text, "knowledge may have been lost meanwhile; the case still opens"


@pytest.mark.parametrize(("changes", "beginning"), [
    ({}, "🆕 未対応 · "), ({"priority": "high"}, "🚨 至急 · "), ({"status": "claimed", "priority": "high"}, "🙋 対応中 · "),
    ({"status": "closed"}, "🏁 終了 · "),
])  # fmt: skip
def test_a_topics_name_says_status_cause_and_number(changes: dict[str, object], beginning: str) -> None:
    name = topic_name(texts(), case(**changes))
    assert name.startswith(beginning)
    assert name.endswith(" · 482-9137")


def test_a_topics_name_keeps_its_number() -> None:
    name = topic_name(texts(), case(suspected=(("x" * 300, 1.0),)))
    assert (len(name), name[-11:]) == (128, " · 482-9137"[-11:])


def test_buttons_follow_the_status_and_fit() -> None:
    for status, actions in (("open", ["claim", "step", "transcript", "close"]), ("closed", ["reopen", "transcript"])):
        keys = [key for row in controls(texts(), case(status=status)).inline_keyboard for key in row]
        assert [key.callback_data for key in keys] == [f"482-9137:desk={action}" for action in actions]
    steps = [key for row in choices(texts(), case()).inline_keyboard for key in row]
    assert 0 < len(steps) <= 6
    assert all(len((key.callback_data or "").encode()) <= 64 for key in steps)


@pytest.mark.parametrize(("data", "meant"), [
    ("482-9137:desk=claim", Press("482-9137", "claim")), ("482-9137:desk.step=spam_folder", Press("482-9137", "step", "spam_folder")),
    ("", None), (":", None), ("482-9137:desk.step=", None), ("x:nav=human", None), ("desk=close", Press("", "close")),
])  # fmt: skip
def test_a_press_is_read(data: str, meant: Press | None) -> None:
    assert read(data) == meant


@pytest.mark.parametrize(("made", "who"), [
    (message(), "person"), (message(user=1087968824), "anonymous"), (message(user=9), "bot"), (message(user=777000), "forward"),
    (message(user=136817688), "channel"), (message(sender_chat=TelegramChat(id=GROUP, type="supergroup")), "anonymous"),
    (message(sender_chat=TelegramChat(id=-5, type="channel")), "channel"), (message(is_automatic_forward=True), "forward"),
    (message(via_bot=User(id=9, is_bot=True, first_name="b")), "via_bot"),
])  # fmt: skip
def test_whose_words_they_are(made: Message, who: str) -> None:
    assert standing(made) == who


@pytest.mark.parametrize(("text", "order"), [
    ("/claim", ("claim", "")), ("／NOTE  ああ\nい", ("note", "ああ\nい")), ("/close@Our_bot done", ("close", "done")),
    ("/close@other_bot done", None), ("claim", None), ("/", None), ("/ claim", None), ("//claim", None),
])  # fmt: skip
def test_a_command_is_read(text: str, order: tuple[str, str] | None) -> None:
    assert command_of(message(text), "our_bot") == order
    assert is_command(message(text)) == (text[0] in "/／")


@pytest.mark.parametrize(("why", "name"), [
    ("Forbidden: bot was blocked by the user", "blocked"), ("Forbidden: user is deactivated", "gone"),
    ("Bad Request: message is too long", "too_long"), ("Bad Request: message to copy not found", "not_found"), ("strange", "other"), ("", "other"),
])  # fmt: skip
def test_a_refusal_has_words(why: str, name: str) -> None:
    assert reason(why) == name
    assert texts().text("ja", "mark", f"failed_{name}").startswith("❌")


def test_calls_survive_their_stored_form() -> None:
    acts = (
        ToUser(Said("hi", "g7", reply="g5")),
        ToUser(Said("", "g8", "photo", "f")),
        ToDesk(Said(redact("yo"), "u3", "document", "f", "〔file〕.pdf")),
    )
    made = calls(texts(), case(), acts, NOON, GROUP)
    assert [type(out.method) for out in made] == [SendMessage, CopyMessage, CopyMessage]
    assert (made[2].file, made[2].name) == ("f", "〔file〕.pdf")
    again = [unpack(pack("a", out)) for out in made]
    assert [(out.case, out.ref, out.reply, out.file, out.name, out.lane) for out in again] == [
        (out.case, out.ref, out.reply, out.file, out.name, out.lane) for out in made
    ]


def test_without_a_group_nothing_is_posted_there() -> None:
    assert calls(texts(), case(), (ToDesk(Said(redact("yo"), "u3")),), NOON, None) == []
