"""The address doctor."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.doctors.address import LIMIT, NO_SLIP, PROBLEMS, AddressFinding, examine
from flows.doctors.distance import distance
from tests.unit.doctors.addresses import DAMAGED, HARMLESS, MISSPELT, NOTHING, SOFT, SURE
from tests.unit.support import guide, service, texts

PROVIDERS = {id_: item.domains for id_, item in guide().catalogue.providers.items()}
FINE = HARMLESS.split()
SLIPS = [tuple(line.split()) for line in MISSPELT.strip().splitlines()]
EVERY = [*FINE, *(f"taro@{typed}" for typed, _ in SLIPS), *DAMAGED, *SOFT]
QUIET = st.text("あいうかきくけこはがでを、。！？\n漢字😀「」", max_size=30)
PIECES = (
    '@ @@ taro gmail . com .. ｇ 。 、 jp docomo ne \u0430 (at) at dot mailto: \u200b \ud800 - / " は https:// _ ー \n'
)
TANGLE = st.lists(st.sampled_from(PIECES.split(" ")) | st.just(" "), max_size=25).map("".join)
ANY = st.text(st.characters(exclude_categories=()), max_size=200) | TANGLE


def look(text: str) -> AddressFinding | None:
    return examine(text, PROVIDERS, service())


def found(text: str) -> AddressFinding:
    finding = look(text)
    assert finding is not None, text
    return finding


def test_the_tables_are_large_enough() -> None:
    assert len(FINE) >= 60
    assert len(set(EVERY)) == len(EVERY) >= 150


@pytest.mark.parametrize("address", FINE)
def test_nothing_is_said_against_a_good_address(address: str) -> None:
    finding = found(address)
    assert finding.problems == ()
    assert finding.suggestion is None
    assert finding.observations["address_form"] == "regular"
    sure = finding.domain in SURE or finding.observations.get("address_typo") == "no"
    assert finding.observations.get("address_typo") == ("no" if sure else None)


@pytest.mark.parametrize(("typed", "meant"), SLIPS)
def test_a_misspelt_domain_is_told_and_the_meant_one_suggested(typed: str, meant: str) -> None:
    finding = found(f"taro@{typed}")
    assert len(finding.problems) == 1
    assert finding.problems[0].startswith("domain_")
    assert (finding.domain, finding.suggestion) == (typed, meant)
    assert finding.shown == f"t***@{typed}"
    assert finding.observations["address_typo"] == "yes"
    owner = next((id_ for id_, domains in PROVIDERS.items() if meant in domains), None)
    assert finding.observations.get("provider") == owner


@pytest.mark.parametrize(("address", "problems"), DAMAGED.items())
def test_damage_is_told(address: str, problems: set[str]) -> None:
    finding = found(address)
    assert set(finding.problems) == problems
    assert finding.observations["address_typo"] == "yes"


@pytest.mark.parametrize(("address", "problems"), SOFT.items())
def test_what_is_no_slip_sets_no_typo(address: str, problems: set[str]) -> None:
    finding = found(address)
    assert set(finding.problems) == problems <= NO_SLIP
    assert "address_typo" not in finding.observations
    irregular = "dots_irregular" in problems
    assert finding.observations["address_form"] == ("irregular" if irregular else "regular")


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_address_is_none(text: str) -> None:
    assert look(text) is None


@pytest.mark.parametrize(("provider", "domains"), PROVIDERS.items())
def test_a_providers_domain_sets_the_provider(provider: str, domains: tuple[str, ...]) -> None:
    for domain in domains:
        assert found(f"登録は abc.d@{domain} です").observations == {
            "provider": provider,
            "address_typo": "no",
            "address_form": "regular",
        }


@pytest.mark.parametrize(
    ("domain", "provider"),
    [
        ("t.vodafone.ne.jp", "softbank"),
        ("wm.pdx.ne.jp", "ymobile"),
        ("biz.ezweb.ne.jp", "au"),
        ("aqua.ocn.ne.jp", "other"),
        ("jcom.zaq.ne.jp", "other"),
        ("ymail.plala.or.jp", "other"),
        ("gmail.goo.ne.jp", "other"),
        ("g.softbank.co.jp", None),
        ("shop.disney.co.jp", None),
    ],
)
def test_a_domain_below_a_providers_sets_the_provider_and_proves_no_address_right(
    domain: str, provider: str | None
) -> None:
    observations = found(f"taro@{domain}").observations
    assert observations.get("provider") == provider
    assert "address_typo" not in observations


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("登録はtaro@gmial.comです", "t***@gmial.com"),
        ("I typed taro@gmial.com. It was wrong", "t***@gmial.com"),
        ("no-reply@jmail.example.jp から taro@gmial.com に届かない", "t***@gmial.com"),
        ("taro@gmail.com か hanako@gmial.com です", "h***@gmial.com"),
        ("taro@gmail.com か hanako@ezweb.ne.jp です", "t***@gmail.com"),
        ("メール:taro@gmail.com、届かない", "t***@gmail.com"),
        ("<taro@gmail.com>", "t***@gmail.com"),
        ("*taro@gmail.com*", "t***@gmail.com"),
        ("My address is taro@gmail.com. Thanks", "t***@gmail.com"),
        ("taro@docomo。ne。jp。ありがとう", "t***@docomo.ne.jp"),
        ("haha0@ezweb.ne.jp/chichi0@ezweb.ne.jp", "h***@ezweb.ne.jp"),
        ("k@au.com", "****@au.com"),
        ("gmail.com@taro", "g***@…"),
        ("taro@docomo.ne.jp/090-1234-5678", "t***@docomo.ne.jp"),
    ],
)
def test_an_address_is_found_in_a_sentence(text: str, shown: str) -> None:
    assert found(text).shown == shown


@settings(max_examples=500, deadline=None)
@given(ANY)
def test_no_text_is_too_much(text: str) -> None:
    finding = look(text)
    if finding:
        assert set(finding.problems) <= set(PROBLEMS)
        repr(finding).encode()


LOCAL = st.from_regex(r"\A[a-z][qxzvjk][qxzvjk0-9._+-]{2,20}[qxzvjk0-9]\Z")


@settings(max_examples=300, deadline=None)
@given(
    LOCAL,
    st.sampled_from(["@", "＠", "@@", " @", "@ ", "(at)", ""]),
    st.sampled_from([d for _, d in SLIPS] + ["a.example"]),
    QUIET,
)
def test_the_local_part_stays_inside(local: str, at: str, domain: str, around: str) -> None:
    finding = look(f"{around}{local}{at}{domain}{around}")
    if finding:
        assert local[1:] not in repr(finding)
        assert finding.shown in {f"{local[0]}***@{finding.domain}", f"****@{finding.domain}"}


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(EVERY), QUIET, QUIET)
def test_the_text_around_changes_nothing(address: str, before: str, after: str) -> None:
    assert look(f"{before} {address} {after}") == look(address)
    if address[-1].isascii() and address[0].isascii():
        assert look(f"{before}\n{address}\n{after}") == look(address)


@pytest.mark.parametrize(
    "piece", ["@", "a@", "@a", "taro@gmial.com ", "gmail.com", "a.", '"', "a@b.c@", "アット", "﷽", "x" * 64 + "@y."]
)
def test_long_texts_are_cut(piece: str) -> None:
    assert look(piece * 20000) == look((piece * 20000)[:LIMIT])


@pytest.mark.parametrize(
    ("typed", "meant", "cost"),
    [
        ("gmail", "gmail", 0),
        ("gmial", "gmail", 0.5),
        ("gmaill", "gmail", 0.5),
        ("gmal", "gmail", 1),
        ("gnail", "gmail", 0.7),
        ("hmail", "gmail", 1.5),
        ("mail", "gmail", 2),
        ("docomo", "gmail", 3.5),
    ],
)
def test_slips_of_a_thumb_are_near(typed: str, meant: str, cost: float) -> None:
    assert distance(typed, meant, 2.5) == pytest.approx(cost)


def test_every_problem_has_its_words() -> None:
    for lang in ("ja", "en"):
        for attr in (*PROBLEMS, "fine", "masked", "suggestion"):
            args = {"address": "t***@gmial.com", "domain_seen": "gmial.com", "domain_meant": "gmail.com"}
            assert texts().text("ja" if lang == "ja" else "en", "doctor-address", attr, args)
