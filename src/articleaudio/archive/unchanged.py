"""Whether a page is as it was, with the same settings, when it was last rendered: known without parsing it.

A run over ten thousand pages of which one changed must not read the others but to compare them. Where anything differs
at all the page is worked out anew, and the hash of its content decides; so this may be too careful, and never too bold.
"""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import articleaudio
from articleaudio import branding, pipeline, source
from articleaudio import episode as episode_stage
from articleaudio.errors import ArticleAudioError
from articleaudio.files import digest_of, stamp_of
from articleaudio.model import Source
from articleaudio.speech.neural import PACKAGES
from articleaudio.speech.registry import engine_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from articleaudio.archive.catalogue import Entry
    from articleaudio.labelling import Known
    from articleaudio.order import Order

READ = {".toml", ".pls"}
"""Files of a voice folder that are compared by what they say; the others, models, by size and times."""


def digest_of_settings(order: Order) -> str:
    """SHA-256 in hex of all but the page that may shape an episode; the cover must be there."""
    credentials = branding.credentials_for(order)
    facts: dict[str, Any] = {
        "version": articleaudio.__version__,
        "settings": order.settings.model_dump(mode="json"),
        "order": [order.voice, order.lenient, order.include, order.exclude],
        "voices": [told for folder in order.voice_folders for told in _voice_files(folder)],
        "engines": [*engine_names(), *(name for name, package in PACKAGES.items() if find_spec(package))],
        "sounds": branding.sound_files(order),
        "cover": branding.shown_by_cover(order.output),
        "signed with": credentials.fingerprint if credentials else "",
    }
    return hashlib.sha256(json.dumps(facts, sort_keys=True, default=str).encode()).hexdigest()


def _voice_files(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield str(path), digest_of(path) if path.suffix in READ else stamp_of(path)


def digest_of_page(page: Path | Source) -> str:
    """SHA-256 in hex of a page's file, or of a page out of an archive with all that is known of it.

    "" where it cannot be read, or is larger than any page.
    """
    if isinstance(page, Source):
        return _digest_of_source(page)
    try:
        return digest_of(page) if page.stat().st_size <= source.SIZE_LIMIT else ""
    except OSError:  # told when it is rendered
        return ""


def _digest_of_source(page: Source) -> str:
    facts = (page.encoding, page.media, page.url, page.found_at, page.dated, page.given)
    told = hashlib.sha256(repr(facts).encode("utf-8", errors="surrogatepass"))
    told.update(page.data)
    for further in page.following:
        told.update(_digest_of_source(further).encode())
    return told.hexdigest()


def is_as_before(page: Path | Source, entry: Entry, known: Mapping[str, Known], order: Order) -> bool:
    """Whether the episode of a page whose bytes and settings are the same is there, and shows the same picture.

    An episode that was taken out, by retraction or by pruning, stays out.

    Args:
        page: its file, or itself.
        entry: what became of it when it was last rendered.
        known: the episodes of the output folder, by guid.
        order: what is wanted of the run.
    """
    episode = known.get(entry.guid)
    if episode is None and entry.guid and not order.force:
        return episode_stage.taken_out(order.output, entry.guid) is not None
    if episode is None or order.force or entry.content_hash != episode.content_hash:
        return False
    if not episode_stage.is_whole(episode.path, pipeline.optional_files(order)):
        return False
    try:
        return not entry.pictures or _picture(page, entry.pictures) == entry.picture
    except ArticleAudioError:  # told when it is rendered
        return False


def _picture(page: Path | Source, addresses: tuple[str, ...]) -> str:
    """SHA-256 of what lies beside the page now."""
    found = page if isinstance(page, Source) else source.read(str(page))
    return pipeline.digest_of_picture(source.picture_of(found, addresses))
