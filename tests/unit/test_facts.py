"""What is said of others: every such fact has a state, a source and a day, and ages in the open."""

from collections import Counter
from datetime import date

import pytest

from flows.knowledge.catalogue_files import CatalogueError, parse
from flows.knowledge.facts import ProviderFact, facts, is_old, old, shares
from tests.unit.support import SOUND, guide

TOLD = """
[provider.blue]
weight = 3
not_found = ["where it is full"]
menus.ask-seen = { state = "quoted", checked = 2026-01-01, source = "a page" }
menus.ask-seen-iphone = { state = "described", checked = 2025-01-01, source = "a page" }
settings = "https://blue.example/mail"
pages.settings = { state = "quoted", checked = 2024-12-31, source = "a page" }
[provider.green]
weight = 1
not_found = ["its filters", "its spam folder"]
"""


def told(table: str = TOLD) -> dict[str, str]:
    return {**SOUND, "providers.toml": table}


def test_every_menu_and_every_page_is_a_fact() -> None:
    assert [(fact.provider, fact.name, fact.state) for fact in facts(parse(told()))] == [
        ("blue", "menus.ask-seen", "quoted"),
        ("blue", "menus.ask-seen-iphone", "described"),
        ("blue", "pages.settings", "quoted"),
    ]


def test_facts_are_counted_by_state_and_what_no_source_tells_is_counted_too() -> None:
    assert shares(parse(told())) == Counter(quoted=2, dropped=3, described=1)


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2025, 12, 31), []),
        (date(2026, 1, 1), ["pages.settings"]),
        (date(2026, 1, 2), ["menus.ask-seen-iphone", "pages.settings"]),
        (date(2027, 1, 2), ["menus.ask-seen", "menus.ask-seen-iphone", "pages.settings"]),
    ],
)
def test_a_fact_is_old_when_more_than_a_year_has_passed(today: date, found: list[str]) -> None:
    assert [fact.name for fact in old(parse(told()), today)] == found


def test_a_year_from_the_29th_of_february_ends_on_the_first_of_march() -> None:
    fact = ProviderFact("blue", "pages.settings", "quoted", date(2024, 2, 29))
    assert not is_old(fact, date(2025, 2, 28))
    assert is_old(fact, date(2025, 3, 1))


@pytest.mark.parametrize(
    ("was", "then", "named"),
    [
        ('state = "quoted", ', "", "menus.ask-seen.state"),
        ('state = "quoted"', 'state = "believed"', "menus.ask-seen.state"),
        ("https://blue.example/mail", "http://blue.example/mail", "provider.blue.settings"),
        ("pages.settings", "pages.shop", "pages.shop"),
        ('settings = "https://blue.example/mail"', "", "`settings` and `pages.settings` go together"),
        ("[provider.green]", '[provider.green]\nmailbox = "https://green.example"', "`mailbox` and `pages.mailbox`"),
    ],
    ids=["no state", "a state nobody knows", "a page without https", "a page nobody opens", "no page", "no source"],
)
def test_a_fact_that_is_not_whole_is_a_mistake(was: str, then: str, named: str) -> None:
    with pytest.raises(CatalogueError) as caught:
        parse(told(TOLD.replace(was, then, 1)))
    assert named in str(caught.value)


def test_the_shipped_facts_are_younger_than_a_year_on_the_day_they_were_read() -> None:
    catalogue = guide().catalogue
    read = max(fact.checked for fact in facts(catalogue))
    assert old(catalogue, read) == []
    assert {fact.state for fact in facts(catalogue)} == {"quoted", "described"}
