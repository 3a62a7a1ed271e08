"""site: the output folder over HTTP. Home of starlette and uvicorn."""

from articleaudio.site.application import app
from articleaudio.site.server import serve

__all__ = ["app", "serve"]
