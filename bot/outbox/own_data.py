"""What is kept of a conversation, as the user gets it: in words, and below them as JSON. Nothing of support's is in it."""

import json
from typing import Any

from bot.words.texts import Texts
from flows.ids import UNKNOWN, Lang
from flows.knowledge.session import Entry, Session


def own_data(texts: Texts, session: Session, now: int) -> str:
    """The whole file."""
    lang = session.lang
    told = [line for entry in session.log if (line := _told(texts, lang, entry))]
    case = [texts.text(lang, "mydata", "case", {"case": session.case})] if session.case else []
    words = [
        texts.text(lang, "mydata", "title", {"at": _at(texts, now)}),
        texts.text(lang, "mydata", "kept"),
        *case,
        texts.text(lang, "mydata", "said" if told else "nothing"),
        "\n".join(told),
        texts.text(lang, "mydata", "json"),
        json.dumps(_as_json(texts, session), ensure_ascii=False, indent=2),
    ]
    return "\n\n".join(part for part in words if part) + "\n"


def _told(texts: Texts, lang: Lang, entry: Entry) -> str:
    """A fact in words; empty for what only counts the others."""
    if entry.kind == "read":
        return ""
    name, value = _words(texts, lang, entry)
    return texts.text(lang, "mydata", "row", {"at": _at(texts, entry.at), "name": name, "value": value}).rstrip(" :")


def _words(texts: Texts, lang: Lang, entry: Entry) -> tuple[str, str]:
    of = {"answer": "ask", "look": "fix"}.get(entry.kind, entry.kind)
    id_ = f"{of}-{entry.key}"
    name = next((texts.text(lang, id_, attr) for attr in ("name", "label") if texts.has(lang, id_, attr)), "")
    if not name and texts.has(lang, "mydata", f"is_{entry.kind}"):
        return texts.text(lang, "mydata", f"is_{entry.kind}"), entry.value or entry.key
    if not name:  # the catalogue no longer has it
        return entry.key, entry.value
    if entry.value == UNKNOWN:
        return name, texts.text(lang, "answer", UNKNOWN)
    known = (f"known-{entry.value}", entry.value)
    return name, next((texts.text(lang, id_, a) for a in known if _plain(texts, lang, id_, a)), entry.value)


def _plain(texts: Texts, lang: Lang, id_: str, attr: str) -> bool:
    """Whether there is such a text, and it needs no time of its own."""
    return bool(attr) and attr != "later" and texts.has(lang, id_, attr)


def _as_json(texts: Texts, session: Session) -> dict[str, Any]:
    return {
        "language": session.lang,
        "last_active": _iso(texts, session.active),
        "case": session.case,
        "waiting_for_support_since": None if session.waiting is None else _iso(texts, session.waiting),
        "blocked": session.blocked,
        "shown": session.view or None,
        "unread_messages_in_a_row": session.missed,
        "figures": _figures(session),
        "facts": [
            {"kind": e.kind, "id": e.key, "value": str(e.value), "at": _iso(texts, e.at)} for e in session.log
        ],
    }  # fmt: skip


def _figures(session: Session) -> dict[str, Any] | None:
    """What is counted of this conversation for the ledger, whose row is anonymous once this session is gone."""
    tally = session.tally
    if tally is None:
        return None
    return {"presses": tally.presses, "messages": tally.messages, "earlier_conversations": len(tally.earlier)}


def _at(texts: Texts, at: int) -> str:
    return f"{texts.service.local(at):%Y-%m-%d %H:%M}"


def _iso(texts: Texts, at: int) -> str:
    return texts.service.local(at).isoformat()
