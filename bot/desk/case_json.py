"""A case as support reads and exports it: JSON in the published form. Every word in it is ours, or redacted."""

from datetime import UTC, datetime
from typing import Any

from flows.case.casefile import Case, Record

MEDIA = ("photo", "document", "voice", "video", "sticker")


def iso(at: int) -> str:
    """ISO 8601 in UTC."""
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def transcript(case: Case, records: list[Record], *, notes: bool = True) -> dict[str, Any]:
    """The whole case, with or without what colleagues wrote for each other."""
    messages = [r for r in records if r.what == "message"]
    edits = {r.ref: r for r in records if r.what == "edit"}
    states = {r.ref: r for r in records if r.what == "delivery"}
    return {
        **heading(case),
        "observations": dict(case.observations),
        "fixes": [{"cause": c, "result": r, "at": iso(at)} for c, r, at in case.fixes],
        "suspected": [{"cause": c, "probability": p} for c, p in case.suspected],
        "ruled_out": [{"cause": c, "by": o} for c, o in case.ruled_out],
        "intake": dict(case.intake),
        "attachments": [
            {"kind": r.media, "file_id": r.file, "at": iso(r.at)} for r in messages if r.media in MEDIA and r.file
        ],
        "messages": [_message(r, edits.get(r.ref) if r.ref else None, states.get(r.ref)) for r in messages],
        "notes": [{"at": iso(r.at), "agent": r.by, "text": r.text} for r in records if notes and r.what == "note"],
        "events": [
            {"at": iso(r.at), "event": r.name, "by": r.by or r.who, "text": _of_event(r), "cause": r.cause or None}
            for r in records
            if r.what == "event"
        ],
        "csat": case.csat,
        "tags": list(case.tags),
        "waits": [{"cause": c, "asked_at": iso(at), "waited": waited} for c, at, waited in case.waits],
        "disturbed": case.disturbed or None,
        "cause": case.cause or None,
        "cause_words": case.cause_words or None,
    }


def heading(case: Case) -> dict[str, Any]:
    """What a list of cases shows."""
    return {
        "case": case.number,
        "status": case.status,
        "priority": case.priority,
        "opened_at": iso(case.opened_at),
        "closed_at": None if case.closed_at is None else iso(case.closed_at),
        "locale": case.locale,
        "symptom": case.symptom,
        "provider": case.provider,
        "agent": case.agent or None,
        "name": case.name,
        "waiting_since": None if case.waiting is None else iso(case.waiting),
    }


def _of_event(record: Record) -> str:
    """What an event is about: words, a cause, a number or a time."""
    if record.name == "snoozed" and record.number is not None:
        return iso(record.number)
    return record.text or record.cause or ("" if record.number is None else str(record.number))


def _message(record: Record, edit: Record | None, state: Record | None) -> dict[str, Any]:
    made: dict[str, Any] = {
        "at": iso(record.at),
        "from": record.who,
        "text": edit.text if edit else record.text,
        "choice": record.choice,
    }
    if record.media:
        made["media"] = record.media
    if record.by:
        made["agent"] = record.by
    if edit:
        made["edited_at"] = iso(edit.at)
    if state:
        made["delivery"] = {"state": state.name, "why": state.text or None}
    return made
