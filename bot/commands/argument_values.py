"""What the command line takes as a port, a name, a number: the value, or one line that says what is wrong."""

import argparse
import re

LONGEST_SHOWN = 40
MOST_MINUTES = 1440
MOST_USERS = 1_000_000
MOST_DAYS = 3660
_AGENT = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}", re.ASCII)


def port_of(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 1 << 16:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; choose 1 to 65535")
    return int(text)


def agent_of(text: str) -> str:
    if not _AGENT.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"{text[:40]!r} is no name for an agent; take 2 to 32 of a-z 0-9 . _ - and begin with a letter or a digit"
        )
    return text


def shown_of(text: str) -> str:
    if not 0 < len(text.strip()) <= LONGEST_SHOWN or not text.isprintable():
        raise argparse.ArgumentTypeError(f"a shown name has 1 to {LONGEST_SHOWN} printable signs")
    return text.strip()


def minutes_of(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= MOST_MINUTES:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no number of minutes; choose 1 to {MOST_MINUTES}")
    return int(text)


def users_of(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= MOST_USERS:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no number of people; choose 1 to {MOST_USERS}")
    return int(text)


def days_of(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= MOST_DAYS:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no number of days; choose 1 to {MOST_DAYS}")
    return int(text)


def number_of(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no number; choose 0 or more")
    return int(text)


def share_of(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no share; choose 0 to 1")
    return share
