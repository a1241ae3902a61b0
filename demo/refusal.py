"""How the stand-in says no, in Telegram's own words, since bots are known to read them; and mishaps to order."""

from collections import defaultdict, deque
from typing import Any


class CallRefused(Exception):  # noqa: N818 (a refusal is an answer of the Bot API, not a fault in this program)
    """What Telegram answers instead of a result: its code, its words, and parameters like retry_after."""

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


def bad_request(reason: str) -> CallRefused:
    return CallRefused(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> CallRefused:
    return CallRefused(403, f"Forbidden: {reason}")


class Faults:
    """Refusals, lost answers and slow answers of a method that were ordered, and are still to come."""

    def __init__(self) -> None:
        self._refusals: defaultdict[str, deque[CallRefused]] = defaultdict(deque)
        self._lost: defaultdict[str, int] = defaultdict(int)
        self._delays: dict[str, float] = {}

    def refuse_next(self, method: str, refusal: CallRefused) -> None:
        self._refusals[method].append(refusal)

    def lose_next(self, method: str) -> None:
        self._lost[method] += 1

    def delay(self, method: str, seconds: float) -> None:
        self._delays[method] = seconds

    def refusal(self, method: str) -> CallRefused | None:
        waiting = self._refusals[method]
        return waiting.popleft() if waiting else None

    def is_lost(self, method: str) -> bool:
        if not self._lost[method]:
            return False
        self._lost[method] -= 1
        return True

    def seconds(self, method: str) -> float:
        return self._delays.get(method, 0)
