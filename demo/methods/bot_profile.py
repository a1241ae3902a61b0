"""The bot's own face: getMe, its name and descriptions, its commands. By language, commands by scope too."""

import json
import re

from demo.records import Json
from demo.refusal import bad_request
from demo.telegram_world import TelegramWorld

MOST = {"name": 64, "description": 512, "short_description": 120}
MOST_COMMANDS = 100
COMMAND_NAME = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMAND_DESCRIPTION = 256
LANGUAGE = re.compile(r"[a-z]{2}")


def get_me(world: TelegramWorld, _params: Json) -> Json:
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
    }
    return world.bot | {"first_name": text_for(world, "name", "") or world.bot["first_name"]} | abilities


def set_name(world: TelegramWorld, params: Json) -> bool:
    return _set_text(world, params, "name")


def get_name(world: TelegramWorld, params: Json) -> Json:
    return {"name": text_for(world, "name", params.get("language_code", "")) or world.bot["first_name"]}


def set_description(world: TelegramWorld, params: Json) -> bool:
    return _set_text(world, params, "description")


def get_description(world: TelegramWorld, params: Json) -> Json:
    return {"description": text_for(world, "description", params.get("language_code", ""))}


def set_short_description(world: TelegramWorld, params: Json) -> bool:
    return _set_text(world, params, "short_description")


def get_short_description(world: TelegramWorld, params: Json) -> Json:
    return {"short_description": text_for(world, "short_description", params.get("language_code", ""))}


def set_commands(world: TelegramWorld, params: Json) -> bool:
    commands: list[Json] = params["commands"]
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        command["command"] = command["command"].removeprefix("/")
        if not COMMAND_NAME.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= MOST_COMMAND_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.shelf.table("commands").put(_command_key(params), {"commands": commands})
    world.bell.ring()
    return True


def get_commands(world: TelegramWorld, params: Json) -> list[Json]:
    return _commands(world, _command_key(params))


def delete_commands(world: TelegramWorld, params: Json) -> bool:
    world.shelf.table("commands").drop(_command_key(params))
    world.bell.ring()
    return True


def text_for(world: TelegramWorld, kind: str, language: str) -> str:
    """A text as a person of that language sees it: their own, else the one for everybody."""
    texts = world.shelf.table(kind)
    found = texts.get(language) or texts.get("") or {"text": ""}
    return str(found["text"])


def commands_for(world: TelegramWorld, chat: Json, language: str) -> list[Json]:
    """The command menu of a chat: the narrowest scope that has commands wins."""
    wide = "all_private_chats" if chat["type"] == "private" else "all_group_chats"
    for scope in ({"chat_id": chat["id"], "type": "chat"}, {"type": wide}, {"type": "default"}):
        for code in (language, ""):
            if commands := _commands(world, _command_key({"scope": scope, "language_code": code})):
                return commands
    return []


def _set_text(world: TelegramWorld, params: Json, kind: str) -> bool:
    text = params.get(kind, "")
    if len(text) > MOST[kind]:
        raise bad_request(f"bot {kind.replace('_', ' ')} is too long")
    language = _language(params)
    if text:
        world.shelf.table(kind).put(language, {"text": text})
    else:
        world.shelf.table(kind).drop(language)
    world.bell.ring()
    return True


def _commands(world: TelegramWorld, key: str) -> list[Json]:
    commands: list[Json] = (world.shelf.table("commands").get(key) or {"commands": []})["commands"]
    return commands


def _command_key(params: Json) -> str:
    scope = params.get("scope", {"type": "default"})
    return f"{json.dumps(scope, sort_keys=True)} {_language(params)}"


def _language(params: Json) -> str:
    code: str = params.get("language_code", "")
    if code and not LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code
