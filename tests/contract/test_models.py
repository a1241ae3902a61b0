"""aiogram's models, built when they are first used, are the same as those that are built at once."""

import json
import subprocess
import sys

SHOWN = """
import json, re, sys
sys.path.insert(0, ".")
if sys.argv[1] == "late":
    from bot.telegram import models
    assert len(models.load()) > 300
    assert models.load() == [], "a second time there is nothing to do"
import aiogram.methods, aiogram.types
from aiogram.types import Update
from pydantic import BaseModel

update = Update.model_validate(json.loads(sys.argv[2]))
keyboard = aiogram.types.InlineKeyboardMarkup(
    inline_keyboard=[[aiogram.types.InlineKeyboardButton(text="a", callback_data="b")]]
)
call = aiogram.methods.SendMessage(chat_id=1, text="x", reply_markup=keyboard)
schemas = {}
for module in (aiogram.types, aiogram.methods):
    for name in module.__all__:
        model = getattr(module, name)
        if isinstance(model, type) and issubclass(model, BaseModel) and model.__module__.startswith("aiogram"):
            model.model_rebuild()
            schemas[name] = re.sub(" at 0x[0-9a-f]+", "", repr(model.model_fields))
print(json.dumps([update.model_dump_json(), call.model_dump_json(exclude_unset=True), schemas]))
"""
UPDATE = {
    "update_id": 1,
    "message": {
        "message_id": 2, "date": 3, "chat": {"id": 4, "type": "private", "first_name": "Kim"}, "text": "x",
        "from": {"id": 4, "is_bot": False, "first_name": "Kim"},
        "entities": [{"type": "url", "offset": 0, "length": 1}],
        "reply_to_message": {"message_id": 1, "date": 3, "chat": {"id": 4, "type": "private"}, "text": "y"},
    },
}  # fmt: skip


def shown(when: str) -> tuple[str, str, dict[str, str]]:
    command = [sys.executable, "-c", SHOWN, when, json.dumps(UPDATE)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  # our own
    update, call, schemas = json.loads(done.stdout)
    return update, call, schemas


def test_late_or_at_once_they_are_the_same() -> None:
    late, at_once = shown("late"), shown("at once")
    assert late == at_once
    assert len(late[2]) > 300
