"""Whose telephone line it is: the company a text message comes through, as opposed to the mailbox's."""

import re
from collections.abc import Iterator
from typing import Final

from flows.understand.lexicon import Lexicon, Line

VALUES: Final = {
    "docomo": "docomo",
    "au": "au",
    "softbank": "softbank",
    "ymobile": "ymobile",
    "uqmobile": "uqmobile",
    "rakuten": "rakuten",
    "rakutenline": "rakuten",
    "mvno": "mvno",
    "voip": "internet",
    "abroad": "other",
}
"""Concept -> value."""
_NO_BOX: Final = frozenset({"mvno", "voip", "abroad"})
"""Companies whose name means a line and no mailbox."""
_BOX: Final = r"(?:の|っていう|ドメイン| )*(?:{mail|address|spam|storage}|mail|アド(?!バイ)|宛)"
_LINE_AFTER: Final = (
    r"(?:に|へ)[^。\n]{0,6}?(?:{switch+}|{change+}|{port+})|(?:の|っていう| )*(?:{handset|company|iphone|android|phone|oldphone}"
    r"|電話|契約|ユーザー|プラン|line|customer|user|plan|network)"
)
_LINE_BEFORE: Final = (
    r"(?:{switch+}|{port+}|{change+}|{newcarrier+})[^.!?\n]{0,16} to ?$"
    r"|(?:{handset|company|iphone|android|phone|oldphone}|電話|契約|番号|mobile|line)(?:の?会社|番号)?"
    r"(?:は|が|も| ?:|'?s(?: on| with)?| is(?: on| with| from)?| (?:on|with|from|through))? ?(?:an? )?$"
)
_LEFT: Final = (
    r"(?:から(?:は)?[^。\n]{0,12}?(?:{change}|{switch}|{port}|移|に(?:し|な))|では?(?:{exist-}|な[いくか]|あり)|じゃ(?:{exist-}|な)|を(?:やめ|{gone})|だった(?:けど|が)"
    r"|時代|の?(?:料金|プラン|値段|評判|キャンペーン|申し?込|契約(?:した|し方|方法))|からの?(?:{sms|mail|smsspam}|着信|電話)|(?:は|も)(?:{access-}"
    r"|使って(?:い)?(?:な|ませ))| to (?:{docomo|au|softbank|ymobile|uqmobile|rakuten|rakutenline|mvno}))"
)
_NOT_BEFORE: Final = (
    r"(?:(?<![a-z])not(?: with| on| an?| from)?|n.?t(?: have| use| on| with)?(?: an?| any)?|{no}|instead of"
    r"|used to (?:be (?:on|with)|have)|left|前は|昔は|以前は) ?(?:an? |the |my )?$"
)
_FROM: Final = r"(?:{switch+}|{change+}|{port+}|moved|came)[^.!?\n]{0,12}from ?(?:an? )?$"
_ALTERNATIVES: Final = r"(?:か(?!ら)| or |/|または|どっち)"


class PhoneLine:
    """Reads the line out of a line of circumstances."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._any = re.compile(lexicon.pattern("{" + "|".join(VALUES) + "}"))
        self._one = {name: re.compile(lexicon.pattern("{" + name + "}")) for name in VALUES}
        self._box, self._after, self._left = (re.compile(lexicon.pattern(rule)) for rule in (_BOX, _LINE_AFTER, _LEFT))
        self._before, self._denied, self._from = (
            re.compile(lexicon.pattern(rule)) for rule in (_LINE_BEFORE, _NOT_BEFORE, _FROM)
        )
        self._alternatives = re.compile(_ALTERNATIVES)

    def read(self, line: Line, *, messages: bool) -> tuple[str, int, int] | None:
        """The value with its place; None where none is told, or several. `messages`: only text messages are spoken of."""
        told = list(self._told(line, messages=messages))
        if len({value for value, _, _ in told}) != 1:
            return None
        return told[-1]

    def _told(self, line: Line, *, messages: bool) -> Iterator[tuple[str, int, int]]:
        contrast = False
        for found in self._any.finditer(line.signs):
            start, end = found.span()
            before = line.signs[max(0, start - 24) : start]
            if self._left.match(line.signs, end) or self._denied.search(before) or self._from.search(before):
                contrast = bool(self._before.search(before))
                continue
            name = next(name for name, one in self._one.items() if one.match(found.group()))
            if name not in _NO_BOX and (self._box.match(line.signs, end) or before.endswith("@")):
                continue
            named = name in _NO_BOX or contrast or self._after.match(line.signs, end) or self._before.search(before)
            if named or messages:
                yield VALUES[name], start, end
