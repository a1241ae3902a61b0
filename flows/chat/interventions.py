"""What a person from support does to a conversation: takes it over, asks for a step or an account, gives it back, closes the case."""

from flows.card import OVERTAKEN, Line
from flows.chat import account_answer, moves
from flows.chat.effects import Freeze, Turn
from flows.chat.here import Here
from flows.chat.support import answered, asks_account, covered
from flows.events import AccountWanted, CaseClosed, FromSupport, GivenBack, HumanTook, StepAsked
from flows.knowledge.session import Entry


def intervened(here: Here, event: FromSupport) -> Turn:
    """The turn it leads to. Whatever the user was at with the bot rests meanwhile."""
    reopened = event.case if isinstance(event, HumanTook) else ""
    case = reopened or here.session.case
    if case is None:
        return moves.rest(here)
    known = here.known
    left = known.case != case or bool(known.trying) or bool(known.reported)
    joined = answered(here.said(Entry("case", case, "", here.now)) if left else here).changed(case=case)
    match event:
        case HumanTook() if left:
            return moves.rest(joined.changed(rev=joined.session.rev + 1, view=""), Freeze())
        case HumanTook():
            return moves.rest(covered(joined, OVERTAKEN) if asks_account(joined.session) else joined)
        case AccountWanted():
            return account_answer.asked(here)
        case StepAsked(cause=cause):
            said = moves.say(joined.changed(view=""), Entry("step", cause, "", here.now))
            return said or moves.rest(here)
        case GivenBack():
            again = joined.said(Entry("returned", "", "", here.now)).changed(view="")
            return moves.show(again, preface=(Line("case", "given_back"),))
        case CaseClosed():
            ended = joined.said(Entry("closed", case, "", here.now))
            over = ended.changed(case=None, view="", acknowledged=False, urgent=False, naming="")
            return moves.show(over)
