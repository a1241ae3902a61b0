"""The people, chats, messages and files of the stand-in. Messages are kept in the Bot API's own shape."""

from collections.abc import Callable
from pathlib import Path

from demo.change_signal import ChangeSignal
from demo.records import Json, Records, RecordTable
from demo.refusal import CallRefused, bad_request, forbidden
from demo.update_queue import UpdateQueue

RIGHTS = ("can_manage_topics", "can_delete_messages", "can_pin_messages", "can_invite_users")
TYPING_SECONDS = 5


class TelegramWorld:
    """All that the stand-in knows: users, chats, messages, files, and the updates that wait for the bot. `now`: Unix seconds."""

    def __init__(self, shelf: Records, now: Callable[[], int], bell: ChangeSignal, bot: Json) -> None:
        self.shelf = shelf
        self.now = now
        self.bell = bell
        self.updates = UpdateQueue(shelf, now, bell)
        self.bot = bot
        self.typing: dict[int, int] = {}
        self.disk: Path | None = None
        """Where files lie for whoever asks, as with a Bot API server of one's own that runs with `--local` …"""
        self.disk_is_seen = True
        """… and whether it is a disk of this machine."""

    # --- people

    @property
    def users(self) -> RecordTable:
        """Records of {"user": Telegram's User, "started": bool, "blocked": bool}."""
        return self.shelf.table("users")

    def user(self, user_id: int) -> Json:
        if user_id == self.bot["id"]:
            return self.bot
        record = self.users.get(user_id)
        if record is None:
            raise bad_request("user not found")
        user: Json = record["user"]
        return user

    def change_user(self, user_id: int, **changes: bool) -> None:
        record = self.users.get(user_id)
        if record is None:
            raise LookupError(f"no person {user_id}")
        self.users.put(user_id, {**record, **changes})
        self.bell.ring()

    # --- chats

    @property
    def groups(self) -> RecordTable:
        """Records of {"chat": Telegram's Chat, "members": {id: status}, "rights": list, "moved_to": id}."""
        return self.shelf.table("groups")

    def group(self, chat_id: int) -> Json:
        record = self.groups.get(chat_id)
        if record is None:
            raise bad_request("chat not found")
        return record

    def chat(self, chat_id: int) -> Json:
        record = self.groups.get(chat_id)
        if record is not None:
            chat: Json = record["chat"]
            return chat
        user = self.user(chat_id)
        return {"id": chat_id, "type": "private", "first_name": user["first_name"]}

    def reachable(self, chat_id: int | str) -> Json:
        """The chat the bot may act in, or the refusal Telegram would give."""
        group = self.groups.get(chat_id)
        if group is not None:
            return self._reachable_group(group)
        person = self.users.get(chat_id)
        if person is None or not (person["started"] or self._shares_a_group(int(chat_id))):
            raise bad_request("chat not found")
        if person["blocked"]:
            raise forbidden("bot was blocked by the user")
        if not person["started"]:
            raise forbidden("bot can't initiate conversation with a user")
        return self.chat(int(chat_id))

    def _reachable_group(self, group: Json) -> Json:
        if group["moved_to"] is not None:
            reason = "Bad Request: group chat was upgraded to a supergroup chat"
            raise CallRefused(400, reason, migrate_to_chat_id=group["moved_to"])
        if str(self.bot["id"]) not in group["members"]:
            raise forbidden("bot was kicked from the supergroup chat")
        chat: Json = group["chat"]
        return chat

    def _shares_a_group(self, user_id: int) -> bool:
        return any(str(user_id) in group["members"] for group in self.groups)

    def need_right(self, chat_id: int, right: str, purpose: str) -> None:
        if right not in self.group(chat_id)["rights"]:
            raise bad_request(f"not enough rights to {purpose}")

    def topics(self, chat_id: int) -> RecordTable:
        return self.shelf.table(f"topics {chat_id}")

    # --- messages

    def messages(self, chat_id: int) -> RecordTable:
        return self.shelf.table(f"messages {chat_id}")

    def message(self, chat_id: int, message_id: int) -> Json | None:
        return self.messages(chat_id).get(message_id)

    def post(self, chat: Json, sender: Json, content: Json, thread: int | None = None) -> Json:
        """A new message in a chat, seen by whoever looks there. Telling the bot is for `announce`."""
        message: Json = {
            "message_id": self._next_message(chat),
            "date": self.now(),
            "chat": chat,
            "from": sender,
            **content,
        }
        if thread is not None:
            message |= {"message_thread_id": thread, "is_topic_message": True}
        if sender["id"] == self.bot["id"]:
            self.typing.pop(chat["id"], None)
        return self.save(message)

    def _next_message(self, chat: Json) -> int:
        """Private chats share their numbers; a group counts for itself, and 1 is its making (and General's id)."""
        if chat["type"] == "private":
            return self.shelf.next_number("message")
        return self.shelf.next_number(f"message {chat['id']}", first=2)

    def save(self, message: Json) -> Json:
        self.messages(message["chat"]["id"]).put(message["message_id"], message)
        self.bell.ring()
        return message

    def remove(self, message: Json) -> None:
        self.messages(message["chat"]["id"]).drop(message["message_id"])
        self.bell.ring()

    def announce(self, kind: str, message: Json) -> int:
        """Puts a message before the bot, in the queue of its chat."""
        return self.updates.add(kind, message, queue=f"chat {message['chat']['id']}")

    def show_typing(self, chat_id: int) -> None:
        self.typing[chat_id] = self.now() + TYPING_SECONDS
        self.bell.ring()

    def is_typing(self, chat_id: int) -> bool:
        return self.typing.get(chat_id, 0) > self.now()

    # --- files

    def keep_file(self, content: bytes, name: str, mime: str) -> Json:
        number = self.shelf.next_number("file")
        record: Json = {
            "file_id": f"demo-file-{number}",
            "file_unique_id": f"demo{number}",
            "file_size": len(content),
            "file_path": f"files/file_{number}",
            "name": name,
            "mime": mime,
        }
        self.shelf.write_file(record["file_path"].removeprefix("files/"), content)
        return self.shelf.table("files").put(record["file_id"], record)

    def file(self, file_id: str) -> Json | None:
        return self.shelf.table("files").get(file_id)

    def file_path(self, record: Json) -> str:
        """Where a file is to be had: below the address of the server, or on its disk."""
        if self.disk is None:
            return str(record["file_path"])
        path = self.disk / str(record["file_path"])
        if self.disk_is_seen:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.file_content(record))
        return str(path)

    def file_content(self, record: Json) -> bytes:
        return self.shelf.read_file(record["file_path"].removeprefix("files/"))
