"""A way to the server that does not stumble twice: what a command or a script cannot read is set aside, and it is asked again."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.cluster import RedisCluster
from redis.exceptions import ResponseError

from bot.store.link import Command, Link, Word
from bot.store.port import StoreDown
from bot.store.quarantine import Raw, examined
from bot.store.scripts import Script
from bot.store.shapes import judge

UNEXPLAINED = "answers with an error that nothing in it explains"
_OURS = re.compile(r"(?:ERR )?(?:user_script|[Ee]rror (?:running|compiling))")
"""A script of ours that stumbles over nothing that is unsound is wrong itself."""


class MendedLink(Link):
    """Every script of ours, and every batch of commands, may be asked again: the first time has done nothing, or the same."""

    def __init__(self, client: Redis | RedisCluster, where: str, *, tls: bool = False) -> None:
        super().__init__(client, where, tls=tls)
        self.raw = Raw(super().ask, super().run)

    async def run(self, script: Script, keys: Sequence[str], words: Sequence[Word]) -> Any:  # noqa: ANN401 - Lua's answer
        try:
            return await super().run(script, keys, words)
        except ResponseError as error:
            if not await self.examined(keys):
                if _OURS.match(str(error)):
                    raise
                raise StoreDown(f"the store {UNEXPLAINED}") from error
        return await super().run(script, keys, words)

    async def ask(self, *commands: Command) -> list[Any]:
        try:
            return await super().ask(*commands)
        except ResponseError as error:
            if not await self.examined(str(command[1]) for command in commands if len(command) > 1):
                raise StoreDown(f"the store {UNEXPLAINED}") from error
        return await super().ask(*commands)

    async def sound(self, key: str, pairs: Sequence[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """Those members of a key, with their values or scores, that are as they must be; the others are set aside. Raises StoreDown."""
        if not pairs:
            return []
        is_sound = judge(key)
        sound = [pair for pair in pairs if is_sound(*pair)]
        if len(sound) < len(pairs):
            await self.examined([key])
        return sound

    async def examined(self, keys: Iterable[str]) -> int:
        """Set aside what is unsound in these keys. How many things. Raises StoreDown."""
        return await examined(self.raw, keys)
