"""Groups the bot is in (the support team's forum among them), their members, and channels."""

from bot.demo.people import edit_own, member, press, text_content
from bot.demo.shown import Shown, shown
from bot.demo.world import RIGHTS, World

ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


class Group:
    def __init__(self, world: World, chat_id: int) -> None:
        self._world = world
        self.id = chat_id

    def add(self, user_id: int, status: str = "member") -> "Member":
        """Lets a person in; status is creator, administrator or member."""
        self._world.user(user_id)
        self._set_member(user_id, status)
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
        members = {name: status for name, status in record["members"].items() if name != str(user_id)}
        self._world.groups.put(self.id, record | {"members": members})
        self._world.bell.ring()

    def kick_bot(self) -> None:
        self._change_bot("administrator", "kicked")
        self.remove(self._world.bot["id"])

    def grant(self, *rights: str) -> None:
        """The rights the bot has here as an administrator: any of world.RIGHTS, none left over."""
        self._world.groups.put(self.id, self._world.group(self.id) | {"rights": list(rights)})

    def move_to(self, chat_id: int) -> "Group":
        """What happens when a group becomes a supergroup: the old id answers with the new one."""
        record = self._world.group(self.id)
        self._world.groups.put(chat_id, record | {"chat": record["chat"] | {"id": chat_id}})
        self._world.groups.put(self.id, record | {"moved_to": chat_id})
        sender = ANONYMOUS
        old = self._world.post(record["chat"], sender, {"migrate_to_chat_id": chat_id})
        self._world.announce("message", old)
        new = self._world.post(self._world.chat(chat_id), sender, {"migrate_from_chat_id": self.id})
        self._world.announce("message", new)
        return Group(self._world, chat_id)

    def topics(self) -> dict[int, str]:
        """Topic names by thread id."""
        return {topic["id"]: topic["name"] for topic in self._world.topics(self.id)}

    def is_closed(self, topic: int) -> bool:
        record = self._world.topics(self.id).get(topic)
        return bool(record and record["closed"])

    def close_general(self) -> None:
        self._world.topics(self.id).put(1, {"id": 1, "closed": True, "name": "General"})

    def messages(self, topic: int | None = None) -> list[Shown]:
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

    def __init__(self, world: World, chat_id: int, user_id: int) -> None:
        self._world = world
        self._chat_id = chat_id
        self.id = user_id

    def send(self, text: str, topic: int | None = None, *, reply_to: int | None = None, anonymous: bool = False) -> int:
        """Writes into a topic, or into General. Anonymous administrators write in the group's name (T22)."""
        chat = self._world.chat(self._chat_id)
        content = text_content(text)
        if anonymous:
            content["sender_chat"] = chat
        if reply_to is not None:
            content["reply_to_message"] = self._world.message(chat["id"], reply_to)
        sender = ANONYMOUS if anonymous else self._world.user(self.id)
        message = self._world.post(chat, sender, content, topic)
        self._world.announce("message", message)
        return int(message["message_id"])

    def edit(self, message_id: int, text: str) -> None:
        edit_own(self._world, self._chat_id, self.id, message_id, text)

    def press(self, message_id: int, callback_data: str) -> str:
        chat = self._world.chat(self._chat_id)
        return press(self._world, self._world.user(self.id), chat, message_id, callback_data)


class Channel:
    def __init__(self, world: World, chat_id: int) -> None:
        self._world = world
        self.id = chat_id

    def post(self, text: str) -> int:
        chat = self._world.chat(self.id)
        message = self._world.post(chat, ANONYMOUS, text_content(text) | {"sender_chat": chat})
        told = {name: part for name, part in message.items() if name != "from"}
        self._world.announce("channel_post", told)
        return int(message["message_id"])
