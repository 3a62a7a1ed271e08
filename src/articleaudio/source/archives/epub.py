"""EPUB (2 and 3): a book, a chapter an article, in the order in which it is read (https://www.w3.org/TR/epub-33/)."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from articleaudio.errors import SourceError
from articleaudio.model import Given
from articleaudio.patterns import late
from articleaudio.source.archives.contract import Archive, Unreadable
from articleaudio.source.archives.members import Names
from articleaudio.source.archives.xml_stream import local, moment, plain, text_of
from articleaudio.source.archives.zipped import name_of, read_member, refused_entry
from articleaudio.source.files import SIZE_LIMIT
from articleaudio.source.recognise import recognise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from articleaudio.model import Source
    from articleaudio.source.archives.contract import ArchiveFile, Rules

_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_LOCKS = "META-INF/encryption.xml"
_OPF = 16 * 1024 * 1024  # bytes of what describes a book
_MATTER = late(
    r"\bepub:type=[\"'][^\"']{0,200}\b(?:cover|titlepage|halftitlepage|toc|landmarks|loi|lot|copyright-page|index|imprint)\b"
)
_YEAR = late(r"\d{4}")
# What the beginning of a tag may hold ends where the next one begins, so that no text is gone through twice.
_BODY = late(r"<body\b[^<>]{0,2000}+>", re.IGNORECASE)
_HEAD = late(r"<head\b[^<>]{0,2000}+(?<!/)>", re.IGNORECASE)
_ENCODING = late(r"\A(\ufeff?\s{0,100}<\?xml[^<>]{0,200}?)\s{1,100}encoding=[\"'][^\"']{0,40}[\"']")
_TAG = late(r"<[^<>]{0,2000}>")


@dataclass(slots=True)
class _Book:
    """What a book says of itself; `chapters` are its pages in reading order, `titles` theirs by name.

    `locked` are the entries that only a bookseller's program can read.
    """

    title: str = ""
    language: str = ""
    given: Given = field(default_factory=Given)
    chapters: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    locked: set[str] = field(default_factory=set)


def is_epub(names: Sequence[str]) -> bool:
    """Whether a zip with entries of these names is an EPUB."""
    return "META-INF/container.xml" in names


def read_epub(file: ArchiveFile, rules: Rules, infos: Sequence[zipfile.ZipInfo]) -> Archive:
    """The chapters of a book.

    Raises:
        SourceError: what describes the book is damaged or missing.
    """
    entries = {name_of(info): info for info in infos}
    with file.open() as stream, zipfile.ZipFile(stream) as archive:
        book = _described(archive, entries, Names(file.name))
    return Archive(file.name, "a book (EPUB)", _chapters(file, rules, entries, book), len(book.chapters))


def _chapters(
    file: ArchiveFile, rules: Rules, entries: Mapping[str, zipfile.ZipInfo], book: _Book
) -> Iterator[Source | Unreadable]:
    names = Names(file.name)
    with file.open() as stream, zipfile.ZipFile(stream) as archive:
        for name in book.chapters:
            given = replace(book.given, headline=book.titles.get(name, ""))
            info = entries[name]
            if not rules.wants(name, given):
                continue
            if refused := names.refused(name) or refused_entry(names, name, info, set()):
                yield refused
                continue
            if name in book.locked:
                label = names.label(name)
                yield Unreadable(label, f"{label} is locked by whoever sold the book: only their program can read it.")
                continue
            found = _chapter(names.label(name), partial(read_member, archive, info, names), given, book)
            if found is not None:
                yield found


def _chapter(label: str, read: partial[bytes], given: Given, book: _Book) -> Source | Unreadable | None:
    """A chapter; None of what is a cover, a title page, a list of contents and the like."""
    try:
        page = recognise(label, read(SIZE_LIMIT), "html")
    except SourceError as error:
        return Unreadable(label, str(error))
    text = page.text
    if _MATTER.search(text[:20_000]) or not plain(_TAG.sub(" ", _body(text))):
        return None
    made = _named(text, book)
    return replace(page, data=made.encode("utf-8", errors="replace"), encoding="utf-8", given=given)


def _body(text: str) -> str:
    found = _BODY.search(text)
    return text[found.end() :] if found else text


def _named(text: str, book: _Book) -> str:
    """A chapter whose head says what book it is in."""
    from html import escape

    site = f'<meta property="og:site_name" content="{escape(book.title)}"/>' if book.title else ""
    text = _ENCODING.sub(r"\1", text, count=1)
    found = _HEAD.search(text)
    return f"{text[: found.end()]}{site}{text[found.end() :]}" if found else text


def _described(archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], names: Names) -> _Book:
    container = _xml(archive, entries, names, "META-INF/container.xml")
    root = next((one.get("full-path", "") for one in container.iter() if local(one) == "rootfile"), "")
    package = _xml(archive, entries, names, root)
    items = {one.get("id", ""): one for one in package.iter() if local(one) == "item"}
    spine = [one for one in package.iter() if local(one) == "itemref" and one.get("linear") != "no"]
    book = _facts(package)
    if _LOCKS in entries:
        locks = _xml(archive, entries, names, _LOCKS)
        book.locked |= {unquote(one.get("URI", "")) for one in locks.iter() if local(one) == "CipherReference"}
    for ref in spine:
        item = items.get(ref.get("idref", ""))
        name = _resolved(root, item.get("href", "")) if item is not None else ""
        is_page = (
            item is not None and item.get("media-type") in _PAGES and "nav" not in item.get("properties", "").split()
        )
        if is_page and name in entries:
            book.chapters.append(name)
    for item in items.values():
        is_contents = (
            "nav" in item.get("properties", "").split() or item.get("media-type") == "application/x-dtbncx+xml"
        )
        name = _resolved(root, item.get("href", ""))
        if is_contents and name in entries:
            book.titles = _titles(_xml(archive, entries, names, name), name) | book.titles
    if not book.chapters:
        raise SourceError(f"{names.archive} is a book (EPUB) without a chapter: there is nothing to read in it.")
    return book


def _facts(package: Any) -> _Book:
    said = {name: [] for name in ("title", "creator", "date", "language", "subject", "description")}  # type: dict[str, list[str]]
    for one in package.iter():
        if local(one) in said and local(one.getparent()) == "metadata" and (text := plain(text_of(one))):
            said[local(one)].append(text)
    title = next(iter(said["title"]), "")
    date = next(iter(said["date"]), "")
    given = Given(
        authors=tuple(dict.fromkeys(said["creator"])),
        published=moment(f"{date}-01-01" if _YEAR.fullmatch(date) else date),
        keywords=tuple(said["subject"][1:]),
        section=next(iter(said["subject"]), ""),
        language=next(iter(said["language"]), ""),
        is_body=True,
    )
    return _Book(title, given.language, given)


def _titles(contents: Any, name: str) -> dict[str, str]:
    """What a list of contents (EPUB 3's, or the NCX of EPUB 2) calls the pages that it leads to."""
    found: dict[str, str] = {}
    for one in contents.iter():
        if local(one) == "a":
            target, title = one.get("href", ""), text_of(one)
        elif local(one) == "navPoint":
            target = next((part.get("src", "") for part in one if local(part) == "content"), "")
            title = next((text_of(part) for part in one if local(part) == "navLabel"), "")
        else:
            continue
        if target and plain(title):
            found.setdefault(_resolved(name, target), plain(title))
    return found


def _resolved(base: str, target: str) -> str:
    """The name of the entry that an address in another one leads to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(target.partition("#")[0])))


def _xml(archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], names: Names, name: str) -> Any:
    from lxml import etree

    if name not in entries:
        raise SourceError(f"{names.archive} is a book (EPUB) without {name or 'a package'}: get it again.")
    data = read_member(archive, entries[name], names, _OPF)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        raise SourceError(f"{names.label(name)} is damaged: get the book again.")
    return root
