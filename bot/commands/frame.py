"""The texts of the frame around the diagnosis, by message and attribute."""

from typing import get_args

from bot.desk.commands import NAMES
from bot.desk.delivery_marks import REASONS
from flows.case.case_acts import RefusalReason
from flows.case.casefile import EventName, Status
from flows.case.transcript import HandedOver
from flows.chat.effects import Pasting
from flows.chat.endings import MISSING
from flows.doctors import address, link
from flows.drawing import outline
from flows.events import Command, Sending
from flows.ids import Lang
from flows.incident.record import How
from flows.knowledge.plan import StepKind
from flows.knowledge.schema import Page, WaitKind
from flows.knowledge.service import DAYS
from flows.knowledge.session import EntryKind as FactKind
from flows.ledger.outcome_classes import CLASSES, GROUPS
from flows.ledger.tallying import RESULTS

_UNNAMED = ("read", "symptom", "answer", "fix", "look", "advice")
"""Kinds of facts whose names are made of others'."""

FRAME: dict[str, list[str]] = {
    "notice": ["stale", "gone", "busy", "no_way_back", "contradiction", "welcome_back", "trouble", "flood", "missed",
        "anew", "unsent", "unsent_by_support"],
    "heard": ["line", "separator", "unknown", "fix", "solved", "undone"],
    "typed": [
        "unread", "known", "intake", "greeting", "thanks", "cancel", "abuse", "out_of_scope", "cannot", "any",
        "glad", "go_on", "gives_up", "fed_up", "outage", "was_it_sent", "abilities", "who",
    ],
    "doubt": ["title", "question", "none", "answer", "denied"],
    "conflict": ["title", "why", "question"],
    "other_symptom": ["title", "question"],
    "why": ["ask", "fix", "intake", "other"],
    "erased": [f"{what}{how}" for what in get_args(Pasting) for how in ("", "_not")],
    "doctor-address": [*address.PROBLEMS, "fine", "masked", "suggestion"],
    "doctor-link": [*link.PROBLEMS, "fine", "host", "not_needed"],
    "sent": list(get_args(Sending)),
    "forget": ["title", "why", "yes", "done"],
    "handoff": ["start", "end_of_road"],
    "meanwhile": ["note"],
    "incident": [
        "title", "steps", "waiting", "words", "wait", "came", "onward", "at", "everywhere", "desk_over",
        *(f"desk_{how}" for how in get_args(How)),
        *(f"{yes}{how}{of}" for yes in ("", "yes_") for how in get_args(How) for of in ("", "_all")),
    ],
    "over": ["title", "why", "steps", "question"],
    "reason": ["certain", "only"],
    "answers": ["title", "some", "nothing"],
    "menu": ["title", "question", "pick"],
    "lost": ["title", "why"],
    "stuck": ["title", "why"],
    "hours": ["open", "closed", "promise"],
    "calls": ["none", "phone"],
    "tongue": list(get_args(Lang)),
    "open_hours": ["line", "range", "separator"],
    "mydata": [
        "file", "caption", "title", "kept", "case", "said", "nothing", "row", "json",
        *(f"is_{kind}" for kind in get_args(FactKind) if kind not in _UNNAMED),
    ],
    "topics": ["title"],
    "look": ["title"],
    "help": ["title", "body"],
    "privacy": ["title", "body"],
    "language": ["title", "ja", "en"],
    "arrived": ["title", "steps", "question", "in", "not"],
    "onward": ["title"],
    "solved": ["title", "was", "after", "question", "missing", "thanks"],
    "handed_off": ["title", "title_urgent", "title_worked", "title_not_worked", "urgent", "why", "next", "account",
        "body", "screenshot", "phone"],
    "open_case": ["title", "why", "next", "body"],
    "closed": ["title", "question", "solved", "not_solved"],
    "case": [
        "step", "given_back", "claimed", "late", "held_up", "not_fetched", "from_agent", "from_agent_media", "edited",
        "writes", "reads",
        "received", "passed_on", "passed_on_unseen",
    ],
    "code": ["given", "no_case", "no_phone"],
    "desk": [
        *get_args(EventName), "closed_reason", "message", "media", "edited", "contact", "location", "other", "nobody",
        "withheld", "not_fetched", "lost", "continued", "cause_asked",
    ],
    "control": ["claim", "taken", "step", "transcript", "close", "reopen", "account", "account_ask"],
    "hint": [
        "elsewhere", "anonymous", "forward", "via_bot", "not_member", "stale", "note", "replies", "step", "step_none",
        "cause", "transcript", "help", "unknown", "account", *(f"refused_{why}" for why in get_args(RefusalReason)),
    ],
    "mark": ["delivered", *(f"failed_{name}" for name, _ in REASONS), "failed_other"],
    "order": list(NAMES),
    "known": ["line", "more", "separator"],
    "answer": ["unknown"],
    "provider": ["unknown"],
    "nav": [
        "back", "restart", "human", "human_now", "hand_over", "language", "answers", "help", "privacy", "more",
        "resume",
        "topics", "undo", "another",
    ],
    "tool": ["copy", *get_args(Page)],
    "progress": ["line"],
    "trace": ["fix", "later"],
    "more": ["title", "body"],
    "no_mailbox": ["label", "why"],
    "csat": [*(f"stars-{n}" for n in range(1, 6)), *MISSING],
    "format": ["minutes", "hours", "days", "about", "today", "tomorrow", "later"],
    "weekday": list(DAYS),
    "month": [f"m{n}" for n in range(1, 13)],
    "graph": ["heading", "heading_for", "heading_advice", "down", "aside", "later", *get_args(outline.DrawnKind)[1:],
        "elsewhere"],
    "session": [
        "chat", "state", "over", "symptom", "waiting", "next", "reminder", "language", "case", "no_case", "blocked",
        "active",
        *(f"{rows}{none}" for rows in ("facts", "tried", "likely") for none in ("", "_none")), "fact", "fix", "suspect",
        *(f"is_{kind}" for kind in get_args(StepKind)),
    ],
    "report": [
        "title", "nothing", "glance", "glance_none", "before", "made_up", "ended", "share", *CLASSES, "durable", "medians",
        *(f"by_{by}" for by in (*GROUPS, "efforts", "left", "remedies", "causes")), "group", "named", "count", "effort", "remedy", "more", "unnamed",
        *(f"left_{place}" for place in (*RESULTS, "asked", "symptom", "start")), "promises", "wait", "stars", "classes",
        "limits",
    ],
    "bot": ["description", "short"],
    "command": ["start", *get_args(Command)],
    "transcript": [
        "user", "bot", "agent", "reminded", "human", "skip", "read",
        "status_open", "status_claimed", "status_closed",
    ],
    "summary": [
        "title", "high", "symptom_unknown", "user", "cause", "promised", "rated", "disturbed", "disturbed_all", "said", "unsure", "clashes", "clash",
        "clash_unread", "tried", "tried_nothing", "tried_row", "trying", "worked", "not_worked", "suspected",
        "not_waited", "still_waiting", "suspected_row", "percent", "stop", "doubted", "ruled_out", "ruled_out_row",
        "more",
        "more_percent", "intake", "intake_nothing", "first", "first_high", "first_worked", "first_unknown", "why",
        *(f"why_{why}" for why in get_args(HandedOver) if why),
        *(f"status_{status}" for status in get_args(Status)), "topic_high",
        *(f"topic_{status}" for status in get_args(Status)),
    ],
    **{f"again-{wait}": ["title", "question", "worked", "not_worked"] for wait in get_args(WaitKind)},
}  # fmt: skip
"""What the code asks for by name, so that it cannot be learned from the catalogue."""
