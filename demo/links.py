"""What Telegram takes as a link behind a button or a text."""

from urllib.parse import urlsplit


def takes(url: str) -> bool:
    """tg:// and web addresses whose host has a dot; localhost it refuses. Telegram would put http:// before an address without a
    scheme; here that is refused, because who writes one has forgotten it."""
    parts = urlsplit(url)
    return parts.scheme == "tg" or (parts.scheme in ("http", "https") and "." in (parts.hostname or ""))
