"""Reads a message: folded, turned into lines of concepts, held against the tables; then, unread, against the examples."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from msgspec.structs import replace

from flows.understand import agree
from flows.understand.acts import DOING, GETTING, MANAGING
from flows.understand.answers import BLOCKED, UNSURE, Answers, hedged
from flows.understand.circumstances import CIRCUMSTANCES
from flows.understand.doubt import Doubts
from flows.understand.endings import ending
from flows.understand.english_loose import ENGLISH_LOOSE
from flows.understand.english_mailbox import ENGLISH_MAILBOX
from flows.understand.english_problems import ENGLISH_HINTS, ENGLISH_PROBLEMS
from flows.understand.english_way import ENGLISH_WAY
from flows.understand.examples import NONE, Example
from flows.understand.facts_account import ACCOUNT_FACTS
from flows.understand.facts_circumstances import CIRCUMSTANCE_FACTS, CIRCUMSTANCE_PROBLEMS
from flows.understand.facts_link import LINK_FACTS, PHONE_FACTS, WEAK_FACTS
from flows.understand.facts_mailbox import MAILBOX_FACTS
from flows.understand.foreign import ELSEWHERE, FOREIGN
from flows.understand.intents import marked
from flows.understand.ja_facts import FACTS_JA
from flows.understand.ja_problems import PROBLEMS_JA
from flows.understand.lexicon import Lexicon, Line
from flows.understand.looked import Looked, Part, parts
from flows.understand.nearest import SURE, Nearest, leading, worth_asking
from flows.understand.needs import Ways
from flows.understand.normalise import Folded, fold, plain
from flows.understand.phone_line import PhoneLine
from flows.understand.problems import PROBLEMS
from flows.understand.providers import PROVIDERS, Providers
from flows.understand.reading import Kind, Reading, Said
from flows.understand.remarks import solved, unknown
from flows.understand.rules import Hit, Table, joined, last
from flows.understand.settle import choose, page_speaks, settle
from flows.understand.small_talk import KINDS
from flows.understand.small_talk import LONGEST as SHORT
from flows.understand.things import ACCOUNT, CHANNELS, FILTERS, MAILBOX, MESSENGERS, PEOPLE, STRANGERS
from flows.understand.times import DURATIONS, ONCE, finer
from flows.understand.told import MAIL_BOX, YOURS, Told, ours, spoken_of, unexplained
from flows.understand.tried import Tried
from flows.understand.unasserted import supposed
from flows.understand.waits import BARE, WAITS
from flows.understand.whole import whole
from flows.understand.wishes import APART, beside

LONGEST: Final = 1500
"""Signs that are read. Nobody tells their trouble in more, and everybody else waits meanwhile: 0.15 s at the most."""
SYMPTOMS: Final = tuple(value for _, value in PROBLEMS)
WORDS: Final = (
    *ELSEWHERE,
    *MESSENGERS,
    *ONCE,
    *DURATIONS,
    *PROVIDERS,
    *FILTERS,
    *MAILBOX,
    *CHANNELS,
    *ACCOUNT,
    *PEOPLE,
    *GETTING,
    *DOING,
    *MANAGING,
)
RULE, MARK, ALONE, LOOSE = 0.9, 0.9, 0.9, 0.81
_BESIDE_A_PROBLEM: Final = frozenset({"human", "forget_me", "language_switch"})
_LOGIN_SENTENCE: Final = re.compile(
    plain(
        r"[「『]?(?:id|(?:メール)?アドレス|アカウント)?(?:か|または|もしくは|と|、)*パスワードが?(?:違|ちが|間違|正しくあり|正しくな)[ぁ-ん]{1,8}"
        r"[」』]?(?:と|って|て)?(?:言われ|出|表示|な(?:り|る))?[ぁ-ん]{0,6}[。!]?"
        r"|(?:(?:it|the (?:page|screen|site|app)) (?:just |keeps? |always |now )*(?:says?|said|saying|tells me)(?: that)? )?[\"「]?(?:my |the |your )?"
        r"(?:(?:wrong|incorrect|invalid) password|password (?:is |was )?(?:wrong|incorrect|not correct|invalid))[\"」.! ]*"
    )
)
"""What a login page says."""
_ALONE: Final = frozenset({"cancel", "fed_up"})
"""Wishes that are none beside anything else that is told: whoever tells something goes on."""
_FROM_TOO_MUCH: Final = frozenset({"error_shown", "requests_sent"})
"""Facts that are read from "too many" and "how often", whatever there is too much of."""
_IN_PASSING: Final = frozenset({*_ALONE, "outage", "was_it_sent"})
"""Those that are none beside a problem: what answers them is the look into it."""
_ENDING: Final = 8
"""Signs after a time that may still tell how long ago it was ("頼んだ**ばかり**")."""
_MILD: Final = "advice"
"""The one problem that a wish may look like ("start again" and "reset")."""
_LOOSE: Final = frozenset({"solved", "greeting"})
"""Wishes whose words also stand in facts ("the mail came just now", "since this morning")."""
_POLAR: Final = frozenset({"solved", "not_solved", "yes", "no"})
"""What one small word turns round. Resemblance cannot tell these apart."""
_BESIDE_KINDS: Final = frozenset({NONE, "forget_me", "why"})
"""What a question to the bot itself is easily taken for: "show my data" for "erase my data"."""
_PASSED: Final = frozenset({"link_age", "waited"})
"""What no longer matters to whom it worked."""
_INVALID: Final = re.compile(plain("無効|むこう|正しくな|正しくあり|不正な|invalid|not (?:a )?valid|incorrect"))
_ASKED: Final = re.compile(plain(r"[?]|か(?:$|[。ねな])|[ほ方](?:う)?が"))
_RESETTING: Final = re.compile(
    plain(r"再設定|リセット|新しい?パス|新パス|パスワード(?:に|を)(?:し(?:たら|ても?)|決め|考え)")
)


class Reader:
    """Compiled once, from the tables and the examples."""

    def __init__(self, examples: Iterable[Example], ways: Ways | None = None) -> None:
        self.lexicon = Lexicon(WORDS, ways)
        self.examples = tuple(examples)
        self._facts = Table(
            self.lexicon,
            joined(MAILBOX_FACTS, ACCOUNT_FACTS, LINK_FACTS, PHONE_FACTS, WAITS, FACTS_JA),
            STRANGERS,
            english=joined(ENGLISH_MAILBOX, ENGLISH_WAY),
        )
        self._circumstances = Lexicon((*CIRCUMSTANCES, *WORDS), self.lexicon.ways)
        self._circumstance_facts, self._circumstance_problems = (
            Table(self._circumstances, table, kind="circumstances")
            for table in (CIRCUMSTANCE_FACTS, CIRCUMSTANCE_PROBLEMS)
        )
        self._phone_line = PhoneLine(self._circumstances)
        self._doubts = Doubts(self.lexicon)
        self._loose = Table(self.lexicon, {}, english=ENGLISH_LOOSE)
        self._hints = Table(self.lexicon, {}, english=ENGLISH_HINTS)
        self._weak = Table(self.lexicon, WEAK_FACTS)
        self._problems = Table(self.lexicon, joined(PROBLEMS, PROBLEMS_JA), english=ENGLISH_PROBLEMS)
        self._foreign = Table(self.lexicon, FOREIGN)
        self._providers = Providers(self.lexicon)
        self._tried = Tried(self.lexicon)
        self._answers = Answers(self.lexicon)
        self._requested = re.compile(self.lexicon.pattern("(?<!was )(?<!were )(?<!been ){request+|again+|reset}"))
        self._bare_time = re.compile(self.lexicon.pattern(BARE))
        self._texts = re.compile(self.lexicon.pattern("{sms}"))
        self._mails = re.compile(self.lexicon.pattern("{mail|address|storage|tabs|pcmail}"))
        self._arrived = re.compile(self.lexicon.pattern("{arrive+}"))
        self._finished = re.compile(self.lexicon.pattern("{finished}|{password}[^。.!?\\n]{0,12}?{change+}"))
        self._last: Looked | None = None
        """The message read last: a turn reads it more than once."""

    @cached_property
    def _nearest(self) -> Nearest:
        """Made when the first message is read that no rule reads: a fifth of a second nobody waits for at the start."""
        return Nearest((one, fold(one.text)) for one in self.examples if one.group not in KINDS)

    @cached_property
    def _wider(self) -> Nearest:
        """With what is asked of the bot itself: only for what resembles nothing else."""
        return Nearest((one, fold(one.text)) for one in self.examples)

    def read(self, text: str, lang: str | None = None, *, asked: str | None = None) -> Reading:
        """What a message says. `asked` is the observation the live card asks for; the language is seen from the words."""
        del lang
        if self._last is None or not self._last.is_of(text):
            self._last = self._look(text)
        return self._read(self._last, asked)

    def aside(self, text: str) -> Reading:
        """What a part of a message says. The message itself stays at hand, to be read once more."""
        return self._read(self._look(text), None)

    def likely(self, text: str) -> tuple[str, ...]:
        """The problems that the nearest examples speak of, the likeliest first: to ask back, never to believe."""
        looked = self._last if self._last and self._last.is_of(text) else None
        votes = self._votes(looked) if looked else self._nearest.votes(fold(text[:LONGEST]))
        return tuple(group for group in worth_asking(votes) if group in SYMPTOMS)

    def _look(self, text: str) -> Looked:
        folded = fold(text[:LONGEST])
        found = list(parts(self.lexicon, self._circumstances, folded))
        told = self._told(found)
        apart = self._beside(folded, text, told)
        return Looked(text[:LONGEST], len(text), folded, found, whole(folded.text), marked(folded.text), told, apart)

    def _read(self, looked: Looked, asked: str | None) -> Reading:
        if looked.apart:
            return looked.apart
        if asked and not looked.strong:
            answered = self._answered(asked, looked)
            if answered:
                return answered
        if looked.plain is None:
            looked.plain = self._plain(looked)
        return looked.plain

    def _plain(self, looked: Looked) -> Reading:
        """The message for itself."""
        folded, alone, strong, told = looked.folded, looked.alone, looked.strong, looked.told.copy()
        if strong is None and alone and not (alone[0] in _LOOSE and told.facts):
            return Reading((_wish(alone[0], looked.size, ALONE),))
        problem = choose(told.problems, SYMPTOMS, told.facts, reset=told.reset)
        if strong == "cancel" and ours(told.facts):
            strong = None  # "I have stopped forwarding" stops nothing here
        if told.topic and not (problem and problem.value != _MILD and _RESETTING.search(folded.text)):
            told.foreign = told.foreign or told.topic
        if strong and not (told.foreign and strong == "cancel") and (problem is None or problem.value == _MILD):
            if not (strong in _BESIDE_A_PROBLEM and told.facts):
                return Reading((_wish(strong, looked.size, MARK),))
            problem = None
        if told.foreign and strong in {None, "cancel"} and not (ours(told.facts) or spoken_of(told, problem)):
            return Reading((told.foreign,))
        said = self._said(told, problem, folded)
        end = ending(folded.text, bare=not said) if problem is None and strong is None else None
        if problem is None and strong is None and end is None:
            end = "solved" if solved(folded.text) else "unknown_answer" if not said and unknown(folded.text) else None
        wish = strong if strong in _BESIDE_A_PROBLEM else end
        if wish == "solved":
            said = [one for one in said if one.id not in _PASSED]
        if wish:
            said.append(_wish(wish, looked.size, MARK))
        if said or (looked.part.supposed if looked.part else supposed(folded)):
            return Reading(tuple(said))
        return self._guess(looked)

    def _beside(self, folded: Folded, text: str, whole_told: Told) -> Reading | None:
        """A wish in a clause of its own with what the other clauses tell, where they tell anything."""
        found = beside(folded)
        if found is None:
            return None
        wish, rest = found
        if wish in _ALONE and (whole_told.problems or whole_told.facts.keys() - _FROM_TOO_MUCH):
            return None
        if wish in _IN_PASSING and rest.text and whole_told.problems:
            return None  # "did you send it? I see nothing" tells the problem first
        told = self._told(list(parts(self.lexicon, self._circumstances, rest)))
        said = self._said(told, choose(told.problems, SYMPTOMS, told.facts, reset=told.reset), rest)
        if told.foreign or (wish in _ALONE and said) or (wish in APART and not said):
            return None
        return Reading((*said, _wish(wish, len(text), MARK)))

    def _told(self, found: Sequence[Part]) -> Told:
        told = Told()
        for part in found:
            piece, line, claimed = part.folded, part.line, part.claimed
            for hit in self._problems.hits(part.asserted):
                told.problems.setdefault(hit.value, _place("symptom", last(hit, line), line, RULE))
            for hit in self._problems.hits(line) if part.supposed and _ASKED.search(piece.text) else ():
                if hit.value == _MILD:
                    told.problems.setdefault(hit.value, _place("symptom", hit, line, RULE))
            for hit in self._hints.hits(part.asserted):
                told.hints.setdefault(hit.value, _place("symptom", hit, line, LOOSE))
            for id_, hit in self._loose.latest(claimed, self._doubts.loose).items():
                told.loose[id_] = _place("observation", hit, line, LOOSE)
            told.facts |= {
                id_: _place("observation", hit, line, RULE)
                for id_, hit in self._facts.latest(claimed, self._doubts.settled).items()
            }
            told.weak |= {id_: _place("observation", hit, line, 0.8) for id_, hit in self._weak.latest(claimed).items()}
            provider = self._providers.read(line)
            if provider:
                name, start, end, sure = provider
                told.facts["provider"] = _place("observation", Hit("provider", name, start, end), line, sure)
            for cause, start, end in self._tried.read(line):
                told.tried[cause] = _place("tried", Hit("tried", cause, start, end), line, 0.7)
            for hit in self._foreign.hits(line):
                if hit.id == "intent":
                    told.foreign = told.foreign or _place("intent", hit, line, RULE)
                else:
                    told.topic = told.topic or _place("intent", replace(hit, id="intent"), line, RULE)
            told.bare_time = bool(self._bare_time.fullmatch(claimed.signs))
            told.requested |= bool(self._requested.search(line.signs))
            told.arrived |= bool(self._arrived.search(line.signs))
            told.reset |= told.arrived or bool(self._finished.search(line.signs))
            told.texts |= bool(self._texts.search(line.signs))
            told.mails |= bool(self._mails.search(line.signs) or MAIL_BOX.search(piece.text))
            told.login_sentence = bool(_LOGIN_SENTENCE.fullmatch(piece.text.strip()))
            told.ours |= bool(YOURS.search(piece.text))
        told.facts = {**told.loose, **told.facts}
        for part in found:
            self._tell_circumstances(told, part.circumstances)
        told.problems = told.problems or unexplained(told)
        told.problems = agree.problems(told)
        if told.login_sentence:
            told.facts.pop("error_shown", None)
        return told

    def _tell_circumstances(self, told: Told, line: Line) -> None:
        for hit in self._circumstance_problems.hits(line):
            told.problems.setdefault(hit.value, _place("symptom", hit, line, RULE))
        for id_, hit in self._circumstance_facts.latest(line).items():
            told.facts[id_] = _place("observation", last(hit, line), line, RULE)
        owner = self._phone_line.read(line, messages=told.texts and not told.mails)
        if owner:
            told.facts["phone_line"] = _place("observation", Hit("phone_line", *owner), line, RULE)

    @staticmethod
    def _said(told: Told, problem: Said | None, folded: Folded) -> list[Said]:
        facts = told.facts if problem else {**told.weak, **told.facts}
        name = problem.value if problem else None
        settle(
            facts,
            problem,
            asked_for=told.bare_time or (told.requested and not told.arrived),
            messages=told.texts and not told.mails,
        )
        agree.settle(facts, name, messages=told.texts and not told.mails)
        if page_speaks(name, facts):
            word = _INVALID.search(folded.text)
            if word:
                facts["error_shown"] = Said("observation", "error_shown", "invalid", RULE, *folded.span(*word.span()))
        return [*([problem] if problem else []), *facts.values(), *told.tried.values()]

    def _answered(self, asked: str, looked: Looked) -> Reading | None:
        """The message as an answer to the card's question, together with whatever else it states."""
        id_ = "domain_allowed" if asked == BLOCKED else asked
        folded, alone, told = looked.folded, looked.alone, looked.told.copy()
        problem = choose(told.problems, SYMPTOMS, told.facts, reset=told.reset) if not alone else None
        if id_ in told.facts:
            if hedged(folded.text):
                told.facts[id_] = replace(told.facts[id_], confidence=UNSURE)
            return Reading(tuple(self._said(told, problem, folded)))
        line = looked.part.line if looked.part else self.lexicon.line(folded)
        if self._answers.pending(asked, line):
            return Reading(tuple(self._said(told, problem, folded)))
        answer = self._answers.read(asked, looked.part.claimed if looked.part else line, alone)
        if answer is None:
            return None
        value = finer(id_, answer.value, folded.text)
        fact = Said("observation", id_, value, answer.confidence, *folded.span(0, len(folded.text)))
        beside = "provider" if id_ != "phone_line" else None
        rest = [one for one in self._said(told, problem, folded) if one.kind != "observation" or one.id == beside]
        return Reading((fact, *(one for one in rest if one.id != id_)))

    def _guess(self, looked: Looked) -> Reading:
        """The nearest examples' problem or wish, if they agree."""
        group, lead = leading(self._votes(looked))
        if (group in _BESIDE_KINDS or lead < SURE) and len(looked.folded.text) <= SHORT:
            wider, ahead = leading(self._wider.votes(looked.folded))
            group, lead = (wider, ahead) if wider in KINDS and ahead >= SURE else (group, lead)
        if group == NONE or group in _POLAR or lead < SURE or (group == "cancel" and looked.told.mails):
            return Reading()
        kind: Kind = "symptom" if group in SYMPTOMS else "intent"
        return Reading((Said(kind, kind, group, round(min(RULE, 0.5 + lead), 2), 0, looked.size),))

    def _votes(self, looked: Looked) -> Counter[str]:
        if looked.votes is None:
            looked.votes = self._nearest.votes(looked.folded)
        return looked.votes


def _wish(name: str, size: int, sure: float) -> Said:
    return Said("intent", "intent", name, sure, 0, size)


def _place(kind: Kind, hit: Hit, line: Line, sure: float) -> Said:
    start, end = line.starts[hit.start], line.ends[max(hit.start, hit.end - 1)]
    value = finer(hit.id, hit.value, line.folded.text[start : end + _ENDING])
    return Said(kind, hit.id, value, sure, *line.folded.span(start, end))
