"""What people ask of the bot itself, clause by clause: whether it is down, when support answers, what is kept about them.

A clause counts only where it is nothing else: the core, and around it words that say nothing. Everything is read in the folded
text, and what stands in the other clauses is read as usual.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from flows.understand.normalise import plain

LONGEST: Final = 60
"""Characters of a clause that is looked at."""

_LEAD_JA: Final = (
    r"すみません(?:が)?|すいません|ごめん(?:なさい)?|申し訳(?:ない|ありません|ございません)(?:の?ですが|けど|が)?|恐れ入りますが|失礼ですが"
    r"|あの[うー]?|えっと|え[ーっ]?|もう|ちょっと|少し|本当に?|ほんとに?|ほんま(?:に)?|まじで?|なんか|なんだか|何か|じゃあ?|では|やっぱり?|正直"
    r"|とりあえず|それで?|で(?=[^すきし])|ところで|てか|ていうか|つーか|つか|一応|いったん|一旦|もしかして|ひょっとして|そもそも|さっきから|ずっと"
    r"|今|いま|現在|また|いやあ?|ああ|あー|はあ|うーん|だから|けど|でも|急ぎ(?:で|なので)?|至急|今日|とても|すごく|めちゃくちゃ|めっちゃ|全然|ぜんぜん"
    r"|私|わたし|わたくし|僕|俺|自分|うち|年寄り(?:に)?|高齢(?:なので|で|者)?|素人(?:に)?|機械(?:に)?(?:は)?(?:弱く|苦手)て?|[にはもがをのとって] ?| "
)
_TAIL_JA: Final = (
    r"(?:です|ます|でした|ました|でしょう|だろう|だった|んです|のです|なんです|なの|なん|だけ|だ|や(?:ねん|で|わ|ん|ろ)?|っす|じゃん|かも(?:しれ(?:ない|ません))?)"
    r"|(?:けれども|けれど|けども|けど|ので|のに|から|ため|が|し)|(?:ください(?:ませ(?:んか)?)?|下さい|お?願い(?:します|いたします|致します|できますか)?|おねがい(?:します)?"
    r"|ちょうだい|頂戴|くれ(?:ません|ない|へん|る|や)?|もらえ(?:ません|ます|ない|る|たら)?|いただけ(?:ません|ます|ない|る|たら|れば)?|頂け(?:ません|ます|ない|る)?|ほしい|欲しい)"
    r"|(?:ご?教示|お知らせ|ご説明|教えて|おしえて|知りたい|しりたい|聞きたい)|(?:助かります|幸いです|嬉しい|うれしい|よろしく)|(?:かしら|かな|やろか|か|の|ん|な|ね|よ|わ|さ|ぞ|ぜ|て|は|も|で|い|う|っ|あ|え|お|ー)"
    r"|[\s!?.,。、…~^;:)(・「」w笑泣\"'-]|[^\w]"
)
_LEAD_EN: Final = (
    r"(?:please|pls|sorry|excuse me|hi|hello|hey|ok|okay|so|well|um+|uh+|ugh+|argh+|oh|but|and|also|then|just|honestly|look|wait|quick question|i (?:was|am)? ?wonder(?:ing)?(?: if)?"
    r"|may i ask|can i ask|could you (?:please )?tell me|can you (?:please )?tell me|do you know|i(?:'d| would) like to know|i want to know|tell me|actually|now|btw|my god|omg|god|man|lol|i think|i guess|right)[ ,]+"
)
_TAIL_EN: Final = (
    r" ?(?:please|pls|plz|thanks?(?: you)?|now|right now|today|tonight|yet|at all|at the moment|currently|again|honestly|really|though|tho|man|lol|ugh+|sorry|for me|to me|here|there|then|too|i think|i guess"
    r"|by the way|btw|or (?:what|not|something)|sir|anyway|anymore|any more|all the time|already|or is it just me)(?![a-z])|[\s\W]"
)

_SOON_JA: Final = (
    r"(?:あと|後|のち(?:ほど)?|後ほど|また(?:あと|後)?|今度|明日|あした|週末|夜|帰(?:って|宅し(?:て)?|宅後|った)?|家(?:に帰(?:って|った)|で)|時間(?:が)?(?:ある|できた|あいた)(?:とき|時|ら)?|落ち着いた|仕事(?:が)?終わっ(?:て|た))"
    r"(?:から|で|に|ら|また)*"
)
_DO_JA: Final = r"(?:や(?:る|り|って|ろう|っとく)|す(?:る|れば)|し(?:ます|とく|て)|試(?:す|し|して)|ため(?:す|し)|見(?:る|ます|て)|確認(?:する|し)|続き(?:を)?(?:やる|やり|する|し)?|再開(?:する|し)|来(?:る|ます)|き(?:ます)|連絡(?:する|し)|対応(?:する|し)|ゆっくり)"
_PROMISE_JA: Final = r"(?:ます|みる|みます|おく|おきます|とく|ときます|たい|たいと思います|にする|にします|ね|わ|よ|から|つもり|予定|します|する)"
_THING_JA: Final = r"(?:御社|貴社|そちら|そっち|サービス|サイト|サーバー?|さば|システム|アプリ|ログイン|メール|送信|配信|ホームページ|ページ|全体|回線|画面|おたく|こちら|ここ|ネット|何か|なにか)"
_HELPERS_JA: Final = r"(?:サポート(?:の(?:人|方)|センター|窓口|デスク)?|担当(?:者|の(?:人|方|かた))?|窓口|カスタマー(?:サポート|センター|サービス)?|オペレー?ター?|そちら|そっち|人|スタッフ|お?問い?合わ?せ(?:窓口|先)?|電話|チャット|ここ|こちら|おたく|会社|店)"
_ANSWER_JA: Final = r"(?:お?返事|ご?返信|ご?回答|ご?連絡|ご?対応|お?答え|レス|へんじ|れんらく)"
_ASK_JA: Final = r"(?:か(?:な|ね|しら|い)?|[?]|っけ|やろ|でしょう?)"
_OURS_EN: Final = r"(?:it|(?:the |your |this )?(?:whole )?(?:site|website|web ?site|servers?|services?|systems?|app|log-?in|mail (?:server|system)|email (?:server|system)|page|platform|thing)|everything|you guys|you)"
_FAULT_EN: Final = r"(?:outages?|down ?time|maintenance|incidents?|(?:system|server|service|known|technical|general|wider) (?:issues?|problems?|errors?|failures?|difficult(?:y|ies)|faults?)|(?:issues?|problems?|trouble|something wrong) (?:on|at|with) (?:your|the) (?:end|side|server|servers|site|system|service)|something wrong)"
_SENT_EN: Final = r"(?:(?:the |my |your |that |this |any )?(?:password )?(?:reset )?(?:e-?mail|mail|message|code|text|sms|link|one)|it|anything|something)"
_US_EN: Final = r"(?:you(?: guys)?|u|they|support|someone|somebody|anyone|i|we|(?:the |your )?(?:support )?(?:team|staff|people|agents?|desk|help ?desk|representatives?)|a (?:human|person|real person|reply|response)|an (?:agent|answer|operator)|customer (?:service|support))"
_REPLY_EN: Final = r"(?:answer(?:ed|s)?|repl(?:y|ies)|responds?|gets? back|got back|write back|written back|hear(?: back)?|hear from|get (?:an? |any |my )?(?:answer|reply|response|help)|expect (?:an? )?(?:answer|reply|response)|(?:be )?(?:available|back|online|here|in)|contact me|come online|be helped|wait|take(?: to (?:answer|reply|respond|get back))?)"
_KEPT_EN: Final = r"(?:keep(?:ing)?|kept|stor(?:e|ed|ing)|sav(?:e|ed|ing)|have|got|hold(?:ing)?|know|collect(?:ed|ing)?|record(?:ed|ing)?|remember(?:ed)?)"

CORES: Final[Mapping[str, tuple[str, ...]]] = {
    "cancel": (
        (
            rf"(?:[^。、!?]{{2,14}}(?:ので|から|んで|し))?(?:{_SOON_JA}{_DO_JA}{_PROMISE_JA}*|(?:あと|後|のち)(?:で|ほど|回し|に)(?:に)?(?:する|します|いたします|して(?:ください|もいい)?|なります)?)"
            r"|(?:今|いま)(?:は|すぐ(?:に)?は?|ちょっと)?(?:無理|むり|できない|できません|出来ない|出来ません|手が離せ(?:ない|ません)|忙しい|いそがしい|時間(?:が)?(?:ない|ありません|取れ(?:ない|ません))|出先|外出中|仕事中|運転中|電車(?:の)?中|授業中|移動中)(?:なん|なの|な)?"
            r"|(?:時間|ひま|余裕)(?:が)?(?:ない|なくて|ありません|無い)|(?:また|いったん|少し)?(?:時間(?:を)?置いて|間を?置いて|休憩して|休んで)(?:から)?(?:やり|やる|来|き|試)?(?:ます|る|し(?:ます)?)?"
            r"|(?:ちょっと)?(?:待って(?:て(?:ね|ください)?|ね|ください)?|まってて?)|(?:また)?(?:戻って|もどって)(?:来|き)ます|(?:家|うち)に?帰(?:って|った)(?:から|ら)(?:やる|やり|見|する|します)?(?:ます|る)?"
        ),
        (
            r"(?:i(?:'?ll| will|'?m going to|'?m gonna)|gonna|will|let me|can we|we can|could we|shall we|we'll|i(?:'d| would) rather|can i|i can|i want to|maybe i(?:'?ll)?) (?:do|try|check|finish|continue|look at|see|carry on with|get back to|come back to|deal with|sort|handle|pick up)(?: on)?(?: it| this| that| these| them| with)*(?: out)? (?:later|tomorrow|tonight|another time|some other time|in a bit|in a while|after work|when i(?:'m| am| get) (?:home|back|free|off work)|at home|this weekend|on the weekend|later on|after (?:lunch|dinner|class|school)|next week|when i have time)(?: on)?"
            r"|(?:not (?:right )?now|later|maybe later|another time|some other time|in a (?:bit|while|minute)|do(?:ing)? (?:it|this) later|later on|tomorrow)"
            r"|(?:i(?:'m| am)? ?)?(?:don'?t|do not|haven'?t|have not|have no|got no|no)(?: have| got)?(?: any| the| enough)? time(?: for this| for that| to do this)?|(?:i(?:'m| am)|im) (?:busy|at work|driving|on the train|out|in a meeting|not at home|on my way|in class)(?: (?:now|right now|at the moment|just now))?"
            r"|(?:can'?t|cannot|can not) (?:do|try|check) (?:it|this|that) (?:now|right now|at the moment|today)|(?:hold|hang) on|be right back|brb|one (?:sec|moment|minute)|give me a (?:sec|moment|minute)|let me take a break|i need a break|wait a (?:sec|moment|minute|bit)"
        ),
    ),
    "fed_up": (
        (
            r"(?!.*(?:やめ|止め|終わり|担当|つない|代わっ))(?:(?:手順|操作|設定|これ|それ|全部|ぜんぶ|やり方|説明|言葉|話|質問|機械|ボタン|スマホ|パソコン|画面|こんなの|こういうの|いちいち|何回も|何度も|何もかも|ここまで|手続き|すること|やること|年寄り|高齢者|素人|私|自分)(?:が|は|も|って|で|に|の|ばっかり|ばかり)*){0,3}(?:(?:多|長|細か|おお)(?:すぎ|く)(?:て|る)?(?:、)?)?"
            r"(?:(?:めんどくさ|めんどくせ|めんどっくさ|めんどうくさ|めんどー?(?=[いすっなだで。!]|$)|面倒(?:くさ|臭)?|めんど(?=$)|だる(?=[いすっ])|しんど|いらいら|むかつ|腹(?:が)?立|はらたつ|うんざり|(?:嫌|いや|ヤ|や)(?:に)?なっ(?:て|た|ちゃ)|難し|むずかし|むつかし|むず(?=[いすっ])|ムズ|ややこし|複雑|わけ(?:が|の)?(?:わから|わかん|分から|分かん)|訳(?:が|の)?(?:わから|わかん|分から|分かん)|何が何だか|なにがなんだか|(?:意味|いみ)(?:が)?(?:不明|わから(?=ん|ない)|わかん|分かん)(?=.{0,4}$)|頭(?:が)?(?:痛|混乱|こんがら|パンク)|混乱し|ついていけ|お手上げ|心(?:が)?折れ|(?:泣き|なき)(?:そう|たい)|(?:手|て)に(?:負え|おえ)|ストレス|やってられ|勘弁|もう(?:嫌|いや|限界|たくさん|沢山)|限界|煩雑|難解)"
            r"[ぁ-んー]{0,12}){1,3}|(?:手順|質問|することが?|やることが?|項目|聞くこと|画面)(?:が|も)?(?:いちいち)?(?:多|おお|なが|長)(?:すぎ|い(?:なあ?|よ|ね|って))[ぁ-ん]{0,6}"
        ),
        (
            r"(?:(?:this|that|it|everything|all (?:of )?this|the (?:whole )?(?:thing|process|procedure)|these (?:steps|questions|instructions)|resetting|your (?:bot|steps|instructions|questions))(?:'s| is|s| are| was| has been| feels| seems| looks)? )?(?:(?:so|really|very|too|way|way too|just|getting|all|super|a bit|quite|pretty|rather|incredibly|extremely|such|far too|absolutely|beyond|becoming|a little|fucking) )*"
            r"(?:annoying|frustrating|frustating|complicated|complicate|confusing|difficult|too hard|so hard|tedious|exhausting|irritating|a pain(?: in the \w+)?|a nuisance|an? (?:absolute |real |total )?(?:hassle|nightmare|headache|pain)|tiresome|overwhelming|stressful|maddening|infuriating|too much(?: work| trouble| hassle| effort)?|too many (?:steps|questions)|over my head|doing my head in|driving me (?:mad|crazy|nuts|insane)|beyond me)(?: for (?:me|an old (?:man|woman|person|lady)(?: like me)?|someone (?:my age|like me)|my age|us))?(?: to (?:follow|understand|do))?"
        ),
        (
            r"(?:(?:i'?m|i am|i feel|feeling|i'm getting|getting) )?(?:(?:so|really|very|getting|completely|totally|just|a bit|quite|pretty|absolutely|feeling) )*(?:frustrated|annoyed|confused|fed up(?: with (?:this|it|all this))?|overwhelmed|stressed(?: out)?|irritated|sick of (?:this|it|all this)|losing (?:my )?patience|about to cry|going (?:crazy|mad|insane)|at my wits'? end|lost)"
            r"|(?:what a|such a) (?:pain|hassle|nuisance|mess|faff|headache|nightmare)|(?:i )?(?:can'?t|cannot|cant) (?:be bothered|be arsed|deal with (?:this|it)|take (?:this|it)|stand this|handle this|cope(?: with this)?)|i(?:'ve| have) had (?:enough|it)|had enough(?: of this)?|i don'?t (?:get|understand) (?:any of (?:this|it)|anything(?: here)?|a word(?: of this)?)|(?:a+r+g+h+|ugh+|grr+)"
        ),
    ),
    "outage": (
        rf"{_THING_JA}?(?:側|自体|の方)?(?:[でにのがはって]*)(?:{_THING_JA}[がはのでに]*)?(?:通信|システム|サーバー?|ネットワーク|大規模(?:な)?)?(?:障害|しょうがい|不具合|メンテ(?:ナンス)?|トラブル|システムエラー)(?:が|は|でも|とか|って|を)?(?:中|情報)?(?:起き|おき|発生し|出|起こ(?:っ|し)|で)?(?:て(?:い)?|っ)?(?:ある|あり|る|ます|ました|た|ませ|です|でしょう|ない|なん|なの|だったり(?:し)?|たり(?:し)?|とか|では|へん|おり|発生して|の|ん|じゃ|中|[がはで])*{_ASK_JA}",
        rf"(?:{_THING_JA}(?:側)?[がはってもの]*)+(?:落ち|おち|ダウンし|止ま(?:っ)?|とまっ|死ん|壊れ|停止し)[てで](?:い)?(?:る|ます|ません|ない|た|んじゃ(?:ない)?|の|ん|です)*{_ASK_JA}|(?:落ち|ダウンし)て(?:い)?(?:る|ます|ません|ない)(?:の|ん|です)*{_ASK_JA}",
        r"(?:他|ほか|別|みんな)(?:の(?:人|方|利用者|ユーザー?|みなさん))?(?:たち)?(?:も|は|でも)?(?:同じ|おなじ|みんな)?(?:ように|状況|状態|症状)?(?:届いて(?:い)?ない|届かない|届いて(?:い)?ません|来て(?:い)?ない|困って(?:い)?る|困って(?:い)?ます|なって(?:い)?る|なって(?:い)?ます|起きて(?:い)?る|起きて(?:い)?ます|出て(?:い)?ます)(?:の|ん|です)*"
        + _ASK_JA,
        r"(?:障害|メンテ(?:ナンス)?|稼働|運用|復旧)(?:の)?(?:情報|状況|報告|予定|お知らせ|告知|見込み)(?:は|を|が|って)?(?:どこ(?:で|に|を)?|ある|あり|見(?:れ|られ|たい|せて)|確認|出て|載って|いつ)?(?:る|ます|ません|し(?:たい|ます)?|でき(?:る|ます)|み(?:る|れ|られ)|見(?:る|れ|られ|れば|たら)|いい|です)*",
        r"(?:いつ|何時)(?:ごろ|頃)?(?:に|まで)?(?:直|なお|復旧|治)(?:り|る|し|する)?(?:そう)?(?:ます|の|ん|です)*(?:か)?|復旧(?:は|の(?:見込み|予定)は)?(?:いつ|何時)(?:ごろ|頃)?(?:に)?(?:なり|なる)?(?:そう)?(?:ます|の|ん|です)*(?:か)?|(?:これ|こんなの)?(?:って)?(?:私|俺|僕|自分|うち|わたし)だけ(?:なの|なん|です|でしょう|じゃない)*(?:か|[?])",
        rf"(?:is|are|was) {_OURS_EN}(?: (?:currently|still|all|maybe|perhaps|really|completely|actually|just))*(?: being)? (?:down|offline|broken|under maintenance|in maintenance|having (?:an? |some |any )?(?:issues?|problems?|trouble|outage|difficulties|technical \w+)|not working|unavailable|out of (?:service|order)|acting up|out)(?: (?:for (?:everyone|everybody|others|all|other people)|on your (?:end|side)))*",
        rf"(?:is|are|was|were) there (?:currently |maybe |possibly |perhaps )?(?:an? |any |some |perhaps |maybe |currently |possibly )*{_FAULT_EN}(?: (?:going on|happening|in progress|reported|on your (?:end|side)|with (?:the|your) (?:site|service|server|servers|system|e?mails?)|that you know of))*|(?:do|did) you (?:have|know (?:of|about))(?: an?| any| some)* {_FAULT_EN}|(?:any|an?) (?:known )?(?:{_FAULT_EN}|issues|problems)(?: (?:today|now|right now|at the moment|currently))*\W*\?|{_FAULT_EN}\?|when will (?:it|this|that|the (?:site|service|system|server)) be (?:fixed|back(?: up| online)?|working(?: again)?|up again|restored|repaired)",
        r"(?:is|are|does|has|have|do) (?:any ?one|any ?body|every ?one|every ?body|others?|other (?:people|users))(?: else)?(?: also| too)?(?: is| are)? (?:having|got|getting|seeing|have|reported|reporting|complain\w*|affected|experiencing)(?: (?:this|the same|these|similar|about this|by this|any|it))*(?: (?:problems?|issues?|troubles?|thing))?|(?:is it|am i|is this) (?:just|only)(?: happening to)? (?:me|the only one)|(?:system|server|service) status(?: page)?|status page|(?:site|server|website|system|service)s? (?:is |are )?down\?|you(?: guys)? down\?",
    ),
    "was_it_sent": (
        r"(?:再設定|リセット|認証|確認)?(?:の)?(?:メール|sms|コード|リンク|通知)?(?:って|は|を|が|も|の)?(?:ちゃんと|実際に?|確かに|きちんと|そもそも|本当に|ほんとに)*(?:お?送(?:られ(?:て)?|って(?:くれ(?:て)?|もらえ(?:て)?|くださって|いただけて)?|り(?:いただ(?:け|い)(?:て)?|くださ(?:って|い)?)|れて|った|りました|信(?:され|し|でき)?(?:て)?)|出して(?:くれ)?|発送され(?:て)?|発信され(?:て)?|おくった|おくって)(?:い)?(?:る|ます|ました|た|ません|ない|りました|おり(?:ます|ました)?)?(?:の|ん|ん(?:です|でしょう)|です|でしょう|じゃ(?:ない|ね)?|ちゃう)*(?:か(?:な|ね|しら)?|[?]|よ?ね[?]?)",
        r"(?:そちら|そっち|サーバー?|御社|ボット)?(?:の|で|から|側の?|側で)*(?:メールの?)?(?:送信|配信|発送)(?:の)?(?:履歴|記録|ログ|状況|状態|結果|済み)(?:か|は|を|が|って|も|か?どうか)?(?:どう|分か|わか|確認|見|み|調べ|教え|ある|あり|残)?(?:して|て|せて|でき|れ|られ|って)?(?:る|ます|ません|い|い?ます|ください|くれ|ほしい|たい|もらえ|した|の|です)*(?:か|[?])?",
        r"(?:本当に|ほんとに|ちゃんと|実際に?)?(?:送って|送信して|送信できて)(?:い)?ない(?:の|ん)?(?:では|じゃ)(?:ない|ありません)?(?:です|の|ん)*(?:か|[?])?|(?:送信|送)(?:に)?失敗し(?:て)?(?:い)?(?:る|た|ます|ました)(?:の|ん|では|じゃ|ない|です)*(?:か|[?])",
        rf"(?:was|were|is|has|have) {_SENT_EN}(?: (?:really|actually|even|definitely|ever|successfully|truly|properly))*(?: been)?(?: (?:really|actually|even|ever))* (?:sent|delivered|gone out|dispatched|going out)(?: (?:out|off|to me|to my (?:address|email|inbox|mail)|on your (?:end|side)|at all|from your (?:end|side|server)))*",
        rf"(?:did|have|had|do) (?:you|u|they|your (?:system|server|site)|the (?:system|server|site))(?: guys)?(?: (?:really|actually|even|definitely|ever|truly))* (?:send|sent|sended)(?: me)?(?: out)? ?(?:{_SENT_EN})?(?: (?:out|to me|at all|off|really|to my (?:address|email)))*",
        rf"(?:did|does) {_SENT_EN}(?: (?:really|actually|even|ever))* (?:go out|get sent|leave(?: your (?:server|system))?|get out)(?: at all)?|(?:are you|r u) sure(?: that)? (?:{_SENT_EN}|you|they)(?: (?:was|were|has been|had been|got|have|has|did|really|actually|even))*(?: (?:really|actually))? (?:sent|send|go out|gone out|went out)(?: (?:it|one|anything|{_SENT_EN}))?|you (?:never|didn'?t|haven'?t)(?: (?:even|actually|really))? (?:send|sent) {_SENT_EN},? (?:did|have) you",
        rf"(?:can|could|would|will) you (?:please )?(?:see|check|tell|confirm|verify|look(?: up)?)(?: me)?(?: on your (?:end|side))? (?:if|whether|that) (?:{_SENT_EN}|you|they)(?: (?:was|were|has been|had been|got|have|has|really|actually|even|is))* (?:sent|delivered|gone out|went out)(?: (?:out|it|to me))*|(?:check|show|see|look at)(?: me)? (?:the |your )?(?:sending|sent|delivery|mail|send|e-?mail) (?:logs?|records?|status|history)|(?:really|actually) sent\?",
    ),
    "support_hours": (
        rf"(?:{_HELPERS_JA}(?:から)?(?:の|は|が|って|も|に)*)?(?:いつ|何時|なんじ|何日|どのくらい|どのぐらい|どれくらい|どれぐらい|あとどの?れ?(?:くらい|ぐらい)|何時間|何分|いつ(?:ごろ|頃)|いつまで)(?:ごろ|頃)?(?:まで|から|に|で|には|待てば|待ったら|したら|経てば|かかって|になったら|になれば)*(?:{_HELPERS_JA}(?:から|の|は|が|に)*)?{_ANSWER_JA}(?:が|を|は|して)?(?:もら|くれ|くだ|下さ|いただ|頂|来|き|く|あ|でき|出来|届|貰|返)[ぁ-ん]{{0,12}}",
        rf"(?:{_HELPERS_JA}(?:から)?(?:の|は|が|って)*)?{_ANSWER_JA}(?:まで(?:に)?|が|は|って|を|も)?(?:もら(?:え|う)|くれ|来|き|く|いただけ)?(?:る|ます|の)?(?:の)?(?:は)?(?:まで)?(?:に)?(?:いつ|何時|なんじ|どのくらい|どれくらい|どれぐらい|何時間|何日|まだ)(?:ごろ|頃|くらい|ぐらい|まで)?(?:に|かかり|かかる|待|なり|なる|来|き|もらえ)?[ぁ-ん]{{0,10}}",
        rf"(?:{_HELPERS_JA}(?:の|は|って)?)?(?:営業|受付|受け付け|対応|窓口|相談|サポート|問い合わせ|営業して(?:い)?る|やって(?:い)?る)(?:の)?(?:時間(?:帯)?|日|曜日)(?:は|って|を|が|外)?(?:いつ|何時|なんじ|何曜日|どう)?(?:から|まで|に)*(?:なって(?:い)?ますか|ですか|でしょうか|か)?(?:何時|なんじ|まで)*|(?:{_HELPERS_JA}(?:の|は|って))?(?:定休日|休業日|休みの?日?)(?:は|って)?(?:いつ|何曜日|ある|あり)[ぁ-ん]{{0,8}}",
        rf"(?:{_HELPERS_JA}(?:の|は|って|なら|だと|とか)*)?(?:今|いま|今の時間|今日|本日|土日|日曜日?|土曜日?|夜(?:中|間)?|週末|祝日|年末年始|お正月|お盆|朝|深夜|この時間|平日|早朝|明日)?(?:は|も|でも|に|なら|って)*(?:{_HELPERS_JA}(?:の|は|って|が)*)?(?:やって|開いて|あいて|営業(?:中|して)?|対応(?:中|して)?|受付(?:中|して)?|受け付けて|つなが(?:り|る)|休み|おやすみ|時間外|閉まって|終わって)(?:い)?(?:る|ます|ません|ない|おり|もら(?:え|い)|くれ|る(?:の|ん))?(?:る|ます|ない|ません)?(?:の|ん|です|でしょう|中)*(?:か(?:な|ね|しら)?|[?])",
        rf"(?:{_HELPERS_JA}(?:の|は|って)?)?(?:何時|なんじ|いつ)(?:から|まで)(?:に)?(?:やって|開いて|あいて|営業|対応|受付|つながる|つながり|電話でき)?(?:して)?(?:い)?(?:る|ます|おり|もらえ)?(?:ます|はる)?(?:の|ん|です|でしょう|なん)*(?:か(?:な|ね)?|[?])|(?:{_HELPERS_JA}(?:は|って)?)?(?:24時間|二十四時間|年中無休|365日)(?:対応|営業|受付|やって)?(?:して)?(?:い)?(?:る|ます|おり)?(?:の|ん|です|なん|でしょう)*(?:か(?:な|ね)?|[?])",
        rf"(?:when(?:'?s)?|how (?:soon|long|quickly|fast)|what time|by when|until when|till when)(?: (?:will|do|does|can|would|should|until|till|before|must|is|are|it takes|did|have|to))*(?: {_US_EN})?(?: (?:will|do|can|have to|usually|normally|need to|typically|going to|to|it|possibly))* ?{_REPLY_EN}(?: (?:to|for|from|by|with|until|till|before|on|an?|my|me|this|you|i|we|support|someone|somebody|answer\w*|reply|repl\w+|response|respond|hear|back|get|team|the|human|person|agent|question|message|case|usually|normally))*",
        r"how long (?:does|do|will|would|is|must|are) (?:support|customer (?:service|support)|a reply|an answer|a response|your (?:support )?(?:team|staff)|the (?:support )?(?:team|staff|wait|reply|answer)|people|you|they)(?: (?:usually|normally|typically))?(?: to)? ?(?:take|need|be|wait)?(?: (?:to (?:answer|reply|respond|get back)|for (?:an? )?(?:answer|reply|response)|to me))*",
        r"(?:what|when|which) (?:are|is|r)? ?(?:your|the|support(?:'s)?)? ?(?:opening|business|support|working|office|service|operating|customer service)? ?(?:hours|times?)(?: (?:of (?:support|operation|the support team)|for support))?|(?:opening|business|support|office|working) (?:hours|times)|when (?:are|is|do|does) (?:you|u|support|the (?:help ?desk|support(?: team)?|office)|your (?:team|office|support(?: team)?)) (?:open|close|closed|available|online|start|work|closing|there)(?: again| next)?",
        r"(?:are|r|is) (?:you(?: guys)?|u|support|the (?:help ?desk|support(?: team)?|office|desk)|your (?:team|office|support(?: team)?)|any ?one|any ?body|some ?one)(?: (?:still|even|currently|actually|from support))* (?:open|available|online|around|working|closed|reachable|on duty)(?: (?:now|today|on|at|over|during|the|weekends?|(?:sun|satur|mon)days?|night|holidays?|24/7|24 hours|right|this|late|time|hour|tonight|tomorrow|until|till|[0-9]+))*",
        r"(?:do|does) (?:you|support|they|your team|any ?one)(?: guys)? (?:work|open|reply|answer|respond|operate)(?: (?:on|at|over|the|during|in))* (?:weekends?|(?:sun|satur|mon)days?|nights?|holidays?|24/7|24 hours|evenings?)|(?:any|no) (?:reply|answer|response|word)(?: from (?:support|you|them|the team))? yet|(?:still|i'm still|i am still) waiting (?:for|on) (?:an?|your|the|any|my)? ?(?:reply|answer|response|support)|24/7\?|is (?:it|support|this) 24/7",
    ),
    "my_data": (
        r"(?:(?:私|わたし|俺|僕|自分|当方|こちら)(?:の|に関する|について|に関して)?(?:は|を)?)?(?:ここ(?:に|で)は?|このチャット(?:に|で|は)?|このボット(?:に|で|は)?|ボット(?:に|は)|あなたは?|そちら(?:で|に)は?)?(?:何|なに|どんな|どういう|どの)(?:の|ような)?(?:データ|情報|個人情報|こと|もの|内容)?(?:を|が|まで)?(?:保存|記録|保持|残|持って|もって|知って|収集|集め|取って|保管|覚え)[ぁ-ん]{0,14}",
        r"(?:今|いま|ここに|そちらに|そちらで)?(?:まで)?(?:に|で)?(?:保存|記録|登録|保持|収集|保管|取得)(?:して|され|した)(?:て)?(?:い)?(?:る|た|ます)?(?:私の|自分の|僕の|俺の|わたしの)?(?:データ|個人情報|情報|内容|もの|記録|こと)(?:を|は|が|って|の)?(?:全部|すべて|一覧(?:で|を)?|コピー(?:を)?)?(?:見|みせ|教え|何|なん|なに|確認|ダウンロード|送|知り|開示|出|欲し|ほし|くだ)[ぁ-んせたるすりい]{0,14}",
        r"(?:私|わたし|俺|僕|自分|当方|うち)(?:の|に関する|について(?:の)?)(?:データ|個人情報|情報|記録|履歴|会話|やり取り|保存内容)(?:を|は|の|が|って)?(?:全部|すべて|一覧(?:で|を)?|コピー(?:を)?|写し(?:を)?)?(?:見せ|みせ|見た|みた|見られ|見れ|開示|ダウンロード|エクスポート|確認|出力|欲し|ほし|送って|ください|くれ|もら|取得|取り出|持って|どう|何|なに)[ぁ-んし]{0,14}",
        r"(?:保有|個人|保存|自分の)?(?:データ|個人情報|情報)(?:の|を)?(?:開示(?:請求)?|ダウンロード|エクスポート|コピー|写し|持ち出し|一覧)(?:を|が)?(?:お願い|したい|請求|希望|でき|し(?:て|ます)|欲し|ほし|もら|くだ|見)[ぁ-んし]{0,14}|(?:データ|個人情報|情報)(?:は|を|って)?(?:何|なに|どこまで|どれだけ)(?:が|を|まで)?(?:残って|保存|記録|取って|残し|見て)[ぁ-ん]{0,10}",
        rf"(?:can you |could you |please |i want you to |would you )*(?:show|tell|give|send|let)(?: me)?(?: see)?(?: (?:everything|all|what|a copy of|all of|whatever|which))*(?: (?:the|my|personal))*(?: (?:data|info|information|details|things|stuff|records?))?(?: that)? (?:you|u|this bot|the bot)(?: guys)?(?: (?:have|currently|all|do|are|'ve))* ?{_KEPT_EN}(?: stored| saved)?(?: (?:on|about|of|from|regarding))? ?(?:me|myself|my (?:account|chat))?",
        rf"(?:what|which)(?: (?:data|info|information|details|personal data|personal information|things|else|exactly|records?|kind of (?:data|information|info)))*(?: (?:do|are|have|did|does|is))? (?:you|u|this (?:bot|chat)|the (?:bot|chat)|it)(?: guys)?(?: (?:have|currently|all|'re|'ve))* ?{_KEPT_EN}(?: (?:on|about|of|from|regarding) (?:me|us|users)| here)",
        r"(?:what|which) (?:data|info|information|personal data|personal information|details)(?: (?:is|are|about me|on me|of mine|gets?|being))* (?:kept|stored|saved|held|collected|recorded)(?: (?:about|on|of) me| here)*|(?:(?:can|could|may|how (?:do|can|could)) i|i want to|i'?d like to|i would like to|i wish to|let me)? ?(?:please )?(?:see|get|download|export|have|request|access|obtain|view|receive|ask for)(?: an?| the| all| of| copy| export| my| to| any)* (?:my|personal|own) (?:own )?(?:personal )?(?:data|info|information|records?|details)(?: (?:you (?:have|keep|hold|store)|that you (?:have|keep|hold|store)|kept|stored|on me|about me|here|as a file|file))*",
        r"(?:(?:i want|i'?d like|i would like|i need|give me|send me|provide(?: me with)?|can i (?:have|get)|i request|i demand)(?: to (?:have|see|get))? )?(?:an? )?(?:copy|export|download) of (?:all )?(?:my|the) (?:personal )?(?:data|info|information)(?: (?:that )?you (?:hold|have|keep|store)(?: (?:on|about) me)?)?|(?:export|download) my data|(?:my )?data export|(?:a )?(?:data )?subject access request|(?:dsar|sar)(?: please)?|(?:my|personal) data request",
    ),
    "abilities": (
        r"(?:あなた|この(?:ボット|チャット|サービス)|ここ|君|きみ|お前|ボット|そちら|これ|チャット)?(?:に|で)?(?:は|って|で|では|に)?(?:何|なに|どんな(?:こと|相談|質問)|どういう(?:こと|相談))(?:が|を|に|まで)?(?:でき|出来|してくれ|してもらえ|手伝|てつだ|助けて|聞け|相談でき|やってくれ|やってもらえ|答えられ|答えてくれ)[ぁ-ん]{0,10}",
        r"(?:この(?:ボット|チャット)|ボット|チャット|これ|ここ)?(?:の|は|って)?(?:使い方|使いかた|つかいかた|使用方法|利用方法|ヘルプ)(?:を|は|って|が)?(?:教え|おしえ|知りた|見た|どう|何|なに|$|[?]|見せ|お願い)[ぁ-んいせ]{0,12}|(?:これ|ここ|この(?:ボット|チャット))(?:は|って)?(?:何|なん|なに)(?:の|をする|ができる|に使う|する)?(?:ため(?:の)?)?(?:ボット|チャット|サービス|もの|ところ|やつ)?(?:の)?(?:です|なの|なん)*(?:か|[?])|(?:これ|このボット|ここ)?(?:は)?どう(?:やって)?(?:使|つか)(?:え|う|った|い)[ぁ-ん]{0,10}",
        r"what (?:can|could|do|all can) (?:you|u|this (?:bot|chat|thing)|the bot|it)(?: actually| even| all)? (?:do|help(?: me)? with|offer|answer|assist(?: me)? with|solve)(?: (?:for|with|to help) me| for us)?|what are you (?:for|able to do|capable of|good for|here for|supposed to do)|how (?:does|do) (?:this(?: (?:bot|chat|thing))?|you|it|the (?:bot|chat)) (?:work|works|help|function)|how (?:can|could|will|would) (?:you|u|this(?: bot)?) help(?: me)?|(?:what|which)(?: (?:kind|sort|type)s? of)? (?:things|problems|questions|help|stuff|tasks|topics) (?:can|could|do) (?:you|i) (?:do|help|answer|solve|give|ask|offer|handle)(?: (?:with|me|you|about))*|what is this (?:bot|chat|thing)(?: for| about)?|what'?s this (?:bot|chat)(?: for| about)?|how (?:do|can|should) i use (?:this|you|it)(?: (?:bot|chat|thing))?|what can i (?:do|ask)(?: (?:you|here|about))*",
    ),
    "human": (
        r"(?:あなた|きみ|君|お前|そちら|そっち|これ|ここ|相手|返事(?:して(?:い)?る|をくれて(?:い)?る)の|答えて(?:い)?るの|このチャット|お宅|おたく)?(?:の(?:相手|中身))?(?:は|って|も)?(?:本物の|生身の|ちゃんとした)?(?:人間|人|ひと|ロボット|ろぼっと|ボット|ai|機械|自動(?:応答|返信)?|チャットボット|チャットgpt|プログラム|コンピュータ?ー?)(?:さん)?(?:が(?:答え|返事し|返事をし|対応し|書い|見)て(?:い)?(?:る|ます|くれて(?:い)?(?:る|ます))|と(?:話し|喋っ|しゃべっ)て(?:い)?(?:る|ます)|なの|なん|です|だ|でしょう|じゃ|では|ない|の|ん|や)*(?:か(?:な|ね|しら)?|[?]|ない(?:です)?よね)",
        r"(?:あなた|そちら|君|きみ)(?:は|って)?(?:誰|だれ|何者|どなた|どちら様?|何)(?:なの|なん|です|でしょう|だ|や)*(?:か|[?]|$)|(?:どなた|どちら様|誰|だれ)(?:です|なの|でしょう)*(?:か|[?])",
        r"(?:am i|are we|is this|do i) (?:talking|speaking|chatting|writing|talk|speak|texting)?(?: to| with)?(?: an?| some)? ?(?:(?:real|actual|live|human|automated|chat)[ -]?)*(?:bot|robot|human(?: being)?|machine|person|computer|ai|program|chat ?bot|someone real|system)(?: (?:or|and)(?: an?)? ?(?:real |actual )?(?:bot|robot|human|machine|person|computer|ai))*|(?:are|r) (?:you|u|this) (?:(?:really|actually|just|even|only) )*(?:an? )?(?:(?:real|actual|live|automated|chat)[ -]?)*(?:bot|robot|human(?: being)?|machine|person|computer|ai|program|chat ?bot|real|automated|chatgpt|alive|someone real|man|woman)(?: (?:or|and)(?: an?)? ?(?:real |actual )?(?:bot|robot|human|machine|person|computer|ai))*|(?:who|what) (?:are|r) (?:you|u)|who (?:am i|is) (?:talking|speaking|chatting|writing|this|answering)(?: to| with| me)*|(?:is|are) (?:there )?(?:an?y? )?(?:humans?|person|people|one) (?:reading|behind|writing|answering)(?: (?:this|that|me|here|it))*|you(?:'re| are) (?:a |just a )?(?:bot|robot|machine|ai)(?:,? right| aren'?t you)?\?*",
        r"(?:〔[^〕]{1,24}〕|[0-9+() -]{6,20}|この番号|番号は?[0-9+() -]{6,20}|携帯|自宅|家|スマホ)?(?:に|へ|まで|の方に|です)*(?:折り返し|直接|至急|今すぐ|一度|できれば|できたら)?(?:の|に|で)?(?:お)?(?:電話|でんわ|tel|コール)(?:を|で|して|にて)*(?:折り返し|かけ(?:て|直して)?|連絡)?(?:を|して|で)*(?:ください|下さい|くれ|ほし|欲し|もら|いただけ|いただき|頂け|頂き|お願い|待って|頼|ちょうだい|よこ)[ぁ-んいし]{0,12}|(?:お)?(?:電話|でんわ)(?:を|して|で)?(?:くだ|くれ)[ぁ-ん]{0,10}|折り返し(?:の)?(?:(?:お)?電話)?(?:を)?(?:ください|お願い|ほし|待って)[ぁ-んいし]{0,10}",
        r"(?:(?:can|could|will|would) (?:you|u|someone|somebody|anyone|support|a person|they)(?: please)? |please |just |i want you to |i(?:'d| would) like you to |i need you to |why don'?t you )*(?:call|phone|ring|telephone|give me a (?:call|ring|bell|phone call))(?: me| us)(?: (?:back|up|on|at|instead|my|number|mobile|phone|cell|as soon as possible|asap|now|today|tomorrow|please|the|this|〔[^〕]{1,24}〕|[0-9+() -]{6,20}))*|give me a (?:call|ring|bell|phone call)(?: (?:back|on|at|my|mobile|number|〔[^〕]{1,24}〕|[0-9+() -]{6,20}))*|i (?:want|need|would like|'d like) (?:a |you to )?(?:phone )?call(?:back| back)?(?: from (?:you|support|someone))?|call ?back(?: please)?",
    ),
}
"""Intent -> what a clause that means it consists of: Japanese where it holds a kana or a kanji, else English."""

ORDER: Final = tuple(CORES)
KINDS: Final = frozenset({"fed_up", "outage", "was_it_sent", "support_hours", "my_data", "abilities"})
"""Intents that nothing else reads."""
_LETTERS_JA: Final = re.compile(r"[ぁ-ん一-龥]")
_CALLS: Final = re.compile(
    plain(r"電話|でんわ|折り返し")
    + r"|\b(?:call(?: me| us| ?back)|phone (?:me|us|call|number|line)|ring me|hot ?line|help ?line|telephone|(?:a|the) number)\b"
    r"|\bphone\b(?! (?:is|was|won|has))|\bby phone\b"
)
_GIVES_UP: Final = re.compile(
    plain(r"諦め|あきらめ|もういい|もう無理") + r"|\bg(?:i|a)v(?:e|ing) up\b|\bhad enough\b|that'?s enough"
)
_VAGUE_JA: Final = (
    r"(?:画面|ページ|押したら|開いたら|開くと|押すと|リンク先|サイト)?(?:に|が|で|は|も|を|と|、)*(?:何か|なにか|よく(?:分|わ)からない)?(?:エラー(?:メッセージ|画面|表示)?(?:って|と|が|に|みたいなの|ばかり)*(?:出|で|表示され|なり|なる|なっ|言われ)[ぁ-ん]{0,8}|エラー"
    r"|(?:真っ?白|まっしろ|白く|しろく|白い(?:画面|まま)?|白画面)(?:に|の|で|まま|画面)*(?:な|出|表示)?[ぁ-ん]{0,8}|何も(?:表示され|出(?:て)?こ|出)(?:ない|ません)|(?:表示|画面)(?:が)?おかしい)"
)
_VAGUE_EN: Final = (
    r"(?:(?:it|there|the (?:page|screen|site)|i)(?:'s| is| just| only| always| keeps)* ?(?:says?|shows?|showing|gives?(?: me)?|get|getting|got|see|goes|went|turns?|stays?|comes? up|came up|has)?(?: up| with)* ?)?(?:an?|some|this|the|just|only)* ?"
    r"(?:errors?(?: messages?)?|blank(?: page| screen)?|white(?: page| screen)?|empty page|went wrong|something went wrong)(?: (?:appears?|appeared|came up|comes up|pops up|popped up|shows? up|message|screen|page))*"
)
_CAME_JA: Final = r"(?:(?:さっき|ついさっき|先ほど|いま|今|たった今|やっと|ようやく|今朝|昨日|きのう|昨夜|夕方|[0-9一二三]+(?:分|時間|日)(?:くらい|ぐらい|ほど)?前|少し前|ちょっと前)(?:に|、)?)?(?:メール|sms|コード)?(?:は|が|も)?(?:もう)?(?:届い(?:た|て(?:い)?ました|て(?:い)?た)|届きました|来(?:まし)?た|きました)"
_CAME_EN: Final = r"(?:the (?:e?-?mail|code|text|message) |it |an? (?:e?-?mail|code|text) )?(?:has |have |just |finally |now |did )*(?:arrived|came(?: in| through)?|showed up|got here|turned up|arrive)(?: (?:just now|now|a (?:minute|while|moment|second) ago|[0-9]+ (?:minutes?|hours?) ago|today|this morning|earlier|yesterday|in the end|at last|finally))*"
_WHO: Final = (0, 1, 2)
"""Of the ways to ask for a person, those that only ask who answers."""


def small(clause: str) -> str | None:
    """The intent that a folded clause is, and nothing else."""
    bare = clause.strip(" \n")
    if not bare or len(bare) > LONGEST:
        return None
    rules = _rules(japanese=bool(_LETTERS_JA.search(bare)))
    return next((name for name, rule in rules if rule.fullmatch(bare)), None)


def asks_who(folded: str) -> bool:
    """Whether a folded text asks who, or what, is answering."""
    return any(rule.fullmatch(folded.strip(" \n")) for rule in _who())


def speaks_of_calls(folded: str) -> bool:
    """Whether somebody who wants a person wants them on the telephone."""
    return bool(_CALLS.search(folded))


def vague(folded: str) -> bool:
    """Whether a page is said to have failed, and nothing of how."""
    return len(folded) <= LONGEST and bool(_vague().fullmatch(folded.strip(" \n")))


def came(folded: str) -> bool:
    """Whether a short message says that it has come, just now or some time ago."""
    return bool(_came().fullmatch(folded.strip(" \n")))


def gives_up(folded: str) -> bool:
    """Whether somebody who stops does so because it is too much."""
    return bool(_GIVES_UP.search(folded))


@cache
def _rules(*, japanese: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Made with the first message: a start need not wait for them."""
    return tuple((name, _whole(core)) for name in ORDER for core in CORES[name] if _is_japanese(core) == japanese)


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(f"(?:{_whole(_VAGUE_JA).pattern})|(?:{_whole(_VAGUE_EN).pattern})")


@cache
def _came() -> re.Pattern[str]:
    return re.compile(f"(?:{_whole(_CAME_JA).pattern})|(?:{_whole(_CAME_EN).pattern})")


@cache
def _who() -> tuple[re.Pattern[str], ...]:
    return tuple(_whole(CORES["human"][place]) for place in _WHO)


def _is_japanese(core: str) -> bool:
    return bool(_LETTERS_JA.search(plain(core)))


def _whole(core: str) -> re.Pattern[str]:
    """What stands around a core is taken once and not tried in other ways: the time stays bounded."""
    if _is_japanese(core):
        return re.compile(plain(rf"(?:{_LEAD_JA}){{0,4}}(?:{core})(?>{_TAIL_JA})*+"))
    return re.compile(rf"(?:{_LEAD_EN}){{0,3}}(?:{core})(?>{_TAIL_EN})*+")
