"""Passwords somebody wrote down: after a label, before one, or so odd that they can be nothing else."""

import re
from collections.abc import Iterator

from flows.redact.continuations import goes_on, goes_on_in_japanese
from flows.redact.everyday import is_everyday, is_prose
from flows.redact.harmless import UNIT, lowered
from flows.redact.hints import hinting
from flows.redact.marks import Find
from flows.redact.nearby import nearby
from flows.redact.words import is_common, is_mixed, is_named, is_product

_JA = (
    r"(?:パ[スズ]\s?ワ[ーｰ\-]?[ドト]|ぱすわーど|pasuwa[-ー]?a?do|パスフレーズ|パスワ|パスコード|暗証番号|暗証|合い?言葉|あいことば|キーワード|(?:秘密|ひみつ)の(?:質問の)?(?:答え|回答|こたえ)|(?:秘密の質問|(?:security|secret) question)[^\0]{0,40}?(?:答え|回答|こたえ|answer)"
    r"|(?:ログイン)?パス(?![ワポキタフコーカザ])|(?<![a-z])(?:pw|pwd|pass)(?![a-z]))"
)
_EN = (
    r"(?<![a-z])(?:pass?[\s-]?w[oa]?r?[oa]?r?d|passwd|passphrase|pass[\s-]?code|pswd|psw|pwd|pw|pass|(?:security|recovery) answer|secret(?:\s(?:word|answer|question answer))?"
    r"|memorable word)(?:'?s)?(?![a-z])"
)
_OTHER = r"(?<![a-z])(?:passwort|kennwort|contrase[ñn]a|mot de passe|senha|m[aậ]t kh[aẩ]u|kata sandi)(?![a-z])|пароль|密码|密碼|비밀번호|암호"
LABEL = re.compile(f"{_EN}|{_JA}|{_OTHER}")
_hinted = hinting((
    "pas", "psw", "pw", "secret", "security", "recovery answer", "memorable", "パス", "パズ", "ぱす", "暗証", "言葉", "ことば", "キーワード", "秘密", "ひみつ", "kennwort",
    "contrase", "de passe", "senha", "kh", "sandi", "пароль", "密码", "密碼", "비밀", "암호",
))  # fmt: skip
"""Without one of these no label is there."""
_LONG = re.compile(r"合い?言葉|あいことば|秘密|ひみつ|パスフレーズ|passphrase|secret|security|memorable", re.IGNORECASE)

_ASIDE = r"(?:\s?[1-9①-⑨](?=\s?[:=])|\s?\([^()\n]{0,20}\)|\s?(?:の方|のほう|自体|設定|変更後|変更前)|\s(?:for|to|of|on)\s(?:my |the |this )?[\w.@*]{1,30}(?:\s(?:account|mail|e-?mail))?|\s(?:that\s)?(?:i|we|they)\s[a-z']{2,12})?"
_SIGN = re.compile(_ASIDE + r"\s{0,3}(?:[:=→⇒]|->|=>|>|⇨|➡|…|\.{2,3}|--?)+[\s…]{0,3}")
_PARTICLE = re.compile(
    _ASIDE
    + r"\s?(?:、|は|わ|を|が|って|に|も|で|と|として|の)(?:\s|、|たしか|確か|多分|たぶん|いつもの|新しく|前は|今は|おそらく|ずっと|これ|ここに|書くと|言うと){0,3}"
)
_VERB = re.compile(
    _ASIDE
    + r"\s{1,2}(?:is|was|are|were|to|as|should be|would be|used to be|has been|might be|may be|set to|i use|i used|i tried|i set|i typed|i enter(?:ed)?|i chose|from"
    r"|(?:i set )?(?:is |was )?(?:currently|still|now|just|simply|probably|maybe|set to|called|again))(?![a-z'’])(?:\s(?:now|still|currently|just|always|probably|simply|set to|to|this|either|maybe|actually))?\s*[:=]?\s{0,2}",
    re.IGNORECASE,
)
_PIN = re.compile(r"\d{4,8}(?![\d/:.-])")
_KANA = re.compile(r"[\u3041-\u30ff]{2,10}\d{2,8}(?!\d)")
"""`さくら88`: nobody writes a word so."""
_BLANK = re.compile(r"[\s/]{0,3}")
_BETWEEN = " \t\n/"
_DIGITS = re.compile(
    r"\s?(?:は|が|を|に)[^\d\n。\0]{0,12}(?P<value>\d{4,16})(?=\s?(?:です|でした|だ|じゃ|と|に|。|\Z))"
)
_DOTS = '*xX•●・_-. "?'
"""What a form or a careful user shows in the place of a password."""

_QUOTED = re.compile(
    r"「([^「」\n]{1,64})」|『([^『』\n]{1,64})』|\"([^\"\n]{1,64})\"|“([^“”\n]{1,64})”|'([^'\n]{2,64})'(?!\w)|`([^`\n]{1,64})`|【([^【】\n]{1,64})】|<([^<>\n]{1,64})>|‘([^‘’\n]{1,64})’"
)
_ASCII = re.compile(r"[!-~£¥€\u00c0-\u024f]+")
_ANYTHING = re.compile(r"[^\s、。「」『』,\0]++")
_LINE = re.compile(r"[^\n、。\0]{1,200}")
_WORDS = re.compile(r"[!-~]{2,20}+(?: [!-~]{2,20}+){1,7}")
_KANA_ONLY = re.compile(
    r"(?:ひらがなで|カタカナで|全角で)?(?P<value>[\u3041-\u30ff]{3,16}?\d{0,8})(?=です(?!か|が、?どう)|でした|だと思|だった|と入|と打|に(?:し|変え)|を入)"
)
_SAID_OF_ONE = re.compile(
    r"ちゃん|きちん|しっかり|ぴったり|すぐ|もう|ずっと|ぜんぶ|なんど|また|やっと|まま|たい|かえ|へんこう|して|する|した|ます|いつも|おなじ|まだ|だめ|ダメ|むり|ムリ|なに|なん|どれ|どう|どこ|これ|それ|あって|あった|ちがう|ちがい|まちが|わから|たぶん|ばっちり|だいじょうぶ|わすれ|おぼえ|みえ|しら|かいて"
    r"|ひらがな|カタカナ|ローマ|アルファベット|べつ|ほか|あり|ない|なし|ランダム|シンプル|バラバラ|ばらばら|メモ|パスワード|コード|アカウント|メール|サイト|アプリ|ログイン|さっき|あと|まえ|はず|つもり|こと|もの|ところ|とき|ひとつ|ふたつ|みっつ|だけ"
)
_PHRASE = re.compile(
    r"[^\s、。「」?!\0]{1,40}?(?=です|でした|だ(?:よ|と|っ|\Z)|と(?:登録|入|設定|書|答)|で(?:登録|入|合|あって|いい|す|設定|通)|に(?:し|設定|変)|\s|、|。|\Z)"
)
_BLOB = re.compile(r"[!-~]{200,}+")
_MORE = re.compile(r"\s?(?:か|と|or|and|,|、|/|または|もしくは|から|→|->|to|then)\s?")
_SENTENCE = re.compile(
    r"忘|変え|かえ|教え|知ら|知り|思い出|間違|違い|違う|違って|正しく|無効|一致|エラー|短|弱い|必須|ありません|ません|ください|下さい|期限|再設定|リセット|変更|表示|入力|設定|保存|登録"
    r"|不明|なし|無し|分から|わから|届|同じ|未|別|来な|ない|以上|大文字|小文字|英数|半角|全角|記号|桁|文字|とは|何|どこ|です$|ます$|した$|覚え|紛失|ロック|ログイン|メール|再発行|発行|の$|をお|新し|確認|必要|要り|聞かれ|ですか|ます"
)


def passwords(text: str) -> Iterator[Find]:
    """Find passwords; nothing of them stays, not even the length."""
    labels: list[tuple[int, int]] = []
    done = 0
    low = lowered(text)
    for label in LABEL.finditer(low) if _hinted(low) else ():
        if label.start() < done:
            continue
        labels.append(label.span())
        for find in _after(text, label):
            done = find.end
            yield find
        if digits := _DIGITS.match(text, label.end()):
            yield Find(*digits.span("value"), "password")
    yield from nearby(text, labels)


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
    if len(inner) < 2 or not inner.strip(_DOTS):
        return None
    if _SENTENCE.search(inner) or is_common(inner) or (" " in inner and all(is_common(w) for w in inner.split()[:2])):
        return None
    return start + 1, found.end() - 1


def _after_sign(text: str, start: int, label: str) -> tuple[int, int] | None:
    found = (_LINE if _LONG.search(label) else _ANYTHING).match(text, start)
    if not found:
        return None
    value = found.group()
    if not value.strip(_DOTS) or (value.startswith("(") and is_prose(value)):
        return None  # dots of a form, or `(blank)`
    if _LONG.search(label) and _is_phrase(value):
        return found.span()
    if is_common(value.split()[0]) or (not value.isascii() and _SENTENCE.search(value)) or _is_amount(text, found):
        ascii_part = _ASCII.match(value)
        if not ascii_part or value.isascii() or not _is_value(ascii_part.group()) or _amount_at(text, start):
            return None
        return start, start + ascii_part.end()
    return found.span()


def _is_phrase(value: str) -> bool:
    """Some words in a row that no sentence of a support chat has: `correct zebra lantern moon`."""
    words = _WORDS.fullmatch(value.strip())
    return words is not None and sum(not is_prose(word) for word in value.split()) > 1


def _after_verb(text: str, start: int, label: str) -> tuple[int, int] | None:
    found = (_WORDS if _LONG.search(label) else _ASCII).match(text, start) or _ASCII.match(text, start)
    if not found or _is_amount(text, found) or label.lower() == "secret":
        return None
    value = found.group()
    if " " in value and goes_on(value.split()[0]):
        return None
    bare = label.lower() in ("pass", "pw")
    if len(value.strip(".,!?")) < 3 or is_everyday(value) or (bare and not is_mixed(value)):
        return None
    if value.strip(".,!?").isalpha() and value.strip(".,!?").islower() and _is_speech(text, found.end(), value):
        return None
    return found.span()


_GOING_ON = frozenset(["to", "by", "in", "for", "that", "of", "than", "with", "from", "on", "at"])


def _is_speech(text: str, end: int, word: str) -> bool:
    """`my password is getting rejected`: the sentence goes on as sentences do."""
    bare = word.strip(".,!?")
    if bare.endswith(("ing", "ed", "able", "ible", "less", "n't")):
        return True
    following = re.match(r"\s+([a-z']+)", text[end : end + 40])
    if not following:
        return False
    return bare.endswith(("ly", "ful")) or following.group(1) in _GOING_ON


def _after_particle(text: str, start: int, label: str) -> tuple[int, int] | None:
    if _LONG.search(label):
        words = _WORDS.match(text, start)
        if words and not all(is_common(word) for word in words.group().split()[:2]):
            return words.span()
        phrase = _PHRASE.match(text, start)
        said = (
            phrase is None
            or phrase.group() in ("なん", "何")
            or _SENTENCE.search(phrase.group())
            or goes_on_in_japanese(phrase.group())
        )
        return None if phrase is None or said else phrase.span()
    kana = _KANA_ONLY.match(text, start)
    if kana and not _SAID_OF_ONE.search(kana["value"]) and not _SENTENCE.search(kana["value"]):
        return kana.span("value")
    found = _ASCII.match(text, start)
    if not found or _is_amount(text, found) or (text[start - 1] in "のを" and is_everyday(found.group())):
        return None
    return found.span() if _is_value(found.group()) and not is_named(found.group()) else None


def _after_blank(text: str, start: int, label: str) -> tuple[int, int] | None:
    kana = _KANA.match(text, start)
    if kana and not _SENTENCE.search(kana.group()) and not UNIT.match(text, kana.end()):
        return kana.span()
    found = _ASCII.match(text, start)
    digits = _PIN.match(text, start)
    if digits and not label.isascii() and not UNIT.match(text, digits.end()):
        return digits.span()
    if text[start - 1] not in _BETWEEN or not found or _is_amount(text, found) or is_common(found.group()):
        return None
    value = found.group().strip(".,!?:;()")
    if value.isdigit():
        return found.span() if len(value) >= 4 else None
    if len(value) < 4 or _NO_SECRET.search(value):
        return None
    return found.span() if is_mixed(value) or _is_pair(value) else None


def _is_pair(value: str) -> bool:
    """`okinawa-umi`: two words that are seldom together."""
    parts = re.split("[-_.]", value)
    return len(parts) > 1 and all(part.isalpha() and not is_prose(part) for part in parts)


_NO_SECRET = re.compile(r"@[\w-]+\.|^https?:|^/|=(?:pass|fail|none|neutral|softfail)")


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
    value = re.match(r"(\d{1,4})(?:[-~]\d{1,4})?(?!\d)", found.group())
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
