"""check: proves finished episodes and the feed, from the files alone.

What is made is held against three things that do not come from each other: the ledger that was kept while it was made
(`episode/ledger.py`), the article's text in the tags, and what speech is like (`pace.py`). So a fault shows also where
every hash and length was made to fit it.
"""

from articleaudio.check.defect import Defect, Kind, clock
from articleaudio.check.episode import Finished, check_staged
from articleaudio.check.folder import Examined, examine, examine_folder

__all__ = ["Defect", "Examined", "Finished", "Kind", "check_staged", "clock", "examine", "examine_folder"]
