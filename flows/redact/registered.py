"""What a Japanese sentence says was typed or registered: `…とカタカナで入れたら`, `…で登録した`, `手帳に…って書いてあった`.

The word stands before the particle and the verb; its other end is the last particle of the sentence before it.
"""

import re
from collections.abc import Iterator

from flows.redact.continuations import goes_on_in_japanese
from flows.redact.everyday import is_everyday, is_prose
from flows.redact.harmless import UNIT
from flows.redact.innocent import is_innocent
from flows.redact.japanese import is_harmless
from flows.redact.marks import Find
from flows.redact.words import is_product

_HOW = r"(?:\s?(?:紙に|手帳に|メモに|ノートに|全部|ぜんぶ|カタカナで|ひらがなで|漢字で|平仮名で|片仮名で|小文字で|ローマ字で|半角で|全角で|そのまま|正しく|ちゃんと|二文字|[二三四五2-9]文字|何度も|ずっと)(?:で)?\s?)?"
_SAID = re.compile(
    rf"(?:と|って|っと|ゆう|という|ちゅうて|言うて){_HOW}(?:入れ|いれ|打(?!ち合)|うっ|入力|登録(?!した(?:メール|アド|電話|番号|住所|端末))|設定|書(?:い|き)|答え|こたえ|出し|です(?=。|、|\Z))"
)
_BY = re.compile(
    r"に(?:して(?:た|い|る|あ|ま)|した(?:はず|気|つもり|と思|んで|の)|しと(?:る|い|っ)|しました|変え(?:た|て|ま)|設定し)|で(?:登録|設定|合って|合うて|あってる|合うと|開(?:か|け|い|き|く)|ログイン(?!でき|しよ|す)|通って|通る|通ら|入って(?!い?[なく])|入れ(?!ない|ん)|入られ|しとる|してた(?:はず|気|つもり|と思)|してある|しといた|しとい|しました|したはず|やってき|ずっと|[0-9０-９]+年|だめ|ダメ)"
)
_SECRET = re.compile(
    r"小学校|中学校|出身|母校|パス(?:ワ|フ|コ|[はがをもでの、]|\Z)|ぱす|暗証|あんしょう|合い?(?:言葉|ことば)|あいことば|秘密|ひみつ|質問|しつもん|答え|こたえ|回答|旧姓|ペット|名前の欄|氏名|(?:鍵|キー|カギ)の|単語|フレーズ|文章|ログイン|入れん|入れません|入れない|入られ|開(?:か|き)ませ|開かん|はじか|弾か|違うって|ちがうって|一致しま"
)
_ASKED = re.compile(
    r"質問|しつもん|旧姓|ペット|小学校|中学校|母校|出身|育った|卒業|答え|こたえ|回答|担任|恩師|ひみつの|秘密の|名前の欄"
)
_LABEL = re.compile(
    r"(?:欄|ところ|とこ|場所|枠|画面)(?:に(?:は)?|へ)|(?:みたいな|の)?やつ(?:[はがを、]|に(?=[^\u3041-\u3096]))?|(?:パスワード|ぱすわーど|暗証番号|暗証ことば|合い?(?:言葉|ことば)|あいことば|言葉|ことば|文章|単語|フレーズ|答え|こたえ|名前|質問)(?:の方|のほう|の欄|のとこ)?(?:は|が|を|に|わ|も|:|で(?=、))?(?:、|(?<=[はがをにわも:]))"
)
"""Behind these the word begins, whatever it is made of."""
_EDGE = re.compile(r"[、。「」『』【】!?！？\n\0()（）:：→]|ので|のに|けど|から|たら|れば|には|では|ですが")
_PARTICLE = re.compile(r"(?<=[^ぁ-ん])(?:は|が|を|に|へ|も|で)(?=[^ぁ-ん]|[ぁ-ん]{3})|(?<=[ぁ-ん])を")
_AMOUNT = re.compile(rf"\d{{1,4}}(?:[-~〜]\d{{1,4}})?{UNIT.pattern}")
_WRITTEN = re.compile(r"(?:ひらがな|カタカナ|平仮名|片仮名|漢字|ローマ字|大文字|小文字|全角|半角|日本語|英語)で[\s、]?")
_TOLD = re.compile(
    r"(?<!件名は)(?<!画面に)(?<!ブラウザは)(?<!機種は)(?<!ボタンは)(?<!差出人は)[「『【\"](?P<value>[^「」『』【】\"\n\0]{3,40})[」』】\"](?=\s?(?:です(?!か)|でした|だった|や(?:で|ねん|った)|だ[よとけ。]|ってやつ))"
)
_PASSWORD = re.compile("パス(?:ワ|フ)|ぱす|暗証|合い?(?:言葉|ことば)|あいことば")
_REACH = 28
_MOST = 24
_LONG_ENOUGH = 6
_SIGNS = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff々A-Za-z0-9・ \u3000!-~]+")
_LATIN = re.compile(
    r"(?<![A-Za-z0-9@./:_=&%#*+-])(?P<value>[a-z]{3,24}(?:[-_. &'][a-z]{1,24}){0,6}[0-9!]{0,4})(?=[」』】]?\s?(?:じゃ(?:だ|ダ|あ|な|い)|、(?:全部|ぜんぶ|すべて)?(?:小文字|大文字|半角)|\((?:間|すべて|全部|小文字|半角)|（(?:間|すべて|全部|小文字|半角)|で(?:登録|設定|合|あっ|開|入|使|ログイン|や|す(?![か、])|[0-9]+年|ずっと|通)|って(?:書|打|入|やつ|ゆ|い[うっ])|と(?:書|打|入)|を(?:コピペ|手で|打|入)|に(?:して(?:た|い|る|あ)|しと|変え)|入れ(?:て|た)|←|なのに|や(?:の|けど|で|ねん)|だ(?:った|け)))"
)
_QUOTED = re.compile(
    r"[「『【\"](?P<value>[^「」『』【】\"\n\0]{2,40})[」』】\"]\s?(?:で|に|と|って|を)?\s?(?:登録|設定|した|して|入れ|いれ|打|合って|変更|変え|決め|使って)"
)
_UI = re.compile(
    r"パスワ|コード|メール|アドレス|番号|ログイン|アカウント|ユーザ|設定|登録|変更|保存|次へ|はい|いいえ|送信|確認|確定|完了|エラー|違|正し|ません|ます|です|くださ|下さい|できる|できない|再|入力|表示|無効|有効|期限|必須|不明|画面|こちら|同じ|半角|全角|英数|文字|認証|質問|名前|旧姓|出身|好きな|初めて|最初|受信|拒否|許可|迷惑|ない$|設定|オン|オフ|自動|サポート|ヘルプ|同意|接続|標準|http|\.(?:jp|com|net|example)|@"
)
_WORD = re.compile("[a-z]{3}")
_QUOTE = re.compile('[「『【"]')
_BUDGET = 30


def registered(text: str) -> Iterator[Find]:
    """Find words before a verb of typing in a message that speaks of a secret, or of not getting in."""
    if text.isascii():
        return
    if _WORD.search(text):
        yield from (Find(*span, "password", guessed=True) for span in _latin(text))
    for found in _QUOTED.finditer(text) if _QUOTE.search(text) else ():
        if not _UI.search(found["value"]) and not (found["value"].isascii() and is_everyday(found["value"])):
            yield Find(*found.span("value"), "password", guessed=True)
    if not _SECRET.search(text):
        return
    for found in _TOLD.finditer(text) if _PASSWORD.search(text) else ():
        value = found["value"]
        if not _UI.search(value) and not is_product(value) and not (value.isascii() and is_everyday(value)):
            yield Find(*found.span("value"), "password", guessed=True)
    asked = _ASKED.search(text) is not None
    for pattern in (_SAID, _BY):
        for budget, found in enumerate(pattern.finditer(text)):
            if budget < _BUDGET and (span := _before(text, found.start(), said=pattern is _SAID, asked=asked)):
                yield Find(*span, "password", guessed=True)


def _latin(text: str) -> Iterator[tuple[int, int]]:
    for found in _LATIN.finditer(text):
        words = re.split(r"[-_. ]", found["value"])
        seldom = [word for word in words if len(word) > 3 and not is_prose(word) and not is_product(word)]
        if len(words) == 1 and len(found["value"]) < _LONG_ENOUGH:
            continue
        if len(seldom) * 2 >= len(words) and not is_innocent(found["value"]) and not _is_host(found["value"]):
            yield found.span("value")


def _is_host(value: str) -> bool:
    return re.search(r"\.(?:jp|com|net|org|example|co|ne|io|info|me|app)\Z", value) is not None


def _before(text: str, end: int, *, said: bool, asked: bool) -> tuple[int, int] | None:
    low = max(0, end - _REACH)
    end -= text[end - 1 : end] in "、 "
    if text[end - 1 : end] in ("」", "』", "】", '"'):
        return None
    for edges in (_LABEL, _EDGE):
        start = max((edge.end() for edge in edges.finditer(text, low, end) if edge.end() < end), default=low)
        labelled = edges is _LABEL and start > low
        written = _WRITTEN.match(text, start, end)
        start = written.end() if written and written.end() < end else start
        if labelled and goes_on_in_japanese(text[start:end]) and not _EDGE.search(text, start, end):
            return None
        if _is_value(
            text[start:end], whole=start > low or (low == 0 and not labelled), said=said, asked=asked or labelled
        ):
            return _trimmed(text, start, end)
    start = max((particle.end() for particle in _PARTICLE.finditer(text, start, end)), default=end)
    return _trimmed(text, start, end) if _is_value(text[start:end], whole=True, said=said, asked=asked) else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \u3000":
        start += 1
    while end > start and text[end - 1] in " \u3000":
        end -= 1
    return start, end


def _is_value(value: str, *, whole: bool, said: bool, asked: bool) -> bool:
    bare = value.strip(" \u3000")
    if not whole or not 2 <= len(bare) <= _MOST or not _SIGNS.fullmatch(bare) or bare.isascii():
        return False
    if (
        (not asked and is_harmless(bare))
        or goes_on_in_japanese(bare)
        or _AMOUNT.match(bare)
        or _UI.search(bare)
        or is_product(bare)
    ):
        return False
    if asked:
        return True
    if said:
        return (
            re.search(r"(?:[るうくすむぬぶつたいん]|だ|です|ます)\Z", bare) is None
            or re.search(r"[ \u3000]", bare) is not None
        )
    return re.fullmatch(r"[\u3041-\u3096ー]{4,}|[\u30a1-\u30ffー]{4,}|.*[ \u3000].*|.*の.*", bare) is not None
