"""What the rules find in a message, and what of it counts beside the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from flows.understand.reading import Statement

_SPELT_OUT: Final = 0.9
"""How sure a provider is that is called a mailbox ("Gmail address"), and no telephone."""
_EXPLAIN: Final = frozenset(
    {"sms_blocked", "domain_allowed", "spam_folder", "error_shown", "mailbox_full", "changes_seen"}
)
"""Facts whose words a mere hint of a problem is easily read from ("texts aren't blocked")."""
_OURS: Final = frozenset(
    {
        "signs_in_with", "arrived_late", "work_mailbox", "hide_my_email", "forwarded", "address_exact", "sent_notice",
        "line_changed", "second_sim", "same_device", "fresh_link", "code_from",
    }
)  # fmt: skip
"""Facts only our users state."""
_LINES: Final = frozenset({"mvno", "internet", "other"})
"""Lines that nobody names who speaks of a telephone."""


@dataclass(slots=True)
class Matches:
    """What the tables found, over all pieces of a text."""

    problems: dict[str, Statement] = field(default_factory=dict)
    facts: dict[str, Statement] = field(default_factory=dict)
    weak: dict[str, Statement] = field(default_factory=dict)
    hints: dict[str, Statement] = field(default_factory=dict)
    loose: dict[str, Statement] = field(default_factory=dict)
    tried: dict[str, Statement] = field(default_factory=dict)
    foreign: Statement | None = None
    topic: Statement | None = None
    """What a chat may be of; somebody who resets a password may yet tell it in passing."""
    requested: bool = False
    arrived: bool = False
    reset: bool = False
    """Whether a new password has been set, or its mail came."""
    bare_time: bool = False
    ours: bool = False
    login_sentence: bool = False
    """Whether it is the login page's "wrong password" and nothing else."""
    texts: bool = False
    mails: bool = False
    """Whether text messages are spoken of, and whether mail is."""

    def copy(self) -> "Matches":
        """One that can be changed while this one stays."""
        return replace(self, problems=dict(self.problems), facts=dict(self.facts), weak=dict(self.weak))


def unexplained(matches: Matches) -> dict[str, Statement]:
    """The hints of a problem that no fact was read from."""
    facts = [fact for fact in matches.facts.values() if fact.id in _EXPLAIN]
    return {
        name: hint
        for name, hint in matches.hints.items()
        if not any(hint.start < fact.end and fact.start < hint.end for fact in facts)
    }


def spoken_of(matches: Matches, problem: Statement | None) -> bool:
    """Whether our mail, our link or the new password is spoken of, and the foreign thing only in passing."""
    return matches.ours and (problem is not None or len(matches.facts) > 1)


def ours(facts: Mapping[str, Statement]) -> bool:
    """Whether a fact only our users state outweighs a word from another world ("my SIM is cheap, the mail is
    Gmail")."""
    mailbox, line = facts.get("provider"), facts.get("phone_line")
    return (
        bool(_OURS & facts.keys())
        or (line is not None and line.value in _LINES)
        or (mailbox is not None and mailbox.confidence > _SPELT_OUT)
    )
