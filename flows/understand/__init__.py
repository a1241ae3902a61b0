"""Free text -> facts: a trained reader, and names and numbers taken at their word."""

from flows.understand.payload import line_of
from flows.understand.reader import Reader
from flows.understand.reading import Reading, Statement

__all__ = ["Reader", "Reading", "Statement", "line_of"]
