"""`todoku session`: a live conversation in ids and our own words. Nothing that anybody typed, nobody's name or address."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from bot.commands.opened import opened
from bot.commands.outline_words import on_paper
from bot.commands.printing import complain, say
from bot.desk.case_json import iso
from bot.run.knowledge import Knowledge
from bot.run.weights_in_use import learned_in_use
from bot.settings import Settings
from bot.store.port import Store
from bot.words.texts import Texts
from flows.card import Line
from flows.chat.here import Here, reminder_at
from flows.drawing.outline import Ahead, Phrase, ahead
from flows.ids import UNKNOWN, Lang
from flows.knowledge.guide import Guide
from flows.knowledge.known import Known
from flows.knowledge.plan import Step
from flows.knowledge.session import Session, SessionError, load

MINUTE = 60
SUSPECTS = 5
"""How many causes are named."""
RESULTS = ("worked", "not_worked")
_NAMED = {"ask": "ask", "fix": "fix", "wait": "fix"}
"""Kinds of states that are about something, and the texts that name it."""


@dataclass(frozen=True, slots=True)
class SessionReport:
    """A conversation as the command tells it. Times are Unix seconds, of a whole minute."""

    chat: int
    step: Step
    view: str
    """What lies over the step's card: help, the menu, a question back …; empty: nothing."""
    symptom: str | None
    provider: str | None
    locale: Lang
    observations: tuple[tuple[str, str], ...]
    fixes: tuple[tuple[str, str, int], ...]
    """Cause, result, time."""
    waiting: tuple[tuple[str, int, int], ...]
    """The waits that are running: the cause, since when, until when."""
    reminder: int | None
    suspected: tuple[tuple[str, float], ...]
    """Causes still possible and how likely each is, the likeliest first."""
    next: Ahead | None
    case: str | None
    blocked: bool
    active: int


async def session(settings: Settings, knowledge: Knowledge, url: str, chat: int, *, as_json: bool) -> int:
    """Print what is known of a conversation; 1 where there is none, or where it is damaged."""
    async with opened(settings, url) as store:
        learned = await learned_in_use(store.shelf)
        in_use = replace(knowledge, guide=knowledge.guide.relearned(learned)) if learned else knowledge
        return await show(store, in_use, chat, as_json=as_json)


async def show(store: Store, knowledge: Knowledge, chat: int, *, as_json: bool) -> int:
    """The same, from an open store."""
    body = (await store.load(chat, "")).session
    if body is None:
        return complain(f"chat {chat}: there is no conversation")
    try:
        found = load(body)
    except SessionError as error:
        return complain(f"chat {chat}: {error}; `todoku forget {chat}` erases it")
    told = tell(knowledge.guide, chat, found)
    if as_json:
        say(json.dumps(as_values(told), ensure_ascii=False, indent=2))
    else:
        say("\n".join(as_lines(knowledge, told)))
    return 0


def tell(guide: Guide, chat: int, found: Session) -> SessionReport:
    """What may be told of a session: ids of the catalogue, numbers, times."""
    known = guide.known(found.log)
    reminder = reminder_at(guide, known)
    return SessionReport(
        chat=chat,
        step=Here.of(guide, found).step,
        view=found.view.partition(":")[0],
        symptom=known.symptom,
        provider=known.answered("provider") if _is_answer(guide, "provider", known.answered("provider")) else None,
        locale=found.lang,
        observations=tuple((o, v) for o, v in known.answers if _is_answer(guide, o, v)),
        fixes=tuple((c, r, _minute(at)) for c, r, at in known.fixes if c in guide.catalogue.causes and r in RESULTS),
        waiting=tuple(_waiting(guide, known)) if reminder is not None else (),
        reminder=None if reminder is None else _minute(reminder),
        suspected=_likely(guide, known),
        next=ahead(guide, found.log),
        case=found.case,
        blocked=found.blocked,
        active=_minute(found.active),
    )


def _is_answer(guide: Guide, observation: str, value: str | None) -> bool:
    """Whether the catalogue knows it; a session may be older than the catalogue."""
    asked = guide.catalogue.observations.get(observation)
    return asked is not None and value in (*asked.values, UNKNOWN)


def _waiting(guide: Guide, known: Known) -> Iterator[tuple[str, int, int]]:
    """The only place that asks what is being waited for."""
    for wait in known.waiting:
        kind = guide.catalogue.causes[wait.cause].wait if wait.cause in guide.catalogue.causes else None
        if kind:
            yield wait.cause, _minute(wait.since), _minute(wait.since + guide.service.wait(kind))


def _likely(guide: Guide, known: Known) -> tuple[tuple[str, float], ...]:
    """The only place that asks how likely a cause is."""
    return tuple((c, round(p, 3)) for c, p in guide.likely.shares(known).items())[:SUSPECTS]


def _minute(at: int) -> int:
    return round(at / MINUTE) * MINUTE


def as_values(told: SessionReport) -> dict[str, Any]:
    """The published form, with the names that a transcript uses as well."""
    return {
        "chat": told.chat,
        "state": told.step.state,
        "view": told.view or None,
        "symptom": told.symptom,
        "provider": told.provider,
        "locale": told.locale,
        "observations": dict(told.observations),
        "fixes": [{"cause": c, "result": r, "at": iso(at)} for c, r, at in told.fixes],
        "waiting": [{"cause": c, "since": iso(since), "until": iso(until)} for c, since, until in told.waiting],
        "reminder_at": None if told.reminder is None else iso(told.reminder),
        "suspected": [{"cause": c, "probability": p} for c, p in told.suspected],
        "next": {"press": told.next.press, "state": told.next.state.id} if told.next else None,
        "case": told.case,
        "blocked": told.blocked,
        "active_at": iso(told.active),
    }


def as_lines(knowledge: Knowledge, told: SessionReport) -> Iterator[str]:
    """The same for an operator to read, in the team's language."""
    words = _Words(knowledge.texts, knowledge.guide.service.desk_language, told)
    yield words("chat", chat=str(told.chat))
    yield words("state", state=words.state(), id=told.step.state)
    if told.view:
        yield words("over", id=told.view)
    if told.symptom:
        yield words("symptom", name=words.name("symptom", told.symptom), id=told.symptom)
    yield from words.rows("facts", [words.fact(*fact) for fact in told.observations])
    yield from words.rows("tried", [words.fix(*fix) for fix in told.fixes])
    yield from words.rows("likely", [words.suspect(*suspect) for suspect in told.suspected])
    for cause, _, until in told.waiting:
        yield words("waiting", name=words.name("fix", cause), until=words.time(until))
    if told.next:
        said, state = words.said(told.next.answer), words.said(told.next.state.words)
        yield words("next", said=said, state=state, id=told.next.state.id)
    if told.reminder is not None:
        yield words("reminder", when=words.time(told.reminder))
    yield words("language", name=knowledge.texts.text(words.lang, "language", told.locale), id=told.locale)
    yield words("case", case=told.case) if told.case else words("no_case")
    if told.blocked:
        yield words("blocked")
    yield words("active", when=words.time(told.active))


@dataclass(frozen=True, slots=True)
class _Words:
    """The command's words in a language."""

    texts: Texts
    lang: Lang
    told: SessionReport

    def __call__(self, attr: str, **args: str | int) -> str:
        return self.texts.text(self.lang, "session", attr, args)

    def rows(self, attr: str, rows: list[str]) -> list[str]:
        """A heading and what stands below it."""
        return [self(attr), *(f"  {row}" for row in rows)] if rows else [self(f"{attr}_none")]

    def state(self) -> str:
        step = self.told.step
        named = _NAMED.get(step.kind)
        return self(f"is_{step.kind}", name=self.name(named, step.id)) if named else self(f"is_{step.kind}")

    def name(self, kind: str, id_: str) -> str:
        """A noun for a symptom, a question, a remedy; the id where the texts have lost it."""
        id_ = f"{kind}-{id_}"
        return self.texts.text(self.lang, id_, "name") if self.texts.has(self.lang, id_, "name") else id_

    def said(self, phrase: Phrase) -> str:
        return on_paper(self.texts, self.lang, phrase)

    def fact(self, observation: str, value: str) -> str:
        answer = self._button(f"ask-{observation}", value)
        return self("fact", name=self.name("ask", observation), value=answer, id=f"{observation}={value}")

    def fix(self, cause: str, result: str, at: int) -> str:
        answer = self._button(f"fix-{cause}", result)
        return self("fix", name=self.name("fix", cause), value=answer, id=f"{cause}={result}", when=self.time(at))

    def suspect(self, cause: str, probability: float) -> str:
        return self("suspect", percent=round(probability * 100), name=self.name("fix", cause), id=cause)

    def time(self, at: int) -> str:
        """Year, month, day and time where the service is."""
        return f"{self.texts.service.local(at):%Y-%m-%d %H:%M}"

    def _button(self, id_: str, attr: str) -> str:
        return self.said(Phrase(Line(id_, attr), self.told.provider, self.told.symptom))
