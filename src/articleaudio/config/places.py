"""Where settings, voices and caches lie on this computer."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def home_folder() -> Path:
    """The user's own configuration folder; `voices/` in it holds profiles and lexicons."""
    return Path(platformdirs.user_config_dir("articleaudio", appauthor=False))


def cache_folder() -> Path:
    """Where clips and fetched pages are kept; `ARTICLEAUDIO_CACHE` in the environment moves it."""
    return Path(os.environ.get("ARTICLEAUDIO_CACHE") or platformdirs.user_cache_dir("articleaudio", appauthor=False))


def voice_folders(show_folder: Path) -> tuple[Path, ...]:
    """Where voice profiles (`*.toml`) and lexicons (`lexicons/*.pls`) are looked for, the first that has a name wins.

    The order: `voices/` beside the show's settings, the user's configuration folder, the packaged ones.
    """
    packaged = Path(__file__).parents[1] / "voices"
    in_checkout = Path(__file__).parents[3] / "voices"
    shipped = packaged if packaged.is_dir() else in_checkout
    folders = (show_folder / "voices", home_folder() / "voices", shipped)
    return tuple(dict.fromkeys(folder for folder in folders if folder.is_dir()))
