"""More ways English has of telling of folders, space, filters, the address and the way in. Tried in English texts only."""

from flows.understand.rules import Facts

_PROVIDERS = "{docomo|au|softbank|ymobile|uqmobile|rakuten|gmail|yahoo_jp|icloud|outlook|other}"
_THERE_IT_IS = r"(?:{thereis+}|{found+}|{exist+} it|{arrive+} it|got it|here|yep|yes|bingo|aha)"
_NOT = r"(?:not|n.?t|never|neither|nor|{no}|{nothing}|{missing}|{absent})(?: it| {mail})?"
_MOVED = r"(?:dug|fished|pulled|rescued|got|took|moved|retrieved|recovered|dragged|{found+})"

ENGLISH_MAILBOX: Facts = {
    ("spam_folder", "found_there"): (
        _THERE_IT_IS + r"[,!:.-]* ?(?:right |sitting |hiding )?(?:in|inside|under|among) {spam}",
        _MOVED + r"(?: it| {mail})?(?: back)? (?:out )?(?:of|from|in|among) {spam}",
        r"^{spam}[!:,.-]+ ?(?:{found+}|{exist+} it|{arrive+} it|got it|{thereis+} ?\W*$)",
    ),
    ("spam_folder", "checked_not_there"): (
        r"(?:{nothing}|{no}|{exist-}|{found-}|{arrive-}|{absent}|{missing}|(?<![a-z])not(?![a-z])|n.?t(?![a-z]))[^\n]{0,50}?(?:same|ditto|likewise|as well|also|too|same (?:story|deal|thing|result))(?: goes)?(?: for| with| in| from)?,? (?:the |my )?{spam}",
        r"(?:{nothing}|{no}|{exist-}|{found-}|{arrive-}|{absent}|{missing}|(?<![a-z])not(?![a-z])|n.?t(?![a-z]))[^\n]{0,50}?{spam},? (?:ditto|likewise|same|the same|neither|as well|too)(?=\W*$)",
        _NOT + r"(?: of (?:it|{mail}))?(?: even| also)? (?:in|inside|under|among) (?:\w+ )?{spam}",
        r"{spam}[^.!?\n]{0,10} (?:empty|bare|clear) of (?:it|{mail}|anything)",
    ),
    ("inbox_tabs", "found_there"): (
        _THERE_IT_IS + r"[,!:.-]* ?(?:right |sitting |hiding )?(?:in|inside|under|among) (?:{gmail}'s )?{tabs}",
        r"(?:{arrive+}|{found+}|{exist+}) (?:it |{mail} )?(?:in|under|inside) {gmail}(?:'s)? {tabs}",
        _MOVED + r"(?: it| {mail})?(?: back)? (?:out )?(?:of|from|in|among) {tabs}",
        r"^{tabs}[!:,.-]+ ?(?:{found+}|{exist+} it|{arrive+} it|got it|{thereis+} ?\W*$)",
    ),
    ("inbox_tabs", "checked_not_there"): (
        r"(?:{nothing}|{no}|{exist-}|{found-}|{arrive-}|{absent}|{missing}|(?<![a-z])not(?![a-z])|n.?t(?![a-z]))[^\n]{0,50}?(?:same|ditto|likewise|as well|also|too|same (?:story|deal|thing|result))(?: goes)?(?: for| with| in| from)?,? (?:the |my )?{tabs}",
        r"(?:{nothing}|{no}|{exist-}|{found-}|{arrive-}|{absent}|{missing}|(?<![a-z])not(?![a-z])|n.?t(?![a-z]))[^\n]{0,50}?{tabs},? (?:ditto|likewise|same|the same|neither|as well|too)(?=\W*$)",
        _NOT
        + r"(?: of (?:it|{mail}))?(?: even| also)? ?(?:in|under|inside|among)? ?(?:the )?(?:{tabs}|social|promo\w*)(?:,? (?:n?or|and) (?:in )?(?:{tabs}|social|promo\w*))?",
    ),
    ("mailbox_full", "yes"): (
        r"(?:warning|notice|notification|message|banner|alert|pop-?up|warns?|{mail})[^.!?\n]{0,24}(?:{thereis+} |i'?m |it'?s |{storage} (?:is )?)(?:\w+ )?{full+}",
        r"{no} (?:more |free |any |space )*(?:{room}|room|{storage}|space)(?: left)?[^.!?\n]{0,8}(?:in|on|at|for) ?(?:my )?(?:{storage}|{mail}|{address})",
        r"(?:n.?t|not|never)(?: have| got| {arrive}| {arrive-}| {exist}| {absent}| \w+ left)*[^.!?\n]{0,4}(?:any|enough|much)[^.!?\n]{0,8}(?:{storage}|space|room|{room})",
        r"{storage}[^.!?\n]{0,8} {used}",
        r"(?:^|[.!,;] )(?:i'?m |i am |it'?s |its |{thereis+} )?(?:apparently |already |way )?{full+}(?: apparently| already| it says|, it (?:says|shows|is) {full+})*\W*$",
    ),
    ("mailbox_full", "no"): (
        r"(?:only |just |about |barely |less than |under |not even |roughly )*(?:a |one )?(?:third|quarter|half|tenth|fifth|fraction|[1-7]?\d ?(?:%|percent))(?: is| has been| of (?:it|my \w+|the \w+|{storage}))* (?:used|full|taken|filled|occupied|{used}|{full})",
        r"{storage} (?:is |looks )?{room+}",
        r"^(?:yes,? |no,? |there.?s |{thereis+} |still |it |has |got |i.?ve )*(?:has |got |have |{arrive+} )*(?:{room+}(?: of)? ?|some |enough |loads of )*(?:{storage}|room|{room+})\W*$",
        r"{storage} (?:still )?has (?:{storage}|{room}|space|room)",
        r"^(?:it.?s |{thereis+} )?(?:far from|nowhere near|not even close to|not|hardly|anything but) {full}",
        r"^(?:only |just |about )*{room+} (?:{used}|used|taken|full)",
        r"\d+ (?:of|out of|/) \d+ ?(?:gb|gigs?|mb|tb)",
    ),
    ("domain_allowed", "yes"): (
        r"(?:{gone}|{no}|n.?t|without|never)[^.!?\n]{0,12}{filter}(?: on| set| active| enabled| at all| turned on| installed| running)*",
        r"(?<!n.t )(?<!not )(?<!never )(?:{domain}|you|your \w+)(?![^.!?\n]{0,14}(?:\bnot\b|n.?t ))[^.!?\n]{0,14}(?:among|in|on|part of) (?:my |the )*{allowlist}",
        r"^(?:yes,? |already |it.?s |you.?re |{thereis+} |{domain} |is )*(?:on|in) (?:my |the )(?:{allowlist}|list)\W*$",
        r"(?:you|you're|you.?re|it.?s)(?: are| is)? (?:already |now )?{permit+}",
        r"(?:can |do |i |also )*{arrive+} {pcmail}(?! {block})",
        r"(?<!not )(?:{domain}|{address}|{mail})(?![^.!?\n]{0,14}(?:\bnot\b|n.?t ))[^.!?\n]{0,8} (?:on|in|among) (?:my |the )*{allowlist}",
        r"{filter}(?:.?s| is| are)? (?:all |now |already |completely |switched |turned )*off",
        r"{filter}(?:.?s| is| are| has been)? (?:all |now |already |been )*(?:{gone}|{dead}|{allow+}|disabled)(?!\w)",
        r"{nothing}[^.!?\n]{0,16}(?:{filter}|{block-}|{block+}|filtered|rejected)",
        r"{allow+|permit+} (?:your|the) {domain}",
    ),
    ("domain_allowed", "no"): (
        r"{filter}(?:.?s| is| are| was)?(?: set| turned| switched)? (?:up )?(?:on|to|at) (?:its |the )?(?:high|max\w*|strict\w*|strong\w*|full|highest|aggressive)",
        r"(?<![a-z])i(?:'ve)? {reject} (?:{domain}|you|{nothing}|a soul)(?=\W*$|[,;.])",
        r"(?:^|(?<![a-z])i(?:'ve)? ){reject} any(?:one|body|thing)?(?=\W*$|[,;.]| (?:yet|in|on|through|so))",
        r"only (?:{mail}|people|senders|those|addresses)[^.!?\n]{0,14}(?:contacts?|address ?book|phone ?book|people i know|{allowlist}|i (?:{recall}|approved))",
        r"(?:{mail}|{pcmail}) from (?:outside|strangers|the (?:web|internet|net)|anyone)[^.!?\n]{0,20}{block+|reject}",
        r"(?:{block}|{filter}) (?:on|for|of|against) (?:{pcmail}|{mail}|{domain})[^.!?\n]{0,16}(?:was|is|were|are|had been|been) (?:switched |turned |set |still |{change} )*(?:on|enabled|active)(?! (?:my|the))",
        r"{block+|reject} {pcmail}|{pcmail}[^.!?\n]{0,16}{block+|reject}",
        r"(?:{domain}|you|jmail)[^.!?\n]{0,10} (?:was|were|is|are) (?:on|in|among) (?:my |the )?{blacklist}",
        r"(?:take|accept|receive|allow|{allow}|{arrive}|let)s?(?: in)? only[^.!?\n]{0,8}(?:{mail}|messages)? ?from|only (?:takes?|lets?|{arrive}|accepts?)[^.!?\n]{0,6}(?:{mail})? ?from (?:mobiles|phones|other phones|carriers)",
        r"only (?:{allow}|{permit+}|let|take|accept) (?:\w+ )?(?:{recall}|certain|some|selected|known|specific|approved|my|listed|people|senders|contacts)(?: {domain})?",
        r"(?:n.?t|not|never) {allowlist} (?:you|it|your|that|jmail)",
        r"(?:{allow-}|{permit-}) {domain}|\bi {reject} {domain}",
        r"never (?:put|listed|placed|set|entered|included) (?:your |the )?{domain}",
        r"never (?:{allow}|{permit}|{register}) (?:{domain}|you|it)",
        r"{mail}s? (?:were|was|are|is|get|got|being)[^.!?\n]{0,14}(?:{block+}|rejected|{reject})(?! {code|password})",
    ),
    ("address_typo", "yes"): (
        r"(?:left|had|put|got|typed|added|inserted|slipped|{register}|{allow}|{arrive+}|{thereis+}|{exist+})[^.!?\n]{0,12}(?:{storage}|space|blank|comma)[^.!?\n]{0,12}(?:in|inside|at|before|after|into|to|within|behind)[^.!?\n]{0,12}{address}",
        r"(?:{one_time}|one|a|two|some) (?:letters?|characters?|digits?) (?:was|were|is|are) (?:{dead}|{mistaken}|{missing}|off|swapped)",
        r"(?:wrote|typed|put|entered|spelled|spelt|used) \w{3,12} instead of (?:" + _PROVIDERS + r"|\w+\b)",
        r"(?<![a-z])(?:icluod|icolud|iclould|gmaiil|gmsil|gmqil|ggmail|gnmail|yhaoo|yaoho|yahooo|otulook|outlokk|outloook|hotmal|hotmaill|dococmo|docomoo|dcoomo|ezewb|softbnak|rakutne|rakten)(?![a-z])",
        r"(?<!{no} )(?<!any )(?<!{nothing} )(?:extra|additional|stray|superfluous|second|surplus|double) (?:dot|letter|character|comma|underscore|hyphen|{storage}|space)[^.!?\n]{0,10}(?:in|at|to) (?:what|the one|{address})",
        r"(?:left out|forgot|missed|dropped|skipped|omitted|{forget+}) (?:a|an|one|the) (?:\w+ )?(?:letter|dot|character|hyphen|underscore|digit)",
    ),
    ("address_typo", "no"): (
        r"(?:n.?t|not|never) (?:leave|left|miss|missed|drop|forget|skip|add|swap)[^.!?\n]{0,8}(?:letters?|{mail}|dots?|characters?|digits?)",
        r"^(?:yes,? |yeah,? |no,? )*{mail} (?:is|was) (?:right|correct|fine|{room+}|accurate)\W*$",
        r"(?:{address}|spelling|(?:it|everything) (?:is |was )?(?:spelled|spelt|typed))(?![^.!?\n]{0,30}(?:\bnot\b|n.?t ))[^.!?\n]{0,30}?(?:{exist+} on|bang on|dead on|perfect|exactly right|accurate|correct|flawless|checks out|100 ?%)(?! (?:one|address|time))",
        r"(?:spelling|{address})[^.!?\n]{0,12}(?:double|triple|twice|{many_times})[- ]?{look+}",
        r"(?<!n.t )(?<!not )(?:typed|spelled|spelt|entered|wrote|put) (?:it|{address}|that|everything)(?: in)? (?:right|correctly|properly|letter by letter|exactly|carefully)",
    ),
    ("address_form", "irregular"): (
        r"(?<!{no} )(?<!any )(?:three|3|several) (?:dots|periods|full stops)",
        r"(?<!{no} )(?:dot|period|full stop)(?:.?s| is| comes)? (?:\w+ )?(?:before|in front of|ahead of|next to|touching) (?:the )?(?:@|at(?![a-z]))",
        r" but (?:two|three|several)(?: dots| of them)? (?:in a row|together)",
        r"(?:dots|periods) (?:next to|beside|after) (?:each other|one another)",
    ),
    ("address_form", "regular"): (
        r"{no} (?:dots?|periods?|full stops?|points)(?= (?:in|at|anywhere|whatsoever)|\W*$|[,.])(?! (?:before|next|at))",
        r"(?:without|n.?t (?:have|contain|got|use)|{exist-}|{arrive-}) (?:any |a )?(?:dots?|periods?|full stops?)",
        r"(?:{no}|{nothing}|without)[^.!?\n]{0,8}(?:double|consecutive|repeated|adjacent|funny|odd|strange|weird|special|any)?[^.!?\n]{0,4}(?:dots?|periods?|full stops?)",
        r"(?:just|only|simply) (?:plain )?(?:letters|characters)(?:[^.!?\n]{0,6}(?:numbers|digits|figures))?",
    ),
    ("address_access", "yes"): (
        r"^(?:yes|yeah|yep|yup|sure|i)?,? ?(?:can |do )?{access+} (?:{mail}|{address}|{storage})(?=[,.]| and (?:i|it)|\W*$)(?![^\n]*{link})",
        r"(?<!n.t )(?<!not )(?<!never )(?:{access+}|{look+}|{open+}) (?:that |the |my |this )*(?:{storage}|{address}|{mail})(?: account)?,? (?:every|each|daily|all the time|regularly|constantly|most days|several times)",
        r"(?:{mail}|{address})s?[^.!?\n]{0,30}(?:can|able to|do|i|both|still)(?: still| both)? (?:{open+}|{access+})[^.!?\n]{0,6}(?:all|both|every|any|each)",
        r"(?<!n.t )(?:can|still|able to|do) (?:{open+}|{access+}|{arrive+}|{look+}) (?:{mail} )?(?:in |to |at |into )?(?:that|this|the|my)? ?(?:{storage}|{address})",
        r"{storage} (?:is |still )*(?:{open+}|{access+})",
        r"(?<!not )(?:everyday|daily|main|primary|current|usual) (?:{mail}|{storage}|{address})",
        r"{no} (?:problems?|trouble|issues?|difficult\w+) (?:at all )?(?:with )?(?:{open}|{access}|{arrive}|reading|getting into|checking)[^.!?\n]{0,20}(?:{storage}|{mail}|{address})",
        r"{arrive+} (?:my )?other {mail}s? (?:there|at|in|on|{thereis+}|fine)|^(?:i )?(?:still )?{arrive+} (?:my )?(?:other )?{mail}s? {thereis+}",
    ),
    ("address_access", "no"): (
        r"{other}[^\n]{0,40}(?:{forget+} {access+}|{no} (?:way in|longer|access))",
        r"(?:{aged}|former|previous|ex) "
        + _PROVIDERS
        + r" ?(?:{mail}|{address}|{account})[^\n]{0,40}?(?:{gone}|{dead}|{access-}|{open-}|unreadable)",
        r"{register+}[^.!?\n]{0,12}" + _PROVIDERS + r"[^\n]{0,50}?{gone}",
        r"{account} (?:at|with|from) (?:my |the )?(?:{aged} |old |former )?(?:provider|company|job|school|university|isp|{other})[^.!?\n]{0,16}(?:{gone}|{dead})",
        r"(?:{address}|{mail})[^\n]{0,24}(?:unreadable|unreachable|inaccessible)",
        r"(?:{address}|{mail}) (?:that |which )?i (?:[a-z']+ )?(?:{login-}|{access-}|{open-})",
        r"(?:{mail}|{address})[^.!?\n]{0,24}(?:{no}|not|n.?t|lost) (?:have )?(?:any )?(?:longer )?{access}",
        r"(?:one|mailbox|{storage}|{mail}).?s {gone},? [^.!?\n]{0,10}(?:{open-}|{access-})",
        r"(?:{open-}|{access-}) (?:that |the |my |this )?(?:{storage}|{mail}|{address})",
        r"(?:that|my|the) (?:{mail}|{account}) (?:was |is |has been |got )?{gone}|^{mail} {gone}",
        r"{gone} (?:providers?|carriers?|companies|isps?)? ?(?:so|and|,) {thereis+} {gone}",
        r"{gone} (?:access )?to (?:it|that|{mail}|{storage}|{address})",
        r"(?:{open-}|{access-}) it,[^\n]{0,20}{other}",
    ),
    ("signs_in_with", "other_service"): (
        r"(?<!not )(?<!never )(?<!{no} )(?:with|via|through|by) (?:my )?(?:google|apple|facebook|line|twitter|microsoft)(?: {account}| {login}| id)?\W*$",
        r"^(?:i |just |only |always |usually |normally )*(?:use|{access+}|go with|through) (?:my |a |the )?(?:google|apple|facebook|line|twitter|microsoft)(?: id| {account}| {login})?\W*$",
        r"(?:{register+}|connected|tied|hooked up|joined)(?: up)? (?:to|with|via|through) (?:my |a )?(?:google|apple|facebook|line|twitter|microsoft|{yahoo_jp}|{gmail})(?! (?:mail|address))",
    ),
    ("signs_in_with", "password"): (
        r"{login+} (?:in )?by (?:typing|entering|putting in)[^.!?\n]{0,24}{password}",
        r"^(?:yes,? |just |only |by |with |a |my |the |normal |ordinary )*{password}[.,!;-]+ ?(?:i |and )?(?:always |just )?(?:type|enter|put|key|{allow}|{register}|{access})",
        r"^(?:i |just |only |always |usually |normally )*(?:use|have|{access+}) (?:my |a |the )?{password}\W*$",
        r"^(?:i |just |only |always |usually |normally )*(?:type|enter|typing|key in|put in|punch in) (?:in )?(?:my |a |the )?{password}",
        r"(?:{mail}|{address}|id|user ?name) ?(?:\+|&|and|plus|/|n) ?{password}(?=\W*$|[,.;])",
        r"{no} (?:google|apple|line|facebook|twitter|social|{gmail})[^\n]{0,24}{password}",
    ),
}
