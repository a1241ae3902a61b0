"""The support team in front of their group, and people whose case lies there."""

from dataclasses import dataclass

from demo.group_chats import GroupChat, Member
from demo.screen import ShownMessage
from tests.e2e.rig import PATIENCE, Rig, User

AOI, REN = 2001, 2002


@dataclass
class Handed:
    """Somebody's case as the team sees it."""

    rig: Rig
    user: User
    topic: int
    number: str

    @property
    def group(self) -> GroupChat:
        return self.rig.support

    def messages(self) -> list[ShownMessage]:
        return [message for message in self.group.messages(self.topic) if message.kind != "service"]

    def texts(self) -> list[str]:
        return [message.text for message in self.messages()]

    @property
    def packet(self) -> ShownMessage:
        return self.messages()[0]

    def find(self, part: str) -> ShownMessage:
        """The newest message in the topic with these words."""
        return next(message for message in reversed(self.messages()) if part in message.text)

    async def appears(self, part: str) -> ShownMessage:
        """Waits for words in the topic."""
        await self.rig.telegram.wait_for(lambda _: any(part in text for text in self.texts()), PATIENCE)
        return self.find(part)

    async def reaches_user(self, part: str) -> ShownMessage:
        """Waits for words in the user's chat."""
        person = self.user.person
        await person.wait_for(lambda _: any(part in m.text and m.from_bot for m in person.messages()), PATIENCE)
        return next(m for m in reversed(person.messages()) if part in m.text and m.from_bot)

    async def becomes(self, message_id: int, reaction: str) -> None:
        """Waits for a sign on a message of the group."""

        def shows(_: object) -> bool:
            return any(m.message_id == message_id and m.reactions == (reaction,) for m in self.group.messages())

        await self.rig.telegram.wait_for(shows, PATIENCE)

    def reactions_of_user(self, message_id: int) -> tuple[str, ...]:
        return next(m.reactions for m in self.user.person.messages() if m.message_id == message_id)

    def data(self, wanted: str) -> str:
        """What a button of the packet sends."""
        return next(data for data in self.packet.data() if data.endswith(wanted))

    async def pressed(self, who: Member, wanted: str) -> str:
        """A member presses a button of the packet; the notice."""
        return await self.pressed_on(who, self.packet.message_id, self.data(wanted))

    async def pressed_on(self, who: Member, message_id: int, data: str) -> str:
        query = who.press(message_id, data)
        return await self.notice_of(who, query)

    async def notice_of(self, who: Member, query: str) -> str:
        shelf = self.rig.telegram.world.shelf.table("callbacks")

        def answered(_: object) -> bool:
            return bool((shelf.get(query) or {}).get("answered"))

        await self.rig.telegram.wait_for(answered, PATIENCE)
        found = shelf.get(query)
        assert found
        assert found["user"] == who.id
        return str(found["answered"]["text"])


def member(rig: Rig, user_id: int = AOI, name: str = "Aoi", status: str = "member") -> Member:
    rig.telegram.person(user_id, name, "ja")
    return rig.support.add(user_id, status)


async def handed_over(rig: Rig, language: str = "en", name: str = "Kim", symptom: str = "mail_missing") -> Handed:
    """A new user whose case has just reached the team."""
    known = set(rig.support.topics())
    user = rig.user(language, name)
    await user.starts(symptom)
    await user.presses("nav=human")
    if "nav=human" in user.offers:  # an urgent case is opened at once
        await user.presses("nav=human")
    await rig.telegram.wait_for(lambda _: len(rig.support.topics()) > len(known), PATIENCE)
    topic = next(topic for topic in rig.support.topics() if topic not in known)
    await rig.telegram.wait_for(lambda _: rig.support.pinned(), PATIENCE)
    await rig.all_sent()
    return Handed(rig, user, topic, rig.support.topics()[topic].rpartition(" ")[2])
