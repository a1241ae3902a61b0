"""A bot as aiogram's documentation has it: `python -m tests.faults.default_aiogram TOKEN API FILE` notes every text it has dealt with."""

import asyncio
import sys
from pathlib import Path

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message


async def main(token: str, api: str, file: Path) -> None:
    """Polls for ever."""
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def note(message: Message) -> None:
        await asyncio.sleep(0.5)
        with file.open("a") as kept:  # a line, at once
            kept.write(f"{message.text}\n")

    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    await dispatcher.start_polling(bot, polling_timeout=1)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
