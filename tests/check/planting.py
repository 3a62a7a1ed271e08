"""Plants faults in a finished episode, and makes every hash, length and level fit them.

So only the sound and the texts can give a fault away.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import imageio_ffmpeg
import numpy as np
from mutagen.id3 import ID3
from numpy.typing import NDArray

from articleaudio.archive.refreshing import rebuild_feed
from articleaudio.audio.listening import listen
from articleaudio.check import examine_folder
from articleaudio.episode.tagbody import assemble
from articleaudio.order import order_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.check import Defect

Samples = NDArray[Any]
RATE = 44100
LAME = 0.95
"""By what LAME multiplies what it encodes (lame.c: `scale` of its presets)."""


@dataclass
class Planted:
    """An output folder with one episode in it, to be spoiled."""

    folder: Path

    @property
    def audio(self) -> Path:
        """Its MP3."""
        return next((self.folder / "episodes").glob("*.mp3"))

    def beside(self, suffix: str) -> Path:
        """One of its other files."""
        return self.audio.with_name(self.audio.stem + suffix)

    def record(self) -> dict[str, Any]:
        """Its record."""
        data: dict[str, Any] = json.loads(self.beside(".json").read_text("utf-8"))
        return data

    def change_record(self, change: Callable[[dict[str, Any]], object]) -> None:
        """Changes the record, and nothing else."""
        data = self.record()
        change(data)
        self.beside(".json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")

    def change_text(self, suffix: str, change: Callable[[str], str]) -> None:
        """Changes one of the files of text; it must become another."""
        path = self.beside(suffix)
        before = path.read_text("utf-8")
        path.write_text(change(before), "utf-8")
        assert path.read_text("utf-8") != before

    def change_book(self, name: str, change: Callable[[bytes], bytes]) -> None:
        """Changes one of the files in the book."""
        with ZipFile(self.beside(".epub")) as book:
            inside = {entry: book.read(entry) for entry in book.infolist()}
        with ZipFile(self.beside(".epub"), "w") as book:
            for entry, data in inside.items():
                book.writestr(entry, change(data) if entry.filename == name else data)

    def change_tags(self, change: Callable[[Any], object]) -> None:
        """Changes the tags, and makes size and hash in the record and in the feed fit."""
        tags = _tags(self.audio)
        change(tags)
        _save(tags, self.audio)
        self.fit()

    def change_bytes(self, change: Callable[[bytearray], object]) -> None:
        """Changes the MP3's bytes, and makes size and hash fit."""
        data = bytearray(self.audio.read_bytes())
        change(data)
        self.audio.write_bytes(data)
        self.fit()

    def change_sound(self, change: Callable[[Samples], Samples]) -> None:
        """Decodes, changes, encodes as before, puts the old tags before it, and makes everything fit."""
        ffmpeg, tags = imageio_ffmpeg.get_ffmpeg_exe(), _tags(self.audio)
        quiet = [ffmpeg, "-v", "error", "-y"]
        raw = ["-f", "s16le", "-ar", str(RATE), "-ac", "1"]
        decoded = subprocess.run([*quiet, "-i", str(self.audio), *raw, "-"], capture_output=True, check=True).stdout
        samples = change(np.frombuffer(decoded, "<i2").copy())
        changed = np.clip(samples / LAME, -32768, 32767).astype("<i2").tobytes()
        encode = ["-i", "-", "-c:a", "libmp3lame", "-b:a", "96k", "-compression_level", "7", "-id3v2_version", "0"]
        subprocess.run([*quiet, *raw, *encode, str(self.audio)], input=changed, check=True)
        _save(tags, self.audio)
        self.fit(seconds=len(changed) / 2 / RATE)

    def fit(self, seconds: float | None = None) -> None:
        """Makes the record's size, hash, length and level those of the file as it is now, and feed and book fit."""
        data = self.audio.read_bytes()
        if self.beside(".epub").is_file():
            self.change_book("EPUB/audio.mp3", lambda _: data)
        facts: dict[str, Any] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        if seconds is not None:
            level = listen(self.audio, RATE).level
            facts |= {"seconds": seconds, "loudness": level.loudness, "peak": level.peak}
            facts["aim"] = {"loudness": -16.0, "peak": 0.0}  # a second encoding adds to the peaks
        self.change_record(lambda record: record.update(facts))
        rebuild_feed(order_for(None, self.folder, self.folder))

    def cue(self, number: int) -> tuple[slice, dict[str, Any]]:
        """The samples of a segment, and what the record says of it."""
        cue = self.record()["cues"][number]
        return slice(round(cue["start"] * RATE), round(cue["end"] * RATE)), cue

    def defects(self) -> list[Defect]:
        """All that is told of the folder."""
        return [defect for one in examine_folder(self.folder) for defect in one.defects]

    def forget_envelope(self) -> None:
        """Takes out of the record how the file sounded when it was made."""
        self.change_record(lambda record: record.update(envelope=""))


def _save(tags: Any, audio: Path) -> None:
    """Puts the tags before the sound, as the project writes them: mutagen would sort them by length."""
    found = audio.read_bytes()
    own = _tag_bytes(found) if found.startswith(b"ID3") else 0
    audio.write_bytes((assemble(tags.values()) if tags else b"") + found[own:])


def _tag_bytes(data: bytes) -> int:
    """How long the tag at the beginning of a file is (ID3v2.3, 3.1: seven bits a byte)."""
    return 10 + sum((byte & 0x7F) << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))


def _tags(audio: Path) -> Any:
    loaded: Any = ID3  # mutagen's functions carry no types
    return loaded(audio, translate=False)
