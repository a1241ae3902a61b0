"""Every mistake in the catalogue is found, and named by file, id and what to do."""

from dataclasses import replace

import pytest

from flows.ids import Finding
from flows.knowledge.catalogue import ORDINARY
from flows.knowledge.catalogue_files import CatalogueError, parse
from tests.unit.support import SOUND, changed, guide, mistakes, small


def test_a_catalogue_without_a_mistake_is_taken() -> None:
    catalogue = small()
    assert list(catalogue.symptoms) == ["lost", "late"]
    assert catalogue.causes_of("lost") == ["eaten", "hidden"]
    assert catalogue.causes["eaten"].symptom == "lost"
    assert catalogue.reading("eaten", "seen") == "yes"
    assert catalogue.reading("hidden", "seen") == "no"
    assert catalogue.reading("hidden", "provider") is None


def test_priors_depend_on_the_provider() -> None:
    catalogue = small()
    assert catalogue.prior("eaten", "blue") == 5
    assert catalogue.prior("eaten", "green") == 2
    assert catalogue.prior("hidden", "blue") == 3
    assert catalogue.prior("hidden", "green") == 0


def test_offered_answers_are_those_the_causes_read_or_those_the_symptom_names() -> None:
    assert small().offered["lost", "seen"] == ("yes", "no", "perhaps")
    without = parse(changed("lost.toml", 'offers = { seen = ["yes", "no", "perhaps"] }', ""))
    assert without.offered["lost", "seen"] == ("yes", "no")
    assert without.offered["lost", "provider"] == ("blue", "green")


def test_symptoms_stand_in_their_order_not_in_that_of_the_files() -> None:
    files = {**SOUND, "late.toml": SOUND["late.toml"].replace("order = 2", "order = 0")}
    assert list(parse(files).symptoms) == ["late", "lost"]


OBSERVATIONS, LOST = "observations.toml", "lost.toml"
TOLD = """
[observation.told]
values = ["never", "once", "often"]
usual = { never = 0.5, once = 0.3, often = 0.2 }
usual_from = "a test"
minutes = 1
source = "a test"
"""
"""An observation that is a hint."""


def leaning(leans: str, shows: str = "", source: str = 'leans_from = "a test"') -> dict[str, str]:
    """The small catalogue with a hint, and what `eaten` leans to and shows of it."""
    files = changed(LOST, 'shows = { seen = "yes" }', f"leans = {leans}\n{source}\n{shows}")
    return {**files, OBSERVATIONS: files[OBSERVATIONS] + TOLD}


def test_a_fact_reads_the_same_under_every_cause_but_those_that_show_something_else() -> None:
    catalogue = small()
    assert catalogue.likelihood("hidden", "seen") == {"no": 1.0}
    assert catalogue.likelihood("eaten", "seen") == {"yes": 1.0}
    assert catalogue.likelihood("eaten", "provider") == {}


def test_a_cause_that_shows_several_values_mostly_reads_the_default() -> None:
    catalogue = parse(changed(LOST, 'shows = { seen = "yes" }', 'shows = { seen = ["yes", "no"] }'))
    assert catalogue.causes["eaten"].shows == {"seen": ("yes", "no")}
    assert catalogue.likelihood("eaten", "seen") == pytest.approx({"yes": 1 - ORDINARY, "no": ORDINARY})
    assert catalogue.reading("eaten", "seen") == "no"


def test_a_hint_is_answered_as_usual_where_a_cause_leans_nowhere() -> None:
    catalogue = parse(leaning("{ told = { often = 0.6 } }"))
    assert catalogue.likelihood("hidden", "told") == pytest.approx({"never": 0.5, "once": 0.3, "often": 0.2})
    assert catalogue.reading("hidden", "told") == "never"


def test_what_a_cause_leans_to_leaves_the_rest_in_the_usual_proportions() -> None:
    catalogue = parse(leaning("{ told = { often = 0.6 } }"))
    assert catalogue.likelihood("eaten", "told") == pytest.approx({"often": 0.6, "never": 0.25, "once": 0.15})
    assert catalogue.reading("eaten", "told") == "often"


def test_what_a_cause_leans_to_stays_within_what_it_shows() -> None:
    catalogue = parse(leaning("{ told = { often = 0.6 } }", 'shows = { told = ["often", "once"] }'))
    assert catalogue.likelihood("eaten", "told") == pytest.approx({"often": 0.6, "once": 0.4})


def test_what_a_cause_shows_of_a_hint_keeps_the_usual_proportions() -> None:
    catalogue = parse(leaning("{}", 'shows = { told = ["often", "once"] }'))
    assert catalogue.likelihood("eaten", "told") == pytest.approx({"often": 0.4, "once": 0.6})


def test_what_is_usual_with_a_symptom_counts_before_what_is_usual_anywhere() -> None:
    files = changed(LOST, "order = 1", 'order = 1\nusual = { seen = { yes = 0.25, no = 0.75 } }\nusual_from = "guess"')
    catalogue = parse(files)
    assert catalogue.likelihood("hidden", "seen") == pytest.approx({"yes": 0.25, "no": 0.75})
    assert catalogue.likelihood("eaten", "seen") == {"yes": 1.0}
    assert catalogue.likelihood("slow", "seen") == {"no": 1.0}, "with another symptom it is a fact"


def test_how_often_the_shipped_causes_read_what_comes_to_one() -> None:
    shipped = guide().catalogue
    for cause, item in shipped.causes.items():
        for observation in shipped.observations:
            likely = shipped.likelihood(cause, observation)
            assert not likely or sum(likely.values()) == pytest.approx(1)
            assert all(share > 0 for share in likely.values())
            assert set(likely) <= set(item.shows.get(observation, shipped.observations[observation].values))


def test_the_minutes_of_each_wait_come_from_the_service_and_are_part_of_the_version() -> None:
    catalogue = parse(SOUND, {}, {"lock": 30.0})
    assert catalogue.waits == {"lock": 30.0}
    assert catalogue.hash != parse(SOUND).hash


def test_a_changed_catalogue_offers_what_its_own_causes_read() -> None:
    catalogue = parse(changed(LOST, 'offers = { seen = ["yes", "no", "perhaps"] }', ""))
    assert catalogue.offered["lost", "seen"] == ("yes", "no")
    causes = {
        **catalogue.causes,
        "eaten": catalogue.causes["eaten"].model_copy(update={"shows": {"seen": ("perhaps",)}}),
    }
    assert replace(catalogue, causes=causes).offered["lost", "seen"] == ("no", "perhaps")


ONE_MISTAKE = {
    "shows names no observation": (
        changed(LOST, 'shows = { seen = "yes" }', 'shows = { sean = "yes" }'),
        (LOST, "eaten", "shows: no observation `sean`; see observations.toml"),
    ),
    "shows names no value": (
        changed(LOST, 'shows = { seen = "yes" }', 'shows = { seen = "yess" }'),
        (LOST, "eaten", "shows: `yess` is no value of `seen`; it has yes, no, perhaps"),
    ),
    "shows names the provider": (
        changed(LOST, 'shows = { seen = "yes" }', 'shows = { seen = "yes", provider = "blue" }'),
        (LOST, "eaten", "shows: `provider` has no default, so no cause can show it; use `only`"),
    ),
    "shows names no value in a list": (
        changed(LOST, 'shows = { seen = "yes" }', 'shows = { seen = ["yes", "maybe"] }'),
        (LOST, "eaten", "shows: `maybe` is no value of `seen`; it has yes, no, perhaps"),
    ),
    "an observation that is a fact and a share of people": (
        changed(OBSERVATIONS, 'default = "no"', 'default = "no"\nusual = { yes = 0.2 }\nusual_from = "guess"'),
        (OBSERVATIONS, "seen", "has `default` and `usual`; keep the one that is true: a fact, or a share of people"),
    ),
    "usual names no value": (
        changed(OBSERVATIONS, 'default = "no"', 'usual = { maybe = 0.2 }\nusual_from = "guess"'),
        (OBSERVATIONS, "seen", "usual: `maybe` is not one of its values"),
    ),
    "usual comes to more than all": (
        changed(OBSERVATIONS, 'default = "no"', 'usual = { yes = 0.6, no = 0.5 }\nusual_from = "guess"'),
        (OBSERVATIONS, "seen", "usual: the shares come to more than 1"),
    ),
    "usual from nowhere": (
        changed(OBSERVATIONS, 'default = "no"', "usual = { yes = 0.6, no = 0.4 }"),
        (OBSERVATIONS, "seen", "usual: say in `usual_from` where the numbers come from, or `guess`"),
    ),
    "a share that is certain": (
        changed(OBSERVATIONS, 'default = "no"', 'usual = { yes = 1.0 }\nusual_from = "guess"'),
        (OBSERVATIONS, "observation.seen.usual.yes", "input should be less than 1"),
    ),
    "a share of nobody": (
        changed(OBSERVATIONS, 'default = "no"', 'usual = { yes = 0.0, no = 0.5 }\nusual_from = "guess"'),
        (OBSERVATIONS, "observation.seen.usual.yes", "input should be greater than 0"),
    ),
    "a symptom's usual names no observation": (
        changed(LOST, "order = 1", 'order = 1\nusual = { sean = { yes = 0.5 } }\nusual_from = "guess"'),
        (LOST, "lost", "usual: no observation `sean`; see observations.toml"),
    ),
    "a symptom's usual names no value": (
        changed(LOST, "order = 1", 'order = 1\nusual = { seen = { maybe = 0.5 } }\nusual_from = "guess"'),
        (LOST, "lost", "usual: seen: `maybe` is not one of its values"),
    ),
    "a symptom's usual from nowhere": (
        changed(LOST, "order = 1", "order = 1\nusual = { seen = { yes = 0.5 } }"),
        (LOST, "lost", "usual: seen: say in `usual_from` where the numbers come from, or `guess`"),
    ),
    "leans names no observation": (
        changed(LOST, 'shows = { seen = "yes" }', 'leans = { sean = { yes = 0.5 } }\nleans_from = "guess"'),
        (LOST, "eaten", "leans: no observation `sean`; see observations.toml"),
    ),
    "leans names no value": (
        leaning("{ told = { maybe = 0.5 } }"),
        (LOST, "eaten", "leans: told: `maybe` is not one of its values"),
    ),
    "leans comes to more than all": (
        leaning("{ told = { often = 0.6, never = 0.5 } }"),
        (LOST, "eaten", "leans: told: the shares come to more than 1"),
    ),
    "leans from nowhere": (
        leaning("{ told = { often = 0.6 } }", source=""),
        (LOST, "eaten", "leans: told: say in `leans_from` where the numbers come from, or `guess`"),
    ),
    "leans to what reads a fact": (
        changed(LOST, 'shows = { seen = "yes" }', 'leans = { seen = { yes = 0.5 } }\nleans_from = "guess"'),
        (LOST, "eaten", "leans: `seen` reads a fact; give it `usual`, or say in `shows` what this cause can read"),
    ),
    "leans to what nobody else answers": (
        {
            **leaning("{ told = { often = 0.5 } }"),
            OBSERVATIONS: SOUND[OBSERVATIONS] + TOLD.replace(", often = 0.2", ""),
        },
        (
            LOST,
            "eaten",
            "leans: `usual` of `told` gives `often` no share, so that it would rule out the others; give it one",
        ),
    ),
    "leans to what shows rules out": (
        leaning("{ told = { never = 0.5 } }", 'shows = { told = "often" }'),
        (LOST, "eaten", "leans: `told` cannot read `never` here, says `shows`"),
    ),
    "a place in the order of a help desk that is none": (
        changed(LOST, "prior = 5", "prior = 5\ndesk = 100"),
        (LOST, "cause.eaten.desk", "input should be less than or equal to 99"),
    ),
    "a place that is no observation": (
        changed(LOST, "order = 1", 'order = 1\nplace = "colour"'),
        (LOST, "lost", "place: no observation `colour`; see observations.toml"),
    ),
    "only names no provider": (
        changed(LOST, 'only = ["blue"]', 'only = ["blue", "bleu"]'),
        (LOST, "hidden", "no provider `bleu`; see providers.toml"),
    ),
    "prior_for names no provider": (
        changed(LOST, "prior_for = { green = 2 }", "prior_for = { grene = 2 }"),
        (LOST, "eaten", "no provider `grene`; see providers.toml"),
    ),
    "then is misspelt": (
        changed(LOST, 'then = ["late"]', 'then = ["lates"]'),
        (LOST, "lost", "then: no symptom `lates`; there are lost, late"),
    ),
    "then leads to itself": (
        changed(LOST, 'then = ["late"]', 'then = ["lost"]'),
        (LOST, "lost", "then: `lost` leads back to `lost`; break the cycle"),
    ),
    "offers names no observation": (
        changed(LOST, 'offers = { seen = ["yes", "no", "perhaps"] }', 'offers = { sean = ["yes"] }'),
        (LOST, "lost", "offers: no observation `sean`; see observations.toml"),
    ),
    "offers names no value": (
        changed(LOST, '["yes", "no", "perhaps"]', '["yes", "no", "maybe"]'),
        (LOST, "lost", "offers: `maybe` is no value of `seen`"),
    ),
    "offers leaves out what a cause reads": (
        changed(LOST, '["yes", "no", "perhaps"]', '["no", "perhaps"]'),
        (LOST, "lost", "offers: `seen` leaves out what `eaten` reads"),
    ),
    "alike from no value": (
        changed(OBSERVATIONS, 'alike = { perhaps = "no" }', 'alike = { maybe = "no" }'),
        (OBSERVATIONS, "seen", "alike: `maybe` is not one of its values"),
    ),
    "alike to no value": (
        changed(OBSERVATIONS, 'alike = { perhaps = "no" }', 'alike = { perhaps = "never" }'),
        (OBSERVATIONS, "seen", "alike: `never` is not one of its values"),
    ),
    "the default is no value": (
        changed(OBSERVATIONS, 'default = "no"', 'default = "nope"'),
        (OBSERVATIONS, "seen", "default `nope` is not one of its values"),
    ),
    "unknown among the values": (
        changed(OBSERVATIONS, '"perhaps"]', '"perhaps", "unknown"]'),
        (OBSERVATIONS, "seen", "`unknown` is always accepted; leave it out of `values`"),
    ),
    "a value twice": (
        changed(OBSERVATIONS, '"perhaps"]', '"perhaps", "yes"]'),
        (OBSERVATIONS, "seen", "a value is there twice; keep one"),
    ),
    "neither a section nor a source": (
        changed(LOST, 'source = "a test"\n[cause.hidden]', "[cause.hidden]"),
        (LOST, "eaten", "cite a section of the facts in `sections`, or name a `source`"),
    ),
    "an observation without a source": (
        changed(OBSERVATIONS, 'minutes = 1\nsource = "a test"', "minutes = 1"),
        (OBSERVATIONS, "seen", "cite a section of the facts in `sections`, or name a `source`"),
    ),
    "a section that the facts do not have": (
        changed(LOST, 'source = "a test"\n[cause.hidden]', 'sections = ["S8.1"]\n[cause.hidden]'),
        (LOST, "cause.eaten.sections.0", "string should match pattern '^S[1-7]\\.[1-9]$'"),
    ),
    "an unknown key": (
        changed(LOST, "fix_minutes = 2", "fix_minutes = 2\nfixminutes = 2"),
        (LOST, "cause.eaten.fixminutes", "no such key here; remove it or correct its spelling"),
    ),
    "an unknown table": (
        changed(LOST, "[cause.hidden]", "[causes.hidden]"),
        (LOST, "causes", "no such key here; remove it or correct its spelling"),
    ),
    "a missing key": (
        changed(LOST, "fix_minutes = 2", ""),
        (LOST, "cause.eaten.fix_minutes", "is missing; add it"),
    ),
    "a value of the wrong kind": (
        changed(LOST, "prior = 5", 'prior = "many"'),
        (LOST, "cause.eaten.prior", "input should be a valid number, unable to parse string as a number"),
    ),
    "a prior of nothing": (
        changed(LOST, "prior = 5", "prior = 0"),
        (LOST, "cause.eaten.prior", "input should be greater than 0"),
    ),
    "a remedy of hours": (
        changed(LOST, "fix_minutes = 2", "fix_minutes = 61"),
        (LOST, "cause.eaten.fix_minutes", "input should be less than or equal to 60"),
    ),
    "a wait of no kind": (
        changed(LOST, "fix_minutes = 2", 'fix_minutes = 2\nwait = "forever"'),
        (LOST, "cause.eaten.wait", "input should be 'delivery', 'rate_limit', 'outage' or 'lock'"),
    ),
    "an id in capitals": (
        changed(LOST, "[cause.eaten]", "[cause.Eaten]"),
        (LOST, "cause.Eaten.[key]", "string should match pattern '^[a-z][a-z0-9_]*$'"),
    ),
    "an observation with one value": (
        changed(OBSERVATIONS, '["blue", "green"]', '["blue"]'),
        (OBSERVATIONS, "observation.provider.values", "tuple should have at least 2 items after validation, not 1"),
    ),
    "a cause outside a symptom's file": (
        {**SOUND, OBSERVATIONS: SOUND[OBSERVATIONS] + '[cause.stray]\nprior = 1\nfix_minutes = 1\nsource = "a test"\n'},
        (OBSERVATIONS, "stray", "a cause stands in its symptom's file; move it there"),
    ),
    "a cause in two files": (
        {**SOUND, "late.toml": SOUND["late.toml"].replace("[cause.slow]", "[cause.eaten]")},
        (LOST, "eaten", "this cause is there twice; keep one"),
    ),
    "a file not named after its symptom": (
        {**{n: t for n, t in SOUND.items() if n != "late.toml"}, "later.toml": SOUND["late.toml"]},
        ("later.toml", "late", "rename the file to late.toml"),
    ),
    "a provider without a table": (
        changed("providers.toml", "[provider.green]\nweight = 1", ""),
        ("providers.toml", "provider", "its tables must be the values of the observation `provider`"),
    ),
}


@pytest.mark.parametrize("name", ONE_MISTAKE)
def test_a_mistake_is_named_by_file_id_and_what_to_do(name: str) -> None:
    files, expected = ONE_MISTAKE[name]
    assert expected in mistakes(files)


def test_a_table_twice_in_one_file_is_refused_by_toml() -> None:
    files = {**SOUND, LOST: SOUND[LOST] + "[cause.eaten]\nprior = 1\n"}
    found = [(file, id_, what) for file, id_, what in mistakes(files) if file == LOST]
    assert len(found) == 1
    file, id_, what = found[0]
    assert (file, id_) == (LOST, "-")
    assert what.startswith("is not valid TOML: ")
    assert "line" in what


def test_a_cycle_of_several_symptoms_is_found_at_each_of_them() -> None:
    files = {**SOUND, "late.toml": SOUND["late.toml"].replace("order = 2", 'order = 2\nthen = ["lost"]')}
    assert mistakes(files) == [
        ("late.toml", "late", "then: `lost` leads back to `late`; break the cycle"),
        (LOST, "lost", "then: `late` leads back to `lost`; break the cycle"),
    ]


def test_a_diamond_of_symptoms_is_no_cycle() -> None:
    third = SOUND["late.toml"].replace('"late"', '"gone"').replace("slow", "far").replace("order = 2", "order = 3")
    files = changed(LOST, 'then = ["late"]', 'then = ["late", "gone"]') | {
        "late.toml": SOUND["late.toml"].replace("order = 2", 'order = 2\nthen = ["gone"]'),
        "gone.toml": third,
    }
    assert mistakes(files) == []


def test_a_catalogue_without_a_provider_or_a_symptom_says_so() -> None:
    assert mistakes({}) == [
        ("-", "symptom", "there is no symptom at all"),
        (OBSERVATIONS, "provider", "this observation must exist"),
    ]


def test_an_empty_file_is_no_mistake() -> None:
    assert mistakes({**SOUND, "empty.toml": ""}) == []


def test_several_mistakes_are_all_listed_in_the_order_of_files() -> None:
    files = {
        **SOUND,
        OBSERVATIONS: SOUND[OBSERVATIONS].replace('default = "no"', 'default = "nope"'),
        LOST: SOUND[LOST].replace('only = ["blue"]', 'only = ["bleu"]').replace('then = ["late"]', 'then = ["lates"]'),
        "late.toml": SOUND["late.toml"].replace("prior = 1", "prior = -1"),
    }
    found = mistakes(files, {"nobody": 3})
    assert found == sorted(found)
    assert {(file, id_) for file, id_, _ in found} == {
        (OBSERVATIONS, "seen"),
        (LOST, "hidden"),
        (LOST, "lost"),
        ("late.toml", "cause.slow.prior"),
        ("service profile", "priors.nobody"),
    }


def test_a_mistake_that_hides_a_file_does_not_hide_those_in_other_files() -> None:
    files = {
        **changed(LOST, "fix_minutes = 2", ""),
        OBSERVATIONS: SOUND[OBSERVATIONS].replace('default = "no"', 'default = "nope"'),
    }
    assert {file for file, _, _ in mistakes(files)} == {LOST, OBSERVATIONS}


def test_priors_of_the_operator_replace_those_of_the_catalogue_for_every_provider() -> None:
    catalogue = parse(SOUND, {"eaten": 30.0, "hidden": 0.5})
    assert [catalogue.prior("eaten", p) for p in ("blue", "green")] == [30, 30]
    assert [catalogue.prior("hidden", p) for p in ("blue", "green")] == [0.5, 0]
    assert catalogue.hash != parse(SOUND).hash
    assert parse(SOUND).hash == parse(dict(reversed(SOUND.items()))).hash


@pytest.mark.parametrize("weight", [0.0, -1.0, 1000.1, float("nan"), float("inf")])
def test_priors_of_the_operator_keep_to_bounds(weight: float) -> None:
    assert mistakes(SOUND, {"eaten": weight}) == [
        ("service profile", "priors.eaten", "must be above 0 and at most 1000")
    ]


def test_priors_of_the_operator_name_causes() -> None:
    assert mistakes(SOUND, {"eeten": 5}) == [("service profile", "priors.eeten", "no such cause; see flows/catalogue")]


def test_the_error_reads_as_one_line_per_mistake() -> None:
    with pytest.raises(CatalogueError) as caught:
        parse(changed(LOST, 'then = ["late"]', 'then = ["lates"]'))
    finding = caught.value.findings[0]
    assert finding == Finding(LOST, "lost", "then: no symptom `lates`; there are lost, late")
    assert str(caught.value) == str(finding) == "lost.toml: lost: then: no symptom `lates`; there are lost, late"


def test_words_at_the_intake_speak_of_something_that_can_be_asked() -> None:
    field = '[intake.words]\ntyped = true\nspeaks_of = "{}"\nsource = "a test"\n'
    assert mistakes({**SOUND, "handoff.toml": field.format("seen")}) == []
    assert mistakes({**SOUND, "handoff.toml": field.format("sene")}) == [
        ("handoff.toml", "words", "speaks_of: no observation `sene`; see observations.toml")
    ]
