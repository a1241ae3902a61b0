"""Every key of what the console remembers. The tag in braces is one for all of them."""


class AgentKeys:
    """The keys of one bot: several may share a server."""

    def __init__(self, bot: int) -> None:
        self._prefix = f"todoku:{bot}:{{desk}}:"

    def agents(self) -> str:
        return f"{self._prefix}agents"

    def agent(self, name: str) -> str:
        return f"{self._prefix}agent:{name}"

    def step(self, name: str, seed: str) -> str:
        return f"{self._prefix}step:{name}:{seed}"

    def recovery(self, name: str) -> str:
        return f"{self._prefix}recovery:{name}"

    def session(self, digest: str) -> str:
        return f"{self._prefix}session:{digest}"

    def sessions(self, name: str) -> str:
        return f"{self._prefix}sessions:{name}"

    def note(self, name: str) -> str:
        return f"{self._prefix}note:{name}"

    def row(self, name: str) -> str:
        return f"{self._prefix}tries:{name}"

    def window(self, name: str) -> str:
        return f"{self._prefix}window:{name}"

    def audit(self) -> str:
        return f"{self._prefix}audit"
