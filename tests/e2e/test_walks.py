"""Truthful users of every kind are led to their own remedy, over the Bot API, from /start to the end."""

import json

from tests.e2e.rig import Rig
from tests.e2e.walker import Fate, complaints, everybody, fates


async def suspected(rig: Rig) -> dict[int, set[str]]:
    """Chat -> the causes that support is told of."""
    cases = [json.loads(case) for case in await rig.store.cases()]
    return {case["chat"]: {cause for cause, _ in case.get("suspected", ())} for case in cases}


async def test_everybody_is_led_to_their_own_remedy(rig: Rig) -> None:
    catalogue = rig.knowledge.guide.catalogue
    them = fates(catalogue)
    ways = await everybody(rig, them)
    assert complaints(ways) == []
    assert len(ways) == len(them) > 900
    assert {fate.cause for fate in them} == set(catalogue.causes)
    told = await suspected(rig)
    assert [str(way.fate) for way in ways if way.for_support and way.fate.cause not in told[way.user]] == []
    assert len(told) == sum(way.for_support for way in ways) > 100
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
    told = await suspected(rig)
    # Where only the missing answer could have ruled a break-in out, support has it, with the own cause among the suspects.
    urgent = {way.user for way in ways if way.sent_on and catalogue.causes[way.sent_on].urgent}
    safe = {way.user for way in ways if way.for_support or way.user in urgent}
    assert [str(way.fate) for way in ways if way.user in safe and way.fate.cause not in told[way.user]] == []
    assert [str(way.fate) for way in ways if not way.led and way.user not in safe] == []
    assert [way.fate for way in ways if way.faults or way.end == "dead end"] == []
    assert len(ways) > 200
