"""work(): something happened in a case; what is the case now, and who shall hear of it?

Whoever acts, in the support group, in the console or in the chat, comes through here, so that all follow the same rules: the
first claim wins, a closed case takes no words, and a user who waits is never forgotten. Pure: `now` comes in, acts go out.
"""

from dataclasses import dataclass, replace
from typing import Literal

from flows.card import Line
from flows.case.case_events import (
    AccountAsked,
    AccountGiven,
    AccountShown,
    Amended,
    Assigned,
    CameBack,
    CaseEvent,
    Claimed,
    Closed,
    Left,
    Noted,
    Rang,
    Rated,
    Rejoined,
    Reopened,
    Returned,
    Said,
    Snoozed,
    StepChosen,
    StepTried,
    Tagged,
    Unsolved,
    UserWrote,
    Woken,
    Wrote,
)
from flows.case.casefile import NOTHING, Case, EventName, Record, Who, event_name, sealed, told
from flows.case.snooze import cut
from flows.case.tags import MOST, with_tag, without
from flows.events import AccountWanted, CaseClosed, GivenBack, HumanTook, StepAsked
from flows.knowledge.service import Service
from flows.redact import Redacted, redact, trusted

REOPEN = 72 * 3600
"""Seconds for which a closed case can be opened again; after that a new one begins."""
REMINDERS = 3
Why = Literal[
    "claimed", "yours", "closed", "not_closed", "too_late", "gone", "promised", "full", "not_yours", "no_account", "named",
    "unopened",
]  # fmt: skip


# --- what shall follow


@dataclass(frozen=True, slots=True)
class ToUser:
    """An agent's words, to the user."""

    said: Said


@dataclass(frozen=True, slots=True)
class ToDesk:
    """A user's words, to the support group."""

    said: Said


@dataclass(frozen=True, slots=True)
class Amend:
    """Change the copy of a message that was edited."""

    to: Literal["user", "desk"]
    said: Said


@dataclass(frozen=True, slots=True)
class TellUser:
    line: Line


@dataclass(frozen=True, slots=True)
class TellDesk:
    line: Line


@dataclass(frozen=True, slots=True)
class ShowStatus:
    """Name and packet of the case say how it stands now."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What the conversation with the bot learns of it."""

    event: HumanTook | StepAsked | AccountWanted | GivenBack | CaseClosed


Act = ToUser | ToDesk | Amend | TellUser | TellDesk | ShowStatus | Lead


@dataclass(frozen=True, slots=True)
class Work:
    """What a happening led to."""

    case: Case
    records: tuple[Record, ...] = ()
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing has changed, and why."""

    why: Why
    by: str = ""


def work(service: Service, case: Case, what: CaseEvent, now: int) -> Work | Refusal:
    """The work that a happening makes, or why it makes none."""
    done = _work(service, case, what, now)
    return _heard(case, what, done, now) if isinstance(done, Work) else done


def _work(service: Service, case: Case, what: CaseEvent, now: int) -> Work | Refusal:  # noqa: C901, PLR0912  # one row for each kind of happening
    closed = case.status == "closed"
    match what:
        case Rang():
            return _rang(service, case, now)
        case Rated(stars=stars):
            return _event(replace(case, csat=stars), now, "rated", number=stars, who="user")
        case Noted(by=by, text=text):
            return Work(case, (Record(now, "note", "agent", by, text),))
        case Tagged(by=by, tag=tag, off=off):
            return _tagged(case, now, by, tag, off=off)
        case Reopened(by=by):
            return _reopened(case, now, by)
        case Unsolved():
            return _unsolved(case, now)
        case _ if closed:
            return Refusal("closed", case.agent)
        case Claimed(by=by):
            return _claimed(case, now, by)
        case Assigned(by=by, to=to):
            return _assigned(case, now, by, to)
        case Snoozed(by=by, until=until):
            return _snoozed(service, case, now, by, until)
        case Woken(by=by):
            return Work(case) if case.snoozed is None else _event(replace(case, snoozed=None), now, "woke", by=by)
        case Wrote(by=by, said=said):
            return _wrote(case, now, by, said)
        case Amended(by=by, said=said):
            record = Record(now, "edit", "agent" if by else "user", by, _kept(said), ref=said.ref)
            return Work(case, (record,), (Amend("user" if by else "desk", said),))
        case StepChosen(by=by, cause=cause):
            return _step(case, now, by, cause)
        case Returned(by=by):
            mine = _taken(case, now, by)
            done = _event(replace(mine.case, waiting=None, reminded=0), now, "given_back", by=by)
            return _together(mine, done, Lead(GivenBack()))
        case Closed(by=by, reason=reason):
            return _closed(case, now, by, reason)
        case AccountShown(by=by, holder=holder):
            return _account_shown(case, now, by, holder)
        case AccountAsked(by=by, holder=holder):
            return _account_asked(case, now, by, holder)
        case AccountGiven(account=account):
            told_of = replace(case, account=sealed(account), waiting=case.waiting or now)
            return _event(told_of, now, "account_given", who="user")
        case UserWrote(said=said):
            return _user_wrote(case, now, said)
        case Left():
            return _event(replace(case, waiting=None, reminded=0), now, "left", who="user")
        case CameBack():
            return _event(case, now, "back", who="user")
        case StepTried(cause=cause, result=result):
            return _tried(case, now, cause, result)
        case Rejoined(handoff=handoff):
            more = replace(told(case, handoff), waiting=case.waiting or now)
            return _event(more, now, "rejoined", who="user")


def alarm(service: Service, case: Case) -> int | None:
    """When support is to be reminded that the user waits, or of a case that was put off, Unix seconds; None: not at all."""
    if case.status == "closed":
        return None
    if case.snoozed is not None:
        return cut(service, case, case.snoozed)
    if case.waiting is None or case.reminded >= REMINDERS:
        return None
    return service.late(case.waiting, case.reminded + 1)


def promise(service: Service, case: Case, now: int) -> int:
    """By when the user is answered: what was promised, as long as that can still be kept."""
    urgent = case.priority == "high"
    promised = service.promised(case.opened_at if case.waiting is None else case.waiting, urgent=urgent)
    return promised if promised > now else service.promised(now, urgent=urgent)


_USERS = (UserWrote, AccountGiven, StepTried, Rejoined, Unsolved)
"""What a user does that ends every putting off."""


def _heard(before: Case, what: CaseEvent, done: Work, now: int) -> Work:
    """The work with what follows whenever somebody is heard: a user's words end a putting off, and what others than the
    agent of the case have done is news to that agent."""
    case, acts = done.case, done.acts
    if case.snoozed is not None and (isinstance(what, _USERS) or case.status == "closed"):
        case = replace(case, snoozed=None)
    if before.snoozed != case.snoozed and ShowStatus() not in acts:
        acts = (*acts, ShowStatus())
    if any(_is_news(case, record) for record in done.records):
        case = replace(case, moved=now)
    return Work(case, done.records, acts)


def _is_news(case: Case, record: Record) -> bool:
    if record.who == "agent":
        return bool(case.agent) and record.by != case.agent
    return record.who == "user" or record.name == "woke"


def _event(
    case: Case,
    now: int,
    name: EventName,
    *,
    by: str = "",
    text: Redacted = NOTHING,
    cause: str = "",
    number: int | None = None,
    who: str = "",
) -> Work:
    """A case that has changed, recorded, and shown to support. Only `text` is words; nothing else is ever masked."""
    author: Who = "user" if who == "user" else "agent" if by else "bot"
    record = Record(now, "event", author, by, text, name=name, cause=cause, number=number)
    said = cause or (text if number is None else str(number))
    line = Line("desk", name, (("agent", by), ("text", said)))
    return Work(case, (record,), (TellDesk(line), ShowStatus()))


def _together(one: Work, two: Work, *acts: Act) -> Work:
    merged = [*one.acts, *two.acts]
    if merged.count(ShowStatus()) > 1:
        merged.remove(ShowStatus())
    return Work(two.case, (*one.records, *two.records), (*merged, *acts))


def _taken(case: Case, now: int, by: str) -> Work:
    """Whoever acts upon a case that is nobody's makes it theirs."""
    if case.status != "open":
        return Work(case)
    return _event(replace(case, status="claimed", agent=by), now, "claimed", by=by)


def _claimed(case: Case, now: int, by: str) -> Work | Refusal:
    if case.status == "claimed":
        return Refusal("yours" if case.agent == by else "claimed", case.agent)
    taken = _taken(replace(case, snoozed=None), now, by)
    return replace(taken, acts=(*taken.acts, TellUser(Line("case", "claimed"))))


def _assigned(case: Case, now: int, by: str, to: str) -> Work | Refusal:
    if to == case.agent:
        return Refusal("yours" if to == by else "claimed", to)
    given = replace(case, agent=to, status="claimed" if to else "open", snoozed=None, holder="")
    return _event(given, now, "assigned" if to else "unassigned", by=by, text=trusted(to))


def _snoozed(service: Service, case: Case, now: int, by: str, until: int) -> Work | Refusal:
    """No user's promise is slept through: the case comes back in time for it, or is not put off at all."""
    end = cut(service, case, until)
    if end <= now:
        return Refusal("promised")
    return _event(replace(case, snoozed=end), now, "snoozed", by=by, number=end)


def _tagged(case: Case, now: int, by: str, tag: Redacted, *, off: bool) -> Work | Refusal:
    tags = without(case.tags, tag) if off else with_tag(case.tags, tag)
    if tags == case.tags:
        return Work(case)
    if len(tags) > MOST:
        return Refusal("full")
    record = Record(now, "event", "agent", by, tag, name="untagged" if off else "tagged")
    return Work(replace(case, tags=tags), (record,), (ShowStatus(),))


def _wrote(case: Case, now: int, by: str, said: Said) -> Work:
    taken = _taken(case, now, by)
    answered = replace(taken.case, waiting=None, reminded=0)
    record = _message(now, said, _kept(said), by)
    return _together(taken, Work(answered, (record,), (ToUser(said),)), Lead(HumanTook()))


def _kept(said: Said) -> Redacted:
    """The words as they may be kept. What is Redacted already stays as it is: masked before, or a text of ours."""
    return said.text if isinstance(said.text, Redacted) else redact(said.text)


def _message(now: int, said: Said, text: Redacted, by: str = "") -> Record:
    return Record(
        now, "message", "agent" if by else "user", by, text, ref=said.ref, media=said.media, file=said.file
    )  # fmt: skip


def _user_wrote(case: Case, now: int, said: Said) -> Work:
    waiting = case.waiting or now
    return Work(replace(case, waiting=waiting), (_message(now, said, _kept(said)),), (ToDesk(said),))


def _step(case: Case, now: int, by: str, cause: str) -> Work:
    taken = _taken(case, now, by)
    asked = _event(replace(taken.case, step=cause, waiting=None, reminded=0), now, "step", by=by, cause=cause)
    return _together(taken, asked, Lead(StepAsked(cause)))


def _tried(case: Case, now: int, cause: str, result: Literal["worked", "not_worked"]) -> Work:
    fixes = (*case.fixes, (cause, result, now))
    suspected = tuple((id_, p) for id_, p in case.suspected if id_ != cause or result == "worked")
    done = replace(case, step="", fixes=fixes, suspected=suspected, waiting=case.waiting or now)
    return _event(done, now, event_name(result), cause=cause, who="user")


def _account_shown(case: Case, now: int, by: str, holder: str) -> Work | Refusal:
    """Only whoever has taken the case may look. In the support group names are anybody's choice, so there the id counts."""
    if not _has_it(case, by, holder):
        return Refusal("not_yours", case.agent)
    if not case.account:
        return Refusal("no_account", case.agent)
    return Work(case, (Record(now, "event", "agent", by, name="account_shown"),))


def _account_asked(case: Case, now: int, by: str, holder: str) -> Work | Refusal:
    """Only whoever could look at it asks for it, and only as long as there is none."""
    if not _has_it(case, by, holder):
        return Refusal("not_yours", case.agent)
    if case.account:
        return Refusal("named", case.agent)
    asked = _event(replace(case, waiting=None, reminded=0), now, "account_asked", by=by)
    return _together(Work(case), asked, Lead(AccountWanted()))


def _has_it(case: Case, by: str, holder: str) -> bool:
    return case.status == "claimed" and (case.holder == holder if holder else case.agent == by)


def _closed(case: Case, now: int, by: str, reason: Redacted) -> Work:
    done = replace(
        case, status="closed", agent=case.agent or by, closed_at=now, reason=reason, waiting=None, reminded=0, step="",
        account="",
    )  # fmt: skip
    return _together(Work(case), _event(done, now, "closed", by=by, text=reason), Lead(CaseClosed(case.number)))


def _reopened(case: Case, now: int, by: str) -> Work | Refusal:
    if case.status != "closed":
        return Refusal("not_closed", case.agent)
    if now - (case.closed_at or 0) > REOPEN:
        return Refusal("too_late")
    again = replace(case, status="claimed", agent=by, closed_at=None)
    return _together(Work(case), _event(again, now, "reopened", by=by), Lead(HumanTook(case.number)))


def _unsolved(case: Case, now: int) -> Work | Refusal:
    if case.status != "closed":
        return Work(case)
    if now - (case.closed_at or 0) > REOPEN:
        return Refusal("too_late")
    again = replace(case, status="claimed" if case.agent else "open", closed_at=None, waiting=now)
    return _event(again, now, "unsolved", who="user")


def _rang(service: Service, case: Case, now: int) -> Work:
    due = alarm(service, case)
    if due is None or now < due:
        return Work(case)
    if case.snoozed is not None:
        return _woken(service, case, now)
    return _reminded(service, case, now)


def _woken(service: Service, case: Case, now: int) -> Work:
    """Back from being put off. Of the reminders that rested meanwhile one is given; the others count as given."""
    awake = _event(replace(case, snoozed=None), now, "woke")
    missed = sum(
        service.late(case.waiting, times) <= now for times in range(case.reminded + 1, REMINDERS + 1)
    ) if case.waiting is not None else 0  # fmt: skip
    if not missed:
        return awake
    reminded = _reminded(service, awake.case, now)
    return _together(awake, replace(reminded, case=replace(reminded.case, reminded=case.reminded + missed)))


def _reminded(service: Service, case: Case, now: int) -> Work:
    if case.waiting is None:
        return Work(case)
    minutes = max(1, (now - case.waiting) // 60)
    record = Record(now, "event", name="reminded", number=minutes)
    desk = TellDesk(Line("desk", "reminded", (("minutes", minutes),)))
    late = TellUser(Line("case", "late", (("promise", promise(service, case, now)),)))
    first = (late,) if case.reminded == 0 else ()
    return Work(replace(case, reminded=case.reminded + 1), (record,), (desk, ShowStatus(), *first))
