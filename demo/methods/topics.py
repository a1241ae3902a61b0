"""Forum topics: create, edit, close, reopen, delete."""

from demo.refusal import bad_request
from demo.shelf import Json
from demo.world import World

MOST_NAME = 128
COLOURS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def create(world: World, params: Json) -> Json:
    chat = _forum(world, params)
    world.need_right(chat["id"], "can_manage_topics", "create a topic")
    look = {"name": _checked_name(params["name"]), "icon_color": params.get("icon_color", COLOURS[0])}
    if look["icon_color"] not in COLOURS:
        raise bad_request("TOPIC_ICON_COLOR_INVALID")
    if "icon_custom_emoji_id" in params:
        look["icon_custom_emoji_id"] = params["icon_custom_emoji_id"]
    message = world.post(chat, world.bot, {"forum_topic_created": look})
    thread = message["message_id"]
    world.announce("message", world.save(message | {"message_thread_id": thread, "is_topic_message": True}))
    world.topics(chat["id"]).put(thread, {"id": thread, "closed": False, **look})
    world.bell.ring()
    return {"message_thread_id": thread, **look}


def edit(world: World, params: Json) -> bool:
    chat, topic = _topic(world, params)
    changes = {name: params[name] for name in ("name", "icon_custom_emoji_id") if name in params}
    if changes.get("name") == "":
        del changes["name"]
    if "name" in changes:
        _checked_name(changes["name"])
    if topic | changes == topic:
        raise bad_request("TOPIC_NOT_MODIFIED")
    _change(world, chat, topic | changes, {"forum_topic_edited": changes})
    return True


def close(world: World, params: Json) -> bool:
    return _set_closed(world, params, closed=True)


def reopen(world: World, params: Json) -> bool:
    return _set_closed(world, params, closed=False)


def delete(world: World, params: Json) -> bool:
    """The one way to erase messages of any age (T25)."""
    chat, topic = _topic(world, params)
    world.need_right(chat["id"], "can_delete_messages", "delete a topic")
    for message in world.messages(chat["id"]):
        if message.get("message_thread_id") == topic["id"]:
            world.remove(message)
    world.topics(chat["id"]).drop(topic["id"])
    world.bell.ring()
    return True


def _set_closed(world: World, params: Json, *, closed: bool) -> bool:
    chat, topic = _topic(world, params)
    if topic["closed"] == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    service: Json = {"forum_topic_closed": {}} if closed else {"forum_topic_reopened": {}}
    _change(world, chat, topic | {"closed": closed}, service)
    return True


def _change(world: World, chat: Json, topic: Json, service: Json) -> None:
    world.topics(chat["id"]).put(topic["id"], topic)
    world.announce("message", world.post(chat, world.bot, service, topic["id"]))


def _forum(world: World, params: Json) -> Json:
    chat = world.reachable(params["chat_id"])
    if not chat.get("is_forum"):
        raise bad_request("the chat is not a forum")
    return chat


def _topic(world: World, params: Json) -> tuple[Json, Json]:
    chat = _forum(world, params)
    world.need_right(chat["id"], "can_manage_topics", "manage topics")
    topic = world.topics(chat["id"]).get(params["message_thread_id"])
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return chat, topic


def _checked_name(name: str) -> str:
    if not name.strip():
        raise bad_request("TOPIC_TITLE_EMPTY")
    if len(name) > MOST_NAME:
        raise bad_request("TOPIC_TITLE_TOO_LONG")
    return name
