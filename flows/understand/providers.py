"""Whose mailbox it is. A denied one is none, a telephone line is none, two that are left undecided are none."""

import re
from collections.abc import Iterator

from flows.understand.lexicon import Lexicon, Line, Word

_MOBILE = r"(?:モバイル|もばいる|もば|モバ|mobile)"
PROVIDERS = (
    Word(
        "uqmobile",
        r"(?<![a-z])uq(?![a-z])(?: ?" + _MOBILE + r")?|uqモバイル?|uq ?mobile|ユーキュー(?:モバ(?:イル)?)?|ゆーきゅー",
    ),
    Word(
        "ymobile",
        r"ワイモバ(?:イル)?|わいもば|ワイ・モバイル|(?<![a-z])y[!-]? ?"
        + _MOBILE
        + r"(?:イル)?|(?<![a-z])wai ?mobile|ymail\.ne|(?<![a-z])ymob(?![a-z])|ウィルコム|willcom|yモバ",
    ),
    Word(
        "docomo",
        r"dcm(?![a-z])|docomo|dokomo(?!\.)|doccomo|どこも(?=で(?:合って|あって|間違|お?願)|っす|やで|やねん|ゆーざー|の(?:めーる|あど|めあど|けいたい|携帯|やつ|ほう|方)|です|めーる|ゆーざー|だ(?:よ|けど|$)|(?:けいたい|携帯))|spモードメール|imode|iモード",
    ),
    Word(
        "au",
        r"(?<![a-z])au(?![a-z])|エーユー?|えーゆー?|ezweb|(?<![a-z])ezメール|(?<![ぁ-ん])あう(?=の?(?:めーる|メール|あど|アド|めあど|メアド|けいたい|携帯))",
    ),
    Word(
        "softbank",
        r"ソフトバンク|そふとばんく|ソフバン?(?:ク)?|softbank|soft bank|sofutobanku|(?<![a-z])sb(?:メール|の|です|$)|vodafone|ボーダフォン|ぼーだふぉん|disney\.ne\.jp|(?<=@)(?:jp-[cdhknqrst])\.ne|ソフバ",
    ),
    Word(
        "rakuten",
        r"楽天(?:モバイル|めーる|もばいる|メール)?(?!市場|カード|ポイント|ペイ|銀行|トラベル|で買|証券|edy|ブックス|でんき)|楽メ(?:ー?ル)?|らくめ(?:ー?る)?|らくてん(?:もばいる|めーる)?|rakuten(?: ?mobile| ?mail)?|rakumail|ラクマイル|らくもば|楽モバ",
    ),
    Word(
        "gmail",
        r"google's (?:e-?mail|mail|one(?![a-z]))|(?<![a-z])g ?メー?ル|gめる|ジー?メー?ル|じーめーる|gmail|g-mail|(?<![a-z])g mail|google ?(?:mail|メール)|グーグル(?:の)?メール|ぐーぐるめーる|gmeil|google ?workspace|jiimeeru|じめーる",
    ),
    Word(
        "yahoo_jp",
        r"yahoo(?!!? ?(?:知恵|ニュース|ショッピング|フリマ|オーク|天気))!? ?(?:japan|jp)?(?: ?mail|メール|\.co\.jp)?|ヤフー?(?!オク|知恵|ニュース|ショッピング|フリマ|天気)(?:ジャパン)?(?:!)?(?:の?メー?ル|メ(?=で|の|を|に|だ|$))?|やほー?(?:めーる)?|yahho|ybb|(?<![a-z])ymail(?!\.ne)",
    ),
    Word(
        "icloud",
        r"i ?cloud(?: ?mail|メール)?|アイクラ(?:ウド)?(?:メール)?|あいくら(?:うど)?|(?<![a-z.])me\.com|(?<=@)mac\.com|apple ?(?:の)?(?:mail(?! app)|メール|i?cloud)|アップルの?(?:メール|アドレス)|(?<![a-z.])mac\.com",
    ),
    Word(
        "outlook",
        r"outlook|outloook|アウトルック|あうとるっく|hotmail|hot mail|ホットメー?ル|ほっとめーる|(?<=@)(?:live|msn)\.|(?<![a-z])(?:live|msn) ?(?:mail|メール)|msn\.com|live\.jp|live\.com|マイクロソフトの?メール|microsoft (?:e-?mail|mail|account mail)|アウトルク|ホトメ",
    ),
    Word(
        "other",
        r"(?:会社|職場|学校|大学|勤務先|勤め先|バイト先|役所|塾)(?:から|で|に)(?:支給|もら|貰|配布|与え|発行|作って|割り当て|用意)[^。、\n]{0,6}?(?=メール|アドレス|メアド)|(?<=めーるは)(?:会社|職場|学校|大学|仕事用?|プロバイダー?|ケーブル(?:テレビ|局)?|光回線|ネット(?:会社|回線))|(?<=あどれすは)(?:会社|職場|学校|大学|仕事用?|プロバイダー?|ケーブル(?:テレビ|局)?|光回線|ネット(?:会社|回線))|ケーブルテレビの(?:やつ|ほう|方)|catv|(?:会社|職場|仕事(?:用)?|がっこう|かいしゃ|勤め先|だいがく|しょくば|学校|大学|社用|勤務先|社内|独自ドメイン|プロバイダー?|ぷろばいだ|法人|高校|自宅サーバ|学生用|業務用|役所|病院|研究室|ケーブルテレビ|ケーブル|自社|自分のドメイン|店)(?:用)?(?:の)?(?=メール|アドレス|メアド|アド|めーる|めあど|ドメイン|pc|のpc|ので|アカウント)|nifty|ニフティ|にふてぃ|biglobe|ビッグローブ|びっぐろーぶ|(?<![a-z])(?:ocn|dti|eo光|eonet|asahi-?net|infoseek|plala|aol|gmx|zoho|mineo|iij|jcom|wakwak|hi-?ho)(?![a-z])|j:com|ジェイコム|so-?net|ソネット|ぷらら|プララ|asahi ?ネット|excite|エキサイト(?:メール)|proton ?mail|proton|プロトン|goo(?:メール|の)|eoメール|マイネオ|tutanota|yandex|qq\.com|naver|fastmail|commufa|コミュファ|独自ドメイン|プロバイダー?(?:メール|の)",
        r"(?:my |a |the )*(?:work|company|office|school|university|uni|college|corporate|business|job|employer|student|student's|isp|provider's|self[- ]hosted|custom domain|own domain|own server|church|hospital|government|firm's|firm|company's)(?:'s)? ?(?:e-?mail|mail|address|inbox|domain|mailbox|account)s?(?: address)?|own domain|custom domain|isp|(?:my |our |the |a )*(?:internet|broadband|cable|fibre|fiber)(?: tv)? (?:provider|company|firm|people|operator)(?:'s)?(?: e-?mail| mail| address)?|comcast|xfinity|verizon|at&t|bt internet|btinternet|fastmail|own mail server|provider'?s (?:own )?mail|(?<!for )(?<!want )(?<!requested )none of (?:those|these|them)(?! (?:is|are|was|were|work\w*|has|have|go|match)(?![a-z]))|some other (?:provider|one)|spectrum|cox|earthlink|yandex|self-?hosted",
    ),
)
IDS = tuple(word.name for word in PROVIDERS)
_ALL = "{" + "|".join(IDS) + "}"
_BOX = r"(?:の|っていう|ドメイン| )*(?:{mail}|{address}|{spam}|{storage}|mail|e-?mail|アド|あど|めーる|inbox|宛|を登録|で登録| for (?:my |the )?(?:{mail}|e?-?mail))"
_DENIED_AFTER = (
    r"の?id(?:で|連携|を|に|から)|の?(?:{register-}|{login-})|(?:ので|のは|のを)(?:もう)?{gone}|(?:の|とか|や|と|,| |{mail}|{address}|めーる|を|も)*(?:では?(?:{exist-}|な|あ|ございませ)|じゃ(?:{exist-}|な|ね|あ)|や(?:{exist-}|な)|ちゃうくて|ちゃう|とちゃう|とは違|とちが|以外|は(?:{access-}|使って(?:い)?(?:ない|ません|へん)|違|ちが|{reject|mistaken}|持って(?:い)?(?:な|ま)|やめ|{gone})"
    r"|は(?:もう)?使っ|から(?!の)(?:は)?[^。、\n]{0,12}?(?:乗|移|変|替|mnp|{change}|{gone})|を(?:やめ|{gone}|卒)|{gone}|時代|だった(?:けど|が)|も(?:{exist-}|{access-}))| (?:is |was |it )?(?:isn.?t|is not|not (?:my|it|mine|used|the)|no(?: |$)|wasn)| (?:\w+ )?(?:(?:that |which )?i )?(?:don.?t|do not|never|didn.?t) (?:own|recogni|{recall}|create|make|set up)"
)
_DENIED_BEFORE = r"(?:{access-|gone|arrive-|look-|no|nothing}|not(?: an?| my| on| with| using| from| in| even)?|isn.?t(?: an?| my| on)?|n.?t (?:have|use|using|got|on|my|a)(?: an?| any)?|no|instead of|rather than|other than|used to (?:have|use|be(?: on| with)?)|no longer(?: on| with| use| using)?|left|quit|nor|never (?:had|used|use)|(?:switch\w*|mov\w*|chang\w*|ported|migrat\w*|came|transfer\w*|went|coming)(?: [a-z]+){0,2} from|without|before|except|anything but|former|ex-?|前は|昔は|以前は|もと|元)(?: an?| the| my)? ?$"
_LINE_BEFORE = r"(?:キャリア|回線|携帯|スマホ|けーたい|電話|契約|{phone|oldphone}|carrier|phone|mobile|cell|handset|line|provider for my phone)(?:会社)?(?:は|が|'?s (?:on|with|through)|'s on|'s with| is on| is| is with|: ?|:) ?$"
_BOX_BEFORE = r"(?:{mail}|{address}|{storage})(?: ?(?:は|が|なら|のほうは| is(?: with| on)?|'s(?: with| on)?|:| with| on| (?:goes|comes|arrives|lands) (?:to|at|in)| is (?:sent|delivered) to)) ?(?:our |my )?(?:an? |the )?$"
_LINE = r"(?: for (?:my |the )?(?:{phone}|phone|calls|line|mobile)|(?:の|っていう| )?(?:スマホ|すまほ|{phone|oldphone}|携帯(?!めーる|アド|{mail}|{address}|の{mail}|の{address})|けーたい(?!めーる)|電話|回線|sim|しむ|キャリア|ガラケー|がらけー|契約|ゆーざー|iphone|アイフォン|android|phone|line|handset|plan|customer|user|network|mobile phone|{app}|スマートフォン|端末|の(?:スマホ|携帯(?!{mail}|{address})|電話|iphone)))"
_DEAD = r" ?(?:{mail}|{address})[, ]+(?:which |that |it |was |is |has |got |been |now )*(?:{gone}|{dead})"
"""A mailbox that is no more, and was registered all the same."""
_OTHER_BOX = r"(?:けど|が、|で、|but|while|though|whereas)[^。.!?\n]{0,12}(?:{mail}|{address}|{storage})(?:は|のほう| is| comes|'s| goes)"
"""The telephone's company is named; the mailbox is somebody else's, whoever that is."""
_MEANT = r"\.[a-z]{2,3} instead of ?$"
"""A misspelt name stands before, the one that was meant follows."""
_UNDECIDED = r"(?:か(?!ら)| or |かも|どっち|either|maybe|/|それとも|または|もしくは|あるいは|, or| and maybe|だったか)"


class Providers:
    """Reads the provider out of a line."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._any = re.compile(lexicon.pattern(_ALL))
        self._one = {name: lexicon.pattern("{" + name + "}") for name in IDS}
        self._box = re.compile(lexicon.pattern(_BOX))
        self._phone = re.compile(lexicon.pattern(_LINE))
        self._line_before = re.compile(lexicon.pattern(_LINE_BEFORE))
        self._box_before = re.compile(lexicon.pattern(_BOX_BEFORE))
        self._after = re.compile(lexicon.pattern(_DENIED_AFTER))
        self._before = re.compile(lexicon.pattern(_DENIED_BEFORE))
        self._other_box = re.compile(lexicon.pattern(_OTHER_BOX))
        self._meant = re.compile(lexicon.pattern(_MEANT))
        self._dead = re.compile(lexicon.pattern(_DEAD))
        self._undecided = re.compile(lexicon.pattern(_UNDECIDED))

    def read(self, line: Line) -> tuple[str, int, int, float] | None:
        """The provider with its place in the line and how sure that is."""
        found = list(self._candidates(line)) or list(self._candidates(line, dead=True))
        if not found:
            return None
        if all(one[4] and not one[3] for one in found) and self._other_box.search(line.signs, found[-1][2]):
            return None
        boxes = [one for one in found if one[3]] or [one for one in found if not one[4]] or found
        names = {one[0] for one in boxes}
        if len(names) > 1:
            between = line.signs[boxes[0][1] : boxes[-1][2] + 12]
            if self._undecided.search(between):
                return None
            named = [one for one in boxes if one[0] != "other"]
            boxes = named or boxes
            if len({one[0] for one in boxes}) > 1:
                return None
        name, start, end, box, phone = boxes[-1]
        return name, start, end, 0.95 if box else 0.7 if phone else 0.9

    def _candidates(self, line: Line, *, dead: bool = False) -> Iterator[tuple[str, int, int, bool, bool]]:
        for found in self._any.finditer(line.signs):
            start, end = found.span()
            denied = self._after.match(line.signs, end) or (
                self._before.search(line.signs[max(0, start - 24) : start])
                and not self._meant.search(line.signs[max(0, start - 50) : start])
            )
            before = line.signs[max(0, start - 16) : start]
            if not denied or (dead and self._dead.match(line.signs, end)):
                name = next(n for n in IDS if re.match(self._one[n], found.group()))
                box = (
                    self._box.match(line.signs, end) is not None
                    or before.endswith("@")
                    or bool(self._box_before.search(before))
                )
                yield (
                    name,
                    start,
                    end,
                    box,
                    bool(self._phone.match(line.signs, end) or self._line_before.search(before)),
                )
