"""Which of an engine's voices speaks a language, where none is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articleaudio.model import Voice


def voice_of_language(voices: Iterable[Voice], language: str) -> Voice | None:
    """The first voice of the language's tag or of a narrower one; else of its language at large; else None."""
    known = list(voices)
    wanted = language.lower()
    for tag in (wanted, wanted.partition("-")[0]):
        for voice in known:
            if any(own.lower() == tag or own.lower().startswith(f"{tag}-") for own in voice.languages):
                return voice
    return None
