"""Large XML as a stream of its articles, forgiving what exports and feeds get wrong.

Entities are never expanded, and nothing is fetched. Control characters, which XML forbids and exports hold, become
blanks; HTML's names of characters, which XML does not know, their numbers.
"""

from __future__ import annotations

import re
from contextlib import suppress
from copy import deepcopy
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from html.entities import html5
from typing import TYPE_CHECKING, Any

from articleaudio.errors import SourceError
from articleaudio.patterns import late
from articleaudio.source.archives.contract import printable
from articleaudio.source.archives.metering import Metered
from articleaudio.source.archives.packing import Damaged, tell_damage, unpacked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from articleaudio.source.archives.contract import ArchiveFile

_CONTROLS = bytes(code if code >= 32 or code in b"\t\n\r" else 32 for code in range(256))  # noqa: PLR2004 - the first sign
_NAMED = late(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_KNOWN = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_HALF = late(rb"(?:&[A-Za-z0-9]{0,32}|<|<!|<!E|<!EN|<!ENT|<!ENTI|<!ENTIT)\Z")
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_HEAD = 64 * 1024
_PROLOG = late(rb".*?(?=<(?:[\w.-]+:)?(?:rss|RDF|feed|urlset|sitemapindex)[\s>])", re.DOTALL)
_END = late(rb"</(?:[\w.-]+:)?([\w.-]+)\s*>\s*(?:<!--[^>]{0,200}-->\s*)?\Z")
_TAIL = 512  # bytes
_NODES = 500_000
"""Elements in one article: no article comes near it, and each takes a hundred times the memory of its bytes."""
_TAG = late(r"<[^<>]{0,2000}>")


def articles(file: ArchiveFile, names: Collection[str], heads: Collection[str] = ()) -> Iterator[Any]:
    """The elements of these local names, as lxml has them, in order; each is emptied when the next is asked for.

    What belongs to none of them is dropped as it goes by.

    Args:
        file: the XML, perhaps packed.
        names: of the elements that are articles.
        heads: of elements outside of them that are given as well, before or after.

    Raises:
        Damaged: at the end, if there is damage; what could be read was given.
        SourceError: it declares entities.
    """
    refuse_entities(file)
    given = 0
    try:
        for element in _parsed(file, names, heads, forgiving=False):
            given += 1
            yield element
    except SyntaxError as error:
        first = error
    else:
        return
    held: list[Any] = []
    parser = _parsed(file, names, heads, forgiving=True)
    try:
        for number, element in enumerate(parser):
            if number < given:
                continue
            yield from held
            held = []
            if local(element) in names:
                held = [deepcopy(element)]
            else:
                yield element
    except _CutOff:
        raise Damaged("is cut off") from first
    yield from held
    why = printable(str(first.msg).partition(",")[0].partition("\n")[0][:120])
    raise Damaged(f"is damaged near line {first.lineno or 0} ({why})") from first


class _CutOff(ValueError):  # noqa: N818 - the name reads as the sentence it stands for
    """The end came too early; the last element that was given may not be whole."""


def _parsed(file: ArchiveFile, names: Collection[str], heads: Collection[str], *, forgiving: bool) -> Iterator[Any]:
    from lxml import etree

    with unpacked(file.open()) as stream:
        cleaner = _Cleaner()
        source = Metered(stream, cleaner)
        parser = etree.iterparse(
            source,
            recover=forgiving,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=True,
            remove_comments=True,
            remove_pis=True,
        )
        nodes = 0
        for _, element in parser:
            nodes += 1
            if nodes > _NODES:
                raise Damaged(f"holds an article of more than {_NODES} elements")
            name = local(element)
            is_article = name in names
            around = {local(parent) for parent in element.iterancestors()}
            if is_article or (name in heads and around.isdisjoint(names)):
                yield element
            if is_article:
                source.reset()
            if is_article or (around.isdisjoint(names) and around.isdisjoint(heads)):
                nodes = 0
                _forget(element)
        tell_damage(stream)
        if forgiving and not cleaner.ends_with(local(parser.root)):
            raise _CutOff


def _forget(element: Any) -> None:
    """Empties an element and drops what stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


class _Cleaner:
    """Makes bytes XML, piece by piece; a name of a character that is cut in two waits for the rest."""

    def __init__(self) -> None:
        self._waiting = b""
        self._is_wide: bool | None = None
        self._tail = b""

    def ends_with(self, name: str) -> bool:
        """Whether the last tag was the end of an element of that local name."""
        found = _END.search(self._tail)
        return bool(self._is_wide) or (found is not None and found[1].decode(errors="replace") == name)

    def __call__(self, data: bytes) -> bytes:
        if self._is_wide is None:
            self._is_wide = data.startswith(_WIDE)
            data = data if self._is_wide else data.lstrip()
        if self._is_wide:
            return data
        self._tail = (self._tail + data)[-_TAIL:]
        whole = self._waiting + data
        half = _HALF.search(whole) if data else None
        self._waiting = whole[half.start() :] if half else b""
        whole = whole[: half.start()] if half else whole
        # In a text that is how a declaration is written; in a prolog that `refuse_entities` did not see, it is none.
        cleaned = _NAMED.sub(_numbered, whole.translate(_CONTROLS)).replace(b"<!ENTITY", b"&lt;!ENTITY")
        return cleaned or (b" " if data else b"")  # nothing at all would be the end


def _numbered(found: re.Match[bytes]) -> bytes:
    if found[1] in _KNOWN:
        return found[0]
    signs = html5.get(f"{found[1].decode()};", "")
    return "".join(f"&#{ord(sign)};" for sign in signs).encode() or b"&amp;" + found[0][1:]


def refuse_entities(file: ArchiveFile) -> None:
    """Refuse XML that declares entities.

    Raises:
        SourceError: it does.
    """
    with unpacked(file.open()) as stream:
        head = stream.read(_HEAD)
    is_wide = head.startswith(_WIDE)
    prolog = _PROLOG.match(head.replace(b"\x00", b""))
    declared = b"<!DOCTYPE" if is_wide else b"<!ENTITY"  # what is wide is not cleaned further down
    if prolog and declared in prolog[0]:
        raise SourceError(f"{file.name} declares entities of its own, as no export or feed does: it is not read.")


def local(element: Any) -> str:
    """An element's name without its namespace; "" of what is no element."""
    tag = element.tag if element is not None else None
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def space(element: Any) -> str:
    """An element's namespace, "" if it has none."""
    return str(element.tag[1:].partition("}")[0]) if str(element.tag).startswith("{") else ""


def text_of(element: Any) -> str:
    """All text in an element."""
    return "".join(element.itertext()).strip() if element is not None else ""


def plain(html: str) -> str:
    """A title or a name, which may be HTML, as plain text on one line."""
    return " ".join(unescape(_TAG.sub("", html)).split())


def moment(text: str) -> datetime | None:
    """A date as exports and feeds write it: RFC 822 or ISO 8601; None if it is neither.

    RFC 822 has a zone in every date: "-0000" and one that is not known are UTC (RFC 5322, 3.3 and 4.3).
    """
    text = text.strip()
    for read in (datetime.fromisoformat, _rfc_822):
        with suppress(ValueError, TypeError, IndexError, OverflowError):
            found = read(text)
            return found if found.year > 1 else None
    return None


def _rfc_822(text: str) -> datetime:
    found = parsedate_to_datetime(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def in_utc(text: str) -> datetime | None:
    """A moment that is in UTC where it has no zone."""
    found = moment(text)
    return found.replace(tzinfo=UTC) if found and found.tzinfo is None else found
