"""sendPhoto, sendDocument, sendVoice, sendSticker, getFile."""

from demo.methods.content import caption_of, post
from demo.refusal import bad_request
from demo.shelf import Json
from demo.world import World

MOST_BYTES_UP = 50 * 1024 * 1024
MOST_BYTES_DOWN = 20 * 1024 * 1024
PHOTO_SIZE = {"width": 800, "height": 600}
STICKER_SIZE = {"width": 512, "height": 512}


def send_photo(world: World, params: Json) -> Json:
    return _send(world, params, "photo")


def send_document(world: World, params: Json) -> Json:
    return _send(world, params, "document")


def send_voice(world: World, params: Json) -> Json:
    return _send(world, params, "voice")


def send_sticker(world: World, params: Json) -> Json:
    return _send(world, params, "sticker")


def get_file(world: World, params: Json) -> Json:
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


def _send(world: World, params: Json, kind: str) -> Json:
    world.reachable(params["chat_id"])
    given = params[kind]
    record = world.file(given) if isinstance(given, str) else _kept(world, given)
    if record is None:
        raise bad_request("wrong remote file identifier specified: Wrong string length")
    extra = {name: params[name] for name in ("duration", "emoji") if name in params}
    return post(world, params, media_of(kind, record | extra) | caption_of(params))


def _kept(world: World, upload: Json) -> Json:
    if not upload["content"]:
        raise bad_request("file must be non-empty")
    if len(upload["content"]) > MOST_BYTES_UP:
        raise bad_request("file is too big")
    return world.keep_file(upload["content"], upload["name"], upload["mime"])
