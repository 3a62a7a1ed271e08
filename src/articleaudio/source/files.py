"""Page files, standard input, and the page files of a folder."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from articleaudio.errors import NothingThere, SourceError
from articleaudio.source.address import advice_on
from articleaudio.source.recognise import SUFFIXES, form_of_suffix, recognise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Source

SIZE_LIMIT = 64 * 1024 * 1024
"""The largest page that is read, in bytes: far above any article, far below what memory bears."""

STDIN = "<stdin>"


def read_file(name: str) -> Source:
    """Read the page in a file; its suffix says what it is, its time of change dates it.

    Raises:
        SourceError: it is missing, a folder, empty, unreadable, too large, or no text at all.
    """
    path = Path(name)
    try:
        if path.is_dir():
            raise SourceError(
                f"{name} is a folder, not a page: use `articleaudio batch {name}` to render all its pages."
            )
        with path.open("rb") as stream:
            data, dated = _read_bounded(stream, name), _stream_time(stream)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise SourceError(f"There is no file {name}: {advice_on(name)}") from error
    except PermissionError as error:
        raise SourceError(f"{name} cannot be read (permission denied): check the file's permissions.") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"{name} cannot be read ({reason}): check the path and the disk.") from error
    return replace(recognise(name, data, form_of_suffix(name)), dated=dated, file=path)


def read_stdin(stream: BinaryIO | None = None) -> Source:
    """Read the page on standard input, or on another stream; it is recognised by what is in it.

    Raises:
        SourceError: it is closed, empty, unreadable, too large, or no text at all.
    """
    stream = stream if stream is not None else _standard_input()
    return replace(recognise(STDIN, _read_bounded(stream, STDIN)), dated=_stream_time(stream))


def _standard_input() -> BinaryIO:
    if sys.stdin is None:  # closed by the shell: <&-
        raise SourceError("Standard input is closed; name a file, or pipe a page in.")
    return sys.stdin.buffer


def pages(folder: Path) -> list[Path]:
    """Every page file in a folder and below, sorted; hidden ones, READMEs and links out of the folder are passed over.

    Raises:
        SourceError: the folder does not exist, is no folder, cannot be listed, or holds no page.
    """
    if not folder.exists():
        raise SourceError(f"There is no folder {folder}: check the path.")
    if not folder.is_dir():
        raise SourceError(f"{folder} is a file, not a folder: use `articleaudio render {folder}` for one page.")
    found = sorted(_walk(folder, folder.resolve()))
    if not found:
        raise NothingThere(f"The folder {folder} holds no page: put HTML, MHTML, Markdown or .txt files in it.")
    return found


def _walk(folder: Path, root: Path) -> Iterator[Path]:
    def stop(error: OSError) -> None:
        raise SourceError(
            f"The folder {error.filename} cannot be listed ({error.strerror}): check its permissions."
        ) from error

    for parent, folders, names in os.walk(folder, onerror=stop):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and _is_page(name) and _inside(path := Path(parent, name), root):
                yield path


def _is_page(name: str) -> bool:
    stem, suffix = os.path.splitext(name.lower())  # noqa: PTH122 - of a name
    return suffix in SUFFIXES and stem != "readme"  # which tells of the folder


def _inside(path: Path, root: Path) -> bool:
    """Whether it is a regular file that, links followed, lies inside the folder."""
    try:
        return path.is_file() and (not path.is_symlink() or path.resolve().is_relative_to(root))
    except (OSError, RuntimeError):  # RuntimeError: a circle of links, before Python 3.13
        return False


def _read_bounded(stream: BinaryIO, label: str) -> bytes:
    try:
        data = stream.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise SourceError(f"{label} cannot be read ({error.strerror}): check the path and the disk.") from error
    if len(data) > SIZE_LIMIT:
        limit = SIZE_LIMIT // 1024 // 1024
        raise SourceError(f"{label} is larger than {limit} MB, too large for an article: give a single page.")
    return data


def _stream_time(stream: BinaryIO) -> datetime | None:
    """When the regular file behind a stream was last changed (aware, UTC); None for pipes and the like."""
    try:
        status = os.fstat(stream.fileno())
        if not stat.S_ISREG(status.st_mode):
            return None
        return datetime.fromtimestamp(status.st_mtime, UTC)
    except (OSError, ValueError, OverflowError, AttributeError):
        return None
