"""The frames of an ID3v2.3 tag in the order that players need, and its chapters.

mutagen sorts frames by their length, so that chapters would lie in the order of their titles' lengths; players that
follow the file's order (ffmpeg's too) would list them wrongly. So the finished tag is taken apart and put
together again, chapters in time order. Chapters: https://id3.org/id3v2-chapters-1.0.
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Any

from articleaudio.model import Chapter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class _Id3:
    """mutagen's frames, loaded with the first that is made or read."""

    def __getattr__(self, name: str) -> Any:
        from mutagen import id3 as loaded

        found = getattr(loaded, name)
        setattr(self, name, found)
        return found


id3: Any = _Id3()  # mutagen's functions carry no types

MOST_CHAPTERS = 255  # the table of contents counts them in one byte
LONGEST_TITLE = 100  # characters, so that 255 chapters fit into the tag beside artwork and text
_HEADER = 10
_NO_OFFSET = 0xFFFFFFFF


def bounded(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """The chapters as tag and JSON can hold them: whole milliseconds, at most 255, titles of 100 characters.

    The last one kept ends where the last one given does.
    """
    kept = [
        Chapter(_to_milliseconds(chapter.start), _to_milliseconds(chapter.end), _short(chapter.title))
        for chapter in chapters[:MOST_CHAPTERS]
    ]
    if len(chapters) > MOST_CHAPTERS:
        kept[-1] = Chapter(kept[-1].start, _to_milliseconds(chapters[-1].end), kept[-1].title)
    return tuple(kept)


def _to_milliseconds(seconds: float) -> float:
    return round(seconds * 1000) / 1000


def _short(title: str) -> str:
    clean = title.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return clean if len(clean) <= LONGEST_TITLE else clean[: LONGEST_TITLE - 1].rstrip() + "…"


def chapter_frames(chapters: Sequence[Chapter]) -> list[Any]:
    """CTOC and CHAP frames for bounded chapters."""
    if not chapters:
        return []
    names = [f"chp{number}" for number in range(len(chapters))]
    flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    contents = id3.CTOC(element_id="toc", flags=flags, child_element_ids=names, sub_frames=[])
    return [contents, *(_chapter_frame(name, chapter) for name, chapter in zip(names, chapters, strict=True))]


def _chapter_frame(name: str, chapter: Chapter) -> Any:
    return id3.CHAP(
        element_id=name,
        start_time=round(chapter.start * 1000),
        end_time=round(chapter.end * 1000),
        start_offset=_NO_OFFSET,
        end_offset=_NO_OFFSET,
        sub_frames=[id3.TIT2(encoding=id3.Encoding.UTF16, text=[chapter.title])],
    )


def chapters_in(tags: Any) -> tuple[Chapter, ...]:
    """The chapters that a tag holds, in time order."""
    found = [
        Chapter(frame.start_time / 1000, frame.end_time / 1000, str(frame.sub_frames.get("TIT2", "")))
        for frame in tags.getall("CHAP")
    ]
    return tuple(sorted(found, key=lambda chapter: (chapter.start, chapter.end)))


def assemble(frames: Iterable[Any]) -> bytes:
    """A whole ID3v2.3 tag without padding, chapters in time order, the picture last."""
    tags = id3.ID3()
    for frame in frames:
        tags.add(frame)
    tags.update_to_v23()  # without it, v2.4 frames would be written into a v2.3 tag
    out = io.BytesIO()
    tags.save(out, v1=0, v2_version=3, padding=lambda _info: 0)
    data = out.getvalue()
    parts: list[bytes] = sorted(_split(data), key=_rank)
    return data[:_HEADER] + b"".join(parts)


def _split(tag: bytes) -> Iterator[bytes]:
    """The frames of an ID3v2.3 tag, each with its header (https://id3.org/id3v2.3.0, 3.3)."""
    at = _HEADER
    while at < len(tag):
        (size,) = struct.unpack_from(">I", tag, at + 4)
        yield tag[at : at + _HEADER + size]
        at += _HEADER + size


def _rank(frame: bytes) -> tuple[int, int]:
    """Where a frame belongs; frames of one rank stay in mutagen's order, which is stable."""
    name = frame[:4]
    if name == b"CHAP":
        return 2, int(frame[_HEADER + len(b"chp") : frame.index(b"\0", _HEADER)])
    return {b"CTOC": 1, b"APIC": 3}.get(name, 0), 0
