"""getChat, getChatMember, getChatAdministrators, the menu button; forum topics: create, edit, close, reopen, delete."""

from demo.records import Json
from demo.refusal import bad_request
from demo.telegram_world import RIGHTS, TelegramWorld

BOSSES = ("creator", "administrator")
NEVER = (
    "can_be_edited",
    "can_manage_chat",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "is_anonymous",
)


def get_chat(world: TelegramWorld, params: Json) -> Json:
    chat = world.reachable(params["chat_id"])
    gifts = dict.fromkeys(("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription"), False)
    gifts["gifts_from_channels"] = False
    return chat | {"accent_color_id": 0, "max_reaction_count": 1, "accepted_gift_types": gifts}


def get_member(world: TelegramWorld, params: Json) -> Json:
    chat = world.reachable(params["chat_id"])
    user = world.user(params["user_id"])
    if chat["type"] == "private":
        return {"status": "member", "user": user}
    members = world.group(chat["id"])["members"]
    return _member(world, chat, user, members.get(str(user["id"]), "left"))


def get_administrators(world: TelegramWorld, params: Json) -> list[Json]:
    chat = world.reachable(params["chat_id"])
    if chat["type"] == "private":
        raise bad_request("there are no administrators in the private chat")
    members = world.group(chat["id"])["members"]
    bosses = {int(user_id): status for user_id, status in members.items() if status in BOSSES}
    if not params.get("return_bots"):
        bosses.pop(world.bot["id"], None)
    return [_member(world, chat, world.user(user_id), status) for user_id, status in bosses.items()]


def set_menu_button(world: TelegramWorld, params: Json) -> bool:
    button = params.get("menu_button", {"type": "default"})
    world.shelf.table("menu buttons").put(params.get("chat_id", "default"), button)
    world.bell.ring()
    return True


def get_menu_button(world: TelegramWorld, params: Json) -> Json:
    buttons = world.shelf.table("menu buttons")
    return buttons.get(params.get("chat_id", "default")) or buttons.get("default") or {"type": "commands"}


def _member(world: TelegramWorld, chat: Json, user: Json, status: str) -> Json:
    member: Json = {"status": status, "user": user}
    if status == "creator":
        member["is_anonymous"] = False
    if status == "administrator":
        rights = world.group(chat["id"])["rights"] if user["id"] == world.bot["id"] else RIGHTS
        member |= dict.fromkeys(NEVER, False) | {right: right in rights for right in RIGHTS}
    return member


MOST_NAME = 128
COLOURS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def create_topic(world: TelegramWorld, params: Json) -> Json:
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


def edit_topic(world: TelegramWorld, params: Json) -> bool:
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


def close_topic(world: TelegramWorld, params: Json) -> bool:
    return _set_closed(world, params, closed=True)


def reopen_topic(world: TelegramWorld, params: Json) -> bool:
    return _set_closed(world, params, closed=False)


def delete_topic(world: TelegramWorld, params: Json) -> bool:
    """The one way to erase messages of any age (T25)."""
    chat, topic = _topic(world, params)
    world.need_right(chat["id"], "can_delete_messages", "delete a topic")
    for message in world.messages(chat["id"]):
        if message.get("message_thread_id") == topic["id"]:
            world.remove(message)
    world.topics(chat["id"]).drop(topic["id"])
    world.bell.ring()
    return True


def _set_closed(world: TelegramWorld, params: Json, *, closed: bool) -> bool:
    chat, topic = _topic(world, params)
    if topic["closed"] == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    service: Json = {"forum_topic_closed": {}} if closed else {"forum_topic_reopened": {}}
    _change(world, chat, topic | {"closed": closed}, service)
    return True


def _change(world: TelegramWorld, chat: Json, topic: Json, service: Json) -> None:
    world.topics(chat["id"]).put(topic["id"], topic)
    world.announce("message", world.post(chat, world.bot, service, topic["id"]))


def _forum(world: TelegramWorld, params: Json) -> Json:
    chat = world.reachable(params["chat_id"])
    if not chat.get("is_forum"):
        raise bad_request("the chat is not a forum")
    return chat


def _topic(world: TelegramWorld, params: Json) -> tuple[Json, Json]:
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
