"""A conversation whose case is open: where what the user writes goes, by when it is answered, and what the cards say of it.

With support, everything that is written or sent goes to the case, whatever card lies over it. Only what begins another problem,
or support giving the user back, puts the bot between them; then the bot reads, and what it cannot read goes to the case.
"""

from msgspec.structs import replace

from flows.card import ACCOUNT, CASE, OVERTAKEN, Button, Card, Line, nav
from flows.chat.here import Here
from flows.ids import Lang
from flows.knowledge import account
from flows.knowledge.session import Entry, Session

ANOTHER = Button("nav", "restart", Line("nav", "another"))
"""The way from the case to the menu."""
_SILENT = ("handed_off", "open_case")
"""Cards that say themselves where messages go."""


def with_support(here: Here) -> bool:
    """Whether what the user writes goes to support."""
    if here.session.case is None:
        return False
    return uncovered(here).session.view.startswith(CASE) or here.known.case is not None


def asks_account(session: Session) -> bool:
    """Whether the question which account it is lies over the case."""
    return session.case is not None and session.view.startswith((ACCOUNT, OVERTAKEN))


def covered(here: Here, question: str = ACCOUNT) -> Here:
    """With that question over the card; what it lay over stays below."""
    below = uncovered(here).session.view
    return here.changed(view=question + (below if below.startswith(CASE) else ""))


def uncovered(here: Here) -> Here:
    """Without that question."""
    view = here.session.view
    return here.changed(view=view.partition(":")[2]) if view.startswith((ACCOUNT, OVERTAKEN)) else here


def tells_account(here: Here) -> tuple[Button, ...]:
    """The way to tell which account it is, where that helps: the case is urgent, or support has asked, and nobody has told it."""
    session = here.session
    useful = session.naming == "asked" or (session.urgent and session.naming != "given")
    field = account.field(here.guide.catalogue)
    if not useful or field is None or session.case is None:
        return ()
    return (Button("nav", "account", Line(f"intake-{field}", "tell")),)


def shows_case(here: Here) -> bool:
    """Whether the live card is that of the case."""
    view = here.session.view
    return view.startswith(CASE) or (not view and here.step.kind == "handed_off")


def waits(here: Here) -> Here:
    """The user waits for support: since now, or longer."""
    return here if here.session.waiting is not None else here.changed(waiting=here.now)


def rejoined(case: str, lang: Lang, seed: int, now: int) -> Session:
    """A conversation that begins anew where nothing is known of it but its open case."""
    return Session(seed=seed, lang=lang, active=now, log=(Entry("case", case, "", now),), case=case)


def answered(here: Here) -> Here:
    """Support has spoken: nothing is waited for, and nobody needs to be told that they are heard."""
    return here.changed(waiting=None, acknowledged=True)


def promised(here: Here, since: int) -> int:
    """By when a message that has waited since then is answered, Unix seconds: as promised, while that can still be kept."""
    service, session = here.guide.service, here.session
    promise = service.promised(since, urgent=session.urgent)
    return promise if promise > session.active else service.promised(session.active, urgent=session.urgent)


def open_case(here: Here) -> Card:
    """The case, before anything else: number, promised time, where messages go. The menu is behind a button."""
    session = here.session
    symptom = session.view.removeprefix(CASE).removeprefix(":")
    begins = symptom in here.guide.catalogue.symptoms
    begin = (Button("symptom", symptom, Line(f"symptom-{symptom}", "label")),) if begins else ()
    beneath = nav("resume") if session.log and here.step.kind != "handed_off" else ()
    since = session.active if session.waiting is None else session.waiting
    args = (("case", session.case or ""), ("promise", promised(here, since)))
    return Card(
        "open_case", ("title", "next" if session.waiting is None else "why", "body"), None, None, args=args,
        buttons=(*tells_account(here), *begin), navigation=(*beneath, ANOTHER, *nav("more")),
    )  # fmt: skip


def noted(here: Here, card: Card) -> Card:
    """The card of somebody whose case is open: it says where messages go."""
    case = here.session.case
    if case is None or card.id in _SILENT or card.id.startswith("intake-"):
        return card
    attr = "writes" if with_support(here) else "reads"
    if card.id == "menu" and attr == "writes":
        card = replace(card, parts=("title", "pick"))
    return replace(card, preface=(*card.preface, Line("case", attr, (("case", case),))))
