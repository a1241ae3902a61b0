"""Postal codes with addresses, and addresses of machines."""

import re
from collections.abc import Iterator

from flows.redact.marks import Find

_DASH = r"[-‐‑‒–—―−ー~〜の]"
_POST = re.compile(
    rf"(?:〒\s?|郵便番号(?:\s?(?:は|が|を|:|=)|\s){{0,3}}|(?:postal|post|zip)\s?code(?:\s?(?:is|:|=)|\s){{0,3}})(?P<number>\d{{3}}\s?{_DASH}?\s?\d{{4}}|\d{{5}}(?:-\d{{4}})?)(?!\d)",
    re.IGNORECASE,
)
_BEFORE_PLACE = re.compile(
    rf"(?<!\d)\d{{3}}{_DASH}\d{{4}}(?=[\s,]{{0,3}}(?:東京都|北海道|京都府|大阪府|[\u4e00-\u9fff]{{2,3}}県))"
)
_BLOCK = re.compile(
    rf"(?:\d{{1,4}}|[一二三四五六七八九十]{{1,3}})\s?(?:丁目|番地|番(?!号|組|目|線)|{_DASH}\s?\d{{1,4}}{_DASH}\s?\d|{_DASH}\s?\d{{1,4}})"
    rf"(?:(?:\s|{_DASH})?(?:\d{{1,5}}|[一二三四五六七八九十]{{1,3}})\s?(?:丁目|番地|番|号室?|階|F)?){{0,5}}"
    r"(?:\s?[A-Za-z0-9\u30a0-\u30ff\u4e00-\u9fff・-]{0,16}?(?:マンション|ハイツ|コーポ|荘|ビル|アパート|メゾン|ハウス|レジデンス|タワー|団地)(?:[\u3041-\u3096]{2,8}(?=\s?\d))?[A-Za-z0-9\u30a0-\u30ff\u4e00-\u9fff・-]{0,14}\s?\d{0,5}(?:号室|号|階)?)?"
)
_TOWN = re.compile(
    r"(?:(?:東京都|北海道|(?:京都|大阪)府|[\u4e00-\u9fff]{2,3}県)|[\u4e00-\u9fff々ヶケ]{1,6}(?:市|区|郡|町|村))"
    # particles end a place's name: `渋谷区に行って1-2回`
    r"(?:(?!から|まで|です|ます|した|った)[^\W\dA-Za-zをがにではへ]|[東西南北]?\d{1,2}条|\s){0,24}\Z"
)
_NUM = r"(?:\d{1,4}|[〇零一二三四五六七八九十百千]{1,5})"
_PLACE = re.compile(
    rf"(?:〒?\s?\d{{3}}{_DASH}?\d{{4}}[\s、,]{{0,3}})?(?:[\u4e00-\u9fff]{{2,3}}[都道府県]\s?)?[\u4e00-\u9fff々ヶケ\u3041-\u3096\u30a1-\u30ff]{{1,6}}?[市区郡町村](?=[^\d\n]{{0,24}}{_NUM})[\u4e00-\u9fff々ヶケノッ\u3041-\u3096\u30a1-\u30ff]{{0,22}}?\s?"
    rf"{_NUM}(?:\s?(?:丁目|番地の?|番|号|{_DASH}|のの?)[\s、]?\n?){{1,2}}(?:{_NUM}(?:\s?(?:丁目|番地の?|番|号室?|{_DASH}|の)[\s、]?){{0,2}}){{0,4}}(?:[\s、]{{0,2}}[\u30a1-\u30ff\u4e00-\u9fff]{{2,12}}\s?\d{{1,4}}(?:号室?)?)?"
    rf"|(?:大字|字)[\u4e00-\u9fff々ヶケノ\u30a1-\u30ff]{{1,14}}?{_NUM}(?:番地?)?"
    rf"|[\u4e00-\u9fff々ヶケ]{{1,6}}[市郡町村](?:大字|字)[\u4e00-\u9fff々ヶケノ\u30a1-\u30ff]{{1,16}}?{_NUM}(?:番地?)?"
)
_IN_TOWN = re.compile("[市区郡町村字]")
_LIVING = re.compile(
    r"住所|住ん|住まい|引っ?越|自宅|うちは|家は|郵送|番地|宛て|送り先|届け先|実家|転居|に送って|に届|に越し|〒|(?:県|都|府|道)[\u4e00-\u9fff]{1,5}[市区郡]"
)
"""Where one of these is said, a place with numbers is somebody's."""
_LATIN = re.compile(
    r"(?:\d{1,4}-){1,3}\d{1,4},?\s+[A-Z][\w-]{1,24}(?:,\s(?:(?:Apt|Room|Unit|No)\.?\s?\w{1,5}|[A-Z][\w-]{1,24}(?:\s[A-Z][\w-]{1,24}){0,2})){1,4}(?:,?\s+\d{3}-\d{4})?|"
    r"(?:\d{1,4}-){1,3}\d{1,4},?\s+[A-Z][\w-]{1,24}(?:-(?:ku|shi|cho|machi|gun|ken|fu|to)\b|,\s*[A-Z][\w-]{1,24}-(?:ku|shi|cho|machi))"
    r"(?:,?\s+[A-Z][\w-]{1,24}){0,4}(?:,?\s+\d{3}-\d{4})?"
)
_BUILDING = re.compile(
    r"[、,\s]{0,2}(?P<name>[A-Za-z\u30a1-\u30ff\u4e00-\u9fff々・ー]{2,20}?|[\u3041-\u3096]{2,8}(?:荘|館|寮|棟|邸|ビル|コーポ|ハイツ|団地|マンション))\s?(?:\d{1,2}\s)?(?:[A-Z]-?)?\d{1,4}(?:-\d{1,4})?\s?(?:号室?|階|F)?(?![\d月日時分年円:/.])"
)
"""`、日吉コーポ101` behind a house's number."""
_HOUSE = re.compile(r"[\u30a1-\u30fa]{3}|荘|館|寮|棟|邸|ビル|コーポ|ハイツ|団地|住宅|[A-Z][a-z]{3}")
_NO_HOUSE = re.compile(
    r"電話|携帯|番号|メール|アドレス|エラー|コード|アプリ|バージョン|スマホ|パスワ|ログイン|サポート|ケース|チケット|カード|平成|昭和|令和|生年|iPhone|Android|Windows|TEL|Tel|FAX|Fax"
)
_IP = re.compile(
    r"(?<![A-Za-z0-9_.])(?!127\.)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)"
)
_VERSIONED = re.compile(
    r"(?:ver(?:sion)?|v|バージョン|build|ビルド|ios|android|windows|chrome|safari|firefox|edge|app|アプリ)[\s.:はが]{0,3}\Z",
    re.IGNORECASE,
)
_IP6 = re.compile(
    r"(?<![A-Za-z0-9_:])(?:[0-9a-f]{1,4}:){4,7}(?::?[0-9a-f]{1,4}){1,3}(?![A-Za-z0-9_:])|(?<![A-Za-z0-9_:])(?:[0-9a-f]{1,4}:){2,6}:[0-9a-f]{1,4}(?![A-Za-z0-9_:])",
    re.IGNORECASE,
)


def _with_room(text: str, end: int) -> int:
    """Where an address ends that has the building and the room behind the house's number."""
    found = _BUILDING.match(text, end)
    if not found or not _HOUSE.search(found["name"]) or _NO_HOUSE.search(found["name"]):
        return end
    return found.end()


def places(text: str) -> Iterator[Find]:
    """Find postal codes, street addresses with a house number, IP addresses."""
    for found in _POST.finditer(text):
        yield Find(*found.span("number"), "address")
    for pattern in (_BEFORE_PLACE, _LATIN):
        for found in pattern.finditer(text):
            yield Find(found.start(), found.end(), "address")
    for found in _BLOCK.finditer(text):
        town = _TOWN.search(text, max(0, found.start() - 40), found.start())
        if town and not re.match(r"(?:19|20)\d\d", found.group()):
            yield Find(town.start(), _with_room(text, found.end()), "address")
    for found in _PLACE.finditer(text) if _IN_TOWN.search(text) and _LIVING.search(text) else ():
        yield Find(found.start(), found.end(), "address")
    for found in _IP.finditer(text):
        if not _VERSIONED.search(text, max(0, found.start() - 12), found.start()):
            yield Find(found.start(), found.end(), "ip")
    for found in _IP6.finditer(text) if text.count(":") > 1 else ():
        if any(c.isdigit() for c in found.group()):
            yield Find(found.start(), found.end(), "ip")
