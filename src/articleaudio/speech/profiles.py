"""Voice profiles: where they are found, and which one reads an article."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from articleaudio.config import VoiceProfile, Voices, read_toml
from articleaudio.errors import ConfigError, VoiceMissing
from articleaudio.speech.neural import bare_profile, best_neural, what_is_missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

# Languages, beside those with a profile, that espeak-ng 1.52 reads intelligibly (its folder espeak-ng-data/lang). Its
# Chinese and Japanese are not among them: it spells most characters.
ESPEAK_LANGUAGES = frozenset(
    {
        "af", "ar", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "el", "eo", "et", "eu", "fa", "fi",
        "ga", "hi", "hr", "hu", "hy", "id", "is", "ka", "kk", "ko", "lt", "lv", "mk", "ms", "nb", "nl",
        "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "tr", "tt", "ur", "uz", "vi",
    }
)  # fmt: skip

SYSTEM = "pyttsx3"
"""The engine that has the system's voices."""

log = logging.getLogger(__name__)


def profile_paths(folders: Sequence[Path]) -> dict[str, Path]:
    """The profiles by name; in the first folder that has a name, it wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            found.setdefault(path.stem, path)
    return found


def load_profile(name: str, folders: Sequence[Path]) -> VoiceProfile:
    """The profile of that name, else the Piper voice on disk of that name.

    Raises:
        VoiceMissing: there is none.
        ConfigError: its file is wrong.
    """
    paths = profile_paths(folders)
    if name not in paths:
        if bare := bare_profile(name, folders):
            return bare
        raise VoiceMissing(f'There is no voice "{name}"; `articleaudio voices` lists those that there are.')
    return read_toml(paths[name], VoiceProfile, name=name)


def choose_profile(language: str, asked: str, voices: Voices, folders: Sequence[Path]) -> VoiceProfile:
    """The profile asked for, else that of the settings, else the best for the language ("und" is read as English).

    Raises:
        VoiceMissing: the named profile is not there.
        ConfigError: a profile's file is wrong.
    """
    language = "en" if language == "und" else language
    if name := asked or _by_language(language, voices.by_language) or voices.default:
        return load_profile(name, folders)
    if found := _best(language, folders):
        return found
    log.info("no voice profile for %s: taking the engine's own voice for it", language)
    return system_voice(language)


def _best(language: str, folders: Sequence[Path], *, neural: bool = True) -> VoiceProfile | None:
    """The best voice for the language: one on disk comes before the system's, a name like the tag before its prefix.

    A file that is called as the language is and names neither the system's engine nor a neural voice is somebody's
    choice, and stays.
    """
    paths = profile_paths(folders)
    named = _named_like(language, paths, folders)
    if not neural or (named and not named.neural and named.engine != SYSTEM):
        return named
    if best := best_neural(language, paths, folders):
        log.info(
            'voice "%s" reads %s: a neural voice on disk (%s, %s)', best.name, language, best.engine, best.language
        )
        return best
    if named:
        log.info('voice "%s" reads %s: its profile is called so, and no neural voice on disk is', named.name, language)
    return named


def _named_like(language: str, paths: dict[str, Path], folders: Sequence[Path]) -> VoiceProfile | None:
    """The profile whose file is called as the language is, else as a prefix of it; what lacks something is no voice."""
    names = {path: path for path in paths}
    while name := _by_language(language, names):
        profile = load_profile(name, folders)
        missing = None if profile.engine == SYSTEM else what_is_missing(profile, folders)
        if missing is None:
            return profile
        log.info('voice "%s" is passed over: %s', name, missing.why)
        del names[name]
    return None


def system_profile(language: str, folders: Sequence[Path]) -> VoiceProfile | None:
    """The first profile called as the language is, else as a prefix of it, in which the system's voice speaks.

    One in a folder that speaks otherwise, or is wrong, is passed over for that of the next.
    """
    names = {path.stem for folder in folders for path in folder.glob("*.toml")}
    while name := _by_language(language, {one: one for one in names}):
        for path in (folder / f"{name}.toml" for folder in folders):
            with suppress(ConfigError):
                if path.is_file() and (profile := read_toml(path, VoiceProfile, name=name)).engine == SYSTEM:
                    return profile
        names.remove(name)
    return None


def system_voice(language: str) -> VoiceProfile:
    """The system's own voice for the language, whatever it is."""
    return VoiceProfile(name=language, engine=SYSTEM, language=language)


def companions(
    profile: VoiceProfile, languages: Iterable[str], voices: Voices, folders: Sequence[Path]
) -> dict[str, VoiceProfile]:
    """The profiles that read other languages beside `profile`, by language tag; where there is none, none is given.

    They are those that the settings name for a language, else, beside a neural voice, a neural one on disk, else the
    files named like one, else the voices that espeak-ng has itself, if `profile` speaks with it.

    Raises:
        VoiceMissing: a profile that the settings name is not there.
        ConfigError: a profile's file is wrong.
    """
    if profile.any_language:
        return {}
    found: dict[str, VoiceProfile] = {}
    for language in sorted(languages):
        if name := _by_language(language, voices.by_language):
            found[language] = load_profile(name, folders)
        elif best := _best(language, folders, neural=profile.neural):
            found[language] = best
        elif is_espeak(profile) and language.partition("-")[0].lower() in ESPEAK_LANGUAGES:
            found[language] = VoiceProfile(name=language, engine=profile.engine, language=language)
    return found


def is_espeak(profile: VoiceProfile) -> bool:
    """Whether espeak-ng speaks in that profile, here."""
    return profile.engine == SYSTEM and sys.platform == "linux"


def _by_language(language: str, names: dict[str, str]) -> str:
    """What `names` has for the language tag, its longest prefix first; case does not count."""
    known = {tag.lower(): name for tag, name in names.items()}
    parts = language.lower().split("-")
    for length in range(len(parts), 0, -1):
        if name := known.get("-".join(parts[:length])):
            return name
    return ""
