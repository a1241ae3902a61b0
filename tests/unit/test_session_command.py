"""`todoku session`: what is told of a live conversation, and what never is."""

import json
from typing import Any

import pytest

from bot.commands.session_command import show, tell
from bot.run.knowledge import Knowledge
from bot.store.port import Commit
from flows.knowledge.guide import Guide
from flows.knowledge.session import Entry, Session, dump
from tests.e2e.canaries import CANARIES, EVERYTHING, found_in
from tests.fakes.store import MemoryStore
from tests.unit.support import HOUR, MINUTE, NOON, Chat, guide, service, texts
from tests.unit.ways import way

CHAT = 7101
KNOWLEDGE = Knowledge(guide(), texts())
ENGLISH = Knowledge(Guide(guide().catalogue, service().model_copy(update={"desk_language": "en"})), texts())


async def shown(
    body: bytes | None, capsys: pytest.CaptureFixture[str], *, as_json: bool = False
) -> tuple[int, str, str]:
    """Exit code, output, errors."""
    store = MemoryStore()
    if body is not None:
        await store.save(Commit(CHAT, "1", 0, body, HOUR))
    code = await show(store, KNOWLEDGE if as_json else ENGLISH, CHAT, as_json=as_json)
    return code, *capsys.readouterr()


async def values(session: Session, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    code, out, errors = await shown(dump(session), capsys, as_json=True)
    assert (code, errors) == (0, "")
    told: dict[str, Any] = json.loads(out)
    return told


async def lines(session: Session, capsys: pytest.CaptureFixture[str]) -> list[str]:
    code, out, errors = await shown(dump(session), capsys)
    assert (code, errors) == (0, "")
    return out.splitlines()


async def test_a_question_with_what_was_answered_before_it(capsys: pytest.CaptureFixture[str]) -> None:
    chat = Chat().pressed(*way("symptom=login_fails", "error_shown=none"))
    told = await values(chat.session, capsys)
    assert told["state"] == chat.step
    assert (told["symptom"], told["locale"], told["case"]) == ("login_fails", "ja", None)
    assert told["observations"] == {"error_shown": "none"}
    assert told["fixes"] == []
    assert (told["waiting"], told["reminder_at"]) == ([], None)
    out = await lines(chat.session, capsys)
    assert f"({chat.step})" in out[1]
    assert any(line.startswith("Symptom: ") and line.endswith("(login_fails)") for line in out)
    assert any(line.startswith("  ") and line.endswith("(error_shown=none)") for line in out)
    assert "Tried: nothing yet" in out
    assert "Case: none is open" in out


async def test_what_is_likely_is_told_the_likeliest_first(capsys: pytest.CaptureFixture[str]) -> None:
    told = await values(Chat().pressed("symptom=link_invalid").session, capsys)
    shares = [one["probability"] for one in told["suspected"]]
    assert {one["cause"] for one in told["suspected"]} <= set(guide().catalogue.causes_of("link_invalid"))
    assert shares == sorted(shares, reverse=True)
    assert 0 < sum(shares) <= 1.01


async def test_what_comes_next_is_where_the_likeliest_press_leads(capsys: pytest.CaptureFixture[str]) -> None:
    chat = Chat().pressed("symptom=login_fails")
    told = await values(chat.session, capsys)
    first = chat.step
    chat.pressed(told["next"]["press"])
    assert chat.step == told["next"]["state"] != first
    remedy = Chat().pressed(*way("symptom=link_invalid", "fix-link_expired"))
    assert (await values(remedy.session, capsys))["next"]["press"] == "fix.link_expired=not_worked"


async def test_remedies_that_were_tried_are_told_with_their_outcome(capsys: pytest.CaptureFixture[str]) -> None:
    cause = "link_expired"
    chat = Chat().pressed(*way("symptom=link_invalid", f"fix.{cause}=not_worked"))
    told = await values(chat.session, capsys)
    assert told["fixes"] == [{"cause": cause, "result": "not_worked", "at": "2026-11-24T03:00:00Z"}]
    assert any(line.endswith(f"({cause}=not_worked), 2026-11-24 12:00") for line in await lines(chat.session, capsys))


def waiting() -> Chat:
    return asked_to_wait().pressed("fix.rate_limited=later")


def asked_to_wait() -> Chat:
    return Chat().pressed("symptom=mail_missing").answer_until("fix-rate_limited", error_shown="too_many")


async def test_a_wait_is_told_with_its_end_and_its_reminder(capsys: pytest.CaptureFixture[str]) -> None:
    chat = waiting()
    told = await values(chat.session, capsys)
    assert told["state"] == chat.step
    (wait,) = told["waiting"]
    assert wait["cause"] == "rate_limited"
    assert wait["since"] == "2026-11-24T03:00:00Z" < wait["until"] <= told["reminder_at"]
    out = await lines(chat.session, capsys)
    assert any(line.startswith("Waiting: ") for line in out)
    assert any(line.startswith("Asks again: 2026-11-2") for line in out)


async def test_a_wait_that_is_over_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    chat = waiting()
    ended = chat.session.said(Entry("fix", "rate_limited", "not_worked", chat.now))
    told = await values(ended, capsys)
    assert (told["waiting"], told["reminder_at"]) == ([], None)


async def test_an_open_case_is_told_by_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    chat = Chat().pressed("symptom=mail_missing", "nav=human", "nav=human")
    told = await values(chat.session, capsys)
    assert (told["state"], told["case"]) == ("handed_off", "482-9137")
    assert "Case: 482-9137" in await lines(chat.session, capsys)


async def test_times_are_whole_minutes(capsys: pytest.CaptureFixture[str]) -> None:
    session = Session(
        seed=1, lang="en", active=NOON + 7 * MINUTE + 41, log=(Entry("symptom", "login_fails", "", NOON + 3),)
    )
    assert (await values(session, capsys))["active_at"] == "2026-11-24T03:08:00Z"
    assert "Last active: 2026-11-24 12:08" in await lines(session, capsys)


async def test_a_conversation_that_has_hardly_begun(capsys: pytest.CaptureFixture[str]) -> None:
    session = Session(seed=1, lang="en", active=NOON, view="help", blocked=True)
    told = await values(session, capsys)
    assert (told["state"], told["view"], told["symptom"], told["suspected"]) == ("menu", "help", None, [])
    out = await lines(session, capsys)
    assert {"On top of it: help", "The user has blocked the bot", "Known: nothing yet"} <= set(out)


SECRET = Session(
    seed=1,
    lang="ja",
    active=NOON,
    view=f"doubt:symptom={EVERYTHING}",
    album=EVERYTHING,
    log=(
        Entry("symptom", "mail_missing", EVERYTHING, NOON),
        Entry("answer", EVERYTHING, EVERYTHING, NOON),
        Entry("answer", "provider", EVERYTHING, NOON),
        Entry("answer", "waited", EVERYTHING, NOON),
        Entry("fix", EVERYTHING, "not_worked", NOON),
        Entry("fix", "spam_folder", EVERYTHING, NOON),
        Entry("human", EVERYTHING, EVERYTHING, NOON),
        *(Entry("intake", field, EVERYTHING, NOON) for field in guide().catalogue.intake),
    ),
)
"""A session with secrets wherever one has room for words."""


@pytest.mark.parametrize("as_json", [False, True])
async def test_nothing_anybody_typed_is_told(as_json: bool, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: FBT001  # a case
    assert found_in(dump(SECRET)) == [canary.name for canary in CANARIES]
    code, out, errors = await shown(dump(SECRET), capsys, as_json=as_json)
    assert code == 0
    assert found_in((out + errors).encode()) == []
    assert "mail_missing" in out


@pytest.mark.parametrize("kind", ["text", "json"])
async def test_where_there_is_no_conversation_one_line_says_so(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, errors = await shown(None, capsys, as_json=kind == "json")
    assert (code, out, errors) == (1, "", f"todoku: chat {CHAT}: there is no conversation\n")


async def test_a_damaged_conversation_is_one_line_without_its_content(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, errors = await shown(EVERYTHING.encode(), capsys)
    assert (code, out, errors.count("\n")) == (1, "", 1)
    assert errors.startswith(f"todoku: chat {CHAT}: a stored session is damaged")
    assert found_in(errors.encode()) == []


@pytest.mark.parametrize(
    "chat",
    [
        Chat(),
        Chat().pressed("symptom=advice"),
        Chat().pressed("symptom=mail_missing"),
        Chat().pressed("symptom=login_fails"),
        Chat().pressed("symptom=mail_missing", "nav=human"),
        Chat().pressed("symptom=mail_missing", "nav=human", "nav=human"),
        waiting(),
        asked_to_wait().pressed("fix.rate_limited=worked"),
    ],
    ids=["menu", "advice", "question", "remedy", "intake", "handed over", "wait", "solved"],
)
def test_every_kind_of_state_can_be_told(chat: Chat) -> None:
    told = tell(guide(), CHAT, chat.session)
    assert told.step.name == chat.step
    assert texts().has("ja", "session", f"is_{told.step.kind}")
