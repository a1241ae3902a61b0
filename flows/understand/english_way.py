"""More ways English has of telling of the link, the telephone, the application and what was seen. Tried in English texts only."""

from flows.understand.facts_account import SERVICE
from flows.understand.rules import Facts

_THERE_IT_IS = r"(?:{thereis+}|{found+}|{exist+} it|{arrive+} it|got it|here|yep|yes|bingo|aha)"
_NOT = r"(?:not|n.?t|never|neither|nor|{no}|{nothing}|{missing}|{absent})(?: it| {mail})?"
_STRANGE = (
    r"(?:{change}|{reject}|{mistaken}|different|else|odd|off|strange|weird|unfamiliar|unknown|random|funny|foreign)"
)
_HOST = r"(?<![@a-z0-9.-])(?!{gmail|yahoo_jp|icloud|outlook|docomo|au|softbank|ymobile|uqmobile|rakuten|other})[^\s,;!?\"'@()。]{3,40}\.(?:com|net|org|info|ru|cn|xyz|top|biz|co|io|jp|click|site|online|shop|me|tk|ly|cc|app)(?![a-z])"
_MOVED = r"(?:dug|fished|pulled|rescued|got|took|moved|retrieved|recovered|dragged|{found+})"
_NEWEST = r"(?:latest|newest|most recent|very last|last)"
_OLDER = r"(?:first|earlier|older|old|previous|prior|original|{aged}|second[- ]last|penultimate|other)"
_SAME = r"(?:same|identical|matches|equal)"
_DETAIL = r"(?:birthday|birth ?date|date of birth|name|nickname|username|photo|picture|avatar|icon|country|details?|settings?|{account}|recovery \w+|{address}|{mail})"

ENGLISH_WAY: Facts = {
    ("signs_in_with", "password"): (
        r"{password},? (?:and )?(?:not|no|never|rather than|instead of|without)[^.!?\n]{0,16}"
        + SERVICE
        + r"|{no} "
        + SERVICE
        + r"[^.!?\n]{0,16}{password}|(?:instead of|rather than|not|without) [^.!?\n]{0,10}"
        + SERVICE
        + r"[^.!?\n]{0,24}{password}",
        r"^(?:yes|yeah|yep|yup|no|nope|nah|well|it'?s|just|{no})?,? ?(?:i |just |only )*(?:with|by|using|via|use|{access+}) (?:a |my |the |an? ordinary |own )*{password}(?=\W*$|[,;.] )",
    ),
    ("link_age", "over_limit"): (
        r"(?:left|kept|leave|leaving|had) [^.!?\n]{0,14}(?:{page}|{link}|tab|window|it|form)[^.!?\n]{0,14}(?:{dday}|{dhour})[^\n]{0,60}{expired}",
        r"{thereis+} (?:from |dated |of )+{dday}",
        r"(?:{open+}|{look+}|{tap+|direct+}|used|{access+})[^.!?\n]{0,14}{dday}(?: later| after)?\W*$",
        r"(?:{mail}|{link}|{code}) (?:is |was )?(?:already |about |over )?{dday}",
        r"{dday}'s (?:{mail}|{link}|{code}|one)",
        r"(?:more than|over|past|beyond) {dday} (?:old|ago)|{dday} old|{aged} than {dday}",
    ),
    ("link_age", "within_limit"): (
        r"within (?:the hour|an? |one |two |five |ten |{dmin}|{dhour})",
        r"(?:{dmin}|{dhour}) {aged}",
        r"{dmin}[^.!?\n]{0,8}(?:after|of|since) (?:{arrive}|it |getting|{mail})",
    ),
    ("link_source", "older"): (
        r"(?:{open+}|{look+}|{tap+|direct+}|used|clicked)[^.!?\n]{0,30}(?:the )?{aged}(?: one| of them)?(?=\W*$)",
        r"(?:from|in|used|was|{tap+|direct+}|{open+}|clicked|opened|using|{request+}) (?:the |my |an? )?"
        + _OLDER
        + r" (?:{mail}|{link}|{code}|{sms}|one|message|request)(?! i (?:get|got) today)",
        r"{dday}'s (?:{mail}|{link}|one)",
        r"(?:older|first|earlier|{aged}|{one_time}) of (?:the |my )?(?:two|three|four|{many_times})",
        r"(?:not|n.?t) (?:the |from the )?" + _NEWEST + r"[^.!?\n]{0,8},? (?:but )?(?:the one before|an earlier)",
    ),
    ("link_source", "latest"): (
        r"(?<!not )(?<!not the )(?<!n.t the )(?<!not from the )" + _NEWEST + r" (?:{mail}|{link}|{code}|{sms}|message)",
        r"(?<!not )(?<!n.t )(?:the )?(?:very )(?:last|latest|newest) (?:one|you {request})",
    ),
    ("link_copied", "no"): (r"(?:{no}|not|n.?t|without) {copy}",),
    ("link_host", "other"): (
        r"(?:{link}|{page}|url|{mail})[^.!?\n]{0,24} (?:isn.?t|is not|wasn.?t|not|aren.?t) (?:yours|your (?:\w+ )?(?:site|domain|one|page|address|{page}|{domain})|{domain}|official|from you)(?![^.!?\n]{0,12}(?:work|{open}|{dead}))",
        r"(?:weird|strange|odd|dodgy|random|unknown|unfamiliar|funny|shady|sketchy|suspicious|some|a|an) \.(?:ru|cn|xyz|info|top|net|org|biz|click|shop|site|online|icu|vip|cc|tk|me|co)(?![a-z])",
        r"(?:{link}|{page}|url|address bar|{domain}|goes|went|points?|leads?|redirect\w*|takes? me|took me|landed?|{open+}|says|shows|fake)[^\n]{0,50}?"
        + _HOST,
        r"(?:address bar|url|{link}|{domain}|{page})[^.!?\n]{0,24}(?:something|somewhere|some (?:\w+ )?{page}|totally|completely|entirely)[^.!?\n]{0,12}"
        + _STRANGE,
        r"(?:took|takes|sent|sends|brought|led|goes|went|leads|redirect\w*|{open+}|{arrive+}|{link})[^.!?\n]{0,16}{page}[^.!?\n]{0,12}(?:never |n.?t |not |do not )(?:{exist}|{absent}|seen|{recall}|{unsure}|visited|been|recogni[sz]e)",
        r"(?:{link}|{page}|url|{address})[^.!?\n]{0,14}(?:{change}|{reject}|different)[^.!?\n]{0,6}(?:from|to|than) (?:your|the official|the usual)",
        r"(?:goes?|went|leads?|points?|takes? me|took me) (?:to |off to )?(?:some|a) (?:\w+ )?(?:weird|odd|strange|dodgy|shady|random|sketchy|foreign|unknown|russian|chinese) ",
    ),
    ("link_host", "official"): (
        r"(?<!n.t )(?<!not )(?:the |your )(?:real|genuine|official|correct|actual|proper) (?:{domain}|{page}|url|{link})",
        r"^(?:yes,? |yeah,? )*(?:it'?s |{thereis+} )?{domain}(?=,| so|\W*$)",
        _SAME
        + r" (?:{address}|address|{domain}|{page}|url|host) (?:as|like|with) (?:your|the official|the real|always|usual|on)",
        r"(?:it'?s|{thereis+}|is|was) (?:definitely |certainly |indeed |really )+your (?:own |real |official )?{page}",
        r"^(?:yes,? |yeah,? |yep,? )*(?:it'?s |{thereis+} )?(?:your|j-?mail.?s) (?:own )?(?:{page}|site|website)",
    ),
    ("requests_sent", "one"): (
        r"{request+} (?:for )?(?:just |only |a single |a |one )*single (?:{code}|{sms}|{link})",
        r"{request+} (?:for )?(?:just |only )?{one_time} (?:{code}|{mail}|{link}|{sms}|{reset})",
        r"(?:only|just)(?: the| ever)? {one_time}",
        r"^[^\n]{0,24}[,.;] ?{one_time}\W*$",
    ),
    ("requests_sent", "several"): (
        r"(?:{tap+|direct+}|{request+|again+})[^.!?\n]{0,44}{many_times}",
        r"^{many_times},? (?:since |in |over |within |already |all )*(?:{dhour}|{dday}|{dmin})",
        r"^(?:i |i've |i just |so )*{many_times}\W*$|^(?:several|more than (?:one|two|three|four|five|six|\d+))\W*$",
        r"(?:{request}|{reset})[^.!?\n]{0,40} and (?:then )?again",
        r"{request+} (?:for )?(?:two|three|four|five|six|seven|ten|[2-9]|\d\d) (?:of (?:them|those)|more)",
    ),
    ("waited", "hours"): (r"(?:{tap+}|{request+}|{again+})[^.!?\n]{0,40}{many_times}[^.!?\n]{0,10}{dhour}",),
    ("waited", "days"): (r"(?:{tap+}|{request+}|{again+})[^.!?\n]{0,40}{many_times}[^.!?\n]{0,10}{dday}",),
    ("app_current", "no"): (
        r"(?:{app}|store)[^.!?\n]{0,24}(?:offer\w*|suggest\w*|want\w*|prompt\w*|nag\w*|ask\w*|beg\w*|show\w*)[^.!?\n]{0,16}(?:update|upgrade)",
        r"(?:update|upgrade) (?:is |was )?(?:offered|available|pending|waiting|ready|due|overdue)",
        r"{app},? (?:which|that|it) is (?:ancient|{aged}|old|outdated)|newer version",
        r"versions? behind|{app}(?:.?s| is) from (?:20\d\d|years|ages|last|{dlong})",
        r"{app}[^.!?\n]{0,20}(?:ancient|prehistoric|way behind|behind|outdated|obsolete|{aged})|(?:ancient|outdated|obsolete) {app}",
        r"{app}[^.!?\n]{0,14}(?:not|n.?t)[^.!?\n]{0,10}(?:{finished}|updated|current|latest|newest)",
    ),
    ("app_current", "yes"): (
        r"(?:{nothing}(?: left| new)?|{no}(?: more| new| pending| available)*) (?:to )?updates?(?![^.!?\n]{0,20}(?:from you|{mail}))",
        r"store[^.!?\n]{0,24}(?:up[- ]to[- ]date|{nothing}|{no} (?:new )?(?:update|version))",
        r"(?=[^\n]*(?:store|updat|version|{app}))[^\n]*?(?:on|got|have|running|{access+}|{arrive+}) (?:the )?(?:newest|latest|most recent)(?: version| release| one| build)?(?=\W*$|[.,])",
        r"(?:{finished}|updated (?:it|this)),? (?:the )?{app}\W*$",
        r"{app}(?:.?s| is)? (?:all |fully |completely )?(?:up[- ]to[- ]date|updated|current)(?!\w)",
    ),
    ("phone_registered", "yes"): (
        r"(?:{phone}|phone|mobile|cell)(?:.?s| is| was| should be)? ?(?:{found+}|in there|on there|on record|in (?:the |your )?(?:system|records?|file))",
        r"(?:you|they)(?:'ve| have| do have| do| already| already have)* (?:got |have |know )?{phone}(?=\W*$| (?:on|in|already|from|since))",
        r"{phone}[^.!?\n]{0,50} and (?:it |{thereis+} ?)(?:is |.?s )?{register+}",
        r"(?:^|[.?!、\n] ?)mine(?:.?s| is| has been) {register+}",
    ),
    ("phone_registered", "no"): (
        r"(?:never|not|n.?t|without) (?:\w+ )?(?:{register-}|{allow-}|adding|giving) (?:a |my |any |you )*(?:{phone}|phone|mobile|cell)(?! ?book)",
        r"(?:n.?t|never|not) (?:\w+ ){0,4}?(?:enter|entered|gave|give|given|told|tell|share|shared|submit\w*|provided?|set|{register}|{register-}|{allow}|{allow-})(?: \w+){0,3}? ?(?:{phone}|number|mobile|cell)(?!\w)",
        r"(?:gave|given|told|added|entered|put|{register}|{allow})[^.!?\n]{0,16}(?:{phone}|mobile|cell|phone|number)[^\n]{0,30}?{no},? i (?:did ?n.?t|have ?n.?t|never did|did not)",
        r"{no} (?:phone|mobile|cell|number)(?=\W*$)",
        r"(?:{thereis-}|{no}|{thereis+} {no}) (?:\w+ )?(?:{phone}|number|phone|mobile)[^.!?\n]{0,12}(?:on|in|with|under|for|registered|{register})",
    ),
    ("phone_changed", "yes"): (
        r"{phone}[^.!?\n]{0,20}(?:it'?s|{thereis+}|is) (?:the |my |an )?{aged} ?(?:one|number)?",
        r"{arrive+} a {change} {phone}[^.!?\n]{0,24}(?:since|in|so|last|when|because|after|from)",
        r"(?:had|have|using|got|{arrive+}) (?:a )?{change} (?:{phone}|number) (?:since|for|now)",
    ),
    ("phone_changed", "no"): (
        r"(?<!n.t )(?<!not )(?:did |have |i've |still )?(?:keep|kept|keeping|retain\w*) (?:my |the |that )*(?:same |old )?(?:{phone|oldphone}|number)",
        r"{arrive-} a {change} (?:{phone}|number)",
        r"(?:kept|retained|held on to) (?:my |the |that )*(?:same )?(?:{phone}|number)",
        r"(?:had|have|kept|keep|used|using|been using|owned?) (?:this |the same |my |that |the )*(?:{phone}|number|{change-})[^.!?\n]{0,6}(?:for |since |all )+(?:{dlong}|{dday}|years|ages|ever|forever|decades|my)",
        r"(?:{phone}|number)(?:.?s| is| has| has been| stayed)* (?:always |still |exactly |just )*(?:the )?same",
    ),
    ("sms_blocked", "yes"): (
        r"(?:{block+}|{reject}|refuse|ignore)[^.!?\n]{0,8}(?:{sms}|{smsspam}|messages|{mail}s?) from (?:\w+ )?(?:unknown|strange\w*|{somebody}|people|companies|businesses|numbers)",
        r"(?:{sms}|{smsspam}|texts)[^.!?\n]{0,30}(?:unknown|strangers?|companies|businesses|{recall-}|international|overseas|foreign|{phone})?[^.!?\n]{0,14}(?:(?<!{no} )(?:{block+}|being rejected|get rejected|got rejected)|(?:get|gets|are|is|being|were|was|been) {reject})(?! {code})",
        r"(?:{block}|{filter}) (?:on|for|of|against) (?:{sms}|{smsspam}|texts|messages)[^.!?\n]{0,34}(?:was|is|were|are|had been|been) (?:switched |turned |set |still |{change} )*(?:on|enabled|active)(?! (?:my|the))",
        r"{smsspam} (?:are|is|were|get|gets|being|was|have been)[^.!?\n]{0,12}(?:{block+}|{reject})",
    ),
    ("sms_blocked", "no"): (
        r"{no} {sms} {block}|{no} {block}(?:ing)? (?:on|of|for) (?:my |any )?{sms}",
        r"{block} {nothing}",
        r"(?:{sms}|{smsspam})[^.!?\n]{0,30}(?:not|n.?t|never)[^.!?\n]{0,8}(?:{block-}|{reject}|rejected|filtered)",
        r"(?:other|all(?: other)?|normal|everyone.?s) {sms}[^.!?\n]{0,10}{arrive+}",
    ),
    ("sms_spam_folder", "found_there"): (
        _THERE_IT_IS + r"[,!:.-]* ?(?:right |sitting |hiding )?(?:in|inside|under|among|with|in with) {smsspam}",
        r"(?:{code}|{sms}|it|{thereis+})[^.!?\n]{0,10}(?:in|under|among|with|in with) (?:my |the )?{smsspam}",
        r"{smsspam}[^.!?\n]{0,8} (?:had|has) (?:it|{code}|{sms})",
        r"{found+} (?:the |my )?{smsspam}",
        _MOVED + r"(?: it| {code})?(?: back)? (?:out )?(?:of|from|in|among) {smsspam}",
    ),
    ("sms_spam_folder", "checked_not_there"): (
        _NOT + r"(?: of (?:it|{code}))?(?: even| also)? (?:in|inside|under|among|with) (?:the |my )?{smsspam}",
    ),
    ("changes_seen", "yes"): (
        r"(?:{phone}|{address}|{mail}|name|number)[^.!?,\n]{0,24} (?:is|was|shows) (?:one|something|a \w+|some \w+) (?:that |which )?i(?:'ve| have)? (?:{absent}|{exist-}|{recall-}|{look-}|never|don.?t)",
        r"(?:{address}|{mail}|{phone}|number|name|photo|picture|birthday|details)(?: on {account})?[^.!?,\n]{0,14}(?:is|are|belongs? to|shows?|says?|reads?) (?:now |suddenly )*{somebody}",
        _DETAIL
        + r"[^.!?\n]{0,20}(?:is|are|was|were|shows?|looks?|became|has become|has been|got|turned) (?:now |suddenly |all )*(?:{change+}|different|wrong|another \w+|not mine|someone|somebody|altered|edited|modified)(?! (?:by me|myself|on(?![a-z])|off))",
        r"(?:{address}|{mail}|{phone}|name|birthday)[^.!?\n]{0,24}(?:is|are|shows) now (?:some|a|an|another|someone)",
        r"(?:{address}|{phone}|name|device|{mail})(?:(?! and | but | so )[^.!?,\n]){0,30}(?:not mine|isn.?t mine|i (?:don.?t|do not|never) (?:own|recogni|know|added|set|put|created|{recall}|{register}))",
        r"name isn.?t mine",
        r"(?:birthday|birth ?date|date of birth|name|nickname|photo|picture|avatar|icon|country|recovery \w+)[^.!?\n]{0,24}(?:{thereis+}|is|are|was|were|looks?|has been|became) (?:now |suddenly |all )*(?:{reject}|{mistaken})",
        r"{somebody} (?:has |have |had |just |went and )*{change+}",
    ),
    ("changes_seen", "no"): (
        r"(?:everything|all)[^.!?\n]{0,20}(?:{account}|profile|settings)?[^.!?\n]{0,8}looks? (?:like|as) (?:it|they|before|always)",
        r"{nothing}[^.!?\n]{0,30}?(?:looks?|seems?|is|was|been|appears?|has|'s)[^.!?\n]{0,10}(?:{change}|{reject}|{mistaken}|different|touched|altered|odd|off|wrong|unusual|strange)",
        r"^(?:yes,? |no,? |it.?s |{thereis+} )*(?:all|everything)(?: is|.s| looks)? (?:the )?same(?: as (?:before|ever|always))?\W*$",
        r"^(?:it.?s )?all (?:as|how|the way) it (?:was|has been|should be)",
        r"(?<!not )(?:everything|all)(?:.?s| is| looks| seems)?[^.!?\n]{0,24}(?:looks? |seems? |is )?(?:normal|as i left|unchanged|untouched|the same|in order|{change-})(?! (?:problem|issue))",
    ),
    ("error_shown", "none"): (r"(?:n.?t|not|never) (?:show|give|display|have|throw)[^.!?\n]{0,8}(?:errors?|{dead})",),
    ("error_shown", "server"): (r"{server}",),
}
