"""The users: each goes through the same dialogue for ever, one update after another."""

import itertools
import json
from dataclasses import dataclass, field
from typing import Any

from bench.peers.bare_telegram import BotReply

TURNS = ("message", "press", "message", "press")
TEXTS = (
    "ドコモのメールです",
    "迷惑メールフォルダは見ました",
    "届きません。どうすればいいですか",
    "よく分からないです",
    "It is a Gmail address",
    "I looked in the spam folder",
    "Still nothing",
    "what do you mean?",
)
_IDS = itertools.count(500_000_000)


@dataclass(slots=True)
class User:
    """One person with a phone."""

    id: int
    turn: int = 0
    card: int = 0
    """The message whose buttons are pressed next."""
    buttons: tuple[str, ...] = ()
    said: int = 0
    _head: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        lang = "ja" if self.id % 2 else "en"
        person = {"id": self.id, "is_bot": False, "first_name": "Hana", "last_name": "Sato", "language_code": lang}
        self._head = {"from": person, "chat": {"id": self.id, "type": "private", "first_name": "Hana"}}

    @property
    def kind(self) -> str:
        """What comes next: "message" or "press"."""
        return TURNS[self.turn]

    def update(self) -> tuple[str, bytes]:
        """The next update; with a press, also its id."""
        number = next(_IDS)
        if self.kind == "press":
            return str(number), json.dumps({"update_id": number, "callback_query": self._press(number)}).encode()
        return "", json.dumps({"update_id": number, "message": self._message(number)}, ensure_ascii=False).encode()

    def saw(self, reply: BotReply) -> None:
        """The reply is there: the dialogue goes on."""
        self.turn = (self.turn + 1) % len(TURNS)
        self.card, self.buttons = reply.message, reply.buttons

    def _message(self, number: int) -> dict[str, Any]:
        text = "/start" if self.turn == 0 else TEXTS[self.said % len(TEXTS)]
        self.said += self.turn != 0
        made = {"message_id": number, "date": 1795000000, "text": text, **self._head}
        if text == "/start":
            made["entities"] = [{"type": "bot_command", "offset": 0, "length": 6}]
        return made

    def _press(self, number: int) -> dict[str, Any]:
        own = (data for data in self.buttons if ":nav=" not in data)
        data = next(own, self.buttons[0] if self.buttons else "none")
        card = {
            "message_id": self.card, "date": 1795000000, "text": "card", "chat": self._head["chat"],
            "from": {"id": 1000001, "is_bot": True, "first_name": "bench"},
        }  # fmt: skip
        return {"id": str(number), "from": self._head["from"], "chat_instance": "1", "data": data, "message": card}
