"""Names of people, where a text says that they are names."""

import re
from collections.abc import Iterator

from flows.redact.continuations import goes_on_in_japanese
from flows.redact.everyday import is_prose
from flows.redact.harmless import lowered
from flows.redact.hints import hinting
from flows.redact.japanese import is_harmless
from flows.redact.marks import Find
from flows.redact.words import is_common, is_product

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
_MIXED = re.compile(
    rf"(?:氏名|お?名前|なまえ|本名|姓名|名義(?:人)?|契約者名?|登録者名?|会員名|宛名)\s?(?:[:=→]\s?|は、?\s?|が\s?|\s)(?P<name>[{_KANJI}]{{2,4}}\s?[\u3041-\u3096ー]{{2,5}}|[{_KANJI}]{{3,6}}|{_PART}\s{_PART}|[{_KANA}]{{2,8}}\s?[{_KANA}]{{2,8}}|[\u3041-\u3096]{{5,10}}?)(?=です|でした|と申|様|さん|、|。|\s|\Z)"
)
"""`名前 山寺はなこ`, `契約者は山寺花子です`."""
_NO_NAME = re.compile(
    r"違|変|合|表示|登録|入力|同じ|正し|間違|不明|未|無|(?<![ぁ-ん])なし|何|誰|全角|半角|漢字|カタカナ|ひらがな|ローマ字|必須|任意|空|欄|確認|本名|英語|あり|ない|これ|それ|どれ|どう|そのまま"
    r"|旧姓|名義|本人|会社|法人|主人|家族|夫|妻|父|母|息子|娘|エラー|ログイン|メール|アカウント|サービス|アプリ|ニックネーム|記載|省略|長い|短い|難し|珍し|古い|新し|匿名|秘密|別|あだ名|仮|以前|昔|今"
)
_SAID_OF_ONE = re.compile(
    r"入れ|書い|書く|読め|読み|使え|使っ|思い|言わ|聞か|見え|見た|出ま|出な|出て|来な|直し|消え|忘れ|知ら|覚え|要り|要ら|可能|必要|大文字|小文字|前の|前と|後で|名字|文字|番号|まだ|もう|いつ|だれ|なに|なん|わから|わかり"
    r"|ちが|おなじ|ある|します|しました|ません|から|でも|だけ|まま|ところ|ちゃん|あって|あっ|ただし|もと|まえ|ほか|してい|して"
)
_HEADER = re.compile(
    r"(?:^|\n)[> ]*(?:from|to|cc|bcc|reply-to|差出人|宛先|送信者|送信元)\s?:\s?[\"']?(?P<name>[^\"'<>@\n:;,\0]{1,40}?)[\"']?\s?<",
    re.IGNORECASE,
)
_WORD = r"[A-Z][a-zà-ÿ'’-]{1,20}"
_ENGLISH = re.compile(
    rf"(?:(?i:(?:my|full|first|last|the) name(?:'s| is|:)|(?<![a-z] )name\s?[:=]|real name(?: is|:)))\s(?P<name>{_WORD}(?:\s(?:[A-Z]\.\s)?{_WORD}){{0,2}})"
    rf"|(?i:regards|sincerely|cheers|thanks|thank you|best|yours)[,.]?\s?\n\s*(?P<signed>{_WORD}(?:\s{_WORD}){{0,2}})(?=\s?(?:\n|\Z))"
    rf"|(?:\A|\n)(?P<here>{_WORD}\s{_WORD})(?= here\b)"
    rf"|(?:(?i:(?<![a-z])(?:this is|i am|i'm|it's|mr\.?|mrs\.?|ms\.?))\s)(?P<full>{_WORD}\s{_WORD})(?=\s(?:here|writing|from|and|with)|[,.!]|\s?\Z|\n)"
)


_FULL = rf"(?:[{_KANJI}]{{1,4}}[\s・\u3000]?[{_KANJI}\u3041-\u3096{_KANA}]{{1,6}}|[{_KANJI}]{{1,4}}|[{_KANA}]{{2,8}}[\s・\u3000]?[{_KANA}]{{0,8}}|[\u3041-\u3096]{{2,6}}[\s\u3000][\u3041-\u3096]{{2,6}})"
_FIRM = r"(?:株式会社|有限会社|合同会社|合資会社|一般社団法人|社団法人|財団法人|医療法人|学校法人|\((?:株|有|合)\)|（(?:株|有|合)）)"
_CALLED_SO = re.compile(
    rf"(?:(?<![{_KANJI}{_KANA}\u3041-\u3096])|(?<=は)|(?<=名前が)|(?<=で、)|(?<=[、。!?！？\s]))(?P<name>{_FULL}(?:[(（][\u3041-\u3096{_KANA}\s]{{2,14}}[)）])?)(?=(?:って|と)(?:いい|言い|申し|もうし|いう(?:者|もん)|言う(?:者|もん)|申す|呼ば))"
)
_ORGANISATIONS = (
    "会社", "商会", "商店", "商事", "工業", "産業", "製菓", "製作所", "事務所", "病院", "医院", "クリニック", "大学", "高校", "学園", "役所", "役場", "建設", "運輸",
    "運送", "物流", "デザイン", "工房", "総務", "経理", "人事", "営業", "開発", "部", "課", "係", "室", "店", "局", "科", "旅館", "ホテル", "堂", "屋", "組", "組合",
)  # fmt: skip
_FROM = re.compile(
    rf"(?:の|・|[\s\u3000])(?P<name>(?:(?:代表|担当|社長|部長|課長|店長)(?:の|[\s\u3000])?)?[{_KANJI}]{{1,5}}(?:[\s\u3000][{_KANJI}\u3041-\u3096{_KANA}]{{1,5}})?)(?=(?:です|でございます|と申|と言|といい|であります)(?!か))"
)
"""Behind the name of an organisation: `商会の鷹取です`."""
_NOBODY = (*_ORGANISATIONS, "者", "もの", "方", "人", "担当", "員")
_ITS_NAME = re.compile(r"[^\s、。,\0はがを]{1,24}\Z")
_OF_FIRM = re.compile(
    rf"(?P<name>{_FIRM}[^\s、。,\0の]{{1,14}}(?:の|・|[\s\u3000])[{_KANJI}]{{1,5}}(?:[\s\u3000][{_KANJI}\u3041-\u3096{_KANA}]{{1,5}})?)(?=(?:です|でございます|と申|と言|といい|であります)(?!か))"
)
_FIRMS = re.compile(
    rf"(?P<name>{_FIRM}[^\s、。,「」\0はがをにのでと]{{2,16}}(?:[\s\u3000・]{{1,2}}(?:代表|担当)?[\s\u3000]?[{_KANJI}]{{1,5}}(?:[\s\u3000][{_KANJI}\u3041-\u3096]{{1,5}})?)?)"
)
_RELATIVE = re.compile(
    rf"(?:お?母|お?父|夫|妻|息子|娘|孫|主人|家内|弟|兄|姉|妹|祖母|祖父|友人|上司|部下|社長|部長|課長|同僚)(?:の|、)(?P<name>[{_KANJI}]{{2,5}}[{_KANJI}\u3041-\u3096{_KANA}]{{0,4}}?)(?=の(?:アカウント|代わり|代理|分|件|かわり)|(?:です|でござ|と申)(?!か))"
)
_LATE = re.compile(
    rf"(?:(?:亡くなった|亡き|他界した|逝去した|亡)(?:お?母|お?父|夫|妻|息子|娘|孫|主人|家内|弟|兄|姉|妹|祖母|祖父|義母|義父)|(?<!祖)(?<!義)(?:母|父|夫|妻|祖母|祖父)(?=[{_KANJI}]{{2}}[\u3041-\u3096]{{2,3}}の))(?!名義|自身|本人|所有|契約|使用|愛用|利用|携帯|電話|宛|関係|方の)(?P<name>[{_KANJI}]{{2,6}}[\u3041-\u3096{_KANA}]{{0,4}})(?=の|が|は|、)"
)
"""`亡くなった母山田花子の`."""
_I_AM = re.compile(
    rf"(?:うち|わたし|あたし|私|俺|おれ|僕|ぼく|自分|わし|名前)(?:は|、|\s)?\s?(?P<name>[\u3041-\u3096]{{3,10}}|[{_KANJI}]{{2,5}}[\u3041-\u3096{_KANA}]{{0,4}}|[{_KANA}]{{3,10}})(?=って(?:いう|言う|ゆう)(?:んだ(?!ろ)|んです(?!か)|の(?!は)|者|もん|名前)|(?:って|と)(?:言い|いい|申し)ます(?!か))"
)
_TO_ONE = re.compile(
    rf"(?P<name>[{_KANJI}]{{1,4}}[\s\u3000][{_KANJI}\u3041-\u3096{_KANA}]{{1,5}}|[{_KANA}]{{2,8}}[\s\u3000][{_KANA}]{{2,8}})(?=\s?(?:様|さま|殿|でございます|です|で登録|にて|と(?:カタカナ|漢字|ひらがな)))"
)
_HELLO = re.compile(
    rf"\A(?:(?:こん(?:にち|ばん)[はわ]|こんちゃ|ども|どうも|おはようございます|お世話になっ(?:て(?:い|お)り)?ます|はじめまして|初めまして|すみません|もしもし)[、。!！\s]{{0,2}})?(?P<name>[{_KANJI}]{{2,4}}[\u3041-\u3096]{{2,4}}|[{_KANJI}]{{2,4}}[\s\u3000]?[{_KANJI}]{{0,3}}|[{_KANA}]{{2,8}})(?=です(?:[!！。、]|\Z|けど|が))"
)
_ONE_WHO = re.compile(r"者です|お世話になっ|先ほど")


_JAPANESE = (
    (_LABELLED, hinting(("名", "ガナ", "がな", "カナ"))),
    (_MIXED, hinting(("名", "なまえ", "契約者", "登録者"))),
    (_TOLD, hinting(("と申", "と言", "とい", "という者"))),
    (
        _CALLED_SO,
        hinting(
            (
                "ていい",
                "て言い",
                "といい",
                "と言い",
                "申し",
                "もうし",
                "いう者",
                "いうもん",
                "言う者",
                "言うもん",
                "申す",
                "呼ば",
            )
        ),
    ),
    (_OF_FIRM, hinting(("会社", "法人", "(株", "(有", "(合"))),
    (_FIRMS, hinting(("会社", "法人", "(株", "(有", "(合", "（株", "（有"))),
    (
        _RELATIVE,
        hinting(
            (
                "母",
                "父",
                "夫",
                "妻",
                "息子",
                "娘",
                "孫",
                "主人",
                "家内",
                "弟",
                "兄",
                "姉",
                "妹",
                "友人",
                "上司",
                "部下",
                "社長",
                "部長",
                "課長",
                "同僚",
            )
        ),
    ),
    (_LATE, hinting(("母", "父", "亡", "夫", "妻"))),
    (_I_AM, hinting(("っていう", "って言う", "ってゆう", "いいます", "言います", "申します"))),
    (_TO_ONE, hinting(("様", "さま", "殿", "です", "でござ", "で登録", "にて", "カタカナ", "漢字", "ひらがな"))),
    (_SELF, hinting(("本人", "会員の", "契約者の", "名前が"))),
)
_WITH_FIRM = frozenset([_OF_FIRM, _FIRMS])
_GUESSED = frozenset([_CALLED_SO, _OF_FIRM, _FIRMS, _RELATIVE, _LATE, _I_AM, _TO_ONE])
_LOWER_WORD = r"[a-zà-ÿ][a-zà-ÿ'’-]{0,20}"
_CALLED = re.compile(
    r"(?<![a-z])(?:(?:(?:my|full|real|legal|account|card ?holder'?s?|holder'?s?|customer'?s?|her|his) name|(?:i'm|i am|he's|she's) called|account holder|card ?holder|(?:under|in) (?:the|my) name(?: of)?)(?:'s| is| was)?\s?[:=-]?|(?:\A|(?<=[\n.;] )|(?<=\n)|(?<=[^a-z ] ))name(?:'s| is| was)?\s?[:=-]?|(?:first|last|given|family|middle|sur) ?name(?:'s| is| was)?\s?[:=-]?)"
    rf"\s(?P<name>{_LOWER_WORD}(?:,? {_LOWER_WORD}){{0,4}})"
)
_CAPITAL = re.compile("[A-Z][a-zà-ÿ'’-]")
_PARTS = frozenset(
    ["van", "von", "de", "den", "der", "del", "della", "di", "da", "la", "le", "el", "al", "bin", "mac", "o", "st"]
)
"""Small words within names."""
_NO_CALLED = frozenset(
    ["japanese", "english", "chinese", "korean", "foreign", "french", "german", "vietnamese", "indian", "spanish"]
)
_hinted = hinting(
    (
        "name",
        "called",
        " here",
        "holder",
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
)
"""Without one of these a pattern finds nothing: looking for them first is what most messages cost."""


def persons(text: str) -> Iterator[Find]:
    """Find names behind a label or an introduction. A name in running text is not told from other words."""
    low = text.lower()
    for pattern, hints in _JAPANESE:
        if (pattern is _TO_ONE and " " not in text) or not hints(low):
            continue
        for found in pattern.finditer(text):
            if pattern in _GUESSED:
                told = not found["name"].endswith(("者", "もの")) and (
                    pattern in _WITH_FIRM or not _is_said(found["name"])
                )
            else:
                told = not _NO_NAME.search(found["name"]) and not (
                    pattern is _MIXED and _SAID_OF_ONE.search(found["name"])
                )
            if told:
                yield Find(*found.span("name"), "name", guessed=pattern in _GUESSED)
    yield from _of_organisations(text)
    if (hello := _HELLO.match(text)) and (hello.start("name") or _ONE_WHO.search(text)) and not _is_said(hello["name"]):
        yield Find(*hello.span("name"), "name", guessed=True)
    if "<" in low:
        yield from (Find(*found.span("name"), "name") for found in _HEADER.finditer(text))
    if not _hinted(low):
        return
    called = "name" in low or "called" in low or "holder" in low
    for found in _CALLED.finditer(lowered(text)) if called else ():
        if span := _named(found):
            yield Find(*span, "name")
    for found in _ENGLISH.finditer(text) if _CAPITAL.search(text) else ():
        group = found.lastgroup or "name"
        if not any(is_common(word) or word.lower() in _NO_CALLED for word in found[group].split()):
            yield Find(*found.span(group), "name")


def _of_organisations(text: str) -> Iterator[Find]:
    for found in _FROM.finditer(text) if "で" in text or "と" in text else ():
        if not text.endswith(_ORGANISATIONS, 0, found.start()) or found["name"].endswith(_NOBODY):
            continue
        firm = _ITS_NAME.search(text, max(0, found.start() - 24), found.start())
        yield Find(firm.start() if firm else found.start("name"), found.end("name"), "name", guessed=True)


def _is_said(name: str) -> bool:
    name = re.split("[(（]", name)[0]
    return bool(_NO_NAME.search(name) or _SAID_OF_ONE.search(name)) or goes_on_in_japanese(name) or is_harmless(name)


def _named(found: re.Match[str]) -> tuple[int, int] | None:
    """The words up to the first that chats are made of; two at least where nothing but `name` introduces them."""
    start = end = found.start("name")
    count = 0
    for word in re.finditer(r"[^ ,]+", found["name"]):
        if word.group() not in _PARTS and (
            word.group() in _NO_CALLED or is_prose(word.group()) or is_product(word.group())
        ):
            break
        end = start + word.end()
        count += word.group() not in _PARTS
    least = 2 if found.group().startswith("name") else 1
    return (start, end) if count >= least else None
