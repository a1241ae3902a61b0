"""What somebody writes: read in the light of the card they are looking at, used at once, and not kept.

Only what was read goes into the log: ids and values, never the words.
"""

from msgspec.structs import replace

from flows.card import CONFLICT, DOUBT, EDIT, Card, Line
from flows.chat import account_answer, corrections, languages, moves
from flows.chat.cards import card_of
from flows.chat.clarification import pairs, written
from flows.chat.effects import Turn
from flows.chat.here import Here
from flows.chat.interpretation import Interpretation, asked_for, in_context, interpret
from flows.chat.message import Message
from flows.chat.moves import CONTRADICTION
from flows.chat.pasted import Pasted, look
from flows.chat.requests import reopened, requested, without_card
from flows.events import Typed
from flows.ids import UNKNOWN
from flows.knowledge.session import Entry, latest_read
from flows.redact import overview
from flows.understand import Reading
from flows.understand.reader import FOREIGN
from flows.understand.reading import SURE
from flows.understand.small_talk import vague

_AT_THE_INTAKE = frozenset(
    {
        "human", "back", "restart", "language_switch", "forget_me", "why", "cancel", "abuse",
        "fed_up", "outage", "was_it_sent", "support_hours", "my_data", "abilities",
    }
)  # fmt: skip
"""Wishes that are heard where support needs somebody's own words."""
_CERTAIN = 0.85
"""How sure a wish must be there: it may be part of the words."""
ERROR = "error_shown"
_PAGES = ("link_invalid", "mail_missing", "login_fails")
"""Problems at which a page may just say "error"."""


def talked(here: Here, typed: Typed, preface: tuple[Line, ...] = ()) -> Turn:
    """The turn that a message leads to. What was pasted in it is looked at first, and taken off the chat."""
    # A command that the bot does not have says nothing, whatever its name.
    words = "" if typed.text.startswith("/") else typed.text
    if turn := account_answer.taken(here, typed, preface):
        return turn
    masked, legible, kinds = overview(words, typed.entities, after=here.session.awaits(here.now))
    found = look(here.guide, typed.text, typed.entities, kinds if words == typed.text else None)
    if typed.edited:
        here = _unread_if_last(here, typed.message)
    if not here.session.offered and languages.spoken(words) == languages.other(here.session.lang):
        here = here.changed(offered=here.session.rev + 1)
    above = (*preface, *(found.lines if found else ()))
    message = Message(here, typed, masked, str(legible), above)
    turn = _for_support(message) or _read(message, found)
    if turn.session and turn.session.log == here.session.log:
        kept = here.changed(view=turn.session.view)
        turn = moves.over_shown(turn, lambda card: _heard_before(card, kept) if card.heard else card)
    return replace(turn, effects=(found.erase, *turn.effects)) if found and found.erase else turn


def _unread_if_last(here: Here, number: int) -> Here:
    """Without what was read in a message, if that was the last one."""
    log = here.session.log
    read = latest_read(log)
    return corrections.unread(here) if read and log[-len(read) - 1].key == moves.numbered(number) else here


def _heard_before(card: Card, here: Here) -> Card:
    """A card that tells what was read in the message before this one among all that is known."""
    return replace(card, heard=(), known=card_of(here, news=False).known)


def _for_support(message: Message) -> Turn | None:
    """Where support needs somebody's own words, they are taken, masked; wishes are still heard."""
    here, step = message.here, message.here.step
    if step.kind != "intake" or here.session.view:
        return None
    reading = here.guide.reader.read(message.legible)
    wish = reading.intent if reading.confidence >= _CERTAIN else None
    if wish in _AT_THE_INTAKE:
        return without_card(message, wish) or requested(message, wish)
    item = here.guide.catalogue.intake[step.id]
    value = reading.observations.get(step.id, "") if reading.confidence >= SURE else ""
    if value not in item.values:
        value = UNKNOWN if wish == "unknown_answer" else message.masked if item.typed and message.masked.strip() else ""
    if value:
        return moves.say(here, Entry("intake", step.id, value, here.now))
    return message.again(Line(f"intake-{step.id}", "unread") if item.sealed else Line("typed", "intake"))


def _read(message: Message, found: Pasted | None) -> Turn:
    """Take what was said, then ask back what was not clear."""
    here, asked = message.here, asked_for(message.here)
    reader, view = here.guide.reader, here.session.view
    plain = reader.read(message.legible)
    reading = in_context(message, asked, plain)
    if view == "menu" and reading.symptom and reading.confidence >= SURE:
        here = here.rewritten(())
        message = message.at(here)
    likely: tuple[str, ...] = ()
    if all(one.confidence < SURE for one in reading.said):
        failed = vague(message.folded)
        reading, likely = (Reading(), _PAGES) if failed else (reading, reader.likely(message.legible))
    meant = interpret(here, reading, likely, asked=asked, seen=found.seen if found else {})
    if turn := _settled(message, reading, plain.intent):
        return turn
    ready = here.changed(view=view if view == "menu" and not reading.symptom else "", missed=0)
    told, contradicted = moves.tell(ready, meant.facts, message.typed.message)
    wish, nothing_told = meant.wish, told is ready
    # Who goes back or starts anew undoes what stood before, never what the same message tells.
    kept = ready if wish in ("back", "restart") else told
    if wish == FOREIGN and nothing_told:
        return message.unread(wish)
    if wish and nothing_told and (turn := without_card(message, wish)):
        return turn
    if wish and (turn := requested(message.at(kept), wish)):
        return turn
    lines = (CONTRADICTION,) if contradicted else ()
    if meant.conflicts or meant.doubts:
        return message.at(told).show(*lines, view=_asking_back(meant, asked))
    if not nothing_told:
        return moves.arrive(told, (*message.preface, *lines))
    if meant.again and not found:
        return _known_already(message.at(ready), reading)
    if found or message.preface:
        return message.at(ready).show()
    return _which_error(message) or message.unread()


def _settled(message: Message, reading: Reading, wish: str | None) -> Turn | None:
    """The answer to a card that lies over the step: one that asks back, an earlier question, the last question before erasing."""
    here, view = message.here, message.here.session.view
    if view == "forget" and wish in ("yes", "no"):
        return moves.forget() if wish == "yes" else message.show(view="")
    if view.startswith(EDIT) and (value := reading.observations.get(view.removeprefix(EDIT))):
        return corrections.edit(here, view.removeprefix(EDIT), value)
    if view.startswith(CONFLICT):
        told = {**reading.observations, **({"symptom": reading.symptom} if reading.symptom else {})}
        chosen = next(((k, told[k]) for k, _ in pairs(view) if k in told), None)
        if chosen and card_of(here).finds(*chosen):
            return corrections.decide(here, *chosen)
    if view.startswith(DOUBT) and wish == "yes" and len(pairs(view)) == 1:
        return corrections.confirm(here, *pairs(view)[0])
    if view.startswith(DOUBT) and wish == "no":
        return message.show(Line("doubt", "denied"), view="")
    return None


def _asking_back(meant: Interpretation, asked: str | None) -> str:
    """The view that asks which of two answers is right; or whether something was meant. An unsure answer to the card's own question
    stays with it."""
    if meant.conflicts:
        return CONFLICT + written(meant.conflicts)
    return DOUBT + written([pair for pair in meant.doubts if pair[0] == asked] or meant.doubts)


def _which_error(message: Message) -> Turn | None:
    """A page has failed, nobody knows how: the question which error it is, where that tells something and is not asked already."""
    here, known = message.here, message.here.known
    if known.symptom is None or ERROR not in here.guide.models[known.symptom].question:
        return None
    if here.session.view or here.step.id == ERROR or known.counted(ERROR) or not vague(message.folded):
        return None
    kinds = written((ERROR, v) for v in here.guide.catalogue.offered[known.symptom, ERROR] if v != "none")
    return message.show(view=DOUBT + kinds, missed=0) if kinds else None


def _known_already(message: Message, reading: Reading) -> Turn:
    """Nothing new. The problem told again at a remedy means, most likely, that it did not help."""
    step = message.here.step
    if reading.symptom and step.kind in ("fix", "wait"):
        return message.show(view=f"{DOUBT}fix.{step.id}=not_worked")
    if reading.symptom and step.kind in ("arrived", "solved"):
        return reopened(message)
    return message.again(Line("typed", "known"))
