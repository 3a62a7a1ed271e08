"""Holding an output folder without waiting for it."""

from __future__ import annotations

import errno
import os
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from articleaudio.errors import EpisodeError, FolderBusy
from articleaudio.files import lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the lock of an output folder, or say that somebody else does.

    Raises:
        FolderBusy: another run writes into the folder.
        EpisodeError: there is no such folder, or it cannot be used.
    """
    with ExitStack() as stack:
        try:
            stack.enter_context(lock(folder, wait=False))
        except BlockingIOError as error:
            raise FolderBusy(f"{folder}: another run writes into this folder; try again once it has ended.") from error
        except FileNotFoundError as error:
            raise EpisodeError(f"{folder}: there is no such folder; name an output folder.") from error
        except OSError as error:
            raise unusable(folder, error) from error
        yield


def refuse_unusable(folder: Path) -> None:
    """Hold back where a run could not write, as far as can be told without writing.

    Raises:
        EpisodeError: there is a file instead of the folder, or it may not be written into.
    """
    if folder.exists() and not folder.is_dir():
        raise unusable(folder, NotADirectoryError())
    if folder.is_dir() and not os.access(folder, os.W_OK | os.X_OK):
        raise unusable(folder, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))


def unusable(folder: Path, error: OSError) -> EpisodeError:
    """That an output folder cannot be used, as a sentence."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        return EpisodeError(f"{folder}: there is a file where the output folder would be; name another one.")
    return EpisodeError(f"{folder}: the output folder cannot be used ({error.strerror}).")
