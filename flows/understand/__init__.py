"""Free text -> facts. Rules over concepts; the nearest example where no rule speaks."""

from flows.understand.checks import findings
from flows.understand.payload import line_of
from flows.understand.reader import Reader
from flows.understand.reading import Reading, Statement

__all__ = ["Reader", "Reading", "Statement", "findings", "line_of"]
