"""The output folder as a web application: public files, the feed at the address it is asked at, a plain first page."""

from __future__ import annotations

import hashlib
import re
from email.utils import formatdate
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import anyio.to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import NotModifiedResponse

from articleaudio.config import DEFAULT_BASE_URL
from articleaudio.site.public import media_type
from articleaudio.site.published import OPEN_TO_ALL, Published

if TYPE_CHECKING:
    from starlette.requests import Request

# A host name or address with an optional port (RFC 9110, 7.2), nothing that could break out of the XML.
_HOST = re.compile(r"([A-Za-z0-9._-]{1,255}|\[[0-9A-Fa-f:.]{2,45}\])(:\d{1,5})?")
_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Podcast</title>
<meta name="description" content="Articles, read aloud by synthetic voices.">
<h1>Podcast</h1>
<p>Articles, read aloud by synthetic voices.</p>
<p>Subscribe to this address in any podcast player:</p>
<p><a href="{feed}">{feed}</a></p>
</html>
"""
_PAGE_HEADERS = {"content-security-policy": "default-src 'none'", "x-content-type-options": "nosniff"}


def app(folder: Path) -> Starlette:
    """The application that serves an output folder. It only reads, and only what is public."""
    published = Published(directory=folder)

    async def feed(request: Request) -> Response:
        path = folder / Path(request.scope["path"]).name
        found = await anyio.to_thread.run_sync(_read, path)
        if found is None or _own_address(DEFAULT_BASE_URL) not in found[0]:
            return await published.get_response(path.name, request.scope)
        data = _moved(found[0], _asked_at(request))
        response = Response(data, headers=_feed_headers(data, found[1]), media_type=media_type(path.name))
        if published.is_not_modified(response.headers, request.headers):
            return NotModifiedResponse(response.headers)
        return response

    async def front(request: Request) -> Response:
        address = escape(_asked_at(request) + "feed.xml")
        return HTMLResponse(_PAGE.format(feed=address), headers=_PAGE_HEADERS)

    return Starlette(
        routes=[
            Route("/", front),
            Route("/feed.xml", feed),
            Route("/feed-{number:int}.xml", feed),
            Mount("/", published),
        ]
    )


def _moved(feed: bytes, address: str) -> bytes:
    """The feed with its own addresses, which stand first in an attribute or an element, moved to another one."""
    return re.sub(rb"(?<=[\">])" + re.escape(DEFAULT_BASE_URL.encode()), lambda _: address.encode(), feed)


def _read(path: Path) -> tuple[bytes, float] | None:
    """A page of the feed and when it was changed; None where there is none to be read."""
    try:
        with path.open("rb") as file:
            return file.read(), path.stat().st_mtime
    except OSError:
        return None


def _own_address(base_url: str) -> bytes:
    """How a feed with this base address names itself."""
    return f'<atom:link rel="self" type="application/rss+xml" href="{base_url}feed'.encode()


def _feed_headers(data: bytes, changed: float) -> dict[str, str]:
    """Headers of a feed with the address filled in; its ETag follows the bytes that are served."""
    return {
        **OPEN_TO_ALL,
        "etag": f'"{hashlib.sha256(data).hexdigest()[:32]}"',
        "last-modified": formatdate(changed, usegmt=True),
        "vary": "Host",
    }


def _asked_at(request: Request) -> str:
    """The address that the client asked at, such as `http://127.0.0.1:8000/`."""
    host = request.headers.get("host", "")
    if not _HOST.fullmatch(host):
        raise HTTPException(status_code=400, detail="The Host header is no host.")
    return f"{request.scope['scheme']}://{host}/"
