"""What of an output folder is public, and how it is answered for: Range, HEAD, ETag and 304 by starlette.

Public are the feed's pages, the cover, and the flat files of `episodes/` with the suffixes below. Nothing else is: no
file with a leading dot (half-written ones have one), no folder, nothing that a symbolic link fetches from elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

if TYPE_CHECKING:
    import os

    from starlette.responses import Response
    from starlette.staticfiles import PathLike
    from starlette.types import Scope

# Longest suffix first: chapters are JSON, too.
_TYPES = {
    ".chapters.json": "application/json+chapters",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
    ".html": "text/html; charset=utf-8",
    ".epub": "application/epub+zip",
    ".xml": "application/rss+xml",
    ".jpg": "image/jpeg",
    ".png": "image/png",
}
_AT_TOP = re.compile(r"feed(-[1-9]\d{0,5})?\.xml|cover\.(jpg|png)")
_EPISODE_FILE = re.compile(r"episodes/[^./\\\0][^/\\\0]*\.(mp3|vtt|srt|json|html|epub)")

# Players on web pages fetch feeds, transcripts and chapters from other origins, and ask for parts of audio.
OPEN_TO_ALL = {"access-control-allow-origin": "*", "x-content-type-options": "nosniff"}


def media_type(name: str) -> str:
    """The type of a public file."""
    return next(media for suffix, media in _TYPES.items() if name.endswith(suffix))


class Published(StaticFiles):
    """The public files of an output folder; everything else is not found."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer for a public file; `path` is the request's, made normal by starlette."""
        asked = scope["path"].removeprefix("/")
        reads = scope["method"] in {"GET", "HEAD"}  # starlette refuses other methods with 405
        if reads and not (_AT_TOP.fullmatch(asked) or _EPISODE_FILE.fullmatch(asked)):
            raise HTTPException(status_code=404)
        return await super().get_response(path, scope)

    def file_response(
        self, full_path: PathLike, stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """As starlette's, with the types that podcast clients know."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers.update(OPEN_TO_ALL)
        if response.status_code == status_code:
            response.headers["content-type"] = media_type(scope["path"])
        return response
