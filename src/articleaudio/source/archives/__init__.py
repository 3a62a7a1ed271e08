"""Archives of many pages: `open_archive` gives what is in one as a stream, whatever kind it is.

One file per kind: a folder, zip, tar, WARC, WACZ, the exports of WordPress, Ghost and Medium, feeds, sitemaps and lists
of addresses, EPUB. None is unpacked or held in memory; what a name in an archive says is a name and never a path that
is written. `contract` is what they share, `opening` tells the kinds apart. Home of warcio, zstandard and ijson.
"""

from articleaudio.source.archives.contract import Archive, Rules, Unreadable
from articleaudio.source.archives.filters import Filters
from articleaudio.source.archives.folder import wanted_pages
from articleaudio.source.archives.opening import open_archive

__all__ = ["Archive", "Filters", "Rules", "Unreadable", "open_archive", "wanted_pages"]
