"""Who blocks the bot hears nothing more; who unblocks it is served again."""

from tests.e2e.rig import Rig, User


async def somebody(rig: Rig) -> User:
    user = rig.user()
    await user.starts("mail_missing")
    return user


def sends_to(rig: Rig, user: User) -> int:
    return sum(str(call.params.get("chat_id")) == str(user.id) for call in rig.telegram.calls)


async def test_after_a_block_nothing_is_sent(rig: Rig) -> None:
    user = await somebody(rig)
    user.person.block()
    await rig.settled()
    calls = sends_to(rig, user)
    await rig.settled()
    assert sends_to(rig, user) == calls
    assert (await rig.get("/readyz"))[0] == 200


async def test_a_refusal_counts_as_a_block(rig: Rig) -> None:
    user = await somebody(rig)
    rig.telegram.world.change_user(user.id, blocked=True)  # and nobody told the bot
    user.person.press(user.card.message_id, user.data("nav=human"))
    for text in ("one", "two", "three"):
        rig.telegram.world.announce("message", rig.telegram.world.post(
            rig.telegram.world.chat(user.id), user.person.user, {"text": text}
        ))  # fmt: skip
    await rig.settled()
    refused = [call for call in rig.telegram.calls if call.error and "blocked" in str(call.error)]
    assert refused
    calls = sends_to(rig, user)
    await rig.settled()
    assert sends_to(rig, user) == calls
    rig.telegram.world.change_user(user.id, blocked=False)
    assert (await user.says("hello again")).data()


async def test_what_was_still_to_be_sent_is_dropped(bare: Rig) -> None:
    async with bare.bot():
        user = await somebody(bare)
    bare.telegram.delay("sendMessage", 0.2)
    async with bare.bot():
        for text in ("one", "two", "three"):
            user.person.send(text)
        await bare.telegram.wait_for(
            lambda telegram: str(telegram.called("sendMessage")[-1].params["chat_id"]) == str(user.id)
        )
        user.person.block()
        bare.telegram.delay("sendMessage", 0)
        await bare.settled()
    calls = sends_to(bare, user)
    async with bare.bot():
        await bare.settled()
    assert sends_to(bare, user) == calls
    assert [row async for row in bare.store.outbox()] == []


async def test_after_an_unblock_the_conversation_goes_on(rig: Rig) -> None:
    user = await somebody(rig)
    await user.presses(user.offers[0])
    text = user.card.text
    user.person.block()
    user.person.unblock()
    await user.says("/back")
    await user.presses(user.offers[0])
    assert user.card.text == text
