"""What a message says as an answer to the card it was written under."""

import re

from flows.card import CONFLICT, DOUBT, EDIT
from flows.chat.clarification import pairs
from flows.chat.here import Here
from flows.chat.message import BARE, Message
from flows.knowledge.session import latest_read
from flows.understand import Reading, Statement
from flows.understand.bare_answers import BLOCKED
from flows.understand.small_talk import came

_IT_CAME = Reading((Statement("intent", "intent", "solved", 0.9, 0, 0),))
_CLAUSES = re.compile(r"たら|だら|ので|けど|けれど|のに|[、。,.!?！？;]|\b(?:and|but|then|so)\b", re.IGNORECASE)
_AWAITED = ("mail_missing", "sms_missing")
"""Problems of somebody who waits for something to come."""
_WAITING = ("ask", "fix", "wait", "look")
_OUTCOMES = {"fix": ("solved", "not_solved"), "wait": ("solved",), "ask": ("solved",)}
"""What can have come of it, at which kind of step."""


def in_context(message: Message, asked: str | None, plain: Reading) -> Reading:
    """The message as an answer to the card; but what it says of something else in so many words is not bent to fit.

    `asked`: the observation that the card asks for; `plain`: what the message says wherever it is said."""
    reader = message.here.guide.reader
    if _has_come(message, plain):
        return _IT_CAME
    elsewhere = plain.observations.keys() - {"provider", asked}
    if asked and (asked in plain.observations or not elsewhere):
        answered = reader.read(message.legible, asked=_put(message.here, asked))
        if answered.said or not latest_read(message.here.session.log):
            return answered
    if plain.said:
        return plain
    if (went := _how_it_went(message)).said:
        return went
    last = _last_answered(message.here)
    # "No, it was once": the question is over, but it is still what is being talked about.
    spoken_of = last is not None and len(message.legible) <= BARE
    return reader.read(message.legible, asked=_put(message.here, last)) if spoken_of else plain


def asked_for(here: Here) -> str | None:
    """The observation that the card asks for."""
    view, step = here.session.view, here.step
    if view.startswith(EDIT):
        return view.removeprefix(EDIT)
    if view.startswith((CONFLICT, DOUBT)):
        return next((key for key, _ in pairs(view) if key in here.guide.catalogue.observations), None)
    return step.id if step.kind == "ask" and not view else None


def _has_come(message: Message, plain: Reading) -> bool:
    """ "It came just now", from somebody who waits for it: it is there. To others it tells how old a mail is."""
    here = message.here
    waits_for_it = here.known.symptom in _AWAITED and here.step.kind in _WAITING
    return waits_for_it and plain.observations.keys() <= {"link_age", "waited"} and came(message.folded)


def _last_answered(here: Here) -> str | None:
    """The observation that was answered last, if nothing else has happened since."""
    last = here.session.log[-1] if here.session.log and not here.session.view else None
    return last.key if last and last.kind == "answer" else None


def _how_it_went(message: Message) -> Reading:
    """The end of a sentence tells what came of it: "I typed it again and it came"."""
    told = _OUTCOMES.get(message.here.step.kind, ())
    end = _CLAUSES.split(message.legible.strip(" 。.!！"))[-1]
    # The whole message is read already, and says nothing.
    reading = message.here.guide.reader.aside(end) if told and end != message.legible else Reading()
    return reading if reading.intent in told else Reading()


def _put(here: Here, asked: str | None) -> str | None:
    """The same, as it is put: some providers' cards ask whether the domain is among those rejected."""
    provider, providers = here.known.answered("provider") or "", here.guide.catalogue.providers
    rejects = provider in providers and providers[provider].rejects
    return BLOCKED if asked == "domain_allowed" and rejects else asked
