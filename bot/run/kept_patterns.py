"""Keeps what reading the patterns has come to, so that only the first start of a version takes its time."""

import hashlib
import logging
import os
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from flows.knowledge.compiled import CompiledError, dump, load
from flows.knowledge.guide import Guide
from flows.understand.rulebook import shipped

log = logging.getLogger(__name__)

_SEAL = 32
"""Bytes that stand before the others and tell whether all of them are there."""


def compiled(guide: Guide, folder: Path) -> Guide:
    """The guide with the reader's patterns worked out: read from the folder, or made now and left there for the next start."""
    name = f"patterns-{_version()}"
    try:
        return replace(guide, ways=load(_read(folder / name)))
    except (OSError, CompiledError):
        made = dump(guide.reader.lexicon.ways.known)
    _keep(folder, name, made)
    return replace(guide, ways=load(made))


def _version() -> str:
    """Of the code that it depends on."""
    digest = hashlib.blake2b(digest_size=16)
    code = (files("flows"), *(at for at in files("flows").iterdir() if at.is_dir()))
    sources = {
        f"{at.name}/{f.name}": f.read_text("utf-8") for at in code for f in at.iterdir() if f.name.endswith(".py")
    } | shipped()
    for name, text in sorted(sources.items()):
        digest.update(f"{name}\0{text}\0".encode())
    return digest.hexdigest()


def _read(path: Path) -> bytes:
    """Raises OSError, CompiledError."""
    data = path.read_bytes()
    if hashlib.blake2b(data[_SEAL:], digest_size=_SEAL).digest() != data[:_SEAL]:
        raise CompiledError("damaged")
    return data[_SEAL:]


def _keep(folder: Path, name: str, data: bytes) -> None:
    """Write it whole or not at all, and let go of what older versions left. Where it cannot be written, the next start takes
    longer."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        under_way = folder / f"{name}.{os.getpid()}"
        under_way.write_bytes(hashlib.blake2b(data, digest_size=_SEAL).digest() + data)
        under_way.replace(folder / name)
        for old in folder.glob(f"{name.partition('-')[0]}-*"):
            if old.name != name:
                old.unlink(missing_ok=True)
    except OSError as error:
        log.debug("%s could not be kept for the next start (%s)", name, error.strerror)
