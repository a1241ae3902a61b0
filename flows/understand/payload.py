"""One line of `todoku understand`: JSON objects in, JSON objects out."""

from collections.abc import Mapping
from typing import Any

from flows.understand.reader import Reader


def line_of(reader: Reader, payload: Mapping[str, Any]) -> dict[str, Any]:
    """What is believed without asking back. Raises TypeError where the payload has no text."""
    text = payload.get("text")
    if not isinstance(text, str):
        raise TypeError('each line needs a "text" that is a string')
    reading = reader.read(text).taken
    return {
        "symptom": reading.symptom,
        "observations": reading.public,
        "intent": reading.intent,
        "confidence": round(reading.confidence, 2),
    }
