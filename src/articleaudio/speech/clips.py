"""The clip cache: sound by content, on disk, bounded.

A clip's key covers all that shapes its sound and nothing else, so a clip made for one article serves every other. Any
number of processes may share the folder: a clip is written under a name of its own and renamed, and one that is damaged
or gone is simply made again. The least recently used go first. Samples are kept as FLAC: seven tenths of their size, in
a tenth of the time that espeak-ng takes to make them.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tempfile
import zlib
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from articleaudio.model import Clip, Mark, Pause, Phonemes

if TYPE_CHECKING:
    from articleaudio.model import Span, Utterance
    from articleaudio.speech.delivery import Delivery

FORMAT = 3  # changes when the files' layout does: old ones are then never read
PRUNE_EVERY = 64 * 2**20  # bytes written between looks at the folder's size
PRUNE_TO = 0.9  # of the bound, so that pruning is rare


def clip_key(delivery: Delivery, version: str, files: str, utterance: Utterance) -> str:
    """SHA-256 in hex of all that shapes a clip's sound.

    `version` is the engine's, `files` the fingerprint of what lies on disk of the voice.
    """
    spans = [_span_facts(span) for span in utterance.spans]
    voice = [delivery.engine, version, delivery.voice, files, delivery.options]
    facts = [FORMAT, voice, utterance.language, utterance.speed, utterance.pitch, spans]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def _span_facts(span: Span) -> list[object]:
    match span:
        case Pause():
            return ["pause", span.seconds]
        case Phonemes():
            return ["phonemes", span.alphabet, span.phonemes, span.text]
        case _:
            return ["text", span.text]


@dataclass(frozen=True, slots=True)
class Holding:
    """What a cache holds: files, bytes, and when the least recently used one was used (seconds since 1970)."""

    files: int
    size: int
    oldest: float | None


class ClipCache:
    """Clips in a folder, at most `bound` bytes of them; a bound of 0 keeps nothing."""

    def __init__(self, folder: Path, bound: int) -> None:
        self._folder = folder
        self._bound = bound
        self._written = 0

    def get(self, key: str) -> Clip | None:
        """The clip of that key, or None if it is not here or damaged."""
        path = self._path(key)
        try:
            clip = _unpack(path.read_bytes())
        except (OSError, ValueError, TypeError, RecursionError):
            return None
        with suppress(OSError):  # somebody else's, or deleted meanwhile
            os.utime(path)  # the least recently used go first
        return clip

    def put(self, key: str, clip: Clip) -> None:
        """Keeps the clip, if it can be written; a cache that cannot be is only slower."""
        if not self._bound:
            return
        data = _pack(clip)
        with suppress(OSError):
            _write(self._path(key), data)
        self._written += len(data)
        if self._written >= min(PRUNE_EVERY, self._bound):
            self.prune()

    def close(self) -> None:
        """Brings the folder within its bound, if anything was added to it."""
        if self._written:
            self.prune()

    def holds(self) -> Holding:
        """What is kept now."""
        found = _sizes(self._folder)
        used = min((used for used, _, _ in found), default=None)
        return Holding(len(found), sum(size for _, size, _ in found), used)

    def prune(self, bound: int | None = None) -> None:
        """Removes the least recently used clips until the folder is within its bound, or within the one given."""
        self._written = 0
        allowed = self._bound if bound is None else bound
        found = sorted(_sizes(self._folder))
        total = sum(size for _, size, _ in found)
        if total <= allowed:
            return
        for _, size, path in found:
            if total <= allowed * PRUNE_TO:
                break
            with suppress(OSError):
                path.unlink()
            total -= size

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]


def _sizes(folder: Path) -> list[tuple[float, int, Path]]:
    """Time of last use, size in bytes and path of every file."""
    found = []
    for path in folder.glob("*/*"):
        with suppress(OSError):  # another process may have pruned it
            status = path.stat()
            found.append((status.st_mtime, status.st_size, path))
    return found


def _pack(clip: Clip) -> bytes:
    """A line with a checksum of all that is heard and a list in JSON; behind it the samples."""
    told = json.dumps([clip.rate, len(clip.pcm) // 2, [astuple(mark) for mark in clip.marks]]).encode()
    return b"%08x %s\n%s" % (zlib.crc32(clip.pcm, zlib.crc32(told)), told, _compress(clip))


def _unpack(data: bytes) -> Clip:
    """The clip that was packed.

    Raises:
        ValueError, TypeError: it is damaged.
    """
    head, _, samples = data.partition(b"\n")
    checksum, _, told = head.partition(b" ")
    rate, count, marks = json.loads(told)
    pcm = _decompress(samples, count)
    if int(checksum, 16) != zlib.crc32(pcm, zlib.crc32(told)):
        raise ValueError("damaged clip")
    return Clip(pcm, rate, tuple(Mark(*mark) for mark in marks))


def _compress(clip: Clip) -> bytes:
    import soundfile

    packed = io.BytesIO()
    with soundfile.SoundFile(packed, "w", clip.rate, 1, "PCM_16", format="FLAC", compression_level=0) as file:
        file.buffer_write(clip.pcm, dtype="int16")
    return packed.getvalue()


def _decompress(data: bytes, count: int) -> bytes:
    import soundfile

    try:
        with soundfile.SoundFile(io.BytesIO(data)) as file:
            if file.frames != count:  # before memory is taken for as many as a damaged file may claim
                raise ValueError("damaged clip")
            return bytes(file.buffer_read(dtype="int16"))
    except (soundfile.SoundFileError, RuntimeError, AssertionError) as error:  # it asserts what it finds in a file
        raise ValueError("damaged clip") from error


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            file.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
