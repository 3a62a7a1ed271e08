"""How what is public of an output folder is answered for: Range, HEAD, ETag and 304 by starlette.

Nothing else is found, and nothing that a symbolic link fetches from elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from articleaudio.site.public import is_public, media_type

if TYPE_CHECKING:
    import os

    from starlette.responses import Response
    from starlette.staticfiles import PathLike
    from starlette.types import Scope

# Players on web pages fetch feeds, transcripts and chapters from other origins, and ask for parts of audio.
OPEN_TO_ALL = {"access-control-allow-origin": "*", "x-content-type-options": "nosniff"}


class Published(StaticFiles):
    """The public files of an output folder; everything else is not found."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer for a public file; `path` is the request's, made normal by starlette."""
        asked = scope["path"].removeprefix("/")
        reads = scope["method"] in {"GET", "HEAD"}  # starlette refuses other methods with 405
        if reads and not is_public(asked):
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
