"""Writes bot_api.json: of Telegram's Bot API, what the stand-in knows, for a machine to check calls against.

    python -m demo.trim_bot_api telegram-bot-api.json > demo/bot_api.json

The source is `api.json` of github.com/PaulSonOfLars/telegram-bot-api-spec.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

METHODS = [
    "getMe",
    "getUpdates",
    "setWebhook",
    "deleteWebhook",
    "getWebhookInfo",
    "sendMessage",
    "editMessageText",
    "editMessageCaption",
    "editMessageReplyMarkup",
    "deleteMessage",
    "deleteMessages",
    "answerCallbackQuery",
    "sendChatAction",
    "setMyCommands",
    "getMyCommands",
    "deleteMyCommands",
    "setMyDescription",
    "getMyDescription",
    "setMyShortDescription",
    "getMyShortDescription",
    "setMyName",
    "getMyName",
    "setChatMenuButton",
    "getChatMenuButton",
    "pinChatMessage",
    "unpinChatMessage",
    "createForumTopic",
    "editForumTopic",
    "closeForumTopic",
    "reopenForumTopic",
    "deleteForumTopic",
    "getChat",
    "getChatMember",
    "getChatAdministrators",
    "sendPhoto",
    "sendDocument",
    "sendVoice",
    "sendSticker",
    "copyMessage",
    "setMessageReaction",
    "getFile",
]
FIXED = re.compile(r"(?:must be|always) [“\"]?([a-z_]+)[”\"]?\.?$")


def trimmed(source: dict[str, Any]) -> dict[str, Any]:
    methods = {name: fields_of(source["methods"][name]) for name in METHODS}
    types: dict[str, Any] = {}
    wanted = sorted(named_in(methods))
    while wanted:
        name = wanted.pop()
        if name in types or name not in source["types"]:
            continue
        types[name] = shape_of(source["types"][name])
        wanted.extend(named_in({name: types[name]}))
    return {
        "source": "github.com/PaulSonOfLars/telegram-bot-api-spec",
        "version": source["version"],
        "released": source["release_date"],
        "methods": methods,
        "types": dict(sorted(types.items())),
    }


def shape_of(described: dict[str, Any]) -> dict[str, Any]:
    if described.get("subtypes"):
        return {"one_of": described["subtypes"]}
    return {"fields": fields_of(described)}


def fields_of(described: dict[str, Any]) -> dict[str, Any]:
    return {field["name"]: rule_of(field) for field in described.get("fields", [])}


def rule_of(field: dict[str, Any]) -> dict[str, Any]:
    rule: dict[str, Any] = {"types": field["types"]}
    if field["required"]:
        rule["required"] = True
    fixed = FIXED.search(field["description"])
    if field["name"] == "type" and fixed:
        rule["is"] = fixed[1]
    return rule


def named_in(shapes: dict[str, Any]) -> set[str]:
    """The names of the types that these shapes mention."""
    texts = json.dumps(shapes)
    return set(re.findall(r'"(?:Array of )*([A-Z][A-Za-z]+)"', texts))


if __name__ == "__main__":
    description = trimmed(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    sys.stdout.write(json.dumps(description, indent=1, ensure_ascii=False) + "\n")
