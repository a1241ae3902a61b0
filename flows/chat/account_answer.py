"""The answer to which account it is about: the one thing somebody writes that is taken as it stands."""

from msgspec.structs import replace

from flows.card import OVERTAKEN, Line
from flows.case.case_events import AccountGiven
from flows.chat import moves
from flows.chat.effects import Erase, Say, ToCase, Turn
from flows.chat.here import Here
from flows.chat.support import answered, asks_account, covered, uncovered, waits
from flows.events import Typed
from flows.knowledge.account import GIVEN, Account, field, read
from flows.knowledge.guide import Guide
from flows.knowledge.session import Entry
from flows.understand.reading import SURE


def taken(here: Here, message: Typed, preface: tuple[Line, ...] = ()) -> Turn | None:
    """The turn it leads to; None where nobody asked, or where the message says something else.

    What looks like a password or a code is not taken, and goes from the chat as it does everywhere.
    """
    step, session = here.step, here.session
    asked = step.kind == "intake" and not session.view and not message.text.startswith("/")
    if not asked or not here.guide.catalogue.intake[step.id].sealed:
        return None
    found = read(message.text, message.entities, session.awaits(here.now))
    if found == "secret":
        turn = moves.show(here, preface=(*preface, Line(f"intake-{step.id}", "secret")))
        return replace(turn, effects=(Erase("secret"), *turn.effects))
    if not isinstance(found, Account) or _is_wish(here.guide, found):
        return None
    entry = Entry("intake", step.id, GIVEN, here.now)
    said = moves.say(here.changed(account=found, missed=0), entry)
    return said and replace(said, effects=(Erase("account"), *said.effects))


def asked(here: Here) -> Turn:
    """Support asks while the case is open: a word, and the question over whatever the user is looking at."""
    question = field(here.guide.catalogue)
    if question is None:
        return moves.rest(here)
    turn = moves.show(covered(answered(here).changed(naming="asked")))
    return replace(turn, effects=(Say(Line(f"intake-{question}", "asked")), *turn.effects))


def told(here: Here, message: Typed) -> Turn | None:
    """The turn that the answer leads to while the case is open; None where it is not asked, or where the message is for support.

    Whoever answers here was promised that one person alone sees it: what cannot be taken goes no further, and the user is told.
    """
    session, question = here.session, field(here.guide.catalogue)
    if session.case is None or question is None or not asks_account(session):
        return None
    found, overtaken = (
        read(message.text, message.entities, session.awaits(here.now)),
        session.view.startswith(OVERTAKEN),
    )
    if isinstance(found, Account) and ("@" in found.words or not (overtaken or _is_wish(here.guide, found))):
        after = waits(uncovered(here).changed(naming="given", missed=0))
        turn = moves.show(after)
        return replace(turn, effects=(Erase("account"), *turn.effects, ToCase(session.case, AccountGiven(found))))
    if overtaken:
        return None
    line = Line(f"intake-{question}", "secret" if found == "secret" else "unsent")
    turn = moves.show(here, preface=(line,))
    return replace(turn, effects=(Erase("secret"), *turn.effects)) if found == "secret" else turn


def _is_wish(guide: Guide, account: Account) -> bool:
    """Whether a word that could be a name says what somebody wants: "back", "human"."""
    if "@" in account.words:
        return False
    reading = guide.reader.read(account.words)
    return reading.intent is not None and reading.confidence >= SURE
