"""sendMessage, copyMessage, sendChatAction."""

from demo.methods.content import caption_of, post, text_of, thread_of
from demo.refusal import bad_request
from demo.shelf import Json
from demo.world import World

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
COPIED = ("text", "entities", "photo", "document", "voice", "video", "sticker", "contact", "location")


def send_message(world: World, params: Json) -> Json:
    world.reachable(params["chat_id"])
    return post(world, params, text_of(params))


def copy_message(world: World, params: Json) -> Json:
    source = world.reachable(params["from_chat_id"])
    original = world.message(source["id"], params["message_id"])
    if original is None:
        raise bad_request("message to copy not found")
    content = {name: original[name] for name in COPIED if name in original}
    if not content:
        raise bad_request("message can't be copied")
    if "caption" in params:
        content |= caption_of(params)
    else:
        content |= {name: original[name] for name in ("caption", "caption_entities") if name in original}
    return {"message_id": post(world, params, content)["message_id"]}


def send_chat_action(world: World, params: Json) -> bool:
    chat = world.reachable(params["chat_id"])
    thread_of(world, chat, params)
    if params["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.show_typing(chat["id"])
    return True
