"""Exports: nothing that people wrote is markup or a formula, and everything is there."""

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.desk.case_json import heading, transcript
from bot.desk.case_words import plain
from bot.desk.exports import COLUMNS, as_csv, as_html, as_markdown, cell, markdown
from bot.words.texts import LANGS
from flows.case.case_events import Noted, Said, UserWrote
from flows.case.casefile import Case, Record
from flows.ids import Lang
from flows.redact import redact, trusted
from tests.unit.casebook import HOSTILE, after, fresh, whole_life
from tests.unit.support import HOUR, NOON, texts

NOW = NOON + HOUR
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)


class Page(HTMLParser):
    """The elements of a page and the words in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [
            value or "" for name, value in attrs if name in ("href", "src", "action") or name.startswith("on")
        ]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def poisoned(text: str) -> tuple[Case, list[Record]]:
    """A case in which everybody writes the same."""
    case, records = fresh()
    case = replace(case, name=trusted(text), agent=text, reason=trusted(text), intake=(("error_words", trusted(text)),))
    return after(case, records, UserWrote(Said(trusted(text), "u1")), Noted("kana", trusted(text)))


def html(text: str) -> Page:
    return Page(as_html(texts(), "en", *poisoned(text), NOW))


@pytest.mark.parametrize("text", HOSTILE)
def test_s12_s14_s33_nothing_written_becomes_an_element_or_a_link(text: str) -> None:
    page = html(text)
    assert page.tags == html("harmless").tags
    assert page.links == []
    assert plain(text) in page.words


@settings(max_examples=60, deadline=None)
@given(TEXT)
def test_whatever_is_written_is_words_of_the_page(text: str) -> None:
    assert html(f"a{text}").tags == html("harmless").tags


@pytest.mark.parametrize("text", HOSTILE)
def test_in_markdown_what_was_written_has_no_meaning(text: str) -> None:
    shown = as_markdown(texts(), "en", *poisoned(text), NOW)
    for row in plain(text).split("\n"):
        assert f"> {markdown(row)}\n" in shown
    assert shown.count("\n# ") + shown.startswith("# ") == 1


@given(TEXT)
def test_markdown_escapes_every_sign_and_loses_none(text: str) -> None:
    escaped = markdown(text)
    assert re.sub(r"\\([\\`*_\[\]<>&#|~])", r"\1", escaped) == text
    assert not re.search(r"(?<!\\)(?:\\\\)*[<>`*_\[\]]", escaped)


@pytest.mark.parametrize("text", HOSTILE)
def test_s32_no_cell_of_a_list_is_a_formula(text: str) -> None:
    case, _ = fresh()
    shown = as_csv([replace(case, name=trusted(text), agent=text)])
    heads, row = csv.reader(io.StringIO(shown))
    for name in ("name", "agent"):
        value = row[heads.index(name)]
        assert value.removeprefix("'") == plain(text)
        assert not value.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "\x00"))


@given(
    st.one_of(TEXT, TEXT.flatmap(lambda text: st.sampled_from("=+-@＝＋－＠\t\r\n\0 ").map(lambda sign: sign + text)))
)
def test_a_cell_is_text_whatever_it_begins_with(text: str) -> None:
    value = cell(text)
    assert not value.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "\x00"))
    assert value.removeprefix("'") == plain(text).removeprefix("'")


def test_a_list_is_read_by_a_machine_as_it_was_written() -> None:
    told = replace(whole_life("ja")[0], cause="other", cause_words=redact("the proxy"))
    cases = [told, replace(fresh("en", 'Kim "the\nsecond", a')[0], tags=(redact("電話"), redact("vip")))]
    shown = as_csv(cases)
    assert shown.count("\r\n") == len(cases) + 1
    rows = list(csv.DictReader(io.StringIO(shown, newline="")))
    assert [row.pop("tags") for row in rows] == ["", "電話, vip"]
    assert [(row.pop("cause"), row.pop("cause_words")) for row in rows] == [("other", "the proxy"), ("", "")]
    assert rows == [{name: heading(case)[name] or "" for name in COLUMNS[:-3]} for case in cases]


@pytest.mark.parametrize("lang", LANGS)
def test_packet_first_then_the_story(lang: Lang) -> None:
    case, records = whole_life(lang)
    for shown in (as_html(texts(), lang, case, records, NOW), as_markdown(texts(), lang, case, records, NOW)):
        order = [
            texts().text(lang, "view", "packet"), texts().text(lang, "view", "said"), texts().text(lang, "view", "tried"),
            texts().text(lang, "view", "suspected"), texts().text(lang, "view", "intake"), texts().text(lang, "view", "story"),
            "Hello, I am looking at it.", "Thanks!", "Called the operator",
            texts().text(lang, "view", "why_blocked"), texts().text(lang, "view", "exported", {"when": "2026-11-24 13:00", "zone": "Asia/Tokyo"}),
        ]  # fmt: skip
        place = 0
        for words in order:
            place = shown.find(words, place) + 1
            assert place, f"{words} does not stand in its place"
        assert texts().text(lang, "view", "delivered") in shown[: shown.index("Hello, I am looking at it.") + 100]


def test_without_notes_no_note_is_left() -> None:
    case, records = whole_life()
    for notes in (True, False):
        published = json.dumps(transcript(case, records, notes=notes))
        for shown in (
            as_html(texts(), "en", case, records, NOW, notes=notes),
            as_markdown(texts(), "en", case, records, NOW, notes=notes),
            published,
        ):
            assert ("Called the operator" in shown) is notes


def test_bad_105_a_case_with_ten_thousand_messages_is_exported_whole() -> None:
    case, records = fresh()
    records = [
        *records,
        *(Record(NOON + n, "message", "user", text=trusted(f"message {n}."), ref=f"u{n}") for n in range(10_000)),
    ]
    page = as_html(texts(), "en", case, records, NOW)
    shown = as_markdown(texts(), "en", case, records, NOW)
    for n in (0, 1, 5000, 9999):
        assert page.count(f">message {n}.<") == 1
        assert shown.count(f"> message {n}.\n") == 1


def test_a_user_who_said_nothing_has_a_page_that_says_so() -> None:
    case, _ = fresh()
    case = replace(case, symptom=None, provider=None, observations=(), fixes=(), suspected=(), ruled_out=(), intake=())
    for shown in (as_html(texts(), "en", case, [], NOW), as_markdown(texts(), "en", case, [], NOW)):
        for attr in ("said_nothing", "tried_nothing", "suspected_nothing", "intake_nothing", "story_nothing"):
            assert texts().text("en", "view", attr) in shown
