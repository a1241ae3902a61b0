"""Who is in the demo when it starts: two people with a problem, and a support team of two."""

from demo.telegram import Telegram

HANA = 1001
ALEX = 1002
SUPPORTERS = ((2001, "佐藤 Sato", "creator"), (2002, "Suzuki 鈴木", "member"))


def enter(telegram: Telegram, support_chat_id: int | None) -> None:
    """Lets the cast in. People already there keep the names and languages they were given."""
    for user_id, name, language in ((HANA, "はな", "ja"), (ALEX, "Alex", "en")):
        if telegram.world.users.get(user_id) is None:
            telegram.person(user_id, name, language)
    if support_chat_id is None:
        return
    group = telegram.group(support_chat_id, "サポート / Support")
    for user_id, name, status in SUPPORTERS:
        if user_id not in group.members():
            telegram.person(user_id, name, "ja")
            group.add(user_id, status)
