"""Remedies that were tried and did not help: "I emptied the mailbox, still nothing"."""

from collections.abc import Mapping

from flows.understand.lexicon import Lexicon, Line
from flows.understand.needs import Patterns

_VAIN = r"[^。\n]{0,6}?(?:けど|けれど|が|のに|ても|でも|たら|、|。| but| and|,|\.|まだ|still)[^\n]{0,40}?(?:{arrive-}|{exist-}|{open-}|{login-}|{dead}|{reject|mistaken}|{access-}|{missing}|{change-}|{nothing}|ダメ|だめ|あかん|同じ|できな|no (?:luck|change)|(?:did|does|do)(?: not|n.?t) (?:help|work)|same|no good)"
REMEDIES: Mapping[str, tuple[str, ...]] = {
    "browser_state": (
        r"(?:キャッシュ|クッキー|cookies?|cache|履歴)[^。.!?\n]{0,10}?(?:{gone}|{allow|permit}|消|クリア|けし|clear\w*)|(?:clear|delet|wip)\w*[^.!?\n]{0,14}(?:cache|cookies?)|(?:別の?|違う|{change})(?:ブラウザ|ぶらうざ)|(?:another|different|other|{change}) browser|シークレット(?:モード|タブ)|incognito|private (?:window|tab)",
    ),
    "app_outdated": (
        r"{app}[^。.!?\n]{0,8}?(?:アップデート|更新|{finished}|updat\w+)|(?:updated|reinstalled) {app}|{app}[^。\n]{0,6}再インストール",
    ),
    "mailbox_full": (
        r"(?:{storage}|{mail})(?:{gone}|[^。.!?a-z\n]{1,8}?{gone}|[^。.!?\n]{0,8}?(?:空けた|あけた|減らし|増やし|整理))|(?:freed?|cleared|emptied|deleted)[^.!?\n]{0,20}(?:{storage}|{mail}|{full})",
    ),
    "delivery_delay": (
        r"(?:{dmin}|{dhour}|{dday})[^。.!?\n]{0,6}?待っ|waited[^.!?\n]{0,12}(?:{dmin}|{dhour}|{dday})|時間をおいて|しばらく待っ",
    ),
    "address_typo": (
        r"{address}[^。.!?\n]{0,8}?(?:入れ直|打ち直|直し|入力し直|{request|again}直)|(?:re-?typed|re-?entered|corrected|fixed)[^.!?\n]{0,14}{address}",
    ),
    "carrier_pc_mail_block": (
        r"(?:{allowlist}|{domain})[^。.!?\n]{0,14}?(?:{allow+|permit+}|{register+}|設定した|済)|(?:{allow+|permit+})[^.!?\n]{0,20}(?:{domain}|{allowlist}|you)",
    ),
    "code_mistyped": (
        r"{code}[^。.!?\n]{0,8}?(?:入れ直|打ち直|もう一度入|{many_times}入)|(?:re-?typed|re-?entered)[^.!?\n]{0,10}{code}",
    ),
    "password_too_weak": (
        r"(?:長い|強い|複雑な|別の|違う){password}|(?:longer|stronger|different|another|more complex) {password}",
    ),
    "login_typo": (
        r"{password}[^。.!?\n]{0,8}?(?:入れ直|打ち直|手で|手入力|{many_times}入)|(?:typed|re-?typed|re-?entered)[^.!?\n]{0,12}{password}",
    ),
}
"""Cause -> what carrying out its remedy is called."""


class Tried:
    """Finds remedies whose failure is told in the same breath."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._rules = Patterns(
            (
                (cause, "(?:" + "|".join(lexicon.pattern(rule) for rule in rules) + ")" + lexicon.pattern(_VAIN))
                for cause, rules in REMEDIES.items()
            ),
            lexicon.ways,
            lexicon.index,
            kind="tried",
        )

    def read(self, line: Line) -> list[tuple[str, int, int]]:
        """Causes, with their places in the line."""
        found = ((cause, rule.search(line.signs)) for cause, rule in self._rules.likely(line.signs))
        return [(cause, *match.span()) for cause, match in found if match]
