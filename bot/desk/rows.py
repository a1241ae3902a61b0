"""From acts of a case to calls: what Telegram shall be asked to do in the user's chat and in the support group."""

from collections.abc import Iterable

from aiogram.methods import CopyMessage, EditMessageText, SendMessage

from bot.desk.packet import cause_name
from bot.telegram.outgoing import Outgoing
from bot.telegram.render import line
from bot.telegram.texts import Texts
from flows.cards import Line
from flows.casefile import Case
from flows.casework import Act, Amend, Said, ShowStatus, TellDesk, TellUser, ToDesk, ToUser

SOMEWHERE = 0
"""The chat of a call to the support group: where the case lives there is found out when it is sent."""
MESSAGE, CAPTION = 4096, 1024
_CAPTIONED = ("photo", "video", "document", "voice")
_PLACEHOLDERS = ("contact", "location", "other")


def calls(texts: Texts, case: Case, acts: Iterable[Act], now: int, support: int | None) -> list[Outgoing]:
    """The calls; `support` is the support group, None where there is none."""
    made: list[Outgoing] = []
    for act in acts:
        match act:
            case ToUser(said=said):
                made.append(_to_user(texts, case, said, support))
            case TellUser(line=what):
                text = line(texts, case.locale, what, now)
                made.append(Outgoing(SendMessage(chat_id=case.chat, text=text)))
            case Amend(to="user", said=said):
                text = texts.text(case.locale, "case", "edited", {"text": said.text})
                edit = EditMessageText(chat_id=case.chat, message_id=SOMEWHERE, text=text[:MESSAGE])
                made.append(Outgoing(edit, case=case.number, edits=said.ref))
            case ToDesk() | TellDesk() | Amend() | ShowStatus() if support is not None:
                made.append(_to_desk(texts, case, act, now))
            case _:
                pass
    return made


def _to_user(texts: Texts, case: Case, said: Said, support: int | None) -> Outgoing:
    if said.media and support is not None:
        caption = texts.text(case.locale, "case", "from_agent_media")
        caption = f"{caption}\n\n{said.text}" if said.text else caption
        copied = CopyMessage(chat_id=case.chat, from_chat_id=support, message_id=int(said.ref[1:]))
        if said.media in _CAPTIONED:
            copied = copied.model_copy(update={"caption": caption[:CAPTION]})
        return Outgoing(copied, case=case.number, ref=said.ref, reply=said.reply)
    text = texts.text(case.locale, "case", "from_agent", {"text": said.text})
    return Outgoing(
        SendMessage(chat_id=case.chat, text=text[:MESSAGE]), case=case.number, ref=said.ref, reply=said.reply
    )


def _to_desk(texts: Texts, case: Case, act: Act, now: int) -> Outgoing:
    lang = texts.service.desk_language
    match act:
        case ToDesk(said=said):
            return _copied(texts, case, said)
        case Amend(said=said):
            text = texts.text(lang, "desk", "edited", {"name": _name(texts, case), "text": said.text})
            edit = EditMessageText(chat_id=SOMEWHERE, message_id=SOMEWHERE, text=text[:MESSAGE])
            return Outgoing(edit, lane="support", case=case.number, edits=said.ref)
        case TellDesk(line=what):
            text = line(texts, lang, _in_words(texts, what), now)
            return Outgoing(SendMessage(chat_id=SOMEWHERE, text=text[:MESSAGE]), lane="support", case=case.number)
        case _:
            return Outgoing(None, lane="support", case=case.number)


def _copied(texts: Texts, case: Case, said: Said) -> Outgoing:
    """A user's message for the group. Words are sent anew, since they are masked; other things are copied."""
    lang, args = texts.service.desk_language, {"name": _name(texts, case), "text": said.text}
    if said.media and said.media not in _PLACEHOLDERS:
        copied = CopyMessage(chat_id=SOMEWHERE, from_chat_id=case.chat, message_id=int(said.ref[1:]))
        if said.media in _CAPTIONED:
            caption = texts.text(lang, "desk", "message" if said.text else "media", args)
            copied = copied.model_copy(update={"caption": caption[:CAPTION]})
        return Outgoing(copied, lane="support", case=case.number, ref=said.ref, reply=said.reply)
    text = texts.text(lang, "desk", said.media or "message", args)
    sent = SendMessage(chat_id=SOMEWHERE, text=text[:MESSAGE])
    return Outgoing(sent, lane="support", case=case.number, ref=said.ref, reply=said.reply)


def _name(texts: Texts, case: Case) -> str:
    return case.name or texts.text(texts.service.desk_language, "desk", "nobody")


def _in_words(texts: Texts, what: Line) -> Line:
    """A line about a cause names it in words."""
    args = dict(what.args)
    if what.attr in ("step", "worked", "not_worked"):
        args["text"] = cause_name(texts, texts.service.desk_language, str(args["text"]))
    attr = "closed_reason" if what.attr == "closed" and args.get("text") else what.attr
    return Line(what.id, attr, tuple(args.items()))
