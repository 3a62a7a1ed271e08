"""Whether the tags are complete, and say what the record and the chapters' file say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from articleaudio.check.defect import shown
from articleaudio.episode import frames_in
from articleaudio.episode.naming import AUDIO, CHAPTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from articleaudio.check.defect import Fault
    from articleaudio.episode.ledger import Ledger
    from articleaudio.model import Chapter, Episode

NEEDED = {
    "TIT2": "headline",
    "TPE1": "byline",
    "TALB": "show",
    "TCON": "genre",
    "TLAN": "language",
    "USLT": "text",
    "APIC": "artwork",
    "CTOC": "table of chapters",
    "CHAP": "chapters",
}
"""Frames that every episode has, and what they are."""

COMPARED = ("guid", "content_hash", "headline", "publication", "show", "language", "section", "digital_source_type")

CHAPTER = 0.002
"""Seconds that chapters may differ: ID3 counts in milliseconds."""


def faults(episode: Episode, ledger: Ledger, parts: Mapping[str, Path]) -> Iterator[Fault]:
    """What is wrong with the tags of an episode and with its chapters."""
    there = frames_in(parts[AUDIO])
    missing = [what for name, what in NEEDED.items() if not there.get(name)]
    if missing:
        yield "tags", f"its tags lack {_listed(missing)}.", None, None
    for name in COMPARED:
        tagged, recorded = str(getattr(episode.label, name)), str(ledger.label.get(name, ""))
        if not _same(tagged, recorded):
            sentence = (
                f"its tags give the {name.replace('_', ' ')} as “{shown(tagged)}”, its record “{shown(recorded)}”."
            )
            yield "tags", sentence, None, None
    yield from _chapter_faults(episode.chapters, ledger, _chapters_file(parts[CHAPTERS]))


def _same(tagged: str, recorded: str) -> bool:
    """Whether the tag says what the record says, or its beginning: tags are cut where they are too long."""
    return tagged == recorded or bool(tagged and len(tagged) > 200 and recorded.startswith(tagged))  # noqa: PLR2004


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _chapters_file(path: Path) -> list[tuple[float, str]] | None:
    """The chapters' starts and titles; None if the file is damaged."""
    try:
        data: Any = json.loads(path.read_bytes())
        return [(float(one["startTime"]), str(one["title"])) for one in data["chapters"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _chapter_faults(
    tagged: Sequence[Chapter], ledger: Ledger, filed: Sequence[tuple[float, str]] | None
) -> Iterator[Fault]:
    meant = [(chapter.start, chapter.title) for chapter in ledger.chapters]
    yield from _differences("tags", [(one.start, one.title) for one in tagged], meant)
    if filed is None:
        yield "chapters", "its file of chapters is damaged.", None, None
    else:
        yield from _differences("file of chapters", filed, meant)
    stings = (jingle.start for jingle in ledger.jingles if jingle.kind == "sting")
    begun = [0.0, *(cue.start for cue in ledger.cues), *stings]
    for start, title in meant:
        if min(abs(start - moment) for moment in begun) > CHAPTER:
            yield "chapters", f"the chapter “{shown(title)}” begins within a sentence.", start, None


def _differences(name: str, told: Sequence[tuple[float, str]], meant: Sequence[tuple[float, str]]) -> Iterator[Fault]:
    """Whether chapters are those of the record; the first that is not tells of those behind it, too."""
    if len(told) != len(meant):
        yield "chapters", f"its {name} has {len(told)} chapters, its record {len(meant)}.", None, None
    for (start, title), (begins, called) in zip(told, meant, strict=False):
        if abs(start - begins) > CHAPTER or title != called:
            sentence = f"its {name} has the chapter “{shown(title)}” where its record has “{shown(called)}”."
            yield "chapters", sentence, start, None
            return
