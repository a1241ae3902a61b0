"""Letters mixed with digits or signs that are no secret: devices, systems, formats, errors, files, moments, amounts."""

import re

from flows.redact.everyday import is_everyday

_DEVICES = """
    iphone ipad ipod macbook imac mac airpods applewatch galaxy xperia pixel aquos arrows oppo redmi xiaomi zenfone rog
    huawei nova moto motorola rakutenhand rakutenmini torque basio digno sense wish reno nothingphone surface thinkpad
    ideapad dynabook lavie fmv vaio inspiron latitude pavilion chromebook kindle fire firetv playstation ps switch xbox
    flip fold watch tab note reader speedwifi pocketwifi oneplus home ryzen core yubikey wimax switchbot fitbit garmin
"""
_SYSTEMS = "ios ipados android windows win macos osx watchos tvos ubuntu debian chromeos miui hyperos oneui coloros sonoma ventura monterey sequoia tahoe"
_PROGRAMS = "office outlook excel word powerpoint chrome firefox safari edge thunderbird opera teams microsoft acrobat"
_SERVICES = """
    docomo au softbank kddi ymobile rakuten rakutenmobile ahamo povo irumo linemo line uq uqmobile mineo iijmio biglobe nifty ocn
    plala sonet ezweb google gmail yahoo icloud hotmail apple amazon facebook instagram twitter tiktok telegram whatsapp
    chatgpt gpt copilot gemini claude discord zoom netflix spotify paypay mercari verizon tmobile vodafone wifi wi-fi bluetooth usb hdmi ipv ip http tls ssl
    sha md oauth smtp imap pop html css utf sim esim lte typec
"""
_ADDED = """
    pro max plus mini ultra se air lite fe xs xr fold flip zero neo tab note go ace premium compact active home sense wish
    reno hand book watch phone mobile mail wifi wimax lte nr sim esim ii iii iv vi vii gen os beta esr rc xl gb z
"""
_PIECES = {kind: frozenset(words.split()) for kind, words in (
    ("device", _DEVICES), ("system", _SYSTEMS), ("program", _PROGRAMS), ("service", _SERVICES),
)}  # fmt: skip
_NAMES = frozenset[str]().union(*_PIECES.values())
_PIECE = re.compile(
    "(?P<name>" + "|".join(sorted(_NAMES | {*_ADDED.split()}, key=lambda word: (-len(word), word))) + ")"
    r"|(?P<digits>\d+)|(?P<letters>(?<=\d)[a-z]{1,2}(?![a-z])|[a-z]{1,2}(?=\d))|(?P<gap>[-_.+/])"
)
_SECOND = re.compile(f"(?:{'|'.join(sorted(_PIECES['service']))})\\d{{1,2}}")
_VERSIONED = _PIECES["system"] | _PIECES["program"]
_YEAR = re.compile(r"(?:19[89]|20[0-4])\d")
_LONGEST = 64
_LOOSE = 3
"""Letters of a product's name that are no words: `moto g53y` has two."""
_NUMBER = 3
"""Digits a product's name may have in a row: more is what people put behind a word to make a password of it."""

_TABLE = {
    "models": (
        r"(?i:i[3579]-\d{3,5}[a-z]{0,2}\d?|[rg]tx-?\d{3,4}[a-z]{0,2})|"
        r"(?i:(?:so|sh|sc|f|ky|p|n|l|lg|d|hw|jn|xp)-?[a-z]?\d{2}[a-z]?)"  # docomo
        r"|(?i:(?:sog|shg|scg|kyg|kyf|kyv|kyx|kyy|kyt|shv|shl|shi|sov|sol|scv|scl|fcg|fcv|xig|opg|lgv|htv|hwv|gra|nad|urbano)-?\d{2})"  # au
        r"|(?i:[an]?\d{3}(?:sh|so|kc|kd|zt|hw|lg|op|xm|fc|fj|sc|pt|ab))"  # SoftBank
        r"|(?i:(?:desktop|laptop|iphone|aterm|buffalo|elecom|logitec|speedwifi|pocketwifi|spwh|wimax)-[a-z0-9]{3,10})|W[A-Z]{1,3}-?\d{3,5}[A-Z]{1,3}\d?[A-Z]?"
        r"|(?i:sm-?[a-z]\d{3,4}[a-z0-9]{0,3}|xq-?[a-z]{2}\d{2}|cph\d{4}|rmx\d{4}|xt\d{4}-?\d?|pgem?\d{2}|wh-?\d{4}xm\d)"
        r"|\d{7,10}[A-Z]{1,3}|M\d{4}[A-Z]\d{1,2}[A-Z]{1,2}|[A-Z0-9]{5,6}/A"
        r"|[A-Z]{1,3}-?\d{2,5}[A-Z]?|[A-Z]\d{1,2}(?i:lite|pro|plus|max|ultra|fe|se|[se])(?i:pro|plus|max|5g)?|[A-Z]{1,3}-[A-Z]{1,2}\d{2,4}[A-Z]{0,3}|[A-Z]{1,2}-\d{3,5}[A-Z]{1,2}\d{1,2}"
    ),
    "versions": (
        r"(?i:v(?:er|ersion)?[-_.]?\d{1,6}(?:[._-]\w{1,8}){0,6}|r\d{1,6})|\d{1,4}(?:[._]\d{1,6}){1,5}[-_]?(?i:a|b|c|rc|beta|alpha|esr|x|dev|sp|f|p)?\d{0,3}"
        r"|\d{2}[A-Z]\d{1,5}[a-z]?|(?i:build|rev|release|firmware|patch|kb|rfc|cve|iso|jis|rev)[-_.#]?\d{2,7}(?:[-.]\d{1,6}){0,3}"
    ),
    "amounts": (
        r"(?i:(?:us|au|ca|hk|nt|sg|a|c)?\$\d+[\d,.]*|\d[\d,.]*(?:k|m|x|st|nd|rd|th|s|h|hr|hrs|d|w|yr|yrs|y|mo|sec|secs|min|mins|am|pm|a\.m|p\.m|days?|weeks?|months?|years?|hours?"
        r"|minutes?|seconds?|times|people|users?|messages?|mails?|e?mails?|digits?|chars?|characters?|letters?|words?|pages?|points?|attempts?|tries|codes?|accounts?|phones?|devices?|dollars?|bucks|yen|jpy|usd|eur|gbp|cents?"
        r"|percent|bytes?|bits?|[kmgt]i?b(?:ps|/s)?|[kmg]?hz|mah|px|dpi|fps|ms|pt|mm|cm|km|kg|inch(?:es)?|ft|kcal|v|w|wh|mp|in1|on1|way|fa|step)(?:s|ish|sure|off|more)?)"
        r"|\d+%[a-z]*|(?i:(?:utc|gmt|jst|est|pst|cet)[+-]?\d{1,4})|(?i:no|nr|q|p|pp|vol|fig|fy|ch|ep)[.#]?\d{1,4}[:.)]?"
    ),
    "moments": (
        r"\d{0,2}(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[-.]?\d{0,4}(?:st|nd|rd|th)?"
        r"|(?i:\d{0,4}[-.]?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[-.]\d{0,4}(?:st|nd|rd|th)?)|\d{2,4}-\d\d?-\d\d?T[\d:.+Zz-]+|(?:19|20)\d\d[QHqh]\d|[QHRHST]\d{1,2}(?:[./-]\d{1,2}){0,2}"
    ),
    "formats": (
        r"(?i:mp[34]|m4[av]|(?:chrome|chromium|edge|firefox)1\d\d(?:esr)?|h\.?26[45]|x26[45]|x86(?:[-_]64)?|(?:win|amd|arm|x)(?:32|64)|utf[-_]?(?:7|8|16|32)|iso-?\d{4}-?(?:jp|\d{1,2})?|cp932|shift[-_]jis|euc[-_]jp|windows-31j|base(?:32|64)"
        r"|sha-?(?:1|256|384|512)|md5|ipv[46]|imap4|pop3s?|smtps?\d*|http/?[123](?:\.\d)?|(?:tls|ssl)v?\d(?:\.\d)?|oauth\d?(?:\.\d)?|fido2|wpa[23](?:-\w{3,10})?|802\.11[a-z]{0,2}"
        r"|wi-?fi[4-7]e?|\d{3,4}p|[248]k|[345]g(?:hz)?|usb-?[abc23](?:\.\d)?|type-?[abc]|[ab][3-6]|[23]d|covid-?19|y2k|web[23](?:\.0)?|html5|css3|es\d{1,4}|b2[bc]|7-?eleven|7-?zip|auth0|log4j|1password"
        r"|office365|microsoft365|m365|xbox360|[a-z]{2}[-_][a-z]{2}|catch-?22|911|24-?7|mac-?address|q&a|[a-z]{1,2}&[a-z]{1,2}s?|(?:ctrl|control|alt|shift|cmd|command|option|win|fn)(?:[+-]\w{1,6}){1,3}|rj45|cat[5-8]e?|ps[2-5]|ff\d{1,2}|dq\d{1,2}|m[1-4]mac)"
    ),
    "errors": (
        r"(?i:(?:net::)?(?:err(?:or)?|exception)[-_:#][a-z0-9_-]+|error\d+|0x[0-9a-f]+|aadsts\d+|msis\d+|(?:http|smtp|status|exit|e|ec|err)[-_#]?\d{1,6}|(?:code|auth|api|sys|app|net|db)[-_#:]\d{1,6})|[A-Z0-9]+(?:_[A-Z0-9]+)+(?<![0-9])"
        r"|(?:NW|CE|WS|SU|NP|WV|WC|E)-\d{4,6}-\d|\d{4}-\d{4}|[A-Z]{2,5}-E?\d{1,6}"
    ),
    "cases": r"(?i:(?:ticket|case|order|ref|id|no|issue|bug|fw|re)[#:-]{1,2}\d{1,10})|(?i:yahoo!japan|y!mobile)|(?:INC|REQ|RITM|CHG|INV|TKT|CAS|REF|ORD|CASE|MSG|ID|NO)[-#]?\d{3,10}|[A-Z]-\d{4,7}",
    "files": (
        r"(?i:[\w.+-]+\.(?:jpe?g|png|gif|heic|webp|bmp|tiff?|svg|pdf|docx?|xlsx?|pptx?|csv|txt|log|zip|7z|rar|tgz|gz|dmg|pkg|exe|msi|apk|ipa|mp[34]|m4[av]|mov|avi|wav|html?|json|xml|eml|msg|ics|vcf|py|js|css|ini|bak))"
        r"|(?i:(?:img|dsc[fn]?|dcim|pxl|mvimg|vid|mov|scan|photo|image|video|screen[-_]?shots?|screen[-_]?recording|capture|document|file)[-_]?\d[\d_-]*(?:[._-]\w{1,6})?)"
    ),
}
_SHAPE = re.compile("|".join(f"(?:{one})" for one in _TABLE.values()))
_PARTS = re.compile(r"[-_.+&,~!#%*]+")
_WORD_AND_COUNT = re.compile(r"(?P<word>[a-z]{2,})#?\d{1,2}|\d{1,2}(?P<behind>[a-z]{3,})", re.IGNORECASE)
_MACHINE = re.compile(
    r"(?<![a-z])(?:error|err|invalid|expired|denied|token|grant|request|session|timeout|failed|auth|required|unauthorized|client|server|utm|source|user|login|account|access|param|null)_"
    r"|_(?:error|invalid|expired|denied|token|grant|requests?|session|timeout|failed|auth|required|unauthorized|client|server|source|medium|campaign|id|url|uri|name|user|found|attempts?|redirects?|match|exceeded)(?![a-z])",
    re.IGNORECASE,
)
"""`session_expired`: how programs write what went wrong."""
_NUMBERED = """
    step page option account email mail line room attempt device photo number issue item case no day week month year
    hour version level tab card phone sim question answer error screen image picture file part chapter phase try
    time address link slot port gate floor volume point problem tip note method way round stage section menu button
    message digit digits character characters char chars letter letters word words times days weeks hours minutes
    seconds attempts tries
"""
_COUNTED = frozenset(_NUMBERED.split())
"""What people number: `step3`, `email2`, `8characters`. Other words with a number behind are passwords."""


def is_innocent(token: str, *, labelled: bool = False) -> bool:
    """Something with letters and digits or signs that support wants to read, and that opens no account.

    `labelled`: a word like `password` is near. Then `apple1` is no second account at Apple.
    """
    if len(token) > _LONGEST or (labelled and _SECOND.fullmatch(token.lower())):
        return False
    if _SHAPE.fullmatch(token) or _is_product(token):
        return True
    if _MACHINE.search(token) and token.isascii() and not any(c.isdigit() for c in token):
        return True
    parts = [part for part in _PARTS.split(token) if part]
    return bool(parts) and all(_is_plain(part) for part in parts)


def _is_plain(part: str) -> bool:
    """A piece between hyphens: a word of every day, a short number, or both in one."""
    if part.isdigit():
        return len(part) <= _NUMBER or _YEAR.fullmatch(part) is not None
    if part.isalpha() and (is_everyday(part) or len(part) == 1):
        return True
    counted = _WORD_AND_COUNT.fullmatch(part)
    if counted:
        return (counted["word"] or counted["behind"]).lower() in _COUNTED
    return len(part) > 1 and (_is_product(part) or _SHAPE.fullmatch(part) is not None)


def _is_product(token: str) -> bool:
    """`iphone15promax`, `windows2000`, `docomo5g`: a name first, then few digits and what makers add."""
    place, last, loose, long, low = 0, "", 0, False, token.lower()
    while place < len(low):
        piece = _PIECE.match(low, place)
        if not piece or not _is_cased(token[place : piece.end()]):
            return False
        if place == 0 and piece["name"] not in _NAMES:
            return False
        if piece["letters"] and last and len(last) <= _LOOSE and not token[place - 1].isdigit():
            return False
        if piece["digits"] and not _is_count(piece["digits"], last):
            return False
        loose += len(piece["letters"] or "")
        if loose > _LOOSE:
            return False
        last = piece["name"] or ""
        long = long or len(last) >= _LOOSE
        place = piece.end()
    return long or _is_cased("".join(c for c in token if c.isalpha()), 0)


def _is_cased(piece: str, free: int = _LOOSE + 1) -> bool:
    """Small, capital, or with a capital first, as makers write short names; longer ones have their own ways: `iPhone`."""
    return 0 < free <= len(piece) or piece in (piece.lower(), piece.upper(), piece.capitalize(), "iOS")


def _is_count(digits: str, name: str) -> bool:
    """Makers count from 1: `0` and `00` are nobody's model."""
    if digits.startswith("0"):
        return False
    if name in _VERSIONED and _YEAR.fullmatch(digits):
        return True
    return len(digits) < _NUMBER or (len(digits) == _NUMBER and not name)
