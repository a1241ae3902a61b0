"""Words that follow `password` or stand before `@` without being one."""

import re

_EVERYDAY = """
    a about accept accepted account add added adding addresses after again ai all allow already also
    always am an and any anymore app are around as ask asked at back because been before being block both
    browser but by can cannot cant case change changed changes changing check code confirm confirmation
    correct did different do does doesnt domain domains done dont each either email emails empty end
    ending ends enter entered error esim even ever every expired expires failed fails false faq field
    fields filter fine first for forgot forgotten form from further get gets getting given go going gone
    good got had has have having help her here him hint his history how html i id if im imap in incorrect
    info input instead into invalid is isnt it its just keep keeps keychain last least less line link list
    locked log login made make long longer lost lte mail mails managed manager managers matter may me message might
    mine minimum mismatch missing mms mobile more my myself name necessary need needed needs never new
    next ng no none nor not nothing now null of off ok okay old on once one only optional or os other otp
    our out over page pages pc pdf pending per permit phone pin please policy pop possible present problem
    prompt protected protection qr recover recovery refused rejected remembered request requested requests
    require required requirements reset resets resetting right rule rules safe same saved saving screen
    section secure see seems send sender sensitive sent server service set setting settings should show
    shown shows side sign sim since site sms smtp so some something sometimes soon still stolen strong
    stuck such support sure than that the their them then there they thing this though through till time
    to today together token too topic tried tries true try trying twice two type typed typing unblock
    unchanged unknown until up update updated url us usb use used user using valid verified very via view
    visible was wasnt way weak web week well went were what when where which while whitelist who whole why
    wi-fi wifi will window with without wont work worked working works would wrong yes yesterday yet you
    your yours
"""
_COMMON = frozenset(_EVERYDAY.split())

_SUFFIX = r"(?:[-_ ]?(?:pro|max|plus|mini|ultra|se|air|mail|lite|fe|xs|xr|fold|flip|home|sense|wish|nt|id|app|os)){0,3}"
_PRODUCT = re.compile(
    r"(?:(?:i(?:phone|pad|pod|os|cloud|mac)|ipados|mac(?:book|os)?|android|windows|galaxy|xperia|pixel|aquos|arrows"
    r"|oppo|redmi|zenfone|huawei|outlook|office|chrome|safari|firefox|edge|opera|thunderbird|wi-?fi|https?|smtp|imap|pop|utf|sha|md|ipv|ssl|tls|oauth|build|version|ver|error|err|vol|room|step)"
    rf"{_SUFFIX}[-_.]?[a-z]?\d{{0,4}}(?:[-_.]\d{{1,4}}){{0,3}}[a-z]{{0,3}}{_SUFFIX}"
    r")[!?.,:;)]*",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"(?:microsoft|excel|powerpoint|evernote|notion|dropbox|onedrive|icloud|dashlane|nordpass|authy|enpass|roboform|notepad|slack|irumo|uqmobile|iijmio|ocn|plala|jcom|verizon|vodafone|yubikey|wimax|google|gmail|yahoo|softbank|docomo|kddi|ymobile|rakuten|ezweb|line|twitter|facebook|instagram|tiktok"
    r"|amazon|paypay|netflix|spotify|bitwarden|1password|lastpass|keepass|telegram|whatsapp|apple|samsung|nintendo|ahamo|povo|linemo"
    rf"|mineo|biglobe|nifty|discord|zoom|uber|mercari){_SUFFIX}[!?.,:;)]*",
    re.IGNORECASE,
)
_MODEL = re.compile(
    r"(?:(?:SO|SH|SC|SOG|SHG|SCG|SCV|SHV|SOV|KY|KYV|KYF|F|FCG|A|M|XIG|OPG)-?\d{2,3}[A-Z]{0,2}|[A-Z]{1,4}-?\d{3,6})[!?.,:;)]*"
)
_TRIM = "'\"`.,;:!?()[]<>*_~…"


def is_common(word: str) -> bool:
    """An everyday word of support chats, the name of a product or a carrier."""
    bare = word.strip(_TRIM).lower().replace("'", "").replace("’", "")
    if bare in _COMMON or (not any(c.isdigit() for c in bare) and is_named(bare)):
        return True
    return "-" in bare and all(part in _COMMON for part in bare.split("-"))


def is_named(word: str) -> bool:
    """A product's or a carrier's name, a version behind it included: `iPhone15Pro`, `Windows11`."""
    return _PRODUCT.fullmatch(word) is not None or _COMPANY.fullmatch(word) is not None


def is_product(word: str) -> bool:
    """The same, or a model's code: `SO-53B`, `E1234`. Letters and digits, and yet no secret."""
    return is_named(word) or _MODEL.fullmatch(word) is not None


def is_mixed(word: str) -> bool:
    """Letters beside digits or signs, as nobody writes a word."""
    letters = any(c.isalpha() for c in word)
    digits = any(c.isdigit() for c in word)
    signs = any(c in "!#$%&*+=?^@_|~" for c in word.rstrip("!?.,"))
    return (letters and (digits or signs)) or (digits and signs)
