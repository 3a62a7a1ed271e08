"""Voices on disk: the files of a voice, and what they hold, as a part of every clip's key.

A voice called NAME is whatever lies in a voice folder under that name: `NAME.onnx` with `NAME.onnx.json`, or a folder
`NAME/`. A profile may name one of several speakers in it behind a number sign: `NAME#SPEAKER`.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import TYPE_CHECKING

from articleaudio.errors import VoiceMissing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

NOT_SOUND = frozenset({".toml", ".pls", ".part"})
"""Endings of files that have a voice's name and are no part of its sound: a profile may be called as its voice is."""

SPEAKER = "#"


def voice_files(voice: str, folders: Sequence[Path]) -> list[Path]:
    """The files of the voice in the first folder that has any, sorted; none for a voice that an engine has itself."""
    name = voice.partition(SPEAKER)[0]
    if not name or "/" in name or "\\" in name or name.startswith("."):
        return []
    for folder in folders:
        if found := sorted(_named(name, folder)):
            return found
    return []


def _named(name: str, folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_dir() and path.name == name:
            yield from (inner for inner in path.rglob("*") if inner.is_file())
        elif path.name.startswith(f"{name}.") and path.suffix not in NOT_SOUND and path.is_file():
            yield path


def fingerprint(voice: str, folders: Sequence[Path]) -> str:
    """SHA-256 in hex of the voice's files; "" for a voice that an engine has itself."""
    digests = [_digest(path, path.stat().st_size, path.stat().st_mtime_ns) for path in voice_files(voice, folders)]
    return hashlib.sha256("".join(digests).encode()).hexdigest() if digests else ""


@lru_cache(maxsize=64)
def _digest(path: Path, size: int, changed: int) -> str:
    return f"{path.name} {_sha256(path, size, changed)}\n"


@lru_cache(maxsize=64)
def _sha256(path: Path, size: int, changed: int) -> str:  # noqa: ARG001 - a changed file is read again
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check_model(voice: str, sha256: str, folders: Sequence[Path]) -> None:
    """Compares the voice's model (`*.onnx`) with the SHA-256 in hex that its profile wants; "" wants nothing.

    Raises:
        VoiceMissing: it is another, or there is none.
    """
    if not sha256:
        return
    models = [path for path in voice_files(voice, folders) if path.suffix == ".onnx"]
    found = {_sha256(path, path.stat().st_size, path.stat().st_mtime_ns): path for path in models}
    if not found:
        raise VoiceMissing(
            f'The profile has a sha256, but there is no model of the voice "{voice}" in the voice folders; '
            "`articleaudio voices` lists what is there."
        )
    if sha256.lower() not in found:
        told, path = next(iter(found.items()))
        raise VoiceMissing(
            f"{path} is not the model that its profile wants: its SHA-256 is {told}, not {sha256.lower()}; "
            "bring the right one with `articleaudio voices add --force`, or correct the profile."
        )
