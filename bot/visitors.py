"""Which address a request comes from, where proxies stand between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

FORWARDED = "X-Forwarded-For"
"""`Forwarded` is not read: a proxy that writes one of the two passes the other on as a stranger wrote it."""
Network = IPv4Network | IPv6Network
_Address = IPv4Address | IPv6Address
_NEIGHBOURS = 64
"""Bits all addresses of one IPv6 connection have in common."""


@dataclass(frozen=True, slots=True)
class Proxies:
    """Those whose word is taken for whom they pass on."""

    trusted: tuple[Network, ...] = ()

    def visitor(self, peer: str | None, forwarded: Sequence[str]) -> str:
        """The nearest address that is no trusted proxy's; `forwarded` are the lines of the header, as they came.

        Read from the right: each proxy has written on the right whom it saw, and what stands left of that is hearsay.
        Where an entry is no address, the last one before it counts.
        """
        nearest = read_address(peer or "")
        if nearest is None:
            return peer or ""
        for entry in _from_the_right(forwarded):
            before = read_address(entry) if self._trusts(nearest) else None
            if before is None:
                break
            nearest = before
        return str(nearest)

    def overlooks(self, peer: str | None, forwarded: Sequence[str]) -> bool:
        """Whether a machine of our own network passes requests on and is not believed: strangers look like one then."""
        nearest = read_address(peer or "")
        return bool(forwarded) and nearest is not None and nearest.is_private and not self._trusts(nearest)

    def _trusts(self, address: _Address) -> bool:
        return any(address in network for network in self.trusted)


def networks(text: str) -> tuple[Network, ...]:
    """Addresses and networks, comma separated. Raises ValueError with a sentence."""
    return tuple(_network(part.strip()) for part in text.split(",") if part.strip())


def neighbourhood(address: str) -> str:
    """What is counted as one visitor: an address; of IPv6 its /64, which one connection has to itself."""
    found = read_address(address)
    if isinstance(found, IPv6Address):
        return str(ip_network((found, _NEIGHBOURS), strict=False))
    return str(found) if found else address


def read_address(text: str) -> _Address | None:
    """As proxies write it, with a port or without; None where it is no address.

    `192.0.2.1`, `192.0.2.1:5000`, `2001:db8::1`, `[2001:db8::1]`, `[2001:db8::1]:5000`.
    """
    text = text.strip()
    if text.startswith("["):
        text, bracket, port = text[1:].partition("]")
        if not bracket or (port and not _is_port(port)):
            return None
    elif text.count(":") == 1:
        text, _, port = text.partition(":")
        if not _is_port(f":{port}"):
            return None
    try:
        found = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return mapped or found


def _network(text: str) -> Network:
    try:
        found = ip_network(text)
    except ValueError:
        raise ValueError(f"{text} is neither an address nor a network; write them like 127.0.0.1, 10.0.0.0/8") from None
    if found.prefixlen == 0:
        raise ValueError(f"{text} would believe everybody; name the proxies' own addresses")
    return found


def _is_port(text: str) -> bool:
    return text[0] == ":" and text[1:].isascii() and text[1:].isdecimal()


def _from_the_right(lines: Sequence[str]) -> Iterator[str]:
    """Several lines of the header are one list."""
    for line in reversed(lines):
        left = line
        comma = ","
        while comma:
            left, comma, entry = left.rpartition(",")
            yield entry
