"""Checks one episode: every witness is heard, and each defect is told once."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio.audio.envelope import Heard, listen
from articleaudio.check import pace, sound, tagging, texts
from articleaudio.check.defect import Defect, Fault
from articleaudio.episode import read_tags
from articleaudio.episode.ledger import Ledger, read_ledger
from articleaudio.errors import AudioError, EpisodeError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from articleaudio.model import Episode

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished episode with all that is known of it.

    Attributes:
        name: what defects call it.
        parts: the path of each of its files, by suffix; before it is published they have temporary names.
        episode: what its tags say. `ledger`: what was kept while it was made. `heard`: what its file sounds like.
    """

    name: str
    parts: Mapping[str, Path]
    episode: Episode
    ledger: Ledger
    heard: Heard


def check_episode(audio: Path) -> tuple[Defect, ...]:
    """All that is wrong with the episode in an MP3 and the files beside it; nothing if it is whole."""
    suffixes = (".mp3", ".vtt", ".srt", ".chapters.json", ".json")
    return check_parts(audio.name, {suffix: audio.with_name(audio.stem + suffix) for suffix in suffixes})


def check_parts(name: str, parts: Mapping[str, Path]) -> tuple[Defect, ...]:
    """As `check_episode`, of files under any names."""
    missing = [f"{name}: the file {suffix} of it is missing" for suffix, path in parts.items() if not path.is_file()]
    if missing:
        return tuple(Defect(name, "file", f"{one.partition(': ')[2]}; render the article again.") for one in missing)
    try:
        finished = open_episode(name, parts)
    except (EpisodeError, AudioError) as error:
        return (Defect(name, "file", str(error)),)
    return tuple(_defects(finished))


def open_episode(name: str, parts: Mapping[str, Path]) -> Finished:
    """Reads and listens to an episode.

    Raises:
        EpisodeError: its tags or its record cannot be read.
        AudioError: it does not decode cleanly.
    """
    audio = parts[".mp3"]
    episode = read_tags(audio)
    ledger = read_ledger(parts[".json"])
    return Finished(name, parts, episode, ledger, listen(audio, episode.sample_rate))


def _defects(finished: Finished) -> Iterator[Defect]:
    yield from _file_defects(finished)
    found: list[Fault] = [
        *sound.faults(finished.ledger, finished.heard, finished.episode.seconds),
        *pace.faults(finished.ledger.cues),
        *texts.faults(finished.ledger, finished.parts),
        *tagging.faults(finished.episode, finished.ledger, finished.parts),
    ]
    for kind, sentence, start, end in found:
        yield Defect(finished.name, kind, sentence, start, end)


def _file_defects(finished: Finished) -> Iterator[Defect]:
    """Whether the file is the one that the ledger was written for."""
    audio = finished.parts[".mp3"]
    size = audio.stat().st_size
    if size != finished.ledger.size:
        sentence = f"it has {size} bytes, and its record says {finished.ledger.size}."
        yield Defect(finished.name, "file", sentence)
    if _sha256(audio) != finished.ledger.sha256:
        yield Defect(finished.name, "file", "its content is another than its record says (SHA-256).")


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_CHUNK):
            digest.update(block)
    return digest.hexdigest()
