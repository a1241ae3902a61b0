"""How many guesses are looked at.

A stranger's guesses count against the account, the address they come from, and all strangers together. A browser in which the agent has
been before has a count of its own: however hard strangers try, they cannot keep the agent out there.
"""

from bot.console.seal import ConsoleKeys
from bot.store.agent_port import Tries, Window
from bot.visitors import neighbourhood

STRANGER = (0, 0, 0, 0, 60, 120, 240, 480, 960, 1800)
"""Seconds to wait after the first wrong try, the second …: some ten an hour at first, two an hour in the long run."""
STRANGERS_MOST = 100
KNOWN = (0, 0, 0, 0, 30, 60, 120)
KNOWN_MOST = 20
"""Then the browser counts as a stranger's."""
SPAN = 600
ADDRESS_MOST, ALL_MOST = 30, 200
"""In SPAN seconds."""
_DAY = 86400


def known_row(nonce: str) -> Tries:
    """The tries of a known browser."""
    return Tries(f"known:{nonce}", KNOWN, KNOWN_MOST, _DAY)


def stranger_row(keys: ConsoleKeys, name: str) -> Tries:
    """The tries of strangers for a name, whether there is such an agent or not."""
    return Tries(f"name:{keys.mark('name', name)[:24]}", STRANGER, STRANGERS_MOST, 7 * _DAY)


def windows(keys: ConsoleKeys, address: str, now: int) -> list[Window]:
    """What else a stranger's try counts against. Addresses are kept as marks only, and for minutes."""
    span = now // SPAN
    mark = keys.mark("address", neighbourhood(address))[:24]
    return [Window(f"address:{mark}:{span}", ADDRESS_MOST, SPAN), Window(f"all:{span}", ALL_MOST, SPAN)]
