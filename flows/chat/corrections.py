"""What was said, taken back or put right: Back, another answer in the old one's place, which of two answers holds."""

from msgspec.structs import replace

from flows.card import CONFLICT, DOUBT, Line
from flows.chat import moves
from flows.chat.clarification import clarification, pairs, written
from flows.chat.effects import Turn
from flows.chat.here import Here
from flows.chat.moves import CONTRADICTION
from flows.knowledge.session import Entry, latest_read


def unread(here: Here) -> Here:
    """Take back what was read in the last message."""
    read = latest_read(here.session.log)
    return here.rewritten(here.session.log[: -len(read) - 1]) if read else here


def told_last(here: Here) -> Here:
    """The last message's facts alone, if nothing came after them: what was said with the menu open holds for what is begun there."""
    log = here.session.log
    read = latest_read(log)
    return here.rewritten(log[-len(read) - 1 :] if read and not any(e.kind == "symptom" for e in read) else ())


def back(here: Here) -> Turn:
    """Drop the last thing the user said, and refold."""
    session = here.session
    told = session.view.startswith(CONFLICT) and latest_read(session.log)
    if session.view and not session.view.startswith(DOUBT) and not told:
        return moves.resume(here)
    here = here.changed(view="")
    log = session.log
    while log and log[-1].kind == "reminded":
        log = log[:-1]
    if not log or log[-1].kind in ("case", "step", "returned", "closed"):
        return moves.show(here, preface=(Line("notice", "no_way_back"),))
    if read := latest_read(log):
        undone = here.rewritten(log[: -len(read) - 1])
        return moves.show(undone, preface=(Line("heard", "undone"),))
    log = log[:-1]
    if log and all(e.kind == "answer" for e in log) and session.log[-1].kind == "symptom":
        log = ()  # a provider that a deep link brought goes with the symptom it came with
    return moves.show(here.rewritten(log))


def edit(here: Here, observation: str, value: str) -> Turn:
    """Put another answer where the old one stood, and refold: later facts stay."""
    log = tuple(
        replace(e, value=value) if e.kind == "answer" and e.key == observation else e for e in here.session.log
    )  # fmt: skip
    edited = here.rewritten(log).changed(view="")
    return moves.show(edited, preface=(CONTRADICTION,) if edited.known.contradicted else ())


def switch(here: Here, symptom: str) -> Turn | None:
    """Go over to another symptom. What the last message told belongs to that one: the symptom is put before it."""
    log = here.session.log
    read = latest_read(log)
    at = len(log) - len(read) - 1 if read else len(log)
    entry = Entry("symptom", symptom, "", here.now)
    before = here.rewritten(log[:at])
    if not moves.permitted(before, entry, before.said(entry)):
        return None
    return moves.show(here.rewritten((*log[:at], entry, *log[at:])).changed(view=""))


def decide(here: Here, key: str, value: str) -> Turn:
    """Of two answers, the one that is right; then on to the next such question, if there is one."""
    session, known = here.session, here.known
    others = [pair for pair in pairs(session.view) if pair[0] != key]
    turn = None
    if key == "symptom" and value != known.symptom:
        turn = switch(here, value)
    elif key != "symptom" and value != known.counted(key):
        turn = edit(here, key, value)
    if others:
        log = turn.session.log if turn and turn.session else session.log
        again = here.rewritten(log).changed(view=CONFLICT + written(others))
        if clarification(again):
            return moves.show(again)
    return turn or moves.show(here.changed(view=""))


def confirm(here: Here, key: str, value: str) -> Turn:
    """Yes, that was meant."""
    here = here.changed(view="")
    if key == "nav":
        return moves.to_human(here)
    fact = moves.entry_of(key, value, here.now)
    if turn := moves.say(here, fact):
        return turn
    told, contradicted = moves.tell(here, (fact,), 0)
    return moves.arrive(told, (CONTRADICTION,) if contradicted else ())
