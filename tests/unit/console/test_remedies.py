"""Which remedies an agent is offered: each one once, those likely for this user in sight."""

from dataclasses import replace

import pytest

from bot.console.remedy_choices import IN_SIGHT, Remedies, Remedy, remedies
from flows.case.casefile import Case
from tests.unit.casebook import fresh
from tests.unit.support import guide, texts

CATALOGUE = guide().catalogue


def case(**changes: object) -> Case:
    return replace(fresh()[0], **changes)  # type: ignore[arg-type]  # values of any field


def offered(case: Case) -> Remedies:
    return remedies(texts(), "en", CATALOGUE, case)


def ids(steps: tuple[Remedy, ...]) -> list[str]:
    return [step.cause for step in steps]


def test_the_likeliest_of_the_symptom_come_first_with_their_share() -> None:
    found = offered(case(symptom="mail_missing", suspected=(("spam_folder", 0.5), ("mailbox_full", 0.214))))
    assert [(step.cause, step.share) for step in found.likely] == [("spam_folder", 50), ("mailbox_full", 21)]
    assert found.likely[0].name == texts().text("en", "fix-spam_folder", "name")


@pytest.mark.parametrize("symptom", [None, *CATALOGUE.symptoms])
def test_every_remedy_is_offered_once(symptom: str | None) -> None:
    found = offered(case(symptom=symptom, suspected=(("spam_folder", 0.5), ("no_such", 0.4))))
    every = [*ids(found.likely), *(id_ for group in found.more for id_ in ids(group.remedies))]
    assert sorted(every) == sorted(CATALOGUE.causes)
    assert found.hidden == len(every) - len(found.likely)


@pytest.mark.parametrize("symptom", CATALOGUE.symptoms)
def test_only_remedies_of_the_symptom_are_in_sight_and_the_rest_of_them_come_next(symptom: str) -> None:
    everything = tuple((id_, 0.01) for id_ in CATALOGUE.causes)
    found = offered(case(symptom=symptom, suspected=everything))
    own = CATALOGUE.causes_of(symptom)
    assert ids(found.likely) == own[:IN_SIGHT]
    if own[IN_SIGHT:]:
        assert ids(found.more[0].remedies) == own[IN_SIGHT:]


def test_without_a_symptom_what_is_suspected_is_in_sight() -> None:
    found = offered(case(symptom=None, suspected=(("spam_folder", 0.5), ("login_locked", 0.3))))
    assert ids(found.likely) == ["spam_folder", "login_locked"]


def test_a_suspect_of_another_symptom_keeps_its_share_where_it_stands() -> None:
    found = offered(case(symptom="mail_missing", suspected=(("login_locked", 0.3),)))
    assert found.likely == ()
    assert [(s.cause, s.share) for group in found.more for s in group.remedies if s.share is not None] == [
        ("login_locked", 30)
    ]
