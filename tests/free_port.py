"""Ports for servers that a test starts."""

import socket
from contextlib import suppress
from secrets import randbelow


def free_port() -> int:
    """A port nobody listens on, and below those that connections are given: it is still free when a process comes back to it."""
    while True:
        port = 10_000 + randbelow(22_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
