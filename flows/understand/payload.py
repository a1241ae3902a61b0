"""One line of `todoku understand`: JSON objects in, JSON objects out."""

from collections.abc import Mapping
from typing import Any

from flows.understand.reader import Reader


def line_of(reader: Reader, payload: Mapping[str, Any]) -> dict[str, Any]:
    """Raises TypeError where the payload has no text."""
    text, lang = payload.get("text"), payload.get("lang")
    if not isinstance(text, str):
        raise TypeError('each line needs a "text" that is a string')
    reading = reader.read(text, lang if isinstance(lang, str) else None)
    return {
        "symptom": reading.symptom,
        "observations": reading.public,
        "intent": reading.intent,
        "confidence": round(reading.confidence, 2),
    }
