"""Whether an episode's files are all there, and are those of one rendering.

It is asked of every episode in every run, so as little as may be is read for it. A run that was killed between the
renaming of a record and that of its MP3 leaves the record of one rendering beside the MP3 of another; the names, and
often the sizes, are the same.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from articleaudio import files
from articleaudio.episode import naming, record
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# As `record` writes them: in a text, no line ends, and a quotation mark has a backslash before it.
_FACTS = late(rb'\n "bytes": (\d{1,15}),\n "sha256": "([0-9a-f]{64})"')


def is_whole(audio: Path, optional: Sequence[str] = ()) -> bool:
    """Whether an episode's MP3 is there, is the one that its record tells of, and all files lie beside it.

    What cannot be looked at counts as not there: at the worst the page is rendered again.

    Args:
        audio: the MP3.
        optional: suffixes of `naming.OPTIONAL` that must be there as well.
    """
    stem = str(audio).removesuffix(naming.AUDIO)
    family = (f"{stem}{suffix}" for suffix in (naming.AUDIO, *naming.SIDECARS, *optional))
    # Of ten thousand episodes: pathlib would take longer.
    return all(map(os.path.isfile, family)) and _belong_together(audio)


def date_alike(audio: Path, record_path: Path) -> None:
    """Give a record the time of its MP3, by which both are known to be of one rendering.

    Raises:
        OSError: as the system tells it.
    """
    told = audio.stat()
    os.utime(record_path, ns=(told.st_atime_ns, told.st_mtime_ns))


def _belong_together(audio: Path) -> bool:
    """Whether size and SHA-256 are those in the record; the latter is not computed where both have one time."""
    kept = naming.beside(audio, naming.RECORD)
    try:
        size, sha256 = _facts(kept)
        found, dated = os.stat(audio), os.stat(kept)  # noqa: PTH116 - as above
        return size == found.st_size and (found.st_mtime_ns == dated.st_mtime_ns or sha256 == files.digest_of(audio))
    except OSError:
        return False


def _facts(kept: Path) -> tuple[object, object]:
    """Size and SHA-256 as a record tells them; the whole of it is understood only where others wrote it anew."""
    told = kept.read_bytes()
    if told.endswith(record.END) and (found := _FACTS.search(told)):
        return int(found[1]), found[2].decode()
    data = record.load(kept) or {}
    return data.get("bytes"), data.get("sha256")
