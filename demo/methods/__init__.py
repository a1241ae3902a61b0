"""The Bot API's methods, by name.

Each takes the world and checked parameters, and gives the result or raises Refused. getUpdates and the
webhook's methods wait and send: they stand in demo.polling and demo.webhook.
"""

from collections.abc import Callable, Mapping
from typing import Any

from demo.methods import chats, editing, media, presses, profile, sending, topics
from demo.world import World

METHODS: Mapping[str, Callable[[World, dict[str, Any]], object]] = {
    "getMe": profile.get_me,
    "setMyName": profile.set_name,
    "getMyName": profile.get_name,
    "setMyDescription": profile.set_description,
    "getMyDescription": profile.get_description,
    "setMyShortDescription": profile.set_short_description,
    "getMyShortDescription": profile.get_short_description,
    "setMyCommands": profile.set_commands,
    "getMyCommands": profile.get_commands,
    "deleteMyCommands": profile.delete_commands,
    "sendMessage": sending.send_message,
    "copyMessage": sending.copy_message,
    "sendChatAction": sending.send_chat_action,
    "sendPhoto": media.send_photo,
    "sendDocument": media.send_document,
    "sendVoice": media.send_voice,
    "sendSticker": media.send_sticker,
    "getFile": media.get_file,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageReplyMarkup": editing.edit_keyboard,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "pinChatMessage": editing.pin_message,
    "unpinChatMessage": editing.unpin_message,
    "setMessageReaction": editing.set_reaction,
    "answerCallbackQuery": presses.answer,
    "createForumTopic": topics.create,
    "editForumTopic": topics.edit,
    "closeForumTopic": topics.close,
    "reopenForumTopic": topics.reopen,
    "deleteForumTopic": topics.delete,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_member,
    "getChatAdministrators": chats.get_administrators,
    "setChatMenuButton": chats.set_menu_button,
    "getChatMenuButton": chats.get_menu_button,
}
