"""Facts whose own clause contradicts them: turned round where that is what the words say, otherwise not claimed."""

import re
from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from flows.understand.lexicon import Lexicon, Line
from flows.understand.normalise import plain
from flows.understand.rules import Hit

_FOLDERS: Final = "{spam|tabs|smsspam}"
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
_ELSEWHERE: Final = ("signs_in_with", "other_service")
_FRESH: Final = ("link_age", "within_limit")
_CLAUSE: Final = re.compile(r"[,.;!?\n、。]| but | and | so | because | though | - ")
_NOT_DONE: Final = r"(?:して|やって|なって|かけて|使って|入れて|設けて|効かせて)(?:は)?(?:い|お)?(?:な[いかく]|り?ませ|へん|まへん|らん)"


class Doubts:
    """Compiled against a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._negator = re.compile(
            lexicon.pattern(
                r"\bdoubt|\bnot(?! only| sure|h)|\bnever|(?:do|does|did|is|was|are|were|has|have|had|ca|could|wo|would|should|ai)n.?t\b|\bneither|\bnor\b|(?<![\n])(?<!^){no}|{nothing}"
            )
        )
        self._denied = re.compile(
            rf"[^。、!?\n{lexicon.heads}]{{0,12}}?{_NOT_DONE}|[^。!?\n]{{0,20}}?たりは?し(?:な|ませ|て(?:い)?な)|[はをも]?"
            + lexicon.pattern("{register-|allow-|access-}")
        )
        self._but_not = re.compile(
            lexicon.pattern(
                r"[^.!?\n]{0,24}(?:but|just|only|except)[^.!?\n]{0,4}(?:not|{no}|{nothing}) (?:yours|from you|your|{mail})"
            )
        )
        self._contrast = re.compile(
            lexicon.pattern(
                r"(?:, |; | - | but )(?:but |it |rather |instead |actually |{thereis+|found+|arrive+} ?|was |is |went |sat |only )*(?:in|under|inside|into|to) (?:my |the )?"
                + _FOLDERS
            )
        )
        self._affirmed = re.compile(
            lexicon.pattern(
                r"{no} (?:problem|trouble|issue|difficult)|(?:{nothing}|{no})(?: left| new| more| pending| available)* (?:to )?updat|store[^.!?\n]{0,24}(?:{nothing}|{no})"
            )
        )
        self._no_password = re.compile(
            lexicon.pattern(r"(?:not|n.?t|never|{no}) (?:with |use |using |by |a |my |via )*{password}")
        )
        self._not_by = re.compile(
            lexicon.pattern(
                r"(?:not|n.?t|never|{no}|rather than|instead of|without|nor)(?: (?:with|via|through|using|use|by|the|a|an|my|any|used|on|in|{access-}|{login-}|{login+}))* ?$"
            )
        )
        self._not_so = re.compile(
            lexicon.pattern(
                r"(?:連携|{login}|{account}|の|ぼたん|とか|なんか|なんて|など|は|も|を|で|から|では?|じゃ|には?)*(?:せず|しない|なく|な[いし](?!と)|使わ|{exist-}|{access-}|{register-}|{login-}|{allow-}|{request-}|{absent}|{mistaken})"
            )
        )
        self._instead = re.compile(r"使わ(?:ず|な)|[^ -~]な(?:く|しで)|じゃな|ではな")
        self._kept = re.compile(
            lexicon.pattern(r"{change-}|そのまま|のまま|おなじ|同じ|変わらず|引き継|same|kept|keep(?:ing)?|unchanged")
        )
        self._another_thing = re.compile(
            lexicon.pattern(
                r"{phone|oldphone}(?!も)[^。.!?\n]*?(?:会社|キャリア|回線|sim|シム|機種|端末|本体|スマホ|携帯|プラン"
                r"|carrier|network|operator|provider|handset|device|phone(?! number))(?:だけ|のみ|自体|を|は|が)*{change+}"
            )
        )
        thing = r"(?:my |the |a |mobile |phone )*(?:sim|e-?sim|carrier|network|operator|provider|handset|device|phone(?! number))(?![a-z])(?! and (?:a )?(?:new )?(?:phone )?number)"
        self._thing_after = re.compile(" ?" + thing)
        self._thing_first = re.compile(lexicon.pattern(r"{change+} ?" + thing))
        self._ported = re.compile(r"(?<![a-z])(?:port(?:ed|ing)|mnp)(?![a-z])")
        self._bare_error = re.compile(plain(r"(?:エラー?|error)"))
        self._kind = re.compile(
            plain(
                r"無効|不正|正しく|違|ちが|間違|認証|拒否|不一致|だめ|ダメ|失敗|弾|invalid|valid|incorrect|wrong|404|not found|見つか"
            )
        )
        self._undone = re.compile(lexicon.pattern("{register-|login-|access-|exist-}"))
        self._folder = re.compile(lexicon.pattern(_FOLDERS))
        self._code = re.compile(lexicon.pattern("{code|sms}"))
        self._day = re.compile(lexicon.pattern("{dday}"))
        self._less = re.compile(lexicon.pattern("{dhour|dmin}"))
        self._hours = re.compile(lexicon.pattern("{dhour}"))

    def settled(self, hit: Hit, line: Line) -> Hit | None:
        """The hit, its opposite, or nothing."""
        key = (hit.id, hit.value)
        if hit.value == "found_there" and self._but_not.match(line.signs, hit.end):
            return _turned(hit, "checked_not_there")
        if hit.value == "found_there" and len(set(self._folder.findall(line.signs, hit.start, hit.end))) > 1:
            return None
        if hit.value == "checked_not_there" and self._elsewhere(hit, line):
            return _turned(hit, "found_there")
        if key == ("signs_in_with", "password") and self._no_password.search(line.signs, hit.start, hit.end):
            return None
        if key == _ELSEWHERE and self._not_with(hit, line):
            return None
        if key == _FRESH and (self._hours_of_code(hit, line) or self._both_ages(hit, line)):
            return None
        if key == ("phone_changed", "yes"):
            if self._another_thing.search(line.signs, hit.start, hit.end):
                return None
            if self._thing_after.match(line.signs, hit.end) or self._thing_first.search(line.signs, hit.start, hit.end):
                return None
            if self._ported.search(_words(hit, line)) or self._kept.search(line.signs, hit.start, hit.end):
                return _turned(hit, "no")
        if key == ("error_shown", "invalid") and self._says_no_kind(hit, line):
            return None
        if key in _IN_ENGLISH and self._negated(hit, line):
            return _turned(hit, _IN_ENGLISH[key])
        if key in _IN_JAPANESE and self._denied.match(line.signs, hit.end):
            return _turned(hit, _IN_JAPANESE[key])
        return hit

    def loose(self, hit: Hit, line: Line) -> Hit | None:
        """The same for a hit that spans a sentence: what else the sentence denies may be this."""
        if (hit.id, hit.value) in _CLAIMED_ALONE and self._negated(hit, line):
            return None
        return self.settled(hit, line)

    def _says_no_kind(self, hit: Hit, line: Line) -> bool:
        """ "It says error": of which kind is not told."""
        said = _words(hit, line)
        return bool(self._bare_error.search(said)) and not self._kind.search(said)

    def _elsewhere(self, hit: Hit, line: Line) -> bool:
        """ "It wasn't in the inbox, it was in spam": what is denied is the other place."""
        place = self._contrast.search(line.signs, hit.start, hit.end)
        return bool(
            place and place.end() == hit.end and self._negator.search(line.signs, max(0, hit.start - 5), place.start())
        )

    def _not_with(self, hit: Hit, line: Line) -> bool:
        """ "A password, not the google button", "without linking Google": whose account is named is not the one used."""
        return bool(
            self._not_by.search(line.signs, max(0, hit.start - 40), hit.start)
            or self._not_so.match(line.signs, hit.end)
            or self._instead.search(line.signs, hit.start, hit.end)
            or self._undone.search(line.signs, hit.start, hit.end)
        )

    def _hours_of_code(self, hit: Hit, line: Line) -> bool:
        """A link lives for a day, a code for minutes: hours say nothing of a code."""
        said = line.signs[hit.start : hit.end]
        return bool(self._code.search(said) and self._hours.search(said))

    def _both_ages(self, hit: Hit, line: Line) -> bool:
        """ "Yesterday's mail, opened just now": how old the mail is and how long ago it was opened."""
        said = line.signs[max(0, hit.start - 4) : hit.end]
        return bool(self._day.search(said) and self._less.search(said))

    def _negated(self, hit: Hit, line: Line) -> bool:
        if self._affirmed.search(line.signs, hit.start, hit.end):
            return False
        place = self._contrast.search(line.signs, hit.start, hit.end)
        if hit.value == "found_there" and place and place.end() == hit.end:
            return False
        breaks = [found.end() for found in _CLAUSE.finditer(line.signs, 0, hit.end - 1)]
        start = max((place for place in breaks if place <= hit.start), default=0)
        return bool(self._negator.search(line.signs, start, hit.end))


def _words(hit: Hit, line: Line) -> str:
    return line.folded.text[line.starts[hit.start] : line.ends[hit.end - 1]]


def _turned(hit: Hit, value: str | None) -> Hit | None:
    return replace(hit, value=value) if value else None
