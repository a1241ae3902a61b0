"""From effects to rows of the outbox: what Telegram shall be asked to do, kept until it has been."""

from secrets import randbits
from typing import Any, Literal, get_args

import msgspec

from bot.outbox import call
from bot.outbox.call import Call, as_json
from bot.outbox.own_data import own_data
from bot.outbox.render import line, render, stays
from bot.store.port import OutboxRow
from bot.words.texts import Texts
from flows.chat.effects import Effect, Erase, Freeze, GiveData, Say, Show
from flows.knowledge.session import Session

Lane = Literal["user", "support", "files"]
"""To the user, to the support group, and to the group what has to be fetched first: words never wait for it."""
SOMEWHERE = 0
"""The support group, as a chat, and the copy of a message, as a message: both are found out when the call is made."""
_TEXTS = (
    ("n", "case"), ("f", "ref"), ("e", "edits"), ("r", "reply"), ("d", "done"), ("o", "otherwise"), ("i", "file"),
    ("a", "name"), ("s", "sealed"),
)  # fmt: skip


class Outgoing(msgspec.Struct, frozen=True):
    """One call to make. `card`: its message becomes the live card."""

    call: Call | None
    """None: show in the support group how the case stands now."""
    card: bool = False
    lane: Lane = "user"
    case: str = ""
    """The case it belongs to; a call to the support group finds its place by it."""
    ref: str = ""
    """The message that this is the copy of, as `flows.case.casework.Said.ref` names it."""
    edits: str = ""
    """The message whose copy is to be edited."""
    reply: str = ""
    """The message whose copy is answered."""
    done: str = ""
    """What is said once Telegram has done it."""
    otherwise: str = ""
    """What is said where Telegram refuses."""
    file: str = ""
    """A file that cannot be copied as it is, because its name says too much …"""
    name: str = ""
    """… and what it shall be called instead."""
    sealed: str = ""
    """The words of the call, where no store may hold them: `bot.outbox.sealing` opens them when the call is made."""

    @property
    def trace(self) -> bool:
        """Whether it is what stays of a card that was pressed: an edit for the user that is no card and no word of an agent."""
        return self.call is not None and self.call.name == call.EDIT and not (self.to_group or self.card or self.edits)

    @property
    def to_group(self) -> bool:
        """Whether it goes to the support group."""
        return self.lane != "user"


def outgoing(texts: Texts, session: Session, chat: int, effect: Effect, now: int, *, pressed: int | None,
             shown: int | None, message: int | None = None) -> list[Outgoing]:  # fmt: skip
    """The calls an effect needs. `pressed`: the message whose button was pressed; `shown`: the live card so far;
    `message`: what the user wrote."""
    match effect:
        case Show(card=card, fresh=fresh, trace=trace):
            rendered = render(texts, session.lang, card, session.token, now)
            looks = (rendered.text, rendered.keyboard, rendered.entities)
            sent = Outgoing(call.send(chat, *looks), card=True)
            if trace and pressed:
                return [sent, Outgoing(call.edit(chat, pressed, stays(texts, session.lang, card, trace, now)))]
            if not fresh and pressed:
                return [Outgoing(call.edit(chat, pressed, *looks), card=True)]
            freeze = [Outgoing(call.bare(chat, shown))] if shown else []
            return [sent, *freeze]
        case Erase(what=what) if message:
            done, otherwise = (texts.text(session.lang, "erased", f"{what}{how}") for how in ("", "_not"))
            return [Outgoing(call.delete(chat, message), done=done, otherwise=otherwise)]
        case Freeze():
            return [Outgoing(call.bare(chat, shown))] if shown else []
        case GiveData():
            name, caption = (texts.text(session.lang, "mydata", part) for part in ("file", "caption"))
            return [Outgoing(call.document(chat, name, own_data(texts, session, now), caption))]
        case Say(line=what):
            return [Outgoing(call.send(chat, line(texts, session.lang, what, now)))]
        case _:
            return []


def carried_along(outs: list[Outgoing]) -> Call | None:
    """The call that takes the buttons of the card before, taken out of what is to be sent: nothing rests on it, since a press
    of such a button does nothing either way."""
    for place, out in enumerate(outs):
        if out.lane == "user" and out.call and out.call.name == call.BARE:
            return outs.pop(place).call
    return None


class RowError(ValueError):
    """A row that cannot be read. The text holds nothing of it."""


class _Fresh(OutboxRow, frozen=True):
    """A row that this process has just made; it need not be read again."""

    out: Outgoing


def pack(id_: str, out: Outgoing) -> OutboxRow:
    """A row of the outbox. It names the chat it goes to: that it waits for a file, its file says."""
    value: dict[str, Any] = {"c": int(out.card), "l": "support" if out.to_group else "user"}
    if out.call:
        value |= {"m": out.call.name, "p": msgspec.Raw(out.call.body)}
    value |= {name: text for name, field in _TEXTS if (text := getattr(out, field))}
    return _Fresh(id_, as_json(value), out)


def packed(outs: list[Outgoing], now: int) -> tuple[OutboxRow, ...]:
    """Rows for a commit, in this order."""
    stem = f"{now:x}-{randbits(32):08x}"
    return tuple(pack(f"{stem}.{i}", out) for i, out in enumerate(outs))


def unpack(row: OutboxRow) -> Outgoing:
    """What `pack` packed. Raises RowError."""
    if isinstance(row, _Fresh):
        return row.out
    try:
        value = msgspec.json.decode(row.body)
        made = Call(value["m"], dict(value["p"])) if "m" in value else None
        lane: Lane = "files" if value["l"] == "support" and value.get("i") else value["l"]
        out = Outgoing(made, bool(value["c"]), lane, **{field: value.get(name, "") for name, field in _TEXTS})
    except (msgspec.MsgspecError, KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise RowError(f"a message that was to be sent is damaged ({type(error).__name__})") from None
    if out.lane not in get_args(Lane):
        raise RowError("a message that was to be sent is meant for a lane that is not known")
    return out
