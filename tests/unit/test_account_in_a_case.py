"""The account in a case: sealed, shown to whoever has taken it, and gone with the case."""

from dataclasses import replace

import pytest

from bot.cipher import CipherError
from bot.desk.case_json import heading, transcript
from bot.desk.case_view import case_view
from bot.desk.case_words import searchable
from bot.desk.controls import controls
from bot.desk.exports import as_csv, as_html, as_markdown
from bot.desk.packet import packet
from bot.outbox.sealing import Sealing, UnopenedError
from flows.case.case_acts import Refusal, Work
from flows.case.case_events import AccountShown, Claimed, Closed, Rejoined, Reopened, Unsolved
from flows.case.casefile import Case, dump, load
from flows.case.casework import work
from flows.knowledge.account import Account, Sealed
from flows.redact import redact
from tests.unit.casebook import fresh
from tests.unit.support import NOON, service, texts
from tests.unit.test_cases import handed_off

ADDRESS = "zaunkoenig.7731@docomo.ne.jp"
SEALING = Sealing("1:a-token-of-tests")


def sealed(chat: int = 5001) -> str:
    held = SEALING.account(Account(ADDRESS), chat)
    assert held
    return held.text


def case(**more: object) -> Case:
    """A case with an account, taken by Aoi in the console."""
    found = replace(fresh("en", "Kim")[0], status="claimed", agent="Aoi", account=sealed())
    return replace(found, **more)  # type: ignore[arg-type]  # values of any field


def test_it_opens_for_its_chat_under_its_token_and_nowhere_else() -> None:
    assert SEALING.account_opened(sealed(), 5001) == ADDRESS
    for other, chat in ((SEALING, 5002), (Sealing("1:another-token"), 5001)):
        with pytest.raises(UnopenedError):
            other.account_opened(sealed(), chat)
    with pytest.raises(UnopenedError):
        SEALING.account_opened("nothing of the kind", 5001)


def test_it_is_never_sealed_twice_alike_and_stays_sealed() -> None:
    assert sealed() != sealed()
    assert SEALING.account(Sealed("x"), 1) == Sealed("x")
    assert SEALING.account(None, 1) is None
    assert "zaunkoenig" not in sealed()


def test_the_key_is_not_that_of_agents_words() -> None:
    with pytest.raises(CipherError):
        SEALING._cipher.open(sealed(), "account of 5001")  # noqa: SLF001  # the other purpose's key


def test_a_case_keeps_it_over_a_round_trip() -> None:
    kept = load(dump(case(holder="2001 Aoi")))
    assert (kept.account, kept.holder) == (case(account=kept.account).account, "2001 Aoi")
    assert SEALING.account_opened(kept.account, kept.chat) == ADDRESS


@pytest.mark.parametrize(
    ("more", "what", "why"),
    [
        ({}, AccountShown("Aoi"), None),
        ({}, AccountShown("Ren"), "not_yours"),
        ({"status": "open", "agent": ""}, AccountShown(""), "not_yours"),
        ({"account": ""}, AccountShown("Aoi"), "no_account"),
        ({"status": "closed"}, AccountShown("Aoi"), "closed"),
        ({"holder": "2001 Aoi"}, AccountShown("Aoi", "2001 Aoi"), None),
        ({"holder": "2001 Aoi"}, AccountShown("Aoi", "2002 Aoi"), "not_yours"),
        ({}, AccountShown("Aoi", "2001 Aoi"), "not_yours"),
    ],
)
def test_only_the_one_who_has_taken_it_may_look(more: dict[str, object], what: AccountShown, why: str | None) -> None:
    done = work(service(), case(**more), what, NOON)
    assert (done.why if isinstance(done, Refusal) else None) == why


def test_a_look_is_recorded_and_told_to_nobody() -> None:
    done = work(service(), case(), AccountShown("Aoi"), NOON)
    assert isinstance(done, Work)
    assert [(r.name, r.by, str(r.text)) for r in done.records] == [("account_shown", "Aoi", "")]
    assert done.acts == ()


@pytest.mark.parametrize("after", [Reopened("Aoi"), Unsolved()])
def test_closing_erases_it_for_good(after: Reopened | Unsolved) -> None:
    done = work(service(), case(), Closed("Aoi", redact("")), NOON)
    assert isinstance(done, Work)
    assert done.case.account == ""
    again = work(service(), done.case, after, NOON + 60)
    assert isinstance(again, Work)
    assert again.case.account == ""


def test_a_later_hand_off_brings_another_or_leaves_it() -> None:
    for brought, expected in ((Sealed("new"), "new"), (None, "old")):
        handoff = replace(handed_off("en"), account=brought)
        done = work(service(), case(account="old"), Rejoined(handoff), NOON)
        assert isinstance(done, Work)
        assert done.case.account == expected


def test_the_button_is_there_once_the_case_is_taken() -> None:
    def actions(one: Case) -> list[str | None]:
        return [button.callback_data for row in controls(texts(), one).inline_keyboard for button in row]

    wanted = f"{case().number}:desk=account"
    assert wanted in actions(case())
    for other in (case(status="open", agent=""), case(status="closed"), case(account="")):
        assert wanted not in actions(other)


def test_no_list_and_no_export_holds_even_the_sealed_one() -> None:
    one = case()
    made = [
        repr(transcript(one, [])), repr(heading(one)), packet(texts(), one, NOON), repr(case_view(texts(), "ja", one, (), NOON)),
        as_html(texts(), "en", one, (), NOON), as_markdown(texts(), "en", one, (), NOON), as_csv([one]),
        searchable(texts(), "en", one),
    ]  # fmt: skip
    assert not [text for text in made if one.account in text or "zaunkoenig" in text]


def test_the_packet_says_that_it_was_given() -> None:
    given = texts().text("ja", "intake-account", "given")
    assert given in packet(texts(), case(), NOON)
    assert given not in packet(texts(), case(account=""), NOON)


def test_claiming_is_no_event_of_the_account() -> None:
    done = work(service(), case(status="open", agent=""), Claimed("Aoi"), NOON)
    assert isinstance(done, Work)
    assert done.case.account
