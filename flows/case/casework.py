"""What happened in a case: what is the case now, and who shall hear of it?

Whoever acts, in the support group, in the console or in the chat, comes through `work`, so that all follow the same rules: the
first claim wins, a closed case takes no words, and a user who waits is never forgotten. Pure: `now` comes in, acts go out.
"""

from dataclasses import replace
from typing import Literal

from flows.card import Line
from flows.case import case_events as events
from flows.case.alarms import rang
from flows.case.case_acts import Amend, Refusal, ShowStatus, TellChat, TellUser, ToDesk, ToUser, Work, event, together
from flows.case.case_end import ended, unsolved
from flows.case.case_events import AgentEvent, CaseEvent, Said, UserEvent
from flows.case.casefile import Case, Record, sealed, with_handoff
from flows.case.snooze import cut
from flows.case.tags import MOST, with_tag, without
from flows.events import AccountWanted, GivenBack, HumanTook, StepAsked
from flows.knowledge.service import Service
from flows.redact import Redacted, redact, trusted

_ALSO_CLOSED = (
    events.Rang,
    events.Rated,
    events.Noted,
    events.Tagged,
    events.Reopened,
    events.Unsolved,
    events.CauseTold,
)
"""What may still happen once a case is closed."""
_USERS = (events.UserWrote, events.AccountGiven, events.StepTried, events.Rejoined, events.Unsolved)
"""What a user does that ends every putting off."""


def work(service: Service, case: Case, what: CaseEvent, now: int) -> Work | Refusal:
    """The work that a happening makes, or why it makes none."""
    if case.status == "closed" and not isinstance(what, _ALSO_CLOSED):
        return Refusal("closed", case.agent)
    if isinstance(what, events.Rang):
        done: Work | Refusal = rang(service, case, now)
    elif isinstance(what, events.Amended):
        done = _amended(case, what, now)
    elif isinstance(what, AgentEvent):
        done = _by_agent(service, case, what, now)
    else:
        done = _by_user(case, what, now)
    return _heard(case, what, done, now) if isinstance(done, Work) else done


def _by_agent(service: Service, case: Case, what: AgentEvent, now: int) -> Work | Refusal:
    match what:
        case events.Claimed(by=by):
            return _claimed(case, now, by)
        case events.Assigned(by=by, to=to):
            return _assigned(case, now, by, to)
        case events.Snoozed(by=by, until=until):
            return _snoozed(service, case, now, by, until)
        case events.Woken(by=by):
            return Work(case) if case.snoozed is None else event(replace(case, snoozed=None), now, "woke", by=by)
        case events.Wrote(by=by, said=said):
            return _wrote(case, now, by, said)
        case events.Noted(by=by, text=text):
            return Work(case, (Record(now, "note", "agent", by, text),))
        case events.Tagged(by=by, tag=tag, off=off):
            return _tagged(case, now, by, tag, off=off)
        case events.StepChosen(by=by, cause=cause):
            return _step(case, now, by, cause)
        case events.Returned(by=by):
            return _returned(case, now, by)
        case events.Closed() | events.CauseTold() | events.Reopened():
            return ended(case, what, now)
        case events.AccountShown(by=by, holder=holder):
            return _account_shown(case, now, by, holder)
        case events.AccountAsked(by=by, holder=holder):
            return _account_asked(case, now, by, holder)


def _by_user(case: Case, what: UserEvent, now: int) -> Work | Refusal:
    match what:
        case events.UserWrote(said=said):
            waiting = replace(case, waiting=case.waiting or now)
            return Work(waiting, (_message(now, said, _kept(said)),), (ToDesk(said),))
        case events.StepTried(cause=cause, result=result):
            return _tried(case, now, cause, result)
        case events.Rejoined(handoff=handoff):
            more = replace(with_handoff(case, handoff), waiting=case.waiting or now)
            return event(more, now, "rejoined", who="user")
        case events.Unsolved():
            return unsolved(case, now)
        case events.Rated(stars=stars):
            return event(replace(case, csat=stars), now, "rated", number=stars, who="user")
        case events.AccountGiven(account=account):
            given = replace(case, account=sealed(account), waiting=case.waiting or now)
            return event(given, now, "account_given", who="user")
        case events.Left():
            return event(replace(case, waiting=None, reminded=0), now, "left", who="user")
        case events.CameBack():
            return event(case, now, "back", who="user")


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


def _taken(case: Case, now: int, by: str) -> Work:
    """Whoever acts upon a case that is nobody's makes it theirs."""
    if case.status != "open":
        return Work(case)
    return event(replace(case, status="claimed", agent=by), now, "claimed", by=by)


def _claimed(case: Case, now: int, by: str) -> Work | Refusal:
    if case.status == "claimed":
        return Refusal("yours" if case.agent == by else "claimed", case.agent)
    taken = _taken(replace(case, snoozed=None), now, by)
    return replace(taken, acts=(*taken.acts, TellUser(Line("case", "claimed"))))


def _assigned(case: Case, now: int, by: str, to: str) -> Work | Refusal:
    if to == case.agent:
        return Refusal("yours" if to == by else "claimed", to)
    given = replace(case, agent=to, status="claimed" if to else "open", snoozed=None, holder="")
    return event(given, now, "assigned" if to else "unassigned", by=by, text=trusted(to))


def _snoozed(service: Service, case: Case, now: int, by: str, until: int) -> Work | Refusal:
    """No user's promise is slept through: the case comes back in time for it, or is not put off at all."""
    end = cut(service, case, until)
    if end <= now:
        return Refusal("promised")
    return event(replace(case, snoozed=end), now, "snoozed", by=by, number=end)


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
    return together(taken, Work(answered, (record,), (ToUser(said),)), TellChat(HumanTook()))


def _kept(said: Said) -> Redacted:
    """The words as they may be kept. What is Redacted already stays as it is: masked before, or a text of ours."""
    return said.text if isinstance(said.text, Redacted) else redact(said.text)


def _message(now: int, said: Said, text: Redacted, by: str = "") -> Record:
    return Record(
        now, "message", "agent" if by else "user", by, text, ref=said.ref, media=said.media, file=said.file
    )  # fmt: skip


def _amended(case: Case, what: events.Amended, now: int) -> Work:
    record = Record(now, "edit", "agent" if what.by else "user", what.by, _kept(what.said), ref=what.said.ref)
    return Work(case, (record,), (Amend("user" if what.by else "desk", what.said),))


def _returned(case: Case, now: int, by: str) -> Work:
    taken = _taken(case, now, by)
    back = event(replace(taken.case, waiting=None, reminded=0), now, "given_back", by=by)
    return together(taken, back, TellChat(GivenBack()))


def _step(case: Case, now: int, by: str, cause: str) -> Work:
    taken = _taken(case, now, by)
    asked = event(replace(taken.case, step=cause, waiting=None, reminded=0), now, "step", by=by, cause=cause)
    return together(taken, asked, TellChat(StepAsked(cause)))


def _tried(case: Case, now: int, cause: str, result: Literal["worked", "not_worked"]) -> Work:
    fixes = (*case.fixes, (cause, result, now))
    suspected = tuple((id_, p) for id_, p in case.suspected if id_ != cause or result == "worked")
    done = replace(case, step="", fixes=fixes, suspected=suspected, waiting=case.waiting or now)
    return event(done, now, result, cause=cause, who="user")


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
    asked = event(replace(case, waiting=None, reminded=0), now, "account_asked", by=by)
    return together(Work(case), asked, TellChat(AccountWanted()))


def _has_it(case: Case, by: str, holder: str) -> bool:
    return case.status == "claimed" and (case.holder == holder if holder else case.agent == by)
