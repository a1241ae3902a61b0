"""What sentences about a secret go on with where they tell none: `the answer is wrong`, `旧姓は入れました`.

Data, in both languages. What a clause says behind a name for something secret is the secret, unless it begins so.
"""

import re

_ENGLISH = """
    a about above accepted across actually again ago all allowed almost already also although always am an and another any
    anymore anyone anything anyway apparently are aren't around as ask asked asking at autofilled back bad because been
    before being below best better both broken but by can can't cannot capitalised capitalized case changed changing
    clearly coming compulsory correct could couldn't currently dead definitely denied did didn't different disabled do
    does doesn't don't done due each either else empty enough entered enough even ever every everything exactly expired
    extra fails failed failing false field fine first for forever forgot forgotten from full getting given gives goes
    going gone good got greyed grey had hardly has hasn't have haven't having he her here hers hidden him his how however
    i i'd i'll i'm i've id if im impossible in incorrect ineffective instead into invalid is isn't it it's its ive just
    keeps kept last left less like likely locked long longer lost made mandatory matching maybe me mean meant might mine
    misspelled missing more most mostly much must my myself need needed needs neither never new no nobody none nope nor
    normal not nothing now nowhere null of off ok okay old on once one only optional or other otherwise our out over own
    perfect please possible pretty probably quite ready really refused rejected remembered required reset right same
    saved saying says secret see seems sent set shall she short should shouldn't showing shown similar simply since
    skipped so some somebody someone something somewhere sort spelled spelt still stored strange strong stuck such sure
    taken than that that's the their them then there these they thing things this those though three through till to
    today together too tried twice two unavailable unclear under unknown unreadable until up upon us useless using usual
    valid very visible wanted was wasn't way we weak weird well went were weren't what what's whatever when where
    whether which while who whose why will with within without won't wont working works worse would wouldn't wrong yes
    yet you your yours blank changing hint mentioned accepts asks asking already doesnt dont isnt cant didnt wasnt
    answer answers answered question questions incorrectly correctly properly anymore too unchanged exact exactly
    everywhere checked confirmed useful easy hard difficult private personal public important necessary real fake
    dunno idk unsure nowadays yesterday tomorrow tonight obviously sadly supposedly apparently honestly actually
    easier harder simpler longer shorter nicer safer stronger weaker bigger go goes back return returned try retry enter click press use check shit crap bollocks rubbish ridiculous
    reject rejects refuses matches match error invalidated deleted removed recently finally literally suddenly
"""
ENGLISH = frozenset(_ENGLISH.split())
_VERBAL = ("ing", "ed", "n't", "ly", "able", "ible", "less")
"""How a word ends that goes on with the sentence: `the answer is rejected`."""

JAPANESE = re.compile(
    r"(?:違|ちが|正し|ただし|合っ|合わ|あって|あわ|忘|わすれ|覚え|おぼえ|何|なに|なん(?:[でとだのかがも]|\Z)|どこ|どれ|どう|どの|どち|だれ|誰|いつ|いくつ|いくら|分か|わか|不明|なし|無し|無[いく効]|未|同じ|同様|おなじ|登録|入力|設定"
    r"|表示|エラー|えらー|出[るたてなま]|出来|聞[かい]|きか|来[るたてなま]|届|見[えたてるつら]|知[らっり]|思[いっう出]|必[要須]|要[るら]|ひらがな|カタカナ|漢字|平仮名|片仮名|ローマ字|大文字|小文字|全角|半角|英[語数字]|数字"
    r"|記号|これ|それ|あれ|ここ|そこ|まだ|もう|全部|全て|すべて|ちゃんと|きちんと|確認|変え|変わ|変更|再|回答|答え|こたえ|質問|本人|いる[のかと]|いり|いら|ある|あり|ない|いい|よい|良い|だめ|ダメ|駄目|無理|むり|でき|使[えいわっ]"
    r"|一致|一度|一回|何度|消[えしす]|弾|はじ|通[らっじる]|拒|受け|認|間違|まちが|正解|不正|誤|本当|ほんと|多分$|たぶん$|自分|教え|言[わっいう]|いわ|書[いきくか]|読[めみん]|打[っちてつ]|入[れっりるら]|送|押|選|欄|画面|項目|メール|コード"
    r"|パスワード|アカウント|ログイン|サイト|アプリ|ページ|リンク|空欄|空白|複数|別|ほか|他|以前|前の|前と|昔|今|最初|最後|次|先|後|あと|さっき|昨日|今日|毎回|いつも|絶対|全然|ぜんぜん|とても|かなり|すごく|少し|ちょっと|簡単|難し|長[いす]|短"
    r"|古い|新し|スマホ|パソコン|携帯|ブラウザ|クローム|サファリ|自動|手動|孫|息子|娘|妻|主人|夫|店|窓口|先[月週日]|去年|一昨|公式|設定|適当|別々|ばらばら|バラバラ|ランダム|秘密|ひみつ|内緒|個人|大事|大切|安全|危険|普通|適当|有効|無事|問題|大丈夫|だいじょうぶ|可能|不可|任意|省略|[はがをにのもとでへや](?![ぁ-ん])|[、。ーっんゃゅょ]|とても|とか|という|のは|では|でも|には|にも|もう|もっと|する|して|した|しま|され|さき|から(?![ぁ-ん])|まで(?![ぁ-ん])|だけ|ので|のに|けど|ても|でも|たら|なら|そう|よう|こと|もの|はず|つもり)"
)
_SENTENCE = re.compile(
    r"(?:ません|ました|ます|ない|なかった|ている|てる|ていた|てた|ですか|ますか|くださ|下さ|ほしい|たい|られ|される|された|れない|ましょう|のか|って何|とは|した|せん|せぬ|へん|んやけど|くれ)\Z"
)
_LEAD = ".,;:!?()\"'“”‘’*_~-"


def goes_on(word: str) -> bool:
    """Whether an English sentence about a secret goes on with this word, instead of telling it."""
    bare = word.strip(_LEAD).replace("’", "'")
    low = bare.lower()
    return not low or low in ENGLISH or (bare.islower() and bare.isalpha() and low.endswith(_VERBAL))


def goes_on_in_japanese(value: str) -> bool:
    """Whether these signs are the sentence's own: they begin as such sentences do, or end as sentences end."""
    return JAPANESE.match(value) is not None or _SENTENCE.search(value) is not None
