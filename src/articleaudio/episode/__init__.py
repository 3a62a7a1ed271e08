"""episode: from a recording to a tagged episode in the output folder, and back. Home of mutagen and c2pa.

An episode is an MP3 in `episodes/` with files of the same stem beside it: `.vtt`, `.srt` and `.html` (transcript),
`.chapters.json` and `.json` (the record), and what the settings ask for, such as `.epub`. The MP3's presence is what
makes an episode.

What a kill leaves, at every step:

1. `stage` writes under names with a leading dot and the suffix `.part`. Killed: `sweep` removes them; no reader
   looks at them.
2. `supersede` (only for a correction) writes the marker `superseded/<old>.json` by one rename. Killed before it:
   nothing was said. Killed after it: the marker names a file that is not there, so it does not count, and the old
   episode stays current; the next `retire` removes the marker, or the next run writes it again.
   Where the new file is there already (a correction taken back while the earlier audio is kept), the marker's
   rename is itself the moment at which the current episode changes: its `turn` is higher than that of the marker
   which says the opposite.
3. `commit` renames the files beside the MP3, brings the folder to the disk, then renames the MP3. Killed in
   between: files without an MP3, which `sweep` removes. The MP3's rename is the one moment at which the new
   episode is there and, by the marker, the old one is out: an article that has an episode has exactly one
   current episode at any moment, never two, never none. A commit over a file of the same name (the same content
   rendered again) may leave files of the new rendering beside the old MP3: same content hash, hence same words.
   The record is renamed first, so that it then tells of another MP3 than the one beside it; `is_whole` sees that,
   and the next run renders the article again. Where both renderings gave the same MP3, nothing has to be mended.
4. The feed is written. Killed before: it names the old MP3, which is still there. After: it names the new one.
5. `retire` deletes the superseded MP3 first, then the files beside it, then its marker. Killed after the MP3:
   `sweep` removes the files beside it, and the next `retire` the marker, which speaks of a file that is gone.

A retraction is one rename, too: from the moment its tombstone `retracted/<guid>.json` is there, no file of that guid is
an episode. Killed after it: the feed still names the MP3, which is still there; the next run writes the feed before it
does anything else, then `retire` deletes the files, the MP3 first. Who renders a retracted article by force commits the
new files first, which the tombstone hides; its removal, again one moment, brings the episode back.

What is pruned goes the same way, many at once, by tombstones in `pruned/`. Killed while they are written: some are
pruned, oldest first, and the others are not; the note `pruned/unfinished` has the next run write the feed and delete
the files before it does anything else.

One writer at a time: who stages, commits, sweeps or retires holds the output folder's lock (its caller's business);
readers need none.
"""

from articleaudio.episode.carrying import Parcel, pack, unpack
from articleaudio.episode.chapters import Link, linked, links_of
from articleaudio.episode.checksum import audio_is_as_encoded
from articleaudio.episode.credentials import Credentials, make_keys
from articleaudio.episode.filing import Cards, Filed, filed, filed_as
from articleaudio.episode.naming import family, has_any, stem
from articleaudio.episode.pruning import (
    all_tombstones,
    forget_pruned,
    is_unfinished,
    let_back,
    prune,
    taken_out,
    tombstone_of,
    tombstones_of,
)
from articleaudio.episode.reading import chapter_ids, frames_in, is_troubled, read, read_tags
from articleaudio.episode.retracting import (
    Retraction,
    bring_back,
    is_retracted,
    retract,
    retraction,
    retractions,
    tombstone,
)
from articleaudio.episode.signing import Signature, load_credentials, verify
from articleaudio.episode.staging import Staged, commit, discard, stage, sweep
from articleaudio.episode.superseding import (
    Look,
    Read,
    Standing,
    current,
    episodes,
    holdings,
    look_at,
    next_turn,
    one_of,
    retire,
    sort_out,
    stems_of,
    supersede,
)
from articleaudio.episode.wholeness import is_whole

__all__ = [
    "Cards",
    "Credentials",
    "Filed",
    "Link",
    "Look",
    "Parcel",
    "Read",
    "Retraction",
    "Signature",
    "Staged",
    "Standing",
    "all_tombstones",
    "audio_is_as_encoded",
    "bring_back",
    "chapter_ids",
    "commit",
    "current",
    "discard",
    "episodes",
    "family",
    "filed",
    "filed_as",
    "forget_pruned",
    "frames_in",
    "has_any",
    "holdings",
    "is_retracted",
    "is_troubled",
    "is_unfinished",
    "is_whole",
    "let_back",
    "linked",
    "links_of",
    "load_credentials",
    "look_at",
    "make_keys",
    "next_turn",
    "one_of",
    "pack",
    "prune",
    "read",
    "read_tags",
    "retire",
    "retract",
    "retraction",
    "retractions",
    "sort_out",
    "stage",
    "stem",
    "stems_of",
    "supersede",
    "sweep",
    "taken_out",
    "tombstone",
    "tombstone_of",
    "tombstones_of",
    "unpack",
    "verify",
]
