"""From bytes to a Source, whatever way they came: what form they have, and how they are decoded."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

from articleaudio.errors import SourceError
from articleaudio.model import Source
from articleaudio.source.encoding import find_encoding
from articleaudio.source.kinds import binary_kind, has_front_matter, looks_like_markup
from articleaudio.source.mhtml import is_mhtml, root_of
from articleaudio.source.saved import saved_from

if TYPE_CHECKING:
    from collections.abc import Mapping

    from articleaudio.model import Media

Form = Literal["html", "text", "markdown", "mhtml"]

SUFFIXES: Mapping[str, Form] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
}
"""What the suffix of a file says of its form."""

_SNIFFED = 65536


def form_of_suffix(name: str) -> Form | None:
    """The form that a file's suffix names; None if it names none of them."""
    return SUFFIXES.get(PurePath(name).suffix.lower())


def recognise(name: str, data: bytes, form: Form | None = None, charset: str = "") -> Source:
    """The page in some bytes.

    Args:
        name: what messages call it.
        data: the bytes as they came.
        form: what was said of their form; None to tell it from themselves.
        charset: the label of the encoding that came with them, "" if none did.

    Raises:
        SourceError: they are empty, or no text at all.
    """
    refuse_unreadable(name, data)
    if is_mhtml(data) and form != "text":
        root = root_of(name, data)
        return replace(recognise(name, root.data, "html", root.charset), found_at=root.address)
    encoding = find_encoding(data, charset)
    media = _sniff(data, encoding) if form is None or form == "mhtml" else form
    return Source(name, data, encoding, media, found_at=saved_from(data, encoding) if media == "html" else None)


def refuse_unreadable(name: str, data: bytes) -> None:
    """Tell what is no page from its bytes alone.

    Raises:
        SourceError: they are empty, or no text at all.
    """
    if not data.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf\xff\xfe"):
        raise SourceError(f"{name} is empty: give a page with an article in it.")
    if kind := binary_kind(data):
        raise SourceError(f"{name} is {kind}, not a page: give an HTML or plain-text file.")


def _sniff(data: bytes, encoding: str) -> Media:
    text = data[:_SNIFFED].decode(encoding, errors="replace")
    if has_front_matter(text):
        return "markdown"
    return "html" if looks_like_markup(text) else "text"
