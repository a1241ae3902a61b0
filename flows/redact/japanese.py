"""Passwords of Japanese words, and words in a row that a Japanese sentence announces: `パスワードは さくらもち です`.

Unlike a Latin word, a Japanese one is made of the signs of its sentence. So it is told by what stands around it: a label
and a particle before, a copula or a verb of typing behind, and inside nothing of which such sentences are made.
"""

import re
from collections.abc import Iterator

from flows.redact.everyday import is_prose
from flows.redact.harmless import UNIT
from flows.redact.hints import hinting
from flows.redact.innocent import is_innocent
from flows.redact.marks import Find
from flows.redact.shapes import looks_secret
from flows.redact.words import is_product

_LABEL = (
    r"(?:パ[スズ]\s?[ワわ][ーｰ\-]?[ドトど]|ぱすわーど|パスフレーズ|パスコード|パスワ(?![ーｰードト])|暗証番号|合い?(?:言葉|ことば)|あいことば|(?:ログイン)?パス(?![ワポキタフコーカザ])|(?<![A-Za-z])(?:PW|pw|pass|PASS)(?![A-Za-z])"
    r"|秘密の(?:質問の)?(?:答え|回答|こたえ))"
)
_SIDE = r"(?:の(?:方|ほう|やつ|ところ)|自体)?"
_PARTICLE = r"\s?(?:(?:は|わ|が|を|って|なら|で|なん(?:だけど|ですが|ですけど)|、|:|=|→)\s?)*、?\s?(?:(?:たしか|確か|たぶん|多分|いつもの|新しく|前は|今は|実は|全部|ぜんぶ)[、\s]?)?(?:(?:ひらがな|カタカナ|漢字|平仮名|片仮名|全角|小文字|大文字|ローマ字)で[、\s]?)?"
_END = (
    r"(?=[」』\"]?\s?(?:です(?!か)|でした|だ(?:よ|と|っ|けど|が|ね|。|\Z)|なん|のはず|だった|って(?:\s?(?:入|打|登録|設定|漢字|書|し|やつ))"
    r"|と(?:入|打|登録|設定|書|し(?:た|て|ま))|に(?:し(?:た|て|ま)|変え(?!ら)|設定|かえ(?!ら))|で(?:登録|合って|あって|設定|入(?:れ|ら|力)|やって|ログイン|通|だめ|ダメ|弾|いけ|行け|、)|が(?:違|通ら|弾|使え)|という|(?<=[ァ-ヶー])[、。]))"
)
_HIRAGANA, _KATAKANA, _KANJI = "\u3041-\u3096ー", "\u30a1-\u30ffー", "\u4e00-\u9fff々"
_VALUE = (
    rf"(?:[{_HIRAGANA}]{{3,10}}?(?:[\s・][{_HIRAGANA}]{{2,8}}?){{0,3}}|[{_KATAKANA}]{{3,14}}?(?:[\s・][{_KATAKANA}]{{2,10}}?){{0,3}}"
    rf"|[{_KANJI}]{{1,3}}[\u3041-\u3096]{{1,2}}(?<![いくるたてうすんむぬぶつがはをにもで])(?=です|だ|でした)|[{_KANJI}]{{2,5}}?|[{_KATAKANA}]{{2,8}}[{_KANJI}]{{1,3}}?|[{_KANJI}]{{1,3}}[{_KATAKANA}]{{2,8}}?|[{_KANJI}]{{1,3}}[のとや][{_KANJI}{_KATAKANA}]{{1,6}}?)(?:\s?\d{{1,8}})?"
)
_LABELLED = re.compile(rf"{_LABEL}{_SIDE}{_PARTICLE}(?P<value>{_VALUE}){_END}")
_APART = re.compile(
    rf"{_LABEL}[^。\n\0]{{0,8}}[\s、](?P<value>[{_HIRAGANA}{_KATAKANA}{_KANJI}]{{2,10}}(?:\s[{_HIRAGANA}{_KATAKANA}{_KANJI}\d]{{1,8}}){{0,3}}?)\s(?:って|です|でした|だった|だと|と|で|に|を)"
)
_QUOTED = re.compile(rf"{_LABEL}{_SIDE}[^。\n\0「『]{{0,10}}[「『\"](?P<value>[^「」『』\"\n\0]{{2,24}})[」』\"]")
_MIXED = re.compile(
    rf"{_LABEL}{_SIDE}{_PARTICLE}(?P<value>[{_HIRAGANA}{_KATAKANA}{_KANJI}]{{2,10}}\s?\d{{1,8}})(?!\d)(?=\s?(?:です|で|だ|と|って|に|が|を|、|。|\s|\Z))"
)
_NO_PASSWORD = re.compile(
    r"おなじ|ひみつ|ないしょ|はっきり|おぼえ|わすれ|もちろん|あって|あわな|ただし|まちが|ちが|だいじょうぶ|だめ|ばらばら|べつ|ふくざつ|かんたん|てきとう|あんぜん|たぶん|ぜったい|きちんと|ちゃんと|ひとつ|ふたつ|みっつ|ひとり|これ|それ|あれ|どれ|ここ|そこ|どこ|いつ|だれ|なに|なん|なし|ない|ある|あり|いる|いり|いら|する|して|した|します|しま|ます|ません|まし|でき|られ|れる|れて|もら|くれ|くだ|から|まで|だけ|ので|のに|けど|ても|でも|たら|なら|たい|そう|よう|こと|もの|とき|ところ|はず|つもり|まま|ほう|さき|あと|まえ|まだ|もう|すぐ|さっき|きのう|きょう|あした|いま|むかし|やはり|やっぱり|とても|すごく|すこし|ちょっと|かなり|まったく|ぜんぜん|たくさん|よく|なが|みじか|あたらし|ふる|じぶん|わたし|かぞく|ひらがな|カタカナ|ローマ|アルファベット|ランダム|シンプル|デフォルト|オリジナル|パスワード|パスコード|コード|メール|アプリ|サイト|ブラウザ|パソコン|スマホ|ノート|メモ|クラウド|アカウント|ログイン|リセット|エラー|ロック|ダメ|バラバラ|オンライン|フェイス|フォーム|ページ|サービス|サーバ|テスト|ユーザ|パターン|ピン|アウト|セキュリティ|キーボード|キーチェーン|マネージャ|バイオ|パスキー|シークレット|ヤフー|グーグル|ドコモ|アップル|ソフトバンク|ワイモバイル|ラクテン|ブランク|スペース|クリア|オフ|オン|マスク|コピー|ペースト|ミス"
    r"|アンドロイド|アイフォン|タブレット|キャリア|クローム|サファリ|エッジ|アンドロ|モバイル|ラジオ|忘|変え|違|同じ|同一|同様|別物|別々|別の|正解|正確|正常|正しい|誤|間違|有効|無効|無事|無し|不明|不要|不可|不正|不一致|未設定|未登録|未定|再設定|再発行|最新|最初|最近|最後|新規|新品|旧姓|前回|前と|前の|以前|以上|以下|以外|今回|今の|今は|昔|昨日|今日|先日|毎回|毎月|去年|今年"
    r"|全部|全角|半角|全て|大文字|小文字|大丈夫|大事|大切|英数|英字|英語|英文|数字|記号|文字|漢字|仮名|平仮名|片仮名|単語|言葉|長め|短め|強度|安全|危険|簡単|単純|複雑|共通|共有|個別|自動|手動|自分|自作|他人|家族|会社|学校|職場|主人|旦那|夫婦|本人|息子|両親|友人|友達|担任|先生|質問|確実|確認|確定|認証|設定|定期|登録|入力|表示|保存|必要|必須|可能|完璧|完全|成功|失敗"
    r"|一致|一緒|一種|一度|何|誰|初期|仮|生年|誕生|電話|名前|番号|住所|郵便|携帯|端末|機種|画面|問題|普通|適当|内緒|秘密|万全|合って|合う|届|送|聞|書|使|覚|記憶|教え|消|直|切れ|残|絶対|意味|場所|紙|手帳|手元|管理|記録|勝手|方式|方法|変更|更新|解除|紛失|禁止|期限|公開|複数|全員|順番|既定|規定|標準|決定|確か|安心|控え|覚え|打|試|押|多分|当然|半分|桁|個|回|度|件|円|[年月時分秒]$|字$|用$|製$|式$|的$|中$|済|通り$|父$|母$|夫$|妻$|兄$|姉$|弟$|妹$|娘$|友$"
)
"""Words and signs of which sentences about passwords are made."""
_NO_QUOTE = re.compile(
    r"パスワ|コード|メール|アドレス|番号|ログイン|アカウント|ユーザ|設定|登録|変更|保存|次へ|はい|いいえ|送信|確認|確定|完了|エラー|忘|違|正し|ません|ます|です|くださ|下さい|できる|できない|再|入力|表示|無効|有効|期限|必須|不明|画面|こちら|押|同じ|半角|全角|英数|文字|でき|ない$|まし|強|弱|中$|空欄|認証|安全|質問|旧姓|名前|ペット|母|父|出身|好きな|初めて|小学校"
)
_ANNOUNCED = re.compile(
    r"(?:(?:新しい|新しく|古い|前の|今の|いまの|元の|最初の|仮の|さっきの|正しい)|(?:変え|決め|設定し|登録し|入れ|打っ|打ち込ん|使っ|使い|作っ|変更し|試し|入力し|つけ|考え)(?:て(?:い)?(?:る|た)|た|だ|直した|でいる|でた))"
    r"(?:の|やつ|もの|ほう|方|あと|文字|言葉|パス)*(?:のは|は|が|、|:|=|って)\s?(?:たしか|確か|多分|たぶん)?[\s「『\"]{0,2}(?P<value>[A-Za-z0-9][!-~]{2,40}(?: [!-~]{1,20}){0,5}?)(?=[」』\"]?\s?(?:です(?!か)|でした|だ(?:よ|と|っ|けど|が|ね)|なん|のはず|って|と|に(?:し|変)|で|が|を|、|。|\Z|\n))"
)
_LATIN_ROW = re.compile(
    rf"(?:{_LABEL}{_SIDE}{_PARTICLE}|(?<![!-~]))(?P<value>[A-Za-z][A-Za-z0-9'&!.-]*(?: [A-Za-z0-9'&!.-]+){{1,5}})\s?(?:です|でした|だ(?!け)|と|って|に(?:し|変)|で(?:登録|入|す)|を(?:入|使)|、)"
)
_LATIN = re.compile("[A-Za-z0-9][!-~]{2}")
_TWO_WORDS = re.compile("[A-Za-z0-9'&!.-] [A-Za-z0-9'&!.-]")
_QUOTE = re.compile('[「『"]')
_hinted = hinting(("パス", "パズ", "ぱす", "暗証", "言葉", "ことば", "pw", "PW", "pass", "PASS", "秘密"))
_SPEAKS = re.compile(_LABEL)
_WORD = re.compile(rf"[{_HIRAGANA}{_KATAKANA}{_KANJI}][{_HIRAGANA}{_KATAKANA}{_KANJI}!-~ ・]{{1,23}}")
_SHORTEST = 3
_TRIM = ".,;:!?()'\"`*_~"


def japanese(text: str) -> Iterator[Find]:
    """Find what a Japanese message tells as a password."""
    if text.isascii():
        return
    for found in _ANNOUNCED.finditer(text) if _LATIN.search(text) else ():
        if _is_foreign(found["value"].split()):
            yield Find(*found.span("value"), "password", guessed=True)
    if not _hinted(text) or not _SPEAKS.search(text):
        return
    for pattern in (_LABELLED, _APART, _MIXED):
        for found in pattern.finditer(text):
            if not _NO_PASSWORD.search(found["value"]) and not UNIT.match(text, found.end("value")):
                yield Find(*found.span("value"), "password", guessed=pattern is _APART)
    for found in _QUOTED.finditer(text) if _QUOTE.search(text) else ():
        if not _NO_QUOTE.search(found["value"]) and not found["value"].isascii():
            yield Find(*found.span("value"), "password")
    for found in _LATIN_ROW.finditer(text) if _TWO_WORDS.search(text) else ():
        if _is_foreign(found["value"].split()):
            yield Find(*found.span("value"), "password", guessed=True)


def is_word(value: str) -> bool:
    """Signs of Japanese in a row of which no sentence about passwords is made."""
    return _WORD.fullmatch(value) is not None and not _NO_PASSWORD.search(value)


def is_harmless(value: str) -> bool:
    """Whether it holds something of which sentences about passwords are made."""
    return _NO_PASSWORD.search(value) is not None


def _is_foreign(words: list[str]) -> bool:
    """Words of which one at least is neither everyday English nor a product, and none is a product."""
    seldom = False
    for word in words:
        bare = word.strip(_TRIM)
        if looks_secret(bare):
            return True
        if is_product(bare):
            return False
        if bare.isdigit() or len(bare) < _SHORTEST or is_prose(bare):
            continue
        if is_innocent(bare):
            return False
        seldom = seldom or not all(is_prose(part) for part in re.split(r"[-_./]", bare))
    return seldom
