"""A case as people read it: every id in words, in the reader's language. Console and exports show nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from bot.desk import words
from bot.telegram.texts import Texts
from flows.casefile import Case, Record, Status, Who, still_ruled_out
from flows.casework import promise
from flows.schema import UNKNOWN
from flows.session import Lang

Kind = Literal["message", "note", "event"]
Delivery = Literal["", "taken", "delivered", "doubtful", "failed"]
Row = tuple[str, str]
"""What it is about, and what is known of it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the story of a case. `at` is in Unix seconds."""

    kind: Kind
    at: int
    who: Who
    by: str
    """Who it was, in words."""
    text: str
    pressed: bool = False
    """Whether the words stood on a button."""
    media: str = ""
    """What was sent, in words; empty: text."""
    edited: int | None = None
    delivery: Delivery = ""
    """What became of it on the way; empty where it had no way to go."""
    why: str = ""
    """Why it was not delivered, in words."""


@dataclass(frozen=True, slots=True)
class CaseView:
    """What there is to know of a case, the most useful first. Times are Unix seconds."""

    number: str
    status: Status
    status_words: str
    urgent: bool
    symptom: str
    provider: str
    name: str
    """What the user goes by."""
    locale: Lang
    language: str
    """The user's, in words."""
    agent: str
    """Whose case it is; empty: nobody's."""
    opened_at: int
    closed_at: int | None
    reason: str
    waiting: int | None
    """Since when the user has been waiting."""
    waited: str
    """How long that is, in words."""
    promised: int | None
    """By when the user was told to be answered; None: nobody waits."""
    late: bool
    step: str
    """The remedy that the user has been asked to try, in words."""
    csat: int | None
    said: tuple[Row, ...] = ()
    unsure: tuple[str, ...] = ()
    """What the user could not answer."""
    tried: tuple[tuple[int, str, str], ...] = ()
    """When, what, and what came of it."""
    suspected: tuple[tuple[str, int], ...] = ()
    """What it may still be, and how likely, in percent."""
    ruled_out: tuple[Row, ...] = ()
    """What it is not, and by which answer."""
    intake: tuple[Row, ...] = ()
    unanswered: tuple[str, ...] = ()
    """What the user could not tell support."""
    story: tuple[Item, ...] = ()


def view(texts: Texts, lang: Lang, case: Case, records: Iterable[Record], now: int) -> CaseView:
    """The whole case, as somebody who reads `lang` sees it at `now`."""
    known = [(o, v) for o, v in case.observations if v != UNKNOWN]
    return CaseView(
        number=case.number,
        status=case.status,
        status_words=texts.text(lang, "transcript", f"status_{case.status}"),
        urgent=case.priority == "high",
        symptom=words.symptom(texts, lang, case.symptom),
        provider=words.mailbox(texts, lang, case.provider),
        name=words.plain(case.name) or texts.text(lang, "desk", "nobody"),
        locale=case.locale,
        language=texts.text(lang, "language", case.locale),
        agent=words.plain(case.agent),
        opened_at=case.opened_at,
        closed_at=case.closed_at,
        reason=words.plain(case.reason),
        waiting=case.waiting,
        waited="" if case.waiting is None else words.span(texts, lang, now - case.waiting),
        promised=None if case.waiting is None else promise(texts.service, case, now),
        late=case.waiting is not None and now > texts.service.promised(case.waiting),
        step=words.cause(texts, lang, case.step) if case.step else "",
        csat=case.csat,
        said=tuple((words.question(texts, lang, o), words.answer(texts, lang, case, o, v)) for o, v in known if o != "provider"),
        unsure=tuple(words.question(texts, lang, o) for o, v in case.observations if v == UNKNOWN),
        tried=tuple((at, words.cause(texts, lang, c), words.result(texts, lang, r)) for c, r, at in case.fixes),
        suspected=tuple((words.cause(texts, lang, c), round(p * 100)) for c, p in case.suspected),
        ruled_out=tuple(
            (words.cause(texts, lang, c), words.because(texts, lang, case, o)) for c, o in still_ruled_out(case)
        ),
        intake=tuple((words.field(texts, lang, f), words.filled(texts, lang, f, v)) for f, v in case.intake if v != UNKNOWN),
        unanswered=tuple(words.field(texts, lang, f) for f, v in case.intake if v == UNKNOWN),
        story=tuple(_story(texts, lang, case, records)),
    )  # fmt: skip


def _story(texts: Texts, lang: Lang, case: Case, records: Iterable[Record]) -> Iterable[Item]:
    """Everything that happened, in the order in which it was kept; edits and deliveries stand with their message."""
    kept = list(records)
    edits = {r.ref: r for r in kept if r.what == "edit" and r.ref}
    states = {r.ref: r for r in kept if r.what == "delivery" and r.ref}
    for record in kept:
        if record.what == "message":
            yield _message(texts, lang, case, record, edits.get(record.ref), states.get(record.ref))
        elif record.what == "note":
            yield Item("note", record.at, record.who, words.plain(record.by), words.plain(record.text))
        elif record.what == "event":
            yield Item("event", record.at, record.who, words.plain(record.by), words.event(texts, lang, record))


def _message(
    texts: Texts, lang: Lang, case: Case, record: Record, edit: Record | None, state: Record | None
) -> Item:  # fmt: skip
    delivery = _delivery(record, state)
    return Item(
        "message",
        record.at,
        record.who,
        words.author(texts, lang, case, record),
        words.plain(edit.text if edit else record.text),
        pressed=record.choice is not None,
        media=words.media(texts, lang, record.media),
        edited=edit.at if edit else None,
        delivery=delivery,
        why=words.why(texts, lang, state.text) if state and delivery == "failed" else "",
    )


def _delivery(record: Record, state: Record | None) -> Delivery:
    """An agent's words are under way until Telegram has spoken. A user's are here; only that the group lacks them is news."""
    if state and state.name == "failed":
        return "failed"
    if record.who != "agent" or not record.ref:
        return ""
    if not state:
        return "taken"
    return "doubtful" if state.name == "doubtful" else "delivered"
