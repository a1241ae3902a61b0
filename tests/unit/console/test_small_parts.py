"""Cookies, addresses, browsers' names, throttles and words: values in, values out."""

import re
from importlib.resources import files

import pytest
from aiohttp.test_utils import make_mocked_request

from bot.console import browsers, throttle
from bot.console.accounts import NOBODY, AgentAccount, plain_name
from bot.console.browsers import SESSION, browser, cookies
from bot.console.page_words import Words
from bot.console.seal import ConsoleKeys
from bot.console.site import Site
from bot.console.visit import inside
from bot.run import knowledge
from bot.words.files import attributes
from bot.words.preferred_language import preferred
from bot.words.texts import LANGS
from flows.ids import Lang
from tests.fakes.clock import TUESDAY_NOON
from tests.unit.support import texts

KEYS = ConsoleKeys(b"k" * 32)


def account(**changes: object) -> AgentAccount:
    given = {
        "name": "kana",
        "shown": "Kana",
        "password": "",
        "seed": "",
        "seed_id": "s",
        "made_at": 0,
        "born": "b",
        "epoch": "e",
        "until": None,
    }
    return AgentAccount.model_validate(given | changes)


@pytest.mark.parametrize(
    ("sent", "value"),
    [
        ("todoku=a", "a"),
        ("other=1; todoku=a", "a"),
        ("todoku=a; todoku=a", ""),
        ("todoku=" + "a" * 5000, ""),
        ("__Host-todoku=a", ""),
        ("todoku", ""),
        ("", ""),
    ],
)
def test_bad_096_a_cookie_counts_if_it_is_there_once(sent: str, value: str) -> None:
    request = make_mocked_request("GET", "/", headers={"Cookie": sent} if sent else {})
    assert cookies(request, secure=False).value(SESSION) == value


@pytest.mark.parametrize(
    ("public", "host", "ours", "secure"),
    [
        ("https://desk.example.jp", "desk.example.jp", True, True),
        ("https://desk.example.jp", "DESK.example.jp", True, True),
        ("https://desk.example.jp:443", "desk.example.jp", True, True),
        ("https://desk.example.jp:8443", "desk.example.jp:8443", True, True),
        ("https://desk.example.jp", "127.0.0.1:8080", True, False),
        ("https://desk.example.jp", "localhost", True, False),
        ("https://desk.example.jp", "[::1]:8080", True, False),
        ("https://desk.example.jp", "evil.example", False, False),
        ("http://desk.example.jp", "desk.example.jp", False, False),
        (None, "desk.example.jp", False, False),
        (None, "127.0.0.1:1", True, False),
    ],
)
def test_bad_101_the_console_opens_under_its_own_names(
    public: str | None, host: str, *, ours: bool, secure: bool
) -> None:
    request = make_mocked_request("GET", "/", headers={"Host": host})
    assert (Site(public).is_ours(request), Site(public).is_secure(request)) == (ours, secure)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Version/26.0 Mobile/15E148 Safari/604.1", "Safari, iPhone"),
        ("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome, Android"),
        ("<script>alert(1)</script>", ""),
        ("", ""),
        ("Fire" * 5000, ""),
    ],
)  # fmt: skip
def test_a_browser_is_named_in_known_words_only(said: str, name: str) -> None:
    assert browser(said) == name


@pytest.mark.parametrize(("typed", "name"), [("kana", "kana"), (" Kana ", "kana"), ("ｋａｎａ", "kana"), ("k", NOBODY), ("かな", NOBODY), ("-", NOBODY), ("a b", NOBODY), ("a:b", NOBODY), ("a" * 33, NOBODY), ("", NOBODY), ("a}{desk", NOBODY)])  # fmt: skip
def test_names_are_plain_or_nobodys(typed: str, name: str) -> None:
    assert plain_name(typed) == name


@pytest.mark.parametrize(("path", "leads"), [("/console/audit?page=2", "/audit?page=2"), ("/console/", "/"), ("/console", "/"), ("https://evil.example", "/"), ("//evil.example", "/"), ("/console/\\evil", "/"), ("/console/\n", "/"), ("/console/é", "/"), ("/console/../x", "/"), ("", "/")])  # fmt: skip
def test_one_is_led_within_the_console(path: str, leads: str) -> None:
    assert inside(path) == leads


def test_s23_a_known_browser_is_known_for_one_agent_until_the_next_reset() -> None:
    cookie = browsers.remembered(KEYS, account())
    nonce = browsers.known(KEYS, account(), cookie)
    assert nonce == cookie.partition(".")[0]
    assert browsers.known(KEYS, account(epoch="later"), cookie) == nonce
    for other in (account(name="sato"), account(born="later")):
        assert browsers.known(KEYS, other, cookie) is None
    for spoilt in ("", cookie[:-1], cookie + "0", f"{'0' * 32}.{'0' * 64}", "é.ü"):
        assert browsers.known(KEYS, account(), spoilt) is None


def test_s23_f67_a_known_browser_is_told_by_its_cookie_alone() -> None:
    cookie = browsers.remembered(KEYS, account())
    assert browsers.made_here(KEYS, cookie) == browsers.known(KEYS, account(), cookie)
    other = browsers.remembered(ConsoleKeys(b"o" * 32), account())
    for forged in (other, f"{'0' * 32}.{cookie[33:]}", cookie[1:], cookie[32:], "", "é"):
        assert browsers.made_here(KEYS, forged) is None


def test_s23_addresses_are_counted_by_network_and_kept_as_marks() -> None:
    def named(address: str, now: int = 0) -> str:
        return throttle.windows(KEYS, address, now)[0].name

    assert named("2001:db8::1") == named("2001:db8::ffff") != named("2001:db8:0:1::1")
    assert named("192.0.2.1") != named("192.0.2.2")
    assert named("192.0.2.1", 599) == named("192.0.2.1") != named("192.0.2.1", 600)
    assert "192.0.2.1" not in named("192.0.2.1")
    assert named("not an address") == named("not an address")
    assert named("::ffff:192.0.2.1") == named("192.0.2.1")


def test_s23_waits_leave_a_stranger_at_most_twenty_tries_an_hour() -> None:
    for began in range(throttle.STRANGERS_MOST):
        waits = [throttle.STRANGER[min(n, len(throttle.STRANGER) - 1)] for n in range(began, began + 20)]
        assert sum(waits) >= 3600


@pytest.mark.parametrize(("chosen", "accepted", "lang"), [("en", "ja", "en"), ("xx", "en-US,ja", "en"), ("", "ja;q=0.1", "ja"), ("", "de", "ja")])  # fmt: skip
def test_the_language_chosen_goes_before_the_browsers(chosen: str, accepted: str, lang: Lang) -> None:
    assert preferred(chosen, accepted, "ja") == lang


def test_times_are_those_of_the_service() -> None:
    assert Words(texts(), "en").time(TUESDAY_NOON) == "2026-11-24 12:00"


@pytest.mark.parametrize(("seconds", "said"), [(1, "1 minute"), (61, "2 minutes"), (1800, "30 minutes"), (7200, "2 hours")])  # fmt: skip
def test_spans_are_said_in_words(seconds: int, said: str) -> None:
    assert Words(texts(), "en").span(seconds) == said


@pytest.mark.parametrize(("seconds", "en", "ja"), [
    (1, "1 min", "1分"), (4800, "1 h 20 min", "1時間20分"), (7200, "2 hours", "2時間"), (90_000, "1 d 1 h", "1日1時間"),
])  # fmt: skip
def test_time_left_is_told_to_the_minute(seconds: int, en: str, ja: str) -> None:
    assert (Words(texts(), "en").left(seconds), Words(texts(), "ja").left(seconds)) == (en, ja)


# --- the words of the templates and of the code

_ASKED = re.compile(r'\bt(?:\.has)?\("([a-z_]+\.[a-z_0-9]*[a-z0-9])"')
_BUILT = {
    "aside",
    "login",
    "error",
    "account",
    "frame",
    "log",
    "audit",
    "outcome",
    "password",
    "hold",
    "keys",
    "span",
    "incidents",
}
"""Messages of which some attribute is named by something else: a status, a notice, what was done, a length of time."""


def asked() -> set[str]:
    """Every text that is named in a template or in the code."""
    folder = files("bot.console")
    sources = [
        *(folder / "templates").iterdir(),
        *folder.iterdir(),
        *(folder / "pages").iterdir(),
        files("demo") / "demo_agent.py",
    ]
    return {
        key
        for source in sources
        if source.name.endswith((".html", ".py"))
        for key in _ASKED.findall(source.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("lang", LANGS)
def test_every_text_a_page_asks_for_is_there(lang: Lang) -> None:
    words = Words(texts(), lang)
    assert len(asked()) > 80
    assert [key for key in sorted(asked()) if not words.has(key)] == []


@pytest.mark.parametrize("lang", LANGS)
def test_no_text_is_left_over(lang: Lang) -> None:
    had = attributes(knowledge.locale_files()[lang]["console.ftl"])
    found = {f"{id_.removeprefix('console-')}.{attr}" for id_, attrs in had.items() for attr in attrs}
    assert {key for key in found - asked() if key.partition(".")[0] not in _BUILT} == set()


def test_templates_hold_no_words_of_their_own() -> None:
    """Markup and signs aside, all that is left is the two languages' own names."""
    for template in (files("bot.console") / "templates").iterdir():
        text = re.sub(
            r"\{% (?:block shape|call .*?) %\}.*?\{% end(?:block|call) %\}|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}",
            "",
            template.read_text(encoding="utf-8"),
            flags=re.DOTALL,
        )
        words = re.findall(r"[^\W\d_]{2,}", re.sub(r"<[^>]*>", " ", text))
        assert set(words) <= {"日本語", "English"}, template.name
