"""Whether the feed names every episode once, as it is, and nothing else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from articleaudio.check.defect import Defect
from articleaudio.episode import episodes
from articleaudio.errors import EpisodeError
from articleaudio.feed.reading import read_items
from articleaudio.feed.rss import page_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from articleaudio.feed.reading import Item
    from articleaudio.model import Episode

FEED = page_name(1)


def feed_defects(folder: Path) -> Iterator[Defect]:
    """What is wrong with the feed of an output folder."""
    try:
        items = list(read_items(folder))
    except EpisodeError as error:
        yield Defect(FEED, "feed", str(error))
        return
    current = {episode.path.name: episode for episode in episodes(folder)}
    named = Counter(_file(item.url) for item in items)
    for name in current:
        if named[name] != 1:
            yield Defect(FEED, "feed", f"it names {name} {named[name]} times; write it anew with `articleaudio feed`.")
    for item in items:
        name = _file(item.url)
        if name in current:
            yield from _item_defects(item, current[name], folder)
        elif not (folder / "episodes" / name).is_file():
            yield Defect(FEED, "feed", f"it names {name or 'an item without a file'}, which is not there.")


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
