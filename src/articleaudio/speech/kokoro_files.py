"""The files of a voice of Kokoro's form, a folder `NAME/`: what they tell of its speakers, read without any library."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

STYLES = (".bin", ".npz")
CONFIG = "config.json"

LANGUAGES = {
    "a": ("en-US", "en-us"),
    "b": ("en-GB", "en"),
    "e": ("es", "es"),
    "f": ("fr", "fr"),
    "h": ("hi", "hi"),
    "i": ("it", "it"),
    "p": ("pt-BR", "pt-br"),
}
"""By the first letter of a speaker of Kokoro: its language, and the file of espeak-ng for it."""

NOT_OURS = {"j": "Japanese", "z": "Chinese"}
"""Speakers whose phonemes espeak-ng does not make."""

OTHERS = ("en", "en-us")
"""Speakers that are named otherwise."""


def kokoro_folders(folders: Sequence[Path]) -> dict[str, Path]:
    """The folder of each voice by its name; of one name in two voice folders, the first with a model and styles."""
    found: dict[str, Path] = {}
    for voices in folders:
        for folder in sorted(path for path in voices.glob("*") if path.is_dir()):
            if model_in(folder) and styles_in(folder):
                found.setdefault(folder.name, folder)
    return found


def model_in(folder: Path) -> Path | None:
    """The model that speaks."""
    return next(iter(sorted(folder.glob("*.onnx"))), None)


def styles_in(folder: Path) -> Path | None:
    """The file with its speakers' styles."""
    return next((path for path in sorted(folder.iterdir()) if path.suffix in STYLES), None)


def files_in(folder: Path) -> list[Path]:
    """All that is loaded, the model first; none where the folder is no voice."""
    model, styles, config = model_in(folder), styles_in(folder), folder / CONFIG
    if model is None or styles is None:
        return []
    return [model, styles, config] if config.is_file() else [model, styles]


def speakers_in(folder: Path) -> list[str]:
    """The names in the file of styles, which is a zip archive of arrays."""
    styles = styles_in(folder)
    if styles is None:
        return []
    try:
        with zipfile.ZipFile(styles) as archive:
            return sorted(name.removesuffix(".npy") for name in archive.namelist() if name.endswith(".npy"))
    except (OSError, zipfile.BadZipFile):
        return []


def is_spoken(speaker: str) -> bool:
    """Whether the speaker's phonemes can be made."""
    return speaker[:1] not in NOT_OURS


def language_of_speaker(speaker: str) -> tuple[str, str]:
    """The speaker's language, and the file of espeak-ng for it."""
    return LANGUAGES.get(speaker[:1], OTHERS) if speaker[2:3] == "_" else OTHERS
