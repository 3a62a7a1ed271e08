"""Every kind of source that has markup, as the HTML that the parser reads.

Markdown, XHTML, open shadow trees, and what the reader views of browsers print.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from articleaudio.patterns import late

if TYPE_CHECKING:
    from articleaudio.model import Source

_TOP = 4096
_XHTML = late(r"^\s*<\?xml\b|\bxmlns(?::\w+)?\s*=\s*[\"']http://www\.w3\.org/1999/xhtml|DTD XHTML", re.IGNORECASE)
_SUBSET = late(r"(<!DOCTYPE\s[^\[>]{0,500})\[([^\]]{0,20000})\]\s*>", re.IGNORECASE)
_ENTITY = late(r"<!ENTITY\s+([\w.-]{1,40})\s+(?:\"([^\"%<]{0,200})\"|'([^'%<]{0,200})')\s*>")
_INNER = late(r"&(?!#)")
_EXPANSIONS = 10_000
_PREFIX = late(r"xmlns:([A-Za-z]\w{0,20})\s*=\s*[\"']http://www\.w3\.org/1999/xhtml[\"']")
_SECTION = late(
    r"(<(?:script|style)\b[^<>]{0,1000}/>)|<(script|style)\b.*?(?:</\2|\Z)|<!\[CDATA\[(.*?)(?:\]\]>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_TEMPLATE = late(r"<template\b([^<>]{0,1000})>|</template\s*>", re.IGNORECASE)
_OPEN_SHADOW = late(r"\bshadow(?:root)?(?:mode)?\s*=\s*[\"']?open", re.IGNORECASE)


# Reader views: where Firefox and Safari print who wrote it, by the names that everybody else gives it.
_BYLINES = (
    ('class="credits reader-credits"', 'class="byline author"'),
    ('class="metadata singleline"', 'class="byline-and-date"'),
    ('class="metadata multiline"', 'class="byline-and-date"'),
)


def as_html(source: Source) -> Source:
    """The source as HTML; itself, where it is HTML already.

    Raises:
        SourceError: it is Markdown that cannot be read.
    """
    if source.media == "markdown":
        from articleaudio.article.forms import markdown  # who reads HTML need not wait for its parser

        return _made(source, markdown.as_html(source.name, source.text))
    text = source.text
    html = _from_xhtml(text) if _XHTML.search(text, 0, _TOP) else text
    html = _with_bylines(_with_shadows(html))
    return source if html is text else _made(source, html)


def _made(source: Source, html: str) -> Source:
    return replace(source, data=html.encode("utf-8", errors="replace"), encoding="utf-8", media="html")


def _from_xhtml(text: str) -> str:
    """XHTML by what HTML has for it: entities of its own, CDATA sections, and elements with a prefix."""
    subset = _SUBSET.search(text, 0, _TOP + 20000)
    if subset:
        text = text[: subset.start()] + subset[1] + ">" + _expanded(text[subset.end() :], subset[2])
    if prefix := _PREFIX.search(text, 0, _TOP):
        text = re.sub(rf"<(/?){prefix[1]}:", r"<\1", text)
    if "<![cdata[" not in text.lower():
        return text
    return _SECTION.sub(lambda found: escape(found[3]) if found[3] is not None else found[0], text)


def _expanded(text: str, subset: str) -> str:
    """The text with the entities that its DOCTYPE declares; one made of others is left as it is (a bomb is)."""
    values = {one[1]: one[2] or one[3] or "" for one in _ENTITY.finditer(subset)}
    plain = {name: value for name, value in values.items() if not _INNER.search(value)}
    if not plain:
        return text
    return re.sub(r"&([\w.-]{1,40});", lambda found: plain.get(found[1], found[0]), text, count=_EXPANSIONS)


def _with_shadows(text: str) -> str:
    """Open shadow trees, which a browser shows and saves in templates, as part of the page."""
    if not ("shadowroot" in text or "shadowmode" in text) or not _OPEN_SHADOW.search(text):
        return text
    inside: list[bool] = []

    def replaced(tag: re.Match[str]) -> str:
        if tag[1] is not None:
            inside.append(_OPEN_SHADOW.search(tag[1]) is not None)
            return "<div>" if inside[-1] else tag[0]
        return "</div>" if inside and inside.pop() else tag[0]

    return _TEMPLATE.sub(replaced, text)


def _with_bylines(text: str) -> str:
    """Output of a reader view, with its byline told as one."""
    for printed, usual in _BYLINES:
        if printed in text:
            text = text.replace(printed, usual)
    return text
