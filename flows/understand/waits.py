"""How long the user has waited since asking."""

from typing import Final

from flows.understand.rules import Facts

_BARE = r"^(?:もう|かれこれ|たぶん|多分|だいたい|大体|約|およそ|まあ|えーと|んー|about|around|roughly|maybe|i think|for|since|it'?s been|probably|nearly|almost|over|more than|like|at least|already|approximately|just|、|,| )*+"
_TAIL = r"(?:くらい|ぐらい|ほど|前|以上|から|です|だ|かな|ね|よ|経|たっ|たち|ちまし|待っ|まっ|て|た|い|る|ます|ま|す|と|は|も|か|思|う|な|半|ちょい|弱|強|、|。|!|ー|now|already|i think|or so|i'?d say|i reckon|at most|tops|max|or thereabouts|thereabouts|odd|ago|maybe|at least|i guess|,|\.| |give or take|and counting|so far|has passed|have passed|passed|を過ぎ|過ぎ|ちょっと|後|が|しまし|しまった|そこそこ|して|に|やで|や|っす|ん|で|し|か|経過|ぴったり|きっかり)*+\W*$"


def _rules(size: str) -> tuple[str, ...]:
    return (
        _BARE + size + _TAIL,
        size
        + r"[^。.!?\n]{0,26}?(?:待っ|待ち|待て|まっ|{arrive-}|{missing}|{request+|again+}|{exist-}|目|待ち|経っ|経ち|たっ|たち|たつ|経つ|経過|{nothing}|{no} {mail}|{reset}|{finished})",
        r"(?:{request+|again+}|{reset}|{finished}|{arrive-}|{missing}|{nothing}|{no} {mail}|待っ|{request-|again-}|{no})[^。.!?\n]{0,30}?"
        + size,
        r"(?:{request|again}|{reset}|{address})[^。\n]{0,20}?(?:けど|が|、|のに|て)[^。\n]{0,8}?" + size,
        r"(?:wait\w*|been|since|requested|asked)[^.!?\n]{0,16}" + size,
    )


WAITS: Facts = {
    ("waited", "days"): _rules("{dday}"),
    ("waited", "hours"): _rules("{dhour}"),
    ("waited", "minutes"): (
        *_rules("{dmin}"),
        r"(?:{request+}|{again+}|{tap+})[たっし]{0,3}(?:ばかり|ばっか)",
        r"(?:only |i )just {request+|again+}(?! once| one)|^(?:i )?(?:have |'ve )?just {request+|again+}(?: it| the \w+)?\W*$",
    ),
}

BARE: Final = "(?!.*過ぎ)" + _BARE + "(?:{dmin}|{dhour}|{dday})" + _TAIL
"""A time and nothing else: taken for the wait, though the link may be as old."""
