"""Wishes in a clause of their own, beside whatever else the message tells: "go back, it's docomo not au"."""

import re
from typing import Final

from flows.understand.intents import marked
from flows.understand.normalise import Folded, plain
from flows.understand.small_talk import KINDS, small

APART: Final = ("restart", "back", "why")
"""Wishes that count in a clause of their own where the other clauses tell something."""
_CLAUSE: Final = re.compile(r"[^。.!?\n、,;]+(?:[。.!?\n、,;](?![a-z0-9])|$)|[^。.!?\n、,;]+[。.!?\n、,;]")
_SORRY: Final = r"(?:ちょっと|すみません|すいません|ごめん(?:なさい)?|悪い(?:けど)?|いったん|一旦|一度|一回|やっぱり?|もう一回|もう一度|えっと|あっ?|じゃあ?)*"
_BARE: Final = re.compile(
    plain(
        rf"^{_SORRY}(?:戻|もど)(?:って(?:ください|下さい|ほしい|くれ|もらえ)?|して(?:ください|下さい|ほしい|くれ)?|りたい|れますか|れる|る|せ|す|ります)[すでねよ]*$"
    )
)
_SLIP: Final = re.compile(
    plain(r"^(?:さっき|今|いま|前)の(?:答え?|回答|選択|返事)?(?:は|を|が)?[^。]{0,3}(?:間違|まちが|違|なし|うそ)")
    + r"|^i (?:answered|chose|picked|pressed|tapped|clicked) (?:it |that )?(?:wrong\w*|the wrong \w+)"
)
_PUZZLED: Final = "意味不明"
"""What a page did, not what we asked."""
_LETTER: Final = re.compile(r"\w")


def beside(folded: Folded) -> tuple[str, Folded] | None:
    """The wish of a clause, and the text with that clause left blank; None where nothing else is told, unless that clause asks
    something of the bot itself."""
    clauses = list(_CLAUSE.finditer(folded.text))
    if asked := _asked_of_the_bot(folded, clauses):
        return asked
    if len(clauses) == 1 and not _LETTER.search(folded.text[: clauses[0].start()] + folded.text[clauses[0].end() :]):
        return None
    rest = list(folded.text)
    wish = None
    for found in clauses:
        name = _wish(found.group().strip(" 。.!?\n、,;"))
        if name:
            wish = wish or name
            rest[found.start() : found.end()] = "\n" * len(found.group())
    left = "".join(rest)
    if wish is None or not _LETTER.search(left):
        return None
    return wish, Folded(left, folded.starts, folded.ends)


def _asked_of_the_bot(folded: Folded, clauses: list[re.Match[str]]) -> tuple[str, Folded] | None:
    """What is asked of the bot itself, unless another clause wants something more of it."""
    named = [(found, name) for found in clauses if (name := small(found.group()))]
    if whole := small(folded.text):
        return whole, folded.part(0, 0)
    if not named:
        return None
    rest = list(folded.text)
    for found, _ in named:
        rest[found.start() : found.end()] = "\n" * len(found.group())
    left = "".join(rest)
    wish = next((name for _, name in named if name in KINDS), named[0][1])
    if (stronger := marked(left)) and stronger != wish:
        return None
    return wish, Folded(left, folded.starts, folded.ends)


def _wish(clause: str) -> str | None:
    if _BARE.match(clause) or _SLIP.match(clause):
        return "back"
    name = marked(clause) if _PUZZLED not in clause else None
    return name if name in APART else None
