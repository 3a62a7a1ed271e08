"""source/: one file per kind of input. `read` gives the bytes of a page, `open_archive` the pages of an archive."""

from articleaudio.source.address import is_address, shown
from articleaudio.source.archives import Archive, Filters, Rules, Unreadable, open_archive, wanted_pages
from articleaudio.source.files import SIZE_LIMIT, pages
from articleaudio.source.manners import Manners
from articleaudio.source.pictures import PicturesWanted, picture_of
from articleaudio.source.reading import read

__all__ = [
    "SIZE_LIMIT",
    "Archive",
    "Filters",
    "Manners",
    "PicturesWanted",
    "Rules",
    "Unreadable",
    "is_address",
    "open_archive",
    "pages",
    "picture_of",
    "read",
    "shown",
    "wanted_pages",
]
