"""Ids of a case in words. An id that the knowledge has lost meanwhile stands for itself."""

import re

from bot.words.texts import LANGS, Texts, span
from flows.case.case_end import OTHER, answers
from flows.case.casefile import Case, Record
from flows.ids import UNKNOWN, Lang
from flows.knowledge.account import GIVEN, LEADS

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_REFUSALS = (
    ("blocked by the user", "blocked"),
    ("deactivated", "deactivated"),
    ("chat not found", "gone"),
    ("can't initiate", "blocked"),
    ("too long", "long"),
    ("too big", "large"),
    ("sealed under another token", "sealed"),
    ("not fetched", "not_fetched"),
)


def plain(text: str) -> str:
    """Text without signs that cannot be seen: controls, and those that turn the direction of what follows."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n"))


def clock(texts: Texts, at: int) -> str:
    """Day and time where the service is: the same in every language."""
    return f"{texts.service.local(at):%Y-%m-%d %H:%M}"


def symptom(texts: Texts, lang: Lang, id_: str | None) -> str:
    """What the user is stuck with; that it is not known, where it is None."""
    if id_ is None:
        return texts.text(lang, "summary", "symptom_unknown")
    return _named(texts, lang, f"symptom-{id_}", "name", id_)


def mailbox(texts: Texts, lang: Lang, id_: str | None) -> str:
    """The user's mail provider; empty where nobody knows it."""
    if id_ is None or id_ == UNKNOWN:
        return ""
    return _named(texts, lang, "ask-provider", f"known-{id_}", id_)


def cause(texts: Texts, lang: Lang, id_: str) -> str:
    """A cause by its name."""
    return _named(texts, lang, f"fix-{id_}", "name", id_)


def it_was(texts: Texts, lang: Lang, id_: str, said: str) -> str:
    """What support says it was, with what they said to it; empty where nobody has told."""
    if not id_:
        return ""
    name = texts.text(lang, "view", f"cause_{id_}") if id_ in (OTHER, UNKNOWN) else cause(texts, lang, id_)
    return texts.around(lang, "view", "cause_words", plain(said), {"cause": name}) if said else name


def named_answers(texts: Texts, lang: Lang, case: Case) -> list[tuple[str, str]]:
    """What may be answered to what it was, and its words. A cause that the knowledge has lost is left out."""
    kept = [it for it in answers(case) if it in (OTHER, UNKNOWN) or texts.has(lang, f"fix-{it}", "name")]
    return [(it, it_was(texts, lang, it, "")) for it in kept]


def question(texts: Texts, lang: Lang, observation: str) -> str:
    """What was asked, in short."""
    return _named(texts, lang, f"ask-{observation}", "name", observation)


def answer(texts: Texts, lang: Lang, case: Case, observation: str, value: str) -> str:
    """An answer as it reads beside its question."""
    if value == UNKNOWN:
        return texts.text(lang, "answer", UNKNOWN)
    return _answer_words(texts, lang, case, observation, value) or plain(value)


def answer_alone(texts: Texts, lang: Lang, case: Case, observation: str, value: str) -> str:
    """An answer that is clear without its question."""
    alone = _answer_words(texts, lang, case, observation, value)
    return alone or f"{question(texts, lang, observation)}: {answer(texts, lang, case, observation, value)}"


def _answer_words(texts: Texts, lang: Lang, case: Case, observation: str, value: str) -> str:
    """An answer in words; the user's own line of what is known says some too shortly for anybody else."""
    id_ = f"ask-{observation}"
    for attr in (f"desk-{value}", f"known-{value}"):
        if found := texts.variant(lang, id_, attr, case.provider, case.symptom):
            return texts.text(lang, id_, found)
    return ""


def because(texts: Texts, lang: Lang, case: Case, observation: str) -> str:
    """The answer that ruled something out: the question and what was said to it."""
    value = dict(case.observations).get(observation)
    asked = question(texts, lang, observation)
    if value is None:
        return asked
    return texts.text(lang, "view", "because", {"name": asked, "value": answer(texts, lang, case, observation, value)})


def remedy(texts: Texts, lang: Lang, case: Case, id_: str) -> str:
    """What the user was asked to do, as the card put it, without its sign."""
    attr = texts.variant(lang, f"fix-{id_}", "title", case.provider, case.symptom)
    if attr is None:
        return cause(texts, lang, id_)
    sign, _, title = texts.text(lang, f"fix-{id_}", attr).partition(" ")
    return f"{sign} {title}".strip() if any(letter.isalnum() for letter in sign) or not title else title


def ground(texts: Texts, lang: Lang, case: Case, observation: str) -> str:
    """The answer that speaks against something, in the fewest words."""
    value = dict(case.observations).get(observation)
    return question(texts, lang, observation) if value is None else answer_alone(texts, lang, case, observation, value)


def result(texts: Texts, lang: Lang, case: Case, id_: str, value: str) -> str:
    """What came of a remedy, with what stood on the button."""
    attr = texts.variant(lang, f"fix-{id_}", value, case.provider, case.symptom)
    if attr is None or not texts.has(lang, "summary", value):
        return plain(value)
    return texts.text(lang, "summary", value, {"value": texts.text(lang, f"fix-{id_}", attr)})


def first(texts: Texts, lang: Lang, case: Case) -> str:
    """What to do first; empty where that is over, or in the user's hands."""
    if case.status == "closed" or case.step:
        return ""
    if case.priority == "high":
        return texts.text(lang, "summary", "first_high")
    if case.fixes and case.fixes[-1][1] == "worked":
        return texts.text(lang, "summary", "first_worked")
    likely = [f"fix-{id_}" for id_, share in case.suspected[:1] if share >= LEADS]
    known = next((id_ for id_ in (*likely, f"symptom-{case.symptom}") if texts.has(lang, id_, "desk")), None)
    return texts.text(lang, known, "desk") if known else texts.text(lang, "summary", "first_unknown")


def handed_over(texts: Texts, lang: Lang, case: Case) -> str:
    """Why the user came to support; empty where nobody kept that."""
    return _named(texts, lang, "summary", f"why_{case.why}", "")


def clash(texts: Texts, lang: Lang, case: Case, observation: str, value: str) -> str:
    """An answer, and what the user's own words say."""
    given = dict(case.observations).get(observation, UNKNOWN)
    answers = {"value": answer_alone(texts, lang, case, observation, given)}
    if not value:
        return texts.text(lang, "summary", "clash_unread", answers)
    return texts.text(
        lang, "summary", "clash", {**answers, "text": answer_alone(texts, lang, case, observation, value)}
    )


def field(texts: Texts, lang: Lang, id_: str) -> str:
    """A field of the intake."""
    return _named(texts, lang, f"intake-{id_}", "name", id_)


def filled(texts: Texts, lang: Lang, id_: str, value: str) -> str:
    """What was said to a field of the intake."""
    return _named(texts, lang, f"intake-{id_}", value, value)


def account(texts: Texts, lang: Lang, case: Case) -> tuple[tuple[str, str], ...]:
    """That the user has told which account it is about, as a row of the intake; never which."""
    return ((field(texts, lang, "account"), filled(texts, lang, "account", GIVEN)),) if case.account else ()


def media(texts: Texts, lang: Lang, kind: str) -> str:
    """What kind of thing was sent; empty for text."""
    return _named(texts, lang, "view", f"media_{kind}", kind) if kind else ""


def author(texts: Texts, lang: Lang, case: Case, record: Record) -> str:
    """Who spoke: the user by name, the bot, an agent by name."""
    if record.who == "user":
        return plain(case.name) or texts.text(lang, "desk", "nobody")
    return plain(record.by) or texts.text(lang, "transcript", record.who)


def event(texts: Texts, lang: Lang, record: Record) -> str:
    """What happened, in a line."""
    name, minutes = record.name or "", record.number or 0
    text = plain(record.text) if record.number is None else str(record.number)
    if record.cause:
        text = it_was(texts, lang, record.cause, record.text)
    attr = "closed_reason" if name == "closed" and text else name
    if not attr or not texts.has(lang, "desk", attr):
        return name
    when = clock(texts, record.number) if name == "snoozed" and record.number else ""
    args = {"agent": plain(record.by), "span": span(texts, lang, minutes), "when": when}
    return texts.around(lang, "desk", _by_somebody(attr, record), text, args)


def _by_somebody(attr: str, record: Record) -> str:
    """What comes back by itself reads otherwise than what somebody has taken up again."""
    return "woken" if attr == "woke" and record.by else attr


def why(texts: Texts, lang: Lang, refusal: str) -> str:
    """Why Telegram did not deliver: in our words where we know the reason, in Telegram's where we do not."""
    attr = next((name for sign, name in _REFUSALS if sign in refusal.lower()), "other" if refusal else "unknown")
    return texts.around(lang, "view", f"why_{attr}", plain(refusal))


def _named(texts: Texts, lang: Lang, id_: str, attr: str, otherwise: str) -> str:
    return texts.text(lang, id_, attr) if texts.has(lang, id_, attr) else plain(otherwise)


def searchable(texts: Texts, lang: Lang, case: Case) -> str:
    """Everything by which a case can be found: its number, who and what it is about, in every language and as an id."""
    parts = [case.number, case.number.replace("-", ""), case.name, case.agent, case.symptom or "", case.provider or ""]
    parts += [symptom(texts, each, case.symptom) for each in LANGS]
    parts += [mailbox(texts, each, case.provider) for each in LANGS if case.provider]
    parts += [word for pair in case.intake for word in (pair[1], filled(texts, lang, *pair))]
    parts += [answer(texts, lang, case, o, v) for o, v in case.observations]
    parts += [cause(texts, lang, id_) for id_, _ in case.suspected]
    parts += [cause(texts, lang, id_) for id_, _, _ in case.fixes]
    parts += [it_was(texts, each, case.cause, case.cause_words) for each in LANGS]
    return "\n".join([*parts, *case.tags, case.reason])
