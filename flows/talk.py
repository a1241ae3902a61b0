"""What somebody writes: read in the light of the card they are looking at, used at once, and not kept.

Only what was read goes into the log: ids and values, never the words.
"""

import re
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from flows import account_answer, moves, tongues
from flows.asking import pairs, written
from flows.card import CONFLICT, DOUBT, EDIT, Card, Line
from flows.cards import live
from flows.effects import GiveData, Say, Show
from flows.events import Typed
from flows.guide import Guide
from flows.hearing import RESEMBLES, Heard, hear
from flows.known import ENTERED, Known
from flows.moves import Turn
from flows.pasted import Pasted, look
from flows.redact import Redacted, overview
from flows.schema import UNKNOWN
from flows.session import Entry, Lang, Session, latest_read
from flows.steps import Step
from flows.support import promised, waits
from flows.understand import Reading, Statement
from flows.understand.bare_answers import BLOCKED
from flows.understand.normalise import fold
from flows.understand.small_talk import KINDS, asks_who, came, gives_up, speaks_of_calls, vague

_AT_THE_INTAKE = frozenset(
    {"human", "back", "restart", "language_switch", "forget_me", "why", "cancel", "abuse", *KINDS}
)  # fmt: skip
"""Wishes that are heard where support needs somebody's own words."""
ERROR = "error_shown"
_IT_CAME = Reading((Statement("intent", "intent", "solved", 0.9, 0, 0),))
_PAGES = ("link_invalid", "mail_missing", "login_fails")
"""Problems at which a page may just say "error"."""
_BRIEF = ("ask", "fix")
"""Steps whose card is long."""
LOST = 2
"""Messages in a row that could not be read, after which the menu and a person are offered. One more, and the person is first."""
BARE = 16
"""Signs of a bare yes or no. In a longer message the word may belong to anything."""
_CLAUSES = re.compile(r"たら|だら|ので|けど|けれど|のに|[、。,.!?！？;]|\b(?:and|but|then|so)\b", re.IGNORECASE)
_TONGUES: dict[Lang, tuple[str, ...]] = {
    "en": ("英語", "えいご", "english", "eigo"),
    "ja": ("日本語", "にほんご", "japanese", "nihongo"),
}


class _Said(Struct, frozen=True):
    """A message and where it was said."""

    guide: Guide
    session: Session
    """As it was when the message came."""
    message: Typed
    masked: Redacted
    """What may be kept."""
    legible: str
    """What is read, and never kept: what only looks like a password is in it, for a mask's word says something else."""
    now: int
    number: str
    preface: tuple[Line, ...] = ()
    """What stands above the next card in any case."""

    @property
    def known(self) -> Known:
        return self.guide.known(self.session.log)

    @property
    def step(self) -> Step:
        return self.guide.step(self.known)

    @property
    def folded(self) -> str:
        """What is read, in one spelling."""
        return fold(self.legible).text

    def show(self, *lines: Line, session: Session | None = None) -> Turn:
        """The card, with lines above it."""
        return moves.show(self.guide, session or self.session, fresh=True, preface=(*self.preface, *lines))


def talked(
    guide: Guide, session: Session, message: Typed, now: int, number: str, preface: tuple[Line, ...] = ()
) -> Turn:
    """The turn that a message leads to. What was pasted in it is looked at first, and taken off the chat."""
    # A command that the bot does not have says nothing, whatever its name.
    words = "" if message.text.startswith("/") else message.text
    if turn := account_answer.taken(guide, session, message, now, number, preface):
        return turn
    masked, legible, kinds = overview(words, message.entities, after=session.awaits(now))
    found = look(guide, message.text, message.entities, kinds if words == message.text else None)
    if (
        message.edited
        and latest_read(session.log)
        and session.log[-len(latest_read(session.log)) - 1].key == moves.numbered(message.message)
    ):
        session = moves.unread(session)
    if not session.offered and tongues.spoken(words) == tongues.other(session.lang):
        session = replace(session, offered=session.rev + 1)
    said = _Said(
        guide, session, message, masked, str(legible), now, number, (*preface, *(found.lines if found else ()))
    )
    turn = _for_support(said) or _read(said, found)
    if turn.session and turn.session.log == session.log:
        kept = turn.session
        turn = _over_shown(
            turn,
            lambda card: replace(card, heard=(), known=live(guide, kept, news=False).known) if card.heard else card,
        )
    return replace(turn, effects=(found.erase, *turn.effects)) if found and found.erase else turn


def _over_shown(turn: Turn, change: Callable[[Card], Card]) -> Turn:
    """The turn with its card changed."""
    shown = tuple(replace(e, card=change(e.card)) if isinstance(e, Show) else e for e in turn.effects)
    return replace(turn, effects=shown)


def _for_support(said: _Said) -> Turn | None:
    """Where support needs somebody's own words, they are taken, masked; wishes are still heard."""
    step = said.step
    if step.kind != "intake" or said.session.view:
        return None
    reading = said.guide.reader.read(said.legible)
    wish = reading.intent if reading.confidence >= RESEMBLES else None
    if wish in _AT_THE_INTAKE:
        return _quietly(said, wish) or _wished(said, wish)
    item = said.guide.catalogue.intake[step.id]
    if step.id in reading.observations and reading.confidence >= RESEMBLES:
        told = Entry("intake", step.id, reading.observations[step.id], said.now)
        if told.value in item.values:
            return moves.say(said.guide, said.session, told, said.number, fresh=True)
    if wish == "unknown_answer" or (item.typed and said.masked.strip()):
        value = UNKNOWN if wish == "unknown_answer" else said.masked
        return moves.say(said.guide, said.session, Entry("intake", step.id, value, said.now), said.number, fresh=True)
    return _again(said, Line(f"intake-{step.id}", "unread") if item.sealed else Line("typed", "intake"))


def _read(said: _Said, found: Pasted | None) -> Turn:
    """Take what was said, then ask back what was not clear."""
    guide, session, asked = said.guide, said.session, _asked(said)
    plain = guide.reader.read(said.legible)
    reading = _in_context(said, asked, plain)
    if session.view == "menu" and reading.symptom and reading.confidence >= RESEMBLES:
        said = replace(said, session=replace(session, log=()))
    likely = guide.reader.likely(said.legible) if not reading.said or reading.confidence < RESEMBLES else ()
    likely = _PAGES if vague(said.folded) and not reading.said else likely
    heard = hear(guide, said.known, reading, likely, said.now, asked=asked, seen=found.seen if found else {})
    if turn := _settled(said, reading, plain.intent):
        return turn
    view = session.view if session.view == "menu" and not reading.symptom else ""
    ready = replace(said.session, view=view, missed=0)
    told, contradicted = moves.tell(guide, ready, heard.facts, said.message.message, said.now)
    lines = (Line("notice", "contradiction"),) if contradicted else ()
    # Who goes back or starts anew undoes what stood before, never what the same message tells.
    kept = ready if heard.wish in ("back", "restart") else told
    if heard.wish and told.log == ready.log and (turn := _quietly(said, heard.wish)):
        return turn
    if heard.wish and (turn := _wished(replace(said, session=kept), heard.wish)):
        return turn
    if heard.conflicts or heard.doubts:
        return _ask_back(replace(said, session=told), asked, heard, lines)
    if told.log != ready.log:
        return moves.arrive(guide, told, said.number, said.now, preface=(*said.preface, *lines), fresh=True)
    if heard.again and not found:
        return _known_already(replace(said, session=ready), reading)
    if found or said.preface:
        return said.show(session=ready)
    return _which_error(said) or _missed(said)


def _in_context(said: _Said, asked: str | None, plain: Reading) -> Reading:
    """The message as an answer to the card; but what it says of something else in so many words is not bent to fit."""
    reader = said.guide.reader
    if _has_come(said, plain):
        return _IT_CAME
    elsewhere = plain.observations.keys() - {"provider", asked}
    if asked and (asked in plain.observations or not elsewhere):
        answered = reader.read(said.legible, asked=_put(said, asked))
        if answered.said or not latest_read(said.session.log):
            return answered
    if plain.said:
        return plain
    if (went := _how_it_went(said)).said:
        return went
    last = _last_answered(said)
    # "No, it was once": the question is over, but it is still what is being talked about.
    return reader.read(said.legible, asked=_put(said, last)) if last and len(said.legible) <= BARE else plain


def _has_come(said: _Said, plain: Reading) -> bool:
    """ "It came just now", from somebody who waits for it: it is there. To others it tells how old a mail is."""
    waits_for_it = said.known.symptom in ("mail_missing", "sms_missing") and said.step.kind in (
        "ask",
        "fix",
        "wait",
        "look",
    )
    return waits_for_it and plain.observations.keys() <= {"link_age", "waited"} and came(said.folded)


def _which_error(said: _Said) -> Turn | None:
    """A page has failed, nobody knows how: the question which error it is, where that tells something and is not asked already."""
    known = said.known
    asks = known.symptom and ERROR in said.guide.models[known.symptom].question
    if not asks or said.session.view or said.step.id == ERROR or known.counted(ERROR) or not vague(said.folded):
        return None
    values = said.guide.catalogue.offered(known.symptom, ERROR) if known.symptom else ()
    kinds = written((ERROR, value) for value in values if value != "none")
    return said.show(session=replace(said.session, view=DOUBT + kinds, missed=0)) if kinds else None


def _asked(said: _Said) -> str | None:
    """The observation that the card asks for."""
    view = said.session.view
    if view.startswith(EDIT):
        return view.removeprefix(EDIT)
    if view.startswith((CONFLICT, DOUBT)):
        return next((key for key, _ in pairs(view) if key in said.guide.catalogue.observations), None)
    return said.step.id if said.step.kind == "ask" and not view else None


def _last_answered(said: _Said) -> str | None:
    """The observation that was answered last, if nothing else has happened since."""
    last = said.session.log[-1] if said.session.log and not said.session.view else None
    return last.key if last and last.kind == "answer" else None


def _how_it_went(said: _Said) -> Reading:
    """The end of a sentence tells what came of it: "I typed it again and it came"."""
    told = {"fix": ("solved", "not_solved"), "wait": ("solved",), "ask": ("solved",)}.get(said.step.kind, ())
    end = _CLAUSES.split(said.legible.strip(" 。.!！"))[-1]
    # The whole message is read already, and says nothing.
    reading = said.guide.reader.aside(end) if told and end != said.legible else Reading()
    return reading if reading.intent in told else Reading()


def _put(said: _Said, asked: str | None) -> str | None:
    """The same, as it is put: some providers' cards ask whether the domain is among those rejected."""
    provider = said.known.answered("provider") or ""
    rejects = provider in said.guide.catalogue.providers and said.guide.catalogue.providers[provider].rejects
    return BLOCKED if asked == "domain_allowed" and rejects else asked


def _settled(said: _Said, reading: Reading, wish: str | None) -> Turn | None:
    """The answer to a card that lies over the step: one that asks back, an earlier question, the last question before erasing."""
    view = said.session.view
    if view == "forget" and wish in ("yes", "no"):
        return moves.forget() if wish == "yes" else said.show(session=replace(said.session, view=""))
    if view.startswith(EDIT) and (value := reading.observations.get(view.removeprefix(EDIT))):
        return moves.edit(said.guide, said.session, view.removeprefix(EDIT), value, fresh=True)
    if view.startswith(CONFLICT):
        told = {**reading.observations, **({"symptom": reading.symptom} if reading.symptom else {})}
        chosen = next(((k, told[k]) for k, _ in pairs(view) if k in told), None)
        if chosen and live(said.guide, said.session).finds(*chosen):
            return moves.decide(said.guide, said.session, *chosen, said.now, fresh=True)
    if view.startswith(DOUBT) and wish == "yes" and len(pairs(view)) == 1:
        return moves.confirm(said.guide, said.session, *pairs(view)[0], said.now, said.number, fresh=True)
    if view.startswith(DOUBT) and wish == "no":
        return said.show(Line("doubt", "denied"), session=replace(said.session, view=""))
    return None


def _ask_back(said: _Said, asked: str | None, heard: Heard, lines: tuple[Line, ...]) -> Turn:
    """Which of two answers is right; or whether something was meant. An unsure answer to the card's own question stays with it."""
    if heard.conflicts:
        return said.show(*lines, session=replace(said.session, view=CONFLICT + written(heard.conflicts)))
    meant = [pair for pair in heard.doubts if pair[0] == asked] or heard.doubts
    return said.show(*lines, session=replace(said.session, view=DOUBT + written(meant)))


def _missed(said: _Said) -> Turn:
    """Nothing was read. Once that is nothing; the second time the menu is shown and a person offered."""
    session = replace(said.session, missed=said.session.missed + 1)
    if session.missed < LOST:
        keeps = session.view if session.view.startswith(("menu", "lost", CONFLICT, DOUBT, EDIT)) else ""
        return _again(said, Line("typed", "unread"), session=replace(session, view=keeps))
    return said.show(session=replace(session, view="lost"))


def _known_already(said: _Said, reading: Reading) -> Turn:
    """Nothing new. The problem told again at a remedy means, most likely, that it did not help."""
    step = said.step
    if reading.symptom and step.kind in ("fix", "wait"):
        return said.show(session=replace(said.session, view=f"{DOUBT}fix.{step.id}=not_worked"))
    if reading.symptom and step.kind in ("arrived", "solved"):
        return _reopened(said)
    return _again(said, Line("typed", "known"))


def _wished(said: _Said, wish: str) -> Turn | None:
    """What somebody wants of the conversation itself; None where that says nothing at this step."""
    guide, session = said.guide, said.session
    match wish:
        case "human":
            return _person(said)
        case "restart":
            return moves.begin(guide, session, fresh=True)
        case "back":
            return moves.back(guide, replace(session, view=said.session.view), fresh=True)
        case "language_switch":
            return _switched(said)
        case "forget_me":
            return said.show(session=replace(session, view="forget"))
        case "why":
            return _explained(said)
        case "greeting" | "thanks" | "abuse" | "out_of_scope" | "fed_up" | "outage" | "was_it_sent" | "abilities":
            return _again(said, Line("typed", wish))
        case "cancel":
            return _again(said, Line("typed", "gives_up" if gives_up(said.folded) else "cancel"))
        case "support_hours":
            return _again(said, *_hours(guide, session, said.now))
        case "my_data":
            turn = _again(said)
            return replace(turn, effects=(*turn.effects, GiveData()))
        case _:
            return _answered(said, wish)


def _again(said: _Said, *lines: Line, session: Session | None = None) -> Turn:
    """A short answer, and the question once more with its answers: nothing has changed about the rest of the card."""
    return moves.show(
        said.guide, session or said.session, fresh=True, preface=(*said.preface, *lines), brief=said.step.kind in _BRIEF
    )


def _quietly(said: _Said, wish: str) -> Turn | None:
    """What needs no card: whoever puts it off finds the one there is, as it is. None for everything else."""
    session = replace(said.session, missed=0)
    if said.preface or not session.rev:
        return None
    if wish == "cancel" and not gives_up(said.folded):
        return moves.rest(said.guide, session, Say(Line("typed", wish)))
    return moves.rest(said.guide, session, GiveData()) if wish == "my_data" else None


def _person(said: _Said) -> Turn:
    """A person is wanted; or only who answers here is asked; or a call, which nobody may wait for in vain."""
    if asks_who(said.folded):
        return _again(said, Line("typed", "who"))
    calls = _calls(said.guide) if speaks_of_calls(said.folded) else ()
    if calls and said.step.kind == "intake":
        return _again(said, *calls)
    turn = moves.to_human(said.guide, said.session, said.now, said.number, fresh=True)
    return _over_shown(turn, lambda card: replace(card, preface=(*calls, *card.preface)))


def _calls(guide: Guide) -> tuple[Line, ...]:
    """Whether support can be spoken with on the telephone."""
    phone = guide.service.phone
    return (Line("calls", "phone", (("phone", phone),)),) if phone else (Line("calls", "none"),)


def _hours(guide: Guide, session: Session, now: int) -> tuple[Line, ...]:
    """When support answers: by when this case, or whoever asks now; and when it is open."""
    since = waits(replace(session, active=now), now)
    promise = promised(guide, since, since.waiting or now)
    if session.case:
        return (Line("hours", "promise", (("case", session.case), ("promise", promise))),)
    return (Line("hours", "open" if guide.service.supported(now) else "closed", (("promise", promise),)),)


def beside_support(guide: Guide, session: Session, text: str, now: int) -> tuple[Line, ...]:
    """What the bot can say itself to a message that goes to support: by when it is answered, and that nobody will call."""
    reading = guide.reader.read(text)
    if reading.confidence < RESEMBLES:
        return ()
    if reading.intent == "support_hours":
        return _hours(guide, session, now)
    folded = fold(text).text
    return _calls(guide) if reading.intent == "human" and speaks_of_calls(folded) and not asks_who(folded) else ()


def _switched(said: _Said) -> Turn:
    """The language named; else the other one."""
    text = said.legible.casefold()
    named = [lang for lang, words in _TONGUES.items() if any(word in text for word in words)]
    lang = named[0] if len(named) == 1 else tongues.other(said.session.lang)
    return said.show(session=replace(said.session, lang=lang, offered=-1))


def _explained(said: _Said) -> Turn:
    """What a step's words mean and why it is taken, then the card again."""
    turn, step = said.show(), said.step
    if said.session.view or step.kind not in ("ask", "fix", "wait"):
        return said.show(Line("why", "intake" if step.kind == "intake" else "other"))
    id_, belief = f"{'ask' if step.kind == 'ask' else 'fix'}-{step.id}", said.known.belief
    left = belief.left.bit_count() if belief else 1
    plan = (Line("why", "ask" if step.kind == "ask" else "fix", (("n", left),)),) if left > 1 else ()
    told = (Line(id_, "meaning"), Line(id_, "why"), *plan)
    return _over_shown(turn, lambda card: _reasoned(card, told))


def _reasoned(card: Card, lines: tuple[Line, ...]) -> Card:
    """The card with its reason told above it and not once more within."""
    parts = tuple(part for part in card.parts if part != "why")
    return replace(card, parts=parts, preface=(*card.preface, *lines))


_YES, _NO = ("yes", "solved"), ("no", "not_solved")


def _answered(said: _Said, wish: str) -> Turn | None:
    """Yes, no, solved, not solved, "I don't know", as the step takes them."""
    step = said.step
    if wish in ("yes", "no") and step.kind in ("fix", "wait") and len(said.legible) > BARE:
        result = "worked" if wish == "yes" else "not_worked"
        return said.show(session=replace(said.session, view=f"{DOUBT}fix.{step.id}={result}"))
    match step.kind:
        case "fix" | "wait" if wish in _YES:
            return _told(said, Entry("fix", step.id, "worked", said.now))
        case "fix" if wish in _NO:
            return _told(said, Entry("fix", step.id, "not_worked", said.now))
        case "wait" if wish in _NO:
            return said.show(session=replace(said.session, view=f"{DOUBT}fix.{step.id}=not_worked"))
        case "fix" | "wait":
            return _again(said, Line("typed", "cannot"))
        case "arrived" if wish in _YES:
            return _told(said, Entry("solved", ENTERED, "", said.now))
        case "arrived" if wish in _NO:
            return said.show(session=replace(said.session, view="onward"))
        case "solved" if wish in _NO:
            return _reopened(said)
        case "closed" if wish in _YES:
            return moves.say(said.guide, said.session, Entry("closed", "", "solved", said.now), said.number, fresh=True)
        case "closed" if wish in _NO:
            return moves.unsolved(said.guide, said.session, said.now, said.number, fresh=True)
        case "ask" | "look" if wish == "solved":
            return _told(said, Entry("solved", "", "", said.now))
        case "menu" if wish == "unknown_answer":
            return _again(said, Line("typed", "any"))
        case _ if wish in ("solved", "not_solved"):
            return said.show(Line("typed", "glad" if wish == "solved" else "go_on"))
    return _missed(said)


def _told(said: _Said, fact: Entry) -> Turn:
    session = replace(said.session, view="", missed=0)
    told, _ = moves.tell(said.guide, session, (fact,), said.message.message, said.now)
    return moves.arrive(said.guide, told, said.number, said.now, preface=said.preface, fresh=True)


def _reopened(said: _Said) -> Turn:
    """It is not solved after all: what was said to have helped has not."""
    log = said.session.log
    while log and log[-1].kind == "csat":
        log = log[:-1]
    last = log[-1] if log else None
    if last and last.kind == "solved":
        return moves.back(said.guide, replace(said.session, log=log), fresh=True)
    if last is None or last.kind != "fix":
        return said.show(Line("typed", "go_on"))
    before = moves.unread(replace(said.session, log=log)) if latest_read(log) else replace(said.session, log=log[:-1])
    return _told(
        replace(said, session=before, preface=(*said.preface, Line("typed", "go_on"))),
        replace(last, value="not_worked", at=said.now),
    )
