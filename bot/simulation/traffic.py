"""When made-up people come: by hour and weekday, on holidays less, slowly more, and some because of an incident."""

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import accumulate
from random import Random

from msgspec import Struct

from bot.simulation.world import SimulatedIncident, SimulatedTraffic
from flows.knowledge.ledger_row import DAY, HOUR
from flows.knowledge.service import Service


class SimulatedArrival(Struct, frozen=True):
    """Somebody comes."""

    at: float
    """Unix seconds."""
    incident: SimulatedIncident | None = None
    """Why, if not by chance."""


def arrivals(
    traffic: SimulatedTraffic, service: Service, seed: int, people: int, since: int, until: int
) -> list[SimulatedArrival]:
    """So many of them, all within these Unix seconds; in no order, so that the first
    of them are as they all are. The same seed and times give the same."""
    dice = Random(f"{seed}/traffic")  # noqa: S311  # made-up people, not a secret
    found: list[SimulatedArrival] = []
    for one in traffic.incidents:
        begin = _begin(service, one, until)
        end = min(until, begin + one.hours * HOUR)
        if begin >= since:
            drawn = (
                SimulatedArrival(begin + (end - begin) * dice.betavariate(1.5, 2.5), one)
                for _ in range(round(people * one.people))
            )
            found += drawn
    hours = [one for one in _hours(traffic, service, dice, since, until) if one[1]] or [(since, 1.0)]
    weights = list(accumulate(weight for _, weight in hours))
    for at, _ in dice.choices(hours, cum_weights=weights, k=people - len(found)):
        found.append(SimulatedArrival(at + dice.random() * min(HOUR, until - at)))
    dice.shuffle(found)
    return found


def _begin(service: Service, incident: SimulatedIncident, until: int) -> float:
    """When it began: at its hour of the local day so many days before the end."""
    day = service.local(int(until - incident.days_before * DAY))
    return datetime.combine(day.date(), time(incident.hour), day.tzinfo).timestamp()


def _hours(
    traffic: SimulatedTraffic, service: Service, dice: Random, since: int, until: int
) -> Iterator[tuple[int, float]]:
    """Each hour's first second, and how many come in it beside the others."""
    unrest: dict[date, float] = {}
    for at in range(since, until, HOUR):
        local = service.local(at)
        day = local.date()
        if day not in unrest:
            unrest[day] = max(0.1, dice.gauss(1, traffic.unrest))
        grown = 1 + (traffic.growth - 1) * (at - since) / (until - since)
        less = traffic.holiday if f"{day:%m-%d}" in traffic.holidays else 1.0
        yield at, grown * less * unrest[day] * traffic.weekdays[local.weekday()] * traffic.hours[local.hour]
