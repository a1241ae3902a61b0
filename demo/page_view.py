"""What the chat page shows, as JSON: the chat on the phone, the people to be, and the support group."""

from demo.group_chats import GroupChat
from demo.methods.bot_profile import commands_for, text_for
from demo.records import Json
from demo.screen import shown
from demo.telegram import Telegram
from demo.telegram_users import TelegramUser
from demo.telegram_world import TelegramWorld
from demo.update_queue import PRESS_LIFE

MOST_MESSAGES = 300
MOST_NOTICES = 20
MOST_QUOTED = 120
SERVICE = (
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
    "pinned_message",
)


def view(telegram: Telegram, person_id: int) -> Json:
    """Everything one person may see, and the support group beside it."""
    person = telegram.person(person_id)
    return {
        "bot": _bot(telegram.world, person.language_code),
        "people": [_person(one) for one in telegram.people()],
        "person": _person(person),
        "chat": _chat(telegram.world, person_id, person.language_code) | _presses(telegram.world, person_id),
        "groups": [_group(telegram, group) for group in telegram.groups()],
    }


def _bot(world: TelegramWorld, language: str) -> Json:
    return {
        "name": text_for(world, "name", language) or world.bot["first_name"],
        "username": world.bot["username"],
        "description": text_for(world, "description", language),
        "short_description": text_for(world, "short_description", language),
    }


def _person(person: TelegramUser) -> Json:
    return {
        "id": person.id,
        "name": person.user["first_name"],
        "language": person.language_code,
        "blocked": person.blocked,
    }


def _chat(world: TelegramWorld, chat_id: int, language: str) -> Json:
    messages = list(world.messages(chat_id))[-MOST_MESSAGES:]
    return {
        "id": chat_id,
        "commands": commands_for(world, world.chat(chat_id), language),
        "typing": world.is_typing(chat_id),
        "messages": [_message(world, message) for message in messages],
    }


def _group(telegram: Telegram, group: GroupChat) -> Json:
    world = telegram.world
    members = [world.user(user_id) for user_id in group.members() if user_id != world.bot["id"]]
    people = [{"id": user["id"], "name": user["first_name"]} for user in members]
    language = members[0]["language_code"] if members else ""
    topics = [{name: topic[name] for name in ("id", "name", "closed")} for topic in world.topics(group.id)]
    presses = [_presses(world, person["id"]) for person in people]
    return _chat(world, group.id, language) | {
        "title": world.chat(group.id)["title"],
        "members": people,
        "topics": topics,
        "pinned": group.pinned(),
        "waiting": [press for one in presses for press in one["waiting"]],
        "notices": [notice for one in presses for notice in one["notices"]],
    }


def _message(world: TelegramWorld, message: Json) -> Json:
    seen = shown(world, message)
    return {
        "id": seen.message_id,
        "from": message["from"]["id"],
        "by_bot": seen.from_bot,
        "sender": seen.sender,
        "kind": seen.kind,
        "text": seen.text,
        "entities": message.get("entities") or message.get("caption_entities") or [],
        "keyboard": message.get("reply_markup", {}).get("inline_keyboard", []),
        "edited": seen.edited,
        "date": seen.date,
        "topic": seen.topic,
        "file": seen.file_id,
        "about": _about(message, seen.kind),
        "reactions": list(seen.reactions),
        "reply": _reply(world, message["chat"]["id"], seen.reply_to),
    }


def _reply(world: TelegramWorld, chat: int, answered: int | None) -> Json | None:
    """What a message answers, in a line; None where it answers nothing that can be seen."""
    found = world.message(chat, answered or 0)
    if found is None:
        return None
    seen = shown(world, found)
    return {"id": seen.message_id, "sender": seen.sender, "text": seen.text[:MOST_QUOTED], "kind": seen.kind}


def _about(message: Json, kind: str) -> str:
    """What is to be said of a message that is no text: a name, a place, an event."""
    if kind == "document":
        return str(message["document"]["file_name"])
    if kind == "sticker":
        return str(message["sticker"]["emoji"])
    if kind == "contact":
        return f"{message['contact']['first_name']} {message['contact']['phone_number']}"
    if kind == "location":
        return f"{message['location']['latitude']:.4f}, {message['location']['longitude']:.4f}"
    return next((name for name in SERVICE if name in message), "")


def _presses(world: TelegramWorld, user_id: int) -> Json:
    """Presses the bot has not answered yet, and what it said to those it has."""
    asked = [query for query in world.shelf.table("callbacks") if query["user"] == user_id]
    alive = world.now() - PRESS_LIFE
    waiting = [query for query in asked if not query["answered"] and query["asked"] > alive]
    answered = [query for query in asked if query["answered"] and query["answered"]["text"]]
    return {
        "waiting": [{name: query[name] for name in ("id", "chat", "message", "data")} for query in waiting],
        "notices": [
            {"id": query["id"], "chat": query["chat"], **query["answered"]} for query in answered[-MOST_NOTICES:]
        ],
    }
