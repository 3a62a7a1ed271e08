"""What the user wants of a run: the settings and where they lie, the output folder, the voice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from articleaudio.config import Corrections, Settings, find_settings, read_toml, voice_folders
from articleaudio.feed import load_show
from articleaudio.source import Filters

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Order:
    """What the user wants of a run: settings and where they lie, the output folder, a voice by name.

    `force` renders also what is unchanged, and `lenient` what holds too little to be an article. `remembered` says
    that the show is the one that the output folder remembers, with the cover that is there; `keep_superseded` is how
    many days the file before a correction stays. `unchecked` publishes what is not proven to be whole. `include` and
    `exclude` are CSS selectors of what is read in any case and what never is; `filters` say which articles are wanted.
    `has_lock` says that whoever asks holds the output folder's lock already.
    """

    settings: Settings
    settings_folder: Path
    output: Path
    voice: str = ""
    force: bool = False
    lenient: bool = False
    remembered: bool = False
    keep_superseded: float = 0.0
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    unchecked: bool = False
    filters: Filters = field(default_factory=Filters)
    has_lock: bool = False
    carried_voices: tuple[Path, ...] = ()
    mirror: str = ""

    @property
    def corrections(self) -> Corrections:
        """What the user corrects of what is read: for sites, and for all pages of this run."""
        return Corrections(self.settings.sites, self.include, self.exclude)

    @property
    def voice_folders(self) -> tuple[Path, ...]:
        """Where voice profiles and lexicons are looked for."""
        return self.carried_voices or voice_folders(self.settings_folder)


def order_for(
    config: Path | None,
    folder: Path,
    output: Path,
    *,
    voice: str = "",
    force: bool = False,
    lenient: bool = False,
    keep_superseded: float = 0.0,
) -> Order:
    """An order with the settings of `config`, else of articleaudio.toml in `folder`, else the defaults.

    Without a settings file the show is the one that the output folder remembers.

    Raises:
        ConfigError: a settings file, or what the output folder remembers, is wrong.
    """
    path = config or find_settings(folder)
    if path:
        return Order(read_toml(path, Settings), path.parent, output, voice, force, lenient, False, keep_superseded)
    remembered, _ = load_show(output)
    settings = Settings(show=remembered) if remembered else Settings()
    return Order(settings, folder, output, voice, force, lenient, remembered is not None, keep_superseded)
