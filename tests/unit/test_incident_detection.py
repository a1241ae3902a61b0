"""When arrivals are more than usual, whose they are, since when, and when that is over."""

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from flows.incident.arrivals import ALL, BUCKET, BUCKETS, gathered, named, stream, tellable
from flows.incident.baseline import HOURS, Baseline, Level, learnt
from flows.incident.detection import FEWEST, THRESHOLD, Noticed, factor, noticed, over

JST = timezone(timedelta(hours=9))
DAY, HOUR = 86400, 3600
NOW = 1_770_000_000 // BUCKET * BUCKET + 60
MAIL = "mail_missing"


def local(at: int) -> datetime:
    return datetime.fromtimestamp(at, JST)


def usual(per_day: int = 48, days: int = 28) -> dict[str, dict[int, int]]:
    """Somebody of docomo and somebody of Gmail every so often, evenly, up to now."""
    found: dict[str, dict[int, int]] = {stream(MAIL): {}, f"{MAIL}.docomo": {}, f"{MAIL}.gmail": {}}
    last, step = NOW // BUCKET, BUCKETS // per_day
    for bucket in range(last - days * BUCKETS, last, step):
        for name, counts in found.items():
            counts[bucket] = 2 if name == stream(MAIL) else 1
    return found


def more(arrivals: dict[str, dict[int, int]], name: str, people: int, ago: int = 0) -> dict[str, dict[int, int]]:
    """With more people, so many buckets ago; those of a provider are among all."""
    for one in {name, stream(named(name)[0])}:
        counts = arrivals.setdefault(one, {})
        counts[NOW // BUCKET - ago] = counts.get(NOW // BUCKET - ago, 0) + people
    return arrivals


def seen(arrivals: dict[str, dict[int, int]], *known: str, ended: dict[str, int] | None = None) -> list[Noticed]:
    return noticed(arrivals, learnt(usual(), NOW, local), NOW, known, ended or {})


def test_the_usual_is_no_disturbance() -> None:
    assert seen(usual()) == []


def test_a_burst_at_one_provider_is_that_providers() -> None:
    [found] = seen(more(usual(), f"{MAIL}.docomo", 8))
    assert (found.symptom, found.provider, found.people) == (MAIL, "docomo", found.people)
    assert NOW - found.since < 2 * BUCKET


def test_a_burst_everywhere_is_one_disturbance_of_all() -> None:
    arrivals = usual()
    for ago in range(3):
        for provider in ("docomo", "gmail", "au", "icloud"):
            arrivals = more(arrivals, f"{MAIL}.{provider}", 2, ago)
    [found] = seen(arrivals)
    assert found.provider == ALL


def test_a_slow_rise_is_noticed_and_dated_back() -> None:
    arrivals = usual(per_day=12)
    for ago in range(18):
        arrivals = more(arrivals, f"{MAIL}.docomo", 1, ago)
    [found] = noticed(arrivals, learnt(usual(per_day=12), NOW, local), NOW, (), {})
    assert found.provider == "docomo"
    assert NOW - found.since > 10 * BUCKET


def test_what_is_known_is_not_noticed_again_and_explains_its_part_of_all() -> None:
    arrivals = more(usual(), f"{MAIL}.docomo", 30)
    assert seen(arrivals, f"{MAIL}.docomo") == []
    assert seen(arrivals, stream(MAIL)) == []


def test_who_came_before_the_end_of_one_is_no_other() -> None:
    arrivals = more(usual(), f"{MAIL}.docomo", 30, ago=2)
    assert seen(arrivals, ended={f"{MAIL}.docomo": NOW - BUCKET}) == []
    assert [one.provider for one in seen(arrivals, ended={f"{MAIL}.gmail": NOW - BUCKET})] == ["docomo"]


def test_a_young_installation_and_a_handful_raise_no_alarm() -> None:
    young = more(usual(days=5), f"{MAIL}.docomo", 30)
    assert noticed(young, learnt(young, NOW, local), NOW, (), {}) == []
    few = more({}, f"{MAIL}.docomo", 1, ago=20 * BUCKETS)
    few = more(few, f"{MAIL}.docomo", FEWEST)
    assert noticed(few, learnt(few, NOW, local), NOW, (), {}) == []


def test_the_hour_of_the_week_counts() -> None:
    """Everybody comes at noon; as many at midnight are a disturbance."""
    noon: dict[str, dict[int, int]] = {stream(MAIL): {}, f"{MAIL}.docomo": {}}
    begin = int(datetime(2026, 1, 5, tzinfo=JST).timestamp())
    for day in range(28):
        for counts in noon.values():
            counts |= {(begin + day * DAY + 12 * HOUR) // BUCKET + at: 1 for at in range(12)}
    baseline = learnt(noon, begin + 28 * DAY + 6 * HOUR, local)
    assert baseline.worth(begin + 12 * HOUR, begin + 13 * HOUR) > 10 * baseline.worth(begin, begin + HOUR)
    midday, night = begin + 28 * DAY + 12 * HOUR + 1500, begin + 28 * DAY + 1500
    crowd = {(at // BUCKET) - ago: 1 for at in (midday, night) for ago in range(5)}
    arrivals = {name: {**counts, **crowd} for name, counts in noon.items()}
    assert noticed(arrivals, baseline, midday, (), {}) == []
    assert noticed(arrivals, baseline, night, (), {})


def test_a_disturbance_is_over_when_nobody_more_than_usual_has_come_for_a_while() -> None:
    arrivals = usual()
    for ago in range(20, 30):
        arrivals = more(arrivals, f"{MAIL}.docomo", 3, ago)
    baseline = learnt(usual(), NOW, local)
    since = NOW - 30 * BUCKET
    assert not over(arrivals, baseline, NOW - 20 * BUCKET, MAIL, "docomo", since)
    assert not over(arrivals, baseline, NOW - 18 * BUCKET, MAIL, "docomo", since)
    assert over(arrivals, baseline, NOW, MAIL, "docomo", since)
    assert over(arrivals, baseline, NOW, MAIL, "docomo", NOW - 25 * HOUR)


def test_hours_of_a_disturbance_teach_nothing() -> None:
    arrivals = usual()
    begin = NOW - 5 * DAY
    for ago in range(5 * BUCKETS - 24, 5 * BUCKETS):
        arrivals = more(arrivals, f"{MAIL}.docomo", 10, ago)
    plain, taught = learnt(usual(), NOW, local), learnt(arrivals, NOW, local)
    left_out = learnt(arrivals, NOW, local, [(begin, begin + 2 * HOUR)])
    name = f"{MAIL}.docomo"
    assert taught.level(name).daily > 1.1 * plain.level(name).daily
    assert abs(left_out.level(name).daily / plain.level(name).daily - 1) < 0.02


@given(st.integers(1, 60), st.floats(0.01, 20), st.floats(1, 500))
def test_the_factor_grows_with_people_and_falls_with_what_is_usual(people: int, mean: float, shape: float) -> None:
    level = Level(1.0, shape)
    assert factor(people + 1, mean, level) > factor(people, mean, level)
    assert factor(people, mean * 1.5, level) < factor(people, mean, level) + 1e-9 or people < mean


@given(st.integers(0, 4 * 7 * DAY), st.integers(0, 2 * DAY))
def test_a_week_is_worth_seven_days_wherever_it_begins(at: int, length: int) -> None:
    baseline = Baseline(tuple(1 + (at % 24 - 11.5) / 24 for at in range(HOURS)), {}, 28, 9 * HOUR)
    assert abs(baseline.worth(at, at + 7 * DAY) - 7) < 1e-6
    assert baseline.worth(at, at + length) >= 0


def test_what_the_store_keeps_is_read_and_what_cannot_be_is_passed_over() -> None:
    day = {b"3 mail_missing.docomo": b"2", b"3 mail_missing.all": b"x", b"999 mail_missing.all": b"1", b"": b"1"}
    assert gathered([(7, day), (7, {b"3 mail_missing.docomo": b"1"})]) == {f"{MAIL}.docomo": {7 * BUCKETS + 3: 3}}
    assert [tellable(one) for one in ("docomo", "other", "unknown", None)] == [True, False, False, False]
    assert THRESHOLD > 0
