"""The desk's pure parts: packet, names, buttons, who speaks, calls."""

from dataclasses import replace

import pytest
from aiogram.types import Chat as TelegramChat
from aiogram.types import Message, User

from bot.desk.case_calls import calls
from bot.desk.case_words import result as outcome
from bot.desk.controls import Press, choices, controls, read
from bot.desk.delivery_marks import reason
from bot.desk.packet import TOPIC, TYPED, packet, topic_name
from bot.desk.speaker import command_of, is_command, speaker_of
from bot.outbox.call import COPY, SEND, pack, unpack
from bot.store.port import OutboxRow
from flows.case.case_acts import ToDesk, ToUser
from flows.case.case_events import Said
from flows.case.casefile import Case
from flows.ids import Lang
from flows.knowledge.session import Entry, Session
from flows.redact import redact
from tests.fakes.sealing import SEALING
from tests.unit.support import NOON, Chat, filed, guide, opened, texts, tokyo
from tests.unit.ways import truth

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
    ({}, "🆕 未対応 · "), ({"priority": "high"}, "🚨 未対応（至急） · "), ({"status": "claimed", "priority": "high"}, "🙋 対応中 · "),
    ({"status": "closed"}, "🏁 完了 · "),
])  # fmt: skip
def test_a_topics_name_says_status_problem_and_number(changes: dict[str, object], beginning: str) -> None:
    name = topic_name(texts(), case(**changes))
    assert name.startswith(beginning)
    assert name.endswith(" · 482-9137")


@pytest.mark.parametrize("status", ["open", "claimed", "closed"])
def test_a_topics_name_fits_whatever_the_problem_is(status: str) -> None:
    for symptom in (None, *guide().catalogue.symptoms):
        name = topic_name(texts(), case(symptom=symptom, priority="high", status=status))
        assert len(name) <= TOPIC, name
        assert name.endswith(" · 482-9137"), name


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
    assert speaker_of(made) == who


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
    made = calls(texts(), case(), acts, NOON, GROUP, SEALING)
    assert [out.call.name for out in made if out.call] == [SEND, COPY, COPY]
    assert (made[2].file, made[2].name) == ("f", "〔file〕.pdf")
    again = [unpack(pack("a", out)) for out in made]
    assert again == made
    assert [unpack(OutboxRow("a", pack("a", out).body)) for out in made] == made


def test_without_a_group_nothing_is_posted_there() -> None:
    assert calls(texts(), case(), (ToDesk(Said(redact("yo"), "u3")),), NOON, None, SEALING) == []


def block(text: str, heading: str, lang: Lang = "ja") -> list[str]:
    """The lines below a heading of the packet."""
    (found,) = [part for part in text.split("\n\n") if part.startswith(texts().text(lang, "summary", heading))]
    return found.splitlines()[1:]


@pytest.mark.parametrize(
    ("changes", "id_", "attr"),
    [
        ({"suspected": (("mailbox_full", 0.6), ("spam_folder", 0.4))}, "fix-mailbox_full", "desk"),
        ({"suspected": ()}, "symptom-mail_missing", "desk"),
        ({"suspected": (("lost_knowledge", 1.0),)}, "symptom-mail_missing", "desk"),
        ({"suspected": (), "symptom": None}, "summary", "first_unknown"),
        ({"suspected": (("mailbox_full", 1.0),), "priority": "high"}, "summary", "first_high"),
        ({"fixes": (("mailbox_full", "worked", NOON),)}, "summary", "first_worked"),
    ],
)
def test_a_packet_says_first_what_to_do_first(changes: dict[str, object], id_: str, attr: str) -> None:
    text = packet(texts(), case(**changes), NOON)
    assert block(text, "first") == [texts().text("ja", id_, attr)]
    assert text.index(texts().text("ja", "summary", "first")) < text.index(texts().text("ja", "summary", "tried"))


@pytest.mark.parametrize("changes", [{"status": "closed"}, {"step": "mailbox_full"}])
def test_what_is_over_or_in_the_user_s_hands_is_not_to_be_done_first(changes: dict[str, object]) -> None:
    assert texts().text("ja", "summary", "first") not in packet(texts(), case(**changes), NOON)


def test_who_is_suspected_although_an_answer_speaks_against_it_says_so() -> None:
    suspected = tuple((f"cause_{n}", 0.2) for n in range(5))
    out = (("cause_1", "address_typo"),)
    rows = block(packet(texts(), case(suspected=suspected, ruled_out=out), NOON), "suspected")
    name = texts().text("ja", "ask-address_typo", "name")
    assert rows == [
        "- cause_0（20%）",
        f"- cause_1（20%。「{name}」の答えとは合わない）",
        "- cause_2（20%）",
        "- ほか 2件（40%）",
    ]


def test_the_only_suspect_is_said_with_its_share_and_with_what_speaks_against_it() -> None:
    alone = case(suspected=(("mailbox_full", 0.93),))
    doubted = replace(alone, ruled_out=(("mailbox_full", "address_typo"),))
    against = texts().text("ja", "summary", "doubted", {"name": texts().text("ja", "ask-address_typo", "name")})
    for one, doubt in ((alone, False), (doubted, True)):
        (row,) = block(packet(texts(), one, NOON), "suspected")
        assert texts().text("ja", "summary", "percent", {"percent": 93}) in row
        assert (against in row) == doubt


@pytest.mark.parametrize("cause", guide().catalogue.causes)
def test_no_suspect_is_called_certain(cause: str) -> None:
    """Answers may be wrong, and the cause may be one that nobody has thought of."""
    it = guide().catalogue.causes[cause]
    facts = [Entry("answer", observation, value, NOON) for observation, value in truth(cause).items()]
    chat = Chat(
        session=Session(seed=1, lang="ja", active=NOON, rev=1, log=(Entry("symptom", it.symptom, "", NOON), *facts))
    )
    chat.press("nav", "human")
    handoff = opened(chat.turn) or opened(chat.pressed("nav=human").turn)
    assert handoff
    assert handoff.suspected
    (row, *_) = block(packet(texts(), filed(handoff)[0], NOON), "suspected")
    assert "100" not in row


@pytest.mark.parametrize("share", [0.21, 0.99])
def test_a_topics_name_says_the_problem_and_never_a_guess(share: float) -> None:
    name = topic_name(texts(), case(suspected=(("mailbox_full", share), ("spam_folder", 1 - share))))
    assert name == f"🆕 未対応 · {texts().text('ja', 'symptom-mail_missing', 'name')} · 482-9137"


@pytest.mark.parametrize(("kept", "how"), [(True, ""), (False, "not_waited"), (None, "still_waiting")])
def test_a_packet_says_whether_somebody_waited_who_was_asked_to(kept: bool | None, how: str) -> None:  # noqa: FBT001  # a value of the case
    fixes = () if kept is None else (("rate_limited", "not_worked", NOON),)
    handed = case(fixes=fixes, waits=(("rate_limited", NOON, kept),))
    (row,) = block(packet(texts(), handed, NOON), "tried")
    result = outcome(texts(), "ja", handed, "rate_limited", "not_worked")
    said = {
        "": result,
        "not_waited": texts().text("ja", "summary", "not_waited", {"value": result}),
        "still_waiting": texts().text("ja", "summary", "still_waiting"),
    }
    assert row.endswith(said[how])
    assert (said["not_waited"] in row) == (how == "not_waited")


def test_more_exclusions_than_are_named_are_counted() -> None:
    out = tuple((f"cause_{n}", "waited") for n in range(7))
    rows = block(packet(texts(), case(ruled_out=out, observations=(("waited", "hours"),)), NOON), "ruled_out")
    assert rows[0] == f"- cause_0 ← {texts().text('ja', 'ask-waited', 'known-hours')}"
    assert (len(rows), rows[-1]) == (5, "- ほか 3件")


def test_what_was_only_shown_is_told_from_what_was_tried_in_vain() -> None:
    tried = case(fixes=(("mailbox_full", "not_worked", NOON),), skipped="spam_folder")
    assert block(packet(texts(), tried, NOON), "tried") == [
        f"- {texts().text('ja', 'fix-mailbox_full', 'title').partition(' ')[2]} → 試したが「まだ届かない」",
        f"- {texts().text('ja', 'fix-spam_folder', 'title').partition(' ')[2]} → 案内だけで、結果は聞いていない",
    ]


@pytest.mark.parametrize(
    ("clash", "words"),
    [
        (("error_shown", "expired"), "答えは「画面にエラーは出なかった」、聞き取りの言葉は「画面に期限切れと出た」"),
        (("error_shown", ""), "答えは「画面にエラーは出なかった」、聞き取りでは画面の言葉を書いている"),
    ],
)
def test_words_that_do_not_fit_an_answer_are_pointed_out(clash: tuple[str, str], words: str) -> None:
    one = case(observations=(("error_shown", "none"),), clashes=(clash,))
    assert f"⚠️ 食い違い: {words}" in packet(texts(), one, NOON).splitlines()


def test_a_mailbox_that_nobody_knows_has_no_words_and_an_answer_needs_no_question() -> None:
    heading, *_ = packet(texts(), case(), NOON).split("\n\n")
    assert "不明" not in heading
    assert heading.splitlines()[-1] == "利用者: Kim・日本語"
    for provider, words in (
        ("docomo", "公式のドメインが受信リストにない"),
        ("gmail", "公式のドメインを止める設定だった"),
    ):
        one = case(provider=provider, observations=(("domain_allowed", "no"),))
        assert words in packet(texts(), one, NOON)


def test_a_promise_for_another_day_has_its_date() -> None:
    assert "15:00ごろまで" in packet(texts(), case(), NOON)
    night = tokyo(24, 22)
    due = texts().clock("ja", guide().service.promised(night), night, dated=True)
    assert due.startswith("11月25日（水）")
    assert f"{due}まで" in packet(texts(), case(opened_at=night, waiting=night), night)


def test_a_full_packet_fits_one_message() -> None:
    catalogue = guide().catalogue
    causes = catalogue.causes_of("mail_missing")
    full = case(
        observations=tuple((o, it.values[0]) for o, it in catalogue.observations.items()),
        suspected=tuple((c, 0.05) for c in causes),
        ruled_out=tuple((c, "error_shown") for c in causes),
        fixes=tuple((c, "not_worked", NOON) for c in causes),
        intake=tuple((field, redact("あ" * 400)) for field in catalogue.intake),
    )  # fmt: skip
    text = packet(texts(), full, NOON)
    assert len(text) < 4096
    assert text.splitlines()[-1].startswith("- "), "nothing was cut off"
