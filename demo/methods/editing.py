"""editMessageText, editMessageCaption, editMessageReplyMarkup, deleteMessage(s), pinning, reactions, answerCallbackQuery."""

from demo.methods.content import caption_of, keyboard_of, text_of
from demo.records import Json
from demo.refusal import bad_request
from demo.telegram_world import TelegramWorld
from demo.update_queue import PRESS_LIFE

DELETE_WITHIN = 48 * 60 * 60
MOST_AT_ONCE = 100
REACTIONS = frozenset((
    "👍", "👎", "❤", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊", "🤡", "🥱",
    "🥴", "😍", "🐳", "❤\u200d🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴",
    "😭", "🤓", "👻", "👨\u200d💻", "👀", "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿", "🆒",
    "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷\u200d♂", "🤷", "🤷\u200d♀", "😡",
))  # fmt: skip
"""What a bot may react with: Telegram's list."""
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_text(world: TelegramWorld, params: Json) -> Json:
    if "text" not in params:
        raise bad_request("message text is empty")
    message = _editable(world, params)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _replace(world, message, ("text", "entities"), text_of(params) | keyboard_of(params))


def edit_caption(world: TelegramWorld, params: Json) -> Json:
    message = _editable(world, params)
    if not message.keys() & {"photo", "document", "voice", "video"}:
        raise bad_request("there is no caption in the message to edit")
    return _replace(world, message, ("caption", "caption_entities"), caption_of(params) | keyboard_of(params))


def edit_keyboard(world: TelegramWorld, params: Json) -> Json:
    return _replace(world, _editable(world, params), (), keyboard_of(params))


def delete_message(world: TelegramWorld, params: Json) -> bool:
    chat = world.reachable(params["chat_id"])
    message = world.message(chat["id"], params["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    if not _deletable(world, message):
        raise bad_request("message can't be deleted")
    world.remove(message)
    return True


def delete_messages(world: TelegramWorld, params: Json) -> bool:
    """Messages that are not there, or may not be deleted, are skipped without a word."""
    chat = world.reachable(params["chat_id"])
    if not params["message_ids"]:
        raise bad_request("message identifiers are not specified")
    if len(params["message_ids"]) > MOST_AT_ONCE:
        raise bad_request("too many messages to delete")
    for message_id in params["message_ids"]:
        message = world.message(chat["id"], message_id)
        if message is not None and _deletable(world, message):
            world.remove(message)
    return True


def pin_message(world: TelegramWorld, params: Json) -> bool:
    chat = world.reachable(params["chat_id"])
    message = world.message(chat["id"], params["message_id"])
    if message is None:
        raise bad_request("message to pin not found")
    if chat["type"] != "private":
        world.need_right(chat["id"], "can_pin_messages", "manage pinned messages in the chat")
    world.shelf.table("pinned").put(f"{chat['id']} {message['message_id']}", message)
    pinned = {name: part for name, part in message.items() if name != "reply_to_message"}
    thread = message.get("message_thread_id")
    world.announce("message", world.post(chat, world.bot, {"pinned_message": pinned}, thread))
    return True


def unpin_message(world: TelegramWorld, params: Json) -> bool:
    chat = world.reachable(params["chat_id"])
    pinned = [record for record in world.shelf.table("pinned") if record["chat"]["id"] == chat["id"]]
    wanted = params.get("message_id", pinned[-1]["message_id"] if pinned else None)
    if wanted not in [record["message_id"] for record in pinned]:
        raise bad_request("message to unpin not found")
    world.shelf.table("pinned").drop(f"{chat['id']} {wanted}")
    return True


def set_reaction(world: TelegramWorld, params: Json) -> bool:
    chat = world.reachable(params["chat_id"])
    if world.message(chat["id"], params["message_id"]) is None:
        raise bad_request("message to react not found")
    reactions = params.get("reaction", [])
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    allowed = world.group(chat["id"]).get("reactions", True) if chat["type"] != "private" else True
    if not allowed or any(one.get("emoji") not in REACTIONS for one in reactions):
        raise bad_request("REACTION_INVALID")
    world.shelf.table(f"reactions {chat['id']}").put(params["message_id"], {"reactions": reactions})
    world.bell.ring()
    return True


def _editable(world: TelegramWorld, params: Json) -> Json:
    if "chat_id" not in params or "message_id" not in params:
        raise bad_request("message identifier is not specified")
    chat = world.reachable(params["chat_id"])
    message = world.message(chat["id"], params["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != world.bot["id"]:
        raise bad_request("message can't be edited")
    return message


def _replace(world: TelegramWorld, message: Json, parts: tuple[str, ...], content: Json) -> Json:
    """The message with its parts and keyboard exchanged: what the call leaves out is gone."""
    kept = {name: part for name, part in message.items() if name not in (*parts, "reply_markup", "edit_date")}
    if kept | content == {name: part for name, part in message.items() if name != "edit_date"}:
        raise bad_request(NOT_MODIFIED)
    edited = {"edit_date": world.now()} if parts else {}
    if not parts and "edit_date" in message:
        edited = {"edit_date": message["edit_date"]}
    return world.save(kept | content | edited)


def _deletable(world: TelegramWorld, message: Json) -> bool:
    if world.now() - message["date"] >= DELETE_WITHIN:
        return False
    own = message["from"]["id"] == world.bot["id"]
    if own or message["chat"]["type"] == "private":
        return True
    return "can_delete_messages" in world.group(message["chat"]["id"])["rights"]


MOST_NOTICE = 200


def answer_callback(world: TelegramWorld, params: Json) -> bool:
    if len(params.get("text", "")) > MOST_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    queries = world.shelf.table("callbacks")
    query = queries.get(params["callback_query_id"])
    if query is None or query["answered"] or world.now() - query["asked"] > PRESS_LIFE:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    answered = {"text": params.get("text", ""), "alert": params.get("show_alert", False), "at": world.now()}
    queries.put(query["id"], {**query, "answered": answered})
    world.bell.ring()
    return True
