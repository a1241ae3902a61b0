"""What a whole sentence says of its one topic, where no closer words were found. English only."""

from typing import Final

from flows.understand.rules import Facts

_NO: Final = r"(?:(?<![a-z])(?:not|no|never|neither|nor|nope|nil|nada|zip|zilch|nowt|only|just|without|cannot)(?![a-z])|n.?t(?![a-z])|{no}|{nothing}|{missing}|{absent}|{found-}|{arrive-}|{thereis-})"
_THERE: Final = r"(?:binned|filed|flagged|marked|treated|tagged|classed|labelled|labeled|mistaken for|thought|slid|slipped|sneaked|snuck|hid|hidden|lurk\w*|sat|dump\w*|put|mov\w*|sent|throw\w*|threw|chucked|tossed|shoved|stuffed|dropped|was|were|is|it's|ended|went|had|got|there|{found+}|{arrive+}|{thereis+}|{exist+}|{change+}|{block+}|{mistaken}|{request+})"
_CLAUSE: Final = r"(?:(?! but )[^.!?,\n])"


def _folder(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Patterns for "found there", and for "looked, not there"."""
    return (
        (
            rf"{_THERE}[^.!?\n]{{0,40}} (?:in|inside|into|to|under|from|among|as|amongst|beneath)[^.!?,\n]{{0,8}}{{{name}}}(?![^.!?\n]*{_NO})",
            rf"{{{name}}}[:,-]? ?(?:yes|yep|yeah|yup)(?![a-z])",
            rf"(?<=not . but )(?:in |under )?{{{name}}}|(?<=not in . but )(?:in |under )?{{{name}}}",
            rf"^(?:ah+|oh+|aha|oops|yep|yes|hm+|well|yeah|bingo)[,.! ]*(?:in |under |my |the )*{{{name}}}\W*$",
            rf"^(?:in|under) (?:the |my )?{{{name}}}(?=[!.,;-])",
            rf"(?:under|in|among) {{{name}}}(?=,| and | -|;)(?![^.!?\n]*{_NO})",
        ),
        (
            rf"{_NO}{_CLAUSE}*{{{name}}}",
            rf"{{{name}}}{_CLAUSE}*{_NO}",
            rf"{{{name}}} {{gone}}",
            rf"{{{name}}},? (?:no|nope|nothing)(?![a-z])",
            rf"{{{name}}}[^.!?\n]{{0,30}}[.,;:!?-]+ ?(?:{_NO}|no(?![a-z]))",
        ),
    )


_SPAM, _SMSSPAM, _TABS = _folder("spam"), _folder("smsspam"), _folder("tabs")
_SIZES: Final[Facts] = {
    ("waited", value): (
        rf"(?:{{arrive-}}|{{missing}}|{{nothing}}|{{no}})[^\n]{{0,80}}{{{size}}}|{{{size}}}[^\n]{{0,80}}(?:{{arrive-}}|{{missing}}|{{nothing}}|{{no}})",
        rf"^(?:{{look+}}|[a-z' ,]){{0,24}}{{{size}}}[a-z' ,]{{0,24}}\W*$",
    )
    for value, size in (("minutes", "dmin"), ("hours", "dhour"), ("days", "dday"))
}

ENGLISH_LOOSE: Facts = {
    ("spam_folder", "found_there"): _SPAM[0],
    ("spam_folder", "checked_not_there"): _SPAM[1],
    ("inbox_tabs", "found_there"): _TABS[0],
    ("inbox_tabs", "checked_not_there"): _TABS[1],
    ("sms_spam_folder", "found_there"): _SMSSPAM[0],
    ("sms_spam_folder", "checked_not_there"): _SMSSPAM[1],
    **_SIZES,
    ("requests_sent", "several"): (r"(?:^|[,.;:] ?){many_times}(?=[,.;]|\W*$)",),
    ("mailbox_full", "yes"): (
        r"(?:{storage}|box|{mail})[^.!?\n]{0,24}(?:chock|brim|brimming|seams|bursting|crammed|stuffed|heaving|rammed|capacity|overflow\w*|clogged|jam)",
    ),
    ("mailbox_full", "no"): (
        r"\d+(?:\.\d+)? ?(?:gb|gigs?|mb|tb|g)? (?:out )?of (?:my |the )?\d+ ?(?:gb|gigs?|mb|tb|g)?",
        r"{storage}[^.!?\n]{0,24}(?:hardly|barely|nearly empty|half|plenty|loads|tons|ample)",
    ),
    ("address_typo", "yes"): (
        r"(?:comma|space|blank|hyphen|underscore|dash|letter|dot|{storage})[^.!?\n]{0,10}(?:where|instead of|in place of|rather than|too many|missing|left out)",
        r"(?:left out|left off|leaving out|missed|missing|forgot|dropped|omitted|added|doubled|swapped|{forget+}|{missing}) (?:the|a|an|one|two|my)(?: \w+)? ?(?:[a-z](?: (?:in|from|at|of))|letter|dot|hyphen|underscore|at sign|@)(?![a-z])",
        r"(?:wrote|typed|put|entered) (?:the )?(?:jp|com|co|ne|@|at|dot|[a-z]) {many_times}",
        r"{gmail}\.(?:co|cm|con|vom|ne|net|org|jp)(?![a-z.])|{icloud|outlook}\.(?:co|cm|con|ne|net)(?![a-z.])",
    ),
    ("address_typo", "no"): (
        r"^(?:no|zero|nope,? no|without) (?:mistakes?|misspellings?)",
        r"(?:{address}|spelling)(?:.?s| is| was| looks| seems)(?! (?:not|wrong))[^.!?\n]{0,12}(?:right|correct|fine|ok|okay|good|{room+})(?! now)",
        r"{look+}[^.!?\n]{0,20}(?:{address}|spelling)[^\n]{0,30}(?:right|correct|fine|ok|good|{room+}|same)",
    ),
    ("domain_allowed", "no"): (
        r"(?:{pcmail}|{domain}|outside mail|external mail|unknown senders?)[^.!?\n]{0,30}(?:{block+}|{reject})",
        r"{block+}[^.!?\n]{0,24}(?:{pcmail}|{domain}|outside mail|external mail)",
    ),
    ("link_age", "over_limit"): (r"(?:{mail}|{link}|{code})[^.!?\n]{0,50}(?:since|from|for) {dday}",),
    ("link_source", "older"): (
        r"(?:the |an? )?one before(?! (?:the )?@)|(?:second|2nd) (?:to|from) last|not the (?:last|newest|latest)",
    ),
    ("link_source", "latest"): (
        r"(?<!not )(?:the )?(?:one (?:at|on) (?:the )?(?:very )?top|top one|topmost|newest|latest|most recent|freshest)(?=\W*$|[,.])",
    ),
    ("link_host", "other"): (r"(?:some|a|an) \.(?:ru|cn|xyz|info|top|net|org|com|biz|click) ",),
    ("link_host", "official"): (
        r"(?:{address}|{link}|{page}|url) (?:is|was) yours|(?<!not )(?:^|it'?s |{thereis+} |is |says |shows )(?:jmail\.example\.jp|{domain})(?=[,.]| so|\W*$)",
    ),
    ("phone_registered", "yes"): (
        r"{phone}(?:'s)? (?:is )?(?:on|in) {thereis}",
        r"(?:my )?(?:phone|mobile|cell)(?:'s| is| has been) {register+}",
    ),
    ("app_current", "web"): (
        r"(?:the|your) (?:website|web ?site) (?:still |just )?(?:won|does|refus|keeps|will not)|{page} (?:still |just )?{login-}",
        r"^(?:i )?(?:just |only |always )?(?:use|used|using|{access+}) (?:the |your )?(?:website|web ?site|web|{page})\W*$",
        r"^(?:i )?(?:used|use|using|on|via|with|from) (?:the |your )?(?:website|web ?site|web|site|{page})(?! (?:says|is|to|for|that))",
    ),
    ("sms_blocked", "yes"): (r"(?:{sms}|{smsspam})[^.!?\n]{0,34}(?:switched|turned|{change+}) off",),
    ("app_current", "no"): (r"{app} store (?:says?|shows?|has|offers?|wants)",),
    ("changes_seen", "yes"): (
        r"{somebody}'s (?:{phone}|{mail}|{address}|name|photo|card)[^.!?\n]{0,20}(?:on|in|under) {account}",
        r"(?:name|birthday|photo|picture|{address}|{mail})(?:.s| has| have) been {change+}",
        r"(?:{mail}|{address}|name|{phone})[^.!?\n]{0,20}(?:isn.?t|is not|not) mine",
    ),
    ("changes_seen", "no"): (
        r"(?:details|profile|{account}|everything|settings|all)[^.!?\n]{0,20}(?:looks?|seems?|is|are|appears?)[^.!?\n]{0,12}(?:right|fine|normal|{room+}|in order|correct|the same|untouched|(?:the way|as|how) i left)",
    ),
    ("address_access", "yes"): (
        r"(?:can|able to)[^.!?\n]{0,14}(?:into|open|read|check|access|{access+}|{open+}|{login+})[^.!?\n]{0,8}(?:all|both|each|every)[^.!?\n]{0,14}(?:{storage}|{mail}|{address}|mailboxes|inboxes|{account})",
    ),
    ("address_access", "no"): (
        r"{docomo|au|softbank|ymobile|uqmobile|rakuten|gmail|yahoo_jp|icloud|outlook|other} ?(?:{mail}|{address}|{account}) (?:went|disappeared|vanished|died|stopped|was lost|got lost|{missing}|{gone}|{dead})[^.!?\n]{0,10}(?:when|after|since|once|because)",
    ),
}
