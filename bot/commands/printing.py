"""What a command prints: lines, and complaints."""

import sys


def say(text: str) -> None:
    """A line on standard output, at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def complain(text: str) -> int:
    """A line on standard error; the exit code of a command that found a problem."""
    sys.stderr.write(f"todoku: {text}\n")
    return 1
