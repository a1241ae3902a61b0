"""Personal data and secrets out of text: what a store, a log, a summary or a support chat takes is `Redacted`."""

from flows.redact.announcements import LASTS, Announced, announced
from flows.redact.display_names import redact_file_name, redact_name
from flows.redact.entities import TextEntity
from flows.redact.masks import MaskKind, Redacted, as_string, ours, trusted
from flows.redact.pipeline import Overview, found_kinds, overview, redact

__all__ = [
    "LASTS", "Announced", "MaskKind", "Overview", "Redacted", "TextEntity",
    "announced", "as_string", "found_kinds", "ours", "overview", "redact", "redact_file_name", "redact_name", "trusted",
]  # fmt: skip
