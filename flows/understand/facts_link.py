"""What is said of the link, of the page it leads to, of the telephone and its messages."""

from flows.understand.rules import Facts

LINK_FACTS: Facts = {
    ("link_age", "over_limit"): (
        r"{dlong}(?:の|に)?(?:{arrive+}[いったの]{0,3}|送られた|もらった)?(?:{mail}|{link}|{code})|(?:{mail}|{link}|{code})(?:は|が|to|is|was|from|,| )*{dlong}|(?:{mail}|{link}|{code})[^.。\n]{0,14}{arrive+}[^.。\n]{0,6}{dlong}",
        r"(?:{mail}|{link}|{code}|届いた|{arrive+})[^。.!?\n]{0,22}?{dday}(?!以内|しか)",
        r"{dday}[^。.!?\n]{0,10}?(?:の|に(?:届|来|き|もら|{arrive+})|{arrive+}|前の|前に)[^。.!?\n]{0,6}?(?:{mail}|{link}|{code}|もの|やつ|{arrive+})|{dday}(?:の|に){arrive+}",
        r"(?:{mail}|{link}|{code}|it)[^.!?\n]{0,20}(?:is|was|are|'s|{arrive+}|from|sent|dated)[^.!?\n]{0,14}?{dday}|{dday}[^.!?\n]{0,8}(?:old )?(?:{mail}|{link}|{code})",
        r"(?:24時間|二十四時間|一日|1日|丸一日|期限|制限時間|有効時間)(?:は|が|を|以上|も|より)?(?:とっくに|もう|すでに|ゆうに|とうに)?(?:過ぎ|すぎ|経|たって|たっ|超え|こえ|オーバー|経過|前)(?!て(?:い)?(?:ない|ません)|な)|{dday}(?:は|も|以上)?(?:とっくに|もう|すでに)?(?:過ぎ|すぎ|経っ|経ち|たって|たっ|たち|超え|こえ|経過)(?!て(?:い)?(?:ない|ません)|な)",
        r"(?:past|over|beyond|after|more than|longer than|exceeded|older than) (?:the )?(?:24|{dday}|limit|time limit|deadline|its? (?:time )?limit)|{expired}(?:から|て)(?:もう|しま)|(?:{mail}|{link}|{code})[^。.\n]{0,14}(?:ages ago|long ago|a long time ago)|(?:だいぶ|ずいぶん|かなり|結構|けっこう|ずっと)前(?:の|に)[^。\n]{0,5}(?:{mail}|{link}|{code}|{arrive})|だいぶ(?:時間が|経|たっ)",
        r"(?:opened|clicked|used|tried|tapped|{open}|{tap|direct}|{look})[^.!?\n]{0,24}{dday}(?: later| after)?|{dday} (?:later|after|passed|went by|have passed)",
    ),
    ("link_age", "within_limit"): (
        r"(?:right|straight|immediately|soon|just|shortly|seconds|moments) after (?:it|{mail}|that|the code|{code})? ?{arrive+}|(?:minute|moment|second|instant) (?:it|{mail}) {arrive+}",
        r"(?:{mail}|{link}|{code})[^。.!?\n]{0,14}?(?:{dmin|dhour})[^。.!?\n]{0,6}?(?:前|に|{arrive+}|の|で|{mail}|{link}|しか|です|だ|くらい|ago|old)*(?!.{0,6}{arrive-})",
        r"(?:{dmin|dhour})[^。.!?\n]{0,10}?(?:の|に|で)?(?:{arrive+}|{mail}|{link}|{code})(?!(?:は|が|も)?[^。\n]{0,6}?(?:{arrive-}|{exist-}|{missing}))",
        r"(?:{mail}|{link}|{code}|it)[^.!?\n]{0,20}(?:is|was|{arrive+}|'s|came|sent|only|from|just)[^.!?\n]{0,12}?(?:{dmin|dhour})|(?:{dmin|dhour})[- ]?(?:old )?(?:{mail}|{link}|{code})",
        r"(?:24時間|期限|一日|1日|制限時間|二十四時間)(?:の)?(?:は|が|まで)?(?:以内|内|いない|まだ|過ぎて(?:い)?(?:ない|ません)|たって(?:い)?(?:ない|ません)|経って(?:い)?(?:ない|ません)|切れて(?:い)?(?:ない|ません)|未満|前)|(?:まだ)?期限(?:は)?(?:大丈夫|余裕|ある|{exist+}|{room+}|残)|{dday}(?:以内|未満|も?(?:経|た)って(?:い)?(?:な|ま))",
        r"(?:within|inside|under|less than|not even|not yet|n.?t even|before) (?:the )?(?:24|{dday}|limit|time limit|deadline|an hour|{dhour})|still (?:within|in time|valid|fresh|inside)|{arrive+}(?:い)?た?(?:ばか|ばっか)|(?:{arrive+})後?(?:い)?(?:た)?(?:の)?(?:は|が)?(?:まだ)?(?:{dmin}|{dhour})|{mail} just {arrive+}|(?:届い|来|{arrive+})(?:た|て)?(?:ばかり|ばっか|すぐ|直後|とこ|ところ)|{arrive+}(?:た)?(?:ばかり|ばっか|すぐ|直後|とこ|ところ)(?!{exist-})|(?:すぐ|即|届いてすぐ|直後)(?:に)?(?:押|開|{open}|{tap|direct}|使|入れ|{allow}|{request|again}|クリ|入力)|(?:right|straight|immediately|instantly) (?:away|after|when it)|as soon as (?:it|the|i)|(?:just|only just) (?:{arrive+}|came|arrived|got)|brand[- ]new {mail}|{mail} (?:is )?fresh|(?:きょう|今日)(?:の|{arrive+}|届|来)|(?:{arrive+}|received|came|from|is) (?:\w+ ){0,2}today|today's {mail}",
    ),
    ("link_source", "older"): (
        r"(?:{dday}|{dlong})(?:に{arrive+}た?)?の?(?:ほう|方)の?(?:{mail}|{link})?",
        r"(?:was|is|opened|used|clicked|tapped|from|in) an (?:old|older|earlier|previous) {mail}",
        r"(?:一番|いちばん)?(?:古い|ふるい|最初の?|前の?|先の)(?:の|やつ|ほう|方|もの)?(?:を|から|で|に)(?:{tap+|direct+}|{open+}|{request+|again+}|使|入れ)",
        r"(?:最新|一番新しい|いちばん新しい)(?:の)?(?:{mail}|{link}|{code}|やつ|もの)?(?:では?|じゃ)(?:{exist-}|な[いかく])",
        r"{aged} (?:{link}|{mail}|{code}|one)",
        r"(?:最初|先|はじめ)に(?:{arrive+}|届|来)(?:い)?た?(?:ほう|方|やつ|もの|の)?",
        r"(?:最初|さいしょ|前|先|古い(?:ほう|方)?)の?(?:{request|again}|{tap|direct}|{open})|(?:古い|ふるい|前の|以前の?)(?:やつ|もの|ほう)?(?:{mail}|{link}|{code})(?!(?:では?|じゃ)(?:{exist-}|ない))(?!(?:も|は)(?:{arrive}))|前に(?:{arrive+}|届い)[^。\n]{0,4}{mail}|(?:was|is|used|opened|it's) (?:an |the )?(?:{change}|older|old|previous) one|(?:古い|ふるい|古かった|前の|まえの|以前の|最初の|さいしょの|1つ前の|ひとつ前の|一個前の|先に(?:届|来|{arrive})(?:た|いた)(?:ほう)?の?|1通目の?|一通目の?|昔の|旧|最新(?:の(?:{mail}|{link}|{code})?|のもの|のやつ)?(?:では?|じゃ)(?:{exist-}|なく?て?|ない|あり))(?:ほう|方|もの|やつ|の|に(?:届|来|{arrive})(?:いた|た|いてた)?)*(?:{mail}|{link}|{code}|ほう|方|やつ|もの|だっ|でし|でやって|を(?:押|開|入|使|{open}|{tap|direct}|{request|again})|かも)(?!(?:では?|じゃ)(?:{exist-}|な[いく]|ありま))",
        r"(?:古い|ふるい)(?:ほう|方|やつ|の|{mail})(?:を|の|で|だ|でし)|(?:{mail}|{link}|{code})(?:が|は)?[^。\n]{0,6}?(?:古い|ふるい|古かった|前の(?:やつ|もの|ほう|だ)|昔のやつ)(?!(?:では?|じゃ)(?:{exist-}|な))",
        r"(?:old|older|previous|earlier|first|oldest|wrong|prior|earliest|second[- ]last|original|outdated|last week's|yesterday's) (?:{mail}|{link}|{code}|one|of the)(?! i (?:get|got) today)|older {mail}|(?:not|n.?t|wasn.?t|isn.?t) (?:from |using |opening |in |on )?(?:the |my )?(?:latest|newest|most recent|last|new|{mail} latest|latest {mail})(?: one| {mail})?|an? (?:older|earlier|previous|old) |{mail} (?:was|is) (?:an? )?(?:old|older|earlier|previous)|{thereis} an? (?:{change}|older) one",
    ),
    ("link_source", "latest"): (
        r"(?:いちばん|一番)(?:後|あと)(?:に|の|から)",
        r"(?<!not )(?<!not the )(?<!n.t the )(?:latest|newest|most recent|last) of (?:the |my |those |them)?{mail}?",
        r"(?:最新|いちばん(?:新|あたらし|最後|最近|上)(?:しい|い|の)?|一番(?:新|あたらし|最後|最近|上|下)(?:しい|い|の)?|直近の?|最後に(?:届|来|き|もら|{arrive+})(?:いた|た|った)?|新しい(?:ほう|方|やつ|{mail})|あとから(?:届|来|{arrive+})|後から(?:届|来|{arrive+})|もっとも新しい)(?:の|もの|ほう|方|やつ|に)*(?:た)?(?:{mail}|{link}|{code}|です|でし|だ|を|から|で(?!は)|やつ|ほう|の)?(?!(?:の)?(?:{mail}|{link}|{code}|やつ|もの|ほう)?(?:では?|じゃ)(?:{exist-}|な[いくか]|ありま|あらへん))(?!(?:では?|じゃ)(?:{exist-}|な[いくか]|ありま)|か(?:どうか|わか|{recall}))",
        r"(?<!not )(?<!n.t )(?<!not from )(?<!isn.t )(?<!n.t from )(?<!not using )(?:from |using |opened |used |it's |it is |is |was |in |the |of |my )+(?:very )?(?:latest|newest|most recent|last)(?: {mail}| {link}| {code}| one|$|\W|{mail})|(?:latest|newest|most recent) (?:one|{mail}|{link}|{code})|^(?:the )?(?:latest|newest)\W*$|{link}[^.\n]{0,12} (?:latest|newest)|(?:only|just) (?:got |have |received |{arrive} )?one {mail}|{mail}[^.\n]{0,10}(?:latest|newest)|{mail}(?:は)?(?:1|一)通(?:しか|だけ)(?!.*{arrive-})",
    ),
    ("link_copied", "yes"): (
        r"{copy+}(?!(?:は|とか|なんて|じゃ|では|も)?(?:{exist-}|し(?:て)?(?:い)?(?:ない|ませ|ず)|なし|な[く]|せず|なんてして|やって(?:い)?な|できな|機|て(?:いい|も)))",
    ),
    ("link_copied", "no"): (
        r"{direct+}",
        r"{copy-}|{copy}(?:は|とか|なんて|じゃ|では|も)?(?:{exist-}|し(?:て)?(?:い)?(?:ない|ませ|ず)|なし|なく|せず|やって(?:い)?な)|(?:{no}|without) {copy}|(?:just|only|simply|straight|directly) {tap+|direct+}|{tap+|direct+} (?:it |{link} |on it |the \w+ )*(?:directly|straight|in the {mail}|right|in {mail}|from (?:the )?{mail})",
        r"(?:そのまま|直接|じかに|普通に|ふつうに)[^。\n]{0,6}?{open+|tap+|direct+}",
    ),
    ("link_host", "other"): (
        r"(?:{link}|{page}|url|it|{domain})[^.!?\n]{0,34}?(?:never (?:heard|seen|visited)|n.?t (?:know|heard|seen|recogni[sz]e)|not (?:know|recogni[sz]e)|unfamiliar|unknown|{recall-})",
        r"(?:見慣れない|見なれない|見知らぬ|聞いたことのない){domain}|(?:url|{link}|address|{page}) (?:is not|isn.?t|wasn.?t) (?:your|the official)",
        r"(?:{link}|{page}|url|アドレス|{domain}|行き先|飛び先|ドメイン|{address}|ブラウザ)(?:先)?(?:が|は|の|も)?[^。.!?\n]{0,22}?(?:公式(?:の)?(?:サイト|{page}|{domain})?(?:では?|じゃ|と)(?:{exist-}|な|違|ちが|ありま|{reject}|異|こと)|違う(?:サイト|ドメイン|{page}|{domain}|会社|url)|別(?:の)?(?:サイト|ドメイン|{page}|{domain}|会社)|変な|へんな|怪し|あやし|知らない|見たことな|見慣れない|おかしな|偽|にせ|本物(?:では?|じゃ|と)(?:{exist-}|な|違)|フィッシング|似て(?:る|い)|本家(?:じゃ|と)|英数字の羅列|ロシア|中国|胡散|{recall-}(?:サイト|ドメイン|{page}|{domain}|url|アドレス|{link})|公式と(?:違|{reject}|ちが))",
        r"公式(?:の)?(?:{page}|{domain})?と(?:ちゃう|異な|こと|違|ちが|{reject})|(?:見たこと|{look-}|{recall-}|聞いたこと)(?:の|が|も)?(?:ない|{exist-})?(?:{page}|{link}|{domain})|(?:変な|へんな|怪しい|あやしい|知らない|見たことない|見慣れない|違う|別の|偽(?:物)?の|にせ(?:もの)?の|妙な|似たような|公式(?:じゃ|では)(?:ない|{exist-})|{recall-}|{reject})(?:感じの)?(?:{link}|{page}|url|アドレス|ドメイン|{domain}|サイト|{address})|偽サイト|フィッシング(?:サイト|{page})?(?:だ|っぽ|か|に飛|みたい)",
        r"(?:{link}|{page}|url|it|{address}|address bar|{domain})[^.!?\n]{0,26}(?:(?:not|n.?t) (?:to |at |on |the |your |a |go to |point to |lead to |match |look like |be |from |an )*(?:official|real|your|genuine|own|legit\w*|jmail|proper|same|right|{domain}|{page})|(?:different|strange|weird|odd|another|unknown|fake|suspicious|phishing|foreign|fishy|shady|dodgy|bogus|other|sketchy|unfamiliar|random|funny|{reject}|{change}|some other)[^.!?\n]{0,12}?(?:{page}|{domain}|url|{address}|host|place|one|{link})|(?:looks?|seems?|is|looked|was) (?:very |really |a bit |kind of |kinda |so )?(?:suspicious|fishy|dodgy|shady|fake|weird|sketchy|strange|off\b|phishy|odd))",
        r"(?:strange|weird|odd|unknown|fake|suspicious|phishing|fishy|shady|dodgy|bogus|sketchy|unfamiliar|funny[- ]looking|lookalike|look-alike|{reject}) (?:looking )?(?:{link}|{page}|url|{domain}|web ?site)|(?:not|n.?t) (?:\w+ ){0,2}(?:official|real|genuine) (?:{page}|one|{domain})|misspelled {domain}|{typo} {domain}",
    ),
    ("link_host", "official"): (
        r"(?:{link}|{page}|url|{domain}|行き先)(?:先)?[^。\n]{0,8}?(?:公式|御社|貴社|そちら|おたく|お宅|正規|本物)の?(?:ホーム)?(?:{page}|{domain}|hp|サイト)?(?:に|へ|と)(?:ちゃんと)?(?:{open+}|飛|つなが|繋が|行|同じ|一致)",
        r"{link}(?:先)?(?:は|が)?(?:ちゃんと)?{domain}(?:です|でし|だ)|公式[^。\n]{0,6}{domain}(?!(?:では?|じゃ)(?:{exist-}|な))",
        r"(?:^|goes to |is )official$|(?<!非)公式(?:の)?(?:サイト|{page}|{domain}|url|アドレス|ドメイン|{link}|ホームページ|hp|もの|の)?(?:に|へ|の)?(?:でした|です|だった|だ(?!と思って)|だよ|に(?:飛|つなが|繋が|行|なって|{open+})|と(?:同じ|一緒|おなじ)|で(?:合って|間違い|す)|のまま|$|になって|やった|で(?:あって|合))(?!{exist-})|(?:{link}|{page}|url|{domain}|アドレス|行き先)(?:先)?(?:は|が|も)?[^。\n]{0,8}?(?!見慣れ|{recall-}|見知らぬ)(?:公式|本物|正規|おたくの|御社の|そちらの)(?:の)?(?:サイト|{page}|もの|{domain}|ドメイン|でした|です|だっ|だ|に)(?!(?:では?|じゃ)(?:{exist-}|な))",
        r"(?<!not )(?<!n.t )(?<!not on )(?<!not to )(?<!not the )(?<!n.t the )(?<!n.t your )(?<!not your )(?:{link}|{page}|url|it|{domain}|{address}|yes|yeah|address bar)[^.!?\nぁ-ん]{0,26}(?:official|genuine|your (?:real |own |official )?{page}|your own|the real|legit|{domain}|right site)(?! but)|official (?:{page}|{domain}|one|{address})\W*$|same as (?:the |your )?(?:official|real)",
    ),
    ("error_shown", "expired"): (
        r"{expired}(?!{exist-}|て(?:い)?(?:ない|ません)|ない)|no longer valid|(?:{link}|{code}|session|セッション)[^.\n]{0,16}{expired}",
    ),
    ("error_shown", "used"): (r"{used}(?!{exist-})",),
    ("error_shown", "too_many"): (r"{many}(?!{exist-})",),
    ("error_shown", "server"): (r"{page} (?:is|was|seems) down|{server}(?!(?:では?|じゃ)(?:{exist-}|な))",),
    ("error_shown", "invalid"): (
        r"(?:無効|むこう|invalid|not valid|正しく(?:{exist-}|な|あり)|不正|isn.?t valid)(?:です|な|だ|と|って|に|化|、|。|$|!| |でした|」|{link}|{code}|{page}|リクエスト|ま|い|り)",
        r"(?:it |{page} |{link} )?(?:says?|said|saying|telling|tells|message|get) [^.!?\n]{0,20}?(?:invalid|not valid|incorrect|{reject}|{dead})(?! (?:{password}|strong|match))",
        r"(?:{reject}|{dead})(?:だ|です|ま(?:す|した)|る|い|でした)?(?:と|って)(?:言|い|出|で|表示|怒|{page}|なる|なり)",
    ),
    ("error_shown", "none"): (
        r"{dead}(?:らしい|っぽい|みたいな|的な|の)?(?:もの|の|やつ|表示|メッセージ|文)?(?:は|も|なんて)?(?:何も|なにも|特に|一切|一度も|全く|まったく)?(?:出|表示|見)[^。\n]{0,5}?(?:ない|ません|ず|へん)",
        r"{dead}(?:は|も|とか)?(?:特に)?(?:{open-}|何も出(?:な|ませ|{exist-}))",
        r"(?:{dead})(?:は|も|とか)?(?:出て|でて)(?:い|お)?(?:ない|り?ません|へん)|{dead}(?:は|も|とか)?(?:何も|特に)?(?:出|で|表示)(?:され)?(?:な|ま(?:せ)|ず|て(?:い)?(?:な|ま))|(?:エラー|えらー|error|errors|{dead}|{reject})(?:表示|メッセージ| messages?|っぽいの|とか|など|の{page}|の表示)?(?:は|も|が|なんて|とか|も何も|自体)?(?:特に|何も|一切|とくに|全然)?(?:{exist-}|{nothing}|{arrive-}|出て(?:い)?(?:ない|ません|へん|こ)|出な|でてな|出ません|なし|無し|ない(?:です|よ|$)|表示され(?:ない|ませ|ず|て(?:い)?(?:な|ま))|でな|でません|出ず)",
        r"(?:{no}|{nothing}|without|n.?t (?:see|get|show|any)|never|n.?t {exist}|{exist-}|{arrive-})[^.!?\n]{0,14}?(?:errors?|{dead}|error messages?)(?: messages?)?(?! {mail})|(?:{page}|画面)[^.\n]{0,12}(?:normal|fine|ふつう|普通|正常|問題な|送信(?:しました|完了|済)|just says? (?:sent|{request|again}))|送信(?:しました|されました|完了)(?:と|って|の{page})|{request|again}(?:し?ました|されました|完了|済み)(?:と|って|の)(?:出|表示|だけ|は|{page}|言)|(?:it |{page} )?(?:says?|said) (?:it |{mail} |that |they |the |was |has been )*(?:{request|again}|sent)(?: successfully)?",
    ),
}

PHONE_FACTS: Facts = {
    ("phone_registered", "yes"): (
        r"(?:you|they)(?:'ve| have)? (?:already |do )?(?:{arrive+}|have|got|know) {phone}",
        r"(?<!n.t )(?<!not ){phone|oldphone}(?:'s| is| was)? (?:already |definitely |still )?(?:on|in|linked to|tied to|attached to|connected to|part of) (?:my |the )?{account}",
        r"(?<!n't )(?<!never )(?<!not ){register+} (?:my |a |the )?(?:phone|mobile|cell)(?! ?number {change})",
        r"{phone|oldphone}[^。.!?\n]{0,18}?(?<!未){register+}(?!(?:は|が|も)?(?:まだ|これから|{missing}))(?!(?:した|して(?:い)?た)?(?:とき|時|ころ|頃|当時|際|あと|後))(?!し?(?:て)?(?:い|あ)?(?:ない|ません|あるか|か(?:どう|も)|たい|る(?:の|ん)?(?:は|に|方)|した(?:か|の?か|っけ)(?:な|どう|{recall}|$)|{want}|方法|{look-}|の{phone|oldphone}))(?!{exist-})(?![^。.\n]{0,12}?(?:{recall-}|{change+}))",
        r"{register+}[^.!?\n]{0,18}{phone|oldphone}(?! ?{change}|[^.\n]{0,20}{recall-}|[^.\n]{0,14}(?:is|has) (?:old|{change}|dead))|{phone|oldphone} (?:is |was |already |has been |all )*(?:on file|saved|registered|in there|there|{register+})|you have {phone|oldphone}|(?:番号|{phone|oldphone})なら{register+}|{phone|oldphone}(?:は|も)?(?:ちゃんと|もちろん|もう|既に|すでに)?(?:入れて(?:あ|い)|入って(?:る|い|ま)|{exist+})(?!{exist-})",
        r"(?:番号|電話|でんわ|携帯|けーたい)(?:は|も|なら)?(?:ちゃんと|もちろん|もう|既に|すでに)?{register+}(?:し?て(?:あ|い|る|ま)|済|した(?!っけ|か)|し(?:まし|とい)|あり)(?!{exist-})",
    ),
    ("phone_registered", "no"): (
        r"{phone|oldphone}[^。\n]{0,4}?{register}(?:は|も)?(?:した|する|していた)?(?:という)?(?:記憶|おぼえ|{recall-})(?!.*か{recall})",
        r"{phone|oldphone}(?:の)?{register}(?:は|が|も)?(?:まだ|これから|未|{missing})",
        r"{register-} (?:any |a |my )*(?:phone|{phone|oldphone})",
        r"{phone|oldphone}[?、 。]*{register-}",
        r"{phone|oldphone}[^。\n]{0,8}?{register}(?:した|する)?(?:{recall-}|(?:覚え|記憶|おぼえ)(?:は|が)?(?:{exist-}|な))|{phone|oldphone}[^。\n]{0,10}?(?:覚え|記憶)(?:は|が)(?:{exist-}|な)",
        r"{phone|oldphone}[^。.!?\n]{0,20}?(?:{register-}|{allow-}|入れて(?:い)?(?:な|ませ)|教えて(?:い)?(?:な|ませ)|{register}(?:は|も|とか|なんて|自体)?(?:{exist-}|して?(?:い)?(?:な|ませ|へん|お)|せず|しとら|まだ|なし|無)|{exist-}(?!て)|未{register}|未登録)",
        r"{register-}[^.!?\n]{0,22}{phone|oldphone}|(?:番号|電話|でんわ|携帯)(?:の)?(?:なんか|なんて|とか)?(?:登録|{register})?(?:は|も|なんて|とか|を|って|自体)?(?:一度も|まだ|全然|して|してい)*(?:{register-}|して?(?:い)?(?:な|ません|へん)|{exist-}(?!て)|未|なし|無)",
        r"{no} {phone|oldphone}[^.!?\n]{0,20}(?:{register}|on file|on (?:the|my)|in|there|linked|\W|$)|(?:never|not|n.?t)[^.!?\n]{0,18}(?:give|gave|given|add|put|enter\w*|provide\w*|register\w*|link\w*|have|set|attach|save\w*|{register})[^.!?\n]{0,14}{phone|oldphone}|{phone|oldphone}[^.!?\n]{0,14}(?:isn.?t|not|wasn.?t|never|was never|was not|n.?t)[^.!?\n]{0,8}(?:registered|on file|linked|added|saved|in|there|{register})|unregistered|without (?:a |any )?{phone|oldphone}",
    ),
    ("phone_changed", "yes"): (
        r"{oldphone}(?!と(?:同じ|変わ))",
        r"{phone}[^.!?\n]{0,14}(?:is|was|shows|has) (?:my |the |an )?{aged}(?: one| number|\W*$)",
        r"(?<!n.t )(?<!not )(?<!never )(?<!{no} ){reset} (?:the |my |a )*{phone|oldphone}",
        r"{aged} (?:{phone|oldphone}|number)",
        r"{phone|oldphone}に(?:なり|なっ)(?=.)(?<!前の番号に)|{phone|oldphone} is {change+|reject}",
        r"{phone|oldphone}(?:が|を|も|は)?(?:{reset}|{finished}|変更)(?!(?:は|も|など|とか)?(?:{exist-}|な[いし]|していな|してな|していま|して(?:い|お)?(?:り)?ませ))(?!方|{want})|(?:{change+}|(?<!never )(?<!not a )new) (?:a )?(?:{phone|oldphone}|number)|{arrive+} a (?:new |different )?{change}? ?(?:{phone|oldphone}|number)|{phone|oldphone}[^。.!?\n]{0,16}?{change+}(?!(?:て)?(?:い)?(?:ない|ません|か(?:どう|も))|方|{want}|る(?:に|方|手)|たい)(?!{exist-})",
        r"{change+}[^.!?\n]{0,12}{phone|oldphone}|{phone|oldphone} (?:is|are|was|has) (?:\w+ )?(?:{change+}|{gone}|not mine|another)|(?:old|previous|former|different|wrong|dead) {phone|oldphone}|{phone|oldphone}(?:は|が)?(?:前の|昔の|古い|旧|以前の)(?!まま)|(?:前|昔|旧|古い|以前|解約した|{gone}た?)(?:の)?(?:番号|{phone|oldphone})(?:の?まま|を|が|に|で|し|だ|です|になって|へ|宛|は)|{register+}[^。\n]{0,12}?(?:前の|昔の|古い|旧|別の|違う|{change+}){phone|oldphone}?(?:番号)?|{phone|oldphone}(?:を)?{gone}|(?:番号|スマホ|携帯)(?:ごと|も){change+}|新しい番号(?:に|です|だ)",
        r"(?:new|different) (?:\w+ ){0,3}number|{change+} (?:\w+ ){0,3}number|got a (?:new|different) {phone|oldphone}|no longer (?:have|use|own) (?:that |the |my )?{phone|oldphone}|{phone|oldphone}[^.\n]{0,12}no longer (?:mine|in use|works?|active)|{gone}[^.!?\n]{0,14}{phone|oldphone}|{phone|oldphone}[^.!?\n]{0,14}{gone}",
    ),
    ("phone_changed", "no"): (
        r"{phone}[^。、\n]{0,14}?(?:まま(?!に)|不変|変化なし)(?!では|じゃ)",
        r"{phone}[にの](?:{reset}|変更)(?:は|も)?(?:一切|特に)?{exist-}",
        r"{phone|oldphone}[はもが][^。、\n]{0,12}?(?:同じ|おなじ|一緒|いっしょ|変わらず|そのまま|不変)(?!(?:では?|じゃ)(?:{exist-}|な))",
        r"(?:^|the )number[^.\n]{0,10}{change-}",
        r"{phone|oldphone}(?:の)?(?:{reset}|変更)(?:は|も|など)?(?:一切|全く)?(?:{exist-}|なし|な[いし]|していな|してな|して(?:い|お)?(?:り)?ませ)|(?:番号|{phone|oldphone})(?:は|も)?(?:昔|前|以前)の(?:まま|{change-})|(?:番号|{phone|oldphone})ずっと(?:同じ|一緒)|(?:same|unchanged) (?:{phone|oldphone}|number)|(?:{phone|oldphone}|number) unchanged|{phone|oldphone}[^。.!?\n]{0,16}?(?:{change-}|{change}(?:て|は|も|とか|なんて)?(?:い)?(?:は|も)?(?:{exist-}|ない|ません|してな|してませ|へん|し(?:て)?(?:い)?(?:な|ませ)))|{change-}[^.!?\n]{0,16}{phone|oldphone}|{change-} (?:my |the )?number|(?:same|still the same) {phone|oldphone}|{phone|oldphone}(?:は|も)?(?:ずっと|今も|昔から|登録時と|前と|当時と|登録した時と)*(?:同じ|おなじ|一緒|いっしょ|そのまま|変わらず|かわら(?:な|ず))|{phone|oldphone}[^.!?\n]{0,14}(?:is|was|has|'s|been|stayed)? ?(?:still |always |exactly )*(?:the )?(?:same|unchanged|never {change})|(?:ずっと|昔から)(?:同じ|おなじ)(?:番号|{phone|oldphone})|(?:同じ|おなじ)(?:番号|{phone|oldphone})(?:です|の|を|で|だ|や)|never {change}[^.\n]{0,10}{phone|oldphone}|had (?:the )?same {phone|oldphone}",
    ),
    ("sms_spam_folder", "found_there"): (
        r"{smsspam}≈(?:に|から|で|の中)[^。\n]{0,8}?{found+|exist+|arrive+}|{smsspam}~{found+|exist+}|{found+} {smsspam}|was in (?:the |my )?{smsspam}|(?:{found+|arrive+}|{thereis+}|went|ended|filed|stuck|was|is|it's|hidden|sorted)[^.!?\n]{0,24} (?:in|under|inside|to|into|from) (?:my |the |his |her )?{smsspam}|{smsspam}(?:でした|だった|に行っ|に分類|に振|行き)|{smsspam}(?: had| has) (?:it|{code})|^(?:ah|oh|yes|yeah|,| )*(?:in|under) {smsspam}\W*$|{sms|code}[^。.!?\n]{0,16}?{spam}[^。.\n]{0,6}?(?:{found+}|{exist+}|{arrive+})|(?:{sms|code})[^.!?\n]{0,10}(?:{found+|arrive+}|was|went|is|ended)[^.!?\n]{0,14} (?:in|to) {spam}|{found+}[^.!?\n]{0,6}{sms|code}[^.!?\n]{0,8} in {spam}",
    ),
    ("sms_spam_folder", "checked_not_there"): (
        r"{smsspam}≈{exist-|arrive-|found-}|{smsspam}[^。.\n]{0,22}?(?:{nothing}|{missing}|なし|無し|ない(?:$|[。、 ]|です))|(?:{nothing}|{no} {sms}|{no} {code}|{exist-}|{arrive-}|{found-}|{thereis-}|{no} {mail})[^.!?\n]{0,26}? ?(?:in|under|inside|among|within) {smsspam}|(?:not|n.?t) (?:\w+ ){0,2}?(?:in|under) {smsspam}|{look+}[^。.!?\n]{0,30}?{smsspam}|{smsspam}(?:は|も|を|だけ|とか|の中|の|、|also|too|already|is|was|are| )*(?:{look+})|{smsspam} either|(?:{sms|code})[^。.!?\n]{0,14}?{spam}[^。.\n]{0,8}?(?:{exist-}|{found-}|{arrive-}|{look+})",
    ),
    ("sms_blocked", "yes"): (
        r"{sms}は?{filter}(?:です|中|だ|に(?:して|なって)(?:い)?(?:る|た|ま(?!せ)))",
        r"{sms}[^。.!?\n]{0,18}?{block+}(?!(?:は|も|を)*{gone})(?!(?:は|も|とか|なんて|て|し|し(?:て)?(?:い|は)?)*(?:{exist-}|ない|ません|な[いくか]|へん|か(?:どう|も)))(?!設定は{exist-})|{block+}[^.!?\n]{0,16}{sms}|{sms}(?:の)?{filter}(?:に(?:なって|し)|が(?:{exist+}|かか|オン|on|入)|して(?:い)?(?:る|ま(?!せ)|た)|{block+}|を(?:かけ|し)|で{block+}|だっ|でし)(?!{exist-})|(?:知らない|不明な|海外|非通知|登録(?:して)?(?:い)?ない|連絡先以外)(?:の)?(?:番号|相手|人|差出人|ところ|{phone|oldphone}|からの{sms}|{sms})?(?:から)?(?:の)?(?:は|を|から|も|{sms})?[^。\n]{0,14}?{block+}(?!し?(?:て(?:い)?)?(?:ない|ません))|{smsspam}[^。\n]{0,14}?{block+}|{block+} (?:all )?(?:unknown|international|foreign|overseas|short ?code|unfamiliar|strange)[^.!?\n]{0,14}|(?:unknown|international|foreign|overseas) (?:{phone|oldphone}|{sms}|numbers?|senders?|{smsspam}|texts?)[^.!?\n]{0,14}{block+}|{block+} {smsspam}|{sms}の?{filter}が(?:有効|{access+}|オン)|{sms}(?:を)?(?:受け取らない|受信しない)設定|{sms}(?:は)?(?:受信拒否|拒否)(?!して(?:い)?な)",
    ),
    ("sms_blocked", "no"): (
        r"{no} {sms} {filter|block}|{sms}(?:の)?{block}(?:設定)?(?:は|も|を)?(?:{allow}|オフ|off|{dead}|切)",
        r"{sms}[^。.!?\n]{0,8}?(?:{block}|{filter})(?:設定)?(?:は|も|を|など|とか|なんか|なんて|の類は?)*(?:して|行って|やって|かけて|使って|入れて|設けて|いじって)(?:は)?(?:(?:い|お)?(?:な|り?ませ|へん)|ら(?:ん|へん)|まへん)",
        r"{sms}は?{filter}に(?:は)?(?:して|なって)(?:い)?(?:な|ませ)",
        r"{sms}(?:の)?(?:{block}|{filter})(?:は|も|を)?(?:{gone}|{access-})",
        r"{sms}[^。.!?\n]{0,20}?(?:{block-}|{block}(?:る)?(?:設定)?(?:に(?:は)?)?(?:{register-})|{block}(?:設定)?(?:は|も|とか|なんて|て|し|し(?:て)?(?:い|は)?|になって(?:い)?)*(?:{exist-}|ない|ません|な[いくか]|へん))|{block-}[^.!?\n]{0,24}(?:{sms}|texts?|messages?)|{sms}(?:の)?{filter}(?:は|も|に|とか|なんて)?(?:なって(?:い)?(?:な|ません)|{exist-}|して(?:い)?(?:な|ません)|かけて(?:い)?(?:な|ません)|{nothing}|{allow+}|オフ|off|ない|なし)|{nothing} (?:is )?{block}|{no} {block}[^.!?\n]{0,14}(?:{sms})|{sms}[^.!?\n]{0,14}(?:{block-}|not {block}|n.?t {block})|(?:他|ほか|別|いつも)の{sms}(?:は|なら)?[^。\n]{0,8}?{arrive+}|other {sms}[^.!?\n]{0,14}{arrive+}|{arrive+}[^.!?\n]{0,8}other {sms}",
    ),
    ("changes_seen", "yes"): (
        r"(?:{change+}|modified|edited|altered)[^.!?\n]{0,10}(?:without|{no}) (?:me|my)\b",
        r"(?<!{nothing} in ){account}(?: name| details| info\w*| settings| picture| photo| email)? (?:has|have|had|was|were)(?: been)? (?:altered|modified|edited|tampered|{change+})(?! by me)",
        r"(?:名前|住所|プロフィール|登録(?:内容|情報)?)(?:が|は)(?:勝手に)?{change+}",
        r"(?:知らない|{recall-}|見覚えのない|身に覚えのない)(?:{phone|oldphone}|{address}|名前|住所)[^。\n]{0,6}?(?:{register}|{allow}|追加)",
        r"{phone|oldphone}が(?:{recall-}|知らない)[^。\n]{0,6}{change}|{address} were {change} by",
        r"{account}(?:が|を)(?:勝手に)?(?:{reset}|{finished}|{change+})(?:され|て(?:い)?(?:た|ま(?!せ)))|(?:住所|名前|{phone|oldphone}|{address}|プロフィール|{account})が{recall-}(?:もの|やつ|人|住所|名前)|(?:{address}|{phone|oldphone}|名前|{password}|プロフィール|住所)(?:を|が)?(?:勝手に)?(?:書き換え|書きかえ|書き{change})|{phone|oldphone}(?: number)? (?:was|is) {change} with {somebody}|{phone|oldphone}[^.\n]{0,8} (?:replaced|{change})[^.\n]{0,10}{somebody}|(?:{address}|{phone|oldphone}|名前|{password})(?:を|が)?(?:勝手に)?(?:変え?|書き換え|{change})(?:ら)?(?:{dead})?れ(?:て(?:い)?(?:た|ま)|とる|た)|(?:yes,? )?details {change+}",
        r"(?:登録(?:情報|内容)?|プロフィール|名前|住所|{phone|oldphone}|{address}|{password}|{account}|設定|{mail}|情報|パスワード)(?:が|を|の)?[^。.!?\n]{0,10}?(?:勝手に|知らない(?:うちに|間に|もの|の|{address}|{phone|oldphone}|やつ)|身に覚え|覚えの{exist-}|覚えのない|いつの間にか|知らん)[^。\n]{0,14}?(?:{change+}|変|書き換|かきかえ|追加|{allow+}|なって|{reset}|{register+}|されて|{finished})?|(?:勝手に|知らない(?:うちに|間に)|身に覚えのない|覚えのない|覚えの{exist-}|いつの間にか)[^。.!?\n]{0,16}?(?:{change+}|書き換|{reset}|変更|変わっ|追加されて|{register+}|変え)",
        r"(?:{change+}|modified|edited|altered|updated|swapped|replaced|added)[^.!?\n]{0,24}(?:(?:by |that )?(?:someone|somebody|not me|without (?:me|my)|on its own|by itself|didn.?t|i did ?n.?t|never|{somebody|person}|i have not)|and it wasn.?t me)|(?:someone|somebody|{somebody|person}|they|hacker|stranger|thief) (?:else )?(?:has |have |had |just )?(?:{change+}|modified|edited|altered|added|replaced|{finished}|{register+})|(?:{phone|oldphone}|{address}|{mail}|{password}|name|profile|details?|settings?|{account})[^.!?\n]{0,14}(?:was|were|is|are|has been|have been|got|been|shows?)[^.!?\n]{0,6}(?:{change+}|modified|edited|altered|replaced|not mine)(?=.{0,40}(?:not me|n.?t me|without|did ?n.?t|never|someone|somebody|{somebody}|by|{account}))|(?:unknown|strange|different|unfamiliar|someone else's|{change+}) (?:{phone|oldphone}|{address}|name|device|{mail})[^.!?\n]{0,12}(?:in|on|under|is|listed|there|registered|added|{register})",
        r"^(?:yes,? |はい、?)?(?:{change+})(?:て(?:いま|ま)した|てた|てました|ってた)\W*$",
    ),
    ("changes_seen", "no"): (
        r"(?:なんも|何も|なにも|どこも|ひとつも|一切)[^。\n]{0,4}?{change-}",
        r"{change}っ?て(?:い)?るところ(?:は|も)?(?:{nothing}|何も|{exist-})",
        r"{nothing} (?:{change}|{reject})(?: in| about| on|\W*$)",
        r"{account}(?:は|が|も)(?:勝手に)?(?:{reset}|{change}|変更)(?:されて)?(?:い)?(?:な[いか]|ませ)",
        r"(?:{reset}|{change})(?:された|した|っ?た)?(?:形跡|様子|跡)(?:は|も)?{exist-}",
        r"{nothing} (?:looks?|seems?|has|is|was|appears) (?:been )?{change-|change+}|{change}(?:って|った|た)?(?:ところ|点|とこ|箇所|様子)(?:は|も|が)?(?:{exist-}|ない)",
        r"(?:何も|なにも|特に)(?:{reset}|{change}|変更)(?:されて|して)?(?:い)?(?:な|ませ)|{no} (?:unexpected|strange|odd|weird|suspicious|unknown) {change}",
        r"{account}(?:に|の)?(?:{reset}|{change}|変更)(?:は|も|点は)?(?:{exist-}|な[いし])|{change}っ?た(?:ところ|点|とこ)(?:は|も)?{exist-}|everything(?:'s| is| looks) (?:still )?the same|(?:登録(?:情報|内容)?|プロフィール|名前|住所|{account}|設定|情報|中身|どこも|なにも|何も|他は|ほかは|特に)(?:に|は|が|も|の|で)?[^。.!?\n]{0,12}?(?:{change-}|変わ(?:って)?(?:い)?(?:ない|ません|らず)|変化(?:は)?(?:{exist-}|な)|{change}(?:た|って)?(?:ところ|点|箇所|とこ|形跡|様子)(?:は|も)?(?:{exist-}|な)|いじられて(?:い)?(?:な|ませ)|元のまま|そのまま|同じまま|異常(?:は)?(?:{exist-}|な))|(?:覚えのない|身に覚えの(?:ない|{exist-})|覚えの{exist-}|知らない|不審な|おかしな|変な)(?:変更|{reset}|点|ところ|{change})(?:は|も)?(?:{exist-}|な)|{change}(?:た|って)?(?:ところ|点|箇所|とこ|もの|形跡|様子)(?:は|も|なんて)?(?:{exist-}|な[いし])",
        r"(?:{nothing}|{no}|none|n.?t|not|never)[^.!?\n]{0,14}(?:{change}|modified|different|altered|been touched|been changed|(?:odd|weird)(?=\W*$| (?:going|there|activity|in))|{change-})(?![^.\n]{0,10}(?:{phone|oldphone}|{password}|{mail}))|(?:everything|all|it all|details?|profile|settings?|{account})[^.!?\n]{0,14}(?:is|looks?|seems?|are|looked) (?:still )?(?:the same|normal|fine|as (?:it was|before|i left)|unchanged|in order|ok|untouched)|{change-}\W*$(?<!{phone|oldphone})",
    ),
}

WEAK_FACTS: Facts = {
    ("link_copied", "no"): (
        r"(?<!ボタンを)(?<!button )(?:{link}|it|the)?(?:を|は|の)?{tap+|direct+}(?! the (?:button|send|google)| it {many_times})(?!(?:は|とか|じゃ)?(?:{exist-}))(?:た|ました|ただけ|てる|てます|て(?:い)?ます|だけ|で開|して開|しただけ|しました)?(?=$|[。、 !.,]|だけ|で|し|た(?:ん|の)?(?:です|だ|よ|$)|まし|directly|straight|the|on|it|so|in|with|て(?:開|{open+}))(?<!{want})",
    ),
}
"""Worth something only where no problem is told: within a story they are just how it went."""
