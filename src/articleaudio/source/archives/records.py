"""The records of a WARC, one after another (ISO 28500:2017), read by warcio within bounds of ours.

warcio's own iterator takes damage for an end, and writes to standard error; its parser of one record does neither.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, BinaryIO

from articleaudio.patterns import late
from articleaudio.source.archives.packing import Damaged, tell_damage
from articleaudio.source.files import SIZE_LIMIT
from articleaudio.source.web.decoding import Damaged as BadlyEncoded
from articleaudio.source.web.decoding import TooLarge, decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = 64 * 1024
_LINE = 64 * 1024
_HEADERS = 1024 * 1024
"""Bytes of one record's header lines."""

_CHUNK = late(rb"\s*([0-9a-fA-F]{1,16})\s*(?:;[^\n]*)?\r?\n")


@dataclass(slots=True)
class Record:
    """A record of a WARC; it can be read until the next one is asked for.

    Attributes:
        kind: its WARC-Type, "response" and the like.
        address: its WARC-Target-URI, "" if it has none.
        moment: its WARC-Date as it stands there; these sort by time.
        is_whole: whether all of it is there; known when the next one was asked for.
    """

    kind: str
    address: str
    moment: str
    _raw: Any
    _headers: Any
    _http: Any = None
    is_whole: bool = False

    def field(self, name: str) -> str:
        """A field of its own header, "" if it has none of that name."""
        return str(self._headers.get_header(name) or "").strip()

    @property
    def status(self) -> str:
        """The HTTP status, "" where there is none."""
        return str(self._answer().statusline).split(" ", 1)[0] if self._answer() else ""

    def http_field(self, name: str) -> str:
        """A field of the HTTP header in it, "" if there is none."""
        return str(self._answer().get_header(name) or "").strip() if self._answer() else ""

    def body(self) -> bytes | None:
        """The page in it, decoded; None if it is larger than any page.

        Raises:
            Damaged: it is not encoded as it says.
        """
        chunks: Iterator[bytes] = _pieces(self._raw)
        if "chunked" in self.http_field("Transfer-Encoding").lower():
            chunks = _unchunked(self._raw)
        found = bytearray()
        try:
            for piece in decoded(chunks, self.http_field("Content-Encoding"), SIZE_LIMIT):
                found += piece
        except TooLarge:
            return None
        except BadlyEncoded as error:
            raise Damaged(f"is not encoded as it says ({error})") from error
        return bytes(found)

    def _answer(self) -> Any:
        """The HTTP header, parsed when it is first wanted."""
        if self._http is None:
            from warcio.statusandheaders import StatusAndHeadersParser

            try:
                self._http = StatusAndHeadersParser([], verify=False).parse(self._raw)
            except EOFError:
                self._http = False
        return self._http


def records(stream: BinaryIO) -> Iterator[Record]:
    """The records of a WARC that is not packed, or no longer, in order.

    Raises:
        Damaged: it does not go on as a WARC; what was given before is whole, but the last, which may be cut off.
    """
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.recordloader import ArcWarcRecordLoader

    lines, loader = _Lines(stream), ArcWarcRecordLoader(verify_http=False)
    while line := _first_line(lines):
        try:
            raw = loader.parse_record_stream(lines, line, known_format="warc", no_record_parse=True)
        except (ArchiveLoadFailed, EOFError, ValueError, AttributeError, TypeError) as error:
            tell_damage(stream)
            raise Damaged("is damaged (what follows is no record)") from error
        if raw.length is None or raw.rec_headers.get_header("Content-Length") is None:
            raise Damaged("is damaged (a record does not tell its length)")
        header = raw.rec_headers
        address = str(header.get_header("WARC-Target-URI") or "").strip()
        moment = str(header.get_header("WARC-Date") or "").strip()
        record = Record(str(raw.rec_type or ""), address, moment, raw.raw_stream, header)
        yield record
        for _ in _pieces(raw.raw_stream):
            pass
        if raw.raw_stream.limit > 0:
            tell_damage(stream)
            raise Damaged("is cut off")
        record.is_whole = True
    tell_damage(stream)


def moment_of(text: str) -> datetime | None:
    """The moment of a WARC-Date (ISO 8601 in UTC); None if it is none."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


class _Lines:
    """A stream whose lines are bounded, and the lines of one record together, too."""

    def __init__(self, stream: BinaryIO) -> None:
        self.read = stream.read
        self._stream = stream
        self._left = _HEADERS

    def begin(self) -> None:
        """A new record."""
        self._left = _HEADERS

    def readline(self, length: int | None = None) -> bytes:
        line = self._stream.readline(min(_LINE, _LINE if length is None or length < 0 else length))
        self._left -= len(line)
        if self._left < 0:
            raise Damaged("is damaged (a header without end)")
        return line

    def tell(self) -> int:
        """Nobody needs it, but warcio asks."""
        return 0


def _first_line(lines: _Lines) -> bytes:
    """The next line that is not empty; b"" at the end."""
    lines.begin()
    while line := lines.readline():
        if line.strip():
            return line
    return b""


def _pieces(raw: Any) -> Iterator[bytes]:
    while piece := raw.read(_PIECE):
        yield piece


def _unchunked(raw: Any) -> Iterator[bytes]:
    """A body without the marks of its chunks (RFC 9112, 7.1); one that has none, though it says so, as it is."""
    line = raw.readline(_LINE)
    if not _CHUNK.fullmatch(line):
        yield line
        yield from _pieces(raw)
        return
    while (found := re.fullmatch(_CHUNK.pattern, line)) and (left := int(found[1], 16)):
        while left and (piece := raw.read(min(left, _PIECE))):
            left -= len(piece)
            yield piece
        raw.readline(_LINE)
        line = raw.readline(_LINE)
