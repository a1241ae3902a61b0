"""How the stand-in says no: in Telegram's own words, since bots are known to read them."""

from typing import Any


class Refused(Exception):  # noqa: N818 (a refusal is an answer of the Bot API, not a fault in this program)
    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


class AnswerLost(Exception):  # noqa: N818 (as above)
    """The call took effect, but whoever made it must not hear of it."""


def bad_request(reason: str) -> Refused:
    return Refused(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refused:
    return Refused(403, f"Forbidden: {reason}")
