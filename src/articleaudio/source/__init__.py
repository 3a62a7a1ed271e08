"""source/: one file per kind of input. `read` gives the bytes of a page; `pages` lists a folder's page files."""

from articleaudio.source.files import SIZE_LIMIT, pages, read

__all__ = ["SIZE_LIMIT", "pages", "read"]
