"""Medium exports: a zip with an HTML page for each post, marked up by microformats (h-entry)."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any

from articleaudio.model import Given
from articleaudio.patterns import late
from articleaudio.source.archives.contract import Archive, Unreadable
from articleaudio.source.archives.fragments import page_of
from articleaudio.source.archives.members import Names
from articleaudio.source.archives.xml_stream import in_utc, text_of
from articleaudio.source.archives.zipped import dated, name_of, read_member, refused_entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.model import Source
    from articleaudio.source.archives.contract import ArchiveFile, Rules

_POST = late(r"(?:[^/]{1,200}/)?posts/(?!draft_)[^/]+\.html")
_DRAFT = late(r"(?:[^/]{1,200}/)?posts/draft_[^/]+\.html")
_OTHERS = late(r"(?:[^/]{1,200}/)?(?:profile/profile\.html|claps/[^/]+\.html|bookmarks/[^/]+\.html|README\.html)")


def is_medium(names: Sequence[str]) -> bool:
    """Whether a zip with entries of these names is an export of Medium."""
    has_posts = any(_POST.fullmatch(name) or _DRAFT.fullmatch(name) for name in names)
    return has_posts and any(map(_OTHERS.fullmatch, names))


def read_medium(file: ArchiveFile, rules: Rules, infos: Sequence[zipfile.ZipInfo]) -> Archive:
    """The published posts of a Medium export."""
    posts = [info for info in infos if _POST.fullmatch(name_of(info))]
    return Archive(file.name, "a Medium export", _entries(file, rules, posts), len(posts))


def _entries(file: ArchiveFile, rules: Rules, posts: Sequence[zipfile.ZipInfo]) -> Iterator[Source | Unreadable]:
    names = Names(file.name)
    if not posts:
        yield Unreadable(
            file.name, f"{file.name} is a Medium export without a published post: there is nothing to read."
        )
    with file.open() as stream, zipfile.ZipFile(stream) as archive:
        for info in posts:
            name = name_of(info)
            if not rules.names(name):
                continue
            if refused := names.refused(name) or refused_entry(names, name, info, set()):
                yield refused
                continue
            page = names.page(name, partial(read_member, archive, info, names), dated(info))
            found = page if isinstance(page, Unreadable) else _post(page)
            if isinstance(found, Unreadable) or rules.wants(name, found.given):
                yield found


def _post(page: Source) -> Source | Unreadable:
    """The post in a page of the export; the page itself, where it is not marked up as one."""
    from lxml import etree, html

    try:
        tree = html.document_fromstring(page.data, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.LxmlError, ValueError):
        return page
    body = tree.find(".//section[@data-field='body']")
    if body is None:
        return page
    made = page_of(page.name, _inside(body), _given(tree), publication="Medium")
    return made if isinstance(made, Unreadable) else replace(made, dated=page.dated)


def _inside(body: Any) -> str:
    from lxml import etree

    return escape(body.text or "") + "".join(etree.tostring(one, encoding="unicode", method="html") for one in body)


def _given(tree: Any) -> Given:
    address = _of_class(tree, "p-canonical")
    time = _of_class(tree, "dt-published")
    tags = list(dict.fromkeys(" ".join(text_of(one).split()) for one in _all_of_class(tree, "p-tag")))
    authors = [" ".join(text_of(one).split()) for one in _all_of_class(tree, "p-author")]
    url = address.get("href", "") if address is not None else ""
    summary = tree.find(".//section[@data-field='subtitle']")
    return Given(
        headline=" ".join(text_of(_of_class(tree, "p-name")).split()),
        authors=tuple(dict.fromkeys(filter(None, authors))),
        published=in_utc(time.get("datetime", "")) if time is not None else None,
        keywords=tuple(tags[1:]),
        section=tags[0] if tags else "",
        url=url if re.match(r"https?://", url) else "",
        summary=" ".join(text_of(summary).split()),
        is_body=True,
    )


def _all_of_class(tree: Any, name: str) -> list[Any]:
    return [one for one in tree.iter() if name in (one.get("class") or "").split()]


def _of_class(tree: Any, name: str) -> Any:
    return next(iter(_all_of_class(tree, name)), None)
