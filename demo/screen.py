"""Messages and notices as somebody sees them on a screen."""

from dataclasses import dataclass

from demo.records import Json
from demo.telegram_world import TelegramWorld

KINDS = ("text", "photo", "document", "voice", "video", "sticker", "contact", "location")


@dataclass(frozen=True)
class ShownButton:
    """A button. One of data, copy_text and url is given."""

    text: str
    data: str | None = None
    copy_text: str | None = None
    url: str | None = None
    style: str | None = None


@dataclass(frozen=True)
class ShownMessage:
    """A message. `kind`: one of KINDS, or service; `date`: Unix seconds; `topic`: the thread it stands in."""

    message_id: int
    from_bot: bool
    sender: str
    kind: str
    text: str
    keyboard: tuple[tuple[ShownButton, ...], ...]
    edited: bool
    date: int
    topic: int | None = None
    file_id: str | None = None
    reply_to: int | None = None
    file_name: str = ""
    reactions: tuple[str, ...] = ()

    def keys(self) -> list[ShownButton]:
        return [key for row in self.keyboard for key in row]

    def data(self) -> list[str]:
        """The callback data of all buttons, in order."""
        return [key.data for key in self.keys() if key.data is not None]


@dataclass(frozen=True)
class ShownNotice:
    """A bot's answer to a press: a short notice, or an alert to be dismissed."""

    query_id: str
    message_id: int
    text: str
    alert: bool


def shown(world: TelegramWorld, message: Json) -> ShownMessage:
    kind = next((kind for kind in KINDS if kind in message), "service")
    found = world.shelf.table(f"reactions {message['chat']['id']}").get(message["message_id"])
    reactions = (found or {"reactions": []})["reactions"]
    return ShownMessage(
        message_id=message["message_id"],
        from_bot=message["from"]["id"] == world.bot["id"],
        sender=message["from"]["first_name"],
        kind=kind,
        text=message.get("text") or message.get("caption", ""),
        keyboard=keyboard_of(message),
        edited="edit_date" in message,
        date=message["date"],
        topic=message.get("message_thread_id"),
        file_id=_file_id(message, kind),
        reply_to=_reply_to(message),
        file_name=message["document"]["file_name"] if kind == "document" else "",
        reactions=tuple(one.get("emoji", "") for one in reactions),
    )


def keyboard_of(message: Json) -> tuple[tuple[ShownButton, ...], ...]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return tuple(tuple(_key(button) for button in row) for row in rows)


def notices_of(world: TelegramWorld, user_id: int) -> list[ShownNotice]:
    return [
        ShownNotice(query["id"], query["message"], query["answered"]["text"], query["answered"]["alert"])
        for query in world.shelf.table("callbacks")
        if query["user"] == user_id and query["answered"] and query["answered"]["text"]
    ]


def _key(button: Json) -> ShownButton:
    return ShownButton(
        text=button["text"],
        data=button.get("callback_data"),
        copy_text=button.get("copy_text", {}).get("text"),
        url=button.get("url"),
        style=button.get("style"),
    )


def _reply_to(message: Json) -> int | None:
    """The message that is answered. What merely stands in a topic answers its making, which nobody sees as an answer."""
    answered = message.get("reply_to_message")
    return None if answered is None or "forum_topic_created" in answered else int(answered["message_id"])


def _file_id(message: Json, kind: str) -> str | None:
    if kind == "photo":
        return str(message["photo"][-1]["file_id"])
    if kind in ("document", "voice", "video", "sticker"):
        return str(message[kind]["file_id"])
    return None
