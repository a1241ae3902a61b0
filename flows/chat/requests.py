"""What somebody asks of the conversation itself: a person, the way back, another language, a reason, an end."""

from msgspec.structs import replace

from flows.card import DOUBT, Card, Line
from flows.chat import corrections, disturbed, languages, moves
from flows.chat.effects import GiveData, Say, Turn
from flows.chat.here import Here
from flows.chat.message import BARE, Message
from flows.chat.moves import over_shown
from flows.chat.support import promised, waits
from flows.ids import Lang
from flows.knowledge.guide import Guide
from flows.knowledge.known import ENTERED
from flows.knowledge.session import Entry, latest_read
from flows.understand.normalise import fold
from flows.understand.reading import SURE
from flows.understand.small_talk import asks_who, gives_up, speaks_of_calls

_LANGUAGES: dict[Lang, tuple[str, ...]] = {
    "en": ("英語", "えいご", "english", "eigo"),
    "ja": ("日本語", "にほんご", "japanese", "nihongo"),
}
_YES, _NO = ("yes", "solved"), ("no", "not_solved")


def requested(message: Message, wish: str) -> Turn | None:
    """The turn that a wish leads to; None where that says nothing at this step."""
    match wish:
        case "human":
            return _person(message)
        case "restart":
            return moves.begin(message.here)
        case "back":
            return corrections.back(message.here)
        case "language_switch":
            return _switched(message)
        case "forget_me":
            return message.show(view="forget")
        case "why":
            return _explained(message)
        case "abilities" if asks_who(message.folded):
            return message.again(Line("typed", "who"))
        case "greeting" | "thanks" | "abuse" | "fed_up" | "was_it_sent" | "abilities":
            return message.again(Line("typed", wish))
        case "outage":
            return message.again(*disturbed.told(message.here))
        case "cancel":
            return message.again(Line("typed", "gives_up" if gives_up(message.folded) else "cancel"))
        case "support_hours":
            return message.again(*_hours(message.here))
        case "my_data":
            turn = message.again()
            return replace(turn, effects=(*turn.effects, GiveData()))
        case _:
            return _outcome(message, wish)


def without_card(message: Message, wish: str) -> Turn | None:
    """What needs no card: whoever puts it off finds the one there is, as it is. None for everything else."""
    here = message.here.changed(missed=0)
    if message.preface or not here.session.rev:
        return None
    if wish == "cancel" and not gives_up(message.folded):
        return moves.rest(here, Say(Line("typed", wish)))
    return moves.rest(here, GiveData()) if wish == "my_data" else None


def beside_support(here: Here, text: str) -> tuple[Line, ...]:
    """What the bot can say itself to a message that goes to support: by when it is answered, and that nobody will call."""
    reading = here.guide.reader.read(text)
    if reading.confidence < SURE:
        return ()
    if reading.intent == "support_hours":
        return _hours(here)
    folded = fold(text)
    return _calls(here.guide) if reading.intent == "human" and speaks_of_calls(folded) and not asks_who(folded) else ()


def reopened(message: Message) -> Turn:
    """It is not solved after all: what was said to have helped has not."""
    log = message.here.session.log
    while log and log[-1].kind == "csat":
        log = log[:-1]
    last = log[-1] if log else None
    if last is None or last.kind not in ("solved", "fix"):
        return message.show(Line("typed", "go_on"))
    here = message.here.rewritten(log)
    if last.kind == "solved":
        return corrections.back(here)
    before = corrections.unread(here) if latest_read(log) else here.rewritten(log[:-1])
    lined = replace(message, here=before, preface=(*message.preface, Line("typed", "go_on")))
    return _stated(lined, replace(last, value="not_worked", at=message.here.now))


def _person(message: Message) -> Turn:
    """A person is wanted; or only who answers here is asked; or a call, which nobody may wait for in vain."""
    if asks_who(message.folded):
        return message.again(Line("typed", "who"))
    calls = _calls(message.here.guide) if speaks_of_calls(message.folded) else ()
    if calls and message.here.step.kind == "intake":
        return message.again(*calls)
    return moves.above(moves.to_human(message.here), *calls)


def _calls(guide: Guide) -> tuple[Line, ...]:
    """Whether support can be spoken with on the telephone."""
    phone = guide.service.phone
    return (Line("calls", "phone", (("phone", phone),)),) if phone else (Line("calls", "none"),)


def _hours(here: Here) -> tuple[Line, ...]:
    """When support answers: by when this case, or whoever asks now; and when it is open."""
    since = waits(here.changed(active=here.now))
    promise, case = promised(since, since.session.waiting or here.now), here.session.case
    if case:
        return (Line("hours", "promise", (("case", case), ("promise", promise))),)
    return (Line("hours", "open" if here.guide.service.supported(here.now) else "closed", (("promise", promise),)),)


def _switched(message: Message) -> Turn:
    """The language named; else the other one."""
    text = message.legible.casefold()
    named = [lang for lang, words in _LANGUAGES.items() if any(word in text for word in words)]
    return message.show(
        lang=named[0] if len(named) == 1 else languages.other(message.here.session.lang), offered=-1
    )  # fmt: skip


def _explained(message: Message) -> Turn:
    """What a step's words mean and why it is taken, then the card again."""
    step, belief = message.here.step, message.here.known.belief
    if message.here.session.view or step.kind not in ("ask", "fix", "wait"):
        return message.show(Line("why", "intake" if step.kind == "intake" else "other"))
    kind = "ask" if step.kind == "ask" else "fix"
    left = belief.left.bit_count() if belief else 1
    plan = (Line("why", kind, (("n", left),)),) if left > 1 else ()
    told = (Line(f"{kind}-{step.id}", "meaning"), Line(f"{kind}-{step.id}", "why"), *plan)
    return over_shown(message.show(), lambda card: _reasoned(card, told))


def _reasoned(card: Card, lines: tuple[Line, ...]) -> Card:
    """The card with its reason told above it and not once more within."""
    parts = tuple(part for part in card.parts if part != "why")
    return replace(card, parts=parts, preface=(*card.preface, *lines))


def _outcome(message: Message, wish: str) -> Turn | None:
    """Yes, no, solved, not solved, "I don't know", as the step takes them."""
    step, now = message.here.step, message.here.now
    if wish in ("yes", "no") and step.kind in ("fix", "wait") and len(message.legible) > BARE:
        return message.show(view=f"{DOUBT}fix.{step.id}={'worked' if wish == 'yes' else 'not_worked'}")
    match step.kind:
        case "fix" | "wait" if wish in _YES:
            return _stated(message, Entry("fix", step.id, "worked", now))
        case "fix" if wish in _NO:
            return _stated(message, Entry("fix", step.id, "not_worked", now))
        case "wait" if wish in _NO:
            return message.show(view=f"{DOUBT}fix.{step.id}=not_worked")
        case "fix" | "wait":
            return message.again(Line("typed", "cannot"))
        case "arrived" if wish in _YES:
            return _stated(message, Entry("solved", ENTERED, "", now))
        case "arrived" if wish in _NO:
            return message.show(view="onward")
        case "solved" if wish in _NO:
            return reopened(message)
        case "closed" if wish in _YES:
            return moves.say(message.here, Entry("closed", "", "solved", now))
        case "closed" if wish in _NO:
            return moves.unsolved(message.here)
        case "ask" | "look" if wish == "solved":
            return _stated(message, Entry("solved", "", "", now))
        case "menu" if wish == "unknown_answer":
            return message.again(Line("typed", "any"))
        case _ if wish in ("solved", "not_solved"):
            return message.show(Line("typed", "glad" if wish == "solved" else "go_on"))
    return message.unread()


def _stated(message: Message, fact: Entry) -> Turn:
    """The message states this one fact."""
    here = message.here.changed(view="", missed=0)
    told, _ = moves.tell(here, (fact,), message.typed.message)
    return moves.arrive(told, message.preface)
