"""What a bare answer means to the question that is on the card just now."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flows.ids import UNKNOWN
from flows.understand.lexicon import ConceptLine, Lexicon
from flows.understand.rulebook import engine_patterns, rulebook
from flows.understand.wishes import whole

BLOCKED: Final = "domain_blocked"
"""What `asked` is where the card asks for domain_allowed the other way round ("is it on the list of the rejected?")."""
_CATALOGUED: Final = {id_: (one.yes, one.no) for id_, one in rulebook().observations.items() if one.no}
YES_NO: Final[Mapping[str, tuple[str | None, str | None]]] = {
    **_CATALOGUED,
    BLOCKED: _CATALOGUED["domain_allowed"][::-1],
}
"""Observation -> what yes and no say. "No" alone also says that no error was shown; "yes" does not say which one
was."""
_FOLDERS: Final = ("spam_folder", "inbox_tabs", "sms_spam_folder")
_SHORT: Final = 60
_LOOKED_UP: Final = frozenset(
    {
        *_FOLDERS,
        "mailbox_full",
        "address_typo",
        "address_form",
        "link_host",
        "changes_seen",
        "sms_blocked",
        "app_current",
    }
)
"""What one has to go and see: "not yet" answers nothing there."""
_PATTERNS: Final = engine_patterns("bare_answers")
_NOT_YET, _MAYBE = re.compile(_PATTERNS["not_yet"]), re.compile(_PATTERNS["maybe"])
_DENIAL: Final = re.compile(r"\W*(?:not|no)\W*")
_DONE: Final = re.compile(r"\W*(?:した|しました|やった|やりました)(?:よ)?\W*")
SURE, UNSURE = 0.9, 0.55


def hedged(text: str) -> bool:
    """Whether a folded text says that it may be wrong ("probably", "I think")."""
    return bool(_MAYBE.search(text))


def _bare(text: str, alone: tuple[str, ...]) -> tuple[str, ...]:
    """What is left to yes or no when the doubt is taken away ("probably not"). `alone`: what it is with its doubt."""
    rest = _MAYBE.sub(" ", text)
    if _DENIAL.fullmatch(rest):
        return ("no",)
    if _DONE.fullmatch(rest):
        return ("yes",)
    return (whole(rest) if rest != text else ()) or alone


@dataclass(frozen=True, slots=True)
class Answer:
    """The value, and how sure."""

    value: str
    confidence: float


class BareAnswers:
    """The rules for bare answers, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        observations = rulebook().observations
        self._words = {
            asked: [(one.value, re.compile(lexicon.pattern(one.rule))) for one in observation.answers]
            for asked, observation in observations.items()
        }
        rules = rulebook().engine["bare_answers"].rules
        self._there, self._gone = (re.compile(lexicon.pattern(rules[name])) for name in ("there", "gone"))
        self._looked = re.compile(lexicon.pattern("{look+}"))
        self._not_done = re.compile(r"(?:i |we |no,? )*(?:have|did|do|has|had)n.?t(?: yet)?\W*")
        self._unlooked = re.compile(lexicon.pattern("{look-}(?!でき)"))

    def read(self, asked: str, line: ConceptLine, alone: tuple[str, ...]) -> Answer | None:
        """What the message answers, if it answers at all."""
        if len(line.folded.text) > _SHORT:
            return None
        text = line.folded.text
        value = self._value(asked, line.signs, _bare(text, alone))
        if value is None:
            return None
        return Answer(value, UNSURE if value != UNKNOWN and hedged(text) else SURE)

    def pending(self, asked: str, line: ConceptLine) -> bool:
        """Whether the message says that the user has not looked yet."""
        unlooked = asked in _LOOKED_UP and bool(_NOT_YET.fullmatch(line.folded.text))
        return unlooked or (len(line.folded.text) <= _SHORT and bool(self._unlooked.search(line.signs)))

    def _value(self, asked: str, signs: str, alone: tuple[str, ...]) -> str | None:
        if asked in _FOLDERS or asked in {"domain_allowed", BLOCKED}:
            there = self._there_or_not(asked, signs)
            if there:
                return there
        for value, rule in self._words.get(asked, ()):
            if rule.search(signs):
                return value
        if "unknown_answer" in alone:
            return UNKNOWN
        yes, no = YES_NO.get(asked, (None, None))
        if self._not_done.fullmatch(signs.strip()):
            return no
        if "no" in alone and ("yes" not in alone or alone.index("no") < alone.index("yes")):
            return no
        if "yes" in alone or (yes and _MAYBE.fullmatch(signs.strip(" 。、.!"))):
            return yes
        return None

    def _there_or_not(self, asked: str, signs: str) -> str | None:
        yes, no = YES_NO[asked]
        if self._gone.search(signs):
            return no
        if self._there.search(signs):
            return yes
        if asked in _FOLDERS and self._looked.search(signs):
            return no
        return None
