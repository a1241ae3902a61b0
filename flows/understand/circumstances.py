"""What one circumstance says of the other things read: whose words they were, and what they make of a problem."""

from collections.abc import Mapping, MutableMapping
from typing import Final

from msgspec.structs import replace

from flows.understand.matches import Matches
from flows.understand.reading import Statement

_OF_CODES: Final = frozenset({"sms_missing", "code_rejected"})
_READ_FROM: Final = {
    "arrived_late": ("mail_missing", "sms_missing"),
    "address_exact": ("mail_missing", "address_forgotten"),
    "sent_notice": ("account_suspicious", "link_invalid"),
}
"""A circumstance, and the problems its own words look like."""
_ASKED_BACK: Final = 0.6
"""How sure a problem is that a page's sentence alone tells."""
_APP: Final = frozenset({"app", "app_lost"})
_LINKS: Final = frozenset({None, "link_invalid"})
_BRANDS: Final = frozenset({"outlook", "gmail"})
_NEAR: Final = 40
"""Signs between a company's mailbox and the brand it runs on."""


def problems(matches: Matches) -> dict[str, Statement]:
    """The problems as the circumstances make them: a code that comes by mail is a mail, one from an app is no
    message."""
    found, facts = dict(matches.problems), matches.facts
    source = facts["code_from"].value if "code_from" in facts else None
    if source == "mail" and "sms_missing" in found and not matches.texts:
        found.setdefault("mail_missing", replace(found.pop("sms_missing"), value="mail_missing"))
        found.pop("sms_missing", None)
    if (
        source == "app_lost"
        and "account_suspicious" in found
        and _within(found["account_suspicious"], facts["code_from"])
    ):
        del found["account_suspicious"]  # the telephone was stolen, not the account
    if (
        source in _APP
        and found.keys() <= {"login_fails", "sms_missing", "code_rejected", "mail_missing"}
        and (found or source == "app_lost")
    ):
        return {
            "code_rejected": replace(next(iter(found.values()), _as_problem(facts["code_from"])), value="code_rejected")
        }
    late, error = facts.get("arrived_late"), facts.get("error_shown")
    if late and error and error.value == "none" and _within(error, late):
        del facts["error_shown"]
    for id_, looks_like in _READ_FROM.items():
        for name in looks_like:
            if id_ in facts and name in found and _within(found[name], facts[id_]):
                del found[name]
    if matches.login_sentence and found.keys() == {"password_rejected"}:
        return {"login_fails": replace(found["password_rejected"], value="login_fails", confidence=_ASKED_BACK)}
    if _is(facts, "hide_my_email", "yes") and "mail_missing" in found:
        found.pop("address_forgotten", None)
    if _is(facts, "sent_notice", "no"):
        found.pop("link_invalid", None)
        if not found:
            found["mail_missing"] = _as_problem(facts["sent_notice"], "mail_missing")
    return found


def settle(facts: MutableMapping[str, Statement], problem: str | None, *, messages: bool) -> None:
    """Leave out what is read from words that tell a circumstance, and the circumstances that are none beside the
    problem."""
    _mailbox(facts)
    line, provider = facts.get("phone_line"), facts.get("provider")
    if line and provider and (messages or problem in _OF_CODES) and _within(line, provider):
        del facts["provider"]
    changed = facts.get("line_changed")
    if changed and problem in _OF_CODES and _within(facts.get("address_access"), changed):
        del facts["address_access"]  # the line has been given up, not the mailbox
    if _is(facts, "arrived_late", "yes"):
        age = facts.get("link_age")
        if age and (age.value == "within_limit" or _within(age, facts["arrived_late"])):
            del facts["link_age"]
        if _within(facts.get("waited"), facts["arrived_late"]):
            del facts["waited"]
    if "arrived_late" in facts and problem in {"mail_missing", "sms_missing"}:
        del facts["arrived_late"]
    if problem not in _LINKS:
        facts.pop("fresh_link", None)
    if _is(facts, "address_exact", "no"):
        for other in ("address_typo", "link_source", "address_access"):
            if _within(facts.get(other), facts["address_exact"]):
                del facts[other]
    if _is(facts, "phone_changed", "yes"):
        facts.pop("line_changed", None)
    if "code_from" in facts and facts["code_from"].value in _APP:
        facts.pop("app_current", None)
        facts.pop("mailbox_full", None)
    if "same_device" in facts:
        facts.pop("device", None)


def _mailbox(facts: MutableMapping[str, Statement]) -> None:
    """A company's mailbox is the company's, whatever brand it runs on; Apple's relay forwards by itself."""
    work, provider = facts.get("work_mailbox"), facts.get("provider")
    if work and work.value == "yes":
        if _is(facts, "address_access", "no"):
            del facts["work_mailbox"]
        elif provider and provider.value in _BRANDS and provider.start > work.start:
            if provider.start < work.end + (_NEAR if provider.value == "outlook" else 0):
                facts["provider"] = replace(provider, value="other")
            elif provider.start > work.end + _NEAR:
                del facts["work_mailbox"]
    if _is(facts, "hide_my_email", "yes"):
        facts.pop("forwarded", None)
        if provider is None:
            facts["provider"] = replace(facts["hide_my_email"], id="provider", value="icloud")
        facts.pop("changes_seen", None)


def _is(facts: Mapping[str, Statement], id_: str, value: str) -> bool:
    return id_ in facts and facts[id_].value == value


def _within(fact: Statement | None, other: Statement) -> bool:
    return fact is not None and fact.start < other.end and other.start < fact.end


def _as_problem(fact: Statement, value: str = "code_rejected") -> Statement:
    return replace(fact, kind="symptom", id="symptom", value=value)
