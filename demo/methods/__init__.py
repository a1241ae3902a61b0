"""The Bot API's methods, by name.

Each takes the world and checked parameters, and gives the result or raises CallRefused. getUpdates and the
webhook's methods wait and send: they stand in demo.delivery.
"""

from collections.abc import Callable, Mapping
from typing import Any

from demo.methods import bot_profile, chats, editing, sending
from demo.telegram_world import TelegramWorld

METHODS: Mapping[str, Callable[[TelegramWorld, dict[str, Any]], object]] = {
    "getMe": bot_profile.get_me,
    "setMyName": bot_profile.set_name,
    "getMyName": bot_profile.get_name,
    "setMyDescription": bot_profile.set_description,
    "getMyDescription": bot_profile.get_description,
    "setMyShortDescription": bot_profile.set_short_description,
    "getMyShortDescription": bot_profile.get_short_description,
    "setMyCommands": bot_profile.set_commands,
    "getMyCommands": bot_profile.get_commands,
    "deleteMyCommands": bot_profile.delete_commands,
    "sendMessage": sending.send_message,
    "copyMessage": sending.copy_message,
    "sendChatAction": sending.send_chat_action,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendVoice": sending.send_voice,
    "sendSticker": sending.send_sticker,
    "getFile": sending.get_file,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageReplyMarkup": editing.edit_keyboard,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "pinChatMessage": editing.pin_message,
    "unpinChatMessage": editing.unpin_message,
    "setMessageReaction": editing.set_reaction,
    "answerCallbackQuery": editing.answer_callback,
    "createForumTopic": chats.create_topic,
    "editForumTopic": chats.edit_topic,
    "closeForumTopic": chats.close_topic,
    "reopenForumTopic": chats.reopen_topic,
    "deleteForumTopic": chats.delete_topic,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_member,
    "getChatAdministrators": chats.get_administrators,
    "setChatMenuButton": chats.set_menu_button,
    "getChatMenuButton": chats.get_menu_button,
}
