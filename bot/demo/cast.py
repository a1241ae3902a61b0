"""Who is in the demo when it starts: two people with a problem, and somebody in the support team."""

from bot.demo.telegram import Telegram

HANA = 1001
ALEX = 1002
SUPPORTER = 2001


def enter(telegram: Telegram, support_chat_id: int | None) -> None:
    """Lets the cast in. People already there keep the names and languages they were given."""
    for user_id, name, language in ((HANA, "はな", "ja"), (ALEX, "Alex", "en")):
        if telegram.world.users.get(user_id) is None:
            telegram.person(user_id, name, language)
    if support_chat_id is None:
        return
    group = telegram.group(support_chat_id, "サポート / Support")
    if SUPPORTER not in group.members():
        telegram.person(SUPPORTER, "佐藤 Sato", "ja")
        group.add(SUPPORTER, "creator")
