"""aiogram as its documentation shows it: routers, states, RedisStorage, SimpleRequestHandler, nothing tuned.

Run by bench.peers with PORT, API_URL, REDIS_URL and SECRET in the environment.
"""

import os

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.redis import RedisStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

router = Router()


class Form(StatesGroup):
    device = State()
    symptom = State()
    confirm = State()


@router.message(CommandStart())
async def start(message: Message, state: FSMContext) -> None:
    await state.set_state(Form.device)
    await message.answer("Which device?", reply_markup=_keyboard(("iPhone", "iphone"), ("Android", "android")))


@router.callback_query(Form.device, F.data.in_({"iphone", "android"}))
async def device(press: CallbackQuery, state: FSMContext) -> None:
    await state.update_data(device=press.data)
    await state.set_state(Form.symptom)
    await press.answer()
    if isinstance(press.message, Message):
        await press.message.edit_text("What is wrong?")


@router.message(Form.symptom, F.text)
async def symptom(message: Message, state: FSMContext) -> None:
    data = await state.update_data(symptom=message.text)
    await state.set_state(Form.confirm)
    await message.answer(f"So: {data['device']}, {message.text}?", reply_markup=_keyboard(("Yes", "yes"), ("No", "no")))


@router.callback_query(Form.confirm, F.data.in_({"yes", "no"}))
async def confirm(press: CallbackQuery, state: FSMContext) -> None:
    await state.set_state(None)
    await press.answer()
    if isinstance(press.message, Message):
        await press.message.edit_text("Thank you.")


def _keyboard(*buttons: tuple[str, str]) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(text=text, callback_data=data) for text, data in buttons]
    return InlineKeyboardMarkup(inline_keyboard=[row])


async def _set_webhook(bot: Bot) -> None:
    await bot.set_webhook("https://bench.example/telegram/webhook", secret_token=os.environ["SECRET"])


def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["API_URL"]))
    bot = Bot("1000001:aiogram-default", session=session)
    dispatcher = Dispatcher(storage=RedisStorage.from_url(os.environ["REDIS_URL"]))
    dispatcher.include_router(router)
    dispatcher.startup.register(_set_webhook)
    app = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, secret_token=os.environ["SECRET"])
    handler.register(app, path="/telegram/webhook")
    setup_application(app, dispatcher, bot=bot)
    web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), access_log=None, print=lambda *_: None)


if __name__ == "__main__":
    main()
