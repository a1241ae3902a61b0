"""Mail addresses as people type them: full width, `(at)`, spaces, dots where no standard allows them."""

import re
from collections.abc import Iterator

from flows.redact.everyday import is_everyday
from flows.redact.hints import hinting
from flows.redact.marks import Find
from flows.redact.words import is_common

_SPELLED = (
    r"[(\[<{【「]\s?(?:at?|アット(?:マーク)?|あっと(?:まーく)?|@)\s?[)\]>}】」]"
    r"|アットマーク|あっとまーく|アット|あっと|_at_|[★☆●◎■]"
    r"|#(?=(?:docomo|ezweb|au|softbank|i\.softbank|gmail|yahoo|icloud|outlook|hotmail)\.)"
)
_AT = re.compile(rf"@{{1,3}}(?:マーク)?|(?P<word>\s?at(?: (?:sign|mark))?)\s|(?P<spelled>{_SPELLED})", re.IGNORECASE)

_TLD = r"(?:jp|com|net|org|edu|info|biz|io|me|dev|app|uk|us|de|fr|cn|kr|tw|example|test|invalid)"
_KNOWN = (
    r"(?:ne|co|or|ac|go|ad|jp|com|net|org|docomo|ezweb|au|softbank|vodafone|disney|willcom|ymobile|uqmobile"
    r"|gmail|googlemail|yahoo|icloud|outlook|hotmail|live|rakuten|nifty|ocn|biglobe|so-net|plala)(?![A-Za-z0-9-])"
)
_LABEL = r"[A-Za-z0-9\u00c0-\u024f\u0370-\u052f_-]++"
# A Japanese full stop, a word or a space counts as a dot only where a well-known label follows:
# otherwise the next sentence would become part of the domain.
_DOT = (
    r"(?:\.{1,2}(?=[A-Za-z0-9\u00c0-\u052f_-])"
    rf"|\s{{0,2}}(?:[(\[]?\s?(?:dot|punkt|point|punto|\.)\s?[)\]]|[(\[]?ドット[)\]]?|どっと|てん|[。・,])\s{{0,2}}(?={_KNOWN})"
    r"|\s{0,2}(?:[(\[]\s?(?:dot|punkt|point|punto)\s?[)\]]|(?<=\s)dot(?=\s))\s{0,2}(?=[A-Za-z]{2,12}(?![A-Za-z]))"
    rf"|\s{{1,2}}(?:dot|\.)\s{{1,2}}(?={_KNOWN})"
    rf"|(?<!jp)(?<!com)(?<!net)(?<!org)(?:\s{{1,2}}\.|\.\s{{1,2}})(?={_KNOWN}))"
)
_DOMAIN = re.compile(rf"{_LABEL}(?:{_DOT}{_LABEL})*", re.IGNORECASE)
_FOREIGN = re.compile(
    rf"[\w-]{{1,30}}(?:\.[\w-]{{1,30}})?\.(?:{_TLD}|コム|みんな|[\u30a1-\u30ff]{{2,6}}|[\u4e00-\u9fff]{{2,4}}|[^\W\x00-\x7f\u3040-\u30ff\u4e00-\u9fff]{{2,14}})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"\[[0-9A-Fa-f.:]{3,45}\]")
_KANA = re.compile(
    r"(?:ドコモ|ソフトバンク|エーユー|ジーメール|Gメール|ヤフー|アイクラウド|ワイモバイル|イージーウェブ|ホットメール|アウトルック)"
    r"(?:\s?(?:ドット|どっと|てん|\.)\s?(?:コム|エヌイー|ne|ジェーピー|jp|com)){0,2}",
    re.IGNORECASE,
)
_ANY_DOT = re.compile(
    r"\s*(?:[(\[]?\s?(?:dot|punkt|point|punto|ドット|どっと|てん|\.)\s?[)\]]?|[。・,])\s*", re.IGNORECASE
)

_LOCAL = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~.-")
_CLOSING = {'"': '"', ")": "(", "」": "「", "]": "[", ">": "<", "』": "『"}
_LEADING = "'/=?&{|}!~`"
_SPACED = re.compile(
    r"(?<!\S)(?:[A-Za-z0-9._+-] {1,2}){2,40}@ {0,2}(?:[A-Za-z0-9-](?: {1,2}(?=[A-Za-z0-9.-](?![A-Za-z0-9]))|(?=\.)|\b)|\. {0,2}){4,60}"
)
_EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]{1,4}\\Z")
_PARTED = re.compile(
    r"(?:(?:@|アットマーク|あっとまーく|at mark|at sign)\s?(?:の|より|the )?\s?(?:前|左|手前)(?:側|の部分|部分)?|ローカル(?:部|パート)|local part|アカウント部分)\s?(?:is|は|が|に|:|=)\s?[「『]?(?P<local>(?=[._+-]*[A-Za-z0-9])[A-Za-z0-9._+-]{2,64})",
    re.IGNORECASE,
)
"""`@の前は taro です`: told in two parts."""
_parted = hinting(
    (
        "@",
        "アットマーク",
        "あっとまーく",
        "at mark",
        "at sign",
        "At mark",
        "At sign",
        "ローカル",
        "ocal part",
        "アカウント部分",
    )
)
_FAR = 40
_JOINT = r"[(\[]?(?:dot|period|under ?score|hyphen|dash|minus|plus|ドット|どっと|てん|テン|アンダー(?:バー|スコア)?|あんだーばー|ハイフン|はいふん|マイナス)[)\]]?"
_EARLIER = re.compile(
    rf"(?<![^\W_])(?:[A-Za-z0-9._+-]{{1,32}}|[\u3041-\u3096\u30a1-\u30ffー]{{1,16}})\s?{_JOINT}\s?(?:[A-Za-z0-9]{{1,8}}\s){{0,2}}\Z|(?<!\S)(?:[A-Za-z0-9] ){{2,32}}\Z",
    re.IGNORECASE,
)
"""What stands before the last piece of a name that is read out: `hanako dot y`."""
_PIECES = 5
_KANA_PIECE = r"[A-Za-z0-9\u3041-\u3096\u30a1-\u30ffー_.-]{1,24}"
_READ_OUT = re.compile(
    rf"(?<!\w)(?P<local>{_KANA_PIECE}(?:\s{_KANA_PIECE}){{0,6}}?)\s?(?:アットマーク|あっとまーく|アット|あっと|@マーク|(?<![はがをのにも\x00-\x7f])@)\s?"
    rf"(?P<domain>(?![のはがをに]){_KANA_PIECE}?(?:\s?(?:ドット|どっと|てん|テン|\.|dot)\s?[A-Za-z0-9\u30a1-\u30ffー]{{1,12}}?){{0,2}}?\s?(?:ドット|どっと|てん|テン|\.|dot)\s?(?:コム|こむ|ジェーピー|ジェイピー|じぇーぴー|ネット|ねっと|(?:com|jp|net|org|ne)(?![A-Za-z])))",
    re.IGNORECASE,
)
"""`はなこ アットマーク どこも どっと ne どっと jp`."""
_KANA_WORD = r"[A-Za-z0-9\u3041-\u3096\u30a1-\u30ffー_.()（）+-]{1,24}"
_READ = re.compile(
    rf"(?P<local>{_KANA_WORD}(?:[\s、]{{1,2}}{_KANA_WORD}){{0,6}})[\s、,]{{0,2}}(?:アットマーク|あっとまーく|アット(?!ホーム)|あっと(?!いう|ゆう|言う))[\s、,]{{1,2}}(?P<domain>{_KANA_WORD}(?:[\s、]{{0,2}}(?:ドット|どっと|てん|テン|\.)[\s、]{{0,2}}{_KANA_WORD}?){{0,3}})(?=\s?(?:です|でした|だ|に|が|は|を|で|って|なん|じゃ|や|宛|、|。|\s|\Z))"
)
"""The same under a domain of any name."""
_spelled_at = hinting(("アット", "あっと"))
_SPEAKS_OF_MAIL = re.compile("メール|めーる|メアド|めあど|アドレス|あどれす|アド")
_said_at = hinting(("アット", "あっと", "@"))
_TOPIC = re.compile(r"\S{2}(?:は|が|を|って|に|も)\s|(?:メール|アドレス|メアド)(?:は|が)?\s?(?:=|:)?\s")
_TOPICS = re.compile(
    r"(?:メール|めーる|メアド|めあど|アドレス|あどれす|アド)(?:は|が|わ)?[\s、]?|(?<=[^\s])[はわが][\s、]"
)
_LAST = re.compile(r"[\w.+-]{1,24}(?<![はがをのにも、])\Z")
_PARTICLE = re.compile(r".*\w{2}[はがを](?=\w)")


def addresses(text: str) -> Iterator[Find]:
    """Find mail addresses; the domain stays readable, support needs it."""
    if text.isascii() and not any(sign in text for sign in "@.#([{") and "dot" not in text.lower():
        return
    floor = 0
    for found in _AT.finditer(text):
        where = _around(text, found, floor)
        if where:
            yield where
        floor = found.end()
    for found in _READ_OUT.finditer(text) if _said_at(text) else ():
        start = max((topic.end() for topic in _TOPIC.finditer(text, *found.span("local"))), default=found.start())
        domain = _ANY_DOT.sub(".", found["domain"]).lower()
        yield Find(start, found.end(), "mail", mail_shown("*", domain if domain.isascii() else "…"))
    for found in _READ.finditer(text) if _spelled_at(text) and _SPEAKS_OF_MAIL.search(text) else ():
        start = max(
            (topic.end() for topic in _TOPICS.finditer(text, *found.span("local"))), default=found.start("local")
        )
        yield Find(start, found.end(), "mail", mail_shown("*", "…"))
    for found in _PARTED.finditer(text) if _parted(text) else ():
        yield Find(*found.span("local"), "mail", mail_shown(found["local"], "…"))
    for found in _SPACED.finditer(text) if "@" in text else ():
        domain = found.group().split("@")[1].replace(" ", "").lower().strip(".")
        yield Find(found.start(), found.end(), "mail", mail_shown(found.group(), domain))


def _around(text: str, at: re.Match[str], floor: int) -> Find | None:
    right = at.end()
    gap_after = _spaces(text, right)
    domain = _domain(text, right + gap_after)
    if not domain:
        return None
    dotted = "." in domain[1]
    left = at.start()
    gap_before = _spaces_before(text, left)
    start = _local_start(text, left - gap_before, floor)
    local = text[start : left - gap_before]
    stripped = local.lstrip(_LEADING)
    start += len(local) - len(stripped)
    if not stripped and (foreign := _LAST.search(text, max(0, left - gap_before - 24), left - gap_before)):
        topic = _PARTICLE.match(foreign.group())
        start = foreign.start() + (topic.end() if topic else 0)
        stripped = text[start : left - gap_before]
    spelled = re.search(r"dot|ドット|どっと", text[at.end() : domain[0]], re.IGNORECASE) is not None
    if not stripped or not _plausible(
        at,
        stripped,
        domain[1],
        (gap_before, gap_after),
        dotted=dotted,
        spelled=spelled,
        alone=_stands_alone(text, start),
    ):
        return None
    if spelled or at["word"] or gap_before:
        start = _read_out_from(text, start)
    return Find(start, domain[0], "mail", mail_shown(stripped.strip('"()[]<>「」『』'), domain[1]))


def _read_out_from(text: str, start: int) -> int:
    """Where a name begins of which more is read out: `hanako dot y at …`, `r o s a at …`."""
    for _ in range(_PIECES):
        earlier = _EARLIER.search(text, max(0, start - 66), start)
        if not earlier:
            break
        start = earlier.start()
    return start


def _plausible(
    at: re.Match[str], local: str, domain: str, gaps: tuple[int, int], *, dotted: bool, spelled: bool, alone: bool
) -> bool:
    """Tell an address from a handle, a price (`3 @ 100`) and `look at gmail.com`."""
    if at["word"]:
        apart = at["word"][0].isspace()
        return dotted and (spelled or (apart and not is_everyday(local) and (alone or not local.isalpha())))
    if at["spelled"]:
        return dotted or _KANA.match(domain) is not None
    if gaps == (0, 0):
        return dotted or not domain.isdigit()
    return dotted and (gaps[1] > 0 or not (is_common(local) or local.endswith(("ed", "ing"))))


def _stands_alone(text: str, start: int) -> bool:
    """Whether no English sentence leads up to a word: `taro at gmail.com` is an address, `look at gmail.com` is none."""
    before = text[max(0, start - 12) : start].rstrip()
    return not before or not before[-1].isascii() or re.search(r"(?:[:>(]|is|mail|address|to)\Z", before) is not None


def _domain(text: str, start: int) -> tuple[int, str] | None:
    """Its end and its plain form."""
    for pattern in (_NUMERIC, _KANA):
        if special := pattern.match(text, start):
            return special.end(), special.group()
    plain = _DOMAIN.match(text, start)
    foreign = _FOREIGN.match(text, start)
    if foreign and (not plain or foreign.end() > plain.end()) and not foreign.group().isascii():
        return foreign.end(), foreign.group().lower()
    if not plain:
        return None
    return plain.end(), _ANY_DOT.sub(".", plain.group()).lower()


def _local_start(text: str, end: int, floor: int) -> int:
    if end and text[end - 1] in _CLOSING:
        opening = text.rfind(_CLOSING[text[end - 1]], max(0, end - 66), end - 1)
        return opening if opening >= 0 else end
    emoji = _EMOJI.search(text, max(floor, end - 4), end)
    start = emoji.start() if emoji else end
    while start > floor and _is_local(text[start - 1]):
        start -= 1
    # `taro .yamada@…`: a space slipped in before a dot
    if start < end and text[start] == "." and start > 1 and text[start - 1] == " " and _is_local(text[start - 2]):
        start -= 1
        while start > floor and _is_local(text[start - 1]):
            start -= 1
    return start


def _is_local(sign: str) -> bool:
    return sign in _LOCAL or (sign.isalpha() and "\x7f" < sign < "\u0530")


def _spaces(text: str, start: int) -> int:
    return next((n for n in range(3) if not text[start + n : start + n + 1].isspace()), 0)


def _spaces_before(text: str, end: int) -> int:
    return next((n for n in range(3) if end - n <= 0 or not text[end - n - 1].isspace()), 0)


def mail_shown(local: str, domain: str) -> str:
    """Show the first letter, unless it is the only one."""
    first = local[0] if len(local) > 1 and local[0].isalnum() else "*"
    return f"{first}***@{domain if len(domain) <= _FAR * 2 else '…'}"
