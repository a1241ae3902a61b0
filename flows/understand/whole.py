"""Short messages that are one intent and nothing else: a core, and around it only words that say nothing."""

import re
from collections.abc import Mapping
from functools import cache

from flows.understand.needs import Patterns
from flows.understand.normalise import alternatives, bounded, plain

_FILLER_JA = (
    r"こりゃ|残念(?:ながら|です)?|状況(?:は|が)?|神|最高|天才|すごい|わーい|やったー?|(?:御|お)礼(?:を)?(?:申し上げ(?:ます)?|言います)|すみません(?:でした)?|すいません|ごめん(?:なさい|ね)?|えっと|えーと|うーん|んー|あの[うー]?|じゃあ?|では|もう|やっぱり?|やはり|とりあえず|いったん|一旦|一回|悪いけど|ちょっと|ください|下さい|お願い(?:します|致します|いたします|できますか)?|おねがいします|ちょうだい|ございま(?:す|した|せん)|でございます"
    r"|です(?:ね|よ|か|が|けど)?|でした|だった|ます|ました|まし|たい|ほしい|欲しい|して(?:い)?|した|する|なので|ので|けど|けれど|から|だよ?|っす|んです|のです|のに|ないか|ですが|まあ|それ(?:は|が|を)?|そう|そんな(?:の|ん)?|正直|全然|ぜんぜん|まったく|全く|さっぱり|あんまり|あまり|よく|いまいち|はい|うん|いや|いえ|いいえ|やねん|ねん|やで|やわ|みたい|感じ|まだ|また|今|いま|さっき|もう一度|ほんと(?:に|う)?|本当に|ほんま(?:に)?|すごく|とても|大変|どうも|たぶん|多分|きっと|なんか|なんて|って|ちゃんと|特に|とくに|はっきり|私(?:には)?|自分では|全部|いろいろ|丁寧に|教えて(?:いただい|もらっ|くださっ)(?:て|た)|(?:言|い)われた(?:とおり|通り)(?:に)?|(?:教えていただいた(?:こと)?|おしえてもらった(?:こと)?)(?:とおり|通り)(?:に)?|やって(?:み)?(?:た|まし)|試し(?:て|た|まし)(?:みた|みまし|た)?|おかげ(?:さま|様)?で|無事(?:に)?|問題なく|すんなり|やっと|ようやく|なんとか|うまく|ちょい|こと|ところ|とこ|わけ|ほう|方|さん|くん|ちゃん|ボット|皆さん|夜分(?:遅く)?に?|朝早くに?|遅くに|ませ|っぽい|ぽい|くさい|らしい|模様|ありがと(?:う|ー|さん)?(?:ございま(?:す|した))?|おおきに|サンキュー|助かり(?:ました|ます)?|感謝|夜遅く|一応|通り|とおり|はじめて|初めて|たら|たん|てん|しても|でも|ても|やった|られ|ざいます"
    r"|[よねなかたるいしんのわがはもをにでとてや、ー。!?っへえあう笑おご]"
)
_FILLER_EN = r"(?<![a-z'])(?:please|pls|plz|now|again|ok|okay|oh|ah|hey|hi|hello|dear|my|friend|sorry|well|so|um+|uh+|hm+|then|actually|just|can|could|we|you|u|ur|i|i'd|i'm|im|i've|ive|i'll|me|like|to|let'?s|let|us|the|a|an|it|its|it's|that|this|that's|thats|is|was|am|are|be|been|do|does|did|done|have|has|had|got|for|of|on|at|in|and|but|or|all|really|very|still|sir|madam|mate|man|bro|bot|there|here|one|here's|too|then|yet|will|would|up|with|from|as|your|thanks?|ta|indeed|yes|no|not|nope|yeah|honestly|tbh|everything|anything|something|these|those|any|if|by|about|said|says|told|steps?|tried|try|guys|folks|lol|lmao|though|unfortunately|sadly|finally|at last|quite|completely|totally|absolutely|afraid|wonderful|great|good|nice|much|ever|such|seems?|think|guess|what|how|say|team|support|everyone|anyone|today|dear|problem|issue|after|same|result|thing|suggested|took|long|enough|pleased|way|even|made|make|only|some|suggestion|advice|going|fine|friend|yuo|never ?mind|nvm|found|thank you|cheers|because|when|more|it'll|she|he|they|own|obviously|lots?|kind|many|million|so|absolutely|maybe|since|ask|asking|other|than|most|never|young|ladies|gentlemen|miss|mum|lad|case|certain|you're|youre|whatsoever|me|tips?|tricks?|idea|method|fix|instructions)(?![a-z'])"
_SILENT = re.compile(r"[\W_ー]+")
_JA_NEG = r"(?:ない|ません|なかった|ませんでした|へん(?:かった)?|ん(?:$|かった|です|わ|ねん)|ねえ|ねー|ず|ておりません|ていません|てない)"

CORES: Mapping[str, tuple[str, ...]] = {
    "human": (
        r"担当(?:者|の方|の人)?|オペレーター?|人間|スタッフ|サポート(?:センター)?(?=$|へ|に)|窓口|有人(?:チャット|対応)?|責任者|human|agents?|operators?|representative|live (?:support|chat)|real person|person|^support$|staff|customer (?:service|support|care)|manager",
    ),
    "restart": (
        r"最初(?:から|に戻る?)?|初めから|始めから|はじめから|リセット|やり直し?|やりなおし?|一から|いちから|1から|トップ(?:へ|に)?戻る?|トップ|メニュー|ふりだし|re-?start|start(?: over| again)?|begin again|main menu|menu|home|^(?:please |ok )?reset(?: please| it| all| everything| pls)?$|from (?:scratch|start|the (?:top|start|beginning))|start from scratch|redo|back to start|begin anew|/start",
    ),
    "back": (
        r"戻(?:る|って|して|りたい|れ(?:ます)?|ろ|す|せ|り|ら)|もど(?:る|って|して|りたい|れ|ろ|す|せ|り)|前(?:へ|に)|一つ前|1つ前|ひとつ前|いっこ前|一個前|間違え(?:た|ました|ちゃった)|まちがえ(?:た|ました)|取り消し|取消|回答取り消し|訂正|\bback\b|previous|undo|return|revert|last question|wrong button|modoru",
    ),
    "language_switch": (
        r"英語|日本語|えいご|にほんご|言語(?:変更|切り?替え?)?|english(?: version)?|japanese|nihongo|eigo|language|englsih",
    ),
    "solved": (
        r"問題(?:な|無)く|解決に(?:至り|いたり)(?:ました)?|解決(?:し(?:まし)?た|いたしました|済み|できました|です|しました|したで)?(?!し?な|せ|し(?:て(?:い)?)?(?:ない|ませ|へ)|に至)|かいけつ(?:しました|した)|直(?:った|りました)|なお(?:った|りました(?!か))|治(?:った|りました)|でき(?:た|ました|ましたわ|たわ)(?!か)|出来(?:た|ました)|入れ(?:た|ました|たわ)|入れ(?:ました)|いけた|いけました|届(?:いた|きました|いてた|いてました)|とどきました|とどいた|来(?:た|ました)|きました|ログイン(?:でき|出来)(?:た|ました)|ログインできた|開(?:けた|けました|きました|いた)|完了(?:しました|した)|変更(?:でき|出来)(?:た|ました)|いきました|いった|うまくい(?:った|きました|けた)|解消(?:されました|しました|した)|大丈夫(?:です|でした|になりました)?|助かって|成功(?:しました|した)?|問題(?:が)?(?:なくなりました|解消されました|ありません)|メール(?:が)?(?=届|来|き)|問題|(?:ぱすわーど)?変え(?:られ)?(?:ました|た)|ばっちり|息子に手伝ってもらって|先ほど",
        r"(?<!un)(?<!not )(?<!no )(?<!nor )(?:solved|fixed|sorted|resolved|restored|worked|wokrs|working|works|finish(?:ed)?|success\w*|logged in|log in|login|able to log in|(?:could|can) (?:get|log|sign) (?:back )?in|managed to (?:log|sign|get) in|able to|in now|i'm in|back in|got in|got it|finaly|got in|wroking|all good|we.?re good|(?:(?:the |my )?(?:reset )?(?:mail|email|e-mail|message|code|text|sms|link|password) (?:has |have |just |finally |is |was )*)?(?:arrived|came(?: in| through)?|opened|opens|works?|working|worked)|completed?|access (?:has been )?restored|perfectly|like a charm|did it|did the trick|(?:it|that|this)(?:.?s| has)? (?:let me in|fixed|sorted|solved|done)(?: it)?|brilliant|yay|hooray|set)(?! (?:yet|n't))",
    ),
    "not_solved": (
        r"(?<!ま)だめ(?!ーる)|駄目|あかん(?:かった)?|いかん|(?:変わ|かわ|変)(?:ら|り|われ|れ)?"
        + _JA_NEG
        + r"|(?:変わって|かわって)(?:い)?ない|(?:なお|直|治)(?:ら|り|って|っと)"
        + _JA_NEG
        + r"|解決(?:し(?:て(?:い)?)?)?"
        + _JA_NEG
        + r"|解決(?:に)?(?:至って|せず|していません)(?:おりません|いません)?|解決せず|改善(?:は)?(?:し(?:て(?:い)?)?|され(?:て)?)?(?:おりません|いません|ない|ません|せず|なし)|効果(?:が|は)?(?:なし|ありませんでした|ない|なかった|ありません)|意味(?:が)?(?:なかった|ない(?:です)?$)|変化(?:が|は)?(?:なし|ない|ありません)|同じ|おなじ|一緒|無理(?:ゲー|ぽ)?|むり(?:ぽ|げー)?|でき(?:ませんでした|ません|ない|なかった|へん|ん)|うまくい(?:きません(?:でした)?|かない|かなかった|かん)|いきません(?:でした)?|(?:変わ|かわ)らず|(?:変わって|かわって)(?:は)?おりません|進展(?:なし|ない)|事象は?|なんも|何も|結果|時間をおいて|効かない|きかん|どうしましょう|困っ(?:た|て(?:い)?ます)",
        r"(?:not|n.?t|no|never|nothing|without) (?!unexpected|odd|strange|looks|seems|was|has|is)(?:\w+ )?(?:work\w*|wroking|help\w*|solved?|fixed|resolved?|luck|change\w*|better|success|difference|good|do (?:anything|it)|happened)|unresolved|persists?|remains?|still (?:broken|nothing|the same|same|stuck)|no (?:luck|change|good|joy|success|difference|use|dice|help)|same(?: (?:problem|issue|thing|error|result|here|as before|again|story))?$|same|stuck|nothing (?:works|changed|helped|happened)|in vain|to no avail|broken|didn.?t (?:help|work|do)|doesn.?t (?:help|work)|did (?:absolutely )?nothing|not wroking|unsuccessful|difference|(?:still |remains? )(?:busted|borked|dead|broke|stuck|failing)|didnt (?:work|help|hlep)|useless|(?:exact(?:ly)? )?(?:the )?same (?:result|outcome|story)|no joy",
    ),
    "why": (
        r"なぜ|なして|なんで|何で|どうして|理由(?:は)?|意味(?:は)?|\bwh?y\b|meaning|what for|how come|what do you mean|どゆこと|は$",
    ),
    "thanks": (
        r"ありがと(?:う|ー|さん|な|です)?|有難う?|サンキュー?|サンクス|さんくす|さんきゅ|おおきに|感謝(?:申し上げ(?:ます)?|します)?|助か(?:り|っ|る)(?:ました|た|ます)?|たすかりました|お世話(?:に)?(?:なりました|さま|様)|ご親切|ご対応|あざ(?:す|っす|ーす|まる)|あざっす|arigato\w*|^どうも$|^(?:どう|ど)も(?:でした|ね|です)$|恩に着(?:る|ます)|礼は?言|恐れ入り|礼は言っと(?:く|きます)|thank\w*|thanx|thnx|thx|tnx|tysm|\bty\b|cheers|(?:much |most )?obliged|indebted|appreciate[ds]?|grateful|gracias|merci|kind|you.?ve been (?:great|brilliant|wonderful|lovely|amazing|ace)|lifesaver|(?:a |you.?re )?(?:star|legend|angel|gem)|life ?saver|great help|helpful|多謝|\bta\b|bless|assistance|help|tahnks|thnaks|こんな|一応|so much",
    ),
    "cancel": (
        r"中止|キャンセル|取り?やめ|やめ|止め|終了|終わり|おしまい|ストップ|中断|いらない|結構|諦め|バイバイ|さようなら|さよなら|またね|じゃあね|また今度|cancel|stop|quit|qiut|exit|abort|end|nvm|never ?mind|nevermind|forget it|leave it|drop it|enough|good ?bye|bye|give up|later|close|terminate|see (?:you|ya)",
    ),
    "unknown_answer": (
        r"(?:分か|わか)(?:ら|り|ん|りかね|るわけ)"
        + _JA_NEG
        + r"?|わかんない|分かんない|わからん|わがんね(?:え|ー)?|わっかんね(?:え|ー)?|わかりまへん|(?:わかる|分かる|しる|知る)わけない(?:だろう?|でしょう?)?|知(?:ら|り)"
        + _JA_NEG
        + r"|しら(?:ない|ん)|不明|(?:忘|わす)れ(?:た|ました|ちゃった|てしまいました|てもうた)?|覚え(?:て(?:い|お)?(?:ない|ません|り?ません|へん)|が(?:ない|ありません))|おぼえて(?:い)?(?:ない|ません)|(?:思い|おもい)(?:出|だ)せ(?:ない|ません|へん|ん)|把握(?:して(?:い|お)?(?:り?ません|ない))|確認(?:でき|のしよう|の仕方)(?:ません|ない|が(?:ない|わからない|分からない))|なんとも言え(?:ない|ません)|(?:判断|回答|お答え|断言|明言)(?:が|は|を)?(?:いたし|し|でき|つき|つか|出来)?(?:かね(?:ます|る)?|ません|ない)|記憶に(?:ない|ありません|ございません)|自信(?:が)?(?:ない|ありません)|さあ|さぁ|どう(?:だろ(?:う)?|やろ|かな|だったか(?:な)?|だったっけ)|知らんがな|答えられ(?:ない|ません)|見方が|方法が|どれか|どっち(?:か|だっけ)|見当もつか(?:ない|ん|ず)|がわから(?:ない|ん)|(?:聞か|見|確認し|調べ|聞いてみ|見てもらわ)ないと(?:何とも|なんとも|なあ?)?|なんとも(?:なあ?|言えん)?|(?:見|調べ|確認し)(?:まし)?た(?:けど|が|んだけど|のですが|んですが)、?(?:よく|いまいち)?(?:わか|分か)(?:ら|り)(?:な(?:い|かった)|ません(?:でした)?|ん(?:かった)?)|ピンと?(?:来|こ)(?:ない|ん|ません)|(?:主人|旦那|夫|妻|嫁|家内|息子|娘|孫|家族|母|父|子ども|子供)に|機械(?:に|は|が)(?:疎くて|苦手(?:で)?|弱くて)|微妙|曖昧|うろ覚え|ピンとこない|なに|何|謎|ようわからん|忘れた",
        r"(?:not|n.?t|no|dont|cannot|unable to|don't|wouldn't|couldn't|can't|never) (?:\w+ )?(?:know|sure|shure|(?:for )?certain|idea|clue|remember|recall|tell|say|verify|check|remembered|find)|(?:i )?(?:dont|don.?t|do not) no|idk|i dont know|dunn+o|(?:not a|no) (?:idea|clue)|unsure|uncertain|unknown|how to|don.?t ask me|clueless|beats me|who knows|search me|no way (?:for me )?to (?:check|tell|know|find)|hard to (?:say|tell)|couldn.?t say|how should i know|how would i know|pass|good question|hard to say|hard to tell|none the wiser|i forget|i forgot|forgot|no idea|no way of knowing|way of|haven.?t (?:a|the) (?:clue|foggiest|faintest)|clue|wakaran\w*|wakarimasen|shiranai|i wonder",
    ),
    "greeting": (
        r"こんにち[はわ]|こんちは?|ちわ(?:っす)?|こんばん[はわ]|ばんは|おはよう?(?:ございます|さん)?|おは|はじめまして|初めまして|もしもし|やあ|やっほー?|やほ|ハロー?|ども|どうも|お疲れ(?:さま|様)?(?:です)?|おつかれ(?:さま)?(?:です)?|乙|おつ|ごめんください|お世話に(?:なります|なっております)|おせわになります|失礼(?:します|いたします)|よろしく(?:お願い(?:します|いたします|致します)|おねがいします)?|まいど|毎度|ごきげんよう|誰か(?:い(?:る|ます(?:か)?))|いますか|おい|夜分(?:遅く)?に(?:すみません|失礼(?:します)?)|(?:いい|よろしい)(?:です|でしょう)か|うぃ(?:ー?っ?す)|ちわ(?:っす|ー)?|ち(?:ー|ょり?)っ?す|おっす|うっす",
        r"hello|hi+|hey+|hiya|heya|helo|hullo|hallo|howdy|\byo\b|good (?:morning|afternoon|evening|day)|greetings|morning|afternoon|evening|sup|what'?s up|wassup|konn?ichiwa|konbanwa|ohayou?|g'?day|how are you|any(?:one|body) (?:there|here|home)|you there|is (?:anyone|anybody) (?:there|here)|nice to meet you|excuse me|dear support team",
    ),
    "no": (
        r"いいえ|いえ|いや|いーえ|ううん|うんにゃ|ちゃう|(?<!間)違(?:う|います|いました|った|くて)|ちが(?:う|います|った)|ノー|そうじゃな(?:い|く)|そうではな(?:い|く)|(?:し|やっ)て(?:い)?(?:ない|ません)|してへん|しません|ありません(?:でした)?|(?<![ぁ-ん])ない(?:です|よ|わ)?$|なし|無し|無い|なかった(?:です)?|該当しません|残念ながら|とんでもない|んーん|まだ(?:です|だ)?$|見て(?:い)?(?:ない|ません)|ばつ",
        r"\bno+\b|\bnop\b|nope|nah|naw|nay|nup|negative|not (?:really|at all|quite|yet|exactly|me|here|my (?:case|situation|issue|problem)|the one|that|correct|the case|it|so|right|true)|never|iie|\bn\b|\bng\b|^の$|(?:i|it|there|that|we) (?:don.?t|didn.?t|haven.?t|dint|isn.?t|wasn.?t|doesn.?t|hasn.?t|is not|did not|do not|have not|has not|does not|am not)|don.?t think so|doubt it|❌|✕|×|👎|🙅|incorrect|wrong|of course not|certainly not|nothing of the (?:sort|kind)|definitely not|absolutely not|not as far as i (?:know|can tell|remember)|not that i (?:know of|remember|recall)|i (?:don.?t|do not) (?:think|believe) so|not of course|nothing|no+ (?:no+ ?)+|that is not",
    ),
    "yes": (
        r"はい|うん|ええ|へい|\bhai\b|そう(?:です|だ|や|やで|でございます)?|その通り|そのとおり|おっしゃる(?:通り|とおり)|仰る(?:通り|とおり)|もちろん|勿論|イエス|おk|オッケー?|おけ|オーケー|了解(?:です)?|りょ|承知(?:しました|いたしました)?|わかりました|分かりました|わかった|分かった|(?:あって|合って)(?:ます|る|います)|せや(?:で|ね)?|しました|やりました|やった|ありました|あった|あります|ある|左様|さようで(?:す|ございます)|ああ|^おう$|^あい$|うむ|ほい|間違い(?:ない|ありません|ございません)|まちがいない|まる|そうそう|👍|⭕|○|◯|🙆|✅|👌|できました",
        r"\bye+s+\b|yess|yeah|yeh|yea|yep|yup|\bya\b|yah|sure|okay|\bok\b|\bkk?\b|right|correct|exactly|true|affirmative|confirmed|indeed|absolutely|definitely|of course|certainly|uh[- ]?huh|mhm|aye|i (?:do|did|have|think so|believe so|guess so|suppose so|reckon so)|it (?:is|was|does|did|has)|you got it|that.?s it|got it|sounds good|\by\b|probably|obviously|course|for sure",
    ),
}
ORDER = (
    "why",
    "human",
    "restart",
    "language_switch",
    "not_solved",
    "thanks",
    "unknown_answer",
    "solved",
    "cancel",
    "back",
    "greeting",
    "no",
    "yes",
)
LONGEST = 80


def whole(text: str) -> tuple[str, ...]:
    """Every intent a folded message can be when nothing else is in it, the likeliest first."""
    bare = text.strip(" \n")
    if not bare or len(bare) > LONGEST:
        return ()
    there = _maybe().found(bare)
    found = [name for name in ORDER if name in there and _is(name, bare)]
    if "thanks" in found and ("solved" in found or "not_solved" in found):
        found.remove("thanks")
    return tuple(found)


def _is(name: str, text: str) -> bool:
    rest = _SILENT.sub("", _filler().sub(" ", _core(name).sub(" ", text)))
    return len(rest) <= (1 if rest.isascii() else 0)


# Made with the first message: a start need not wait for them.


@cache
def _maybe() -> Patterns[str]:
    return Patterns(
        (name, one) for name, rules in CORES.items() for rule in rules for one in alternatives(bounded(plain(rule)))
    )


@cache
def _core(name: str) -> re.Pattern[str]:
    return re.compile(bounded(plain("|".join(CORES[name]))))


@cache
def _filler() -> re.Pattern[str]:
    return re.compile(plain(f"{_FILLER_JA}|{_FILLER_EN}"))
