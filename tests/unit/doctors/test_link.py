"""The link doctor."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.doctors.hosts import read, shown
from flows.doctors.link import LIMIT, PROBLEMS, LinkFinding, examine
from flows.doctors.link import MANGLED as MANGLED_IDS
from tests.unit.doctors.links import FALSE, MANGLED, NOTHING, OFFICIAL, TORN, WRAPPED
from tests.unit.support import service, texts

FINE = OFFICIAL.split()
EVERY = [*FINE, *MANGLED, *FALSE, *WRAPPED]
QUIET = st.text("あいうかきくけこはがでを、。！？\n漢字😀", max_size=30)
PIECES = (
    "https:// http: / \\ jmail.example.jp . 。 ? # token= Zq7x % %25 3D = &amp; ( ) 「 」 < > \u200b \ud800 xn-- \u0430 @ … を "
    "× javascript: data:text/html, [ url= safelinks.protection.outlook.com https%3A%2F%2F bit.ly/ \n"
)
TANGLE = st.lists(st.sampled_from(PIECES.split(" ")) | st.just(" "), max_size=25).map("".join)
ANY = st.text(st.characters(exclude_categories=()), max_size=200) | TANGLE
SECRET = st.from_regex(r"\A[QXZVK][qxzvk7]{3,9}[0-9][QXZVKqxzvk]{2,9}\Z")


def look(text: str) -> LinkFinding | None:
    return examine(text, service())


def found(text: str) -> LinkFinding:
    finding = look(text)
    assert finding is not None, text
    return finding


def test_the_tables_are_large_enough() -> None:
    assert len(set(EVERY)) == len(EVERY) >= 120


@pytest.mark.parametrize("link", FINE)
def test_nothing_is_said_against_an_official_link(link: str) -> None:
    finding = found(link)
    assert finding.problems == ()
    assert finding.host in service().hosts
    assert finding.observations == {"link_host": "official"}


@pytest.mark.parametrize(("link", "problems"), MANGLED.items())
def test_damage_is_told(link: str, problems: set[str]) -> None:
    finding = found(link)
    assert set(finding.problems) == problems <= MANGLED_IDS
    assert finding.host == "jmail.example.jp"
    assert finding.observations == {"link_host": "official", "link_copied": "yes"}


@pytest.mark.parametrize(("link", "host"), FALSE.items())
def test_a_false_host_is_told_first_and_shown(link: str, host: str | None) -> None:
    finding = found(link)
    assert finding.problems[0] == "phishing_host"
    assert finding.host == host
    assert finding.observations["link_host"] == "other"


@pytest.mark.parametrize("link", WRAPPED)
def test_a_known_gateway_shows_the_host_inside(link: str) -> None:
    finding = found(link)
    assert finding == LinkFinding(("wrapped",), "jmail.example.jp", {"link_host": "official"})


@pytest.mark.parametrize("link", TORN)
def test_of_a_torn_host_nothing_is_claimed(link: str) -> None:
    finding = found(link)
    assert finding.problems == ("cut_short",)
    assert finding.observations == {"link_copied": "yes"}
    assert finding.host in (None, "jmail.exam")


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_link_is_none(text: str) -> None:
    assert look(text) is None


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "JavaScript:void(0)", "vbscript:x", "data:text/html;base64,PHM+", "data:text/html,x"],
)
def test_a_script_is_no_link_to_a_page(link: str) -> None:
    assert found(link) == LinkFinding(("script_link",), None, {"link_host": "other"})


@pytest.mark.parametrize(
    ("link", "finding"),
    [
        (
            "http://jmail.example.jp/reset?t=1",
            LinkFinding(("not_https",), "jmail.example.jp", {"link_host": "official"}),
        ),
        (
            "https://jmail.example.jp/go?to=https://evil.example/",
            LinkFinding(("leads_on",), "jmail.example.jp → evil.example", {}),
        ),
        ("https://secure-web.cisco.com/1aBcD", LinkFinding(("wrapped",), "secure-web.cisco.com", {})),
        ("https://t.co/a1", LinkFinding(("phishing_host", "shortener"), "t.co", {"link_host": "other"})),
    ],
)
def test_what_is_between(link: str, finding: LinkFinding) -> None:
    assert found(link) == finding


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("https://jmail.example.jp/reset?token=Zq7x。", ("end_sign",)),
        ("リンクはhttps://jmail.example.jp/reset?token=Zq7x。押しても開かない", ()),
        ("リンクはhttps://jmail.example.jp/reset?token=Zq7x。", ()),
        ("「https://jmail.example.jp/reset?token=Zq7x」です", ()),
        ("(see https://jmail.example.jp/reset?token=Zq7x)", ()),
        ("(see https://jmail.example.jp)", ()),
        ("（リンクは https://jmail.example.jp/reset?token=Zq7x）", ()),
        ("[ここ](https://jmail.example.jp/reset?token=Zq7x)", ()),
        ("<https://jmail.example.jp/reset?token=Zq7x>", ()),
        ("https://jmail.example.jpを開いた。", ()),
        ("https://jmail.example.jp。届きません。", ()),
        ("Is it https://jmail.example.jp/reset?token=Zq7x?", ()),
        ("https://jmail.example.jp/reset?token=Zq7x, please help", ()),
        ("https://jmail.example.jp/reset?token=Zq7x\nThanks", ()),
        ("https://jmail.example.jp/reset\n\nJメール サポート", ()),
        ("https://jmail.example.jp/reset?token=Zq7xVw2k iPhone15 です", ()),
    ],
)
def test_a_link_ends_where_the_sentence_goes_on(text: str, problems: tuple[str, ...]) -> None:
    finding = found(text)
    assert (finding.problems, finding.host) == (problems, "jmail.example.jp")


def test_of_several_the_reset_link_counts_and_a_false_one_first() -> None:
    good, bad = "https://jmail.example.jp/reset?token=Zq7x", "https://evil.example/reset?token=Zq7x"
    foot = "https://social.example/jmail"
    assert found(f"{foot}\n{good}\n{foot}").observations["link_host"] == "official"
    assert found(f"{good}\n{bad}").observations["link_host"] == "other"
    assert found(f"{bad}\n{good}").observations["link_host"] == "other"


@settings(max_examples=500, deadline=None)
@given(ANY)
def test_no_text_is_too_much(text: str) -> None:
    finding = look(text)
    if finding:
        assert set(finding.problems) <= set(PROBLEMS)
        repr(finding).encode()


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(EVERY),
    SECRET,
    st.sampled_from(["", "/", "?t=", "#", "%2F", "&k=", " ", "\n", "=", "%3D", "/a-3D"]),
    QUIET,
)
def test_path_query_and_fragment_stay_inside(link: str, secret: str, sign: str, around: str) -> None:
    base = link if "/" in link.partition("//")[2] else link + "/"
    finding = look(f"{around} {base}{sign}{secret} {around}")
    if finding:
        assert secret.lower() not in repr(finding).lower()


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["https", "http", "ttps"]),
    SECRET,
    SECRET,
    SECRET,
    st.sampled_from(["jmail.example.jp", "evil.example", "l.facebook.com"]),
)
def test_nothing_but_the_host_leaves(scheme: str, user: str, path: str, value: str, host: str) -> None:
    for link in (
        f"{scheme}://{host}/{path}?t={value}#{user}",
        f"{scheme}://{user}:{value}@{host}/{path}",
        f"{scheme}://{host}/?url=https%3A%2F%2Fjmail.example.jp%2F{path}%3F{value}",
        f"{scheme}://{host}/?u=https-3A__jmail.example.jp_{path}-3F{value}",
        f"{scheme}://{host}/?u=https://{user}@jmail.example.jp%2F{path}%3F{value}",
    ):
        shown_ = repr(found(link)).lower()
        assert not any(secret.lower() in shown_ for secret in (user, path, value)), link


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(EVERY), QUIET, QUIET)
def test_the_text_around_changes_nothing(link: str, before: str, after: str) -> None:
    assert look(f"{before} {link} {after}") == look(link)


@pytest.mark.parametrize(
    "piece", ["https://", "https://a.example/", "https://jmail.example.jp/)", "%", ")", "a.b/", ";=", "x\n=1", "﷽"]
)
def test_long_texts_are_cut(piece: str) -> None:
    assert look(piece * 20000) == look((piece * 20000)[:LIMIT])


@pytest.mark.parametrize(
    ("authority", "name"),
    [
        ("a.example", "a.example"),
        ("A.Example.:8443", "a.example"),
        ("a。example", "a.example"),
        ("例え.example", "xn--r8jz45g.example"),
        ("-a.example", None),
        ("a..example", None),
        ("a", None),
        ("あ" * 30 + ".example", None),
        ("x" * 64 + ".example", None),
        (".".join("x" * 60 for _ in range(6)), None),
        ("a\ud800.example", None),
        ("%00.example", None),
    ],
)
def test_a_host_is_read_as_a_browser_reads_it(authority: str, name: str | None) -> None:
    assert read(authority).name == name


def test_a_long_host_shows_whose_it_is() -> None:
    long = shown("jmail.example.jp." + "x" * 60 + ".evil.example")
    assert len(long) == 60
    assert long.endswith(".evil.example")


def test_every_problem_has_its_words() -> None:
    words = (*PROBLEMS, "fine", "host", "not_needed")
    for attr in words:
        assert texts().text("ja", "doctor-link", attr, {"host": "a.example"})
        assert texts().text("en", "doctor-link", attr, {"host": "a.example"})
