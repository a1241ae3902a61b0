"""The ledger of outcomes in the whole product: one row a conversation, whatever gets lost, and no way from a person to it."""

import json
from pathlib import Path

from demo.telegram_users import TelegramUser
from flows.knowledge.ledger_row import HOUR, LedgerRow, load_row
from flows.knowledge.session import load
from tests.e2e.desk.team import handed_over, member
from tests.e2e.process import World, world
from tests.e2e.rig import PATIENCE, Rig, User


async def rows(rig: Rig) -> list[LedgerRow]:
    return [
        load_row(body)
        for body in await rig.store.ledger(rig.clock() // (24 * HOUR) - 1, rig.clock() // (24 * HOUR) + 1)
    ]


async def test_a_conversation_is_one_row_that_outlives_the_session(rig: Rig) -> None:
    user = rig.user()
    await user.starts("mail_missing-docomo")
    await user.presses(next(offer for offer in user.offers if offer.endswith("=not_worked")))
    [row] = await rows(rig)
    assert (row.symptom, row.began, row.lang, row.presses, row.solved) == ("mail_missing", "link", "en", 2, None)
    user.person.send("/forget")
    await user.person.wait_for(lambda _person: "/start" in user.said_by_bot()[-1].text, PATIENCE)
    assert await rows(rig) == [row]
    await user.starts("mail_missing-docomo")
    assert sorted(one.presses for one in await rows(rig)) == [1, 2]


async def test_after_erasing_nothing_in_the_store_names_the_row(rig: Rig) -> None:
    user = rig.user()
    await user.starts("mail_missing")
    tally = load(_body(rig.session_bytes(user))).tally
    assert tally
    assert len(tally.id) == 16
    user.person.send("/forget")
    await user.person.wait_for(lambda _person: "/start" in user.said_by_bot()[-1].text, PATIENCE)
    with rig.valkey() as client:
        named = [key for key in client.scan_iter(_type="string") if tally.id.encode() in (client.get(key) or b"")]
        hashes = [key for key in client.scan_iter(_type="hash") if client.hexists(key, tally.id)]
    assert named == []
    assert [b":ledger:" in key for key in hashes] == [True]
    assert str(user.id).encode() not in b"".join(hashes)


def _body(kept: bytes | None) -> bytes:
    """A session without its version and card."""
    assert kept
    return kept.split(b":", 2)[2]


async def test_what_support_does_is_a_fact_of_the_row_that_was_handed_over(rig: Rig) -> None:
    handed = await handed_over(rig)
    [row] = await rows(rig)
    assert row.handed is not None
    assert row.closed is None
    member(rig).send("/close", handed.topic)
    await handed.reaches_user("Is it solved?")
    [row] = await rows(rig)
    assert row.closed is not None
    assert 'todoku_conversations_total{fact="handed_over",symptom=' in (await rig.get("/metrics"))[1]


async def test_a_turn_whose_answer_got_lost_counts_once(tmp_path: Path) -> None:
    async with world(tmp_path, start=False) as there:
        there.process.settings["CRASH_AT"] = "commit.after:2"
        await there.process.start()
        await there.process.ready()
        user = there.user()
        await user.starts("mail_missing")
        user.person.press(user.card.message_id, user.data(user.offers[0]))
        assert there.process.running
        await there.process.running.wait()
        del there.process.settings["CRASH_AT"]
        await there.process.start()
        await there.process.ready()
        await user.person.wait_for(lambda _person: there.telegram.world.updates.waiting() == [], PATIENCE)
        await _moved(user)
        [row] = await told(there)
        assert (row["symptom"], row["presses"], row["messages"], row["class"]) == ("mail_missing", 2, 0, "silent")


async def _moved(user: User) -> None:
    """Until the card has gone on."""

    def asked_next(_person: TelegramUser) -> bool:
        return len(user.said_by_bot()) > 0 and bool(user.card.data())

    await user.person.wait_for(asked_next, PATIENCE)


async def told(there: World) -> list[dict[str, object]]:
    code, out, errors = await there.process.command("ledger", "--days", "2")
    assert (code, errors) == (0, "")
    return [json.loads(line) for line in out.splitlines()]
