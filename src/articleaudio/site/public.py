"""What of an output folder is public, and of which type it is: the same when it is served and when it is copied.

Public are the feed's pages, the cover, and the flat files of `episodes/` with the suffixes below. Nothing else is: no
file with a leading dot (half-written ones have one), and no folder.
"""

from __future__ import annotations

from articleaudio.patterns import late

# Longest suffix first: chapters are JSON, too.
_TYPES = {
    ".chapters.json": "application/json+chapters",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".opus": "audio/ogg; codecs=opus",
    ".m4a": "audio/mp4",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
    ".html": "text/html; charset=utf-8",
    ".epub": "application/epub+zip",
    ".xml": "application/rss+xml",
    ".jpg": "image/jpeg",
    ".png": "image/png",
}
_AT_TOP = late(r"feed(-[1-9]\d{0,5})?\.xml|cover\.(jpg|png)")
_EPISODE_FILE = late(r"episodes/[^./\\\0][^/\\\0]*\.(mp3|opus|m4a|vtt|srt|json|html|epub)")


def is_public(name: str) -> bool:
    """Whether a file of that path below the output folder, with slashes, is public."""
    return bool(_AT_TOP.fullmatch(name) or _EPISODE_FILE.fullmatch(name))


def media_type(name: str) -> str:
    """The type of a public file."""
    return next(media for suffix, media in _TYPES.items() if name.endswith(suffix))
