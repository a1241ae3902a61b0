"""sendMessage, copyMessage, sendChatAction, sendPhoto, sendDocument, sendVoice, sendSticker, getFile."""

from demo.methods.content import caption_of, post, text_of, thread_of
from demo.records import Json
from demo.refusal import bad_request
from demo.telegram_world import TelegramWorld

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


def send_message(world: TelegramWorld, params: Json) -> Json:
    world.reachable(params["chat_id"])
    return post(world, params, text_of(params))


def copy_message(world: TelegramWorld, params: Json) -> Json:
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


def send_chat_action(world: TelegramWorld, params: Json) -> bool:
    chat = world.reachable(params["chat_id"])
    thread_of(world, chat, params)
    if params["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.show_typing(chat["id"])
    return True


MOST_BYTES_UP = 50 * 1024 * 1024
MOST_BYTES_DOWN = 20 * 1024 * 1024
PHOTO_SIZE = {"width": 800, "height": 600}
STICKER_SIZE = {"width": 512, "height": 512}


def send_photo(world: TelegramWorld, params: Json) -> Json:
    return _send(world, params, "photo")


def send_document(world: TelegramWorld, params: Json) -> Json:
    return _send(world, params, "document")


def send_voice(world: TelegramWorld, params: Json) -> Json:
    return _send(world, params, "voice")


def send_sticker(world: TelegramWorld, params: Json) -> Json:
    return _send(world, params, "sticker")


def get_file(world: TelegramWorld, params: Json) -> Json:
    record = world.file(params["file_id"])
    if record is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if record["file_size"] > MOST_BYTES_DOWN and world.disk is None:
        raise bad_request("file is too big")
    known = {name: record[name] for name in ("file_id", "file_unique_id", "file_size")}
    return known | {"file_path": world.file_path(record)}


def media_of(kind: str, record: Json) -> Json:
    """A stored file as the content of a message."""
    common = {name: record[name] for name in ("file_id", "file_unique_id", "file_size")}
    if kind == "photo":
        return {"photo": [common | PHOTO_SIZE]}
    if kind == "document":
        return {"document": common | {"file_name": record["name"], "mime_type": record["mime"]}}
    if kind == "video":
        return {
            "video": common | PHOTO_SIZE | {"duration": 1, "mime_type": record["mime"], "file_name": record["name"]}
        }
    if kind == "voice":
        return {"voice": common | {"duration": record.get("duration", 1), "mime_type": record["mime"]}}
    look = {"type": "regular", "is_animated": False, "is_video": False, "emoji": record.get("emoji", "🙂")}
    return {"sticker": common | STICKER_SIZE | look}


def _send(world: TelegramWorld, params: Json, kind: str) -> Json:
    world.reachable(params["chat_id"])
    given = params[kind]
    record = world.file(given) if isinstance(given, str) else _kept(world, given)
    if record is None:
        raise bad_request("wrong remote file identifier specified: Wrong string length")
    extra = {name: params[name] for name in ("duration", "emoji") if name in params}
    return post(world, params, media_of(kind, record | extra) | caption_of(params))


def _kept(world: TelegramWorld, upload: Json) -> Json:
    if not upload["content"]:
        raise bad_request("file must be non-empty")
    if len(upload["content"]) > MOST_BYTES_UP:
        raise bad_request("file is too big")
    return world.keep_file(upload["content"], upload["name"], upload["mime"])
