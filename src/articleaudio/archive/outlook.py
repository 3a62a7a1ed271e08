"""An output folder as a run would find it, to be looked at and not to be touched, also while a run is at work there."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from articleaudio import feed as feed_stage
from articleaudio.archive.catalogue import Catalogue, copy_catalogue, key_of, spoken
from articleaudio.archive.holding import refuse_unusable, unusable
from articleaudio.archive.known import Roll, roll_of
from articleaudio.archive.unchanged import digest_of_page, digest_of_settings, is_as_before
from articleaudio.branding import check_sounds, credentials_for, make_cover
from articleaudio.episode.naming import EPISODES
from articleaudio.episode.pruning import PRUNED
from articleaudio.episode.retracting import RETRACTED
from articleaudio.pipeline import Made
from articleaudio.source import shown

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from articleaudio.model import Source
    from articleaudio.order import Order


class Outlook:
    """What a run would know of an output folder when it begins. A context manager.

    What shapes an episode and lies in that folder (the cover, tombstones) is copied into a temporary one, made there
    where a run would make it, and `order` names that as its output: so hashes come out as they would in the run.

    Raises:
        EpisodeError: on entering, the folder cannot be used.
        ConfigError: on entering, a picture, a sound or a certificate that the settings name cannot be used.
    """

    def __init__(self, order: Order) -> None:
        self._folder = order.output
        self._open = ExitStack()
        self._settings = ""
        self.order = order
        self.known: Roll

    def __enter__(self) -> Self:
        refuse_unusable(self._folder)
        feed_stage.refuse_foreign(self._folder)
        with ExitStack() as stack:
            shadow = Path(stack.enter_context(TemporaryDirectory(prefix="articleaudio-")))
            self.order = replace(self.order, output=shadow)
            try:
                _copy(self._folder, shadow)
            except OSError as error:
                raise unusable(self._folder, error) from error
            make_cover(self.order)
            check_sounds(self.order)
            credentials_for(self.order)
            self._catalogue = stack.enter_context(Catalogue(shadow))
            self.known = roll_of(self._folder, self._catalogue)
            self._settings = digest_of_settings(self.order)
            self._open = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def ask(self, page: Path | Source) -> tuple[str, Made | None]:
        """What messages call a page, and what became of it if it is as it was when it was last rendered."""
        name = str(page) if isinstance(page, Path) else shown(page.name)
        if self.order.filters.answer(None if isinstance(page, Path) else page.given) is None:
            return name, None  # whether it is wanted, only the page tells
        entry = self._catalogue.page(key_of(name))
        if entry is None or (entry.digest, entry.settings) != (digest_of_page(page), self._settings):
            return name, None
        if not is_as_before(page, entry, self.known, self.order):
            return name, None
        return name, Made(name, entry.guid, entry.content_hash, entry.words, entry.pictures, entry.picture, None)

    def measured(self) -> tuple[int, float, int, float]:
        """Of earlier episodes with the same settings: words and seconds of sound; bytes and seconds of some of them."""
        words, seconds, guids = spoken(self.order.output, self._settings)
        some = [self.known[guid] for guid in guids if guid in self.known]
        size = _size_of(self._folder / EPISODES, {known.path.stem for known in some})
        return words, seconds, size, sum(known.seconds for known in some)


def _size_of(shelf: Path, stems: set[str]) -> int:
    """Bytes of all files of those episodes; the folder is gone through once, and may be long."""
    if not stems:
        return 0
    try:
        with os.scandir(shelf) as found:
            return sum(one.stat().st_size for one in found if one.name.partition(".")[0] in stems)
    except OSError:  # a run may be at work
        return 0


def _copy(folder: Path, shadow: Path) -> None:
    """What of an output folder has to do with what a page becomes.

    Raises:
        OSError: it cannot be read.
    """
    copy_catalogue(folder, shadow)
    if (folder / feed_stage.COVER).is_file():
        shutil.copy(folder / feed_stage.COVER, shadow)
    for tombstones in (RETRACTED, PRUNED):
        if (folder / tombstones).is_dir():
            shutil.copytree(folder / tombstones, shadow / tombstones)
