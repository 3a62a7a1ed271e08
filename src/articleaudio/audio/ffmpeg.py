"""Runs ffmpeg: by default the one in the imageio-ffmpeg wheel.

It comes first, and not one that a system may have, so that the same input gives the same bytes everywhere.
"""

from __future__ import annotations

import signal
import subprocess
from functools import cache
from typing import IO, TYPE_CHECKING, Any

import imageio_ffmpeg

from articleaudio.errors import AudioError

if TYPE_CHECKING:
    from collections.abc import Sequence

QUIET = ("-hide_banner", "-nostats", "-nostdin", "-loglevel")


@cache
def _program() -> str:
    """The ffmpeg to run; `IMAGEIO_FFMPEG_EXE` in the environment names another than the wheel's.

    Raises:
        AudioError: there is none for this machine.
    """
    try:
        path: str = imageio_ffmpeg.get_ffmpeg_exe()
    except RuntimeError as error:
        raise AudioError(
            "There is no ffmpeg for this machine; name one with IMAGEIO_FFMPEG_EXE in the environment."
        ) from error
    return path


def run(arguments: Sequence[str], what: str, *, stdin: IO[bytes] | None = None, log: str = "error") -> str:
    """Runs ffmpeg to its end; returns what it wrote to standard error at that log level.

    Raises:
        AudioError: it cannot be started or failed; `what` says what it was doing ("encode out.mp3").
    """
    source = {"stdin": subprocess.DEVNULL if stdin is None else stdin}
    return _run(arguments, what, log, source).stderr.decode("utf-8", "replace")


def convert(arguments: Sequence[str], what: str, data: bytes) -> bytes:
    """Runs ffmpeg with `data` on standard input; returns its standard output.

    Raises:
        AudioError: it cannot be started or failed.
    """
    return _run(arguments, what, "error", {"input": data}).stdout


def _run(arguments: Sequence[str], what: str, log: str, source: dict[str, Any]) -> subprocess.CompletedProcess[bytes]:
    command = [_program(), *QUIET, log, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, **source)
    except OSError as error:
        raise AudioError(f"ffmpeg cannot be started to {what} ({error.strerror}).") from error
    if done.returncode != 0:
        raise AudioError(f"ffmpeg failed to {what} ({_reason(done)}).")
    return done


def _reason(done: subprocess.CompletedProcess[bytes]) -> str:
    if done.returncode < 0:
        return f"killed by {signal.Signals(-done.returncode).name}"
    return _last_line(done.stderr.decode("utf-8", "replace")) or f"exit code {done.returncode}"


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1].rstrip(".") if lines else ""
