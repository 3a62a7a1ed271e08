"""Voices on disk: the files that an engine loads for a voice, and what they hold, as a part of every clip's key.

A voice called NAME is `NAME.onnx` with `NAME.onnx.json` for Piper, a folder `NAME/` for Kokoro, and for other engines
whatever lies in a voice folder under that name. A profile may name one of several speakers in it behind a number sign:
`NAME#SPEAKER`. The engines ask here which files they are, so that no other is hashed than the one that speaks.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from articleaudio.errors import VoiceMissing
from articleaudio.speech.kokoro_files import (
    files_in,
    is_spoken,
    kokoro_folders,
    language_of_speaker,
    speakers_in,
)
from articleaudio.speech.piper_files import (
    MODEL_ENDING,
    config_beside,
    language_of,
    piper_configs,
    piper_model,
    speakers_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Any

NOT_SOUND = frozenset({".toml", ".pls", ".part"})
"""Endings of files that have a voice's name and are no part of its sound: a profile may be called as its voice is."""

SPEAKER = "#"


def voice_files(engine: str, voice: str, folders: Sequence[Path]) -> list[Path]:
    """The files that the engine loads for the voice, sorted; none for a voice that it has itself."""
    name = voice.partition(SPEAKER)[0]
    if not name or "/" in name or "\\" in name or name.startswith("."):
        return []
    if engine == "piper":
        model = piper_model(name, folders)
        return [model, config_beside(model)] if model else []
    if engine == "kokoro":
        folder = kokoro_folders(folders).get(name)
        return sorted(files_in(folder)) if folder else []
    return next((found for folder in folders if (found := sorted(_named(name, folder)))), [])


def _named(name: str, folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir() and path.name == name:
            yield from (inner for inner in path.rglob("*") if inner.is_file())
        elif path.name.startswith(f"{name}.") and path.suffix not in NOT_SOUND and path.is_file():
            yield path


def fingerprint(engine: str, voice: str, folders: Sequence[Path]) -> str:
    """SHA-256 in hex of the voice's files; "" for a voice that an engine has itself."""
    files = voice_files(engine, voice, folders)
    digests = [_digest(path, path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return hashlib.sha256("".join(digests).encode()).hexdigest() if digests else ""


@lru_cache(maxsize=64)
def _digest(path: Path, size: int, changed: int) -> str:
    return f"{path.name} {_sha256(path, size, changed)}\n"


@lru_cache(maxsize=64)
def _sha256(path: Path, size: int, changed: int) -> str:  # noqa: ARG001 - a changed file is read again
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check_model(engine: str, voice: str, sha256: str, folders: Sequence[Path]) -> None:
    """Compares the voice's model (`*.onnx`) with the SHA-256 in hex that its profile wants; "" wants nothing.

    Of several models that an engine may load, each has to be that one.

    Raises:
        VoiceMissing: it is another, or there is none.
    """
    if not sha256:
        return
    files = voice_files(engine, voice, folders)
    models = files_in(files[0].parent)[:1] if files and engine == "kokoro" else _models(files)
    if not models:
        raise VoiceMissing(
            f'The profile has a sha256, but there is no model of the voice "{voice}" in the voice folders; '
            "`articleaudio voices` lists what is there."
        )
    for path in models:
        if (found := _sha256(path, path.stat().st_size, path.stat().st_mtime_ns)) != sha256.lower():
            raise VoiceMissing(
                f"{path} is not the model that its profile wants: its SHA-256 is {found}, not {sha256.lower()}; "
                "bring the right one with `articleaudio voices add --force`, or correct the profile."
            )


def _models(files: Iterable[Path]) -> list[Path]:
    return [path for path in files if path.suffix == MODEL_ENDING]


# ---------------------------------------------------------------------------------------- the best voice


def best_voice(engine: str, language: str, folders: Sequence[Path]) -> str:
    """The voice on disk that the engine takes where none is named; "" for none, and for engines with voices inside."""
    found: Iterable[tuple[str, str]] = ()
    if engine == "piper":
        configs = piper_configs(folders)
        found = [(voice, language_of(configs[name])) for name in configs for voice in piper_names(name, configs[name])]
    if engine == "kokoro":
        found = [
            (f"{name}{SPEAKER}{speaker}", language_of_speaker(speaker)[0])
            for name, folder in kokoro_folders(folders).items()
            for speaker in speakers_in(folder)
            if is_spoken(speaker)
        ]
    return best_reader(language, found)


def best_reader(language: str, voices: Iterable[tuple[str, str]]) -> str:
    """The first of the voices (name and language) that reads the language tag, else its first part; "" if none does."""
    known, wanted = [(name, own.lower()) for name, own in voices], language.lower()
    for tag in (wanted, wanted.partition("-")[0]):
        for name, own in known:
            if own == tag or own.startswith(f"{tag}-"):
                return name
    return ""


def piper_names(name: str, config: dict[str, Any]) -> list[str]:
    """What a voice of Piper is called: of several speakers, each by name; a single one needs none."""
    speakers = speakers_of(config)
    return [f"{name}{SPEAKER}{speaker}" for speaker in speakers] if len(speakers) > 1 else [name]
