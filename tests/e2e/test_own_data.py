"""A user asks for a copy of what is kept about them, and gets it in this chat."""

from demo.screen import ShownMessage
from demo.telegram_users import TelegramUser
from tests.e2e.rig import PATIENCE, Rig


def _copy(person: TelegramUser) -> ShownMessage | None:
    found = [message for message in person.messages() if message.kind == "document"]
    return found[-1] if found else None


async def test_a_copy_comes_as_a_file_and_the_card_stays(rig: Rig) -> None:
    user = rig.user("ja")
    await user.starts()
    await user.presses("symptom=mail_missing")
    card = user.card.message_id
    user.person.send("/mydata")
    copy = await user.person.wait_for(_copy, PATIENCE)
    assert copy is not None
    assert (copy.file_name, "/forget" in (copy.text or "")) == ("chat-data.txt", True)
    assert user.card.message_id == card
    await user.presses(user.offers[0])
