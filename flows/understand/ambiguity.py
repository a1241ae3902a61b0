"""Words may be mistaken for two things. Which of them is kept stands here, and why."""

from collections.abc import Mapping, MutableMapping
from typing import Final

from msgspec.structs import replace

from flows.understand.reading import Statement

SHADOWS: Final[Mapping[str, tuple[str, ...]]] = {
    "phone_changed": ("changes_seen", "link_source", "address_access"),
    "sms_blocked": ("domain_allowed", "address_access", "link_host"),
    "domain_allowed": ("link_host",),
    "sms_spam_folder": ("spam_folder",),
    "app_current": ("link_source",),
    "link_host": ("address_typo",),
    "link_age": ("link_copied",),
    "address_form": ("address_access", "address_typo", "changes_seen", "link_host", "link_source"),
    "address_access": ("link_age",),
    "requests_sent": ("link_copied",),
    "signs_in_with": ("link_copied", "address_form"),
    "link_source": ("link_copied",),
    "address_typo": ("address_access", "error_shown"),
}
"""A fact, and what its words may be mistaken for."""
BESIDE: Final[Mapping[str, tuple[str, ...]]] = {
    "account_suspicious": ("requests_sent", "link_source", "link_host", "app_current", "link_copied", "phone_changed"),
    "link_invalid": ("address_access",),
    "login_fails": ("waited", "link_age", "address_typo"),
    "code_rejected": ("address_typo",),
    "password_rejected": ("address_typo",),
}
"""A problem, and the facts its words only look like."""
AWAY: Final[Mapping[str, tuple[str, ...]]] = {
    "account_suspicious": ("link_age", "waited"),
    "login_fails": ("link_source", "link_host", "waited"),
    "password_rejected": ("link_source", "link_host", "link_copied"),
    "code_rejected": ("link_copied", "address_typo"),
}
"""A problem, and the facts that are none beside it, however they are told."""
_OPPOSITE: Final = {"yes": "no", "no": "yes"}
SPEAKS_OF: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "account_suspicious": (("changes_seen", "no"),),
    "mail_missing": (("phone_changed", "no"), ("link_source", "older"), ("address_typo", "no")),
    "code_rejected": (("sms_blocked", "yes"), ("sms_blocked", "no")),
    "link_invalid": (("mailbox_full", "no"), ("mailbox_full", "yes"), ("error_shown", "none")),
}
"""A problem, and the facts whose words it only looks like ("texts get rejected", "a third of it is used")."""
NEAR: Final = 30
_PAST_THE_MAIL: Final = frozenset({"link_invalid", "password_rejected", "login_fails"})
_TOGETHER: Final = frozenset(
    {
        ("address_form", "address_typo"),
        ("link_source", "link_copied"),
        ("link_age", "link_copied"),
        ("phone_changed", "address_access"),
        ("signs_in_with", "address_form"),
    }
)
_WEAK: Final = 0.8
"""How sure the reader is of a way of telling that may be how it went, and no more."""
_NEVER_CAME: Final = frozenset({"mail_missing", "sms_missing"})
_PAGE_SPEAKS: Final = frozenset({"link_invalid", "code_rejected"})


def choose(
    problems: Mapping[str, Statement], order: tuple[str, ...], facts: Mapping[str, Statement], *, reset: bool
) -> Statement | None:
    """The last step told of; but whoever has forgotten the address, or waits for a mail, cannot log in because of that.

    `reset`: a new password has been set, or its mail came.
    """
    first = next((name for name in order if name in problems and not _is_denied(problems[name], facts)), None)
    if first == "login_fails" and "address_forgotten" in problems:
        first = "address_forgotten"
    if first == "login_fails" and not reset:
        first = next((name for name in order if name in problems and name in _NEVER_CAME), first)
    if first == "address_forgotten" and (
        "address_typo" in facts or "address_form" in facts or "link_host" in facts or _altered(facts)
    ):
        return None
    return problems[first] if first else None


def _altered(facts: Mapping[str, Statement]) -> bool:
    """ "It now shows an address I do not know" forgets none."""
    return "changes_seen" in facts and facts["changes_seen"].value == "yes"


def _is_denied(problem: Statement, facts: Mapping[str, Statement]) -> bool:
    """ "Nothing was changed behind my back" holds the words of the problem, and denies it."""
    return any(
        id_ in facts and facts[id_].value == value and facts[id_].start - 1 <= problem.start < facts[id_].end
        for id_, value in SPEAKS_OF.get(problem.value, ())
    )


def settle(
    facts: MutableMapping[str, Statement], stated: Statement | None, *, asked_for: bool, messages: bool = False
) -> None:
    """Of two facts that cannot both be meant, keep the one the words were for. `stated` is the problem.

    `messages`: text messages are spoken of, and no mail.
    """
    problem = stated.value if stated else None
    error = facts.get("error_shown")
    if problem == "login_fails" and error and error.value == "too_many":
        facts.pop("address_typo", None)  # it was the password that was mistyped
    changes = facts.get("changes_seen")
    if changes and changes.value == "yes":
        facts.pop("phone_changed", None)
        facts.pop("phone_registered", None)
    registered, moved = facts.get("phone_registered"), facts.get("phone_changed")
    if registered and moved:
        _one_number(facts, registered, moved)
    for one, others in SHADOWS.items():
        if one in facts:
            for other in others:
                if not _stands(other, facts, problem) and not _apart(other, one, facts):
                    facts.pop(other, None)
    _in_passing(facts, problem)
    if stated:
        _beside(facts, stated)
    if problem == "sms_missing" or messages:
        _of_messages(facts)
    if "waited" in facts and "link_age" in facts:
        late = problem in _PAST_THE_MAIL or problem == "code_rejected"
        facts.pop("link_age" if (asked_for and not late) or problem in _NEVER_CAME else "waited")


def _in_passing(facts: MutableMapping[str, Statement], problem: str | None) -> None:
    """Leave out what is only how it went: where the link was pasted, what was tapped once."""
    copied, app, sent = facts.get("link_copied"), facts.get("app_current"), facts.get("requests_sent")
    if copied and app and (copied.value, app.value) == ("yes", "web") and copied.start < app.start < copied.end + NEAR:
        del facts["app_current"]
    if sent and sent.value == "one" and problem in _PAST_THE_MAIL:
        del facts["requests_sent"]


def _beside(facts: MutableMapping[str, Statement], stated: Statement) -> None:
    """Leave out what the problem's own words only look like."""
    problem = stated.value
    for other in BESIDE.get(problem, ()):
        if _within(facts.get(other), stated):
            facts.pop(other, None)
    for other in AWAY.get(problem, ()):
        facts.pop(other, None)
    app, way = facts.get("app_current"), facts.get("signs_in_with")
    if problem == "link_invalid" and app and app.value == "web" and _within(app, stated):
        del facts["app_current"]  # that a link did not open "in the browser" says nothing about the application
    if way and way.value == "password":
        del facts["signs_in_with"]  # the password is part of the problem


def _of_messages(facts: MutableMapping[str, Statement]) -> None:
    """Who waits for a text message speaks of its filter and its folder, not of the mailbox's."""
    if "sms_blocked" not in facts and "domain_allowed" in facts:
        filtered = facts.pop("domain_allowed")
        facts["sms_blocked"] = replace(filtered, id="sms_blocked", value=_OPPOSITE[filtered.value])
    if "sms_spam_folder" not in facts and "spam_folder" in facts:
        facts["sms_spam_folder"] = replace(facts.pop("spam_folder"), id="sms_spam_folder")


def _one_number(facts: MutableMapping[str, Statement], registered: Statement, moved: Statement) -> None:
    """ "The number I registered has changed" and "nothing has changed about it" tell of one thing each."""
    told_of_one = registered.start < moved.start and _within(registered, moved)
    if told_of_one or (registered.end <= moved.end and registered.value == "no"):
        del facts["phone_registered"]
    if registered.value == "no" and moved.value == "yes":
        del facts["phone_changed"]


def _within(fact: Statement | None, other: Statement | None) -> bool:
    """Whether both were read in the same words; what is told apart from the other stands."""
    return bool(fact and other and fact.start < other.end and other.start < fact.end)


def _apart(other: str, one: str, facts: Mapping[str, Statement]) -> bool:
    """Of a spelling and of dots, of which mail and how its link was opened, one may tell in one breath."""
    fact = facts.get(other)
    return bool(fact and (one, other) in _TOGETHER and fact.confidence > _WEAK and not _within(fact, facts[one]))


def _stands(other: str, facts: Mapping[str, Statement], problem: str | None) -> bool:
    """Whether a fact is said too clearly to be mistaken."""
    if other == "changes_seen":
        return problem == "account_suspicious"
    return other == "link_copied" and other in facts and facts[other].value == "yes"


def page_speaks(problem: str | None, facts: Mapping[str, Statement]) -> bool:
    """Whether "invalid" can be the page's own word."""
    return problem in _PAGE_SPEAKS and "error_shown" not in facts
