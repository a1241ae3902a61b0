"""From what a message says to what it means here: an answer to the card, facts to take, what contradicts, things to ask back."""

import re
from collections.abc import Iterable, Mapping
from functools import reduce

from msgspec import Struct

from flows.card import CONFLICT, DOUBT, EDIT
from flows.chat.clarification import pairs
from flows.chat.here import Here
from flows.chat.message import BARE, Message
from flows.ids import UNKNOWN
from flows.knowledge.guide import Guide
from flows.knowledge.known import Known
from flows.knowledge.session import Entry, latest_read
from flows.understand import Reading, Statement
from flows.understand.reader import BLOCKED
from flows.understand.reading import SURE
from flows.understand.small_talk import came

LIKELY = 3
"""How many problems are offered as "did you mean"."""
_OVER = ("arrived", "solved", "advice", "menu")
"""Steps after which another problem may simply follow."""
_IT_CAME = Reading((Statement("intent", "intent", "solved", 0.9),))
_CLAUSES = re.compile(r"たら|だら|ので|けど|けれど|のに|[、。,.!?！？;]|\b(?:and|but|then|so)\b", re.IGNORECASE)
_AWAITED = ("mail_missing", "sms_missing")
"""Problems of somebody who waits for something to come."""
_WAITING = ("ask", "fix", "wait", "look")
_OUTCOMES = {"fix": ("solved", "not_solved"), "wait": ("solved",), "ask": ("solved",)}
"""What can have come of it, at which kind of step."""
_Pair = tuple[str, str]


class Interpretation(Struct, frozen=True):
    """What a message means."""

    facts: tuple[Entry, ...] = ()
    """To be taken, in this order."""
    conflicts: tuple[_Pair, ...] = ()
    """What contradicts what was said before: `symptom` or an observation, and its other value."""
    doubts: tuple[_Pair, ...] = ()
    """What may have been meant, as buttons say it."""
    wish: str | None = None
    again: bool = False
    """Something was said that is known already."""


def interpret(
    here: Here, reading: Reading, likely: Iterable[str], *, asked: str | None, seen: Mapping[str, str]
) -> Interpretation:
    """What a message means to a conversation.

    `likely`: problems that resemble it, should nothing be sure. `seen`: what a look at something pasted told; that
    is no answer of the user's, so it fills gaps and contradicts only where it speaks against what was said.
    """
    guide, known, at = here.guide, here.known, here.now
    said = [one for one in reading.said if _exists(guide, one)]
    facts = {one.id: (one.value, one.confidence) for one in said if one.kind == "observation"}
    facts |= {o: (v, 1.0) for o, v in seen.items() if not _default(guide, o, v) or known.counted(o) is None}
    symptoms = [(one.value, one.confidence) for one in said if one.kind == "symptom"]
    if asked in facts and known.symptom:
        # The words that answer the card may sound like another problem; only one that comes after this one is believed.
        symptoms = [one for one in symptoms if one[0] in guide.catalogue.onward(known.symptom)]
    symptom = next((value for value, sure in symptoms if sure >= SURE), None)
    switch = symptom is not None and known.symptom not in (None, symptom) and here.step.kind not in _OVER
    begun = [Entry("symptom", symptom, "", at)] if symptom and symptom != known.symptom and not switch else []
    # What the same message tells belongs to the problem that it begins: answers about the one before do not contradict it.
    told, conflicts, doubts = _observations(guide, reduce(guide.learnt, begun, known), facts)
    untold = guide.catalogue.causes.keys() - {cause for cause, _, _ in known.fixes}
    vain = [Entry("fix", cause, "not_worked", at) for cause in reading.tried if cause in untold]
    wish = reading.intent
    if symptom is None and wish is None and known.symptom is None:
        doubts = [*(("symptom", s) for s in _meant(guide, told, (*(v for v, _ in symptoms), *likely))), *doubts]
    return Interpretation(
        facts=(*begun, *(Entry("answer", o, v, at) for o, v in told), *vain),
        conflicts=((*((("symptom", symptom),) if switch and symptom else ()), *conflicts)),
        doubts=tuple(doubts),
        wish=wish,
        again=bool(said),
    )


def _exists(guide: Guide, one: Statement) -> bool:
    """Whether the catalogue has it."""
    if one.kind == "observation":
        observation = guide.catalogue.observations.get(one.id)
        return observation is not None and one.value in (*observation.values, UNKNOWN)
    return one.kind != "symptom" or one.value in guide.catalogue.symptoms


def _default(guide: Guide, observation: str, value: str) -> bool:
    return guide.catalogue.observations[observation].default == value


def _observations(
    guide: Guide, known: Known, facts: Mapping[str, tuple[str, float]]
) -> tuple[list[_Pair], list[_Pair], list[_Pair]]:
    """New answers (those that point at a cause first: the others may speak against it), contradicting ones, doubtful ones."""
    told, conflicts, doubts = [], [], []
    for id_, (value, sure) in facts.items():
        before = known.counted(id_)
        if before == value or (value == UNKNOWN and before):
            continue
        if sure < SURE:
            doubts.append((id_, value))
        elif before in (None, UNKNOWN):
            told.append((id_, value))
        else:
            conflicts.append((id_, value))
    return sorted(told, key=lambda pair: _default(guide, *pair)), conflicts, doubts


def _meant(guide: Guide, told: list[_Pair], likely: Iterable[str]) -> list[str]:
    """The problems worth asking back: one that alone asks for what was told, then those the message resembles."""
    alone = [
        askers[0]
        for id_, _ in told
        if len(askers := [s for s, model in guide.models.items() if id_ in model.question]) == 1
    ]
    return list(dict.fromkeys((*alone, *(s for s in likely if s in guide.catalogue.symptoms))))[:LIKELY]


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
    reading = message.here.guide.reader.read(end) if told and end != message.legible else Reading()
    return reading if reading.intent in told else Reading()


def _put(here: Here, asked: str | None) -> str | None:
    """The same, as it is put: some providers' cards ask whether the domain is among those rejected."""
    provider, providers = here.known.answered("provider") or "", here.guide.catalogue.providers
    rejects = provider in providers and providers[provider].rejects
    return BLOCKED if asked == "domain_allowed" and rejects else asked
