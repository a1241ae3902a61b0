"""Personal data and secrets out of text: what a store, a log, a summary or a support chat takes is `Redacted`."""

from flows.redact.continued import LASTS, Announced, announced
from flows.redact.entities import Entity
from flows.redact.marks import Kind, Redacted, as_string, ours, trusted
from flows.redact.names import redact_file_name, redact_name
from flows.redact.pipeline import Overview, found_kinds, overview, redact

__all__ = [
    "LASTS", "Announced", "Entity", "Kind", "Overview", "Redacted",
    "announced", "as_string", "found_kinds", "ours", "overview", "redact", "redact_file_name", "redact_name", "trusted",
]  # fmt: skip
