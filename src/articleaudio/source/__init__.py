"""source/: one file per kind of input. `read` gives the bytes of a page; `pages` lists a folder's page files."""

from articleaudio.source.address import is_address, shown
from articleaudio.source.files import SIZE_LIMIT, pages
from articleaudio.source.manners import Manners
from articleaudio.source.pictures import picture_of
from articleaudio.source.reading import read

__all__ = ["SIZE_LIMIT", "Manners", "is_address", "pages", "picture_of", "read", "shown"]
