"""What the show gives to each of its episodes: the cover, its own sounds, the certificate that they are signed with.

Each is read once for all pages of a process.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING

from articleaudio import episode as episode_stage
from articleaudio import feed as feed_stage
from articleaudio.audio.sounds import fingerprints, load_sounds
from articleaudio.errors import ConfigError, EpisodeError

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.audio.sounds import Sounds
    from articleaudio.episode import Credentials
    from articleaudio.order import Order

log = logging.getLogger(__name__)

# ------------------------------------------------------------------------------------------- sounds


def check_sounds(order: Order) -> None:
    """Reads the show's own sounds, which are then kept for all pages of a process.

    Raises:
        ConfigError: one that the settings name is no sound that can be used.
    """
    sounds_of(order)


def sounds_of(order: Order) -> Sounds:
    """The show's own sounds.

    Raises:
        ConfigError: one that the settings name is no sound that can be used.
    """
    return _sounds_in(order.settings.sounds, order.settings_folder, order.settings.audio)


def sound_files(order: Order) -> dict[str, str]:
    """What the files of the show's own sounds hold, by name: other sound is another episode."""
    return _fingerprints_in(order.settings.sounds, order.settings_folder)


# For one show at a time: its files are taken as they were at the start of the run.
_sounds_in = lru_cache(maxsize=1)(load_sounds)
_fingerprints_in = lru_cache(maxsize=1)(fingerprints)


# -------------------------------------------------------------------------------------------- cover


def make_cover(order: Order) -> Path:
    """The cover in the output folder, made where it is not there or no longer right.

    Raises:
        ConfigError: the picture that the settings name cannot be used.
        EpisodeError: the cover cannot be written.
    """
    show, path = order.settings.show, order.output / feed_stage.COVER
    if not (order.remembered and show.image and path.exists()):
        image = order.settings_folder / show.image if show.image else None
        feed_stage.make_cover(show, order.output, image=image)
        shown_by_cover.cache_clear()
        _artwork.cache_clear()
    return path


@lru_cache(maxsize=1)
def shown_by_cover(output: Path) -> str:
    """What the cover in the output folder shows, as a text; once for all pages of a process."""
    return feed_stage.made_from(output / feed_stage.COVER)


@lru_cache(maxsize=1)
def _artwork(output: Path) -> bytes:
    """That cover as the tags take it."""
    return feed_stage.artwork(output / feed_stage.COVER)


def artwork_for(picture: bytes | None, source: str, output: Path) -> bytes:
    """The article's own picture as the tags take it, else the show's cover; `source` is what messages call the page."""
    if picture:
        try:
            return feed_stage.lead_artwork(picture, source)
        except EpisodeError as error:
            log.warning("%s The show's cover is used.", error)
    return _artwork(output)


# -------------------------------------------------------------------------------------- certificate


def credentials_for(order: Order) -> Credentials | None:
    """What episodes are signed with; None where the settings name nothing.

    Raises:
        ConfigError: the extra is missing, or nothing can be signed with what the settings name.
    """
    told = order.settings.signing
    if not (told.certificate or told.key):
        return None
    for one, other in (("certificate", "key"), ("key", "certificate")):
        if not getattr(told, one):
            raise ConfigError(f"[signing] has a {other} but no {one}; name both, or neither.")
    return _credentials(order.settings_folder / told.certificate, order.settings_folder / told.key)


@lru_cache(maxsize=1)
def _credentials(certificate: Path, key: Path) -> Credentials:
    """Once for all pages of a process."""
    return episode_stage.load_credentials(certificate, key)
