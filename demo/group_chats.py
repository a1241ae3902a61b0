"""Groups the bot is in (the support team's forum among them), their members, and channels."""

from demo.methods.chats import NEVER
from demo.methods.sending import media_of
from demo.records import Json
from demo.screen import ShownMessage, shown
from demo.telegram_users import edit_own, member, press, text_content
from demo.telegram_world import RIGHTS, TelegramWorld

ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


class GroupChat:
    """A group with the bot in it, as its people see and lead it."""

    def __init__(self, world: TelegramWorld, chat_id: int) -> None:
        self._world = world
        self.id = chat_id

    def add(self, user_id: int, status: str = "member") -> "Member":
        """Lets a person in; status is creator, administrator or member."""
        self._world.user(user_id)
        before = self._world.group(self.id)["members"].get(str(user_id), "left")
        self._set_member(user_id, status)
        self._tell_change(user_id, before, status)
        return Member(self._world, self.id, user_id)

    def member(self, user_id: int) -> "Member":
        if str(user_id) not in self._world.group(self.id)["members"]:
            raise LookupError(f"{user_id} is not in this group")
        return Member(self._world, self.id, user_id)

    def members(self) -> dict[int, str]:
        """The status of everybody inside, the bot included."""
        return {int(user_id): status for user_id, status in self._world.group(self.id)["members"].items()}

    def remove(self, user_id: int) -> None:
        record = self._world.group(self.id)
        before = record["members"].get(str(user_id), "left")
        members = {name: status for name, status in record["members"].items() if name != str(user_id)}
        self._world.groups.put(self.id, record | {"members": members})
        self._tell_change(user_id, before, "left")
        self._world.bell.ring()

    def kick_bot(self) -> None:
        self._change_bot("administrator", "kicked")
        self.remove(self._world.bot["id"])

    def grant(self, *rights: str) -> None:
        """The rights the bot has here as an administrator: any of world.RIGHTS, none left over."""
        self._world.groups.put(self.id, self._world.group(self.id) | {"rights": list(rights)})

    def allow_reactions(self, *, allowed: bool) -> None:
        """Groups can be set to take none."""
        self._world.groups.put(self.id, self._world.group(self.id) | {"reactions": allowed})

    def switch_topics(self, *, on: bool) -> None:
        """Makes the group a forum, or an ordinary one, in which topics mean nothing (T20)."""
        record = self._world.group(self.id)
        chat = {name: part for name, part in record["chat"].items() if name != "is_forum"}
        self._world.groups.put(self.id, record | {"chat": chat | ({"is_forum": True} if on else {})})
        self._world.bell.ring()

    def delete_topic(self, topic: int) -> None:
        """A person deletes a topic; the bot hears nothing of that."""
        for message in self._world.messages(self.id):
            if message.get("message_thread_id") == topic:
                self._world.remove(message)
        self._world.topics(self.id).drop(topic)
        self._world.bell.ring()

    def close_topic(self, topic: int) -> None:
        """A person closes a topic."""
        record = self._world.topics(self.id).get(topic)
        if record is None:
            raise LookupError(f"there is no topic {topic}")
        self._world.topics(self.id).put(topic, record | {"closed": True})
        self._world.bell.ring()

    def move_to(self, chat_id: int) -> "GroupChat":
        """What happens when a group becomes a supergroup: the old id answers with the new one."""
        record = self._world.group(self.id)
        self._world.groups.put(chat_id, record | {"chat": record["chat"] | {"id": chat_id}})
        self._world.groups.put(self.id, record | {"moved_to": chat_id})
        sender = ANONYMOUS
        old = self._world.post(record["chat"], sender, {"migrate_to_chat_id": chat_id})
        self._world.announce("message", old)
        new = self._world.post(self._world.chat(chat_id), sender, {"migrate_from_chat_id": self.id})
        self._world.announce("message", new)
        return GroupChat(self._world, chat_id)

    def topics(self) -> dict[int, str]:
        """Topic names by thread id."""
        return {topic["id"]: topic["name"] for topic in self._world.topics(self.id)}

    def is_closed(self, topic: int) -> bool:
        record = self._world.topics(self.id).get(topic)
        return bool(record and record["closed"])

    def close_general(self) -> None:
        self._world.topics(self.id).put(1, {"id": 1, "closed": True, "name": "General"})

    def messages(self, topic: int | None = None) -> list[ShownMessage]:
        """What is written in one topic, or in the whole group."""
        seen = [shown(self._world, message) for message in self._world.messages(self.id)]
        return [message for message in seen if topic is None or message.topic == topic]

    def pinned(self) -> list[int]:
        records = self._world.shelf.table("pinned")
        return [record["message_id"] for record in records if record["chat"]["id"] == self.id]

    def _set_member(self, user_id: int, status: str) -> None:
        record = self._world.group(self.id)
        members = record["members"] | {str(user_id): status}
        self._world.groups.put(self.id, record | {"members": members})
        self._world.bell.ring()

    def _tell_change(self, user_id: int, before: str, after: str) -> None:
        """Bots that ask for it hear of members who come and go."""
        user = self._world.user(user_id)
        if user_id == self._world.bot["id"] or before == after:
            return
        change = {
            "chat": self._world.chat(self.id),
            "from": user,
            "date": self._world.now(),
            "old_chat_member": _as_member(user, before),
            "new_chat_member": _as_member(user, after),
        }
        self._world.updates.add("chat_member", change, queue=f"chat_member {self.id}")

    def _change_bot(self, before: str, after: str) -> None:
        change = {
            "chat": self._world.chat(self.id),
            "from": ANONYMOUS,
            "date": self._world.now(),
            "old_chat_member": member(self._world.bot, before) | dict.fromkeys(RIGHTS, True),
            "new_chat_member": member(self._world.bot, after),
        }
        self._world.updates.add("my_chat_member", change, queue=f"my_chat_member {self.id}")


class Member:
    """A person inside a group."""

    def __init__(self, world: TelegramWorld, chat_id: int, user_id: int) -> None:
        self._world = world
        self._chat_id = chat_id
        self.id = user_id

    def send(
        self, text: str, topic: int | None = None, *, reply_to: int | None = None, anonymous: bool = False,
        **more: object
    ) -> int:  # fmt: skip
        """Writes into a topic, or into General. Anonymous administrators write in the group's name (T22).

        `more` are further fields of the message, such as via_bot or forward_origin.
        """
        chat = self._world.chat(self._chat_id)
        content = text_content(text) | more | ({"sender_chat": chat} if anonymous else {})
        return self._post(content, topic, reply_to, ANONYMOUS if anonymous else self._world.user(self.id))

    def photo(self, content: bytes, caption: str = "", topic: int | None = None, *, reply_to: int | None = None,
              mime: str = "image/jpeg", album: str = "") -> int:  # fmt: skip
        return self._file("photo", (content, "photo.jpg", mime), caption, topic, reply_to, album)

    def document(self, content: bytes, name: str, caption: str = "", topic: int | None = None, *,
                 reply_to: int | None = None, mime: str = "application/octet-stream") -> int:  # fmt: skip
        return self._file("document", (content, name, mime), caption, topic, reply_to)

    def voice(self, topic: int | None = None) -> int:
        return self._file("voice", (b"OggS", "voice.ogg", "audio/ogg"), "", topic, None)

    def video(self, caption: str = "", topic: int | None = None) -> int:
        return self._file("video", (b"ftyp", "video.mp4", "video/mp4"), caption, topic, None)

    def sticker(self, emoji: str = "🙂", topic: int | None = None) -> int:
        record = self._world.keep_file(b"RIFF", "sticker.webp", "image/webp")
        return self._post(media_of("sticker", record | {"emoji": emoji}), topic, None, self._world.user(self.id))

    def _file(self, kind: str, file: tuple[bytes, str, str], caption: str, topic: int | None,
              reply_to: int | None, album: str = "") -> int:  # fmt: skip
        media = media_of(kind, self._world.keep_file(*file))
        extra = ({"caption": caption} if caption else {}) | ({"media_group_id": album} if album else {})
        return self._post(media | extra, topic, reply_to, self._world.user(self.id))

    def _post(self, content: Json, topic: int | None, reply_to: int | None, sender: Json) -> int:
        chat = self._world.chat(self._chat_id)
        answered = self._world.message(chat["id"], reply_to or topic or 0)
        if answered is not None:  # what stands in a topic answers its making, unless it answers something else
            content = content | {"reply_to_message": answered}
        message = self._world.post(chat, sender, content, topic)
        self._world.announce("message", message)
        return int(message["message_id"])

    def edit(self, message_id: int, text: str) -> None:
        edit_own(self._world, self._chat_id, self.id, message_id, text)

    def press(self, message_id: int, callback_data: str) -> str:
        chat = self._world.chat(self._chat_id)
        return press(self._world, self._world.user(self.id), chat, message_id, callback_data)


class Channel:
    """Where only its administrators write."""

    def __init__(self, world: TelegramWorld, chat_id: int) -> None:
        self._world = world
        self.id = chat_id

    def post(self, text: str) -> int:
        chat = self._world.chat(self.id)
        message = self._world.post(chat, ANONYMOUS, text_content(text) | {"sender_chat": chat})
        told = {name: part for name, part in message.items() if name != "from"}
        self._world.announce("channel_post", told)
        return int(message["message_id"])


def _as_member(user: Json, status: str) -> Json:
    rights = dict.fromkeys(NEVER, False) | dict.fromkeys(RIGHTS, True) if status == "administrator" else {}
    return member(user, status) | rights | ({"is_anonymous": False} if status == "creator" else {})
