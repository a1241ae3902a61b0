"""From acts of a case to calls: what Telegram shall be asked to do in the user's chat and in the support group.

A row holds no more of an agent's words than the case's record does. Where that masks something, Telegram copies the agent's
message, so that the row names it and no more; what cannot be copied, an edit or what was typed in the console, is sealed.
"""

from collections.abc import Iterable
from typing import Any

from bot.desk.case_words import clock, it_was
from bot.desk.controls import what_it_was
from bot.desk.packet import cause_name
from bot.outbox import call
from bot.outbox.call import CAPTION as EDIT_CAPTION
from bot.outbox.call import COPY, SOMEWHERE, Call, Lane, Outgoing
from bot.outbox.render import line
from bot.outbox.sealing import Sealing
from bot.words.splitting import CAPTION, MESSAGE, pieces
from bot.words.texts import Texts, span
from flows.card import Line
from flows.case.case_acts import Amend, CaseAct, ShowStatus, TellDesk, TellUser, ToDesk, ToUser
from flows.case.case_events import Said
from flows.case.casefile import Case
from flows.redact import Redacted, redact

REASON = 1000
"""Signs of a reason that are shown; the whole of it is recorded."""
_CAPTIONED = ("photo", "video", "document", "voice")
_PLACEHOLDERS = ("contact", "location", "other")
_NO_PREVIEW = {"is_disabled": True}
"""Nobody's link is opened, by nobody, only because it was passed on."""


def calls(
    texts: Texts, case: Case, acts: Iterable[CaseAct], now: int, support: int | None, sealing: Sealing
) -> list[Outgoing]:  # fmt: skip
    """The calls; `support` is the support group, None where there is none."""
    made: list[Outgoing] = []
    for act in acts:
        match act:
            case ToUser(said=said):
                made += _to_user(texts, case, said, sealing)
            case TellUser(line=what):
                text = line(texts, case.locale, what, now)
                made.append(Outgoing(call.send(case.chat, text)))
            case Amend(to="user", said=said):
                edited = _edit(case, said, texts.around(case.locale, "case", "edited", said.text), "user", case.chat)
                made.append(sealing.sealed(edited) if _is_secret(said) else edited)
            case ToDesk() | TellDesk() | Amend() | ShowStatus() if support is not None:
                made += _to_desk(texts, case, act, now)
            case _:
                pass
    return made


def _to_user(texts: Texts, case: Case, said: Said, sealing: Sealing) -> list[Outgoing]:
    head, of_group = texts.text(case.locale, "case", "from_agent_media"), said.ref.startswith("g")
    if of_group and _is_secret(said):
        return _as_it_is(case, said, head)
    if said.media and of_group:
        return _media(case, said, head, f"{head}\n\n{said.text}", "user", (case.chat, SOMEWHERE))
    text = texts.around(case.locale, "case", "from_agent", said.text)
    made = _words(case, said, text, "user", case.chat)
    return [sealing.sealed(out) for out in made] if _is_secret(said) else made


def _is_secret(said: Said) -> bool:
    """Whether an agent has written what the record masks, for the user alone to read: a link, a code."""
    return not isinstance(said.text, Redacted) and redact(said.text) != said.text


def _as_it_is(case: Case, said: Said, head: str) -> list[Outgoing]:
    """An agent's message, copied with all its words; nothing of ours can stand in it, so who speaks is said above it."""
    ids = {"chat_id": case.chat, "from_chat_id": SOMEWHERE, "message_id": int(said.ref[1:])}
    copy = Outgoing(Call(COPY, ids), case=case.number, ref=said.ref, reply=said.reply)
    return [Outgoing(call.send(case.chat, head), case=case.number), copy]


def _to_desk(texts: Texts, case: Case, act: CaseAct, now: int) -> list[Outgoing]:
    lang = texts.service.desk_language
    match act:
        case ToDesk(said=said):
            return _from_user(texts, case, said)
        case Amend(said=said):
            edited = texts.around(lang, "desk", "edited", said.text, {"name": _name(texts, case)})
            return [_edit(case, said, edited, "support", SOMEWHERE)]
        case TellDesk(line=what):
            news = call.send(SOMEWHERE, line(texts, lang, _in_words(texts, case, what), now)[:MESSAGE])
            if what.attr == "closed" and not case.cause:
                news = _asking(texts, case, news)
            return [Outgoing(news, lane="support", case=case.number)]
        case _:
            return [Outgoing(None, lane="support", case=case.number)]


def _asking(texts: Texts, case: Case, closed: Call) -> Call:
    """The news that a case is closed, with the question what it was. Whoever presses nothing has closed it all the same."""
    question = texts.text(texts.service.desk_language, "desk", "cause_asked")
    keys = what_it_was(texts, case).model_dump(exclude_none=True)
    return closed.but(text=f"{closed.text}\n\n{question}", reply_markup=keys)


def _from_user(texts: Texts, case: Case, said: Said) -> list[Outgoing]:
    """A user's message for the group. Words are sent anew, since they are masked; other things are copied."""
    lang, args = texts.service.desk_language, {"name": _name(texts, case)}
    if not said.media or said.media in _PLACEHOLDERS:
        text = texts.around(lang, "desk", said.media or "message", said.text, args)
        return _words(case, said, text, "support", SOMEWHERE)
    head = texts.text(lang, "desk", "media", args)
    whole = texts.around(lang, "desk", "message", said.text, args) if said.text else head
    return _media(case, said, head, whole, "support", (SOMEWHERE, case.chat))


def _words(case: Case, said: Said, text: str, lane: Lane, chat: int) -> list[Outgoing]:
    """The parts of a text; the first answers what the whole answers."""
    made = []
    for at, part in enumerate(pieces(text)):
        sent = call.send(chat, part)
        if lane == "support":
            sent = sent.but(link_preview_options=_NO_PREVIEW)
        made.append(Outgoing(sent, lane=lane, case=case.number, ref=said.ref, reply="" if at else said.reply))
    return made


def _media(case: Case, said: Said, head: str, whole: str, lane: Lane, chats: tuple[int, int]) -> list[Outgoing]:
    """A copy under its caption; a caption too long for Telegram follows as words of its own."""
    to, origin = chats
    caption: dict[str, Any] = {"caption": whole if len(whole) <= CAPTION else head} if said.media in _CAPTIONED else {}
    copied = Call(COPY, {"chat_id": to, "from_chat_id": origin, "message_id": int(said.ref[1:]), **caption})
    file = said.file if said.name else ""
    way: Lane = "files" if file and lane == "support" else lane
    made = [Outgoing(copied, lane=way, case=case.number, ref=said.ref, reply=said.reply, file=file, name=said.name)]
    return made if len(whole) <= CAPTION else [*made, *_words(case, said, whole, lane, to)]


def _edit(case: Case, said: Said, text: str, lane: Lane, chat: int) -> Outgoing:
    if said.media:
        caption = {"chat_id": chat, "message_id": SOMEWHERE, "caption": pieces(text, CAPTION)[0]}
        return Outgoing(Call(EDIT_CAPTION, caption), lane=lane, case=case.number, edits=said.ref)
    words = call.edit(chat, SOMEWHERE, pieces(text)[0])
    return Outgoing(words, lane=lane, case=case.number, edits=said.ref)


def _name(texts: Texts, case: Case) -> str:
    return case.name or texts.text(texts.service.desk_language, "desk", "nobody")


def _in_words(texts: Texts, case: Case, what: Line) -> Line:
    """A line about a cause names it in words, one about a time says it as people do."""
    args, lang = dict(what.args), texts.service.desk_language
    if what.attr in ("step", "worked", "not_worked"):
        args["text"] = cause_name(texts, lang, str(args["text"]))
    if what.attr == "cause_told":
        args["text"] = it_was(texts, lang, case.cause, case.cause_words)
    if what.attr == "snoozed":
        args["when"] = clock(texts, int(str(args.pop("text"))))
    if what.attr == "reminded":
        args = {"span": span(texts, lang, int(str(args["minutes"])))}
    if isinstance(args.get("text"), str):
        args["text"] = str(args["text"])[:REASON]
    attr = "closed_reason" if what.attr == "closed" and args.get("text") else what.attr
    attr = "woken" if attr == "woke" and args.get("agent") else attr
    return Line(what.id, attr, tuple(args.items()))
