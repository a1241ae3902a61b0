"""The packet: what support needs to know of a case before it reads a word of the conversation."""

from collections.abc import Iterator
from typing import Protocol

from bot.desk import case_words as words
from bot.desk.case_view import CaseView, Suspect, case_view
from bot.words.splitting import pieces
from bot.words.texts import Texts
from flows.case.alarms import promise
from flows.case.casefile import Case, still_ruled_out
from flows.ids import UNKNOWN, Lang
from flows.incident.arrivals import ALL

SUSPECTS, RULED_OUT = 3, 4
"""How many causes a packet names."""
TYPED = 300
"""Signs of a typed answer that a packet shows."""
TOPIC = 128
"""Signs a topic's name may have."""


class _Words(Protocol):
    """A text of the packet."""

    def __call__(self, attr: str, **args: str | int) -> str: ...


def packet(texts: Texts, case: Case, now: int) -> str:
    """The packet in the team's language, short enough for one message."""
    lang = texts.service.desk_language
    seen = case_view(texts, lang, case, (), now)

    def t(attr: str, **args: str | int) -> str:
        return texts.text(lang, "summary", attr, args)

    parts = [_heading(texts, lang, case, seen, now), _first(t, seen), *_facts(texts, lang, case, seen, t)]
    return pieces("\n\n".join("\n".join(part) for part in parts if part))[0]


def _heading(texts: Texts, lang: Lang, case: Case, seen: CaseView, now: int) -> list[str]:
    def t(attr: str, **args: str | int) -> str:
        return texts.text(lang, "summary", attr, args)

    lines = [title(texts, lang, case)]
    if seen.urgent:
        lines.append(t("high"))
    if seen.why and not (seen.urgent and case.why == "suspicion"):
        lines.append(t("why", why=seen.why))
    if case.disturbed:
        every = case.disturbed == ALL
        lines.append(t("disturbed_all") if every else t("disturbed", provider=texts.provider(lang, case.disturbed)))
    lines.append(t(f"status_{case.status}", agent=case.agent))
    if seen.cause:
        lines.append(t("cause", cause=_short(seen.cause)))
    if case.waiting is not None:
        due = promise(texts.service, case, now)
        lines.append(t("promised", promise=texts.clock(lang, due, now, dated=True)))
    if seen.snoozed is not None:
        lines.append(texts.text(lang, "held", "snoozed", {"when": words.clock(texts, seen.snoozed)}))
    if seen.tags:
        lines.append(texts.text(lang, "held", "tags", {"tags": texts.text(lang, "view", "comma").join(seen.tags)}))
    if case.csat is not None:
        lines.append(t("rated", stars=case.csat))
    who = texts.text(lang, "known", "separator").join(filter(None, (seen.name, seen.language, seen.provider)))
    return [*lines, t("user", name=who)]


def _first(t: _Words, seen: CaseView) -> list[str]:
    if seen.step:
        return [t("trying", cause=seen.step)]
    return [t("first"), seen.first] if seen.first else []


def _facts(texts: Texts, lang: Lang, case: Case, seen: CaseView, t: _Words) -> Iterator[list[str]]:
    """Blocks: what was said, tried, is suspected, ruled out, and the answers of the intake."""
    yield _said(texts, lang, case, seen, t)
    skipped = [t("tried_row", name=seen.skipped, result=texts.text(lang, "view", "skipped"))] if seen.skipped else []
    tried = [t("tried_row", name=name, result=result) for _, name, result in seen.tried] + skipped
    yield [t("tried"), *(_listed(tried) or [t("tried_nothing")])]
    if seen.suspected:
        yield [t("suspected"), *_listed(_suspects(t, case, seen.suspected))]
    if out := still_ruled_out(case):
        rows = [
            t("ruled_out_row", cause=words.cause(texts, lang, c), by=words.ground(texts, lang, case, o))
            for c, o in out[:RULED_OUT]
        ]
        yield [t("ruled_out"), *_listed([*rows, t("more", n=len(out) - len(rows))] if out[RULED_OUT:] else rows)]
    yield _intake(texts, lang, seen, t)


def _said(texts: Texts, lang: Lang, case: Case, seen: CaseView, t: _Words) -> list[str]:
    """The answers in a line, those that were none in another, and what does not fit together."""
    known = [
        words.answer_alone(texts, lang, case, o, v) for o, v in case.observations if v != UNKNOWN and o != "provider"
    ]
    lines = [texts.text(lang, "known", "separator").join(known)] if known else []
    lines += [t("unsure", items=texts.text(lang, "view", "comma").join(seen.unsure))] if seen.unsure else []
    lines += [t("clashes", text=clash) for clash in seen.clashes]
    return [t("said"), *lines] if lines else []


def _suspects(t: _Words, case: Case, suspects: tuple[Suspect, ...]) -> Iterator[str]:
    for one in suspects[:SUSPECTS]:
        share = t("percent", percent=one.share)
        yield t("suspected_row", cause=one.name, why=t("stop").join(part for part in (share, one.doubt) if part))
    if rest := case.suspected[SUSPECTS:]:
        yield t("more_percent", n=len(rest), percent=round(sum(share for _, share in rest) * 100))


def _intake(texts: Texts, lang: Lang, seen: CaseView, t: _Words) -> list[str]:
    rows = [f"{name}: {_short(value)}" for name, value in seen.intake]
    if seen.unanswered:
        rows.append(t("unsure", items=texts.text(lang, "view", "comma").join(seen.unanswered)))
    return [t("intake"), *_listed(rows)] if rows else [t("intake_nothing")]


def _listed(rows: Iterator[str] | list[str]) -> list[str]:
    return [f"- {row}" for row in rows]


def topic_name(texts: Texts, case: Case) -> str:
    """The name of the case's topic: status, the problem, number. At most 128 signs; the number is never cut. No cause: a
    name that cannot say how likely it is would state a guess as a fact."""
    lang = texts.service.desk_language
    state = f"topic_{'high' if case.status == 'open' and case.priority == 'high' else case.status}"
    head = f"{texts.text(lang, 'summary', state)} · {_symptom(texts, lang, case)}"
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


def _short(text: str) -> str:
    """The beginning of what somebody typed; the whole of it stands in the transcript."""
    line = " ".join(text.split())
    return line if len(line) <= TYPED else f"{line[:TYPED]}…"
