"""A hand-off in words: the transcript that is stored, exported and posted."""

import json
from datetime import UTC, datetime
from typing import Any

from bot.telegram.render import known_line, labels, provider, render
from bot.telegram.texts import Texts
from flows.cards import Card, live
from flows.guide import Guide
from flows.schema import UNKNOWN
from flows.session import Entry, Lang, Session
from flows.transcript import Handoff, Scene

SUSPECTS = 3
"""How many suspected causes a summary names."""


def iso(at: int) -> str:
    """ISO 8601 in UTC."""
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def transcript(guide: Guide, texts: Texts, handoff: Handoff) -> dict[str, Any]:
    """The case as `todoku transcript` prints it. Every word in it is ours, or redacted."""
    return {
        "case": handoff.number,
        "status": "open",
        "priority": handoff.priority,
        "opened_at": iso(handoff.opened_at),
        "closed_at": None,
        "locale": handoff.locale,
        "symptom": handoff.symptom,
        "provider": handoff.provider,
        "observations": dict(handoff.observations),
        "fixes": [{"cause": c, "result": r, "at": iso(at)} for c, r, at in handoff.fixes],
        "suspected": [{"cause": c, "probability": p} for c, p in handoff.suspected],
        "ruled_out": [{"cause": c, "by": o} for c, o in handoff.ruled_out],
        "intake": dict(handoff.intake),
        "attachments": [],
        "messages": [m for scene in handoff.scenes for m in _messages(guide, texts, handoff.locale, scene)],
        "notes": [],
        "csat": None,
    }


def stored(chat: int, case: dict[str, Any]) -> bytes:
    """What the store keeps: the transcript and the chat it belongs to."""
    return json.dumps({"chat": chat, **case}, ensure_ascii=False, separators=(",", ":")).encode()


def opened(body: bytes) -> tuple[int, dict[str, Any]]:
    """The chat and the transcript of a stored case."""
    value: dict[str, Any] = json.loads(body)
    return int(value.pop("chat")), value


def summary(guide: Guide, texts: Texts, handoff: Handoff, now: int) -> str:
    """What the support team gets to read first."""
    lang = guide.service.desk_language

    def t(attr: str, **args: str | int) -> str:
        return texts.text(lang, "summary", attr, args)

    symptom = texts.text(lang, f"symptom-{handoff.symptom}", "name") if handoff.symptom else t("symptom_unknown")
    lines = [t("title", case=handoff.number, symptom=symptom)]
    if handoff.priority == "high":
        lines.append(t("high"))
    lines.append(t("provider", value=provider(texts, lang, handoff.provider) if handoff.provider else t("unknown")))
    lines.append(t("language", value=texts.text(lang, "language", handoff.locale)))
    lines.append(t("promised", promise=texts.clock(lang, guide.service.promised(handoff.opened_at), now)))
    said = tuple((o, v) for o, v in handoff.observations if v != UNKNOWN)
    if said:
        card = Card("", (), handoff.symptom, handoff.provider, known=said)
        lines += ["", t("said"), known_line(texts, lang, card)]
    lines += ["", t("tried")]
    lines += [f"- {texts.text(lang, f'fix-{c}', 'name')}: {t(r)}" for c, r, _ in handoff.fixes] or [t("tried_nothing")]
    if handoff.suspected:
        rows = [(texts.text(lang, f"fix-{c}", "name"), round(p * 100)) for c, p in handoff.suspected[:SUSPECTS]]
        lines += ["", t("suspected"), *(f"- {t('suspected_row', cause=c, percent=p)}" for c, p in rows)]
    if handoff.intake:
        lines += ["", t("intake"), *(f"- {_intake(texts, lang, f, v)}" for f, v in handoff.intake)]
    return "\n".join([*lines, "", t("transcript", case=handoff.number)])


def _intake(texts: Texts, lang: Lang, field: str, value: str) -> str:
    name = texts.text(lang, f"intake-{field}", "name")
    if value == UNKNOWN:
        return f"{name}: {texts.text(lang, 'answer', UNKNOWN)}"
    known = texts.has(lang, f"intake-{field}", value)
    return f"{name}: {texts.text(lang, f'intake-{field}', value) if known else value}"


def _messages(guide: Guide, texts: Texts, lang: Lang, scene: Scene) -> list[dict[str, Any]]:
    """The card that was on the screen, and what the user did with it."""
    at = scene.entry.at
    session = Session(seed=0, lang=lang, active=at, log=scene.log)
    card = live(guide, session)
    if scene.entry.kind == "reminded":
        return [{"at": iso(at), "from": "bot", "text": texts.text(lang, "transcript", "reminded"), "choice": None}]
    shown = {"at": iso(at), "from": "bot", "text": render(texts, lang, card, "", at).text, "choice": None}
    text, choice = _said(texts, lang, card, scene.entry)
    return [shown, {"at": iso(at), "from": "user", "text": text, "choice": choice}]


def _said(texts: Texts, lang: Lang, card: Card, entry: Entry) -> tuple[str, str | None]:
    """The words on the button that was pressed and what it sends; typed words as they were kept."""
    if entry.kind in ("human", "skip"):
        return texts.text(lang, "transcript", entry.kind), "nav=human"
    key, value = _data(entry)
    for label, button in labels(texts, lang, card):
        if (button.key, button.value) == (key, value):
            return label, button.data
    id_, attr = _named(entry)
    if texts.has(lang, id_, attr):
        return texts.text(lang, id_, attr), f"{key}={value}"
    if value == UNKNOWN:
        return texts.text(lang, "answer", UNKNOWN), f"{key}={value}"
    return value, None if entry.kind == "intake" else f"{key}={value}"


def _data(entry: Entry) -> tuple[str, str]:
    """What the button that states a fact sends."""
    match entry.kind:
        case "fix":
            return f"fix.{entry.key}", entry.value
        case "intake":
            return f"intake.{entry.key}", entry.value
        case "symptom" | "look" | "advice":
            return entry.kind, entry.key
        case _:
            return entry.key or entry.kind, entry.value


def _named(entry: Entry) -> tuple[str, str]:
    """The text that names a fact which stands on no button of the card before it, as after a deep link."""
    match entry.kind:
        case "answer":
            return f"ask-{entry.key}", entry.value
        case "symptom" | "advice":
            return f"{entry.kind}-{entry.key}", "label"
        case "look":
            return f"fix-{entry.key}", "name"
        case _:
            return f"{entry.kind}-{entry.key}", entry.value
