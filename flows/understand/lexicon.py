"""Words by concept. A text becomes a line of signs, one for each concept, in which short patterns find facts."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from msgspec import Struct

from flows.understand.negation import denied_after, denied_before, undone
from flows.understand.normalise import Folded, alternatives, plain, plain_rule
from flows.understand.prefilter import Index, Need, Requirements
from flows.understand.rulebook import Concept

_FIRST = 0xE000
_PLACE = re.compile(r"\{([a-z_|+-]+)\}")
_PARTICLE = re.compile(r"\(\?:(?:[はがもをのに]\|)*[はがもをのに]\)\?")
_ANY_PARTICLE = "(?:って|とか|なんて|なんか|など|自体|[はがもをのにば、]){0,3}"
_MIXED_GAP = re.compile(r"\[\^。\.!\?\\n\]\{0,(\d+)\}\??")
_ENGLISH_GAP = re.compile(r"(\[\^\.(?:!\?)?\\n\])\{0,(\d+)\}")
_AUXILIARIES = (
    "do", "does", "did", "is", "was", "are", "were", "have", "has", "had", "wo", "would", "ca", "could", "should", "ai",
)  # fmt: skip
_NT = r"(?:n[^a-z]t|(?:" + "|".join(rf"(?<=\b{one})" for one in _AUXILIARIES) + r")nt)(?![a-z])"
"""The "n't" of a rule, with or without its apostrophe: not that of "went" or "account"."""
_JAPANESE = re.compile("[ぁ-ん一-龥]")
BLANK = "\n"
"""What no gap of a pattern crosses."""
NEAR = 18
FAR = 40


class ConceptLine(Struct, frozen=True):
    """A text in which each concept is one sign; `starts` and `ends` lead back to the folded text."""

    signs: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    folded: Folded
    japanese: bool
    """Whether there is anything Japanese in it."""

    def without(self, spans: Sequence[tuple[int, int]]) -> "ConceptLine":
        """The same line with stretches of the folded text left blank, so that no pattern reaches into them."""
        if not spans:
            return self
        signs = list(self.signs)
        for start, end in spans:
            for place in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
                signs[place] = BLANK
        return ConceptLine("".join(signs), self.starts, self.ends, self.folded, self.japanese)


Arm = tuple[Concept, str]
"""A concept and a language it has a name in."""


class _Choice:
    """What can begin with a sign: arms in their order, each with the alternatives that can. Compiled when it is
    tried first."""

    def __init__(self, arms: Sequence[tuple[Arm, str]]) -> None:
        self.arms = [arm for arm, _ in arms]
        self._bodies = [body for _, body in arms]

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """The last group of what is found tells the arm, counted from one."""
        return re.compile("|".join(f"({body})" for body in self._bodies)).match


class Lexicon:
    """All concepts. Where two begin at one place, the one listed first wins."""

    def __init__(self, words: Iterable[Concept], ways: Requirements | None = None) -> None:
        self.ways = ways or Requirements()
        """What the rules' patterns need."""
        self._words: dict[str, Concept] = {}
        self._signs: dict[str, str] = {}
        self.index = Index()
        """What the tables that a line is held against look for."""
        arms: list[tuple[Arm, str, Need | None]] = []
        for word in words:
            self._words[word.name] = word
            denied = self._signs.get(word.denies)
            self._signs[word.name] = chr(ord(denied) + 1) if denied else chr(_FIRST + 2 * len(self._signs))
            for lang, pattern in (("ja", word.ja), ("en", word.en)):
                arm = (word, lang)
                for one in alternatives(plain(pattern)) if pattern else ():
                    body = one if lang == "ja" else rf"(?:{one})(?![a-z])"
                    arms.append((arm, body, self.ways.begin(body)))
        self._anywhere = _by_first(arms)
        self._in_words = _by_first([one for one in arms if one[0][1] == "ja"])
        self.heads = heads = "".join(self._signs[w.name] for w in self._words.values() if w.head)
        self._topic = re.compile(
            rf"(?<=[{heads}])\?(?= ?[^\s?!])|(?<=[\ue000-\uf8ff])\?(?= ?(?:し|やっ|なっ|な[いしか]|全然|ぜんぜん|そんな|一切|特に))"
        )
        self._gaps = {"~": rf"[^。.!?\n{heads}]{{0,{NEAR}}}?", "≈": rf"[^。.!?\n]{{0,{FAR}}}?", "≋": r"[^\n]{0,90}?"}

    def line(self, folded: Folded) -> ConceptLine:
        """Find every concept, left to right, and say of each verb whether it is denied."""
        text = folded.text
        signs: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for (word, lang), start, end in self._found(text):
            if start < at:
                continue
            sign = self._signs[word.name]
            if word.verb:
                sign, end = self._polar(sign, text, start, end, lang)  # noqa: PLW2901  # the denial belongs to it
            for place in range(at, start):
                signs.append(text[place])
                starts.append(place)
                ends.append(place + 1)
            signs.append(sign)
            starts.append(start)
            ends.append(end)
            at = end
        for place in range(at, len(text)):
            signs.append(text[place])
            starts.append(place)
            ends.append(place + 1)
        topics = self._topic.sub("、", "".join(signs))
        return ConceptLine(topics, tuple(starts), tuple(ends), folded, bool(_JAPANESE.search(text)))

    def _found(self, text: str) -> Iterator[tuple[Arm, int, int]]:
        """Every concept with its span, left to right. No English word begins inside of another."""
        before = place = 0
        while place < len(text):
            choices = self._in_words if "a" <= text[before] <= "z" and place else self._anywhere
            choice = choices.get(text[place]) or choices[""]
            before = place
            if choice and (found := choice.match(text, place)) and found.lastindex:
                yield choice.arms[found.lastindex - 1], place, found.end()
                before = max(place, found.end() - 1)
            place = before + 1

    @staticmethod
    def _polar(sign: str, text: str, start: int, end: int, lang: str) -> tuple[str, int]:
        if lang == "en":
            denied = denied_before(text, start, end) or undone(text, end)
        else:
            denied, end = denied_after(text, end)
        return (chr(ord(sign) + 1) if denied else sign), end

    def pattern(self, rule: str) -> str:
        """A rule's regular expression: {mail} a concept, {arrive-} a denied verb, ~ ≈ ≋ a short, long, very long
        way."""
        words = word_starts(plain_rule(_loosened(rule).replace("~", "\0")).replace("\0", "~"))
        body = _PLACE.sub(lambda found: self._place(found.group(1)), words.replace("n.?t", _NT))
        for mark, gap in self._gaps.items():
            body = body.replace(mark, gap)
        return body

    def _place(self, names: str) -> str:
        signs = ""
        for name in names.split("|"):
            bare = name.rstrip("+-")
            sign = self._signs[bare]
            other = chr(ord(sign) + 1)
            denied = name.endswith("-")
            signs += other if denied else sign
            if self._words[bare].verb and name == bare:
                signs += other
        return f"[{signs}]"


def _by_first(arms: list[tuple[Arm, str, Need | None]]) -> dict[str, _Choice | None]:
    """For each sign what can begin with it; under "" what can begin with any."""
    signs = {"", *chain.from_iterable(begin for _, _, begin in arms if begin)}
    fit: dict[str, list[tuple[Arm, list[str]]]] = {sign: [] for sign in signs}
    for arm, body, begin in arms:
        for sign in signs if begin is None else begin:
            if fit[sign] and fit[sign][-1][0] is arm:
                fit[sign][-1][1].append(body)
            else:
                fit[sign].append((arm, [body]))
    return {
        sign: _Choice([(arm, "|".join(bodies)) for arm, bodies in each]) if each else None for sign, each in fit.items()
    }


def _loosened(rule: str) -> str:
    """Any particle where one may stand, and half as much again between English words, which are longer."""
    rule = _PARTICLE.sub(_ANY_PARTICLE, rule)
    rule = _MIXED_GAP.sub(lambda found: _either(int(found.group(1))), rule)
    return _ENGLISH_GAP.sub(lambda found: f"[^。{found.group(1)[2:]}{{0,{int(found.group(2)) * 3 // 2}}}", rule)


def _either(size: int) -> str:
    return rf"(?:[^。.!?\n]{{0,{size}}}?|[ \"-\-/0->@-\x7e\ue000-\uf8ff]{{{size},{size * 3 // 2 + 2}}}?)"


def word_starts(rule: str) -> str:
    """An English alternative begins where a word begins ("old" is not in "told"), unless it continues one
    ("error(?:s|ed)")."""
    pieces: list[str] = []
    continues = [False]
    fresh, inside = True, False
    for place, sign in enumerate(rule):
        if fresh and "a" <= sign <= "z" and not continues[-1] and not rule.startswith(("n.?t", "n't"), place):
            pieces.append("(?<![a-z])")
        pieces.append(sign)
        inside = (inside or sign == "{") and sign != "}"
        fresh = (sign == "|" and not inside) or rule.endswith("(?:", 0, place + 1)
        if sign == "(" and rule[place - 1 : place] != "\\":
            continues.append(place > 0 and "a" <= rule[place - 1] <= "z")
        elif sign == ")" and rule[place - 1 : place] != "\\" and len(continues) > 1:
            continues.pop()
    return "".join(pieces)
