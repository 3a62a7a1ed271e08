"""feed: from a show and its episodes to RSS. Home of lxml's incremental writer and of the cover."""

from articleaudio.feed.cover import FILE_NAME as COVER
from articleaudio.feed.cover import artwork, made_from
from articleaudio.feed.cover import make as make_cover
from articleaudio.feed.lead import lead_artwork
from articleaudio.feed.pages import refuse_foreign, write
from articleaudio.feed.show_record import load as load_show
from articleaudio.feed.show_record import save as save_show

__all__ = [
    "COVER",
    "artwork",
    "lead_artwork",
    "load_show",
    "made_from",
    "make_cover",
    "refuse_foreign",
    "save_show",
    "write",
]
