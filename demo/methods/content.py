"""What a message may hold: its text or caption, whom it answers, its keyboard, its place in the chat."""

from demo.markup import checked_keyboard, formatted
from demo.records import Json
from demo.refusal import bad_request
from demo.telegram_world import TelegramWorld

MOST_TEXT = 4096
MOST_CAPTION = 1024
GENERAL = 1
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


def text_of(params: Json) -> Json:
    text, entities = formatted(params.get("text", ""), params.get("parse_mode"), params.get("entities"))
    if not text.translate(INVISIBLE).strip():
        raise bad_request("message text is empty")
    if len(text) > MOST_TEXT:
        raise bad_request("message is too long")
    return {"text": text} | ({"entities": entities} if entities else {})


def caption_of(params: Json) -> Json:
    text, entities = formatted(params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities"))
    if len(text) > MOST_CAPTION:
        raise bad_request("message caption is too long")
    return ({"caption": text} if text else {}) | ({"caption_entities": entities} if entities else {})


def keyboard_of(params: Json) -> Json:
    keyboard = checked_keyboard(params.get("reply_markup"))
    return {"reply_markup": keyboard} if keyboard else {}


def reply_of(world: TelegramWorld, chat: Json, params: Json) -> Json:
    reply = params.get("reply_parameters")
    if reply is None:
        return {}
    answered = world.message(chat["id"], reply["message_id"])
    if answered is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": {name: part for name, part in answered.items() if name != "reply_to_message"}}


def thread_of(world: TelegramWorld, chat: Json, params: Json) -> int | None:
    """The topic a message goes to. Outside of forums a thread id is ignored, which is Telegram's trap T20."""
    thread = params.get("message_thread_id")
    if not chat.get("is_forum"):
        return None
    topics = world.topics(chat["id"])
    topic = topics.get(GENERAL if thread is None else thread)
    if thread is not None and (thread == GENERAL or topic is None):
        raise bad_request("message thread not found")
    if topic is not None and topic["closed"]:
        raise bad_request("TOPIC_CLOSED")
    return int(thread) if thread is not None else None


def post(world: TelegramWorld, params: Json, content: Json) -> Json:
    """Sends the bot's message, once everything about it was found to be right."""
    chat = world.reachable(params["chat_id"])
    extras = keyboard_of(params) | reply_of(world, chat, params)
    thread = thread_of(world, chat, params)
    return world.post(chat, world.bot, content | extras, thread)
