"""The frames of an ID3 tag in the order that players need, and its chapters.

mutagen sorts frames by their length, so that chapters would lie in the order of their titles' lengths; players that
follow the file's order (ffmpeg's too) would list them wrongly. So the finished tag is taken apart and put
together again, chapters in time order. Chapters: https://id3.org/id3v2-chapters-1.0.

A chapter has its link in the tag, but no picture of its own: those of articles lie in the web, from where nothing is
fetched for it, a link to one in a frame for pictures is shown by hardly any player, and the one picture that may be at
hand is the tag's own. Where the pictures are is in the chapters' JSON, which players that show them read.
"""

from __future__ import annotations

import io
import struct
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

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

Version = Literal["2.3", "2.4"]

MOST_CHAPTERS = 255  # the table of contents counts them in one byte
LONGEST_TITLE = 100  # characters, so that 255 chapters fit into the tag beside artwork and text
LONGEST_LINK = 2000  # characters of an address, in ASCII; browsers take no longer ones everywhere
_LINK_FRAME = 13  # bytes of a link's frame beside the address: header, encoding, empty description, end
_HEADER = 10
# Bytes behind the last frame: exiftool takes one of version 2.4 for damaged where no room for another header follows.
_PADDING: dict[Version, int] = {"2.3": 0, "2.4": 16}
_NO_OFFSET = 0xFFFFFFFF


def bounded(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """The chapters as tag and JSON can hold them: whole milliseconds, at most 255, titles of 100 characters.

    The last one kept ends where the last one given does. Addresses are in ASCII; one longer than 2000 characters is
    none.
    """
    kept = [
        Chapter(
            _to_milliseconds(chapter.start),
            _to_milliseconds(chapter.end),
            _short(chapter.title),
            _address(chapter.url),
            _address(chapter.image),
        )
        for chapter in chapters[:MOST_CHAPTERS]
    ]
    if len(chapters) > MOST_CHAPTERS:
        kept[-1] = replace(kept[-1], end=_to_milliseconds(chapters[-1].end))
    return tuple(kept)


def _address(url: str) -> str:
    known = in_ascii(url)
    return known if len(known) <= LONGEST_LINK else ""


def _to_milliseconds(seconds: float) -> float:
    return round(seconds * 1000) / 1000


def _short(title: str) -> str:
    clean = title.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return clean if len(clean) <= LONGEST_TITLE else clean[: LONGEST_TITLE - 1].rstrip() + "…"


def unlinked(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """The chapters without their links."""
    return tuple(replace(chapter, url="") for chapter in chapters)


def linked_within(chapters: Sequence[Chapter], room: int) -> tuple[Chapter, ...]:
    """The chapters with as many of the first links as take no more than `room` bytes in the tag."""
    for count in range(len(chapters)):
        room -= links_size(chapters[count : count + 1])
        if room < 0:
            return (*chapters[:count], *unlinked(chapters[count:]))
    return tuple(chapters)


def links_size(chapters: Sequence[Chapter]) -> int:
    """How many bytes the chapters' links take in the tag."""
    return sum(len(chapter.url) + _LINK_FRAME for chapter in chapters if chapter.url)


def chapter_frames(chapters: Sequence[Chapter]) -> list[Any]:
    """CTOC and CHAP frames for bounded chapters."""
    if not chapters:
        return []
    names = [f"chp{number}" for number in range(len(chapters))]
    flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    contents = id3.CTOC(element_id="toc", flags=flags, child_element_ids=names, sub_frames=[])
    return [contents, *(_chapter_frame(name, chapter) for name, chapter in zip(names, chapters, strict=True))]


def _chapter_frame(name: str, chapter: Chapter) -> Any:
    told = [id3.TIT2(encoding=id3.Encoding.UTF16, text=[chapter.title])]
    if chapter.url:
        told.append(id3.WXXX(encoding=id3.Encoding.LATIN1, desc="", url=chapter.url))
    return id3.CHAP(
        element_id=name,
        start_time=round(chapter.start * 1000),
        end_time=round(chapter.end * 1000),
        start_offset=_NO_OFFSET,
        end_offset=_NO_OFFSET,
        sub_frames=told,
    )


def chapters_in(tags: Any) -> tuple[Chapter, ...]:
    """The chapters that a tag holds, in time order, with their links."""
    found = [
        Chapter(frame.start_time / 1000, frame.end_time / 1000, str(frame.sub_frames.get("TIT2", "")), _link(frame))
        for frame in tags.getall("CHAP")
    ]
    return tuple(sorted(found, key=lambda chapter: (chapter.start, chapter.end)))


def _link(frame: Any) -> str:
    return next((link.url for link in frame.sub_frames.getall("WXXX")), "")


def encoding(text: str) -> Any:
    """Latin-1 where it will do: half the bytes; ID3v2.3 has no UTF-8."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return id3.Encoding.UTF16
    return id3.Encoding.LATIN1


def in_ascii(url: str) -> str:
    """An address as the frames for addresses hold it; what is percent-encoded stays so."""
    return quote(url, safe="%:/?#[]@!$&'()*+,;=~-._", errors="replace")


def assemble(frames: Iterable[Any], version: Version = "2.3") -> bytes:
    """A whole ID3 tag, chapters in time order, the picture last, hardly any padding."""
    tags = id3.ID3()
    for frame in frames:
        tags.add(frame)
    if version == "2.3":
        tags.update_to_v23()  # without it, v2.4 frames would be written into a v2.3 tag
    out = io.BytesIO()
    padding = _PADDING[version]
    tags.save(out, v1=0, v2_version=3 if version == "2.3" else 4, padding=lambda _info: padding)
    data = out.getvalue()
    parts: list[bytes] = sorted(_split(data[: len(data) - padding], version), key=_rank)
    return data[:_HEADER] + b"".join(parts) + bytes(padding)


def _split(tag: bytes, version: Version) -> Iterator[bytes]:
    """The frames of a tag, each with its header (https://id3.org/id3v2.3.0, 3.3; https://id3.org/id3v2.4.0-structure).

    In version 2.4 sizes have seven bits to the byte.
    """
    at = _HEADER
    while at < len(tag):
        (size,) = struct.unpack_from(">I", tag, at + 4)
        if version == "2.4":
            size = (size & 0x7F) | (size >> 8 & 0x7F) << 7 | (size >> 16 & 0x7F) << 14 | (size >> 24 & 0x7F) << 21
        yield tag[at : at + _HEADER + size]
        at += _HEADER + size


def _rank(frame: bytes) -> tuple[int, int]:
    """Where a frame belongs; frames of one rank stay in mutagen's order, which is stable."""
    name = frame[:4]
    if name == b"CHAP":
        return 2, int(frame[_HEADER + len(b"chp") : frame.index(b"\0", _HEADER)])
    return {b"CTOC": 1, b"APIC": 3}.get(name, 0), 0
