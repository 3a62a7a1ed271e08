"""Whether the page and the book beside an episode show what it says, when it says it; the book with the same sound."""

from __future__ import annotations

import hashlib
import lzma
import math
import struct
import zlib
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from articleaudio.check import texts
from articleaudio.check.texts import Caption
from articleaudio.episode.naming import BOOK, TRANSCRIPT_PAGE
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from articleaudio.check.defect import Fault
    from articleaudio.episode.ledger import Ledger

LARGEST = 2**28
"""Bytes of a text in a book that are read: ten hours of speech are a hundredth of it."""

PIECE = 2**20

_ID = late(r"s[1-9]\d*")
_LATEST = 1e9  # seconds: thirty years
_CLOCK = late(r"(\d{1,6}):(\d\d):(\d\d)\.(\d{3})")


_DAMAGE = (
    *(AssertionError, BadZipFile, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError),
    *(lzma.LZMAError, struct.error, zlib.error),
)
"""What html.parser, zipfile and its decompressors raise; bzip2's is an `OSError` without a number."""


def faults(ledger: Ledger, parts: Mapping[str, Path]) -> Iterator[Fault]:
    """What is wrong with the page and the book, of those that are in `parts`, by suffix."""
    if page := parts.get(TRANSCRIPT_PAGE):
        yield from _unless_damaged("page", _page_faults(ledger, page))
    if book := parts.get(BOOK):
        yield from _unless_damaged("book", _book_faults(ledger, book))


def _unless_damaged(what: str, found: Iterator[Fault]) -> Iterator[Fault]:
    try:
        yield from found
    except _DAMAGE:
        yield "transcript", f"its {what} is damaged.", None, None
    except OSError as error:
        if error.errno is not None:  # the disk's
            raise
        yield "transcript", f"its {what} is damaged.", None, None


def _page_faults(ledger: Ledger, page: Path) -> Iterator[Fault]:
    captions = [
        Caption(_number(one.attributes, "data-start"), _number(one.attributes, "data-end"), one.text)
        for one in _Sentences(page.read_bytes()).found
    ]
    yield from texts.caption_faults("page", captions, ledger)


def _book_faults(ledger: Ledger, book: Path) -> Iterator[Fault]:
    """What its overlay has heard at each sentence; pauses belong to the one before, and to the first."""
    with ZipFile(book) as archive:
        shown = _Sentences(_entry(archive, "EPUB/article.xhtml")).found
        pairs = _Sentences(_entry(archive, "EPUB/article.smil")).pairs
        if [target for target, _, _ in pairs] != [one.attributes["id"] for one in shown]:
            yield "transcript", "its book does not have each sentence heard once, in order.", None, None
            return
        captions = [Caption(start, end, one.text) for one, (_, start, end) in zip(shown, pairs, strict=True)]
        if captions and ledger.cues and captions[0].start == 0:
            captions[0] = replace(captions[0], start=ledger.cues[0].start)
        yield from texts.caption_faults("book", captions, ledger)
        if _digest(archive, "EPUB/audio.mp3") != ledger.sha256:
            yield "file", "the sound in its book is another than that of its file.", None, None


@dataclass(slots=True)
class _Sentence:
    """The span of a sentence: its attributes, and all text within."""

    attributes: dict[str, str]
    text: str = ""


class _Sentences(HTMLParser):
    """The sentences of a page in its order, and the pairs of an overlay: target, start and end in seconds.

    XML is read as if it were HTML, which has no entities but characters and nothing outside itself.
    """

    def __init__(self, markup: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[_Sentence] = []
        self.pairs: list[tuple[str, float, float]] = []
        self._depth = 0  # of spans within the sentence that is read
        self._target = ""
        self.feed(markup.decode("utf-8", "replace"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "span" and _ID.fullmatch(attributes.get("id", "")):
            self.found.append(_Sentence(attributes))
            self._depth = 1
        elif tag == "span" and self._depth:
            self._depth += 1
        elif tag == "text":
            self._target = attributes.get("src", "").partition("#")[2]
        elif tag == "audio" and "clipbegin" in attributes:
            self.pairs.append((self._target, _clock(attributes["clipbegin"]), _clock(attributes.get("clipend", ""))))

    def handle_endtag(self, tag: str) -> None:
        if tag == "span" and self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.found[-1].text += data


def _entry(archive: ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > LARGEST:
        raise ValueError(name)
    return archive.read(name)


def _digest(archive: ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _number(attributes: Mapping[str, str], name: str) -> float:
    """A time; one that is none is before all others, which is told of it."""
    try:
        value = float(attributes.get(name, ""))
    except ValueError:
        return -1.0
    return value if math.isfinite(value) and value < _LATEST else -1.0


def _clock(text: str) -> float:
    match = _CLOCK.fullmatch(text)
    if match is None:
        return -1.0
    hours, minutes, seconds, milliseconds = map(int, match.groups())
    return (hours * 60 + minutes) * 60 + seconds + milliseconds / 1000
