"""Wishes that stand beside something else: "it was in the spam folder, and I'm in now", "dunno the provider, my son set it up"."""

import re
from typing import Final

from flows.understand.needs import Patterns

_BEGIN: Final = r"(?:^|[.,!;:] ?|(?:and|now|so|then|finally|yay|- |but) )(?:i'?m |im |i am |we'?re |it'?s |its |it |that |all |now |finally |then |just |i |i've |and )*"
_END: Final = r"(?: now| again| already| thanks| thank you| cheers| finally| at last| fine| ok| first (?:try|time|go)| like a charm| perfectly| too| straight away| a treat| with it| here| lol)*(?=\W*$| ?[.,!;)])"
_DONE: Final = (
    r"(?:logged |signed |back |got |am )*(?:in(?! the)|inside)|(?:able to )?(?:log|sign|logged|signed)(?: back)? in|managed to (?:log|get|sign)(?: back)? in",
    r"worked|works(?: now)?|working now|did (?:it|the (?:trick|job))|solved|sorted|fixed|resolved|problem (?:solved|gone|sorted)|done|all (?:done|good|set|sorted)|finished|success|everything(?:.?s| is)? (?:fine|ok|okay|good|working|sorted)|(?:fine|good|ok|okay) now",
    r"(?:new |the |my )*(?:password|pw|pass) (?:is |was |has been |got )?(?:set|changed|reset|updated|accepted)(?:,? (?:and|all|done)[^.,!?\n]{0,20})?",
)
_AND_THEN: Final = (
    r"(?:deleted|cleared|freed|emptied|added|allowed|changed|fixed|turned|switched|whitelisted|unblocked|removed)[^.!?\n]{0,30}(?:and|then|,) "
    r"(?:now |then )?(?:it|the (?:mail|email|code|text))(?:'s| has)? (?:came|come|arrived|worked|works|turned up|showed up)(?: through| in)?(?=\W*$)"
)
"""A remedy, and that it helped."""
_SOLVED: Final = Patterns(("solved", one) for one in (*(_BEGIN + "(?:" + one + ")" + _END for one in _DONE), _AND_THEN))
_NOT: Final = re.compile(
    r"(?<![a-z])(?:not|never|no(?! problem)|nothing|still|can ?not|won.?t|yet|except|unless|if|until|when|wish|hope|haven|hasn|didn|doesn|should|would|after|once|other|log-?in works)(?![a-z])|n.t(?![a-z])|\?"
)
_WHO_KNOWS: Final = re.compile(
    r"(?:(?:sorry|hm+|um+|uh+|well|er+|oh|honestly|ah|no),? )*(?:i |i'm |im |i am |we )?(?:really |honestly |just )?"
    r"(?:dunno|don.?t know|do not know|no (?:idea|clue)|not (?:sure|certain)|can.?t (?:tell|say)|couldn.?t (?:tell|say)|haven.?t (?:a|the \w+) (?:clue|idea)|wouldn.?t know|unsure|clueless|not a clue|search me|hard to (?:say|tell)|beats me|who knows|no way (?:to|of) (?:check|tell|know|find)\w*)"
    r"(?: (?:about|of|on|which|what|who|where|if|whether|for|it|that|the|my|is|you|how|to|sure|certain|certainty|check|find|see|provider|carrier|company|service|one|mail|email|that's|really|off ?hand|right now|now|see|tbh|either|any|uses?|i|we))*(?=[.,!;]|\W*$)"
)


def solved(text: str) -> bool:
    """Whether a folded text also says that it has worked out."""
    for _, pattern in _SOLVED.likely(text):
        for found in pattern.finditer(text):
            if not _NOT.search(text, found.start()):
                return True
    return False


def unknown(text: str) -> bool:
    """Whether a folded text begins with not knowing."""
    return bool(_WHO_KNOWS.match(text))
