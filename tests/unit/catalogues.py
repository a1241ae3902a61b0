"""Small catalogues, made up at random or written by hand as tables."""

from collections.abc import Mapping

from hypothesis import strategies as st

from flows.schema import Catalogue, Cause, Observation, Provider, Symptom

SYMPTOM = "lost"


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
    )


VALUES = ("common", "left", "right", "third")


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """At most 6 causes, 5 observations of up to 4 values, 3 providers; every provider has at least one cause."""
    minutes = st.sampled_from([0.1, 0.2, 0.5, 1.0, 2.0, 3.5, 5.0])
    weight = st.sampled_from([1.0, 2.0, 3.0, 5.0, 11.0, 24.0])
    providers = {f"p{i}": draw(weight) for i in range(draw(st.integers(1, 3)))}
    observations = {
        f"o{i}": Observation(values=VALUES[: draw(st.integers(2, 4))], default="common", minutes=draw(minutes))
        for i in range(draw(st.integers(0, 5)))
    }
    causes = {}
    for i in range(draw(st.integers(1, 6))):
        shows = {o: draw(st.sampled_from([*item.values, "common", "common"])) for o, item in observations.items()}
        some = st.lists(st.sampled_from(list(providers)), unique=True, max_size=2)
        causes[f"c{i}"] = Cause(
            symptom=SYMPTOM,
            prior=draw(weight),
            prior_for={p: draw(weight) for p in draw(some)},
            only=tuple(draw(some)) if i else (),
            fix_minutes=draw(minutes),
            shows={o: value for o, value in shows.items() if value != "common"},
        )
    return catalogue(causes, observations, providers, draw(minutes))
