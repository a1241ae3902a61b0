"""Places at which tests let the process die: `CRASH_AT=commit.before:3` kills it there the third time it comes by.

Without that setting a place costs nothing.
"""

import os
import signal
import sys
from collections.abc import Callable


def _killer(where: str) -> Callable[[str], None]:
    name, _, times = where.partition(":")
    left = [int(times or 1)]

    def point(here: str) -> None:
        if here != name:
            return
        left[0] -= 1
        if not left[0]:
            sys.stderr.write(f"CRASH_AT {where}\n")
            sys.stderr.flush()
            os.kill(os.getpid(), signal.SIGKILL)

    return point


point: Callable[[str], object] = _killer(os.environ["CRASH_AT"]) if os.environ.get("CRASH_AT") else bool
"""`bool` does nothing, and takes no time for it."""
