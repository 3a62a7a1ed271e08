"""config: articleaudio.toml and voice profiles, read and checked. Home of pydantic, platformdirs and soupsieve."""

from articleaudio.config.categories import CATEGORIES
from articleaudio.config.kinds import language_tag, selector, sha256_hex
from articleaudio.config.places import cache_folder, home_folder, voice_folders
from articleaudio.config.reading import FILE_NAME, check, find_settings, read_toml
from articleaudio.config.settings import (
    DEFAULT_BASE_URL,
    Audio,
    Cache,
    Narration,
    Settings,
    Show,
    Sounds,
    Speech,
    Voices,
)
from articleaudio.config.sites import Corrections, Site
from articleaudio.config.voice_profile import Delivery, Pauses, VoiceProfile

__all__ = [
    "CATEGORIES",
    "DEFAULT_BASE_URL",
    "FILE_NAME",
    "Audio",
    "Cache",
    "Corrections",
    "Delivery",
    "Narration",
    "Pauses",
    "Settings",
    "Show",
    "Site",
    "Sounds",
    "Speech",
    "VoiceProfile",
    "Voices",
    "cache_folder",
    "check",
    "find_settings",
    "home_folder",
    "language_tag",
    "read_toml",
    "selector",
    "sha256_hex",
    "voice_folders",
]
