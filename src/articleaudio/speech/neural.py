"""Neural voices at hand: which can speak here, told from the files and packages that are there, and the best of them.

Nothing is loaded for that. This is on the way to the first clip of every article: `articleaudio voices` is what starts
an engine to see whether a voice does speak.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from articleaudio.config import VoiceProfile, language_tag, read_toml
from articleaudio.errors import ConfigError, VoiceMissing
from articleaudio.speech.kokoro_files import model_in, styles_in
from articleaudio.speech.piper_files import (
    ENDING,
    MODEL_ENDING,
    config_beside,
    language_of,
    piper_configs,
    piper_model,
    published_at,
    read_config,
)
from articleaudio.speech.registry import engine_names
from articleaudio.speech.voice_files import SPEAKER, check_model, voice_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

log = logging.getLogger(__name__)

PACKAGES = {"piper": "piper", "kokoro": "kokoro_onnx"}
"""What is imported by the engines that are called as their extras are."""

SAME = {"no": "nb"}
"""Codes that published voices have for what articles are in by another code."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a voice cannot speak here, and the one line that changes it, if one does."""

    why: str
    install: str = ""


def what_is_missing(profile: VoiceProfile, folders: Sequence[Path]) -> Missing | None:
    """What the profile's voice lacks, as far as files and packages tell; None if nothing is known to be missing."""
    if package := PACKAGES.get(profile.engine):
        if not _is_installed(package):
            extra = f"pip install 'articleaudio[{profile.engine}]'"
            return Missing(f'the extra of the engine "{profile.engine}" is not installed', extra)
        return _missing_files(profile, folders)
    if profile.engine not in _engines():
        return Missing(f'there is no engine called "{profile.engine}"')
    return None


def _missing_files(profile: VoiceProfile, folders: Sequence[Path]) -> Missing | None:
    name = profile.voice.partition(SPEAKER)[0]
    if not name or voice_files(profile.engine, name, folders):
        return None  # where none is named, the engine takes the best that it has
    if profile.engine == "piper":
        files = (f"{name}{MODEL_ENDING}", f"{name}{ENDING}")
        absent = [file for file in files if not any((folder / file).is_file() for folder in folders)]
        where = published_at(name) or f"PATH --name {name}"
        install = f"articleaudio voices add {where}"
        if not absent:
            return Missing(f"{' and '.join(files)} not in the same voice folder", install)
    else:
        own = next((folder / name for folder in folders if (folder / name).is_dir()), None)
        has = {f"*{MODEL_ENDING}": own and model_in(own), "*.bin or *.npz": own and styles_in(own)}
        absent, install = [f"{name}/{kind}" for kind, there in has.items() if not there], ""
    return Missing(f"{' and '.join(absent)} not in a voice folder", install)


def _is_installed(package: str) -> bool:
    """Whether the package can be imported; a folder that happens to have its name is no package."""
    spec = find_spec(package)
    return spec is not None and spec.origin is not None


@cache
def _engines() -> frozenset[str]:
    return frozenset(engine_names())


# ---------------------------------------------------------------------------------- voices without a profile


def bare_profile(name: str, folders: Sequence[Path]) -> VoiceProfile | None:
    """The Piper voice of that name on disk as a profile; None if there is none."""
    if not name or "/" in name or "\\" in name:
        return None
    model = piper_model(name, folders)
    config = read_config(config_beside(model)) if model else None
    if config is None:
        return None
    try:
        language = language_tag(language_of(config))
    except ValueError:
        return None
    return VoiceProfile(name=name, engine="piper", voice=name, language=language, neural=True)


def bare_profiles(folders: Sequence[Path], profiled: set[str]) -> dict[str, VoiceProfile]:
    """The Piper voices on disk that are not among the `profiled`, by name, sorted."""
    names = sorted(piper_configs(folders).keys() - profiled)
    return {name: profile for name in names if (profile := bare_profile(name, folders))}


# ---------------------------------------------------------------------------------------------- the best


def best_neural(language: str, paths: Mapping[str, Path], folders: Sequence[Path]) -> VoiceProfile | None:
    """The neural voice on disk that reads the language best; None if none does. `paths` are the profiles by name.

    The more of the tag a voice has in common with it, the better; then the one that says less beside that, then a
    profile that is called as the language is, then the name decides.
    """
    profiles = dict(_profiles_of_models(paths))
    profiled = {profile.voice.partition(SPEAKER)[0] for profile in profiles.values()}
    ready = []
    for one in profiles.values():
        if not one.neural or _common(one, language) is None:
            continue
        if missing := what_is_missing(one, folders):
            log.info('voice "%s" is passed over: %s%s', one.name, missing.why, _told(missing))
        elif wrong := _another_model(one, folders):
            _warn(f'Voice "{one.name}" is passed over: {wrong}')
        elif _lies_on_disk(one, folders):
            ready.append(one)
    if _is_installed(PACKAGES["piper"]):
        ready += [one for one in bare_profiles(folders, profiled).values() if _common(one, language) is not None]
    return min(ready, key=lambda one: _rank(one, language), default=None)


def _another_model(profile: VoiceProfile, folders: Sequence[Path]) -> str:
    """Why the voice's model is not the one that its profile wants; "" if it is."""
    try:
        check_model(profile.engine, profile.voice, profile.sha256, folders)
    except VoiceMissing as error:
        return str(error)
    return ""


def _profiles_of_models(paths: Mapping[str, Path]) -> Iterator[tuple[str, VoiceProfile]]:
    """The profiles of neural voices and of Piper's; a wrong one is told, and an error only where it is asked for."""
    for name, path in paths.items():
        try:
            text = path.read_bytes()
            if b"neural" in text or b"piper" in text:  # reading is cheap, checking is not
                yield name, read_toml(path, VoiceProfile, name=name)
        except OSError:
            continue
        except ConfigError as error:
            _warn(f'Voice "{name}" is passed over: {error}')


@cache
def _warn(text: str) -> None:
    """Once a run, however many articles it has."""
    log.warning("%s", text)


def _lies_on_disk(profile: VoiceProfile, folders: Sequence[Path]) -> bool:
    """Whether the voice is among the files of a voice folder: one of a service or a program is no voice on disk."""
    if profile.voice:
        return bool(voice_files(profile.engine, profile.voice, folders))
    return profile.engine == "piper" and any(
        _common(one, profile.language) is not None for one in bare_profiles(folders, set()).values()
    )


def _common(profile: VoiceProfile, language: str) -> int | None:
    """How many subtags the voice's language and the wanted one begin with alike; None if the voice cannot read it."""
    count = 0
    for own, wanted in zip(_subtags(profile.language), _subtags(language), strict=False):
        if own != wanted:
            break
        count += 1
    return count or (0 if profile.any_language else None)


def _subtags(language: str) -> list[str]:
    first, *rest = language.lower().split("-")
    return [SAME.get(first, first), *rest]


def _rank(profile: VoiceProfile, language: str) -> tuple[int, int, bool, str]:
    named = language.lower().startswith(profile.name.lower())
    return -(_common(profile, language) or 0), profile.language.count("-"), not named, profile.name


def _told(missing: Missing) -> str:
    return f"; {missing.install}" if missing.install else ""
