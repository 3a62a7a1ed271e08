"""WARC and WACZ: the newest capture of each page, in the order of the records that hold them.

Read twice from first to last byte, packed or not: once for what there is, once for what is wanted of it.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from articleaudio.errors import SourceError
from articleaudio.patterns import late
from articleaudio.source.archives.captures import Captures
from articleaudio.source.archives.contract import TOO_LARGE, Archive, Unreadable, printable
from articleaudio.source.archives.packing import Damaged, unpacked
from articleaudio.source.archives.records import moment_of, records
from articleaudio.source.archives.zipped import BROKEN, name_of, opened_member
from articleaudio.source.recognise import recognise
from articleaudio.source.web.content_types import form_of_type

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Callable, Iterator, Sequence

    from articleaudio.model import Source
    from articleaudio.source.archives.contract import ArchiveFile, Rules
    from articleaudio.source.archives.records import Record

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_WEB = late(r"https?://", re.IGNORECASE)
_INNER = late(r"archive/[^/]+\.warc(?:\.gz)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """A WARC, by itself or in a WACZ."""

    name: str
    open: Callable[[], BinaryIO]


def read_warc(file: ArchiveFile, rules: Rules) -> Archive:
    """The pages of a WARC."""
    part = _Part(file.name, file.open)
    return Archive(file.name, "a web archive (WARC)", _entries(file.name, [part], rules))


def read_wacz(file: ArchiveFile, rules: Rules, infos: Sequence[zipfile.ZipInfo]) -> Archive:
    """The pages of a WACZ (https://specs.webrecorder.net/wacz/1.1.1/): a zip with these entries."""
    inner = [(name, info) for info in infos if _INNER.fullmatch(name := name_of(info))]
    parts = [_Part(f"{file.name}/{printable(name)}", partial(opened_member, file, info)) for name, info in inner]
    return Archive(file.name, "a web archive (WACZ)", _entries(file.name, parts, rules))


def is_wacz(names: Sequence[str]) -> bool:
    """Whether a zip with entries of these names is a WACZ."""
    return "datapackage.json" in names and any(map(_INNER.fullmatch, names))


def _entries(name: str, parts: Sequence[_Part], rules: Rules) -> Iterator[Source | Unreadable]:
    try:
        yield from _chosen(name, parts, rules)
    except sqlite3.Error as error:
        why = f"cannot be read: the list of its pages cannot be kept in a temporary file ({str(error)[:200]})"
        raise SourceError(f"{name} {why}; is there room in the folder for such files?") from error


def _chosen(name: str, parts: Sequence[_Part], rules: Rules) -> Iterator[Source | Unreadable]:
    with Captures() as captures:
        yield from _index(parts, captures, rules)
        if not captures.choose():
            yield Unreadable(name, f"{name} is a web archive in which no page is that is asked for.")
        for address in captures.lost():
            label = f"{name}/{printable(address)}"
            why = "was captured as unchanged, and what it was like before is not in the archive: fetch it"
            yield Unreadable(label, f"{label} {why}.")
        for number, record in _numbered(parts, []):
            if wanted := captures.at(number):
                yield from _pages(name, record, wanted)


def _index(parts: Sequence[_Part], captures: Captures, rules: Rules) -> Iterator[Unreadable]:
    """Notes all captures of pages; tells damage."""
    damage: list[Unreadable] = []
    last: tuple[Record, Callable[[], None] | None] | None = None
    for number, record in _numbered(parts, damage):
        _settle(last)
        last = record, _noted(number, record, captures, rules)
    _settle(last)
    yield from damage


def _settle(last: tuple[Record, Callable[[], None] | None] | None) -> None:
    """Notes a record, now that it is known whether it is whole."""
    if last and last[0].is_whole and last[1]:
        last[1]()


def _noted(number: int, record: Record, captures: Captures, rules: Rules) -> Callable[[], None] | None:
    """What notes a record; None if it holds no page that is wanted."""
    address, digest = record.address, record.field("WARC-Payload-Digest")
    if record.kind not in {"response", "revisit"} or not _WEB.match(address) or not rules.wants(address):
        return None
    if record.kind == "revisit":
        target = record.field("WARC-Refers-To-Target-URI"), record.field("WARC-Refers-To-Date")
        if record.status not in {"", "200", "304"}:
            return None
        return lambda: captures.add_revisit(address, record.moment, number, digest, target)
    if record.status != "200" or record.http_field("Content-Type").partition(";")[0].strip().lower() not in _PAGES:
        return None
    return lambda: captures.add(address, record.moment, number, digest)


def _numbered(parts: Sequence[_Part], damage: list[Unreadable]) -> Iterator[tuple[int, Record]]:
    """All records of all parts up to the damage in each, counted through; the damage is noted."""
    number = 0
    for part in parts:
        first = number
        try:
            with unpacked(part.open()) as stream:
                for record in records(stream):
                    yield number, record
                    number += 1
        except (Damaged, SourceError, *BROKEN) as error:
            damage.append(Unreadable(part.name, _damage(part.name, error, number - first)))
            number += 1


def _damage(name: str, error: Exception, count: int) -> str:
    why = str(error) if isinstance(error, Damaged) else f"cannot be read on ({str(error).rstrip('.')[:200]})"
    whole = "1 record" if count == 1 else f"{count} records"
    return f"{name} {why}: what stands before that ({whole}) is read; get the archive again."


def _pages(name: str, record: Record, wanted: Sequence[tuple[str, str]]) -> Iterator[Source | Unreadable]:
    """The page in a record, for each address that it is the newest capture of."""
    label = f"{name}/{printable(wanted[0][0])}"
    try:
        page = _recognised(label, record)
    except SourceError as error:
        yield Unreadable(label, str(error))
    except Damaged as error:
        yield Unreadable(label, f"{label} {error}: capture it again.")
    else:
        for address, moment in wanted:
            own = f"{name}/{printable(address)}"
            yield replace(page, name=own, found_at=address, dated=moment_of(moment))


def _recognised(label: str, record: Record) -> Source:
    form, charset = form_of_type(label, record.http_field("Content-Type"))
    data = record.body()
    if data is None:
        raise SourceError(f"{label} {TOO_LARGE}")
    return recognise(label, data, form, charset)
