"""site: the output folder over HTTP, and pages that explain. Home of starlette, uvicorn and jinja2."""

from articleaudio.site.application import app
from articleaudio.site.server import serve

__all__ = ["app", "serve"]
