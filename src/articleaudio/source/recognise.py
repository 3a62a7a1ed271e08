"""From bytes to a Source, whatever way they came: what form they have, and how they are decoded."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

from articleaudio.errors import SourceError
from articleaudio.model import Source
from articleaudio.source.encoding import find_encoding
from articleaudio.source.kinds import binary_kind, looks_like_markup

if TYPE_CHECKING:
    from collections.abc import Mapping

Form = Literal["html", "text"]

SUFFIXES: Mapping[str, Form] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".md": "text",
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
    encoding = find_encoding(data, charset)
    return Source(name=name, data=data, encoding=encoding, media=form or _sniff(data, encoding))


def refuse_unreadable(name: str, data: bytes) -> None:
    """Tell what is no page from its bytes alone.

    Raises:
        SourceError: they are empty, or no text at all.
    """
    if not data.strip(b" \t\r\n\f\v\x00\xef\xbb\xbf\xff\xfe"):
        raise SourceError(f"{name} is empty: give a page with an article in it.")
    if kind := binary_kind(data):
        raise SourceError(f"{name} is {kind}, not a page: give an HTML or plain-text file.")


def _sniff(data: bytes, encoding: str) -> Form:
    return "html" if looks_like_markup(data[:_SNIFFED].decode(encoding, errors="replace")) else "text"
