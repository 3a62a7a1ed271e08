"""What a server says of a page's form: the Content-Type header (RFC 9110, 8.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.errors import SourceError
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Mapping

    from articleaudio.source.recognise import Form

_FORMS: Mapping[str, Form | None] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "multipart/related": "mhtml",
    "message/rfc822": "mhtml",
    "application/x-mimearchive": "mhtml",
    # Said of anything: what it is, its bytes tell.
    "": None,
    "application/octet-stream": None,
    "binary/octet-stream": None,
    "application/xml": None,
    "text/xml": None,
}
_NAMES: Mapping[str, str] = {
    "application/pdf": "a PDF",
    "application/json": "data (JSON)",
    "application/ld+json": "data (JSON)",
    "application/rss+xml": "a feed",
    "application/atom+xml": "a feed",
    "application/epub+zip": "an e-book",
    "application/zip": "a zip archive",
    "image": "an image",
    "audio": "a recording",
    "video": "a video",
    "font": "a font",
}


_CHARSET = late(r";\s*charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_SHOWN = late(r"[^\w./+-]")


def form_of_type(name: str, content_type: str) -> tuple[Form | None, str]:
    """The form that a Content-Type header names, None if the bytes must tell; and its charset, "" if none.

    Raises:
        SourceError: it is the type of something else than a page.
    """
    kind = content_type[:200].partition(";")[0].strip().lower()
    if kind not in _FORMS:
        called = _NAMES.get(kind) or _NAMES.get(kind.partition("/")[0]) or f"of the type {_SHOWN.sub('', kind)}"
        raise SourceError(f"{name} is {called}, not a page: give the address of an article's page.")
    charset = _CHARSET.search(content_type[:1000])
    return _FORMS[kind], charset[1] if charset else ""
