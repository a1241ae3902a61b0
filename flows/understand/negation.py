"""Whether a predicate is denied: in Japanese by what follows its stem, in English by what precedes the verb."""

import re

from flows.understand.normalise import plain

_RUN = re.compile(r"[ぁ-んー来見居無頂致下行忘]{0,16}")
_CUT = re.compile(
    plain(
        r"(?<=て)(?=来)|(?<=[ただるい])(?=そちら|そっち|こちら|こっち|あなた|おたく|のだけ|のしか|のばかり|まま(?![のはもでに])|せい|ため|ゆえ|くせに|わりに|ひと(?![つり]))|(?<=[はもが])(?=いじら|さわら|かわっ|かわら|かえ[たらて])|(?<=[たるだいの])(?=メール|コード|リンク|アドレス|メアド|パス|やつ|もの(?!の)|ショート|ページ|サイト|アプリ|ボタン|フォルダ|データ)|けど|けれど|はず|ねん(?=$|[けなや。、 ])|けん(?=、| )|ので|のに|(?<=[たるいすだんー])から|んで(?=、| )|(?<=[たすんい])が(?=[^っらり]|$)|(?<=[たすい])し(?=[、 ]|$)|(?<=[ただるんいす])と(?!いて|おり|らん|る|らへん|れ)"
        r"|たら|たり|(?<!確認し)(?<!見)(?<!みて)(?<!調べ)(?<!探し)(?<!検索し)(?<!のぞい)ても(?!らえ|い?な[いかくし]|い?ませ|お?らへ|い?へん)|(?<=確認し)ても|(?<=見)ても|(?<=調べ)ても|(?<=探し)ても|(?<=検索し)ても|でも|れば|なら|かも|かどうか|か(?=わか|しら|な(?:あ|ー|$))|(?<=[ただるい])の(?=[はをがもで]|メール)|んじゃ(?=な[い])|なぜ|なんで|ません(?=か)|(?<=[たるす])(?=な[いし](?:[でよ]|$))"
    )
)
_DENIED = re.compile(
    plain(
        r"(?:るの(?:を|も)?|し|い|り|れ|み)(?:すっかり|うっかり)?(?:忘|わす)れ(?=て(?!い?な)|た|ま(?!せ))|ませ[んぬ]|かね(?:ま|る|て)|まへん|やへん|[えけらかれせてきし]へん|ひん|しまへん|な(?:い|く(?!な)|くな|かっ|きゃ|けりゃ|さそう|し(?=[、。! ]|$))|ね[えぇー]|にゃい|ないっ|な(?=ーい)"
        r"|(?:[来見らえせめべげれさ]|(?<!だ)け|(?<![ぁ-ん])か)ね(?=$|[よしわぞんの])|[かさまらわべえけせねめれげばきこみ来見]ず(?!っと|つ|れ|か)|(?<!い)(?<!て)(?<!だ)(?<!し)[かさまらわばえけせねめれべきこ来見]ん(?!く|ごう|か(?!った)|ば(?!い|って)|ど|な|と(?!き|こ)|ぜ|じ|ち)|(?<=て)こん(?!な|で|ど|と)|とら[んず]|てら?ん(?=わ|の)|[かさまらわばえけせねめれべき]ぬ|[きてれらせ]まい|へん|不可|無理|んかった|あかん|できん"
    )
)
_TURNS = re.compile(
    plain(
        r"(?:[ぁ-ん]{0,8}?(?:わけ|訳|こと)(?:じゃ|では|や|は|も)(?:な[いかく]|あり?ま|ね[えー])|くは(?:な[いかく]|あり?ま))[ぁ-ん]{0,4}"
    )
)
"""What denies a whole clause: "it is not that it is not there"."""
_NEGATOR = re.compile(
    r"(?:\b(?:not|no(?! (?:i|it|we|they|he|she|this|that)\b)|never|nothing|none|nobody|neither|nor|without|cannot|hasnt|havent|hadnt|didnt|doesnt|dont|isnt|wasnt|arent|cant|couldnt|wont|wouldnt|aint"
    r"|unable|fails?|failed|failing|forg[oe]t(?:ten)? to|neglected to|refuses?|refused|hardly|yet to|stopped|no one|nowhere|dosent|doesent|dosnt|didn|doesn|nt|impossible|anything but|hav no|wo|ca)|n't|n;t|n t)(?P<between>(?: [a-z']+){0,4}?) ?$"
)
_BREAK = re.compile(
    r"[.!?;,\n:]|\b(?:but|and|though|although|because|since|so|when|after|before|if|yet|still|or|except|only|just because|did|while|(?<!not )that)\b|\b(?:ask(?:ed)? for|asking for|request(?:ed)?)(?: it| this| that| one)?(?= ?$)"
)
_AFTER = re.compile(
    r" (?:(?!and|but|or|so|with|yet)\w+ )?(?:nothing|none|zero|nada|zilch|no (?!longer)|neither|nowt|not |it nowhere|naught)"
)
_REACH = 44
_UNDONE = re.compile(r" ?[をがもは]?(?:し|でき|出来|され)て?[いお]?(?:な[いかく]|り?ませ|へん|ず)")


def denied_after(text: str, end: int) -> tuple[bool, int]:
    """For a Japanese stem that ends at `end`: whether its ending denies it, and where that ending stops."""
    run = _RUN.match(text, end)
    stop = run.end() if run else end
    cut = _CUT.search(text, end, stop)
    if cut:
        stop = cut.start()
    found = _DENIED.search(text, max(0, end - 1), stop)
    denied = bool(found and found.end() > end)
    if found and denied:
        end = found.end()
    turned = _TURNS.match(text, end)
    return (not denied, turned.end()) if turned else (denied, end)


def denied_before(text: str, start: int, end: int) -> bool:
    """For an English verb: whether a word before it (or right behind it) denies it."""
    before = text[max(0, start - _REACH) : start]
    breaks = [found.end() for found in _BREAK.finditer(before) if found.group() != "yet"]
    if breaks:
        before = before[breaks[-1] :]
    return bool(_NEGATOR.search(before)) or bool(_AFTER.match(text, end))


def undone(text: str, end: int) -> bool:
    """Whether an English verb that ends at `end` is denied in Japanese ("まだ receive してない")."""
    return bool(_UNDONE.match(text, end))
