"""Personal data and secrets out of text: what a store, a log, a summary or a support chat takes is `Redacted`.

`pipeline` is the way from a text to it. `shadow` makes a text plain to read, each of `detectors` gives `Find`s in it,
`joints` joins neighbours, `masks` puts masks in their places. `vocabulary`, `innocent` and `harmless` know what is no
secret. Words and patterns are data: `rules/NAME.toml` belongs to the module of that name, `ruleset` reads it.
"""

from flows.redact.detectors.announcements import LASTS, Announced, announced
from flows.redact.detectors.entities import TextEntity
from flows.redact.display_names import redact_file_name, redact_name
from flows.redact.masks import MaskKind, Redacted, as_string, ours, trusted
from flows.redact.pipeline import Overview, found_kinds, overview, redact

__all__ = [
    "LASTS", "Announced", "MaskKind", "Overview", "Redacted", "TextEntity",
    "announced", "as_string", "found_kinds", "ours", "overview", "redact", "redact_file_name", "redact_name", "trusted",
]  # fmt: skip
