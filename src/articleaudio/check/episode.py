"""Checks one episode: every witness is heard, and each defect is told once."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio.audio.listening import Heard, listen
from articleaudio.check import completeness, likeness, others, pace, readable, sound, tagging, texts
from articleaudio.check.defect import Defect, Fault
from articleaudio.episode import audio_is_as_encoded, read_tags, verify
from articleaudio.episode.ledger import Ledger, read_ledger
from articleaudio.episode.naming import AUDIO, OPTIONAL, RECORD, SIDECARS, beside
from articleaudio.episode.written import visible
from articleaudio.errors import AudioError, EpisodeError
from articleaudio.files import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from articleaudio.episode import Staged
    from articleaudio.model import Clip, Episode, Rendition

log = logging.getLogger(__name__)


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


def check_staged(staged: Staged, heard: Heard, say: Callable[[Rendition], Clip]) -> tuple[Defect, ...]:
    """All that is wrong with an episode before it is published; `heard` is what its file sounds like.

    Voices that tell no times of words are held against what `say` makes of their texts.
    """
    audio = staged.episode.path
    temporary = {final: part for part, final in staged.parts}
    parts = {suffix: temporary[path] for suffix, path in _files(audio).items() if path in temporary}
    try:
        finished = Finished(audio.name, parts, read_tags(parts[AUDIO]), read_ledger(parts[RECORD]), heard)
        unlike = likeness.faults(finished.ledger.cues, finished.parts[AUDIO], say)
        return (*defects_of(finished), *(Defect(audio.name, *fault) for fault in unlike))
    except (EpisodeError, AudioError) as error:
        return (Defect(audio.name, "file", str(error)),)


def open_episode(audio: Path) -> Finished:
    """Reads and listens to an episode.

    Raises:
        EpisodeError: one of its files is not there, or cannot be read.
        AudioError: its sound does not decode cleanly.
    """
    parts = _files(audio)
    episode = read_tags(audio)
    missing = {suffix: path.name for suffix, path in parts.items() if not path.is_file()}
    for suffix, name in missing.items():
        if suffix in SIDECARS:
            raise EpisodeError(f"{name} is missing; render the article again.")
        del parts[suffix]
    heard = listen(audio, episode.sample_rate)
    return Finished(audio.name, parts, episode, read_ledger(parts[RECORD]), heard)


def _files(audio: Path) -> dict[str, Path]:
    """The files of an episode, by suffix: all that each has, and those that it may have."""
    return {AUDIO: audio, **{suffix: beside(audio, suffix) for suffix in (*SIDECARS, *OPTIONAL)}}


def defects_of(finished: Finished) -> tuple[Defect, ...]:
    """All that is wrong with it."""
    ledger, rate = finished.ledger, finished.episode.sample_rate
    found: list[Fault] = [
        *sound.faults(ledger, finished.heard, finished.episode.seconds),
        *others.faults(ledger, finished.heard, finished.parts, rate),
        *pace.faults(ledger.cues),
        *texts.faults(ledger, finished.parts),
        *completeness.faults(ledger),
        *readable.faults(ledger, finished.parts),
        *tagging.faults(finished.episode, ledger, finished.parts),
    ]
    told = (Defect(finished.name, *fault) for fault in found)
    return (*_file_defects(finished), *_signature_defects(finished), *told)


def _file_defects(finished: Finished) -> Iterator[Defect]:
    """Whether the file is the one that the ledger was written for."""
    audio = finished.parts[AUDIO]
    size = audio.stat().st_size
    if size != finished.ledger.size:
        sentence = f"it has {size} bytes, and its record says {finished.ledger.size}."
        yield Defect(finished.name, "file", sentence)
    if not audio_is_as_encoded(audio):
        yield Defect(finished.name, "file", "its audio is not as it was encoded (its own checksum).")
    if digest_of(audio) != finished.ledger.sha256:
        yield Defect(finished.name, "file", "its content is another than its record says (SHA-256).")


def _signature_defects(finished: Finished) -> Iterator[Defect]:
    """Whether the file is as it was signed, if it was.

    That this cannot be told (time passed, the extra is missing) is no fault of the file, and a note.
    """
    signature = verify(finished.parts[AUDIO], (finished.ledger.sha256, finished.ledger.signed))
    if signature.state == "broken":
        yield Defect(finished.name, "signature", f"its signature is broken ({signature.reason}).")
    elif signature.state == "unknown":
        log.warning("%s: its signature cannot be verified (%s).", visible(finished.name), signature.reason)
