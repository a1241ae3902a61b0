"""Pictures that users have sent, in the page of their case: seen by agents alone, and nothing else is passed on."""

import re
from dataclasses import replace

import pytest

from bot.console.pictures import LARGEST
from flows.case.casefile import Case, Record, dump_record
from flows.redact import trusted
from tests.e2e.console.rig import Agent, Office

PNG, JPEG, WEBP = b"\x89PNG\r\n\x1a\n" + b"p" * 40, b"\xff\xd8\xff\xe0" + b"j" * 40, b"RIFF\x08\0\0\0WEBPVP8 "


async def with_file(desk: Office, content: bytes | None, media: str = "photo") -> Case:
    """A case with a file; None: Telegram does not have it any more."""
    case = await desk.archive.opened(name="Kim Lee")
    sent = Record(desk.clock(), "message", "user", text=trusted("look"), ref="u9", media=media, file="secret-file-id")
    await desk.archive.adds(case, dump_record(sent), dump_record(replace(sent, ref="u10", media="voice")))
    if content is not None:
        desk.archive.shelf.files["secret-file-id"] = content
    return case


def picture(case: Case, ref: str = "u9") -> str:
    return f"/cases/{case.number}/files/{ref}/picture"


@pytest.mark.parametrize(("content", "kind"), [(PNG, "image/png"), (JPEG, "image/jpeg"), (WEBP, "image/webp")])
async def test_s31_a_picture_is_shown_by_what_it_is_and_kept_nowhere(
    desk: Office, kana: Agent, content: bytes, kind: str
) -> None:
    case = await with_file(desk, content, "document")
    answer = await kana.browser.ask("HEAD", picture(case))
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    assert answer.headers["Content-Length"] == str(len(content))
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer.headers["Content-Disposition"] == "inline"


@pytest.mark.parametrize("content", [
    b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", b"<!doctype html><script>alert(1)</script>",
    b"GIF89a", b"%PDF-1.7", b"RIFF\x08\0\0\0WAVEfmt ", b"", b" " + PNG, PNG + b"p" * LARGEST,
])  # fmt: skip
async def test_s31_what_is_no_picture_or_too_large_is_not_passed_on(
    desk: Office, kana: Agent, content: bytes
) -> None:  # fmt: skip
    case = await with_file(desk, content)
    answer = await kana.browser.get(picture(case))
    assert (answer.status, answer.headers["Content-Type"]) == (415, "text/html; charset=utf-8")
    assert "This can&#39;t be shown here" in answer.text
    assert "alert(1)" not in answer.text


async def test_s31_a_picture_that_telegram_does_not_hand_over_may_come_later(desk: Office, kana: Agent) -> None:
    case = await with_file(desk, None)
    answer = await kana.browser.get(picture(case))
    assert answer.status == 503
    assert "secret-file-id" not in answer.text


@pytest.mark.parametrize("ref", ["u1", "u10", "u99", "secret-file-id", "..", "%2e%2e", "u9%00", "u" * 41, "u9/.."])
async def test_s31_only_what_came_with_a_message_of_the_case_is_fetched(desk: Office, kana: Agent, ref: str) -> None:
    case = await with_file(desk, PNG)
    other = await desk.archive.opened()
    assert (await kana.browser.get(picture(case, ref))).status in (404, 400)
    assert (await kana.browser.get(picture(other))).status == 404
    assert desk.archive.shelf.asked == []


async def test_s31_strangers_see_no_picture(desk: Office) -> None:
    case = await with_file(desk, PNG)
    assert (await desk.browser().get(picture(case))).status == 303
    assert desk.archive.shelf.asked == []


async def test_s31_looking_at_a_picture_is_noted_as_reading_the_case(desk: Office, kana: Agent) -> None:
    case = await with_file(desk, PNG)
    for _ in range(3):
        await kana.browser.ask("HEAD", picture(case))
    assert (await desk.audited()).count(("kana", "case_read", "done")) == 1


async def test_s19_s31_a_picture_that_a_page_asks_for_by_itself_keeps_nobody_signed_in(
    desk: Office, kana: Agent
) -> None:
    case = await with_file(desk, PNG)
    for _ in range(4):
        desk.clock.advance(minutes=9)
        await kana.browser.ask("HEAD", picture(case))
    assert not await kana.is_in()


async def test_a_photo_stands_in_the_page_with_words_for_those_who_do_not_see_it(desk: Office, kana: Agent) -> None:
    case = await with_file(desk, PNG)
    page = (await kana.browser.get(f"/cases/{case.number}")).text
    (shown,) = re.findall(r"<img src=\"(/console/cases[^\"]+)\" alt=\"([^\"]+)\"", page)
    assert shown[0] == f"/console{picture(case)}"
    assert shown[1].startswith("Picture from Kim Lee (")
    assert "secret-file-id" not in page


async def test_a_file_that_may_be_a_picture_is_opened_only_when_asked_for(desk: Office, kana: Agent) -> None:
    case = await with_file(desk, PNG, "document")
    page = (await kana.browser.get(f"/cases/{case.number}")).text
    assert re.findall(r"<img src=\"/console/cases", page) == []
    assert f'href="/console{picture(case)}"' in page
