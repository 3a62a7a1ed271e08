"""What a file looks like: which kind of archive it is, by its first bytes, once they are unpacked."""

from __future__ import annotations

import re

from articleaudio.patterns import late
from articleaudio.source.address import is_address

_GHOST = late(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"(?:db|meta|data)\"\s*:")
# What was once taken is never given back, so that each byte is looked at a few times at most, whatever a prolog holds.
_ROOT = late(
    r"(?:\ufeff|\u00ef\u00bb\u00bf)?"
    r"(?:\s++|(?><\?.*?\?>)|(?><!--.*?-->)|(?><!DOCTYPE[^>\[]*+(?:\[.*?\]\s*+)?>))*+"
    r"<(?:[\w.-]++:)?([\w.-]++)[\s/>]",
    re.DOTALL | re.IGNORECASE,
)


def is_tar(head: bytes) -> bool:
    """By the sum of the first header (POSIX.1-1988): old ones have no magic."""
    block = head[:512]
    if len(block) < 512 or not block.strip(b"\x00"):  # noqa: PLR2004 - a block of tar
        return False
    try:
        stated = int(block[148:156].strip(b" \x00") or b"x", 8)
    except ValueError:
        return False
    return stated == sum(block[:148]) + 8 * 32 + sum(block[156:512])


def is_warc(head: bytes) -> bool:
    """A WARC."""
    return head.lstrip()[:5] == b"WARC/"


def _root_of(head: bytes) -> str:
    """The local name of the root of XML; "" of what is none."""
    text = head.decode("utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "latin-1", errors="replace")
    found = _ROOT.match(text)
    return found[1] if found else ""


def is_wordpress(head: bytes) -> bool:
    """An export of WordPress."""
    return _root_of(head) == "rss" and b"wordpress.org/export/" in head


def is_feed(head: bytes) -> bool:
    """RSS or Atom."""
    return _root_of(head) in {"rss", "RDF", "feed"}


def is_sitemap(head: bytes) -> bool:
    """A sitemap, or one of sitemaps."""
    return _root_of(head) in {"urlset", "sitemapindex"}


def is_ghost(head: bytes) -> bool:
    """An export of Ghost."""
    return _GHOST.match(head) is not None


def is_list(head: bytes) -> bool:
    """A list of addresses: each line is one, or a remark."""
    lines = head.decode("utf-8-sig", errors="replace").splitlines()
    lines = lines[:-1] if len(lines) > 1 and not head.endswith(b"\n") else lines  # the last may be cut in two
    told = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    return bool(told) and all(is_address(line) and len(line.split()) == 1 for line in told)
