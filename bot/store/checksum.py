"""What is kept bears a format and a checksum, and both are looked at when it is read: bytes rot, and keys get mixed up.

Both stand in a last member "z" of the JSON object that a body is, so that a version that knows nothing of them reads it all the same.
What an older version wrote bears none, and is taken as it is.
"""

import re
import zlib

FORMAT = 1
_TAIL = re.compile(rb',"z":"([0-9]+)\.([0-9a-f]{8})"\}\Z')
_LONGEST = 32
"""Bytes of such a member at most."""


def sealed(body: bytes, about: str) -> bytes:
    """The body with its checksum. `about` says whose it is: under another name it is not accepted. What is no JSON object stays
    as it is."""
    if not body.endswith(b"}") or body == b"{}":
        return body
    return b'%b,"z":"%d.%08x"}' % (body[:-1], FORMAT, _sum(body, about))


def opened(body: bytes, about: str) -> bytes | None:
    """The body as it was before; None where it is damaged, somebody else's, or of a format that is not known yet."""
    tail = _TAIL.search(body, max(0, len(body) - _LONGEST))
    if tail is None:
        return body
    bare = body[: tail.start()] + b"}"
    return bare if int(tail[1]) == FORMAT and int(tail[2], 16) == _sum(bare, about) else None


def _sum(body: bytes, about: str) -> int:
    return zlib.crc32(body, zlib.crc32(about.encode()))
