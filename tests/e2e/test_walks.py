"""Truthful users of every kind are led to their own remedy, over the Bot API, from /start to the end."""

from tests.e2e.rig import Rig
from tests.e2e.walker import Fate, complaints, everybody, fates


async def test_everybody_is_led_to_their_own_remedy(rig: Rig) -> None:
    them = fates(rig.knowledge.guide.catalogue)
    ways = await everybody(rig, them)
    assert complaints(ways) == []
    assert len(ways) == len(them) > 900
    assert {fate.cause for fate in them} == set(rig.knowledge.guide.catalogue.causes)
    assert rig.refused() == []
    await rig.telegram.wait_for(lambda _telegram: rig.unanswered() == [])


async def test_one_answer_nobody_can_give_loses_nobody(rig: Rig) -> None:
    catalogue = rig.knowledge.guide.catalogue
    sample = fates(catalogue, ["en"])[::7]
    truthful = await everybody(rig, sample)
    doubtful = [
        Fate(way.fate.cause, way.fate.provider, "ja", cannot_say=asked) for way in truthful for asked in way.asked
    ]
    ways = await everybody(rig, doubtful)
    lost = [str(way.fate) for way in ways if not way.led]
    assert lost == []
    assert [way.fate for way in ways if way.faults] == []
    assert len(ways) > 200
