"""What the user wants of the conversation itself, said in words that mean nothing else. Read in the folded text."""

import re
from collections.abc import Mapping
from functools import cache

from flows.understand.needs import Patterns
from flows.understand.normalise import alternatives, plain_rule

_PERSON_JA = r"(?:担当(?:の?(?:者|方|人|かた|さん|ひと))?|たんとう(?:しゃ|の(?:ひと|かた))?|オペレ(?:ー)?タ(?:ー)?|人間|にんげん|スタッフ|サポート(?:の?(?:人|方|かた|センター|窓口|係|デスク|スタッフ))?|窓口|係(?:の?(?:人|方|者|かた)|員)|中の人|有人|お客様?(?:センター|窓口|サポート|相談室)|カスタマー(?:センター|サポート|サービス)?|(?:本物|ちゃんとした|普通|ふつう|別|詳しい|分かる|わかる|リアル|実際|生身|本当|話せる|相談できる|対応できる|聞ける)の?人|人(?=さ(?:代|かわ|つな)|による(?:対応|サポート|返)|が?対応)|誰か(?!が|に(?:使|見|入|ロ|乗|ハ|変|ア))|どなたか|責任者|上司|店長|(?:お)?問い?合わ?せ(?:先|窓口)|コールセンター|ひと(?=と|に(?:代|かわ|つな|聞|き))|人(?=と(?:話|はな|チャ|やり|直|しゃ|会話|喋)|に(?:代|替|かわ|繋|つな|聞|相談|話|変|引|取)|を(?:出|呼|だ|よ)|が(?:いい|対応|出)|呼ん|お願|に聞い))"
_TO_PERSON = r"(?:話|はな(?:し|せ)|喋|しゃべ|繋|つな(?:い|げ|が)|代わ|替わ|代え|かわ(?:っ|り|れ)|交代|お願|おねが|呼|よん|出(?:して|せ|て(?:く|き))|だ(?:して|せ)|相談|連絡|電話|対応|チャット|直接|やり取り|頼|回して|問い合わせ|聞いて|聞きた|転送|引き?継|いませんか|います|いない|(?<!誰か)(?<!だれか)(?:いる|おる)(?:か|の|[?]|$)|おらん|おりま|おられ|希望|見てもら|にして|欲しい|ほしい|接続|求め|取り次)"
_PERSON_EN = r"(?:human(?: being)?s?|(?:real|live|actual|proper) (?:person|people|human|agent|one)|persons?|people|agents?|operators?|opperator|representatives?|reps?|staff(?: member)?|supervisor|manager|advis[oe]r|(?:your |the |customer |tech\w* )?support(?: (?:team|staff|person|agent|desk|member))?|support team|customer (?:service|care)|help ?desk|someone|somebody|specialist|technician|employee|team member|member of (?:staff|your team|the team|support)|member of your support team|call cent(?:er|re)|(?:a )?colleagues?(?: of yours)?|(?:your )?executives?|one of (?:your|the) (?:staff|people|team|agents))"
_ME = r"(?:my|me|mine|our|us|this|the|all|any|every ?thing|what you)"
_DATA_JA = r"(?:(?<!写真の)(?<!動画の)(?<!スマホの)(?<!ゲームの)データ|でーた|個人情報|こじんじょうほう|履歴|りれき|情報|じょうほう|会話|記録|やり取り|やりとり|チャット|ログ|内容|メッセージ|全部|ぜんぶ|すべて|全て|私のこと|俺のこと|わたしのこと)"

MARKED: Mapping[str, tuple[str, ...]] = {
    "forget_me": (
        _DATA_JA
        + r"[^。.!?\n]{0,14}?(?:消(?:し|せ|去)|けし|けせ|削除|さくじょ|抹消|破棄|残さ|のこさ|残したく|残しておきたくな|残すな|忘れて|わすれて|クリア)(?!た(?:覚え|の?は)|てしま|てない)",
        r"(?:delete|delte|erase|wipe|remove|clear|purge|destroy|scrub|get rid of|forget|forgett|don.?t keep|didn.?t keep|do not (?:keep|store)|stop storing|deletion of|erasure of)[^.!?\n]{0,10}?(?:"
        + _ME
        + r"[^.!?\n]{0,18}?(?:data|info\w*|infomation|details|history|records?|chat|conversation|messages?|about me|traces?|transcript|personal|you have|you know)|\bme\b|history$|everything(?:$| about| you)|personal|about me)",
        r"(?:my|our) (?:data|information|details|info|personal data|conversation|chat|messages)[^.!?\n]{0,10}(?:erased|deleted|removed|wiped|gone)|gdpr|right to be forgotten|(?:delete|erase|wipe|remove|clear|destroy) (?:it|them|that|this|everything)(?: all)?$|(?:delete|erase|wipe) it all|(?:delete|erase|wipe|remove|clear|forget|scrub|purge)[^.!?\n]{0,10}(?:what|whatever|everything|anything|all)(?: that)? (?:i|we)(?:.ve| have)? (?:typed|written|wrote|said|told|entered|sent|shared)|(?:don.?t|do not) (?:want|like|wish)(?: for)?(?: you| it| this| them| that| my \w+)* (?:to )?(?:be )?(?:keep|kept|stor|sav|retain|held|remember)\w*|stop (?:keeping|storing|saving)|(?:私|俺|僕|わたし)(?:のこと)?を忘れて|忘れてください$",
    ),
    "human": (
        _PERSON_JA + r"(?![をと](?:名乗|装|騙)|から(?:の)?電話)[^。.!?\n]{0,12}?" + _TO_PERSON,
        r"(?:speak|speek|talk|chat|connect|conect|transfer|contact|reach|get me|get hold of|put me|find me|bring|escalat\w+|hand me|pass me|forward me|speaking|talking|switch|message|prefer|ring|phone|call|want|need|give me|gimme|requesting|request|like|let me have|is there|could|can|may i have|send me|where is|where are)(?:(?!saying|claim|pretend|(?:he|she|they)(?:'s|'re| is| was| are| were)|(?:he|she|who) said)[^.!?\n]){0,22}?\b"
        + _PERSON_EN
        + r"(?! else| has| is in|'s in| used| changed| logged| got| accessed| (?:asked|told|called|send|sent))\b(?![^.\n]{0,12}(?:e?mail|link|code|password|number|address))",
        r"(?:bot|ボット|機械|きかい|ロボット|(?<![a-z])ai(?![a-z])|自動応答|自動返信)(?:じゃ|では|とは|は|相手|と|ちごて|やのうて|ばかり)[^。\n]{0,14}?(?:なく|ない|ダメ|だめ|いや|嫌|無理|うんざり|話(?:し)?たくな|人|にんげん|埒|らち|もういい|代わ)|(?:not|tired of|sick of|enough of|hate|instead of|fed up with|done (?:with|talking to))[^.!?\n]{0,16}(?:bots?|robots?|machines?|\bai\b|computers?)(?! me)|(?:電話|でんわ)(?:で|して)[^。\n]{0,8}?(?:話|相談|対応|問い合わせ|サポート|聞きた|聞いてほし)|電話(?:が|の(?:方|ほう)が)いい|(?:電話)(?:したい|させて|をください|かけて(?:き|も|ほ|く)|対応)|customer service|live (?:chat|agent|support|person)|human (?:assistance|support|help|please|agent)|つないで(?:ください|ほしい|くれ|や)|取り次い|有人(?:対応|チャット|サポート)|(?:a|real|actual) (?:person|human)[^.\n]{0,10}(?:please|help|pls|instead)|人間(?:を|出|に|と)|オペ(?:レーター)?(?:希望|出|お願)|are you (?:a )?(?:human|real|bot|robot|person)|^(?:i )?(?:need|want) (?:a )?(?:person|human)|(?:is there|what.?s|what is|do you have|have you|give me|can i have)[^.!?\n]{0,14}(?:number|hotline|helpline|phone line)[^.!?\n]{0,14}(?:call|ring|phone|dial|telephone|for support)|(?:got|have you|any) (?:a )?(?:number|phone number) (?:i|we|to)|hot ?line|help ?line",
    ),
    "language_switch": (
        r"(?:英語|えいご|日本語|にほんご|中国語|韓国語|english|japanese)(?!(?:が|で|の|みたいな)?(?:変な|よく)?[^。\n]{0,8}?(?:出(?:た|てき?(?:た|ま)|る|て(?:い)?る)|エラー|画面|書かれ|書いて(?:あ|い)))(?:版|表記|表示)?(?:で|に|へ|を|が|は|の(?:ほう|方|対応)|しか|ある|での)[^。\n]{0,16}?(?:お願い|おねがい|変|切|戻|して|しゃべ|話|書|おk|ok|大丈夫|いい|でき|出来|頼|読め|わか|分か|苦手|説明|答え|ください|対応|くれ|欲しい|ほしい|見たい|出して|使え|$)",
        r"(?:speak|write|talk|reply|answer|switch|change|use|continue|respond|understand|have|read|prefer|show|want|know|text|translate|turn|like|give me|do|display|is|in)[^.!?\n]{0,22} (?:english|japanese|nihongo|eigo|日本語|英語)(?! (?:mail|food|teacher))|(?:change|chnage|switch|select|set|choose|different|other|another)[^.!?\n]{0,12}(?:language|langauge)s?|言語(?:を|の)?(?:変|切|設定|選|へん)|(?:english|japanese|englsih|nihongo) (?:please|pls|plz|only|version)|(?:please|pls|plz) (?:english|japanese)|(?:english|japanese)版|no (?:english|japanese)|(?:英語|日本語|えいご|にほんご)(?:版|表示)?(?:は)?(?:あり|ある|ない|無い)",
    ),
    "restart": (
        r"(?:最初|さいしょ|はじめ(?!まして|て)|初め(?!まして|て)|始め|いち(?=から)|一(?=から)|1(?=から)|ゼロ(?=から)|0(?=から)|ふりだし|振り出し|スタート|頭|一番最初|トップ|メインメニュー|メニュー|初期画面|はじめっ|最初っ)(?:の(?:画面|がめん|質問|メニュー|ページ|ところ|とこ))?(?:から|に(?:(?:戻|もど)(?!され|っ(?:ちゃ|て(?:しま|き(?:て|ま|た|ちゃ)|くる|も))|る(?:だけ|んで|のは|し))|し(?:て|た)|かえ|返)|へ(?:戻|もど)(?!され|っ(?:ちゃ|て(?:しま|き(?:て|ま|た|ちゃ)|くる|も))|る(?:だけ|んで|のは|し))|まで戻|お願い)(?!教え|説明|おしえ|詳し)(?!(?:登録|付|つい|ある|あった|使|入っ|ない|無|あ|届|間違|やっても|試して|ログ))",
        r"(?:全部|ぜんぶ|会話を?|質問を?|もう一度|もう一回|すべて|回答を?)(?:最初から|やり直|やりなお|リセット)|リスタート|仕切り直|白紙に|やり直(?:し$|したい$|す$|させて)|やりなお(?:し$|したい|す$|させて)",
        r"\bre-?start\b(?! (?:my |the )?(?:phone|device|computer|app))|\bst(?:ar|ra)t (?:all |the whole \w+ |everything |it )?(?:over|again|anew|afresh|fresh)|begin (?:again|anew|afresh)|from (?:the )?(?:start|very start|beginning|very beginning|scratch|top|first)\b(?! of (?:the )?mail)(?! (?:e?-?mail|message|one|link|text|sms|code|request|letter|try|attempt|day)|(?: \w+)? (?:e?-?mail|link|code|text))|(?:back|return|go|take me) to (?:the )?(?:very )?(?:start|beginning|first question|square one|main menu|main|menu|top|home)|reset (?:this |the |our )?(?:chat|conversation|dialog\w*|bot|session)|main menu|do over|(?:all|whole thing) over again|wipe the slate|scrap (?:it|that|this|everything)|(?:new|fresh|another) (?:conversation|chat|session|start)(?! (?:app|window))|redo (?:everything|it all|the whole)",
    ),
    "back": (
        r"(?:(?:1|一|ひと|いっ)(?:つ|個|段階|ステップ|こ)?(?:だけ)?)(?:の)?(?:前|まえ)?(?:の(?:質問|画面|ステップ|設問|とこ(?:ろ)?))?(?:に|へ)?(?:戻|もど)(?!って(?:い)?(?:ない|ません))|(?:前|まえ|さっき|先ほど|直前|手前|前回|先程|今|いま)の?(?:画面|質問|しつもん|とこ(?:ろ)?|ステップ|問い|やつ|回答|答え|項目|選択肢?|カード|設問|段階)?(?:に|へ|まで|を)?(?:戻|もど)(?:る|って|して|り|れ|ろ|す|せ|ら)",
        r"(?:さっき|先ほど|前|直前|今|いま)の(?:回答|答え|こたえ|選択|返事|返信)(?:を|は|が)?[^。\n]{0,4}?(?:間違|まちが|取り消|訂正|変え|直し|変更|やり直|取消|なし|撤回|修正)|(?:押し|選び|答え|えらび|こたえ|おし)(?:間違|まちが|なお|直)|間違(?:え|っ)?て(?:押|選|答|違)(?!し(?:て)?た(?:メール|リンク))|(?:さっき|今)(?:の)?(?:押|選|答え?)[^。\n]{0,4}?(?:の)?(?:は|が)?(?:違|間違|ちが)|さっきの(?:やつ|質問|の)?(?:を)?もう(?:一|1)(?:回|度)|前の(?:質問|画面|設問|やつ)を?(?:もう(?:一|1)(?:度|回))?[^。\n]{0,4}?(?:見せ|出して|表示)|(?:違う|別の|ちがう|間違った)(?:ボタン|方|の|選択肢|やつ|ほう)を?(?:押|選|タップ|クリック)|間違えた(?:ので|から|、)?(?:戻|もど)|(?:答え|回答|選択)を?(?:間違|まちが)|(?:さっき|今|いま)の(?:は)?(?:なし|ナシ|無し|取り消)",
        r"\bgo (?:bakc|back|backwards)(?! to (?:the )?(?:very )?(?:start|beginning|main|menu|top|square|first)| in\b| into)|(?:step|steps|take me|move|return|take|bring me) back|back(?:wards)? (?:one|a|up|pls|please|plz)\b|one (?:step )?back|prev(?:io|iu)us (?:question|step|page|one|answer|screen|card)|\bundo\b|(?:change|fix|correct|redo|edit|revise|amend|take back|retract|undo)[^.!?\n]{0,10}(?:my|the|that|last|previous) (?:last |previous )?(?:answers?|reply|choice|response|selection)|change (?:what|the thing) i (?:just )?(?:answered|said|chose|picked|put|pressed)|(?:pressed|hit|tapped|clicked|chose|picked|selected|answered|push\w*) (?:on )?(?:the |that )?(?:wrong|other)(?: (?:button|one|answer|thing|option|choice))?(?![^.\n]{0,12}(?:link|mail))|wrong (?:button|option|choice)|answered (?:that |it )?wrong|mis-?(?:click|tap)\w*|(?:see|return to|to) (?:the )?(?:last|before|previous) (?:question|step|page|screen)",
    ),
    "abuse": (
        r"死ね|氏ね|(?<![ぁ-ん])しね(?![たてばよる])|殺す|ぶっ殺|くそ(?!真面目)|糞|ばか(?:$|や|じゃ|に(?:して|すん)|か|野|!|、|だ|もの|者)|馬鹿(?!に(?:な|で))|(?<![ぁ-ん])(?:あほ|アホ)|阿呆|間抜け|まぬけ|無能|ゴミ(?!箱)|ごみ(?!箱)|カス(?=が|野|$|や|ボ)|ポンコツ|ぽんこつ|ふざけ|(?<![ぁ-ん])うざ|きも(?:い|っ)$|役立たず|やくたた|役に立た(?:な|ん|ね)|(?:いい|ええ)加減に(?:し(?:ろ|や|て(?:く|よ|$))|せ)|ぼけ(?=が|$|や|ボ)|クズ(?=が|野|$|や)|消えろ|黙れ|だまれ|最低(?=だ|な|の|$|や|です|!)|てめえ|てめー(?!る)|貴様|なめてん|なめとん|能無し|しばくぞ|使え(?:ない|ねえ|ん|ねー)(?:な)?(?:この)?(?:ボット|ロボット|やつ|奴|(?<![a-z])ai|サービス|機械)|頭(?:が)?(?:悪い|おかし|わる)|使えねえ?ー?[、]|^(?:ほんと|まじ|本当に)?使え(?:ない|ねえ|ん)な(?:あ|ー)?$|ええ加減にせ|潰れろ|くたばれ",
        r"\bf+u+c?k|\bfukc|\bf\*+k?|\bsh[i*]t|bullshit|bitch|ass ?hole|arsehole|bastard|\bst[ue]pi[dt]|\bidiot|moron|\bdumb|(?<!i'm )(?<!i am )(?<!im )(?<!me )\buseless\b(?! with| at)|worthless|\bgarbage|(?:is|are|you|this|such|total|utter|absolute|piece of) (?:\w+ )?trash\b(?! (?:folder|can|bin))|\bcrap|\bsucks?\b|screw you|go to hell|damn you|piece of junk|\bwtf\b|pathetic|incompetent|kill yourself|retard|piss off|shut up|stfu|i hate (?:you|this)|hopeless machine|load of rubbish|you(?:'re| are)[^.\n]{0,14}(?:the worst|terrible|awful|rubbish|horrible|a joke|hopeless)|worst (?:bot|service|support|company|chat\w*|app)|\bjerk\b|\bloser\b|bloody (?:idiot|useless)|wanker|scumbag",
    ),
    "why": (
        r"(?:何|なに|なん)(?:です(?:か)?|すか|だ|なん|じゃ)?、?(?:それ|そりゃ)(?=[?。!、]|$)|(?:それ|そりゃ|これ)(?:って|は)?、?(?:何|なに|なん)(?:です|だ|や|すか|なの|ぞ|[?]|$)|(?:what(?:.?s| is| are| even is| on earth is| the heck is| exactly is)|never heard of)(?: even)?(?: an?| the)? (?:allow(?:ed)?[ -]?list|white ?list|safe senders?(?: list)?|sender domain|domain|provider|carrier|isp|spam(?: folder| filter)?|junk(?: folder| mail)?|sms|spoofing(?: filter)?|browser|inbox tabs?|promotions? tab|short ?code|url|at sign|quota)s?[?!. ]*$",
        r"(?:なぜ|なして|なんで|何で|どうして|何のため(?:に)?)(?:か)?[^。.!?\n]{0,22}?(?:聞|き(?:く|き|い)|質問|必要|知り|知る|要る|答え|教えな|尋ね|たずね)(?!(?:てくれ)?(?:ない|ません))|(?:意味|意図|理由|目的)(?:は|を|が|も)?(?:なに|何|なん|よく|まったく|全然)?(?:ですか|ご?教示|お?聞かせ|お?伺い|分から|わから|わかり|教え|説明|ご説明|不明|知り|$|[?])|(?:何|なん|なに)に使(?:う|われ|い)|どういう(?:意味|こと|意図|いみ)|どゆ(?:こと|意味)|何の(?:意味|こと|話)|なんの(?:意味|こと|話)|(?:とは|って)(?:何|なん|なに)(?:です|のこと|だ|や|すか|なの|[?]|$|でしょ|ですか)|何が聞きたい|聞いて(?:何|なに|どう)(?:する|し|すん|になる)",
        r"\bw?h?y\b[^.!?\n]{0,14}(?:do|are|would|does|is|should|must|need|u|you|ask\w*|r)\b[^.!?\n]{0,22}(?:ask\w*|need|want|know|matter|necessary|require\w*|important|relevant)|what.?s (?:that|this|the) (?:question )?for|what is (?:that|this|the) (?:question )?for|why (?:ask|this|that|tho|do you ask|the question)|what(?: does| do| did| is|'s)?[^.!?\n]{0,18} (?:mean\b|meant\b|means\b|the point|the purpose|the reason)|what do (?:you|u) mean|(?:explain|clarify|rephrase)[^.!?\n]{0,14}(?:question|why|meaning|what you)|(?:don.?t|do not|n.?t) (?:understand|get|follow) (?:the |this |your |that )?question|not sure what you mean|how (?:is|are) (?:that|this|it|these) relevant|what has (?:that|this|it)[^.\n]{0,6}(?:got )?to do|purpose of (?:this|the|that)|reason for (?:asking|this|the|that)|meaning of (?:this|that|the)",
    ),
    "cancel": (
        r"(?<!解約を)(?:中止|キャンセル|きゃんせる|取り?やめ)(?!料|でき)|(?:やめ|止め|辞め)(?:る|ます|たい|とく|とき|てお|よう(?:か)?|にし|に(?:する|します))|もう(?:いい(?:です|や|よ|わ|$|、|から)|結構|けっこう|ええわ|やめ|諦め|あきらめ|十分です)|今日は(?:もう)?(?:やめ|ここまで|終わり|いいや|寝)|また(?:今度|あとで|後で|明日|後日|の機会|来ます)(?!(?:届|来な))|(?:対応|手続き|会話|チャット|ここ)(?:を|は)?(?:終了|中断|終わり)|終わりに(?:し|する)|打ち切|諦め(?:る|ます|ました|た$)|結構です",
        r"\bcanc(?:el|le)\b|\bnvm\b(?!.*(?:work|found|got|fix|solv))|never ?mind(?!.*(?:work|found|got|fix|solv))|forget (?:about )?(?:it|this|that)$|forget it|give up|giving up|call it a day|\b(?<!our )(?<!my )(?<!your )(?<!the )(?:terminate|end|stop|quit|exit|close|leave|discontinue)(?: (?:this|the|it|that|here|now|for today|session|chat|conversation|procedure|process|please))*\W*$|i(?:'m| am) done$|i(?:'?ll| will) (?:come back|be back|return|try|do (?:it|this)|continue|finish|carry on)(?: again| this| it)* (?:later|tomorrow|another (?:day|time)|some other time|next week|tonight)|that.?s enough|^(?:please,? )?no more(?: please)?$|(?:some|an)other (?:time|day)|not now|maybe later|let.?s (?:stop|leave|end)|wish to discontinue|stop it|quit\b(?! my)|don.?t want to (?:continue|go on|do this)|no longer (?:want|need) (?:help|this)",
    ),
}
FIRST = ("forget_me", "human", "language_switch", "restart", "back", "why", "abuse", "cancel")
"""Where several are found, the first of these is meant."""


_CAPTCHA = re.compile(plain_rule("(?:私は)?ロボットではありません") + "|i(?:'m| am) not a robot|are you a robot")
"""What a page wants to hear."""


def marked(text: str) -> str | None:
    """The intent a folded text says in so many words."""
    there = _patterns().found(_CAPTCHA.sub(" ", text))
    return next((name for name in FIRST if name in there), None)


@cache
def _patterns() -> Patterns[str]:
    """Made with the first message: a start need not wait for them."""
    return Patterns(
        (name, one) for name, rules in MARKED.items() for rule in rules for one in alternatives(plain_rule(rule))
    )
