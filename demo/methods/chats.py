"""getChat, getChatMember, getChatAdministrators, setChatMenuButton, getChatMenuButton."""

from demo.refusal import bad_request
from demo.shelf import Json
from demo.world import RIGHTS, World

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


def get_chat(world: World, params: Json) -> Json:
    chat = world.reachable(params["chat_id"])
    gifts = dict.fromkeys(("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription"), False)
    gifts["gifts_from_channels"] = False
    return chat | {"accent_color_id": 0, "max_reaction_count": 1, "accepted_gift_types": gifts}


def get_member(world: World, params: Json) -> Json:
    chat = world.reachable(params["chat_id"])
    user = world.user(params["user_id"])
    if chat["type"] == "private":
        return {"status": "member", "user": user}
    members = world.group(chat["id"])["members"]
    return _member(world, chat, user, members.get(str(user["id"]), "left"))


def get_administrators(world: World, params: Json) -> list[Json]:
    chat = world.reachable(params["chat_id"])
    if chat["type"] == "private":
        raise bad_request("there are no administrators in the private chat")
    members = world.group(chat["id"])["members"]
    bosses = {int(user_id): status for user_id, status in members.items() if status in BOSSES}
    if not params.get("return_bots"):
        bosses.pop(world.bot["id"], None)
    return [_member(world, chat, world.user(user_id), status) for user_id, status in bosses.items()]


def set_menu_button(world: World, params: Json) -> bool:
    button = params.get("menu_button", {"type": "default"})
    world.shelf.table("menu buttons").put(params.get("chat_id", "default"), button)
    world.bell.ring()
    return True


def get_menu_button(world: World, params: Json) -> Json:
    buttons = world.shelf.table("menu buttons")
    return buttons.get(params.get("chat_id", "default")) or buttons.get("default") or {"type": "commands"}


def _member(world: World, chat: Json, user: Json, status: str) -> Json:
    member: Json = {"status": status, "user": user}
    if status == "creator":
        member["is_anonymous"] = False
    if status == "administrator":
        rights = world.group(chat["id"])["rights"] if user["id"] == world.bot["id"] else RIGHTS
        member |= dict.fromkeys(NEVER, False) | {right: right in rights for right in RIGHTS}
    return member
