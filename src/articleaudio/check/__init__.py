"""check: proves finished episodes and the feed, from the files alone.

What is made is held against three things that do not come from each other: the ledger that was kept while it was made
(`episode/ledger.py`), the article's text in the tags, and what speech is like (`pace.py`). So a fault shows also where
every hash and length was made to fit it.
"""

from articleaudio.check.defect import Defect, Kind
from articleaudio.check.episode import Finished, check_episode, check_parts
from articleaudio.check.folder import check_folder, episodes_in

__all__ = ["Defect", "Finished", "Kind", "check_episode", "check_folder", "check_parts", "episodes_in"]
