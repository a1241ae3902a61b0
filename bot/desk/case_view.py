"""A case as people read it: every id in words, in the reader's language. Console and exports show nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from bot.desk import case_words as words
from bot.words.texts import Texts, span
from flows.case.alarms import promise
from flows.case.casefile import Case, Record, Status, Who, still_ruled_out
from flows.case.snooze import asleep
from flows.ids import UNKNOWN, Lang

_Kind = Literal["message", "note", "event"]
_Delivery = Literal["", "taken", "delivered", "doubtful", "failed"]
_Row = tuple[str, str]
"""What it is about, and what is known of it."""

PICTURES = ("photo", "document")
"""What may be a picture; of a document only its content says."""
CERTAIN = 100
"""Percent. No suspect is shown with as much: answers may be wrong, and the cause may be none that is known."""


@dataclass(frozen=True, slots=True)
class StoryItem:
    """One thing in the story of a case. `at` is in Unix seconds."""

    kind: _Kind
    at: int
    who: Who
    by: str
    """Who it was, in words."""
    text: str
    pressed: bool = False
    """Whether the words stood on a button."""
    media: str = ""
    """What was sent, in words; empty: text."""
    file: str = ""
    """The message by which what was sent is found, where that may be a picture; empty: there is none."""
    photo: bool = False
    """Whether what was sent is a picture for certain."""
    edited: int | None = None
    delivery: _Delivery = ""
    """What became of it on the way; empty where it had no way to go."""
    why: str = ""
    """Why it was not delivered, in words."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A cause that it may still be."""

    name: str
    share: int
    """How likely it is, in percent."""
    doubt: str = ""
    """What speaks against it or makes it special, in words; empty: nothing."""


@dataclass(frozen=True, slots=True)
class CaseView:
    """What there is to know of a case, the most useful first. Times are Unix seconds."""

    number: str
    status: Status
    status_words: str
    urgent: bool
    symptom: str
    provider: str
    """Empty: nobody knows it."""
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
    cause: str
    """What support says it was; empty: nobody has told."""
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
    first: str = ""
    """What to do first; empty where that is over, or in the user's hands."""
    why: str = ""
    """Why it was handed over; empty where nobody kept that."""
    said: tuple[_Row, ...] = ()
    unsure: tuple[str, ...] = ()
    """What the user could not answer."""
    tried: tuple[tuple[int, str, str], ...] = ()
    """When, what was to be done, and what came of it."""
    skipped: str = ""
    """What was shown last, its outcome not told; empty: nothing."""
    suspected: tuple[Suspect, ...] = ()
    """What it may still be, the likeliest first."""
    ruled_out: tuple[_Row, ...] = ()
    """What it is not, and by which answer."""
    intake: tuple[_Row, ...] = ()
    account: bool = False
    """Whether the user has told which account it is about."""
    unanswered: tuple[str, ...] = ()
    """What the user could not tell support."""
    clashes: tuple[str, ...] = ()
    """What the user has said in two ways."""
    snoozed: int | None = None
    """Until when it is put off."""
    tags: tuple[str, ...] = ()
    story: tuple[StoryItem, ...] = ()


def case_view(texts: Texts, lang: Lang, case: Case, records: Iterable[Record], now: int) -> CaseView:
    """The whole case, as somebody who reads `lang` sees it at `now`."""
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
        cause=words.it_was(texts, lang, case.cause, case.cause_words),
        waiting=case.waiting,
        waited="" if case.waiting is None else span(texts, lang, (now - case.waiting) // 60),
        promised=None if case.waiting is None else promise(texts.service, case, now),
        late=case.waiting is not None and now > texts.service.promised(case.waiting, urgent=case.priority == "high"),
        step=words.cause(texts, lang, case.step) if case.step else "",
        csat=case.csat,
        first=words.first(texts, lang, case),
        why=words.handed_over(texts, lang, case),
        said=tuple(_answers(texts, lang, case)),
        unsure=tuple(words.question(texts, lang, o) for o, v in case.observations if v == UNKNOWN),
        tried=tuple(sorted(_tried(texts, lang, case), key=lambda row: row[0])),
        skipped=words.remedy(texts, lang, case, case.skipped) if case.skipped else "",
        suspected=tuple(_suspects(texts, lang, case)),
        ruled_out=tuple(_ruled_out(texts, lang, case)),
        intake=tuple(_intake(texts, lang, case)),
        account=bool(case.account),
        unanswered=tuple(words.field(texts, lang, f) for f, v in case.intake if v == UNKNOWN),
        clashes=tuple(words.clash(texts, lang, case, o, v) for o, v in case.clashes),
        snoozed=case.snoozed if asleep(case, now) else None,
        tags=tuple(words.plain(each) for each in case.tags),
        story=tuple(_story(texts, lang, case, records)),
    )  # fmt: skip


def percent(share: float) -> int:
    """A share of 1 as it is shown."""
    return min(CERTAIN - 1, round(share * 100))


def _suspects(texts: Texts, lang: Lang, case: Case) -> Iterable[Suspect]:
    """What it may still be; what an answer speaks against says so."""
    against = dict(case.ruled_out)
    for id_, share in case.suspected:
        args = {"name": words.question(texts, lang, against[id_])} if id_ in against else {}
        doubt = texts.text(lang, "summary", "doubted", args) if args else ""
        yield Suspect(words.cause(texts, lang, id_), percent(share), doubt)


def _ruled_out(texts: Texts, lang: Lang, case: Case) -> Iterable[_Row]:
    """What it is not, and by which answer."""
    for id_, by in still_ruled_out(case):
        yield words.cause(texts, lang, id_), words.because(texts, lang, case, by)


def _answers(texts: Texts, lang: Lang, case: Case) -> Iterable[_Row]:
    """What the user has answered; the provider stands at the head of the case."""
    for id_, value in case.observations:
        if value != UNKNOWN and id_ != "provider":
            yield words.question(texts, lang, id_), words.answer(texts, lang, case, id_, value)


def _intake(texts: Texts, lang: Lang, case: Case) -> Iterable[_Row]:
    """What the user could tell support; of the account only that it was told."""
    yield from words.account(texts, lang, case)
    for id_, value in case.intake:
        if value != UNKNOWN:
            yield words.field(texts, lang, id_), words.filled(texts, lang, id_, value)


def _tried(texts: Texts, lang: Lang, case: Case) -> Iterable[tuple[int, str, str]]:
    """What the user was asked to do and what came of it; of a wait also whether they waited."""
    waited = {cause: (at, kept) for cause, at, kept in case.waits}
    for cause, result, at in case.fixes:
        said = words.result(texts, lang, case, cause, result)
        if waited.get(cause, (0, True))[1] is False:
            said = texts.text(lang, "summary", "not_waited", {"value": said})
        yield at, words.remedy(texts, lang, case, cause), said
    reported = {cause for cause, _, _ in case.fixes}
    for cause, (since, kept) in waited.items():
        if kept is None and cause not in reported:
            yield since, words.remedy(texts, lang, case, cause), texts.text(lang, "summary", "still_waiting")


def _story(texts: Texts, lang: Lang, case: Case, records: Iterable[Record]) -> Iterable[StoryItem]:
    """Everything that happened, in the order in which it was kept; edits and deliveries stand with their message."""
    kept = list(records)
    edits = {r.ref: r for r in kept if r.what == "edit" and r.ref}
    states = {r.ref: r for r in kept if r.what == "delivery" and r.ref}
    for record in kept:
        if record.what == "message":
            yield _message(texts, lang, case, record, edits.get(record.ref), states.get(record.ref))
        elif record.what == "note":
            yield StoryItem("note", record.at, record.who, words.plain(record.by), words.plain(record.text))
        elif record.what == "event":
            yield StoryItem("event", record.at, record.who, words.plain(record.by), words.event(texts, lang, record))


def _message(
    texts: Texts, lang: Lang, case: Case, record: Record, edit: Record | None, state: Record | None
) -> StoryItem:  # fmt: skip
    delivery = _delivery(record, state)
    return StoryItem(
        "message",
        record.at,
        record.who,
        words.author(texts, lang, case, record),
        words.plain(edit.text if edit else record.text),
        pressed=record.choice is not None,
        media=words.media(texts, lang, record.media),
        file=record.ref if record.file and record.media in PICTURES else "",
        photo=record.media == "photo",
        edited=edit.at if edit else None,
        delivery=delivery,
        why=words.why(texts, lang, state.text) if state and delivery == "failed" else "",
    )


def _delivery(record: Record, state: Record | None) -> _Delivery:
    """An agent's words are under way until Telegram has spoken. A user's are here; only that the group lacks them is news."""
    if state and state.name == "failed":
        return "failed"
    if record.who != "agent" or not record.ref:
        return ""
    if not state:
        return "taken"
    return "doubtful" if state.name == "doubtful" else "delivered"
