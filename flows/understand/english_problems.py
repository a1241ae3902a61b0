"""More ways English has of telling a problem. Nothing in here is told in Japanese."""

from typing import Final

from flows.understand.rules import Facts

_COMPLAINS = r"(?:says?|said|saying|tells? me|telling me|told me|claims?|claiming|insists?|insisting|warns?|{reject})"
_SET = r"(?:set|choose|pick|create|save|submit|make|confirm|put in|enter|type in|change to|use|re-?use|recycle|repeat|keep)"
_CANNOT = r"(?:can ?not|can.?t|couldn.?t|could not|unable to|not able to|impossible to|(?:wo|does|is|did|would)n.?t let(?:ting)? me|not letting me)"
_GONE = r"(?:{gone}|{dead}|{access-}|{open-}|unreadable|unreachable|inaccessible|out of (?:use|reach))"
_NOT_BY_ME = r"(?:(?:{nothing}|{no}|never|not|neither)[^.!?\n]{0,10}|n.?t )(?:was |were |been )?(?:{request}|{want}|triggered|initiated|made|started|done|set off)(?: for)? by me"

ENGLISH_PROBLEMS: Facts = {
    ("symptom", "account_suspicious"): (
        r"(?:{phone}|number|{address}|{mail}|name)(?: on {account})?[^.!?,\n]{0,10} (?:is|belongs? to|shows?) (?:now )?{somebody}",
        r"(?:read|gave|told|sent|handed|passed|forwarded|texted|shown?|showed|dictated)(?: out)? (?:him|her|them|the (?:man|woman|guy|lady|caller|person))[^.!?\n]{0,12}(?:{code}|{password})",
        r"{somebody}[^.!?\n]{0,10} (?:rang|called|phoned|texted|messaged|e-?mailed|pretended|pretending|claim\w*)[^\n]{0,70}(?:{code}|{password})",
        r"{somebody} (?:has |have |had |just |went and |must have |might have )*(?:{change+}|{finished}|{reset})(?! (?:carrier|provider))",
        _NOT_BY_ME,
        r"{login+}s?[^.!?\n]{0,24}(?:aren.?t|weren.?t|isn.?t|wasn.?t|not) (?:mine|me|by me|from me)",
        r"(?:{mail}|{code}|{sms}|{reset})[^\n]{0,24}(?:but|and|though|yet|when|while|although) i (?:had|have|did)(?:n.?t| not| never) (?:even )?(?:asked|requested|ask|request|{request}|done|tried)",
        r"(?:{code}|{sms}|{mail}|{reset})[^\n]{0,30}without (?:me |my )?(?:even )?(?:asking|requesting|{request}|having)",
        r"(?:been|got|was|were) (?:tricked|conned|duped|fooled|swindled|taken in)|(?:typed|entered|gave|put|{login+})[^\n]{0,50}(?:fake|phon(?:e)?y|bogus|dodgy|rogue|spoof\w*|lookalike|imitation|counterfeit)",
        r"{login}[^.!?\n]{0,12} (?:that )?i (?:(?:don.?t|do not|didn.?t) (?:recogni\w+|know|{recall}|{unsure})|{reject})",
        r"{somebody}'s (?:{phone}|{mail}|{address}|name)[^.!?\n]{0,20}(?:on|in|under) {account}",
        r"(?:name|photo|{address}|{mail}|{phone}|details|{account})[^.!?\n]{0,10}(?:{change+}|replaced|altered)[^.!?\n]{0,40}(?:was|is|did|has|have|by)(?:n.?t| not|n't| never)[^.!?\n]{0,6}(?:me|my doing|mine|by me|done by me)",
        r"{login}[^.!?\n]{0,24}(?:from|in|at|near) (?:abroad|overseas|russia|moscow|china|beijing|shanghai|hong kong|taiwan|vietnam|hanoi|brazil|nigeria|lagos|india|delhi|mumbai|pakistan|ukraine|korea|seoul|america|the us|usa|new york|california|london|england|germany|berlin|france|paris|italy|spain|turkey|istanbul|iran|indonesia|jakarta|the philippines|philippines|manila|thailand|bangkok|singapore|malaysia|mexico|argentina|romania|bulgaria|poland|the netherlands|canada|australia|sydney|tokyo|osaka|kyoto|nagoya|sapporo|fukuoka|africa|egypt|cairo|kenya|colombia|peru|chile)",
        r"{account}[^.!?\n]{0,8} (?:was|got|has been|is being|were|been)[^.!?\n]{0,20}by {somebody}",
        r"(?:{mail}|{code}|{sms}|{reset})[^.!?\n]{0,24}out of (?:the blue|nowhere)",
        r"(?:birthday|name|address|{address}|{mail}|{phone}|details|photo|{account})[^.!?\n]{0,40}(?:is|are|was|were) (?:now |suddenly )?(?:some|someone|a stranger|another)[^.!?\n]{0,24}(?:{gone}|i (?:don.?t|do not|never) (?:own|know|recogni))",
        r"(?:{somebody}|they|he|she) (?:asked|wanted|made|got|tricked|talked) (?:me|us) (?:to|into|for)[^.!?\n]{0,24}(?:{code}|{password})",
    ),
    ("symptom", "login_fails"): (
        r"{password} (?:{open+}|{access+}|{login+})[^.!?\n]{0,4} ?(?:{missing}|{nothing}|nowhere)(?=\W*$)",
        r"(?:{finished}|finished|done|{password} {change+})[^\n]{0,40}{login}[^\n]{0,50}(?:and|but|still|,) (?:still )?(?:{nothing}|{no} (?:joy|dice|luck|go))(?=\W*$)",
        r"{login}[^.!?\n]{0,30}?(?:{server}|{expired})",
        r"{account}[^.!?\n]{0,8} (?:not|n.?t|never|{no}) {open}|{reset}[^\n]{0,24}{account}[^.!?\n]{0,6}{open-}",
        r"{login} (?:still )?(?:doesn.?t|does not|didn.?t|won.?t|isn.?t|wasn.?t|not)(?: work)?(?=\W|$)",
        r"(?:{finished}|{reset}|{password} {change+})[^\n]{0,60}?{lockedout}",
        r"(?:{mistaken}|{reject}|{dead}) {password}[^\n]{0,30}(?:{reset}|{change+}|{finished}) (?:it)?",
        r"(?:{finished}|{password} {change+})[^\n]{0,60}?(?:{app}|{page}|it|browser|phone)[^.!?\n]{0,30}(?:says?|saying|tells?|claims?|insists?)[^.!?\n]{0,14}(?:{mistaken}|{reject}|{dead})",
        r"(?:{server})[^.!?\n]{0,30}(?:when|while|as|whenever|if|after|trying to) (?:\w+ ){0,4}?{login}",
        r"{login}[^.!?\n]{0,16}(?:{page} )?(?:just |only |keeps? )*(?:reload|refresh|loop|come back|bounc|send|return|dead)\w*",
    ),
    ("symptom", "code_rejected"): (
        r"{code}[^.!?\n]{0,24}(?:shakes?|wobbles?|wiggles?|jiggles?|vibrates?|clears?|empties|wipes?|goes (?:red|{nothing}|blank)|turns? red|resets? itself)",
        r"(?:turns?|goes|went|flashes) red[^.!?\n]{0,30}{code}",
        r"{code}[^.!?\n]{0,6} {arrive+}[^\n]{0,30}?(?:wo ?n.?t|can.?t|cannot|doesn.?t|not|unable)[^.!?\n]{0,16}(?:past|through|further|beyond|proceed|continue|go on|next|forward)(?![a-z])",
        r"(?:won.?t|will not|wouldn.?t|refuses to|doesn.?t) (?:have|let|allow|swallow|read|buy|recogni[sz]e) (?:\w+ )?{code}",
        r"(?:(?:typed|put|entered|keyed|punched|tapped|type|put|enter|key|keying|typing|putting|entering) (?:in )?(?:\w+ )?{code}|{code}[^.!?\n]{0,12} in)[^\n]{0,40}?(?:{reject}|{mistaken}|{dead}|{expired}|{used})",
        r"{code} {arrive+}[^\n]{0,50}?(?:{reject}|{expired}|{mistaken}|{dead})",
        r"{request+}[^.!?\n]{0,20}{code}[^\n]{0,30}(?:{reject}|{mistaken})\W*$",
        r"(?:{code}|{sms})[^\n]{0,60}(?:typed|type|put|entered|tried|used|keyed|punched|{request+})[^\n]{0,30}(?:{reject}|{mistaken}|{dead}|{expired}|{no} good|no joy)",
        r"{code}[^.!?\n]{0,40}{server}",
        r"{code}[^.!?\n]{0,10}(?:{full+}|ran out|run out)",
    ),
    ("symptom", "password_rejected"): (
        r"^(?!.*(?:{code}|{sms}|{link}))[^\n]*?(?:can.?t|cannot|not allowed to|may not|won.?t let me|{reject}|n.?t|{no}|{dead}|{block})[^.!?\n]{0,12}(?:re-?us(?:e|ing)|recycl\w+|repeat\w*)(?![^.!?\n]{0,20}{mail})",
        r"(?:must|has to|needs to|should) (?:be )?(?:{reject}|{change}|different|differ)[^.!?\n]{0,10}(?:from|to|than) (?:my |the )?(?:last|old|{aged}|previous|current|others|one)",
        r"(?:{access+}|used|had) (?:that |this |the |it )?(?:{password}|one)? ?(?:before|already|in the past|recently)(?![^.!?\n]{0,20}(?:{link}|{mail}))(?=[^\n]*(?:{password}|{reject}))",
        r"(?:thinking|picking|choosing|making|deciding|coming up|typing|inventing)[^.!?\n]{0,16}{password}[^.!?\n]{0,40}{expired}",
        r"(?:{dead}|{reject}|{server})[^.!?\n]{0,8}(?:when|while|as|after|if) [^.!?\n]{0,16}{finished}",
        r"{expired}[^.!?\n]{0,8}(?:while|when|as|before)[^.!?\n]{0,30}(?:{password}|{finished})",
        r"{server}[^.!?\n]{0,50}?(?:sav|submit|confirm|set|press|hit|choos|request|{request}|{tap})\w*[^.!?\n]{0,20}(?:{password}|{finished})",
        r"(?:saving|submitting|confirming|setting|choosing|save|submit|confirm|set|{tap}|{request})[^.!?\n]{0,20}(?:{password}|{finished})[^.!?\n]{0,40}?(?:{server}|{expired})",
        r"(?:whatever|whichever|every(?:thing| single one)?|any(?:thing)?|all|none|no matter what)[^.!?\n]{0,14}(?:pick|choose|type|enter|{request}|come up|think of|put|set|make up|invent)[^.!?\n]{0,22}(?:{reject}|{mistaken}|{dead})",
        _CANNOT + r" (?:even )?" + _SET + r"[^.!?\n]{0,16}(?:{password}|{finished})",
        r"{password} (?:must|has to|needs to|cannot|can.?t|may not) (?:{exist+}|have|include|be)",
        _COMPLAINS + r"[^.!?\n]{0,14}(?:common|weak|short|simple|easy|guessable|similar|reused|insecure) {password}",
        r"(?:two|both|fields|boxes|entries|second|confirmation|repeat)[^.!?\n]{0,16}{reject|mistaken}(?! {code})",
        r"(?:won.?t|will not|doesn.?t|does not|refuses to) (?:have|swallow|let me (?:have|use|set)) (?:\w+ ){0,2}?(?:{password}|{finished})",
        r"(?:must|has to|needs? to|should) (?:have|{exist+}|include|be)[^.!?\n]{0,24}(?:letters?|numbers?|symbols?|capitals?|characters?|digits?|long|longer)",
        r"(?:{nothing}|{no}|none)[^.!?\n]{0,26}(?:{password}|{finished})[^.!?\n]{0,20}(?:works?|satisf\w*|pleas\w*|is good|goes|pass\w*|{open}|{allow}|accepted|good enough)",
        r"(?:{password}|{finished})[^.!?\n]{0,10}(?:field|box|line)[^.!?\n]{0,14}{reject}",
    ),
    ("symptom", "link_invalid"): (
        r"^(?!.*(?:{code}|{sms}|{password}|{login}|{arrive-}))[^\n]*?it {arrive+}[^\n]{0,40}?(?:says?|said|already|is|was|and)[^.!?\n]{0,12}(?:{dead}|{expired}|{used})(?=\W*$)",
        r"{copy+}[^\n]{0,50}(?:says?|tells?|told|claims?|got|get|{arrive})[^.!?\n]{0,14}(?:(?:{no}|not|n.?t|isn.?t)(?: an?| a proper| the)? valid|{dead})(?![^\n]*(?:{code}|{password}))",
        r"{link}[^.!?\n]{0,44}?{server}|{server}[^.!?\n]{0,44}?{link}",
        r"{mail}[^\n]{0,60}?(?:{tap+|direct+}|{open+})[^\n]{0,40}?(?:{dead}|{open-}|{server})",
        r"(?:{tap+|direct+})[^.!?\n]{0,60}?(?:and|but|yet|then|,)[^.!?\n]{0,8}(?:it |{page} |nothing )?(?:{open-}|{dead}|{server})(?![^\n]*(?:{code}|{password}))",
        r"(?:button|blue (?:line|bit|part|thing|text))[^.!?\n]{0,20}(?:{dead}|{open-}|{reject})",
        r"{link}[^.!?\n]{0,8} (?:times?|timing) out|{link} (?:keeps? |kept |always )(?:{expired}|{dead}|{reject}|{open-})",
        r"{link}, (?:it|which) (?:{dead}|{reject}|{expired})",
    ),
    ("symptom", "sms_missing"): (
        r"(?:{sms}|{code})(?:(?!{mail}|{link}|{reject}|{mistaken}|{dead}|{spam})[^\n])+?(?:{arrive-}|never (?:came|sent)|{missing}\W*$)",
        r"(?:{sms}|{code})(?:(?!{mail}|{link}|{smsspam}|{spam}|{block})[^\n]){0,40}?[.!;,] (?:and |but |still |yet |then )*(?:{nothing}|{missing})",
        r"(?:six|6|numbers|digits|code)[^.!?\n]{0,12} not (?:come|arrive|{arrive})",
        r"(?:so|that.s why|why|how (?:could|can|would))[^.!?\n]{0,16} (?:{no} )?(?:{sms}|{code})(?: come| arrive|{arrive})?(?=\W*$)",
        r"(?:messages?|{mail}) (?:with|of) (?:the )?(?:numbers?|digits|{code})[^.!?\n]{0,20}{arrive-}",
        r"{no} {sms}(?! ?{block|filter|found}| (?:in|from|spam|filter|are|is))",
        r"{many} and (?:still )?{no} {sms|code}",
        r"^(?:still |so far |but )*{no} {sms|code} {arrive}",
        r"(?:text|send) (?:me|us) (?:an? )?{code}[^.\n]{0,14}(?:n.?t|never|not)",
        r"{arrive+} (?:all |my |the )*(?:other )?{sms}(?: fine| ok)?,? (?:but|just|only) (?:not|never) (?:yours|{code}|this one)",
    ),
    ("symptom", "address_forgotten"): (
        r"(?:{register+}|used|signed up|joined|{access+})[^.!?\n]{0,30}{other}[^\n]{0,40}(?:{forget+} {access+}|{access-}|{no} (?:way|longer|access)|{login-})",
        r"(?:what|which) {address}|what {mail} (?:am|did|do|was|is) (?:i|my)|{address} (?:is|was|are|did|do|am) (?:{account}|i|my \w+) {register}",
        r"(?:{aged}|former|previous|ex) (?:{docomo|au|softbank|ymobile|uqmobile|rakuten|gmail|yahoo_jp|icloud|outlook|other}) ?(?:{mail}|{address}|{account})[^\n]{0,40}?"
        + _GONE,
        r"{register+}[^.!?\n]{0,12}{docomo|au|softbank|ymobile|uqmobile|rakuten|gmail|yahoo_jp|icloud|outlook|other}[^\n]{0,50}?{gone}",
        r"(?:{mail}|{address})[^\n]{0,60}(?:don.?t|do not|no|not|never) (?:{recall}|{unsure}|idea|clue) which one",
        r"{docomo|au|softbank|ymobile|uqmobile|rakuten|gmail|yahoo_jp|icloud|outlook|other} ?(?:{mail}|{address}|{account}) (?:went|disappeared|vanished|died|stopped|was lost|got lost|{missing}|{gone}|{dead})[^.!?\n]{0,10}(?:when|after|since|once|because)",
        r"(?:{address}|{mail}) (?:that |which )?i (?:[a-z']+ )?(?:{login-}|{access-}|{open-})",
        r"(?:{mail}|{address}|{account})[^.!?\n]{0,20}(?:provider|company|isp|{other})[^.!?\n]{0,16}(?:{gone}|{dead})",
        r"(?:{unsure}|{recall-}|{forget+}|can.?t say)[^.!?\n]{0,8} which (?:one )?(?:it|that|of them|{thereis})",
        r"(?:{recall-}|{unsure}|{forget+}) (?:the |my )?(?:{mail}|{address})(?! (?:was|is|came))",
        r"{register+}[^\n]{0,40}(?:can.?t|cannot|couldn.?t) (?:get|reach|open|read|access|see|{access-}|{open-}|{login-})[^.!?\n]{0,6} ?(?:to |into )?(?:it|that|there|in)(?![a-z])",
        r"{no} (?:memory|recollection|idea|clue) (?:of|what|which)[^.!?\n]{0,8}(?:{mail}|{address})|{storage} of {mail} i used",
        r"(?:{gone}|{access-}|{no} longer have)(?: access to)? (?:that |the |my |this )?(?:{storage}|{address})",
        r"{forget+} (?:which|what|my|the) (?:log-?in |{login} )?(?:{mail}|{address})",
        r"(?:{unsure}|{recall-}|{forget+})[^.!?\n]{0,20}(?:which|what|my) (?:of (?:my|the) )?(?:\w+ )?(?:{mail}|{address})",
    ),
    ("symptom", "mail_missing"): (
        r"(?:{allowlist}|{domain})[^.!?\n]{0,10}[,.;] (?:but |and |yet )?(?:{missing}|{nothing})(?=\W*$|[.,])",
        r"(?:{missing}|{arrive-}|{request-}|(?:never|not|n.?t) {mail}(?:ed|led)?) (?:me|us)(?: (?:any ?thing|a thing|{mail}|{nothing}|squat|a (?:word|peep)|one))?(?=\W*$)",
        r"^(?:[a-z' ]{0,16})(?:you|they)[a-z' ]{0,8} ?(?:{missing}|{request-}) (?:any ?thing|a thing|{mail})(?=\W*$)",
        r"{link}[^.!?\n]{0,14} (?:it |that |which )?(?:just |still |simply |never )*{arrive-}",
        r"(?:{spam}|{tabs})[^\n]{0,80}[.!?] (?:so |then |and )?{missing}\W*$",
        r"(?<!in ){no} {mail}\W",
        r"(?:{mail}|{reset})(?:(?!{sms}|{code}|{link})[^.!?\n]){0,60}?(?:{arrive-}|{missing})(?=\W*$)",
        r"{no} {mail}s?(?=\W|$)|zero {mail}|{no} peep|not a word from you|{mail}[^.!?\n]{0,6} (?:never|not|n.?t) (?:makes?|made|make|get(?:ting)?|gets|got) (?:it|through|here)",
        r"{mail} (?:is |was |has )?(?:not|n.?t) (?:been )?(?:{request|request}|sent|send|deliver\w*|come|{arrive})",
        r"{storage}[^.!?\n]{0,6} (?:is |stays? |remains? )?(?:quiet|silent|bare|deserted|dead)",
        r"(?:{spam}|{tabs})[^\n]{0,40},? (?:everything|everywhere|the lot|all over)[^\n]{0,20}(?:{nothing}|{no}|{missing})",
        r"(?:yours|{mail})[^.!?\n]{0,12} (?:was|were|got|gets|has been|is being) (?:thrown|binned|lost|swallowed|eaten|discarded|dropped)",
        r"yours is (?:the )?(?:only one|{one_time})[^.!?\n]{0,12}(?:not|n.?t)",
        r"(?:your|the|ur) (?:{mail}|message|letter|one)[^.!?\n]{0,20} (?:isn.?t|not|never|aren.?t|won.?t) (?:getting through|made? it|get through|{arrive})",
        r"^[^\n]{0,60}(?:neither|nor|none|{nothing})[^.!?\n]{0,40}(?:has|have|had|shows?) (?:it|yours|{mail})",
        r"(?:only|just|except|but) (?:not )?(?:yours|your \w+|{mail})[^.!?\n]{0,8}{arrive-}",
    ),
    ("symptom", "advice"): (
        r"(?:{want}|where|how|{missing})[^.!?\n]{0,30}(?:(?:2|two)[- ]?(?:step|factor)|2fa|mfa|multi[- ]factor|authenticator)",
        r"{want}[^.!?\n]{0,50}(?:{arrive-}|not|n.?t|never|avoid|stop|prevent|safe|against|keep|protect\w*)[^.!?\n]{0,26}(?:hack|phish|scam|stolen|broken into|hijack|taken)\w*",
        r"(?:is it|would it be|it is|is that|is this)(?: really| still)? (?:ok|okay|{room}|{dead}|{mistaken}|safe|wise|bad|good|smart|dangerous|alright|all right|risky|sensible|enough|worth)[^.!?\n]{0,44}{password}",
        r"(?:should|must|can|do) (?:i|we|one|you) (?!{login}|{open}|{arrive})[^.!?\n]{0,36}{password}[^.!?\n]{0,24}\?",
        r"{want}[^.!?\n]{0,20}(?:stop|prevent|avoid|keep)[^.!?\n]{0,14}(?:happening|from happening|again)",
        r"what(?:'?s| is| does| makes| would)?[^.!?\n]{0,14}(?:strong|secure|good|safe|{password})[^.!?\n]{0,10}(?:{look} like|{password}|consist of|be like)",
        r"(?:recommend|worth|should|do i|what.?s|what is|how|need)[^.!?\n]{0,24}(?:two|2)[- ]?(?:step|factor)",
        r"(?:is|are)[^.!?\n]{0,12}{password}[^.!?\n]{0,26}(?:safe|ok|okay|bad|secure|wise|dangerous|{room})\W*\?",
        r"(?:are|is)[^.!?\n]{0,16}{password}s?[^.!?\n]{0,14}(?:better|safer|stronger|worse|more secure|enough)",
        r"{password} {person}|{password} (?:manager|vault|keeper|generator)",
        r"(?:tips?|advice|how|avoid|prevent|stop|protect\w*|so (?:that )?i (?:won.?t|don.?t)|never|safe(?:ty)?)[^.!?\n]{0,30}(?:get|getting|being|be|from) (?:hack|phish|scam|stolen)\w*",
        r"(?:how|when|why)[^.!?\n]{0,20}(?:long|often|frequently|strong|complicated)[^.!?\n]{0,16}{password}",
        r"(?:explain|teach|describe|tell me|show me|{want})[^.!?\n]{0,30}(?:procedure|process|steps?|way|method|{reset}ting|{reset})[^.!?\n]{0,14}(?:for|of|to|via|with|by)[^.!?\n]{0,14}(?:{reset}|{password}|{phone})",
        r"{forget+} (?:what )?(?:{password}|my (?:own )?{password})",
    ),
}

_NEVER: Final = r"(?:(?:has|have|had|is|was|are|were|did|does|do|will|wo|would|ca|could|ai)(?:n.?t| not| never)|never|cannot|stays? away|refuses)"
_ASIDE: Final = r"(?!{look|tap|direct|copy|request|again|open|block|allow|permit|change|recall|expired|aged|want|access|link|login|page|used|dday|phone|register}|delet|read|mine|ask|match|from|need|sure|old)"
_BETWEEN: Final = rf"(?:{_ASIDE}[^.!?,\n])"

ENGLISH_HINTS: Facts = {
    ("symptom", "login_fails"): (
        r"(?:{finished}|{reset})[^\n]{0,60}(?:can.?t|cannot|couldn.?t|unable|won.?t|not)[^.!?\n]{0,10}(?:get back|in(?![a-z])|enter)",
    ),
    ("symptom", "code_rejected"): (rf"{{code}}{_BETWEEN}{{0,14}} (?:no good|useless|duff|rubbish|{{no}} good)",),
    ("symptom", "password_rejected"): (
        r"{reset} one[^\n]{0,24}{reject}",
        r"(?:{password}|{finished})[^\n]{0,30}(?:complain\w*|object\w*|{reject}|won.?t have|isn.?t having)",
        r"(?:won.?t|will not|doesn.?t|refuses to) (?:accept|take|allow|like|save|let)[^.!?\n]{0,14}{password}",
    ),
    ("symptom", "link_invalid"): (
        rf"{{link}}[^.!?\n]{{0,30}}{_NEVER} (?:go|open|work|load|do|lead|respond|{{open}}|{{open-}})",
    ),
    ("symptom", "sms_missing"): (
        rf"(?:{{code}}|{{sms}}){_BETWEEN}{{0,20}} {_NEVER}{_BETWEEN}{{0,20}}(?=\W*$|[.,!;])",
        rf"{_NEVER}{_BETWEEN}{{0,24}}(?:{{sms}}|{{code}})(?=\W*$|[.,!;])",
    ),
    ("symptom", "address_forgotten"): (
        r"(?:{mail}|{address})[^.!?\n]{0,24}(?:{no}|not|n.?t|lost) (?:have )?(?:any )?(?:longer )?{access}",
    ),
    ("symptom", "mail_missing"): (
        rf"(?<!other ){{mail}}{_BETWEEN}{{0,20}} {_NEVER}{_BETWEEN}{{0,24}}(?=\W*$|[.,!;])",
        rf"{_NEVER}{_BETWEEN}{{0,24}}{{mail}}(?=\W*$|[.,!;]| (?:yet|from you|at all|still))",
        r"(?:{nothing}|{no}|{missing})(?: sign| trace| sight| hint)?(?: of)? (?:the |any |your )*{mail}",
    ),
}
"""Signs of a problem, read only where no closer words were found."""
