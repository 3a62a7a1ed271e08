"""Runs ffmpeg: by default the one in the imageio-ffmpeg wheel.

It comes first, and not one that a system may have, so that the same input gives the same bytes everywhere.
"""

from __future__ import annotations

import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache, partial
from typing import IO, TYPE_CHECKING, Any

from articleaudio.errors import AudioError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

QUIET = ("-hide_banner", "-nostats", "-nostdin", "-loglevel")
CHUNK = 2**18  # bytes handed on at once


@cache
def _program() -> str:
    """The ffmpeg to run; `IMAGEIO_FFMPEG_EXE` in the environment names another than the wheel's.

    Raises:
        AudioError: there is none for this machine.
    """
    import imageio_ffmpeg

    try:
        path: str = imageio_ffmpeg.get_ffmpeg_exe()
    except RuntimeError as error:
        raise AudioError(
            "There is no ffmpeg for this machine; name one with IMAGEIO_FFMPEG_EXE in the environment."
        ) from error
    return path


def run(arguments: Sequence[str], what: str, *, feed: Iterable[bytes] | None = None, log: str = "error") -> str:
    """Runs ffmpeg to its end; returns what it wrote to standard error at that log level.

    `feed` is sent to its standard input through a pipe, and not handed over as a file: when this process is killed,
    the pipe ends, and ffmpeg with it.

    Raises:
        AudioError: it cannot be started or failed; `what` says what it was doing ("encode out.mp3").
    """
    stdin = subprocess.DEVNULL if feed is None else subprocess.PIPE
    work = partial(_feed, feed=feed or ())
    return _to_its_end(arguments, what, log, work, stdin=stdin, stdout=subprocess.DEVNULL)


def pieces(file: IO[bytes]) -> Iterator[bytes]:
    """What a file holds, from its start, for `run` to feed."""
    file.seek(0)
    while piece := file.read(CHUNK):
        yield piece


def read(
    arguments: Sequence[str], what: str, take: Callable[[IO[bytes]], None], *, feed: Iterable[bytes] | None = None
) -> str:
    """Runs ffmpeg while `take` reads its standard output to the end; returns what it wrote to standard error.

    `feed` is as of `run`; it is gone through in a thread of its own, and what it raises is raised here.

    Raises:
        AudioError: it cannot be started or failed.
    """

    def work(process: subprocess.Popen[bytes]) -> None:
        with ThreadPoolExecutor(1, thread_name_prefix="feeding ffmpeg") as thread:
            fed = thread.submit(_feed, process, feed or ())
            try:
                if process.stdout is not None:
                    with process.stdout as pipe:
                        take(pipe)
            except BaseException:
                process.kill()  # who feeds it waits for it
                raise
            fed.result()

    stdin = subprocess.DEVNULL if feed is None else subprocess.PIPE
    return _to_its_end(arguments, what, "info", work, stdin=stdin, stdout=subprocess.PIPE)


def convert(arguments: Sequence[str], what: str, data: bytes) -> bytes:
    """Runs ffmpeg with `data` on standard input; returns its standard output.

    Raises:
        AudioError: it cannot be started or failed.
    """
    pipe = subprocess.PIPE
    process = _start(arguments, what, "error", stdin=pipe, stdout=pipe, stderr=pipe)
    converted, said = process.communicate(data)
    _check(process.returncode, said.decode("utf-8", "replace"), what)
    return converted


def file_name(path: Path) -> str:
    """A path as ffmpeg takes it for a file, whatever colons and dashes are in it."""
    return f"file:{path}"


def _to_its_end(
    arguments: Sequence[str], what: str, log: str, work: Callable[[subprocess.Popen[bytes]], None], **streams: int
) -> str:
    """Runs ffmpeg with `work` at its pipes; whatever becomes of that, no process is left."""
    with tempfile.TemporaryFile() as said:
        process = _start(arguments, what, log, stderr=said, **streams)
        try:
            work(process)
            process.wait()
        except BaseException:
            process.kill()
            process.wait()
            raise
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    _check(process.returncode, text, what)
    return text


def _feed(process: subprocess.Popen[bytes], feed: Iterable[bytes]) -> None:
    if process.stdin is not None:
        with suppress(BrokenPipeError), process.stdin as pipe:
            for piece in feed:
                pipe.write(piece)


def _start(arguments: Sequence[str], what: str, log: str, **streams: Any) -> subprocess.Popen[bytes]:
    command = [_program(), *QUIET, log, *arguments]
    try:
        # In a group of its own: Ctrl-C is ours to handle, and ffmpeg would end with half a file.
        return subprocess.Popen(command, process_group=0, **streams)
    except OSError as error:
        raise AudioError(f"ffmpeg cannot be started to {what} ({error.strerror}).") from error


def _check(code: int, said: str, what: str) -> None:
    if code < 0:
        raise AudioError(f"ffmpeg failed to {what} (killed by signal {-code}).")
    if code > 0:
        raise AudioError(f"ffmpeg failed to {what} ({_last_line(said) or f'exit code {code}'}).")


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1].rstrip(".") if lines else ""
