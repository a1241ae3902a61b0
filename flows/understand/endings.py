"""How a longer message ends: that it worked, with thanks, or that one does not know, after whatever else it told."""

import re
from typing import Final

from flows.understand.normalise import plain

_WORKED: Final = (
    r"解決(?:し(?:まし)?た|です|済み?|でき(?:まし)?た)?"
    r"|(?:ログイン|サインイン|再設定|リセット|設定|認証)(?:も|が|に|は)?(?:無事に?)?(?:でき(?:まし)?た|成功|完了)"
    r"|(?:無事に?|これで|ようやく|やっと|めでたく|なんとか)、?(?:完了|終了|終わ(?:った|りました)|済み(?:ました)?|済んだ|成功|クリア)(?:し(?:まし)?た|です)?"
    r"|(?:もう|これで|普通に|ちゃんと|無事に?)(?:入れ|はいれ|ログインでき|いけ|通っ)(?:た|ました)(?:んで|ので|から)(?:もう)?(?:大丈夫|平気|ok|結構|問題な|よかった|良かった|安心|解決)"
    r"|(?<=たら)、?(?:すぐに?|無事に?|ちゃんと|普通に)*(?:届い|来|入れ|いけ|行け|開け|でき|直っ|通っ)た"
    r"|(?<=たら)、?(?:すぐに?|無事に?|ちゃんと|普通に)*(?:届き|来|入れ|いけ|行け|開け|でき|直り|通り)ました"
    r"|変更(?:も|が)?(?:無事に?)?(?:でき(?:まし)?た|成功)|(?:いけ|行け|通っ|変えられ|直っ|うまくいっ)た"
    r"|(?:いけ|行け|通り|変えられ|直り|うまくいき|解消し)ました|(?:^|(?<=[。、!ー で]))(?:無事に?|やっと|ようやく|ちゃんと|普通に)*入れ(?:まし)?た(?=[わよでーっ!。、]|$|ので)"
    r"|(?:届い|来|届き|来)(?:て)?(?:た|ました|まし)(?=[わよでーっ!。、]{0,3}(?:お騒がせ|お手数|ありがと|助か|すみません|すいません|よかった|良かった))"
)
_FELL: Final = r"(?:[わよねでやのんーっすw笑]|です|ねん|から|ので|けん|さかい)*(?:[^\wぁ-ん一-龥]|$)"
_TURNS: Final = (
    r"(?!.*(?:けど|けれど|のに|でも|しかし|ただ、|だけ(?:ど|ど)|だめ|ない|(?<!すみ)ません|へん|[?]|どう|教えて))"
)
_SOLVED: Final = re.compile(plain(rf"(?:{_WORKED}){_FELL}{_TURNS}"), re.DOTALL)
_UNSURE: Final = re.compile(
    plain(r"たら|れば|かな|かも|と思|だろう|でしょう|はず|いつ|まで(?:は)?(?:でき|行け|いけ)|以前|昨日までは")
)
_THANKS: Final = re.compile(
    plain(
        r"(?:ありがと(?:う|さん|ー|です|な)|有難う|感謝(?:し|です|いたし|申し|しか)|おおきに|恩に着|サンキュー|助かり(?:ました|ます)|助かった)"
    )
)
_ASKS: Final = re.compile(plain(r"[?]|ください|下さい|たい|ですか|ますか|けど|のに|教えて|ない|ません"))
_UNKNOWN: Final = re.compile(
    plain(
        r"(?:(?:分か|わか|知)(?:ら|り)|覚えて(?:い|お)?|覚えとら?|おぼえて(?:い)?|思い出せ|判断(?:が)?(?:つか|でき)|何とも言え|なんとも言え)"
        r"(?:な(?:い|くて|かった)|(?:り)?ません|ん(?:かった)?|へん|ず|ねえ)[^。!?]{0,6}[。!…]*$"
    )
)
_LONGEST: Final = 60


def ending(text: str, *, bare: bool) -> str | None:
    """What a folded text ends with; `bare` where it states nothing else, so that its thanks are all it says."""
    if _SOLVED.search(text) and not _hedged(text):
        return "solved"
    if bare and len(text) <= _LONGEST and _THANKS.search(text) and not _ASKS.search(text):
        return "thanks"
    if bare and len(text) <= _LONGEST and _UNKNOWN.search(text):
        return "unknown_answer"
    return None


def _hedged(text: str) -> bool:
    found = _SOLVED.search(text)
    return bool(found and _UNSURE.search(text, found.start()))
