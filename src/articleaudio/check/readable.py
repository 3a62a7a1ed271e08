"""Whether the page and the book beside an episode show what it says, when it says it; the book with the same sound."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from articleaudio.check import texts
from articleaudio.check.texts import Caption
from articleaudio.episode.naming import BOOK, TRANSCRIPT_PAGE
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from articleaudio.check.defect import Fault
    from articleaudio.episode.ledger import Ledger

LARGEST = 2**28
"""Bytes of a text in a book that are read: ten hours of speech are a hundredth of it."""

PIECE = 2**20

_ID = late(r"s[1-9]\d*")
_CLOCK = late(r"(\d+):(\d\d):(\d\d)\.(\d{3})")


def faults(ledger: Ledger, parts: Mapping[str, Path]) -> Iterator[Fault]:
    """What is wrong with the page and the book, of those that are in `parts`, by suffix."""
    if page := parts.get(TRANSCRIPT_PAGE):
        yield from _page_faults(ledger, page)
    if book := parts.get(BOOK):
        try:
            yield from _book_faults(ledger, book)
        except (BadZipFile, KeyError, ValueError, EOFError, NotImplementedError, RuntimeError, zlib.error):
            yield "transcript", "its book is damaged.", None, None


def _page_faults(ledger: Ledger, page: Path) -> Iterator[Fault]:
    shown = [Caption(_number(one, "data-start"), _number(one, "data-end"), one.get_text()) for one in _spans(page)]
    yield from texts.caption_faults("page", shown, ledger)


def _book_faults(ledger: Ledger, book: Path) -> Iterator[Fault]:
    """What its overlay has heard at each sentence; pauses belong to the one before, and to the first."""
    with ZipFile(book) as archive:
        spans = {one["id"]: one.get_text() for one in _spans(_entry(archive, "EPUB/article.xhtml"))}
        pairs = _tree(_entry(archive, "EPUB/article.smil")).find_all("par")
        heard = [(_target(pair), _clock(pair, "clipbegin"), _clock(pair, "clipend")) for pair in pairs]
        if [target for target, _, _ in heard] != list(spans):
            yield "transcript", "its book does not have each sentence heard once, in order.", None, None
            return
        captions = [Caption(start, end, spans[target]) for target, start, end in heard]
        if captions and ledger.cues and captions[0].start == 0:
            captions[0] = replace(captions[0], start=ledger.cues[0].start)
        yield from texts.caption_faults("book", captions, ledger)
        if _digest(archive, "EPUB/audio.mp3") != ledger.sha256:
            yield "file", "the sound in its book is another than that of its file.", None, None


def _spans(page: Path | bytes) -> list[Tag]:
    """The sentences of a page, in its order."""
    return _tree(page if isinstance(page, bytes) else page.read_bytes()).find_all("span", id=_is_sentence)


def _is_sentence(name: str | None) -> bool:
    return bool(name and _ID.fullmatch(name))


def _tree(markup: bytes) -> BeautifulSoup:
    import warnings

    from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

    with warnings.catch_warnings():  # as HTML, XML can name no entity, and nothing outside itself
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(markup, "lxml")


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


def _number(tag: Tag, name: str) -> float:
    """A time that is none is before all others, which is told of it."""
    try:
        return float(str(tag.get(name)))
    except ValueError:
        return -1.0


def _target(pair: Tag) -> str:
    text = pair.find("text")
    return str(text.get("src", "")).partition("#")[2] if text else ""


def _clock(pair: Tag, name: str) -> float:
    audio = pair.find("audio")
    match = _CLOCK.fullmatch(str(audio.get(name, ""))) if audio else None
    if match is None:
        return -1.0
    hours, minutes, seconds, milliseconds = map(int, match.groups())
    return (hours * 60 + minutes) * 60 + seconds + milliseconds / 1000
