"""What somebody in front of the chat page can do."""

from collections.abc import Callable

from demo.groups import Member
from demo.people import Person
from demo.shelf import Json
from demo.telegram import Telegram

FIRST_GUEST = 3001


def known_person(telegram: Telegram, given: Json) -> Person:
    if telegram.world.users.get(given["person"]) is None:
        raise LookupError("there is no such person")
    return telegram.person(given["person"])


def _writer(telegram: Telegram, given: Json) -> Person | Member:
    """Who acts: a person in the chat with the bot, or a member in a group."""
    if not given.get("chat"):
        return known_person(telegram, given)
    group = next((group for group in telegram.groups() if group.id == given["chat"]), None)
    if group is None:
        raise LookupError("there is no such group")
    return group.member(given["person"])


def _send(telegram: Telegram, given: Json) -> object:
    writer, reply = _writer(telegram, given), given.get("reply")
    if isinstance(writer, Member):
        return writer.send(given["text"], given.get("topic"), reply_to=reply)
    return writer.send(given["text"], reply_to=reply)


def attach(telegram: Telegram, given: Json, upload: Json, *, picture: bool) -> None:
    """Sends a file; `given` as in the other actions."""
    writer, caption = _writer(telegram, given), given.get("caption", "")
    content, name, mime, topic = upload["content"], upload["name"], upload["mime"], given.get("topic")
    if isinstance(writer, Member) and picture:
        writer.photo(content, caption, topic, mime=mime)
    elif isinstance(writer, Member):
        writer.document(content, name, caption, topic, mime=mime)
    elif picture:
        writer.photo(content, caption, mime)
    else:
        writer.document(content, name, caption, mime)


def _press(telegram: Telegram, given: Json) -> object:
    return _writer(telegram, given).press(given["message"], given["data"])


def _edit(telegram: Telegram, given: Json) -> None:
    _writer(telegram, given).edit(given["message"], given["text"])


def _block(telegram: Telegram, given: Json) -> None:
    person = known_person(telegram, given)
    if given["blocked"]:
        person.block()
    else:
        person.unblock()


def _language(telegram: Telegram, given: Json) -> None:
    known_person(telegram, given).speak(given["language"])


def _add_person(telegram: Telegram, given: Json) -> object:
    number = telegram.world.shelf.next_number("guest", FIRST_GUEST)
    return telegram.person(number, given["name"].strip() or f"Guest {number}", given["language"]).id


ACTIONS: dict[str, Callable[[Telegram, Json], object]] = {
    "send": _send,
    "press": _press,
    "edit": _edit,
    "block": _block,
    "language": _language,
    "person": _add_person,
}
