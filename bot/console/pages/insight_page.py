"""The first page: how conversations went."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from aiohttp import web

from bot.console.insight_view import ORDER, InsightView
from bot.console.visit import Visit
from bot.desk.outcome_words import OutcomeWords
from bot.run.ledger_reader import LedgerReader
from flows.ledger.insight_figures import InsightFilter, SourceKind
from flows.ledger.outcome_classes import GROUPS

SPANS = (7, 30, 90, 365)
USUAL = 30
SOURCES: tuple[SourceKind, ...] = get_args(SourceKind)
_LONGEST = 64


@dataclass(frozen=True, slots=True)
class InsightRequest:
    """What an address asks for."""

    days: int
    names: Mapping[str, str]
    """By GROUPS; empty: any."""
    source: SourceKind

    @property
    def narrows(self) -> bool:
        """Whether anybody is left out."""
        return any(self.names.values()) or self.source != "all"

    def filter(self) -> InsightFilter:
        """For the figures."""
        wanted = {by: name or None for by, name in self.names.items()}
        return InsightFilter(**wanted, source=self.source)


async def show(visit: Visit, reader: LedgerReader) -> web.StreamResponse:
    asked = _asked(visit.request.query)
    found = await reader.insight(asked.days, asked.filter(), visit.console.now())
    words = OutcomeWords(visit.t.texts, visit.t.lang)
    view = InsightView(visit.t, words, found)
    return visit.page(
        "insight.html", it=asked, found=found, words=words, spans=SPANS, sources=SOURCES, groups=list(GROUPS), order=ORDER,
        time=view.over_time() if found.counts else None, heads=view.time_heads(),
        cards=[view.ended(), *view.cards()] if found.counts else [],
        offers_sources=found.made_up > 0 or asked.source != "all",
    )  # fmt: skip


def _asked(query: Mapping[str, str]) -> InsightRequest:
    """What is no choice of the page counts as not asked for."""
    days, source = query.get("days", ""), query.get("source", "all")
    span = next((one for one in SPANS if str(one) == days), USUAL)
    kind = next((one for one in SOURCES if one == source), SOURCES[0])
    return InsightRequest(span, {by: query.get(by, "")[:_LONGEST] for by in GROUPS}, kind)
