"""Writing files so that a reader, or a kill, never meets half of one.

Everything is written to a temporary name in the same folder (a leading dot, the suffix `.part`), brought to the
disk, then renamed: at any moment the old bytes are there, or the new ones.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import re
import secrets
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

_SUFFIX = ".part"
_READ_AT_ONCE = 256 * 1024
_PART = re.compile(r"\..+\.[0-9a-f]{8}" + re.escape(_SUFFIX))


def part_of(path: Path) -> Path:
    """A temporary name beside `path`, another one at each call, so that two writers never share one."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}{_SUFFIX}")


def is_part(name: str) -> bool:
    """Whether a file of this name is one that `part_of` named."""
    return name.startswith(".") and _PART.fullmatch(name) is not None


def write_part(path: Path, data: bytes) -> None:
    """Write `data` to a new file and bring it to the disk.

    Raises:
        OSError: as the system tells it; the file may be there in part.
    """
    with path.open("xb") as file:
        file.write(data)
        sync(file)


def sync(file: IO[bytes]) -> None:
    """Bring what was written to an open file to the disk."""
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring a folder's renames to the disk; systems that cannot open a folder need no such thing."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_atomically(path: Path, data: bytes) -> bool:
    """Make `data` the contents of `path`; True if that changed anything.

    A file that holds these bytes already is left alone, and so is its time of change.

    Raises:
        OSError: as the system tells it; `path` is as it was, and nothing temporary is left.
    """
    if _holds(path, data):
        return False
    part = part_of(path)
    try:
        write_part(part, data)
        part.replace(path)
    except BaseException:
        remove(part)
        raise
    sync_folder(path.parent)
    return True


def remove(part: Path) -> None:
    """Remove a temporary file if it is there and can be removed; the error that is being told matters more."""
    with contextlib.suppress(OSError):
        part.unlink()


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hex.

    Raises:
        OSError: as the system tells it.
    """
    told = hashlib.sha256()
    with path.open("rb", buffering=0) as file:  # asked for each page of an archive, and most are read at once
        while data := file.read(_READ_AT_ONCE):
            told.update(data)
    return told.hexdigest()


def names_in(folder: Path) -> Iterator[str]:
    """The names of what is in a folder, one after the other, in no order; none if there is no folder.

    Of a large folder no more is held than who asks keeps of it, and nothing becomes a path.

    Raises:
        OSError: as the system tells it.
    """
    try:
        entries = os.scandir(folder)
    except FileNotFoundError:
        return
    with entries:
        yield from (entry.name for entry in entries)


def stamp_of(path: Path) -> str:
    """What changes with a file that is written or replaced: size and times (stat(2)); "" if it is not there."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except FileNotFoundError:
        return False


@contextmanager
def lock(folder: Path, *, wait: bool = True, make: bool = False) -> Iterator[None]:
    """Hold the folder for one writer; waits while another has it, unless it is told not to.

    With `make` the folder is made where it is not there, also where who had it before removed it.

    The lock is on the folder itself: there is no lock file to be left behind, and a process that dies lets it go.
    Systems without `flock` are not kept apart.

    Raises:
        BlockingIOError: another has it, and `wait` is False.
        FileNotFoundError: there is no such folder, or who had it before removed it, and `make` is False.
        OSError: the folder cannot be opened or made.
    """
    if fcntl is None:
        if make:
            folder.mkdir(parents=True, exist_ok=True)
        yield
        return
    descriptor = _locked(folder, wait=wait, make=make)
    try:
        yield
    finally:
        os.close(descriptor)


def _locked(folder: Path, *, wait: bool, make: bool) -> int:
    """The descriptor of the folder, locked. Who had it before may have removed it: then its name is another's now."""
    while True:
        if make:
            folder.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                _flock(descriptor, folder, wait=wait)
                if os.path.samestat(os.fstat(descriptor), folder.stat()):
                    return descriptor
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)
        except FileNotFoundError:
            if not make:
                raise


def _flock(descriptor: int, folder: Path, *, wait: bool) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        if not wait:
            raise
        log.warning("%s: another run writes into this folder; waiting for it to end.", folder)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
