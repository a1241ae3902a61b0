"""The packet: what support needs to know of a case before it reads a word of the conversation."""

from collections.abc import Iterator

from bot.telegram.pieces import pieces
from bot.telegram.render import known_line, provider
from bot.telegram.texts import Texts
from flows.cards import Card
from flows.casefile import Case, still_ruled_out
from flows.casework import promise
from flows.schema import UNKNOWN
from flows.session import Lang

SUSPECTS, RULED_OUT = 3, 6
"""How many causes a packet names."""
TYPED = 300
"""Signs of a typed answer that a packet shows."""
TOPIC = 128
"""Signs a topic's name may have."""


def packet(texts: Texts, case: Case, now: int) -> str:
    """The packet in the team's language, short enough for one message."""
    lang = texts.service.desk_language
    parts = [_heading(texts, lang, case, now), *_facts(texts, lang, case)]
    return pieces("\n\n".join("\n".join(part) for part in parts if part))[0]


def _heading(texts: Texts, lang: Lang, case: Case, now: int) -> list[str]:
    def t(attr: str, **args: str | int) -> str:
        return texts.text(lang, "summary", attr, args)

    lines = [title(texts, lang, case)]
    if case.priority == "high":
        lines.append(t("high"))
    lines.append(t(f"status_{case.status}", agent=case.agent))
    if case.waiting is not None:
        lines.append(t("promised", promise=texts.clock(lang, promise(texts.service, case, now), now)))
    if case.csat is not None:
        lines.append(t("rated", stars=case.csat))
    lines.append(t("user", name=case.name or texts.text(lang, "desk", "nobody")))
    lines.append(t("language", value=texts.text(lang, "language", case.locale)))
    lines.append(t("provider", value=provider(texts, lang, case.provider) if case.provider else t("unknown")))
    return lines


def _facts(texts: Texts, lang: Lang, case: Case) -> Iterator[list[str]]:
    """Blocks: what was said, tried, ruled out, is suspected, and the answers of the intake."""

    def t(attr: str, **args: str | int) -> str:
        return texts.text(lang, "summary", attr, args)

    said = tuple((o, v) for o, v in case.observations if v != UNKNOWN)
    if said:
        yield [t("said"), known_line(texts, lang, Card("", (), case.symptom, case.provider, known=said))]
    yield [t("tried"), *(_fixes(texts, lang, case) or [t("tried_nothing")])]
    if case.step:
        yield [t("trying", cause=cause_name(texts, lang, case.step))]
    if case.suspected:
        rows = [(cause_name(texts, lang, c), round(p * 100)) for c, p in case.suspected[:SUSPECTS]]
        yield [t("suspected"), *(f"- {t('suspected_row', cause=c, percent=p)}" for c, p in rows)]
    if out := still_ruled_out(case)[:RULED_OUT]:
        yield [t("ruled_out"), *(f"- {_ruled_out(texts, lang, c, o)}" for c, o in out)]
    if case.intake:
        yield [t("intake"), *(f"- {intake(texts, lang, f, v)}" for f, v in case.intake)]


def _ruled_out(texts: Texts, lang: Lang, cause: str, observation: str) -> str:
    by = (
        texts.text(lang, f"ask-{observation}", "name") if texts.has(lang, f"ask-{observation}", "name") else observation
    )
    return texts.text(lang, "summary", "ruled_out_row", {"cause": cause_name(texts, lang, cause), "by": by})


def topic_name(texts: Texts, case: Case) -> str:
    """The name of the case's topic: status, cause, number. At most 128 signs; the number is never cut."""
    lang = texts.service.desk_language
    state = f"topic_{'high' if case.status == 'open' and case.priority == 'high' else case.status}"
    cause = cause_name(texts, lang, case.suspected[0][0]) if case.suspected else _symptom(texts, lang, case)
    head = f"{texts.text(lang, 'summary', state)} · {cause}"
    return f"{head[: TOPIC - len(case.number) - 3]} · {case.number}"


def title(texts: Texts, lang: Lang, case: Case) -> str:
    """The case in a line."""
    return texts.text(lang, "summary", "title", {"case": case.number, "symptom": _symptom(texts, lang, case)})


def _symptom(texts: Texts, lang: Lang, case: Case) -> str:
    known = case.symptom and texts.has(lang, f"symptom-{case.symptom}", "name")
    return texts.text(lang, f"symptom-{case.symptom}" if known else "summary", "name" if known else "symptom_unknown")


def cause_name(texts: Texts, lang: Lang, cause: str) -> str:
    """A cause in words; its id where the knowledge has lost it."""
    return texts.text(lang, f"fix-{cause}", "name") if texts.has(lang, f"fix-{cause}", "name") else cause


def intake(texts: Texts, lang: Lang, field: str, value: str) -> str:
    """An answer of the intake, in words."""
    name = texts.text(lang, f"intake-{field}", "name") if texts.has(lang, f"intake-{field}", "name") else field
    if value == UNKNOWN:
        return f"{name}: {texts.text(lang, 'answer', UNKNOWN)}"
    known = texts.has(lang, f"intake-{field}", value)
    return f"{name}: {texts.text(lang, f'intake-{field}', value) if known else _short(value)}"


def _short(text: str) -> str:
    """The beginning of what somebody typed; the whole of it stands in the transcript."""
    line = " ".join(text.split())
    return line if len(line) <= TYPED else f"{line[:TYPED]}…"


def _fixes(texts: Texts, lang: Lang, case: Case) -> list[str]:
    return [f"- {cause_name(texts, lang, c)}: {texts.text(lang, 'summary', r)}" for c, r, _ in case.fixes]
