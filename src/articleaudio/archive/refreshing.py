"""The feed of an output folder, from the episodes that are there."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from articleaudio import episode as episode_stage
from articleaudio import feed as feed_stage
from articleaudio.archive.feed_record import FeedRecord, Shelf
from articleaudio.archive.holding import unusable
from articleaudio.archive.mirror import try_mirror
from articleaudio.branding import make_cover
from articleaudio.errors import EpisodeError
from articleaudio.feed.rss import FEED
from articleaudio.files import lock

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.archive.catalogue import Catalogue
    from articleaudio.order import Order


def refresh_feed(order: Order, catalogue: Catalogue | None = None) -> Path:
    """Writes the feed from the episodes in the folder alone, then removes what the feed no longer names.

    The order's mirror follows; where it cannot, that is told, and the next time catches up.

    The caller holds the folder's lock. The folder's catalogue, if it is open, spares what has not changed.

    Raises:
        ArticleAudioError: the feed cannot be written; the one before is still there.
    """
    show, folder = order.settings.show, order.output
    cover = make_cover(order)
    guid = feed_stage.save_show(folder, show)
    look = catalogue.look if catalogue else episode_stage.look_at
    standing = episode_stage.sort_out(folder, look)
    episodes = Shelf(standing.current, catalogue.read if catalogue else episode_stage.read_tags)
    kept = FeedRecord(catalogue, standing.current) if catalogue else None
    path = feed_stage.write(show, episodes, folder, guid=guid, cover=cover, kept=kept)
    episode_stage.retire(folder, order.keep_superseded, standing)
    if catalogue:
        catalogue.commit()  # workers look there for what was published
    if order.mirror:
        try_mirror(folder, order.mirror)
    return path


def refresh_and_keep(order: Order, catalogue: Catalogue | None = None) -> Path:
    """As `refresh_feed`, for commands that nobody told how long superseded files stay: all of them do.

    Raises:
        ArticleAudioError: as `refresh_feed`.
    """
    return refresh_feed(replace(order, keep_superseded=math.inf), catalogue)


def rebuild_feed(order: Order) -> Path:
    """The feed anew, under the folder's lock; superseded files stay.

    Raises:
        ArticleAudioError: there is no such folder, or the feed cannot be written.
    """
    try:
        with lock(order.output):
            if not (episode_stage.has_any(order.output) or (order.output / FEED).exists()):
                raise EpisodeError(f"{order.output}: there is no episode in this folder; render an article first.")
            return refresh_and_keep(order)
    except FileNotFoundError as error:
        raise EpisodeError(f"{order.output}: there is no such folder; render an article first.") from error
    except OSError as error:
        raise unusable(order.output, error) from error
