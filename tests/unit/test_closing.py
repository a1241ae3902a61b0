"""What it was: asked when a case is closed, told by whoever closes it or by nobody, and told anew as often as it is known better."""

import json
from dataclasses import replace

import pytest

from bot.desk.case_calls import calls
from bot.desk.case_json import transcript
from bot.desk.case_view import case_view
from bot.desk.case_words import it_was, named_answers, searchable
from bot.desk.controls import Press, controls, read, what_it_was
from bot.desk.exports import COLUMNS, as_csv, as_html, as_markdown
from bot.desk.packet import packet
from bot.outbox.call import Call, pack, unpack
from bot.words.texts import LANGS
from flows.case.case_acts import Refusal, ShowStatus, TellDesk, Work
from flows.case.case_end import OFFERED, OTHER, can_be, offered
from flows.case.case_events import CauseTold, Claimed, Closed, Reopened, StepChosen, StepTried, Unsolved
from flows.case.casefile import Case, Record, dump, dump_record, load, load_record
from flows.case.casework import work
from flows.ids import UNKNOWN, Lang
from flows.redact import redact, trusted
from tests.fakes.sealing import SEALING
from tests.unit.casebook import HOSTILE, after, fresh
from tests.unit.support import HOUR, NOON, guide, service, texts

GROUP = -1001234567890
NOW = NOON + HOUR
SECRET = "kim.park@example.com"
CAUSES = guide().catalogue.causes
CLOSED = Closed("kana", redact(""))


def closed_with(*told: CauseTold, lang: Lang = "en") -> tuple[Case, list[Record]]:
    return after(*fresh(lang), Claimed("kana"), CLOSED, *told)


def happens(case: Case, what: CauseTold | Closed) -> Work:
    done = work(service(), case, what, NOW)
    assert isinstance(done, Work), done
    return done


def in_the_group(done: Work) -> list[Call]:
    return [
        out.call
        for out in calls(texts(), done.case, done.acts, NOW, GROUP, SEALING)
        if out.call and out.lane == "support"
    ]


def said_of(case: Case, records: list[Record], lang: Lang) -> dict[str, str]:
    return {
        "html": as_html(texts(), lang, case, records, NOW),
        "markdown": as_markdown(texts(), lang, case, records, NOW),
    }


# --- which causes are offered


def test_the_likeliest_cause_is_offered_first_and_six_at_most() -> None:
    case = replace(fresh()[0], fixes=(), suspected=tuple((f"cause_{n}", 0.3 - n / 50) for n in range(9)))
    assert offered(case) == tuple(f"cause_{n}" for n in range(6))
    assert len(offered(case)) == OFFERED


def test_what_helped_is_offered_before_what_is_suspected_and_once() -> None:
    case = replace(
        fresh()[0],
        suspected=(("spam_folder", 0.6), ("mailbox_full", 0.2), ("address_typo", 0.1)),
        fixes=(
            ("rate_limited", "worked", NOON), ("rate_limited", "not_worked", NOON + 1), ("blocked", "not_worked", NOON),
            ("mailbox_full", "worked", NOON + 2),
        ),
    )  # fmt: skip
    assert offered(case) == ("mailbox_full", "spam_folder", "address_typo")


def test_a_case_of_which_nothing_is_known_offers_no_cause_and_can_be_answered_all_the_same() -> None:
    case = replace(fresh()[0], fixes=(), suspected=())
    assert offered(case) == ()
    sent = [key.callback_data for row in what_it_was(texts(), case).inline_keyboard for key in row]
    assert sent == [f"{case.number}:desk.cause={answer}" for answer in (OTHER, UNKNOWN)]


def test_no_cause_of_the_catalogue_is_called_like_another_answer() -> None:
    assert not {OTHER, UNKNOWN} & set(CAUSES)
    for answer in (*CAUSES, OTHER, UNKNOWN):
        assert can_be(answer, CAUSES)
    for answer in ("", "nonsense", "lost_knowledge"):
        assert not can_be(answer, CAUSES)


def test_what_the_knowledge_has_lost_is_not_offered() -> None:
    case = replace(fresh()[0], suspected=(("lost_knowledge", 0.5), ("spam_folder", 0.4)), fixes=())
    assert [answer for answer, _ in named_answers(texts(), "en", case)] == ["spam_folder", OTHER, UNKNOWN]


# --- the event


def test_closed_without_an_answer_is_closed() -> None:
    case, records = closed_with()
    assert (case.status, case.cause, case.cause_words) == ("closed", "", "")
    assert [record.name for record in records if record.what == "event"][-1] == "closed"
    assert (transcript(case, records)["cause"], transcript(case, records)["cause_words"]) == (None, None)
    assert b"cause" not in dump(replace(case, suspected=()))
    for lang in LANGS:
        heading = texts().text(lang, "view", "cause")
        assert f"<dt>{heading}</dt>" not in as_html(texts(), lang, case, records, NOW)
        assert f"- {heading}: " not in as_markdown(texts(), lang, case, records, NOW)
    assert "🔎" not in packet(texts(), case, NOW)


def test_an_answer_is_recorded_and_shown_to_support() -> None:
    case, _ = closed_with()
    done = happens(case, CauseTold("sato", "mailbox_full"))
    assert (done.case.cause, done.case.status) == ("mailbox_full", "closed")
    (record,) = done.records
    assert (record.name, record.who, record.by, record.cause, record.text) == (
        "cause_told", "agent", "sato", "mailbox_full", "",
    )  # fmt: skip
    assert [type(act) for act in done.acts] == [TellDesk, ShowStatus]
    (said,) = in_the_group(done)
    assert texts().text("ja", "fix-mailbox_full", "name") in said.text
    assert "sato" in said.text


def test_a_later_answer_replaces_an_earlier_one_and_the_same_one_says_nothing() -> None:
    case, records = closed_with(CauseTold("kana", OTHER, redact("the proxy")), CauseTold("sato", "spam_folder"))
    assert (case.cause, case.cause_words) == ("spam_folder", "")
    assert [r.cause for r in records if r.name == "cause_told"] == [OTHER, "spam_folder"], "the story keeps both"
    assert happens(case, CauseTold("kana", "spam_folder")) == Work(case)


def test_who_tells_it_while_closing_does_both_at_once() -> None:
    case, _ = fresh()
    done = happens(case, Closed("kana", redact("by phone"), "spam_folder"))
    assert (done.case.status, done.case.cause, done.case.reason) == ("closed", "spam_folder", "by phone")
    assert [record.name for record in done.records] == ["closed", "cause_told"]
    assert done.acts.count(ShowStatus()) == 1
    assert not any("reply_markup" in call.params for call in in_the_group(done)), "nothing is left to be asked"


def test_an_open_case_has_no_cause_yet() -> None:
    assert work(service(), fresh()[0], CauseTold("kana", "spam_folder"), NOW) == Refusal("not_closed", "")
    for again in (Reopened("kana"), Unsolved()):
        case, _ = after(*closed_with(CauseTold("kana", OTHER, redact("the proxy"))), again)
        assert (case.cause, case.cause_words) == ("", "")


# --- where it is asked


def test_the_news_that_a_case_is_closed_asks_with_a_button_for_each_answer() -> None:
    case, _ = fresh()
    (said,) = in_the_group(happens(case, CLOSED))
    assert said.text.splitlines()[-1] == texts().text("ja", "desk", "cause_asked")
    rows = said.params["reply_markup"]["inline_keyboard"]
    assert [key["callback_data"] for row in rows for key in row] == [
        f"{case.number}:desk.cause={answer}" for answer in (*offered(case), OTHER, UNKNOWN)
    ]
    assert said.method().model_dump(exclude_none=True)["reply_markup"] == said.params["reply_markup"]
    (out,) = [
        o
        for o in calls(texts(), replace(case, status="closed"), happens(case, CLOSED).acts, NOW, GROUP, SEALING)
        if o.call
    ]
    assert unpack(pack("a", out)) == out


@pytest.mark.parametrize("cause", [*CAUSES, OTHER, UNKNOWN])
def test_every_button_fits_and_is_read_again(cause: str) -> None:
    case = replace(fresh()[0], suspected=((cause, 0.5),), fixes=())
    data = [key.callback_data or "" for row in what_it_was(texts(), case).inline_keyboard for key in row]
    assert all(len(one.encode()) <= 64 for one in data)
    assert Press(case.number, "cause", cause) in [read(one) for one in data]


def test_the_buttons_under_the_packet_stay_as_they_were() -> None:
    keys = [key.callback_data for row in controls(texts(), closed_with()[0]).inline_keyboard for key in row]
    assert [str(data).rpartition("=")[2] for data in keys] == ["reopen", "transcript"]


# --- where it is read


@pytest.mark.parametrize("lang", LANGS)
def test_it_stands_in_packet_page_exports_and_search(lang: Lang) -> None:
    case, records = closed_with(CauseTold("kana", "mailbox_full"), lang=lang)
    name = texts().text(lang, "fix-mailbox_full", "name")
    assert case_view(texts(), lang, case, records, NOW).cause == name
    heading = texts().text(lang, "view", "cause")
    shown = said_of(case, records, lang)
    assert f"<dt>{heading}</dt><dd><bdi>{name}</bdi></dd>" in shown["html"]
    assert f"- {heading}: {name}" in shown["markdown"]
    assert all(text.count(name) >= 2 for text in shown.values()), "the story says it too"
    team = texts().text("ja", "fix-mailbox_full", "name")
    assert texts().text("ja", "summary", "cause", {"cause": team}) in packet(texts(), case, NOW).splitlines()
    assert name in searchable(texts(), lang, case)
    told = transcript(case, records)
    assert (told["cause"], told["cause_words"]) == ("mailbox_full", None)
    assert (told["events"][-1]["event"], told["events"][-1]["cause"]) == ("cause_told", "mailbox_full")
    assert '"mailbox_full"' in as_csv([case])
    assert {"cause", "cause_words"} <= set(COLUMNS)


def test_words_are_masked_wherever_they_are_read() -> None:
    case, records = closed_with(CauseTold("kana", OTHER, redact(f"the mail went to {SECRET}")))
    shown = [
        *said_of(case, records, "en").values(), packet(texts(), case, NOW), as_csv([case]),
        json.dumps(transcript(case, records)), searchable(texts(), "en", case),
    ]  # fmt: skip
    for text in shown:
        assert "the mail went to" in text
        assert "kim.park" not in text
    told = transcript(case, records)
    assert (told["cause"], told["cause_words"][:16]) == (OTHER, "the mail went to")
    assert told["events"][-1]["text"] == told["cause_words"]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_are_never_markup_nor_a_formula(text: str) -> None:
    case, records = closed_with(CauseTold("kana", OTHER, trusted(text)))
    assert "<script>" not in as_html(texts(), "en", case, records, NOW)
    assert "<img" not in as_html(texts(), "en", case, records, NOW)
    assert f'"{text}"' not in as_csv([case]) or text[:1] not in "=＝＋－＠"


def test_long_words_leave_room_in_packet_and_message() -> None:
    case, _ = closed_with()
    done = happens(case, CauseTold("kana", OTHER, redact("ながい " * 1500)))
    (said,) = in_the_group(done)
    assert len(said.text) <= 4096
    assert len(packet(texts(), done.case, NOW)) < 4096
    assert texts().text("ja", "summary", "tried") in packet(texts(), done.case, NOW)


@pytest.mark.parametrize("lang", LANGS)
def test_the_other_answers_have_words(lang: Lang) -> None:
    assert it_was(texts(), lang, "", "") == ""
    assert it_was(texts(), lang, UNKNOWN, "") == texts().text(lang, "view", "cause_unknown")
    assert it_was(texts(), lang, OTHER, "") == texts().text(lang, "view", "cause_other")
    assert "the proxy" in it_was(texts(), lang, OTHER, "the proxy")
    assert it_was(texts(), lang, "lost_knowledge", "") == "lost_knowledge"


# --- what is stored


def test_a_case_from_before_it_was_asked_is_read_and_says_that_nobody_told() -> None:
    case, records = after(*fresh(), StepChosen("kana", "spam_folder"), StepTried("spam_folder", "worked"), CLOSED)
    kept = json.loads(dump(case))
    assert "cause" not in kept
    old = load(json.dumps(kept).encode())
    assert (old.cause, old.cause_words) == ("", "")
    assert transcript(old, records)["cause"] is None


def test_what_is_stored_is_read_again() -> None:
    case, records = closed_with(CauseTold("kana", OTHER, redact("プロキシ")))
    assert load(dump(case)) == case
    assert [load_record(dump_record(record)) for record in records] == records


@pytest.mark.parametrize("lang", LANGS)
def test_an_event_of_another_version_is_shown_by_its_name(lang: Lang) -> None:
    case, records = closed_with()
    row = {"at": NOW, "what": "event", "who": "agent", "by": "kana", "name": "cause_weighed", "cause": "spam_folder"}
    later = load_record(json.dumps(row).encode())
    assert "cause_weighed" in as_html(texts(), lang, case, [*records, later], NOW)
