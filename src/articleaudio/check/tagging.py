"""Whether the tags are complete, and say what the record and the chapters' file say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from articleaudio.check.defect import clock, shown
from articleaudio.episode import chapter_ids, frames_in
from articleaudio.episode.naming import AUDIO, CHAPTERS
from articleaudio.episode.record import label_fields

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
    "TLEN": "length",
    "USLT": "text",
    "APIC": "artwork",
    "CTOC": "table of chapters",
    "CHAP": "chapters",
}
"""Frames that every episode has, and what they are."""

DATES = ({"TDRC"}, {"TYER", "TDAT", "TIME"})
"""Frames for the date, of ID3v2.4 and of ID3v2.3."""

LONG = 200
"""Characters up to which no field is cut in the tags."""

Named = tuple[float, float, str, str]
"""A chapter's start and end in seconds, its title, and its link, "" where it has none or is not looked at."""

CHAPTER = 0.002
"""Seconds that chapters may differ: ID3 counts in milliseconds."""


def faults(episode: Episode, ledger: Ledger, parts: Mapping[str, Path]) -> Iterator[Fault]:
    """What is wrong with the tags of an episode and with its chapters."""
    there = frames_in(parts[AUDIO])
    missing = [what for name, what in (NEEDED | _wanted(ledger)).items() if not there.get(name)]
    if not any(names <= there.keys() for names in DATES):
        missing.append("date")
    if missing:
        yield "tags", f"its tags lack {_listed(missing)}.", None, None
    for name, tagged in label_fields(episode.label).items():
        recorded = ledger.label.get(name, tagged)  # earlier versions kept fewer
        if not _same(tagged, recorded):
            field = name.replace("_", " ")
            sentence = f"its tags give the {field} as “{shown(str(tagged))}”, its record “{shown(str(recorded))}”."
            yield "tags", sentence, None, None
    yield from _chapter_faults(episode.chapters, ledger, _chapters_file(parts[CHAPTERS]))
    table, frames = chapter_ids(parts[AUDIO])
    if table != frames:
        yield "chapters", "its tags list chapters that they do not have, or in another order.", None, None


def _wanted(ledger: Ledger) -> dict[str, str]:
    """Frames that an episode has if its article has what they say."""
    by_field = {
        "summary": {"COMM": "summary"},
        "publication": {"TPUB": "publication"},
        "url": {"WOAF": "article's address", "WOAS": "source's address"},
    }
    wanted = (frames for field, frames in by_field.items() if ledger.label.get(field))
    return {name: what for frames in wanted for name, what in frames.items()}


def _same(tagged: object, recorded: object) -> bool:
    """Whether the tag says what the record says, or its beginning: tags are cut where they are too long."""
    if isinstance(tagged, tuple) and isinstance(recorded, list):
        told = list(tagged)
        return told == recorded or (len(str(recorded)) > LONG and told == recorded[: len(told)])
    return tagged == recorded or (len(str(tagged)) > LONG and str(recorded).startswith(str(tagged)))


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _chapters_file(path: Path) -> list[Named] | None:
    """The chapters' starts, ends, titles and links; None if the file is damaged."""
    try:
        data: Any = json.loads(path.read_bytes())
        if not str(data["version"]).startswith("1."):
            return None
        return [
            (float(one["startTime"]), float(one["endTime"]), str(one["title"]), str(one.get("url", "")))
            for one in data["chapters"]
        ]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _chapter_faults(tagged: Sequence[Chapter], ledger: Ledger, filed: Sequence[Named] | None) -> Iterator[Fault]:
    meant = [(chapter.start, chapter.end, chapter.title, chapter.url) for chapter in ledger.chapters]
    # Tags that are full have no links of the last chapters.
    yield from _differences("tags", [(one.start, one.end, one.title, "") for one in tagged], meant)
    if filed is None:
        yield "chapters", "its file of chapters is damaged.", None, None
    else:
        yield from _differences("file of chapters", filed, meant)
    stings = (jingle.start for jingle in ledger.jingles if jingle.kind == "sting")
    begun = [0.0, *(cue.start for cue in ledger.cues), *stings]
    for start, _, title, _ in meant:
        if min(abs(start - moment) for moment in begun) > CHAPTER:
            yield "chapters", f"the chapter “{shown(title)}” begins within a sentence.", start, None


def _differences(name: str, told: Sequence[Named], meant: Sequence[Named]) -> Iterator[Fault]:
    """Whether chapters are those of the record; the first that is not tells of those behind it, too."""
    if len(told) != len(meant):
        yield "chapters", f"its {name} has {len(told)} chapters, its record {len(meant)}.", None, None
    for (start, end, title, link), (begins, ends, called, linked) in zip(told, meant, strict=False):
        if title != called or (link and link != linked):
            sentence = f"its {name} has the chapter “{shown(title)}” where its record has “{shown(called)}”."
        elif abs(start - begins) > CHAPTER or abs(end - ends) > CHAPTER:
            sentence = (
                f"its {name} has “{shown(title)}” from {clock(start)} to {clock(end)}, "
                f"its record from {clock(begins)} to {clock(ends)}."
            )
        else:
            continue
        yield "chapters", sentence, start, None
        return
