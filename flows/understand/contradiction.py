"""Facts whose own clause contradicts them: turned round where that is what the words say, otherwise not claimed."""

import re
from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from flows.understand.lexicon import ConceptLine, Lexicon
from flows.understand.rulebook import engine_patterns, rulebook
from flows.understand.tables import Hit

_IN_ENGLISH: Final[Mapping[tuple[str, str], str | None]] = {
    ("spam_folder", "found_there"): "checked_not_there",
    ("inbox_tabs", "found_there"): "checked_not_there",
    ("sms_spam_folder", "found_there"): "checked_not_there",
    ("phone_registered", "yes"): "no",
    ("sms_blocked", "yes"): "no",
    ("address_form", "irregular"): "regular",
    ("link_host", "official"): None,
    ("link_source", "latest"): None,
    ("app_current", "yes"): "no",
    ("address_access", "yes"): None,
}
"""Statements that hold no "not" of their own, and what they are with one."""
_IN_JAPANESE: Final[Mapping[tuple[str, str], str | None]] = {
    ("link_copied", "yes"): "no",
    ("sms_blocked", "yes"): "no",
    ("phone_changed", "yes"): "no",
    ("phone_registered", "yes"): "no",
    ("address_typo", "yes"): "no",
    ("app_current", "yes"): "no",
    ("changes_seen", "yes"): "no",
    ("address_form", "irregular"): "regular",
}
_CLAIMED_ALONE: Final = frozenset(
    {
        ("address_typo", "yes"),
        ("address_typo", "no"),
        ("domain_allowed", "no"),
        ("mailbox_full", "yes"),
        ("requests_sent", "several"),
        ("link_age", "over_limit"),
    }
)
"""Statements read from a whole sentence, that are not claimed when it denies anything."""
_PATTERNS: Final = {name: re.compile(pattern) for name, pattern in engine_patterns("contradiction").items()}


class Contradictions:
    """Compiled against a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        written = rulebook().engine["contradiction"]
        self._rules = {name: re.compile(lexicon.pattern(rule)) for name, rule in written.rules.items()}
        far = rf"[^。、!?\n{lexicon.heads}]{{0,12}}?{written.patterns['not_done']}"
        self._denied = re.compile(f"{far}|{lexicon.pattern(written.rules['denied'])}")

    def settled(self, hit: Hit, line: ConceptLine) -> Hit | None:
        """The hit, its opposite, or nothing."""
        key = (hit.id, hit.value)
        if hit.value == "found_there" and self._rules["but_not"].match(line.signs, hit.end):
            return _turned(hit, "checked_not_there")
        if hit.value == "checked_not_there" and self._elsewhere(hit, line):
            return _turned(hit, "found_there")
        if self._is_another(key, hit, line):
            return None
        if key == ("phone_changed", "yes") and (
            _PATTERNS["ported"].search(_words(hit, line)) or self._rules["kept"].search(line.signs, hit.start, hit.end)
        ):
            return _turned(hit, "no")
        if key in _IN_ENGLISH and self._negated(hit, line):
            return _turned(hit, _IN_ENGLISH[key])
        if key in _IN_JAPANESE and self._denied.match(line.signs, hit.end):
            return _turned(hit, _IN_JAPANESE[key])
        return hit

    def _is_another(self, key: tuple[str, str], hit: Hit, line: ConceptLine) -> bool:
        """Whether the words speak of something else than the hit."""
        match key:
            case (_, "found_there"):
                return len(set(self._rules["folder"].findall(line.signs, hit.start, hit.end))) > 1
            case ("signs_in_with", "password"):
                return bool(self._rules["no_password"].search(line.signs, hit.start, hit.end))
            case ("signs_in_with", "other_service"):
                return self._not_with(hit, line)
            case ("link_age", "within_limit"):
                return self._hours_of_code(hit, line) or self._both_ages(hit, line)
            case ("phone_changed", "yes"):
                return self._another_thing(hit, line)
            case ("error_shown", "invalid"):
                return self._says_no_kind(hit, line)
        return False

    def _another_thing(self, hit: Hit, line: ConceptLine) -> bool:
        """The company or the telephone has changed, not its number."""
        return bool(
            self._rules["another_thing"].search(line.signs, hit.start, hit.end)
            or _PATTERNS["thing_after"].match(line.signs, hit.end)
            or self._rules["thing_first"].search(line.signs, hit.start, hit.end)
        )

    def loose(self, hit: Hit, line: ConceptLine) -> Hit | None:
        """The same for a hit that spans a sentence: what else the sentence denies may be this."""
        if (hit.id, hit.value) in _CLAIMED_ALONE and self._negated(hit, line):
            return None
        return self.settled(hit, line)

    def _says_no_kind(self, hit: Hit, line: ConceptLine) -> bool:
        """ "It says error": of which kind is not told."""
        said = _words(hit, line)
        return bool(_PATTERNS["bare_error"].search(said)) and not _PATTERNS["kind"].search(said)

    def _elsewhere(self, hit: Hit, line: ConceptLine) -> bool:
        """ "It wasn't in the inbox, it was in spam": what is denied is the other place."""
        place = self._rules["contrast"].search(line.signs, hit.start, hit.end)
        return bool(
            place
            and place.end() == hit.end
            and self._rules["negator"].search(line.signs, max(0, hit.start - 5), place.start())
        )

    def _not_with(self, hit: Hit, line: ConceptLine) -> bool:
        """ "A password, not the google button", "without linking Google": whose account is named is not the one
        used."""
        return bool(
            self._rules["not_by"].search(line.signs, max(0, hit.start - 40), hit.start)
            or self._rules["not_so"].match(line.signs, hit.end)
            or _PATTERNS["instead"].search(line.signs, hit.start, hit.end)
            or self._rules["undone"].search(line.signs, hit.start, hit.end)
        )

    def _hours_of_code(self, hit: Hit, line: ConceptLine) -> bool:
        """A link lives for a day, a code for minutes: hours say nothing of a code."""
        said = line.signs[hit.start : hit.end]
        return bool(self._rules["code"].search(said) and self._rules["hours"].search(said))

    def _both_ages(self, hit: Hit, line: ConceptLine) -> bool:
        """ "Yesterday's mail, opened just now": how old the mail is and how long ago it was opened."""
        said = line.signs[max(0, hit.start - 4) : hit.end]
        return bool(self._rules["day"].search(said) and self._rules["less"].search(said))

    def _negated(self, hit: Hit, line: ConceptLine) -> bool:
        if self._rules["affirmed"].search(line.signs, hit.start, hit.end):
            return False
        place = self._rules["contrast"].search(line.signs, hit.start, hit.end)
        if hit.value == "found_there" and place and place.end() == hit.end:
            return False
        breaks = [found.end() for found in _PATTERNS["clause"].finditer(line.signs, 0, hit.end - 1)]
        start = max((place for place in breaks if place <= hit.start), default=0)
        return bool(self._rules["negator"].search(line.signs, start, hit.end))


def _words(hit: Hit, line: ConceptLine) -> str:
    return line.folded.text[line.starts[hit.start] : line.ends[hit.end - 1]]


def _turned(hit: Hit, value: str | None) -> Hit | None:
    return replace(hit, value=value) if value else None
