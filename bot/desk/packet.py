"""The packet: what support needs to know of a case before it reads a word of the conversation."""

from bot.telegram.render import known_line, provider
from bot.telegram.texts import Texts
from flows.cards import Card
from flows.casefile import Case
from flows.casework import promise
from flows.schema import UNKNOWN
from flows.session import Lang

SUSPECTS = 3
"""How many suspected causes a packet names."""


def packet(texts: Texts, case: Case, now: int) -> str:
    """The packet in the team's language."""
    lang = texts.service.desk_language

    def t(attr: str, **args: str | int) -> str:
        return texts.text(lang, "summary", attr, args)

    lines = [title(texts, lang, case)]
    if case.priority == "high":
        lines.append(t("high"))
    lines.append(t("provider", value=provider(texts, lang, case.provider) if case.provider else t("unknown")))
    lines.append(t("language", value=texts.text(lang, "language", case.locale)))
    if case.waiting is not None:
        lines.append(t("promised", promise=texts.clock(lang, promise(texts.service, case, now), now)))
    said = tuple((o, v) for o, v in case.observations if v != UNKNOWN)
    if said:
        lines += ["", t("said"), known_line(texts, lang, Card("", (), case.symptom, case.provider, known=said))]
    lines += ["", t("tried"), *(_fixes(texts, lang, case) or [t("tried_nothing")])]
    if case.suspected:
        rows = [(cause_name(texts, lang, c), round(p * 100)) for c, p in case.suspected[:SUSPECTS]]
        lines += ["", t("suspected"), *(f"- {t('suspected_row', cause=c, percent=p)}" for c, p in rows)]
    if case.intake:
        lines += ["", t("intake"), *(f"- {intake(texts, lang, f, v)}" for f, v in case.intake)]
    return "\n".join([*lines, "", t("transcript", case=case.number)])


def title(texts: Texts, lang: Lang, case: Case) -> str:
    """The case in a line."""
    symptom = (
        texts.text(lang, f"symptom-{case.symptom}", "name")
        if case.symptom and texts.has(lang, f"symptom-{case.symptom}", "name")
        else texts.text(lang, "summary", "symptom_unknown")
    )
    return texts.text(lang, "summary", "title", {"case": case.number, "symptom": symptom})


def cause_name(texts: Texts, lang: Lang, cause: str) -> str:
    """A cause in words; its id where the knowledge has lost it."""
    return texts.text(lang, f"fix-{cause}", "name") if texts.has(lang, f"fix-{cause}", "name") else cause


def intake(texts: Texts, lang: Lang, field: str, value: str) -> str:
    """An answer of the intake, in words."""
    name = texts.text(lang, f"intake-{field}", "name") if texts.has(lang, f"intake-{field}", "name") else field
    if value == UNKNOWN:
        return f"{name}: {texts.text(lang, 'answer', UNKNOWN)}"
    known = texts.has(lang, f"intake-{field}", value)
    return f"{name}: {texts.text(lang, f'intake-{field}', value) if known else value}"


def _fixes(texts: Texts, lang: Lang, case: Case) -> list[str]:
    return [f"- {cause_name(texts, lang, c)}: {texts.text(lang, 'summary', r)}" for c, r, _ in case.fixes]
