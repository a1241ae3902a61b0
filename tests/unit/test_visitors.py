"""Whose address counts, whatever is claimed: values in, values out."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.visitors import Proxies, neighbourhood, networks, read_address

OURS = Proxies(networks("127.0.0.1, ::1, 10.1.0.0/16, 2001:db8:ffff::/48"))
STRANGER = "203.0.113.9"

addresses = st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)).map(str)
strangers = addresses.filter(lambda address: OURS.visitor(address, ["192.0.2.1"]) != "192.0.2.1")
proxies = st.sampled_from(["127.0.0.1", "::1", "10.1.2.3", "2001:db8:ffff::7"])
written = st.one_of(
    st.text(max_size=80),
    st.lists(st.one_of(addresses, proxies, st.text(max_size=10)), max_size=6).map(", ".join),
)


@pytest.mark.parametrize(
    ("peer", "lines", "visitor"),
    [
        ("127.0.0.1", [STRANGER], STRANGER),
        ("127.0.0.1", ["192.0.2.1, 203.0.113.9"], STRANGER),
        ("127.0.0.1", ["192.0.2.1", STRANGER], STRANGER),
        ("127.0.0.1", ["203.0.113.9, 10.1.0.4"], STRANGER),
        ("127.0.0.1", [STRANGER, "10.1.0.4,10.1.0.5"], STRANGER),
        ("127.0.0.1", ["203.0.113.9:51000"], STRANGER),
        ("127.0.0.1", ["2001:db8::1"], "2001:db8::1"),
        ("127.0.0.1", ["[2001:db8::1]"], "2001:db8::1"),
        ("127.0.0.1", ["[2001:db8::1]:51000"], "2001:db8::1"),
        ("127.0.0.1", ["2001:DB8:0::1"], "2001:db8::1"),
        ("127.0.0.1", ["::ffff:203.0.113.9"], STRANGER),
        ("::ffff:127.0.0.1", [STRANGER], STRANGER),
        ("::1", [STRANGER], STRANGER),
        ("127.0.0.1", ["10.1.0.4, 10.1.0.5"], "10.1.0.4"),
        ("127.0.0.1", [], "127.0.0.1"),
        ("127.0.0.1", [""], "127.0.0.1"),
        ("127.0.0.1", ["203.0.113.9, unknown"], "127.0.0.1"),
        ("127.0.0.1", ["203.0.113.9, , 10.1.0.5"], "10.1.0.5"),
        ("127.0.0.1", ["203.0.113.9, "], "127.0.0.1"),
        ("127.0.0.1", ["203.0.113.9:port"], "127.0.0.1"),
        ("127.0.0.1", ["[2001:db8::1"], "127.0.0.1"),
        ("127.0.0.1", ["[2001:db8::1]x"], "127.0.0.1"),
        (STRANGER, ["127.0.0.1"], STRANGER),
        ("fe80::1%eth0", ["127.0.0.1"], "fe80::1"),
        ("/run/proxy.sock", [STRANGER], "/run/proxy.sock"),
        (None, [STRANGER], ""),
        ("", [STRANGER], ""),
    ],
)
def test_the_nearest_address_that_is_no_proxys_counts(peer: str | None, lines: list[str], visitor: str) -> None:
    assert OURS.visitor(peer, lines) == visitor


@given(st.lists(written, max_size=4), strangers, st.lists(proxies, max_size=3), proxies)
@example(["127.0.0.1, "], "203.0.113.9", [], "127.0.0.1")
def test_f67_whatever_stands_left_of_a_stranger_changes_nothing(
    left: list[str], stranger: str, passed_on: list[str], peer: str
) -> None:
    plain = OURS.visitor(peer, [", ".join([stranger, *passed_on])])
    joined = OURS.visitor(peer, [", ".join([*left, stranger, *passed_on])])
    in_lines = OURS.visitor(peer, [*left, stranger, *passed_on])
    assert plain == joined == in_lines == str(read_address(stranger))


@given(st.lists(written, max_size=4), strangers)
def test_f67_from_an_untrusted_peer_the_header_is_nothing(lines: list[str], peer: str) -> None:
    assert OURS.visitor(peer, lines) == str(read_address(peer))
    assert Proxies().visitor("127.0.0.1", lines) == "127.0.0.1"


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=4))
def test_f67_no_header_raises(peer: str, lines: list[str]) -> None:
    for asked in (peer, "127.0.0.1"):
        found = OURS.visitor(asked, lines)
        assert found == asked or read_address(found)


@given(addresses)
def test_an_address_is_read_however_it_is_written(address: str) -> None:
    plain = read_address(address)
    assert plain
    bracketed = f"[{address}]" if ":" in address else address
    assert read_address(f" {bracketed} ") == read_address(f"{bracketed}:51000") == plain


@pytest.mark.parametrize(
    ("peer", "lines", "overlooked"),
    [
        ("127.0.0.1", [STRANGER], False),
        ("192.168.0.7", [STRANGER], True),
        ("fd00::7", [STRANGER], True),
        ("192.168.0.7", [], False),
        ("8.8.8.8", [STRANGER], False),
        (None, [STRANGER], False),
    ],
)
def test_a_proxy_of_our_own_that_is_not_named_is_noticed(
    peer: str | None, lines: list[str], *, overlooked: bool
) -> None:
    assert OURS.overlooks(peer, lines) is overlooked


def test_a_connection_has_a_network_to_itself() -> None:
    assert neighbourhood("2001:db8::1") == neighbourhood("2001:db8::ffff:1") == "2001:db8::/64"
    assert neighbourhood("2001:db8:0:1::1") == "2001:db8:0:1::/64"
    assert neighbourhood("192.0.2.1") == "192.0.2.1"
    assert neighbourhood("somebody") == "somebody"
