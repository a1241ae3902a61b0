"""What everybody runs must not depend on luck: examples are the same at each run.

`HYPOTHESIS_PROFILE=search make test` draws new ones. One that is found there is kept as an `@example` of its test.
"""

import os

from hypothesis import settings

# No deadline: how fast a machine is says nothing about what is right.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", derandomize=False, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
