"""MHTML: a page saved as one file by a browser, as a mail with its pictures attached (RFC 2557).

Of it the page itself is unpacked, and a single picture where one is asked for. The parts are found by their boundary,
one pass over the bytes, whatever is in them.
"""

from __future__ import annotations

import binascii
import quopri
import re
from contextlib import suppress
from dataclasses import dataclass, field
from email.parser import BytesHeaderParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

from articleaudio.errors import SourceError
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_HEAD = 8192
_HEADER_END = late(rb"\r?\n\r?\n")
_FIELD = late(rb"^(mime-version|content-type)\s*:", re.IGNORECASE | re.MULTILINE)
_FIRST = late(rb"\s*[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]")
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_DEPTH = 4  # multiparts inside of multiparts


@dataclass(frozen=True, slots=True)
class Root:
    """The page in an MHTML file: its bytes, its charset as stated there ("" if not), and its address if it has one."""

    data: bytes = field(repr=False)
    charset: str
    address: str | None


def is_mhtml(data: bytes) -> bool:
    """Whether bytes begin as a mail does: with the header fields that MIME needs."""
    head = _HEADER_END.split(data[:_HEAD].lstrip(), maxsplit=1)[0]
    return _FIRST.match(head) is not None and len({name.lower() for name in _FIELD.findall(head)}) > 1


def root_of(name: str, data: bytes) -> Root:
    """The page in an MHTML file.

    Raises:
        SourceError: there is none in it, or it is damaged.
    """
    whole = _headers(data)
    for header, body in _leaves(whole, _body(data), 0):
        if header.get_content_type() in _PAGES:
            address = str(header["Content-Location"] or whole["Snapshot-Content-Location"] or "").strip()
            return Root(
                _unpacked(name, header, body),
                header.get_content_charset() or "",
                address if address.startswith(("http://", "https://")) else None,
            )
    raise SourceError(f"{name} is a saved page (MHTML) with no page in it: save it again.")


def part_at(data: bytes, address: str, base: str) -> bytes | None:
    """The part of an MHTML file that an address in its page leads to, unpacked; None if there is none.

    Args:
        data: the whole file.
        address: as it stands in the page: `cid:`, absolute, or relative to `base`.
        base: the page's own address, "" if it has none.
    """
    wanted = urljoin(base, address)
    name = unquote(address[4:]) if address[:4].lower() == "cid:" else None
    whole = _headers(data)
    for header, body in _leaves(whole, _body(data), 0):
        own = str(header["Content-ID"] or "").strip().strip("<>")
        location = str(header["Content-Location"] or "").strip()
        if (own and own == name) if name is not None else (location and location in {wanted, address}):
            with suppress(SourceError):
                return _unpacked(address, header, body)
    return None


def _headers(part: bytes) -> Message:
    end = _HEADER_END.search(part)
    return BytesHeaderParser().parsebytes(part[: end.start() if end else len(part)].lstrip())


def _body(part: bytes) -> bytes:
    end = _HEADER_END.search(part)
    return part[end.end() :] if end else b""


def _leaves(header: Message, body: bytes, depth: int) -> Iterator[tuple[Message, bytes]]:
    """The parts that hold no others, in order; the one that the container calls its root comes first."""
    boundary = header.get_boundary()
    if header.get_content_maintype() != "multipart" or not boundary or depth > _DEPTH:
        yield header, body
        return
    start = str(header.get_param("start") or "").strip()
    later = []
    for part in _parts(body, boundary.encode("ascii", errors="replace")):
        own = _headers(part)
        if start and str(own["Content-ID"] or "").strip() != start:
            later.append(part)
        else:
            yield from _leaves(own, _body(part), depth + 1)
    for part in later:
        yield from _leaves(_headers(part), _body(part), depth + 1)


def _parts(body: bytes, boundary: bytes) -> Iterator[bytes]:
    """What stands between the boundary's lines (RFC 2046, 5.1.1); a last part that is not closed counts as well."""
    line = re.compile(rb"(?:\A|\r?\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?=\r?\n|\Z)")
    before = None
    for found in line.finditer(body):
        if before is not None:
            yield body[before : found.start()].removeprefix(b"\r").removeprefix(b"\n")
        before = found.end()
        if found[1]:
            return
    if before is not None:
        yield body[before:].removeprefix(b"\r").removeprefix(b"\n")


def _unpacked(name: str, header: Message, body: bytes) -> bytes:
    kind = str(header["Content-Transfer-Encoding"] or "").strip().lower()
    try:
        if kind == "quoted-printable":
            return quopri.decodestring(body)
        return binascii.a2b_base64(body) if kind == "base64" else body
    except binascii.Error as error:
        raise SourceError(f"{name} is a saved page (MHTML) that is damaged ({error}): save it again.") from error
