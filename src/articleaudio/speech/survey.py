"""What can speak here and what cannot, with the one line that changes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from articleaudio.config import VoiceProfile
from articleaudio.errors import ConfigError
from articleaudio.speech.neural import PACKAGES, Missing, bare_profiles, what_is_missing
from articleaudio.speech.profiles import load_profile, profile_paths
from articleaudio.speech.registry import engine_names
from articleaudio.speech.voice_files import SPEAKER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from articleaudio.speech.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Standing:
    """A voice, or an engine that no voice uses (without a name), and how it stands.

    Attributes:
        state: `ready` to speak; `missing`: it lacks something; `wrong`: its profile is; `unused`: an engine for which
            there is no profile.
        why: why it does not speak; "" if it does.
        install: the one line for a shell that brings what is missing; "" where there is none.
    """

    name: str
    language: str
    engine: str
    voice: str
    state: Literal["ready", "missing", "wrong", "unused"]
    why: str = ""
    install: str = ""
    description: str = ""
    neural: bool = False


def survey(folders: Sequence[Path], speaker: Speaker) -> Iterator[Standing]:
    """Every profile, every Piper voice on disk without one, and every installed engine that none of them uses."""
    engines, voices = set[str](), set[str]()
    for name in profile_paths(folders):
        try:
            profile = load_profile(name, folders)
        except ConfigError as error:
            yield Standing(name, "", "", "", "wrong", str(error))
            continue
        engines.add(profile.engine)
        voices.add(profile.voice.partition(SPEAKER)[0])
        yield _standing(profile, folders, speaker, profile.description)
    for profile in bare_profiles(folders, voices).values():
        engines.add(profile.engine)
        yield _standing(profile, folders, speaker, "a Piper voice on disk, without a profile")
    for engine in sorted({*engine_names(), *PACKAGES} - engines):
        yield _unused(engine, folders)


def _standing(profile: VoiceProfile, folders: Sequence[Path], speaker: Speaker, description: str) -> Standing:
    missing = what_is_missing(profile, folders)
    if missing is None and (why := speaker.why_silent(profile)):
        missing = Missing(why)
    return Standing(
        profile.name,
        profile.language,
        profile.engine,
        profile.voice,
        "missing" if missing else "ready",
        missing.why if missing else "",
        missing.install if missing else "",
        description,
        profile.neural,
    )


def _unused(engine: str, folders: Sequence[Path]) -> Standing:
    missing = what_is_missing(VoiceProfile(engine=engine, language="en"), folders)
    if missing:
        return Standing("", "", engine, "", "missing", missing.why, missing.install)
    install = "articleaudio voices add PATH|URL" if engine == "piper" else ""
    return Standing("", "", engine, "", "unused", "it is installed, and no voice uses it", install)
