"""Small catalogues, made up at random or written by hand as tables."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from flows.knowledge.catalogue import Catalogue
from flows.knowledge.schema import Cause, Observation, Provider, Symptom, WaitKind

SYMPTOM = "lost"
WAITS: Mapping[str, float] = {"delivery": 10.0, "rate_limit": 60.0}
"""How many minutes each kind of wait takes in the catalogues made up here."""


def catalogue(
    causes: Mapping[str, Cause], observations: Mapping[str, Observation], providers: Mapping[str, float], asking: float
) -> Catalogue:
    """One symptom; `providers` come with their weights, and asking for the provider takes `asking` minutes."""
    provider = Observation(values=(*providers, "nobodys"), minutes=asking)
    return Catalogue(
        symptoms={SYMPTOM: Symptom(id=SYMPTOM, order=1)},
        observations={"provider": provider, **observations},
        causes=causes,
        providers={p: Provider(weight=weight) for p, weight in providers.items()},
        advice={},
        intake={},
        aftercare={},
        hash="made up",
        waits=WAITS,
    )


VALUES = ("common", "left", "right", "third")
SINCE = {"left": 10.0, "right": 90.0}
"""How long somebody has waited who answers so, where an observation is about time."""
_MINUTES = st.sampled_from([0.1, 0.2, 0.5, 1.0, 2.0, 3.5, 5.0])
_WEIGHT = st.sampled_from([1.0, 2.0, 3.0, 5.0, 11.0, 24.0])
_KINDS = st.sampled_from(["fact", "fact", "hint"])
_WAIT: st.SearchStrategy[WaitKind | None] = st.sampled_from([None, None, None, "delivery", "rate_limit"])


@st.composite
def _shares(draw: st.DrawFn, values: tuple[str, ...], whole: float) -> dict[str, float]:
    """Shares of these values that come to `whole`."""
    parts = [draw(st.integers(1, 9)) for _ in values]
    return {value: whole * part / sum(parts) for value, part in zip(values, parts, strict=True)}


@st.composite
def _observation(draw: st.DrawFn, *, hints: bool) -> Observation:
    values = VALUES[: draw(st.integers(2, 4))]
    kind, since = draw(_KINDS) if hints else "fact", hints and draw(st.integers(0, 3)) == 0
    least = {v: m for v, m in SINCE.items() if since and v in values and kind == "hint"}
    desk = draw(st.sampled_from([10, 50, 90]))
    if kind == "fact":
        return Observation(values=values, default="common", minutes=draw(_MINUTES), least_minutes=least, desk=desk)
    usual = draw(_shares(values, 1.0))
    return Observation(values=values, usual=usual, minutes=draw(_MINUTES), least_minutes=least, desk=desk)


@st.composite
def _shown(draw: st.DrawFn, item: Observation, *, hints: bool) -> tuple[str, ...]:
    """What a cause shows of an observation; nothing where it reads what others do."""
    several = draw(st.lists(st.sampled_from(item.values), unique=True, min_size=1, max_size=2 if hints else 1))
    fitting = tuple(v for v in item.values if v in several)
    return () if draw(st.booleans()) or fitting == (item.default,) or len(fitting) == len(item.values) else fitting


@st.composite
def _leaning(draw: st.DrawFn, item: Observation, shown: tuple[str, ...]) -> dict[str, float]:
    """How often people with a cause answer so; nothing where they answer as everybody does."""
    values = shown or item.values
    if not (item.usual or len(shown) > 1) or draw(st.booleans()):
        return {}
    # The last value is left to the rest, as it mostly is in a catalogue.
    return draw(_shares(values[:-1], draw(st.sampled_from([0.3, 0.6, 0.9])))) if len(values) > 1 else {}


@st.composite
def _cause(draw: st.DrawFn, observations: Mapping[str, Observation], providers: tuple[str, ...], i: int) -> Cause:
    hints = any(item.usual or item.least_minutes for item in observations.values())
    some = st.lists(st.sampled_from(providers), unique=True, max_size=2)
    shows = {o: shown for o, item in observations.items() if (shown := draw(_shown(item, hints=hints)))}
    leans = {o: lean for o, item in observations.items() if (lean := draw(_leaning(item, shows.get(o, ()))))}
    handoff = hints and draw(st.integers(0, 4)) == 0
    return Cause(
        symptom=SYMPTOM,
        prior=draw(_WEIGHT),
        prior_for={p: draw(_WEIGHT) for p in draw(some)},
        only=tuple(draw(some)) if i else (),
        fix_minutes=draw(_MINUTES),
        shows=shows,
        leans=leans,
        handoff=handoff,
        wait=draw(_WAIT) if hints and not handoff else None,
        desk=draw(st.sampled_from([10, 50, 90])),
    )


@st.composite
def catalogues(draw: st.DrawFn, *, hints: bool = True, most: int = 6, asked: int = 5) -> Catalogue:
    """At most `most` causes, `asked` observations of up to 4 values, 3 providers; every provider has at least one cause.

    With `hints` there are shares in place of facts, answers that fit several causes, waits, and what only support can mend.
    """
    providers = {f"p{i}": draw(_WEIGHT) for i in range(draw(st.integers(1, 3)))}
    observations = {f"o{i}": draw(_observation(hints=hints)) for i in range(draw(st.integers(0, asked)))}
    causes = {f"c{i}": draw(_cause(observations, tuple(providers), i)) for i in range(draw(st.integers(1, most)))}
    return catalogue(causes, observations, providers, draw(_MINUTES))


def parts(whole: Catalogue, random: Random, most: int, *, least: int = 2) -> Iterator[tuple[Catalogue, str, str]]:
    """Parts of a catalogue, for ever: the catalogue with some causes of one symptom that users of a provider can have, the symptom, and
    the provider. `least`, `most`: how many causes, where the symptom has as many."""
    while True:
        symptom, provider = random.choice(list(whole.symptoms)), random.choice(list(whole.providers))
        own = [cause for cause in whole.causes_of(symptom) if whole.prior(cause, provider) > 0]
        if len(own) < least:
            continue
        chosen = random.sample(own, min(len(own), random.randint(least, most)))
        yield replace(whole, causes={c: item for c, item in whole.causes.items() if c in chosen}), symptom, provider


def without(whole: Catalogue, observation: str) -> Catalogue:
    """The catalogue in which nobody can be asked this: every cause reads alike."""

    def poorer(cause: Cause) -> Cause:
        shows = {o: values for o, values in cause.shows.items() if o != observation}
        leans = {o: shares for o, shares in cause.leans.items() if o != observation}
        return cause.model_copy(update={"shows": shows, "leans": leans})

    return replace(whole, causes={c: poorer(cause) for c, cause in whole.causes.items()})
