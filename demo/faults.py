"""Mishaps to order: refusals, lost answers, slow answers."""

from collections import defaultdict, deque

from demo.refusal import Refused


class Faults:
    def __init__(self) -> None:
        self._refusals: defaultdict[str, deque[Refused]] = defaultdict(deque)
        self._lost: defaultdict[str, int] = defaultdict(int)
        self._delays: dict[str, float] = {}

    def refuse_next(self, method: str, refusal: Refused) -> None:
        self._refusals[method].append(refusal)

    def lose_next(self, method: str) -> None:
        self._lost[method] += 1

    def delay(self, method: str, seconds: float) -> None:
        self._delays[method] = seconds

    def refusal(self, method: str) -> Refused | None:
        waiting = self._refusals[method]
        return waiting.popleft() if waiting else None

    def is_lost(self, method: str) -> bool:
        if not self._lost[method]:
            return False
        self._lost[method] -= 1
        return True

    def seconds(self, method: str) -> float:
        return self._delays.get(method, 0)
