"""What everybody runs must not depend on luck: examples are the same at each run.

`HYPOTHESIS_PROFILE=search make test` draws new ones. One that is found there is kept as an `@example` of its test.
"""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("search", derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
