"""Passwords somebody wrote down: after a label, before one, or so odd that they can be nothing else."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile

from flows.redact.harmless import UNIT, lowered
from flows.redact.marks import Find
from flows.redact.shadow import BARRIER
from flows.redact.words import is_common, is_mixed, is_named, is_product

_JA = (
    r"(?:パ[スズ]\s?ワ[ーｰ\-]?[ドト]|ぱすわーど|pasuwa[-ー]?a?do|パスフレーズ|パスワ|パスコード|暗証番号|暗証|合い?言葉|あいことば|(?:秘密|ひみつ)の(?:質問の)?(?:答え|回答|こたえ)"
    r"|(?:ログイン)?パス(?![ワポキタフコーカザ])|(?<![a-z])(?:pw|pwd|pass)(?![a-z]))"
)
_EN = (
    r"(?<![a-z])(?:pass?[\s-]?w[oa]?r?[oa]?r?d|passwd|passphrase|pass[\s-]?code|pswd|psw|pwd|pw|pass|secret(?:\s(?:word|answer|question answer))?"
    r"|memorable word)(?:'?s)?(?![a-z])"
)
_LABEL = re.compile(f"{_EN}|{_JA}")
_LONG = re.compile(r"合い?言葉|あいことば|秘密|ひみつ|パスフレーズ|passphrase|secret|memorable", re.IGNORECASE)

_ASIDE = r"(?:\s?\([^()\n]{0,20}\)|\s?(?:の方|のほう|自体|設定|変更後|変更前)|\s(?:for|to|of|on)\s(?:my |the |this )?[\w.@*]{1,30}(?:\s(?:account|mail|e-?mail))?)?"
_SIGN = re.compile(_ASIDE + r"\s{0,3}(?:[:=→⇒]|->|=>|>|⇨|➡|…|\.{2,3}|--?)+[\s…]{0,3}")
_PARTICLE = re.compile(
    _ASIDE
    + r"\s?(?:は|わ|を|が|って|に|も|で|と|として|の)(?:\s|、|たしか|確か|多分|たぶん|いつもの|新しく|前は|今は|おそらく|ずっと|これ|ここに|書くと|言うと){0,3}"
)
_VERB = re.compile(
    _ASIDE
    + r"\s{1,2}(?:is|was|are|were|to|as|should be|would be|used to be|has been|might be|may be|set to|i use|i used|i tried|i set|i typed|i enter(?:ed)?|i chose|from"
    r"|(?:i set )?(?:is |was )?(?:currently|still|now|just|simply|probably|maybe|set to|called|again))(?:\s(?:now|still|currently|just|always|probably|simply|set to|to|this|either|maybe|actually))?\s*[:=]?\s{0,2}",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[\s/]{0,3}")
_NEAR = re.compile(r"(?<![!-~])[!-~]{5,}+")
_BETWEEN = " \t\n/"
_DIGITS = re.compile(
    r"\s?(?:は|が|を|に)[^\d\n。、\0]{0,12}(?P<value>\d{4,16})(?=\s?(?:です|でした|だ|じゃ|と|に|。|\Z))"
)
_REACH = 30
_ENDS = f"\n。{BARRIER}"
_DOTS = '*xX•●・_-. "'
"""What a form or a careful user shows in the place of a password."""

_QUOTED = re.compile(
    r"「([^「」\n]{1,64})」|『([^『』\n]{1,64})』|\"([^\"\n]{1,64})\"|“([^“”\n]{1,64})”|'([^'\n]{2,64})'(?!\w)|`([^`\n]{1,64})`|【([^【】\n]{1,64})】|<([^<>\n]{1,64})>|‘([^‘’\n]{1,64})’"
)
_ASCII = re.compile(r"[!-~£¥€\u00c0-\u024f]+")
_ANYTHING = re.compile(r"[^\s、。「」『』,\0]++")
_LINE = re.compile(r"[^\n、。\0]{1,200}")
_PHRASE = re.compile(r"[^\s、。「」?!\0]{1,40}?(?=です|でした|だ(?:よ|と|っ|\Z)|\s|、|。|\Z)")
_BLOB = re.compile(r"[!-~]{200,}+")
_MORE = re.compile(r"\s?(?:か|と|or|and|,|、|/|または|もしくは|から|→|->|to|then)\s?")
_SENTENCE = re.compile(
    r"忘|間違|違い|違う|違って|正しく|無効|一致|エラー|短|弱い|必須|ありません|ません|ください|下さい|期限|再設定|リセット|変更|表示|入力|設定|保存|登録"
    r"|不明|なし|無し|分から|わから|届|同じ|未|別|来な|ない|以上|大文字|小文字|英数|半角|全角|記号|桁|文字|とは|何|どこ|です$|ます$|した$|覚え|紛失|ロック|ログイン|メール|再発行|発行|の$|をお|新し|確認|必要|要り|聞かれ|ですか|ます"
)
_BEFORE = re.compile(
    r"(?<![!-~])(?P<value>[!-~]{4,}+)\s?(?:という|っていう|とゆう|が|を|って|の|で|は|との)?\s?(?:私の|新しい|今の|現在の|いつもの|古い|前の|仮)?(?:パスワード|PW(?![A-Za-z])|パス(?!ポ|キ)|暗証番号|合言葉)",
    re.IGNORECASE,
)
_AS = re.compile(
    r"(?<![!-~])(?P<value>[!-~]{4,}+) (?:as|for|is|was) (?:my |the |a |our |your )?(?:new |old |current |temporary |own |last )?(?:password|passcode|pw|pass|passphrase)(?![A-Za-z])",
    re.IGNORECASE,
)
_PAIR = re.compile(r"@[A-Za-z0-9.-]{2,}+\s?[/:|、,]\s?(?P<value>[!-~]{5,}+)")
"""`address / password`, as in a list of log-ins."""
_TOKEN = re.compile(r"(?<![!-~])[!-~]{8,}+")
_OPAQUE = re.compile(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{16,}+")


def passwords(text: str) -> Iterator[Find]:
    """Find passwords; nothing of them stays, not even the length."""
    words = [found.span() for found in _NEAR.finditer(text) if _is_letters_and_digits(found.group())]
    near: set[tuple[int, int]] = set()
    done = 0
    for label in _LABEL.finditer(lowered(text)):
        if label.start() < done:
            continue
        for find in _after(text, label):
            done = find.end
            yield find
        near.update(_nearby(text, label, words))
        if digits := _DIGITS.match(text, label.end()):
            yield Find(*digits.span("value"), "password")
    yield from (Find(start, end, "password") for start, end in near)
    for pattern in (_BEFORE, _AS):
        for found in pattern.finditer(text):
            if (
                is_mixed(found["value"].strip("'\"`.,"))
                and not is_product(found["value"])
                and "@" not in found["value"]
            ):
                yield Find(*found.span("value"), "password")
    for found in _PAIR.finditer(text):
        if _is_letters_and_digits(found["value"]):
            yield Find(*found.span("value"), "password")
    for found in _TOKEN.finditer(text):
        if _odd(found.group()):
            yield Find(found.start(), found.end(), "password")
    for found in _OPAQUE.finditer(text):
        if _opaque(found.group()):
            yield Find(found.start(), found.end(), "token")


def _after(text: str, label: re.Match[str]) -> Iterator[Find]:
    if blob := _BLOB.match(text, label.end()):
        # Nobody's password, and too long to weigh: it goes whole, once.
        yield Find(blob.start(), blob.end(), "password")
        return
    for joint, judge in (
        (_SIGN, _after_sign),
        (_VERB, _after_verb),
        (_PARTICLE, _after_particle),
        (_BLANK, _after_blank),
    ):
        gap = joint.match(text, label.end())
        if not gap:
            continue
        span = _quoted(text, gap.end()) or judge(text, gap.end(), label.group())
        if span:
            yield Find(*_extended(text, span), "password")
            return


def _quoted(text: str, start: int) -> tuple[int, int] | None:
    found = _QUOTED.match(text, start)
    if not found:
        return None
    inner = next(g for g in found.groups() if g)
    if not inner.strip(_DOTS):
        return None
    if _SENTENCE.search(inner) or is_common(inner) or (" " in inner and all(is_common(w) for w in inner.split()[:2])):
        return None
    return start + 1, found.end() - 1


def _after_sign(text: str, start: int, label: str) -> tuple[int, int] | None:
    found = (_LINE if _LONG.search(label) else _ANYTHING).match(text, start)
    if not found:
        return None
    value = found.group()
    if not value.strip(_DOTS):
        return None  # dots of a form
    if is_common(value.split()[0]) or (not value.isascii() and _SENTENCE.search(value)) or _is_amount(text, found):
        ascii_part = _ASCII.match(value)
        if not ascii_part or value.isascii() or not _is_value(ascii_part.group()) or _amount_at(text, start):
            return None
        return start, start + ascii_part.end()
    return found.span()


def _after_verb(text: str, start: int, label: str) -> tuple[int, int] | None:
    found = _ASCII.match(text, start)
    if not found or _is_amount(text, found) or label.lower() == "secret":
        return None
    value = found.group()
    bare = label.lower() in ("pass", "pw")
    if len(value.strip(".,!?")) < 3 or is_common(value) or (bare and not is_mixed(value)):
        return None
    if value.strip(".,!?").isalpha() and value.strip(".,!?").islower() and _is_speech(text, found.end(), value):
        return None
    return found.span()


def _is_speech(text: str, end: int, word: str) -> bool:
    """`my password is getting rejected`: the sentence goes on as sentences do."""
    bare = word.strip(".,!?")
    if bare.endswith(("ing", "ed", "ly", "able", "ful", "ible")):
        return True
    following = re.match(r"\s+([a-z']+)", text[end:])
    return following is not None and following.group(1) in (
        "to",
        "by",
        "in",
        "for",
        "that",
        "of",
        "than",
        "with",
        "from",
        "on",
        "at",
    )


def _after_particle(text: str, start: int, label: str) -> tuple[int, int] | None:
    if _LONG.search(label):
        phrase = _PHRASE.match(text, start)
        return phrase.span() if phrase and not _SENTENCE.search(phrase.group()) else None
    found = _ASCII.match(text, start)
    if not found or _is_amount(text, found):
        return None
    return found.span() if _is_value(found.group()) and not is_named(found.group()) else None


def _after_blank(text: str, start: int, _label: str) -> tuple[int, int] | None:
    found = _ASCII.match(text, start)
    if text[start - 1] not in _BETWEEN or not found or _is_amount(text, found) or is_common(found.group()):
        return None
    value = found.group().strip(".,!?:;()")
    if value.isdigit():
        return found.span() if len(value) >= 4 else None
    return found.span() if is_mixed(value) and len(value) >= 4 and not _NO_SECRET.search(value) else None


_NO_SECRET = re.compile(r"@[\w-]+\.|^https?:|^/|=(?:pass|fail|none|neutral|softfail)")


def _nearby(text: str, label: re.Match[str], words: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Letters and digits in one word, in the sentence where a password is spoken of."""
    within = text[label.end() : label.end() + _REACH]
    # A mask ends the reach, too: masks are shorter than what they hide, and a second pass would see farther.
    end = label.end() + next((place for place, sign in enumerate(within) if sign in _ENDS), _REACH)
    first = bisect_left(words, (label.end(), 0))
    return takewhile(lambda word: word[0] <= end, islice(words, first, None))


def _is_letters_and_digits(word: str) -> bool:
    value = word.strip("'\"`.,;:!?()[]")
    letters, digits = sum(c.isalpha() for c in value), any(c.isdigit() for c in value)
    return letters > 1 and digits and not is_product(value) and not re.search(r"[@/:=.]", value)


def _is_value(value: str) -> bool:
    bare = value.strip("()[]{}<>.,!?:;/")
    if not bare.strip(_DOTS):
        return False
    return len(bare) >= 3 and not is_common(bare)


def _amount_at(text: str, start: int) -> bool:
    digits = re.compile(r"\d{1,3}").match(text, start)
    return digits is not None and UNIT.match(text, digits.end()) is not None


def _is_amount(text: str, found: re.Match[str]) -> bool:
    """`8文字以上`, `24時間`, `3 times`: told by what follows the digits."""
    value = re.match(r"(\d{1,3})(?:[-~]\d{1,3})?(?!\d)", found.group())
    return value is not None and UNIT.match(text, found.start() + value.end()) is not None


def _extended(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Take a second and a third one along: `abc123 か abc124`."""
    start, end = span
    for _ in range(3):
        joint = _MORE.match(text, end + (text[end : end + 1] in "」』\"'"))
        value = joint and _ASCII.match(text, joint.end() + (text[joint.end() : joint.end() + 1] in "「『"))
        if not value or not is_mixed(value.group()) or is_product(value.group()) or len(value.group()) < 4:
            break
        end = value.end()
    return start, end


def _odd(token: str) -> bool:
    """Small and capital letters, digits and a sign inside: nobody writes a word or a file name so."""
    bare = token.strip("'\"`.,;:!?()[]<>*_~")
    if (
        len(bare) < 8
        or is_product(bare)
        or "://" in bare
        or "/" in bare
        or "@" in bare[1:-1]
        or "%3" in bare
        or "%2" in bare
    ):
        return False
    kinds = (any(c.islower() for c in bare), any(c.isupper() for c in bare), any(c.isdigit() for c in bare))
    signs = any(c in "!#$%&*+=?^@|~" for c in bare)
    if "=" in bare and not any(c in "!#$%&*^@|~" for c in bare):
        return False
    if signs and sum(kinds) >= 2 and kinds[2]:
        return True
    return all(kinds) and _changes(bare) >= 4 and not re.search(r"[-_.:(),]", bare)


def _changes(token: str) -> int:
    sorts = ["d" if c.isdigit() else "u" if c.isupper() else "l" if c.islower() else "s" for c in token]
    return sum(a != b for a, b in zip(sorts, sorts[1:], strict=False))


def _opaque(token: str) -> bool:
    """A token that was pasted without its link: long, and letters and digits take turns."""
    digits = [c.isdigit() for c in token if c.isalnum()]
    turns = sum(a != b for a, b in zip(digits, digits[1:], strict=False))
    letters = len(digits) - sum(digits)
    return turns >= 4 and letters >= 4 and not is_product(token)
