"""What a bare answer means to the question that is on the card just now."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from flows.ids import UNKNOWN
from flows.understand.lexicon import Lexicon, Line
from flows.understand.normalise import plain
from flows.understand.whole import whole

FOUND, ABSENT = "found_there", "checked_not_there"
BLOCKED = "domain_blocked"
"""What `asked` is where the card asks for domain_allowed the other way round ("is it on the list of the rejected?")."""

YES_NO: Mapping[str, tuple[str, str]] = {
    "spam_folder": (FOUND, ABSENT),
    "inbox_tabs": (FOUND, ABSENT),
    "sms_spam_folder": (FOUND, ABSENT),
    "address_access": ("yes", "no"),
    "mailbox_full": ("yes", "no"),
    "address_typo": ("yes", "no"),
    "address_form": ("irregular", "regular"),
    "domain_allowed": ("yes", "no"),
    BLOCKED: ("no", "yes"),
    "link_source": ("latest", "older"),
    "link_copied": ("yes", "no"),
    "link_host": ("official", "other"),
    "phone_registered": ("yes", "no"),
    "phone_changed": ("yes", "no"),
    "sms_blocked": ("yes", "no"),
    "app_current": ("yes", "no"),
    "changes_seen": ("yes", "no"),
    "arrived_late": ("yes", "no"),
    "work_mailbox": ("yes", "no"),
    "hide_my_email": ("yes", "no"),
    "forwarded": ("yes", "no"),
    "address_exact": ("yes", "no"),
    "sent_notice": ("yes", "no"),
    "line_changed": ("yes", "no"),
    "second_sim": ("yes", "no"),
    "same_device": ("yes", "no"),
    "fresh_link": ("dead", "not_tried"),
}
"""Observation -> what yes and no say. "No" alone also says that no error was shown; "yes" does not say which one was."""
_FOLDERS = ("spam_folder", "inbox_tabs", "sms_spam_folder")
_SHORT = 60

_THERE = r"{exist+}|{found+}|(?:it|there|they) (?:is|was|were|are)(?! ?n|[^.]{0,6}{nothing})|it's (?:there|in)"
_GONE = r"{exist-}|{found-}|{arrive-}|{nothing}|{thereis-}|{missing}|(?:not|n.?t) (?:there|in|find|found|see)|ない(?:です)?$|なし$"
_WORDS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "waited": (("days", "{dday}"), ("hours", "{dhour}"), ("minutes", "{dmin}|今(?:送|頼)|just now")),
    "link_age": (
        ("within_limit", r"(?:{dday}|24|期限)(?:以内|未満|たって(?:い)?ない|内)|(?:less than|within|under) "),
        ("over_limit", r"{dday}|{expired}|過ぎ|たった$|over|more than"),
        ("within_limit", "{dhour}|{dmin}|以内|さっき|今日|today|just"),
    ),
    "requests_sent": (
        (
            "several",
            r"{many_times}|^(?:[2-9]|\d\d+)(?:回|度|times)?(?:です|くらい|ぐらい)?$|何回も|(?:a )?few|many|several|lots|(?:二|三|四|五)",
        ),
        ("one", r"{one_time}|^1(?:回|度)?(?:です)?$|^one$|一回|一度|初めて|first"),
    ),
    "app_current": (
        ("web", r"ブラウザ|ぶらうざ|web|ウェブ|browser|パソコン|pc|{page}|アプリ(?:じゃ|では)な|not the app"),
        (
            "no",
            r"古い|古かった|ふるい|old|out ?dated|更新(?:が)?(?:あり|ある|あっ|出)|アップデート(?:が)?(?:あ|出|来)|してな|していな|{expired}|{change+}|最新(?:じゃ|では)(?:ない|なか|{exist-})|n.?t (?:the )?(?:latest|updated|up to date)|not (?:the )?(?:latest|updated|up to date)",
        ),
        ("yes", r"最新|さいしん|latest|newest|up ?to ?date|updated|{finished}"),
    ),
    "address_typo": (
        (
            "no",
            r"合って|あって(?:る|ます|いま)|正し|ただし|correct|right|fine|ok|大丈夫|問題{exist-}|{typo-}|{reject|mistaken}(?:い)?{exist-}|{reject|mistaken}(?:って)?(?:い)?(?:なかった|ません|ない)|no (?:typo|mistake)",
        ),
        ("yes", r"{typo+}|{reject|mistaken}|{dead}|全角|空白|スペース|full-?width|space"),
    ),
    "mailbox_full": (
        ("no", r"{full-}|{room+}|空き(?:が)?(?:あ|{exist+})|まだ(?:ある|大丈夫|余裕)|{storage}(?:が|は)?{exist+}"),
        ("yes", r"{full+}|{storage}(?:が|は)?{exist-}|(?:9\d|100) ?%"),
    ),
    "link_copied": (("no", r"押|{tap+|direct+}|{copy-}|直接|そのまま|directly"), ("yes", r"{copy+}|貼")),
    "link_source": (
        (
            "older",
            r"古い|前の|まえの|最初の|older|old|earlier|first|previous|最新(?:じゃ|では)(?:な|{exist-})|not the (?:latest|newest|last)|{change+}",
        ),
        ("latest", r"最新|新しい|いちばん上|一番上|最後|latest|newest|last|most recent|1通(?:しか|だけ)"),
    ),
    "link_host": (
        (
            "other",
            r"違|ちが|{reject|mistaken}|別の|知らない|{recall-}|怪し|変な|different|other|strange|not (?:the|your)|fake",
        ),
        ("official", r"同じ|公式|official|合って|same|そこ|本物|正し"),
    ),
    "signs_in_with": (
        (
            "other_service",
            r"google|グーグル|apple|アップル|line(?![a-z])|ライン|facebook|twitter|{gmail}|sns|別のサービス|other service|social|yahoo|{yahoo_jp}|microsoft|dアカウント",
        ),
        ("password", r"{password}"),
    ),
    "error_shown": (("none", r"(?:何も|なにも|特に|{nothing}|{exist-}|no error)"),),
    "provider": (
        ("au", r"^あう(?:です|だ|かな)?[。]?$"),
        (
            "other",
            r"その他|それ以外|この中に(?:は)?(?:{exist-}|ない)|other|none of|something else|どれでもない|{exist-}|会社|学校|大学|work|school",
        ),
    ),
    "work_mailbox": (
        ("no", r"個人|自分の|プライベート|private|personal|my own"),
        ("yes", r"会社|学校|大学|職場|仕事|work|school|company|office"),
    ),
    "address_exact": (("no", r"{mistaken}|大文字|capital|upper"), ("yes", r"同じ|おなじ|合って|same|exactly")),
    "same_device": (("no", r"別|違|{mistaken}|different|another|other"), ("yes", r"同じ|おなじ|same")),
    "line_changed": (("no", r"{change-}|同じ|そのまま|same"), ("yes", r"{change+}|乗り換え|乗りかえ|mnp|switched")),
    "second_sim": (
        ("no", r"1(?:枚|つ|回線)|一(?:枚|つ)|only one|just one|single"),
        ("yes", r"2(?:枚|つ|回線)|二(?:枚|つ)|デュアル|two|dual|both"),
    ),
    "fresh_link": (
        ("not_tried", r"まだ|{request-}|{again-}|試して(?:い)?(?:な|ませ)|not yet|n.?t (?:tried|try)"),
        ("dead", r"{dead}|{expired}|{used}|{open-}|だめ|同じ|same|as well|too$"),
    ),
    "code_from": (
        ("app_lost", r"(?:アプリ|authenticator|{app})[^。\n]{0,12}?(?:{gone}|{forget}|消|なく|壊|lost)"),
        ("app", r"アプリ|authenticator|authy|{app}"),
        ("sms", r"{sms}|電話|text"),
        ("mail", r"{mail}"),
    ),
    "phone_line": (
        ("mvno", r"格安|mvno|アハモ|ahamo|ポヴォ|povo|ラインモ|linemo|マイネオ|mineo|iij"),
        ("internet", r"050|ip電話|ネット電話|voip|google voice|skype|internet"),
        ("other", r"海外|固定|その他|それ以外|この中に(?:は)?(?:{exist-}|ない)|abroad|foreign|landline|none of|other"),
        *((name, "{" + name + "}") for name in ("docomo", "au", "softbank", "ymobile", "uqmobile", "rakuten")),
        ("au", r"^あう(?:です|だ|かな)?[。]?$"),
    ),
    "device": (
        ("iphone", r"iphone|アイフォ|ipad"),
        ("android", r"android|アンドロイド|galaxy|xperia|pixel|aquos|ギャラクシー|エクスペリア"),
        ("computer", r"パソコン|(?<![a-z])pc(?![a-z])|laptop|desktop|computer|(?<![a-z])mac"),
    ),
    "phone_changed": (
        ("no", r"同じ|{change-}|そのまま|same|変わって(?:い)?(?:な|ま(?:せ))"),
        ("yes", r"{change+}|変わっ|変え|new"),
    ),
    "changes_seen": (
        ("no", r"{change-}|同じ|そのまま|異常(?:は)?{exist-}|same|normal"),
        ("yes", r"{change+}|変わっ|変え|書き換"),
    ),
    "phone_registered": (
        ("no", r"{register-}|未{register}|してな|していな"),
        ("yes", r"{register+}|してあ|した|している|on file"),
    ),
    "sms_blocked": (
        ("no", r"{block-}|してな|していな|なってな|なっていな|オフ|off"),
        ("yes", r"{block+}|なってた|なっていた|してた|していた|オン"),
    ),
    "address_access": (
        ("no", r"{access-}|読めな|見れな|{gone}|{open-}|{arrive-}"),
        ("yes", r"{access+}|読め|見れ|使え|{open+}|{arrive+}"),
    ),
}
_LOOKED_UP = frozenset(
    {
        *_FOLDERS,
        "mailbox_full",
        "address_typo",
        "address_form",
        "link_host",
        "changes_seen",
        "sms_blocked",
        "app_current",
    }
)
"""What one has to go and see: "not yet" answers nothing there."""
_NOT_YET = re.compile(
    plain(
        r"\W*(?:いや|いえ|いいえ|no,?|nope,?)?\W*(?:まだ(?:です|だ(?:よ)?|や|っす)?|not yet|haven.?t(?: yet)?|i haven.?t(?: yet)?)\W*"
    )
)
_MAYBE = re.compile(
    plain(
        r"たぶん|多分|おそらく|恐らく|maybe|probably|i think|と思|かも|perhaps|likely|っぽい|気がする|はず|かな(?:あ|ー)?"
    )
)


_DENIAL = re.compile(r"\W*(?:not|no)\W*")
_DONE = re.compile(r"\W*(?:した|しました|やった|やりました)(?:よ)?\W*")
SURE, UNSURE = 0.9, 0.55


def hedged(text: str) -> bool:
    """Whether a folded text says that it may be wrong ("probably", "I think")."""
    return bool(_MAYBE.search(text))


def _bare(text: str, alone: tuple[str, ...]) -> tuple[str, ...]:
    """What is left to yes or no when the doubt is taken away ("probably not"). `alone`: what it is with its doubt."""
    rest = _MAYBE.sub(" ", text)
    if _DENIAL.fullmatch(rest):
        return ("no",)
    if _DONE.fullmatch(rest):
        return ("yes",)
    return (whole(rest) if rest != text else ()) or alone


@dataclass(frozen=True, slots=True)
class Answer:
    """The value, and how sure."""

    value: str
    confidence: float


class Answers:
    """The table, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = {
            asked: [(value, re.compile(lexicon.pattern(rule))) for value, rule in rules]
            for asked, rules in _WORDS.items()
        }
        self._there = re.compile(lexicon.pattern(_THERE))
        self._gone = re.compile(lexicon.pattern(_GONE))
        self._looked = re.compile(lexicon.pattern("{look+}"))
        self._not_done = re.compile(r"(?:i |we |no,? )*(?:have|did|do|has|had)n.?t(?: yet)?\W*")
        self._unlooked = re.compile(lexicon.pattern("{look-}(?!でき)"))

    def read(self, asked: str, line: Line, alone: tuple[str, ...]) -> Answer | None:
        """What the message answers, if it answers at all."""
        if len(line.folded.text) > _SHORT:
            return None
        text = line.folded.text
        value = self._value(asked, line.signs, _bare(text, alone))
        if value is None:
            return None
        return Answer(value, UNSURE if value != UNKNOWN and hedged(text) else SURE)

    def pending(self, asked: str, line: Line) -> bool:
        """Whether the message says that the user has not looked yet."""
        unlooked = asked in _LOOKED_UP and bool(_NOT_YET.fullmatch(line.folded.text))
        return unlooked or (len(line.folded.text) <= _SHORT and bool(self._unlooked.search(line.signs)))

    def _value(self, asked: str, signs: str, alone: tuple[str, ...]) -> str | None:
        if asked in _FOLDERS or asked in {"domain_allowed", BLOCKED}:
            there = self._there_or_not(asked, signs)
            if there:
                return there
        for value, rule in self._words.get(asked, ()):
            if rule.search(signs):
                return value
        if "unknown_answer" in alone:
            return UNKNOWN
        yes, no = YES_NO.get(asked, (None, "none" if asked == "error_shown" else None))
        if self._not_done.fullmatch(signs.strip()):
            return no
        if "no" in alone and ("yes" not in alone or alone.index("no") < alone.index("yes")):
            return no
        if "yes" in alone or (yes and _MAYBE.fullmatch(signs.strip(" 。、.!"))):
            return yes
        return None

    def _there_or_not(self, asked: str, signs: str) -> str | None:
        yes, no = YES_NO[asked]
        if self._gone.search(signs):
            return no
        if self._there.search(signs):
            return yes
        if asked in _FOLDERS and self._looked.search(signs):
            return no
        return None
