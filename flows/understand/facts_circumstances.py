"""What is said of the user's circumstances, over a line in which their nouns are concepts too (`circumstances`)."""

from typing import Final

from flows.understand.rules import Facts

_GAP: Final = r"[^。.!?\n]"
_IS_NOT: Final = (
    r"(?:では?|じゃ|や)(?:{exist-}|な[いくか]|あり)|(?:は|も|を|に|なんか|なんて|とか|もう|全部)*(?:{access-}|{register-}|{gone}|(?:使って"
    r"|して)(?:い)?(?:な|ませ|おら)|{exist-}|{nothing}|オフ|なし)"
)
_NOT: Final = r"(?:(?<![a-z])not|n.?t|never|{no}|without)"
_CARRIERS: Final = "docomo|au|softbank|ymobile|uqmobile|rakuten|rakutenline|mvno"
_PRESSED: Final = r"(?:押|おし|タップ|クリック|ポチ|{tap}|{request})"
_NOTHING: Final = (
    r"(?:何も(?:起|おき|出|変わ|反応)|反応(?:が|は|も)?(?:な|あり?ま|し(?:な|ま)|{exist-})|無反応|うんともすんとも|{missing}|{open-}|{change-}"
    r"|画面(?:が|は)?(?:変わら|動か|そのまま)|ぐるぐる|くるくる|固ま|進ま(?:な|ず)|{nothing})"
)
_NOTHING_EN: Final = (
    r"(?:{nothing}(?: at all)?(?: {open}| happen\w*)?|{dead}|{open-}|n.?t (?:react|respond)|does nothing|no (?:reaction"
    r"|response)|spin\w*|fr[eo]+ze\w*|frozen"
    r"|hang\w*|sits (?:there|{thereis})|gr[ae]y(?:ed)?(?: out)?)"
)
_DELAY: Final = r"{dday|dhour|dlong}"
_DEAD: Final = r"(?:{dead}|{expired}|{used}|{reject}|{open-}|だめ|駄目|同じ(?!日|人)|一緒)"
_OPENED: Final = r"(?:開|見|押|タップ|クリック|読|{open+}|{look+}|{tap+}|{direct+}|{access+}|{link}を?{request+})"
_ASKED: Final = r"(?:{request+}|{reset}|{want}|{finished}|申し込|手続)"
_OPENED_EN: Final = (
    r"(?:opened|open|opens|click\w*|tapp?\w*|read|check\w*|view\w*|{open}|{tap}|{direct}|{look}|{access})"
)
_PORTABLE: Final = r"{handset|iphone|android|tablet}"
_LOSING: Final = r"{lost|losing+}"

CIRCUMSTANCE_FACTS: Facts = {
    ("arrived_late", "yes"): (
        rf"{{arrive}}[くるの]{{0,2}}(?:が|に|は|まで(?:は|に)?)[^。\n]{{0,6}}?(?:遅|おそ|{_DELAY}[^。\n]{{0,4}}?(?:かか|掛か))",
        r"(?:遅れ|おくれ)(?:て|で|に)[^。\n]{0,6}?{arrive+}",
        rf"{_DELAY}(?:も|くらい|ぐらい|ほど|以上|近く)*(?:後|あと|経って|たって|して|かかって|遅れ|になって)(?:に|から|で|、|やっと|ようやく|{{mail|code|sms}}(?:が|は))*{{arrive+}}",
        rf"(?:やっと|ようやく){{arrive+}}[^。\n]{{0,10}}?{_DELAY}(?:後|経|たっ|遅)",
        (
            rf"(?:took|takes|taking)[^.!?\n]{{0,14}}(?:{_DELAY}|ages|forever|{{dmin}})[^.!?\n]{{0,10}}(?:to )?(?:{{arrive}}"
            rf"|get here|get to me|be delivered)"
        ),
        rf"{{arrive+}}[^.!?\n]{{0,16}}(?:{_DELAY}|{{dmin}})[^.!?\n]{{0,6}} (?:late|later|after)(?![^.!?\n]{{0,6}}{{arrive}})",
        r"{arrive+} (?:\w+ )?(?:very |really |far |way |much |so )?(?:late|delayed)(?! (?:last|at) )",
        rf"{{arrive+}}[いっ]?たの(?:は|が)?[^。\n]{{0,6}}?(?:{_DELAY}|{{dmin}})(?:も|くらい|ぐらい|ほど)?(?:後|あと|たって|経って)",
        r"{mail|code|sms}[^.!?\n]{0,10} (?:delayed|held up)",
        r"{arrive-}[^.!?\n]{0,8} until (?:{dday|dhour}|the next|tomorrow|today)",
    ),
    ("arrived_late", "no"): (
        r"(?:すぐ|即|ただち)に?(?:{arrive+})(?!.{0,4}{exist-})",
        (
            r"{arrive+}[^.!?\n]{0,6} (?:right away|straight away|immediately|at once|instantly|within seconds|on time)(?=\W*$"
            r"|[.;])(?<!{tap} straight away)"
        ),
    ),
    ("work_mailbox", "yes"): (
        r"{workbox}",
        r"{platform}",
    ),
    ("work_mailbox", "no"): (
        r"(?:{workbox}|{platform})(?:" + _IS_NOT + r")",
        _NOT + r"(?: it'?s| is| an?| my| our| the| with| using| on| at){0,3} (?:{workbox}|{platform})",
        r"{ownbox}(?!では?な|じゃな)",
    ),
    ("hide_my_email", "yes"): (r"{relay}",),
    ("hide_my_email", "no"): (
        r"{relay}(?:」|の機能|機能)?(?:" + _IS_NOT + r")",
        _NOT + r"(?: \w+){0,2} {relay}",
    ),
    ("forwarded", "yes"): (
        r"{forward+}(?:先|中|して|され|を(?:し|かけ|設定)|に(?:し|なって)|で|する(?:よう|設定)に(?:し|な))",
        (
            r"(?:everything|all|{mail|address|storage}|it|they|which)[^.!?\n]{0,24} (?:is|are|gets?|get|being|was"
            r"|has been)[^.!?\n]{0,16}{forward+}"
        ),
        r"{forward+}[^.!?\n]{0,24} to (?:my |our |a |an )*(?:{gmail|icloud|outlook|yahoo_jp|other|workbox|ownbox|address|storage}|another)",
        r"(?:i|we) (?:have )?{forward+} (?:everything|all|it|{mail})",
    ),
    ("forwarded", "no"): (
        r"{forward}(?:" + _IS_NOT + r")",
        r"{forward}(?:設定)?(?:は|を|も)?(?:{gone}|{allow+}|やめ|止め|切)",
        r"(?:{no}|{nothing} is|n.?t|not|never|without)(?: \w+){0,3} {forward}",
        r"{forward-}",
    ),
    ("address_exact", "no"): (
        (
            r"^(?!.*{password|code})[^\n]*?{capital}(?:に(?:なっ|な|変|し)|で(?:入|打|始|書|送|登録)|から始ま|が入|だっ|と{typed}"
            r"|{typed})(?!(?:て)?(?:い)?(?:な[いか]|ませ))"
        ),
        (
            r"^(?!.*{password|code})(?=[^\n]*(?:{mail|address|login}"
            r"|email))[^\n]*?(?<!{no} )(?<!not )(?<!n.t have )(?<!n.t use ){capital}(?!(?:は|も|を|が)?(?:{gone}|{exist-}|{access-}|使って))"
        ),
        r"{alias}[^。.!?\n]{0,24}?(?:抜|なし|{absent}|{exist-}|付けず|つけず|入れず|省|忘れ|{forget+}|without|left (?:it )?out|leave (?:it )?out|dropped)",
        r"(?:{no}|without|left out|{forget+}|dropped|omitted)[^.!?\n]{0,10} {alias}",
        r"{register}[^。\n]{0,8}?(?:とき|時)?(?:と|の)(?:は)?(?:違う|ちがう|別の|{mistaken})(?:書き方|表記|形)",
    ),
    ("address_exact", "yes"): (
        r"{exactly}[^。.!?\n]{0,16}?(?:同じ|おなじ|合って|そのまま|一致|same|match\w*|as (?:i )?{register}|as {register})",
        r"{register}(?:した)?(?:とき|時|もの|通り|とおり)(?:と)?(?:全く|まったく|完全に)?(?:同じ|おなじ|そのまま|の通り|どおり|通り)[^。\n]{0,6}?(?:入|打|{typed}|{allow})",
        r"exactly (?:as|like|the way|how) (?:i |it was |it's |it is )?{register}",
        r"{capital}(?:" + _IS_NOT + r")",
        r"(?:{no}|not|n.?t|without)(?: \w+){0,2} {capital}",
    ),
    ("sent_notice", "no"): (
        rf"{{sendbutton}}[^。\n]{{0,6}}?{_PRESSED}?[^。\n]{{0,12}}?(?:ても?|のに|けど|が|と|たら|、)[^。\n]{{0,10}}?{_NOTHING}",
        rf"{{sendbutton}}(?:が|は|を)?(?:{_PRESSED}(?:せ|でき)|反応|グレー|灰色|効か|きか|{{dead}}|{{open-}})",
        rf"{{sendbutton}}[^\n]{{0,30}}?{_NOTHING_EN}",
        rf"(?:forgot(?:ten)?[- ]password|reset) (?:page|form){{0,1}}[^\n]{{0,60}}(?:{{tap}}|press\w*|hit)[^\n]{{0,20}}{_NOTHING_EN}",
        (
            r"{captcha}(?:が|を|は|の)?[^。.!?\n]{0,14}?(?:{dead}|{open-}|通ら|{reject}|出な|出ず|入ら|でき(?:な|ず)|送れ|進ま|終わら|何度|loop\w*"
            r"|over and over|never|won.?t|fails?|again)"
        ),
        r"(?:{found}|trapped|can.?t|cannot|couldn.?t|never|unable)[^.!?\n]{0,24} {captcha}",
        (
            r"{request+}(?:し|り)?(?:ました|完了)」?(?:と|って|の|という)*(?:画面|表示|メッセージ|文|{page})?(?:が|は|も)?(?:出な|出ず|出ま(?:せ)|表示されな|表示されま"
            r"|{open-}|{exist-}|{arrive-})"
        ),
        r"(?:never|not|n.?t|no)[^.!?\n]{0,14}(?:says?|said|told|tells|confirm\w*)[^.!?\n]{0,20}(?:sent|{request}|confirmation)",
    ),
    ("sent_notice", "yes"): (
        (
            r"{request+}(?:し|され|り)?(?:ました|完了|済み?)[」』]?(?:と|って|の|という)*(?:だけ|は)?(?:{page}(?:が|は|も)?(?:出|{arrive+}|表示)(?:た|て|ま(?!せ)"
            r"|る|され)|出(?:た|て|ま(?!せ)|る)|表示(?!されな|されま)|言|な(?:り|っ)|{open+})"
        ),
        r"{request+}(?:り)?(?:ました|済み?|完了)[」』]?(?:と|って)(?:だけ|は)?(?:{page}|出(?:た|て|ま(?!せ)|る)|表示(?!されな)|言|な(?:り|っ)|{open+})",
        (
            r"(?<!never )(?<!n.t )(?:{page}|it|screen|form) (?:just |only |always |clearly )*(?:says?|said|tells? me|told me"
            r"|claims?|shows?|confirm(?:s|ed)) (?:that )?(?:it|{mail}|{link}|{code}|something|an? \w+|has|have|was|is|been"
            r"|[ \"“])*(?:sent|{request+}(?= |\W*$)|on (?:its|the) way)(?! (?:nothing|no))"
        ),
    ),
    ("error_shown", "too_many"): (
        r"{account}(?:が|は|に)?[^。\n]{0,8}?ロック(?!(?:は|て)?(?:い)?(?:な[いか]|ませ))",
        r"{account}[^.!?\n]{0,14}(?<!not )(?<!n.t )locked",
    ),
    ("line_changed", "yes"): (
        (
            rf"{{{_CARRIERS}}}から(?:の)?[^。\n]{{0,4}}?{{{_CARRIERS}}}(?:に|へ)[^。\n]{{0,6}}?(?:{{change+}}|{{switch+}}|{{port+}}|し(?:た"
            rf"|て|まし)|{{finished}})"
        ),
        (
            rf"{{company|{_CARRIERS}}}(?:だけ|のみ|自体|も|は|を|が|に|へ|から)*(?:新しく)?(?:{{change+}}|{{switch+}}|{{port+}}|{{finished}}|入れ替え"
            rf"|差し替え|交換)(?!(?:は|とか|なんて)?(?:{{exist-}}|な[いく]|ませ)|たい|る(?:と|に|予定|つもり))"
        ),
        r"{newcarrier+}",
        r"(?:{switch+}|{port+})(?:し)?(?:た|て|まし|後|直後)(?!ら|い|ほうが)",
        (
            rf"(?:{{switch+}}|{{change+}}|{{port+}}) (?:my |the |to |from |over |a |our |mobile |phone "
            rf"|new ){{0,4}}(?:{{company|{_CARRIERS}}})"
        ),
        rf"(?:{{switch+}}|{{port+}}|went|came)[^.!?\n]{{0,6}} (?:over )?from {{{_CARRIERS}}} to",
        r"{port+}[^.!?\n]{0,10}(?:number|it|{phone})|(?:number|{phone})[^.!?\n]{0,12}{port+}",
        r"(?:new|different|{change+}) (?:{company})",
    ),
    ("line_changed", "no"): (
        (
            rf"{{company|{_CARRIERS}}}(?:だけ|自体|も|は|を|が)*(?:{{change-}}|{{switch-}}|{{port-}}|{{change}}(?:は|て)?(?:い)?(?:{{exist-}}"
            rf"|な[いか]|ませ)|(?:同じ|そのまま|ずっと同じ))"
        ),
        r"{newcarrier-}|{switch-}|{port-}|(?:{switch}|{port})(?:は|も|とか|なんて)?(?:して(?:い)?(?:な|ませ)|{exist-}|し(?:な|ませ))",
        (
            r"(?:{change-}|{switch-}|{port-}) (?:my |the )?{company}|same {company}|{company}(?:'s| is| has)? (?:still |always "
            r"|not )?(?:the same|{change-})"
        ),
    ),
    ("second_sim", "yes"): (r"{sims}",),
    ("second_sim", "no"): (
        r"{sims}(?:" + _IS_NOT + r")",
        _NOT + r"(?: \w+){0,3} {sims}",
        r"{onesim}",
    ),
    ("same_device", "no"): (
        (
            rf"{{computer}}(?:の[^。\n]{{1,8}})?(?:から|で)[^。\n]{{0,24}}?{_PORTABLE}(?:の[^。\n]{{1,6}})?(?:で|から|に"
            rf"|だけ)[^\n]{{0,14}}?(?:{_OPENED}|{{arrive+}}|{{exist+}})(?!.{{0,4}}(?:{{access-}}))"
        ),
        rf"{_PORTABLE}(?:から|で)[^。\n]{{0,24}}?{{computer}}(?:の[^。\n]{{1,8}})?(?:で|から)[^\n]{{0,14}}?{_OPENED}",
        (
            rf"{{tablet}}(?:から|で)[^。\n]{{0,24}}?{{handset|iphone|android}}(?:で|から)[^\n]{{0,14}}?{_OPENED}"
            rf"|{{handset|iphone|android}}(?:から|で)[^。\n]{{0,24}}?{{tablet}}(?:で|から)[^\n]{{0,14}}?{_OPENED}"
        ),
        rf"{{otherdevice}}(?:から|で)(?!も)[^。\n]{{0,10}}?(?:{_OPENED}|{{request+}})",
        rf"(?:on|from|at|via|using) {{computer}}[^\n]{{0,50}}?{_OPENED_EN}[^\n]{{0,30}}? (?:on|from|with|in|at) {_PORTABLE}",
        rf"(?:on|from|via|using) {_PORTABLE}[^\n]{{0,50}}?{_OPENED_EN}[^\n]{{0,30}}? (?:on|from|with|in|at) {{computer}}",
        (
            rf"(?:on|from|via|using) {{tablet}}[^\n]{{0,50}}?{_OPENED_EN}[^\n]{{0,30}}? (?:on|from) {{handset|iphone|android}}"
            rf"|(?:on|from) {{handset|iphone|android}}[^\n]{{0,50}}?{_OPENED_EN}[^\n]{{0,30}}? (?:on|from) {{tablet}}"
        ),
        (
            rf"(?<!also )(?<!even )(?:{_OPENED_EN}|{{request+}})(?! (?:also|too))[^.!?\n]{{0,20}} (?:on|from|in"
            rf"|with) {{otherdevice}}(?![^.!?\n]{{0,12}}(?:too|as well|also|either|even))"
        ),
        r"(?:not|n.?t)(?: on| from| using| in| the){1,3} {samedevice}|{samedevice}(?:では?|じゃ)(?:{exist-}|な[いくか])",
    ),
    ("same_device", "yes"): (
        r"{samedevice}(?:の[^。\n]{1,6})?(?:で|から|です|だ)(?!は(?:{exist-}|な)|な[いくか])",
        r"(?<!not )(?<!n.t )(?:on|from|in|using|with|it's|all) {samedevice}|^{samedevice}|{samedevice},",
        r"{otherdevice}(?:で|から)(?:は)?[^。\n]{0,8}?(?:{open-}|{access-}|{look-}|{request-}|{tap-})",
    ),
    ("fresh_link", "dead"): (
        rf"{{second}}(?:を|も|で|が|は|すぐ|即|、|に|ら)*[^。\n]{{0,16}}?(?:も|けど|のに|が|と|ら|、|は)[^。\n]{{0,8}}?{_DEAD}",
        (
            rf"(?:毎回|何(?:度|回)(?:送|頼|や|再|申|試|{{request}})[^。\n]{{0,8}}?(?:も)|どの{{link|mail}}も|{{link}}(?:は|が)?(?:全部|どれも|毎回|毎度)"
            rf"|{{many_times|again|request}}[^。\n]{{0,14}}?毎(?:回|度))[^。\n]{{0,24}}?{_DEAD}"
        ),
        rf"{{many_times}}[^。\n]{{0,8}}?(?:{{request}}|{{again}}|{{second}}|送|頼)[^。\n]{{0,6}}?[てで]?も[^。\n]{{0,24}}?{_DEAD}",
        rf"{{link|mail}}[^。\n]{{0,16}}?(?:毎回|毎度|どれも|全部)[^。\n]{{0,10}}?{_DEAD}",
        (
            r"(?:same|identical|exact same)(?: thing| problem| result| error| story| message)?[^.!?\n]{0,12}(?:with|for|on|from"
            r"|after) {second}"
        ),
        rf"(?:every|each)(?: single| new| other| reset| fresh| last)* ?(?:{{link|mail}}|one)[^.!?\n]{{0,40}}?{_DEAD}",
        rf"(?:all|both|none)(?: of)?(?: the| my| your| them| {{link|mail}}){{1,3}}[^.!?\n]{{0,30}}?(?:{_DEAD}|{{open+}})",
        (
            rf"{{second}}[^\n]{{0,60}}?(?:too|also|as well|again|same|still|likewise|straight ?away|immediately|right away"
            rf"|at once)[^\n]{{0,20}}?(?:{_DEAD}|\W*$)"
        ),
    ),
    ("fresh_link", "not_tried"): (
        r"{second}(?:は|を|も|なんて)?(?:まだ)?(?:{request-}|{again-}|{look-}|{tap-}|試して(?:い)?(?:な|ませ)|頼んで(?:い)?(?:な|ませ)|送って(?:い)?(?:な|ませ))",
        r"(?:n.?t|not|never|yet to)[^.!?\n]{0,16} {second}(?! (?:too|also|as well))(?=[^\n]*(?:yet|\W*$))",
    ),
    ("code_from", "app"): (
        r"{authapp}(?!(?:を|の)?[^。\n]{0,8}?(?:{want}|設定|入れ(?:る|た(?:い|ほう))|導入|おすすめ))(?<!set up {authapp})",
    ),
    ("code_from", "app_lost"): (
        rf"{{authapp}}(?:が|を|も|の|ごと|入り|入って|まで|は)*[^。\n]{{0,16}}?{_LOSING}(?!(?:は|て)?(?:い)?(?:な[いか]|ませ))",
        rf"{_PORTABLE}(?:が|を|も|ごと|本体)*[^。\n]{{0,8}}?{_LOSING}[^\n]{{0,24}}?{{authapp}}",
        rf"{_LOSING}[^。\n]{{0,14}}?{{authapp}}(?:が|を|も|は|の)*[^。\n]{{0,16}}?(?:{{exist-}}|{{access-}}|{{open-}}|消|なく|空|から|引き?継|{{gone}})",
        rf"{_LOSING}[^.!?\n]{{0,30}} {{authapp}}",
        rf"{_LOSING}[^.!?\n]{{0,6}} {_PORTABLE}[^\n]{{0,50}}?{{authapp}}",
        rf"{_PORTABLE}[^.!?\n]{{0,40}}?{{authapp}}[^.!?\n]{{0,20}}?{_LOSING}|{{authapp}}[^.!?\n]{{0,40}}?{_LOSING}",
    ),
    ("code_from", "mail"): (r"{mailcode}(?!では?な|じゃな)(?<!not {mailcode})",),
    ("phone_changed", "no"): (
        r"(?:番号|{phone|oldphone})(?:は|を|も)?(?:引き?継|そのまま|維持|キープ)",
        (
            r"(?:number|{phone|oldphone})[^.!?\n]{0,6} (?:kept|unchanged|stayed|stays)|(?:kept|keeping|keep|same) (?:my |the "
            r"|old )*(?:number|{phone|oldphone})"
        ),
    ),
    ("mailbox_full", "no"): (
        r"{full+}(?:だった|でした)[^。\n]{0,8}?(?:が|けど)[^。\n]{0,8}?{room+}",
        (
            r"{full+}[^。\n]{0,12}?(?:けど|が|のを|ので|から|、)[^。\n]{0,12}?(?:整理|消し|消去|空け|あけ|減らし|掃除|削除|片付け|増やし"
            r"|{gone|losing})(?!(?:て)?(?:い)?(?:な[いか]|ませ)|たら|ても)(?:し?て|し)?(?:ある|おい|もう|、)?(?:まし|た|済|ある|あり|{exist+})(?![^\n]*(?:{arrive+}))"
        ),
        (
            r"(?:was|were|had been|used to be|got)[^.!?\n]{0,6} {full+}[^\n]{0,50}?(?:cleaned|cleared|emptied|deleted|freed"
            r"|tidied|made (?:some )?(?:room|space)|bought|upgraded|{gone}|{losing+})(?![^\n]*(?:{arrive+}|worked))"
        ),
    ),
    ("device", "iphone"): (
        r"{iphone}(?:です|だ|を使|で(?:す)?|の(?:メール|標準))|(?:on|have|use|using|with|from|an?) {iphone}|^{iphone}\W*$",
    ),
    ("device", "android"): (
        r"{android}(?:です|だ|を使|で(?:す)?|の(?:メール|標準))|(?:on|have|use|using|with|from|an?) {android}|^{android}\W*$",
    ),
    ("device", "computer"): (
        r"{computer}(?:です|だ|を使|で(?!は|も)|から(?!の|来|届))|(?:on|use|using|from) {computer}(?! {mail})",
    ),
}
"""A circumstance and its value -> patterns, as everywhere."""

CIRCUMSTANCE_PROBLEMS: Facts = {
    ("symptom", "login_fails"): (
        r"{account}(?:が|は|に)?[^。\n]{0,8}?(?:{many}|ロック|凍結)(?!(?:は|て)?(?:い)?(?:な[いか]|ませ))",
        r"(?:ロック|{many})[^。\n]{0,20}?{login-}|{login}[^。\n]{0,24}?(?:ロック(?:され|がかか)|{lockedout})",
        r"{account}[^.!?\n]{0,14}(?<!not )(?<!n.t )(?:locked|{lockedout}|{many}(?!て))",
        (
            r"(?<!not )(?<!n.t )(?:locked|{lockedout})(?: me)?(?: out)?(?: of {account})?[^.!?\n]{0,30}(?:{many}|too many"
            r"|wrong (?:password|tries|attempts|guesses))"
        ),
        r"(?:{many}|too many)[^.!?\n]{0,20}(?:{login}|{password|reject|mistaken})[^\n]{0,40}(?:locked|{lockedout})",
    ),
    ("symptom", "mail_missing"): (r"(?:and|but|so),? (?:then |still )?{nothing}(?: ever| at all)? {arrive}",),
    ("symptom", "code_rejected"): (r"{code} (?:{gone}|{access-}|no longer)",),
    ("symptom", "address_forgotten"): (
        r"(?:{forget+}|{recall-})[^.!?\n]{0,10} (?:my |the )?(?:login|user|sign-?in) ?(?:id|name)",
    ),
    ("symptom", "link_invalid"): (
        (
            r"(?:{page}|it|browser|screen) (?:just |only |always )*(?:says?|said|shows?|tells me|told me)[^.!?\n]{0,10}(?:invalid"
            r"|bad|{dead}|{expired}) {link}"
        ),
    ),
}
"""Problems told in words of these circumstances."""
