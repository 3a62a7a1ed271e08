"""Write an episode under temporary names, then publish it by renaming; see the package for what a kill leaves."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from array import array
from bisect import bisect_left
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio import files
from articleaudio.episode import naming, page, record, signing, tagbody, tags, transcript, wholeness
from articleaudio.episode.others import tag_other
from articleaudio.episode.pruning import PRUNED
from articleaudio.episode.reading import read_pair, refuse_foreign
from articleaudio.episode.retracting import RETRACTED
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from articleaudio.episode.credentials import Credentials
    from articleaudio.episode.tagbody import Version
    from articleaudio.model import Chapter, Episode, Label, Recording

_COPIED_AT_ONCE = 1 << 20
_CHAPTERS_VERSION = "1.2.0"


@dataclass(frozen=True, slots=True)
class Staged:
    """An episode written under temporary names.

    Attributes:
        episode: as it will be; its path is the one after `commit`.
        parts: temporary and final paths in the order of renaming: the record first, the MP3 last.
    """

    episode: Episode
    parts: tuple[tuple[Path, Path], ...]


def stage(
    recording: Recording,
    label: Label,
    folder: Path,
    *,
    artwork: bytes | None = None,
    version: Version = "2.3",
    optional: Sequence[str] = (),
    credentials: Credentials | None = None,
) -> Staged:
    """Write the tagged MP3 and what lies beside it into `folder/episodes/`, under temporary names.

    The audio is copied as it is, the tag put before it; memory does not grow with its length.

    Args:
        recording: its MP3 has no tags.
        label: what the tags say.
        folder: the output folder.
        artwork: a JPEG or PNG of at most 200 kB for the tag.
        version: of ID3.
        credentials: what the MP3 is signed with, if it is.
        optional: suffixes of `naming.OPTIONAL` for what else is to lie beside the MP3: `naming.BOOK`.

    Raises:
        EpisodeError: something cannot be written or signed (nothing temporary is left), the artwork is too large, a
            file with somebody else's tags has the episode's name, or what was written cannot be read back (the
            recording is no MP3 that tells its length, or the guid is empty).
    """
    if artwork and len(artwork) > tags.ARTWORK_LIMIT:
        raise EpisodeError(f"The artwork for the tags has {len(artwork)} bytes; give one of at most 200 kB.")
    label = tags.cleaned(label)
    audio = folder / naming.EPISODES / (naming.stem(label) + naming.AUDIO)
    refuse_foreign(audio, label.guid)
    also = (*optional, *dict(recording.also))
    suffixes = (naming.RECORD, *naming.SIDECARS, naming.TRANSCRIPT_PAGE, *also, naming.AUDIO)
    finals = {kind: naming.beside(audio, kind) for kind in suffixes}
    by_kind = {kind: files.part_of(final) for kind, final in finals.items()}
    parts = tuple((by_kind[kind], final) for kind, final in finals.items())
    try:
        audio.parent.mkdir(parents=True, exist_ok=True)
        _write(recording, label, by_kind, artwork=artwork, version=version, credentials=credentials)
        episode = read_pair(by_kind[naming.AUDIO], by_kind[naming.RECORD])
    except OSError as error:
        _remove(parts)
        raise _unwritable(error, audio) from error
    except signing.NotSigned:
        _remove(parts)
        raise
    except EpisodeError as error:
        _remove(parts)
        raise EpisodeError(f"{recording.path} cannot become an episode, as it cannot be read back.") from error
    except BaseException:
        _remove(parts)
        raise
    # Of ten hours, cues are large: those that were read back are kept only where they are others.
    cues = recording.cues if episode.cues == recording.cues else episode.cues
    return Staged(dataclasses.replace(episode, path=audio, cues=cues), parts)


def commit(staged: Staged) -> Episode:
    """Publish: rename all parts, the record first and the MP3 last, whose presence makes the episode.

    What the settings do not ask for any more goes, if it lies beside an earlier rendering of the same content.

    Raises:
        EpisodeError: a file cannot be renamed; nothing temporary is left.
    """
    audio = staged.episode.path
    try:
        for part, final in staged.parts:
            if final == audio:
                files.sync_folder(audio.parent)
            part.replace(final)
        for left in {*naming.family(audio)} - {final for _, final in staged.parts}:
            files.remove(left)
        files.sync_folder(audio.parent)
    except OSError as error:
        discard(staged)
        raise _unwritable(error, audio) from error
    return staged.episode


def discard(staged: Staged) -> None:
    """Remove what was staged and not published."""
    _remove(staged.parts)


def sweep(folder: Path) -> tuple[Path, ...]:
    """Remove what killed runs left in an output folder, and give back what was removed.

    That is temporary files, and files beside an MP3 that is not there; by names of our own shape only. Nothing may
    be writing into the folder meanwhile.

    Raises:
        EpisodeError: something cannot be removed.
    """
    shelf = folder / naming.EPISODES
    try:
        places = (folder, shelf, *(folder / notes for notes in (naming.SUPERSEDED, RETRACTED, PRUNED)))
        left = [place / name for place in places for name in _names_in(place) if files.is_part(name)]
        audio = (name for name in _names_in(shelf) if name.endswith(naming.AUDIO))
        stems = _Stems(name.removesuffix(naming.AUDIO) for name in audio)
        strays = (name for name in _names_in(shelf) if name.partition(".")[0] not in stems)
        left += [shelf / name for name in strays if _is_stray(shelf, naming.sidecar_stem(name))]
        left = sorted(path for path in left if not path.is_dir())
        for path in left:
            path.unlink(missing_ok=True)
    except OSError as error:
        place = error.filename or folder
        raise EpisodeError(f"{place}: leftovers cannot be removed ({error.strerror}).") from error
    return tuple(left)


def _names_in(place: Path) -> Iterator[str]:
    """What is in a folder; what is none has nothing to sweep, and is told by who needs it."""
    with suppress(NotADirectoryError):
        yield from files.names_in(place)


def _is_stray(shelf: Path, stem: str | None) -> bool:
    """Whether a file beside an MP3 has none, now either: somebody may have copied an episode back meanwhile."""
    return stem is not None and not (shelf / f"{stem}{naming.AUDIO}").exists()


class _Stems:
    """Which stems there are, in eight bytes each: "no" is certain, and "yes" is as good as certain."""

    def __init__(self, stems: Iterable[str]) -> None:
        heaps = [array("q") for _ in range(256)]  # only one of them at a time becomes a list
        for told in map(hash, stems):
            heaps[told & 255].append(told)
        self._heaps = [array("q", sorted(heap)) for heap in heaps]

    def __contains__(self, stem: str) -> bool:
        told = hash(stem)
        heap = self._heaps[told & 255]
        at = bisect_left(heap, told)
        return at < len(heap) and heap[at] == told


def _write(
    recording: Recording,
    label: Label,
    parts: Mapping[str, Path],
    *,
    artwork: bytes | None,
    version: Version,
    credentials: Credentials | None,
) -> None:
    """Write each file of an episode; `parts` says where, by its suffix."""
    audio = parts[naming.AUDIO]
    marks = tagbody.bounded(recording.chapters)
    voices = [tags.storable(cue.speaker) for cue in recording.cues]
    tag = tags.encode(label, recording.seconds, marks, artwork, voices=voices, version=version)
    sha256 = _prefix(tag, recording.path, audio)
    if credentials:
        sha256 = _sign(audio, label, credentials)
    size = audio.stat().st_size
    files.write_part(parts[naming.TRANSCRIPT], _utf8(transcript.webvtt(recording.cues, recording.seconds)))
    files.write_part(parts[naming.SUBTITLES], _utf8(transcript.srt(recording.cues, recording.seconds)))
    files.write_part(parts[naming.CHAPTERS], _json_chapters(marks))
    name = naming.stem(label) + naming.AUDIO
    files.write_part(parts[naming.TRANSCRIPT_PAGE], _utf8(page.html(recording.cues, label, name)))
    if naming.BOOK in parts:
        from articleaudio.episode import book

        book.write(parts[naming.BOOK], recording.cues, label, marks, audio, recording.seconds)
    for suffix, source in recording.also:
        tag_other(suffix, source, parts[suffix], label, marks, artwork)
    kept = dataclasses.replace(recording, chapters=marks)
    signed = credentials.fingerprint if credentials else ""
    files.write_part(parts[naming.RECORD], record.encode(kept, label, size, sha256, signed))
    wholeness.date_alike(audio, parts[naming.RECORD])


def _prefix(tag: bytes, recording: Path, target: Path) -> str:
    """Write the tag and the recording behind it; the SHA-256 of both."""
    digest = hashlib.sha256(tag)
    with recording.open("rb") as audio, target.open("xb") as out:
        out.write(tag)
        while block := audio.read(_COPIED_AT_ONCE):
            digest.update(block)
            out.write(block)
        files.sync(out)
    return digest.hexdigest()


def _sign(audio: Path, label: Label, credentials: Credentials) -> str:
    """Put the signed file in place of the unsigned one; its SHA-256. Nothing may change it afterwards."""
    signed = files.part_of(audio)
    try:
        signing.sign(audio, signed, label, credentials)
        signed.replace(audio)
    finally:
        files.remove(signed)
    return files.digest_of(audio)


def _json_chapters(chapters: Sequence[Chapter]) -> bytes:
    """JSON chapters: https://github.com/Podcastindex-org/podcast-namespace/blob/main/chapters/jsonChapters.md."""
    listed = [
        {"startTime": chapter.start, "endTime": chapter.end, "title": chapter.title}
        | ({"url": chapter.url} if chapter.url else {})
        | ({"img": chapter.image} if chapter.image else {})
        for chapter in chapters
    ]
    data = {"version": _CHAPTERS_VERSION, "chapters": listed}
    return _utf8(json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _remove(parts: Sequence[tuple[Path, Path]]) -> None:
    for part, _ in parts:
        files.remove(part)


def _unwritable(error: OSError, audio: Path) -> EpisodeError:
    file = error.filename or audio
    return EpisodeError(f"{file}: the episode cannot be written ({error.strerror}).")
