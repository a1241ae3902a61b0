"""A case in words: what support reads, in both languages."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk.case_view import CaseView, StoryItem, Suspect, case_view
from bot.desk.case_words import plain, why
from bot.words.texts import LANGS, span
from flows.case.case_events import Noted, Said, UserWrote, Wrote
from flows.case.casefile import Case, Record
from flows.ids import Lang
from flows.knowledge.account import LEADS
from flows.redact import redact, trusted
from tests.unit.casebook import HOSTILE, after, fresh, whole_life
from tests.unit.support import DAY, HOUR, MINUTE, NOON, service, texts


def seen(case: Case, records: list[Record], lang: Lang = "en", now: int = NOON + HOUR) -> CaseView:
    return case_view(texts(), lang, case, records, now)


def said(it: CaseView, who: str) -> list[StoryItem]:
    """What somebody wrote or sent after the hand-off, no button pressed."""
    return [item for item in it.story if item.kind == "message" and item.who == who and not item.pressed]


@pytest.mark.parametrize("lang", LANGS)
def test_every_part_of_the_packet_is_in_words(lang: Lang) -> None:
    it = seen(*fresh(), lang)
    assert it.symptom == texts().text(lang, "symptom-mail_missing", "name")
    assert it.provider == texts().text(lang, "ask-provider", "docomo")
    assert it.language == texts().text(lang, "language", "en")
    (*_, (at, done, result)) = it.tried
    assert (at, done) == (NOON + MINUTE, texts().text(lang, "fix-carrier_pc_mail_block", "title").partition(" ")[2])
    assert texts().text(lang, "fix-carrier_pc_mail_block", "not_worked") in result
    assert it.first == texts().text(lang, "symptom-mail_missing", "desk"), "no cause is likely enough to begin with"
    assert it.why == texts().text(lang, "summary", "why_asked")
    assert (texts().text(lang, "ask-domain_allowed", "name"), "no") not in it.said
    assert texts().text(lang, "ask-domain_allowed", "name") in dict(it.said)
    assert 80 < sum(one.share for one in it.suspected) <= 100
    assert all(0 < one.share < 100 for one in it.suspected)
    out = dict(it.ruled_out)[texts().text(lang, "fix-address_typo", "name")]
    doubted = {one.name for one in it.suspected if one.doubt}
    assert {name for name, _ in it.ruled_out} & {one.name for one in it.suspected} == doubted
    assert out.startswith(texts().text(lang, "ask-address_typo", "name"))
    assert it.unanswered[0] == texts().text(lang, "intake-addresses", "name")
    assert dict(it.intake)[texts().text(lang, "intake-error_words", "name")].startswith("Unknown user")
    assert not [text for row in (*it.said, *it.intake, *it.ruled_out) for text in row if "_" in text]


@pytest.mark.parametrize(
    ("share", "id_"), [(LEADS, "fix-carrier_filter_overrides"), (LEADS - 0.01, "symptom-mail_missing")]
)
def test_what_to_do_first_is_for_the_likeliest_cause_where_it_is_likely_enough(share: float, id_: str) -> None:
    case, records = fresh()
    it = seen(replace(case, suspected=(("carrier_filter_overrides", share), ("spam_folder", 0.1))), records)
    assert it.first == texts().text("en", id_, "desk")


def test_what_the_user_could_not_answer_is_named_apart() -> None:
    case, records = fresh()
    case = replace(case, observations=(*case.observations, ("mailbox_full", "unknown"), ("lost_knowledge", "unknown")))
    it = seen(case, records)
    assert "lost_knowledge" in it.unsure
    assert "lost_knowledge" not in dict(it.said)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "1 minute"), (59, "1 minute"), (12 * MINUTE, "12 minutes"), (2 * HOUR, "2 hours"), (3 * DAY, "3 days")],
)
def test_waiting_is_said_in_the_largest_unit_that_fits(seconds: int, words: str) -> None:
    assert span(texts(), "en", seconds // 60) == words
    case, records = fresh()
    assert seen(case, records, now=case.opened_at + seconds).waited == words


def test_nobody_waits_once_support_has_answered() -> None:
    it = seen(*after(*fresh(), Wrote("kana", Said("Hello", "c1"))))
    assert (it.waiting, it.waited, it.promised, it.late, it.agent) == (None, "", None, False, "kana")


def test_a_promise_that_was_not_kept_says_so() -> None:
    case, records = fresh()
    due = service().promised(case.opened_at)
    assert not seen(case, records, now=due).late
    assert seen(case, records, now=due + 1).late


def test_the_story_is_in_the_order_in_which_it_was_kept() -> None:
    it = seen(*whole_life())
    kinds = [(item.kind, item.who) for item in it.story if item.at > NOON + 2 * MINUTE]
    assert kinds == [
        ("event", "agent"), ("message", "agent"), ("message", "user"), ("note", "agent"), ("message", "user"),
        ("event", "agent"), ("event", "user"), ("message", "agent"), ("event", "agent"), ("event", "user"),
    ]  # fmt: skip


def test_an_edit_shows_the_words_as_they_are_now_and_says_so() -> None:
    (first, photo) = said(seen(*whole_life()), "user")[-2:]
    assert (first.text, first.edited) == ("Thanks!", NOON + 901)
    assert (photo.media, photo.text, photo.edited) == ("Photo", "", None)


def test_every_message_of_an_agent_says_what_became_of_it() -> None:
    one, two = said(seen(*whole_life()), "agent")
    assert (one.delivery, one.why) == ("delivered", "")
    assert (two.delivery, two.why) == ("failed", "the user has blocked the bot")
    (waiting,) = said(seen(*after(*fresh(), Wrote("kana", Said("Hello", "c1")))), "agent")
    assert waiting.delivery == "taken"
    case, records = after(*fresh(), Wrote("kana", Said("Hello", "c1")))
    (doubtful,) = said(seen(case, [*records, Record(NOON, "delivery", ref="c1", name="doubtful")]), "agent")
    assert doubtful.delivery == "doubtful"


def test_of_a_user_s_message_only_a_failure_is_told() -> None:
    case, records = after(*fresh(), UserWrote(Said(redact("hi"), "u7")))
    assert said(seen(case, records), "user")[-1].delivery == ""
    failed = Record(NOON, "delivery", ref="u7", name="failed")
    assert said(seen(case, [*records, failed]), "user")[-1].delivery == "failed"
    assert said(seen(case, [*records, failed, replace(failed, name="delivered")]), "user")[-1].delivery == ""


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        ("Forbidden: user is deactivated", "the user's Telegram account is closed"),
        ("Bad Request: chat not found", "the chat is gone"),
        ("", "Telegram gave no reason"),
        ("not fetched: HTTP 404", "the file could not be fetched from Telegram"),
        ("Bad Request: <b>new</b>", 'Telegram says "Bad Request: <b>new</b>"'),
    ],
)
def test_why_something_was_not_delivered_is_said_in_words(refusal: str, words: str) -> None:
    assert why(texts(), "en", refusal) == words


def test_an_id_that_the_knowledge_has_lost_stands_for_itself() -> None:
    case, records = fresh()
    case = replace(
        case, symptom="gone", provider="gone", observations=(("gone", "no"),), fixes=(("gone", "gone", 1),),
        suspected=(("gone", 0.5),), ruled_out=(("gone", "gone"),), intake=(("gone", trusted("yes")),), step="gone",
    )  # fmt: skip
    it = seen(case, [*records, Record(1, "event", "agent", "kana", name="never_heard_of")])  # type: ignore[arg-type]  # from a newer version
    assert (it.symptom, it.provider, it.step, it.said, it.suspected) == (
        "gone",
        "gone",
        "gone",
        (("gone", "no"),),
        (Suspect("gone", 50, 'does not fit the answer to "gone"'),),
    )
    assert it.story[-1].text == "never_heard_of"


@pytest.mark.parametrize("lang", LANGS)
def test_every_event_has_words(lang: Lang) -> None:
    events = [item for item in seen(*whole_life(), lang).story if item.kind == "event"]
    assert len(events) == 6
    assert not [item.text for item in events if "_" in item.text or not item.text]


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_nothing_invisible_is_left_in_what_people_wrote(text: str) -> None:
    shown = plain(text)
    assert plain(shown) == shown
    assert not set(shown) & set("\x00\x07\x1b\r\u202e\u202d\u2066\u2069\u200e\u200f\ufeff\x85")
    assert [sign for sign in text if sign.isalnum()] == [sign for sign in shown if sign.isalnum()]
    shown.encode()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_of_anybody_are_shown_as_text(text: str) -> None:
    case, records = fresh(name="x")
    case = replace(case, name=trusted(text), reason=trusted(text), agent=text, intake=(("error_words", trusted(text)),))
    case, records = after(case, records, Noted(text, trusted(text)), UserWrote(Said(trusted(text), "u1")))
    it = seen(case, records)
    assert it.story[-2].text == plain(trusted(text))
    assert it.name
    assert "\x00" not in repr(it)
    assert "\\x00" not in repr(it)
    assert "\\u202e" not in repr(it)
