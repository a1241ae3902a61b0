"""How long ago: durations as concepts, by the size that matters to the causes."""

import re
from typing import Final

from flows.understand.lexicon import Word
from flows.understand.normalise import plain

_N = r"(?:[0-9]{1,3}|[一二三四五六七八九十]+|数|何|すう|なん)"
_EN = r"(?:[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?few|(?:a )?couple(?: of)?|several|many|some|a good|another|1\.5|half a)"
DURATIONS = (
    Word(
        "dlong",
        r"去年|昨年|一昨年|先月|先々月|" + _N + r"(?:[ヶかヵカケ]月|年)(?:間)?(?:前|以上|から)?(?!以内)|大昔",
        _EN
        + r"[ -](?:months?|years?)(?: ago| old)?|last (?:month|year|spring|summer|autumn|fall|winter)|(?:months|years) ago|ages ago|a long time ago",
    ),
    Word(
        "dday",
        r"(?:2[4-9]|[3-9][0-9]|[0-9]{3}|二十四)時間|"
        + _N
        + r"(?:日(?!本|付|曜|産)|週間)(?:間)?(?:前|以上)?|丸(?:一|1|2|二)日|まる(?:いち|1)にち|一昨日|(?<!一)昨日|きのう|おととい|おとつい|さきおととい|先週|先日|(?:前|この前)の日|(?:月|火|水|木|金|土|日)曜(?:日)?(?:から|に)?|翌日|前日|週末|いちにち|ふつか|みっか",
        r"(?<!half )(?!half a day)(?<!almost )(?<!nearly )(?<!quite )(?:over |more than |about |almost )?(?:2[4-9]|[3-9][0-9]|[0-9]{3})[ -]?(?:hours?|hrs?|h)|(?!half)"
        + _EN
        + r"(?:[ -]|more |whole |full )*(?:days?|weeks?|fortnight)(?: old| ago)?|yesterday|days(?: ago)?|weeks?(?: ago)?|last (?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)|the other day|the (?:next|following) day|the day after|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?='s (?:e?-?mail|message|link|code))|(?<=from )(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:since |on )(?:last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|the day before|days? (?:now|ago)|day[- ]old|week[- ]old|(?:over |all |the |whole |entire )*weekend|a day",
    ),
    Word(
        "dhour",
        r"(?:[6-9][0-9]|[0-9]{3})分|"
        + _N
        + r"時間(?:半)?(?:前|以上)?|半日|今朝|けさ|朝(?=送|頼|申|リク)|朝(?:から|に|イチ|いち|一|方|の)|昼(?=な|だ|で)|昼(?:から|に|前|過ぎ|すぎ|ごろ|頃|の)|夕方|夕べ|昨夜|ゆうべ|昨晩|一晩|ひと晩|夜中|午前中?|午後|長時間|さっきから何時間",
        r"(?:over |more than |about |almost )?"
        + _EN
        + r"[ -]?(?:more )?(?:and a half )?(?:hours?|hrs?|hr|(?<=[0-9])h|(?<=[0-9] )h)(?: ago| old)?|hour[- ]old|(?:this|since|all) (?:the )?(?:morning|afternoon|evening|breakfast|lunch|noon|midday)|half a day|overnight|last night|tonight|earlier today|(?:since |at )(?:breakfast|lunch(?:time)?|noon|midday|dinner(?:time)?|tea ?time|supper|dawn|sunrise|bedtime)|hours(?: ago| now)?|all night|all day|since (?:early )?(?:morning|lunch)|an? hour and a half|since [0-9]{1,2} ?(?:am|pm)|(?:almost|nearly|not quite) (?:a|one|the) (?:whole |full )?day",
    ),
    Word(
        "dmin",
        r"(?<!空きは)(?<!空きが)(?<!空きも)(?<!容量は)(?<!容量も)(?<!余裕は)(?:[1-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九]|数|すう|さんじゅっ|じゅっ|ごじゅっ|にじゅっ|ご)(?:分(?!か|の1)|ぷん(?!か)|ふん(?!か))(?:間)?(?:前|以上)?|さっき|さきほど|先ほど|先程|たった今|たったいま|今さっき|今しがた|半時間|ちょっと前|少し前|つい今|(?:今|いま)(?=頼|送|申|リク|やっ|来た)|数秒|[0-9]+秒",
        r"(?:[0-9]{1,2}|an?|one|two|three|five|ten|fifteen|twenty|thirty|forty|forty[- ]five|(?:a )?few|(?:a )?couple(?: of)?|several|some|barely a|not even a?)[ -]?(?:more |short )?(?:min(?:ute|uet)?s?|mns|secs?|seconds?)(?: ago| old)?|half (?:an? )?(?:hour|hr)(?: ago)?|half[- ]hour|(?:a )?quarter (?:of an )?hour|just now|(?:a )?moments? ago|[0-9]{1,2}m(?![a-z])|(?:under|less than) an hour|minutes(?: ago)?|(?:mere |just )?seconds ago|(?:a|one) sec(?:ond)?(?: ago)?|a minute|a (?:little )?while ago",
    ),
)
ONCE = (
    Word(
        "many_times",
        r"(?:[2-9]|[0-9]{2,}|[二三四五六七八九十]|数|何|なん|複数)(?:回|度|かい|ど|通)(?:も|くらい|ぐらい|ほど|か)?|(?:数え|覚え)(?:きれ|て(?:い)?|られ)?ない(?:くらい|ぐらい|ほど)|何べんも|なんべんも|何度|繰り返|(?<!っ)くり返|くりかえ|何通も|いっぱい(?=送|頼|押|リク)|たくさん(?=送|頼|押|リク|来)|連打|立て続け|再送(?:信)?(?:しまく|し直|を?繰)|もう一度(?=送っ|頼ん|やっ)|しつこく|ばんばん|ガンガン|二回目|2回目|2度目|二度目|[2-9]通",
        r"(?:several|many|multiple|a few|few|a couple(?: of)?|a bunch of|loads of|lots of|countless|numerous|so many|[0-9]+|two|three|four|five|six|seven|ten|a dozen|tons of|repeated)(?: separate| different| more| reset)? ?(?:times?|requests?|attempts?|goes|tries|resets)|twice|thrice|again and again|over and over|repeatedly|more than once|[2-9]x|x[2-9]|(?:keep|keeps|kept) (?:on )?(?:hitting|pressing|clicking|tapping|resending)|kept (?:pressing|clicking|requesting|asking|sending|hitting|trying|resending|tapping)|multiple|a few of them|keep (?:requesting|asking|pressing|clicking)|like [0-9]+ times|(?:two|three|four|five)(?: or | to |-)\w+ (?:times|requests|attempts)|second time|third time|not just once|hammered|spammed|mashed",
    ),
    Word(
        "one_time",
        r"(?:1|一|いっ)(?:回|度|かい|ど|ぺん|遍|へん|べん|返)(?:だけ|きり|しか|のみ|だ|です|ぽっきり|しただけ|っきり|ね|$|や|で|、|ぐらい|くらい|ほど)?(?!も|目|限|桁|使(?:った|われ|用))|初めて(?=送|頼|申|リク|の(?:リク|申|依))|最初の(?:1|一)回",
        r"(?:just |only |exactly )?(?:once|one time|a single (?:time|request|reset)|one (?:request|attempt|reset|try)|one single (?:time|request)|a single time|1 time|1x|x1|a single one|just the (?:one|once)|the one time|first (?:time|request|try|attempt)|only one|just one(?! of)|wunce|(?:only |just )*the once|(?:only |just )?one go)",
    ),
)

_QUARTER: Final = re.compile(
    plain(
        r"(?<![0-9一二三四五六七八九十])(?:[1-9]|1[0-5]|[一二三四五六七八九]|十[一二三四五]?)(?:分|ぷん|ふん)|(?:数|すう)(?:分|ふん)|秒"
        r"|(?:送|頼|押|申|リクエスト|依頼|やっ|し)[^。、\n]{0,5}(?:ばかり|ばっか|直後|たて)|(?:たった|つい)(?:今|いま)|(?:今|いま)(?:さっき|しがた|送|頼|押|申)"
        r"|(?<![0-9])(?:[1-9]|1[0-5])[ -]?m(?:in|n)?(?:ute)?s?(?![a-z])|(?<![a-z])(?:a|one|two|three|four|five|six|ten|fifteen|few|couple(?: of)?|several|some)"
        r" (?:more |short )?(?:min(?:ute)?s?|secs?|seconds?)(?![a-z])|seconds|just now|moments? ago|quarter (?:of an )?hour"
        r"|(?:only|i|i've|have) just (?:now )?(?:sent|asked|requested|pressed|hit|did|clicked|tapped|submitted)"
    )
)
"""A quarter of an hour at the most."""


def finer(id_: str, value: str, text: str) -> str:
    """The value of an observation, told more closely where the folded words are of the last quarter of an hour."""
    return "just_now" if (id_, value) == ("waited", "minutes") and _QUARTER.search(text) else value
