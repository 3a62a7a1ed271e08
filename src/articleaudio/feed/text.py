"""Text as a feed may hold it: no control characters, no edge blanks, within bounds, addresses in ASCII."""

from __future__ import annotations

import functools
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit, urlunsplit

from articleaudio.feed.updates import updated
from articleaudio.patterns import late

if TYPE_CHECKING:
    from articleaudio.model import Label

# Apple's and PSP-1's bounds: https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification
TITLE_LENGTH = 255
DESCRIPTION_BYTES = 4000
NAME_LENGTH = 128  # podcast:person, https://podcasting2.org/docs/podcast-namespace/tags/person
_LONGEST_ADDRESS = 2000
_NOTE_LENGTH = 120  # characters of byline and headline in the notes
_EXCERPT_LENGTH = 600  # characters of the text that stand in where the article has no summary
_LOOKED_AT = 4  # times the length of a line is looked at, for what may be blanks and controls
LONGEST_EXCERPT = _LOOKED_AT * _EXCERPT_LENGTH  # as much of the text is looked at

# C0 and C1 controls, halves of surrogate pairs and non-characters: what XML 1.0 forbids or discourages.
_FORBIDDEN = late(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
    + "]"
)
_URL_SAFE = "%:/?#[]@!$&'()*+,;=~-._"


def plain(text: str) -> str:
    """One line without control characters and edge blanks."""
    return " ".join(_FORBIDDEN.sub(" ", text).split())


def titled(text: str, length: int = TITLE_LENGTH) -> str:
    """One line of at most `length` characters, cut after a word where it is longer."""
    line = plain(text[: _LOOKED_AT * length])
    if len(line) <= length:
        return line
    return _after_a_word(line[: length - 1]) + "…"


@functools.lru_cache(maxsize=64)
def address(url: str | None) -> str:
    """An http(s) address in printable ASCII, percent-encoded; empty if it is none, or too long to be one."""
    try:
        parts = urlsplit(plain(url or ""))
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # brackets that do not close, a port that is no number, labels that IDNA cannot write
        return ""
    if parts.scheme not in {"http", "https"} or not host:
        return ""
    netloc = f"[{host}]" if ":" in host else quote(host, safe="-._~")
    rest = (quote(part, safe=_URL_SAFE) for part in (parts.path, parts.query, parts.fragment))
    whole = urlunsplit((parts.scheme, netloc + port, *rest))
    return whole if len(whole) <= _LONGEST_ADDRESS else ""


def description(label: Label) -> str:
    """An item's notes as HTML, at most 4000 bytes: summary, byline, when it was updated, a link to the article."""
    byline = titled(" · ".join(filter(None, (", ".join(label.authors), label.publication))), _NOTE_LENGTH)
    url = escape(address(label.url))
    ending = "".join(f"<p>{escape(line)}</p>" for line in (byline, updated(label)) if line)
    if url and len(url) <= _LONGEST_ADDRESS:
        name = escape(titled(label.headline, _NOTE_LENGTH)) or url
        ending += f'<p><a href="{url}">{name}</a></p>'
    room = DESCRIPTION_BYTES - len(ending.encode()) - len("<p></p>")
    summary = _bounded(plain(label.summary) or titled(label.text, _EXCERPT_LENGTH), room)
    return (f"<p>{summary}</p>" if summary else "") + ending or f"<p>{escape(titled(label.guid))}</p>"


def shortened(text: str, size: int = DESCRIPTION_BYTES) -> str:
    """Plain text of at most `size` bytes of UTF-8, cut after a word."""
    line = plain(text)
    if len(line.encode()) <= size:
        return line
    short = line.encode()[: size - len("…".encode())].decode("utf-8", "ignore")
    return _after_a_word(short) + "…"


def _bounded(text: str, size: int) -> str:
    """Text escaped for HTML, of at most `size` bytes with its escapes, never cut inside one."""
    kept = shortened(text, size)
    while len(escape(kept).encode()) > size:
        over = len(escape(kept).encode()) - size
        kept = shortened(kept.removesuffix("…"), max(len(kept.encode()) - over // 5 - 1, 1))
    return escape(kept)


def _after_a_word(text: str) -> str:
    """The text cut at its last blank, unless that would take much of it away."""
    end = text.rfind(" ")
    return (text[:end] if end > len(text) // 2 else text).rstrip()
