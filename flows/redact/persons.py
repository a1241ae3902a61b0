"""Names of people, where a text says that they are names."""

import re
from collections.abc import Iterator

from flows.redact.marks import Find
from flows.redact.words import is_common

_KANJI, _KANA = "\u4e00-\u9fff々ヶ", "\u30a1-\u30ff"
_PART = rf"(?:[{_KANJI}{_KANA}]{{1,8}}|[\u3041-\u3096ー]{{2,8}})"
_LABEL = r"(?:氏名|お?名前|本名|姓名|(?:契約|登録|利用)者?名義?|契約者名?|名義人?|フリガナ|カナ|ふりがな|ヨミガナ|カナ氏名|送信者名|宛名)(?:\s?\([^()\n]{0,8}\))?"
_LABELLED = re.compile(
    rf"{_LABEL}\s?(?:(?P<sign>[:=→])\s?|は、?\s?|が\s?|\s)(?P<name>{_PART}(?:[\s・]{_PART}){{0,2}}?)(?=\s?(?:です|でした|で(?=[、\s]|登録)|と申|と(?:言|い)い|様|さん|、|。|,|\)|」|\n|\Z|\s))"
)
_TOLD = re.compile(
    rf"(?:(?<![^\s。、!?「(])|(?<=私は)|(?<=私、)|(?<=本人の)|(?<=会員の)|(?<=わたしは))(?P<name>[{_KANJI}]{{1,5}}\s?[{_KANJI}\u3041-\u3096]{{0,4}}?|{_PART}\s{_PART}|[{_KANA}]{{2,12}})(?=と(?:申しま|申す|(?:言|い)いま)|という者)"
)
_SELF = re.compile(
    rf"(?:(?<=本人の)|(?<=会員の)|(?<=契約者の)|(?<=本人は)|(?<=名前が))(?P<name>[{_KANJI}]{{1,4}}[{_KANJI}\u3041-\u3096{_KANA}]{{0,5}}?)(?=です|でございます)"
)
_NO_NAME = re.compile(
    r"違|変|合|表示|登録|入力|同じ|正し|間違|不明|未|無|なし|何|誰|全角|半角|漢字|カタカナ|ひらがな|ローマ字|必須|任意|空|欄|確認|本名|英語|あり|ない|これ|それ|どれ|どう|そのまま"
    r"|旧姓|名義|本人|会社|法人|主人|家族|夫|妻|父|母|息子|娘|エラー|ログイン|メール|アカウント|サービス|アプリ|ニックネーム|記載|省略|匿名|秘密|別|あだ名|仮|以前|昔|今"
)
_HEADER = re.compile(
    r"(?:^|\n)[> ]*(?:from|to|cc|bcc|reply-to|差出人|宛先|送信者|送信元)\s?:\s?[\"']?(?P<name>[^\"'<>@\n:;,\0]{1,40}?)[\"']?\s?<",
    re.IGNORECASE,
)
_WORD = r"[A-Z][a-zà-ÿ'’-]{1,20}"
_ENGLISH = re.compile(
    rf"(?:(?i:(?:my|full|first|last|the) name(?:'s| is|:)|(?<![a-z] )name\s?[:=]|real name(?: is|:)))\s(?P<name>{_WORD}(?:\s(?:[A-Z]\.\s)?{_WORD}){{0,2}})"
    rf"|(?i:regards|sincerely|cheers|thanks|thank you|best|yours)[,.]?\s?\n\s*(?P<signed>{_WORD}(?:\s{_WORD}){{0,2}})(?=\s?(?:\n|\Z))"
    rf"|(?:(?i:(?<![a-z])(?:this is|i am|i'm|it's|mr\.?|mrs\.?|ms\.?))\s)(?P<full>{_WORD}\s{_WORD})(?=\s(?:here|writing|from|and|with)|[,.!]|\s?\Z|\n)"
)


_JAPANESE = (
    (_LABELLED, ("名", "ガナ", "がな", "カナ")),
    (_TOLD, ("と申", "と言", "とい", "という者")),
    (_SELF, ("本人", "会員の", "契約者の", "名前が")),
)
_HINTS = (
    "name",
    "this is",
    "i am",
    "i'm",
    "it's",
    "mr",
    "ms",
    "regards",
    "sincerely",
    "cheers",
    "thank",
    "best",
    "yours",
)
"""Without one of these a pattern finds nothing: looking for them first is what most messages cost."""


def persons(text: str) -> Iterator[Find]:
    """Find names behind a label or an introduction. A name in running text is not told from other words."""
    low = text.lower()
    for pattern, hints in _JAPANESE:
        if not any(hint in low for hint in hints):
            continue
        for found in pattern.finditer(text):
            if not _NO_NAME.search(found["name"]):
                yield Find(*found.span("name"), "name")
    if "<" in low:
        yield from (Find(*found.span("name"), "name") for found in _HEADER.finditer(text))
    if not any(hint in low for hint in _HINTS):
        return
    for found in _ENGLISH.finditer(text):
        group = found.lastgroup or "name"
        if not any(is_common(word) for word in found[group].split()):
            yield Find(*found.span(group), "name")
