"""The answer to which account it is about: the one thing somebody writes that is taken as it stands."""

from msgspec.structs import replace

from flows import moves
from flows.account import GIVEN, Account, read
from flows.card import Line
from flows.effects import Erase
from flows.events import Typed
from flows.guide import Guide
from flows.hearing import RESEMBLES
from flows.moves import Turn
from flows.session import Entry, Session


def taken(
    guide: Guide, session: Session, message: Typed, now: int, number: str, preface: tuple[Line, ...] = ()
) -> Turn | None:
    """The turn it leads to; None where nobody asked, or where the message says something else.

    What looks like a password or a code is not taken, and goes from the chat as it does everywhere.
    """
    step = guide.step(guide.known(session.log))
    asked = step.kind == "intake" and not session.view and not message.text.startswith("/")
    if not asked or not guide.catalogue.intake[step.id].sealed:
        return None
    found = read(message.text, message.entities, session.awaits(now))
    if found == "secret":
        line = Line(f"intake-{step.id}", "secret")
        turn = moves.show(guide, session, fresh=True, preface=(*preface, line))
        return replace(turn, effects=(Erase("secret"), *turn.effects))
    if not isinstance(found, Account) or _is_wish(guide, found):
        return None
    entry = Entry("intake", step.id, GIVEN, now)
    said = moves.say(guide, replace(session, account=found, missed=0), entry, number, fresh=True)
    return said and replace(said, effects=(Erase("account"), *said.effects))


def _is_wish(guide: Guide, account: Account) -> bool:
    """Whether a word that could be a name says what somebody wants: "back", "human"."""
    if "@" in account.words:
        return False
    reading = guide.reader.read(account.words)
    return reading.intent is not None and reading.confidence >= RESEMBLES
