"""Pages that a browser or an add-on saved: the comment that says where they came from.

Chrome, Edge and Internet Explorer write `<!-- saved from url=(0027)https://example.org/story -->` (the number is the
address's length), SingleFile a comment of several lines with `url:`. The day of saving, which SingleFile tells too,
is no date of the article. Reader views of Firefox, Safari and Chrome print a link back to the page.
"""

from __future__ import annotations

import re
from html import unescape

from articleaudio.patterns import late

_TOP = 8192
_COMMENT = late(
    r"<!--\s{0,20}(?:saved from url=\(\d{1,6}\)|page saved with singlefile\s{1,20}url:\s{0,20})(https?://[^\s<>\"]{1,2000})",
    re.IGNORECASE,
)


# Of Firefox at the top, of Safari and Chrome at the end.
_BACK = late(
    r"<a\s(?=[^<>]{0,300}(?:\breader-domain\b|\bid=\"closeReaderView\"))[^<>]{0,300}?\bhref=\"(https?://[^\s<>\"]{1,2000})\""
    r"|<div class=\"original-url\">(?:\s|<br/?>)*<a\s[^<>]{0,300}?\bhref=\"(https?://[^\s<>\"]{1,2000})\"",
    re.IGNORECASE,
)


def saved_from(data: bytes, encoding: str) -> str | None:
    """The address that a saved page came from; None if it does not say."""
    top = data[:_TOP].decode(encoding, errors="replace")
    end = data[-_TOP:].decode(encoding, errors="replace")
    found = _COMMENT.search(top) or _BACK.search(top) or _BACK.search(end)
    return unescape(next(filter(None, found.groups()))) if found else None
