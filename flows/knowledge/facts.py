"""What is said of others (their menus, their pages): how much of it was read, and how long ago."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flows.knowledge.catalogue import Catalogue
from flows.knowledge.schema import FactState

DROPPED = "dropped"
"""Looked for and found in no source, so that no text says it."""


@dataclass(frozen=True, slots=True)
class ProviderFact:
    """One fact of a provider, by the name it has in providers.toml: `menus.ask-spam_folder`, `pages.settings`."""

    provider: str
    name: str
    state: FactState
    checked: date

    def __str__(self) -> str:
        return f"{self.provider}: {self.name}, checked on {self.checked}"


def facts(catalogue: Catalogue) -> Iterator[ProviderFact]:
    """Every fact, in the order of the file: of each provider its menus, then its pages."""
    for id_, provider in catalogue.providers.items():
        for kind, table in (("menus", provider.menus), ("pages", provider.pages)):
            for name, fact in table.items():
                yield ProviderFact(id_, f"{kind}.{name}", fact.state, fact.checked)


def shares(catalogue: Catalogue) -> Counter[str]:
    """How many facts are quoted, described and dropped."""
    counted = Counter[str](fact.state for fact in facts(catalogue))
    counted[DROPPED] = sum(len(provider.not_found) for provider in catalogue.providers.values())
    return counted


def is_old(fact: ProviderFact, today: date) -> bool:
    """Whether more than a year has passed since it was checked."""
    year_ago = (today.year - 1, today.month, today.day)
    return (fact.checked.year, fact.checked.month, fact.checked.day) < year_ago


def old(catalogue: Catalogue, today: date) -> list[ProviderFact]:
    """The facts to be held against their sources anew, in the order of the file."""
    return [fact for fact in facts(catalogue) if is_old(fact, today)]
