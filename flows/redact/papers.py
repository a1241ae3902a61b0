"""Numbers on papers and cards, told with what stands beside them there: `記号 12 番号 345`, `sort code 00-11-22 account 1234567`.

One label with a number may be anything. Two in a row are the line of a card, a passbook or a form, and go whole. The
last digits of a card and the three on its back are told by their sentence.
"""

import re
from collections.abc import Iterator

from flows.redact.harmless import UNIT, Harmless, lowered
from flows.redact.hints import hinting
from flows.redact.marks import Find

_JA_LABEL = r"(?:被?保険者(?:証)?(?:の)?(?:記号|番号)|(?:口座|店|支店|通帳|保険証?|免許証?|旅券|証券|年金|会員|契約)?(?:の)?(?:記号|番号)|枝番|店番|支店名?|銀行名?|口座種別|口座名義|預金種目|種目|名義|普通(?:預金)?|当座(?:預金)?|貯蓄|口座)"
_EN_LABEL = r"(?<![a-z])(?:sort(?: ?code)?|(?:bank )?acc(?:oun)?t\.?(?: ?(?:no\.?|number|num|#))?|a/c(?: ?(?:no\.?|number))?|routing(?: ?(?:no\.?|number))?|transit(?: ?(?:no\.?|number))?|branch(?: ?(?:no\.?|code|number))?|bsb|iban|bic|swift(?: ?code)?|symbol|number|no\.?|group(?: ?(?:no\.?|number))?|member(?:ship)?(?: ?(?:id|no\.?|number))?|policy(?: ?(?:no\.?|number))?|plan|bin|pcn|exp(?:iry|ires|iration)?(?: date)?|cv[cv2]|cvv2|security code|issue(?: ?(?:no\.?|number))?|version)(?![a-z])"
_JOINT = r"(?:\s?(?:is|was|は|が|:|=|の|#|\(|「)\s?|\s){0,2}"
_NUMBER = r"(?:[a-z]{0,4}[-・ ]?\d[\d]*(?:[-・./ ]\d+){0,5}(?:[a-z](?![a-z]))?)(?![a-z0-9])"
_JA_NUMBER = r"(?:[a-z]{0,4}[-・]?\d\d*(?:[-・/]\d+){0,5})(?![\d円回件])"
_BETWEEN = r"(?:\s?(?:,|、|/|と|で|and|;|・|。)\s?|\s){0,2}"
_CHAIN = re.compile(rf"{_EN_LABEL}{_JOINT}{_NUMBER}(?:{_BETWEEN}{_EN_LABEL}{_JOINT}{_NUMBER})+")
_CHAIN_JA = re.compile(rf"{_JA_LABEL}{_JOINT}{_JA_NUMBER}(?:{_BETWEEN}{_JA_LABEL}{_JOINT}{_JA_NUMBER})+")
_in_row = hinting(("sort", "acc", "a/c", "rout", "transit", "branch", "bsb", "iban", "bic", "swift", "symbol", "number", "no", "group", "member", "policy", "plan", "bin", "pcn", "exp", "cv", "security", "issue", "version"))  # fmt: skip
_in_row_ja = hinting(("記号", "口座", "枝番", "店番", "支店", "銀行", "種目", "名義", "普通", "当座", "貯蓄"))
_of_bank = hinting(("普通", "当座", "貯蓄", "(普", "（普", "総合"))
_of_account = hinting(("acc", "a/c", "sort", "rout", "bsb", "iban", "savings", "checking"))
_of_one = hinting(("マイナンバー", "まいなんばー", "個人", "桁", "十二桁", "免許", "保険", "旅券", "パスポート", "年金", "住民票", "在留", "individual", "number", "licen", "passport", "insurance", "security", "card", "pension", "nhs", "medicare", "tax"))  # fmt: skip
_asked = hinting(("期限", "exp", "valid", "cv", "csc", "セキュリティ", "裏", "security", "code"))
_ending = hinting(("下", "末尾", "しも", "尻", "最後", "裏", "うしろ", "後ろ", "end", "last", "final", "security code", "digit", "number", "code", "cv", "csc", "cid", "セキュリティ"))  # fmt: skip
_becoming = hinting(("becom", "became", "turn", "out as", "up as", "saved", "shorten", "なる", "なって", "なり", "され", "表示"))  # fmt: skip
_BANK = re.compile(
    r"(?:[^\s、。:：,\d\0]{1,14}(?:銀行|信用金庫|信金|信用組合|農協|労働金庫|ろうきん|バンク)|ゆうちょ(?:銀行)?|郵便局)[\s、,・の]{0,2}(?:[^\s、。:：,\d\0]{0,14}(?:支店|本店|出張所|営業部)[\s、,・の]{0,2})?(?:\(?\d{3}\)?[\s、,]{0,2})?"
    r"(?:普通|当座|貯蓄|\(普\)|（普）|総合)(?:預金|口座)?[\s、,・の]{0,2}(?:口座)?(?:番号)?[\s:は]{0,2}\d{5,8}(?!\d)"
)
"""A bank, a branch, the kind of account and its number: one line of a form."""
_ACCOUNT = re.compile(
    r"(?<![a-z])(?:sort ?code|(?:bank )?acc(?:oun)?t\.?(?: ?(?:no\.?|number|num|#))|a/c(?: ?(?:no\.?|number))?|account ending|account|routing(?: ?(?:no\.?|number))?|bsb|iban|savings|checking)(?: (?:is|was|no\.?|number))?[\s:#=]{1,2}(?P<number>[a-z]{0,2}\d[\d]*(?:[- ]\d+){0,7})(?![a-z0-9])"
)
_WITH_CARD = re.compile(
    r"(?:\d[ -]?){12,18}\d(?:[\s,、/・]{0,3}(?:(?:有効)?期限|exp(?:iry|ires|iration|\.)?(?: date)?|valid(?: thru| until| to)?|cv[vc]2?|csc|セキュリティ(?:コード|番号)|裏の?(?:数字|番号|3桁|三桁)|security (?:code|number|no\.?)|code)[\s:はが]{0,3}(?:は\s?)?\d{1,4}(?:\s?[/-]\s?\d{2,4})?)+"
)
"""A card with all that a shop asks for."""
_LAST = re.compile(
    r"(?:下|末尾|しも|お?尻|最後の?|裏の?|裏面の?|うしろ|後ろの?)の?\s?(?:[3-5三四五]\s?(?:桁|けた|ケタ|文字|つ)|数字|(?<=末尾)|(?<=下))(?:の(?:数字|番号))?(?:は|が|を|:|、|で|って|\s){0,2}\s?(?:たしか|確か|多分)?「?(?P<ja>\d{3,5})(?!\d)"
    r"|(?<![a-z])(?:ends?|ending|end)(?:s)? (?:in |with |on )?(?:the )?(?:digits |numbers? )?(?P<ends>\d{3,5})(?![\d.:])"
    r"|(?:last|final)(?: (?:four|4|three|3|five|5|few))?(?: (?:digits|numbers|figures))?(?: (?:of|on) (?:my |the |it|that)?(?:[a-z]{2,10})?(?: [a-z]{2,10})?)?(?: (?:is|are|being|were|was)|:)? (?P<last>\d{3,5})(?![\d.:])"
    r"|(?:security code|three digits|3 digits|numbers?|digits?|code)(?: (?:on|at) the (?:back|reverse|front)(?: of (?:my |the |it)?(?:[a-z]{2,10})?(?: card)?)?)(?: (?:is|are|says?|reads?)|:|,)? (?P<back>\d{3,4})(?![\d.:])"
    r"|(?<![a-z])(?:cv[vc]2?|csc|cid)(?: (?:is|code|number|no\.?|was))?[\s:=]{1,2}(?P<cvc>\d{3,4})(?!\d)|セキュリティ(?:コード|番号)(?:は|が|:|\s){1,2}(?P<code>\d{3,4})(?!\d)"
)
_CARD = re.compile(
    r"カード|クレカ|裏の|下[四4]|支払|visa|master|jcb|amex|口座|引き落とし|引落|cv[vc]|(?<![a-z])(?:card|payment|pay|paid|account|bank|debit|credit|plan|charged|billing|bill|billed|ssn|social|licen[cs]e|number|phone|subscription|premium)(?![a-z])"
)
_INDIVIDUAL = re.compile(
    r"(?:マイナンバー|まいなんばー|個人番号|個人の番号|12桁|十二桁|免許|保険|旅券|パスポート|年金|住民票|在留|individual number|my ?number|licen[cs]e|passport|insurance|social security|residence card|pension|(?<![a-z])nhs|medicare|(?<![a-z])id card|ni number|tax (?:file )?(?:number|id))[^\d\n\0。]{0,32}?(?<![a-z0-9])(?P<number>(?:[a-z]{1,6}[-\s]?)?\d(?:[-\s・]?\d){5,14}(?:[-\s]?[a-z](?![a-z])|[-\s]?(?=[a-z]{1,3}\d)[a-z0-9]{3,6})?)(?![a-z0-9])"
)
_BECOMES = re.compile(
    r"(?<![a-z])(?:becomes?|became|turns? into|comes? out as|shows? up as|ends? up as|saved as|shortened to)(?: just)? (?P<en>\d{7,12})(?!\d|[./:-]\d)|(?<![\d./:-])(?P<ja>\d{7,12})(?:に|と)(?:なる|なって|なり|され|表示)"
)
"""`drops the first zero so it becomes …`: a field's number, whichever."""
_hinted = hinting(("become", "became", "turn", "comes out", "come out", "up as", "saved as", "shorten", "にな", "とな", "表示", "口座", "番号", "記号", "普通", "当座", "枝番", "保険", "免許", "旅券", "パスポート", "マイナンバー", "まいなんばー", "個人", "桁", "けた", "ケタ", "銀行", "支店", "ゆうちょ", "郵便局", "金庫", "下", "末尾", "裏", "セキュリティ", "年金", "在留",
    "account", "acct", "acc ", "a/c", "sort", "iban", "bsb", "routing", "symbol", "number", " no", "ends", "ending", "last", "digits", "cvc", "cvv", "security code", "licen", "passport", "insurance", "policy", "member", "card", "individual", "pension", "nhs", "medicare"))  # fmt: skip


def papers(text: str, harmless: Harmless) -> Iterator[Find]:
    """Find numbers in a row with their labels, accounts, the last digits of a card, and numbers behind a paper's name."""
    low = lowered(text)
    if not _hinted(low):
        return
    told = (
        (_CHAIN, _in_row(low)),
        (_CHAIN_JA, low.count("番号") > 1 or _in_row_ja(low)),
        (_BANK, _of_bank(low)),
    )
    for pattern in (pattern for pattern, hinted in told if hinted):
        yield from (Find(found.start(), found.end(), "number") for found in pattern.finditer(low))
    yield from (Find(found.start(), found.end(), "card") for found in (_WITH_CARD.finditer(low) if _asked(low) else ()))
    for found in _ACCOUNT.finditer(low) if _of_account(low) else ():
        if sum(c.isdigit() for c in found["number"]) > 5 and not harmless.order(*found.span("number")):
            yield Find(*found.span("number"), "number")
    for found in _INDIVIDUAL.finditer(low) if _of_one(low) else ():
        if not harmless.any(*found.span("number")):
            yield Find(*found.span("number"), "number")
    for found in _BECOMES.finditer(low) if _becoming(low) else ():
        if not harmless.any(*found.span(found.lastgroup or 0)):
            yield Find(*found.span(found.lastgroup or 0), "number", guessed=True)
    if not _ending(low):
        return
    paid = _CARD.search(low) is not None
    for found in _LAST.finditer(low):
        if not paid and "back" not in found.group() and "裏" not in found.group():
            continue
        span = found.span(found.lastgroup or 0)
        if not UNIT.match(low, span[1]):
            yield Find(*span, "card")
