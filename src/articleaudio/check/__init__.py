"""check: proves finished episodes and the feed, from the files alone.

What is made is held against three things that do not come from each other: the ledger that was kept while it was made
(`episode/ledger.py`), the article's text in the tags, and what speech is like (`pace.py`). So a fault shows also where
every hash and length was made to fit it.
"""

from articleaudio.check.again import deep_defects
from articleaudio.check.defect import Defect, Kind, clock
from articleaudio.check.episode import Finished, check_staged, defects_of, open_episode
from articleaudio.check.folder import check_folder, episodes_in
from articleaudio.check.publication import feed_defects

__all__ = [
    "Defect",
    "Finished",
    "Kind",
    "check_folder",
    "check_staged",
    "clock",
    "deep_defects",
    "defects_of",
    "episodes_in",
    "feed_defects",
    "open_episode",
]
