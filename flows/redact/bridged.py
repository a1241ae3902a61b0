"""What stands between two finds and belongs to both: the label between two numbers of a card, the town between street and postcode."""

import re
from collections.abc import Iterator, Sequence

from flows.redact.marks import Find

_LABEL = r"(?:sort code|account|acct\.?|a/c|number|no\.?|security code|cv[vc]2?|exp(?:iry)?(?: date)?|code|symbol|番号|記号|枝番|支店(?:番号)?|口座(?:番号)?|有効期限|期限|セキュリティ(?:コード|番号)|裏の?(?:[3三]桁|数字|番号)|普通(?:預金)?|第|号)"
_NUMBERS = re.compile(
    rf"[\s,、。・/-]{{0,3}}(?:で|の|と|and |then )?\s?(?:{_LABEL}\s?){{0,2}}[\s:はがの]{{0,3}}", re.IGNORECASE
)
_PLACE = re.compile(
    r"[\s,、]{1,3}(?:(?:(?:apt|unit|flat|suite|room|no)\.? ?\w{1,5}|[A-Z][\w'’-]+|\d{1,5}[A-Za-z]?|[A-Z]{2})[\s,、]{1,2}){0,6}|[\s、]{1,2}"
)
_NAME = re.compile(
    r" (?:from|at|of|with) |,? ?\(|, (?:attn\.? ?|c/o )?|・| ?(?:[A-Z]\.){1,3},? (?:attn\.? )?|\s(?:代表|担当)\s|[\s・](?:代表|担当)[\s・]"
)
_REACH = 48
_KINDS = {
    **dict.fromkeys(("card", "number"), "number"),
    **dict.fromkeys(("address",), "address"),
    **dict.fromkeys(("name",), "name"),
}


def bridged(text: str, finds: Sequence[Find]) -> Iterator[Find]:
    """Find what joins two finds into one."""
    ordered = sorted((find for find in finds if find.end - find.start > 1), key=_place)
    last: Find | None = None
    for find in ordered:
        if last and 0 < find.start - last.end <= _REACH and _joins(text[last.end : find.start], last, find):
            yield Find(last.start, find.end, find.kind, guessed=last.guessed or find.guessed)
        if last is None or find.end > last.end:
            last = find


def _place(find: Find) -> tuple[int, int, bool]:
    return find.start, -find.end, find.kind in ("code", "password")


def _joins(gap: str, one: Find, two: Find) -> bool:
    kinds = {one.kind, two.kind}
    if kinds <= {"card", "number", "code"} and kinds & {"card", "number"}:
        return gap.strip(" ,、\n") != "" and _NUMBERS.fullmatch(gap) is not None
    if kinds <= {"address", "name", "password"} and "address" in kinds:
        return _PLACE.fullmatch(gap) is not None
    return kinds == {"name"} and _NAME.fullmatch(gap) is not None
