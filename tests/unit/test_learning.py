"""From rows of the ledger to numbers."""

import pytest
from msgspec.structs import replace

from flows.knowledge.learned_weights import overlaid
from flows.knowledge.ledger_row import MADE_UP, LedgerRow, code, sign
from flows.knowledge.model import build
from flows.learning.fitting import fitted
from flows.learning.likelihoods import Likelihoods
from flows.learning.told import RemedyResult, RowReader, Told, left_in
from tests.unit.support import DAY, HOUR, NOON, guide

SHIPPED = guide().catalogue
READER = RowReader(SHIPPED, {id_: build(SHIPPED, id_) for id_ in SHIPPED.symptoms})
NOW = NOON + 30 * DAY


def row(*facts: str, symptom: str = "mail_missing", took: str = "", **more: object) -> LedgerRow:
    """A row of these facts, all of them pressed."""
    told = "".join(map(code, facts))
    made = LedgerRow(NOON // HOUR, symptom, told, "pressed", "ja", "0123abcd", 6, 0, 9, took=took)
    return replace(made, **more)


SPAM = row("provider=docomo", "fix.spam_folder=worked", solved=8)
TYPO = row("provider=docomo", "fix.spam_folder=not_worked", "fix.address_typo=worked", solved=8)


def test_a_row_tells_answers_results_and_what_support_found() -> None:
    found = READER.told(
        row(
            "provider=docomo",
            "requests_sent=several",
            "waited=unknown",
            "fix.spam_folder=not_worked",
            handed=9,
            cause="mailbox_full",
        ),
        NOW,
    )
    wanted = (("requests_sent", "several"),)
    assert found == Told(
        "mail_missing", "docomo", wanted, (RemedyResult("spam_folder", helped=False),), "mailbox_full", asked=True
    )


def test_what_did_not_last_did_not_help() -> None:
    told = READER.told(replace(SPAM, back=60), NOW)
    assert told is not None
    assert told.results == (RemedyResult("spam_folder", helped=False),)


@pytest.mark.parametrize(
    "one",
    [
        replace(SPAM, knowledge=MADE_UP + SPAM.knowledge),
        replace(SPAM, symptom=None),
        replace(SPAM, symptom="gone"),
        replace(SPAM, cause="other", handed=9),
    ],
)
def test_of_some_nothing_is_learned(one: LedgerRow) -> None:
    assert READER.told(one, NOW) is None


def test_what_began_in_a_disturbance_is_left_out() -> None:
    rows = [replace(SPAM, hour=hour) for hour in (1, 2, 3, 4)]
    assert [one.hour for one in left_in(rows, [(2, 3)])] == [1, 4]


def test_a_time_counts_where_the_result_came_at_once() -> None:
    facts = (
        "fix.spam_folder=not_worked",
        "fix.rate_limited=later",
        "fix.rate_limited=worked",
        "fix.address_typo=offered",
    )
    found = list(READER.taken(row(*facts, took=sign(3) + sign(1) + sign(60))))
    assert [(one.cause, one.least, one.most) for one in found] == [("spam_folder", 3, 4)]


def test_who_says_nothing_and_who_is_handed_over_are_no_failures() -> None:
    silent, handed = row("provider=docomo"), row("provider=docomo", handed=5)
    for one in (silent, handed):
        told = READER.told(one, NOW)
        assert told is not None
        assert set(Likelihoods(SHIPPED).of(told)) == {1.0}
    few, many = (fitted(SHIPPED, [*[SPAM] * 20, *[TYPO] * 20, *[silent] * n], NOW) for n in (0, 400))
    for cause in ("spam_folder", "address_typo"):
        assert few.weights[cause]["docomo"] == pytest.approx(many.weights[cause]["docomo"], rel=0.25)


def test_no_rows_and_the_same_rows_again() -> None:
    assert overlaid(SHIPPED, fitted(SHIPPED, [], NOW)).causes == overlaid(SHIPPED, fitted(SHIPPED, [], 1)).causes
    rows = [SPAM, TYPO, *[replace(SPAM, lang="en")] * 9]
    shuffled = rows[::-1]
    first, second = fitted(SHIPPED, rows, NOW), fitted(SHIPPED, shuffled, NOW)
    assert first == second
    assert first.id == overlaid(SHIPPED, first).hash[:8]


def test_weights_follow_what_helped_and_few_rows_move_little() -> None:
    def share(learned_from: int) -> float:
        made = overlaid(SHIPPED, fitted(SHIPPED, [TYPO] * learned_from, NOW))
        return made.prior("address_typo", "docomo") / sum(
            made.prior(c, "docomo") for c in made.causes_of("mail_missing")
        )

    none, few, many = share(0), share(6), share(600)
    assert none < few < many
    assert few - none < 0.3
    assert many > 0.8


def test_a_provider_follows_the_symptom_where_it_has_no_rows_of_its_own() -> None:
    made = overlaid(
        SHIPPED,
        fitted(
            SHIPPED, [replace(TYPO, facts=TYPO.facts.replace(code("provider=docomo"), code("provider=au")))] * 200, NOW
        ),
    )
    before, after = (one.prior("address_typo", "gmail") / one.prior("spam_folder", "gmail") for one in (SHIPPED, made))
    assert after > 2 * before


def test_a_remedy_that_fails_although_support_says_it_was_right() -> None:
    failing = row("provider=docomo", "fix.address_typo=not_worked", handed=9, cause="address_typo")
    learned = fitted(SHIPPED, [failing] * 60, NOW)
    assert learned.in_vain["address_typo"] > 0.3


def test_hints_count_only_where_everything_was_asked() -> None:
    facts = ("provider=docomo", "requests_sent=several", "fix.spam_folder=worked")
    pressed = fitted(SHIPPED, [row(*facts, solved=5)] * 100, NOW)
    written = fitted(SHIPPED, [row(*facts, solved=5, messages=1)] * 100, NOW)
    assert pressed.usual["mail_missing"]["requests_sent"]["several"] > 0.7
    assert written.usual == {}


def test_minutes_are_learned_against_those_of_others() -> None:
    rows = [
        row("fix.spam_folder=not_worked", "fix.mailbox_full=not_worked", took=sign(1) + sign(30)),
        row("fix.spam_folder=not_worked", "fix.domain_blocked=not_worked", took=sign(1) + sign(1)),
    ] * 100
    learned = fitted(SHIPPED, rows, NOW)
    causes = SHIPPED.causes
    assert learned.minutes["mailbox_full"] > 1.5 * causes["mailbox_full"].fix_minutes
    assert learned.minutes["domain_blocked"] < causes["domain_blocked"].fix_minutes
    assert learned.minutes["spam_folder"] == causes["spam_folder"].fix_minutes


def test_where_safety_decides_nothing_moves() -> None:
    rows = [row("changes_seen=yes", "fix.account_compromised=not_worked", symptom="account_suspicious", handed=3)] * 50
    learned = fitted(SHIPPED, rows, NOW)
    assert "account_compromised" not in learned.weights
    assert "account_compromised" not in learned.in_vain
