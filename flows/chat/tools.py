"""What a card's steps need at hand: a text to copy, pages to open."""

from flows.card import Card, Tool
from flows.knowledge.guide import Guide
from flows.knowledge.schema import Page

_OPENS: dict[str, tuple[Page, ...]] = {"again-rate_limit": ("reset",), "again-outage": ("reset",)}
"""The pages that cards of the frame speak of."""


def tools(guide: Guide, card: Card, provider: str | None) -> tuple[Tool, ...]:
    """What a card's steps need at hand: a text to copy, pages to open."""
    kind, _, id_ = card.id.partition("-")
    service, catalogue = guide.service, guide.catalogue
    if kind == "ask" and id_ in catalogue.observations:
        copied, pages = None, catalogue.observations[id_].opens
    elif kind == "fix" and id_ in catalogue.causes and "waiting" not in card.parts:
        copied, pages = catalogue.causes[id_].copy_text, catalogue.causes[id_].opens
    elif kind == "advice" and id_ in catalogue.advice:
        copied, pages = None, catalogue.advice[id_].opens
    else:
        copied, pages = None, _OPENS.get(card.id, ())
    own = catalogue.providers.get(provider or "")
    address = {
        "reset": service.reset, "support": service.support, "emergency": service.emergency or "",
        "settings": own.settings if own else "", "mailbox": own.mailbox if own else "",
    }  # fmt: skip
    copies = (Tool("copy", getattr(service, copied), copies=True),) if copied else ()
    return (*copies, *(page(name, address[name]) for name in pages if address[name]))


def page(name: Page, address: str) -> Tool:
    """A button that opens a page; the one that locks an account is to be seen first."""
    return Tool(name, address, style="danger" if name == "emergency" else "")
