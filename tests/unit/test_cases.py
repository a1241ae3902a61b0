"""A hand-off as support reads it."""

import re
from typing import Any

import pytest

from bot.desk.case_json import iso
from flows.case.casefile import dump, dump_record, load, load_record
from flows.case.transcript import NAMED, Handoff
from flows.events import Due, Started, Typed
from flows.ids import Lang
from flows.knowledge.session import Entry
from tests.unit.support import HOUR, MINUTE, NOON, Chat, filed, guide, packet_of, texts, transcript_of
from tests.unit.support import opened as case_of
from tests.unit.ways import truth, way

CONTRACT = {
    "case", "status", "priority", "opened_at", "closed_at", "locale", "symptom", "provider", "observations", "fixes",
    "suspected", "intake", "attachments", "messages", "notes", "csat", "cause",
}  # fmt: skip
ADDED = {"disturbed", "ruled_out", "events", "agent", "name", "waiting_since", "waits", "tags", "cause_words"}
LIMITED = way("symptom=mail_missing", "fix.rate_limited=later")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def handed_off(lang: Lang = "en") -> Handoff:
    """A docomo user with a missing mail, who tried one remedy in vain and typed an error's words."""
    chat = Chat()
    chat.pressed("nav=language", f"lang={lang}")
    chat.do(Started("mail_missing-docomo"))
    chat.now += MINUTE
    chat.answer_until("fix-carrier_pc_mail_block", **truth("carrier_pc_mail_block"))
    chat.press("fix.carrier_pc_mail_block", "not_worked")
    chat.now += MINUTE
    chat.press("nav", "human")
    for field in list(guide().catalogue.intake)[:-1]:
        chat.press(f"intake.{field}", "unknown")
    chat.do(Typed("Unknown user blauwal.kurz@example.com"))
    case = case_of(chat.turn)
    assert case is not None
    return case


def test_a_transcript_has_the_fields_of_the_contract() -> None:
    assert set(transcript_of(handed_off())) == CONTRACT | ADDED


def test_a_transcript_holds_what_was_said_and_done() -> None:
    it = transcript_of(handed_off())
    assert (it["case"], it["status"], it["priority"], it["locale"]) == ("482-9137", "open", "normal", "en")
    assert (it["symptom"], it["provider"]) == ("mail_missing", "docomo")
    assert it["observations"]["provider"] == "docomo"
    assert it["observations"]["domain_allowed"] == "no"
    assert it["fixes"][-1] == {"cause": "carrier_pc_mail_block", "result": "not_worked", "at": iso(NOON + MINUTE)}
    assert {fix["result"] for fix in it["fixes"]} == {"not_worked"}
    assert it["waits"] == []
    assert it["opened_at"] == "2026-11-24T03:02:00Z"
    assert (it["closed_at"], it["csat"], it["notes"], it["attachments"]) == (None, None, [], [])
    assert list(it["intake"]) == list(guide().catalogue.intake)[1:]
    assert it["intake"]["device"] == "unknown"


def test_suspected_causes_are_shares_and_the_likeliest_comes_first() -> None:
    suspected = transcript_of(handed_off())["suspected"]
    shares = [row["probability"] for row in suspected]
    assert shares == sorted(shares, reverse=True)
    assert 0.8 < sum(shares) < 1, "the rest is something else, or too unlikely to be named"
    assert min(shares) >= NAMED
    assert len(shares) > 3
    assert "address_typo" not in [row["cause"] for row in suspected]
    assert {row["cause"] for row in suspected} <= set(guide().catalogue.causes)


def test_causes_that_are_out_name_the_answer_that_put_them_out() -> None:
    out = {row["cause"]: row["by"] for row in transcript_of(handed_off())["ruled_out"]}
    assert out["address_typo"] == "address_typo"
    assert "carrier_pc_mail_block" not in out, "it was tried, not ruled out"


def test_every_time_is_iso_in_utc() -> None:
    assert iso(0) == "1970-01-01T00:00:00Z"
    it = transcript_of(handed_off())
    said = [m["at"] for m in it["messages"]]
    assert all(TIME.fullmatch(time) for time in (it["opened_at"], *(f["at"] for f in it["fixes"]), *said))
    assert said == sorted(said)
    assert (said[0], said[-1]) == (iso(NOON), it["opened_at"])


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_messages_are_what_was_on_the_screen_and_what_was_pressed(lang: Lang) -> None:
    messages = transcript_of(handed_off(lang))["messages"]
    assert {frozenset(m) for m in messages} == {frozenset({"at", "from", "text", "choice"})}
    assert [m["from"] for m in messages] == ["bot", "user"] * (len(messages) // 2)
    assert all(m["choice"] is None for m in messages if m["from"] == "bot")
    pressed = {m["choice"]: m["text"] for m in messages if m["from"] == "user"}
    special = texts().variant(lang, "ask-domain_allowed", "no", "docomo", "mail_missing")
    assert pressed["domain_allowed=no"] == texts().text(lang, "ask-domain_allowed", special or "")
    assert pressed["fix.carrier_pc_mail_block=not_worked"] == texts().text(
        lang, "fix-carrier_pc_mail_block", "not_worked"
    )
    assert pressed["nav=human"] == texts().text(lang, "transcript", "human")
    asked = [m["text"] for m in messages if m["from"] == "bot"]
    assert any(texts().text(lang, "fix-carrier_pc_mail_block", "title") in text for text in asked)


def test_typed_words_stand_in_a_transcript_redacted_and_without_a_choice() -> None:
    it = transcript_of(handed_off())
    typed = [m for m in it["messages"] if m["from"] == "user" and m["choice"] is None]
    assert [m["text"] for m in typed] == [it["intake"]["error_words"]]
    assert typed[0]["text"].startswith("Unknown user ")
    assert "blauwal" not in repr(it)


def test_a_reminder_stands_in_a_transcript_as_the_bots_own_doing() -> None:
    chat = Chat().pressed(*LIMITED)
    chat.now += 2 * HOUR
    chat.do(Typed("hello"))
    chat.pressed("fix.rate_limited=not_worked", "nav=human", "nav=human")
    case = case_of(chat.turn)
    assert case is not None
    own = [m for m in transcript_of(case)["messages"] if m["text"] == texts().text("ja", "transcript", "reminded")]
    assert [m["from"] for m in own] == ["bot"]


@pytest.mark.parametrize(
    ("after", "waited"), [(HOUR, True), (2 * HOUR, True), (HOUR - 1, False), (MINUTE, False), (None, None)]
)
def test_a_transcript_says_of_each_wait_whether_it_was_kept(after: int | None, waited: bool | None) -> None:  # noqa: FBT001  # what is expected
    """Of the user's own telling, where the bot has not asked by itself; null where nobody has told."""
    chat = Chat().pressed(*LIMITED)
    if after is not None:
        chat.now += after
        known = guide().known(chat.session.log)
        assert [w.cause for w in known.waiting] == ["rate_limited"]
        chat.session = chat.session.said(Entry("fix", "rate_limited", "not_worked", chat.now))
    chat.pressed("nav=human", "nav=human")
    case = case_of(chat.turn)
    assert case is not None
    assert case.waits == (("rate_limited", NOON, waited),)
    assert transcript_of(case)["waits"] == [{"cause": "rate_limited", "asked_at": iso(NOON), "waited": waited}]
    assert (texts().text("ja", "summary", "still_waiting") in packet_of(case, chat.now)) == (waited is None)


def test_who_was_asked_by_the_bot_after_the_wait_has_waited() -> None:
    chat = Chat().pressed(*LIMITED)
    chat.now += HOUR
    chat.do(Due())
    assert chat.card.id == "again-rate_limit"
    chat.pressed("fix.rate_limited=not_worked", "nav=human", "nav=human")
    case = case_of(chat.turn)
    assert case is not None
    assert [row["waited"] for row in transcript_of(case)["waits"]] == [True]


def test_a_case_from_before_waits_were_told_has_none() -> None:
    old = re.sub(rb'"waits":\[[^\]]*\],?', b"", dump(filed(handed_off())[0]))
    assert b"waits" not in old
    assert load(old).waits == ()


def test_who_asks_for_a_person_at_once_has_a_transcript_too() -> None:
    case = case_of(Chat().pressed("nav=human", "nav=human").turn)
    assert case is not None
    it: dict[str, Any] = transcript_of(case)
    assert (it["symptom"], it["provider"], it["observations"], it["fixes"], it["suspected"]) == (None, None, {}, [], [])
    assert len(it["messages"]) == 4
    assert texts().text("ja", "summary", "symptom_unknown") in packet_of(case, NOON)


def test_what_is_stored_is_read_again() -> None:
    case, records = filed(handed_off("ja"))
    assert (load(dump(case)), [load_record(dump_record(r)) for r in records]) == (case, records)
    assert any("。".encode() in dump_record(record) for record in records), "Japanese is stored as it is"


def test_a_summary_is_in_the_language_of_the_desk_and_names_what_matters() -> None:
    text = packet_of(handed_off("en"), NOON)
    for words in (
        "482-9137",
        texts().text("ja", "symptom-mail_missing", "name"),
        texts().text("ja", "ask-provider", "docomo"),
        texts().text("ja", "fix-carrier_pc_mail_block", "title").partition(" ")[2],
        texts().text("ja", "language", "en"),
        texts().text("ja", "fix-carrier_pc_mail_block", "not_worked"),
        texts().text("ja", "symptom-mail_missing", "desk"),
        texts().text("ja", "summary", "why_asked"),
        texts().text("ja", "summary", "status_open"),
        texts().clock("ja", guide().service.promised(NOON + 2 * MINUTE), NOON),
    ):
        assert words in text
    assert texts().text("ja", "summary", "high") not in text
    assert "blauwal" not in text
    suspects = [row["cause"] for row in transcript_of(handed_off())["suspected"]]
    named = [c for c in suspects if f"- {texts().text('ja', f'fix-{c}', 'name')}" in text]
    assert named == suspects[:3]


def test_a_summary_of_a_suspected_break_in_says_so() -> None:
    case = case_of(Chat().pressed("symptom=account_suspicious", "nav=human").turn)
    assert case is not None
    assert texts().text("ja", "summary", "high") in packet_of(case, NOON)
    assert texts().text("ja", "summary", "tried_nothing") in packet_of(case, NOON)


def test_where_everything_was_tried_what_answers_ruled_out_is_suspected() -> None:
    chat = Chat().pressed(*way("symptom=login_fails", "error_shown=invalid", "look"), "nav=human", "nav=human")
    case = case_of(chat.turn)
    assert case is not None
    assert case.ruled_out == (("login_locked", "error_shown"),)
    suspected = dict(case.suspected)
    tried = {cause for cause, _, _ in case.fixes}
    assert tried == set(guide().catalogue.causes_of("login_fails")) - {"login_locked"}
    assert "login_locked" in suspected
    assert sum(suspected.values()) < 1
