"""From a tagged MP3 back to an episode; what is truncated, damaged or somebody else's is told.

The stream's length, which the Xing/Info header of the first frame tells, is held against the file's size, so that a
file cut short anywhere is found without decoding it.
"""

from __future__ import annotations

import dataclasses
import errno
import struct
from collections import Counter
from typing import TYPE_CHECKING, Any

from articleaudio.episode import naming, record, tagbody, tags
from articleaudio.errors import EpisodeError, EpisodeUnreadable
from articleaudio.model import Episode

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.model import Label

_FIRST_FRAME = 400  # bytes within which the Xing/Info header and its fields lie
_HAS_FRAMES, _HAS_BYTES = 1, 2


def read(path: Path) -> Episode:
    """The episode in an MP3, with the cues of the record beside it, and the pictures of its chapters.

    Without that record the cues are empty, and a field too long for the tag (see `tags`) is as it is there.

    Raises:
        EpisodeError: the file is missing, no MP3, cut short, damaged, or not tagged by articleaudio.
    """
    return read_pair(path, naming.beside(path, naming.RECORD))


def read_pair(path: Path, record_path: Path) -> Episode:
    """As `read`, with the record under any name."""
    episode, cut = _read_tagged(path)
    data = record.load(record_path)
    if data is None or not _belongs(data, episode.label):
        return episode
    label = dataclasses.replace(episode.label, **{name: record.field(data, name) for name in cut})
    chapters = record.illustrated(data, episode.chapters)
    return dataclasses.replace(episode, label=label, chapters=chapters, cues=record.cues(data))


def is_troubled(path: Path) -> bool:
    """Whether the record beside an MP3 says that another voice than the one asked for said a part of it."""
    return record.is_troubled(naming.beside(path, naming.RECORD))


def read_tags(path: Path) -> Episode:
    """The episode as the MP3's tags alone tell it, without cues.

    Raises:
        EpisodeError: as `read`.
    """
    return _read_tagged(path)[0]


def frames_in(path: Path) -> dict[str, int]:
    """How many ID3 frames of each name an MP3 has, such as {"TIT2": 1, "CHAP": 7}.

    Raises:
        EpisodeError: as `read`.
    """
    tags = _load(path).tags or {}
    return dict(Counter(frame.FrameID for frame in tags.values()))


def chapter_ids(path: Path) -> tuple[list[str], list[str]]:
    """The chapters that the table of contents of an MP3 names, in its order, and those that it has, as they lie there.

    Raises:
        EpisodeError: as `read`.
    """
    tags = _load(path).tags or {}
    frames = list(tags.values())
    table = [name for frame in frames if frame.FrameID == "CTOC" for name in frame.child_element_ids]
    return table, [frame.element_id for frame in frames if frame.FrameID == "CHAP"]


def audio_starts(path: Path) -> int:
    """Where in an MP3 its first frame begins, in bytes.

    Raises:
        EpisodeError: it is missing or no MP3.
    """
    return int(_load(path).info.frame_offset)


def refuse_foreign(path: Path, guid: str) -> None:
    """Hold back before a file is replaced that is not this episode.

    What is damaged, cut short or has lost its tags may be replaced: rendering again is what mends it.

    Raises:
        EpisodeError: the file has somebody else's tags, or is another episode.
    """
    if not path.exists():
        return
    try:
        audio = _load(path)
        found = None if audio.tags is None else tags.decode(audio.tags)[0].guid
    except tags.NotOurs as error:
        raise EpisodeError(f"{path} has somebody else's tags and stays as it is; move it out of the folder.") from error
    except (EpisodeError, ValueError, KeyError, AttributeError, TypeError):
        return
    if found not in (None, guid):
        raise EpisodeError(f"{path} is another episode ({found}) and stays as it is; move it out of the folder.")


def _belongs(data: dict[str, Any], label: Label) -> bool:
    return (data["label"].get("guid"), data["label"].get("content_hash")) == (label.guid, label.content_hash)


def _read_tagged(path: Path) -> tuple[Episode, tuple[str, ...]]:
    audio = _load(path)
    if audio.tags is None:
        raise EpisodeError(f"{path} is not an episode of articleaudio: it has no ID3 tags.")
    _check_whole(path, audio.info.frame_offset)
    try:
        label, cut = tags.decode(audio.tags)
        chapters = tagbody.chapters_in(audio.tags)
    except tags.NotOurs as error:
        raise EpisodeError(f"{path} is not an episode of articleaudio: its tags hold no guid.") from error
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise EpisodeError(f"{path}: its tags are damaged; render the article again.") from error
    return Episode(path, label, audio.info.length, chapters, sample_rate=audio.info.sample_rate), cut


def _load(path: Path) -> Any:
    from mutagen import MutagenError
    from mutagen.mp3 import MP3, HeaderNotFoundError

    open_mp3: Any = MP3  # mutagen's functions carry no types
    try:
        return open_mp3(path, translate=False)
    except HeaderNotFoundError as error:
        raise EpisodeError(f"{path} is not an MP3, or it was cut short.") from error
    except MutagenError as error:
        cause = error.args[0] if error.args else None
        if isinstance(cause, OSError) and cause.strerror:
            raise _unreadable(path, cause) from error
        raise _damaged(path, error) from error
    except (ValueError, struct.error) as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> EpisodeError:
    told = f" ({error})" if str(error) else ""
    return EpisodeError(f"{path}: its tags are damaged or cut short{told}.")


def _unreadable(path: Path, error: OSError) -> EpisodeError:
    """Of what is not there, or is no file, that is all there is to know; anything else may pass."""
    is_none = error.errno in {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ELOOP}
    kind = EpisodeError if is_none else EpisodeUnreadable
    return kind(f"{path}: the episode cannot be read ({error.strerror}).")


def _check_whole(path: Path, audio_at: int) -> None:
    """Hold the file's size against what the Xing/Info header says of the stream, header's frame included."""
    try:
        with path.open("rb") as file:
            file.seek(audio_at)
            frame = file.read(_FIRST_FRAME)
        rest = path.stat().st_size - audio_at
    except OSError as error:
        raise _unreadable(path, error) from error
    expected = _stream_bytes(frame)
    if expected is None:
        raise EpisodeError(f"{path}: the MP3's first frame does not say how long it is; render it again.")
    if rest < expected:
        raise EpisodeError(f"{path} is cut short: {expected - rest} bytes of audio are missing; render it again.")


def _stream_bytes(frame: bytes) -> int | None:
    """How many bytes the audio stream has, by its Xing/Info header; None without one.

    The header: http://gabriel.mp3-tech.org/mp3infotag.html.
    """
    for mark in (b"Info", b"Xing"):
        at = frame.find(mark)
        if at >= 0 and len(frame) >= at + 16:
            flags, _frames, count = struct.unpack_from(">III", frame, at + 4)
            return int(count) if flags & _HAS_FRAMES and flags & _HAS_BYTES else None
    return None
