"""Whether the feed names every episode once, as it is, and nothing else."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from articleaudio.check.defect import Defect, shown
from articleaudio.episode import episodes
from articleaudio.errors import ArticleAudioError, EpisodeError
from articleaudio.feed import COVER, load_show, pages
from articleaudio.feed.reading import read_items
from articleaudio.feed.rss import FEED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from articleaudio.feed.reading import Item
    from articleaudio.model import Episode

CONTEXT = 15  # characters before a difference that are shown with it


def feed_defects(folder: Path) -> Iterator[Defect]:
    """What is wrong with the feed of an output folder.

    What a client reads of each episode is told by name; where that is right, the feed's files are held against what the
    episodes make, to the byte.
    """
    told = list(_told(folder))
    yield from told or _other_than_meant(folder)


def _told(folder: Path) -> Iterator[Defect]:
    try:
        items = list(read_items(folder))
    except EpisodeError as error:
        yield Defect(FEED, "feed", str(error))
        return
    current = {episode.path.name: episode for episode in episodes(folder)}
    named = Counter(_file(item.url) for item in items)
    for name in current:
        if named[name] != 1:
            told = f"names {name} {named[name]} times" if named[name] else f"does not name {name}"
            yield Defect(FEED, "feed", f"it {told}; write it anew with `articleaudio feed`.")
    for item in items:
        name = _file(item.url)
        if name in current:
            yield from _item_defects(item, current[name], folder)
        elif (folder / "episodes" / name).is_file():
            yield Defect(FEED, "feed", f"it names {name}, which was retracted or superseded.")
        else:
            yield Defect(FEED, "feed", f"it names {name or 'an item without a file'}, which is not there.")


def _other_than_meant(folder: Path) -> Iterator[Defect]:
    """Pages of the feed that say something else than the episodes and the show that the folder remembers."""
    try:
        show, guid = load_show(folder)
        cover = COVER if (folder / COVER).is_file() else None
        meant = list(pages.meant(show, episodes(folder), guid=guid, cover=cover)) if show else []
        for name, data in meant:
            found = (folder / name).read_bytes() if (folder / name).is_file() else b""
            if found != data:
                yield Defect(name, "feed", f"{_first_difference(found, data)}; write it anew with `articleaudio feed`.")
    except (OSError, ArticleAudioError) as error:
        yield Defect(FEED, "feed", f"it cannot be held against the episodes ({error}).")


def _first_difference(found: bytes, meant: bytes) -> str:
    lines = zip_longest(*(text.decode("utf-8", "replace").split("\n") for text in (found, meant)), fillvalue="")
    for number, (told, wanted) in enumerate(lines, start=1):
        if told != wanted:
            same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(told, wanted, strict=False)))
            at = max(same - CONTEXT, 0)
            return f"line {number} says “{shown(told[at:])}”, and “{shown(wanted[at:])}” is meant"
    return "its line ends differ"


def _item_defects(item: Item, episode: Episode, folder: Path) -> Iterator[Defect]:
    name = episode.path.name
    size = episode.path.stat().st_size
    told = {
        "length": (item.length, str(size)),
        "type": (item.type, "audio/mpeg"),
        "guid": (item.guid, episode.label.guid),
        "duration": (item.duration, str(max(1, round(episode.seconds)))),
    }
    for what, (is_told, meant) in told.items():
        if is_told != meant:
            yield Defect(FEED, "feed", f"it gives the {what} of {name} as {is_told or 'nothing'}; it is {meant}.")
    for url in item.beside:
        if not (folder / "episodes" / _file(url)).is_file():
            yield Defect(FEED, "feed", f"it names {_file(url)}, which is not there.")


def _file(url: str) -> str:
    return unquote(urlsplit(url).path.rpartition("/")[2])
