"""Which remedies an agent may have a user try: those that are likely for this user in sight, all others to be looked for."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.desk.case_view import percent
from bot.desk.case_words import cause, symptom
from bot.words.texts import Texts
from flows.case.casefile import Case
from flows.ids import Lang
from flows.knowledge.catalogue import Catalogue

IN_SIGHT = 5
"""Remedies that are seen without looking for more."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """What helps against a cause. `name`: in words."""

    cause: str
    name: str
    share: int | None = None
    """How likely it is to be this cause, in percent; None: it is not among the suspected ones."""


@dataclass(frozen=True, slots=True)
class RemedyGroup:
    """Remedies under a heading."""

    name: str
    remedies: tuple[Remedy, ...]


@dataclass(frozen=True, slots=True)
class Remedies:
    """All that can be chosen for a case."""

    likely: tuple[Remedy, ...]
    """Of the case's symptom, the likeliest first."""
    more: tuple[RemedyGroup, ...]
    """All others: those of the symptom first, then each other symptom's."""

    @property
    def hidden(self) -> int:
        """How many have to be looked for."""
        return sum(len(group.remedies) for group in self.more)


def remedies(texts: Texts, lang: Lang, catalogue: Catalogue, case: Case) -> Remedies:
    """Every cause of the catalogue once; one that the case suspects but the knowledge has lost is left out."""
    shares = {id_: percent(share) for id_, share in case.suspected}

    def made(ids: Iterable[str]) -> tuple[Remedy, ...]:
        return tuple(Remedy(id_, cause(texts, lang, id_), shares.get(id_)) for id_ in ids)

    causes = catalogue.causes
    suspected = [id_ for id_ in shares if id_ in causes and case.symptom in (None, causes[id_].symptom)]
    seen = set(suspected[:IN_SIGHT])
    own = suspected[IN_SIGHT:] + [
        id_ for id_ in causes if causes[id_].symptom == case.symptom and id_ not in suspected
    ]  # fmt: skip
    seen |= set(own)
    others = {it: [id_ for id_ in catalogue.causes_of(it) if id_ not in seen] for it in catalogue.symptoms}
    groups = [(case.symptom, own), *others.items()]
    more = tuple(RemedyGroup(symptom(texts, lang, it), made(ids)) for it, ids in groups if ids)
    return Remedies(made(suspected[:IN_SIGHT]), more)
