"""A person with a phone: what they do to the bot, and what they see of it."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from demo.markup import found_in
from demo.methods.sending import media_of
from demo.records import Json
from demo.screen import ShownMessage, ShownNotice, notices_of, shown
from demo.telegram_world import TelegramWorld

MOST_TEXT = 4096
T = TypeVar("T")


class TelegramUser:
    """Somebody with an account, in the private chat with the bot."""

    def __init__(self, world: TelegramWorld, user_id: int) -> None:
        self._world = world
        self.id = user_id

    @property
    def user(self) -> Json:
        return self._world.user(self.id)

    @property
    def language_code(self) -> str:
        return str(self.user["language_code"])

    def speak(self, language_code: str) -> None:
        """Changes the language of the person's Telegram."""
        record = self._world.users.get(self.id) or {}
        self._world.users.put(self.id, record | {"user": self.user | {"language_code": language_code}})
        self._world.bell.ring()

    # --- doing

    def start(self, payload: str = "") -> int:
        """Presses START, or opens t.me/bot?start=payload."""
        return self.send(f"/start {payload}".strip())

    def send(self, text: str, *, reply_to: int | None = None) -> int:
        """Sends a text; Telegram's apps cut long ones into several. The id of the last message."""
        bare = text.strip()
        if not bare:
            raise ValueError("an app does not send an empty message")
        answered = self._world.message(self.id, reply_to or 0)
        reply = {"reply_to_message": answered} if answered else {}
        pieces = [bare[at : at + MOST_TEXT] for at in range(0, len(bare), MOST_TEXT)]
        return [self._post(text_content(piece) | reply) for piece in pieces][-1]

    def photo(self, content: bytes, caption: str = "", mime: str = "image/jpeg", album: str = "") -> int:
        return self._file("photo", content, caption, "photo.jpg", mime, album)

    def document(self, content: bytes, name: str, caption: str = "", mime: str = "application/octet-stream") -> int:
        return self._file("document", content, caption, name, mime)

    def voice(self, content: bytes = b"OggS") -> int:
        return self._file("voice", content, "", "voice.ogg", "audio/ogg")

    def sticker(self, emoji: str = "🙂") -> int:
        record = self._world.keep_file(b"RIFF", "sticker.webp", "image/webp")
        return self._post(media_of("sticker", record | {"emoji": emoji}))

    def video(self, caption: str = "") -> int:
        return self._file("video", b"ftyp", caption, "video.mp4", "video/mp4")

    def contact(self, phone_number: str, first_name: str = "") -> int:
        name = first_name or self.user["first_name"]
        return self._post({"contact": {"phone_number": phone_number, "first_name": name, "user_id": self.id}})

    def location(self, latitude: float, longitude: float) -> int:
        return self._post({"location": {"latitude": latitude, "longitude": longitude}})

    def edit(self, message_id: int, text: str) -> None:
        """Edits an own message."""
        edit_own(self._world, self.id, self.id, message_id, text)

    def press(self, message_id: int, callback_data: str) -> str:
        """Presses a button, also one that was never there. The id of the callback query."""
        return press(self._world, self.user, self._world.chat(self.id), message_id, callback_data)

    def block(self) -> None:
        self._set_blocked(blocked=True)

    def unblock(self) -> None:
        self._set_blocked(blocked=False)

    # --- seeing

    @property
    def blocked(self) -> bool:
        return bool((self._world.users.get(self.id) or {}).get("blocked"))

    def messages(self) -> list[ShownMessage]:
        """The private chat with the bot, oldest message first."""
        return [shown(self._world, message) for message in self._world.messages(self.id)]

    def last(self) -> ShownMessage:
        """The bot's newest message."""
        return [message for message in self.messages() if message.from_bot][-1]

    def notices(self) -> list[ShownNotice]:
        """What the bot said in answer to presses."""
        return notices_of(self._world, self.id)

    def is_answered(self, query_id: str) -> bool:
        query = self._world.shelf.table("callbacks").get(query_id)
        return query is not None and query["answered"] is not None

    def wait_for(self, predicate: Callable[["TelegramUser"], T], timeout: float = 5) -> Awaitable[T]:
        """Waits until `predicate(person)` is true and gives its value; TimeoutError when it stays untrue."""
        return self._world.bell.until(lambda: predicate(self), timeout)

    # ---

    def _post(self, content: Json) -> int:
        if self.blocked:
            raise ValueError("a person who has blocked the bot unblocks it before writing")
        self._world.change_user(self.id, started=True)
        message = self._world.post(self._world.chat(self.id), self.user, content)
        self._world.announce("message", message)
        return int(message["message_id"])

    def _file(self, kind: str, content: bytes, caption: str, name: str, mime: str, album: str = "") -> int:
        media = media_of(kind, self._world.keep_file(content, name, mime))
        album_id = {"media_group_id": album} if album else {}
        return self._post(media | ({"caption": caption} if caption else {}) | album_id)

    def _set_blocked(self, *, blocked: bool) -> None:
        if blocked == self.blocked:
            return
        self._world.change_user(self.id, blocked=blocked)
        before, after = ("member", "kicked") if blocked else ("kicked", "member")
        change = {
            "chat": self._world.chat(self.id),
            "from": self.user,
            "date": self._world.now(),
            "old_chat_member": member(self._world.bot, before),
            "new_chat_member": member(self._world.bot, after),
        }
        self._world.updates.add("my_chat_member", change, queue=f"my_chat_member {self.id}")


def member(user: Json, status: str) -> Json:
    return {"status": status, "user": user} | ({"until_date": 0} if status == "kicked" else {})


def text_content(text: str) -> Json:
    entities = found_in(text)
    return {"text": text} | ({"entities": entities} if entities else {})


def edit_own(world: TelegramWorld, chat_id: int, user_id: int, message_id: int, text: str) -> None:
    message = world.message(chat_id, message_id)
    if message is None or message["from"]["id"] != user_id:
        raise LookupError(f"{message_id} is no message of one's own")
    kept = {name: part for name, part in message.items() if name not in ("entities", "caption_entities")}
    said = text_content(text.strip()) if "text" in message else {"caption": text.strip()}
    edited = world.save(kept | said | {"edit_date": world.now()})
    world.announce("edited_message", edited)


def press(world: TelegramWorld, user: Json, chat: Json, message_id: int, callback_data: str) -> str:
    if not callback_data:
        raise ValueError("a press carries data")
    message = world.message(chat["id"], message_id)
    query_id = str(world.shelf.next_number("callback", 4_000_000_001))
    query = {
        "id": query_id,
        "from": user,
        "message": message or {"chat": chat, "message_id": message_id, "date": 0},
        "chat_instance": str(chat["id"]),
        "data": callback_data,
    }
    asked = {"id": query_id, "user": user["id"], "chat": chat["id"], "message": message_id}
    pending = {"data": callback_data, "asked": world.now(), "answered": None}
    world.shelf.table("callbacks").put(query_id, asked | pending)
    world.updates.add("callback_query", query, queue=f"callback {user['id']}")
    return query_id
