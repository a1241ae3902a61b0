"""Words may be mistaken for two things. Which of them is kept stands here, and why."""

from collections.abc import Mapping, MutableMapping
from dataclasses import replace
from typing import Final

from flows.understand.reading import Said

SHADOWS: Final[Mapping[str, tuple[str, ...]]] = {
    "phone_changed": ("changes_seen", "link_source", "address_access"),
    "sms_blocked": ("domain_allowed", "address_access", "link_host"),
    "domain_allowed": ("link_host",),
    "sms_spam_folder": ("spam_folder",),
    "app_current": ("link_source",),
    "link_host": ("address_typo",),
    "link_age": ("link_copied",),
    "address_form": ("address_access", "address_typo", "changes_seen", "link_host"),
    "address_access": ("link_age",),
    "requests_sent": ("link_copied",),
    "signs_in_with": ("link_copied", "address_form"),
    "link_source": ("link_copied",),
    "address_typo": ("address_access", "error_shown"),
}
"""A fact, and what its words may be mistaken for."""
BESIDE: Final[Mapping[str, tuple[str, ...]]] = {
    "account_suspicious": (
        "requests_sent",
        "link_source",
        "link_host",
        "app_current",
        "link_copied",
        "phone_changed",
        "link_age",
    ),
    "link_invalid": ("address_access",),
    "address_forgotten": ("provider",),
    "login_fails": ("waited", "link_age", "link_source", "link_host"),
    "password_rejected": ("link_source", "link_host", "link_copied", "address_typo"),
    "code_rejected": ("link_copied", "address_typo"),
}
"""A problem, and the facts its words only look like."""
SPEAKS_OF: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "account_suspicious": (("changes_seen", "no"),),
    "mail_missing": (("phone_changed", "no"), ("link_source", "older"), ("address_typo", "no")),
    "code_rejected": (("sms_blocked", "yes"), ("sms_blocked", "no")),
    "link_invalid": (("mailbox_full", "no"), ("mailbox_full", "yes"), ("error_shown", "none")),
}
"""A problem, and the fact whose words it only looks like ("texts get rejected", "a third of it is used")."""
NEAR: Final = 30
_OPPOSITE: Final = {"yes": "no", "no": "yes"}
_WEAK: Final = 0.8
"""How sure a fact is that is just how it went ("I clicked the link in the first mail")."""
_PAST_THE_MAIL: Final = frozenset({"link_invalid", "password_rejected", "login_fails"})
_NEVER_CAME: Final = frozenset({"mail_missing", "sms_missing"})
_PAGE_SPEAKS: Final = frozenset({"link_invalid", "code_rejected"})


def choose(problems: Mapping[str, Said], order: tuple[str, ...], facts: Mapping[str, Said]) -> Said | None:
    """The last step told of; but whoever has forgotten the address cannot log in because of that."""
    first = next((name for name in order if name in problems and not _is_denied(problems[name], facts)), None)
    if first == "login_fails" and "address_forgotten" in problems:
        first = "address_forgotten"
    if first == "address_forgotten" and ("address_typo" in facts or "address_form" in facts):
        return None
    return problems[first] if first else None


def _is_denied(problem: Said, facts: Mapping[str, Said]) -> bool:
    """ "Nothing was changed behind my back" holds the words of the problem, and denies it."""
    return any(
        id_ in facts and facts[id_].value == value and facts[id_].start - 1 <= problem.start < facts[id_].end
        for id_, value in SPEAKS_OF.get(problem.value, ())
    )


def settle(facts: MutableMapping[str, Said], problem: str | None, *, asked_for: bool) -> None:
    """Of two facts that cannot both be meant, keep the one the words were for."""
    changes = facts.get("changes_seen")
    if changes and changes.value == "yes":
        facts.pop("phone_changed", None)
        facts.pop("phone_registered", None)
    registered, moved = facts.get("phone_registered"), facts.get("phone_changed")
    if registered and moved:
        _one_number(facts, registered, moved)
    _outshone(facts, problem)
    _in_passing(facts, problem)
    if problem == "sms_missing" and "sms_blocked" not in facts and "domain_allowed" in facts:
        filtered = facts.pop("domain_allowed")
        facts["sms_blocked"] = replace(filtered, id="sms_blocked", value=_OPPOSITE[filtered.value])
    if "waited" in facts and "link_age" in facts:
        facts.pop("link_age" if asked_for or problem in _NEVER_CAME else "waited")


def _outshone(facts: MutableMapping[str, Said], problem: str | None) -> None:
    """Drop what the words of a fact, or of the problem, only look like."""
    for one, others in SHADOWS.items():
        if one in facts:
            for other in others:
                if not _stands(other, facts[one], facts, problem):
                    facts.pop(other, None)
    for other in BESIDE.get(problem or "", ()):
        if other != "provider" or not _told_apart(facts):
            facts.pop(other, None)


def _in_passing(facts: MutableMapping[str, Said], problem: str | None) -> None:
    """Drop what is only how it went: where the link was pasted, what was tapped once."""
    copied, app = facts.get("link_copied"), facts.get("app_current")
    if copied and app and (copied.value, app.value) == ("yes", "web") and copied.start < app.start < copied.end + NEAR:
        del facts["app_current"]  # where the link was pasted
    app, way = facts.get("app_current"), facts.get("signs_in_with")
    if problem == "link_invalid" and app and app.value == "web" and app.start > 0:
        del facts["app_current"]  # that a link did not open "in the browser" says nothing about the application
    sent = facts.get("requests_sent")
    if sent and sent.value == "one" and problem in _PAST_THE_MAIL:
        del facts["requests_sent"]  # what was done once is the tap or the sign-in
    if problem and way and way.value == "password":
        del facts["signs_in_with"]  # the password is part of the problem


def _told_apart(facts: Mapping[str, Said]) -> bool:
    """Whether the mailbox that can no longer be read is called by its company's name."""
    return "address_access" in facts and "provider" in facts and facts["provider"].value != "other"


def _one_number(facts: MutableMapping[str, Said], registered: Said, moved: Said) -> None:
    """ "The number I registered has changed" and "nothing has changed about it" tell of one thing each."""
    if registered.start < moved.start or (registered.end <= moved.end and registered.value == "no"):
        del facts["phone_registered"]
    if registered.value == "no" and moved.value == "yes":
        del facts["phone_changed"]


def _stands(other: str, one: Said, facts: Mapping[str, Said], problem: str | None) -> bool:
    """Whether a fact is said too clearly to be mistaken for the one beside it."""
    if other == "changes_seen":
        return problem == "account_suspicious"
    if other in {"address_typo", "address_access"}:
        return _apart(facts.get(other), one, "no")
    copied = facts.get(other)
    return (
        other == "link_copied"
        and copied is not None
        and (copied.value == "yes" or (copied.confidence > _WEAK and _apart(copied, one, "no")))
    )


def _apart(other: Said | None, one: Said, value: str) -> bool:
    return other is not None and other.value == value and (other.start >= one.end or one.start >= other.end)


def page_speaks(problem: str | None, facts: Mapping[str, Said]) -> bool:
    """Whether "invalid" can be the page's own word."""
    return problem in _PAGE_SPEAKS and "error_shown" not in facts
