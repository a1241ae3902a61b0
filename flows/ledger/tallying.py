"""From a session to its rows in the ledger. Rows are facts; what they are worth is judged when they are read (`outcome_classes`).

A conversation begins with the first thing a user does, and anew where a symptom is named after it was solved, or where the log
has been begun anew after more had been told than a symptom.
"""

from typing import Literal

from msgspec.structs import replace

from flows.events import CaseClosed, Commanded, Edited, Event, HumanTook, Pressed, Sent, Started, Typed
from flows.ids import UNKNOWN
from flows.incident.arrivals import ALL, NOWHERE, WATCHED
from flows.incident.hit import AGAIN, Hit
from flows.knowledge.catalogue import Catalogue
from flows.knowledge.guide import Guide
from flows.knowledge.ledger_row import HOUR, MOST, SIGNS, STEPS, WEEK, EarlierRow, LedgerRow, Tally, code, sign
from flows.knowledge.session import Entry, Session

EARLIER = 3
"""Rows of one chat that are added to at most, beside the one under way."""
RESULTS = ("worked", "not_worked", "later", "offered")
"""What can have come of a remedy; offered: nothing was told of it."""
News = Literal["begun", "solved", "handed_over"]


def counted(
    guide: Guide, before: Session, after: Session, event: Event, now: int, id_: str, shown: str = ""
) -> Session:
    """The session after an event, counted. `id_`: of the row, should one begin; `shown`: the id of the card that is shown."""
    catalogue, named = guide.catalogue, _named(after)
    fresh = named is not None and named not in before.log
    acts = isinstance(event, Started | Commanded | Pressed | Typed | Sent | Edited)
    tally = before.tally
    if tally is None:
        if not acts or (before.log and not fresh):
            return after  # it began before there was a ledger, or all that is known is its case
        tally = Tally(id_, now)
    elif fresh and _over(catalogue, before, after, tally):
        ended = EarlierRow(tally.id, tally.begun, row_of(catalogue, before, tally))
        tally = Tally(id_, now, earlier=(*tally.earlier, ended))
    tally = _added(tally, after, named.key if named and fresh else None, event, now)
    if isinstance(event, HumanTook) and tally.handed is not None and tally.answered is None:
        tally = replace(tally, answered=now)
    return replace(after, tally=_acted(guide, tally, before, after, event, shown, fresh=fresh) if acts else tally)


def found_out(session: Session, cause: str) -> Session:
    """With what support says the handed-over conversation was: the one under way, or the last one before it."""
    tally = session.tally
    if tally is None:
        return session
    if tally.handed is not None:
        return replace(session, tally=replace(tally, cause=cause))
    earlier = list(tally.earlier)
    for at in range(len(earlier) - 1, -1, -1):
        if earlier[at].row.handed is not None:
            earlier[at] = replace(earlier[at], row=replace(earlier[at].row, cause=cause))
            break
    return replace(session, tally=replace(tally, earlier=tuple(earlier)))


def rows(catalogue: Catalogue, before: Session, after: Session) -> tuple[EarlierRow, ...]:
    """The rows that have changed, or may have: the one under way, and earlier ones."""
    if after.tally is None:
        return ()
    known = before.tally.earlier if before.tally else ()
    current = EarlierRow(after.tally.id, after.tally.begun, row_of(catalogue, after, after.tally))
    return (*(one for one in after.tally.earlier if one not in known), current)


def news(catalogue: Catalogue, before: Session, after: Session) -> tuple[tuple[News, str], ...]:
    """What a turn adds to the counts of a process, each with its symptom: facts that were not there before."""
    if after.tally is None:
        return ()
    then = before.tally if before.tally and before.tally.id == after.tally.id else None
    was = row_of(catalogue, before, then) if then else None
    row = row_of(catalogue, after, after.tally)
    told: dict[News, bool] = {
        "begun": row.symptom is not None and (was is None or was.symptom is None),
        "solved": row.solved is not None and (was is None or was.solved is None),
        "handed_over": row.handed is not None and (was is None or was.handed is None),
    }
    return tuple((fact, row.symptom or "none") for fact, new in told.items() if new)


def row_of(catalogue: Catalogue, session: Session, tally: Tally) -> LedgerRow:
    """The row of the conversation under way."""
    named = _named(session)
    symptom = named.key if named and named.key in catalogue.symptoms else None
    solved = _solved(catalogue, session)
    facts, took = _facts(catalogue, session, symptom, tally.offered)
    return LedgerRow(
        tally.begun // HOUR, symptom, facts, tally.began, session.lang,
        catalogue.hash[:8], tally.presses, tally.messages, _minutes(tally.begun, session.active) or 0,
        _minutes(tally.begun, solved), _minutes(tally.begun, tally.handed), _minutes(tally.begun, tally.closed),
        answered=_minutes(tally.begun, tally.answered), promised=_minutes(tally.begun, tally.promised),
        cause=tally.cause, stars=_stars(session, tally.begun), took=took,
    )  # fmt: skip


def come(hit: Hit, symptom: str, named_at: int, provider: str | None, now: int) -> Hit:
    """After somebody has named a symptom at `named_at`, and perhaps a provider: each of both counts once as an arrival."""
    if symptom not in WATCHED or now - named_at >= AGAIN:
        return hit
    before, _, of = hit.counted.partition(".")
    same = before == symptom and now - hit.at < AGAIN
    where = provider if provider and provider not in NOWHERE else ""
    if same and (of or not where):
        return hit
    return replace(hit, counted=f"{symptom}.{where}", at=hit.at if same else now)


def streams(before: Hit, after: Hit) -> tuple[str, ...]:
    """The streams of arrivals in which somebody has come, between one and the other."""
    if (before.counted, before.at) == (after.counted, after.at):
        return ()
    symptom, _, where = after.counted.partition(".")
    begun = before.counted.partition(".")[0] != symptom or before.at != after.at
    return (*((f"{symptom}.{ALL}",) if begun else ()), *((after.counted,) if where else ()))


def is_answer(catalogue: Catalogue, observation: str, value: str) -> bool:
    """Whether the catalogue knows it: then nobody typed it."""
    asked = catalogue.observations.get(observation)
    return asked is not None and value in (*asked.values, UNKNOWN)


def _facts(catalogue: Catalogue, session: Session, symptom: str | None, offered: str) -> tuple[str, str]:
    """The codes, and the signs of how long remedies took."""
    log = session.log
    answers = {e.key: e.value for e in log if e.kind == "answer" and is_answer(catalogue, e.key, e.value)}
    mine = {e.key for e in log if e.kind == "fix" and _is_for(catalogue, e.key, symptom)}
    fixes: dict[tuple[str, str], str] = {}
    for at, e in enumerate(log):
        if e.kind == "fix" and e.key in mine and e.value in RESULTS and (e.key, e.value) not in fixes:
            fixes[e.key, e.value] = sign((e.at - log[at - 1].at) / 60 if at else 0)
    took = "".join(fixes.values())[:STEPS]
    if _is_for(catalogue, offered, symptom) and all(cause != offered for cause, _ in fixes):
        fixes[offered, "offered"] = ""
    told = [f"{o}={v}" for o, v in answers.items()] + [f"fix.{cause}={result}" for cause, result in fixes]
    return "".join(code(fact) for fact in told)[: MOST * SIGNS], took


def _stars(session: Session, begun: int) -> int | None:
    """The last that were given in this conversation."""
    return next((int(e.value) for e in reversed(session.log) if e.kind == "csat" and e.at >= begun), None)


def _is_for(catalogue: Catalogue, cause: str, symptom: str | None) -> bool:
    return cause in catalogue.causes and catalogue.causes[cause].symptom == symptom


def _named(session: Session) -> Entry | None:
    """The entry that says what is the matter."""
    return next((entry for entry in reversed(session.log) if entry.kind == "symptom"), None)


def _solved(catalogue: Catalogue, session: Session) -> int | None:
    """When the user said that it works; what follows a suspected break-in is support's to judge."""
    found = None
    for entry in session.log:
        if entry.kind == "symptom":
            found = None
        elif entry.kind == "solved" or (
            entry.kind == "fix" and entry.value == "worked" and _helps(catalogue, entry.key)
        ):
            found = entry.at if found is None else found
    return found


def _helps(catalogue: Catalogue, cause: str) -> bool:
    return cause in catalogue.causes and not catalogue.causes[cause].urgent


def _over(catalogue: Catalogue, before: Session, after: Session, tally: Tally) -> bool:
    """Whether a symptom that is named now begins another conversation. Where nothing but a symptom had been told, it was a slip."""
    if tally.closed is not None or _solved(catalogue, before) is not None:
        return True
    anew = before.log[:1] != after.log[:1]
    return anew and any(e.kind not in ("symptom", "read") and e.at > before.log[0].at for e in before.log)


def _added(tally: Tally, after: Session, symptom: str | None, event: Event, now: int) -> Tally:
    """With what is known now of earlier conversations. `symptom`: the one that has just been named."""
    earlier = []
    for one in tally.earlier:
        waits = after.case is not None and one.row.handed is not None and one.row.closed is None
        closes = isinstance(event, CaseClosed) and one.row.handed is not None and one.row.closed is None
        ended = one.row.last if one.row.solved is None else one.row.solved
        if not waits and not closes and now - one.begun - ended * 60 > WEEK:
            continue
        row = replace(one.row, closed=_minutes(one.begun, now)) if closes else one.row
        if symptom is not None and row.symptom == symptom and row.back is None:
            row = replace(row, back=_minutes(one.begun, now))
        earlier.append(replace(one, row=row))
    closed = now if isinstance(event, CaseClosed) and tally.handed is not None else tally.closed
    return replace(tally, earlier=tuple(earlier[-EARLIER:]), closed=closed)


def _acted(
    guide: Guide, tally: Tally, before: Session, after: Session, event: Event, shown: str, *, fresh: bool
) -> Tally:
    """With what the user has done."""
    wrote = isinstance(event, Typed | Sent | Edited)
    how = "link" if isinstance(event, Started) else "typed" if wrote else "pressed"
    taken = tally.handed is None and any(e.kind == "case" and e not in before.log for e in after.log)
    return replace(
        tally,
        began=how if fresh and not tally.began else tally.began,
        presses=tally.presses + (not wrote),
        messages=tally.messages + wrote,
        offered=shown.removeprefix("fix-") if shown.startswith("fix-") else tally.offered,
        handed=after.active if taken else tally.handed,
        promised=guide.service.promised(after.active, urgent=after.urgent) if taken else tally.promised,
    )


def _minutes(begun: int, at: int | None) -> int | None:
    return None if at is None else max(0, (at - begun) // 60)
