"""RSS (0.91 to 2.0, and 1.0 in RDF) and Atom, of which each entry holds its article whole."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from articleaudio.model import Given
from articleaudio.source.archives.contract import Archive, Unreadable, printable
from articleaudio.source.archives.fragments import page_of
from articleaudio.source.archives.packing import Damaged
from articleaudio.source.archives.xml_stream import articles, local, moment, plain, space, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Source
    from articleaudio.source.archives.contract import ArchiveFile, Rules
    from articleaudio.source.archives.fetching import Round

_XHTML = "http://www.w3.org/1999/xhtml"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_HEADS = ("title", "language", "link", "author", "name")
_OTHERS = ("mrss", "itunes", "podcast", "play-podcasts", "georss")
"""In the namespaces of extensions that have titles and contents of other things: of pictures, of recordings."""

_WHOLE = 150
"""Words: a description of fewer is a summary."""


@dataclass(slots=True)
class _Feed:
    """What the feed says of itself, as far as it has been read."""

    title: str = ""
    language: str = ""
    address: str = ""
    authors: list[str] = field(default_factory=list)

    def note(self, element: Any) -> None:
        """Takes what an element outside of all entries says."""
        parent, name = element.getparent(), local(element)
        if local(parent) == "author" and name == "name":
            self.authors.append(plain(text_of(element)))
        elif local(parent) not in {"channel", "feed"}:
            return
        elif name == "title":
            self.title = self.title or plain(text_of(element))
        elif name == "language":
            self.language = self.language or text_of(element)
        elif name == "link" and _is_page(element):
            self.address = self.address or (element.get("href") or text_of(element)).strip()
        if parent is not None:
            self.language = self.language or parent.get(f"{_XML}lang", "")


def read_feed(file: ArchiveFile, rules: Rules) -> Archive:
    """The articles of a feed."""
    return Archive(file.name, "a feed", _entries(file, rules))


def _entries(file: ArchiveFile, rules: Rules) -> Iterator[Source | Unreadable]:
    if not rules.follows:
        yield from _read(file, rules, None)
        return
    from articleaudio.source.archives.fetching import Round

    with Round(rules) as visits:
        yield from _read(file, rules, visits)


def _read(file: ArchiveFile, rules: Rules, visits: Round | None) -> Iterator[Source | Unreadable]:
    feed, number = _Feed(), 0
    try:
        for element in articles(file, ("item", "entry"), _HEADS):
            if local(element) not in {"item", "entry"}:
                feed.note(element)
                continue
            number += 1
            given = _given(element, feed)
            name = given.url or f"entry {number}"
            if not rules.wants(name, given):
                continue
            if visits and given.url and not _body(element):
                # The page knows best what its address is; the feed's may have tracking parameters.
                told = replace(given, url="", is_body=False, authors=_authors(element))
                yield from visits.page(given.url, told)
            else:
                yield _page(f"{file.name}/{printable(name)}", element, given, feed)
    except Damaged as error:
        count = "1 entry" if number == 1 else f"{number} entries"
        yield Unreadable(file.name, f"{file.name} {error}: what can be read of it is read ({count}); get it again.")
        return
    if not number:
        yield Unreadable(file.name, f"{file.name} is a feed without entries: there is nothing to read in it.")


def _page(label: str, element: Any, given: Given, feed: _Feed) -> Source | Unreadable:
    html = _body(element)
    if not html:
        address = f" at {printable(given.url)}" if given.url else ""
        return Unreadable(label, f"{label} holds a summary alone: the article{address} must be fetched by its address.")
    return page_of(label, html, given, publication=feed.title, language=feed.language)


def _body(element: Any) -> str:
    """The article in an entry, as HTML; "" if only a summary of it is there."""
    for child in _all(element, "encoded", "content", "body"):
        if local(child) == "encoded" and space(child) == _CONTENT and text_of(child):
            return text_of(child)
        if local(child) == "content" and (html := _of_construct(child)):
            return html
        if local(child) == "body" and space(child) == _XHTML:
            return _inside(child)
    description = _first(element, "description", "summary")
    return description if len(plain(description).split()) >= _WHOLE else ""


def _of_construct(element: Any) -> str:
    """An Atom text as HTML (RFC 4287, 3.1 and 4.1.3); "" if it is elsewhere, or no text."""
    kind = (element.get("type") or "text").lower()
    if element.get("src"):
        return ""
    if kind in {"xhtml", "application/xhtml+xml"}:
        return _inside(element)
    if kind in {"html", "text/html"}:
        return text_of(element)
    if kind in {"text", "text/plain"}:
        return "".join(f"<p>{escape(line)}</p>" for line in text_of(element).splitlines() if line.strip())
    return ""


def _inside(element: Any) -> str:
    """What is in an element, as HTML."""
    from copy import deepcopy

    from lxml import etree

    copied = deepcopy(element)
    copied.tail = None
    for one in copied.iter(etree.Element):
        one.tag = local(one)
    etree.cleanup_namespaces(copied)
    inner = "".join(etree.tostring(child, encoding="unicode", method="html") for child in copied)
    return escape(copied.text or "") + inner


def _given(element: Any, feed: _Feed) -> Given:
    """What an entry says of its article."""
    dates = {name: _first(element, *names) for name, names in _DATES.items()}
    categories = [
        plain(one.get("label") or one.get("term") or text_of(one)) for one in _all(element, "category", "subject")
    ]
    keywords = list(dict.fromkeys(filter(None, categories)))
    return Given(
        headline=_title(element),
        authors=_authors(element) or tuple(dict.fromkeys(filter(None, feed.authors))),
        published=moment(dates["published"]),
        modified=moment(dates["modified"]),
        keywords=tuple(keywords),
        section=keywords[0] if keywords else "",
        language=element.get(f"{_XML}lang") or _first(element, "language"),
        url=_address(element, feed),
        summary=_summary(element),
        is_body=True,
    )


_DATES = {"published": ("pubDate", "published", "issued", "date"), "modified": ("updated", "modified")}


def _all(element: Any, *names: str) -> list[Any]:
    """The children of these names, whatever their namespace, but those of extensions about other things."""
    found = [child for child in element if local(child) in names]
    return [child for child in found if not any(other in space(child) for other in _OTHERS)]


def _first(element: Any, *names: str) -> str:
    """The text of the first child of these names, by their order, that has one."""
    return next((text for name in names for child in _all(element, name) if (text := text_of(child))), "")


def _title(element: Any) -> str:
    found = next(iter(_all(element, "title")), None)
    if found is None:
        return ""
    return plain(_of_construct(found) if found.get("type") else text_of(found))


def _authors(element: Any) -> tuple[str, ...]:
    """Names; of RSS's own form, `mail (name)`, the name alone, and of a bare address none."""
    found = []
    for one in _all(element, "creator", "author", "contributor")[:20]:
        name = _first(one, "name") if len(one) else text_of(one)
        inner = name[name.find("(") + 1 : name.rfind(")")] if name.endswith(")") and "@" in name else name
        found.append(plain(inner))
    return tuple(dict.fromkeys(name for name in found if name and "@" not in name))


def _is_page(element: Any) -> bool:
    """Whether a link leads to the page itself."""
    return (element.get("rel") or "alternate") == "alternate"


def _address(element: Any, feed: _Feed) -> str:
    """The article's address: its link, else an id that is one."""
    links = [one.get("href") or text_of(one) for one in _all(element, "link") if _is_page(one)]
    ids = [text_of(one) for one in _all(element, "guid", "id") if one.get("isPermaLink", "true") != "false"]
    for link in (*_all_texts(element, "origLink"), *links, *(one for one in ids if "://" in one)):
        try:
            address = urljoin(feed.address, link.strip()) if link.strip() else ""
        except ValueError:
            continue
        if address.startswith(("http://", "https://")):
            return address
    return ""


def _all_texts(element: Any, *names: str) -> list[str]:
    return [text_of(one) for one in _all(element, *names)]


def _summary(element: Any) -> str:
    """What describes the article, if it is not the article itself."""
    found = _first(element, "summary", "description")
    return plain(found) if len(found) < 2000 and len(plain(found).split()) < _WHOLE else ""  # noqa: PLR2004 - characters
